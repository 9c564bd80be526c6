//! The list that the rules of a call and the jury's own decisions make, and each candidate's one true sentence.

use std::collections::{BTreeMap, BTreeSet};

use selection::{Bound, Candidate, NoSelection, Placed, Reason, Relaxed, Score, Selection, select};
use serde::{Deserialize, Serialize};

/// An application with its score. Its groups are used for the bounds and for nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The number of the application.
    pub number: String,
    /// What the jury gave.
    pub score: Score,
    /// What was stated of each attribute.
    pub groups: BTreeMap<String, String>,
}

/// By what is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// How many.
    pub places: usize,
    /// Nobody below is chosen.
    pub pass_mark: Option<Score>,
    /// How many of a group.
    pub bounds: Vec<Bound>,
    /// Decides between equals.
    pub seed: String,
}

/// What the jury decides itself about an application, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The number of the application.
    pub number: String,
    /// Put in, or taken out.
    pub is_put_in: bool,
    /// Why.
    pub reason: String,
}

/// Somebody's place in the order of all, as a sentence tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From 1.
    pub rank: usize,
    /// As it is read: `61.5`.
    pub score: String,
}

/// How many of a group may be chosen, as a sentence tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupBound {
    /// Of what.
    pub attribute: String,
    /// Which.
    pub value: String,
    /// At least.
    pub least: usize,
    /// At most.
    pub most: Option<usize>,
}

impl From<&Bound> for GroupBound {
    fn from(bound: &Bound) -> Self {
        let Bound { attribute, value, least, most } = bound.clone();
        Self { attribute, value, least, most }
    }
}

/// Why somebody is chosen or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Why {
    /// Everyone who ranks better is chosen too.
    Rank,
    /// These bounds need somebody of the group.
    Group {
        /// Those that have no more than they need.
        needed: Vec<GroupBound>,
        /// Those that better ones cannot be chosen for: they have as many as they may.
        #[serde(default)]
        reached: Vec<GroupBound>,
    },
    /// The score is below the pass mark.
    BelowPassMark {
        /// The pass mark.
        mark: String,
    },
    /// All places went to those who rank better.
    Full {
        /// The last who is chosen by the order.
        last: Option<Place>,
    },
    /// Somebody who ranks worse is chosen, because of the bounds.
    Bounds {
        /// Those that have as many as they may.
        full: Vec<GroupBound>,
        /// Those for which places of worse ones are kept.
        #[serde(default)]
        kept: Vec<GroupBound>,
        /// The last who is chosen in the same groups.
        last_alike: Option<Place>,
        /// The last who is chosen at all.
        last: Place,
    },
    /// The jury put them in.
    PutIn {
        /// Its reason.
        reason: String,
    },
    /// The jury took them out.
    TakenOut {
        /// Its reason.
        reason: String,
    },
    /// A place became free, and they were the next by the same rules.
    MovedUp,
    /// They gave their place up, or took their application back.
    GaveUp,
    /// They got a place after the list was final, beside it.
    LetIn {
        /// Why.
        reason: String,
    },
    /// They lost their place, or their turn, after the list was final.
    LostPlace {
        /// Why.
        reason: String,
    },
}

/// What became of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Chosen.
    Chosen,
    /// Above the pass mark: chosen when a place becomes free, by the same rules.
    Waiting,
    /// Not chosen.
    NotChosen,
    /// Chosen or waiting, and given up.
    GivenUp,
}

impl Verdict {
    /// Its name in the database and in texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Waiting => "waiting",
            Self::NotChosen => "not-chosen",
            Self::GivenUp => "given-up",
        }
    }

    /// The key of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chosen => "programmes-verdict-chosen",
            Self::Waiting => "programmes-verdict-waiting",
            Self::NotChosen => "programmes-verdict-not-chosen",
            Self::GivenUp => "programmes-verdict-given-up",
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The number of the application.
    pub number: String,
    /// Its rank among all, from 1.
    pub rank: usize,
    /// Its score, as it is read.
    pub score: String,
    /// What became of it.
    pub verdict: Verdict,
    /// Why.
    pub why: Why,
}

impl Line {
    /// Whether the jury put it in or took it out.
    pub const fn is_overridden(&self) -> bool {
        matches!(self.why, Why::PutIn { .. } | Why::TakenOut { .. })
    }

