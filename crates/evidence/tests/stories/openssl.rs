//! A time-stamping authority that is not ours: OpenSSL's `ts -reply`, with certificates that it made.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use asic::{Certificate, Trust};
use evidence::{NoAnswer, TimestampFuture, TimestampNetwork};

const SETTINGS: &str = "
[req]
distinguished_name = name
prompt = no
[name]
CN = Stamps
O = Tests
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = keyCertSign
[stamps]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = own
[own]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256,sha384,sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
";

/// What the authority does with questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Answers,
    /// Nobody is there.
    IsAway,
    /// It answers the question that it got before, too.
    RepeatsItself,
}

pub struct OpenSsl {
    folder: tempfile::TempDir,
    pub mood: Mutex<Mood>,
    before: Mutex<Option<Vec<u8>>>,
}

impl OpenSsl {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings"), SETTINGS).unwrap();
        let new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "settings"];
        let root = ["-x509", "-extensions", "ca", "-subj", "/CN=Root", "-keyout", "root.key", "-out", "root.pem"];
        run(folder.path(), &[&new[..], &root, &["-days", "30"]].concat());
        run(folder.path(), &[&new[..], &["-keyout", "own.key", "-out", "own.csr"]].concat());
        let by_root = ["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-extfile", "settings"];
        let own = ["x509", "-req", "-in", "own.csr", "-extensions", "stamps", "-days", "30", "-out", "own.pem"];
        run(folder.path(), &[&own[..], &by_root].concat());
        Self { folder, mood: Mutex::new(Mood::Answers), before: Mutex::default() }
    }

    pub fn trusted(&self) -> Trust {
        let text = std::fs::read_to_string(self.root()).unwrap();
        Trust { roots: Certificate::all_from_pem(&text).unwrap(), timestampers: vec![] }
    }

    /// The file of the certificate above its own.
    pub fn root(&self) -> std::path::PathBuf {
        self.folder.path().join("root.pem")
    }

    pub fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn answer(&self, question: &[u8]) -> Result<Vec<u8>, NoAnswer> {
        let mood = *self.mood.lock().unwrap();
        let mut before = self.before.lock().unwrap();
        match (mood, &*before) {
            (Mood::IsAway, _) => return Err(NoAnswer("no connection".to_owned())),
            (Mood::RepeatsItself, Some(answer)) => return Ok(answer.clone()),
            _ => {}
        }
        let folder = self.folder.path();
        std::fs::write(folder.join("question"), question).unwrap();
        let reply = ["ts", "-reply", "-config", "settings", "-queryfile", "question", "-out", "answer"];
        run(folder, &[&reply[..], &["-signer", "own.pem", "-inkey", "own.key"]].concat());
        let answer = std::fs::read(folder.join("answer")).unwrap();
        *before = Some(answer.clone());
        Ok(answer)
    }

    /// Has OpenSSL itself verify a token.
    pub fn verifies(&self, token: &[u8], content: &str) -> bool {
        let folder = self.folder.path();
        std::fs::write(folder.join("token"), token).unwrap();
        std::fs::write(folder.join("content"), content).unwrap();
        let verify = ["ts", "-verify", "-data", "content", "-in", "token", "-token_in", "-CAfile", "root.pem"];
        Command::new("openssl").args(verify).current_dir(folder).output().unwrap().status.success()
    }
}

impl TimestampNetwork for OpenSsl {
    fn post<'a>(&'a self, _: &'a str, question: Vec<u8>) -> TimestampFuture<'a> {
        Box::pin(async move { self.answer(&question) })
    }
}

pub fn run(folder: &Path, arguments: &[&str]) {
    let output = Command::new("openssl").args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}
