//! A service that signs people in here: OpenID Connect's relying party, OAuth's client.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use base::{Localized, Timestamp};

use super::{ClientSettings, RedirectUri, Scope, Scopes};

/// The name by which a service calls itself in requests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(String);

/// A text that cannot be a client's identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a client id is 1 to 64 letters, digits, dots, hyphens or underscores")]
pub struct ClientIdMistake;

impl ClientId {
    /// The identifier, as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ClientId {
    type Err = ClientIdMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if (1..=64).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ClientIdMistake)
        }
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a service can keep a secret (RFC 6749 §2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClientKind {
    /// A server: it proves itself with its secret.
    Confidential,
    /// A page in a browser or an app: it has no secret, and must use PKCE.
    Public,
}

impl ClientKind {
    /// The name in the database and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Confidential => "confidential",
            Self::Public => "public",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Confidential, Self::Public].into_iter().find(|kind| kind.name() == name)
    }
}

/// What shares one view of a person (OpenID Connect Core §8.1): services of one sector know a
/// person by the same `sub`, those of two sectors by two that nobody can link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sector(String);

impl Sector {
    /// A sector's name, usually a host name: 1 to 100 letters, digits, dots, hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
        ((1..=100).contains(&text.len()) && text.bytes().all(plain)).then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A registered service.
#[derive(Debug, Clone, PartialEq)]
pub struct Client {
    /// Its identifier.
    pub id: ClientId,
    /// Its name, as people read it.
    pub name: Localized,
    /// Whether it has a secret.
    pub kind: ClientKind,
    /// Where people may be sent back after signing in; empty for nobody but a data provider.
    pub redirect_uris: Vec<RedirectUri>,
    /// Where people may be sent back after signing out.
    pub post_logout_redirect_uris: Vec<RedirectUri>,
    /// What it may ask for; `openid` is always among them. A data provider owns the scopes of data among them.
    pub scopes: Scopes,
    /// With whom it shares its view of a person.
    pub sector: Sector,
    /// What it chose.
    pub settings: ClientSettings,
    /// When it was registered.
    pub created_at: Timestamp,
}

/// A service to register.
#[derive(Debug, Clone, PartialEq)]
pub struct NewClient {
    /// Its identifier.
    pub id: ClientId,
    /// Its name, as people read it.
    pub name: Localized,
    /// Whether it will have a secret.
    pub kind: ClientKind,
    /// Where people may be sent back after signing in, 1 to 20.
    pub redirect_uris: Vec<String>,
    /// Where people may be sent back after signing out, at most 20.
    pub post_logout_redirect_uris: Vec<String>,
    /// What it may ask for; `openid` is added.
    pub scopes: Scopes,
    /// With whom it shares its view of a person; the host of its redirect addresses when none is
    /// given.
    pub sector: Option<String>,
    /// What it chooses.
    pub settings: ClientSettings,
}

/// What keeps a service from being registered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClientMistake {
    /// No language has a name.
    #[error("the client needs a name that people can read")]
    NoName,
    /// No address to send people back to.
    #[error("the client needs at least one redirect address")]
    NoRedirectUri,
    /// More addresses than [`Client::MAX_URIS`].
    #[error("a client has at most {} addresses of each sort", Client::MAX_URIS)]
    TooManyUris,
    /// An address that cannot be used.
    #[error("the address {0:?} {1}")]
    Uri(String, super::RedirectUriMistake),
    /// An app's own scheme for a client with a secret.
    #[error("the address {0:?} opens an app: only a public client may have it")]
    AppOfConfidential(String),
    /// The hosts differ, or there is none, and no sector is given (OpenID Connect Core §8.1).
    #[error("the addresses have no single host in common: name the sector that the client belongs to")]
    SectorUnclear,
    /// A choice that cannot be.
    #[error(transparent)]
    Setting(#[from] super::SettingMistake),
    /// A data provider without a secret, or without data of its own.
    #[error("a data provider has a secret and owns between 1 and {} scopes of data", Client::MAX_DATA_SCOPES)]
    DataProvider,
    /// More scopes of data than [`Client::MAX_DATA_SCOPES`].
    #[error("a client has at most {} scopes of data", Client::MAX_DATA_SCOPES)]
    TooManyDataScopes,
    /// A scope of data that the pack does not describe: nobody could be asked for it in plain words.
    #[error("the pack has no words for the scope of data {0}: see data_scopes.csv")]
    UnknownDataScope(super::DataScope),
    /// Not a sector's name.
    #[error("{0:?} is not a sector: 1 to 100 letters, digits, dots or hyphens")]
    Sector(String),
}

impl Client {
    /// Its registration as it is, to be changed.
    pub fn registration(&self) -> NewClient {
        NewClient {
            id: self.id.clone(),
            name: self.name.clone(),
            kind: self.kind,
            redirect_uris: self.redirect_uris.iter().map(ToString::to_string).collect(),
            post_logout_redirect_uris: self.post_logout_redirect_uris.iter().map(ToString::to_string).collect(),
            scopes: self.scopes.clone(),
            sector: Some(self.sector.as_str().to_owned()),
            settings: self.settings.clone(),
        }
    }

