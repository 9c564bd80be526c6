//! A draft is taken up on another device: with a code on paper, and no account.

use aws_lc_rs::digest::{SHA256, digest};
use base::Timestamp;
use evidence::Action;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::hand::Hand;
use crate::model::{Case, CaseId, State};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;

/// Crockford's Base32 in small letters: no i, l, o, u.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Letters of a code: 80 bits, so that nobody guesses one.
pub const CODE_LETTERS: usize = 16;
/// What the seal of the cookie says it is for.
const PURPOSE: &str = "draft by code";
/// A code that was typed opens its draft on this device for this long.
pub const OPEN_FOR: SignedDuration = SignedDuration::from_hours(2);

/// What the cookie holds.
#[derive(Serialize, Deserialize)]
struct Opened {
    case: CaseId,
    until: Timestamp,
    /// The first bytes of the code's hash: a newer code shuts the device out.
    code: [u8; 8],
}

impl Procedures {
    /// A new code for a draft; an earlier one opens nothing any more.
    pub async fn make_code(&self, hand: &Hand, id: CaseId) -> Result<String, ProceduresError> {
        let case = self.hold(hand, id).await?;
        if case.state != State::Draft {
            return Err(ProceduresError::GoneOn);
        }
        let drawn = self.random.bytes::<CODE_LETTERS>();
        let code: String = drawn.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
        let (hash, until) = (hash_of(&code), self.clock.now().plus(Case::CODE_LASTS));
        let entry = access(hand, &case, Action::FillCase, "code");
        let change = move |tx: &mut ::store::Tx<'_>| tables::put_resume_code(tx, id, &hash, until);
        self.evidence.record_with(entry, change).await?.ok_or(ProceduresError::GoneOn)?;
        Ok(code)
    }

    /// Opens a draft by its code: the case and the value of the cookie that keeps it open on this device.
    pub async fn open_by_code(&self, typed: &str) -> Result<Option<(CaseId, String)>, ProceduresError> {
        let Some(code) = read_code(typed) else { return Ok(None) };
        let (hash, now) = (hash_of(&code), self.clock.now());
        let wanted = hash.clone();
        let found = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::case_of_resume_code(tx, &wanted, now)?));
        let Some(case) = found.await? else { return Ok(None) };
        let entry = access(&Hand::Code(case.id), &case, Action::ReadCase, "code");
        self.evidence.record(entry).await?;
        let mut short = [0; 8];
        short.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        let opened = Opened { case: case.id, until: now.plus(OPEN_FOR), code: short };
        let sealed = self.sealer.seal_text(PURPOSE, &serde_json::to_vec(&opened)?, &*self.random);
        Ok(Some((case.id, sealed)))
    }

    /// The draft that a cookie keeps open.
    pub(crate) async fn opened_by(&self, cookie: &str) -> Result<Option<Hand>, ProceduresError> {
        let json = self.sealer.open_text(PURPOSE, cookie);
        let opened = json.and_then(|json| serde_json::from_slice::<Opened>(&json).ok());
        let Some(opened) = opened.filter(|opened| self.clock.now() < opened.until) else { return Ok(None) };
        let id = opened.case;
        let code = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::resume_hash_of(tx, id)?)).await?;
        let is_the_same = code.is_some_and(|hash| hash.starts_with(&opened.code));
        Ok(is_the_same.then_some(Hand::Code(id)))
    }
}

/// A code as people type it: with spaces or dashes, capitals, o for zero, i or l for one.
fn read_code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| match letter.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .take(CODE_LETTERS + 1)
        .collect();
    (code.len() == CODE_LETTERS && code.bytes().all(|letter| LETTERS.contains(&letter))).then_some(code)
}

fn hash_of(code: &str) -> Vec<u8> {
    digest(&SHA256, code.as_bytes()).as_ref().to_vec()
}

/// A code in groups of four, to be read out.
pub fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for typed in ["0a1b2c3d4e5f6g7h", "0A1B-2C3D-4E5F-6G7H", " oaib 2c3d 4e5f 6g7h "] {
            assert_eq!(read_code(typed).as_deref(), Some("0a1b2c3d4e5f6g7h"), "{typed}");
        }
        for typed in ["", "0a1b", "0a1b2c3d4e5f6g7u", "0a1b2c3d4e5f6g7hh", "💶"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
        assert_eq!(grouped("0a1b2c3d4e5f6g7h"), "0a1b-2c3d-4e5f-6g7h");
    }
}
