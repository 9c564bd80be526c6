//! The corpus of `fuzz/`, mutated: no bytes break a parser.

use base::{Random, SeededRandom};
use xroad::fuzzing::TARGETS;

/// Mutations of each input of the corpus.
const MUTATIONS: usize = 400;

fn mutated(input: &[u8], random: &dyn Random) -> Vec<u8> {
    let mut bytes = input.to_vec();
    let [count] = random.bytes::<1>();
    for _ in 0..=count % 6 {
        let [kind, byte, high, low] = random.bytes::<4>();
        let at = usize::from(u16::from_be_bytes([high, low])) % (bytes.len() + 1);
        match kind % 4 {
            0 => bytes.insert(at, byte),
            1 if at < bytes.len() => bytes[at] = byte,
            2 => drop(bytes.drain(at..(at + usize::from(byte % 16)).min(bytes.len()))),
            _ => {
                let piece = bytes[at..(at + usize::from(byte)).min(bytes.len())].to_vec();
                drop(bytes.splice(at..at, piece));
            }
        }
    }
    bytes
}

#[test]
fn nothing_that_a_stranger_sends_breaks_a_parser() {
    let random = SeededRandom::new(25);
    for (name, target) in TARGETS {
        let folder = format!("{}/../../fuzz/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut inputs: Vec<_> = std::fs::read_dir(&folder).expect(&folder).map(|file| file.unwrap().path()).collect();
        assert!(inputs.len() >= 3, "{folder}");
        inputs.sort();
        for input in inputs {
            let input = std::fs::read(input).unwrap();
            target(&input);
            (0..MUTATIONS).for_each(|_| target(&mutated(&input, &random)));
        }
        let root = format!("{}/../../fuzz", env!("CARGO_MANIFEST_DIR"));
        let manifest = std::fs::read_to_string(format!("{root}/Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name}");
        assert!(
            std::fs::read_to_string(format!("{root}/fuzz_targets/{name}.rs")).unwrap().contains("xroad::fuzzing::")
        );
    }
}
