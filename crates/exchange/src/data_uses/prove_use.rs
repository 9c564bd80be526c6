//! The proof of one use: that it is in the evidence log, and whom it is about. Checked without this node, from a file
//! or from codes on paper.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civil::PersonCode;
use evidence::checkpoint::Checkpoint;
use evidence::{Entry, ProofFault, RecordedFact, verify_proof};
use serde::{Deserialize, Serialize};

use super::look_up::{DataUsesError, UseLine};
use super::note_use::{OPENING_BYTES, commitment};
use crate::Exchange;

/// What the file of a proof says it is.
const FORMAT: &str = "passerelle-data-use@v1";
/// How each part on paper begins.
const PART: &str = "PASSERELLE-PROOF";
/// Letters of a part on paper: a code of some 110 squares, which telephones read.
const PART_CHARS: usize = 700;
/// A longer file is not read, in bytes.
const FILE_MAX_BYTES: usize = 256 * 1024;

/// The file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct UseProof {
    format: String,
    /// How to check it, for people. Nothing rests on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    how: Option<String>,
    /// The log's public key. Who checks the proof has it from elsewhere, too.
    log_key: String,
    /// What opens the entry's commitment to the person: 16 bytes in base64url.
    opening: String,
    /// C2SP tlog-proof: the entry, its place, the path and the signed checkpoint.
    proof: String,
}

/// What a proof proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenUse {
    /// What the log says of the use.
    pub fact: RecordedFact,
    /// The checkpoint that holds it.
    pub checkpoint: Checkpoint,
    /// Whether it is about the person whose code was given; none where no code was.
    pub is_about: Option<bool>,
}

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UseProofFault {
    /// Not the text of such a proof.
    #[error("not a proof of a use of data, or not all parts of one")]
    Malformed,
    /// The entry is not in the log.
    #[error(transparent)]
    Log(#[from] ProofFault),
}

impl UseProofFault {
    /// The fault in one word, for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "use-malformed",
            Self::Log(fault) => fault.code(),
        }
    }
}

impl Exchange {
    async fn proof_of(&self, line: &UseLine, code: &PersonCode) -> Result<UseProof, DataUsesError> {
        Ok(UseProof {
            format: FORMAT.to_owned(),
            how: None,
            log_key: self.0.evidence.vkey(),
            opening: URL_SAFE_NO_PAD.encode(self.opening(&line.exchange, code)),
            proof: self.0.evidence.prove(line.position).await?,
        })
    }

    /// Which of a person's codes a use is about: the one whose commitment its entry has.
    pub(crate) async fn code_in(
        &self,
        line: &UseLine,
        codes: &[PersonCode],
    ) -> Result<Option<PersonCode>, DataUsesError> {
        let facts = self.0.evidence.facts_at(vec![line.position]).await?;
        let said = facts.first().map(subjects).unwrap_or_default();
        let is_it = |code: &&PersonCode| said.contains(&commitment(&self.opening(&line.exchange, code), code).as_str());
        Ok(codes.iter().find(is_it).cloned())
    }

    /// The file that proves a use to whom it is about, with a sentence on how to check it.
    pub(crate) async fn prove_use(
        &self,
        line: &UseLine,
        code: &PersonCode,
        how: String,
    ) -> Result<String, DataUsesError> {
        let proof = UseProof { how: Some(how), ..self.proof_of(line, code).await? };
        Ok(serde_json::to_string_pretty(&proof).unwrap_or_default() + "\n")
    }

    /// The same in parts that each fit into a code on paper.
    pub(crate) async fn prove_use_in_parts(
        &self,
        line: &UseLine,
        code: &PersonCode,
    ) -> Result<Vec<String>, DataUsesError> {
        let proof = self.proof_of(line, code).await?;
        Ok(parts(&plain(&serde_json::to_string(&proof).unwrap_or_default())))
    }
}

/// The commitments of an entry.
fn subjects(fact: &RecordedFact) -> Vec<&str> {
    fact.fields.get("subject").map(|subjects| subjects.split(' ').collect()).unwrap_or_default()
}

/// A JSON document in ASCII: what reads codes on paper does not agree on other letters (RFC 8259 §7).
fn plain(json: &str) -> String {
    let mut units = [0; 2];
    json.chars().fold(String::with_capacity(json.len()), |mut text, letter| {
        if letter.is_ascii() {
            text.push(letter);
        } else {
            let escaped = letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}"));
            text.extend(escaped);
        }
        text
    })
}

