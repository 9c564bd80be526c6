//! The released program, as its user runs it.

use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The variable that names another program than the one just built.
const PROGRAM: &str = "PASSERELLE_PROGRAM";
/// A start that takes longer has failed.
const GIVE_UP_AFTER: Duration = Duration::from_mins(1);

/// The program, with a data folder of its own.
pub fn command(folder: &Path) -> Command {
    let named = std::env::var_os(PROGRAM).filter(|name| !name.is_empty());
    // A driver alone (`benches/guide`) was built with no program beside it.
    let program = named.or_else(|| option_env!("CARGO_BIN_EXE_passerelle").map(Into::into));
    assert!(program.is_some(), "{PROGRAM} names no program");
    let mut command = Command::new(program.unwrap());
    // To the program itself it is no setting.
    command.env_remove(PROGRAM);
    command.arg("--data").arg(folder).stdout(Stdio::null()).stderr(Stdio::inherit());
    command
}

/// Runs a subcommand to its end; gives what it printed.
pub fn carry_out(folder: &Path, arguments: &[&str], input: &str) -> String {
    let mut child = command(folder)
        .args(arguments)
        .env("PASSERELLE_LOG_LEVEL", "error")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(format!("{input}\n").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "passerelle {arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A port of loopback that nobody listens on.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Waits until somebody listens there.
pub fn wait(address: SocketAddr) {
    let started = Instant::now();
    while TcpStream::connect(address).is_err() {
        assert!(started.elapsed() < GIVE_UP_AFTER, "{address} does not answer");
        sleep(Duration::from_millis(5));
    }
}
