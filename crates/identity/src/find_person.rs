//! Finding people.

use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use ui::Role;

use crate::error::IdentityError;
use crate::model::{Account, Level, Username};
use crate::sign_in::LoginName;
use crate::{Identity, store};

/// People of one role who are written to at once.
const PEOPLE_MAX: i64 = 50;

impl Identity {
    /// What is known of a person; `None` when there is no such account.
    ///
    /// For the machine's own needs, such as the language and address of a letter. To show it to
    /// someone else, use [`Identity::show_person`].
    pub async fn person(&self, person: PersonId) -> Result<Option<Account>, IdentityError> {
        Ok(self.0.db.read(move |tx| store::account(tx, person)).await?)
    }

    /// Whose user name it is.
    pub async fn find_by_username(&self, username: &Username) -> Result<Option<Account>, IdentityError> {
        let username = username.clone();
        Ok(self.0.db.read(move |tx| store::account_named(tx, &username)).await?)
    }

    /// Whose account it is, named as people sign in: by the user name, or by an address that was proved.
    pub async fn find_by_login(&self, typed: &str) -> Result<Option<Account>, IdentityError> {
        let Some(login) = LoginName::parse(typed.trim()) else { return Ok(None) };
        let found = self.0.db.read(move |tx| match &login {
            LoginName::Username(username) => store::account_named(tx, username),
            LoginName::Email(email) => match store::named_by_email(tx, email)? {
                Some(named) => store::account(tx, named.person),
                None => Ok(None),
            },
        });
        Ok(found.await?)
    }

    /// People who have this role, some dozens at most: for letters about what waits for them.
    pub async fn people_with(&self, role: Role) -> Result<Vec<PersonId>, IdentityError> {
        Ok(self.0.db.read(move |tx| store::people_with(tx, role, PEOPLE_MAX)).await?)
    }

    /// How sure a session is of who the person is; none when it is over.
    pub async fn level_of(&self, session: Option<&str>) -> Result<Option<Level>, IdentityError> {
        let Some(session) = session else { return Ok(None) };
        Ok(self.live_session(session).await?.map(|(session, _)| session.proof.level))
    }

    /// What is known of a person, for someone else to see: recorded first, with `basis`, the key of
    /// the text that says why.
    pub async fn show_person(
        &self,
        person: PersonId,
        to: Actor,
        basis: &str,
    ) -> Result<Option<Account>, IdentityError> {
        let Some(account) = self.person(person).await? else { return Ok(None) };
        let access = Access {
            actor: to,
            subject: Subject::Person(person),
            action: Action::ReadProfile,
            detail: "name, email".to_owned(),
            basis: basis.to_owned(),
        };
        self.0.evidence.record(access).await?;
        Ok(Some(account))
    }
}
