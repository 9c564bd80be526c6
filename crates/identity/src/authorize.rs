//! Answering an authorization request: reads what a decision needs, and carries it out.

pub(crate) mod claims_parameter;
pub(crate) mod decide;
pub(crate) mod request;

use std::sync::Arc;

use ::store::Tx;
use base::{Lang, PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use mandates::{Fitting, FittingList, MandateId};

use crate::act_for::{Acting, ForWhom, acting_under};
use crate::error::{IdentityError, ServiceError};
use crate::known_clients::KnownClient;
use crate::model::{
    Account, Claim, Claims, Client, Consent, DataScope, Grant, GrantId, Level, RedirectUri, Scope, Scopes, Session,
};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::push_request::{self, must_be_pushed};
use crate::require_civil_status::CivilStatusGate;
use crate::store::Hash;
use crate::ticket::{AuthorizationTicket, CodeTicket, ConsentTicket, ForWhomTicket};
use crate::{Identity, store};
use decide::{Circumstances, Decision, Given, consent_to, decide, granted, is_signed_in};
use request::{Mistake, Refusal, Reply, ReplyTo, Request};
use serde_json::{Map, Value};

/// A request as it comes.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) parameters: Parameters,
    /// When it first came, if it waited for a sign-in since.
    pub(crate) first_asked_at: Option<Timestamp>,
    /// The reference by which it was pushed (RFC 9126), hashed.
    pub(crate) pushed: Option<Hash>,
    /// The key that its code is bound to (RFC 9449 §10).
    pub(crate) dpop_thumbprint: Option<String>,
    /// For whom it is, once a helper said so.
    pub(crate) for_whom: Option<ForWhom>,
}

/// What the browser is to be shown, or where it is to be sent.
#[derive(Debug)]
pub(crate) enum Next {
    /// A page that names the mistake.
    Mistake(Mistake),
    /// Back to the service, with a code or an error.
    Service(Reply),
    /// To the sign-in page, and back with this ticket.
    SignIn {
        ticket: String,
        /// The identity provider that the service proposes.
        provider: Option<String>,
        /// The language that the service wishes for.
        lang: Option<Lang>,
    },
    /// To the page on which the person states who they are, and back with this ticket.
    StateCivilStatus { ticket: String },
    /// The page on which a helper says for whom this is.
    ForWhom(Box<WhomQuestion>),
    /// The consent page.
    Consent(Box<Question>),
}

/// What a helper is asked.
#[derive(Debug)]
pub(crate) struct WhomQuestion {
    pub(crate) client: Client,
    pub(crate) redirect_uri: RedirectUri,
    pub(crate) helper: PersonId,
    pub(crate) own_name: String,
    /// The mandates to choose among.
    pub(crate) fitting: FittingList,
    /// What the names have in them; nothing where the helper did not search.
    pub(crate) sought: String,
    /// Whether they have to prove more surely who they are before they act for another.
    pub(crate) is_unsure: bool,
    /// The language that the service wishes for.
    pub(crate) lang: Option<Lang>,
    /// The sealed [`ForWhomTicket`] that the answer brings back.
    pub(crate) ticket: String,
}

/// What the consent page asks.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) client: Client,
    pub(crate) request: Request,
    /// The values that would be sent, by claim.
    pub(crate) values: Map<String, Value>,
    /// What the person allowed this service before.
    pub(crate) before: Option<Consent>,
    /// For whom, when it is not for the person of the browser.
    pub(crate) acting: Option<Fitting>,
    /// The sealed [`ConsentTicket`] that the answer brings back.
    pub(crate) ticket: String,
}

/// A request that was read.
struct Judged {
    asked: Asked,
    request: Request,
    client: Arc<KnownClient>,
}

/// A request that was read, and who is there.
struct Considered {
    asked: Asked,
    request: Request,
    client: Arc<KnownClient>,
    present: Option<(Session, Account)>,
    circumstances: Circumstances,
    acting: Acting,
}

impl Asked {
    /// A request that comes for the first time.
    pub(crate) fn now(parameters: Parameters) -> Self {
        Self { parameters, first_asked_at: None, pushed: None, dpop_thumbprint: None, for_whom: None }
    }

