//! Result pages a second: firms' owners read the result of a diagnosis, many at once.
//!
//!     cargo bench --bench results -- --seconds 20 --connections 16
//!
//! The program runs as `passerelle demo` with a folder of its own, on loopback. Each page is read whole: who asks is
//! looked up, the reading is recorded in the evidence log and durable before anything is shown, the answers are
//! assessed, the page is written. The driver stands on the same machine and takes its share of the processors, so the
//! processor time of a page is printed too, with what both processors carry of it when the driver is elsewhere.
//!
//! It ends with 1 when the limit is missed, and stops when a page fails.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot be made says so by stopping")]
#![expect(clippy::cast_precision_loss, reason = "figures to print")]
#![expect(dead_code, reason = "the other benches know more verbs than this one")]

#[path = "../posts/browser.rs"]
mod browser;
#[path = "../signon/cookies.rs"]
mod cookies;
#[path = "../signon/http.rs"]
mod http;
#[path = "../signon/process.rs"]
mod process;
#[path = "../signon/program.rs"]
mod program;

use std::net::SocketAddr;
use std::process::{Child, ExitCode};
use std::time::{Duration, Instant};

use browser::Browser;
use http::Connection;
use process::{Time, memory_mib};
use program::{command, free_address, wait};

/// Pages a second that two processors must carry.
const RATE_LIMIT: f64 = 2_000.0;
const PROCESSORS: f64 = 2.0;
/// The demonstration's owner, and its fictional bakery.
const OWNER: &str = "leo";
const PASSWORD: &str = "passerelle-demo";
const BAKERY: &str = "99990001200017";
const INSTRUMENT: &str = "dii-4";
const WARM_UP: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |flag: &str| arguments.iter().skip_while(|argument| *argument != flag).nth(1);
    let number = |flag: &str| value(flag).map(|text| text.parse::<u32>().unwrap());
    // `cargo test --benches` only wants to know that it builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let lasts = Duration::from_secs(number("--seconds").unwrap_or(10).into());
    let connections = number("--connections").unwrap_or(16);

    let folder = tempfile::tempdir().unwrap();
    let address = free_address();
    let process = command(folder.path())
        .args(["demo", "--listen", &address.to_string()])
        .env("PASSERELLE_LOG_LEVEL", "error")
        .spawn()
        .unwrap();
    let server = Server(process);
    wait(address);
    let (mut browser, page) = result_of_the_bakery(address);
    let bytes = browser.get(&page).text.len();
    let request = format!("GET {page} HTTP/1.1\r\n{}\r\n", browser.head());
    println!("result pages of {bytes} bytes, {connections} connections, {} s, SQLite, durable", lasts.as_secs());

    let (before, began) = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..connections).map(|_| scope.spawn(|| read(address, &request, WARM_UP))).collect();
        for reader in readers {
            drop(reader.join().unwrap());
        }
        (Time::of(server.0.id()), Instant::now())
    });
    let read: Vec<Vec<u32>> = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..connections).map(|_| scope.spawn(|| read(address, &request, lasts))).collect();
        readers.into_iter().map(|reader| reader.join().unwrap()).collect()
    });
    let (spent, elapsed) = (Time::of(server.0.id()).since(before), began.elapsed());

    let mut times: Vec<u32> = read.into_iter().flatten().collect();
    times.sort_unstable();
    let at = |percent: usize| f64::from(times[(times.len() * percent / 100).min(times.len() - 1)]) / 1000.0;
    let pages = times.len() as f64;
    let cpu_ms = spent.total_s() * 1000.0 / pages;
    let carried = PROCESSORS * 1000.0 / cpu_ms;
    println!(
        "  {:.0} pages/s with the driver beside   p50 {:.1} ms   p99 {:.1} ms   {cpu_ms:.3} ms of processor a page   {:.1} MiB",
        pages / elapsed.as_secs_f64(),
        at(50),
        at(99),
        memory_mib(server.0.id()),
    );
    let mark = if carried >= RATE_LIMIT { "holds" } else { "MISSED" };
    println!("  {carried:.0} pages/s carried by two processors   limit {RATE_LIMIT:.0}   {mark}");
    if carried >= RATE_LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Signs in, adds the bakery, answers the questions; gives the browser and the path of the result.
fn result_of_the_bakery(address: SocketAddr) -> (Browser, String) {
    let mut browser = Browser::open(address);
    browser.sign_in(OWNER, PASSWORD);
    let mut path = browser.answer("/firms/add".to_owned(), &[("siret", BAKERY)]);
    path = browser.answer(path, &[]);
    path = browser.answer(format!("{path}/diagnosis"), &[("instrument", INSTRUMENT)]);
    while !path.ends_with("/result") {
        path = browser.answer(path, &[]);
    }
    (browser, path)
}

/// Reads the page again and again; gives how long each took, in microseconds.
fn read(address: SocketAddr, request: &str, lasts: Duration) -> Vec<u32> {
    let mut connection = Connection::open(address).unwrap();
    let (began, mut times) = (Instant::now(), Vec::new());
    while began.elapsed() < lasts {
        let asked = Instant::now();
        let answer = connection.ask(request.as_bytes()).unwrap();
        assert_eq!(answer.status, 200, "{}", answer.text());
        times.push(u32::try_from(asked.elapsed().as_micros()).unwrap());
    }
    times
}

/// Ends with what started it.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
