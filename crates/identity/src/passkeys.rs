//! Passkeys (Web Authentication Level 3): adding one, and signing in by one.
//!
//! The browser and the key talk with each other about a challenge of ours. It travels sealed in the form
//! that brings the answer back, and each is answered once at most (§13.4.3).

use std::net::{IpAddr, SocketAddr};

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use ui::PublicUrl;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey as Key, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::error::IdentityError;
use crate::model::{Account, Name, Passkey, Proof, Session};
use crate::second_factor::Added;
use crate::secrets::sha256;
use crate::sign_in::{SignedInOrNot, Visitor};
use crate::ticket::Travels;
use crate::{Identity, store};

/// How long a challenge waits for its answer.
const CHALLENGE_LASTS: SignedDuration = SignedDuration::from_mins(10);
/// Bytes of an answer: keys with a certificate of their maker have the longest.
const MAX_ANSWER_BYTES: usize = 32 * 1024;
/// The name of the platform that keys show.
const SHOWN_NAME: &str = "Passerelle";
/// The name under which browsers let a machine try itself out.
const THIS_MACHINE: &str = "localhost";

/// What the page hands to the browser's script, and what comes back with its answer.
#[derive(Debug, Clone)]
pub(crate) struct Challenge {
    /// The options of `navigator.credentials`, in JSON.
    pub(crate) options: String,
    /// The sealed ticket.
    pub(crate) ticket: String,
}

/// A challenge to a new key.
#[derive(Serialize, Deserialize)]
struct NewKeyTicket {
    id: [u8; 16],
    at: Timestamp,
    person: PersonId,
    state: PasskeyRegistration,
}

/// A challenge to a known key.
#[derive(Serialize, Deserialize)]
struct KeyTicket {
    id: [u8; 16],
    at: Timestamp,
    state: State,
}

#[derive(Serialize, Deserialize)]
enum State {
    /// To the keys of one person.
    OnePerson(PasskeyAuthentication),
    /// To whatever key the browser finds.
    Anyone(DiscoverableAuthentication),
}

impl Travels for NewKeyTicket {
    const PURPOSE: &'static str = "new passkey";
    const LASTS: SignedDuration = CHALLENGE_LASTS;

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

impl Travels for KeyTicket {
    const PURPOSE: &'static str = "passkey";
    const LASTS: SignedDuration = CHALLENGE_LASTS;

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

/// Sets the protocol up for the platform's name. None when it is reached by a bare number, which keys
/// do not know; a machine that tries itself out answers to `localhost`.
pub(crate) fn open(public_url: &PublicUrl) -> Option<Webauthn> {
    let origin = origin_with_name(public_url)?;
    let name = origin.domain()?.to_owned();
    WebauthnBuilder::new(&name, &origin).ok()?.rp_name(SHOWN_NAME).build().ok()
}

fn origin_with_name(public_url: &PublicUrl) -> Option<Url> {
    let mut origin = Url::parse(public_url.origin()).ok()?;
    let is_this_machine = origin.host_str().and_then(number).is_some_and(|address| address.is_loopback());
    if is_this_machine {
        origin.set_host(Some(THIS_MACHINE)).ok()?;
    }
    origin.domain().is_some().then_some(origin)
}

/// The number that a host is, with or without a port; none when it has a name.
fn number(host: &str) -> Option<IpAddr> {
    let bare = host.trim_matches(['[', ']']).parse();
    bare.or_else(|_| host.parse::<SocketAddr>().map(|socket| socket.ip())).ok()
}

impl Identity {
    /// Whether passkeys can be used here at all.
    pub(crate) fn takes_passkeys(&self) -> bool {
        self.0.webauthn.is_some()
    }

    /// Where passkeys work, when a browser reached this server by a number: a machine that tries itself out.
    pub(crate) fn passkeys_work_at(&self, host: Option<&str>) -> Option<String> {
        let origin = origin_with_name(&self.0.settings.public_url).filter(|_| host.and_then(number).is_some())?;
        Some(origin.origin().ascii_serialization())
    }

    /// A challenge to a new key of a person.
    pub(crate) async fn ask_for_new_passkey(&self, account: &Account) -> Result<Option<Challenge>, IdentityError> {
        let Some(webauthn) = &self.0.webauthn else { return Ok(None) };
        let known = keys_of(&self.factors(account.id).await?.passkeys);
        let exclude = known.iter().map(|key| key.cred_id().clone()).collect();
        let names = (account.username.as_str(), account.name.as_str());
        let asked = webauthn.start_passkey_registration(account.id.uuid(), names.0, names.1, Some(exclude));
        let Ok((options, state)) = asked else { return Ok(None) };
        let mut options = serde_json::json!(options);
        // A key that remembers whose it is lets its person sign in without typing a name.
        options["publicKey"]["authenticatorSelection"]["residentKey"] = "preferred".into();
        let ticket = NewKeyTicket { id: self.0.random.bytes(), at: self.0.clock.now(), person: account.id, state };
        Ok(Some(Challenge { options: options.to_string(), ticket: self.seal_ticket(&ticket) }))
    }

