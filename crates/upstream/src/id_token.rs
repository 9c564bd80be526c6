//! What an ID token must say (OpenID Connect Core §3.1.3.7): a pure check of its claims.

use aws_lc_rs::{constant_time, digest};
use base::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use jose::NumericDate;
use serde_json::{Map, Value};

use crate::fault::Fault;

/// Clocks may differ by so much.
pub(crate) const SKEW: SignedDuration = SignedDuration::from_secs(60);
/// An ID token is fetched right after it was made: an older one is somebody's old one.
const OLDEST: SignedDuration = SignedDuration::from_mins(10);
/// The longest subject (OpenID Connect Core §2), in bytes.
const SUBJECT_MAX_BYTES: usize = 255;
/// So many values of `amr` are looked at.
const MAX_METHODS: usize = 16;

/// What the claims are held against.
pub(crate) struct Expected<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) nonce: &'a str,
    pub(crate) access_token: &'a str,
    /// The signature's name: it decides how `at_hash` is made.
    pub(crate) algorithm: &'a str,
    /// When the person was sent away, if they were to prove themselves anew since.
    pub(crate) fresh_since: Option<Timestamp>,
    pub(crate) now: Timestamp,
}

/// What an ID token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) subject: String,
    pub(crate) acr: Option<String>,
    pub(crate) amr: Vec<String>,
    pub(crate) authenticated_at: Timestamp,
}

pub(crate) fn check(claims: &Map<String, Value>, expected: &Expected<'_>) -> Result<Told, Fault> {
    if text(claims, "iss") != Some(expected.issuer) {
        return Err(Fault::claim("iss", "the ID token is another provider's"));
    }
    check_audience(claims, expected.client_id)?;
    let subject = text(claims, "sub").filter(|subject| is_subject(subject));
    let subject = subject.ok_or_else(|| Fault::claim("sub", "1 to 255 ASCII letters are expected"))?.to_owned();
    check_times(claims, expected.now)?;
    if text(claims, "nonce") != Some(expected.nonce) {
        return Err(Fault::claim("nonce", "the ID token answers another sign-in"));
    }
    if let Some(hash) = claims.get("at_hash") {
        check_hash(hash, expected)?;
    }
    let told_at = time(claims, "auth_time")?;
    if let Some(since) = expected.fresh_since {
        let told_at = told_at.ok_or_else(|| Fault::claim("auth_time", "it is missing, though it was asked for"))?;
        if told_at.plus(SKEW) < since {
            return Err(Fault::claim("auth_time", "the person was to prove themselves anew, and did not"));
        }
    }
    if told_at.is_some_and(|at| at > expected.now.plus(SKEW)) {
        return Err(Fault::claim("auth_time", "it is in the future"));
    }
    let amr = claims.get("amr").and_then(Value::as_array);
    Ok(Told {
        subject,
        acr: text(claims, "acr").map(str::to_owned),
        amr: amr.into_iter().flatten().take(MAX_METHODS).filter_map(Value::as_str).map(str::to_owned).collect(),
        authenticated_at: told_at.unwrap_or(expected.now).min(expected.now),
    })
}

pub(crate) fn is_subject(subject: &str) -> bool {
    (1..=SUBJECT_MAX_BYTES).contains(&subject.len()) && subject.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

fn text<'c>(claims: &'c Map<String, Value>, name: &str) -> Option<&'c str> {
    claims.get(name).and_then(Value::as_str)
}

fn check_audience(claims: &Map<String, Value>, client_id: &str) -> Result<(), Fault> {
    let (for_us, others) = match claims.get("aud") {
        Some(Value::String(one)) => (one == client_id, false),
        Some(Value::Array(many)) => (many.iter().any(|one| one == client_id), many.len() > 1),
        _ => (false, false),
    };
    if !for_us {
        return Err(Fault::claim("aud", "the ID token is for another client"));
    }
    match claims.get("azp") {
        Some(party) if party == client_id => Ok(()),
        Some(_) => Err(Fault::claim("azp", "the ID token was given to another client")),
        None if others => {
            Err(Fault::claim("azp", "the ID token is for several clients and does not say to whom it was given"))
        }
        None => Ok(()),
    }
}

fn check_times(claims: &Map<String, Value>, now: Timestamp) -> Result<(), Fault> {
    let missing = |claim| Fault::claim(claim, "it is missing");
    let expires = time(claims, "exp")?.ok_or_else(|| missing("exp"))?;
    if now >= expires.plus(SKEW) {
        return Err(Fault::claim("exp", "the ID token has expired"));
    }
    let issued = time(claims, "iat")?.ok_or_else(|| missing("iat"))?;
    if issued > now.plus(SKEW) {
        return Err(Fault::claim("iat", "the ID token comes from the future: one of the clocks is wrong"));
    }
    if now.since(issued) > OLDEST {
        return Err(Fault::claim(
            "iat",
            "the ID token is old: it answers another sign-in, or one of the clocks is wrong",
        ));
    }
    if time(claims, "nbf")?.is_some_and(|from| from > now.plus(SKEW)) {
        return Err(Fault::claim("nbf", "the ID token does not hold yet"));
    }
    Ok(())
}

/// A number of seconds since 1970 (RFC 7519 §2), fractions cut.
fn time(claims: &Map<String, Value>, name: &'static str) -> Result<Option<Timestamp>, Fault> {
    let Some(value) = claims.get(name).filter(|value| !value.is_null()) else { return Ok(None) };
    match NumericDate::read(value) {
        Some(date) => Ok(Some(Timestamp::from_seconds(date.as_seconds()))),
        None => Err(Fault::claim(name, "it is not a time")),
    }
}

