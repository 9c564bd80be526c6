//! Where My account leads besides the pages of this room: other rooms stand higher, and the house says what they
//! have.

use ui::{Role, Roles};

use crate::Identity;
use crate::error::IdentityError;
use base::PersonId;

/// A page of another room, listed in My account.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// Its address.
    pub href: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// The key of the sentence below.
    pub hint: &'static str,
    /// Who finds it: whoever has one of these roles; everyone, when there are none.
    pub roles: &'static [Role],
}

impl Door {
    /// Whether somebody of these roles finds it.
    pub(crate) fn is_for(&self, roles: Roles) -> bool {
        self.roles.is_empty() || self.roles.iter().any(|role| roles.has(*role))
    }
}

impl Identity {
    /// Lists pages of other rooms in My account. To be called once, when the house is opened.
    pub fn add_doors(&self, doors: Vec<Door>) {
        // A second list would be a fault of who opens the house; the first one stays.
        drop(self.0.doors.set(doors));
    }

    /// Lists a page of another room beside the accesses to the person's data: both tell who had to do with them. To be
    /// called once, when the house is opened.
    pub fn join_accesses(&self, door: Door) {
        // A second one would be a fault of who opens the house; the first one stays.
        let _ = self.0.beside_accesses.set(door);
    }

    pub(crate) fn beside_accesses(&self) -> Option<&Door> {
        self.0.beside_accesses.get()
    }

    pub(crate) fn doors(&self) -> &[Door] {
        self.0.doors.get().map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether mandates are kept here, and whether the person acts for others.
    pub(crate) async fn helps(&self, person: PersonId) -> Result<Option<bool>, IdentityError> {
        let Some(book) = self.0.mandates.get() else { return Ok(None) };
        book.is_helper(person).await.map(Some).map_err(IdentityError::Mandates)
    }
}
