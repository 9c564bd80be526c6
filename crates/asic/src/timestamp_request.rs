//! Asking an authority for a timestamp (RFC 3161 §2.4), and judging what it answers.

use std::fmt;

use crate::algorithm::DigestMethod;
use crate::certificate::Trust;
use crate::der::{self, Reader};
use crate::fault::Fault;
use crate::time::Time;
use crate::timestamp::{Timestamped, Token};

/// Bytes of an authority's answer, at most: a token with the certificates of its chain has some 6 KB.
pub const MAX_STAMP_ANSWER_BYTES: usize = 64 * 1024;
/// How far an authority's clock and ours may lie apart.
pub const STAMP_CLOCKS_APART_S: u64 = 300;
/// Letters of an authority's own words that are told on.
const WORDS_MAX_CHARS: usize = 200;

const GRANTED: &[u8] = &[0];
const GRANTED_WITH_MODS: &[u8] = &[1];

/// A question for a timestamp: over the SHA-512 of something, with a number that the answer must repeat, and with the
/// wish that the authority's certificate comes along.
pub struct StampRequest {
    imprint: Vec<u8>,
    nonce: [u8; 16],
}

/// A timestamp that was asked for and is believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The token, in DER.
    pub token: Vec<u8>,
    /// What it says.
    pub said: Timestamped,
}

/// Why an authority's answer is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StampFault {
    /// It is no answer (RFC 3161 §2.4.2), or has no token where it must have one.
    #[error("the authority's answer is not well formed")]
    Malformed,
    /// The authority refuses.
    #[error("the authority refuses{0}")]
    Refused(Words),
    /// It is over something else.
    #[error("the timestamp is over something else")]
    OtherImprint,
    /// It answers another question.
    #[error("the timestamp answers another question: its nonce is another one")]
    OtherNonce,
    /// Its time cannot be true.
    #[error("the timestamp says {said}, and it is {now}: one of both clocks is wrong")]
    Time {
        /// What the authority says.
        said: Time,
        /// What our clock says.
        now: Time,
    },
    /// Its certificate may be used for something else, too (RFC 3161 §2.3).
    #[error("the authority's certificate is not for timestamps alone")]
    Purpose,
    /// The token is not to be believed.
    #[error(transparent)]
    Token(#[from] Fault),
}

/// An authority's own words, in one line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(String);

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, ": {}", self.0) }
    }
}

impl StampRequest {
    /// A question about these bytes. The nonce is made by chance, each time anew.
    pub fn new(content: &[u8], nonce: [u8; 16]) -> Self {
        Self { imprint: DigestMethod::Sha512.digest(content), nonce }
    }

    /// The `TimeStampReq` in DER, which is posted as `application/timestamp-query` (RFC 3161 §3.4).
    pub fn to_der(&self) -> Vec<u8> {
        let null = [0x05, 0x00];
        let algorithm = [der::wrapped(der::OID, DigestMethod::Sha512.oid()), null.to_vec()].concat();
        let imprint =
            [der::wrapped(der::SEQUENCE, &algorithm), der::wrapped(der::OCTET_STRING, &self.imprint)].concat();
        let fields = [
            der::unsigned(&[1]),
            der::wrapped(der::SEQUENCE, &imprint),
            der::unsigned(&self.nonce),
            der::wrapped(der::BOOLEAN, &[0xff]),
        ];
        der::wrapped(der::SEQUENCE, &fields.concat())
    }

    /// Judges an authority's answer. Somebody must be trusted: the authority, or who issued its certificate. Whether
    /// that was revoked is not looked up.
    ///
    /// # Errors
    /// [`StampFault`].
    pub fn judge(&self, answer: &[u8], trust: &Trust, now: Time) -> Result<Stamp, StampFault> {
        let bytes = token_of(answer)?;
        let token = Token::read(bytes).ok_or(StampFault::Malformed)?;
        if !token.has_imprint(DigestMethod::Sha512, &self.imprint) {
            return Err(StampFault::OtherImprint);
        }
        if !token.has_nonce(&self.nonce) {
            return Err(StampFault::OtherNonce);
        }
        let said = token.verify(trust)?;
        if !trust.judges() {
            return Err(Fault::TimestampAuthority.into());
        }
        if !said.authority.is_for_timestamps_alone() {
            return Err(StampFault::Purpose);
        }
        if said.time.unix_seconds().abs_diff(now.unix_seconds()) > STAMP_CLOCKS_APART_S {
            return Err(StampFault::Time { said: said.time, now });
        }
        Ok(Stamp { token: bytes.to_vec(), said })
    }
}

