//! Telling services that a session ended (OpenID Connect Back-Channel Logout 1.0).
//!
//! Whatever ends a session leaves, in the same transaction, one row for each service that signed the person
//! in by it and wants to know. [`LogoutMessenger`] takes these rows and sends each service a logout token
//! of its own, signed when it leaves, so that it is never old.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use base::Timestamp;
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};

use crate::error::IdentityError;
use crate::known_clients::KnownClient;
use crate::model::{Client, Environment, Logout};
use crate::secrets::new_token;
use crate::{Identity, store};

/// The type of a logout token (§2.4).
const TYPE: &str = "logout+jwt";
/// What a logout token says that happened (§2.4).
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// A logout token is good for this long (§2.4 asks for two minutes at most).
const TOKEN_LASTS: SignedDuration = SignedDuration::from_mins(2);
/// How often rows are looked for: a service hears within this time of the end of a session.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Services that are told at once, so that a slow one does not hold up all.
const UNDER_WAY_MAX: usize = 8;
/// Who takes a row has it for this long; after a crash it is due again.
const TAKEN_FOR: SignedDuration = SignedDuration::from_mins(2);
/// How long a shutdown waits for what is under way.
const LAST_MESSAGES: Duration = Duration::from_secs(5);
/// A service is told this often: over a little more than a day, so that a night's outage loses nothing.
const ATTEMPTS_MAX: u32 = 14;
/// How long after the first attempt the second one comes; each further pause is twice as long.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(10);
/// No pause is longer.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(4);
/// Letters of a problem that are kept for the operator.
const PROBLEM_MAX_CHARS: usize = 200;

/// A future on the heap.
pub type LogoutFuture<'a> = Pin<Box<dyn Future<Output = Result<u16, Unreachable>> + Send + 'a>>;

/// The way to services. It is passed in, so that stories need no sockets.
pub trait LogoutNetwork: Send + Sync {
    /// Posts the form `logout_token=…` to an address (§2.5), follows no redirect, takes no longer than a few
    /// seconds, and gives the status of the answer (RFC 9110 §15).
    fn post<'a>(&'a self, address: &'a str, logout_token: &'a str) -> LogoutFuture<'a>;
}

/// A service did not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no answer: {0}")]
pub struct Unreachable(pub String);

/// What came of an attempt.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Told,
    TryAt(Timestamp),
    GiveUp,
}

/// Decides after the `attempts`th attempt, from 1. A service answers 200, or 204 as frameworks do (§2.8);
/// 400 says that it does not take this token, and would not take the next.
fn decide(answer: Result<u16, &Unreachable>, attempts: u32, now: Timestamp) -> Outcome {
    match answer {
        Ok(200..=299) => Outcome::Told,
        Ok(400) => Outcome::GiveUp,
        _ if attempts >= ATTEMPTS_MAX => Outcome::GiveUp,
        _ => {
            let doublings = attempts.saturating_sub(1).min(16);
            Outcome::TryAt(now.plus((FIRST_PAUSE * (1 << doublings)).min(LONGEST_PAUSE)))
        }
    }
}

/// Whether a service may be told at this address: over TLS, or on the machine itself while a service is tried
/// or where Passerelle itself runs on the machine only.
fn may_be_told_at(address: &str, client: &Client, issuer: &str) -> bool {
    let on_this_machine = |address: &str| {
        let host = address.strip_prefix("http://").unwrap_or_default();
        let host = host.split(['/', '?']).next().unwrap_or_default();
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        ["127.0.0.1", "localhost", "[::1]"].contains(&host)
    };
    address.starts_with("https://")
        || on_this_machine(address)
            && (client.settings.environment != Environment::Production || on_this_machine(issuer))
}

/// Tells services that sessions ended. Any number of nodes may run one on the same database.
#[derive(Clone)]
pub struct LogoutMessenger {
    identity: Identity,
    network: Arc<dyn LogoutNetwork>,
}

impl LogoutMessenger {
    /// A messenger that goes over `network`.
    pub fn new(identity: Identity, network: Arc<dyn LogoutNetwork>) -> Self {
        Self { identity, network }
    }

