//! Giving somebody a role, and taking it back.

use base::PersonId;
use ui::{Role, Roles};

use crate::error::IdentityError;
use crate::{Identity, store};

impl Identity {
    /// Gives a person a role; twice is once. Who has no account gets none.
    pub async fn give_role(&self, person: PersonId, role: Role) -> Result<(), IdentityError> {
        self.change_roles(person, move |roles| roles.with(role)).await
    }

    /// Takes a role back; twice is once.
    pub async fn take_role(&self, person: PersonId, role: Role) -> Result<(), IdentityError> {
        self.change_roles(person, move |roles| roles.without(role)).await
    }

    async fn change_roles(
        &self,
        person: PersonId,
        change: impl Fn(Roles) -> Roles + Send + Sync + 'static,
    ) -> Result<(), IdentityError> {
        let now = self.0.clock.now();
        self.0
            .db
            .write(move |tx| {
                let Some(account) = store::account(tx, person)? else { return Ok(()) };
                let roles = change(account.roles);
                if roles == account.roles { Ok(()) } else { store::set_roles(tx, person, roles, now) }
            })
            .await?;
        Ok(())
    }
}
