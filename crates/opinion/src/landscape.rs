//! The map, its groups, and what they said.

use std::collections::BTreeMap;

use crate::clusters::{GROUPS_MAX, Partition, Point, k_means, silhouettes};
use crate::{Axes, Vote, Votes};

/// What is published beside the result, so that anybody gets the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Decides from where k-means begins.
    pub seed: u64,
    /// Answers that somebody must have given to be put into a group; fewer where there are fewer statements.
    pub answers_least: usize,
    /// People of whom something is told, at least: in a group, and of a group on a statement.
    pub least: usize,
}

impl Default for Settings {
    /// Seed 1, 7 answers (as in Polis), 10 people.
    fn default() -> Self {
        Self { seed: 1, answers_least: 7, least: 10 }
    }
}

/// How many said what of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Said yes.
    pub agree: usize,
    /// Said no.
    pub disagree: usize,
    /// Said neither.
    pub pass: usize,
}

/// What was said of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The statement's number.
    pub statement: u32,
    /// By everybody, in a group or not. What is left of it when the groups are taken off is what those in no group said:
    /// people who answered little, which others do not know of anybody.
    pub everybody: Tally,
    /// By each group; none where too few of some group answered.
    pub groups: Option<Vec<Tally>>,
}

/// People who answer alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// How many.
    pub size: usize,
    /// Where its middle is on the map.
    pub centre: Point,
}

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Their participant's number.
    pub participant: u64,
    /// On the map. One person's place is theirs: it is for them to see.
    pub point: Point,
    /// Their group, from 0; none for who answered too little, or where there are no groups.
    pub group: Option<usize>,
}

/// The map of a consultation.
#[derive(Debug, Clone)]
pub struct Landscape {
    settings: Settings,
    axes: Axes,
    groups: Vec<Group>,
    silhouette: Option<f64>,
    places: Vec<Place>,
    counts: Vec<Counts>,
}

impl Landscape {
    /// That of some votes.
    pub fn of(votes: &Votes, settings: Settings) -> Self {
        let axes = Axes::of(votes);
        let answers_least = settings.answers_least.min(votes.statements().len());
        let is_grouped: Vec<bool> = votes.lines().map(|line| line.len() >= answers_least).collect();
        let points: Vec<Point> = votes.lines().map(|line| axes.place(line)).collect();
        let grouped: Vec<Point> =
            points.iter().zip(&is_grouped).filter(|(_, is_grouped)| **is_grouped).map(|(point, _)| *point).collect();
        let (groups, silhouette, numbers) = match best(&grouped, settings) {
            Some((partition, silhouette)) => {
                let (groups, numbers) = numbered(&partition);
                (groups, Some(silhouette), numbers)
            }
            None => (Vec::new(), None, Vec::new()),
        };
        let mut numbers = numbers.into_iter();
        let places = votes.participants().iter().zip(points).zip(is_grouped);
        let places: Vec<Place> = places
            .map(|((participant, point), is_grouped)| {
                let group = if is_grouped { numbers.next() } else { None };
                Place { participant: *participant, point, group }
            })
            .collect();
        let counts = count(votes, &places, groups.len(), settings.least);
        Self { settings, axes, groups, silhouette, places, counts }
    }

    /// What it was made with.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// The directions of the map.
    pub fn axes(&self) -> &Axes {
        &self.axes
    }

    /// The groups, the largest first; none where no two could be told apart that are large enough.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// How well the groups stand apart, −1 to 1.
    pub fn silhouette(&self) -> Option<f64> {
        self.silhouette
    }

    /// Where everybody stands, in the order of [`Votes::participants`].
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// What was said of each statement, by its number.
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }
}

impl Tally {
    /// Who answered.
    pub fn all(self) -> usize {
        self.agree + self.disagree + self.pass
    }

    /// Who said so.
    pub fn of(self, vote: Vote) -> usize {
        match vote {
            Vote::Agree => self.agree,
            Vote::Disagree => self.disagree,
            Vote::Pass => self.pass,
        }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { agree: self.agree + other.agree, disagree: self.disagree + other.disagree, pass: self.pass + other.pass }
    }

    fn add(&mut self, vote: Vote) {
        match vote {
            Vote::Agree => self.agree += 1,
            Vote::Disagree => self.disagree += 1,
            Vote::Pass => self.pass += 1,
        }
    }
}

/// The partition whose groups are large enough and stand apart best; of equals, the one with fewer groups.
fn best(points: &[Point], settings: Settings) -> Option<(Partition, f64)> {
    let large_enough = |partition: &Partition| partition.sizes().iter().all(|size| *size >= settings.least.max(2));
    let partitions: Vec<Partition> =
        (2..=GROUPS_MAX).filter_map(|count| k_means(points, count, settings.seed)).filter(large_enough).collect();
    let silhouettes = silhouettes(points, &partitions);
    partitions.into_iter().zip(silhouettes).reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// The groups, the largest first, then by their centre; and the number of each point's.
fn numbered(partition: &Partition) -> (Vec<Group>, Vec<usize>) {
    let groups = partition.sizes().into_iter().zip(&partition.centres);
    let mut groups: Vec<(usize, Group)> =
        groups.map(|(size, centre)| Group { size, centre: *centre }).enumerate().collect();
    groups.sort_by(|(_, one), (_, other)| {
        let [x, y] = [0, 1].map(|axis| one.centre[axis].total_cmp(&other.centre[axis]));
        other.size.cmp(&one.size).then(x).then(y)
    });
    let number: BTreeMap<usize, usize> = groups.iter().enumerate().map(|(number, (was, _))| (*was, number)).collect();
    let numbers = partition.groups.iter().filter_map(|group| number.get(&usize::from(*group)).copied()).collect();
    (groups.into_iter().map(|(_, group)| group).collect(), numbers)
}

fn count(votes: &Votes, places: &[Place], groups: usize, least: usize) -> Vec<Counts> {
    let mut counts: Vec<(Tally, Vec<Tally>)> =
        vec![(Tally::default(), vec![Tally::default(); groups]); votes.statements().len()];
    for (line, place) in votes.lines().zip(places) {
        for (column, vote) in line {
            let (everybody, of_groups) = &mut counts[usize::from(*column)];
            everybody.add(*vote);
            if let Some(group) = place.group {
                of_groups[group].add(*vote);
            }
        }
    }
    let told = |(statement, (everybody, of_groups)): (&u32, (Tally, Vec<Tally>))| {
        let is_enough = !of_groups.is_empty() && of_groups.iter().all(|tally| tally.all() >= least);
        Counts { statement: *statement, everybody, groups: is_enough.then_some(of_groups) }
    };
    votes.statements().iter().zip(counts).map(told).collect()
}