    /// The request of a ticket.
    pub(crate) fn again(ticket: &AuthorizationTicket) -> Result<Self, Mistake> {
        let parameters = Parameters::parse(ticket.query.as_bytes()).map_err(Mistake::Parameters)?;
        Ok(Self {
            parameters,
            first_asked_at: Some(ticket.first_asked_at),
            pushed: ticket.pushed,
            dpop_thumbprint: ticket.dpop_thumbprint.clone(),
            for_whom: ticket.for_whom,
        })
    }

    /// The ticket of the request; with the level that is to be reached, when that is more than the lowest.
    pub(crate) fn ticket(&self, now: Timestamp, level: Option<Level>) -> AuthorizationTicket {
        AuthorizationTicket {
            level: level.filter(|level| *level > Level::default()),
            pushed: self.pushed,
            dpop_thumbprint: self.dpop_thumbprint.clone(),
            for_whom: self.for_whom,
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
        let considered = self.consider(asked, session, now).await?;
        let Considered { asked, request, client, present, circumstances, acting } = considered;
        let asked = &asked;
        let decision = decide(&request, &circumstances);
        if let (Decision::GiveCode | Decision::AskConsent, Some((session, _))) = (&decision, &present) {
            match self.civil_status_gate(&request, acting.person_for(session)).await? {
                CivilStatusGate::Pass => {}
                CivilStatusGate::Ask if matches!(acting, Acting::For(_)) => {
                    let error = "the civil status of the person who is helped is not confirmed";
                    let error = OAuthError::new(ErrorCode::AccessDenied, error);
                    return Err(Refusal::Reply(request.reply_to(), error).into());
                }
                CivilStatusGate::Ask if request.prompt.none => {
                    let error = OAuthError::new(ErrorCode::InteractionRequired, "the civil status is not confirmed");
                    return Err(Refusal::Reply(request.reply_to(), error).into());
                }
                CivilStatusGate::Ask => {
                    return Ok(Next::StateCivilStatus { ticket: self.seal_ticket(&asked.ticket(now, None)) });
                }
                CivilStatusGate::Refuse => {
                    let error = OAuthError::new(ErrorCode::AccessDenied, "the civil status cannot be confirmed");
                    return Err(Refusal::Reply(request.reply_to(), error).into());
                }
            }
        }
        match (decision, present) {
            (Decision::Refuse(error), _) => Err(Refusal::Reply(request.reply_to(), error).into()),
            (Decision::GiveCode, Some((session, _))) => {
                let claims = granted(&request, circumstances.consented.as_ref());
                self.use_up(asked.pushed, None).await??;
                Ok(Next::Service(self.give_code(asked, &request, &session, &claims, circumstances.trusted, None)))
            }
            (Decision::AskForWhom, Some((_, account))) => {
                let ticket = ForWhomTicket { asked_at: now, request: asked.ticket(now, None), helper: account.id };
                let (fitting, is_unsure) = match acting {
                    Acting::Undecided(fitting) => (fitting, false),
                    Acting::Unsure => (FittingList::default(), true),
                    Acting::Oneself | Acting::For(_) => return Err(IdentityError::Unsettled.into()),
                };
                Ok(Next::ForWhom(Box::new(WhomQuestion {
                    client: Client::clone(&client),
                    redirect_uri: request.redirect_uri,
                    helper: account.id,
                    own_name: account.name.to_string(),
                    fitting,
                    sought: String::new(),
                    is_unsure,
                    lang: request.lang,
                    ticket: self.seal_ticket(&ticket),
                })))
            }
            (Decision::AskConsent, Some((session, account))) => {
                let ticket = ConsentTicket { asked_at: now, request: asked.ticket(now, None), person: account.id };
                let ticket = self.seal_ticket(&ticket);
                let (claims, conventions) = (request.required.and(&request.optional), client.settings.conventions());
                let values = self.values_of(acting.person_for(&session), &claims, &session.proof, conventions).await?;
                let (values, before) = (values.unwrap_or_default(), circumstances.consented);
                let (client, acting) = (Client::clone(&client), acting.under());
                let before = before.filter(|_| acting.is_none());
                Ok(Next::Consent(Box::new(Question { client, request, values, before, acting, ticket })))
            }
            // Without a session the decision is always to sign in or to refuse.
            (Decision::SignIn | Decision::StepUp, _) | (_, None) => Ok(self.sign_in_first(asked, request, now)),
        }
    }

    fn sign_in_first(&self, asked: &Asked, request: Request, now: Timestamp) -> Next {
        let ticket = self.seal_ticket(&asked.ticket(now, Some(request.level)));
        Next::SignIn { ticket, provider: request.provider_hint, lang: request.lang }
    }

    /// Tells the service that the person does not go on: they cannot reach the level that it wants, or do
    /// not want to sign in.
    pub(crate) async fn give_up(&self, ticket: &AuthorizationTicket) -> Result<Next, IdentityError> {
        let asked = match Asked::again(ticket) {
            Ok(asked) => asked,
            Err(mistake) => return Ok(Next::Mistake(mistake)),
        };
        let error = match ticket.level {
            Some(_) => decide::too_low(),
            None => OAuthError::new(ErrorCode::AccessDenied, "the person did not sign in"),
        };
        Ok(match self.service_of(&asked.parameters).await? {
            Some(service) => Next::Service(
                service.request.reply_to().error(&error, self.issuer_under(service.client.settings.conventions())),
            ),
            None => Next::Mistake(Mistake::NoClient),
        })
    }

    /// Carries out a person's yes or no to the question of a consent page: `None` is no, otherwise it has
    /// what they chosen of what the service would like to know.
    pub(crate) async fn answer_consent(
        &self,
        ticket: &ConsentTicket,
        agreed: Option<&Claims>,
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
        agreed: Option<&Claims>,
        session: Option<&str>,
    ) -> Result<Next, Stop> {
        let now = self.0.clock.now();
        let asked = Asked::again(&ticket.request).map_err(Refusal::Page)?;
        let considered = self.consider(&asked, session, now).await?;
        let Considered { asked, request, client, present, circumstances, acting } = considered;
        // Someone else signed in meanwhile, or nobody is: they are asked themselves.
        let present = present.filter(|(session, _)| session.person == ticket.person && circumstances.expected);
        let may_go_on = is_signed_in(&request, &circumstances)
            && circumstances.level >= request.level
            && circumstances.provider_allowed
            && circumstances.admitted;
        let Some((present, _)) = present.filter(|_| may_go_on) else {
            return Ok(self.sign_in_first(&asked, request, now));
        };
        let Some(chosen) = agreed else {
            let error = OAuthError::new(ErrorCode::AccessDenied, "the person did not agree");
            return Err(Refusal::Reply(request.reply_to(), error).into());
        };
        match acting {
            Acting::Oneself => {}
            // The mandate ended while the page was open: the helper says again for whom this is.
            Acting::Undecided(_) | Acting::Unsure => return Box::pin(self.try_authorize(&asked, session)).await,
            Acting::For(fitting) => {
                self.use_up(asked.pushed, Some(ticket.asked_at)).await??;
                return self.act_under(&asked, request, &client, &present, fitting.mandate, chosen).await;
            }
        }
        let given = Given { person: present.person, at: now };
        let consent = consent_to(&request, circumstances.consented.as_ref(), chosen, given);
        let claims = granted(&request, Some(&consent));
        let access = Access {
            actor: Actor::Person(present.person),
            subject: Subject::Person(present.person),
            action: Action::GiveConsent,
            detail: consent_detail(&client, &claims, &request.scopes),
            basis: "identity-basis-consent".to_owned(),
        };
        let change = move |tx: &mut Tx<'_>| {
            store::put_consent(tx, &consent)?;
            Ok(true)
        };
        self.use_up(asked.pushed, Some(ticket.asked_at)).await??;
        self.0.evidence.record_with(access, change).await?;
        Ok(Next::Service(self.give_code(&asked, &request, &present, &claims, circumstances.trusted, None)))
    }

