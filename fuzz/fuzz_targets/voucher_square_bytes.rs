#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| voucher::fuzzing::square_bytes(data));
