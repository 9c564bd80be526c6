//! A scanner looks at files: a server that follows the protocol of `clamd`, and where it is installed `clamd` itself.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use attachments::{
    Address, AttachmentError, Attachments, Away, CHUNK, Checked, Chunks, ClamAv, Limits, Parts, Refusal, SCAN_TIMEOUT,
    Scan, Scanner, Scanning, State, TRY_AGAIN_AFTER, Verdict,
};
use store::{Db, Sql, params};

use crate::story::{Story, coming, pdf, read};

/// What every scanner takes for harmful (EICAR), in two parts, so that this file is not taken for it.
fn eicar() -> Vec<u8> {
    [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-", r"ANTIVIRUS-TEST-FILE!$H+H*"].concat().into_bytes()
}

/// A server of the protocol that finds what has `EICAR` in it, and can be away.
struct FakeClamd {
    port: u16,
    is_away: Arc<AtomicBool>,
}

impl FakeClamd {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let is_away = Arc::new(AtomicBool::new(false));
        let away = Arc::clone(&is_away);
        std::thread::spawn(move || {
            for socket in listener.incoming() {
                let Ok(mut socket) = socket else { return };
                if !away.load(Ordering::SeqCst) {
                    let _ = answer(&mut socket);
                }
            }
        });
        Self { port, is_away }
    }

    fn scanning(&self, away: Away) -> Scanning {
        let address = Address::Tcp(format!("127.0.0.1:{}", self.port));
        Scanning { scanner: Arc::new(ClamAv::at(address).timeout(Duration::from_secs(2))), away }
    }
}

fn answer(socket: &mut std::net::TcpStream) -> std::io::Result<()> {
    let mut command = [0; 10];
    socket.read_exact(&mut command)?;
    assert_eq!(&command, b"zINSTREAM\0");
    let mut bytes = Vec::new();
    loop {
        let mut length = [0; 4];
        socket.read_exact(&mut length)?;
        let length = u32::from_be_bytes(length) as usize;
        if length == 0 {
            break;
        }
        assert!(length <= CHUNK, "in chunks");
        let mut chunk = vec![0; length];
        socket.read_exact(&mut chunk)?;
        bytes.extend_from_slice(&chunk);
        if bytes.len() > 512 * 1024 {
            return socket.write_all(b"INSTREAM size limit exceeded. ERROR\0");
        }
    }
    let found = bytes.windows(5).any(|window| window == b"EICAR");
    socket.write_all(if found { b"stream: Eicar-Test FOUND\0".as_slice() } else { b"stream: OK\0" })
}

#[tokio::test]
async fn a_clean_file_is_open_and_an_infected_one_is_not_kept() {
    for story in Story::each().await {
        let clamd = FakeClamd::start();
        let files = story.open_with(clamd.scanning(Away::Hold));
        let kept = files.keep("case:1", "a.pdf", coming(&pdf(3 * CHUNK))).await.unwrap();
        assert_eq!(kept.state, State::Clean);
        assert_eq!(files.find(kept.id, "case:1").await.unwrap(), kept);
        assert!(read(&files, kept.id, "case:1").await.is_ok());
        let refused = files.keep("case:1", "a.txt", coming(&eicar())).await;
        let name = "Eicar-Test".to_owned();
        assert!(matches!(refused, Err(AttachmentError::Refused(Refusal::Infected(found))) if found == name));
        assert_eq!(files.list("case:1").await.unwrap(), [kept]);
        assert_eq!(story.on_disk().len(), 1);

        let upload = files.begin("case:1", "b.txt", eicar().len() as u64).await.unwrap();
        let refused = files.append(upload.id, "case:1", 0, None, coming(&eicar())).await;
        assert!(matches!(refused, Err(AttachmentError::Refused(Refusal::Infected(_)))), "{refused:?}");
        assert!(matches!(files.upload(upload.id, "case:1").await, Err(AttachmentError::NotFound)));
    }
}