/// The left half of the hash of the access token (§3.1.3.6).
fn check_hash(hash: &Value, expected: &Expected<'_>) -> Result<(), Fault> {
    // Ed25519 hashes with SHA-512 (RFC 8032 §5.1), the others of this house with SHA-256.
    let algorithm = if expected.algorithm == "EdDSA" { &digest::SHA512 } else { &digest::SHA256 };
    let whole = digest::digest(algorithm, expected.access_token.as_bytes());
    let (half, _) = whole.as_ref().split_at(whole.as_ref().len() / 2);
    let told = hash.as_str().unwrap_or_default();
    constant_time::verify_slices_are_equal(told.as_bytes(), URL_SAFE_NO_PAD.encode(half).as_bytes())
        .map_err(|_| Fault::claim("at_hash", "the ID token came with another access token"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);
    const SECOND: i64 = 1_795_514_400;

    fn expected() -> Expected<'static> {
        Expected {
            issuer: "https://id.example",
            client_id: "us",
            nonce: "n",
            access_token: "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y",
            algorithm: "RS256",
            fresh_since: None,
            now: NOW,
        }
    }

    fn claims(changes: &[(&str, Value)]) -> Map<String, Value> {
        let claims = json!({
            "iss": "https://id.example", "aud": "us", "sub": "ana", "nonce": "n", "iat": SECOND, "exp": SECOND + 60,
        });
        let mut claims = claims.as_object().unwrap().clone();
        for (name, value) in changes {
            if *value == json!("-") {
                claims.remove(*name)
            } else {
                claims.insert((*name).to_owned(), value.clone())
            };
        }
        claims
    }

    fn refused(changes: &[(&str, Value)]) -> &'static str {
        match check(&claims(changes), &expected()) {
            Err(Fault::Claim { claim, .. }) => claim,
            other => panic!("{changes:?}: {other:?}"),
        }
    }

    #[test]
    fn a_sound_token_is_believed() {
        let told = check(&claims(&[("acr", json!("gold")), ("amr", json!(["pwd", "otp"]))]), &expected()).unwrap();
        assert_eq!(told.subject, "ana");
        assert_eq!(told.acr.as_deref(), Some("gold"));
        assert_eq!(told.amr, ["pwd", "otp"]);
        assert_eq!(told.authenticated_at, NOW);
    }

    #[test]
    fn each_claim_that_is_wrong_is_named() {
        let missing = || json!("-");
        for (claim, value) in [
            ("iss", json!("https://id.example/")),
            ("iss", missing()),
            ("aud", json!("another")),
            ("aud", json!(["another"])),
            ("aud", json!([])),
            ("aud", missing()),
            ("sub", json!("")),
            ("sub", json!("x".repeat(256))),
            ("sub", json!("a\nb")),
            ("sub", json!(7)),
            ("sub", missing()),
            ("nonce", json!("another")),
            ("nonce", missing()),
            ("exp", json!(SECOND - 60)),
            ("exp", json!("tomorrow")),
            ("exp", missing()),
            ("iat", json!(SECOND + 61)),
            ("iat", json!(SECOND - 601)),
            ("iat", missing()),
            ("nbf", json!(SECOND + 61)),
            ("azp", json!("another")),
            ("auth_time", json!(SECOND + 61)),
            ("auth_time", json!("today")),
            ("auth_time", json!(1e300)),
            ("at_hash", json!("77QmUPtjPfzWtF2AnpK9RR")),
        ] {
            assert_eq!(refused(&[(claim, value.clone())]), claim, "{claim}: {value}");
        }
    }

    #[test]
    fn clocks_may_differ_by_a_minute() {
        for (claim, second) in [("exp", SECOND - 59), ("iat", SECOND + 60), ("nbf", SECOND + 60)] {
            assert!(check(&claims(&[(claim, json!(second))]), &expected()).is_ok(), "{claim}");
        }
    }

    #[test]
    fn a_token_for_several_says_that_it_was_given_to_us() {
        let both = ("aud", json!(["us", "another"]));
        assert_eq!(refused(std::slice::from_ref(&both)), "azp");
        assert!(check(&claims(&[both, ("azp", json!("us"))]), &expected()).is_ok());
        assert!(check(&claims(&[("aud", json!(["us"]))]), &expected()).is_ok());
    }

    #[test]
    fn the_hash_of_the_access_token_is_that_of_the_standard() {
        // OpenID Connect Core, appendix A.3.
        assert!(check(&claims(&[("at_hash", json!("77QmUPtjPfzWtF2AnpK9RQ"))]), &expected()).is_ok());
    }

    #[test]
    fn who_was_to_prove_themselves_anew_did_so() {
        let expected = Expected { fresh_since: Some(NOW), ..expected() };
        assert!(check(&claims(&[]), &expected).is_err());
        assert!(check(&claims(&[("auth_time", json!(SECOND - 600))]), &expected).is_err());
        assert!(check(&claims(&[("auth_time", json!(SECOND))]), &expected).is_ok());
    }

    proptest! {
        /// Whatever stands in one claim, the check ends, and nothing foreign is believed.
        #[test]
        fn no_value_of_a_claim_is_a_surprise(
            name in prop::sample::select(vec!["iss", "aud", "sub", "nonce", "exp", "iat", "azp", "at_hash", "acr", "amr"]),
            number in any::<f64>(),
            word in ".{0,8}",
        ) {
            for value in [json!(number), json!(word), json!([word]), json!({ word.clone(): number }), Value::Null] {
                if let Ok(told) = check(&claims(&[(name, value.clone())]), &expected()) {
                    prop_assert!(is_subject(&told.subject));
                    prop_assert!(!["iss", "aud", "nonce"].contains(&name));
                }
            }
        }
    }
}
