//! Taking a person back from a provider.

use ::store::Tx;
use base::PersonId;
use jiff::SignedDuration;
use upstream::{Answer, NoAnswer, Trouble};

use super::{Arrival, Journey, Near};
use crate::begin_session::Proven;
use crate::check_civil_status::CivilStatusCheck;
use crate::error::IdentityError;
use crate::model::{Device, RegisterAnswer, StatedBy};
use crate::{Identity, store};

/// What the register said is asked again after this long.
const REGISTER_HOLDS: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Who comes back, with what.
#[derive(Debug)]
pub(crate) struct Returning {
    pub(crate) query: String,
    /// What the browser's cookie holds.
    pub(crate) cookie: Option<String>,
    pub(crate) device: Device,
    /// The session cookie that the browser had before.
    pub(crate) session: Option<String>,
    /// Who is signed in already.
    pub(crate) signed_in: Option<PersonId>,
}

/// What comes next.
#[derive(Debug)]
pub(crate) enum CameBack {
    /// A session began.
    SignedIn { token: String, provider: String, journey: Journey },
    /// The provider is linked to the account of the person who is signed in.
    Linked { journey: Journey },
    /// The person is to say who they are here.
    Arrived { arrival: Box<Arrival>, near: bool },
    /// Not like this.
    Refused { why: Refused, provider: Option<String>, journey: Option<Journey> },
}

/// Why a person is not let in.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Something happened at the provider, or on the way.
    Trouble(Trouble),
    /// The provider is less sure than the service wants.
    LevelTooLow,
    /// The register says that the person died.
    Deceased,
    /// The register cannot tell who is meant.
    Ambiguous,
    /// The person shut the provider out of their account.
    Blocked,
    /// The identity there is linked to another account.
    OthersAccount,
    /// The identity there is another person's than that of the account.
    OtherPerson,
    /// Nobody, or somebody else, is signed in: nothing is linked.
    SignInFirst,
}

impl Identity {
    /// Who it is that comes back, and what comes next.
    pub(crate) async fn come_back(&self, returning: Returning) -> Result<CameBack, IdentityError> {
        let Some(upstream) = self.upstream() else {
            let why = Refused::Trouble(upstream::StateMistake::Unknown.into());
            return Ok(CameBack::Refused { why, provider: None, journey: None });
        };
        let answer = match upstream.finish(&returning.query, returning.cookie.as_deref()).await {
            Ok(answer) => answer,
            Err(NoAnswer { trouble: Trouble::Failed(error), .. }) => return Err(error.into()),
            Err(NoAnswer { trouble, provider, onward }) => {
                let journey = onward.and_then(|onward| serde_json::from_str(&onward).ok());
                let provider = provider.map(|provider| provider.id.to_string());
                return Ok(CameBack::Refused { why: Refused::Trouble(trouble), provider, journey });
            }
        };
        let Ok(journey) = serde_json::from_str::<Journey>(&answer.onward) else {
            let why = Refused::Trouble(upstream::StateMistake::Unknown.into());
            return Ok(CameBack::Refused { why, provider: None, journey: None });
        };
        let provider = answer.provider.id.to_string();
        let next = match journey.link_to {
            Some(person) => self.link_answer(&answer, person, journey.clone(), &returning).await?,
            None => self.sign_in_answer(&answer, journey.clone(), returning).await?,
        };
        Ok(next.unwrap_or_else(|why| CameBack::Refused { why, provider: Some(provider), journey: Some(journey) }))
    }

    async fn sign_in_answer(
        &self,
        answer: &Answer,
        journey: Journey,
        returning: Returning,
    ) -> Result<Result<CameBack, Refused>, IdentityError> {
        if answer.wanted.is_some_and(|wanted| answer.level < wanted) {
            return Ok(Err(Refused::LevelTooLow));
        }
        let arrival = Arrival::of(answer, journey, self.0.clock.now());
        let (issuer, subject) = (arrival.issuer.clone(), arrival.subject.clone());
        let linked = self.0.db.read(move |tx| store::linked_person(tx, &issuer, &subject)).await?;
        if let Some(person) = linked {
            return self.let_in(person, arrival, returning).await;
        }
        let Some(identity) = &arrival.identity else {
            return Ok(Ok(CameBack::Arrived { arrival: Box::new(arrival), near: false }));
        };
        let confirmed = match self.ask_register(identity).await {
            Some(civil::RegistryAnswer::Deceased) => return Ok(Err(Refused::Deceased)),
            Some(civil::RegistryAnswer::Ambiguous) => return Ok(Err(Refused::Ambiguous)),
            Some(civil::RegistryAnswer::Found) => true,
            _ => false,
        };
        match self.near(identity).await? {
            // The register knows one such person, and somebody vouched for both that it is them: nothing is guessed. What
            // the person of the account typed is no ground: anybody may have typed it to wait for somebody else.
            Near::Same(person, status) if confirmed && status.is_theirs() => match self.link(person, &arrival).await? {
                Ok(()) => self.let_in(person, arrival, returning).await,
                Err(refused) => Ok(Err(refused)),
            },
            Near::Same(..) | Near::Perhaps => Ok(Ok(CameBack::Arrived { arrival: Box::new(arrival), near: true })),
            Near::Nobody => Ok(Ok(CameBack::Arrived { arrival: Box::new(arrival), near: false })),
        }
    }