    /// Whether the reason names bounds, which tell of which group somebody is.
    pub const fn names_bounds(&self) -> bool {
        matches!(self.why, Why::Group { .. } | Why::Bounds { .. })
    }

    /// Whether the reason tells nothing of anybody's groups.
    pub const fn is_plain(&self) -> bool {
        self.is_overridden() || matches!(self.why, Why::BelowPassMark { .. } | Why::MovedUp | Why::GaveUp)
    }
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// All, the best first.
    pub lines: Vec<Line>,
    /// Whether a second algorithm found no better list that keeps the bounds.
    pub is_best: bool,
    /// How many the jury put in itself.
    pub put_in: usize,
    /// How many the jury took out.
    pub taken_out: usize,
}

/// Why there is no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoList {
    /// No list keeps the bounds.
    #[error("no list keeps the bounds")]
    Contradiction {
        /// The smallest change for which there is a list.
        relaxed: Vec<Relaxed>,
    },
    /// The pass mark holds for the jury, too.
    #[error("{0} is below the pass mark")]
    BelowPassMark(String),
    /// More were put in than there are places.
    #[error("more are put in than there are places")]
    TooManyPutIn,
    /// The candidates or the bounds cannot be used.
    #[error(transparent)]
    Unusable(NoSelection),
}

/// What is chosen around those whose outcome the jury decided.
pub(crate) struct Around {
    /// The choice among the others.
    pub(crate) selection: Selection,
    /// Places that are left.
    pub(crate) places: usize,
    /// What is left of the bounds.
    pub(crate) bounds: Vec<Bound>,
}

/// Makes the list.
///
/// # Errors
/// When no list keeps the bounds, or what the jury put in cannot be.
pub fn propose(assessed: &[Assessed], overrides: &[Override], rules: &Rules) -> Result<List, NoList> {
    let named = |is_put_in: bool| -> BTreeSet<&str> {
        overrides.iter().filter(|one| one.is_put_in == is_put_in).map(|one| one.number.as_str()).collect()
    };
    let (put_in, taken_out) = (named(true), named(false));
    let below = |one: &&Assessed| put_in.contains(one.number.as_str()) && rules.is_below(one.score);
    if let Some(one) = assessed.iter().find(below) {
        return Err(NoList::BelowPassMark(one.number.clone()));
    }
    let around = choose_around(assessed, &put_in, &taken_out, rules)?;
    let ranks = ranks(assessed, &rules.seed)?;
    let rank = |number: &str| ranks.get(number).copied().unwrap_or_default();
    // Ranks of the choice among the others, as ranks among all.
    let others: Vec<usize> = around.selection.candidates().map(|(one, _)| rank(&one.id)).collect();
    let told = Told { others: &others, bounds: &rules.bounds };
    let chosen: BTreeMap<&str, (bool, Reason)> = around
        .selection
        .candidates()
        .zip(around.selection.reasons())
        .map(|((one, is_chosen), reason)| (one.id.as_str(), (is_chosen, reason)))
        .collect();
    let mut lines: Vec<Line> = assessed
        .iter()
        .map(|one| {
            let number = one.number.as_str();
            let reason = || overrides.iter().find(|own| own.number == number).map_or("", |own| &own.reason).to_owned();
            let (verdict, why) = match chosen.get(number) {
                Some((true, reason)) => (Verdict::Chosen, told.why(reason)),
                Some((false, reason @ Reason::BelowPassMark(_))) => (Verdict::NotChosen, told.why(reason)),
                Some((false, reason)) => (Verdict::Waiting, told.why(reason)),
                None if put_in.contains(number) => (Verdict::Chosen, Why::PutIn { reason: reason() }),
                None => (Verdict::NotChosen, Why::TakenOut { reason: reason() }),
            };
            Line { number: one.number.clone(), rank: rank(number), score: one.score.to_string(), verdict, why }
        })
        .collect();
    lines.sort_by_key(|line| line.rank);
    let is_best = around.selection.is_best();
    Ok(List { lines, is_best, put_in: put_in.len(), taken_out: taken_out.len() })
}

