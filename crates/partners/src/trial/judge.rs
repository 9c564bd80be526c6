//! What a client did, and what that says of it: a pure judgement.

use base::Timestamp;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::scenario::{Expected, Scenario};

/// Libraries look for new keys no sooner than this after they last did.
const KEYS_KEPT: SignedDuration = SignedDuration::from_secs(60);

/// What the owner saw in the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Said {
    /// It signed the person in.
    Accepted,
    /// It showed an error.
    Refused,
}

/// One try of a scenario, and what the client did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent facts")]
pub struct Attempt {
    /// When it began.
    pub started_at: Timestamp,
    /// The parameters of the client's authorization request that matter later.
    #[serde(default)]
    pub redirect_uri: String,
    #[serde(default)]
    pub state: Option<String>,
    #[serde(default)]
    pub nonce: Option<String>,
    #[serde(default)]
    pub challenge: Option<String>,
    /// The code that it was sent; empty as long as it did not ask.
    #[serde(default)]
    pub code: String,
    /// Whether the browser was sent back to it.
    #[serde(default)]
    pub answered: bool,
    /// Whether the answer was sent once more.
    #[serde(default)]
    pub replayed: bool,
    /// Times that it redeemed the code.
    #[serde(default)]
    pub redeemed: u32,
    /// The access token that it was given.
    #[serde(default)]
    pub access_token: String,
    /// Times that it used the access token.
    #[serde(default)]
    pub used: u32,
    /// Whether it looked at the keys since.
    #[serde(default)]
    pub looked_at_keys: bool,
    /// Whether it had looked at the keys within the minute before.
    #[serde(default)]
    pub keys_fresh: bool,
    /// What the owner saw.
    #[serde(default)]
    pub said: Option<Said>,
    /// What is to be said of its requests besides, as keys of texts.
    #[serde(default)]
    pub remarks: Vec<String>,
}

/// What is known of a client after a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was not tried.
    NotTried,
    /// The client has not come that far yet, or never comes.
    Waiting,
    /// The answer has to be sent once more.
    SendAgain,
    /// Only the owner can see it.
    Ask,
    /// It may only be too early: libraries look for keys once a minute.
    TooSoon,
    /// The client does it right.
    Right,
    /// The client overlooks what the standard lets it overlook.
    Careless,
    /// The client gets it wrong.
    Wrong,
}

impl Attempt {
    /// A new try; `keys_seen` is when the client last looked at the keys.
    pub fn begin(now: Timestamp, keys_seen: Option<Timestamp>) -> Self {
        Self {
            started_at: now,
            redirect_uri: String::new(),
            state: None,
            nonce: None,
            challenge: None,
            code: String::new(),
            answered: false,
            replayed: false,
            redeemed: 0,
            access_token: String::new(),
            used: 0,
            looked_at_keys: false,
            keys_fresh: keys_seen.is_some_and(|seen| now.since(seen) < KEYS_KEPT),
            said: None,
            remarks: Vec::new(),
        }
    }
}

/// Judges an attempt. `uses_userinfo` is whether the client uses the access token when everything is right:
/// only then it means something that it does not.
pub fn judge(scenario: Scenario, attempt: Option<&Attempt>, uses_userinfo: bool) -> Verdict {
    let Some(attempt) = attempt else { return Verdict::NotTried };
    if !attempt.answered {
        return Verdict::Waiting;
    }
    let told = |accepted, refused| match attempt.said {
        Some(Said::Accepted) => accepted,
        Some(Said::Refused) => refused,
        None => Verdict::Ask,
    };
    match scenario.expected() {
        Expected::StopsAtAnswer if attempt.redeemed > 0 => Verdict::Wrong,
        Expected::StopsAtAnswer => Verdict::Right,
        Expected::RedeemsOnce if attempt.redeemed == 0 => Verdict::Waiting,
        Expected::RedeemsOnce if attempt.redeemed > 1 => Verdict::Wrong,
        Expected::RedeemsOnce if attempt.replayed => Verdict::Right,
        Expected::RedeemsOnce => Verdict::SendAgain,
        Expected::StopsAtToken if attempt.used > 0 => overlooked(scenario),
        Expected::StopsAtToken if attempt.redeemed == 0 => Verdict::Waiting,
        Expected::StopsAtToken if uses_userinfo => Verdict::Right,
        Expected::StopsAtToken => told(overlooked(scenario), Verdict::Right),
        Expected::StopsAtUserinfo if attempt.redeemed == 0 => Verdict::Waiting,
        Expected::StopsAtUserinfo => told(Verdict::Wrong, Verdict::Right),
        Expected::GoesOn if attempt.redeemed == 0 => Verdict::Waiting,
        Expected::GoesOn if attempt.used > 0 => Verdict::Right,
        Expected::GoesOn if scenario == Scenario::RotatedKeys && attempt.keys_fresh && !attempt.looked_at_keys => {
            told(Verdict::Right, Verdict::TooSoon)
        }
        Expected::GoesOn if uses_userinfo => Verdict::Wrong,
        Expected::GoesOn => told(Verdict::Right, Verdict::Wrong),
    }
}