/// The token of a `TimeStampResp`, when the authority grants one.
fn token_of(answer: &[u8]) -> Result<&[u8], StampFault> {
    if answer.len() > MAX_STAMP_ANSWER_BYTES {
        return Err(StampFault::Malformed);
    }
    let read = || {
        let mut outer = Reader::new(answer);
        let mut fields = outer.sequence()?;
        let mut status = fields.sequence()?;
        let number = status.value(der::INTEGER)?;
        let words = Words::of(status.optional(der::SEQUENCE));
        let token = if fields.is_empty() { None } else { Some(fields.whole(der::SEQUENCE)?) };
        (outer.is_empty() && fields.is_empty()).then_some((number, words, token))
    };
    match read().ok_or(StampFault::Malformed)? {
        (GRANTED | GRANTED_WITH_MODS, _, Some(token)) => Ok(token),
        (GRANTED | GRANTED_WITH_MODS, _, None) => Err(StampFault::Malformed),
        (_, words, _) => Err(StampFault::Refused(words)),
    }
}

impl Words {
    /// Of a `PKIFreeText`: the first of its texts.
    fn of(texts: Option<&[u8]>) -> Self {
        let first = texts.and_then(|texts| Reader::new(texts).value(der::UTF8_STRING)).unwrap_or_default();
        let text = String::from_utf8_lossy(first);
        Self(text.chars().filter(|letter| !letter.is_control()).take(WORDS_MAX_CHARS).collect())
    }
}

/// Judges a token that was kept: that it is over these bytes, that its authority signed it, and, where somebody is
/// trusted, that its authority is.
///
/// # Errors
/// [`Fault`].
pub fn verify_stamp(token: &[u8], content: &[u8], trust: &Trust) -> Result<Timestamped, Fault> {
    let token = Token::read(token).ok_or(Fault::TimestampSignature("it is not well formed"))?;
    if !token.is_over(content) {
        return Err(Fault::TimestampSignature("it is over something else"));
    }
    token.verify(trust)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_written_as_the_standard_says() {
        let der = StampRequest::new(b"abc", [0x80; 16]).to_der();
        let mut fields = Reader::new(&der).sequence().unwrap();
        assert_eq!(fields.value(der::INTEGER), Some(&[1][..]));
        let mut imprint = fields.sequence().unwrap();
        let mut algorithm = imprint.sequence().unwrap();
        assert_eq!(algorithm.value(der::OID).and_then(DigestMethod::of_oid), Some(DigestMethod::Sha512));
        assert_eq!(imprint.value(der::OCTET_STRING), Some(&DigestMethod::Sha512.digest(b"abc")[..]));
        assert_eq!(fields.value(der::INTEGER).map(<[u8]>::len), Some(17), "a nonce is no negative number");
        assert_eq!(fields.value(der::BOOLEAN), Some(&[0xff][..]));
        assert!(fields.is_empty());
    }

    #[test]
    fn a_refusal_is_told_in_the_authoritys_words_and_on_one_line() {
        let words = der::wrapped(der::SEQUENCE, &der::wrapped(der::UTF8_STRING, b"too\nbusy"));
        let status = der::wrapped(der::SEQUENCE, &[der::unsigned(&[2]), words].concat());
        let refused = token_of(&der::wrapped(der::SEQUENCE, &status)).map(<[u8]>::to_vec).unwrap_err();
        assert_eq!(refused.to_string(), "the authority refuses: toobusy");
        let granted = der::wrapped(der::SEQUENCE, &der::wrapped(der::SEQUENCE, &der::unsigned(&[0])));
        assert_eq!(token_of(&granted), Err(StampFault::Malformed), "granted, and no token");
        for bytes in [&[][..], b"<html>", &[0x30, 0x80, 0, 0], &vec![0; MAX_STAMP_ANSWER_BYTES + 1]] {
            assert_eq!(token_of(bytes), Err(StampFault::Malformed));
        }
    }
}
