//! A request on its way through the person's browser: sealed, so that it comes back as it went.

use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::Identity;
use crate::act_for::ForWhom;
use crate::model::{Binding, Grant, GrantId, Level};

/// How long a person may take: to find their password, to think about a consent.
pub(crate) const LASTS: SignedDuration = SignedDuration::from_hours(1);

/// What can travel: what it is sealed for, and when it set out.
pub(crate) trait Travels: Serialize + DeserializeOwned {
    /// The seal of one kind of ticket does not open as another.
    const PURPOSE: &'static str;
    /// How long it may be on its way.
    const LASTS: SignedDuration = LASTS;
    /// When it was sealed.
    fn set_out(&self) -> Timestamp;
}

/// An authorization request that waits for a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AuthorizationTicket {
    pub(crate) first_asked_at: Timestamp,
    /// The parameters of the request.
    pub(crate) query: String,
    /// The level that the person has to reach, when the sign-in is to reach more than the lowest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<Level>,
    /// The hash of the reference, when the request was pushed (RFC 9126).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pushed: Option<[u8; 32]>,
    /// The key that a pushed request bound its code to (RFC 9449 §10.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) dpop_thumbprint: Option<String>,
    /// For whom it is, once a helper said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) for_whom: Option<ForWhom>,
}

/// An authorization request that waits until a helper says for whom it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ForWhomTicket {
    pub(crate) asked_at: Timestamp,
    pub(crate) request: AuthorizationTicket,
    /// Who is asked.
    pub(crate) helper: PersonId,
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

/// A code: the grant that it will make, and what its redeemer has to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CodeTicket {
    #[serde(rename = "g")]
    pub(crate) grant: Grant,
    /// Where the code is sent.
    #[serde(rename = "r")]
    pub(crate) redirect_uri: String,
    /// To give back in the ID token.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub(crate) nonce: Option<String>,
    /// What the code's redeemer must know (RFC 7636).
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub(crate) challenge: Option<String>,
    /// The key that the code's redeemer must have (RFC 9449 §10).
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub(crate) dpop_thumbprint: Option<String>,
}

impl Travels for CodeTicket {
    const PURPOSE: &'static str = "code";
    const LASTS: SignedDuration = Grant::CODE_LASTS;

    fn set_out(&self) -> Timestamp {
        self.grant.created_at
    }
}

/// An access token: it opens what its grant opens, until it expires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AccessTicket {
    #[serde(rename = "g")]
    pub(crate) grant: GrantId,
    #[serde(rename = "i")]
    pub(crate) issued_at: Timestamp,
    /// Seconds.
    #[serde(rename = "l")]
    pub(crate) lasts_s: i64,
    /// What a refreshed token may be used for, when that is less than the grant.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub(crate) scopes: Option<String>,
    /// What a refreshed token is bound to, when that is not what the grant's first one was.
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub(crate) binding: Option<Binding>,
}

impl AccessTicket {
    /// From here on it opens nothing.
    pub(crate) fn expires_at(&self) -> Timestamp {
        self.issued_at.plus(SignedDuration::from_secs(self.lasts_s))
    }
}

impl Travels for AccessTicket {
    const PURPOSE: &'static str = "access token";
    const LASTS: SignedDuration = Grant::ACCESS_LASTS;

    fn set_out(&self) -> Timestamp {
        self.issued_at
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
        self.open_ticket_of_any_age(sealed).filter(|ticket| self.is_in_time(ticket))
    }

    /// The ticket, when it was sealed here, for this.
    pub(crate) fn open_ticket_of_any_age<T: Travels>(&self, sealed: &str) -> Option<T> {
        let json = self.0.keys.seal.open_text(T::PURPOSE, sealed)?;
        serde_json::from_slice(&json).ok()
    }

    /// Whether a ticket was not too long on its way.
    pub(crate) fn is_in_time<T: Travels>(&self, ticket: &T) -> bool {
        let age = self.0.clock.now().since(ticket.set_out());
        !age.is_negative() && age < T::LASTS
    }
}
