//! The `state` that travels through the provider: sealed, for one browser, for a while.
//!
//! Nothing is stored for a person who never comes back, and several tabs do not disturb each other. The
//! nonce and the verifier of PKCE grow from the ticket's number, so that they need not travel.

use aws_lc_rs::{constant_time, digest, hmac};
use base::{Random, Sealer, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::model::{Assurance, ProviderId};

/// How long a person may take at the provider.
pub(crate) const LASTS: SignedDuration = SignedDuration::from_mins(30);
/// What the seal says it is for.
const PURPOSE: &str = "upstream state";

/// The bytes in a browser's cookie, and in a ticket's number.
const TOKEN_BYTES: usize = 32;

/// What is wrong with the `state` of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StateMistake {
    /// There is none.
    #[error("the answer has no state")]
    Missing,
    /// It was not sealed here.
    #[error("the state was not made here, or was changed")]
    Unknown,
    /// It waited too long.
    #[error("the state is too old")]
    TooOld,
    /// The sign-in began in another browser.
    #[error("the sign-in began in another browser")]
    OtherBrowser,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    #[serde(rename = "p")]
    pub(crate) provider: ProviderId,
    #[serde(rename = "n")]
    number: String,
    #[serde(rename = "a")]
    pub(crate) set_out: Timestamp,
    /// The hash of the cookie of the browser.
    #[serde(rename = "b")]
    browser: String,
    /// Whether the person was to prove themselves anew.
    #[serde(rename = "f")]
    pub(crate) fresh: bool,
    #[serde(rename = "w")]
    pub(crate) wanted: Option<Assurance>,
    /// Where they go on; means nothing here.
    #[serde(rename = "o")]
    pub(crate) onward: String,
}

/// The keys of tickets.
pub(crate) struct Tickets {
    seal: Sealer,
    numbers: hmac::Key,
}

impl Tickets {
    pub(crate) fn new(seal_key: &[u8; 32], number_key: &[u8; 32]) -> Self {
        Self { seal: Sealer::new(seal_key), numbers: hmac::Key::new(hmac::HMAC_SHA256, number_key) }
    }

    /// A new ticket for a browser, by the value of its cookie.
    pub(crate) fn issue(
        provider: ProviderId,
        browser: &str,
        wish: (Option<Assurance>, bool),
        onward: &str,
        now: Timestamp,
        random: &dyn Random,
    ) -> Ticket {
        let (wanted, fresh) = wish;
        let number = random.token::<TOKEN_BYTES>();
        let onward = onward.to_owned();
        Ticket { provider, number, set_out: now, browser: hash(browser), fresh, wanted, onward }
    }

    pub(crate) fn seal(&self, ticket: &Ticket, random: &dyn Random) -> String {
        #[expect(clippy::expect_used, reason = "texts and numbers always have a JSON form")]
        let json = serde_json::to_vec(ticket).expect("a ticket has a JSON form");
        self.seal.seal_text(PURPOSE, &json, random)
    }

    pub(crate) fn open(&self, state: &str, browser: Option<&str>, now: Timestamp) -> Result<Ticket, StateMistake> {
        let json = self.seal.open_text(PURPOSE, state).ok_or(StateMistake::Unknown)?;
        let ticket: Ticket = serde_json::from_slice(&json).map_err(|_| StateMistake::Unknown)?;
        let browser = browser.map(hash).unwrap_or_default();
        if constant_time::verify_slices_are_equal(browser.as_bytes(), ticket.browser.as_bytes()).is_err() {
            return Err(StateMistake::OtherBrowser);
        }
        let age = now.since(ticket.set_out);
        if age.is_negative() || age >= LASTS { Err(StateMistake::TooOld) } else { Ok(ticket) }
    }

    /// The nonce of the ID token that answers the ticket.
    pub(crate) fn nonce(&self, ticket: &Ticket) -> String {
        self.grow("nonce", ticket)
    }

    /// The verifier of PKCE (RFC 7636 §4.1): 43 letters.
    pub(crate) fn verifier(&self, ticket: &Ticket) -> String {
        self.grow("verifier", ticket)
    }

    fn grow(&self, what: &str, ticket: &Ticket) -> String {
        let mut context = hmac::Context::with_key(&self.numbers);
        context.update(what.as_bytes());
        context.update(&[0]);
        context.update(ticket.number.as_bytes());
        URL_SAFE_NO_PAD.encode(context.sign())
    }
}

/// The challenge of a verifier (RFC 7636 §4.2).
pub(crate) fn challenge(verifier: &str) -> String {
    hash(verifier)
}

fn hash(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, text.as_bytes()))
}

/// A new value for the cookie of a browser.
pub(crate) fn new_browser(random: &dyn Random) -> String {
    random.token::<TOKEN_BYTES>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SystemRandom;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

    fn tickets() -> Tickets {
        Tickets::new(&[1; 32], &[2; 32])
    }

    fn ticket(browser: &str) -> Ticket {
        Tickets::issue("post".parse().unwrap(), browser, (None, false), "/account", NOW, &SystemRandom)
    }

    #[test]
    fn a_ticket_opens_in_its_browser_while_it_is_young() {
        let ticket = ticket("ana's browser");
        let state = tickets().seal(&ticket, &SystemRandom);
        let open = |state: &str, browser, now| tickets().open(state, browser, now);
        assert_eq!(open(&state, Some("ana's browser"), NOW), Ok(ticket));
        assert_eq!(open(&state, Some("another"), NOW), Err(StateMistake::OtherBrowser));
        assert_eq!(open(&state, None, NOW), Err(StateMistake::OtherBrowser));
        assert_eq!(open(&state, Some("ana's browser"), NOW.plus(LASTS)), Err(StateMistake::TooOld));
        assert_eq!(open(&state[1..], Some("ana's browser"), NOW), Err(StateMistake::Unknown));
    }

    #[test]
    fn each_ticket_has_a_nonce_and_a_verifier_of_its_own() {
        let (one, two) = (ticket("b"), ticket("b"));
        let tickets = tickets();
        assert_ne!(tickets.nonce(&one), tickets.nonce(&two));
        assert_ne!(tickets.nonce(&one), tickets.verifier(&one));
        assert_eq!(tickets.verifier(&one).len(), 43);
        assert_eq!(tickets.verifier(&one), tickets.verifier(&one));
    }

    #[test]
    fn the_challenge_is_that_of_rfc_7636_appendix_b() {
        assert_eq!(
            challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }
}