    /// The address, when the service registered it: letter by letter. Before production, the port of an
    /// address on the developer's own machine does not count (RFC 8252 §7.3): development servers choose
    /// their own.
    pub fn redirect_uri(&self, text: &str) -> Option<RedirectUri> {
        if let Some(same) = self.redirect_uris.iter().find(|registered| registered.as_str() == text) {
            return Some(same.clone());
        }
        if self.settings.environment == super::Environment::Production {
            return None;
        }
        let asked = RedirectUri::parse(text).ok()?;
        let rest = asked.on_any_port()?;
        self.redirect_uris.iter().any(|registered| registered.on_any_port() == Some(rest)).then_some(asked)
    }

    /// The most addresses of one sort.
    pub const MAX_URIS: usize = 20;
    /// The most scopes of data that a service may ask for, or a data provider own.
    pub const MAX_DATA_SCOPES: usize = 16;
}

impl NewClient {
    /// Checks everything and gives the client to keep.
    pub fn check(self, now: Timestamp) -> Result<Client, ClientMistake> {
        if self.name.is_empty() {
            return Err(ClientMistake::NoName);
        }
        let is_provider = self.settings.data_provider;
        if self.redirect_uris.is_empty() && !is_provider {
            return Err(ClientMistake::NoRedirectUri);
        }
        if self.scopes.data().count() > Client::MAX_DATA_SCOPES {
            return Err(ClientMistake::TooManyDataScopes);
        }
        if is_provider && (self.kind == ClientKind::Public || !self.scopes.opens_data()) {
            return Err(ClientMistake::DataProvider);
        }
        self.settings.check(self.kind)?;
        let redirect_uris = parse_uris(self.redirect_uris, self.kind)?;
        let post_logout_redirect_uris = parse_uris(self.post_logout_redirect_uris, self.kind)?;
        let sector = match self.sector {
            Some(name) => Sector::parse(&name).ok_or(ClientMistake::Sector(name))?,
            // A data provider signs nobody in: its view of people is its own.
            None if redirect_uris.is_empty() => Sector::parse(self.id.as_str()).ok_or(ClientMistake::SectorUnclear)?,
            None => common_host(&redirect_uris).ok_or(ClientMistake::SectorUnclear)?,
        };
        Ok(Client {
            id: self.id,
            name: self.name,
            kind: self.kind,
            redirect_uris,
            post_logout_redirect_uris,
            scopes: self.scopes.and(&Scopes::from_iter([Scope::Openid])),
            sector,
            settings: self.settings,
            created_at: now,
        })
    }
}

fn parse_uris(texts: Vec<String>, kind: ClientKind) -> Result<Vec<RedirectUri>, ClientMistake> {
    if texts.len() > Client::MAX_URIS {
        return Err(ClientMistake::TooManyUris);
    }
    let mut uris = Vec::with_capacity(texts.len());
    for text in texts {
        match RedirectUri::parse(&text) {
            Err(mistake) => return Err(ClientMistake::Uri(text, mistake)),
            Ok(uri) if uri.is_private_use() && kind == ClientKind::Confidential => {
                return Err(ClientMistake::AppOfConfidential(text));
            }
            Ok(uri) => uris.push(uri),
        }
    }
    Ok(uris)
}

fn common_host(uris: &[RedirectUri]) -> Option<Sector> {
    let hosts: Option<BTreeSet<&str>> = uris.iter().map(RedirectUri::host).collect();
    let hosts = hosts.filter(|hosts| hosts.len() == 1)?;
    hosts.first().and_then(|host| Sector::parse(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new_client(kind: ClientKind, uris: &[&str]) -> NewClient {
        NewClient {
            id: "library".parse().unwrap(),
            name: Localized::of("en", "Library"),
            kind,
            redirect_uris: uris.iter().map(|uri| (*uri).to_owned()).collect(),
            post_logout_redirect_uris: vec![],
            scopes: Scopes::known("profile"),
            sector: None,
            settings: ClientSettings::default(),
        }
    }

    fn check(new: NewClient) -> Result<Client, ClientMistake> {
        new.check(Timestamp::from_seconds(0))
    }

    #[test]
    fn one_host_is_the_sector_and_openid_is_always_allowed() {
        let client = check(new_client(ClientKind::Confidential, &["https://a.example/1", "https://a.example:8443/2"]));
        let client = client.unwrap();
        assert_eq!(client.sector.as_str(), "a.example");
        assert_eq!(client.scopes.to_string(), "openid profile");
    }

    #[test]
    fn two_hosts_need_a_named_sector() {
        let uris = &["http://127.0.0.1:4999/cb", "http://localhost:4999/cb"];
        let mut new = new_client(ClientKind::Confidential, uris);
        assert_eq!(check(new.clone()), Err(ClientMistake::SectorUnclear));
        new.sector = Some("demo-rp".into());
        assert_eq!(check(new.clone()).unwrap().sector.as_str(), "demo-rp");
        new.sector = Some("two words".into());
        assert_eq!(check(new), Err(ClientMistake::Sector("two words".into())));
    }

    #[test]
    fn an_app_scheme_is_for_public_clients() {
        let uri = "org.example.app:/cb";
        assert_eq!(
            check(new_client(ClientKind::Confidential, &[uri])),
            Err(ClientMistake::AppOfConfidential(uri.into()))
        );
        let mut public = new_client(ClientKind::Public, &[uri]);
        public.sector = Some("app.example.org".into());
        assert!(check(public).is_ok());
    }

    #[test]
    fn a_data_provider_has_a_secret_and_data_and_needs_no_address() {
        let provider = |kind, scopes| NewClient {
            scopes: Scopes::read(scopes),
            settings: ClientSettings { data_provider: true, ..ClientSettings::default() },
            ..new_client(kind, &[])
        };
        let good = check(provider(ClientKind::Confidential, "cnaf_quotient_familial")).unwrap();
        assert_eq!(
            (good.sector.as_str(), good.scopes.to_string().as_str()),
            ("library", "openid cnaf_quotient_familial")
        );
        assert_eq!(check(provider(ClientKind::Confidential, "profile")), Err(ClientMistake::DataProvider));
        assert_eq!(check(provider(ClientKind::Public, "cnaf_quotient_familial")), Err(ClientMistake::DataProvider));
        let many: Vec<String> = (0..=Client::MAX_DATA_SCOPES).map(|number| format!("cnaf_{number}")).collect();
        let many = check(provider(ClientKind::Confidential, &many.join(" ")));
        assert_eq!(many, Err(ClientMistake::TooManyDataScopes));
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(check(new_client(ClientKind::Public, &[])), Err(ClientMistake::NoRedirectUri));
        let nameless = NewClient { name: Localized::new(), ..new_client(ClientKind::Public, &["https://a.example/"]) };
        assert_eq!(check(nameless), Err(ClientMistake::NoName));
        let many = vec!["https://a.example/"; Client::MAX_URIS + 1];
        assert_eq!(check(new_client(ClientKind::Public, &many)), Err(ClientMistake::TooManyUris));
        assert!("".parse::<ClientId>().is_err() && "a b".parse::<ClientId>().is_err());
    }
}
