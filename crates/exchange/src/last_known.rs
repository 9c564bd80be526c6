//! The last good answer to a question: kept sealed where the contract of the service lets it be given again, and given
//! again, with its date, while the service is away.

use axum::body::{Body, Bytes};
use axum::http::header::CACHE_CONTROL;
use axum::http::response;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use base::Timestamp;
use jiff::SignedDuration;
use xroad::{Fault, Header, Request, Response, Verb};

use crate::answer::MessageBody;
use crate::messages::Written;
use crate::pass_on::write_headers;
use crate::registry::Service;
use crate::store::{self, KeptAnswer};
use crate::{Exchange, LAST_KNOWN, hexadecimal};

/// Answers that one node keeps, at most. The oldest go.
const KEPT_MAX: u32 = 10_000;
/// The length of a head, before it.
const LENGTH_BYTES: usize = 4;
/// What does not make another question of the same one: the names of a message, and what it is for.
const NOT_ASKED: [&str; 5] = ["x-road-id", "x-road-request-id", "x-road-issue", "x-road-security-server", "x-purpose"];

/// A question whose answers are kept: under which name, and for how long.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kept {
    question: [u8; 32],
    within: SignedDuration,
}

/// What the service answered, or why it did not.
pub(crate) type Answered = Result<(response::Parts, Body), Fault>;

impl Exchange {
    /// Whether answers to a question are kept: the contract says so, and it is one that reads and has no body.
    pub(crate) fn keeps_last(&self, service: &Service, request: &Request, body: &MessageBody) -> Option<Kept> {
        let within = service.offer.contract.last_known()?;
        let asks_nothing_else = matches!(body, MessageBody::Short(body) if body.is_empty());
        let question = || self.keyed_hash("exchange question 1", &question(request));
        (request.verb() == Verb::Get && asks_nothing_else).then(|| Kept { question: question(), within })
    }

    /// Keeps a good answer. One that cannot be kept is given all the same.
    pub(crate) async fn keep_last(&self, kept: Kept, response: &Written<Response>, body: &Bytes) {
        if !is_good(&response.message) {
            return;
        }
        let now = self.0.clock.now();
        let purpose = seal_of(&kept.question, now);
        let sealed = self.0.sealer.seal(&purpose, &together(&response.head, body), &*self.0.random);
        let (answer, service) =
            (KeptAnswer { question: kept.question, at: now, sealed }, response.message.service().clone());
        let until = now.plus(kept.within);
        let kept = self.0.db.write(move |tx| store::put_last_answer(tx, &service, &answer, until, KEPT_MAX));
        if let Err(error) = kept.await {
            tracing::warn!(%error, "an answer could not be kept for the time when its service is away");
        }
    }

    /// What was answered; where the service is away, its last answer instead, if there is one that may be given.
    pub(crate) async fn or_last_known(&self, kept: Kept, answered: Answered) -> Answered {
        let is_away = match &answered {
            Ok((head, _)) => says_that_it_is_away(head.status),
            Err(_) => true,
        };
        if !is_away {
            return answered;
        }
        let now = self.0.clock.now();
        let found = self.0.db.read(move |tx| store::last_answer(tx, &kept.question, now)).await;
        let found = found.unwrap_or_else(|error| {
            tracing::warn!(%error, "the last known answer could not be read");
            None
        });
        // The contract may have become shorter since.
        let found = found.filter(|found| now < found.at.plus(kept.within));
        match found.and_then(|found| self.open_last(&found)) {
            Some(last) => Ok(last),
            None => answered,
        }
    }

    fn open_last(&self, found: &KeptAnswer) -> Option<(response::Parts, Body)> {
        let opened = self.0.sealer.open(&seal_of(&found.question, found.at), &found.sealed)?;
        let (head, body) = apart(&opened)?;
        let answer = Response::read(head).ok()?;
        let mut given = axum::http::Response::new(Body::from(Bytes::copy_from_slice(body)));
        *given.status_mut() = StatusCode::from_u16(answer.status()).ok()?;
        *given.headers_mut() = write_headers(answer.headers().iter());
        let date = HeaderValue::try_from(found.at.to_string()).ok()?;
        given.headers_mut().insert(HeaderName::try_from(LAST_KNOWN).ok()?, date);
        metrics::counter!("passerelle_exchange_last_known_total").increment(1);
        Some(given.into_parts())
    }

    /// Lets kept answers go that are over; how many.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn sweep(&self) -> Result<u64, ::store::StoreError> {
        let now = self.0.clock.now();
        self.0.db.write(move |tx| store::remove_last_answers(tx, now)).await
    }
}

/// What stands before a service says with these that the service itself does not answer now.
pub(crate) fn says_that_it_is_away(status: StatusCode) -> bool {
    matches!(status.as_u16(), 429 | 502 | 503 | 504)
}

/// A new answer that the service lets others keep (RFC 9111 §5.2.2.5).
fn is_good(answer: &Response) -> bool {
    // Several lines are one list (RFC 9110 §5.3).
    let may_be_stored = |header: &Header| !header.value().to_ascii_lowercase().contains("no-store");
    answer.status() == 200
        && answer.headers().last(LAST_KNOWN).is_none()
        && answer.headers().iter().filter(|header| header.is(CACHE_CONTROL.as_str())).all(may_be_stored)
}

/// Who asks what: the client, the target and every header that may make a difference, each with its length before it.
fn question(request: &Request) -> Vec<u8> {
    let mut lines = vec![request.client().to_string().into_bytes(), request.target().to_string().into_bytes()];
    let mut headers: Vec<Vec<u8>> = request
        .headers()
        .iter()
        .filter(|header| !NOT_ASKED.iter().any(|name| name.eq_ignore_ascii_case(header.name())))
        .map(|header| [header.name().to_ascii_lowercase().as_bytes(), b":", header.value_bytes()].concat())
        .collect();
    headers.sort_unstable();
    lines.extend(headers);
    lines.iter().flat_map(|line| [&line.len().to_be_bytes()[..], line].concat()).collect()
}

/// What the seal of an answer says it is for: this question, at this time.
fn seal_of(question: &[u8; 32], at: Timestamp) -> String {
    format!("exchange last known answer {} {}", hexadecimal(question), at.as_micros())
}

fn together(head: &[u8], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(head.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], head, body].concat()
}

fn apart(kept: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = kept.split_first_chunk::<LENGTH_BYTES>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

/// When an answer was said, where a node gives an earlier one.
pub(crate) fn date_of(headers: &axum::http::HeaderMap) -> Option<Timestamp> {
    let date = headers.get(LAST_KNOWN)?.to_str().ok()?;
    date.parse::<jiff::Timestamp>().ok().map(Timestamp::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_body_are_kept_apart() {
        for (head, body) in [(&b"200 OK"[..], &b"{}"[..]), (b"", b""), (b"h", b"")] {
            assert_eq!(apart(&together(head, body)), Some((head, body)));
        }
        assert_eq!(apart(b"\0\0\0\x09short"), None);
        assert_eq!(apart(b"\0"), None);
    }
}
