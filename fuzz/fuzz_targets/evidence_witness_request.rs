#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| evidence::fuzzing::witness_request(data));
