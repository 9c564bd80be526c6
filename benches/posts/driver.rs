//! Many people, each on a thread that waits for its answers.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::browser::{Browser, Sent};
use crate::http::Connection;
use crate::process::{Time, memory_mib, record};

/// The question whose answer changes with each post of its page.
const CHANGES: &str = "street";

/// How much is driven.
#[derive(Debug, Clone)]
pub struct Load {
    pub warm_up: Duration,
    pub time: Duration,
    /// Where `perf` keeps what it sees of the server meanwhile.
    pub profile: Option<String>,
    /// Whether the page that a post leads to is read too, as browsers do.
    pub reads_on: bool,
}

/// What came out.
#[derive(Debug)]
pub struct Measured {
    /// Posts a second.
    pub rate: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    /// Processor time of the server a post, of which the kernel's.
    pub cpu_ms: f64,
    pub system_ms: f64,
    /// Processor time of the driver a post.
    pub driver_ms: f64,
    /// The most that was resident under load.
    pub memory_mib: f64,
    pub errors: u64,
    pub first_error: Option<String>,
    /// People whose last acknowledged answer was there afterwards.
    pub kept: usize,
}

const WARMING_UP: u8 = 0;
const MEASURING: u8 = 1;
const OVER: u8 = 2;

/// Somebody who is signed in, with a case that is filled in.
pub struct Person {
    address: SocketAddr,
    /// The head of each request, but for its first line and its length.
    head: String,
    pages: Vec<Sent>,
}

/// What one person saw.
#[derive(Default)]
struct Seen {
    times_us: Vec<u32>,
    errors: u64,
    first_error: Option<String>,
    /// The last page that was acknowledged with another answer to [`CHANGES`], and that answer.
    last: Option<(String, String)>,
}

impl Person {
    /// Signs in, begins a procedure and answers all that it asks.
    pub fn filling_in(address: SocketAddr, name: &str, password: &str, procedure: &str, rows: usize) -> Self {
        let mut browser = Browser::open(address);
        browser.sign_in(name, password);
        let pages = browser.fill_in_all(procedure, rows);
        assert!(pages.iter().any(|page| page.body.contains(CHANGES)), "no page asks for {CHANGES}: {pages:?}");
        Self { address, head: browser.head(), pages }
    }

    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    fn post(&self, connection: &mut Connection, page: &Sent, body: &str) -> Result<String, String> {
        let Self { head, .. } = self;
        let request = format!(
            "POST {} HTTP/1.1\r\n{head}content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            page.path,
            body.len()
        );
        let answer = connection.ask(request.as_bytes()).map_err(|error| error.to_string())?;
        match (answer.status, answer.header("location")) {
            (303, Some(onward)) => Ok(onward.to_owned()),
            (status, _) => Err(format!("{}: {status} {}", page.path, answer.text())),
        }
    }

    fn read(&self, connection: &mut Connection, path: &str) -> Result<String, String> {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head);
        let answer = connection.ask(request.as_bytes()).map_err(|error| error.to_string())?;
        if answer.status == 200 { Ok(answer.text()) } else { Err(format!("{path}: {}", answer.status)) }
    }

    /// One page after another, until it is over.
    fn go_on(&self, number: usize, phase: &AtomicU8, reads_on: bool) -> Seen {
        let mut seen = Seen::default();
        let mut connection = Connection::open(self.address).unwrap();
        for (post, page) in self.pages.iter().cycle().enumerate() {
            let before = phase.load(Ordering::Relaxed);
            if before == OVER {
                break;
            }
            let word = format!("{post} Invented {number}");
            let body = with_word(&page.body, &word);
            let begun = Instant::now();
            let done = self.post(&mut connection, page, body.as_deref().unwrap_or(&page.body));
            let done = match done {
                Ok(onward) if reads_on => self.read(&mut connection, &onward).map(drop),
                other => other.map(drop),
            };
            match done {
                Ok(()) => {
                    if before == MEASURING {
                        seen.times_us.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
                    }
                    if body.is_some() {
                        seen.last = Some((page.path.clone(), word));
                    }
                }
                Err(error) => {
                    seen.errors += 1;
                    seen.first_error.get_or_insert(error);
                    sleep(Duration::from_millis(10));
                    connection = Connection::open(self.address).unwrap();
                }
            }
        }
        seen
    }

    /// Whether the last answer that was acknowledged stands on its page.
    fn has_kept(&self, seen: &Seen) -> bool {
        let Some((path, word)) = &seen.last else { return false };
        let mut connection = Connection::open(self.address).unwrap();
        self.read(&mut connection, path).is_ok_and(|page| page.contains(&format!("value=\"{word}\"")))
    }
}

/// A body with another answer to [`CHANGES`]; none when the page does not ask it.
fn with_word(body: &str, word: &str) -> Option<String> {
    let (before, rest) = body.split_once(&format!("&{CHANGES}="))?;
    let after = rest.find('&').map_or("", |end| &rest[end..]);
    Some(format!("{before}&{CHANGES}={}{after}", word.replace(' ', "+")))
}

/// Has all people post for a while.
pub fn run(server: u32, people: &[Person], load: &Load) -> Measured {
    let phase = AtomicU8::new(WARMING_UP);
    let (all, elapsed, spent, driver, memory) = std::thread::scope(|scope| {
        let posting: Vec<_> = people
            .iter()
            .enumerate()
            .map(|(number, person)| {
                let phase = &phase;
                scope.spawn(move || person.go_on(number, phase, load.reads_on))
            })
            .collect();
        sleep(load.warm_up);
        let before = (Time::of(server), Time::of(std::process::id()), Instant::now());
        phase.store(MEASURING, Ordering::Relaxed);
        let perf = load.profile.as_ref().map(|file| record(server, load.time, file));
        let mut memory = 0.0_f64;
        while before.2.elapsed() < load.time {
            sleep(Duration::from_millis(100));
            memory = memory.max(memory_mib(server));
        }
        if let Some(mut perf) = perf {
            drop(perf.wait());
        }
        phase.store(OVER, Ordering::Relaxed);
        let (spent, driver) = (Time::of(server).since(before.0), Time::of(std::process::id()).since(before.1));
        let elapsed = before.2.elapsed();
        let seen: Vec<Seen> = posting.into_iter().map(|one| one.join().unwrap()).collect();
        (seen, elapsed, spent, driver, memory)
    });

    let mut times: Vec<u32> = all.iter().flat_map(|seen| seen.times_us.iter().copied()).collect();
    times.sort_unstable();
    let posts = times.len().max(1) as f64;
    let at = |part: usize| times.get(times.len() * part / 100).map_or(0.0, |time| f64::from(*time) / 1000.0);
    let kept = people.iter().zip(&all).filter(|(person, seen)| person.has_kept(seen)).count();
    let mut errors: u64 = all.iter().map(|seen| seen.errors).sum();
    let mut first_error = all.iter().find_map(|seen| seen.first_error.clone());
    if kept < people.len() {
        errors += 1;
        first_error.get_or_insert_with(|| format!("answers of {} people are lost", people.len() - kept));
    }
    Measured {
        rate: times.len() as f64 / elapsed.as_secs_f64(),
        p50_ms: at(50),
        p99_ms: at(99),
        cpu_ms: spent.total_s() * 1000.0 / posts,
        system_ms: spent.system_s * 1000.0 / posts,
        driver_ms: driver.total_s() * 1000.0 / posts,
        memory_mib: memory,
        errors,
        first_error,
        kept,
    }
}
