//! An identity provider, and how we are known there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use base::{Localized, Timestamp};
use jose::{KeyManagement, SigningAlgorithm};
use serde::{Deserialize, Serialize};

use super::{Address, AddressMistake, Assurance};

/// The name of a provider in addresses, files and commands: 1 to 40 letters a–z, digits, hyphens.
///
/// ```
/// use upstream::ProviderId;
/// assert!("france-identite".parse::<ProviderId>().is_ok());
/// assert!("local".parse::<ProviderId>().is_err(), "that is the account here");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ProviderId(String);

impl ProviderId {
    /// The name that services give to the accounts here, where they allow or refuse providers.
    pub const LOCAL: &'static str = "local";

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ProviderId {
    type Err = ProviderMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if (1..=40).contains(&text.len()) && text.bytes().all(plain) && text != Self::LOCAL {
            Ok(Self(text.to_owned()))
        } else {
            Err(ProviderMistake::Id)
        }
    }
}

impl TryFrom<String> for ProviderId {
    type Error = ProviderMistake;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ProviderId> for String {
    fn from(id: ProviderId) -> Self {
        id.0
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How we prove at a provider who we are (OpenID Connect Core §9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientAuthentication {
    /// The secret, in the `Authorization` header.
    ClientSecretBasic,
    /// The secret, in the form.
    ClientSecretPost,
    /// An assertion signed by our key (RFC 7523), which the provider finds at `/upstream/jwks`.
    PrivateKeyJwt,
}

impl ClientAuthentication {
    /// The registered name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ClientSecretBasic => "client_secret_basic",
            Self::ClientSecretPost => "client_secret_post",
            Self::PrivateKeyJwt => "private_key_jwt",
        }
    }

    /// The way of a registered name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::ClientSecretBasic, Self::ClientSecretPost, Self::PrivateKeyJwt]
            .into_iter()
            .find(|way| way.name() == name)
    }

    /// Whether there is a secret to keep.
    pub const fn has_secret(self) -> bool {
        matches!(self, Self::ClientSecretBasic | Self::ClientSecretPost)
    }
}

/// For whom our assertion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssertionAudience {
    /// The provider's issuer, as the newer profiles want it (FAPI 2.0 §5.3.3.1).
    #[default]
    Issuer,
    /// The token endpoint, as older software does (OpenID Connect Core §9).
    TokenEndpoint,
}

/// What becomes of a sign-in whose `acr` is missing or not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownAcr {
    /// It counts as the lowest level.
    #[default]
    Lowest,
    /// It is refused.
    Refuse,
}

/// How a provider is spoken with; a JSON document, every part but the first three with a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent settings")]
pub struct ProviderSettings {
    /// Its name in tokens, letter by letter.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// How we prove that it is us.
    pub authentication: ClientAuthentication,
    /// Where it describes itself; `ISSUER/.well-known/openid-configuration` when it is not said.
    #[serde(default)]
    pub discovery_url: Option<String>,
    /// How our assertions are signed.
    #[serde(default = "es256", with = "algorithm")]
    pub assertion_alg: SigningAlgorithm,
    /// For whom they are.
    #[serde(default)]
    pub assertion_audience: AssertionAudience,
    /// What is asked for; `openid` is always among them.
    #[serde(default = "usual_scopes")]
    pub scopes: Vec<String>,
    /// Its values of `acr`, and what each is worth.
    #[serde(default)]
    pub acr: BTreeMap<String, Assurance>,
    /// What another value is worth.
    #[serde(default)]
    pub unknown_acr: UnknownAcr,
    /// The levels that it may vouch for; a higher one is lowered to the next of these.
    #[serde(default = "lowest")]
    pub levels: BTreeSet<Assurance>,
    /// The signatures that are accepted.
    #[serde(default = "every_algorithm", with = "algorithms")]
    pub signing_algs: Vec<SigningAlgorithm>,
    /// Whether tokens signed with the client secret are accepted too (HS256): for providers that know
    /// nothing else.
    #[serde(default)]
    pub accepts_hs256: bool,
    /// The ways in which it may wrap keys of encrypted tokens; our keys for them are published.
    #[serde(default, with = "key_managements")]
    pub encryption: Vec<KeyManagement>,
    /// Whether tokens that are not encrypted are refused.
    #[serde(default)]
    pub encryption_required: bool,
    /// Whether the claims are read from its userinfo endpoint.
    #[serde(default = "yes")]
    pub userinfo: bool,
    /// Whether its civil status (names, birth) is checked well enough to know people by.
    #[serde(default)]
    pub vouches_for_civil_status: bool,
}

