//! What the identity room promises, as stories on both engines.
//!
//! A test that bears the name of a module of the OpenID Foundation's conformance suite
//! (`oidcc-prompt-none-not-logged-in`, with underscores) checks what that module checks.

mod account;
mod browser;
mod clients;
mod consent;
mod house;
mod logout;
mod oidcc;
mod relying_party;
mod sign_in;
mod tokens;
mod words;