    /// Uses a mandate and gives the service a code for the person who is helped. Nothing of it lasts: what the
    /// helper agreed to is kept as no consent, the service may not act while the helper is away, and other
    /// administrations' data stay shut.
    async fn act_under(
        &self,
        asked: &Asked,
        mut request: Request,
        client: &Client,
        session: &Session,
        mandate: MandateId,
        chosen: &Claims,
    ) -> Result<Next, Stop> {
        let Some(used) = self.use_mandate(session.person, mandate, client).await? else {
            let error = OAuthError::new(ErrorCode::AccessDenied, "the mandate is over");
            return Err(Refusal::Reply(request.reply_to(), error).into());
        };
        request.scopes = request.scopes.iter().filter(|scope| *scope != Scope::OfflineAccess).collect();
        let claims = request.required.and(&request.optional.common(chosen));
        Ok(Next::Service(self.give_code(asked, &request, session, &claims, false, Some(&used))))
    }

    /// The service that these parameters come from, and what it asks, when it may be answered.
    pub(crate) async fn service_of(&self, parameters: &Parameters) -> Result<Option<ForService>, IdentityError> {
        let Ok(id) = request::client_id(parameters) else { return Ok(None) };
        let Some(client) = self.known_client(&id).await? else { return Ok(None) };
        Ok(request::read(parameters, &client)
            .ok()
            .map(|request| ForService { client: Client::clone(&client), request }))
    }

