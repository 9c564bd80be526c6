//! What a jury gave so far: each application with its readers, its sheets and where it stands.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{StoreError, Tx};
use base::PersonId;
use selection::Score;

use crate::model::jury::{Brief, Declared, Discussion, Jury, Reading, highest_of};
use crate::model::{ApplicationId, Call, State};
use crate::propose_list::Assessed;
use crate::score::{READERS_MAX, Standing, of_units, standing};
use crate::store as tables;

/// Applications of a call from which a list is made, at most: as many as the selection takes. Of more, none is made.
pub const APPLICATIONS_MAX: usize = selection::CANDIDATES_MAX;
/// Two readers may differ by this share of the highest total, unless the officer says otherwise: a fifth.
const DISTANCE_PART: u64 = 5;

/// How a call is judged unless the officer says otherwise: two readers, who may differ by a fifth.
pub(crate) fn usual_distance(call: &Call) -> u64 {
    highest_of(call) / DISTANCE_PART
}

/// What a jury gave to the applications of a call.
pub(crate) struct Sheets {
    pub(crate) jury: Jury,
    /// All that were sent, by number; [`APPLICATIONS_MAX`] where there are more.
    pub(crate) briefs: Vec<Brief>,
    /// That many, where there are more.
    pub(crate) more_than: Option<usize>,
    pub(crate) readings: BTreeMap<ApplicationId, Vec<Reading>>,
    pub(crate) discussions: BTreeMap<ApplicationId, Discussion>,
    /// The members who may judge: whoever applies to the call is none.
    pub(crate) members: Vec<PersonId>,
    /// Members who apply to the call themselves.
    pub(crate) applying: Vec<PersonId>,
}

impl Sheets {
    /// None before the call is published.
    pub(crate) fn of(tx: &mut Tx<'_>, call: &Call) -> Result<Option<Self>, StoreError> {
        let Some(jury) = tables::jury(tx, call.id)? else { return Ok(None) };
        let mut readings: BTreeMap<ApplicationId, Vec<Reading>> = BTreeMap::new();
        for reading in tables::readings_of_call(tx, call.id)? {
            readings.entry(reading.application).or_default().push(reading);
        }
        let discussions = tables::discussions(tx, call.id)?;
        let applicants: BTreeSet<PersonId> = tables::applicants(tx, call.id)?.into_iter().collect();
        let invited = tables::reviewers(tx, call.id, rows(crate::share_out::REVIEWERS_MAX))?;
        let (briefs, more_than) = at_most(tables::briefs(tx, call.id, rows(APPLICATIONS_MAX + 1))?, APPLICATIONS_MAX);
        let (applying, members) = invited.into_iter().partition(|person| applicants.contains(person));
        Ok(Some(Self {
            jury,
            briefs,
            more_than,
            readings,
            discussions: discussions.into_iter().map(|one| (one.application, one)).collect(),
            members,
            applying,
        }))
    }

    /// Those that are judged: complete, and not decided otherwise.
    pub(crate) fn judged(&self) -> impl Iterator<Item = &Brief> {
        self.briefs.iter().filter(|brief| brief.state == State::Complete)
    }

    /// Those of which the office has not said whether they are complete.
    pub(crate) fn unresolved(&self) -> usize {
        self.briefs.iter().filter(|brief| matches!(brief.state, State::Sent | State::Returned)).count()
    }

    /// The readings of an application that are somebody's, or were sent.
    pub(crate) fn readers(&self, application: ApplicationId) -> impl Iterator<Item = &Reading> {
        let all = self.readings.get(&application).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(|reading| reading.is_theirs() || is_sent(reading))
    }

    /// The totals of an application's sheets.
    pub(crate) fn totals(&self, call: &Call, application: ApplicationId) -> Vec<u64> {
        self.readers(application).filter_map(|reading| reading.total(call)).collect()
    }

    /// Where an application stands.
    pub(crate) fn standing(&self, call: &Call, application: ApplicationId) -> Standing {
        let totals = self.totals(call, application);
        let wanted = self.jury.readers.max(self.readers(application).count());
        let agreed = self.discussions.get(&application).and_then(|one| one.agreed);
        let agreed = agreed.and_then(|units| u64::try_from(units).ok()).and_then(of_units);
        let awaited = wanted.saturating_sub(totals.len());
        standing(&totals, awaited, self.jury.distance, wanted < READERS_MAX, agreed)
    }

    /// Those that have their score, with what was stated; and those that have none yet.
    pub(crate) fn assessed(
        &self,
        call: &Call,
        groups: &BTreeMap<ApplicationId, BTreeMap<String, String>>,
    ) -> (Vec<Assessed>, Vec<(String, Standing)>) {
        let (mut assessed, mut missing) = (Vec::new(), Vec::new());
        for brief in self.judged() {
            match self.standing(call, brief.id) {
                Standing::Scored { score, .. } => assessed.push(Assessed {
                    number: brief.number.clone(),
                    score,
                    groups: groups.get(&brief.id).cloned().unwrap_or_default(),
                }),
                other => missing.push((brief.number.clone(), other)),
            }
        }
        (assessed, missing)
    }
}

/// A number of rows, for the database.
pub(crate) fn rows(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// So many of them, and that many where there are more.
fn at_most<T>(mut all: Vec<T>, most: usize) -> (Vec<T>, Option<usize>) {
    let more_than = (all.len() > most).then_some(most);
    all.truncate(most);
    (all, more_than)
}

/// Whether a sheet was sent and counts.
pub(crate) fn is_sent(reading: &Reading) -> bool {
    reading.submitted_at.is_some() && !matches!(reading.declared, Declared::In(_))
}

/// The pass mark of a call as a score.
pub(crate) fn pass_mark(call: &Call) -> Option<Score> {
    call.pass_mark.and_then(|mark| of_units(u64::from(mark) * 10_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_the_most_is_told() {
        assert_eq!(at_most(vec![1, 2], 2), (vec![1, 2], None));
        assert_eq!(at_most(vec![1, 2, 3], 2), (vec![1, 2], Some(2)));
    }
}