fn es256() -> SigningAlgorithm {
    SigningAlgorithm::Es256
}

fn usual_scopes() -> Vec<String> {
    ["openid", "profile", "email"].map(str::to_owned).to_vec()
}

fn lowest() -> BTreeSet<Assurance> {
    [Assurance::Low].into()
}

fn every_algorithm() -> Vec<SigningAlgorithm> {
    SigningAlgorithm::ALL.to_vec()
}

const fn yes() -> bool {
    true
}

/// Algorithms by their registered names.
macro_rules! by_name {
    ($one:ident, $many:ident, $type:ty) => {
        #[allow(dead_code, reason = "one type is written alone, the other in lists")]
        mod $one {
            use super::*;
            use serde::{Deserializer, Serializer, de::Error};

            pub(super) fn serialize<S: Serializer>(it: &$type, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(it.name())
            }

            pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let name = String::deserialize(deserializer)?;
                <$type>::from_name(&name).ok_or_else(|| D::Error::custom(format!("unknown algorithm {name:?}")))
            }
        }

        mod $many {
            use super::*;
            use serde::{Deserializer, Serializer, de::Error};

            pub(super) fn serialize<S: Serializer>(them: &[$type], serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(them.iter().map(|it| it.name()))
            }

            pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<$type>, D::Error> {
                let names = Vec::<String>::deserialize(deserializer)?;
                let read = |name: &String| {
                    <$type>::from_name(name).ok_or_else(|| D::Error::custom(format!("unknown algorithm {name:?}")))
                };
                names.iter().map(read).collect()
            }
        }
    };
}
by_name!(algorithm, algorithms, SigningAlgorithm);
by_name!(key_management, key_managements, KeyManagement);

impl ProviderSettings {
    /// Settings with every default.
    pub fn new(issuer: &str, client_id: &str, authentication: ClientAuthentication) -> Self {
        Self {
            issuer: issuer.to_owned(),
            client_id: client_id.to_owned(),
            authentication,
            discovery_url: None,
            assertion_alg: es256(),
            assertion_audience: AssertionAudience::default(),
            scopes: usual_scopes(),
            acr: BTreeMap::new(),
            unknown_acr: UnknownAcr::default(),
            levels: lowest(),
            signing_algs: every_algorithm(),
            accepts_hs256: false,
            encryption: Vec::new(),
            encryption_required: false,
            userinfo: true,
            vouches_for_civil_status: false,
        }
    }

    /// Where the provider describes itself (OpenID Connect Discovery §4).
    ///
    /// # Errors
    /// When that is no address.
    pub fn discovery(&self) -> Result<Address, AddressMistake> {
        match &self.discovery_url {
            Some(address) => Address::parse(address),
            None => Address::parse(&format!("{}/.well-known/openid-configuration", self.issuer.trim_end_matches('/'))),
        }
    }

    /// What an `acr` is worth; `None` when the sign-in is to be refused.
    pub fn assurance(&self, acr: Option<&str>) -> Option<Assurance> {
        let vouched = match (acr.and_then(|acr| self.acr.get(acr)), self.unknown_acr) {
            (Some(level), _) => *level,
            (None, UnknownAcr::Lowest) => Assurance::Low,
            (None, UnknownAcr::Refuse) => return None,
        };
        self.levels.iter().rev().find(|allowed| **allowed <= vouched).copied()
    }

    /// The most that it may vouch for.
    pub fn highest(&self) -> Option<Assurance> {
        let vouched = self.acr.values().copied().max().unwrap_or(Assurance::Low);
        self.levels.iter().rev().find(|allowed| **allowed <= vouched).copied()
    }

    /// The values of `acr` that are worth at least this, the lowest first.
    pub fn acr_values(&self, wanted: Assurance) -> Vec<&str> {
        let mut values: Vec<_> = self.acr.iter().filter(|(_, level)| **level >= wanted).collect();
        values.sort_by_key(|(_, level)| **level);
        values.into_iter().map(|(acr, _)| acr.as_str()).collect()
    }
}

