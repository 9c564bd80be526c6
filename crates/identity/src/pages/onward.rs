//! Where the person goes on after a sign-in: to a page of ours, or to the service of a sealed request.

use maud::{Markup, html};
use ui::LocalPath;

use super::authorize::resume_address;
use crate::Identity;
use crate::authorize::ForService;
use crate::error::IdentityError;
use crate::parameters::Parameters;
use crate::ticket::AuthorizationTicket;

/// Where a sign-in without a wish leads.
pub(super) const HOME: &str = "/";
/// The start of the `next` of a person who was on their way to a service.
const AUTHORIZE: &str = "/authorize?";

/// The fields that pages hand on to each other.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub(super) struct Onward {
    pub(super) next: Option<String>,
    pub(super) request: Option<String>,
}

impl Onward {
    fn next(&self) -> Option<LocalPath> {
        self.next.as_deref().and_then(LocalPath::parse)
    }

    /// The sealed request, when it looks like one.
    fn request(&self) -> Option<&str> {
        let sealed = |ticket: &&str| ticket.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        self.request.as_deref().filter(sealed)
    }

    /// The address to go to, always one of ours.
    pub(super) fn address(&self) -> String {
        self.address_or(HOME)
    }

    /// The address to go to, or this one.
    pub(super) fn address_or(&self, other: &str) -> String {
        match (self.request(), self.next()) {
            (Some(ticket), _) => resume_address(ticket),
            (_, Some(next)) => next.to_string(),
            (_, None) => other.to_owned(),
        }
    }

    /// Another page of ours on the way.
    pub(super) fn by_way_of(&self, page: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(request) = self.request() {
            query.append_pair("request", request);
        }
        if let Some(next) = self.next() {
            query.append_pair("next", next.as_str());
        }
        let query = query.finish();
        if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
    }

    /// The same as a cookie keeps it.
    pub(super) fn kept(&self) -> String {
        self.by_way_of("").trim_start_matches('?').to_owned()
    }

    /// What a cookie kept.
    pub(super) fn read(kept: &str) -> Self {
        let value = |name: &str| {
            let found = form_urlencoded::parse(kept.as_bytes()).find(|(of, _)| of == name);
            found.map(|(_, value)| value.into_owned())
        };
        Self { next: value("next"), request: value("request") }
    }

    /// Whether it leads anywhere yet: a request does not wait for ever.
    pub(super) fn leads_on(&self, identity: &Identity) -> bool {
        if self.request.is_some() { self.ticket(identity).is_some() } else { self.next().is_some() }
    }

    /// The hidden fields of a form.
    pub(super) fn fields(&self) -> Markup {
        html! {
            @if let Some(request) = self.request() { input type="hidden" name="request" value=(request); }
            @if let Some(next) = self.next() { input type="hidden" name="next" value=(next); }
        }
    }

    /// The sealed request itself.
    pub(super) fn ticket(&self, identity: &Identity) -> Option<AuthorizationTicket> {
        self.request().and_then(|ticket| identity.open_ticket(ticket))
    }

    /// The service that the person is on their way to, if any.
    pub(super) async fn service(&self, identity: &Identity) -> Result<Option<ForService>, IdentityError> {
        let query = match (self.ticket(identity), self.next()) {
            (Some(ticket), _) => Some(ticket.query),
            (None, Some(next)) => next.as_str().strip_prefix(AUTHORIZE).map(str::to_owned),
            (None, None) => None,
        };
        match query.and_then(|query| Parameters::parse(query.as_bytes()).ok()) {
            Some(parameters) => identity.service_of(&parameters).await,
            None => Ok(None),
        }
    }
}