#[tokio::test]
async fn while_the_scanner_is_away_files_are_held_and_given_to_nobody() {
    for story in Story::each().await {
        let clamd = FakeClamd::start();
        clamd.is_away.store(true, Ordering::SeqCst);
        let files = story.open_with(clamd.scanning(Away::Hold));
        let good = files.keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        let bad = files.keep("case:1", "b.txt", coming(&eicar())).await.unwrap();
        assert_eq!((good.state, bad.state), (State::Waiting, State::Waiting));
        let closed = files.read(good.id, "case:1").await;
        assert!(matches!(closed, Err(AttachmentError::Closed(State::Waiting))));
        assert_eq!(files.check_waiting().await.unwrap(), Checked { waiting: 1, ..Checked::default() });

        clamd.is_away.store(false, Ordering::SeqCst);
        story.wait(TRY_AGAIN_AFTER);
        let checked = files.check_waiting().await.unwrap();
        assert_eq!(checked, Checked { clean: 1, infected: 1, waiting: 0 }, "{}", story.engine());
        assert!(read(&files, good.id, "case:1").await.is_ok());
        let bad = files.find(bad.id, "case:1").await.unwrap();
        assert_eq!((bad.state, bad.finding.as_deref()), (State::Infected, Some("Eicar-Test")));
        assert!(matches!(files.read(bad.id, "case:1").await, Err(AttachmentError::Closed(State::Infected))));
        assert_eq!(files.check_waiting().await.unwrap(), Checked::default());
    }
}

#[tokio::test]
async fn where_nothing_is_held_a_file_is_refused_while_the_scanner_is_away() {
    for story in Story::each().await {
        let clamd = FakeClamd::start();
        clamd.is_away.store(true, Ordering::SeqCst);
        let files = story.open_with(clamd.scanning(Away::Refuse));
        let refused = files.keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await;
        assert!(matches!(refused, Err(AttachmentError::Refused(Refusal::NotCheckable))));
        assert!(files.list("case:1").await.unwrap().is_empty() && story.on_disk().is_empty());
    }
}

#[tokio::test]
async fn a_file_that_the_scanner_declines_waits() {
    for story in Story::each().await {
        let clamd = FakeClamd::start();
        let files = story.open_with(clamd.scanning(Away::Hold));
        let kept = files.keep("case:1", "a.pdf", coming(&pdf(900 * 1024))).await.unwrap();
        assert_eq!(kept.state, State::Waiting, "too large for it");
    }
}

#[tokio::test]
async fn a_scanner_that_never_answers_does_not_hold_a_request_for_ever() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = Address::Tcp(silent.local_addr().unwrap().to_string());
    let scanner = Arc::new(ClamAv::at(address).timeout(Duration::from_millis(200)));
    for story in Story::each().await {
        let files = story.open_with(Scanning { scanner: scanner.clone(), away: Away::Hold });
        assert_eq!(files.keep("case:1", "a.txt", coming(b"text")).await.unwrap().state, State::Waiting);
    }
}

/// A scanner that takes the connection and never says anything.
struct Hanging {
    silent: TcpListener,
}

impl Hanging {
    fn start() -> Self {
        Self { silent: TcpListener::bind("127.0.0.1:0").unwrap() }
    }

    fn scanning(&self, away: Away) -> Scanning {
        let address = Address::Tcp(self.silent.local_addr().unwrap().to_string());
        Scanning { scanner: Arc::new(ClamAv::at(address)), away }
    }
}

