//! Where a story plays: a house on one engine, and the way in which answers come back.

use std::ops::Deref;

use identity::{ClientKind, NewClient};

use crate::house::{House, new_client};
use crate::relying_party::RelyingParty;

/// How the answer of an authorization request comes back to the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// In the query of the redirect address.
    Query,
    /// In a form that the browser posts (OAuth 2.0 Form Post Response Mode).
    FormPost,
}

pub struct Stage {
    house: House,
    pub mode: Mode,
}

impl Stage {
    /// One on each engine.
    pub async fn each(mode: Mode) -> Vec<Self> {
        House::each().await.into_iter().map(|house| Self { house, mode }).collect()
    }

    /// A registered library with a secret, which may ask for everything.
    pub async fn library(&self) -> RelyingParty<'_> {
        self.service("library").await
    }

    /// A registered service with a secret at `https://NAME.example/cb`.
    pub async fn service(&self, name: &str) -> RelyingParty<'_> {
        self.client(new_client(name, ClientKind::Confidential)).await
    }

    /// A service that is registered like this.
    pub async fn client(&self, new: NewClient) -> RelyingParty<'_> {
        let id = new.id.to_string();
        let registered = self.identity.add_client(new, None).await.unwrap();
        RelyingParty::new(&self.house, &id, registered.secret).by(self.mode)
    }
}

impl Deref for Stage {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}
