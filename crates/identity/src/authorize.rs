//! Answering an authorization request: reads what a decision needs, and carries it out.

pub(crate) mod decide;
pub(crate) mod request;

use base::{Lang, Timestamp};
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{Account, Client, Consent, Grant, GrantId, Scope, Scopes, Session};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::{new_token, token_hash};
use crate::ticket::{AuthorizationTicket, ConsentTicket};
use crate::{Identity, store};
use decide::{Circumstances, Decision, decide, is_signed_in};
use request::{Mistake, Refusal, ReplyTo, Request};

/// A request as it comes.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) parameters: Parameters,
    /// When it first came, if it waited for a sign-in since.
    pub(crate) first_asked_at: Option<Timestamp>,
}

/// What the browser is to be shown, or where it is to be sent.
#[derive(Debug)]
pub(crate) enum Next {
    /// A page that names the mistake.
    Mistake(Mistake),
    /// Back to the service, with a code or an error.
    Service(String),
    /// To the sign-in page, and back with this ticket.
    SignIn {
        ticket: String,
        /// The language that the service wishes for.
        lang: Option<Lang>,
    },
    /// The consent page.
    Consent(Box<Question>),
}

/// What the consent page asks.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) client: Client,
    pub(crate) request: Request,
    /// Whose data the page shows.
    pub(crate) account: Account,
    /// The sealed [`ConsentTicket`] that the answer brings back.
    pub(crate) ticket: String,
}

/// A request that was read, and who is there.
struct Considered {
    request: Request,
    client: Client,
    present: Option<(Session, Account)>,
    circumstances: Circumstances,
}

impl Asked {
    /// A request that comes for the first time.
    pub(crate) fn now(parameters: Parameters) -> Self {
        Self { parameters, first_asked_at: None }
    }

    /// The request of a ticket.
    pub(crate) fn again(ticket: &AuthorizationTicket) -> Result<Self, Mistake> {
        let parameters = Parameters::parse(ticket.query.as_bytes()).map_err(Mistake::Parameters)?;
        Ok(Self { parameters, first_asked_at: Some(ticket.first_asked_at) })
    }

    /// The ticket of the request.
    pub(crate) fn ticket(&self, now: Timestamp) -> AuthorizationTicket {
        AuthorizationTicket {
            first_asked_at: self.first_asked_at.unwrap_or(now),
            query: self.parameters.encode(&request::PARAMETERS),
        }
    }
}

/// Why a request is not considered further.
enum Stop {
    Refusal(Refusal),
    Failure(IdentityError),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl<E: Into<IdentityError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Failure(error.into())
    }
}

impl Identity {
    /// Answers a request; `session` is the value of the browser's session cookie.
    pub(crate) async fn authorize(&self, asked: &Asked, session: Option<&str>) -> Result<Next, IdentityError> {
        match self.try_authorize(asked, session).await {
            Ok(next) => Ok(next),
            Err(Stop::Refusal(refusal)) => Ok(self.refuse(refusal)),
            Err(Stop::Failure(error)) => Err(error),
        }
    }

    async fn try_authorize(&self, asked: &Asked, session: Option<&str>) -> Result<Next, Stop> {
        let now = self.0.clock.now();
        let Considered { request, client, present, circumstances } = self.consider(asked, session, now).await?;
        match (decide(&request, &circumstances), present) {
            (Decision::Refuse(error), _) => Err(Refusal::Reply(request.reply_to(), error).into()),
            (Decision::GiveCode, Some((session, _))) => {
                Ok(Next::Service(self.give_code(&request, &session, None, now).await?))
            }
            (Decision::AskConsent, Some((_, account))) => {
                let ticket = ConsentTicket { asked_at: now, request: asked.ticket(now), person: account.id };
                let ticket = self.seal_ticket(&ticket);
                Ok(Next::Consent(Box::new(Question { client, request, account, ticket })))
            }
            // Without a session the decision is always to sign in or to refuse.
            (Decision::SignIn, _) | (_, None) => {
                Ok(Next::SignIn { ticket: self.seal_ticket(&asked.ticket(now)), lang: request.lang })
            }
        }
    }

    /// Carries out a person's yes or no to the question of a consent page.
    pub(crate) async fn answer_consent(
        &self,
        ticket: &ConsentTicket,
        agreed: bool,
        session: Option<&str>,
    ) -> Result<Next, IdentityError> {
        match self.try_answer_consent(ticket, agreed, session).await {
            Ok(next) => Ok(next),
            Err(Stop::Refusal(refusal)) => Ok(self.refuse(refusal)),
            Err(Stop::Failure(error)) => Err(error),
        }
    }

    async fn try_answer_consent(
        &self,
        ticket: &ConsentTicket,
        agreed: bool,
        session: Option<&str>,
    ) -> Result<Next, Stop> {
        let now = self.0.clock.now();
        let asked = Asked::again(&ticket.request).map_err(Refusal::Page)?;
        let Considered { request, client, present, circumstances } = self.consider(&asked, session, now).await?;
        // Someone else signed in meanwhile, or nobody is: they are asked themselves.
        let present = present.filter(|(session, _)| session.person == ticket.person && circumstances.expected);
        let Some((session, _)) = present.filter(|_| is_signed_in(&request, &circumstances)) else {
            return Ok(Next::SignIn { ticket: self.seal_ticket(&ticket.request), lang: request.lang });
        };
        if !agreed {
            let error = OAuthError::new(ErrorCode::AccessDenied, "the person did not agree");
            return Err(Refusal::Reply(request.reply_to(), error).into());
        }
        let access = Access {
            actor: Actor::Person(session.person),
            subject: Subject::Person(session.person),
            action: Action::GiveConsent,
            detail: consent_detail(&client, &request.scopes),
            basis: "identity-basis-consent".to_owned(),
        };
        self.0.evidence.record(access).await?;
        let consent = Consent {
            person: session.person,
            client: client.id,
            scopes: circumstances.consented.and(&request.scopes),
            given_at: now,
        };
        Ok(Next::Service(self.give_code(&request, &session, Some(consent), now).await?))
    }

