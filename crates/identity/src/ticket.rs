//! A request on its way through the person's browser: sealed, so that it comes back as it went.

use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::Identity;

/// How long a person may take: to find their password, to think about a consent.
pub(crate) const LASTS: SignedDuration = SignedDuration::from_hours(1);

/// What can travel: what it is sealed for, and when it set out.
pub(crate) trait Travels: Serialize + DeserializeOwned {
    /// The seal of one kind of ticket does not open as another.
    const PURPOSE: &'static str;
    /// When it was sealed.
    fn set_out(&self) -> Timestamp;
}

/// An authorization request that waits for a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AuthorizationTicket {
    pub(crate) first_asked_at: Timestamp,
    /// The parameters of the request.
    pub(crate) query: String,
}

impl Travels for AuthorizationTicket {
    const PURPOSE: &'static str = "authorization request";
    fn set_out(&self) -> Timestamp {
        self.first_asked_at
    }
}

/// An authorization request that waits for a person's yes or no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ConsentTicket {
    pub(crate) asked_at: Timestamp,
    pub(crate) request: AuthorizationTicket,
    /// Whose data the page shows: nobody else can agree for them.
    pub(crate) person: PersonId,
}

impl Travels for ConsentTicket {
    const PURPOSE: &'static str = "consent";
    fn set_out(&self) -> Timestamp {
        self.asked_at
    }
}

/// A request to sign out that waits for a person's yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LogoutTicket {
    pub(crate) asked_at: Timestamp,
    /// The parameters of the request.
    pub(crate) query: String,
}

impl Travels for LogoutTicket {
    const PURPOSE: &'static str = "logout request";
    fn set_out(&self) -> Timestamp {
        self.asked_at
    }
}

impl Identity {
    /// A ticket for the address or for a hidden field.
    pub(crate) fn seal_ticket<T: Travels>(&self, ticket: &T) -> String {
        #[expect(clippy::expect_used, reason = "times, identifiers and texts always have a JSON form")]
        let json = serde_json::to_vec(ticket).expect("a ticket has a JSON form");
        self.0.keys.seal.seal_text(T::PURPOSE, &json, &*self.0.random)
    }

    /// The ticket, when it was sealed here, for this, and not long ago.
    pub(crate) fn open_ticket<T: Travels>(&self, sealed: &str) -> Option<T> {
        let json = self.0.keys.seal.open_text(T::PURPOSE, sealed)?;
        let ticket: T = serde_json::from_slice(&json).ok()?;
        let age = self.0.clock.now().since(ticket.set_out());
        (!age.is_negative() && age < LASTS).then_some(ticket)
    }
}
