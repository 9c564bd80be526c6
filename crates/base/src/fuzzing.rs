//! What the fuzz targets of all rooms share: the corpus of `fuzz/`, and how it is mutated where no fuzzer runs.
//!
//! libFuzzer looks for longer and further (`make fuzz`); this finds what breaks soon, with each run of the tests.

use std::path::{Path, PathBuf};

use crate::{Random, SeededRandom};

/// Reads what a stranger sent, and panics where a promise is broken.
pub type Target = fn(&[u8]);

/// Inputs that each corpus has, at least.
const INPUTS_MIN: usize = 3;
/// Changes that one mutation makes, at most.
const CHANGES_MAX: u8 = 6;
/// What parsers look for.
const WORDS: [&[u8]; 16] = [
    b"&",
    b"=",
    b"%00",
    b".",
    b"..",
    b"\"",
    b"{",
    b"}",
    b"\\u0000",
    b"scope=openid",
    b"e30",
    b"AAAA",
    b"\r\n",
    b":",
    b"/",
    b"%2e",
];

/// Changes, inserts, removes and repeats bytes here and there.
pub fn mutated(input: &[u8], random: &dyn Random) -> Vec<u8> {
    let mut bytes = input.to_vec();
    let [count] = random.bytes::<1>();
    for _ in 0..=count % CHANGES_MAX {
        let [kind, byte, high, low] = random.bytes::<4>();
        let at = usize::from(u16::from_be_bytes([high, low])) % (bytes.len() + 1);
        let until = |length: u8| (at + usize::from(length)).min(bytes.len());
        match kind % 5 {
            0 => bytes.insert(at, byte),
            1 => bytes.iter_mut().skip(at).take(1).for_each(|there| *there = byte),
            2 => drop(bytes.drain(at..until(byte % 16))),
            3 => {
                let word = WORDS.iter().copied().cycle().nth(usize::from(byte)).unwrap_or_default();
                drop(bytes.splice(at..at, word.iter().copied()));
            }
            _ => {
                let piece: Vec<u8> = bytes.drain(at..until(byte)).collect();
                let twice = [&piece[..], &piece[..]].concat();
                drop(bytes.splice(at..at, twice));
            }
        }
    }
    bytes
}

/// Gives each target of a room its corpus, and so many mutations of each input.
///
/// # Panics
/// Where a target does, where a corpus is thin, and where the fuzzer does not know a target.
#[expect(clippy::panic, reason = "a test tells what is wrong by panicking")]
pub fn run(room: &str, targets: &[(&str, Target)], mutations: usize, seed: u64) {
    let fuzz = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz"));
    let manifest = text(&fuzz.join("Cargo.toml"));
    let random = SeededRandom::new(seed);
    for (name, target) in targets {
        let folder = fuzz.join("corpus").join(name);
        let inputs = files(&folder);
        assert!(inputs.len() >= INPUTS_MIN, "{} has {} inputs", folder.display(), inputs.len());
        for input in inputs {
            let input = std::fs::read(&input).unwrap_or_else(|error| panic!("{}: {error}", input.display()));
            target(&input);
            (0..mutations).for_each(|_| target(&mutated(&input, &random)));
        }
        let path = format!("fuzz_targets/{name}.rs");
        assert!(manifest.contains(&format!("path = \"{path}\"")), "the fuzzer's manifest names {path}");
        assert!(text(&fuzz.join(&path)).contains(&format!("{room}::fuzzing::")), "{path} calls the room's target");
    }
}

#[expect(clippy::panic, reason = "a test tells what is wrong by panicking")]
fn text(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The files of a folder, in the order of their names.
#[expect(clippy::panic, reason = "a test tells what is wrong by panicking")]
fn files(folder: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = found.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}
