//! How long the map of a large consultation takes: 100,000 people and 300 statements, of which each answers some or all.
//!
//! `cargo bench -p opinion`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]

use std::time::{Duration, Instant};

use base::{Random, SeededRandom};
use opinion::{Cast, Landscape, Settings, Vote, Votes};

const PARTICIPANTS: u32 = 100_000;
const STATEMENTS: u32 = 300;
/// Those who answer a tenth are what a consultation has; all of them is the worst there can be.
const ANSWERED: [(u32, Duration); 2] = [(10, Duration::from_secs(10)), (100, Duration::from_secs(40))];

fn main() {
    for (answered, limit) in ANSWERED {
        let casts = crowd(answered);
        let count = casts.len();
        let begun = Instant::now();
        let votes = Votes::new(casts).unwrap();
        let ordered = begun.elapsed();
        let landscape = Landscape::of(&votes, Settings::default());
        let lasted = begun.elapsed();
        println!(
            "{count} votes: in order after {ordered:.2?}, {} groups (silhouette {:.3}) after {lasted:.2?}; limit {limit:?}",
            landscape.groups().len(),
            landscape.silhouette().unwrap_or_default(),
        );
        assert!(lasted < limit, "slower than {limit:?}");
    }
}

fn crowd(answered: u32) -> Vec<Cast> {
    let random: &dyn Random = &SeededRandom::new(8);
    let mut casts = Vec::new();
    for participant in 0..PARTICIPANTS {
        let camp = participant % 3;
        for statement in (0..STATEMENTS).filter(|_| random.below(100) < answered) {
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
