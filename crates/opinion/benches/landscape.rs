//! How long the map of a large consultation takes: 10,000 people who answer 200 statements, and 100,000 people and 300
//! statements, of which each answers some or all.
//!
//! `cargo bench -p opinion`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]

use std::time::{Duration, Instant};

use base::{Random, SeededRandom};
use opinion::{Cast, Landscape, Settings, Vote, Votes};

/// People, statements, how many of a hundred each answers, and how long it may take. Those who answer a tenth are what a
/// consultation has; all of them is the worst there can be.
const CROWDS: [(u32, u32, u32, Duration); 3] = [
    (10_000, 200, 100, Duration::from_secs(5)),
    (100_000, 300, 10, Duration::from_secs(10)),
    (100_000, 300, 100, Duration::from_secs(40)),
];

fn main() {
    for (participants, statements, answered, limit) in CROWDS {
        let casts = crowd(participants, statements, answered);
        let count = casts.len();
        let begun = Instant::now();
        let votes = Votes::new(casts).unwrap();
        let ordered = begun.elapsed();
        let landscape = Landscape::of(&votes, Settings::default());
        let lasted = begun.elapsed();
        println!(
            "{participants} people, {statements} statements, {count} votes: in order after {ordered:.2?}, {} groups (silhouette {:.3}) after {lasted:.2?}; limit {limit:?}",
            landscape.groups().len(),
            landscape.silhouette().unwrap_or_default(),
        );
        assert!(lasted < limit, "slower than {limit:?}");
    }
}

fn crowd(participants: u32, statements: u32, answered: u32) -> Vec<Cast> {
    let random: &dyn Random = &SeededRandom::new(8);
    let mut casts = Vec::new();
    for participant in 0..participants {
        let camp = participant % 3;
        for statement in (0..statements).filter(|_| random.below(100) < answered) {
            let vote = match random.below(10) {
                0 => Vote::Pass,
                1 | 2 => Vote::Disagree,
                _ if statement % 3 == camp => Vote::Agree,
                _ => Vote::Disagree,
            };
            casts.push(Cast { participant: participant.into(), statement, vote });
        }
    }
    casts
}
