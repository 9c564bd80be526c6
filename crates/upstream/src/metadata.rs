//! How a provider describes itself (OpenID Connect Discovery §3): the parts that are used.

use serde::Deserialize;

use crate::fault::{Fault, Step};
use crate::model::Address;

/// The description of a provider, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// Its name in tokens.
    pub issuer: String,
    /// Where people are sent.
    pub authorization_endpoint: Address,
    /// Where codes are redeemed.
    pub token_endpoint: Address,
    /// Where claims are read.
    pub userinfo_endpoint: Option<Address>,
    /// Where its keys are.
    pub jwks_uri: Address,
    /// Where people are sent to sign out there too (RP-Initiated Logout §2.1).
    pub end_session_endpoint: Option<Address>,
    /// Whether its answers name it (RFC 9207 §3).
    pub names_itself: bool,
    /// What else it announces, for whoever sets it up.
    pub announced: Announced,
}

/// What a provider says that it can do; empty where it does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct Announced {
    /// The scopes.
    pub scopes_supported: Vec<String>,
    /// The levels.
    pub acr_values_supported: Vec<String>,
    /// The ways in which clients prove who they are.
    pub token_endpoint_auth_methods_supported: Vec<String>,
    /// The signatures of assertions.
    pub token_endpoint_auth_signing_alg_values_supported: Vec<String>,
    /// The signatures of ID tokens.
    pub id_token_signing_alg_values_supported: Vec<String>,
    /// How the keys of encrypted ID tokens are wrapped.
    pub id_token_encryption_alg_values_supported: Vec<String>,
    /// How they are encrypted.
    pub id_token_encryption_enc_values_supported: Vec<String>,
    /// The methods of PKCE.
    pub code_challenge_methods_supported: Vec<String>,
    /// What it can answer with.
    pub response_types_supported: Vec<String>,
}

#[derive(Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    userinfo_endpoint: Option<String>,
    jwks_uri: String,
    end_session_endpoint: Option<String>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
    #[serde(flatten)]
    announced: Announced,
}

impl Metadata {
    /// Reads the description of the provider whose issuer is registered as `expected`.
    ///
    /// # Errors
    /// When it cannot be read, is somebody else's, or names an address that may not be used.
    pub fn read(body: &[u8], expected: &str) -> Result<Self, Fault> {
        let document: Document = serde_json::from_slice(body)
            .map_err(|error| Fault::Unreadable(Step::Description, format!("it is not such a document: {error}")))?;
        if document.issuer != expected {
            let found = document.issuer.chars().take(200).collect();
            return Err(Fault::OtherIssuer { expected: expected.to_owned(), found });
        }
        let on_this_machine = Address::parse(expected).is_ok_and(|issuer| issuer.is_on_this_machine());
        let address = |member, text: &str| {
            let address = Address::parse(text).map_err(|mistake| Fault::Address { member, mistake })?;
            // A provider elsewhere has no business with what listens on this machine.
            if address.is_on_this_machine() && !on_this_machine {
                return Err(Fault::Unreadable(Step::Description, format!("{member} is on this machine")));
            }
            Ok(address)
        };
        let maybe = |member, text: Option<String>| text.map(|text| address(member, &text)).transpose();
        Ok(Self {
            authorization_endpoint: address("authorization_endpoint", &document.authorization_endpoint)?,
            token_endpoint: address("token_endpoint", &document.token_endpoint)?,
            userinfo_endpoint: maybe("userinfo_endpoint", document.userinfo_endpoint)?,
            jwks_uri: address("jwks_uri", &document.jwks_uri)?,
            end_session_endpoint: maybe("end_session_endpoint", document.end_session_endpoint)?,
            names_itself: document.authorization_response_iss_parameter_supported,
            announced: document.announced,
            issuer: document.issuer,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ISSUER: &str = "https://id.example";

    fn document(changes: &[(&str, serde_json::Value)]) -> Vec<u8> {
        let mut document = serde_json::json!({
            "issuer": ISSUER,
            "authorization_endpoint": "https://id.example/authorize",
            "token_endpoint": "https://id.example/token",
            "jwks_uri": "https://keys.example/jwks",
        });
        for (member, value) in changes {
            document[*member] = value.clone();
        }
        serde_json::to_vec(&document).unwrap()
    }

    #[test]
    fn a_short_description_is_enough() {
        let metadata = Metadata::read(&document(&[]), ISSUER).unwrap();
        assert!(!metadata.names_itself && metadata.userinfo_endpoint.is_none());
    }

    #[test]
    fn the_description_of_another_is_refused() {
        let read = Metadata::read(&document(&[("issuer", "https://id.example/".into())]), ISSUER);
        assert!(matches!(read, Err(Fault::OtherIssuer { .. })), "letter by letter");
    }

    #[test]
    fn an_endpoint_that_anyone_could_read_or_on_this_machine_is_refused() {
        for address in ["http://id.example/token", "http://127.0.0.1/token", "https://localhost/token", "/token"] {
            let read = Metadata::read(&document(&[("token_endpoint", address.into())]), ISSUER);
            assert!(read.is_err(), "{address}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(Metadata::read(&bytes, ISSUER).is_err());
        }
    }
}