    /// Judges a request that comes for the first time, and seals it for the browser to bring again.
    pub(crate) async fn take_in(&self, asked: &Asked) -> Result<Result<String, Next>, IdentityError> {
        match self.judge(asked).await {
            Ok(Judged { asked, .. }) => Ok(Ok(self.seal_ticket(&asked.ticket(self.0.clock.now(), None)))),
            Err(Stop::Refusal(refusal)) => Ok(Err(self.refuse(refusal))),
            Err(Stop::Failure(error)) => Err(error),
        }
    }

    /// Reads a request, and finds out whether it came in a way that its client is held to.
    async fn judge(&self, asked: &Asked) -> Result<Judged, Stop> {
        let id = request::client_id(&asked.parameters).map_err(Refusal::Page)?;
        let client = self.known_client(&id).await?;
        let client = client.ok_or_else(|| Refusal::Page(Mistake::UnknownClient(id.to_string())))?;
        // What comes back in a ticket was opened, and its way here judged, when it came for the first time.
        let is_new = asked.first_asked_at.is_none();
        let asked = if is_new { self.resolve(asked, &client).await? } else { asked.clone() };
        let mut request = request::read(&asked.parameters, &client)?;
        // What nobody can be asked for in plain words is not asked for.
        request.scopes.keep_data(|scope| self.0.settings.data_scopes.get(scope).is_some());
        if is_new {
            must_be_pushed(&asked, &client).map_err(|error| Refusal::Reply(request.reply_to(), error))?;
        }
        Ok(Judged { asked, request, client })
    }

    async fn consider(&self, asked: &Asked, session: Option<&str>, now: Timestamp) -> Result<Considered, Stop> {
        let Judged { asked, request, client } = self.judge(asked).await?;
        let id = client.id.clone();
        let mut present = match session {
            Some(token) => self.live_session(token).await?,
            None => None,
        };
        let consent = match &present {
            Some((session, _)) => self.consent_of(session.person, &id).await?,
            None => None,
        };
        let hinted = self.hinted_subject(&request, &client)?;
        let expected = match &present {
            Some((session, _)) if hinted.is_some() || !request.subjects.is_empty() => {
                let subject = self.subject_for(&client, session.person);
                hinted.is_none_or(|hinted| hinted == subject)
                    && (request.subjects.is_empty() || request.subjects.contains(&subject))
            }
            _ => true,
        };
        let acting = self.acting(&asked, &client, present.as_ref().map(|(session, _)| session)).await?;
        if let Some((session, _)) = &mut present {
            session.proof.level = self.level_of_answer(&request, session, acting.person_for(session)).await?;
        }
        let proof = present.as_ref().map(|(session, _)| &session.proof);
        let circumstances = Circumstances {
            signed_in_at: present.as_ref().map(|(session, _)| session.signed_in_at),
            proved_at: present.as_ref().map(|(session, _)| session.authenticated_at),
            level: proof.map(|proof| proof.level).unwrap_or_default(),
            provider_allowed: client.settings.allows_provider(proof.and_then(|proof| proof.provider.as_deref())),
            expected,
            acting: acting.state(),
            admitted: present
                .as_ref()
                .is_none_or(|(session, account)| client.settings.admits(session.person, &account.username)),
            first_asked_at: asked.first_asked_at,
            consented: consent,
            trusted: self.0.settings.trusted_clients.contains(&client.id),
            now,
        };
        Ok(Considered { asked, request, client, present, circumstances, acting })
    }

