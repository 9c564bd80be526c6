//! What the kernel says of a process: its time, its memory, and where its time goes.

use std::fs::read_to_string;
use std::process::{Child, Command};
use std::time::Duration;

/// The kernel counts in hundredths of a second on every Linux that we run on (`getconf CLK_TCK`).
const TICKS_PER_S: f64 = 100.0;

/// Processor time of all threads since the process began, seconds.
#[derive(Debug, Clone, Copy)]
pub struct Time {
    pub user_s: f64,
    pub system_s: f64,
}

impl Time {
    pub fn of(process: u32) -> Self {
        let text = read_to_string(format!("/proc/{process}/stat")).unwrap();
        // The name of the program, in brackets, may hold spaces; the 14th and 15th fields are wanted.
        let fields: Vec<&str> = text.rsplit_once(") ").unwrap().1.split(' ').collect();
        let seconds = |field: usize| fields[field].parse::<f64>().unwrap() / TICKS_PER_S;
        Self { user_s: seconds(11), system_s: seconds(12) }
    }

    pub fn since(self, before: Self) -> Self {
        Self { user_s: self.user_s - before.user_s, system_s: self.system_s - before.system_s }
    }

    pub fn total_s(self) -> f64 {
        self.user_s + self.system_s
    }
}

/// What is resident now, MiB.
pub fn memory_mib(process: u32) -> f64 {
    let text = read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
}

/// Has `perf` watch a process for a while, into a file.
pub fn record(process: u32, time: Duration, file: &str) -> Child {
    let seconds = time.as_secs().to_string();
    Command::new("perf")
        .args([
            "record",
            "--quiet",
            "-F",
            "1999",
            "-g",
            "-o",
            file,
            "-p",
            &process.to_string(),
            "--",
            "sleep",
            &seconds,
        ])
        .spawn()
        .unwrap()
}
