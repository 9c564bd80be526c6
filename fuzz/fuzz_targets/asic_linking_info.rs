#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| asic::fuzzing::linking_info(data));