/// A text in parts, each with its number and how many there are.
fn parts(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    // Of one length, so that no code is finer than it need be.
    let count = letters.len().div_ceil(PART_CHARS).max(1);
    let pieces: Vec<String> =
        letters.chunks(letters.len().div_ceil(count).max(1)).map(|piece| piece.iter().collect()).collect();
    let of = pieces.len();
    pieces.iter().enumerate().map(|(place, piece)| format!("{PART} {}/{of} {piece}", place + 1)).collect()
}

/// The text of parts, one a line, in any order; the text itself where it has none.
fn joined(text: &str) -> Option<String> {
    if !text.trim_start().starts_with(PART) {
        return Some(text.to_owned());
    }
    let (mut pieces, mut of) = (BTreeMap::new(), None);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (number, piece) = line.trim_start().strip_prefix(PART)?.strip_prefix(' ')?.split_once(' ')?;
        let (number, count) = number.split_once('/')?;
        let (number, count): (usize, usize) = (number.parse().ok()?, count.parse().ok()?);
        if *of.get_or_insert(count) != count {
            return None;
        }
        pieces.insert(number, piece);
    }
    let is_whole = of == Some(pieces.len()) && pieces.keys().copied().eq(1..=pieces.len());
    is_whole.then(|| pieces.into_values().collect())
}

/// Checks the proof of a use with the log's public key (`name+hash+key`), without the log; where a code is given, also
/// whether the use is about that person. The key that stands in the file is not believed.
///
/// # Errors
/// [`UseProofFault`].
pub fn verify_use(text: &str, key: &str, about: Option<&PersonCode>) -> Result<ProvenUse, UseProofFault> {
    if text.len() > FILE_MAX_BYTES {
        return Err(UseProofFault::Malformed);
    }
    let text = joined(text).ok_or(UseProofFault::Malformed)?;
    let proof: UseProof = serde_json::from_str(&text).map_err(|_| UseProofFault::Malformed)?;
    let opening: Option<[u8; OPENING_BYTES]> =
        URL_SAFE_NO_PAD.decode(&proof.opening).ok().and_then(|bytes| bytes.try_into().ok());
    let opening = opening.filter(|_| proof.format == FORMAT).ok_or(UseProofFault::Malformed)?;
    let proven = verify_proof(&proof.proof, key)?;
    let Entry::Fact(fact) = proven.entry else { return Err(UseProofFault::Malformed) };
    if fact.kind != "message" || !fact.fields.contains_key("subject") {
        return Err(UseProofFault::Malformed);
    }
    let is_about = about.map(|code| subjects(&fact).contains(&commitment(&opening, code).as_str()));
    Ok(ProvenUse { is_about, checkpoint: proven.checkpoint, fact })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_stands_on_paper_is_ascii_and_says_the_same() {
        let json = serde_json::to_string("— é 𝄞 \n").unwrap();
        assert!(plain(&json).is_ascii());
        assert_eq!(serde_json::from_str::<String>(&plain(&json)).unwrap(), "— é 𝄞 \n");
    }

    #[test]
    fn parts_that_are_missing_or_of_another_proof_make_no_text() {
        let text = "x".repeat(2 * PART_CHARS + 1);
        let parts = parts(&text);
        assert_eq!(parts.len(), 3);
        assert_eq!(joined(&parts.join("\n")), Some(text));
        assert_eq!(joined(&parts[..2].join("\n")), None);
        assert_eq!(joined(&format!("{}\n{}", parts[0], parts[2])), None);
        assert_eq!(joined("PASSERELLE-PROOF 1/1 a\nPASSERELLE-PROOF 2/2 b"), None);
        assert_eq!(joined("PASSERELLE-PROOF"), None);
    }

    proptest! {
        #[test]
        fn parts_make_the_text_again_in_any_order(text in "[ -~é]{1,3000}", turn in 0_usize..9) {
            let mut lines = parts(&text);
            let turn = turn % lines.len();
            lines.rotate_left(turn);
            prop_assert_eq!(joined(&lines.join("\n")), Some(text));
        }

        #[test]
        fn no_text_breaks_the_reading(text in "\\PC{0,300}") {
            let key = "log.example+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            prop_assert!(verify_use(&text, key, None).is_err());
        }
    }
}
