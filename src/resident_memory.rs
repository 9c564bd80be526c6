//! Telling the allocator to give back what it does not need.
//!
//! mimalloc reads its options from the environment, before anything else runs; they can be set from within by
//! unsafe calls only. So the program that serves starts itself anew, once, in the same process
//! (`docs/decisions/09-memory-allocator.md`).

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Pages are taken when they are first written, and given back when they are free.
const OPTIONS: [(&str, &str); 2] = [("MIMALLOC_ARENA_EAGER_COMMIT", "0"), ("MIMALLOC_PURGE_DELAY", "0")];

/// Starts the program anew with the options that the environment does not set; returns when there is nothing to
/// set, or when the system does not let it, which costs memory and nothing else.
pub fn keep_small() {
    let missing = missing(|name| std::env::var_os(name).is_some());
    if missing.is_empty() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut arguments = std::env::args_os();
    let name = arguments.next();
    let name = name.as_deref().unwrap_or(OsStr::new("passerelle"));
    let _stayed = Command::new(program).arg0(name).args(arguments).envs(missing).exec();
}

fn missing(is_set: impl Fn(&str) -> bool) -> Vec<(&'static str, &'static str)> {
    OPTIONS.into_iter().filter(|(name, _)| !is_set(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_environment_that_sets_the_options_is_left_as_it_is() {
        assert!(missing(|_| true).is_empty());
        assert_eq!(missing(|name| name.ends_with("DELAY")), [("MIMALLOC_ARENA_EAGER_COMMIT", "0")]);
    }
}
