//! Choosing a new password, knowing the old one.

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::Action;
use jiff::SignedDuration;

use crate::count_attempt::ClientAddress;
use crate::error::IdentityError;
use crate::model::{Account, Session, SessionId};
use crate::password::{Password, PasswordMistake};
use crate::throttle::Throttle;
use crate::{Identity, store};

/// Sessions of a person that are ended at once: there are fewer.
const MAX_ENDED: i64 = 1000;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordChange {
    Done,
    /// The old password is another one.
    WrongOld,
    /// The new one cannot be chosen.
    Mistake(PasswordMistake),
    /// Too many failures.
    Wait(SignedDuration),
}

impl Identity {
    /// A password that this person may choose.
    pub(crate) fn choose_password(&self, account: &Account, text: &str) -> Result<Password, PasswordMistake> {
        let email = account.email.as_str().split('@').next().unwrap_or_default();
        let words = [account.username.as_str(), account.given_name.as_str(), account.family_name.as_str(), email];
        Password::choose_well(text, &words)
    }

    /// The same, and not the one that somebody else knew.
    pub(crate) async fn choose_new_password(
        &self,
        account: &Account,
        text: &str,
    ) -> Result<Result<Password, PasswordMistake>, IdentityError> {
        let person = account.id;
        let kept = self.0.db.read(move |tx| store::password_of(tx, person)).await?;
        let stopped = kept.filter(|(_, is_stopped)| *is_stopped).map(|(hash, _)| hash);
        if stopped.is_some() && self.0.passwords.matches(&Password::typed(text), stopped).await? {
            return Ok(Err(PasswordMistake::Known));
        }
        Ok(self.choose_password(account, text))
    }

    /// Changes a person's password, and ends every other session of theirs.
    pub(crate) async fn change_password(
        &self,
        session: &Session,
        old: &str,
        new: &str,
        address: Option<ClientAddress>,
    ) -> Result<PasswordChange, IdentityError> {
        let person = session.person;
        let Some(account) = self.person(person).await? else { return Ok(PasswordChange::WrongOld) };
        let name = account.username.as_str();
        let attempt = match self.count_attempt(Some(("account", name, Throttle::ACCOUNT)), address).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Ok(PasswordChange::Wait(wait)),
        };
        let kept = self.0.db.read(move |tx| store::password_of(tx, person)).await?;
        // Whoever came by another provider may have none yet.
        let hash = kept.map(|(hash, _)| hash);
        if hash.is_some() && !self.0.passwords.matches(&Password::typed(old), hash).await? {
            let kept = self.0.db.read(move |tx| store::password_of(tx, person)).await?;
            let in_force = kept.filter(|(_, is_stopped)| !is_stopped).map(|(hash, _)| hash);
            if in_force.is_some() && self.0.passwords.matches(&Password::typed(new), in_force).await? {
                // A second press of the button: the first one changed it.
                self.take_back(attempt).await?;
                return Ok(PasswordChange::Done);
            }
            return Ok(PasswordChange::WrongOld);
        }
        let password = match self.choose_new_password(&account, new).await? {
            Ok(password) => password,
            Err(mistake) => {
                self.take_back(attempt).await?;
                return Ok(PasswordChange::Mistake(mistake));
            }
        };
        let hash = self.0.passwords.hash(&password, &*self.0.random).await?;
        let (now, current) = (self.0.clock.now(), session.id);
        let change = move |tx: &mut Tx<'_>| {
            attempt.take_back(tx)?;
            store::put_password(tx, person, &hash, now)?;
            store::close_one_times(tx, person, now)?;
            end_sessions_but(tx, person, Some(current), now)?;
            Ok(true)
        };
        self.change_credentials(person, Action::ChangePassword, "identity-changed-password", change).await?;
        Ok(PasswordChange::Done)
    }
}

/// Ends a person's sessions, but one.
pub(crate) fn end_sessions_but(
    tx: &mut Tx<'_>,
    person: PersonId,
    but: Option<SessionId>,
    now: Timestamp,
) -> Result<(), StoreError> {
    for session in store::sessions_of(tx, person, MAX_ENDED)? {
        if Some(session.id) != but {
            store::end_session(tx, person, session.id, now)?;
        }
    }
    Ok(())
}
