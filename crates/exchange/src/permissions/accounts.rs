//! What the exchange asks of whoever knows people. It is implemented above, with the room of accounts.

use std::collections::BTreeMap;
use std::error::Error;

use base::PersonId;
use jiff::tz::TimeZone;
use serde_json::Value;

use crate::BoxFuture;

/// What is certain of a person, by the names of [`PEOPLE_FACTS`]; the values are those of FranceConnect's claims.
pub type PersonFacts = BTreeMap<&'static str, String>;

/// What a question may name a person by.
pub const PEOPLE_FACTS: [&str; 6] = ["given_name", "family_name", "birthdate", "gender", "birthplace", "birthcountry"];

/// Nobody can say now who people are, or sign for the platform.
#[derive(Debug, thiserror::Error)]
#[error("people are not known now: {0}")]
pub struct AccountsAway(#[source] pub Box<dyn Error + Send + Sync>);

/// What an access token opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Whose data.
    pub person: PersonId,
    /// The `client_id` to which the token was given.
    pub client: String,
}

/// Whoever knows people.
pub trait Accounts: Send + Sync {
    /// Where people reach the pages: `https://services.example`, without `/` at its end.
    fn origin(&self) -> &str;

    /// The zone in which pages tell the time.
    fn zone(&self) -> &TimeZone;

    /// What somebody stands for of a person's civil status; `None` where only the person says it. What is certain of
    /// nobody else can be asked about a person with this.
    fn certain(&self, person: PersonId) -> BoxFuture<'_, Result<Option<PersonFacts>, AccountsAway>>;

    /// Signs claims with the platform's key, which is published.
    fn sign<'a>(&'a self, typ: &'static str, claims: &'a Value) -> BoxFuture<'a, Result<String, AccountsAway>>;

    /// The claims of a token of this kind that the platform signed.
    fn signed(&self, typ: &'static str, token: &str) -> Option<Value>;

    /// Whose data of a scope an access token opens; `None` where it opens none.
    fn opened_by<'a>(&'a self, token: &'a str, scope: &'a str) -> BoxFuture<'a, Result<Option<Opened>, AccountsAway>>;
}
