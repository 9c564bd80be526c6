//! The map of what people think of the statements: drawn when it is looked at and votes have come since, away from the
//! threads that serve requests, one at a time, and kept in memory.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use base::Timestamp;
use jiff::SignedDuration;
use opinion::clusters::Point;
use opinion::{
    BadVotes, Cast, Common, Counts, Group, Landscape, PARTICIPANTS_MAX, Place, Settings, Tally, Typical, Vote, Votes,
};
use tokio::sync::Semaphore;

use crate::model::{Consultation, ConsultationId, Phase};
use crate::room::{Consultations, ConsultationsError};
use crate::rounded_share::{RoundedShare, STEP_PEOPLE, TOLD_LEAST, rounded_share};
use crate::statements::{Ballot, Statements};
use crate::store::statements as tables;

/// Maps that are kept in memory.
const MAPS_MAX: usize = 32;
/// Votes that a map is drawn from: 16 bytes each while it is drawn. What comes beyond is left out, and said to be.
const VOTES_MAX: usize = 6_000_000;
/// For how long a map is shown before it is drawn again, at least.
const REST: SignedDuration = SignedDuration::from_secs(2);
/// How many times as long as its drawing took.
const REST_TIMES: i32 = 20;
/// Fields of the map across.
const FIELDS: f64 = 16.0;
/// Points farther out than those of so many in a hundred are not on the map.
const IN_HUNDRED: usize = 95;
/// The seed of every map: published beside it.
pub const SEED: u64 = 1;
/// Maps are drawn one at a time.
pub(crate) static DRAWING: Semaphore = Semaphore::const_new(1);

/// People of one group who stand near each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Their group, from 0.
    pub group: usize,
    /// Where, −1 to 1 each way.
    pub point: Point,
    /// How many: five or more.
    pub people: usize,
}

/// A statement that divides.
#[derive(Debug, Clone, PartialEq)]
pub struct Divided {
    /// Its number.
    pub statement: u32,
    /// By how much the shares that agree differ between the two groups that differ most, 0 to 1.
    pub spread: f64,
    /// What each group said.
    pub groups: Vec<Tally>,
}

/// What people think of the statements. Nobody's place is in it.
#[derive(Debug, Clone)]
pub struct OpinionMap {
    /// How often something had changed when it was drawn.
    pub changes: i64,
    /// When.
    pub drawn_at: Timestamp,
    took: SignedDuration,
    /// Participants whose votes count.
    pub people: usize,
    /// Of these, who is in no group: they answered too little.
    pub in_no_group: usize,
    /// Participants who are left out, since there are more votes than a map is drawn from.
    pub left_out: usize,
    /// Of the participants, those whose votes were keyed in from paper.
    pub on_paper: usize,
    /// Every vote.
    pub all: Tally,
    /// What it was drawn with.
    pub settings: Settings,
    /// The groups, the largest first; their centres −1 to 1 each way.
    pub groups: Vec<Group>,
    /// How well the groups stand apart, −1 to 1.
    pub silhouette: Option<f64>,
    /// Where people stand.
    pub marks: Vec<Mark>,
    /// What was said of each statement.
    pub counts: Vec<Counts>,
    /// What all groups think alike.
    pub unites: Vec<Common>,
    /// What they think most differently.
    pub divides: Vec<Divided>,
    /// What is typical of each group.
    pub typical: Vec<Vec<Typical>>,
    /// Statements of which too few said something, or too few of some group.
    pub too_few: Vec<u32>,
}

/// Ballots as they are read: how they came, and the votes.
pub(crate) struct ReadBallots {
    ballots: Vec<(bool, Ballot)>,
    left_out: usize,
}

impl ReadBallots {
    /// Of stored ones (channel and votes), those that count.
    pub(crate) fn of(stored: &[(String, String)], statements: &Statements) -> Self {
        let counts_for = statements.counts_for();
        let mut read = Self { ballots: Vec::new(), left_out: 0 };
        let mut votes = 0;
        for (channel, stored) in stored {
            let ballot = Ballot::read(stored).counted(&counts_for);
            if ballot.is_empty() {
                continue;
            }
            votes += ballot.iter().len();
            if votes > VOTES_MAX || read.ballots.len() >= PARTICIPANTS_MAX {
                read.left_out += 1;
            } else {
                read.ballots.push((channel == "paper", ballot));
            }
        }
        read
    }

