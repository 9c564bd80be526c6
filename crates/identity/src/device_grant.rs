//! Signing in on a device that has no keyboard, or is not the person's: by a short code, on the person's
//! own phone (RFC 8628).
//!
//! ```text
//! device ── POST /device_authorization ──► device_code, user_code BCDF-GHJK
//! person ── /device: types the code, sees which service and which place, compares ──► /authorize/resume …
//!           … sign-in, level and consent as for any service ──► /device/done: the grant is kept for the device
//! device ── POST /token ──► authorization_pending … slow_down … tokens
//! ```
//!
//! A device's request goes from the service to this room itself, as pushed ones do (RFC 9126): so a client
//! that must push its requests may use it, and one that must sign them sends a request object (RFC 9101). The
//! FAPI 2.0 Security Profile wants the code flow; no key can tell whether person and device belong together
//! (RFC 8628 §5.4), so a client that keeps to it cannot choose this grant.
//!
//! The person's part is an ordinary authorization request whose answer goes to this room itself, at
//! [`RETURN`]: no code leaves the house. Its `state` is a sealed [`DeviceTicket`] that names the person who
//! compared the code, so that nobody can be led to allow a device that they did not look at.

use base::{PersonId, Random, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::authorize::request::{self, Refusal};
use crate::error::{IdentityError, ServiceError};
use crate::issue_tokens::Tokens;
use crate::known_clients::KnownClient;
use crate::model::{Binding, Client, ClientKind, Grant};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::{new_token, token_hash};
use crate::store::{DeviceRequest, DeviceState, Hash};
use crate::throttle::Throttle;
use crate::ticket::{AuthorizationTicket, CodeTicket, Travels};
use crate::{Identity, store};

/// The grant's registered name (§3.4).
pub(crate) const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// Where the answer to a person's yes or no goes: an address that no browser opens, and that becomes
/// [`DONE`] before it leaves.
pub(crate) const RETURN: &str = "passerelle.device:/done";
/// The page at the end of the person's part.
pub(crate) const DONE: &str = "/device/done";

/// A code is good for this long.
const LASTS: SignedDuration = SignedDuration::from_mins(10);
/// A request that is over is still told apart from an unknown one for this long.
const KEPT_AFTER_END: SignedDuration = SignedDuration::from_hours(1);
/// The device waits this long between two questions, seconds; as much more after each that is too soon
/// (§3.5).
const INTERVAL_S: i64 = 5;
/// Devices of one service that may wait at once.
const MAX_WAITING: i64 = 1000;
/// The longest description of a place, characters.
const MAX_PLACE_CHARS: usize = 80;
/// Letters that no vowel joins to a word, and none that is taken for another (§6.1).
const LETTERS: [char; 20] =
    ['B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Z'];
/// Letters of a code: 20⁸ are enough for what lasts ten minutes and is throttled.
const CODE_LETTERS: usize = 8;

/// The short code that a person types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UserCode(String);

impl UserCode {
    fn new(random: &dyn Random) -> Self {
        let letter = || usize::try_from(random.below(20)).ok().and_then(|place| LETTERS.get(place)).copied();
        Self(std::iter::from_fn(letter).take(CODE_LETTERS).collect())
    }

    /// Reads what a person typed: capitals, hyphens and spaces do not count.
    pub(crate) fn parse(typed: &str) -> Option<Self> {
        let plain: String =
            typed.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).take(20).collect();
        let is_code = plain.chars().count() == CODE_LETTERS && plain.chars().all(|letter| LETTERS.contains(&letter));
        is_code.then_some(Self(plain))
    }

    /// As it is shown: `BCDF-GHJK`.
    pub(crate) fn shown(&self) -> String {
        let (first, second) = self.0.split_at(CODE_LETTERS / 2);
        format!("{first}-{second}")
    }
}

/// The answer to a device (§3.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct DeviceCodes {
    device_code: String,
    user_code: String,
    verification_uri: String,
    verification_uri_complete: String,
    /// Seconds.
    expires_in: i64,
    /// Seconds.
    interval: i64,
}

