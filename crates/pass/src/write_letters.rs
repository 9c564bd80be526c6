//! Letters to people with an account: before an appointment, when a place cancels one, and after passes were used.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::Tx;
use base::{Id, PersonId};
use jiff::SignedDuration;
use jiff::civil::Date;
use ui::Words;

use crate::appointment::{Appointment, AppointmentState};
use crate::book_appointment::{Ending, end, ended_by};
use crate::desks::Desks;
use crate::letters::{Letter, letter, letter_about};
use crate::model::{BookletId, OperationId, PassId, PlaceId};
use crate::reach::Contacted;
use crate::read_redemption::Receipt;
use crate::room::PassError;
use crate::store;

/// Appointments of which people are reminded in one round.
const DUE_MAX: i64 = 500;
/// How often letters are written for what is being cancelled, while people go on booking it.
const PREPARED_AT_MOST: u32 = 5;

impl Desks {
    /// Reminds people of their appointments of tomorrow, and of those of today that they booked since, each once; says
    /// how many letters were written. Who has no account has it on paper, and is on the prescriber's list.
    ///
    /// # Errors
    /// When the database or the accounts fail; who was not reminded is at the next round.
    pub async fn remind_of_appointments(&self) -> Result<usize, PassError> {
        let now = self.passes.clock.now();
        let today = self.passes.day(now);
        let tomorrow = today.tomorrow().unwrap_or(Date::MAX);
        let until = self.passes.after(tomorrow, 0);
        let due = self.passes.db.read(move |tx| store::appointments_due(tx, (now, until), DUE_MAX)).await?;
        let mut letters = 0;
        for one in due {
            let is_today = self.passes.day(one.starts_at) <= today;
            let key = if is_today { "pass-mail-appointment-today" } else { "pass-mail-appointment" };
            let letter = self.about(&one, key).await?;
            letters += usize::from(letter.is_some());
            self.passes
                .db
                .write(move |tx| {
                    if store::mark_reminded(tx, one.id, now)?
                        && let Some((id, message)) = &letter
                    {
                        mail::enqueue(tx, *id, message, now)?;
                    }
                    Ok::<_, PassError>(())
                })
                .await?;
        }
        Ok(letters)
    }

