//! Signing out because a service asks for it (OpenID Connect RP-Initiated Logout 1.0).

use ui::Visit;

use crate::Identity;
use crate::error::IdentityError;
use crate::model::{Client, ClientId, Conventions, RedirectUri};
use crate::parameters::{ParameterMistake, Parameters};
use crate::ticket::LogoutTicket;

/// The parameters that are read.
pub(crate) const PARAMETERS: [&str; 4] = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state"];

/// What is wrong with a request to sign out; a page says it, and nobody is sent anywhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Mistake {
    #[error("{0}")]
    Parameters(#[from] ParameterMistake),
    #[error("the id_token_hint was not issued here")]
    Hint,
    #[error("the client_id {0:?} is not registered here")]
    UnknownClient(String),
    #[error("the client_id is not the one that the id_token_hint was issued to")]
    OtherClient,
    #[error("post_logout_redirect_uri needs an id_token_hint or a client_id beside it")]
    NoClient,
    #[error("the post_logout_redirect_uri {0:?} is not one that the client registered, letter by letter")]
    UnknownRedirectUri(String),
}

/// What an ID token says of who was signed in, and to whom it was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hint {
    client: ClientId,
    subject: String,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Decision {
    /// End the session, if there is one, and go on.
    Go,
    /// Ask the person first.
    Ask,
}

/// What the browser is to be shown, or where it is to be sent.
#[derive(Debug)]
pub(crate) enum Next {
    Mistake(Mistake),
    /// The page that asks; the ticket comes back with the yes.
    Ask {
        ticket: String,
        client: Option<Box<Client>>,
        /// The services that the person is signed out of too.
        services: Vec<Client>,
        redirect_uri: Option<RedirectUri>,
        /// Whether they could stay signed in: their session did not fall idle.
        may_stay: bool,
    },
    /// The session is over: back to the service, or to a page that says so.
    Done {
        address: Option<String>,
    },
}

/// A person may be signed out without a question only when the service shows that it knows who they
/// are (§2): otherwise any page could sign people out.
fn decide(signed_in: bool, hint_names_the_person: bool, agreed: bool) -> Decision {
    if signed_in && !hint_names_the_person && !agreed { Decision::Ask } else { Decision::Go }
}

/// The service that asks, when it says who it is.
fn client_id(parameters: &Parameters, hint: Option<&Hint>) -> Result<Option<ClientId>, Mistake> {
    let hinted = hint.map(|hint| hint.client.clone());
    let Some(text) = parameters.get("client_id")? else { return Ok(hinted) };
    let named: ClientId = text.parse().map_err(|_| Mistake::UnknownClient(text.to_owned()))?;
    if hinted.is_some_and(|hinted| hinted != named) { Err(Mistake::OtherClient) } else { Ok(Some(named)) }
}

/// The address to go to afterwards, when one is asked for.
fn redirect_uri(parameters: &Parameters, client: Option<&Client>) -> Result<Option<RedirectUri>, Mistake> {
    let Some(text) = parameters.get("post_logout_redirect_uri")? else { return Ok(None) };
    let client = client.ok_or(Mistake::NoClient)?;
    let registered = client.post_logout_redirect_uris.iter().find(|uri| uri.as_str() == text);
    registered.cloned().map(Some).ok_or_else(|| Mistake::UnknownRedirectUri(text.to_owned()))
}

/// Why a request is not considered further.
enum Stop {
    Mistake(Mistake),
    Failure(IdentityError),
}

impl<M: Into<Mistake>> From<M> for Stop {
    fn from(mistake: M) -> Self {
        Self::Mistake(mistake.into())
    }
}

impl From<IdentityError> for Stop {
    fn from(error: IdentityError) -> Self {
        Self::Failure(error)
    }
}

impl Identity {
    /// Answers a request to sign out; `agreed` when the person said yes to it on our page.
    pub(crate) async fn log_out(
        &self,
        parameters: &Parameters,
        agreed: bool,
        visit: &Visit,
    ) -> Result<Next, IdentityError> {
        match self.try_log_out(parameters, agreed, visit).await {
            Ok(next) => Ok(next),
            Err(Stop::Mistake(mistake)) => Ok(Next::Mistake(mistake)),
            Err(Stop::Failure(error)) => Err(error),
        }
    }

    async fn try_log_out(&self, parameters: &Parameters, agreed: bool, visit: &Visit) -> Result<Next, Stop> {
        let state = parameters.get("state")?;
        let hint =
            parameters.get("id_token_hint")?.map(|hint| self.read_hint(hint).ok_or(Mistake::Hint)).transpose()?;
        let client = match client_id(parameters, hint.as_ref())? {
            None => None,
            Some(id) => Some(self.find_client(&id).await?.ok_or_else(|| Mistake::UnknownClient(id.to_string()))?),
        };
        let redirect_uri = redirect_uri(parameters, client.as_ref())?;
        let here = match visit.session() {
            Some(token) => self.open_session(token).await?,
            None => None,
        };
        let person = here.as_ref().map(|session| session.person);
        let named = match (person, &hint, &client) {
            (Some(person), Some(hint), Some(client)) => self.subject_for(client, person) == hint.subject,
            _ => false,
        };
        match decide(person.is_some(), named, agreed) {
            Decision::Ask => {
                let ticket = LogoutTicket { asked_at: visit.now, query: parameters.encode(&PARAMETERS) };
                // Where a session fell idle, somebody else may sit there: they read nothing of whose it was.
                let live = here.filter(|session| session.is_live(visit.now));
                let services = match &live {
                    Some(session) => self.services_of_session(session).await?,
                    None => Vec::new(),
                };
                let (ticket, client, may_stay) = (self.seal_ticket(&ticket), client.map(Box::new), live.is_some());
                Ok(Next::Ask { ticket, client, services, redirect_uri, may_stay })
            }
            Decision::Go => {
                let address = redirect_uri.map(|uri| match state {
                    Some(state) => uri.with(&[("state", state)]),
                    None => uri.to_string(),
                });
                let Some(token) = visit.session() else { return Ok(Next::Done { address }) };
                // On the way back the person may sign out at their identity provider too.
                let farewell = self.farewell(token, address.clone()).await?;
                self.sign_out(token).await?;
                Ok(Next::Done { address: farewell.or(address) })
            }
        }
    }

    /// An ID token of ours, however old (§2: the session may be older than its token).
    fn read_hint(&self, token: &str) -> Option<Hint> {
        let claims = self.own_token(token)?;
        let issuers = [Conventions::OpenId, Conventions::FranceConnect].map(|words| self.issuer_under(words));
        if !issuers.iter().any(|issuer| claims["iss"] == *issuer) {
            return None;
        }
        // Whoever acts for another is the one who is signed in.
        let subject = claims["act"]["sub"].as_str().or_else(|| claims["sub"].as_str())?.to_owned();
        Some(Hint { client: claims["aud"].as_str()?.parse().ok()?, subject })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_service_that_knows_the_person_signs_them_out_unasked() {
        assert_eq!(decide(true, false, false), Decision::Ask);
        assert_eq!(decide(true, true, false), Decision::Go);
        assert_eq!(decide(true, false, true), Decision::Go);
        assert_eq!(decide(false, false, false), Decision::Go);
    }
}