    /// Keeps a new key, when its answer holds.
    pub(crate) async fn add_passkey(
        &self,
        session: &Session,
        ticket: &str,
        answer: &str,
        name: Name,
    ) -> Result<Added, IdentityError> {
        let Some(webauthn) = &self.0.webauthn else { return Ok(Added::Wrong) };
        let ticket: Option<NewKeyTicket> = self.open_ticket(ticket);
        let Some(ticket) = ticket.filter(|ticket| ticket.person == session.person) else {
            return Ok(Added::TooLate);
        };
        let Some(answer) = read_answer::<RegisterPublicKeyCredential>(answer) else { return Ok(Added::Wrong) };
        let Ok(key) = webauthn.finish_passkey_registration(&answer, &ticket.state) else { return Ok(Added::Wrong) };
        let now = self.0.clock.now();
        let passkey = Passkey {
            id: sha256(key.cred_id()),
            person: session.person,
            name,
            content: serde_json::json!(key).to_string(),
            synchronised: is_synchronised(&key),
            added_at: now,
            used_at: None,
        };
        let (spent, expires_at) = (sha256(&ticket.id), now.plus(CHALLENGE_LASTS));
        let put = move |tx: &mut Tx<'_>| {
            let kept = store::factors(tx, passkey.person)?.passkeys.len();
            let has_room = i64::try_from(kept).is_ok_and(|kept| kept < Passkey::MAX_EACH);
            Ok(has_room && store::spend(tx, &spent, expires_at)? && store::add_passkey(tx, &passkey)?)
        };
        let Some(codes) = self.add_second_factor(session.person, "identity-changed-passkey-added", put).await? else {
            return Ok(Added::TooLate);
        };
        Ok(Added::Done { cookie: String::new(), codes })
    }

    /// Calls a passkey by another name. Whether the person has it.
    pub(crate) async fn name_passkey(
        &self,
        person: PersonId,
        id: store::Hash,
        name: Name,
    ) -> Result<bool, IdentityError> {
        Ok(self.0.db.write(move |tx| store::name_passkey(tx, person, &id, &name)).await?)
    }

    /// Takes a passkey away. Whether the person had it.
    pub(crate) async fn remove_passkey(&self, person: PersonId, id: store::Hash) -> Result<bool, IdentityError> {
        let remove = move |tx: &mut Tx<'_>| store::remove_passkey(tx, person, &id);
        self.remove_second_factor(person, "identity-changed-passkey-removed", remove).await
    }

    /// A challenge to the keys of one person, or to whatever key the browser finds.
    pub(crate) fn ask_for_passkey(&self, of: Option<&[Passkey]>) -> Option<Challenge> {
        let webauthn = self.0.webauthn.as_ref()?;
        let (options, state) = match of {
            Some(passkeys) => {
                let (options, state) = webauthn.start_passkey_authentication(&keys_of(passkeys)).ok()?;
                (options, State::OnePerson(state))
            }
            None => {
                let (options, state) = webauthn.start_discoverable_authentication().ok()?;
                (options, State::Anyone(state))
            }
        };
        let ticket = KeyTicket { id: self.0.random.bytes(), at: self.0.clock.now(), state };
        let options = serde_json::json!({ "publicKey": options.public_key });
        Some(Challenge { options: options.to_string(), ticket: self.seal_ticket(&ticket) })
    }

