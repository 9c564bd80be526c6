//! Officers decide: on an application, and on an accreditation that there is.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::{PersonId, Timestamp, fold};
use evidence::{Action, Fact};
use jiff::civil::Date;
use store::Tx;

use super::application::{Accredited, TEXT_MAX_CHARS};
use super::letters::Letter;
use super::{AccreditationError, Accreditations, ApplicationId, Filed, State, Step, What};
use crate::model::{Accreditation, Adviser, AdviserId, AdviserStanding};
use crate::store as entries;
use crate::store::accreditation as tables;

/// An accreditation lasts so many years at most, before it is renewed.
pub const YEARS_MAX: i16 = 5;
/// Entries of the directory that are offered as the applicant's own.
const CANDIDATES_MAX: usize = 5;

/// What an officer decides about an accreditation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It lasts until this day.
    Renew(Date),
    /// It is suspended from today, for a reason.
    Suspend,
    /// The suspension ends.
    Lift,
    /// It ends: yesterday was its last day.
    End,
}

impl Accreditations {
    /// The applications that wait for an officer, those first whose sender waits longest.
    pub async fn open_applications(&self) -> Result<Vec<Filed>, AccreditationError> {
        Ok(self.directory.db().read(tables::open_applications).await?)
    }

    /// An application, for an officer to read; recorded before it is shown.
    pub async fn read_application(&self, officer: PersonId, id: ApplicationId) -> Result<Filed, AccreditationError> {
        let filed = self.directory.db().read(move |tx| tables::application(tx, id)).await?;
        let filed = filed.ok_or(AccreditationError::NotFound)?;
        let access = Self::access(officer, filed.person, Action::ReadProfile, "application, evidence, charter");
        self.evidence.record(access).await?;
        Ok(filed)
    }

    /// Entries that nobody answers for and that bear the applicant's name: one of them may be theirs, brought in from a
    /// list.
    pub fn candidates(&self, filed: &Filed) -> Vec<Arc<Adviser>> {
        let name = fold(&filed.content.organisation);
        let all = self.directory.all_advisers();
        let same = all.into_iter().filter(|adviser| adviser.account.is_none() && fold(&adviser.organisation) == name);
        same.take(CANDIDATES_MAX).collect()
    }