    /// The service that these parameters come from, and what it asks, when it may be answered.
    pub(crate) async fn service_of(&self, parameters: &Parameters) -> Result<Option<ForService>, IdentityError> {
        let Ok(id) = request::client_id(parameters) else { return Ok(None) };
        let Some(client) = self.find_client(&id).await? else { return Ok(None) };
        Ok(request::read(parameters, &client).ok().map(|request| ForService { client, request }))
    }

    async fn consider(&self, asked: &Asked, session: Option<&str>, now: Timestamp) -> Result<Considered, Stop> {
        let id = request::client_id(&asked.parameters).map_err(Refusal::Page)?;
        let (named, token) = (id.clone(), session.map(token_hash));
        let found = self.0.db.read(move |tx| {
            let client = store::client(tx, &named)?;
            let session = match &token {
                Some(token) => store::session(tx, token)?.filter(|session| session.is_live(now)),
                None => None,
            };
            let Some(session) = session else { return Ok((client, None)) };
            let account = store::account(tx, session.person)?;
            let consent = store::consent(tx, session.person, &named)?;
            Ok::<_, IdentityError>((client, account.map(|account| (session, account, consent))))
        });
        let (client, found) = found.await?;
        let client = client.ok_or_else(|| Refusal::Page(Mistake::UnknownClient(id.to_string())))?;
        let request = request::read(&asked.parameters, &client)?;
        let hinted = self.hinted_subject(&request, &client)?;
        let expected = match (&hinted, &found) {
            (Some(hinted), Some((session, ..))) => self.0.keys.subject(&client.sector, session.person) == *hinted,
            _ => true,
        };
        let (present, consent) = match found {
            Some((session, account, consent)) => (Some((session, account)), consent),
            None => (None, None),
        };
        let circumstances = Circumstances {
            signed_in_at: present.as_ref().map(|(session, _)| session.authenticated_at),
            expected,
            first_asked_at: asked.first_asked_at,
            consented: consent.map(|consent| consent.scopes).unwrap_or_default(),
            trusted: self.0.settings.trusted_clients.contains(&client.id),
            now,
        };
        Ok(Considered { request, client, present, circumstances })
    }

    /// Whom the ID token of a hint names; its age does not matter (OpenID Connect Core §3.1.2.1).
    fn hinted_subject(&self, request: &Request, client: &Client) -> Result<Option<String>, Refusal> {
        let Some(hint) = &request.id_token_hint else { return Ok(None) };
        let claims = self.0.key_ring.verify(hint).unwrap_or_default();
        match claims["sub"].as_str() {
            Some(subject) if claims["iss"] == self.issuer() && claims["aud"] == client.id.as_str() => {
                Ok(Some(subject.to_owned()))
            }
            _ => {
                let error = OAuthError::invalid_request("the id_token_hint was not issued here to this client");
                Err(Refusal::Reply(request.reply_to(), error))
            }
        }
    }

    fn refuse(&self, refusal: Refusal) -> Next {
        match refusal {
            Refusal::Page(mistake) => Next::Mistake(mistake),
            Refusal::Reply(reply_to, error) => Next::Service(reply_to.error_address(&error, self.issuer())),
        }
    }

    /// Makes a code, keeps the consent beside it if one was given, and gives the address of the answer.
    async fn give_code(
        &self,
        request: &Request,
        session: &Session,
        consent: Option<Consent>,
        now: Timestamp,
    ) -> Result<String, IdentityError> {
        let code = new_token(&*self.0.random);
        let grant = Grant {
            id: GrantId::new(&*self.0.clock, &*self.0.random),
            person: session.person,
            client: request.client.clone(),
            session: session.id,
            scopes: request.scopes.clone(),
            redirect_uri: request.redirect_uri.clone(),
            nonce: request.nonce.clone(),
            challenge: request.challenge.clone(),
            authenticated_at: session.authenticated_at,
            created_at: now,
        };
        let hash = token_hash(&code);
        self.0
            .db
            .write(move |tx| {
                if let Some(consent) = &consent {
                    store::put_consent(tx, consent)?;
                }
                store::add_grant(tx, &grant, &hash)
            })
            .await?;
        Ok(request.reply_to().address(&[("code", &code)], self.issuer()))
    }
}

/// A service that a request comes from, and the request.
pub(crate) struct ForService {
    pub(crate) client: Client,
    pub(crate) request: Request,
}

impl Request {
    /// Where the answer goes.
    pub(crate) fn reply_to(&self) -> ReplyTo {
        ReplyTo { redirect_uri: self.redirect_uri.clone(), state: self.state.clone() }
    }
}

/// What a consent is to, for the log: the service and the names of the claims, never their values.
fn consent_detail(client: &Client, scopes: &Scopes) -> String {
    let mut detail = client.id.to_string();
    for claim in scopes.claims() {
        detail.push_str(", ");
        detail.push_str(claim.name());
    }
    if scopes.has(Scope::OfflineAccess) {
        detail.push_str(", ");
        detail.push_str(Scope::OfflineAccess.name());
    }
    detail
}
