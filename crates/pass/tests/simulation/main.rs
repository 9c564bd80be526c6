//! A world of people, places and devices against the real code: messages are lost, doubled and late, devices are without a
//! network for days, clocks jump, the program stops and starts on its file, the bank refuses. Everything comes from one
//! seed. Whatever happens, the books balance, no pass is used twice and none is lost.
//!
//! `PASS_SEED=7` runs one world again; `PASS_SIMULATION_SECONDS=7200` runs worlds for two hours, `PASS_FIRST_SEED=1000` others.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test tells what is wrong by panicking")]

#[path = "../stories/desk.rs"]
#[expect(dead_code, reason = "the stories use the rest")]
mod desk;
mod world;

use std::time::{Duration, Instant};

use tokio::runtime::Runtime;

use crate::world::{Home, World};

/// How long worlds are run on each engine, unless the variable says otherwise.
const SECONDS_OF_SQLITE: u64 = 20;
const SECONDS_OF_POSTGRES: u64 = 15;
/// The first world of a run.
const FIRST_SEED: u64 = 1;

#[expect(clippy::disallowed_methods, reason = "how whoever runs the simulation chooses a world")]
fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().unwrap())
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

fn run(seconds: u64, home: impl AsyncFn() -> Home) {
    let runtime = runtime();
    let world = async |seed| World::run(seed, home().await).await;
    if let Some(seed) = variable("PASS_SEED") {
        println!("seed {seed}: {}", runtime.block_on(world(seed)));
        return;
    }
    let lasts = Duration::from_secs(variable("PASS_SIMULATION_SECONDS").unwrap_or(seconds));
    let begun = Instant::now();
    let first = variable("PASS_FIRST_SEED").unwrap_or(FIRST_SEED);
    let (mut worlds, mut redeemed, mut in_crowds) = (0, 0, 0);
    for seed in first.. {
        // The seed is said before, so that it is known when the world ends badly.
        println!("PASS_SEED={seed}");
        let told = runtime.block_on(world(seed));
        worlds += 1;
        redeemed += told.redeemed;
        in_crowds += told.in_crowds;
        if begun.elapsed() > lasts {
            break;
        }
    }
    println!("{worlds} worlds, {redeemed} passes redeemed, {in_crowds} redemptions in crowds");
    assert!(redeemed > 50, "the worlds did too little to prove anything");
}

#[test]
fn in_every_world_the_books_balance_and_no_pass_is_used_twice_or_lost() {
    run(SECONDS_OF_SQLITE, async || Home::in_a_folder());
}

#[test]
fn on_postgresql_too() {
    run(SECONDS_OF_POSTGRES, Home::on_a_server);
}

#[test]
fn a_seed_makes_the_same_world_again_and_on_both_engines() {
    let runtime = runtime();
    let one = runtime.block_on(World::run(4_242, Home::in_a_folder()));
    assert_eq!(one, runtime.block_on(World::run(4_242, Home::in_a_folder())));
    assert_eq!(one, runtime.block_on(async { World::run(4_242, Home::on_a_server().await).await }));
}
