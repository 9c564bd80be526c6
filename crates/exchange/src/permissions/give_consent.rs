//! A person agrees to what they were shown, or does not.

use ::store::Tx;
use base::{Lang, PersonId, Timestamp};
use evidence::{Access, Action, Actor, EvidenceError, Subject};
use jiff::SignedDuration;
use serde_json::json;
use url::Url;
use xroad::{ServiceId, SubsystemId};

use super::accounts::AccountsAway;
use super::check_permission::QUESTION;
use super::model::{ConsentId, KeptConsent, ShownWish, Terms, Wish};
use super::question::Question;
use super::receipt;
use crate::registry::{Registry, Service};
use crate::{Exchange, store};

/// What a wish that was shown is sealed for.
const SHOWN: &str = "shown wish for a permission";

/// Why nothing could be asked, shown or kept.
#[derive(Debug, thiserror::Error)]
pub enum PermissionTrouble {
    /// The accounts did not say.
    #[error(transparent)]
    Accounts(#[from] AccountsAway),
    /// The log of accesses failed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] ::store::StoreError),
    /// A receipt could not be printed.
    #[error("the receipt could not be printed: {0}")]
    Printing(String),
}

/// A wish with what the registry says of it.
pub(crate) struct Asked<'a> {
    pub(crate) wish: &'a Wish,
    pub(crate) client: SubsystemId,
    pub(crate) service: &'a Service,
    pub(crate) terms: &'a Terms,
}

impl<'a> Asked<'a> {
    /// What is asked, as long as the client may ask the service at all and the purpose is one of its terms.
    pub(crate) fn of(wish: &'a Wish, registry: &'a Registry, now: Timestamp) -> Option<Self> {
        let (client, id): (SubsystemId, ServiceId) = (wish.client.parse().ok()?, wish.service.parse().ok()?);
        let service = registry.service(&id)?;
        let terms = service.offer.contract.permission.as_ref()?.terms()?;
        registry.allowed(&client, service, now)?;
        terms.purposes.contains_key(&wish.purpose).then_some(Self { wish, client, service, terms })
    }

    /// What for, in words.
    pub(crate) fn purpose(&self, lang: Lang) -> &str {
        self.terms.purposes.get(&self.wish.purpose).map_or(&*self.wish.purpose, |words| words.get(lang))
    }

    /// Until when the consent would hold.
    pub(crate) fn until(&self) -> Timestamp {
        let days = i64::from(self.wish.days.min(self.terms.days));
        self.wish.asked_at.plus(SignedDuration::from_hours(24 * days))
    }
}

impl Exchange {
    /// The question about a person; `None` where it is not certain enough who they are.
    pub(crate) async fn question_about(
        &self,
        terms: &Terms,
        person: PersonId,
    ) -> Result<Option<Question>, PermissionTrouble> {
        let Some(people) = self.accounts() else { return Ok(None) };
        let facts = people.certain(person).await?;
        Ok(facts.and_then(|facts| terms.question.about(&facts)))
    }

    /// What a person was shown, as it travels in the form of their answer.
    pub(crate) fn seal_shown(&self, shown: &ShownWish) -> String {
        self.0.sealer.seal_text(SHOWN, json!(shown).to_string().as_bytes(), &*self.0.random)
    }

    /// What this person was shown, when it was sealed here and is not too old.
    pub(crate) fn open_shown(&self, sealed: &str, person: PersonId) -> Option<ShownWish> {
        let shown: ShownWish = serde_json::from_slice(&self.0.sealer.open_text(SHOWN, sealed)?).ok()?;
        let is_fresh = self.0.clock.now() < shown.wish.asked_at.plus(super::ask_permission::WISH_LASTS);
        (is_fresh && shown.person == person).then_some(shown)
    }

    /// Keeps a consent with its entry in the log. The same page agreed to twice makes one consent. `None` where the
    /// request was answered before, and what came of it is no consent of this person that holds: another one agreed, or
    /// they took theirs back.
    pub(crate) async fn give_consent(
        &self,
        registry: &Registry,
        shown: &ShownWish,
        asked: &Asked<'_>,
        lang: Lang,
    ) -> Result<Option<ConsentId>, PermissionTrouble> {
        let now = self.0.clock.now();
        let client_name = registry.name_of(&asked.client);
        let data = asked.terms.data.get(lang);
        let access = Access {
            actor: Actor::Person(shown.person),
            subject: Subject::Person(shown.person),
            action: Action::GiveConsent,
            // The first word is whom it was given to: no comma is in it.
            detail: format!("{}, {data}", client_name.replace(", ", " ")),
            basis: "identity-basis-consent".to_owned(),
        };
        let question = self.0.sealer.seal_text(QUESTION, shown.question.as_str().as_bytes(), &*self.0.random);
        let pseudonym = self.pseudonym(&shown.person.to_string());
        let document = receipt::document(self.accounts(), registry, asked, &pseudonym, lang, now).to_string();
        let kept = KeptConsent {
            id: asked.wish.id,
            person: shown.person,
            client: asked.client.clone(),
            service: asked.service.id.clone(),
            purpose: asked.wish.purpose.clone(),
            question,
            document,
            given_at: now,
            position: 0,
            valid_until: asked.until(),
            last_used_at: None,
            withdrawn_at: None,
        };
        let keep =
            move |tx: &mut Tx<'_>, position: u64| store::add_consent(tx, &KeptConsent { position, ..kept.clone() });
        let id = asked.wish.id;
        if self.0.evidence.record_placed(access, keep).await?.is_some() {
            return Ok(Some(id));
        }
        let there = self.0.db.read(move |tx| store::consent(tx, id)).await?;
        Ok(there.filter(|consent| consent.person == shown.person && consent.holds(now)).map(|consent| consent.id))
    }
}

/// Where a person goes on to, with what came of it; nowhere when the client's system named no address. The address
/// travelled sealed: it is one that the client named.
pub(crate) fn way_back(wish: &Wish, answer: (&str, &str)) -> Option<String> {
    let mut url = Url::parse(wish.back.as_deref()?).ok()?;
    {
        let mut query = url.query_pairs_mut();
        query.append_pair(answer.0, answer.1);
        if let Some(state) = &wish.state {
            query.append_pair("state", state);
        }
    }
    Some(url.to_string())
}
