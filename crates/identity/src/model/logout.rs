//! What a service is told when a session ends.

use base::PersonId;

use super::{ClientId, SessionId};

/// A service that is to be told that a person's session there ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Logout {
    /// Which service.
    pub(crate) client: ClientId,
    /// Which session.
    pub(crate) session: SessionId,
    /// Whose.
    pub(crate) person: PersonId,
    /// Whether all sessions of the person there ended, not only this one.
    pub(crate) every_session: bool,
    /// How often it was tried, this time included.
    pub(crate) attempts: u32,
}
