//! The best list that fills the places and keeps the bounds.

use std::collections::{BTreeMap, BTreeSet};

use crate::flow::{ArcId, Cost, Graph};
use crate::ranking::ranked;
use crate::{ATTRIBUTES_MAX, Bound, CANDIDATES_MAX, Candidate, Score, reason};

/// Why nobody is chosen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NoSelection {
    #[error("at most {CANDIDATES_MAX} candidates are chosen from")]
    TooMany,
    #[error("two candidates are called {0:?}")]
    SameId(String),
    #[error("{0} has two bounds")]
    SameGroup(String),
    #[error("bounds are for at most {ATTRIBUTES_MAX} attributes at once")]
    TooManyAttributes,
    #[error("no list of {places} keeps the bounds. {}", reason::relaxation(.relaxed))]
    Impossible {
        /// How many would be chosen.
        places: usize,
        /// The smallest change of the bounds for which there is a list.
        relaxed: Vec<Relaxed>,
    },
}

/// A bound that would have to give way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxed {
    /// The bound.
    pub bound: Bound,
    /// How many of the group the best list has then.
    pub chosen: usize,
}

/// The list that was chosen.
#[derive(Debug, Clone)]
pub struct Selection {
    /// The candidates, the best first.
    pub(crate) ranked: Vec<Candidate>,
    /// Whether each of them is chosen.
    pub(crate) chosen: Vec<bool>,
    /// The bounds that were kept.
    pub(crate) bounds: Vec<Bound>,
    /// The lowest score with which one may be chosen.
    pub(crate) pass_mark: Option<Score>,
}

/// Chooses for as many `places` as there are candidates for. Whoever has a score below the pass mark is not chosen,
/// whatever the bounds say. The `seed` decides between equals.
///
/// # Errors
/// When the candidates or bounds cannot be used, or no list keeps the bounds.
pub fn select(
    candidates: Vec<Candidate>,
    places: usize,
    bounds: Vec<Bound>,
    pass_mark: Option<Score>,
    seed: &str,
) -> Result<Selection, NoSelection> {
    check(&candidates, &bounds)?;
    let order = ranked(&candidates, seed);
    let mut unordered: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    let ranked: Vec<Candidate> = order.into_iter().filter_map(|place| unordered[place].take()).collect();
    // By rank, so that those who pass are the first.
    let passing = ranked.iter().take_while(|one| pass_mark.is_none_or(|mark| one.score >= mark)).count();
    let places = places.min(passing);
    let mut network = Network::of(&ranked[..passing], &bounds);
    let sent = network.graph.send(network.source, network.sink, places);
    debug_assert_eq!(sent, places, "a bound that is broken costs, and hinders nobody");
    let mut chosen: Vec<bool> = network.candidates.iter().map(|arc| network.graph.flows(*arc) > 0).collect();
    chosen.resize(ranked.len(), false);
    let selection = Selection { ranked, chosen, bounds, pass_mark };
    let relaxed = selection.broken();
    if relaxed.is_empty() { Ok(selection) } else { Err(NoSelection::Impossible { places, relaxed }) }
}

fn check(candidates: &[Candidate], bounds: &[Bound]) -> Result<(), NoSelection> {
    if candidates.len() > CANDIDATES_MAX {
        return Err(NoSelection::TooMany);
    }
    let mut ids = BTreeSet::new();
    if let Some(twice) = candidates.iter().find(|one| !ids.insert(&one.id)) {
        return Err(NoSelection::SameId(twice.id.clone()));
    }
    let mut groups = BTreeSet::new();
    if let Some(twice) = bounds.iter().find(|one| !groups.insert((&one.attribute, &one.value))) {
        return Err(NoSelection::SameGroup(format!("{}={}", twice.attribute, twice.value)));
    }
    if attributes_of(bounds).len() > ATTRIBUTES_MAX { Err(NoSelection::TooManyAttributes) } else { Ok(()) }
}

