//! The provider's node checks that a person's permission covers a message, before the service is asked and again before
//! its answer leaves.

use base::PersonId;
use evidence::{Access, Action, Actor, Subject};
use serde_json::Value;
use xroad::{Code, Fault, Origin, Request, SubsystemId};

use super::accounts::{AccountsAway, Opened, PersonFacts};
use super::model::{ConsentId, KeptConsent, Permission, TokenTerms};
use super::question::Question;
use super::receipt::RECEIPT_TYP;
use crate::answer::MessageBody;
use crate::registry::{Registry, Service};
use crate::{CONSENT, Exchange, PURPOSE, store};

/// What a kept question is sealed for.
pub(super) const QUESTION: &str = "question of a consent";
/// A receipt is no longer than this, bytes: a header holds it.
const RECEIPT_BYTES_MAX: usize = 12 * 1024;

/// The permission that a message rests on.
pub(crate) enum Permitted {
    Consent(ConsentId, PersonId, String),
    /// An access token of this person opens this scope.
    Token {
        person: PersonId,
        scope: String,
        token: String,
    },
}

/// A question that rests on a permission has no body: nobody showed one to the person, and a service may read it.
pub(crate) fn check_body(body: &MessageBody) -> Result<(), Fault> {
    match body {
        MessageBody::Short(body) if body.is_empty() => Ok(()),
        _ => Err(denied("The person's permission covers a question without a body.")),
    }
}

fn denied(why: impl std::fmt::Display) -> Fault {
    Fault::new(Origin::ProviderNode, Code::AccessDenied).saying(why)
}

fn unchecked(error: AccountsAway) -> Fault {
    tracing::error!(%error, "a token could not be checked");
    Fault::new(Origin::ProviderNode, Code::InternalError)
}

fn missing(why: impl std::fmt::Display) -> Fault {
    Fault::new(Origin::ProviderNode, Code::MissingHeaderField).saying(why)
}

impl Exchange {
    /// The permission that covers a message, where the service's contract asks for one.
    pub(crate) async fn check_permission(
        &self,
        service: &Service,
        request: &Request,
        client: &SubsystemId,
    ) -> Result<Option<Permitted>, Fault> {
        match &service.offer.contract.permission {
            None => Ok(None),
            Some(Permission::Consent(_)) => self.check_consent(service, request, client).await.map(Some),
            Some(Permission::Token(terms)) => self.check_person_token(service, request, client, terms).await.map(Some),
        }
    }

    async fn check_consent(
        &self,
        service: &Service,
        request: &Request,
        client: &SubsystemId,
    ) -> Result<Permitted, Fault> {
        let asks = || missing(format!("{} answers with the person's consent only: name it in {CONSENT}.", service.id));
        let shown =
            request.headers().last(CONSENT).map(str::trim).filter(|shown| !shown.is_empty()).ok_or_else(asks)?;
        let id = self.read_consent_header(shown)?;
        let found = self.0.db.read(move |tx| store::consent(tx, id)).await;
        let found = found.map_err(|_| Fault::new(Origin::ProviderNode, Code::DatabaseError))?;
        // Of a consent that was given to another client, nobody learns more than that.
        let covers = |consent: &KeptConsent| consent.client == *client && consent.service == service.id;
        let consent = found.filter(covers).ok_or_else(|| denied(format!("{client} has no such consent.")))?;
        if consent.withdrawn_at.is_some() {
            return Err(denied("The person took this consent back."));
        }
        if !consent.holds(self.0.clock.now()) {
            return Err(denied("This consent is over."));
        }
        if request.headers().last(PURPOSE).map(str::trim) != Some(consent.purpose.as_str()) {
            return Err(denied(format!(
                "The consent is for the purpose {} ({PURPOSE}), and for no other.",
                consent.purpose
            )));
        }
        let question = self.0.sealer.open_text(QUESTION, &consent.question);
        let question = question.and_then(|text| String::from_utf8(text).ok());
        if !question.is_some_and(|question| Question::kept(&question).is_asked_by(request)) {
            return Err(denied("The consent is for another question: it covers the one that the person saw answered."));
        }
        Ok(Permitted::Consent(consent.id, consent.person, data_of(&consent.document)))
    }

    /// The consent that a header names, by its name or by its receipt.
    fn read_consent_header(&self, shown: &str) -> Result<ConsentId, Fault> {
        if let Ok(id) = shown.parse() {
            return Ok(id);
        }
        let altered =
            || denied(format!("{CONSENT} is neither the name of a consent nor a receipt that was signed here."));
        if shown.len() > RECEIPT_BYTES_MAX {
            return Err(altered());
        }
        let receipt = self.accounts().and_then(|people| people.signed(RECEIPT_TYP, shown)).ok_or_else(altered)?;
        receipt["jti"].as_str().and_then(|id| id.parse().ok()).ok_or_else(altered)
    }

