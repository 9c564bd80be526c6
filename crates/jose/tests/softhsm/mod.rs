//! `SoftHSM` for tests, each with tokens of its own; also used by the rooms that sign with a module's keys.

#![allow(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

use std::path::{Path, PathBuf};
use std::process::Command;

pub const PIN: &str = "2468";

pub fn library() -> PathBuf {
    let places = [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
    ];
    let found = places.iter().map(PathBuf::from).find(|place| place.exists());
    found.unwrap_or_else(|| panic!("SoftHSM is not installed: apt-get install softhsm2"))
}

fn softhsm(settings: &Path, arguments: &[&str]) {
    let done = Command::new("softhsm2-util").env("SOFTHSM2_CONF", settings).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Runs this test again, in a process whose `SoftHSM` has two tokens of its own: the library reads where they
/// are from the environment, which a test may not change for itself.
pub fn in_a_process_with_tokens(test: &str) -> bool {
    in_a_process_without(test, &[])
}

/// The same, with a module that does not know some mechanisms.
#[allow(dead_code, reason = "not every room has such a test")]
pub fn in_a_process_without(test: &str, mechanisms: &[&str]) -> bool {
    if std::env::var_os("SOFTHSM2_CONF").is_some() {
        return true;
    }
    let folder = tempfile::tempdir().unwrap();
    let (tokens, settings) = (folder.path().join("tokens"), folder.path().join("softhsm2.conf"));
    std::fs::create_dir(&tokens).unwrap();
    // `SoftHSM` 2.6 passes over the first name of the list.
    let known = if mechanisms.is_empty() { "ALL".to_owned() } else { format!("-CKM_MD5,{}", mechanisms.join(",")) };
    let text = format!("directories.tokendir = {}\nlog.level = ERROR\nslots.mechanisms = {known}\n", tokens.display());
    std::fs::write(&settings, text).unwrap();
    for label in ["passerelle", "other"] {
        softhsm(&settings, &["--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "13579"]);
    }
    let again = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env("SOFTHSM2_CONF", &settings)
        .output()
        .unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&again.stdout), String::from_utf8_lossy(&again.stderr));
    assert!(again.status.success() && told.contains("1 passed"), "{told}");
    false
}
