//! The whole sign-on at a service, by many people at once: authorize with a live session, token, userinfo.
//!
//!     make bench-signon                                   # beside npm oidc-provider, and the floor
//!     cargo bench --bench signon -- --short               # ten seconds, Passerelle only: does it hold at all?
//!     benches/signon/profile.sh                           # where the server's time goes
//!     cargo bench --bench signon -- --only passerelle --seconds 20 --connections 32
//!
//! The provider runs as its user runs it: the program `passerelle serve`, a data folder, SQLite with durable
//! commits, loopback. The driver stands on the same machine and takes its share of the processors. What a flow
//! costs the server is its process's own time, user and system, as the kernel counts it.
//!
//! It ends with 1 when a flow failed or an ID token was wrong; a limit that is missed is marked, not fatal,
//! because a busy machine misses it too.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot be made says so by stopping")]
#![expect(clippy::cast_precision_loss, reason = "figures to print")]

mod cookies;
mod driver;
mod floor;
mod http;
mod process;
mod program;
mod provider;
mod store;
mod visitor;

use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::Duration;

use driver::{Load, Measured};

/// Flows a second that the two processors must carry, the driver beside them.
const RATE_LIMIT: f64 = 5_000.0;
/// What a flow may cost the server, milliseconds of processor time.
const CPU_LIMIT_MS: f64 = 0.15;
/// The peer cost 1.5 ms where the limit was set: on another machine a tenth of the peer is the same limit.
const SHARE_OF_PEER: f64 = 0.1;
/// What 99 of 100 flows may take, milliseconds.
const P99_LIMIT_MS: f64 = 10.0;
/// What the server may weigh under load, MiB.
const MEMORY_LIMIT_MIB: f64 = 60.0;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let value = |flag: &str| arguments.iter().skip_while(|argument| *argument != flag).nth(1);
    let number = |flag: &str| value(flag).map(|text| text.parse::<u32>().unwrap());
    if let Some(port) = number(floor::SERVE) {
        return floor::serve(u16::try_from(port).unwrap());
    }
    // `cargo test --benches` only wants to know that it builds.
    if !has("--bench") {
        return ExitCode::SUCCESS;
    }
    let short = has("--short");
    let load = Load {
        connections: number("--connections").unwrap_or(32) as usize,
        warm_up: Duration::from_secs(if short { 1 } else { 3 }),
        time: Duration::from_secs(number("--seconds").map_or(if short { 4 } else { 10 }, u64::from)),
        profile: value("--profile").cloned(),
    };
    let only = value("--only").cloned().or_else(|| short.then(|| "passerelle".to_owned()));
    let wanted = |name: &str| only.as_ref().is_none_or(|only| only == name);

    println!("sign-on: {} browsers at once, {} s each, {}", load.connections, load.time.as_secs(), processors());
    println!("{}", head());
    let mut sound = true;
    let mut own_cpu_ms = None;
    if wanted("passerelle") {
        let passerelle = provider::passerelle(load.connections);
        let measured = driver::run(&passerelle, &load);
        println!("{}", row("Passerelle, ES256, SQLite durable", &measured));
        println!("{}", limits(&measured));
        let (ready, signed_in) = passerelle.memory_mib;
        println!("  resident: {ready:.1} MiB when ready, {signed_in:.1} MiB when {} had signed in", load.connections);
        sound &= measured.is_sound();
        own_cpu_ms = Some(measured.cpu_ms);
    }
    if wanted("peer") {
        let peer = provider::peer(load.connections);
        let measured = driver::run(&peer, &load);
        println!("{}", row("npm oidc-provider, RS256, in memory", &measured));
        if let Some(own) = own_cpu_ms {
            let share = own / measured.cpu_ms;
            let verdict = if share <= SHARE_OF_PEER { "holds" } else { "MISSED" };
            println!("  Passerelle takes {share:.3} of the peer's processor time, at most {SHARE_OF_PEER}: {verdict}");
        }
        sound &= measured.is_sound();
    }
    if wanted("floor") {
        let empty = floor::empty_provider(load.connections);
        println!("{}", row("floor: three empty answers by axum", &driver::run(&empty, &load)));
        drop(empty);
        println!();
        floor::print();
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn processors() -> String {
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("{count} processors, load before {}", load.split(' ').next().unwrap_or("?"))
}

fn head() -> String {
    format!(
        "{:<36} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>7} {:>7}",
        "", "flows/s", "p50 ms", "p99 ms", "CPU ms", "of it sys", "RSS MiB", "errors", "tokens"
    )
}

fn row(name: &str, measured: &Measured) -> String {
    let mut text = format!(
        "{name:<36} {:>8.0} {:>8.2} {:>8.2} {:>9.4} {:>9.4} {:>9.1} {:>7} {:>7}",
        measured.rate,
        measured.p50_ms,
        measured.p99_ms,
        measured.cpu_ms,
        measured.system_ms,
        measured.memory_mib,
        measured.errors,
        measured.tokens_checked,
    );
    let _ = write!(text, "   (driver {:.4} ms a flow)", measured.driver_ms);
    if let Some(error) = &measured.first_error {
        let _ = write!(text, "\n  first error: {error}");
    }
    text
}

fn limits(measured: &Measured) -> String {
    let mark = |holds: bool| if holds { "holds" } else { "MISSED" };
    format!(
        "{:<36} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>7}\n{:<36} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>7}",
        "  limit",
        format!("≥{RATE_LIMIT:.0}"),
        "",
        format!("<{P99_LIMIT_MS}"),
        format!("≤{CPU_LIMIT_MS}"),
        "",
        format!("<{MEMORY_LIMIT_MIB}"),
        "0",
        "",
        mark(measured.rate >= RATE_LIMIT),
        "",
        mark(measured.p99_ms < P99_LIMIT_MS),
        mark(measured.cpu_ms <= CPU_LIMIT_MS),
        "",
        mark(measured.memory_mib < MEMORY_LIMIT_MIB),
        mark(measured.errors == 0),
    )
}
