//! A world of people, places and devices against the real code: messages are lost, doubled and late, devices are without a
//! network for days, clocks jump, the program stops and starts on its file, the bank refuses. Everything comes from one
//! seed. Whatever happens, the books balance, no pass is used twice and none is lost.
//!
//! `PASS_SEED=7` runs one world again; `PASS_SIMULATION_SECONDS=7200` runs worlds for two hours.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test tells what is wrong by panicking")]

#[path = "../stories/desk.rs"]
#[expect(dead_code, reason = "the stories use the rest")]
mod desk;
mod world;

use std::time::{Duration, Instant};

use crate::world::World;

/// How long worlds are run, unless the variable says otherwise.
const SECONDS: u64 = 20;
/// The first world of a run.
const FIRST_SEED: u64 = 1;

#[expect(clippy::disallowed_methods, reason = "how whoever runs the simulation chooses a world")]
fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().unwrap())
}

#[test]
fn in_every_world_the_books_balance_and_no_pass_is_used_twice_or_lost() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    if let Some(seed) = variable("PASS_SEED") {
        let told = runtime.block_on(World::run(seed));
        println!("seed {seed}: {told}");
        return;
    }
    let lasts = Duration::from_secs(variable("PASS_SIMULATION_SECONDS").unwrap_or(SECONDS));
    let begun = Instant::now();
    let (mut worlds, mut redeemed) = (0, 0);
    for seed in FIRST_SEED.. {
        // The seed is said before, so that it is known when the world ends badly.
        println!("PASS_SEED={seed}");
        let told = runtime.block_on(World::run(seed));
        worlds += 1;
        redeemed += told.redeemed;
        if begun.elapsed() > lasts {
            break;
        }
    }
    println!("{worlds} worlds, {redeemed} passes redeemed");
    assert!(redeemed > 50, "the worlds did too little to prove anything");
}

#[test]
fn a_seed_makes_the_same_world_again() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (one, two) = (runtime.block_on(World::run(4_242)), runtime.block_on(World::run(4_242)));
    assert_eq!(one, two);
}