/// An identity provider that people may sign in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Its name here.
    pub id: ProviderId,
    /// Its name for people.
    pub name: Localized,
    /// How it is spoken with.
    pub settings: ProviderSettings,
    /// When it was registered.
    pub created_at: Timestamp,
}

/// A provider to register.
#[derive(Debug, Clone)]
pub struct NewProvider {
    /// Its name here.
    pub id: String,
    /// Its name for people.
    pub name: Localized,
    /// How it is spoken with.
    pub settings: ProviderSettings,
    /// The secret that it gave us, for the ways that need one.
    pub secret: Option<String>,
}

/// What is wrong with a provider to register.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProviderMistake {
    /// Its name here.
    #[error("the name of a provider is 1 to 40 letters a–z, digits or hyphens, and not \"local\"")]
    Id,
    /// Its name for people.
    #[error("the provider needs a name for people")]
    NoName,
    /// Its issuer.
    #[error("the issuer: {0}")]
    Issuer(AddressMistake),
    /// An issuer with a query (OpenID Connect Discovery §3).
    #[error("the issuer has a query (?): copy it letter by letter from the provider")]
    IssuerWithQuery,
    /// Where it describes itself.
    #[error("the discovery address: {0}")]
    Discovery(AddressMistake),
    /// Our name there.
    #[error("the client_id has 1 to 255 letters")]
    ClientId,
    /// A secret that is missing.
    #[error("{} needs the secret that the provider gave", .0.name())]
    NoSecret(ClientAuthentication),
    /// A secret that nobody needs.
    #[error("private_key_jwt needs no secret")]
    Secret,
    /// A scope that cannot be sent.
    #[error("the scope {0:?} has a letter that no scope may have")]
    Scope(String),
    /// No level at all.
    #[error("the provider may vouch for no level: nobody could sign in")]
    NoLevel,
    /// No signature at all.
    #[error("no signature is accepted: nobody could sign in")]
    NoAlgorithm,
    /// HS256 without a secret.
    #[error("HS256 is signed with the client secret, and private_key_jwt has none")]
    Hs256WithoutSecret,
    /// HS256 with a short secret.
    #[error("HS256 with a secret of fewer than 32 bytes could be guessed (RFC 7518 §3.2)")]
    Hs256WeakSecret,
    /// Encryption without a way.
    #[error("encrypted tokens are required, but no way of encryption is accepted")]
    EncryptionWithoutWay,
}

