//! Documents of some pages, beside their limits: ten milliseconds and 60 KiB each.
//!
//!     cargo bench -p paper

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement prints, and ends where something is wrong"
)]

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::time::{Duration, Instant};

/// A reader waits for the page that gives the receipt.
const TIME_MAX: Duration = Duration::from_millis(10);
/// Some people pay for each megabyte.
const BYTES_MAX: usize = 60 * 1024;
const ROUNDS: usize = 100;

fn main() {
    let begin = Instant::now();
    let fonts = paper::Fonts::carried().unwrap();
    println!("fonts read once in {:.2?}", begin.elapsed());
    for (name, document) in [
        ("receipt of 2 pages", samples::receipt()),
        ("form of 2 pages", samples::form()),
        ("table of 3 pages in large print", samples::large_print()),
        ("one answer of 6 pages", samples::odd()),
    ] {
        let bytes = document.to_pdf(&fonts).unwrap().len();
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let begin = Instant::now();
                std::hint::black_box(document.to_pdf(&fonts).unwrap());
                begin.elapsed()
            })
            .collect();
        times.sort_unstable();
        // What others on the same machine take is not ours: one of the fastest counts.
        let each = times[ROUNDS / 10];
        println!("{name}: {each:.2?} (limit {TIME_MAX:?}), {bytes} bytes (limit {BYTES_MAX})");
        assert!(each <= TIME_MAX && bytes <= BYTES_MAX, "{name} is beyond its limit");
    }
}