/// What it means that a client believed a bad ID token. One that comes straight from the token endpoint may be
/// believed for the connection's sake, and `at_hash` may be left alone there (OpenID Connect Core §3.1.3.7 no. 6,
/// §3.1.3.8).
fn overlooked(scenario: Scenario) -> Verdict {
    match scenario {
        Scenario::BrokenSignature | Scenario::WrongAccessTokenHash => Verdict::Careless,
        _ => Verdict::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(change: fn(&mut Attempt)) -> Attempt {
        let mut attempt = Attempt::begin(Timestamp::from_seconds(0), None);
        attempt.answered = true;
        change(&mut attempt);
        attempt
    }

    #[test]
    fn a_client_that_redeems_after_a_wrong_answer_is_wrong() {
        for scenario in
            [Scenario::WrongState, Scenario::MissingState, Scenario::WrongIssParameter, Scenario::ErrorAnswer]
        {
            assert_eq!(judge(scenario, Some(&attempt(|_| ())), true), Verdict::Right);
            assert_eq!(judge(scenario, Some(&attempt(|one| one.redeemed = 1)), true), Verdict::Wrong);
        }
    }

    #[test]
    fn a_client_that_uses_the_token_of_a_bad_id_token_is_wrong() {
        for scenario in Scenario::ALL.into_iter().filter(|one| one.expected() == Expected::StopsAtToken) {
            assert_eq!(judge(scenario, Some(&attempt(|_| ())), true), Verdict::Waiting, "it never came back");
            assert_eq!(judge(scenario, Some(&attempt(|one| one.redeemed = 1)), true), Verdict::Right);
            let used = attempt(|one| {
                one.redeemed = 1;
                one.used = 1;
            });
            assert_eq!(judge(scenario, Some(&used), true), overlooked(scenario));
        }
        assert_eq!(overlooked(Scenario::WrongNonce), Verdict::Wrong);
        assert_eq!(overlooked(Scenario::BrokenSignature), Verdict::Careless);
    }

    #[test]
    fn what_cannot_be_seen_is_asked() {
        let silent = attempt(|one| one.redeemed = 1);
        assert_eq!(judge(Scenario::WrongNonce, Some(&silent), false), Verdict::Ask);
        let said = Attempt { said: Some(Said::Accepted), ..silent.clone() };
        assert_eq!(judge(Scenario::WrongNonce, Some(&said), false), Verdict::Wrong);
        assert_eq!(judge(Scenario::Good, Some(&said), false), Verdict::Right);
        assert_eq!(judge(Scenario::OtherSubject, Some(&silent), true), Verdict::Ask);
    }

    #[test]
    fn the_same_answer_twice_is_redeemed_once() {
        let once = attempt(|one| one.redeemed = 1);
        assert_eq!(judge(Scenario::ReplayedCode, Some(&once), true), Verdict::SendAgain);
        let replayed = Attempt { replayed: true, ..once };
        assert_eq!(judge(Scenario::ReplayedCode, Some(&replayed), true), Verdict::Right);
        assert_eq!(judge(Scenario::ReplayedCode, Some(&Attempt { redeemed: 2, ..replayed }), true), Verdict::Wrong);
    }

    #[test]
    fn new_keys_are_found_or_it_is_too_soon() {
        let failed = attempt(|one| one.redeemed = 1);
        assert_eq!(judge(Scenario::RotatedKeys, Some(&failed), true), Verdict::Wrong);
        let fresh = Attempt { keys_fresh: true, said: Some(Said::Refused), ..failed };
        assert_eq!(judge(Scenario::RotatedKeys, Some(&fresh), true), Verdict::TooSoon);
        assert_eq!(judge(Scenario::RotatedKeys, Some(&Attempt { used: 1, ..fresh }), true), Verdict::Right);
    }
}