impl NewProvider {
    /// The provider, when it can be one.
    pub(crate) fn check(mut self, now: Timestamp) -> Result<(Provider, Option<String>), ProviderMistake> {
        let id = self.id.parse()?;
        if Localized::is_empty(&self.name) {
            return Err(ProviderMistake::NoName);
        }
        let settings = &mut self.settings;
        Address::parse(&settings.issuer).map_err(ProviderMistake::Issuer)?;
        if settings.issuer.contains('?') {
            return Err(ProviderMistake::IssuerWithQuery);
        }
        settings.discovery().map_err(ProviderMistake::Discovery)?;
        if !(1..=255).contains(&settings.client_id.len()) {
            return Err(ProviderMistake::ClientId);
        }
        match (settings.authentication.has_secret(), self.secret.as_deref().unwrap_or_default().is_empty()) {
            (true, true) => return Err(ProviderMistake::NoSecret(settings.authentication)),
            (false, false) => return Err(ProviderMistake::Secret),
            _ => {}
        }
        // RFC 6749 §3.3.
        let plain = |byte: u8| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
        if let Some(scope) = settings.scopes.iter().find(|scope| scope.is_empty() || !scope.bytes().all(plain)) {
            return Err(ProviderMistake::Scope(scope.clone()));
        }
        if !settings.scopes.iter().any(|scope| scope == "openid") {
            settings.scopes.insert(0, "openid".to_owned());
        }
        if settings.levels.is_empty() {
            return Err(ProviderMistake::NoLevel);
        }
        if settings.signing_algs.is_empty() && !settings.accepts_hs256 {
            return Err(ProviderMistake::NoAlgorithm);
        }
        if settings.accepts_hs256 {
            match &self.secret {
                None => return Err(ProviderMistake::Hs256WithoutSecret),
                Some(secret) if secret.len() < 32 => return Err(ProviderMistake::Hs256WeakSecret),
                Some(_) => {}
            }
        }
        if settings.encryption_required && settings.encryption.is_empty() {
            return Err(ProviderMistake::EncryptionWithoutWay);
        }
        let provider = Provider { id, name: self.name, settings: self.settings, created_at: now };
        Ok((provider, self.secret.filter(|secret| !secret.is_empty())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

    fn new() -> NewProvider {
        NewProvider {
            id: "post".to_owned(),
            name: Localized::of("fr", "La Poste (fictive)"),
            settings: ProviderSettings::new("https://id.example", "us", ClientAuthentication::ClientSecretBasic),
            secret: Some("s".repeat(32)),
        }
    }

    fn mistake(change: impl FnOnce(&mut NewProvider)) -> ProviderMistake {
        let mut provider = new();
        change(&mut provider);
        provider.check(NOW).unwrap_err()
    }

    #[test]
    fn each_mistake_is_named() {
        assert!(new().check(NOW).is_ok());
        assert_eq!(mistake(|new| new.id = "La Poste".into()), ProviderMistake::Id);
        assert_eq!(mistake(|new| new.name = Localized::default()), ProviderMistake::NoName);
        let issuer = mistake(|new| new.settings.issuer = "http://id.example".into());
        assert_eq!(issuer, ProviderMistake::Issuer(AddressMistake::NotHttps));
        assert_eq!(
            mistake(|new| new.settings.issuer = "https://i.example/?a".into()),
            ProviderMistake::IssuerWithQuery
        );
        assert!(matches!(mistake(|new| new.secret = None), ProviderMistake::NoSecret(_)));
        assert_eq!(
            mistake(|new| new.settings.authentication = ClientAuthentication::PrivateKeyJwt),
            ProviderMistake::Secret
        );
        assert_eq!(mistake(|new| new.settings.scopes.push("a b".into())), ProviderMistake::Scope("a b".into()));
        assert_eq!(mistake(|new| new.settings.levels.clear()), ProviderMistake::NoLevel);
        assert_eq!(mistake(|new| new.settings.signing_algs.clear()), ProviderMistake::NoAlgorithm);
        assert_eq!(
            mistake(|new| {
                new.settings.accepts_hs256 = true;
                new.secret = Some("short".into());
            }),
            ProviderMistake::Hs256WeakSecret
        );
        assert_eq!(mistake(|new| new.settings.encryption_required = true), ProviderMistake::EncryptionWithoutWay);
    }

    #[test]
    fn openid_is_always_asked_for() {
        let mut provider = new();
        provider.settings.scopes = vec!["email".into()];
        assert_eq!(provider.check(NOW).unwrap().0.settings.scopes, ["openid", "email"]);
    }

    #[test]
    fn an_acr_is_worth_what_the_list_says_and_never_more_than_the_provider_may_vouch_for() {
        let mut settings = new().settings;
        settings.acr = [("bronze".to_owned(), Assurance::Low), ("gold".to_owned(), Assurance::High)].into();
        settings.levels = [Assurance::Low, Assurance::Substantial].into();
        assert_eq!(settings.assurance(Some("gold")), Some(Assurance::Substantial));
        assert_eq!(settings.assurance(Some("bronze")), Some(Assurance::Low));
        assert_eq!(settings.assurance(Some("platinum")), Some(Assurance::Low));
        assert_eq!(settings.assurance(None), Some(Assurance::Low));
        settings.unknown_acr = UnknownAcr::Refuse;
        assert_eq!(settings.assurance(Some("platinum")), None);
        settings.levels = [Assurance::Substantial].into();
        assert_eq!(settings.assurance(Some("bronze")), None, "less than any level that it may vouch for");
        assert_eq!(settings.acr_values(Assurance::Substantial), ["gold"]);
    }

    #[test]
    fn a_short_document_is_read_with_every_default() {
        let document = r#"{"issuer":"https://id.example","client_id":"us","authentication":"private_key_jwt"}"#;
        let settings: ProviderSettings = serde_json::from_str(document).unwrap();
        assert_eq!(settings, ProviderSettings::new("https://id.example", "us", ClientAuthentication::PrivateKeyJwt));
        let again: ProviderSettings = serde_json::from_value(serde_json::json!(settings)).unwrap();
        assert_eq!(again, settings);
    }
}
