//! How people with an account are written to, for events and offers: the accounts stand beside the directory.

use base::PersonId;
use directory::{Contact, ContactFuture, Contacts};
use identity::Identity;

/// The people of the accounts.
pub struct ContactsOfAccounts(pub Identity);

impl Contacts for ContactsOfAccounts {
    fn contact(&self, person: PersonId) -> ContactFuture<'_> {
        Box::pin(async move {
            let Some(account) = self.0.person(person).await? else { return Ok(None) };
            let email = account.email.as_str().parse()?;
            let (name, lang, is_proved) = (account.name.as_str().to_owned(), account.lang, account.email_verified);
            Ok(Some(Contact { name, email, lang, is_proved }))
        })
    }
}
