//! Ending sessions: by sign-out, or from the account page. Services that signed the person in by them, and
//! want to know, are told (see [`back_channel_logout`](crate::back_channel_logout)).

use ::store::{StoreError, Tx};
use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{Client, Session, SessionId};
use crate::secrets::token_hash;
use crate::{Identity, store};

/// Sessions of one person that are looked at, at most.
pub(crate) const MAX_LISTED: i64 = 100;

impl Identity {
    /// Ends the session of a cookie's value, with the sign-ins at services that came of it. It may have fallen idle
    /// meanwhile: the services know nothing of that. Gives the session, as it was.
    pub(crate) async fn sign_out(&self, token: &str) -> Result<Option<Session>, IdentityError> {
        let Some(session) = self.open_session(token).await? else { return Ok(None) };
        self.end_session(session.person, session.id).await?;
        Ok(Some(session))
    }

    /// The session of a cookie's value that nobody ended, though it may have fallen idle.
    pub(crate) async fn open_session(&self, token: &str) -> Result<Option<Session>, IdentityError> {
        let hash = token_hash(token);
        let session = self.0.db.read(move |tx| store::session(tx, &hash)).await?;
        Ok(session.filter(|session| session.ended_at.is_none()))
    }

    /// Ends one session of a person. Whether there was such a session.
    pub(crate) async fn end_session(&self, person: PersonId, session: SessionId) -> Result<bool, IdentityError> {
        let now = self.0.clock.now();
        let change = move |tx: &mut Tx<'_>| store::end_session(tx, person, session, now);
        Ok(self.0.evidence.record_with(signed_out(person), change).await?.is_some())
    }

    /// Ends all sessions of a person but one. Whether there was any to end.
    pub(crate) async fn end_sessions(&self, person: PersonId, but: Option<SessionId>) -> Result<bool, IdentityError> {
        let now = self.0.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            let mut ended = false;
            // There are more than one list of them only if somebody signs in without end.
            loop {
                let open = store::sessions_of(tx, person, MAX_LISTED)?;
                let due: Vec<&Session> = open.iter().filter(|session| Some(session.id) != but).collect();
                if due.is_empty() {
                    return Ok::<_, StoreError>(ended);
                }
                for session in due {
                    ended |= store::end_session(tx, person, session.id, now)?;
                }
            }
        };
        Ok(self.0.evidence.record_with(signed_out(person), change).await?.is_some())
    }

    /// A person's live sessions, the newest first.
    pub(crate) async fn sessions_of(&self, person: PersonId) -> Result<Vec<Session>, IdentityError> {
        let now = self.0.clock.now();
        let mut sessions = self.0.db.read(move |tx| store::sessions_of(tx, person, MAX_LISTED)).await?;
        sessions.retain(|session| session.is_live(now));
        Ok(sessions)
    }

    /// The session of this browser's cookie, while it is live.
    pub(crate) async fn session_here(&self, token: Option<&str>) -> Result<Option<Session>, IdentityError> {
        let Some(token) = token else { return Ok(None) };
        Ok(self.live_session(token).await?.map(|(session, _)| session))
    }

    /// The services that a session signed its person in at.
    pub(crate) async fn services_of_session(&self, session: &Session) -> Result<Vec<Client>, IdentityError> {
        let (person, session) = (session.person, session.id);
        let found = self.0.db.read(move |tx| {
            let mut services = Vec::new();
            for id in store::services_of_session(tx, person, session)? {
                services.extend(store::client(tx, &id)?);
            }
            Ok::<_, IdentityError>(services)
        });
        found.await
    }
}

fn signed_out(person: PersonId) -> Access {
    Access {
        actor: Actor::Person(person),
        subject: Subject::Person(person),
        action: Action::SignOut,
        detail: String::new(),
        basis: "identity-basis-self".to_owned(),
    }
}
