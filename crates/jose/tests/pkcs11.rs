//! Keys in SoftHSM, a module in software: `apt-get install softhsm2`.
#![cfg(feature = "pkcs11")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

use std::path::{Path, PathBuf};
use std::process::Command;

use jose::pkcs11::{Module, ModuleError};
use jose::{Signer, SigningAlgorithm, jws};
use serde_json::json;

const PIN: &str = "2468";

fn library() -> PathBuf {
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

/// Runs this test again, in a process whose SoftHSM has two tokens of its own: the library reads where they
/// are from the environment, which a test may not change for itself.
fn in_a_process_with_tokens(test: &str) -> bool {
    if std::env::var_os("SOFTHSM2_CONF").is_some() {
        return true;
    }
    let folder = tempfile::tempdir().unwrap();
    let (tokens, settings) = (folder.path().join("tokens"), folder.path().join("softhsm2.conf"));
    std::fs::create_dir(&tokens).unwrap();
    std::fs::write(&settings, format!("directories.tokendir = {}\nlog.level = ERROR\n", tokens.display())).unwrap();
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

#[test]
fn a_module_signs_by_every_algorithm() {
    if !in_a_process_with_tokens("a_module_signs_by_every_algorithm") {
        return;
    }
    let module = Module::open(&library(), "passerelle", PIN).unwrap();
    for algorithm in SigningAlgorithm::ALL {
        let made = module.generate(algorithm.name(), algorithm).unwrap();
        // Another opening finds the same key.
        let key = Module::open(&library(), "passerelle", PIN).unwrap().signer(algorithm.name(), algorithm).unwrap();
        assert_eq!(key.public(), made.public());
        assert_eq!(key.kid(), key.public().thumbprint());
        let token = jws::sign(&key, Some("JWT"), &json!({ "sub": "s" })).unwrap();
        let verified = jws::verify_with(&token, made.public(), &[algorithm]).unwrap();
        assert_eq!(verified.claims().unwrap()["sub"], "s");
    }
}

#[test]
fn many_threads_sign_at_once() {
    if !in_a_process_with_tokens("many_threads_sign_at_once") {
        return;
    }
    let module = Module::open(&library(), "passerelle", PIN).unwrap();
    let key = module.generate("id tokens", SigningAlgorithm::Es256).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                for number in 0..10 {
                    let token = jws::sign(&key, None, &json!({ "number": number })).unwrap();
                    assert!(jws::verify_with(&token, key.public(), &SigningAlgorithm::ALL).is_ok());
                }
            });
        }
    });
}

#[test]
fn what_is_wrong_is_said_at_the_start() {
    if !in_a_process_with_tokens("what_is_wrong_is_said_at_the_start") {
        return;
    }
    let open = |token, pin| Module::open(&library(), token, pin);
    assert!(matches!(open("missing", PIN), Err(ModuleError::Token(_, 0))));
    assert!(matches!(open("passerelle", "0000"), Err(ModuleError::Module(_))));
    assert!(matches!(Module::open(Path::new("/nowhere.so"), "passerelle", PIN), Err(ModuleError::Module(_))));
    let module = open("passerelle", PIN).unwrap();
    let signer = |label, algorithm| module.signer(label, algorithm).unwrap_err();
    assert!(matches!(signer("key", SigningAlgorithm::Es256), ModuleError::Key(_, 0, "public")));
    module.generate("key", SigningAlgorithm::Es256).unwrap();
    assert!(matches!(signer("key", SigningAlgorithm::Rs256), ModuleError::Key(_, 0, "public")));
    let taken = module.generate("key", SigningAlgorithm::EdDsa).unwrap_err();
    assert!(matches!(taken, ModuleError::Key(_, 2, "new")));
    // A key is its token's alone.
    let other = open("other", PIN).unwrap();
    assert!(matches!(other.signer("key", SigningAlgorithm::Es256), Err(ModuleError::Key(_, 0, "public"))));
}

#[test]
fn a_key_signs_again_after_the_token_was_logged_out() {
    use cryptoki::context::Pkcs11;
    if !in_a_process_with_tokens("a_key_signs_again_after_the_token_was_logged_out") {
        return;
    }
    let module = Module::open(&library(), "passerelle", PIN).unwrap();
    let key = module.generate("key", SigningAlgorithm::Es256).unwrap();
    // As when the appliance was restarted: the log-in is gone for the whole program.
    let context = Pkcs11::new(library()).unwrap();
    for slot in context.get_slots_with_initialized_token().unwrap() {
        let _ = context.open_ro_session(slot).unwrap().logout();
    }
    let token = jws::sign(&key, None, &json!({})).unwrap();
    assert!(jws::verify_with(&token, key.public(), &SigningAlgorithm::ALL).is_ok());
}
