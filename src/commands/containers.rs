//! `passerelle evidence verify FILE` for signed containers, and for archives of them.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use asic::{Certificate, Chain, Fault, FileKind, Kind, Report, Trust};
use exchange::SEAL_NAME;

use super::Failed;
use super::evidence::faulty;

/// How ZIP archives begin.
const ZIP: [u8; 4] = *b"PK\x03\x04";

/// Whether a file is a container: by its first bytes, or by its name where they are of no archive.
pub fn is_container(path: &Path) -> Result<bool, Failed> {
    if path.extension().and_then(OsStr::to_str).is_some_and(|ending| matches!(ending, "asice" | "zip")) {
        return Ok(true);
    }
    let mut begin = [0; ZIP.len()];
    match File::open(path).and_then(|mut file| file.read_exact(&mut begin)) {
        Ok(()) => Ok(begin == ZIP),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(Failed::file(path, error)),
    }
}

/// Prints `ok` or the fault's code on standard output, and what it means on standard error.
///
/// Where somebody is trusted, a container without a word on whether its certificate was revoked is refused, unless
/// `status_may_be_missing`: that word is not signed, and whoever has a revoked key would leave it out.
pub fn verify(path: &Path, trust: Option<&Path>, status_may_be_missing: bool) -> Result<(), Failed> {
    let trust = trust.map(trusted).transpose()?.unwrap_or_default();
    let size = std::fs::metadata(path).map_err(|error| Failed::file(path, error))?.len();
    if size > asic::MAX_ARCHIVE_BYTES as u64 {
        let fault = Fault::TooLarge;
        return Err(faulty(fault.code(), &fault));
    }
    let bytes = std::fs::read(path).map_err(|error| Failed::file(path, error))?;
    let named = |(name, fault): (String, Fault)| faulty(fault.code(), &on_one_line(&format!("{name}: {fault}")));
    let (reports, also) = match FileKind::of(&bytes) {
        FileKind::Container => {
            let report = asic::verify(&bytes, &trust);
            let report = report.map_err(|fault| faulty(fault.code(), &on_one_line(&fault.to_string())))?;
            (vec![(String::new(), report)], None)
        }
        FileKind::Archive => {
            let archive = asic::verify_archive(&bytes, &trust).map_err(named)?;
            let also = format!("{} containers, last link {}", archive.containers.len(), archive.last_link);
            (archive.containers, Some(also))
        }
        FileKind::Bundle => {
            let reports = asic::verify_bundle(&bytes, &trust).map_err(named)?;
            let also = format!("{} containers, which nothing links", reports.len());
            (reports, Some(also))
        }
    };
    match FileKind::of(&bytes) {
        FileKind::Container => verify_seal("", &bytes)?,
        FileKind::Archive | FileKind::Bundle => {
            for (name, container) in asic::containers_of(&bytes) {
                verify_seal(&format!("{name}: "), &container)?;
            }
        }
    }
    let undated = reports.iter().find(|(_, report)| matches!(report.chain, Chain::Undated(_)));
    if let Some((name, report)) = undated {
        let colon = if name.is_empty() { "" } else { ": " };
        let why = format!(
            "{name}{colon}{}; nobody is believed on the signer's word for when it signed: verify it without --trust to see \
             that it is signed",
            told(report)
        );
        return Err(faulty(Fault::TimestampNotFound.code(), &on_one_line(&why)));
    }
    let is_unknown = |report: &Report| matches!(report.chain, Chain::Root(_)) && report.status.is_none();
    if let Some((name, report)) = reports.iter().find(|(_, report)| !status_may_be_missing && is_unknown(report)) {
        let colon = if name.is_empty() { "" } else { ": " };
        let why = format!(
            "{name}{colon}{}; documents of a Passerelle node carry no such word: --status-may-be-missing takes them",
            told(report)
        );
        return Err(faulty(Fault::ValidationInfo("").code(), &on_one_line(&why)));
    }
    println!("ok");
    for (name, report) in &reports {
        let colon = if name.is_empty() { "" } else { ": " };
        eprintln!("{}", on_one_line(&format!("{name}{colon}{}", told(report))));
    }
    if let Some(also) = also {
        eprintln!("{also}");
    }
    Ok(())
}

/// Verifies what the sender signed at the time, where a document of one of our nodes has it.
fn verify_seal(named: &str, container: &[u8]) -> Result<(), Failed> {
    let Some(document) = asic::file_of(container, &format!("META-INF/{SEAL_NAME}")) else { return Ok(()) };
    let message = asic::file_of(container, "message.xml").unwrap_or_default();
    let body = asic::file_of(container, "attachment1");
    match exchange::verify_seal_document(&document, &message, body.as_deref()) {
        Ok(sealed) => {
            let told = format!("{named}sealed by {} with the key {} when it was exchanged", sealed.sender, sealed.kid);
            eprintln!("{}", on_one_line(&told));
            Ok(())
        }
        Err(bad) => Err(faulty("invalid_seal", &on_one_line(&format!("{named}{bad}")))),
    }
}

/// What a stranger wrote must not steer the terminal.
fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn trusted(path: &Path) -> Result<Trust, Failed> {
    let text = std::fs::read_to_string(path).map_err(|error| Failed::file(path, error))?;
    match Certificate::all_from_pem(&text) {
        Ok(roots) if !roots.is_empty() => Ok(Trust { timestampers: roots.clone(), roots }),
        _ => Err(Failed::Found(format!("{}: there must be certificates in PEM, and nothing else", path.display()))),
    }
}

/// Who signed what, when, and what was not looked at.
fn told(report: &Report) -> String {
    let said = &report.said;
    let kind = match said.kind {
        Kind::Request => "question",
        Kind::Response => "answer",
    };
    let mut told = format!(
        "{kind} {} of {} to {}/{}, signed by {}",
        said.id,
        said.client,
        said.provider,
        said.service_code,
        report.certificate.subject()
    );
    match &report.chain {
        Chain::NotJudged => told.push_str(" (signed, chain not judged)"),
        Chain::Root(root) => told.push_str(&format!(" (issued under {})", root.subject())),
        Chain::Undated(root) => {
            told.push_str(&format!(" (issued under {}, if it signed when it says)", root.subject()));
        }
    }
    if !report.names_signer {
        told.push_str(&format!("; the certificate does not name {}", said.signer()));
    }
    match &report.timestamp {
        Some(stamp) => told.push_str(&format!("; stamped {} by {}", stamp.time, stamp.authority.subject())),
        None => told.push_str("; no timestamp"),
    }
    if report.status.is_none() {
        told.push_str("; nothing says whether the certificate was revoked");
    }
    for part in report.parts.iter().filter(|part| !part.is_there) {
        told.push_str(&format!("; {} is not in the container, only its digest is signed", part.name));
    }
    if !report.unsigned.is_empty() {
        told.push_str(&format!("; not signed: {}", report.unsigned.join(", ")));
    }
    told
}
