//! Ending sessions: by sign-out, or from the account page.

use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::model::{Session, SessionId};
use crate::{Identity, store};

/// Sessions that the account page lists.
pub(crate) const MAX_LISTED: i64 = 100;

impl Identity {
    /// Ends the session of a cookie's value, with the sign-ins at services that came of it.
    pub(crate) async fn sign_out(&self, token: &str) -> Result<(), IdentityError> {
        let Some((session, _)) = self.live_session(token).await? else { return Ok(()) };
        self.end_session(session.person, session.id).await?;
        Ok(())
    }

    /// Ends one session of a person. Whether there was such a session.
    pub(crate) async fn end_session(&self, person: PersonId, session: SessionId) -> Result<bool, IdentityError> {
        let now = self.0.clock.now();
        let ended = self.0.db.write(move |tx| store::end_session(tx, person, session, now)).await?;
        if ended {
            let access = Access {
                actor: Actor::Person(person),
                subject: Subject::Person(person),
                action: Action::SignOut,
                detail: String::new(),
                basis: "identity-basis-self".to_owned(),
            };
            self.0.evidence.record(access).await?;
        }
        Ok(ended)
    }

    /// A person's live sessions, the newest first.
    pub(crate) async fn sessions_of(&self, person: PersonId) -> Result<Vec<Session>, IdentityError> {
        let now = self.0.clock.now();
        let mut sessions = self.0.db.read(move |tx| store::sessions_of(tx, person, MAX_LISTED)).await?;
        sessions.retain(|session| session.is_live(now));
        Ok(sessions)
    }
}
