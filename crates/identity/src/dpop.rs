//! Proofs of possession (RFC 9449): a token that is bound to a key is of no use to whoever steals it.

use base::Timestamp;
use jiff::SignedDuration;
use jose::{NumericDate, SigningAlgorithm, jws};
use serde::Deserialize;

use crate::error::ServiceError;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::secrets::{sha256, sha256_text};
use crate::{Identity, store};

/// The algorithms of proofs that are accepted, of a client of FAPI 2.0 fewer; `dpop_signing_alg_values_supported` says
/// so.
pub(crate) const ALGORITHMS: [SigningAlgorithm; 4] =
    [SigningAlgorithm::Es256, SigningAlgorithm::EdDsa, SigningAlgorithm::Ps256, SigningAlgorithm::Rs256];

/// A nonce is good for this long, and a little longer.
const NONCE_STEP: SignedDuration = SignedDuration::from_mins(2);
/// Steps of which the nonces are accepted: this one and those just before.
const NONCE_STEPS: i64 = 3;
/// A proof is remembered for this long: then its nonce is too old anyway.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(10);
/// The clock of a client may be behind or ahead by this much.
const SKEW: SignedDuration = SignedDuration::from_mins(5);
/// That of a client of FAPI 2.0 may be ahead by this much (§5.3.2.1).
const SKEW_AHEAD_OF_FAPI: SignedDuration = SignedDuration::from_mins(1);
/// The longest identifier of a proof, in bytes.
const MAX_JTI_BYTES: usize = 256;

/// What a proof says (§4.2).
#[derive(Debug, Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    iat: NumericDate,
    ath: Option<String>,
    nonce: Option<String>,
}

/// What a proof has to be made for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct For<'a> {
    /// The request's method.
    pub(crate) method: &'a str,
    /// The request's address, without query: there are two where certificates are shown at another.
    pub(crate) addresses: &'a [&'a str],
    /// The access token that comes with it.
    pub(crate) access_token: Option<&'a str>,
    /// The signatures that are accepted of its client.
    pub(crate) signatures: &'a [SigningAlgorithm],
    /// Whether its client is held to FAPI 2.0.
    pub(crate) fapi2: bool,
}

fn invalid(description: &'static str) -> OAuthError {
    OAuthError::new(ErrorCode::InvalidDpopProof, description)
}

/// Reads a proof and checks all that needs neither memory nor secret (§4.3): gives the thumbprint of its
/// key, its identifier and its nonce.
fn read(proof: &str, wanted: For<'_>, now: Timestamp) -> Result<(String, String, Option<String>), OAuthError> {
    let header = jws::peek(proof).map_err(|_| invalid("the DPoP proof is not a JWS"))?;
    if header.typ.as_deref() != Some("dpop+jwt") {
        return Err(invalid("the typ of the DPoP proof is not dpop+jwt"));
    }
    let key = header.jwk.ok_or_else(|| invalid("the DPoP proof has no jwk"))?;
    let verified = jws::verify_with(proof, &key, wanted.signatures)
        .map_err(|_| invalid("the DPoP proof is not signed with its key by an algorithm that is accepted"))?;
    let claims = Claims::read(&verified.payload, wanted, now)?;
    Ok((key.thumbprint(), claims.jti, claims.nonce))
}

impl Claims {
    /// What a proof says, when it was made for this.
    fn read(payload: &[u8], wanted: For<'_>, now: Timestamp) -> Result<Self, OAuthError> {
        let claims: Self = serde_json::from_slice(payload)
            .map_err(|_| invalid("the DPoP proof lacks one of jti, htm, htu and iat"))?;
        if claims.jti.is_empty() || claims.jti.len() > MAX_JTI_BYTES {
            return Err(invalid("the jti of the DPoP proof is empty or too long"));
        }
        if claims.htm != wanted.method {
            return Err(invalid("the htm of the DPoP proof is not the method of the request"));
        }
        if !wanted.addresses.iter().any(|address| is_same_address(&claims.htu, address)) {
            return Err(invalid("the htu of the DPoP proof is not the address of the request"));
        }
        let made_at = Timestamp::from_seconds(claims.iat.as_seconds());
        let ahead = if wanted.fapi2 { SKEW_AHEAD_OF_FAPI } else { SKEW };
        if now.since(made_at) > SKEW || made_at.since(now) > ahead {
            return Err(invalid("the iat of the DPoP proof is too far from the time here"));
        }
        if claims.ath != wanted.access_token.map(|token| sha256_text(token.as_bytes())) {
            return Err(invalid("the ath of the DPoP proof is not the hash of the access token"));
        }
        Ok(claims)
    }
}

/// Whether two addresses are the same but for query, fragment and the case of scheme and host (§4.3).
fn is_same_address(given: &str, wanted: &str) -> bool {
    let plain = given.split(['?', '#']).next().unwrap_or_default();
    let split = |address: &str| -> Option<(String, String)> {
        let (scheme, rest) = address.split_once("://")?;
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let scheme = scheme.to_ascii_lowercase();
        let default_port = if scheme == "https" { ":443" } else { ":80" };
        let host = host.to_ascii_lowercase();
        let host = host.strip_suffix(default_port).unwrap_or(&host).to_owned();
        Some((format!("{scheme}://{host}"), path.to_owned()))
    };
    split(plain).is_some_and(|given| Some(given) == split(wanted))
}

