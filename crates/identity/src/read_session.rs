//! From the cookie to the person.

use std::sync::Arc;

use base::PersonId;
use ui::SignedIn;

use crate::error::IdentityError;
use crate::model::{Account, ClientId, Consent, Session};
use crate::secrets::token_hash;
use crate::{Identity, store};

impl Identity {
    /// The person behind a session cookie's value.
    pub(crate) async fn read_session(&self, token: &str) -> Result<Option<SignedIn>, IdentityError> {
        let now = self.0.clock.now();
        let Some(found) = self.shared_session(token).await? else { return Ok(None) };
        let (session, account) = &*found;
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
        Ok(self.shared_session(token).await?.map(Arc::unwrap_or_clone))
    }

    async fn shared_session(&self, token: &str) -> Result<Option<Arc<(Session, Account)>>, IdentityError> {
        let (hash, now, recent) = (token_hash(token), self.0.clock.now(), &self.0.recent.sessions);
        if let Some(found) = recent.get(&hash, now) {
            return Ok(Some(found).filter(|found| found.0.is_live(now)));
        }
        let reading = recent.reading();
        let found = self.0.db.read(move |tx| {
            let session = store::session(tx, &hash)?.filter(|session| session.is_live(now));
            let Some(session) = session else { return Ok(None) };
            Ok::<_, IdentityError>(store::account(tx, session.person)?.map(|account| (session, account)))
        });
        let found = found.await?.map(Arc::new);
        if let Some(found) = &found {
            recent.put(reading, hash, Arc::clone(found), now);
        }
        Ok(found)
    }

    /// What a person allowed a service.
    pub(crate) async fn consent_of(
        &self,
        person: PersonId,
        client: &ClientId,
    ) -> Result<Option<Consent>, IdentityError> {
        let (key, now, recent) = ((person, client.clone()), self.0.clock.now(), &self.0.recent.consents);
        if let Some(consent) = recent.get(&key, now) {
            return Ok(Some(consent));
        }
        let (reading, named) = (recent.reading(), client.clone());
        let consent = self.0.db.read(move |tx| store::consent(tx, person, &named)).await?;
        if let Some(consent) = &consent {
            recent.put(reading, key, consent.clone(), now);
        }
        Ok(consent)
    }
}
