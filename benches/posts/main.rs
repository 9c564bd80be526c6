//! Many people fill in procedures at once: each page is posted, kept on the disk, and answered with the way on.
//!
//!     make bench-posts
//!     BENCH=posts benches/signon/profile.sh               # where the server's time goes
//!     cargo bench --bench posts -- --seconds 20 --people 32
//!
//! The program runs as its user runs it: `passerelle serve`, a data folder, SQLite with durable commits, the pack
//! that it carries, loopback. Each person signs in, begins a procedure and answers all that it asks; what is
//! measured is the same pages, answered again and again with other words. The driver stands on the same machine and
//! takes its share of the processors.
//!
//! It ends with 1 when a post failed or an answer that was acknowledged is not there afterwards; a limit that is
//! missed is marked, not fatal, because a busy machine misses it too.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot be made says so by stopping")]
#![expect(clippy::cast_precision_loss, reason = "figures to print")]

#[expect(dead_code, reason = "another bench answers pages one by one")]
mod browser;
#[path = "../signon/cookies.rs"]
mod cookies;
mod driver;
#[path = "../signon/http.rs"]
mod http;
#[path = "../signon/process.rs"]
mod process;
#[path = "../signon/program.rs"]
mod program;

use std::process::{Child, ExitCode};
use std::time::Duration;

use driver::{Load, Measured, Person};
use program::{carry_out, command, free_address, wait};

/// Posts a second that the two processors must carry, the driver beside them.
const RATE_LIMIT: f64 = 1_000.0;
/// The procedure that each person fills in.
const PROCEDURE: &str = "school-canteen";
/// The children that each enrols: rows of its repeat.
const ROWS: usize = 2;
/// For fictional people of a folder that is thrown away.
const PASSWORD: &str = "quite-a-long-password-0";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |flag: &str| arguments.iter().skip_while(|argument| *argument != flag).nth(1);
    let number = |flag: &str| value(flag).map(|text| text.parse::<u32>().unwrap());
    // `cargo test --benches` only wants to know that it builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let people = number("--people").unwrap_or(32) as usize;
    let load = Load {
        warm_up: Duration::from_secs(2),
        time: Duration::from_secs(number("--seconds").unwrap_or(10).into()),
        profile: value("--profile").cloned(),
        reads_on: false,
    };

    let folder = tempfile::tempdir().unwrap();
    let address = free_address();
    for person in 0..people {
        let (name, email) = (format!("person-{person}"), format!("person-{person}@example.org"));
        let names = ["--given-name", "Ana", "--family-name", "Martin", "--email", &email];
        carry_out(folder.path(), &[&["account", "add", &name], &names[..]].concat(), PASSWORD);
    }
    let process = command(folder.path())
        .args(["serve", "--listen", &address.to_string()])
        .env("PASSERELLE_LOG_LEVEL", "error")
        .spawn()
        .unwrap();
    let server = Server(process);
    wait(address);
    let idle = process::memory_mib(server.0.id());
    let people: Vec<Person> = (0..people)
        .map(|person| Person::filling_in(address, &format!("person-{person}"), PASSWORD, PROCEDURE, ROWS))
        .collect();

    let pages: usize = people.iter().map(Person::pages).sum();
    println!(
        "pages of answers: {} people at once with a case and {pages} pages together, {} s each, {}",
        people.len(),
        load.time.as_secs(),
        processors()
    );
    println!(
        "{:<46} {:>8} {:>8} {:>8} {:>9} {:>9} {:>9} {:>7} {:>8}",
        "", "posts/s", "p50 ms", "p99 ms", "CPU ms", "of it sys", "RSS MiB", "errors", "kept"
    );
    let posts = driver::run(server.0.id(), &people, &load);
    println!("{}", row("posts, each a durable write, SQLite", &posts));
    let mark = if posts.rate >= RATE_LIMIT { "holds" } else { "MISSED" };
    println!("{:<46} {:>8} {mark}", "  limit", format!("≥{RATE_LIMIT:.0}"));
    let mut is_sound = posts.errors == 0 && posts.kept > 0;
    if load.profile.is_none() {
        let turns = driver::run(server.0.id(), &people, &Load { reads_on: true, ..load });
        println!("{}", row("posts, each with the page that it leads to", &turns));
        is_sound &= turns.errors == 0 && turns.kept > 0;
    }
    println!("  resident: {idle:.1} MiB when ready");
    if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Ends with what started it.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn processors() -> String {
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("{count} processors, load before {}", load.split(' ').next().unwrap_or("?"))
}

fn row(name: &str, measured: &Measured) -> String {
    let error = measured.first_error.as_ref().map(|error| format!("\n  first error: {error}")).unwrap_or_default();
    format!(
        "{name:<46} {:>8.0} {:>8.2} {:>8.2} {:>9.4} {:>9.4} {:>9.1} {:>7} {:>8}   (driver {:.4} ms a post){error}",
        measured.rate,
        measured.p50_ms,
        measured.p99_ms,
        measured.cpu_ms,
        measured.system_ms,
        measured.memory_mib,
        measured.errors,
        measured.kept,
        measured.driver_ms,
    )
}