impl Identity {
    /// Checks the proof of a request; gives the thumbprint of its key (RFC 7638). Every proof must carry a
    /// nonce from here (§8), so that none can be made ahead, and is good once.
    pub(crate) async fn check_proof(&self, proof: &str, wanted: For<'_>) -> Result<String, ServiceError> {
        let now = self.0.clock.now();
        let (thumbprint, jti, nonce) = read(proof, wanted, now)?;
        let step = now.as_micros().div_euclid(step_us());
        let is_ours = |nonce: &String| (0..NONCE_STEPS).any(|ago| self.0.keys.dpop_nonce(step - ago) == *nonce);
        if !nonce.as_ref().is_some_and(is_ours) {
            return Err(
                OAuthError::new(ErrorCode::UseDpopNonce, "the DPoP proof needs the nonce of this answer").into()
            );
        }
        let hash = sha256(format!("dpop\n{thumbprint}\n{jti}").as_bytes());
        let is_new = self.0.db.write(move |tx| store::spend(tx, &hash, now.plus(REMEMBERED))).await?;
        if is_new { Ok(thumbprint) } else { Err(invalid("the DPoP proof was used before").into()) }
    }

    /// The nonce that the next proofs have to carry.
    pub(crate) fn dpop_nonce(&self) -> String {
        self.0.keys.dpop_nonce(self.0.clock.now().as_micros().div_euclid(step_us()))
    }
}

fn step_us() -> i64 {
    NONCE_STEP.as_secs() * 1_000_000
}

/// For fuzzing: reads a proof of any bytes, and any bytes as what a signed one says.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn read_any(proof: &[u8]) {
    let Ok(proof) = std::str::from_utf8(proof) else { return };
    let addresses = &["https://id.example/token"];
    let wanted = For { method: "POST", addresses, access_token: None, signatures: &ALGORITHMS, fapi2: false };
    let now = Timestamp::from_seconds(1_795_003_200);
    let _ = read(proof, wanted, now);
    if let Ok(claims) = Claims::read(proof.as_bytes(), wanted, now) {
        assert!(claims.htm == "POST" && claims.htu.to_ascii_lowercase().starts_with("https://id.example"));
        let made = claims.iat.as_seconds();
        assert!((made - now.as_seconds()).abs() <= SKEW.as_secs(), "made at {made}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9449 §4.1, figure 2: made at 1562262616 for POST <https://server.example.com/token>.
    const EXAMPLE: &str = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";
    const TOKEN: For<'_> = For {
        method: "POST",
        addresses: &["https://server.example.com/token"],
        access_token: None,
        signatures: &ALGORITHMS,
        fapi2: false,
    };

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn the_example_of_the_standard_is_a_proof() {
        let (thumbprint, jti, nonce) = read(EXAMPLE, TOKEN, at(1_562_262_616)).unwrap();
        // RFC 9449 §6.1 gives this thumbprint.
        assert_eq!(thumbprint, "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
        assert_eq!((jti.as_str(), nonce), ("-BwC3ESc6acc2lTc", None));
    }

    #[test]
    fn a_proof_is_for_its_own_request_and_time_only() {
        for wanted in [
            For { method: "GET", ..TOKEN },
            For { addresses: &["https://server.example.com/userinfo"], ..TOKEN },
            For { addresses: &["https://other.example.com/token"], ..TOKEN },
            For { access_token: Some("token"), ..TOKEN },
            For { signatures: &[SigningAlgorithm::Ps256], ..TOKEN },
        ] {
            assert_eq!(read(EXAMPLE, wanted, at(1_562_262_616)).unwrap_err().code, ErrorCode::InvalidDpopProof);
        }
        assert!(read(EXAMPLE, TOKEN, at(1_562_262_616 + 301)).is_err());
        let (head, signature) = EXAMPLE.rsplit_once('.').unwrap();
        assert!(read(&format!("{head}.{}", signature.replace('2', "3")), TOKEN, at(1_562_262_616)).is_err());
    }

    #[test]
    fn a_proof_of_fapi_may_be_a_minute_ahead_and_of_others_five() {
        let fapi = For { fapi2: true, ..TOKEN };
        for (wanted, ahead, holds) in [(TOKEN, 300, true), (TOKEN, 301, false), (fapi, 60, true), (fapi, 61, false)] {
            assert_eq!(read(EXAMPLE, wanted, at(1_562_262_616 - ahead)).is_ok(), holds, "{ahead} s ahead");
        }
    }

    #[test]
    fn a_time_with_a_fraction_is_a_time() {
        let claims = r#"{"jti":"a","htm":"POST","htu":"https://server.example.com/token","iat":1562262616.75}"#;
        assert!(Claims::read(claims.as_bytes(), TOKEN, at(1_562_262_616)).is_ok());
    }

    #[test]
    fn addresses_are_compared_without_query_and_case_of_the_host() {
        assert!(is_same_address("HTTPS://Server.example.com:443/token?x=1#y", "https://server.example.com/token"));
        assert!(!is_same_address("https://server.example.com/Token", "https://server.example.com/token"));
        assert!(!is_same_address("token", "https://server.example.com/token"));
    }
}