    /// The ballots.
    pub(crate) fn all(&self) -> impl ExactSizeIterator<Item = &Ballot> {
        self.ballots.iter().map(|(_, ballot)| ballot)
    }

    /// The landscape of the ballots, in which each is known by its place among them.
    pub(crate) fn landscape(&self, settings: Settings) -> Result<Landscape, BadVotes> {
        let casts = (0..).zip(self.all()).flat_map(|(participant, ballot)| {
            ballot.iter().map(move |(statement, vote)| Cast { participant, statement, vote })
        });
        Ok(Landscape::of(&Votes::new(casts.collect())?, settings))
    }
}

impl OpinionMap {
    /// Draws the map of ballots.
    pub(crate) fn of(read: &ReadBallots, changes: i64, now: Timestamp) -> Result<Self, BadVotes> {
        let settings = settings();
        let landscape = read.landscape(settings)?;
        let reach = reach(landscape.places(), landscape.groups());
        let on_map = |group: &Group| Group { size: group.size, centre: group.centre.map(|way| way / reach) };
        let all = landscape.counts().iter().fold(Tally::default(), |sum, counts| {
            let of = counts.everybody;
            Tally { agree: sum.agree + of.agree, disagree: sum.disagree + of.disagree, pass: sum.pass + of.pass }
        });
        let typical: Vec<Vec<Typical>> = (0..landscape.groups().len()).map(|group| landscape.divides(group)).collect();
        let has_groups = !landscape.groups().is_empty();
        let is_told =
            |counts: &Counts| counts.everybody.all() >= TOLD_LEAST && (!has_groups || counts.groups.is_some());
        Ok(Self {
            changes,
            drawn_at: now,
            took: SignedDuration::ZERO,
            people: read.ballots.len(),
            in_no_group: landscape.places().iter().filter(|place| place.group.is_none()).count(),
            left_out: read.left_out,
            on_paper: read.ballots.iter().filter(|(on_paper, _)| *on_paper).count(),
            all,
            settings,
            groups: landscape.groups().iter().map(on_map).collect(),
            silhouette: landscape.silhouette(),
            marks: marks(landscape.places(), reach),
            unites: landscape.unites(),
            divides: divided(landscape.counts(), &typical),
            typical,
            too_few: landscape
                .counts()
                .iter()
                .filter(|counts| !is_told(counts))
                .map(|counts| counts.statement)
                .collect(),
            counts: landscape.counts().to_vec(),
        })
    }

    /// The share of all votes that were neither for nor against, as of so many people; none where there are too few to tell.
    pub fn share_passed(&self) -> Option<RoundedShare> {
        let as_people = (self.all.pass * self.people).checked_div(self.all.all())?;
        rounded_share(as_people, self.people)
    }

    /// What was said of a statement, where enough said something.
    pub fn counts_of(&self, statement: u32) -> Option<&Counts> {
        self.counts.iter().find(|counts| counts.statement == statement)
    }

    fn rests_until(&self) -> Timestamp {
        self.drawn_at.plus(REST.max(self.took.saturating_mul(REST_TIMES)))
    }
}

/// What every map is drawn with.
pub(crate) fn settings() -> Settings {
    Settings { seed: SEED, least: TOLD_LEAST, ..Settings::default() }
}

/// How far the map reaches each way: nearly everybody's place, and every centre, is on it.
fn reach(places: &[Place], groups: &[Group]) -> f64 {
    let mut far: Vec<f64> =
        places.iter().filter(|place| place.group.is_some()).map(|place| farther(place.point)).collect();
    far.sort_unstable_by(f64::total_cmp);
    let nearly_all = far.get((far.len() * IN_HUNDRED / 100).min(far.len().saturating_sub(1))).copied().unwrap_or(1.0);
    let centres = groups.iter().map(|group| farther(group.centre)).fold(0.0, f64::max);
    let reach = nearly_all.max(centres);
    if reach > 0.0 { reach } else { 1.0 }
}

fn farther([x, y]: Point) -> f64 {
    x.abs().max(y.abs())
}

