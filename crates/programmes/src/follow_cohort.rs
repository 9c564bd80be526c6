//! Those who were chosen in a season go through steps together, and are asked later what became of it.

use std::collections::BTreeMap;

use ::store::Tx;
use base::{Id, Money, PersonId, Timestamp};
use evidence::Action;
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};

use crate::assess::{APPLICATIONS_MAX, rows};
use crate::bounded_text::{TooLong, bounded};
use crate::letters;
use crate::model::{Application, ApplicationId, Brief, Call, CallId, FOLLOWED_MONTHS};
use crate::propose_list::{Line, Verdict};
use crate::read_for_jury::jury_access;
use crate::room::{Programmes, ProgrammesError, access_of_brief};
use crate::store as tables;

/// How many months after the list was final the chosen are asked.
pub const MONTHS: [i64; 3] = [6, 12, 24];
/// Days after which who has not answered is reminded, once.
const REMIND_AFTER: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Steps of a cohort.
pub const MILESTONES_MAX: usize = 50;
/// Characters of the title of a step.
pub const TITLE_LENGTH_MAX: usize = 150;
/// Jobs that somebody can have made.
pub const JOBS_MAX: i64 = 100_000;
/// Funds that somebody can have raised, euros.
pub const FUNDS_EUROS_MAX: i64 = 1_000_000_000;
/// Letters that are written at once.
const LETTERS_MAX: i64 = 200;
/// Calls of a page: one page after another is followed.
const CALLS_AT_ONCE: i64 = 200;

/// The identifier of a step.
pub type MilestoneId = Id<Milestone>;

/// A step that a cohort goes through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Which.
    pub id: MilestoneId,
    /// What it is.
    pub title: String,
    /// Until when.
    pub due: Date,
    /// Which applications reached it.
    pub reached: Vec<ApplicationId>,
}

/// What somebody who was chosen is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Which application.
    pub application: ApplicationId,
    /// So many months after.
    pub months: i64,
    /// When they were asked.
    pub asked_at: Timestamp,
    /// What they answered.
    pub answer: Option<FollowUpAnswer>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUpAnswer {
    /// Whether the project goes on.
    pub is_active: bool,
    /// Jobs, the founders' too.
    pub jobs: i64,
    /// Funds that were raised so far.
    pub funds: Money,
}

/// What a season's cohort answered, in sums.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sums {
    /// How many were asked.
    pub asked: usize,
    /// How many answered.
    pub answered: usize,
    /// Of these, how many go on.
    pub active: usize,
    /// Their jobs.
    pub jobs: i64,
    /// Their funds, in cents.
    pub funds_cents: i64,
}

/// A cohort, for the officer.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// The call.
    pub call: Call,
    /// Who is in it: the applications by number.
    pub chosen: Vec<(ApplicationId, String)>,
    /// Its steps, by day.
    pub milestones: Vec<Milestone>,
    /// What it answered, by months.
    pub sums: BTreeMap<i64, Sums>,
}

/// What somebody who applied reads after the decision.
#[derive(Debug, Clone)]
pub struct OwnPlace {
    /// The call.
    pub call: Call,
    /// The application.
    pub application: Application,
    /// What became of it.
    pub line: Line,
    /// The steps of the cohort, for who is in it.
    pub milestones: Vec<Milestone>,
    /// What they are asked.
    pub follow_ups: Vec<FollowUp>,
}