    /// Accepts an application until a day, as a new entry, the person's own, or `entry`, which nobody answers for.
    ///
    /// # Errors
    /// [`AccreditationError::Elsewhere`] when it was decided or completed since the revision that the officer saw.
    pub async fn accept(
        &self,
        officer: PersonId,
        filed: &Filed,
        until: Date,
        entry: Option<AdviserId>,
    ) -> Result<AdviserId, AccreditationError> {
        not_own(officer, filed)?;
        let today = self.directory.today();
        if until < today || until.year() > today.year() + YEARS_MAX {
            return Err(AccreditationError::Mistakes(vec![("until", "directory-review-until-wrong")]));
        }
        let own = self.directory.adviser_of(filed.person);
        let chosen = entry.and_then(|id| self.candidates(filed).into_iter().find(|adviser| adviser.id == id));
        let before = own.or(chosen);
        let adviser = filed
            .content
            .accredited(self.directory.vocabulary(), before.as_deref(), Accredited::now(self, filed.person, until))
            .ok_or(AccreditationError::Mistakes(vec![("until", "directory-review-pack-changed")]))?;
        self.people.make_adviser(filed.person).await.map_err(AccreditationError::People)?;
        let what = match before.as_deref() {
            None => What::Accepted,
            Some(before) if before.account.is_none() => What::Accepted,
            Some(before) if before.accreditation.until == Some(until) => What::Changed,
            Some(_) => What::Renewed,
        };
        let decided = Filed {
            state: State::Accepted,
            adviser: Some(adviser.id),
            decided_at: Some(self.clock.now()),
            note: String::new(),
            ..filed.clone()
        };
        let letter = self.letter_about(filed.person, "accepted", &adviser, "").await?;
        let id = adviser.id;
        let seen = before.as_deref().map(|before| before.accreditation);
        let now = self.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            let known = entries::accreditation(tx, adviser.id)?;
            if known != seen || !tables::change(tx, &decided)? {
                return Ok(false);
            }
            entries::put_adviser(tx, &adviser)?;
            letter.post(tx, now)?;
            Ok(true)
        };
        self.decide(officer, id, what, Some(until), String::new(), change).await?;
        Ok(id)
    }

    /// Asks the applicant for more.
    pub async fn ask_for_more(&self, officer: PersonId, filed: &Filed, note: &str) -> Result<(), AccreditationError> {
        self.answer_application(officer, filed, State::MoreAsked, note, "more").await
    }

    /// Refuses an application, with the reason.
    pub async fn refuse(&self, officer: PersonId, filed: &Filed, reason: &str) -> Result<(), AccreditationError> {
        self.answer_application(officer, filed, State::Refused, reason, "refused").await
    }

    async fn answer_application(
        &self,
        officer: PersonId,
        filed: &Filed,
        state: State,
        note: &str,
        letter: &str,
    ) -> Result<(), AccreditationError> {
        not_own(officer, filed)?;
        let note = reason(note)?;
        let now = self.clock.now();
        let values = [("organisation", filed.content.organisation.as_str()), ("reason", note.as_str())];
        let letter = self.letter(filed.person, letter, &values).await?;
        let answered = Filed { state, note, decided_at: (state == State::Refused).then_some(now), ..filed.clone() };
        let access = Self::access(officer, filed.person, Action::ChangeProfile, state.name());
        let written = self
            .evidence
            .record_with(access, move |tx| {
                if !tables::change(tx, &answered)? {
                    return Ok(false);
                }
                letter.post(tx, now)?;
                Ok(true)
            })
            .await?;
        written.map(|_| ()).ok_or(AccreditationError::Elsewhere)
    }

    /// Decides about an accreditation. `seen` is what the officer saw: when it is otherwise by now, nothing is done.
    ///
    /// # Errors
    /// [`AccreditationError::Elsewhere`] when another officer decided meanwhile, or the decision changes nothing.
    pub async fn decide_about(
        &self,
        officer: PersonId,
        id: AdviserId,
        seen: Accreditation,
        decision: Decision,
        why: &str,
    ) -> Result<(), AccreditationError> {
        let adviser = self.directory.adviser(id).ok_or(AccreditationError::NotFound)?;
        if adviser.account == Some(officer) {
            return Err(AccreditationError::Own);
        }
        let today = self.directory.today();
        let why = match decision {
            Decision::Suspend | Decision::End => reason(why)?,
            Decision::Renew(_) | Decision::Lift => why.trim().chars().take(TEXT_MAX_CHARS).collect(),
        };
        let after = after(seen, decision, today)?;
        let what = match decision {
            Decision::Renew(_) => What::Renewed,
            Decision::Suspend => What::Suspended,
            Decision::Lift => What::Lifted,
            Decision::End => What::Ended,
        };
        let decided = Adviser { accreditation: after, changed_at: self.clock.now(), ..(*adviser).clone() };
        let letter = match adviser.account {
            Some(person) => self.letter_about(person, what.name(), &decided, &why).await?,
            None => Letter::none(),
        };
        let now = self.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            if entries::accreditation(tx, id)? != Some(seen) {
                return Ok(false);
            }
            entries::put_accreditation(tx, id, after, now)?;
            letter.post(tx, now)?;
            Ok(true)
        };
        self.decide(officer, id, what, after.until, why, change).await
    }

    /// Carries a decision out: the change, its step, and its fact in the evidence log are one transaction.
    async fn decide(
        &self,
        officer: PersonId,
        adviser: AdviserId,
        what: What,
        until: Option<Date>,
        reason: String,
        change: impl Fn(&mut Tx<'_>) -> Result<bool, store::StoreError> + Send + Sync + 'static,
    ) -> Result<(), AccreditationError> {
        let fact = Fact {
            kind: "accreditation",
            fields: BTreeMap::from([
                ("adviser", adviser.to_string()),
                ("decision", what.name().to_owned()),
                ("until", until.map_or_else(String::new, |until| until.to_string())),
            ]),
        };
        let at: Timestamp = self.clock.now();
        let written = self
            .evidence
            .record_fact_with(fact, move |tx, position| {
                if !change(tx)? {
                    return Ok(false);
                }
                entries::raise_version(tx)?;
                let step = Step { position, at, officer, what, until, reason: reason.clone() };
                tables::add_step(tx, adviser, &step)?;
                Ok(true)
            })
            .await?;
        // Whoever decided first is seen by the one who did not.
        self.directory.refresh().await?;
        written.map(|_| ()).ok_or(AccreditationError::Elsewhere)
    }

    /// What was decided about an adviser, the newest first.
    pub async fn steps(&self, id: AdviserId) -> Result<Vec<Step>, AccreditationError> {
        Ok(self.directory.db().read(move |tx| tables::steps(tx, id)).await?)
    }
}

