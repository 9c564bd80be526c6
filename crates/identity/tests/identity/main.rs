//! What the identity room promises, as stories on both engines.
//!
//! The modules of the OpenID Foundation's conformance suite are told in `tests/conformance/`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on shall fail")]

mod account;
mod acting;
mod authenticator;
mod back_channel_logout;
mod broker;
mod browser;
mod civil_status;
mod clients;
mod close_account;
mod consent;
mod credentials;
mod data_providers;
mod device;
mod expected;
mod franceconnect;
mod house;
mod logout;
mod module_keys;
mod not_me;
mod passkeys;
mod protected;
mod published_keys;
mod recovery;
mod relying_party;
mod sign_in;
#[path = "../../../jose/tests/softhsm/mod.rs"]
mod softhsm;
mod tokens;
mod words;
