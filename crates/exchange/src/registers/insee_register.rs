//! The Sirene register of INSEE, asked through API Entreprise (version 4).

use std::sync::Arc;
use std::time::Duration;

use base::activity::Activities;
use base::{Clock, PeerAddress, Siret, Timestamp};
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap};
use reqwest::{Client, StatusCode, Url};

use super::bearer_token::BearerToken;
use super::insee_answer::read_establishment;
use super::model::{BoxFuture, Establishment, Purpose, Register, RegisterRefusal};
use crate::adapters::lists_errors;
use crate::services::wait_s;

/// How long a connection may take to be made.
const CONNECT_WITHIN: Duration = Duration::from_secs(2);
/// A longer body is no answer about one establishment (the real ones are near 4 KiB).
const BODY_MAX_BYTES: usize = 256 * 1024;
/// How long a register is left alone that says it was asked too often, but not for how long.
const RETRY_AFTER_DEFAULT_S: i64 = 60;
/// Longer than this is not believed.
const RETRY_AFTER_MAX_S: i64 = 3_600;

/// Where the register is, how it knows us, and why we ask.
#[derive(Debug, Clone)]
pub struct InseeSettings {
    /// Its address.
    pub address: PeerAddress,
    /// The token that it gave us.
    pub token: BearerToken,
    /// Why we ask.
    pub purpose: Purpose,
    /// The register's name, shown beside what it told.
    pub source_label: String,
    /// How long an answer may take, connection included.
    pub answer_within: Duration,
}

/// A client of `GET /v4/insee/sirene/etablissements/{siret}?context=&object=&recipient=`.
///
/// Put a [`Shielded`](crate::Shielded) before it.
pub struct InseeRegister {
    client: Client,
    settings: InseeSettings,
    activities: Arc<Activities>,
    clock: Arc<dyn Clock>,
}

impl InseeRegister {
    /// A client with these settings; `activities` is the nomenclature that activity codes are looked up in.
    ///
    /// # Errors
    /// When this machine's certificates cannot be loaded.
    pub fn new(
        settings: InseeSettings,
        activities: Arc<Activities>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, reqwest::Error> {
        let builder = Client::builder()
            .connect_timeout(CONNECT_WITHIN)
            .timeout(settings.answer_within)
            // A redirection could lead the token to somebody else.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("passerelle/", env!("CARGO_PKG_VERSION")));
        let builder = if settings.address.is_on_this_machine() { builder.no_proxy() } else { builder };
        Ok(Self { client: builder.build()?, settings, activities, clock })
    }

    fn question(&self, siret: &Siret) -> Url {
        let mut url = self.settings.address.url().clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(["v4", "insee", "sirene", "etablissements", &siret.to_string()]);
        }
        let Purpose { context, object, recipient } = &self.settings.purpose;
        url.query_pairs_mut()
            .append_pair("context", context)
            .append_pair("object", object)
            .append_pair("recipient", &recipient.to_string());
        url
    }

    async fn ask(&self, siret: &Siret) -> Result<Establishment, RegisterRefusal> {
        let asked = self
            .client
            .get(self.question(siret))
            .header(AUTHORIZATION, self.settings.token.authorization())
            .header(ACCEPT, "application/json");
        let response = asked.send().await.map_err(not_answered)?;
        let status = response.status();
        if status == StatusCode::TOO_MANY_REQUESTS {
            let retry_after_s = retry_after_s(response.headers(), self.clock.now());
            tracing::warn!(register = "insee", status = 429, retry_after_s, "the register was asked too often");
            return Err(RegisterRefusal::RateLimited { retry_after_s });
        }
        let body = body(response).await?;
        if status == StatusCode::OK {
            let told =
                read_establishment(&body, siret, &self.activities, self.clock.now(), &self.settings.source_label);
            return told.map_err(|error| {
                tracing::warn!(register = "insee", %error, "the register's answer cannot be read");
                RegisterRefusal::Unreadable
            });
        }
        let refusal = refusal(status, &body);
        if refusal != RegisterRefusal::Unknown {
            tracing::warn!(register = "insee", status = status.as_u16(), %refusal, "the register refused");
        }
        Err(refusal)
    }
}