/// Chooses among all but those of a fixed outcome, for what they leave of places and bounds.
pub(crate) fn choose_around(
    assessed: &[Assessed],
    fixed: &BTreeSet<&str>,
    out: &BTreeSet<&str>,
    rules: &Rules,
) -> Result<Around, NoList> {
    let fixed_ones: Vec<&Assessed> = assessed.iter().filter(|one| fixed.contains(one.number.as_str())).collect();
    let places = rules.places.checked_sub(fixed_ones.len()).ok_or(NoList::TooManyPutIn)?;
    let of = |bound: &Bound| fixed_ones.iter().filter(|one| one.is_of(bound)).count();
    let left = |bound: &Bound| {
        let fixed = of(bound);
        let most = bound.most.map(|most| most.saturating_sub(fixed));
        Bound { least: bound.least.saturating_sub(fixed), most, ..bound.clone() }
    };
    let bounds: Vec<Bound> = rules.bounds.iter().map(left).collect();
    let is_other = |one: &&Assessed| !fixed.contains(one.number.as_str()) && !out.contains(one.number.as_str());
    let others: Vec<Candidate> = assessed.iter().filter(is_other).map(Assessed::candidate).collect();
    // Where the jury itself put in more than a bound allows, the bound has to give way.
    let mut broken: Vec<Relaxed> = rules
        .bounds
        .iter()
        .filter(|bound| bound.most.is_some_and(|most| of(bound) > most))
        .map(|bound| Relaxed { bound: bound.clone(), chosen: of(bound) })
        .collect();
    match select(others, places, bounds.clone(), rules.pass_mark, &rules.seed) {
        Ok(selection) if broken.is_empty() => Ok(Around { selection, places, bounds }),
        Ok(_) => Err(NoList::Contradiction { relaxed: broken }),
        Err(NoSelection::Impossible { relaxed, .. }) => {
            for one in relaxed {
                let same =
                    |bound: &&Bound| (&bound.attribute, &bound.value) == (&one.bound.attribute, &one.bound.value);
                if let Some(bound) = rules.bounds.iter().find(same) {
                    broken.retain(|known| known.bound != *bound);
                    broken.push(Relaxed { bound: bound.clone(), chosen: one.chosen + of(bound) });
                }
            }
            Err(NoList::Contradiction { relaxed: broken })
        }
        Err(refused) => Err(NoList::Unusable(refused)),
    }
}

/// The bounds with those that give way as they are then.
pub fn relax(bounds: &[Bound], relaxed: &[Relaxed]) -> Vec<Bound> {
    let give_way = |bound: &Bound| match relaxed.iter().find(|one| one.bound == *bound) {
        None => bound.clone(),
        Some(one) => Bound {
            least: bound.least.min(one.chosen),
            most: bound.most.map(|most| most.max(one.chosen)),
            ..bound.clone()
        },
    };
    bounds.iter().map(give_way).collect()
}

/// Who moves up when places became free: those who are chosen around the ones who keep their place, by the same rules.
/// `gone` are those who gave up, and those whom the jury took out.
///
/// # Errors
/// When nobody can move up without breaking a bound: what would have to give way.
pub fn next_up(
    assessed: &[Assessed],
    kept: &BTreeSet<&str>,
    gone: &BTreeSet<&str>,
    rules: &Rules,
) -> Result<Vec<String>, NoList> {
    let around = choose_around(assessed, kept, gone, rules)?;
    Ok(around.selection.candidates().filter(|(_, is_chosen)| *is_chosen).map(|(one, _)| one.id.clone()).collect())
}

/// The rank of each among all.
fn ranks(assessed: &[Assessed], seed: &str) -> Result<BTreeMap<String, usize>, NoList> {
    let all = assessed.iter().map(Assessed::candidate).collect();
    let order = select(all, 0, Vec::new(), None, seed).map_err(NoList::Unusable)?;
    Ok(order.candidates().map(|(one, _)| one.id.clone()).zip(1..).collect())
}

impl Rules {
    fn is_below(&self, score: Score) -> bool {
        self.pass_mark.is_some_and(|mark| score < mark)
    }
}

impl Assessed {
    fn is_of(&self, bound: &Bound) -> bool {
        self.groups.get(&bound.attribute) == Some(&bound.value)
    }

