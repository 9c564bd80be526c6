//! Whoever alters a byte is found out: a container is believed only with the contents that were signed.

use asic::{Time, Trust, verify};
use proptest::prelude::*;

use crate::entries::{entry, of, stored, x_road};
use crate::ours;

/// What a container that is believed makes people believe.
#[derive(Debug, PartialEq)]
struct Believed {
    message: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
    stamped: Option<Time>,
    signer: String,
}

fn believed(container: &[u8]) -> Option<Believed> {
    let report = verify(container, &Trust::nobody()).ok()?;
    Some(Believed {
        message: report.message,
        parts: report.parts.into_iter().map(|part| (part.name, part.digest)).collect(),
        stamped: report.timestamp.map(|stamp| stamp.time),
        signer: report.certificate.subject(),
    })
}

fn containers() -> Vec<Vec<u8>> {
    let names = ["valid-signed-message.asice", "valid-non-batch-rest.asice", "valid-batch-ts.asice"];
    names.iter().map(|name| x_road(name)).chain([ours::batched()]).collect()
}

#[test]
fn no_flipped_byte_of_an_archive_makes_another_message_believed() {
    for container in containers() {
        let original = believed(&container).unwrap();
        // Each place once, with another bit each.
        for place in (0..container.len()).step_by(3) {
            let mut flipped = container.clone();
            flipped[place] ^= 1 << (place % 8);
            if let Some(others) = believed(&flipped) {
                assert_eq!(others, original, "the byte at {place}");
            }
        }
    }
}

#[test]
fn no_flipped_byte_of_what_is_signed_is_believed() {
    for container in containers() {
        let original = believed(&container);
        let mut entries = of(&container);
        for at in 0..entries.len() {
            let name = entries[at].0.clone();
            let is_signed = name == "message.xml" || name == "attachment1";
            for place in (0..entries[at].1.len()).step_by(if is_signed { 2 } else { 29 }) {
                entries[at].1[place] ^= 0x10;
                let altered = believed(&stored(&entries));
                entries[at].1[place] ^= 0x10;
                if is_signed {
                    assert_eq!(altered, None, "{name} at {place}");
                } else if altered.is_some() {
                    assert_eq!(altered, original, "{name} at {place}");
                }
            }
        }
    }
}

#[test]
fn no_part_of_one_container_is_believed_in_another() {
    let (one, other) = (x_road("valid-signed-message.asice"), x_road("valid-batch-ts.asice"));
    for (name, bytes) in of(&other) {
        if of(&one).iter().any(|(own, _)| *own == name) && entry(&one, &name) != bytes && !name.contains("manifest") {
            let mut entries = of(&one);
            entries.iter_mut().find(|(own, _)| *own == name).unwrap().1 = bytes;
            assert_eq!(believed(&stored(&entries)), None, "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_altered_span_is_believed(
        which in 0_usize..3,
        place in any::<prop::sample::Index>(),
        new in prop::collection::vec(any::<u8>(), 1..8),
    ) {
        let container = containers().swap_remove(which);
        let original = believed(&container).unwrap();
        let at = place.index(container.len());
        let end = (at + new.len()).min(container.len());
        let altered = [&container[..at], &new, &container[end..]].concat();
        if let Some(others) = believed(&altered) {
            prop_assert_eq!(others, original);
        }
    }
}