    async fn check_person_token(
        &self,
        service: &Service,
        request: &Request,
        client: &SubsystemId,
        terms: &TokenTerms,
    ) -> Result<Permitted, Fault> {
        let scope = terms.scope.as_str();
        let asks = || missing(format!("{} wants a person's access token: Authorization: Bearer …", service.id));
        let header = request.headers().last("Authorization").ok_or_else(asks)?;
        let (scheme, token) = header.split_once(' ').ok_or_else(asks)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(asks());
        }
        let opened = self.opened_by(token.trim(), scope).await?;
        let opened =
            opened.ok_or_else(|| denied(format!("The access token does not open {scope}, or not any more.")))?;
        if !terms.may_bring(client, &opened.client) {
            return Err(denied(format!("The access token was not given to {client}: it may not bring it.")));
        }
        // Who has Ana's token cannot ask about Leo with it.
        let template = terms.question.as_ref().ok_or_else(|| {
            denied(format!("The contract of {} does not say which question an access token covers.", service.id))
        })?;
        let facts = if template.names_somebody() {
            let people = self.accounts().ok_or_else(|| denied("People have no accounts at this node."))?;
            people.certain(opened.person).await.map_err(unchecked)?.unwrap_or_default()
        } else {
            PersonFacts::new()
        };
        if !template.about(&facts).is_some_and(|question| question.is_asked_by(request)) {
            return Err(denied("The access token is for another question: it covers the one about its person."));
        }
        Ok(Permitted::Token { person: opened.person, scope: scope.to_owned(), token: token.trim().to_owned() })
    }

    /// Writes down, where the person finds it, that a message rests on their permission. Without it nobody is asked: a
    /// consent that was taken back since is found out here.
    pub(crate) async fn use_permission(
        &self,
        registry: &Registry,
        permitted: &Permitted,
        client: &SubsystemId,
    ) -> Result<(), Fault> {
        let (person, data) = match permitted {
            Permitted::Consent(_, person, data) | Permitted::Token { person, scope: data, .. } => {
                (*person, data.clone())
            }
        };
        let access = Access {
            actor: Actor::RelyingParty(format!("{} ({client})", registry.name_of(client))),
            subject: Subject::Person(person),
            action: Action::SendData,
            detail: data,
            basis: "exchange-basis-permission".to_owned(),
        };
        let now = self.0.clock.now();
        let recorded = match permitted {
            Permitted::Consent(id, ..) => {
                let id = *id;
                self.0.evidence.record_with(access, move |tx| store::use_consent(tx, id, now)).await
            }
            Permitted::Token { .. } => self.0.evidence.record(access).await.map(Some),
        };
        match recorded {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(denied("The person took this consent back.")),
            Err(error) => {
                tracing::error!(%error, "the use of a permission could not be recorded");
                Err(Fault::new(Origin::ProviderNode, Code::LoggingFailed))
            }
        }
    }

    /// Whether an answer may still leave: the person may have taken the permission back while the service was asked.
    pub(crate) async fn still_permitted(&self, permitted: &Permitted) -> Result<(), Fault> {
        match permitted {
            Permitted::Consent(id, ..) => self.still_agreed(*id).await,
            Permitted::Token { scope, token, .. } => self.still_opens(token, scope).await,
        }
    }

    async fn still_opens(&self, token: &str, scope: &str) -> Result<(), Fault> {
        match self.opened_by(token, scope).await? {
            Some(_) => Ok(()),
            None => Err(denied(format!("The access token opened {scope} no more when the service had answered."))),
        }
    }

    /// Whose token opens a scope, and of which client.
    async fn opened_by(&self, token: &str, scope: &str) -> Result<Option<Opened>, Fault> {
        let people = self.accounts().ok_or_else(|| denied("People have no accounts at this node."))?;
        people.opened_by(token, scope).await.map_err(unchecked)
    }

    async fn still_agreed(&self, id: ConsentId) -> Result<(), Fault> {
        let now = self.0.clock.now();
        let found = self.0.db.read(move |tx| store::consent(tx, id)).await;
        let found = found.map_err(|_| Fault::new(Origin::ProviderNode, Code::DatabaseError))?;
        if found.is_some_and(|consent| consent.holds(now)) {
            return Ok(());
        }
        Err(denied("The person took this consent back while the service was asked."))
    }
}

/// What the data are, as the person read it.
fn data_of(document: &str) -> String {
    let document: Value = serde_json::from_str(document).unwrap_or_default();
    document["data"].as_str().unwrap_or_default().to_owned()
}
