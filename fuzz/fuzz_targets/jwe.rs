#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| identity::fuzzing::jwe(data));
