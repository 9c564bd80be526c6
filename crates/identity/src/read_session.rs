//! From the cookie to the person.

use ui::SignedIn;

use crate::error::IdentityError;
use crate::model::{Account, Session};
use crate::secrets::token_hash;
use crate::{Identity, store};

impl Identity {
    /// The person behind a session cookie's value.
    pub(crate) async fn read_session(&self, token: &str) -> Result<Option<SignedIn>, IdentityError> {
        let now = self.0.clock.now();
        let Some((session, account)) = self.live_session(token).await? else { return Ok(None) };
        if session.is_seen_anew(now) {
            let id = session.id;
            self.0.db.write(move |tx| store::see_session(tx, id, now)).await?;
        }
        Ok(Some(SignedIn {
            person: account.id,
            name: account.name.to_string(),
            roles: account.roles,
            shared: session.shared,
        }))
    }

    /// The session of a token and its person, while it is live.
    pub(crate) async fn live_session(&self, token: &str) -> Result<Option<(Session, Account)>, IdentityError> {
        let (hash, now) = (token_hash(token), self.0.clock.now());
        let found = self.0.db.read(move |tx| {
            let session = store::session(tx, &hash)?.filter(|session| session.is_live(now));
            let Some(session) = session else { return Ok(None) };
            Ok::<_, IdentityError>(store::account(tx, session.person)?.map(|account| (session, account)))
        });
        found.await
    }
}
