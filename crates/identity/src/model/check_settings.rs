//! What a service chooses, checked: every name is one that is spoken here, every address can be called.

use jiff::SignedDuration;
use jose::SigningAlgorithm;
use serde_json::{Value, json};

use super::{AuthMethod, ClientKind, ClientSettings, EarlierAddress, RedirectUri};
use base::Timestamp;

/// Signatures that are made and understood here (RFC 7518 §3, RFC 8037).
pub const SIGNING_ALGORITHMS: [&str; 4] = ["ES256", "RS256", "PS256", "EdDSA"];
/// Ways to wrap the key of an encrypted token (RFC 7518 §4).
pub const KEY_ALGORITHMS: [&str; 4] = ["ECDH-ES", "ECDH-ES+A256KW", "RSA-OAEP-256", "RSA-OAEP"];
/// Ways to encrypt a token (RFC 7518 §5).
pub const CONTENT_ALGORITHMS: [&str; 2] = ["A256GCM", "A128GCM"];
/// The most keys of one service.
pub const MAX_KEYS: usize = 10;
/// The most addresses of one service at which keys of before are read.
const MAX_EARLIER: usize = 3;

/// The members of a key that nobody but its owner may have (RFC 7518 §6).
const PRIVATE_MEMBERS: [&str; 7] = ["d", "p", "q", "dp", "dq", "qi", "k"];
/// The member in which it stands until when a key is good, in seconds since 1970. The name is that of
/// OpenID Federation's historical keys.
const KEY_ENDS: &str = "exp";
/// Signatures that the FAPI 2.0 Security Profile allows (§5.4.1).
const FAPI_SIGNATURES: [SigningAlgorithm; 3] =
    [SigningAlgorithm::Es256, SigningAlgorithm::Ps256, SigningAlgorithm::EdDsa];

/// What is wrong with a choice, by the registered name of its member.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingMistake {
    /// Not a name that is spoken here.
    #[error("{member}: {value:?} is not supported; choose one of {}", known.join(", "))]
    Algorithm {
        /// The member.
        member: &'static str,
        /// What it says.
        value: String,
        /// What it may say.
        known: &'static [&'static str],
    },
    /// A choice that makes sense only beside another.
    #[error("{member} needs {other}")]
    Needs {
        /// The member.
        member: &'static str,
        /// What is missing or otherwise.
        other: &'static str,
    },
    /// A choice that contradicts another.
    #[error("{member} cannot be chosen beside {other}")]
    Beside {
        /// The member.
        member: &'static str,
        /// What contradicts it.
        other: &'static str,
    },
    /// Not an address that can be called.
    #[error("{member}: {value:?} is not an https:// address (http:// for localhost and 127.0.0.1)")]
    Address {
        /// The member.
        member: &'static str,
        /// What it says.
        value: String,
    },
    /// Not a set of keys.
    #[error("jwks: {0}")]
    Keys(&'static str),
    /// Two places for the keys (OpenID Connect Dynamic Client Registration §2).
    #[error("jwks and jwks_uri: give one of them")]
    TwoKeySources,
    /// A way to prove oneself that the kind of service does not allow.
    #[error("token_endpoint_auth_method: a {} client cannot use it", .0.name())]
    AuthMethod(ClientKind),
}

impl SettingMistake {
    /// The member at fault.
    pub const fn member(&self) -> &'static str {
        match self {
            Self::Algorithm { member, .. }
            | Self::Needs { member, .. }
            | Self::Beside { member, .. }
            | Self::Address { member, .. } => member,
            Self::Keys(_) | Self::TwoKeySources => "jwks",
            Self::AuthMethod(_) => "token_endpoint_auth_method",
        }
    }
}

impl ClientSettings {
    /// Checks every choice of a service of this kind.
    ///
    /// # Errors
    /// The first mistake.
    pub fn check(&self, kind: ClientKind) -> Result<(), SettingMistake> {
        self.check_algorithms()?;
        for (member, address) in
            [("jwks_uri", &self.jwks_uri), ("backchannel_logout_uri", &self.backchannel_logout_uri)]
        {
            if let Some(address) = address.as_ref().filter(|address| !is_web_address(address)) {
                return Err(SettingMistake::Address { member, value: address.clone() });
            }
        }
        if let Some(keys) = &self.jwks {
            check_keys(keys).map_err(SettingMistake::Keys)?;
        }
        if self.jwks_uri.is_some() && self.jwks.as_ref().is_some_and(|keys| !are_ending(keys)) {
            return Err(SettingMistake::TwoKeySources);
        }
        self.check_method(kind)?;
        if self.fapi2 { self.check_fapi() } else { Ok(()) }
    }

