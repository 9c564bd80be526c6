//! Accounts, sessions and consents, and the OpenID Provider that stands on them.

mod authorize {
    pub(crate) mod decide;
    pub(crate) mod request;
}
mod jwt;
mod model;
mod oauth_error;
mod parameters;
mod password;
mod pkce;
mod secrets;
mod throttle;

pub use model::*;
