//! What the platform does by itself so that nobody is left without an answer: reminders, the alarm, questions of
//! advisers who are gone, and the letter a month later. The program calls it every few minutes; the clock decides.

use crate::messages::{self, Letter};
use crate::model::{AdviceRequest, Holder};
use crate::request_state::REMINDERS_AFTER;
use crate::room::{Business, BusinessError};
use crate::store::requests as tables;

/// Bytes of entropy in the letter that asks what came of it.
const TOKEN_BYTES: usize = 24;

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
}

impl Business {
    /// One round.
    pub async fn follow_requests(&self) -> Result<Followed, BusinessError> {
        let mut done = Followed { handed_over: self.take_from_who_is_gone().await?, ..Followed::default() };
        let now = self.clock.now();
        let due = self.db.read(move |tx| Ok::<_, BusinessError>(tables::due(tx, now)?)).await?;
        for request in due {
            let is_reminder = request.reminders < REMINDERS_AFTER.len();
            match (self.step(request).await?, is_reminder) {
                (true, true) => done.reminded += 1,
                (true, false) => done.alarmed += 1,
                (false, _) => {}
            }
        }
        done.followed_up = self.ask_what_came_of_it().await?;
        Ok(done)
    }

    async fn take_from_who_is_gone(&self) -> Result<usize, BusinessError> {
        let waiting = self.db.read(|tx| Ok::<_, BusinessError>(tables::with_advisers(tx)?)).await?;
        let today = self.directory.today();
        // Who is suspended goes on with what they took up; who has no account any more cannot.
        let is_there = |id, is_taken_up: bool| {
            self.directory.adviser(id).is_some_and(|adviser| {
                adviser.account.is_some() && (is_taken_up || adviser.accreditation.holds_on(today))
            })
        };
        let gone = waiting.into_iter().filter(|(_, adviser, is_taken_up)| !is_there(*adviser, *is_taken_up));
        let mut handed_over = 0;
        for (request, ..) in gone {
            match self.take_from_unlisted(request).await {
                Ok(()) => handed_over += 1,
                // Somebody was faster.
                Err(BusinessError::RequestElsewhere) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(handed_over)
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

    async fn ask_what_came_of_it(&self) -> Result<usize, BusinessError> {
        let now = self.clock.now();
        let due = self.db.read(move |tx| Ok::<_, BusinessError>(tables::follow_ups(tx, now)?)).await?;
        let mut asked = 0;
        for request in due {
            let asker = self.asker(&request).await?;
            let token = self.random.token::<TOKEN_BYTES>();
            let letter = messages::follow_up(self, &request, &asker, &token)?;
            let business = self.clone();
            let is_first = self
                .db
                .write(move |tx| {
                    let is_first = tables::begin_follow_up(tx, request.id, &token)?;
                    if is_first {
                        business.post(tx, std::slice::from_ref(&letter))?;
                    }
                    Ok::<_, BusinessError>(is_first)
                })
                .await?;
            asked += usize::from(is_first);
        }
        Ok(asked)
    }
}