    /// Begins the session of a person who is known; the link is made, or its use noted.
    pub(crate) async fn let_in(
        &self,
        person: PersonId,
        arrival: Arrival,
        returning: Returning,
    ) -> Result<Result<CameBack, Refused>, IdentityError> {
        if !self.takes_provider(person, &arrival.provider).await? {
            return Ok(Err(Refused::Blocked));
        }
        if let Some(refused) = self.check_status(person, &arrival).await? {
            return Ok(Err(refused));
        }
        let (provider, journey) = (arrival.provider.clone(), arrival.journey.clone());
        let token = self.begin_arrival(person, &arrival, returning).await?;
        Ok(Ok(CameBack::SignedIn { token, provider, journey }))
    }

    /// Begins the session, and keeps what signs the person out at the provider too.
    async fn begin_arrival(
        &self,
        person: PersonId,
        arrival: &Arrival,
        returning: Returning,
    ) -> Result<String, IdentityError> {
        let now = self.0.clock.now();
        let link = arrival.link(person, now);
        let hint = arrival.id_token.as_deref().map(|token| self.seal_hint(token));
        let provider = arrival.provider.clone();
        // A session that began on a shared computer stays one of a shared computer.
        let was_shared = match returning.session.as_deref() {
            Some(token) => self.live_session(token).await?.is_some_and(|(session, _)| session.shared),
            None => false,
        };
        let proven = Proven {
            person,
            proof: arrival.proof(),
            proved_at: arrival.proved_at,
            signed_in_at: None,
            device: returning.device,
            session: returning.session,
            shared: was_shared || arrival.journey.shared,
        };
        let change = move |tx: &mut Tx<'_>, session| {
            store::put_link(tx, &link)?;
            match &hint {
                Some(hint) => store::put_provider_session(tx, session, &provider, hint),
                None => store::remove_provider_session(tx, session),
            }
        };
        self.begin_session(proven, change).await
    }

    /// Keeps the civil status that the provider vouches for, where it says something new, and asks the
    /// register. Whether the person is to be refused.
    pub(crate) async fn check_status(
        &self,
        person: PersonId,
        arrival: &Arrival,
    ) -> Result<Option<Refused>, IdentityError> {
        let by = StatedBy::Provider(arrival.provider.clone());
        let before = self.civil_status(person).await?;
        // What somebody else vouched for is not written over by a provider; what the person only typed is.
        let may_state = before.as_ref().is_none_or(|before| match &before.stated_by {
            StatedBy::Person => before.seen.is_none(),
            StatedBy::Provider(_) => before.stated_by == by && before.seen.is_none(),
            StatedBy::Officer => false,
        });
        if let Some(identity) = arrival.identity.as_ref().filter(|_| may_state) {
            self.state_civil_status(person, identity.clone(), by).await?;
        }
        let Some(status) = self.civil_status(person).await? else { return Ok(None) };
        let now = self.0.clock.now();
        let is_old = status.register.is_none_or(|check| now.since(check.at) > REGISTER_HOLDS);
        if is_old && let CivilStatusCheck::Answered(status) = self.check_civil_status(person).await? {
            return Ok(refused_by_register(status.register.map(|check| check.answer)));
        }
        Ok(refused_by_register(status.register.map(|check| check.answer)))
    }

    async fn link_answer(
        &self,
        answer: &Answer,
        person: PersonId,
        journey: Journey,
        returning: &Returning,
    ) -> Result<Result<CameBack, Refused>, IdentityError> {
        if returning.signed_in != Some(person) {
            return Ok(Err(Refused::SignInFirst));
        }
        let arrival = Arrival::of(answer, journey, self.0.clock.now());
        Ok(match self.link(person, &arrival).await? {
            Ok(()) => Ok(CameBack::Linked { journey: arrival.journey }),
            Err(refused) => Err(refused),
        })
    }
}

/// Whom the register keeps out: the dead, and who cannot be told from others.
fn refused_by_register(answer: Option<RegisterAnswer>) -> Option<Refused> {
    match answer {
        Some(RegisterAnswer::Deceased) => Some(Refused::Deceased),
        Some(RegisterAnswer::Ambiguous) => Some(Refused::Ambiguous),
        _ => None,
    }
}
