//! Self-service for the owners of services: a service is registered in the sandbox within minutes, its client
//! is tried against a provider that misbehaves on purpose, and an officer lets it into production.
//!
//! ```text
//! /partners/add ──► sandbox: localhost redirects, only the owner and whom the owner names
//!      │                │
//!      │                ├─ /partners/{client}/try ──► /try/{run}/…  a provider with an invented person
//!      │                ▼
//!      │         ask for production ──► /partners/reviews (officers, operators) ─┬─ yes: everyone can sign in
//!      │                ▲                                                        └─ no, with a reason
//!      └── in production a change of name, addresses or claims asks again; what was before goes on
//! ```
//!
//! The registration itself is `identity`'s; this room keeps why each claim is wanted, the reviews, who changed
//! what and when, and the trials.

mod edit_service;
mod model;
mod pages;
mod register_service;
mod review;
mod room;
mod snippets;
mod store;
mod trial;

use base::Lang;
use ui::{Access, RoomTexts, Routes};

pub use model::{MAX_SERVICES, MAX_TESTERS};
pub use room::{Partners, PartnersError, Parts};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "partners",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Partners {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        use crate::trial::provider;
        use pages::{claims, edit, keys, people, production, reviews, services, trial};
        let signed_in = Access::SignedIn;
        Routes::new()
            .get("/partners", signed_in, services::list)
            .get("/partners/add", signed_in, services::ask)
            .post("/partners/add", signed_in, services::add)
            .get("/partners/reviews", signed_in, reviews::list)
            .get("/partners/reviews/{id}", signed_in, reviews::show)
            .post("/partners/reviews/{id}", signed_in, reviews::decide)
            .get("/partners/{client}", signed_in, services::show)
            .get("/partners/{client}/edit", signed_in, edit::ask)
            .post("/partners/{client}/edit", signed_in, edit::take)
            .get("/partners/{client}/claims", signed_in, claims::ask)
            .post("/partners/{client}/claims", signed_in, claims::take)
            .get("/partners/{client}/settings", signed_in, keys::ask_settings)
            .post("/partners/{client}/settings", signed_in, keys::take_settings)
            .get("/partners/{client}/secret", signed_in, keys::ask_secret)
            .post("/partners/{client}/secret", signed_in, keys::rotate_secret)
            .get("/partners/{client}/keys", signed_in, keys::ask_keys)
            .post("/partners/{client}/keys", signed_in, keys::rotate_keys)
            .get("/partners/{client}/people", signed_in, people::ask)
            .post("/partners/{client}/people", signed_in, people::change)
            .get("/partners/{client}/production", signed_in, production::ask)
            .post("/partners/{client}/production", signed_in, production::send)
            .post("/partners/{client}/production/withdraw", signed_in, production::withdraw)
            .get("/partners/{client}/remove", signed_in, services::ask_removal)
            .post("/partners/{client}/remove", signed_in, services::remove)
            .get("/partners/{client}/try", signed_in, trial::show)
            .post("/partners/{client}/try", signed_in, trial::tell)
            .get("/partners/{client}/try/{scenario}", signed_in, trial::start)
            .any("/try/{run}/.well-known/openid-configuration", Access::Client, provider::discovery)
            .any("/try/{run}/jwks", Access::Client, provider::jwks)
            .get("/try/{run}/authorize", Access::Public, provider::authorize)
            .any("/try/{run}/token", Access::Client, provider::token)
            .any("/try/{run}/userinfo", Access::Client, provider::userinfo)
            .with_state(self.clone())
    }
}
