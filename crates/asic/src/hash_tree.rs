//! The tree over a batch, of which each member gets its hash chain.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::algorithm::DigestMethod;
use crate::der;
use crate::hash_chain::{NS, single};
use crate::xml::DS;

/// The digest of a step over these digests, all of SHA-512.
fn step_digest(digests: &[&[u8]]) -> Vec<u8> {
    let singles: Vec<u8> = digests.iter().flat_map(|digest| single(DigestMethod::Sha512, digest)).collect();
    DigestMethod::Sha512.digest(&der::wrapped(der::SEQUENCE, &singles))
}

/// A named digest of SHA-512: a part of a message, or a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its name in the container, without a slash.
    pub name: String,
    pub digest: Vec<u8>,
}

/// The tree over a batch: each member has one part or more.
pub(crate) struct Tree {
    members: Vec<Vec<Part>>,
    leaves: Vec<Vec<u8>>,
    /// The name of the file that a member's chain will have.
    chain_name: &'static str,
}

impl Tree {
    pub fn new(members: Vec<Vec<Part>>, chain_name: &'static str) -> Self {
        let leaf = |parts: &Vec<Part>| match parts.as_slice() {
            [part] => part.digest.clone(),
            parts => step_digest(&parts.iter().map(|part| part.digest.as_slice()).collect::<Vec<_>>()),
        };
        let leaves = members.iter().map(leaf).collect();
        Self { members, leaves, chain_name }
    }

    /// The result, which is signed or stamped for all.
    pub fn result(&self) -> String {
        let (uri, value) = (DigestMethod::Sha512.uri(), STANDARD.encode(top(&self.leaves, width(self.leaves.len()))));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <HashChainResult URI=\"/{}#STEP0\" xmlns=\"{NS}\" xmlns:ds=\"{DS}\">\n    \
             <ds:DigestMethod Algorithm=\"{uri}\"/>\n    <ds:DigestValue>{value}</ds:DigestValue>\n\
             </HashChainResult>\n",
            self.chain_name
        )
    }

    /// The chain of one member, from the top down to its parts.
    pub fn chain(&self, member: usize) -> String {
        let mut steps = Vec::new();
        let parts = self.members.get(member).map_or(&[][..], Vec::as_slice);
        descend(&self.leaves, width(self.leaves.len()), member, parts, &mut steps);
        if parts.len() > 1 {
            steps.push(parts.iter().map(data_ref).collect());
        }
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <HashChain xmlns=\"{NS}\" xmlns:ds=\"{DS}\">\n    <DefaultDigestMethod Algorithm=\"{}\"/>\n",
            DigestMethod::Sha512.uri()
        );
        for (number, step) in steps.iter().enumerate() {
            let _ = writeln!(xml, "    <HashStep id=\"STEP{number}\">\n{step}    </HashStep>");
        }
        xml.push_str("</HashChain>\n");
        xml
    }
}

/// The steps from the top of a tree down to one of its members.
fn descend(leaves: &[Vec<u8>], width: usize, member: usize, parts: &[Part], steps: &mut Vec<String>) {
    if width < 2 {
        return;
    }
    let half = width / 2;
    let Some((left, right)) = leaves.split_at_checked(half).filter(|(_, right)| !right.is_empty()) else {
        // Nothing stands on the right: the left half is the whole.
        return descend(leaves, half, member, parts, steps);
    };
    let goes_left = member < half;
    let (mine, place, other) = if goes_left { (left, member, right) } else { (right, member - half, left) };
    let other = hash_value(&top(other, half));
    let mine_xml = match parts {
        [part] if mine.len() == 1 => data_ref(part),
        _ => format!("        <StepRef URI=\"#STEP{}\"/>\n", steps.len() + 1),
    };
    steps.push(if goes_left { format!("{mine_xml}{other}") } else { format!("{other}{mine_xml}") });
    descend(mine, half, place, parts, steps);
}

/// The leaves that a full tree over so many would have.
fn width(leaves: usize) -> usize {
    leaves.next_power_of_two()
}

/// The digest at the top of a tree that is filled from the left.
fn top(leaves: &[Vec<u8>], width: usize) -> Vec<u8> {
    match leaves {
        [] => Vec::new(),
        [leaf] => leaf.clone(),
        leaves => match leaves.split_at_checked(width / 2) {
            Some((left, right)) if !right.is_empty() => step_digest(&[&top(left, width / 2), &top(right, width / 2)]),
            _ => top(leaves, width / 2),
        },
    }
}

fn hash_value(digest: &[u8]) -> String {
    let value = STANDARD.encode(digest);
    format!("        <HashValue><ds:DigestValue>{value}</ds:DigestValue></HashValue>\n")
}

fn data_ref(Part { name, digest }: &Part) -> String {
    let value = STANDARD.encode(digest);
    format!("        <DataRef URI=\"/{name}\"><ds:DigestValue>{value}</ds:DigestValue></DataRef>\n")
}