/// The attributes that have bounds.
pub(crate) fn attributes_of(bounds: &[Bound]) -> BTreeSet<&str> {
    bounds.iter().map(|bound| bound.attribute.as_str()).collect()
}

/// A flow from a source through a candidate's value of the first attribute, through the candidate, through their value of
/// the second, to a sink. What flows through values is counted against their bounds.
struct Network {
    graph: Graph,
    source: usize,
    sink: usize,
    /// The arc of each candidate, by rank.
    candidates: Vec<ArcId>,
}

impl Network {
    fn of(ranked: &[Candidate], bounds: &[Bound]) -> Self {
        let attributes = attributes_of(bounds);
        let mut attributes = attributes.into_iter();
        let (first, second) = (attributes.next(), attributes.next());
        let mut graph = Graph::default();
        let (source, sink) = (graph.node(), graph.node());
        let mut nodes: BTreeMap<(bool, Option<&str>), usize> = BTreeMap::new();
        let mut candidates = Vec::with_capacity(ranked.len());
        for (rank, one) in (1..).zip(ranked) {
            let mut value_node = |is_first: bool, attribute: Option<&str>| {
                let value = attribute.and_then(|attribute| one.attributes.get(attribute)).map(String::as_str);
                *nodes.entry((is_first, value)).or_insert_with(|| {
                    let node = graph.node();
                    let bound = bounds.iter().find(|bound| {
                        Some(bound.attribute.as_str()) == attribute && Some(bound.value.as_str()) == value
                    });
                    let (from, to) = if is_first { (source, node) } else { (node, sink) };
                    count(&mut graph, from, to, bound, ranked.len());
                    node
                })
            };
            let (from, to) = (value_node(true, first), value_node(false, second));
            let cost = Cost { broken: 0, score: -one.score.ten_thousandths(), rank };
            candidates.push(graph.arc(from, to, 1, cost));
        }
        Self { graph, source, sink, candidates }
    }
}

/// The arcs through which all of a value flow. Each of the first `least` that flows breaks one bound less than if it did
/// not, and each after the `most` breaks one more.
fn count(graph: &mut Graph, from: usize, to: usize, bound: Option<&Bound>, all: usize) {
    let free = Cost::default();
    let Some(bound) = bound else {
        graph.arc(from, to, all, free);
        return;
    };
    let most = bound.most.unwrap_or(all).max(bound.least).min(all.max(bound.least));
    graph.arc(from, to, bound.least, Cost { broken: -1, ..free });
    graph.arc(from, to, most - bound.least, free);
    graph.arc(from, to, all, Cost { broken: 1, ..free });
}

impl Selection {
    /// How many are chosen.
    pub fn size(&self) -> usize {
        self.chosen.iter().filter(|is_chosen| **is_chosen).count()
    }

    /// The candidates, the best first, and whether each is chosen.
    pub fn candidates(&self) -> impl Iterator<Item = (&Candidate, bool)> {
        self.ranked.iter().zip(self.chosen.iter().copied())
    }

    /// How many of a group are chosen.
    pub fn chosen_of(&self, bound: &Bound) -> usize {
        let counts = |(one, is_chosen): &(&Candidate, bool)| *is_chosen && is_in(one, bound);
        self.candidates().filter(counts).count()
    }

    /// The bounds that are not kept.
    pub(crate) fn broken(&self) -> Vec<Relaxed> {
        let relaxed = self.bounds.iter().map(|bound| Relaxed { bound: bound.clone(), chosen: self.chosen_of(bound) });
        let is_broken =
            |one: &Relaxed| one.chosen < one.bound.least || one.bound.most.is_some_and(|most| one.chosen > most);
        relaxed.filter(is_broken).collect()
    }
}

/// Whether a candidate is of the group that a bound is for.
pub(crate) fn is_in(one: &Candidate, bound: &Bound) -> bool {
    one.attributes.get(&bound.attribute) == Some(&bound.value)
}
