//! Signing in with another identity provider.
//!
//! ```text
//! choose ── begin ──► the provider ──► come_back ─┬─ known ─────────────► a session
//!                                                 ├─ same, confirmed ───► linked, a session
//!                                                 └─ new, or near ──► arrival ─┬─ create ─► account, link, session
//!                                                                              └─ sign in ─► join ─► link
//! ```
//!
//! A person is known by the provider's issuer and their subject there, never by an e-mail address. An
//! identity that is nearly the same as that of an account is a question to the person: accounts never
//! become one by themselves.

mod arrival;
mod begin;
mod choose;
mod come_back;
mod create_account;
mod links;
mod sign_out;

use base::PersonId;
use serde::{Deserialize, Serialize};
use ui::LocalPath;
use upstream::{Assurance, Upstream};

use crate::Identity;
use crate::error::IdentityError;
use crate::model::Level;

pub(crate) use arrival::{Arrival, Near};
pub(crate) use begin::{NotSent, Wanted};
pub(crate) use choose::{Offer, Unavailable};
pub(crate) use come_back::{CameBack, Refused, Returning};
pub(crate) use create_account::{Completion, Missing};
pub(crate) use links::{LinkedProvider, MAX_LINKS, Unlinked};
pub(crate) use sign_out::{Farewell, WayOn};

/// The cookie of the provider that someone usually signs in with, in this browser only.
pub(crate) const USUAL_COOKIE: &str = "usual";
/// How long it is remembered.
pub(crate) const USUAL_LASTS: jiff::SignedDuration = jiff::SignedDuration::from_hours(180 * 24);

/// What a person who is on the way to a provider is up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Journey {
    /// Whose account the provider is to be linked to; somebody signs in when there is none.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub(crate) link_to: Option<PersonId>,
    /// A page of ours to go on to.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
    /// The sealed request of a service to go on with.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub(crate) request: Option<String>,
    /// Whether others use the same computer.
    #[serde(rename = "s", default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) shared: bool,
}

impl Journey {
    /// The address to go on to, always one of ours.
    pub(crate) fn address(&self) -> String {
        match (&self.request, self.next()) {
            (Some(ticket), _) if is_ticket(ticket) => format!("/authorize/resume?request={ticket}"),
            (_, Some(next)) => next.to_string(),
            (_, None) => "/".to_owned(),
        }
    }

    pub(crate) fn next(&self) -> Option<LocalPath> {
        self.next.as_deref().and_then(LocalPath::parse)
    }

    /// The page where another way to sign in can be chosen.
    pub(crate) fn choice(&self) -> String {
        // Whoever comes from here chose to choose: no hint of a service sends them away again.
        self.with("/sign-in", &[("again", "yes")])
    }

    /// The same, on a computer that others use too, or on one's own.
    pub(crate) fn on_shared_computer(&self, shared: bool) -> Self {
        Self { shared, ..self.clone() }
    }

    /// The address that begins with a provider.
    pub(crate) fn begin(&self, provider: &str, fresh: bool) -> String {
        let again: &[_] = if fresh { &[("again", "1")] } else { &[] };
        self.with("/upstream/begin", &[&[("provider", provider)], again].concat())
    }

    fn with(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(more);
        if let Some(request) = &self.request {
            query.append_pair("request", request);
        }
        if let Some(next) = self.next() {
            query.append_pair("next", &next.to_string());
        }
        if self.shared {
            query.append_pair("shared", "1");
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// Whether a text has the letters of a sealed ticket, so that it needs no encoding.
fn is_ticket(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

impl Identity {
    /// Lets people sign in with the identity providers of this room, too. Once, after opening.
    pub fn join_upstream(&self, upstream: Upstream) {
        // A second one would be the same: the program opens each room once.
        drop(self.0.upstream.set(upstream));
    }

    pub(crate) fn upstream(&self) -> Option<&Upstream> {
        self.0.upstream.get()
    }
}

impl Identity {
    /// Whether a person lets this provider open their account.
    pub(crate) async fn takes_provider(&self, person: PersonId, provider: &str) -> Result<bool, IdentityError> {
        self.may_sign_in_through(person, Some(provider)).await
    }

    /// What the register of civil status says of an identity; `None` when there is no register.
    pub(crate) async fn ask_register(&self, identity: &civil::PivotIdentity) -> Option<civil::RegistryAnswer> {
        Some(self.0.settings.civil_registry.as_ref()?.check(identity).await)
    }
}

pub(crate) fn level_of(assurance: Assurance) -> Level {
    match assurance {
        Assurance::Low => Level::Eidas1,
        Assurance::Substantial => Level::Eidas2,
        Assurance::High => Level::Eidas3,
    }
}

pub(crate) fn assurance_of(level: Level) -> Assurance {
    match level {
        Level::Eidas1 => Assurance::Low,
        Level::Eidas2 => Assurance::Substantial,
        Level::Eidas3 => Assurance::High,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journey_leads_to_places_of_ours_only() {
        let journey = |next: &str, request: Option<&str>| Journey {
            link_to: None,
            next: Some(next.to_owned()),
            request: request.map(str::to_owned),
            shared: false,
        };
        assert_eq!(journey("/account?page=2", None).address(), "/account?page=2");
        assert_eq!(journey("//evil.example", None).address(), "/");
        assert_eq!(journey("/account", Some("abc-_1")).address(), "/authorize/resume?request=abc-_1");
        assert_eq!(journey("https://evil.example", Some("a&b=c")).address(), "/");
    }

    #[test]
    fn the_way_is_kept_where_another_provider_is_chosen() {
        let journey = Journey { link_to: None, next: None, request: Some("abc".into()), shared: true };
        assert_eq!(journey.choice(), "/sign-in?again=yes&request=abc&shared=1");
        assert_eq!(journey.begin("post", true), "/upstream/begin?provider=post&again=1&request=abc&shared=1");
    }

    #[test]
    fn levels_have_the_same_names_on_both_sides() {
        for level in Level::ALL {
            assert_eq!(level_of(assurance_of(level)), level);
            assert_eq!(assurance_of(level).name(), level.name());
        }
    }
}