/// A person who compared the code of a device, on the way to consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DeviceTicket {
    device: Hash,
    person: PersonId,
    asked_at: Timestamp,
}

impl Travels for DeviceTicket {
    const PURPOSE: &'static str = "device";
    const LASTS: SignedDuration = LASTS;

    fn set_out(&self) -> Timestamp {
        self.asked_at
    }
}

/// What the page shows of a device, to compare.
pub(crate) struct Found {
    pub(crate) client: Client,
    pub(crate) place: String,
    /// The sealed ticket that the person's yes brings back.
    pub(crate) ticket: String,
}

/// What came of a code that a person typed.
pub(crate) enum Typed {
    Found(Box<Found>),
    /// No device waits under it.
    Unknown,
    /// Too many were wrong.
    Wait(SignedDuration),
}

impl Identity {
    /// Gives a device its two codes (§3.1, §3.2).
    pub(crate) async fn begin_device(
        &self,
        client: &KnownClient,
        parameters: &Parameters,
    ) -> Result<DeviceCodes, ServiceError> {
        if !client.settings.device_grant || client.settings.fapi2 {
            return Err(
                OAuthError::new(ErrorCode::UnauthorizedClient, "the client may not use the device grant").into()
            );
        }
        let parameters = self.open_request(parameters, client).await?;
        let place = parameters.get("place")?.unwrap_or_default().trim();
        if place.chars().count() > MAX_PLACE_CHARS {
            return Err(OAuthError::invalid_request("the place is longer than 80 characters").into());
        }
        let query = self.query_of(client, &parameters)?;
        let now = self.0.clock.now();
        let (device_code, user_code) = (new_token(&*self.0.random), UserCode::new(&*self.0.random));
        let request = DeviceRequest {
            device: token_hash(&device_code),
            user_code: self.hash_of(&user_code),
            client: client.id.clone(),
            query,
            place: place.to_owned(),
            state: DeviceState::Waiting,
            interval_s: INTERVAL_S,
            polled_at: None,
            created_at: now,
            expires_at: now.plus(LASTS),
        };
        let added = self.0.db.write(move |tx| {
            let waiting = store::sweep_devices(tx, &request.client, now.minus(KEPT_AFTER_END), now)?;
            Ok::<_, IdentityError>(waiting < MAX_WAITING && store::add_device_request(tx, &request)?)
        });
        if !added.await? {
            let busy = OAuthError::new(ErrorCode::TemporarilyUnavailable, "too many devices of the client are waiting");
            return Err(busy.into());
        }
        let (page, shown) = (format!("{}/device", self.issuer()), user_code.shown());
        Ok(DeviceCodes {
            device_code,
            verification_uri_complete: format!("{page}?user_code={shown}"),
            user_code: shown,
            verification_uri: page,
            expires_in: LASTS.as_secs(),
            interval: INTERVAL_S,
        })
    }

    /// The authorization request that the person will answer for the device; its mistakes are told now.
    fn query_of(&self, client: &KnownClient, parameters: &Parameters) -> Result<String, OAuthError> {
        // The code stays in the house, so nobody has to prove anything with it; public clients must ask
        // with a challenge all the same.
        let challenge = (client.kind == ClientKind::Public).then(|| new_token(&*self.0.random));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("client_id", client.id.as_str());
        query.append_pair("response_type", "code");
        query.append_pair("redirect_uri", RETURN);
        query.append_pair("scope", parameters.get("scope")?.unwrap_or("openid"));
        for name in ["claims", "acr_values", "max_age", "ui_locales", "nonce"] {
            if let Some(value) = parameters.get(name)? {
                query.append_pair(name, value);
            }
        }
        if let Some(challenge) = &challenge {
            query.append_pair("code_challenge", challenge).append_pair("code_challenge_method", "S256");
        }
        let query = query.finish();
        match request::read(&Parameters::parse(query.as_bytes())?, client) {
            Ok(_) => Ok(query),
            Err(Refusal::Reply(_, error)) => Err(error),
            Err(Refusal::Page(mistake)) => Err(OAuthError::invalid_request(mistake.to_string())),
        }
    }