/// Why a step was not planned.
#[derive(Debug, thiserror::Error)]
pub enum NotPlanned {
    /// It has no title.
    #[error("a title is missing")]
    Title,
    /// Its title is too long.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// There are too many.
    #[error("a cohort has at most {MILESTONES_MAX} steps")]
    TooMany,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

impl Programmes {
    /// The cohort of an own call whose list is final.
    pub async fn cohort(&self, officer: PersonId, id: CallId) -> Result<Cohort, ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        let read = move |tx: &mut Tx<'_>| {
            let decided = tables::decision(tx, id)?.unwrap_or_default();
            let sums = match tables::kept_sums(tx, id)? {
                Some(kept) => kept,
                None => sums(&tables::follow_ups_of_call(tx, id)?),
            };
            Ok::<_, ProgrammesError>((decided, tables::verdicts(tx, id)?, tables::milestones(tx, id)?, sums))
        };
        let (decided, verdicts, milestones, sums) = self.db.read(read).await?;
        if decided.final_at.is_none() {
            return Err(ProgrammesError::NotFound);
        }
        let is_chosen = |(_, line): &&(ApplicationId, Line)| line.verdict == Verdict::Chosen;
        let mut chosen: Vec<(ApplicationId, String)> =
            verdicts.iter().filter(is_chosen).map(|(id, line)| (*id, line.number.clone())).collect();
        chosen.sort_by(|one, other| one.1.cmp(&other.1));
        Ok(Cohort { call, chosen, milestones, sums })
    }

    /// Plans a step. The same identifier again changes nothing.
    pub async fn plan_milestone(
        &self,
        officer: PersonId,
        call: CallId,
        id: MilestoneId,
        title: &str,
        due: Date,
    ) -> Result<(), NotPlanned> {
        let cohort = self.cohort(officer, call).await?;
        let title = bounded(title, TITLE_LENGTH_MAX)?;
        if title.is_empty() {
            return Err(NotPlanned::Title);
        }
        if cohort.milestones.len() >= MILESTONES_MAX {
            return Err(NotPlanned::TooMany);
        }
        self.record_call("programme-milestone", &cohort.call).await?;
        let (one, now) = (Milestone { id, title, due, reached: Vec::new() }, self.clock.now());
        let write = move |tx: &mut Tx<'_>| Ok::<_, ProgrammesError>(tables::put_milestone(tx, call, &one, now)?);
        Ok(self.db.write(write).await?)
    }

    /// Notes which applications of the cohort reached a step.
    pub async fn note_milestone(
        &self,
        officer: PersonId,
        call: CallId,
        id: MilestoneId,
        reached: &[ApplicationId],
    ) -> Result<(), ProgrammesError> {
        let cohort = self.cohort(officer, call).await?;
        if !cohort.milestones.iter().any(|one| one.id == id) {
            return Err(ProgrammesError::NotFound);
        }
        let reached: Vec<ApplicationId> =
            cohort.chosen.iter().map(|(id, _)| *id).filter(|id| reached.contains(id)).collect();
        self.record_call("programme-milestone", &cohort.call).await?;
        let now = self.clock.now();
        self.db.write(move |tx| Ok(tables::note_milestone(tx, id, &reached, now)?)).await
    }

    /// What became of an own application, with what follows.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] before the list is final.
    pub async fn own_place(&self, person: PersonId, id: ApplicationId) -> Result<OwnPlace, ProgrammesError> {
        let (call, application) = self.own_application(person, id).await?;
        let own = call.id;
        let read = move |tx: &mut Tx<'_>| {
            let Some(line) = tables::verdict(tx, id)? else { return Ok::<_, ProgrammesError>(None) };
            Ok(Some((line, tables::milestones(tx, own)?, tables::follow_ups_of(tx, id)?)))
        };
        let (line, milestones, follow_ups) = self.db.read(read).await?.ok_or(ProgrammesError::NotFound)?;
        let is_in = line.verdict == Verdict::Chosen;
        Ok(OwnPlace { call, application, milestones: if is_in { milestones } else { Vec::new() }, follow_ups, line })
    }

    /// Keeps what somebody answers; again, the last answer counts.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when they were not asked.
    pub async fn answer_follow_up(
        &self,
        person: PersonId,
        id: ApplicationId,
        months: i64,
        answer: FollowUpAnswer,
    ) -> Result<(), ProgrammesError> {
        let place = self.own_place(person, id).await?;
        if !place.follow_ups.iter().any(|one| one.months == months) {
            return Err(ProgrammesError::NotFound);
        }
        let now = self.clock.now();
        let entry = jury_access(person, &place.call, &place.application, Action::FillCase, "what became of it");
        let write = move |tx: &mut Tx<'_>| tables::answer_follow_up(tx, id, months, answer, now);
        self.evidence.record_with(entry, write).await?;
        Ok(())
    }

    /// Asks those who were chosen 6, 12 and 24 months after, and reminds who has not answered after two weeks, once.
    pub async fn follow_cohorts(&self) -> Result<(), ProgrammesError> {
        let now = self.clock.now();
        let mut behind = None;
        loop {
            let page =
                move |tx: &mut Tx<'_>| Ok::<_, ProgrammesError>(tables::followed_calls(tx, behind, CALLS_AT_ONCE)?);
            let calls = self.db.read(page).await?;
            let Some((last, _)) = calls.last().copied() else { return Ok(()) };
            for (id, final_at) in calls {
                // One that fails keeps no other waiting, and is tried again.
                if let Err(error) = self.follow_cohort(id, final_at, now).await {
                    tracing::warn!(%error, "a cohort could not be asked");
                }
            }
            behind = Some(last);
        }
    }

    async fn follow_cohort(&self, id: CallId, final_at: Timestamp, now: Timestamp) -> Result<(), ProgrammesError> {
        if self.is_followed_up(final_at, now) {
            let write = move |tx: &mut Tx<'_>| {
                let sums = sums(&tables::follow_ups_of_call(tx, id)?);
                Ok::<_, ProgrammesError>(tables::keep_sums(tx, id, &sums)?)
            };
            return self.db.write(write).await;
        }
        let due: Vec<i64> = MONTHS.into_iter().filter(|months| self.is_due(final_at, *months, now)).collect();
        for months in due.iter().copied() {
            // Whoever got a place late is not asked what became of it before.
            let is_last = due.last() == Some(&months);
            let read = move |tx: &mut Tx<'_>| {
                let ask = if is_last { tables::to_ask(tx, id, months, LETTERS_MAX)? } else { Vec::new() };
                let remind = tables::to_remind(tx, id, months, now.minus(REMIND_AFTER), LETTERS_MAX)?;
                Ok::<_, ProgrammesError>((ask, remind))
            };
            let (ask, remind) = self.db.read(read).await?;
            if ask.is_empty() && remind.is_empty() {
                continue;
            }
            let call = self.call(id).await?;
            for brief in ask {
                self.ask_again(&call, &brief, months, "programmes-mail-follow-up").await?;
            }
            for brief in remind {
                self.ask_again(&call, &brief, months, "programmes-mail-follow-up-again").await?;
            }
        }
        Ok(())
    }

    /// Whether a season is followed no more: its sums stay, and those who were chosen are forgotten.
    pub(crate) fn is_followed_up(&self, final_at: Timestamp, now: Timestamp) -> bool {
        self.is_due(final_at, i64::from(FOLLOWED_MONTHS), now)
    }

    fn is_due(&self, final_at: Timestamp, months: i64, now: Timestamp) -> bool {
        self.day(final_at).checked_add(months.months()).is_ok_and(|due| due <= self.day(now))
    }

    async fn ask_again(&self, call: &Call, brief: &Brief, months: i64, key: &str) -> Result<(), ProgrammesError> {
        let letter = match self.reached(brief.person).await? {
            None => None,
            Some(contact) => {
                let title = call.short_title(contact.lang);
                let link = format!("{}/programmes/applications/{}/follow-up/{months}", self.public_url, brief.id);
                let values = [
                    ("name", contact.name.as_str().into()),
                    ("title", title.as_str().into()),
                    ("months", months.into()),
                    ("link", link.as_str().into()),
                ];
                self.write_to(&contact, key, &values)?
            }
        };
        let (id, application, now) = (call.id, brief.id, self.clock.now());
        let write = move |tx: &mut Tx<'_>| {
            if tables::ask_or_remind(tx, id, application, months, now)? {
                letters::post(tx, letter.as_ref(), now)?;
            }
            Ok::<_, ProgrammesError>(())
        };
        self.db.write(write).await
    }

    /// What each of a cohort answered, for the officer; recorded before, for each whose answer is shown.
    pub async fn read_follow_ups(
        &self,
        officer: PersonId,
        id: CallId,
    ) -> Result<(Call, Vec<(String, FollowUp)>), ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        let read = move |tx: &mut Tx<'_>| {
            let briefs = tables::briefs(tx, id, rows(APPLICATIONS_MAX))?;
            Ok::<_, ProgrammesError>((tables::follow_ups_of_call(tx, id)?, briefs))
        };
        let (follow_ups, briefs) = self.db.read(read).await?;
        let briefs: BTreeMap<ApplicationId, Brief> = briefs.into_iter().map(|brief| (brief.id, brief)).collect();
        let mut shown = Vec::new();
        for follow_up in follow_ups {
            let Some(brief) = briefs.get(&follow_up.application) else { continue };
            if follow_up.answer.is_some() {
                let entry = access_of_brief(officer, &call, brief, Action::ReadCase, "what became of it");
                self.evidence.record(entry).await?;
            }
            shown.push((brief.number.clone(), follow_up));
        }
        Ok((call, shown))
    }
}

