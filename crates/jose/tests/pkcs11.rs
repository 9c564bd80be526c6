//! Keys in `SoftHSM`, a module in software: `apt-get install softhsm2`.
#![cfg(feature = "pkcs11")]

mod softhsm;

use std::path::Path;

use jose::pkcs11::{Module, ModuleError};
use jose::{Signer, SigningAlgorithm, jws};
use serde_json::json;

use crate::softhsm::{PIN, in_a_process_with_tokens, in_a_process_without, library};

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
fn a_module_that_does_not_digest_signs_digests_by_rsa() {
    let missing = ["CKM_SHA256_RSA_PKCS", "CKM_SHA256_RSA_PKCS_PSS"];
    if !in_a_process_without("a_module_that_does_not_digest_signs_digests_by_rsa", &missing) {
        return;
    }
    let module = Module::open(&library(), "passerelle", PIN).unwrap();
    for algorithm in [SigningAlgorithm::Rs256, SigningAlgorithm::Ps256] {
        let key = module.generate(algorithm.name(), algorithm).unwrap();
        let token = jws::sign(&key, None, &json!({})).unwrap();
        assert!(jws::verify_with(&token, key.public(), &[algorithm]).is_ok());
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
