//! What the identity room promises, as stories on both engines.
//!
//! A test that bears the name of a module of the OpenID Foundation's conformance suite
//! (`oidcc-prompt-none-not-logged-in`, with underscores) checks what that module checks.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on shall fail")]

mod account;
mod browser;
mod civil_status;
mod clients;
mod consent;
mod franceconnect;
mod house;
mod logout;
mod oidcc;
mod relying_party;
mod sign_in;
mod tokens;
mod words;
