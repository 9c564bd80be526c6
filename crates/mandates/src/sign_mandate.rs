//! The person signs: a code is sent to them, and typed on the helper's screen.

use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;

use crate::codes;
use crate::letters::Letter;
use crate::model::{Channel, Mandate, MandateId, NotSent, NotSigned, Organisation, Standing, State};
use crate::room::{Mandates, MandatesError};
use crate::store::{self as tables, CodesOfPerson};

/// A mandate is kept for this many days after its end at the latest: the person can look back.
pub(crate) const FORGOTTEN_AFTER_DAYS: i64 = 365;
/// Codes by e-mail or SMS to one person within a day, at most, in all mandates of all helpers: so nobody is flooded.
pub const CODES_OF_PERSON_MAX: i64 = 10;
/// Wrong codes that are typed for one person within a day, at most, in all mandates of all helpers: so nobody's code is
/// guessed with ever new drafts.
pub const WRONG_CODES_OF_PERSON_MAX: i64 = 10;
/// How long codes count for a person, from the first.
pub const CODES_OF_PERSON_COUNT_FOR: SignedDuration = SignedDuration::from_hours(24);

impl Mandates {
    /// The ways in which a code can reach the person of a draft.
    pub async fn ways_to(&self, mandate: &Mandate) -> Result<Vec<Channel>, MandatesError> {
        let mut ways = Vec::new();
        if self.mailbox_of(mandate).await?.is_some() {
            ways.push(Channel::Email);
        }
        if self.sms.is_some() && mandate.contact.phone.is_some() {
            ways.push(Channel::Sms);
        }
        // Of someone with an account, only their own code will do: a paper would be the helper's word alone.
        if !mandate.has_account {
            ways.push(Channel::Paper);
        }
        Ok(ways)
    }

    /// Sends a code, or makes the one that stands on the sheet.
    ///
    /// # Errors
    /// [`MandatesError::NoWay`], [`MandatesError::NotSent`], [`MandatesError::Sms`].
    pub async fn send_code(&self, helper: PersonId, id: MandateId, by: Channel) -> Result<(), MandatesError> {
        let (mandate, organisation) = self.draft_of(helper, id).await?;
        if !self.ways_to(&mandate).await?.contains(&by) {
            return Err(MandatesError::NoWay);
        }
        let now = self.clock.now();
        let next = mandate.state.send_code(by, now)?;
        let State::Sent { number, .. } = next else { return Err(MandatesError::Changed) };
        let code = self.codes.signing(id, number);
        let letter = match by {
            Channel::Email => self.letter_with_code(&mandate, &organisation, &code).await?,
            Channel::Sms | Channel::Paper => None,
        };
        let before = mandate.state;
        let mandates = self.clone();
        let sent = self.db.write(move |tx| {
            let Some((mandate, _)) = tables::mandate(tx, id)?.filter(|(kept, _)| kept.state == before) else {
                return Err(MandatesError::Changed);
            };
            if by != Channel::Paper {
                let codes = codes_of(tx, mandate.person, now)?;
                if codes.sent >= CODES_OF_PERSON_MAX {
                    return Err(NotSent::TooManyOfDay.into());
                }
                tables::put_codes_of_person(tx, mandate.person, CodesOfPerson { sent: codes.sent + 1, ..codes })?;
            }
            mandates.keep(tx, &Mandate { state: next, ..mandate })?;
            if let Some(letter) = &letter {
                letter.post(tx, now)?;
            }
            Ok::<_, MandatesError>(())
        });
        sent.await?;
        if let (Channel::Sms, Some(phone), Some(gateway)) = (by, &mandate.contact.phone, &self.sms) {
            let text = self.sms_with_code(&mandate, &organisation, &code).await?;
            gateway.send(phone, &text, &format!("{id}-{number}")).await.map_err(MandatesError::Sms)?;
        }
        Ok(())
    }

    /// The code that stands on a sheet that waits for a signature; none when the code went another way.
    pub fn code_on_sheet(&self, mandate: &Mandate) -> Option<String> {
        match mandate.state {
            State::Sent { by: Channel::Paper, number, .. } => Some(self.codes.signing(mandate.id, number)),
            _ => None,
        }
    }

    /// The code that ends a mandate, for the sheet and the letter.
    pub fn revocation_code(&self, id: MandateId) -> String {
        self.codes.revocation(id)
    }