    /// The signatures that are accepted of the service, whatever it signs: assertions, proofs, requests.
    pub(crate) fn signatures(&self) -> &'static [SigningAlgorithm] {
        if self.fapi2 { &FAPI_SIGNATURES } else { &SigningAlgorithm::ALL }
    }

    /// The signatures that the service chose, by the member that says so.
    fn chosen_signatures(&self) -> [(&'static str, Option<&str>); 4] {
        [
            ("id_token_signed_response_alg", self.id_token_signed_response_alg.as_deref()),
            ("userinfo_signed_response_alg", self.userinfo_signed_response_alg.as_deref()),
            ("introspection_signed_response_alg", self.introspection_signed_response_alg.as_deref()),
            ("request_object_signing_alg", self.request_object_signing_alg.as_deref()),
        ]
    }

    fn check_algorithms(&self) -> Result<(), SettingMistake> {
        for (member, value) in self.chosen_signatures() {
            one_of(member, value, &SIGNING_ALGORITHMS)?;
        }
        let encryptions = [
            (
                ("id_token_encrypted_response_alg", &self.id_token_encrypted_response_alg),
                ("id_token_encrypted_response_enc", &self.id_token_encrypted_response_enc),
            ),
            (
                ("userinfo_encrypted_response_alg", &self.userinfo_encrypted_response_alg),
                ("userinfo_encrypted_response_enc", &self.userinfo_encrypted_response_enc),
            ),
            (
                ("introspection_encrypted_response_alg", &self.introspection_encrypted_response_alg),
                ("introspection_encrypted_response_enc", &self.introspection_encrypted_response_enc),
            ),
        ];
        for ((wrap, alg), (content, enc)) in encryptions {
            one_of(wrap, alg.as_deref(), &KEY_ALGORITHMS)?;
            one_of(content, enc.as_deref(), &CONTENT_ALGORITHMS)?;
            if enc.is_some() && alg.is_none() {
                return Err(SettingMistake::Needs { member: content, other: wrap });
            }
            if alg.is_some() && !self.has_keys() {
                return Err(SettingMistake::Needs { member: wrap, other: "jwks" });
            }
        }
        Ok(())
    }

    fn check_method(&self, kind: ClientKind) -> Result<(), SettingMistake> {
        let Some(method) = self.token_endpoint_auth_method else { return Ok(()) };
        if (method == AuthMethod::None) != (kind == ClientKind::Public) {
            return Err(SettingMistake::AuthMethod(kind));
        }
        let member = "token_endpoint_auth_method";
        match method {
            AuthMethod::PrivateKeyJwt | AuthMethod::SelfSignedTlsClientAuth if !self.has_keys() => {
                Err(SettingMistake::Needs { member, other: "jwks" })
            }
            AuthMethod::TlsClientAuth if self.tls_client_auth_subject_dn.is_none() => {
                Err(SettingMistake::Needs { member, other: "tls_client_auth_subject_dn" })
            }
            _ => Ok(()),
        }
    }

    /// FAPI 2.0 Security Profile §5.3.2.1: a proof that cannot be copied, tokens that are bound, and
    /// signatures that are strong.
    fn check_fapi(&self) -> Result<(), SettingMistake> {
        let needs = |other| Err(SettingMistake::Needs { member: "fapi2", other });
        match self.token_endpoint_auth_method {
            Some(AuthMethod::PrivateKeyJwt | AuthMethod::TlsClientAuth | AuthMethod::SelfSignedTlsClientAuth) => {}
            _ => return needs("token_endpoint_auth_method=private_key_jwt"),
        }
        let is_weak = |name: &str| SigningAlgorithm::from_name(name).is_some_and(|one| !FAPI_SIGNATURES.contains(&one));
        if let Some((member, _)) = self.chosen_signatures().into_iter().find(|(_, name)| name.is_some_and(is_weak)) {
            return Err(SettingMistake::Beside { member, other: "fapi2, unless it is ES256, PS256 or EdDSA" });
        }
        if !self.dpop_bound_access_tokens && !self.tls_client_certificate_bound_access_tokens {
            return needs("dpop_bound_access_tokens");
        }
        if self.device_grant {
            // Nothing binds a person to a device that is elsewhere (RFC 8628 §5.4).
            return Err(SettingMistake::Beside { member: "device_grant", other: "fapi2" });
        }
        Ok(())
    }

    fn has_keys(&self) -> bool {
        self.jwks.is_some() || self.jwks_uri.is_some()
    }

    /// The public keys that are good now: a key that was replaced is good for its overlap only.
    pub fn keys_at(&self, now: Timestamp) -> Option<Value> {
        let keys = self.jwks.as_ref()?["keys"].as_array()?;
        let good = |key: &&Value| key[KEY_ENDS].as_i64().is_none_or(|end| now.as_seconds() < end);
        Some(json!({ "keys": keys.iter().filter(good).collect::<Vec<_>>() }))
    }

    /// Where keys of before are published that are still good.
    pub fn earlier_addresses(&self, now: Timestamp) -> impl Iterator<Item = &str> {
        let good = move |earlier: &&EarlierAddress| now.as_seconds() < earlier.until;
        self.earlier_jwks_uris.iter().filter(good).map(|earlier| earlier.address.as_str())
    }

    /// Puts new public keys in the place of those before, which stay good for `overlap`.
    pub fn replace_keys(&mut self, keys: &Value, overlap: SignedDuration, now: Timestamp) {
        let mut all = keys["keys"].as_array().cloned().unwrap_or_default();
        for key in self.ending_keys(overlap, now) {
            let is_new = all.iter().any(|new| same_key(new, &key));
            if !is_new && all.len() < MAX_KEYS {
                all.push(key);
            }
        }
        self.jwks = Some(json!({ "keys": all }));
        let before = self.jwks_uri.take();
        self.end_addresses(before, overlap, now);
    }

    /// Says where the public keys are published from now on; those before stay good for `overlap`.
    pub fn publish_keys_at(&mut self, address: &str, overlap: SignedDuration, now: Timestamp) {
        let ending = self.ending_keys(overlap, now);
        self.jwks = (!ending.is_empty()).then(|| json!({ "keys": ending }));
        let before = self.jwks_uri.replace(address.to_owned()).filter(|before| before != address);
        self.end_addresses(before, overlap, now);
    }

    /// Lets the addresses of before go on for `overlap`, and no longer than they were to.
    fn end_addresses(&mut self, before: Option<String>, overlap: SignedDuration, now: Timestamp) {
        if !overlap.is_positive() {
            return self.earlier_jwks_uris.clear();
        }
        let ends = now.plus(overlap).as_seconds();
        if let Some(address) = before {
            self.earlier_jwks_uris.insert(0, EarlierAddress { address, until: ends });
        }
        self.earlier_jwks_uris.iter_mut().for_each(|earlier| earlier.until = earlier.until.min(ends));
        let current = self.jwks_uri.as_ref();
        self.earlier_jwks_uris.retain(|earlier| {
            now.as_seconds() < earlier.until && current.is_none_or(|address| *address != earlier.address)
        });
        self.earlier_jwks_uris.truncate(MAX_EARLIER);
    }

    /// The keys that are good now, with the end of an overlap that begins.
    fn ending_keys(&self, overlap: SignedDuration, now: Timestamp) -> Vec<Value> {
        let mut keys = self.keys_at(now).and_then(|keys| keys["keys"].as_array().cloned()).unwrap_or_default();
        if !overlap.is_positive() {
            return Vec::new();
        }
        let ends = now.plus(overlap).as_seconds();
        for key in &mut keys {
            let earlier = key[KEY_ENDS].as_i64().unwrap_or(ends);
            key[KEY_ENDS] = json!(earlier.min(ends));
        }
        keys
    }

    /// Whether this person may sign in there: before production only its owner, and whom the owner names.
    pub fn admits(&self, person: base::PersonId, name: &super::Username) -> bool {
        match self.environment {
            super::Environment::Production => true,
            super::Environment::Sandbox | super::Environment::Review => {
                let is_named = self.tester_names.iter().any(|tester| tester == name.as_str());
                self.owner == Some(person) || self.testers.contains(&person) || is_named
            }
        }
    }
}