impl Register for InseeRegister {
    fn establishment<'a>(&'a self, siret: &'a Siret) -> BoxFuture<'a, Result<Establishment, RegisterRefusal>> {
        Box::pin(self.ask(siret))
    }
}

/// A call that ended without a whole answer. The address is left out of the log: it holds the SIRET.
fn not_answered(error: reqwest::Error) -> RegisterRefusal {
    let refusal = if error.is_timeout() { RegisterRefusal::TooSlow } else { RegisterRefusal::Down };
    let error = error.without_url();
    tracing::warn!(register = "insee", %error, %refusal, "the register did not answer");
    refusal
}

/// The body, when it is not too long.
async fn body(mut response: reqwest::Response) -> Result<Vec<u8>, RegisterRefusal> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(not_answered)? {
        if body.len() + chunk.len() > BODY_MAX_BYTES {
            tracing::warn!(register = "insee", "the register's answer is too long");
            return Err(RegisterRefusal::Unreadable);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// What a status other than 200 and 429 says.
fn refusal(status: StatusCode, body: &[u8]) -> RegisterRefusal {
    match status.as_u16() {
        // A 404 of the register lists errors; any other comes from a wrong address or a proxy, and must not
        // tell every firm that it does not exist.
        404 if lists_errors(body) => RegisterRefusal::Unknown,
        408 | 504 => RegisterRefusal::TooSlow,
        // 400 and 422: it does not accept our purpose. 451: it may not tell, for legal reasons.
        400 | 401 | 403 | 422 | 451 => RegisterRefusal::NotAllowed,
        500..=599 => RegisterRefusal::Down,
        _ => RegisterRefusal::Unreadable,
    }
}

/// The seconds to wait, where the register was asked too often.
fn retry_after_s(headers: &HeaderMap, now: Timestamp) -> u32 {
    let seconds = wait_s(headers, now).unwrap_or(RETRY_AFTER_DEFAULT_S);
    u32::try_from(seconds.clamp(1, RETRY_AFTER_MAX_S)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use reqwest::header::RETRY_AFTER;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_518_000); // 2026-11-24T11:00:00Z

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn the_time_to_wait_is_read_in_each_of_its_spellings() {
        let wait = |pairs: &[(&'static str, &str)]| retry_after_s(&headers(pairs), NOW);
        assert_eq!(wait(&[("retry-after", "17")]), 17);
        assert_eq!(wait(&[("retry-after", "Tue, 24 Nov 2026 11:00:45 GMT")]), 45);
        assert_eq!(wait(&[("ratelimit-reset", "1795518030")]), 30);
        assert_eq!(wait(&[("ratelimit-reset", "12")]), 12);
        assert_eq!(wait(&[("retry-after", "5"), ("ratelimit-reset", "12")]), 5);
        assert_eq!(wait(&[]), 60);
        assert_eq!(wait(&[("retry-after", "soon")]), 60);
        assert_eq!(wait(&[("retry-after", "-3")]), 1);
        assert_eq!(wait(&[("retry-after", "999999999")]), 3_600);
        assert_eq!(wait(&[("ratelimit-reset", "1700000000")]), 1);
    }

    #[test]
    fn a_404_that_is_not_the_registers_does_not_say_that_a_firm_is_unknown() {
        let not_found = StatusCode::NOT_FOUND;
        assert_eq!(refusal(not_found, br#"{"errors":[{"code":"04003"}]}"#), RegisterRefusal::Unknown);
        assert_eq!(refusal(not_found, b"<html>404</html>"), RegisterRefusal::Unreadable);
        assert_eq!(refusal(not_found, br#"{"errors":[]}"#), RegisterRefusal::Unreadable);
    }

    proptest! {
        #[test]
        fn the_time_to_wait_is_always_within_bounds(text in "\\PC{0,20}", reset in any::<i64>()) {
            let mut headers = headers(&[("ratelimit-reset", &reset.to_string())]);
            if let Ok(value) = reqwest::header::HeaderValue::from_str(&text) {
                headers.insert(RETRY_AFTER, value);
            }
            let seconds = i64::from(retry_after_s(&headers, NOW));
            prop_assert!((1..=RETRY_AFTER_MAX_S).contains(&seconds));
        }
    }
}
