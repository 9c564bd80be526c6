//! Messages between two nodes: client → node → node → service and back, 2 KB of JSON, signed and on record at both.
//!
//!     make bench-exchange                                  # beside nginx, which passes the same two hops over mutual TLS
//!     cargo bench --bench exchange -- --only passerelle --seconds 20 --connections 32
//!
//! The nodes run as their user runs them: `passerelle serve`, a data folder each, SQLite with durable commits,
//! loopback; the second governs the network. nginx signs nothing and keeps nothing: it is what the two hops cost alone.
//! The driver and the service stand on the same machine and take their share of the processors.
//!
//! It ends with 1 when a message failed or a record is missing afterwards; a limit that is missed is marked, not
//! fatal, because a busy machine misses it too.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made says so by stopping")]
#![expect(clippy::cast_precision_loss, reason = "figures to print")]

mod driver;
#[path = "../signon/http.rs"]
#[expect(dead_code, reason = "other benches read more of an answer")]
mod http;
mod network;
mod nginx;
#[path = "../signon/process.rs"]
#[expect(dead_code, reason = "other benches ask the kernel for more")]
mod process;
#[path = "../signon/program.rs"]
mod program;
mod service;

use std::process::ExitCode;
use std::time::Duration;

use driver::{Load, Measured};

/// The share of nginx's messages that two nodes must carry.
const SHARE_OF_NGINX: f64 = 0.6;
/// What 99 of 100 messages may take at half of the full load, milliseconds.
const P99_LIMIT_MS: f64 = 10.0;
/// What a node may weigh, MiB.
const MEMORY_LIMIT_MIB: f64 = 100.0;
/// Estonia's average, messages a second.
const ESTONIA: f64 = 246.0;
/// The share of the two processors that Estonia's average may take, both nodes together.
const ESTONIA_LIMIT: f64 = 0.10;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |flag: &str| arguments.iter().skip_while(|argument| *argument != flag).nth(1);
    let number = |flag: &str| value(flag).map(|text| text.parse::<u32>().unwrap());
    // `cargo test --benches` only wants to know that it builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let load = Load {
        connections: number("--connections").unwrap_or(32) as usize,
        warm_up: Duration::from_secs(2),
        time: Duration::from_secs(number("--seconds").unwrap_or(10).into()),
        rate: None,
    };
    let only = value("--only").map(String::as_str);

    let service = service::start();
    println!("exchange: {} clients at once, {} s each, 2 KB answers", load.connections, load.time.as_secs());
    println!(
        "{:38} {:>8} {:>8} {:>8} {:>9} {:>10} {:>7}",
        "", "msg/s", "p50 ms", "p99 ms", "CPU ms", "RSS MiB", "errors"
    );
    let nginx = (only != Some("passerelle")).then(|| nginx::start(service)).flatten();
    let nginx = nginx.map(|nginx| {
        let measured = driver::run(&nginx.place(), &load);
        row("nginx, two hops, mutual TLS", &measured);
        measured
    });
    if only == Some("nginx") {
        return ExitCode::SUCCESS;
    }

    let network = network::start(service);
    let full = driver::run(&network.place(), &load);
    row("two nodes, signed and recorded", &full);
    match &nginx {
        Some(nginx) => {
            let share = full.rate / nginx.rate;
            verdict(&format!("{share:.2} of nginx's messages, at least {SHARE_OF_NGINX}"), share >= SHARE_OF_NGINX);
        }
        None if only.is_some() => {}
        None => println!("  nginx is not installed here: no comparison"),
    }
    let memory = full.memory_mib.iter().copied().fold(0.0, f64::max);
    verdict(&format!("{memory:.0} MiB at most in a node, under {MEMORY_LIMIT_MIB}"), memory < MEMORY_LIMIT_MIB);

    let half = driver::run(&network.place(), &Load { rate: Some(full.rate / 2.0), ..load.clone() });
    row("  at half of this load", &half);
    verdict(&format!("p99 {:.1} ms, under {P99_LIMIT_MS}", half.p99_ms), half.p99_ms < P99_LIMIT_MS);

    let estonia = driver::run(&network.place(), &Load { rate: Some(ESTONIA), ..load.clone() });
    row("  at Estonia's average, 246 a second", &estonia);
    let share = estonia.cpu_ms * estonia.rate / 1000.0 / 2.0;
    verdict(&format!("{:.1} % of two processors, under 10", share * 100.0), share < ESTONIA_LIMIT);

    let before = network.memory_mib();
    let long = driver::pass_long_bodies(&network.place(), 32);
    let after = network.memory_mib();
    println!(
        "  32 bodies of 10 MB there and back: {long:.0} MB/s, {before:.0} MiB in both nodes before, {after:.0} after"
    );

    let errors = full.errors + half.errors + estonia.errors;
    let sent = full.sent + half.sent + estonia.sent + 32;
    let kept = network.records();
    // Each message is a question and an answer on both sides; some were warming up.
    let is_whole = kept.iter().all(|records| *records >= 2 * sent);
    println!(
        "  {sent} messages measured; records at the nodes: {kept:?}{}",
        if is_whole { "" } else { ", SOME ARE MISSING" }
    );
    if errors == 0 && is_whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn row(name: &str, measured: &Measured) {
    let memory: Vec<String> = measured.memory_mib.iter().map(|mib| format!("{mib:.0}")).collect();
    println!(
        "{name:38} {:>8.0} {:>8.2} {:>8.2} {:>9.3} {:>10} {:>7}",
        measured.rate,
        measured.p50_ms,
        measured.p99_ms,
        measured.cpu_ms,
        memory.join("+"),
        measured.errors
    );
}

fn verdict(what: &str, holds: bool) {
    println!("  {what}: {}", if holds { "holds" } else { "MISSED" });
}
