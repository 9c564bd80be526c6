//! Clients' systems: threads that write a request, wait for its answer, and look at the time.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::http::Connection;
use crate::process::{Time, memory_mib};

/// How much is asked, and for how long.
#[derive(Debug, Clone)]
pub struct Load {
    pub connections: usize,
    pub warm_up: Duration,
    pub time: Duration,
    /// Messages a second, all clients together; as many as can be where nothing is said.
    pub rate: Option<f64>,
}

/// Where messages are sent, and who works on them.
#[derive(Debug, Clone)]
pub struct Place {
    pub address: SocketAddr,
    pub target: String,
    pub processes: Vec<u32>,
}

/// What came of it.
#[derive(Debug)]
pub struct Measured {
    pub rate: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    /// Of all processes, a message.
    pub cpu_ms: f64,
    pub memory_mib: Vec<f64>,
    pub errors: u64,
    pub sent: u64,
}

fn cpu(processes: &[u32]) -> f64 {
    processes.iter().map(|process| Time::of(*process).total_s()).sum()
}

/// Sends messages for a while.
pub fn run(place: &Place, load: &Load) -> Measured {
    let (counting, stop) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let (errors, latencies) = (Arc::new(AtomicU64::new(0)), Arc::new(Mutex::new(Vec::new())));
    let clients: Vec<_> = (0..load.connections)
        .map(|client| {
            let (place, load) = (place.clone(), load.clone());
            let (counting, stop, errors, latencies) =
                (Arc::clone(&counting), Arc::clone(&stop), Arc::clone(&errors), Arc::clone(&latencies));
            thread::spawn(move || {
                let own = send(&place, &load, client, &counting, &stop, &errors);
                latencies.lock().unwrap().extend(own);
            })
        })
        .collect();
    thread::sleep(load.warm_up);
    let before = cpu(&place.processes);
    counting.store(true, Ordering::Relaxed);
    let began = Instant::now();
    thread::sleep(load.time);
    counting.store(false, Ordering::Relaxed);
    let (took, after) = (began.elapsed().as_secs_f64(), cpu(&place.processes));
    let memory_mib = place.processes.iter().map(|process| memory_mib(*process)).collect();
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.join().unwrap();
    }
    let mut latencies = std::mem::take(&mut *latencies.lock().unwrap());
    latencies.sort_by(f64::total_cmp);
    let at = |share: usize| latencies.get(latencies.len() * share / 100).copied().unwrap_or(f64::NAN);
    Measured {
        rate: latencies.len() as f64 / took,
        p50_ms: at(50),
        p99_ms: at(99),
        cpu_ms: (after - before) * 1000.0 / latencies.len().max(1) as f64,
        memory_mib,
        errors: errors.load(Ordering::Relaxed),
        sent: latencies.len() as u64,
    }
}

/// One client's messages; how long each took that was counted, milliseconds. With a rate, a message is late from the
/// moment at which it was due.
fn send(
    place: &Place,
    load: &Load,
    client: usize,
    counting: &AtomicBool,
    stop: &AtomicBool,
    errors: &AtomicU64,
) -> Vec<f64> {
    let request = format!(
        "GET {} HTTP/1.1\r\nhost: node\r\nx-road-client: {}\r\nx-road-userid: TEST1\r\naccept: application/json\r\n\r\n",
        place.target,
        crate::network::CLIENT
    );
    let every = load.rate.map(|rate| Duration::from_secs_f64(load.connections as f64 / rate));
    let mut due = Instant::now() + every.unwrap_or_default().mul_f64(client as f64 / load.connections as f64);
    let mut connection = Connection::open(place.address).unwrap();
    let mut latencies = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let began = match every {
            Some(every) => {
                thread::sleep(due.saturating_duration_since(Instant::now()));
                let began = due;
                due += every;
                began
            }
            None => Instant::now(),
        };
        let counts = counting.load(Ordering::Relaxed);
        let is_right =
            connection.ask(request.as_bytes()).is_ok_and(|answer| answer.status == 200 && answer.body.len() == 2048);
        if !is_right {
            errors.fetch_add(1, Ordering::Relaxed);
            connection = Connection::open(place.address).unwrap();
        } else if counts {
            latencies.push(began.elapsed().as_secs_f64() * 1000.0);
        }
    }
    latencies
}

/// Sends bodies of 10 MB one after the other, and reads them back; megabytes a second.
pub fn pass_long_bodies(place: &Place, count: u32) -> f64 {
    const BYTES: usize = 10_000_000;
    let body = vec![b'x'; BYTES];
    let began = Instant::now();
    for _ in 0..count {
        let mut stream = TcpStream::connect(place.address).unwrap();
        let head = format!(
            "POST {} HTTP/1.1\r\nhost: node\r\nconnection: close\r\nx-road-client: {}\r\ncontent-length: {BYTES}\r\n\r\n",
            place.target,
            crate::network::CLIENT
        );
        let mut reading = stream.try_clone().unwrap();
        let reader = thread::spawn(move || {
            let mut answer = Vec::with_capacity(BYTES + 64 * 1024);
            reading.read_to_end(&mut answer).unwrap();
            answer
        });
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(&body).unwrap();
        let answer = reader.join().unwrap();
        assert!(
            answer.starts_with(b"HTTP/1.1 200"),
            "{}",
            String::from_utf8_lossy(answer.get(..300).unwrap_or(&answer))
        );
        assert!(answer.len() > BYTES, "the body came back short: {}", answer.len());
    }
    f64::from(count) * (BYTES as f64 / 1e6) / began.elapsed().as_secs_f64()
}
