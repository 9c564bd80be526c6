//! Codes that change every half minute, shown by an application that shares a secret with the account
//! (RFC 6238 over RFC 4226, with SHA-1 and six digits: what every application takes).

use aws_lc_rs::{constant_time, hmac};
use base::{Random, Timestamp};

/// How long one code is shown, seconds.
const STEP_S: i64 = 30;
/// How many digits a code has.
pub(crate) const DIGITS: usize = 6;
/// Ten to the power of [`DIGITS`].
const MODULUS: u32 = 1_000_000;
/// A clock may be wrong by one step, and typing takes time (RFC 6238 §5.2).
const DRIFT_STEPS: i64 = 1;
/// RFC 4648 §6.
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What an application and the account share: 160 bits (RFC 4226 §4, R6).
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct TotpSecret([u8; 20]);

impl TotpSecret {
    pub(crate) fn draw(random: &dyn Random) -> Self {
        Self(random.bytes())
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The secret to type by hand, in groups of four letters.
    pub(crate) fn in_groups(&self) -> String {
        let letters = base32(&self.0);
        let groups: Vec<&str> =
            letters.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join(" ")
    }

    /// The address that the picture holds; applications take it in.
    pub(crate) fn address(&self, issuer: &str, account: &str) -> String {
        let label: String = form_urlencoded::byte_serialize(format!("{issuer}:{account}").as_bytes()).collect();
        let issuer: String = form_urlencoded::byte_serialize(issuer.as_bytes()).collect();
        // A space is %20 here, not a plus: applications show what stands there.
        let (label, issuer) = (label.replace('+', "%20"), issuer.replace('+', "%20"));
        format!("otpauth://totp/{label}?secret={}&issuer={issuer}", base32(&self.0))
    }

    /// The step whose code was typed, when it is about now and later than the last one taken.
    pub(crate) fn step_of(&self, typed: &str, now: Timestamp, last_step: i64) -> Option<i64> {
        let typed: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        if typed.len() != DIGITS || !typed.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let current = step_at(now);
        let steps = (current - DRIFT_STEPS..=current + DRIFT_STEPS).filter(|step| *step > last_step);
        // Every step is looked at, so that the time taken says nothing.
        steps.fold(None, |found, step| {
            let same = constant_time::verify_slices_are_equal(self.code(step).as_bytes(), typed.as_bytes());
            if same.is_ok() { Some(step) } else { found }
        })
    }

    /// The code of a step (RFC 4226 §5.3).
    pub(crate) fn code(&self, step: i64) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.0);
        let mac = hmac::sign(&key, &step.to_be_bytes());
        let mac = mac.as_ref();
        let offset = usize::from(mac.last().copied().unwrap_or_default() & 0xf);
        let four = mac.get(offset..offset + 4).and_then(|four| four.try_into().ok()).unwrap_or_default();
        format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % MODULUS)
    }
}

/// The step of a moment.
pub(crate) fn step_at(now: Timestamp) -> i64 {
    now.as_micros().div_euclid(STEP_S * 1_000_000)
}

fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(5) {
        let mut five = [0; 8];
        five[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(five);
        for place in 0..(chunk.len() * 8).div_ceil(5) {
            text.push(char::from(BASE32[(bits >> (35 - 5 * place) & 31) as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of_the_standard() -> TotpSecret {
        TotpSecret(*b"12345678901234567890")
    }

    /// RFC 6238 appendix B, the rows of SHA-1: the last six of the eight digits.
    #[test]
    fn the_codes_are_those_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(of_the_standard().code(step_at(Timestamp::from_seconds(seconds))), code);
        }
    }

    /// RFC 4226 appendix D.
    #[test]
    fn the_codes_by_counter_are_those_of_the_standard() {
        let codes: Vec<String> = (0..10).map(|step| of_the_standard().code(step)).collect();
        let expected =
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        assert_eq!(codes, expected);
    }

    /// RFC 4648 §10.
    #[test]
    fn base32_is_that_of_the_standard() {
        for (plain, coded) in
            [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB")]
        {
            assert_eq!(base32(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_clock_may_be_wrong_by_one_step_and_no_code_is_taken_twice() {
        let (secret, now) = (of_the_standard(), Timestamp::from_seconds(1_000_000));
        let current = step_at(now);
        for (step, taken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let code = secret.code(current + step);
            assert_eq!(secret.step_of(&code, now, 0), taken.then_some(current + step), "{step}");
        }
        let code = secret.code(current);
        assert_eq!(secret.step_of(&code, now, current), None);
        assert_eq!(secret.step_of(&format!(" {} {} ", &code[..3], &code[3..]), now, current - 1), Some(current));
    }

    #[test]
    fn an_application_is_told_who_and_where() {
        let address = of_the_standard().address("Passerelle", "ana martin");
        let expected =
            "otpauth://totp/Passerelle%3Aana%20martin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Passerelle";
        assert_eq!(address, expected);
        assert!(of_the_standard().in_groups().starts_with("GEZD GNBV "));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_a_panic(typed in "\\PC{0,20}", now in any::<i32>()) {
            of_the_standard().step_of(&typed, Timestamp::from_seconds(i64::from(now)), 0);
        }
    }
}