    fn candidate(&self) -> Candidate {
        Candidate { id: self.number.clone(), score: self.score, attributes: self.groups.clone() }
    }
}

/// What turns reasons of the choice among the others into what is told of all.
struct Told<'a> {
    others: &'a [usize],
    bounds: &'a [Bound],
}

impl Told<'_> {
    fn why(&self, reason: &Reason) -> Why {
        match reason {
            Reason::Rank => Why::Rank,
            Reason::Group { needed, reached } => {
                Why::Group { needed: self.whole(needed), reached: self.whole(reached) }
            }
            Reason::BelowPassMark(mark) => Why::BelowPassMark { mark: mark.to_string() },
            Reason::Full { last } => Why::Full { last: last.map(|last| self.place(last)) },
            Reason::Bounds { full, kept, last_alike, last } => Why::Bounds {
                full: self.whole(full),
                kept: self.whole(kept),
                last_alike: last_alike.map(|last| self.place(last)),
                last: self.place(*last),
            },
        }
    }

    fn place(&self, placed: Placed) -> Place {
        let rank = placed.rank.checked_sub(1).and_then(|place| self.others.get(place)).copied();
        Place { rank: rank.unwrap_or_default(), score: placed.score.to_string() }
    }

    /// The bounds of the call, of which these are what was left.
    fn whole(&self, left: &[Bound]) -> Vec<GroupBound> {
        let same =
            |bound: &&Bound| left.iter().any(|one| (&one.attribute, &one.value) == (&bound.attribute, &bound.value));
        self.bounds.iter().filter(same).map(GroupBound::from).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(crate) fn assessed(lines: &[(&str, &str, &str)]) -> Vec<Assessed> {
        lines
            .iter()
            .map(|(number, score, gender)| Assessed {
                number: (*number).to_owned(),
                score: score.parse().unwrap(),
                groups: BTreeMap::from([("gender".to_owned(), (*gender).to_owned())]),
            })
            .collect()
    }

    pub(crate) fn rules(places: usize, mark: &str, bounds: &[&str]) -> Rules {
        Rules {
            places,
            pass_mark: Some(mark.parse().unwrap()),
            bounds: bounds.iter().map(|bound| bound.parse().unwrap()).collect(),
            seed: "2026".to_owned(),
        }
    }

    fn over(number: &str, is_put_in: bool) -> Override {
        Override { number: number.to_owned(), is_put_in, reason: "because".to_owned() }
    }

    fn selected(list: &List) -> Vec<&str> {
        let is = |line: &&Line| line.verdict == Verdict::Chosen;
        list.lines.iter().filter(is).map(|line| line.number.as_str()).collect()
    }

    const SIX: [(&str, &str, &str); 6] =
        [("a", "90", "M"), ("b", "80", "M"), ("c", "70", "F"), ("d", "60", "F"), ("e", "55", "M"), ("f", "40", "F")];

    #[test]
    fn the_list_keeps_the_bounds_and_everybody_has_their_reason() {
        let list = propose(&assessed(&SIX), &[], &rules(3, "50", &["gender=F:2.."])).unwrap();
        assert!(list.is_best);
        assert_eq!(selected(&list), ["a", "c", "d"]);
        let why = |number: &str| list.lines.iter().find(|line| line.number == number).unwrap().why.clone();
        assert_eq!(why("a"), Why::Rank);
        assert!(matches!(why("d"), Why::Group { needed, .. } if needed[0].least == 2));
        assert!(matches!(why("b"), Why::Bounds { last, .. } if last == Place { rank: 4, score: "60".to_owned() }));
        assert_eq!(why("f"), Why::BelowPassMark { mark: "50".to_owned() });
        let waiting: Vec<&str> = list
            .lines
            .iter()
            .filter(|line| line.verdict == Verdict::Waiting)
            .map(|line| line.number.as_str())
            .collect();
        assert_eq!(waiting, ["b", "e"]);
    }

    #[test]
    fn the_list_is_made_anew_around_what_the_jury_decides_itself() {
        let rules = rules(3, "50", &["gender=F:2.."]);
        let list = propose(&assessed(&SIX), &[over("e", true), over("c", false)], &rules);
        // Two women are needed; one of three was taken out, one is below the mark, and a man has a place.
        let Err(NoList::Contradiction { relaxed }) = list else { panic!("{list:?}") };
        assert_eq!((relaxed[0].bound.to_string(), relaxed[0].chosen), ("gender=F:2..".to_owned(), 1));
        let relaxed = Rules { bounds: relax(&rules.bounds, &relaxed), ..rules.clone() };
        let list = propose(&assessed(&SIX), &[over("e", true), over("c", false)], &relaxed).unwrap();
        assert_eq!(selected(&list), ["a", "d", "e"]);
        assert_eq!(list.lines[4].why, Why::PutIn { reason: "because".to_owned() });
        assert_eq!(list.lines[2].why, Why::TakenOut { reason: "because".to_owned() });
        assert_eq!((list.put_in, list.taken_out), (1, 1));
    }

    #[test]
    fn the_rules_of_the_call_bind_the_jury_too() {
        let rules = rules(1, "50", &["gender=F:..0"]);
        let refused = |overrides: &[Override]| propose(&assessed(&SIX), overrides, &rules).unwrap_err();
        assert_eq!(refused(&[over("f", true)]), NoList::BelowPassMark("f".to_owned()));
        assert_eq!(refused(&[over("a", true), over("b", true)]), NoList::TooManyPutIn);
        let NoList::Contradiction { relaxed } = refused(&[over("c", true)]) else { panic!() };
        assert_eq!(relaxed[0].chosen, 1, "the jury would break the bound, and that is said");
    }

    #[test]
    fn who_gives_up_is_followed_by_the_next_under_the_same_rules() {
        let (all, rules) = (assessed(&SIX), rules(3, "50", &["gender=F:2.."]));
        let next = |kept: &[&str], gone: &[&str]| {
            next_up(&all, &kept.iter().copied().collect(), &gone.iter().copied().collect(), &rules)
        };
        assert_eq!(next(&["c", "d"], &["a"]).unwrap(), ["b"], "a man for a man");
        let none = next(&["a", "c"], &["d"]);
        assert!(matches!(none, Err(NoList::Contradiction { .. })), "no woman above the mark is left: {none:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn overrides_hold_and_the_rest_is_the_best_that_can_be(
            drawn in prop::collection::vec((0_u32..20, 0_usize..3), 1..9), places in 0_usize..6, least in 0_usize..3,
            put_in in 0_usize..9, taken_out in 0_usize..9,
        ) {
            let all: Vec<Assessed> = drawn.iter().zip(0..).map(|((score, gender), place)| {
                let groups = ["F", "M"].get(*gender).map(|value| ("gender".to_owned(), (*value).to_owned()));
                Assessed { number: format!("{place}"), score: score.to_string().parse().unwrap(), groups: groups.into_iter().collect() }
            }).collect();
            let rules = rules(places, "5", &[&format!("gender=F:{least}..")]);
            let overrides = [over(&put_in.to_string(), true), over(&taken_out.to_string(), false)];
            let overrides: Vec<Override> = if put_in == taken_out { Vec::new() } else {
                overrides.into_iter().filter(|one| all.iter().any(|own| own.number == one.number)).collect()
            };
            let rules = match propose(&all, &overrides, &rules) {
                Err(NoList::Contradiction { relaxed }) => Rules { bounds: relax(&rules.bounds, &relaxed), ..rules },
                _ => rules,
            };
            let Ok(list) = propose(&all, &overrides, &rules) else {
                // Nothing but what the jury put in stands against it.
                prop_assert!(overrides.iter().any(|one| one.is_put_in));
                return Ok(());
            };
            let chosen = selected(&list);
            for own in &overrides {
                prop_assert_eq!(chosen.contains(&own.number.as_str()), own.is_put_in);
            }
            let passing = all.iter().filter(|one| !rules.is_below(one.score)).count();
            let out = overrides.iter().filter(|own| !own.is_put_in);
            let out = out.filter(|own| all.iter().any(|one| one.number == own.number && !rules.is_below(one.score))).count();
            prop_assert_eq!(chosen.len(), places.min(passing - out));
            prop_assert!(list.is_best);
            let ranks: Vec<usize> = list.lines.iter().map(|line| line.rank).collect();
            prop_assert_eq!(ranks, (1..=all.len()).collect::<Vec<_>>());
        }
    }
}
