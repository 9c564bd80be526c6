//! People's permissions to messages of the exchange: who people are, for the exchange; what they permitted, for
//! My account. The two rooms stand on one floor and meet here.

use base::PersonId;
use exchange::{Accounts, AccountsAway, AgreedConsent, BoxFuture, ConsentState, Exchange, Opened, PersonFacts};
use identity::{DataScope, Identity, IdentityError, PermissionElsewhere, PermissionsElsewhere, PermissionsFuture};
use jiff::tz::TimeZone;
use serde_json::Value;
use ui::PublicUrl;

/// The people of the accounts, as the exchange knows them.
pub struct PeopleOfAccounts {
    /// The accounts.
    pub identity: Identity,
    /// Where people reach the pages.
    pub public_url: PublicUrl,
    /// The zone in which pages tell the time.
    pub zone: TimeZone,
}

fn away(error: IdentityError) -> AccountsAway {
    AccountsAway(Box::new(error))
}

impl Accounts for PeopleOfAccounts {
    fn origin(&self) -> &str {
        self.public_url.origin()
    }

    fn zone(&self) -> &TimeZone {
        &self.zone
    }

    fn certain(&self, person: PersonId) -> BoxFuture<'_, Result<Option<PersonFacts>, AccountsAway>> {
        Box::pin(async move { self.identity.certain_facts(person).await.map_err(away) })
    }

    fn sign<'a>(&'a self, typ: &'static str, claims: &'a Value) -> BoxFuture<'a, Result<String, AccountsAway>> {
        Box::pin(async move { self.identity.sign_statement(typ, claims).await.map_err(away) })
    }

    fn signed(&self, typ: &'static str, token: &str) -> Option<Value> {
        self.identity.signed_statement(typ, token)
    }

    fn opened_by<'a>(&'a self, token: &'a str, scope: &'a str) -> BoxFuture<'a, Result<Option<Opened>, AccountsAway>> {
        Box::pin(async move {
            let Ok(scope) = scope.parse::<DataScope>() else { return Ok(None) };
            let opened = self.identity.opened_by(token, &scope).await.map_err(away)?;
            Ok(opened.map(|(person, client)| Opened { person, client: client.to_string() }))
        })
    }
}

/// The consents that the exchange keeps, as My account shows them.
pub struct ConsentsOfExchange(pub Exchange);

impl PermissionsElsewhere for ConsentsOfExchange {
    fn of(&self, person: PersonId) -> PermissionsFuture<'_> {
        Box::pin(async move {
            let consents = self.0.consents_of(person).await?;
            Ok(consents.into_iter().map(shown).collect())
        })
    }
}

fn shown(consent: AgreedConsent) -> PermissionElsewhere {
    PermissionElsewhere {
        address: format!("/permissions/{}", consent.id),
        holds: consent.state == ConsentState::Holds,
        client: consent.client,
        provider: consent.provider,
        data: consent.data,
        purpose: consent.purpose,
        given_at: consent.given_at,
        valid_until: consent.valid_until,
        last_used_at: consent.last_used_at,
    }
}
