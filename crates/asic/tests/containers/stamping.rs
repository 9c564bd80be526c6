//! What authorities answer to a question for a timestamp: one answer is right, and every other is refused by its name.

use asic::{Fault, StampFault, StampRequest, Time, Trust, verify_stamp};

use crate::authority::{Authority, CLIENT_AUTH, TIME_STAMPING, refusal};

const NONCE: [u8; 16] = [7; 16];
const STAMPED: &str = "20261128120000Z";

/// The time of [`STAMPED`], and so many seconds.
fn later(seconds: u64) -> Time {
    Time::from_unix_seconds(1_795_867_200 + seconds)
}

fn question() -> StampRequest {
    StampRequest::new(b"checkpoint", NONCE)
}

fn judged(answer: &[u8], trust: &Trust) -> Result<Vec<u8>, StampFault> {
    question().judge(answer, trust, later(2)).map(|stamp| stamp.token)
}

#[test]
fn the_answer_to_the_question_is_believed_and_its_token_is_verified_again() {
    let authority = Authority::new();
    let answer = authority.answer(b"checkpoint", &NONCE, STAMPED);
    let stamp = question().judge(&answer, &authority.trusted(), later(2)).unwrap();
    assert_eq!(stamp.said.time.to_string(), "2026-11-28T12:00:00Z");
    assert_eq!(verify_stamp(&stamp.token, b"checkpoint", &authority.trusted()), Ok(stamp.said.clone()));
    assert!(verify_stamp(&stamp.token, b"another", &authority.trusted()).is_err());
    assert!(verify_stamp(b"token", b"checkpoint", &authority.trusted()).is_err());
    let pinned = Trust { roots: vec![stamp.said.authority], timestampers: vec![] };
    assert!(judged(&answer, &pinned).is_ok(), "the authority's own certificate may be the one that is trusted");
}

#[test]
fn an_answer_to_another_question_is_refused() {
    let authority = Authority::new();
    let trust = authority.trusted();
    assert_eq!(judged(&authority.answer(b"another", &NONCE, STAMPED), &trust), Err(StampFault::OtherImprint));
    for nonce in [&[7; 15][..], &[8; 16], &[0], &[0x87; 16], &[0, 7, 7, 7]] {
        let answer = authority.answer(b"checkpoint", nonce, STAMPED);
        assert_eq!(judged(&answer, &trust), Err(StampFault::OtherNonce), "{nonce:?}");
    }
    let without = authority.stamp(b"checkpoint", STAMPED);
    let granted = [&[0x30, 0x82][..], &u16::try_from(5 + without.len()).unwrap().to_be_bytes(), &[0x30, 3, 2, 1, 0]];
    let answer = [granted.concat(), without].concat();
    assert_eq!(judged(&answer, &trust), Err(StampFault::OtherNonce), "without any nonce");
}

#[test]
fn a_refusal_is_told() {
    let told = judged(&refusal(2, "no credit"), &Authority::new().trusted()).unwrap_err();
    assert_eq!(told.to_string(), "the authority refuses: no credit");
}

#[test]
fn a_time_that_cannot_be_true_is_refused() {
    let authority = Authority::new();
    let answer = authority.answer(b"checkpoint", &NONCE, STAMPED);
    assert!(question().judge(&answer, &authority.trusted(), later(300)).is_ok());
    let late = question().judge(&answer, &authority.trusted(), later(301));
    assert!(matches!(late, Err(StampFault::Time { .. })), "{late:?}");
    let ahead = authority.answer(b"checkpoint", &NONCE, "20261128130000Z");
    assert!(matches!(judged(&ahead, &authority.trusted()), Err(StampFault::Time { .. })));
}

#[test]
fn who_is_not_trusted_out_of_date_or_for_something_else_is_refused() {
    let authority = Authority::new();
    let answer = authority.answer(b"checkpoint", &NONCE, STAMPED);
    let refused = |fault| Err(StampFault::Token(fault));
    assert_eq!(judged(&answer, &Trust::nobody()), refused(Fault::TimestampAuthority), "nobody is trusted");
    assert_eq!(judged(&answer, &Authority::new().trusted()), refused(Fault::TimestampAuthority), "another is trusted");
    let by = |purposes: &[&[u8]], is_critical, years| {
        let answer = authority.stamper(purposes, is_critical, years).answer_stamped(b"checkpoint", &NONCE, STAMPED);
        judged(&answer, &authority.trusted())
    };
    assert!(by(&[TIME_STAMPING], true, 2020..2050).is_ok());
    assert_eq!(by(&[TIME_STAMPING], true, 2020..2026), refused(Fault::TimestampAuthority), "expired");
    assert_eq!(by(&[TIME_STAMPING], true, 2027..2050), refused(Fault::TimestampAuthority), "not valid yet");
    assert_eq!(by(&[TIME_STAMPING, CLIENT_AUTH], true, 2020..2050), Err(StampFault::Purpose));
    assert_eq!(by(&[TIME_STAMPING], false, 2020..2050), Err(StampFault::Purpose));
    assert!(matches!(by(&[CLIENT_AUTH], true, 2020..2050), Err(StampFault::Token(Fault::TimestampSignature(_)))));
}

#[test]
fn an_answer_with_one_altered_byte_is_refused_or_says_the_same() {
    let authority = Authority::new();
    let answer = authority.answer(b"checkpoint", &NONCE, STAMPED);
    let trust = authority.trusted();
    let said = question().judge(&answer, &trust, later(2)).unwrap().said;
    let mut refused = 0;
    for at in 0..answer.len() {
        let mut altered = answer.clone();
        altered[at] ^= 1;
        match question().judge(&altered, &trust, later(2)) {
            // Such as the number of a version, which nobody signed.
            Ok(stamp) => assert_eq!(stamp.said, said, "byte {at}"),
            Err(_) => refused += 1,
        }
        assert!(judged(&answer[..at], &trust).is_err(), "cut after {at}");
    }
    assert!(refused > answer.len() * 9 / 10, "{refused} of {}", answer.len());
}
