//! A mandate ends: by the person, with or without an account, by a helper, or by an officer. It takes effect
//! at once, also for what services were given.

use std::net::IpAddr;

use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;

use crate::codes;
use crate::model::{Ending, Mandate, MandateId, Organisation, Standing};
use crate::room::{Mandates, MandatesError};
use crate::sign_mandate::CODES_OF_PERSON_COUNT_FOR;
use crate::store as tables;

/// Wrong codes from one place before one has to wait.
pub const WRONG_CODES_MAX: i64 = 10;
/// How long wrong codes count.
pub const WRONG_CODES_COUNT_FOR: SignedDuration = SignedDuration::from_mins(10);

/// Where a request comes from, as the server that took it knows; put into the request's extensions by
/// whoever listens. Wrong codes are counted by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// What is counted as one place: an address of IPv4, a /64 network of IPv6, which is what one household gets.
fn place_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

impl Mandates {
    /// Ends the mandate of a printed code. `from` is where the code was typed.
    ///
    /// # Errors
    /// [`MandatesError::NotFound`] for a code that ends nothing, [`MandatesError::TooManyWrongCodes`].
    pub async fn end_by_code(
        &self,
        typed: &str,
        from: Option<IpAddr>,
    ) -> Result<(Mandate, Organisation), MandatesError> {
        let place = self.codes.place(&from.map(place_of).unwrap_or_default());
        let now = self.clock.now();
        let counted = self.db.read(move |tx| tables::wrong_codes(tx, &place)).await?;
        let recent = counted.filter(|(_, since)| now.since(*since) < WRONG_CODES_COUNT_FOR);
        if let Some((_, since)) = recent.filter(|(count, _)| *count >= WRONG_CODES_MAX) {
            return Err(MandatesError::TooManyWrongCodes(WRONG_CODES_COUNT_FOR - now.since(since)));
        }
        let found = match codes::typed(typed, codes::REVOCATION_DIGITS) {
            Some(code) => {
                let hash = self.codes.hash_of(&code);
                self.db.read(move |tx| tables::mandate_of_code(tx, &hash)).await?
            }
            None => None,
        };
        let Some((mandate, organisation)) = found else {
            self.count_wrong_code(place).await?;
            return Err(MandatesError::NotFound);
        };
        self.end(mandate.id, Ending::Code, Actor::System("Passerelle".to_owned())).await?;
        Ok((mandate, organisation))
    }

    async fn count_wrong_code(&self, place: [u8; 32]) -> Result<(), MandatesError> {
        let now = self.clock.now();
        let counted = self.db.write(move |tx| {
            let recent =
                tables::wrong_codes(tx, &place)?.filter(|(_, since)| now.since(*since) < WRONG_CODES_COUNT_FOR);
            let (count, since) = recent.unwrap_or((0, now));
            tables::put_wrong_codes(tx, &place, count + 1, since)
        });
        Ok(counted.await?)
    }

    /// Ends a mandate of a person who is signed in.
    pub async fn end_as_person(&self, person: PersonId, id: MandateId) -> Result<(), MandatesError> {
        let kept = self.db.read(move |tx| tables::mandate(tx, id)).await?;
        kept.filter(|(mandate, _)| mandate.person == person).ok_or(MandatesError::NotFound)?;
        self.end(id, Ending::Person, Actor::Person(person)).await
    }

    /// Ends a mandate that a helper may use, or gives a draft up.
    pub async fn end_as_helper(&self, helper: PersonId, id: MandateId) -> Result<(), MandatesError> {
        self.mandate_for(helper, id).await?;
        self.end(id, Ending::Helper, Actor::Person(helper)).await
    }

    /// Ends a mandate, whoever's it is.
    pub async fn end_as_officer(&self, officer: PersonId, id: MandateId) -> Result<(), MandatesError> {
        self.end(id, Ending::Officer, Actor::Person(officer)).await
    }

    /// Ends a mandate. Nothing happens when it is over already.
    pub(crate) async fn end(&self, id: MandateId, why: Ending, actor: Actor) -> Result<(), MandatesError> {
        let (mandate, organisation) =
            self.db.read(move |tx| tables::mandate(tx, id)).await?.ok_or(MandatesError::NotFound)?;
        self.end_as_of(mandate, &organisation, self.clock.now(), why, actor).await
    }

    /// Ends a mandate as of a moment, under its organisation as it was then.
    pub(crate) async fn end_as_of(
        &self,
        mandate: Mandate,
        organisation: &Organisation,
        at: Timestamp,
        why: Ending,
        actor: Actor,
    ) -> Result<(), MandatesError> {
        let letter = match mandate.standing(organisation, at) {
            Standing::Over { .. } => return Ok(()),
            Standing::Live { .. } => self.letter_on_end(&mandate, organisation).await?,
            Standing::Draft => None,
        };
        let id = mandate.id;
        let access = Access {
            actor,
            subject: Subject::Person(mandate.person),
            action: Action::EndMandate,
            detail: mandate.detail(),
            basis: format!("mandates-basis-end-{}", why.name()),
        };
        let (mandates, organisation, now) = (self.clone(), organisation.clone(), self.clock.now());
        let change = move |tx: &mut store::Tx<'_>| {
            let Some((kept, _)) = tables::mandate(tx, id)? else { return Ok(false) };
            if matches!(kept.standing(&organisation, at), Standing::Over { .. }) {
                return Ok(false);
            }
            mandates.keep(tx, &Mandate { state: kept.state.end(why, at), ..kept })?;
            mandates.people.take_back(tx, id, now)?;
            if let Some(letter) = &letter {
                letter.post(tx, now)?;
            }
            Ok(true)
        };
        self.evidence.record_with(access, change).await?;
        Ok(())
    }

    /// Takes away what nobody needs any more; how many rows. To be called again and again.
    pub async fn sweep(&self) -> Result<u64, MandatesError> {
        let now = self.clock.now();
        let (wrong_since, codes_since) = (now.minus(WRONG_CODES_COUNT_FOR), now.minus(CODES_OF_PERSON_COUNT_FOR));
        Ok(self.db.write(move |tx| tables::sweep(tx, now, wrong_since, codes_since)).await?)
    }
}
