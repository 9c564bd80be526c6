//! The nouns: an identity provider, its address, how sure it is of people.

mod address;
mod assurance;
mod provider;

pub use address::{Address, AddressMistake};
pub use assurance::Assurance;
pub use provider::{
    AssertionAudience, ClientAuthentication, NewProvider, Provider, ProviderId, ProviderMistake, ProviderSettings,
    UnknownAcr,
};