/// What an accreditation becomes by a decision.
fn after(seen: Accreditation, decision: Decision, today: Date) -> Result<Accreditation, AccreditationError> {
    let standing = seen.standing_on(today);
    match decision {
        Decision::Renew(until) if until < today || until.year() > today.year() + YEARS_MAX => {
            Err(AccreditationError::Mistakes(vec![("until", "directory-review-until-wrong")]))
        }
        Decision::Renew(until) if seen.until == Some(until) => {
            Err(AccreditationError::Mistakes(vec![("until", "directory-review-until-same")]))
        }
        // After an end it begins anew: the days between were not vouched for.
        Decision::Renew(until) if standing == AdviserStanding::Ended => Ok(Accreditation::new(today, Some(until))),
        Decision::Renew(until) => Ok(Accreditation { until: Some(until), ..seen }),
        Decision::Suspend if standing == AdviserStanding::Held => {
            Ok(Accreditation { suspended_since: Some(today), ..seen })
        }
        Decision::Lift if standing == AdviserStanding::Suspended => Ok(Accreditation { suspended_since: None, ..seen }),
        Decision::End if standing != AdviserStanding::Ended => {
            let yesterday = today.yesterday().unwrap_or(today);
            Ok(Accreditation { since: seen.since.min(yesterday), until: Some(yesterday), suspended_since: None })
        }
        Decision::Suspend | Decision::Lift | Decision::End => Err(AccreditationError::Elsewhere),
    }
}

fn not_own(officer: PersonId, filed: &Filed) -> Result<(), AccreditationError> {
    if filed.person == officer {
        return Err(AccreditationError::Own);
    }
    if filed.state.is_open() { Ok(()) } else { Err(AccreditationError::Elsewhere) }
}

/// A reason: somebody has to understand it.
fn reason(text: &str) -> Result<String, AccreditationError> {
    match text.trim() {
        "" => Err(AccreditationError::Mistakes(vec![("reason", "directory-review-reason-missing")])),
        text if text.chars().count() > TEXT_MAX_CHARS => {
            Err(AccreditationError::Mistakes(vec![("reason", "directory-apply-too-long")]))
        }
        text => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    #[test]
    fn a_decision_that_changes_nothing_is_none() {
        let held = Accreditation::new(date(2026, 1, 1), Some(date(2027, 1, 1)));
        let suspended = after(held, Decision::Suspend, TODAY).unwrap();
        assert_eq!(suspended.suspended_since, Some(TODAY));
        assert!(after(suspended, Decision::Suspend, TODAY).is_err());
        assert_eq!(after(suspended, Decision::Lift, TODAY).unwrap(), held);
        assert!(after(held, Decision::Lift, TODAY).is_err());
        let ended = after(held, Decision::End, TODAY).unwrap();
        assert_eq!(ended.standing_on(TODAY), AdviserStanding::Ended);
        assert!(after(ended, Decision::End, TODAY).is_err());
    }

    #[test]
    fn a_renewal_goes_on_or_begins_anew_after_an_end() {
        let held = Accreditation::new(date(2024, 1, 1), Some(date(2026, 12, 31)));
        let later = date(2028, 12, 31);
        assert_eq!(after(held, Decision::Renew(later), TODAY).unwrap(), Accreditation { until: Some(later), ..held });
        let ended = Accreditation { until: Some(date(2026, 6, 30)), ..held };
        assert_eq!(after(ended, Decision::Renew(later), TODAY).unwrap(), Accreditation::new(TODAY, Some(later)));
        for wrong in [date(2026, 11, 23), date(2032, 1, 1), date(2026, 12, 31)] {
            assert!(after(held, Decision::Renew(wrong), TODAY).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_end_on_the_first_day_leaves_days_in_order() {
        let ended = after(Accreditation::new(TODAY, None), Decision::End, TODAY).unwrap();
        assert!(ended.since <= ended.until.unwrap());
        assert_eq!(ended.standing_on(TODAY), AdviserStanding::Ended);
    }
}
