//! Who people are, to the accreditation of advisers.

use base::PersonId;
use directory::accreditation::{Known, Pending, People};
use identity::Identity;
use ui::Role;

/// What the accounts know.
pub struct AccountsOfAdvisers(pub Identity);

impl People for AccountsOfAdvisers {
    fn known(&self, person: PersonId) -> Pending<'_, Option<Known>> {
        Box::pin(async move {
            let account = self.0.person(person).await?;
            Ok(account.map(|account| Known {
                name: account.name.as_str().to_owned(),
                email: account.email.as_str().to_owned(),
                lang: account.lang,
            }))
        })
    }

    fn make_adviser(&self, person: PersonId) -> Pending<'_, ()> {
        Box::pin(async move { Ok(self.0.give_role(person, Role::Adviser).await?) })
    }
}
