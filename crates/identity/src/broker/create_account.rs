//! Making an account for a person whom a provider vouches for. It has no password.

use base::{Lang, PersonId};
use ui::Roles;

use super::Arrival;
use crate::error::IdentityError;
use crate::model::{Account, EmailAddress, Name, Username};
use crate::{Identity, store};

/// What the person added where the provider told nothing.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub(crate) struct Completion {
    #[serde(default)]
    pub(crate) given_name: String,
    #[serde(default)]
    pub(crate) family_name: String,
    #[serde(default)]
    pub(crate) email: String,
}

/// A thing that is still missing, or cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    GivenName,
    FamilyName,
    Email,
}

/// What an account is made of.
struct Whole {
    given_name: Name,
    family_name: Name,
    email: EmailAddress,
    email_verified: bool,
}

/// What the provider told, or else what the person added.
fn whole(arrival: &Arrival, added: &Completion) -> Result<Whole, Vec<Missing>> {
    let told = |told: &Option<String>, typed: &str| -> Option<Name> {
        told.as_deref().and_then(|told| told.parse().ok()).or_else(|| typed.parse().ok())
    };
    let given_name = told(&arrival.given_name, &added.given_name);
    let family_name = told(&arrival.family_name, &added.family_name);
    let told_email: Option<EmailAddress> = arrival.email.as_deref().and_then(|told| told.parse().ok());
    let email_verified = told_email.is_some() && arrival.email_verified;
    let email = told_email.or_else(|| added.email.parse().ok());
    match (given_name, family_name, email) {
        (Some(given_name), Some(family_name), Some(email)) => {
            Ok(Whole { given_name, family_name, email, email_verified })
        }
        (given_name, family_name, email) => {
            let missing = [
                (given_name.is_none(), Missing::GivenName),
                (family_name.is_none(), Missing::FamilyName),
                (email.is_none(), Missing::Email),
            ];
            Err(missing.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect())
        }
    }
}

impl Arrival {
    /// What the provider did not tell, and an account needs.
    pub(crate) fn lacks(&self) -> Vec<Missing> {
        whole(self, &Completion::default()).err().unwrap_or_default()
    }
}

impl Identity {
    /// Makes the account and the link to it.
    pub(crate) async fn create_account(
        &self,
        arrival: &Arrival,
        added: &Completion,
        lang: Lang,
    ) -> Result<Result<PersonId, Vec<Missing>>, IdentityError> {
        let whole = match whole(arrival, added) {
            Ok(whole) => whole,
            Err(missing) => return Ok(Err(missing)),
        };
        let now = self.0.clock.now();
        let name = format!("{} {}", whole.given_name, whole.family_name);
        let account = Account {
            id: PersonId::new(&*self.0.clock, &*self.0.random),
            username: self.new_username(),
            name: name.parse().unwrap_or_else(|_| whole.family_name.clone()),
            given_name: whole.given_name,
            family_name: whole.family_name,
            email: whole.email,
            email_verified: whole.email_verified,
            lang,
            roles: Roles::NONE,
            created_at: now,
            updated_at: now,
        };
        let (id, link) = (account.id, arrival.link(account.id, now));
        let made = self.0.db.write(move |tx| {
            // Two windows: the first one made the account.
            if let Some(person) = store::linked_person(tx, &link.issuer, &link.subject)? {
                return Ok(person);
            }
            store::add_account_without_password(tx, &account)?;
            store::add_link(tx, &link)?;
            Ok::<_, IdentityError>(id)
        });
        Ok(Ok(made.await?))
    }

    /// A user name that nobody types: the person signs in with the provider.
    fn new_username(&self) -> Username {
        let token: String = self.0.random.token::<15>().to_ascii_lowercase();
        #[expect(clippy::expect_used, reason = "letters of base64url in lower case make a user name")]
        format!("p.{token}").parse().expect("a user name")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::broker::Journey;
    use crate::model::{Level, Methods};
    use base::Timestamp;

    fn arrival(given: Option<&str>, email: Option<&str>) -> Arrival {
        Arrival {
            at: Timestamp::from_seconds(0),
            provider: "post".into(),
            issuer: "https://id.example".into(),
            subject: "ana".into(),
            level: Level::Eidas1,
            methods: Methods::default(),
            proved_at: None,
            given_name: given.map(str::to_owned),
            family_name: Some("MARTIN".into()),
            email: email.map(str::to_owned),
            email_verified: true,
            identity: None,
            id_token: None,
            journey: Journey { link_to: None, next: None, request: None, shared: false },
        }
    }

    #[test]
    fn what_the_provider_told_is_not_asked_again_and_what_the_person_adds_is_not_verified() {
        assert_eq!(arrival(Some("Ana"), Some("ana@example.org")).lacks(), []);
        assert_eq!(arrival(None, Some("no address")).lacks(), [Missing::GivenName, Missing::Email]);
        let added = Completion { given_name: "Ana".into(), email: "ana@example.org".into(), ..Completion::default() };
        let made = whole(&arrival(None, None), &added).ok().unwrap();
        assert!(!made.email_verified && made.given_name.as_str() == "Ana");
        let told = whole(&arrival(Some("Anna"), Some("told@example.org")), &added).ok().unwrap();
        assert!(told.email_verified && told.given_name.as_str() == "Anna" && told.email.as_str() == "told@example.org");
    }
}