    /// A place cancels an appointment, or withdraws a time with all that were booked of it. The letters to who had them leave
    /// in the same transaction: whatever happens, each is told once. Says for which booklets nobody could be written to: who
    /// has them is to be called.
    ///
    /// # Errors
    /// Those of [`Passes::cancel_at`](crate::Passes::cancel_at); when the accounts fail, nothing is cancelled.
    pub async fn cancel_and_tell(&self, place: PlaceId, ending: Ending) -> Result<Vec<BookletId>, PassError> {
        for tries_left in (0..PREPARED_AT_MOST).rev() {
            let ended = self.passes.db.read(move |tx| ended_by(tx, place, ending)).await?;
            let mut letters = BTreeMap::new();
            for one in &ended {
                letters.insert(one.id, self.about(one, "pass-mail-cancelled").await?);
            }
            let (letters, now) = (Arc::new(letters), self.passes.clock.now());
            let told = move |tx: &mut Tx<'_>| {
                let ended = ended_by(tx, place, ending)?;
                // Somebody booked meanwhile: their letter is written first.
                if tries_left > 0 && ended.iter().any(|one| !letters.contains_key(&one.id)) {
                    return Ok(None);
                }
                end(tx, &ended, ending, now)?;
                let mut unreached = Vec::new();
                for one in &ended {
                    match letters.get(&one.id) {
                        Some(Some((id, message))) if one.state == AppointmentState::Booked => {
                            mail::enqueue(tx, *id, message, now)?;
                        }
                        // Cancelled before, and told then.
                        Some(Some(_)) => {}
                        _ => unreached.push(one.booklet),
                    }
                }
                Ok::<_, PassError>(Some(unreached))
            };
            if let Some(unreached) = self.passes.db.write(told).await? {
                return Ok(unreached);
            }
        }
        Err(PassError::Over)
    }

    /// Tells who has the booklets of a redemption what was used and what remains; once, however often it is asked. Who has
    /// no account gets it on paper.
    ///
    /// # Errors
    /// When the database or the accounts fail; the passes are used all the same.
    pub async fn tell_used(&self, place: PlaceId, operation: OperationId) -> Result<usize, PassError> {
        let receipt = self.passes.receipt(place, operation).await?;
        let mut letters = 0;
        for nth in 0..receipt.left.len() {
            let of_booklet =
                |booklet: BookletId| receipt.passes.iter().filter(move |(pass, _)| pass.booklet() == booklet);
            let used = receipt.left.get(nth).map_or(0, |(booklet, ..)| of_booklet(*booklet).count());
            letters += usize::from(self.tell_of_booklet(place, &receipt, nth, used).await?);
        }
        Ok(letters)
    }

    /// The same of what a device brought in, where each pass is an operation of its own: one letter a booklet. The same list
    /// again tells nobody twice.
    ///
    /// # Errors
    /// When the database or the accounts fail; the passes are used all the same.
    pub async fn tell_used_offline(
        &self,
        place: PlaceId,
        redeemed: impl Iterator<Item = (OperationId, PassId)> + Send,
    ) -> Result<usize, PassError> {
        let mut of_booklets: BTreeMap<BookletId, Vec<OperationId>> = BTreeMap::new();
        for (operation, pass) in redeemed {
            of_booklets.entry(pass.booklet()).or_default().push(operation);
        }
        let mut letters = 0;
        for operations in of_booklets.into_values() {
            let Some(last) = operations.iter().max() else { continue };
            let receipt = self.passes.receipt(place, *last).await?;
            letters += usize::from(self.tell_of_booklet(place, &receipt, 0, operations.len()).await?);
        }
        Ok(letters)
    }

    /// Tells who has a booklet of a receipt how many of its passes were used; says whether they can be written to.
    async fn tell_of_booklet(
        &self,
        place: PlaceId,
        receipt: &Receipt,
        nth: usize,
        used: usize,
    ) -> Result<bool, PassError> {
        let Some((booklet, left, until)) = receipt.left.get(nth) else { return Ok(false) };
        let Some(contact) = self.holder_of(*booklet).await? else { return Ok(false) };
        let words = Words::new(self.neighbours.texts.clone(), contact.lang);
        let last_day = self.passes.day(until.minus(SignedDuration::from_secs(1)));
        let values = [
            ("person", contact.name.clone()),
            ("place", self.passes.place(place).await?.name),
            ("when", words.date_time(receipt.at, &self.passes.zone)),
            ("used", used.to_string()),
            ("left", left.to_string()),
            ("booklet", booklet.to_string()),
            ("until", words.date(last_day)),
        ];
        let id = Id::from_uuid(crate::model::row_of(receipt.operation, USED_LETTERS + nth));
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.send((id, letter(&words, &contact.email, "pass-mail-used", &values)?)).await?;
        Ok(true)
    }

    async fn about(&self, one: &Appointment, key: &str) -> Result<Option<Letter>, PassError> {
        let Some(contact) = self.holder_of(one.booklet).await? else { return Ok(None) };
        let words = Words::new(self.neighbours.texts.clone(), contact.lang);
        let near = self.neighbours.places.place(one.place, self.passes.clock.now()).await?;
        let name = self.passes.place(one.place).await?.name;
        let telephone = near.as_ref().and_then(|near| near.telephone.clone()).unwrap_or_else(|| "–".to_owned());
        let values = [
            ("person", contact.name.clone()),
            ("place", near.as_ref().map_or(name, |near| near.name.clone())),
            ("address", near.map_or_else(|| "–".to_owned(), |near| near.address)),
            ("when", words.date_time(one.starts_at, &self.passes.zone)),
            ("telephone", telephone),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let message = letter(&words, &contact.email, key, &values)?;
        // An appointment is cancelled once, and reminded of once.
        Ok(Some((letter_about(&format!("{key}/{}", one.id)), message)))
    }

    async fn holder_of(&self, booklet: BookletId) -> Result<Option<Contacted>, PassError> {
        let booklet = self.passes.db.read(move |tx| store::booklet(tx, booklet)).await?;
        let holder: Option<PersonId> = booklet.and_then(|booklet| booklet.holder);
        let Some(holder) = holder else { return Ok(None) };
        Ok(self.neighbours.reach.contact(holder).await?)
    }

    async fn send(&self, (id, message): Letter) -> Result<(), PassError> {
        let now = self.passes.clock.now();
        self.passes.db.write(move |tx| Ok(mail::enqueue(tx, id, &message, now)?)).await
    }
}

/// The letters of an operation are numbered far behind its rows.
const USED_LETTERS: usize = 1_000;
