//! A mandate: a person lets a helper act for them.

use base::{Id, Lang, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Organisation, OrganisationId, Phone, Scope, Standing, State, Terms};

/// A mandate's identifier; not a secret.
pub type MandateId = Id<Mandate>;

/// How the person can be written to, as the helper took it down; what the person's own account says goes
/// before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// By e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// By SMS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
}

/// A mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Its identifier.
    pub id: MandateId,
    /// Who is helped.
    pub person: PersonId,
    /// What the person is called on the paper. Until it is signed, of a person with an account this is only what
    /// they said that they sign in with.
    pub person_name: String,
    /// Whether the person was found by their account.
    pub has_account: bool,
    /// How they can be written to.
    pub contact: Contact,
    /// The language of what is written to them.
    pub lang: Lang,
    /// Who made it.
    pub helper: PersonId,
    /// The helper's name.
    pub helper_name: String,
    /// The helper's organisation.
    pub organisation: OrganisationId,
    /// What the person agrees to.
    pub terms: Terms,
    /// Where it stands.
    pub state: State,
    /// When it was written down.
    pub drafted_at: Timestamp,
}

impl Mandate {
    /// What it is worth now.
    pub fn standing(&self, organisation: &Organisation, now: Timestamp) -> Standing {
        self.state.standing(self.drafted_at, self.terms.lasts, organisation, now)
    }

    /// Whether this person may act under it, as far as who they are goes.
    pub fn may_be_used_by(&self, helper: PersonId, of: OrganisationId) -> bool {
        of == self.organisation && (self.terms.may_use == super::MayUse::Organisation || helper == self.helper)
    }

    /// What it is for.
    pub const fn scope(&self) -> &Scope {
        &self.terms.scope
    }

    /// How it was signed, and when.
    pub const fn signed(&self) -> Option<Timestamp> {
        match self.state {
            State::Signed { at, .. } => Some(at),
            State::Ended { signed_at, .. } => signed_at,
            State::Drafted | State::Sent { .. } => None,
        }
    }
}
