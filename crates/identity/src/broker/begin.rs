//! Sending a person to the provider that they chose.

use base::{Lang, Localized, PersonId};
use upstream::{Departure, NoDeparture, Wish};

use super::{Journey, assurance_of};
use crate::Identity;
use crate::authorize::ForService;
use crate::error::IdentityError;
use crate::model::Level;
use crate::parameters::Parameters;
use crate::ticket::AuthorizationTicket;

/// What a person wants.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) provider: String,
    pub(crate) journey: Journey,
    /// They prove themselves anew there.
    pub(crate) again: bool,
    pub(crate) lang: Lang,
    /// What the browser's cookie holds.
    pub(crate) cookie: Option<String>,
}

/// Why they are not sent there.
#[derive(Debug)]
pub(crate) enum NotSent {
    /// The provider cannot or will not.
    Provider(NoDeparture),
    /// The service does not take people who come by it.
    Service,
}

impl Identity {
    /// Where to send the browser, and its cookie.
    pub(crate) async fn depart(&self, wanted: &Wanted) -> Result<Result<Departure, NotSent>, IdentityError> {
        let unknown = || Ok(Err(NotSent::Provider(NoDeparture::Unknown)));
        let Some(upstream) = self.upstream() else { return unknown() };
        let Ok(provider) = wanted.provider.parse() else { return unknown() };
        let (wish, allowed) = self.wish(wanted).await?;
        if !allowed {
            return Ok(Err(NotSent::Service));
        }
        #[expect(clippy::expect_used, reason = "texts and identifiers always have a JSON form")]
        let onward = serde_json::to_string(&wanted.journey).expect("a journey has a JSON form");
        match upstream.begin(&provider, &wish, &onward, wanted.cookie.as_deref()).await {
            Ok(departure) => Ok(Ok(departure)),
            Err(NoDeparture::Failed(error)) => Err(error.into()),
            Err(refused) => Ok(Err(NotSent::Provider(refused))),
        }
    }

    /// What the sign-in is to be like, as the waiting service wishes; and whether the service takes people
    /// who come by this provider.
    async fn wish(&self, wanted: &Wanted) -> Result<(Wish, bool), IdentityError> {
        let mut wish = Wish { fresh: wanted.again, lang: Some(wanted.lang), ..Wish::default() };
        let level = self.ticket_of(&wanted.journey).and_then(|ticket| ticket.level);
        wish.level = level.filter(|level| *level > Level::default()).map(assurance_of);
        let Some(service) = self.service_on(&wanted.journey).await? else { return Ok((wish, true)) };
        let request = &service.request;
        wish.fresh |= request.prompt.login || request.prompt.select_account || request.max_age.is_some();
        wish.login_hint.clone_from(&request.login_hint);
        wish.lang = request.lang.or(wish.lang);
        Ok((wish, service.client.settings.allows_provider(Some(&wanted.provider))))
    }

    fn ticket_of(&self, journey: &Journey) -> Option<AuthorizationTicket> {
        journey.request.as_deref().and_then(|sealed| self.open_ticket(sealed))
    }

    /// The service that waits for a person on this journey.
    pub(crate) async fn service_on(&self, journey: &Journey) -> Result<Option<ForService>, IdentityError> {
        let query = match (self.ticket_of(journey), &journey.next) {
            (Some(ticket), _) => ticket.query,
            (None, Some(next)) => match next.strip_prefix("/authorize?") {
                Some(query) => query.to_owned(),
                None => return Ok(None),
            },
            (None, None) => return Ok(None),
        };
        match Parameters::parse(query.as_bytes()) {
            Ok(parameters) => self.service_of(&parameters).await,
            Err(_) => Ok(None),
        }
    }

    /// The name of a provider for people.
    pub(crate) async fn provider_name(&self, provider: &str) -> Result<Option<Localized>, IdentityError> {
        let (Some(upstream), Ok(id)) = (self.upstream(), provider.parse()) else { return Ok(None) };
        Ok(upstream.find_provider(&id).await?.map(|provider| provider.name))
    }

    /// The journey of a person who links a provider to their own account.
    pub(crate) fn journey_to_link(person: PersonId) -> Journey {
        Journey {
            link_to: Some(person),
            next: Some("/account/providers/linked".to_owned()),
            request: None,
            shared: false,
        }
    }
}