    /// Works until `shutdown` is ready; then ends what is under way, for five seconds at most.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        let mut shutdown = pin!(shutdown);
        let mut look = tokio::time::interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut under_way = JoinSet::new();
        loop {
            tokio::select! {
                () = &mut shutdown => break,
                _ = look.tick() => {}
                Some(_) = under_way.join_next() => {}
            }
            while under_way.len() < UNDER_WAY_MAX {
                match self.take().await {
                    Ok(Some(logout)) => {
                        let messenger = self.clone();
                        under_way.spawn(async move { messenger.tell(&logout).await });
                    }
                    Ok(None) => break,
                    Err(error) => {
                        tracing::warn!(%error, "services that are to be told of a logout cannot be read");
                        break;
                    }
                }
            }
        }
        let end = Instant::now() + LAST_MESSAGES;
        while let Ok(Some(_)) = tokio::time::timeout_at(end, under_way.join_next()).await {}
    }

    /// Tells every service that is due now, one after the other. How many.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn tell_all(&self) -> Result<usize, IdentityError> {
        let mut told = 0;
        while let Some(logout) = self.take().await? {
            self.tell(&logout).await;
            told += 1;
        }
        Ok(told)
    }

    async fn take(&self) -> Result<Option<Logout>, IdentityError> {
        let (db, now) = (&self.identity.0.db, self.identity.0.clock.now());
        // Looking costs no write.
        if !db.read(move |tx| store::is_logout_due(tx, now)).await? {
            return Ok(None);
        }
        Ok(db.write(move |tx| store::take_logout(tx, now, now.plus(TAKEN_FOR))).await?)
    }

    async fn tell(&self, logout: &Logout) {
        let answer = match self.post(logout).await {
            Ok(answer) => answer,
            Err(error) => Err(Unreachable(error.to_string())),
        };
        let now = self.identity.0.clock.now();
        let outcome = decide(answer.as_ref().copied(), logout.attempts, now);
        let problem = match &answer {
            Ok(status) => format!("the answer was {status}"),
            Err(error) => error.to_string(),
        };
        let problem: String = problem.chars().take(PROBLEM_MAX_CHARS).collect();
        match outcome {
            Outcome::Told => {}
            Outcome::TryAt(_) => tracing::warn!(client = %logout.client, "a service did not take a logout yet"),
            Outcome::GiveUp => tracing::error!(client = %logout.client, problem, "a service was not told of a logout"),
        }
        let kept = logout.clone();
        let noted = self.identity.0.db.write(move |tx| match outcome {
            Outcome::Told => store::close_logout(tx, &kept, true, None, now),
            Outcome::GiveUp => store::close_logout(tx, &kept, false, Some(&problem), now),
            Outcome::TryAt(due_at) => store::put_logout_back(tx, &kept, &problem, due_at),
        });
        if let Err(error) = noted.await {
            tracing::warn!(%error, "what became of a logout was not written: it comes again");
        }
    }

    /// Sends one service its token. A service that is gone, or no longer wants to know, counts as told.
    async fn post(&self, logout: &Logout) -> Result<Result<u16, Unreachable>, IdentityError> {
        const NO_CONTENT: u16 = 204;
        let Some(client) = self.identity.known_client(&logout.client).await? else { return Ok(Ok(NO_CONTENT)) };
        let Some(address) = &client.settings.backchannel_logout_uri else { return Ok(Ok(NO_CONTENT)) };
        if !may_be_told_at(address, &client, self.identity.issuer()) {
            return Ok(Err(Unreachable("the address is neither https nor this machine's".to_owned())));
        }
        let token = self.identity.logout_token(&client, logout).await?;
        Ok(self.network.post(address, &token).await)
    }
}

impl Identity {
    /// A logout token (§2.4): who, which session unless it is every one, and nothing else. In the form that the
    /// service chose for its ID tokens.
    async fn logout_token(&self, client: &KnownClient, logout: &Logout) -> Result<String, IdentityError> {
        let now = self.0.clock.now();
        let mut claims = serde_json::Map::from_iter([
            ("iss".to_owned(), json!(self.issuer_for(client))),
            ("sub".to_owned(), json!(self.subject_for(client, logout.person))),
            ("aud".to_owned(), json!(client.id.as_str())),
            ("iat".to_owned(), json!(now.as_seconds())),
            ("exp".to_owned(), json!(now.plus(TOKEN_LASTS).as_seconds())),
            ("jti".to_owned(), json!(new_token(&*self.0.random))),
            ("events".to_owned(), json!({ EVENT: {} })),
        ]);
        if !logout.every_session {
            claims.insert("sid".to_owned(), json!(self.0.keys.session_id(&client.sector, logout.session)));
        }
        let settings = &client.settings;
        let chosen = settings.id_token_signed_response_alg.as_deref();
        let token = self.sign_for(chosen, Some(TYPE), &Value::Object(claims)).await?;
        let (algorithm, encryption) =
            (&settings.id_token_encrypted_response_alg, &settings.id_token_encrypted_response_enc);
        self.encrypt_for(client, token, algorithm.as_deref(), encryption.as_deref()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_514_400);

    #[test]
    fn a_service_that_is_down_is_told_later_and_later_and_one_that_refuses_is_left_alone() {
        let down = Unreachable("down".to_owned());
        let pause = |attempts| match decide(Err(&down), attempts, NOW) {
            Outcome::TryAt(at) => Some(at.since(NOW)),
            _ => None,
        };
        assert_eq!(pause(1), Some(SignedDuration::from_secs(10)));
        assert_eq!(pause(2), Some(SignedDuration::from_secs(20)));
        assert_eq!(pause(13), Some(LONGEST_PAUSE));
        assert_eq!(pause(ATTEMPTS_MAX), None);
        let in_all: SignedDuration = (1..ATTEMPTS_MAX).filter_map(pause).sum();
        assert!(in_all > SignedDuration::from_hours(12), "{in_all}");
        assert_eq!(decide(Ok(200), 1, NOW), Outcome::Told);
        assert_eq!(decide(Ok(204), 1, NOW), Outcome::Told);
        assert_eq!(decide(Ok(400), 1, NOW), Outcome::GiveUp);
        for status in [301, 404, 429, 500, 503] {
            assert!(matches!(decide(Ok(status), 1, NOW), Outcome::TryAt(_)), "{status}");
        }
    }
}