#[tokio::test]
async fn who_sends_a_file_does_not_wait_as_long_as_a_scanner_may_take() {
    let hanging = Hanging::start();
    assert!(Limits::default().check_lasts < SCAN_TIMEOUT);
    for story in Story::each().await {
        let limits = Limits { check_lasts: Duration::from_millis(200), ..story.parts().limits };
        let open = |away| {
            let parts = Parts { limits, scanner: Some(hanging.scanning(away)), ..story.parts() };
            Attachments::open(parts).unwrap()
        };
        let begun = Instant::now();
        let refused = open(Away::Refuse).keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await;
        assert!(matches!(refused, Err(AttachmentError::Refused(Refusal::NotCheckable))), "{refused:?}");
        assert!(story.open().list("case:1").await.unwrap().is_empty() && story.on_disk().is_empty());
        let held = open(Away::Hold).keep("case:1", "a.pdf", coming(&pdf(2 * CHUNK))).await.unwrap();
        assert_eq!(held.state, State::Waiting);
        assert!(begun.elapsed() < SCAN_TIMEOUT / 2, "{:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn where_nothing_is_held_a_file_goes_also_when_its_sender_does_not_wait() {
    let hanging = Hanging::start();
    for story in Story::each().await {
        let files = story.open_with(hanging.scanning(Away::Refuse));
        let bytes = pdf(2 * CHUNK);
        let mut sending = Box::pin(files.keep("case:1", "a.pdf", coming(&bytes)));
        while files.list("case:1").await.unwrap().is_empty() {
            let ended = tokio::time::timeout(Duration::from_millis(20), &mut sending).await;
            assert!(ended.is_err(), "{ended:?}");
        }
        // The row may be seen a moment before its sender hears that it is there, and asks the scanner.
        assert!(tokio::time::timeout(Duration::from_millis(500), &mut sending).await.is_err());
        drop(sending);
        for _ in 0..500 {
            if story.on_disk().is_empty() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert!(files.list("case:1").await.unwrap().is_empty() && story.on_disk().is_empty(), "{}", story.engine());
    }
}

/// Not by `sql!`, whose texts fit the tables as they are.
async fn rename(db: &Db, text: &'static str) {
    db.write(move |tx| tx.execute(Sql::checked(text), params![])).await.unwrap();
}

/// A scanner that finds nothing, and takes the table of files away meanwhile.
struct Breaking(Db);

impl Scanner for Breaking {
    fn scan(&self, _: Chunks) -> Scan<'_> {
        Box::pin(async {
            rename(&self.0, "ALTER TABLE attachments RENAME TO attachments_gone").await;
            Ok(Verdict::Clean)
        })
    }
}

#[tokio::test]
async fn a_file_whose_row_is_there_keeps_its_bytes_when_the_database_fails() {
    for story in Story::each().await {
        let scanner = Arc::new(Breaking(story.db()));
        let files = story.open_with(Scanning { scanner, away: Away::Hold });
        let bytes = pdf(2 * CHUNK);
        let failed = files.keep("case:1", "a.pdf", coming(&bytes)).await;
        assert!(matches!(failed, Err(AttachmentError::Store(_))), "{failed:?}");
        rename(&story.db(), "ALTER TABLE attachments_gone RENAME TO attachments").await;

        let clamd = FakeClamd::start();
        let files = story.open_with(clamd.scanning(Away::Hold));
        assert_eq!(files.check_waiting().await.unwrap(), Checked { clean: 1, ..Checked::default() });
        let [kept] = files.list("case:1").await.unwrap().try_into().unwrap();
        assert!(read(&files, kept.id, "case:1").await.unwrap() == bytes, "{}", story.engine());
    }
}

/// `clamd` with one signature, that of the test file.
struct Clamd {
    process: Child,
    _folder: tempfile::TempDir,
    socket: std::path::PathBuf,
}

impl Clamd {
    fn start() -> Option<Self> {
        let program = ["/usr/sbin/clamd", "/usr/bin/clamd"].into_iter().find(|program| Path::new(program).exists())?;
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("clamd.sock");
        let database = folder.path().join("database");
        std::fs::create_dir(&database).unwrap();
        let signature: String = eicar().iter().map(|byte| format!("{byte:02x}")).collect();
        std::fs::write(database.join("test.ndb"), format!("Eicar-Own-Signature:0:0:{signature}\n")).unwrap();
        let settings = folder.path().join("clamd.conf");
        let text = format!(
            "LocalSocket {}\nDatabaseDirectory {}\nForeground yes\nStreamMaxLength 20M\nLogFile {}\n",
            socket.display(),
            database.display(),
            folder.path().join("log").display()
        );
        std::fs::write(&settings, text).unwrap();
        let process = Command::new(program)
            .arg("--config-file")
            .arg(&settings)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        for _ in 0..300 {
            if std::os::unix::net::UnixStream::connect(&socket).is_ok() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Some(Self { process, _folder: folder, socket })
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// `make test` installs `clamd`; where it is not there, the server above stands in for it alone.
#[tokio::test]
async fn clamav_itself_finds_the_test_file_and_lets_others_through() {
    let Some(clamd) = Clamd::start() else {
        eprintln!("clamd is not installed: this story was not told");
        return;
    };
    let scanner = Arc::new(ClamAv::at(Address::Unix(clamd.socket.clone())));
    for story in Story::each().await {
        let files: Attachments = story.open_with(Scanning { scanner: scanner.clone(), away: Away::Refuse });
        let kept = files.keep("case:1", "a.pdf", coming(&pdf(1024 * 1024))).await.unwrap();
        assert_eq!(kept.state, State::Clean);
        let refused = files.keep("case:1", "a.txt", coming(&eicar())).await;
        let Err(AttachmentError::Refused(Refusal::Infected(found))) = refused else { panic!("{refused:?}") };
        assert!(found.starts_with("Eicar-Own-Signature"), "{found}");
    }
}