/// Whether every key of a set was replaced, and is good for its overlap only.
fn are_ending(set: &Value) -> bool {
    set["keys"].as_array().is_some_and(|keys| keys.iter().all(|key| key[KEY_ENDS].is_i64()))
}

fn one_of(member: &'static str, value: Option<&str>, known: &'static [&'static str]) -> Result<(), SettingMistake> {
    match value {
        Some(value) if !known.contains(&value) => {
            Err(SettingMistake::Algorithm { member, value: value.to_owned(), known })
        }
        _ => Ok(()),
    }
}

fn is_web_address(text: &str) -> bool {
    RedirectUri::parse(text).is_ok_and(|address| !address.is_private_use())
}

/// Whether two keys are one: by their public members.
fn same_key(one: &Value, other: &Value) -> bool {
    ["kty", "crv", "x", "y", "n", "e"].iter().all(|member| one[*member] == other[*member])
}

/// Public keys that could be used here (RFC 7517 §5); what is wrong with them otherwise.
fn check_keys(set: &Value) -> Result<(), &'static str> {
    let keys = set.get("keys").and_then(Value::as_array).ok_or("it has no list \"keys\"")?;
    if keys.is_empty() {
        return Err("it has no key");
    }
    if keys.len() > MAX_KEYS {
        return Err("it has more than 10 keys");
    }
    for key in keys {
        if PRIVATE_MEMBERS.iter().any(|member| key.get(*member).is_some()) {
            return Err(
                "it has a private key: send the public half only, and make a new pair, since this one is known now",
            );
        }
        let has = |member: &str| key.get(member).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
        let whole = match (key["kty"].as_str(), key["crv"].as_str()) {
            (Some("EC"), Some("P-256")) => has("x") && has("y"),
            (Some("OKP"), Some("Ed25519")) => has("x"),
            (Some("RSA"), _) => has("n") && has("e"),
            _ => return Err("it has a key that is neither EC P-256, RSA nor Ed25519"),
        };
        if !whole {
            return Err("it has a key without all its public members");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Environment;
    use base::{FixedClock, PersonId, SeededRandom};

    fn key(x: &str) -> Value {
        json!({ "kty": "EC", "crv": "P-256", "x": x, "y": "y" })
    }

    fn keys(xs: &[&str]) -> Value {
        json!({ "keys": xs.iter().map(|x| key(x)).collect::<Vec<_>>() })
    }

    fn member_at_fault(kind: ClientKind, settings: &ClientSettings) -> &'static str {
        settings.check(kind).map_or_else(|mistake| mistake.member(), |()| "none")
    }

    #[test]
    fn a_name_that_is_not_spoken_here_is_told_with_those_that_are() {
        let settings = ClientSettings { id_token_signed_response_alg: Some("HS256".into()), ..Default::default() };
        let mistake = settings.check(ClientKind::Confidential).unwrap_err();
        assert_eq!(
            mistake.to_string(),
            "id_token_signed_response_alg: \"HS256\" is not supported; choose one of ES256, RS256, PS256, EdDSA"
        );
    }

    /// A service that keeps to FAPI 2.0.
    fn of_the_profile() -> ClientSettings {
        ClientSettings {
            fapi2: true,
            token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt),
            jwks: Some(keys(&["a"])),
            dpop_bound_access_tokens: true,
            ..ClientSettings::default()
        }
    }

    #[test]
    fn what_cannot_work_is_refused() {
        let base = ClientSettings::default;
        let web = ClientKind::Confidential;
        for (member, settings) in [
            ("none", base()),
            ("jwks_uri", ClientSettings { jwks_uri: Some("http://a.example/k".into()), ..base() }),
            ("none", ClientSettings { jwks_uri: Some("http://localhost:4999/k".into()), ..base() }),
            (
                "jwks",
                ClientSettings { jwks_uri: Some("https://a.example/k".into()), jwks: Some(keys(&["a"])), ..base() },
            ),
            ("jwks", ClientSettings { jwks: Some(json!({ "keys": [] })), ..base() }),
            ("jwks", ClientSettings { jwks: Some(json!({ "keys": [{ "kty": "oct", "k": "c2VjcmV0" }] })), ..base() }),
            (
                "token_endpoint_auth_method",
                ClientSettings { token_endpoint_auth_method: Some(AuthMethod::None), ..base() },
            ),
            (
                "token_endpoint_auth_method",
                ClientSettings { token_endpoint_auth_method: Some(AuthMethod::PrivateKeyJwt), ..base() },
            ),
            (
                "id_token_encrypted_response_alg",
                ClientSettings { id_token_encrypted_response_alg: Some("ECDH-ES".into()), ..base() },
            ),
            ("fapi2", ClientSettings { fapi2: true, ..base() }),
            ("none", of_the_profile()),
            (
                "id_token_signed_response_alg",
                ClientSettings { id_token_signed_response_alg: Some("RS256".into()), ..of_the_profile() },
            ),
            (
                "userinfo_signed_response_alg",
                ClientSettings { userinfo_signed_response_alg: Some("RS256".into()), ..of_the_profile() },
            ),
            (
                "introspection_signed_response_alg",
                ClientSettings { introspection_signed_response_alg: Some("RS256".into()), ..of_the_profile() },
            ),
            (
                "request_object_signing_alg",
                ClientSettings { request_object_signing_alg: Some("RS256".into()), ..of_the_profile() },
            ),
            ("none", ClientSettings { request_object_signing_alg: Some("EdDSA".into()), ..of_the_profile() }),
            ("device_grant", ClientSettings { device_grant: true, ..of_the_profile() }),
        ] {
            assert_eq!(member_at_fault(web, &settings), member, "{settings:?}");
        }
        let public = ClientSettings { token_endpoint_auth_method: Some(AuthMethod::None), ..base() };
        assert_eq!(member_at_fault(ClientKind::Public, &public), "none");
    }

    #[test]
    fn a_private_key_is_refused_and_said_to_be_known_now() {
        let mut set = keys(&["a"]);
        set["keys"][0]["d"] = json!("secret");
        let settings = ClientSettings { jwks: Some(set), ..ClientSettings::default() };
        assert!(settings.check(ClientKind::Confidential).unwrap_err().to_string().contains("private key"));
    }

    #[test]
    fn a_replaced_key_is_good_for_its_overlap_and_no_longer() {
        let at = Timestamp::from_seconds;
        let mut settings = ClientSettings { jwks: Some(keys(&["old"])), ..ClientSettings::default() };
        settings.replace_keys(&keys(&["new"]), SignedDuration::from_secs(100), at(1000));
        let good = |now: i64| -> Vec<String> {
            let keys = settings.keys_at(at(now)).unwrap();
            keys["keys"].as_array().unwrap().iter().map(|key| key["x"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(good(1099), ["new", "old"]);
        assert_eq!(good(1100), ["new"]);
        let mut at_once = ClientSettings { jwks: Some(keys(&["old"])), ..ClientSettings::default() };
        at_once.replace_keys(&keys(&["new"]), SignedDuration::ZERO, at(1000));
        assert_eq!(at_once.jwks, Some(keys(&["new"])));
    }

    #[test]
    fn keys_stay_good_for_their_overlap_when_an_address_follows_them_and_the_other_way_round() {
        let (at, overlap) = (Timestamp::from_seconds, SignedDuration::from_secs(100));
        let mut settings = ClientSettings { jwks: Some(keys(&["old"])), ..ClientSettings::default() };
        settings.publish_keys_at("https://a.example/k", overlap, at(1000));
        assert_eq!(settings.check(ClientKind::Confidential), Ok(()));
        let count = |settings: &ClientSettings, now| {
            settings.keys_at(at(now)).map_or(0, |set| set["keys"].as_array().map_or(0, Vec::len))
        };
        assert_eq!((count(&settings, 1099), count(&settings, 1100)), (1, 0));
        settings.publish_keys_at("https://b.example/k", overlap, at(2000));
        let earlier =
            |settings: &ClientSettings, now| settings.earlier_addresses(at(now)).collect::<Vec<_>>().join(" ");
        assert_eq!(earlier(&settings, 2099), "https://a.example/k");
        assert_eq!(earlier(&settings, 2100), "");
        // The same address once more, and keys that are corrected a moment later: nothing ends before its time.
        settings.publish_keys_at("https://b.example/k", overlap, at(2050));
        assert_eq!(earlier(&settings, 2099), "https://a.example/k");
        settings.replace_keys(&keys(&["new"]), overlap, at(2060));
        settings.replace_keys(&keys(&["newer"]), overlap, at(2070));
        assert_eq!((settings.jwks_uri.as_deref(), count(&settings, 2070)), (None, 2));
        assert_eq!(earlier(&settings, 2070), "https://b.example/k https://a.example/k");
        assert_eq!(earlier(&settings, 2159), "https://b.example/k", "no longer than it was to");
        settings.publish_keys_at("https://c.example/k", SignedDuration::ZERO, at(2080));
        assert_eq!((earlier(&settings, 2080), count(&settings, 2080)), (String::new(), 0), "at once means at once");
    }

    #[test]
    fn before_production_only_the_owner_and_whom_they_name_may_sign_in() {
        let person = |seed| PersonId::new(&FixedClock::at(Timestamp::from_seconds(0)), &SeededRandom::new(seed));
        let (owner, tester, other) = (person(1), person(2), person(3));
        for (environment, others) in
            [(Environment::Sandbox, false), (Environment::Review, false), (Environment::Production, true)]
        {
            let settings =
                ClientSettings { environment, owner: Some(owner), testers: vec![tester], ..ClientSettings::default() };
            let (leo, ana) = ("leo".parse().unwrap(), "ana".parse().unwrap());
            assert!(settings.admits(owner, &leo) && settings.admits(tester, &leo));
            assert_eq!(settings.admits(other, &leo), others, "{environment:?}");
            let settings = ClientSettings { tester_names: vec!["ana".to_owned()], ..settings };
            assert!(settings.admits(other, &ana));
            assert_eq!(settings.admits(other, &leo), others, "{environment:?}");
        }
    }
}