    /// What waits under a code that a person typed. Wrong ones are counted, and cost time.
    pub(crate) async fn find_device(&self, typed: &str, person: PersonId) -> Result<Typed, IdentityError> {
        let now = self.0.clock.now();
        let who = self.0.keys.throttle("device code", &person.to_string());
        let code = UserCode::parse(typed).map(|code| self.hash_of(&code));
        let found = self.0.db.write(move |tx| {
            let before = store::failures(tx, &who)?;
            if let Some(wait) = Throttle::ACCOUNT.wait(before, now) {
                return Ok(Err(wait));
            }
            let found = match &code {
                Some(code) => store::waiting_device(tx, code, now)?,
                None => None,
            };
            match found {
                Some(_) => store::forget_failures(tx, &who)?,
                None => store::put_failures(tx, &who, Throttle::ACCOUNT.add(before, now))?,
            }
            Ok::<_, IdentityError>(Ok(found))
        });
        let request = match found.await? {
            Err(wait) => return Ok(Typed::Wait(wait)),
            Ok(None) => return Ok(Typed::Unknown),
            Ok(Some(request)) => request,
        };
        let Some(client) = self.find_client(&request.client).await? else { return Ok(Typed::Unknown) };
        let ticket = self.seal_ticket(&DeviceTicket { device: request.device, person, asked_at: now });
        Ok(Typed::Found(Box::new(Found { client, place: request.place, ticket })))
    }

    /// The sealed authorization request of a device, for a person who compared its code; `None` when that is
    /// too long ago, or was somebody else.
    pub(crate) async fn confirm_device(&self, sealed: &str, person: PersonId) -> Result<Option<String>, IdentityError> {
        let Some(ticket) = self.open_device(sealed, person) else { return Ok(None) };
        let now = self.0.clock.now();
        let request = self.0.db.read(move |tx| store::device_request(tx, &ticket.device)).await?;
        let waiting = |request: &DeviceRequest| request.state == DeviceState::Waiting && request.expires_at > now;
        let Some(request) = request.filter(waiting) else { return Ok(None) };
        let mut query = form_urlencoded::Serializer::new(request.query);
        query.append_pair("state", sealed);
        Ok(Some(self.seal_ticket(&AuthorizationTicket {
            first_asked_at: now,
            query: query.finish(),
            for_whom: None,
            level: None,
            pushed: None,
            dpop_thumbprint: None,
        })))
    }

    /// Says no for a person who does not know the device.
    pub(crate) async fn refuse_device(&self, sealed: &str, person: PersonId) -> Result<(), IdentityError> {
        if let Some(ticket) = self.open_device(sealed, person) {
            let now = self.0.clock.now();
            self.0.db.write(move |tx| store::answer_device(tx, &ticket.device, None, now)).await?;
        }
        Ok(())
    }

    /// Keeps the answer for the device: the grant that the code would make, or a no. Whether the device
    /// still waited, and the person is the one who compared the code.
    pub(crate) async fn finish_device(
        &self,
        sealed: &str,
        code: Option<&str>,
        person: PersonId,
    ) -> Result<Option<bool>, IdentityError> {
        let Some(ticket) = self.open_device(sealed, person) else { return Ok(None) };
        let grant = code.and_then(|code| self.open_ticket::<CodeTicket>(code)).map(|code| code.grant);
        // Who acts for another under a mandate compared the code.
        let is_theirs = |grant: &Grant| grant.acting.as_ref().map_or(grant.person, |acting| acting.helper) == person;
        let grant = grant.filter(is_theirs);
        let now = self.0.clock.now();
        let kept = grant.clone();
        let answered = self.0.db.write(move |tx| {
            let request = store::device_request(tx, &ticket.device)?;
            // A code of another service is no answer to this one.
            let grant = kept.as_ref().filter(|grant| request.as_ref().is_some_and(|one| one.client == grant.client));
            Ok::<_, IdentityError>(store::answer_device(tx, &ticket.device, grant, now)?.then_some(grant.is_some()))
        });
        answered.await
    }

