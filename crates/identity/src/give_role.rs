//! Giving somebody a role.

use base::PersonId;
use ui::{Role, Roles};

use crate::error::IdentityError;
use crate::{Identity, store};

impl Identity {
    /// Gives a person a role; twice is once. Who has no account gets none.
    pub async fn give_role(&self, person: PersonId, role: Role) -> Result<(), IdentityError> {
        let now = self.0.clock.now();
        self.0
            .db
            .write(move |tx| {
                let Some(account) = store::account(tx, person)? else { return Ok(()) };
                let roles: Roles = account.roles.with(role);
                if roles == account.roles { Ok(()) } else { store::set_roles(tx, person, roles, now) }
            })
            .await?;
        Ok(())
    }
}
