//! People are reminded of passes that they have not used, because passes that are handed over and never used were the end of
//! the first programme: by a letter to their account, or by the prescriber, who calls or prints a letter.

use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use ui::Words;

use crate::desks::Desks;
use crate::follow_booklets::{FollowedBooklet, follow};
use crate::letters::{Letter, letter, letter_about};
use crate::model::{BookletId, PrescriberId};
use crate::room::{PassError, Passes};
use crate::store;

/// Days before the last day of validity on which somebody is reminded, the earliest first.
pub const REMINDERS_DAYS: [i64; 2] = [30, 7];
/// Rows that are given at once.
const ROWS_MAX: i64 = 500;

/// A booklet with passes left whose last day comes near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Its serial number.
    pub booklet: BookletId,
    /// Whose account it is attached to: a letter goes there.
    pub holder: Option<PersonId>,
    /// Who handed it over: sees it in the list of those to call, when there is no account.
    pub prescriber: Option<PrescriberId>,
    /// How many passes are left.
    pub left: i64,
    /// The first moment after its last day.
    pub valid_until: Timestamp,
    /// Which reminder it is: so many days before, of [`REMINDERS_DAYS`].
    pub days: i64,
}

impl Passes {
    /// Booklets whose holder, or prescriber, is to be reminded now, at most five hundred at once.
    pub async fn due_reminders(&self) -> Result<Vec<Due>, PassError> {
        let now = self.clock.now();
        self.db
            .read(move |tx| {
                let mut all: Vec<Due> = Vec::new();
                // The last reminder stands for those before it.
                for days in REMINDERS_DAYS.into_iter().rev() {
                    let before = now.plus(SignedDuration::from_hours(24 * days));
                    for due in store::due(tx, days, (now, before), ROWS_MAX)? {
                        if all.iter().all(|known| known.booklet != due.booklet) {
                            all.push(due);
                        }
                    }
                }
                Ok(all)
            })
            .await
    }

    /// Takes note that a reminder was given, in the transaction that puts its letter into the outbox; without a letter, the
    /// booklet is listed for its prescriber. The same again does nothing and sends nothing.
    pub async fn remind(&self, due: Due, letter: Option<Letter>) -> Result<(), PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let mut is_new = false;
                for days in REMINDERS_DAYS.into_iter().filter(|days| *days >= due.days) {
                    is_new = store::insert_reminder(tx, due.booklet, days, now)? || is_new;
                }
                if let Some((id, message)) = &letter
                    && is_new
                {
                    mail::enqueue(tx, *id, message, now)?;
                }
                Ok(())
            })
            .await
    }

    /// Booklets of a prescriber with passes left whose last day comes near and whose holder has no account: to be called
    /// or written to. The first to end first.
    pub async fn reminded(&self, by: PrescriberId) -> Result<Vec<FollowedBooklet>, PassError> {
        let now = self.clock.now();
        self.db
            .read(move |tx| {
                let booklets = store::reminded(tx, by, now, ROWS_MAX)?;
                follow(tx, booklets, now)
            })
            .await
    }
}

impl Desks {
    /// Reminds people of passes whose last day comes near, each once for each of [`REMINDERS_DAYS`]; says of how many
    /// booklets. The program calls it every few minutes.
    pub async fn remind_people(&self) -> Result<usize, PassError> {
        let due = self.passes.due_reminders().await?;
        let count = due.len();
        for one in due {
            let letter = match one.holder {
                Some(holder) => self.reminder(&one, holder).await?,
                None => None,
            };
            self.passes.remind(one, letter).await?;
        }
        Ok(count)
    }

    async fn reminder(&self, due: &Due, holder: PersonId) -> Result<Option<Letter>, PassError> {
        let Some(contact) = self.neighbours.reach.contact(holder).await? else { return Ok(None) };
        let words = Words::new(self.texts.clone(), contact.lang);
        let last_day = self.passes.day(due.valid_until.minus(SignedDuration::from_secs(1)));
        let (left, booklet) = (due.left.to_string(), due.booklet.to_string());
        let (until, href) = (words.date(last_day), format!("{}/passes", self.public_url.origin()));
        let values =
            [("name", &*contact.name), ("left", &*left), ("booklet", &*booklet), ("until", &*until), ("link", &*href)];
        let about = format!("reminder/{}/{}", due.booklet, due.days);
        Ok(Some((letter_about(&about), letter(&words, &contact.email, "pass-mail-reminder", &values)?)))
    }
}