    /// The request itself, when it was pushed or comes signed.
    async fn resolve(&self, asked: &Asked, client: &KnownClient) -> Result<Asked, Stop> {
        if let Some(address) =
            asked.parameters.get("request_uri").map_err(Mistake::Parameters).map_err(Refusal::Page)?
        {
            let Some(reference) = address.strip_prefix(push_request::PREFIX) else {
                let error = "only pushed requests (RFC 9126) are referred to by request_uri";
                return Err(refuse(asked, client, OAuthError::new(ErrorCode::RequestUriNotSupported, error)).into());
            };
            let pushed = self.pushed_request(reference, client).await??;
            return Ok(Asked { for_whom: asked.for_whom, ..pushed });
        }
        match self.open_request(&asked.parameters, client).await {
            Ok(parameters) => {
                let announced = parameters.get("dpop_jkt").ok().flatten().map(str::to_owned);
                let dpop_thumbprint = asked.dpop_thumbprint.clone().or(announced);
                Ok(Asked { parameters, dpop_thumbprint, ..asked.clone() })
            }
            Err(ServiceError::Refused(error)) => Err(refuse(asked, client, error).into()),
            Err(ServiceError::Failed(error)) => Err(error.into()),
        }
    }

    /// Whom the service expects, by the ID token of a hint; its age does not matter (OpenID Connect Core §3.1.2.1).
    fn hinted_subject(&self, request: &Request, client: &Client) -> Result<Option<String>, Refusal> {
        let Some(hint) = &request.id_token_hint else { return Ok(None) };
        let claims = self.own_token(hint).unwrap_or_default();
        // Whoever acts for another is the one who is signed in.
        match claims["act"]["sub"].as_str().or_else(|| claims["sub"].as_str()) {
            Some(subject) if claims["iss"] == self.issuer_for(client) && claims["aud"] == client.id.as_str() => {
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
            Refusal::Reply(reply_to, error) => {
                Next::Service(reply_to.error(&error, self.issuer_under(reply_to.conventions)))
            }
        }
    }

    /// Makes a code: the grant that it will be, sealed.
    fn give_code(
        &self,
        asked: &Asked,
        request: &Request,
        session: &Session,
        claims: &Claims,
        trusted: bool,
        under: Option<&Fitting>,
    ) -> Reply {
        let grant = Grant {
            id: GrantId::new(&*self.0.clock, &*self.0.random),
            person: under.map_or(session.person, |fitting| fitting.person),
            client: request.client.clone(),
            session: session.id,
            scopes: request.scopes.clone(),
            claims: claims.common(&request.at_userinfo),
            in_id_token: claims.common(&request.in_id_token),
            level: level_told(&request.demanded_levels, session.proof.level),
            methods: session.proof.methods.clone(),
            provider: session.proof.provider.clone(),
            acting: under.map(|used| acting_under(session.person, used)),
            binding: None,
            trusted,
            authenticated_at: session.authenticated_at,
            created_at: self.0.clock.now(),
        };
        let code = self.seal_ticket(&CodeTicket {
            grant,
            redirect_uri: request.redirect_uri.to_string(),
            nonce: request.nonce.clone(),
            challenge: request.challenge.as_ref().map(|challenge| challenge.as_str().to_owned()),
            dpop_thumbprint: asked.dpop_thumbprint.clone(),
        });
        request.reply_to().answer(&[("code", &code)], self.issuer_under(request.conventions))
    }
}

/// The level that the answer names: what was reached or, where the service demands one of some (§5.5.1.1), the highest of
/// these, which was reached too.
fn level_told(demanded: &[Level], reached: Level) -> Level {
    demanded.iter().copied().filter(|level| *level <= reached).max().unwrap_or(reached)
}

/// An error of a request that could not be opened: told to the service where its plain parameters name an
/// address that it registered.
fn refuse(asked: &Asked, client: &Client, error: OAuthError) -> Refusal {
    match request::reply_to(&asked.parameters, client) {
        Ok(reply_to) => Refusal::Reply(reply_to, error),
        Err(_) => Refusal::Page(Mistake::Request(error.to_string())),
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
        ReplyTo {
            redirect_uri: self.redirect_uri.clone(),
            state: self.state.clone(),
            mode: self.mode,
            conventions: self.conventions,
        }
    }
}

/// What a consent is to, for the log: the service and the names of the claims, never their values.
fn consent_detail(client: &Client, claims: &Claims, scopes: &Scopes) -> String {
    let name_of = |claim: Claim| -> &str { claim.name() };
    let offline = scopes.has(Scope::OfflineAccess).then_some(Scope::OfflineAccess.name());
    let names = claims.iter().map(name_of).chain(scopes.data().map(DataScope::as_str)).chain(offline);
    names.fold(client.id.to_string(), |detail, name| format!("{detail}, {name}"))
}
