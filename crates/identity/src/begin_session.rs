//! Beginning a session for a person who proved who they are, whatever by.

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{Device, Proof, Session, SessionId};
use crate::secrets::{new_token, token_hash};
use crate::{Identity, store};

/// Who proved what, and with which browser.
#[derive(Debug, Clone)]
pub(crate) struct Proven {
    pub(crate) person: PersonId,
    pub(crate) proof: Proof,
    /// When they proved it, if that was not just now.
    pub(crate) proved_at: Option<Timestamp>,
    /// When they signed in here, if they did before: what is added to a session is no new sign-in.
    pub(crate) signed_in_at: Option<Timestamp>,
    pub(crate) device: Device,
    /// The session cookie that the browser had before.
    pub(crate) session: Option<String>,
    /// Whether others use the same computer.
    pub(crate) shared: bool,
}

impl Identity {
    /// Begins a session, or renews the one that the same person has in this browser, and makes another
    /// change in the same transaction, which is told which session it is. Gives the value of the session cookie.
    ///
    /// Whoever signs in with a device that is not known for them is written to (see
    /// [`arrive`](crate::arrive)).
    ///
    /// # Errors
    /// [`IdentityError::ProviderShutOut`] when the person does not let the provider sign them in.
    pub(crate) async fn begin_session(
        &self,
        proven: Proven,
        change: impl Fn(&mut Tx<'_>, SessionId) -> Result<(), StoreError> + Send + Sync + 'static,
    ) -> Result<String, IdentityError> {
        let Proven { person, proof, proved_at, signed_in_at, device, session: old_token, shared } = proven;
        let by = proof.provider.iter().map(String::as_str);
        let detail: Vec<&str> = [device.name()].into_iter().filter(|name| !name.is_empty()).chain(by).collect();
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::SignIn,
            detail: detail.join(", "),
            basis: "identity-basis-self".to_owned(),
        };
        let now = self.0.clock.now();
        let token = new_token(&*self.0.random);
        let (hash, old_hash) = (token_hash(&token), old_token.as_deref().map(token_hash));
        let session = Session {
            id: SessionId::new(&*self.0.clock, &*self.0.random),
            person,
            device,
            started_at: now,
            // Nobody proved themselves later than now, whatever the clock of a provider says.
            authenticated_at: proved_at.map_or(now, |at| at.min(now)),
            signed_in_at: signed_in_at.unwrap_or(now),
            seen_at: now,
            ended_at: None,
            proof,
            shared,
        };
        let arrival = self.arrival(&session).await?;
        let begin = move |tx: &mut Tx<'_>| {
            if arrival.is_shut_out(tx)? {
                return Ok(false);
            }
            let old = match &old_hash {
                Some(hash) => store::session(tx, hash)?.filter(|old| old.ended_at.is_none()),
                None => None,
            };
            let id = match old {
                // What services got by this session stays; the token is new, as after any proof.
                Some(old) if old.person == session.person && old.is_live(now) => {
                    store::renew_session(tx, old.id, &hash, &session)?;
                    old.id
                }
                old => {
                    // Whoever sat here before is gone, though their session fell idle long ago: services hear of it. What
                    // the person left idle themselves, they may be working with at a service.
                    if let Some(old) = old.filter(|old| old.person != session.person) {
                        store::end_session(tx, old.person, old.id, now)?;
                    }
                    store::add_session(tx, &session, &hash)?;
                    arrival.post(tx)?;
                    session.id
                }
            };
            change(tx, id)?;
            Ok(true)
        };
        match self.0.evidence.record_with(access, begin).await? {
            Some(_) => Ok(token),
            None => Err(IdentityError::ProviderShutOut),
        }
    }
}
