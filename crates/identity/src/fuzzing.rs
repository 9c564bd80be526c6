//! What strangers send, of any bytes: the targets of `fuzz/`, and of a test that mutates its corpus.
//!
//! A target panics when a promise is broken: an answer goes to registered addresses only, and nothing is
//! believed that was not signed or sealed with the right key.

use std::sync::OnceLock;

use base::{Localized, Timestamp};
use jose::{DecryptionKey, JwkSet, KeyManagement, PrivateKey, Signer, SigningAlgorithm, jwe, jws};

use crate::authorize::request::{self, Refusal};
use crate::model::{Client, ClientKind, ClientSettings, NewClient, Scopes};
use crate::parameters::Parameters;
use crate::redeem_code::Redemption;
use crate::refresh_tokens::Refresh;
use crate::{authenticate_client, client_assertion, dpop, request_object};

/// Reads what a stranger sent.
pub type Target = fn(&[u8]);

/// Every target, by the name of its corpus.
pub const TARGETS: [(&str, Target); 6] = [
    ("authorization_request", authorization_request),
    ("token_request", token_request),
    ("jws", jws),
    ("jwe", jwe),
    ("dpop_proof", dpop_proof),
    ("client_assertion", client_assertion),
];

/// The query of an authorization request, or what a signed one says.
///
/// # Panics
/// When an answer would go to an address that is not registered, or what is carried on changes.
pub fn authorization_request(query: &[u8]) {
    let parameters = request_object::read_any(query).map_or_else(|| Parameters::parse(query), Ok);
    let Ok(parameters) = parameters else { return };
    let carried = parameters.encode(&request::PARAMETERS);
    if let Ok(again) = Parameters::parse(carried.as_bytes()) {
        assert_eq!(again.encode(&request::PARAMETERS), carried, "what is carried on stays the same");
    }
    let _ = request::client_id(&parameters);
    let Some(client) = client() else { return };
    let address = match request::read(&parameters, client) {
        Ok(request) => request.redirect_uri,
        Err(Refusal::Reply(reply_to, _)) => reply_to.redirect_uri,
        Err(Refusal::Page(_)) => return,
    };
    assert!(client.redirect_uris.contains(&address), "an answer goes to {}", address.as_str());
}

/// A token request: the value of its header `Authorization`, a line's end, and its form.
pub fn token_request(request: &[u8]) {
    let mut parts = request.splitn(2, |byte| *byte == b'\n');
    let header = parts.next().and_then(|header| std::str::from_utf8(header).ok()).filter(|header| !header.is_empty());
    let Ok(parameters) = Parameters::parse(parts.next().unwrap_or_default()) else { return };
    let _ = authenticate_client::read(header, &parameters);
    let _ = Redemption::read(&parameters);
    let _ = Refresh::read(&parameters);
}

/// A signed token.
///
/// # Panics
/// When a token is believed that none of our keys signed.
pub fn jws(token: &[u8]) {
    let Ok(token) = std::str::from_utf8(token) else { return };
    let header = jws::peek(token);
    if let Some(keys) = keys() {
        assert!(jws::verify(token, keys, &SigningAlgorithm::ALL).is_err(), "nobody here signed this");
    }
    if let Ok(Some(key)) = header.map(|header| header.jwk) {
        let _ = jws::verify_with(token, &key, &SigningAlgorithm::ALL);
    }
}

/// An encrypted token.
///
/// # Panics
/// When a token is opened that was not encrypted for us.
pub fn jwe(token: &[u8]) {
    let Ok(token) = std::str::from_utf8(token) else { return };
    let Some(keys) = decryption_keys() else { return };
    assert!(jwe::decrypt(token, keys, &KeyManagement::ALL).is_err(), "nobody encrypted this for us");
}

/// A DPoP proof.
pub fn dpop_proof(proof: &[u8]) {
    dpop::read_any(proof);
}

/// A client's assertion.
pub fn client_assertion(assertion: &[u8]) {
    client_assertion::read_any(assertion);
}

/// A service like any other.
fn client() -> Option<&'static Client> {
    static CLIENT: OnceLock<Option<Client>> = OnceLock::new();
    let make = || {
        let new = NewClient {
            id: "library".parse().ok()?,
            name: Localized::of("fr", "Library"),
            kind: ClientKind::Confidential,
            redirect_uris: vec!["https://library.example/cb".to_owned()],
            post_logout_redirect_uris: Vec::new(),
            scopes: Scopes::known("openid profile email offline_access"),
            sector: None,
            settings: ClientSettings::default(),
        };
        new.check(Timestamp::from_seconds(0)).ok()
    };
    CLIENT.get_or_init(make).as_ref()
}

/// Keys that signed nothing yet.
fn keys() -> Option<&'static JwkSet> {
    static KEYS: OnceLock<Option<JwkSet>> = OnceLock::new();
    let make = || {
        let keys = SigningAlgorithm::ALL.map(|algorithm| PrivateKey::generate(algorithm).ok());
        Some(keys.into_iter().collect::<Option<Vec<_>>>()?.iter().map(|key| key.public().clone()).collect())
    };
    KEYS.get_or_init(make).as_ref()
}

/// Keys for which nothing was encrypted yet.
fn decryption_keys() -> Option<&'static [DecryptionKey]> {
    static KEYS: OnceLock<Option<Vec<DecryptionKey>>> = OnceLock::new();
    let make = || KeyManagement::ALL.into_iter().map(|algorithm| DecryptionKey::generate(algorithm).ok()).collect();
    KEYS.get_or_init(make).as_deref()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mutations of each input of the corpus.
    const MUTATIONS: usize = 200;

    #[test]
    fn every_target_of_the_fuzzer_is_one_of_these_tests() {
        let folder = format!("{}/../../fuzz", env!("CARGO_MANIFEST_DIR"));
        let names = |inside: &str, ending: &str| -> Vec<String> {
            let found = std::fs::read_dir(format!("{folder}/{inside}")).unwrap();
            let named = found.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<String> = named.map(|name| name.trim_end_matches(ending).to_owned()).collect();
            // Those of other rooms are named after them, and are looked after there.
            names.retain(|name| {
                !["asic_", "evidence_", "exchange_", "voucher_", "xroad_"].iter().any(|room| name.starts_with(room))
            });
            names.sort();
            names
        };
        let mut here = TARGETS.map(|(name, _)| name.to_owned()).to_vec();
        here.sort();
        assert_eq!(names("fuzz_targets", ".rs"), here);
        assert_eq!(names("corpus", ""), here);
    }

    #[test]
    fn nothing_that_a_stranger_sends_breaks_a_parser() {
        base::fuzzing::run("identity", &TARGETS, MUTATIONS, 17);
    }
}
