//! `passerelle evidence verify` on signed containers: the code alone on standard output, and the exit status.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use asic::{Batch, Container, Proofs, Signer as _, Time, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

#[expect(dead_code, reason = "the tests of containers need more of it")]
#[path = "../crates/asic/tests/containers/authority.rs"]
mod authority;

use authority::{Authority, MEMBER};

fn verify(arguments: &[&Path]) -> Output {
    // Neither settings nor a log are needed: the folder does not exist.
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.args(["--data", "/nowhere", "evidence", "verify"]).args(arguments).output().unwrap()
}

fn judged(output: &Output) -> (String, Option<i32>) {
    (String::from_utf8(output.stdout.clone()).unwrap(), output.status.code())
}

fn containers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/asic/tests/x-road")
}

#[test]
fn x_roads_containers_are_judged() {
    let expected = std::fs::read_to_string(containers().join("expected.csv")).unwrap();
    for row in expected.lines().skip(1) {
        let (file, result) = row.split_once(',').unwrap();
        let output = verify(&[&containers().join(file)]);
        assert_eq!(judged(&output), (format!("{result}\n"), Some(i32::from(result != "ok"))), "{file}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told.contains("chain not judged"), result == "ok", "{told}");
    }
}

#[test]
fn an_archive_of_containers_is_judged_with_its_links() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mlog.zip");
    let read = |name: &str| (name.to_owned(), std::fs::read(containers().join(name)).unwrap());
    let two = [read("valid-batch-ts.asice"), read("valid-non-batch-rest.asice")];
    std::fs::write(&file, asic::write_archive(None, &two).unwrap()).unwrap();
    assert_eq!(judged(&verify(&[&file])), ("ok\n".to_owned(), Some(0)));
    let wrong = [read("valid-batch-ts.asice"), read("wrong-message.asice")];
    std::fs::write(&file, asic::write_archive(None, &wrong).unwrap()).unwrap();
    let output = verify(&[&file]);
    assert_eq!(judged(&output), ("invalid_signature_value\n".to_owned(), Some(1)));
    assert!(String::from_utf8(output.stderr).unwrap().contains("wrong-message.asice: "));
}

#[test]
fn who_is_not_trusted_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root.pem");
    let key = rcgen::KeyPair::generate().unwrap();
    std::fs::write(&root, rcgen::CertificateParams::default().self_signed(&key).unwrap().pem()).unwrap();
    let container = containers().join("valid-batch-ts.asice");
    let output = verify(&[&container, Path::new("--trust"), &root]);
    assert_eq!(judged(&output), ("tsp_certificate_not_found\n".to_owned(), Some(1)));
    std::fs::write(&root, "no certificate").unwrap();
    let output = verify(&[&container, Path::new("--trust"), &root]);
    assert_eq!(judged(&output), (String::new(), Some(1)));
}

#[test]
fn what_is_no_container_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.asice");
    std::fs::write(&file, "hello").unwrap();
    assert_eq!(judged(&verify(&[&file])), ("container_damaged\n".to_owned(), Some(1)));
}

#[test]
fn who_leaves_out_whether_the_certificate_was_revoked_is_not_believed() {
    let authority = Authority::new();
    let signer = authority.member(MEMBER);
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    };
    let pem = format!(
        "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
        STANDARD.encode(authority.root.as_der())
    );
    let root = file("root.pem", pem.as_bytes());
    let container = |name: &str, statuses: Vec<Vec<u8>>| {
        let message = format!(
            "GET\r\n/r1/EE/COM/2/app/svc/a?b\r\nX-Road-Client:EE/GOV/{MEMBER}/people\r\nx-road-request-id:e1\r\n\
             x-road-id:EE-1\r\n"
        );
        let message = message.as_bytes();
        let mut batch = Batch::default();
        let place = batch.add(message, None);
        let proofs = Proofs { certificates: vec![], statuses };
        let signed = batch.sign(&signer, &proofs, Time::from_unix_seconds(1_795_860_000)).unwrap();
        let token = authority.stamp(signed.value(), "20261128120000Z");
        let timestamp = Some(Timestamp::OverSignature(&token));
        file(name, &Container { message, body: None, signed: &signed, place, timestamp }.write().unwrap())
    };
    let (trust, may_be_missing) = (Path::new("--trust"), Path::new("--status-may-be-missing"));
    let good = container("good.asice", vec![authority.status(signer.certificate(), 0)]);
    assert_eq!(judged(&verify(&[&good, trust, &root])), ("ok\n".to_owned(), Some(0)));
    let revoked = container("revoked.asice", vec![authority.status(signer.certificate(), 1)]);
    assert_eq!(judged(&verify(&[&revoked, trust, &root])), ("cert_validation\n".to_owned(), Some(1)));
    let cut_out = container("cut-out.asice", vec![]);
    let output = verify(&[&cut_out, trust, &root]);
    assert_eq!(judged(&output), ("incorrect_validation_info\n".to_owned(), Some(1)));
    let why = String::from_utf8(output.stderr).unwrap();
    assert!(
        why.contains("nothing says whether the certificate was revoked") && why.contains("--status-may-be-missing")
    );
    assert_eq!(judged(&verify(&[&cut_out, trust, &root, may_be_missing])), ("ok\n".to_owned(), Some(0)));
    assert_eq!(judged(&verify(&[&cut_out])), ("ok\n".to_owned(), Some(0)), "where nobody is trusted, nobody is judged");
}
