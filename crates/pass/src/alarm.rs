//! When the funds do not cover what is owed, officers are told at once: by a letter, a measure, a line of the log and on
//! their pages. It is never silent.

use jiff::SignedDuration;

use crate::letters;
use crate::note_balance::{BALANCE_DAYS_MAX, days_since};
use crate::room::{PassError, Passes};
use crate::store;
use crate::treasury::Treasury;

/// The measure of what lacks, in cents.
const LACKING: &str = "passerelle_pass_lacking_cents";
/// The measure of how old the newest statement is, in days.
const AGE: &str = "passerelle_pass_statement_age_days";

/// The measure of how old the newest balance of the bank is, in days.
const BALANCE_AGE: &str = "passerelle_pass_bank_balance_age_days";

/// What lacks, as the newest statement and the newest balance of the bank say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lacking {
    /// How much, in cents: nothing when all is covered.
    pub cents: i64,
    /// The day of the statement that says so.
    pub stated: Option<jiff::civil::Date>,
    /// The day of the balance that says so.
    pub at_the_bank: Option<jiff::civil::Date>,
}

impl Passes {
    /// What lacks now.
    pub async fn lacking(&self) -> Result<Lacking, PassError> {
        let stated = self.newest_statement().await?;
        let balance = self.newest_balance().await?;
        // What the bank's statement lacked is in the figures as well: the newest balance counts.
        let in_books = stated.as_ref().map_or(0, |said| said.figures.owed() - said.figures.held - said.figures.missing);
        let (in_books, at_the_bank) = (in_books.max(0), balance.map_or(0, |balance| balance.missing));
        Ok(Lacking {
            cents: in_books + at_the_bank,
            stated: stated.filter(|_| in_books > 0).map(|said| said.day),
            at_the_bank: balance.filter(|_| at_the_bank > 0).map(|balance| balance.day),
        })
    }

    /// For how many days no balance of the bank has been noted: since the day of the newest, or where there is none, since money
    /// first came in. None where none did.
    pub async fn balance_age(&self) -> Result<Option<i64>, PassError> {
        let today = self.day(self.clock.now());
        if let Some(newest) = self.newest_balance().await? {
            return Ok(Some(days_since(newest.day, today)));
        }
        let first = self.db.read(|tx| Ok::<_, PassError>(store::first_receipt(tx)?)).await?;
        Ok(first.map(|first| days_since(self.day(first), today)))
    }

    /// Tells how old the newest balance of the bank is: a measure, and when it is too old a line of the log and one letter.
    async fn tell_balance_age(&self, treasury: Option<&Treasury>) -> Result<(), PassError> {
        metrics::describe_gauge!(BALANCE_AGE, "Days since the newest balance of the bank that was noted for passes.");
        let Some(days) = self.balance_age().await? else { return Ok(()) };
        #[expect(clippy::cast_precision_loss, reason = "a measure")]
        metrics::gauge!(BALANCE_AGE).set(days as f64);
        if days <= BALANCE_DAYS_MAX {
            return Ok(());
        }
        tracing::warn!(days, "no balance of the bank of passes was noted for long");
        let Some((address, lang)) = treasury.and_then(|treasury| treasury.alarm.as_ref()) else { return Ok(()) };
        let (newest, now) = (self.newest_balance().await?.map(|newest| newest.day), self.clock.now());
        let (id, message) = match newest {
            Some(newest) => letters::old_balance(address, *lang, newest, days)?,
            None => {
                let first = self.day(now).checked_sub(SignedDuration::from_hours(24 * days)).unwrap_or(self.day(now));
                letters::no_balance(address, *lang, first, days)?
            }
        };
        self.db
            .write(move |tx| {
                // Where there is no balance, the letter has one name, by which it is sent once.
                let is_new = newest.map_or(Ok(true), |day| store::told_of_age(tx, day, now))?;
                if is_new {
                    mail::enqueue(tx, id, &message, now)?;
                }
                Ok::<_, PassError>(())
            })
            .await
    }

    /// Raises the alarm when something lacks: a measure and a line of the log each time it is looked at, and a letter once
    /// for each statement and balance that says so. The program calls it every few minutes.
    pub async fn raise_alarm(&self, treasury: Option<&Treasury>) -> Result<Lacking, PassError> {
        metrics::describe_gauge!(LACKING, "What lacks so that the funds of passes cover what is owed, in cents.");
        metrics::describe_gauge!(AGE, "Days since the newest statement of solvency of passes.");
        // That a balance is old keeps the weightier alarm from nobody.
        if let Err(error) = self.tell_balance_age(treasury).await {
            tracing::error!(%error, "the age of the bank's balance could not be told");
        }
        let lacking = self.lacking().await?;
        #[expect(clippy::cast_precision_loss, reason = "a measure")]
        metrics::gauge!(LACKING).set(lacking.cents as f64);
        if let Some(newest) = self.newest_statement().await? {
            let days = self.day(self.clock.now()).since(newest.day).map_or(0, |span| span.get_days());
            metrics::gauge!(AGE).set(f64::from(days));
        }
        if lacking.cents == 0 {
            return Ok(lacking);
        }
        tracing::error!(cents = lacking.cents, "the funds of passes do not cover what is owed");
        let letter = match treasury.and_then(|treasury| treasury.alarm.as_ref()) {
            Some((address, lang)) => {
                // The same alarm is one letter, whichever node raises it.
                let of = (lacking.at_the_bank, lacking.stated);
                let about = format!("alarm/{of:?}/{}", lacking.cents);
                Some(letters::lacking(address, *lang, lacking.cents, &about)?)
            }
            None => None,
        };
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                if store::alarmed(tx, (lacking.at_the_bank, lacking.stated), now)?
                    && let Some((id, message)) = &letter
                {
                    mail::enqueue(tx, *id, message, now)?;
                }
                Ok::<_, PassError>(())
            })
            .await?;
        Ok(lacking)
    }
}