    /// Signs in whose key answers.
    pub(crate) async fn sign_in_with_passkey(
        &self,
        ticket: &str,
        answer: &str,
        visitor: Visitor,
    ) -> Result<SignedInOrNot, IdentityError> {
        let Some(webauthn) = &self.0.webauthn else { return Ok(SignedInOrNot::Wrong) };
        let Some(ticket) = self.open_ticket::<KeyTicket>(ticket) else { return Ok(SignedInOrNot::Wrong) };
        let Some(answer) = read_answer::<PublicKeyCredential>(answer) else { return Ok(SignedInOrNot::Wrong) };
        let id = sha256(&answer.raw_id);
        let found = self.0.db.read(move |tx| {
            let Some(passkey) = store::passkey(tx, &id)? else { return Ok(None) };
            let status = store::civil_status(tx, passkey.person)?;
            Ok::<_, StoreError>(Some((passkey, status.is_some_and(|status| status.is_checked_face_to_face()))))
        });
        let Some((passkey, seen)) = found.await? else { return Ok(SignedInOrNot::Wrong) };
        let Ok(mut key) = serde_json::from_str::<Key>(&passkey.content) else { return Ok(SignedInOrNot::Wrong) };
        let result = match ticket.state {
            State::OnePerson(state) => webauthn.finish_passkey_authentication(&answer, &state),
            State::Anyone(state) => {
                // The key says whose it is (§7.2 step 6).
                let of = webauthn.identify_discoverable_authentication(&answer).map(|(person, _)| person);
                if of.ok() != Some(passkey.person.uuid()) {
                    return Ok(SignedInOrNot::Wrong);
                }
                webauthn.finish_discoverable_authentication_v2(&answer, state, DiscoverableKey::from(&key))
            }
        };
        let result = match result {
            Ok(result) if result.user_verified() => result,
            Ok(_) => return Ok(SignedInOrNot::Wrong),
            Err(error) => {
                // A counter that goes back tells of a copied key: nothing here says whose.
                tracing::warn!(%error, "the answer of a passkey does not hold");
                return Ok(SignedInOrNot::Wrong);
            }
        };
        key.update_credential(&result);
        let (content, now) = (serde_json::json!(key).to_string(), self.0.clock.now());
        let (spent, expires_at) = (sha256(&ticket.id), now.plus(CHALLENGE_LASTS));
        let is_first = self.0.db.write(move |tx| {
            Ok::<_, StoreError>(store::spend(tx, &spent, expires_at)? && store::see_passkey(tx, &id, &content, now)?)
        });
        if !is_first.await? {
            return Ok(SignedInOrNot::Wrong);
        }
        let proven = visitor.proven(passkey.person, Proof::passkey(result.backup_eligible(), seen));
        Ok(SignedInOrNot::Done(self.begin_session(proven, |_, _| Ok(())).await?))
    }
}

fn read_answer<T: serde::de::DeserializeOwned>(answer: &str) -> Option<T> {
    if answer.len() > MAX_ANSWER_BYTES { None } else { serde_json::from_str(answer).ok() }
}

fn keys_of(passkeys: &[Passkey]) -> Vec<Key> {
    passkeys.iter().filter_map(|passkey| serde_json::from_str(&passkey.content).ok()).collect()
}

/// Whether the key may be copied to other devices (§6.1.3, backup eligibility). The library tells it in
/// the key's document only.
fn is_synchronised(key: &Key) -> bool {
    serde_json::json!(key)["cred"]["backup_eligible"].as_bool().unwrap_or(true)
}

/// Whether the key finds its person by itself, so that it opens the account without anything else. What the
/// browser said of it (§10.1.3); most that say nothing do.
pub(crate) fn finds_its_person(passkey: &Passkey) -> bool {
    let content: serde_json::Value = serde_json::from_str(&passkey.content).unwrap_or_default();
    let said = &content["cred"]["extensions"]["cred_props"];
    !said.as_object().is_some_and(|said| said.values().any(|properties| properties["rk"] == false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_open(url: &str) -> bool {
        open(&url.parse().unwrap()).is_some()
    }

    #[test]
    fn a_key_that_remembers_nobody_does_not_open_an_account_alone() {
        let at = base::Timestamp::from_seconds(0);
        let says = |properties: &str| Passkey {
            id: [0; 32],
            person: PersonId::new(&base::FixedClock::at(at), &base::SeededRandom::new(1)),
            name: "a key".parse().unwrap(),
            content: format!(r#"{{"cred":{{"extensions":{{"cred_props":{properties}}}}}}}"#),
            synchronised: false,
            added_at: at,
            used_at: None,
        };
        assert!(!finds_its_person(&says(r#"{"Set":{"rk":false}}"#)));
        for properties in [r#"{"Set":{"rk":true}}"#, r#"{"Set":{"rk":null}}"#, r#""Ignored""#] {
            assert!(finds_its_person(&says(properties)), "{properties}");
        }
    }

    #[test]
    fn keys_know_names_and_this_machine_but_no_numbers() {
        assert!(is_open("https://passerelle.example") && is_open("http://localhost:8080"));
        assert!(is_open("http://127.0.0.1:8080"));
        assert!(!is_open("https://192.0.2.1"));
        for host in ["127.0.0.1", "127.0.0.1:8080", "[::1]:8080", "[::1]"] {
            assert!(number(host).is_some(), "{host}");
        }
        for host in ["localhost:8080", "passerelle.example", ""] {
            assert!(number(host).is_none(), "{host}");
        }
    }
}