    /// Signs with the code that the person has: the mandate is in force, the log and the person are told.
    ///
    /// # Errors
    /// [`MandatesError::NotSigned`] says why not; a wrong code is counted.
    pub async fn sign(&self, helper: PersonId, id: MandateId, typed: &str) -> Result<(), MandatesError> {
        let (draft, organisation) = self.draft_of(helper, id).await?;
        let State::Sent { by, number, .. } = draft.state else { return Err(NotSigned::NoCode.into()) };
        let (person, now) = (draft.person, self.clock.now());
        if self.db.read(move |tx| codes_of(tx, person, now)).await?.wrong >= WRONG_CODES_OF_PERSON_MAX {
            return Err(NotSigned::TooManyOfDay.into());
        }
        let right = codes::typed(typed, codes::SIGNING_DIGITS)
            .is_some_and(|typed| codes::same(&typed, &self.codes.signing(id, number)));
        if let (state, Err(refused)) = draft.state.try_code(right, now) {
            return self.refuse_code(&draft, state, right, refused).await;
        }
        let mut signed = Mandate { state: draft.state.try_code(true, now).0, ..draft.clone() };
        if signed.has_account
            && let Some(known) = self.people.known(signed.person).await?
        {
            signed.person_name = known.name;
        }
        let letter = self.letter_on_signature(&signed, &organisation).await?;
        let access = Access {
            actor: Actor::Person(helper),
            subject: Subject::Person(signed.person),
            action: Action::SignMandate,
            detail: format!("{}, {}", signed.detail(), by.name()),
            basis: "mandates-basis-mandate".to_owned(),
        };
        self.keep_signature(access, draft, signed.clone(), letter).await?;
        if let (None, Some(phone), Some(gateway)) = (self.mailbox_of(&signed).await?, &signed.contact.phone, &self.sms)
        {
            // The mandate is in force, and the sheet says the same: a message that fails is no reason to undo it.
            let text = self.sms_on_signature(&signed, &organisation).await?;
            drop(gateway.send(phone, &text, &format!("{id}-signed")).await);
        }
        Ok(())
    }

    async fn keep_signature(
        &self,
        access: Access,
        draft: Mandate,
        signed: Mandate,
        letter: Option<Letter>,
    ) -> Result<(), MandatesError> {
        let (mandates, now) = (self.clone(), self.clock.now());
        let change = move |tx: &mut store::Tx<'_>| {
            // Two people typed it at once, or it was given up meanwhile: then nothing is signed twice.
            let is_as_it_was = tables::mandate(tx, draft.id)?.is_some_and(|(kept, _)| kept.state == draft.state)
                && codes_of(tx, draft.person, now)?.wrong < WRONG_CODES_OF_PERSON_MAX;
            if is_as_it_was {
                mandates.keep(tx, &signed)?;
                if let Some(letter) = &letter {
                    letter.post(tx, now)?;
                }
            }
            Ok(is_as_it_was)
        };
        match self.evidence.record_with(access, change).await? {
            Some(_) => Ok(()),
            None => Err(MandatesError::Changed),
        }
    }

    async fn refuse_code(
        &self,
        draft: &Mandate,
        next: State,
        right: bool,
        refused: NotSigned,
    ) -> Result<(), MandatesError> {
        if next == draft.state {
            return Err(refused.into());
        }
        let (id, person, now, mandates) = (draft.id, draft.person, self.clock.now(), self.clone());
        // Counted from what is kept now, so that many tries at once count each.
        let counted = self.db.write(move |tx| {
            let codes = codes_of(tx, person, now)?;
            let codes = CodesOfPerson { wrong: codes.wrong + 1, ..codes };
            tables::put_codes_of_person(tx, person, codes)?;
            if let Some((kept, _)) = tables::mandate(tx, id)? {
                let state = kept.state.try_code(right, now).0;
                mandates.keep(tx, &Mandate { state, ..kept })?;
            }
            Ok::<_, MandatesError>(codes.wrong)
        });
        let wrong = counted.await?;
        Err(if wrong >= WRONG_CODES_OF_PERSON_MAX { NotSigned::TooManyOfDay } else { refused }.into())
    }

    /// A draft of a helper that can still be signed.
    async fn draft_of(&self, helper: PersonId, id: MandateId) -> Result<(Mandate, Organisation), MandatesError> {
        let (mandate, organisation) = self.mandate_for(helper, id).await?;
        match mandate.standing(&organisation, self.clock.now()) {
            Standing::Draft if mandate.helper == helper => Ok((mandate, organisation)),
            _ => Err(MandatesError::Changed),
        }
    }

    /// Keeps what became of a mandate, and how long it is kept.
    pub(crate) fn keep(&self, tx: &mut store::Tx<'_>, mandate: &Mandate) -> Result<(), store::StoreError> {
        let kept_for = SignedDuration::from_hours(24 * FORGOTTEN_AFTER_DAYS);
        let over_at = mandate.signed().map(|signed_at| signed_at.plus(mandate.terms.lasts.duration()));
        let forgotten_at = match over_at {
            Some(over_at) => over_at.plus(kept_for),
            None => mandate.drafted_at.plus(SignedDuration::from_hours(24 * 7)),
        };
        let good_until = over_at.filter(|_| matches!(mandate.state, State::Signed { .. }));
        tables::update_mandate(tx, mandate, good_until, forgotten_at)
    }
}

/// The codes of a person that count now.
fn codes_of(tx: &mut store::Tx<'_>, person: PersonId, now: Timestamp) -> Result<CodesOfPerson, store::StoreError> {
    let recent =
        tables::codes_of_person(tx, person)?.filter(|codes| now.since(codes.since) < CODES_OF_PERSON_COUNT_FOR);
    Ok(recent.unwrap_or(CodesOfPerson { sent: 0, wrong: 0, since: now }))
}
