//! What the platform does by itself so that nobody is left without an answer: reminders, the alarm, questions of
//! advisers who are gone, and the letter a month later. The program calls it every few minutes; the clock decides.

use jiff::SignedDuration;

use crate::messages::{self, Letter};
use crate::model::{AdviceRequest, AdviceRequestId, Holder};
use crate::request_state::REMINDERS_AFTER;
use crate::room::{Business, BusinessError};
use crate::store::requests as tables;

/// Bytes of entropy in the letter that asks what came of it.
const TOKEN_BYTES: usize = 24;

/// So many minutes later a step that failed is tried again; what is due meanwhile comes first.
const TRY_AGAIN_AFTER_MIN: i64 = 60;

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Followed {
    /// Questions that went on because their adviser is not in the directory any more.
    pub handed_over: usize,
    /// Reminders.
    pub reminded: usize,
    /// Alarms.
    pub alarmed: usize,
    /// Firms that were asked what came of it.
    pub followed_up: usize,
    /// Questions of which a step failed. The others went on; these are tried again later.
    pub failed: usize,
}

impl Business {
    /// One round. A question of which a step fails keeps no other one waiting: it is logged, counted, and put off.
    pub async fn follow_requests(&self) -> Result<Followed, BusinessError> {
        let mut done = Followed::default();
        self.take_from_who_is_gone(&mut done).await?;
        let now = self.clock.now();
        let due = self.db.read(move |tx| Ok::<_, BusinessError>(tables::due(tx, now)?)).await?;
        for request in due {
            let (id, is_reminder) = (request.id, request.reminders < REMINDERS_AFTER.len());
            match (self.step(request).await, is_reminder) {
                (Ok(true), true) => done.reminded += 1,
                (Ok(true), false) => done.alarmed += 1,
                (Ok(false), _) => {}
                (Err(error), _) => self.put_off(id, &error, &mut done).await?,
            }
        }
        self.ask_what_came_of_it(&mut done).await?;
        Ok(done)
    }

    /// Goes on after a step that failed.
    async fn put_off(
        &self,
        request: AdviceRequestId,
        error: &BusinessError,
        done: &mut Followed,
    ) -> Result<(), BusinessError> {
        tracing::warn!(%request, %error, "a reminder, an alarm or a letter about a question could not be sent");
        done.failed += 1;
        let now = self.clock.now();
        let later = now.plus(SignedDuration::from_mins(TRY_AGAIN_AFTER_MIN));
        self.db.write(move |tx| Ok::<_, BusinessError>(tables::put_off(tx, request, now, later)?)).await
    }

    async fn take_from_who_is_gone(&self, done: &mut Followed) -> Result<(), BusinessError> {
        let waiting = self.db.read(|tx| Ok::<_, BusinessError>(tables::with_advisers(tx)?)).await?;
        let today = self.directory.today();
        // Who is suspended goes on with what they took up; who has no account any more cannot.
        let is_there = |id, is_taken_up: bool| {
            self.directory.adviser(id).is_some_and(|adviser| {
                adviser.account.is_some() && (is_taken_up || adviser.accreditation.holds_on(today))
            })
        };
        let gone = waiting.into_iter().filter(|(_, adviser, is_taken_up)| !is_there(*adviser, *is_taken_up));
        for (request, ..) in gone {
            match self.take_from_unlisted(request).await {
                Ok(()) => done.handed_over += 1,
                // Somebody was faster.
                Err(BusinessError::RequestElsewhere) => {}
                Err(error) => {
                    tracing::warn!(%request, %error, "a question could not go on to somebody else");
                    done.failed += 1;
                }
            }
        }
        Ok(())
    }

    /// The next reminder of a request, or the alarm.
    async fn step(&self, request: AdviceRequest) -> Result<bool, BusinessError> {
        let (firm, asker) = (self.firm_of(&request).await?, self.asker(&request).await?);
        let is_reminder = request.reminders < REMINDERS_AFTER.len();
        let mut after = AdviceRequest { reminders: request.reminders + 1, ..request.clone() };
        let letters: Vec<Letter> = if is_reminder {
            // Who cannot be reached is reminded no more; the alarm still comes.
            match self.holder_contact(&request.holder).await {
                Ok(holder) => vec![messages::reminder(self, &request, &firm, &holder)?],
                Err(BusinessError::NotFound) => Vec::new(),
                Err(error) => return Err(error),
            }
        } else {
            after.alarm_at = Some(self.clock.now());
            let office = Holder::ContactPoint(self.contact_region(&firm));
            messages::alarm(self, &request, &firm, &asker, &self.contact_of_point(&office))?
        };
        let (business, next) = (self.clone(), self.next_step_of(&after));
        self.db
            .write(move |tx| {
                if !tables::change(tx, &request, &after, next)? {
                    return Ok(false);
                }
                business.post(tx, &letters)?;
                Ok(true)
            })
            .await
    }

    async fn ask_what_came_of_it(&self, done: &mut Followed) -> Result<(), BusinessError> {
        let now = self.clock.now();
        let due = self.db.read(move |tx| Ok::<_, BusinessError>(tables::follow_ups(tx, now)?)).await?;
        for request in due {
            match self.ask_what_came_of(&request).await {
                Ok(is_first) => done.followed_up += usize::from(is_first),
                Err(error) => self.put_off(request.id, &error, done).await?,
            }
        }
        Ok(())
    }

    /// Asks what came of one question; whether it was not asked before.
    async fn ask_what_came_of(&self, request: &AdviceRequest) -> Result<bool, BusinessError> {
        let asker = self.asker(request).await?;
        let token = self.random.token::<TOKEN_BYTES>();
        let letter = messages::follow_up(self, request, &asker, &token)?;
        let (business, id) = (self.clone(), request.id);
        self.db
            .write(move |tx| {
                let is_first = tables::begin_follow_up(tx, id, &token)?;
                if is_first {
                    business.post(tx, std::slice::from_ref(&letter))?;
                }
                Ok(is_first)
            })
            .await
    }
}
