//! Permissions that people gave in another room, so that My account shows all of them in one place: the house says who
//! keeps them.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use base::{PersonId, Timestamp};

use crate::Identity;
use crate::error::IdentityError;

/// A permission that another room keeps, in the words that the person read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermissionElsewhere {
    /// Who receives.
    pub client: String,
    /// Who sends.
    pub provider: String,
    /// Which data.
    pub data: String,
    /// What for.
    pub purpose: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// Until when it is good.
    pub valid_until: Timestamp,
    /// When it was last used.
    pub last_used_at: Option<Timestamp>,
    /// Whether it is good now.
    pub holds: bool,
    /// Where it is shown; a form to `…/withdraw` takes it back.
    pub address: String,
}

/// What another room says of a person's permissions.
pub type PermissionsFuture<'a> =
    Pin<Box<dyn Future<Output = Result<Vec<PermissionElsewhere>, Box<dyn Error + Send + Sync>>> + Send + 'a>>;

/// A room that keeps permissions of people.
pub trait PermissionsElsewhere: Send + Sync {
    /// Those of a person.
    fn of(&self, person: PersonId) -> PermissionsFuture<'_>;
}

impl Identity {
    /// Shows the permissions of another room in My account. To be called once, when the house is opened.
    pub fn show_permissions(&self, kept: Arc<dyn PermissionsElsewhere>) {
        // A second room would be a fault of who opens the house; the first one stays.
        drop(self.0.permissions_elsewhere.set(kept));
    }

    /// The permissions of a person in the other room; `None` where there is no such room.
    pub(crate) async fn permissions_elsewhere(
        &self,
        person: PersonId,
    ) -> Result<Option<Vec<PermissionElsewhere>>, IdentityError> {
        let Some(kept) = self.0.permissions_elsewhere.get() else { return Ok(None) };
        kept.of(person).await.map(Some).map_err(IdentityError::Elsewhere)
    }
}
