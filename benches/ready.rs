//! How soon the demonstration is ready, and what it weighs when idle, beside their limits.
//!
//! `cargo bench --bench ready`

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made says so by stopping")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A start takes at most this long, milliseconds.
const READY_LIMIT_MS: u128 = 1_000;
/// The idle program weighs at most this much, MiB.
const IDLE_LIMIT_MIB: f64 = 60.0;
/// What is measured as idle comes this long after the start.
const IDLE_AFTER: Duration = Duration::from_secs(3);
/// A start that takes longer than this has failed.
const GIVE_UP_AFTER: Duration = Duration::from_mins(1);

fn main() {
    // `cargo test --benches` only wants to know that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    println!("{:<44} {:>10} {:>10}", "", "measured", "limit");
    for start in ["first start (900 advisers, 200 events drawn)", "next start (data loaded)"] {
        let (mut demo, ready) = start_demo(folder.path());
        println!("{start:<44} {:>7} ms {READY_LIMIT_MS:>7} ms", ready.as_millis());
        sleep(IDLE_AFTER);
        println!("{:<44} {:>6.1} MiB {IDLE_LIMIT_MIB:>6.1} MiB", "  idle memory (resident)", resident_mib(demo.id()));
        demo.kill().unwrap();
        demo.wait().unwrap();
    }
}

fn start_demo(data: &Path) -> (Child, Duration) {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let started = Instant::now();
    let demo = Command::new(env!("CARGO_BIN_EXE_passerelle"))
        .args(["demo", "--listen", &address.to_string(), "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !answers(address) {
        assert!(started.elapsed() < GIVE_UP_AFTER, "the demonstration does not start");
        sleep(Duration::from_millis(2));
    }
    (demo, started.elapsed())
}

fn answers(address: SocketAddr) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else { return false };
    let mut answer = String::new();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n").is_ok()
        && stream.read_to_string(&mut answer).is_ok()
        && answer.starts_with("HTTP/1.1 200")
}

fn resident_mib(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
}
