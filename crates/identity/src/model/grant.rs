//! What a person allowed a service, and what came of it.

use base::{Id, PersonId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::{Claims, ClientId, Level, Methods, Proof, Scopes, SessionId};

/// What a [`GrantId`] identifies.
pub enum GrantKind {}
/// A grant's identifier; not a secret.
pub type GrantId = Id<GrantKind>;

/// A person's lasting yes to a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Whose.
    pub person: PersonId,
    /// To which service.
    pub client: ClientId,
    /// To what the service may do.
    pub scopes: Scopes,
    /// To what the service may know.
    pub claims: Claims,
    /// What the service would like to know and the person left out.
    pub declined: Claims,
    /// When it was last given.
    pub given_at: Timestamp,
}

/// The helper who signed in for a person, and by which mandate (RFC 8693 §4.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActingUnder {
    /// The mandate's identifier.
    pub mandate: String,
    /// The helper.
    pub helper: PersonId,
    /// The name of the helper's organisation.
    pub organisation: String,
    /// What the mandate covers: families of procedures, or the service itself.
    pub scope: String,
    /// When the mandate ends: nothing of the grant is good from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// What the tokens of a grant are bound to, so that a thief cannot use them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Binding {
    /// The RFC 7638 thumbprint of a key: each use needs a proof made with it (RFC 9449 §6).
    #[serde(rename = "jkt")]
    Key(String),
    /// The SHA-256 thumbprint of a certificate: each use needs a connection made with it (RFC 8705 §3).
    #[serde(rename = "x5t#S256")]
    Certificate(String),
}

/// One sign-in at a service: it begins as a code, and everything handed out for the code hangs on
/// it, so that all of it can be taken back at once.
///
/// It travels in each code, so its fields are written as letters; the names are read in older rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Its identifier.
    #[serde(rename = "i", alias = "id")]
    pub id: GrantId,
    /// Who signed in, or for whom a helper did.
    #[serde(rename = "p", alias = "person")]
    pub person: PersonId,
    /// Where.
    #[serde(rename = "c", alias = "client", with = "as_text")]
    pub client: ClientId,
    /// By which session.
    #[serde(rename = "s", alias = "session")]
    pub session: SessionId,
    /// What the service may do.
    #[serde(rename = "o", alias = "scopes", with = "as_text")]
    pub scopes: Scopes,
    /// What userinfo tells.
    #[serde(rename = "u", alias = "claims")]
    pub claims: Claims,
    /// What the ID token tells besides.
    #[serde(rename = "t", alias = "in_id_token")]
    pub in_id_token: Claims,
    /// How sure it is who the person is.
    #[serde(rename = "l", alias = "level")]
    pub level: Level,
    /// By what the person proved it.
    #[serde(rename = "m", alias = "methods")]
    pub methods: Methods,
    /// The identity provider that vouches; none for an account here.
    #[serde(rename = "v", alias = "provider", default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Who acts for the person, if anybody does.
    #[serde(rename = "a", alias = "acting", default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<ActingUnder>,
    /// What its tokens are bound to.
    #[serde(rename = "b", alias = "binding", default, skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
    /// Whether the configuration lets the service do without consent.
    #[serde(rename = "y", alias = "trusted", default)]
    pub trusted: bool,
    /// When the person last proved who they are.
    #[serde(rename = "w", alias = "authenticated_at")]
    pub authenticated_at: Timestamp,
    /// When the code was made.
    #[serde(rename = "n", alias = "created_at")]
    pub created_at: Timestamp,
}

impl Grant {
    /// How the person proved who they are.
    pub fn proof(&self) -> Proof {
        Proof { level: self.level, methods: self.methods.clone(), provider: self.provider.clone() }
    }

    /// A code is good for this long.
    pub const CODE_LASTS: SignedDuration = SignedDuration::from_secs(60);
    /// An access token is good for this long.
    pub const ACCESS_LASTS: SignedDuration = SignedDuration::from_mins(10);
    /// An ID token is good for this long.
    pub const ID_TOKEN_LASTS: SignedDuration = SignedDuration::from_mins(10);
    /// A refresh token that is not used is good for this long.
    pub const REFRESH_LASTS: SignedDuration = SignedDuration::from_hours(30 * 24);
    /// No refreshing goes on for longer than this.
    pub const OFFLINE_LASTS: SignedDuration = SignedDuration::from_hours(90 * 24);
    /// The person can look back at their sign-ins for this long.
    pub const HISTORY_LASTS: SignedDuration = SignedDuration::from_hours(180 * 24);

    /// Whether the mandate that it rests on, if any, has not come to its end.
    pub(crate) fn mandate_is_on(&self, now: Timestamp) -> bool {
        self.acting.as_ref().and_then(|acting| acting.until).is_none_or(|until| now < until)
    }

    /// Whether it goes on when its session ends.
    pub fn outlasts_session(&self) -> bool {
        self.scopes.has(super::Scope::OfflineAccess)
    }

    /// When nothing of the grant can be good any more.
    pub(crate) fn ends_at(&self) -> Timestamp {
        let lasts = if self.outlasts_session() { Self::OFFLINE_LASTS } else { Self::CODE_LASTS + Self::ACCESS_LASTS };
        self.created_at.plus(lasts)
    }
}

/// Serde by the type's own text form.
pub(crate) mod as_text {
    use std::borrow::Cow;
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(crate) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
