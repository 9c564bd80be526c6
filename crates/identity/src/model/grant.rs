//! What a person allowed a service, and what came of it.

use base::{Id, PersonId, Timestamp};
use jiff::SignedDuration;

use super::{ClientId, RedirectUri, Scopes, SessionId};
use crate::pkce::Challenge;

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
    /// To what.
    pub scopes: Scopes,
    /// When it was last given.
    pub given_at: Timestamp,
}

/// One sign-in at a service: it begins as a code, and everything handed out for the code hangs on
/// it, so that all of it can be taken back at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Its identifier.
    pub id: GrantId,
    /// Who signed in.
    pub person: PersonId,
    /// Where.
    pub client: ClientId,
    /// By which session.
    pub session: SessionId,
    /// What the service may know.
    pub scopes: Scopes,
    /// Where the code was sent.
    pub redirect_uri: RedirectUri,
    /// The service's `nonce`, to give back in the ID token.
    pub nonce: Option<String>,
    /// What the code's redeemer must know.
    pub(crate) challenge: Option<Challenge>,
    /// When the person last proved who they are.
    pub authenticated_at: Timestamp,
    /// When the code was made.
    pub created_at: Timestamp,
}

impl Grant {
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

    /// When nothing of the grant can be good any more.
    pub(crate) fn ends_at(&self) -> Timestamp {
        let lasts = if self.scopes.has(super::Scope::OfflineAccess) {
            Self::OFFLINE_LASTS
        } else {
            Self::CODE_LASTS + Self::ACCESS_LASTS
        };
        self.created_at.plus(lasts)
    }
}