/// People by group and field of the map, where there are enough: where one person stands is theirs.
fn marks(places: &[Place], reach: f64) -> Vec<Mark> {
    let mut fields: BTreeMap<(usize, [i32; 2]), usize> = BTreeMap::new();
    for place in places {
        let Some(group) = place.group else { continue };
        if let Some(field) = field(place.point, reach) {
            *fields.entry((group, field)).or_default() += 1;
        }
    }
    let enough = fields.into_iter().filter(|(_, people)| *people >= STEP_PEOPLE);
    enough
        .map(|((group, field), people)| {
            let point = field.map(|way| (f64::from(way) + 0.5) * 2.0 / FIELDS - 1.0);
            Mark { group, point, people }
        })
        .collect()
}

/// The field of a place, from 0 each way; none outside of the map.
fn field(point: Point, reach: f64) -> Option<[i32; 2]> {
    let way = |way: f64| {
        let field = (f64::midpoint(way / reach, 1.0) * FIELDS).floor().min(FIELDS - 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 15")]
        (way.abs() <= reach && field >= 0.0).then_some(field as i32)
    };
    Some([way(point[0])?, way(point[1])?])
}

/// Statements that are typical of some group, those on which two groups differ most first.
fn divided(counts: &[Counts], typical: &[Vec<Typical>]) -> Vec<Divided> {
    let is_typical = |statement: u32| typical.iter().flatten().any(|one| one.statement == statement);
    let mut divided: Vec<Divided> = counts
        .iter()
        .filter(|counts| is_typical(counts.statement))
        .filter_map(|counts| {
            let groups = counts.groups.clone()?;
            let agree = groups.iter().map(|tally| share(tally.of(Vote::Agree), tally.all()));
            let (low, high) = agree.fold((1.0_f64, 0.0_f64), |(low, high), share| (low.min(share), high.max(share)));
            Some(Divided { statement: counts.statement, spread: (high - low).max(0.0), groups })
        })
        .collect();
    divided.sort_by(|one, other| other.spread.total_cmp(&one.spread).then(one.statement.cmp(&other.statement)));
    divided
}

/// A share, 0 of none.
fn share(count: usize, of: usize) -> f64 {
    let real = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    real(count) / real(of.max(1))
}

impl Consultations {
    /// The map of a consultation, as it was a moment ago: while one is drawn, the one before is shown.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] where the consultation asks for no statements.
    pub async fn opinion_map(&self, consultation: &Consultation) -> Result<Arc<OpinionMap>, ConsultationsError> {
        let id = consultation.id;
        let known = self.known_map(id);
        let rules = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::rules(tx, id)?)).await?;
        let rules = rules.ok_or(ConsultationsError::NotFound)?;
        let is_fresh = |map: &OpinionMap| map.changes == rules.changes || self.clock.now() < map.rests_until();
        if let Some(map) = known.clone().filter(|map| is_fresh(map)) {
            return Ok(map);
        }
        let _turn = match (DRAWING.try_acquire(), known) {
            (Ok(turn), _) => turn,
            (Err(_), Some(map)) => return Ok(map),
            (Err(_), None) => DRAWING.acquire().await.map_err(|_| ConsultationsError::Drawing)?,
        };
        // Whoever waited for their turn may find it drawn.
        if let Some(map) = self.known_map(id).filter(|map| is_fresh(map)) {
            return Ok(map);
        }
        let map = Arc::new(self.draw(consultation).await?);
        let mut maps = self.0.maps.lock().unwrap_or_else(PoisonError::into_inner);
        if maps.len() >= MAPS_MAX {
            maps.clear();
        }
        maps.insert(id, Arc::clone(&map));
        Ok(map)
    }

    fn known_map(&self, id: ConsultationId) -> Option<Arc<OpinionMap>> {
        self.0.maps.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    async fn draw(&self, consultation: &Consultation) -> Result<OpinionMap, ConsultationsError> {
        let now = self.clock.now();
        let (statements, stored) = self.stored_ballots(consultation).await?;
        let changes = statements.rules.changes;
        let drawn =
            tokio::task::spawn_blocking(move || OpinionMap::of(&ReadBallots::of(&stored, &statements), changes, now));
        let drawn = drawn.await.map_err(|_| ConsultationsError::Drawing)?;
        let mut map = drawn.map_err(|_| ConsultationsError::Drawing)?;
        map.took = self.clock.now().since(now);
        Ok(map)
    }

    /// The statements, and every ballot that counts: how it came, and its votes.
    pub(crate) async fn stored_ballots(
        &self,
        consultation: &Consultation,
    ) -> Result<(Statements, Vec<(String, String)>), ConsultationsError> {
        let id = consultation.id;
        // In an open consultation votes count at once; elsewhere those that wait for others do not yet.
        let counts_open =
            !consultation.about.audience.has_box() && consultation.phase(self.clock.now()) != Phase::Draft;
        let most = i64::try_from(PARTICIPANTS_MAX).unwrap_or(i64::MAX) + 1;
        let read = move |tx: &mut ::store::Tx<'_>| {
            let rules = tables::rules(tx, id)?;
            let all = tables::statements(tx, id)?;
            let mut stored = tables::counted_ballots(tx, id, most)?;
            if counts_open {
                stored.extend(tables::open_ballots(tx, id, most)?);
            }
            Ok::<_, ConsultationsError>((rules, all, stored))
        };
        let (rules, all, stored) = self.db.read_long(read).await?;
        let rules = rules.ok_or(ConsultationsError::NotFound)?;
        Ok((Statements { rules, all: all.into_iter().collect::<Result<_, _>>()? }, stored))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::Standing;
    use crate::statements::tests::statements;

    /// Two camps of `size` people each: all want 1, one camp wants 2 and the other 3; one of each says nothing of 3.
    fn stored(size: usize) -> Vec<(String, String)> {
        let camps = ["1a 2a 3d 4p", "1a 2d 3a 4a"];
        let all = camps.iter().flat_map(|votes| std::iter::repeat_n(("web".to_owned(), (*votes).to_owned()), size));
        all.collect()
    }

    fn drawn(stored: &[(String, String)]) -> OpinionMap {
        let all = statements(&[
            ("1", Standing::Accepted),
            ("2", Standing::Accepted),
            ("3", Standing::Accepted),
            ("4", Standing::Accepted),
        ]);
        OpinionMap::of(&ReadBallots::of(stored, &all), 7, Timestamp::from_seconds(0)).unwrap()
    }

    #[test]
    fn what_unites_and_what_divides_is_told_the_same_twice_whatever_the_order() {
        let mut all = stored(30);
        let map = drawn(&all);
        assert_eq!(map.groups.iter().map(|group| group.size).collect::<Vec<_>>(), [30, 30]);
        assert_eq!(map.unites[0].statement, 1);
        let divides: Vec<u32> = map.divides.iter().map(|one| one.statement).collect();
        assert!(divides.contains(&2) && divides.contains(&3) && !divides.contains(&1), "{divides:?}");
        all.reverse();
        let again = drawn(&all);
        assert_eq!((again.marks, again.groups, again.divides), (map.marks, map.groups, map.divides));
    }

    #[test]
    fn nobody_stands_alone_on_the_map_and_few_are_no_group() {
        let mut all = stored(30);
        all.push(("paper".to_owned(), "1d 2p 3p 4d".to_owned()));
        let map = drawn(&all);
        assert_eq!((map.people, map.on_paper), (61, 1));
        assert!(map.marks.iter().all(|mark| mark.people >= STEP_PEOPLE), "{:?}", map.marks);
        assert!(drawn(&stored(9)).groups.is_empty());
    }

    #[test]
    fn a_statement_that_few_judged_is_said_to_be_so() {
        let mut all = stored(30);
        for (_, votes) in all.iter_mut().skip(9) {
            *votes = votes.replace(" 4p", "").replace(" 4a", "");
        }
        assert_eq!(drawn(&all).too_few, [4]);
    }

    #[test]
    fn what_is_outside_of_the_map_has_no_field() {
        assert_eq!(field([-1.0, 1.0], 1.0), Some([0, 15]));
        assert_eq!(field([0.0, 2.0], 1.0), None);
        assert_eq!(field([0.0, 0.0], 1.0), Some([8, 8]));
    }
}
