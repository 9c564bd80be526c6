//! Making an account.

use base::PersonId;

use crate::error::IdentityError;
use crate::model::{Account, NewAccount};
use crate::{Identity, store};

impl Identity {
    /// Makes an account and gives its identifier.
    ///
    /// # Errors
    /// [`IdentityError::UsernameTaken`].
    pub async fn add_account(&self, new: NewAccount) -> Result<PersonId, IdentityError> {
        let hash = self.0.passwords.hash(&new.password, &*self.0.random).await?;
        let now = self.0.clock.now();
        let account = Account {
            id: PersonId::new(&*self.0.clock, &*self.0.random),
            username: new.username,
            name: new.name,
            given_name: new.given_name,
            family_name: new.family_name,
            email: new.email,
            email_verified: new.email_verified,
            lang: new.lang,
            roles: new.roles,
            created_at: now,
            updated_at: now,
        };
        let (id, username) = (account.id, account.username.clone());
        self.0.db.write(move |tx| store::add_account(tx, &account, &hash)).await.map_err(|error| {
            if error.is_unique_violation() { IdentityError::UsernameTaken(username) } else { error.into() }
        })?;
        Ok(id)
    }
}
