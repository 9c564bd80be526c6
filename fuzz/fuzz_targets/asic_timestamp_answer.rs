#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| asic::fuzzing::timestamp_answer(data));
