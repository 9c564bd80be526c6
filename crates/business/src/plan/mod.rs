//! A firm's plan: the steps that it took from recommendations, in its order, and who may look at it.
//!
//! A step is a recommendation by its name. It outlives the diagnosis that it came from: what is done stays done, what a
//! newer diagnosis does not mean any more is said, and what it means besides is proposed.

mod change_step;
mod print_plan;
mod read_plan;
mod share_plan;

use std::cmp::Reverse;

use base::{FirmId, Id, Localized, PersonId, Timestamp};
use directory::AdviserId;

pub use change_step::{Refused, StepChange};
pub use read_plan::{KnownStep, Plan, PlannedStep, Standing};
pub use share_plan::{NotShared, SharedPlan};

use crate::catalogue::Recommendation;
use crate::model::AdviceRequestId;
use crate::recommend::worth;

/// The most steps of a plan.
pub const MAX_STEPS: usize = 200;
/// The most shares that a page lists.
pub const MAX_SHARES: i64 = 50;
/// The longest note and reason, in characters.
pub const MAX_WORDS_CHARS: usize = 1_000;
/// For how many days a plan may be shared.
pub const SHARE_DAYS: [u16; 3] = [30, 90, 180];
/// For how many days it is, unless the person says otherwise.
pub const USUAL_SHARE_DAYS: u16 = 90;

/// That a plan is shared.
pub enum ShareKind {}
/// The identifier of a [`Share`].
pub type ShareId = Id<ShareKind>;

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The recommendation, by its name in the pack.
    pub recommendation: String,
    /// What to do, as the pack said when the step was added.
    pub title: Localized,
    /// How far it is.
    pub state: State,
    /// Why it was put aside.
    pub reason: String,
    /// What the firm noted.
    pub note: String,
    /// Its place in the firm's own order, from 0; none before the firm moved a step.
    pub place: Option<i64>,
    /// When it was added.
    pub added_at: Timestamp,
    /// When the firm last changed it.
    pub changed_at: Timestamp,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It is to be done.
    Todo,
    /// It is done.
    Done,
    /// The firm does not want it, for a reason.
    Aside,
}

impl State {
    /// The word for it in the database and in keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Todo => "todo",
            Self::Done => "done",
            Self::Aside => "aside",
        }
    }

    /// From its word; what is no word is to be done.
    pub fn from_word(word: &str) -> Self {
        [Self::Done, Self::Aside].into_iter().find(|state| state.word() == word).unwrap_or(Self::Todo)
    }
}

/// That an adviser may look at a firm's plan, for some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Which one.
    pub id: ShareId,
    /// Whose plan.
    pub firm: FirmId,
    /// Who shares it.
    pub person: PersonId,
    /// With whom.
    pub adviser: AdviserId,
    /// With which request, if with one.
    pub request: Option<AdviceRequestId>,
    /// Since when.
    pub shared_at: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// When the firm ended it.
    pub ended_at: Option<Timestamp>,
}

impl Share {
    /// Whether the adviser may look at the plan at this moment.
    pub fn holds_at(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now < self.until
    }
}

/// The steps in the firm's own order; those that it never moved follow, the most useful for the least effort first.
pub fn in_order(mut steps: Vec<Step>, recommendations: &[Recommendation]) -> Vec<Step> {
    // Between equals, the sheet decides.
    let rank = |step: &Step| {
        let at = recommendations.iter().position(|known| known.name == step.recommendation);
        let worth_of = at.and_then(|at| recommendations.get(at)).map(worth).unwrap_or_default();
        (Reverse(worth_of), at.unwrap_or(usize::MAX))
    };
    steps.sort_by_cached_key(|step| (step.place.unwrap_or(i64::MAX), rank(step)));
    steps
}

/// The steps with one of them at another place among those in the same state, from 0; each then has its own place.
pub fn moved(steps: Vec<Step>, name: &str, to: usize) -> Vec<Step> {
    let Some(state) = steps.iter().find(|step| step.recommendation == name).map(|step| step.state) else {
        return steps;
    };
    let (mut same, others): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(|step| step.state == state);
    if let Some(from) = same.iter().position(|step| step.recommendation == name) {
        let step = same.remove(from);
        same.insert(to.min(same.len()), step);
    }
    let all = same.into_iter().chain(others).enumerate();
    all.map(|(place, step)| Step { place: i64::try_from(place).ok(), ..step }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn step(name: &str, state: State, place: Option<i64>) -> Step {
        let at = Timestamp::from_seconds(0);
        let (title, reason, note) = (Localized::of("fr", name), String::new(), String::new());
        Step { recommendation: name.to_owned(), title, state, reason, note, place, added_at: at, changed_at: at }
    }

    fn names(steps: &[Step]) -> Vec<&str> {
        steps.iter().map(|step| step.recommendation.as_str()).collect()
    }

    #[test]
    fn what_was_moved_stands_where_it_was_put_and_the_rest_follows() {
        let steps =
            vec![step("a", State::Todo, None), step("b", State::Todo, Some(1)), step("c", State::Todo, Some(0))];
        assert_eq!(names(&in_order(steps, &[])), ["c", "b", "a"]);
    }

    #[test]
    fn a_share_ends_when_its_time_is_over_or_the_firm_says_so() {
        let at = Timestamp::from_seconds;
        let share = Share {
            id: Id::new(&base::FixedClock::at(at(0)), &base::SystemRandom),
            firm: Id::new(&base::FixedClock::at(at(0)), &base::SystemRandom),
            person: Id::new(&base::FixedClock::at(at(0)), &base::SystemRandom),
            adviser: Id::new(&base::FixedClock::at(at(0)), &base::SystemRandom),
            request: None,
            shared_at: at(0),
            until: at(100),
            ended_at: None,
        };
        assert!(share.holds_at(at(99)) && !share.holds_at(at(100)));
        assert!(!Share { ended_at: Some(at(50)), ..share }.holds_at(at(60)));
    }

    proptest! {
        #[test]
        fn moving_loses_nothing_and_puts_it_where_it_is_wanted(
            states in prop::collection::vec(prop::sample::select(vec![State::Todo, State::Done, State::Aside]), 1..9),
            which in 0usize..9, to in 0usize..12,
        ) {
            let all: Vec<Step> = states.iter().enumerate().map(|(at, state)| step(&format!("s{at}"), *state, None)).collect();
            let name = format!("s{}", which % all.len());
            let state = all[which % all.len()].state;
            let once = moved(all.clone(), &name, to);
            let mut before = names(&all);
            let mut after = names(&once);
            before.sort_unstable();
            after.sort_unstable();
            prop_assert_eq!(before, after);
            let ordered = in_order(once.clone(), &[]);
            let same: Vec<&Step> = ordered.iter().filter(|step| step.state == state).collect();
            let place = same.iter().position(|step| step.recommendation == name).unwrap();
            prop_assert_eq!(place, to.min(same.len() - 1));
            // The same click twice does it once.
            let twice = in_order(moved(ordered.clone(), &name, to), &[]);
            prop_assert_eq!(names(&twice), names(&ordered));
        }
    }
}