    /// Changes the code of a device for tokens, once its person agreed (§3.4, §3.5).
    pub(crate) async fn redeem_device(
        &self,
        client: &KnownClient,
        parameters: &Parameters,
        binding: Option<Binding>,
    ) -> Result<Tokens, ServiceError> {
        let code = parameters.get("device_code")?.ok_or_else(|| OAuthError::missing("device_code"))?;
        let (device, id, now) = (token_hash(code), client.id.clone(), self.0.clock.now());
        let polled = self.0.db.write(move |tx| {
            let request = store::device_request(tx, &device)?.filter(|request| request.client == id);
            let Some(request) = request else { return Ok(Err(unknown())) };
            if now >= request.expires_at {
                return Ok(Err(OAuthError::new(ErrorCode::ExpiredToken, "the device_code has expired")));
            }
            let too_soon = |polled: Timestamp| now.since(polled) < SignedDuration::from_secs(request.interval_s);
            if request.polled_at.is_some_and(too_soon) {
                let slower = request.interval_s + INTERVAL_S;
                store::poll_device(tx, &device, slower, now)?;
                return Ok(Err(OAuthError::new(
                    ErrorCode::SlowDown,
                    format!("wait {slower} seconds between requests"),
                )));
            }
            store::poll_device(tx, &device, request.interval_s, now)?;
            Ok::<_, IdentityError>(match request.state {
                DeviceState::Waiting => {
                    Err(OAuthError::new(ErrorCode::AuthorizationPending, "the person did not answer yet"))
                }
                DeviceState::Denied => Err(OAuthError::new(ErrorCode::AccessDenied, "the person did not agree")),
                DeviceState::Allowed(grant) => Ok((grant, request.query)),
            })
        });
        let (grant, query) = polled.await??;
        let nonce = Parameters::parse(query.as_bytes())?.get("nonce")?.map(str::to_owned);
        let ticket = CodeTicket {
            // Its times begin when the device gets it.
            grant: Grant { created_at: now, ..*grant },
            redirect_uri: RETURN.to_owned(),
            nonce,
            challenge: None,
            dpop_thumbprint: None,
        };
        let tokens = self.give_first_tokens(client, ticket, binding).await?;
        self.0.db.write(move |tx| store::remove_device(tx, &device)).await.map_err(IdentityError::from)?;
        let taken_back = || OAuthError::new(ErrorCode::AccessDenied, "what the person allowed was taken back");
        Ok(tokens.ok_or_else(taken_back)?)
    }

    fn open_device(&self, sealed: &str, person: PersonId) -> Option<DeviceTicket> {
        self.open_ticket::<DeviceTicket>(sealed).filter(|ticket| ticket.person == person)
    }

    fn hash_of(&self, code: &UserCode) -> Hash {
        self.0.keys.throttle("user code", &code.0)
    }
}

fn unknown() -> OAuthError {
    OAuthError::invalid_grant("the device_code is unknown, used, or was given to another client")
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SeededRandom;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_however_people_type_it() {
        let code = UserCode::parse("BCDF-GHJK").unwrap();
        for typed in ["bcdfghjk", " bcdf ghjk ", "B C D F – G H J K"] {
            assert_eq!(UserCode::parse(typed), Some(code.clone()), "{typed}");
        }
        for typed in ["", "BCDF-GHJ", "BCDF-GHJKL", "BCDF-GHJA", "BCDF-GHJ1"] {
            assert_eq!(UserCode::parse(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_new_code_reads_as_itself(seed: u64) {
            let code = UserCode::new(&SeededRandom::new(seed));
            prop_assert_eq!(code.shown().len(), 9);
            prop_assert_eq!(UserCode::parse(&code.shown()), Some(code));
        }

        #[test]
        fn whatever_is_typed_is_read_without_a_panic(typed in ".{0,40}") {
            let _ = UserCode::parse(&typed);
        }
    }
}
