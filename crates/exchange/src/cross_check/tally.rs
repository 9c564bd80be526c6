//! What two nodes compare of their records: of each message its name, its direction, and a digest of what is on record;
//! of a span of time, how many there are and one hash over all of them.
//!
//! A message belongs to the time at which its exchange was named (the time in a UUID of version 7), which both sides
//! know alike, whatever their clocks say.

use aws_lc_rs::digest::{Context, SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::messages::record::Side;

/// What the digest of a record begins with, so that it is the digest of nothing else.
const DOMAIN: &[u8] = b"passerelle exchange record v1\0";

/// A question or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Direction {
    Request,
    Response,
}

impl Direction {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Request, Self::Response].into_iter().find(|direction| direction.name() == name)
    }
}

/// A message on record, as it is compared. Both sides' are the same but for the side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// The name of its exchange.
    pub(crate) exchange: String,
    pub(crate) direction: Direction,
    /// Whose record it is.
    pub(crate) side: Side,
    /// Of its canonical bytes and of its seal, SHA-256 in base64.
    pub(crate) digest: String,
}

/// The digest of a record: of the canonical bytes, and of the seal, which is over them and over the body.
pub(crate) fn digest_of(head: &[u8], seal: &[u8]) -> String {
    let mut context = Context::new(&SHA256);
    let length = (head.len() as u64).to_be_bytes();
    for part in [DOMAIN, &length, head, seal] {
        context.update(part);
    }
    STANDARD.encode(context.finish())
}

/// What a span of time has: how many messages, and one hash over them in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tally {
    pub(crate) count: u64,
    /// SHA-256 in base64.
    pub(crate) hash: String,
}

/// A tally that grows.
pub(crate) struct Growing {
    count: u64,
    context: Context,
}

impl Default for Growing {
    fn default() -> Self {
        Self { count: 0, context: Context::new(&SHA256) }
    }
}

impl Growing {
    /// Adds the next message, in the order of exchanges and directions.
    pub(crate) fn add(&mut self, entry: &Entry) {
        self.count += 1;
        let line = format!("{} {} {}\n", entry.exchange, entry.direction.name(), entry.digest);
        self.context.update(line.as_bytes());
    }

    pub(crate) fn finish(self) -> Tally {
        Tally { count: self.count, hash: STANDARD.encode(self.context.finish()) }
    }
}

/// Where the names of exchanges begin that were made from this second on: the time of a UUID of version 7 stands in
/// front, in milliseconds.
pub(crate) fn names_from(seconds: i64) -> String {
    let milliseconds = seconds.max(0).unsigned_abs() * 1000;
    format!("{:08x}-{:04x}", milliseconds >> 16, milliseconds & 0xffff)
}

/// When an exchange was named, milliseconds since 1970; `None` when its name is no UUID of version 7 in small letters.
pub(crate) fn named_at(exchange: &str) -> Option<u64> {
    let digits: Vec<&str> = exchange.split('-').collect();
    let [first, second, third, fourth, fifth] = digits.as_slice() else { return None };
    let lengths = [first, second, third, fourth, fifth].map(|part| part.len());
    let is_hexadecimal = exchange.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'));
    if lengths != [8, 4, 4, 4, 12] || !is_hexadecimal || !third.starts_with('7') {
        return None;
    }
    u64::from_str_radix(&format!("{first}{second}"), 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_grow_with_the_time_that_stands_in_them() {
        let name = "018f0c8a-1234-7abc-8def-0123456789ab";
        let at = named_at(name).unwrap();
        assert_eq!(at, 0x018f_0c8a_1234);
        let second = i64::try_from(at / 1000).unwrap();
        assert!(names_from(second).as_str() <= name && name < names_from(second + 1).as_str());
        for bad in [
            "",
            "018f0c8a-1234-4abc-8def-0123456789ab",
            "018F0C8A-1234-7abc-8def-0123456789ab",
            "018f0c8a12347abc8def0123456789ab",
            "018f0c8a-1234-7abc-8def-0123456789ag",
            "018f0c8a-1234-7abc-8def",
        ] {
            assert_eq!(named_at(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_tally_tells_one_message_from_another_and_a_head_from_a_seal() {
        let entry = |exchange: &str, digest: String| Entry {
            exchange: exchange.to_owned(),
            direction: Direction::Request,
            side: Side::Client,
            digest,
        };
        let tally = |entries: &[Entry]| {
            let mut growing = Growing::default();
            for entry in entries {
                growing.add(entry);
            }
            growing.finish()
        };
        let (one, other) = (entry("a", digest_of(b"head", b"seal")), entry("a", digest_of(b"heads", b"eal")));
        assert_ne!(tally(std::slice::from_ref(&one)), tally(&[other]));
        let theirs = Entry { side: Side::Provider, ..one.clone() };
        assert_eq!(tally(&[one]), tally(&[theirs]), "both sides' tallies are alike");
        assert_ne!(tally(&[]).hash, "");
    }
}