fn sums(follow_ups: &[FollowUp]) -> BTreeMap<i64, Sums> {
    let mut all: BTreeMap<i64, Sums> = BTreeMap::new();
    for one in follow_ups {
        let sums = all.entry(one.months).or_default();
        sums.asked += 1;
        if let Some(answer) = one.answer {
            sums.answered += 1;
            sums.active += usize::from(answer.is_active);
            sums.jobs += answer.jobs;
            sums.funds_cents += answer.funds.cents();
        }
    }
    all
}

/// An answer as it is typed; the fields that are wrong.
pub fn read_answer(active: &str, jobs: &str, funds: &str) -> Result<FollowUpAnswer, Vec<&'static str>> {
    let whole = |text: &str, most: i64| {
        let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        is_number.then(|| digits.parse::<i64>().ok()).flatten().filter(|number| *number <= most)
    };
    let active = match active {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let (jobs, funds) = (whole(jobs, JOBS_MAX), whole(funds, FUNDS_EUROS_MAX));
    match (active, jobs, funds) {
        (Some(is_active), Some(jobs), Some(funds)) => {
            Ok(FollowUpAnswer { is_active, jobs, funds: Money::euro_cents(funds * 100) })
        }
        _ => {
            let wrong = [("active", active.is_none()), ("jobs", jobs.is_none()), ("funds", funds.is_none())];
            Err(wrong.into_iter().filter(|(_, is_wrong)| *is_wrong).map(|(name, _)| name).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_few_figures_and_what_is_wrong_is_named() {
        let answer = read_answer("yes", "3", "12 000").unwrap();
        assert_eq!((answer.is_active, answer.jobs, answer.funds.cents()), (true, 3, 1_200_000));
        assert_eq!(read_answer("", "-1", "many").unwrap_err(), ["active", "jobs", "funds"]);
        assert_eq!(read_answer("no", "0", "1000000001").unwrap_err(), ["funds"]);
    }
}
