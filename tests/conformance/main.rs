//! The modules of the OpenID Foundation's conformance suite, by their own names, each with the story that checks
//! here what that module checks there; on SQLite and on PostgreSQL.
//!
//!     cargo nextest run -p identity --test conformance
//!     MODULES=prompt-none cargo test -p identity --test conformance -- --nocapture     # those with this in their name
//!     make conformance                                     # writes what the run told into docs/conformance.md
//!
//! A module that is listed as not covered yet has its story too: when that begins to hold, the run fails until the
//! list says so.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on shall fail")]
#![allow(clippy::expect_used, dead_code, reason = "tests; a module may wait for its story again")]

#[path = "../../crates/identity/tests/identity/browser.rs"]
#[expect(dead_code, reason = "the room's own tests use more of it")]
mod browser;
#[path = "../../crates/identity/tests/identity/house.rs"]
#[expect(dead_code, reason = "the room's own tests use more of it")]
mod house;

mod back_channel_logout;
mod basic;
mod config;
mod fapi2;
mod keys;
mod module;
mod plans;
mod relying_party;
mod report;
mod rp_initiated_logout;
mod stage;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;

use module::{Outcome, Plan};

#[test]
#[expect(clippy::disallowed_methods, reason = "what a person asks of a run, not a setting of the program")]
fn every_module_ends_as_the_document_says() {
    let wanted = std::env::var("MODULES").ok();
    let plans = plans::all();
    plans.iter().for_each(Plan::check);
    // What a story that does not hold says stands in the outcome.
    std::panic::set_hook(Box::new(|_| {}));
    let told = run(&plans, wanted.as_deref().unwrap_or_default());
    drop(std::panic::take_hook());
    let surprises: Vec<String> = told.iter().filter_map(|(name, outcome)| outcome.surprise(name)).collect();
    assert!(surprises.is_empty(), "{} of {} modules:\n{}", surprises.len(), told.len(), surprises.join("\n"));
    if wanted.is_none() {
        report::compare(&plans, std::env::var_os("WRITE_DOCUMENT").is_some());
    }
}

/// Runs every story, a few at once; gives what came of each, by plan and module.
fn run(plans: &[Plan], wanted: &str) -> BTreeMap<String, Outcome> {
    let jobs = plans.iter().flat_map(|plan| plan.modules.iter().map(move |module| (plan, module)));
    let jobs = jobs.map(|(plan, module)| (format!("{} / {}", plan.name, module.name), module));
    let jobs: VecDeque<_> = jobs.filter(|(name, _)| name.contains(wanted)).collect();
    let (jobs, told) = (Mutex::new(jobs), Mutex::new(BTreeMap::new()));
    let runners = std::thread::available_parallelism().map_or(2, usize::from) + 1;
    std::thread::scope(|scope| {
        for _ in 0..runners {
            scope.spawn(|| {
                loop {
                    let Some((name, module)) = jobs.lock().unwrap().pop_front() else { return };
                    let outcome = module.run();
                    told.lock().unwrap().insert(name, outcome);
                }
            });
        }
    });
    told.into_inner().unwrap()
}
