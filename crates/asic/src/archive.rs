//! Archives of messages: containers, and a list in which each is linked to the one before it.
//!
//! A line of `linkinginfo` is a link and a file's name. The first names the last link of the archive before, that
//! archive (each `-` where there is none), and the digest's method. A link is the digest of two texts one behind the
//! other: the link before, and the file's digest, both in hexadecimal.

use std::fmt::Write as _;

use crate::algorithm::DigestMethod;
use crate::certificate::Trust;
use crate::fault::Fault;
use crate::verify::{Report, verify};
use crate::zip::{self, Entry};

const LINKING_INFO: &str = "linkinginfo";

/// An archive that is believed.
#[derive(Debug)]
pub struct Archive {
    /// The archive that came before.
    pub previous: Option<String>,
    /// The link at the end of the archive that came before, in hexadecimal; empty for the first archive.
    pub previous_link: String,
    /// The link at the end of this one.
    pub last_link: String,
    /// Its containers by their names, in the order in which they are linked.
    pub containers: Vec<(String, Report)>,
}

/// What a file may be that has containers in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A container, or something that is none.
    Container,
    /// An archive of containers that are linked.
    Archive,
    /// Containers side by side, as a node hands out those of one exchange: the question's and the answer's.
    Bundle,
}

impl FileKind {
    /// By the names of the entries.
    pub fn of(file: &[u8]) -> Self {
        let Ok(entries) = zip::read(file) else { return Self::Container };
        if entries.iter().any(|entry| entry.name == LINKING_INFO) {
            Self::Archive
        } else if !entries.is_empty() && entries.iter().all(|entry| entry.name.rsplit('.').next() == Some("asice")) {
            Self::Bundle
        } else {
            Self::Container
        }
    }
}

/// The containers of a bundle or an archive, by their names: as they are, verified by nobody.
pub fn containers_of(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let entries = zip::read(file).unwrap_or_default().into_iter();
    entries.filter(|entry| entry.name != LINKING_INFO).map(|Entry { name, bytes }| (name, bytes)).collect()
}

/// Verifies containers side by side, each by itself.
///
/// # Errors
/// The first fault, with the name of the file that has it.
pub fn verify_bundle(file: &[u8], trust: &Trust) -> Result<Vec<(String, Report)>, (String, Fault)> {
    let entries = zip::read(file).map_err(|fault| (String::new(), fault))?;
    let verified = entries.into_iter().map(|Entry { name, bytes }| match verify(&bytes, trust) {
        Ok(report) => Ok((name, report)),
        Err(fault) => Err((name, fault)),
    });
    verified.collect()
}

/// Verifies an archive of messages: its links, and each of its containers.
///
/// # Errors
/// The first fault, with the name of the file that has it, or of the list.
pub fn verify_archive(file: &[u8], trust: &Trust) -> Result<Archive, (String, Fault)> {
    let of_list = |fault| (LINKING_INFO.to_owned(), fault);
    let entries = zip::read(file).map_err(|fault| (String::new(), fault))?;
    let file_of = |name: &str| entries.iter().find(|entry| entry.name == name);
    let list = file_of(LINKING_INFO).and_then(|entry| std::str::from_utf8(&entry.bytes).ok());
    let mut lines = list.ok_or(of_list(Fault::LinkingInfo))?.lines().filter(|line| !line.trim().is_empty());
    let first: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let [previous_link, previous, method] = first.as_slice() else { return Err(of_list(Fault::LinkingInfo)) };
    let method = DigestMethod::of_name(method).ok_or(of_list(Fault::LinkingInfo))?;
    let present = |word: &str| (word != "-").then(|| word.to_owned());
    let previous_link = present(previous_link).unwrap_or_default();
    let mut link = previous_link.clone();
    let mut containers: Vec<(String, Report)> = Vec::new();
    for line in lines {
        let (wanted, name) = line.split_once(' ').ok_or(of_list(Fault::LinkingInfo))?;
        let broken = || (name.to_owned(), Fault::Link(name.to_owned()));
        let bytes = &file_of(name).ok_or_else(broken)?.bytes;
        link = linked(method, &link, bytes);
        if link != wanted || containers.iter().any(|(known, _)| known == name) {
            return Err(broken());
        }
        let report = verify(bytes, trust).map_err(|fault| (name.to_owned(), fault))?;
        containers.push((name.to_owned(), report));
    }
    let is_linked =
        |entry: &&Entry| entry.name == LINKING_INFO || containers.iter().any(|(name, _)| *name == entry.name);
    if let Some(stray) = entries.iter().find(|entry| !is_linked(entry)) {
        return Err((stray.name.clone(), Fault::Link(stray.name.clone())));
    }
    Ok(Archive { previous: present(previous), previous_link, last_link: link, containers })
}

/// The link of a file that comes after this one, by SHA-512; the first file comes after an empty link.
pub fn next_link(previous: &str, file: &[u8]) -> String {
    linked(DigestMethod::Sha512, previous, file)
}

fn linked(method: DigestMethod, previous: &str, file: &[u8]) -> String {
    let file = hexadecimal(&method.digest(file));
    hexadecimal(&method.digest(format!("{previous}{file}").as_bytes()))
}

/// An archive of these containers by their names, linked to the archive before it: its last link and its name.
pub fn write_archive(previous: Option<(&str, &str)>, containers: &[(String, Vec<u8>)]) -> std::io::Result<Vec<u8>> {
    let (last_link, name) = previous.unwrap_or(("-", "-"));
    let mut list = format!("{last_link} {name} SHA-512\n");
    let mut link = previous.map_or_else(String::new, |(link, _)| link.to_owned());
    for (name, bytes) in containers {
        link = next_link(&link, bytes);
        let _ = writeln!(list, "{link} {name}");
    }
    let list = Entry { name: LINKING_INFO.to_owned(), bytes: list.into_bytes() };
    let entries = containers.iter().map(|(name, bytes)| Entry { name: name.clone(), bytes: bytes.clone() });
    zip::write(&entries.chain([list]).collect::<Vec<_>>())
}

/// Writes containers side by side into one file, as a node hands out those of one exchange.
pub fn write_bundle(containers: &[(String, Vec<u8>)]) -> std::io::Result<Vec<u8>> {
    let entries = containers.iter().map(|(name, bytes)| Entry { name: name.clone(), bytes: bytes.clone() });
    zip::write(&entries.collect::<Vec<_>>())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
