//! Signing in with a password, and with a second step where the account has one.

use ::store::Tx;
use base::{PersonId, Timestamp};
use jiff::SignedDuration;

use crate::begin_session::Proven;
use crate::count_attempt::ClientAddress;
use crate::error::IdentityError;
use crate::model::{Device, EmailAddress, Proof, Username};
use crate::password::Password;
use crate::throttle::Throttle;
use crate::ticket::Travels;
use crate::{Identity, store};

/// What someone typed, and from where.
#[derive(Debug)]
pub(crate) struct TypedPassword {
    pub(crate) username: String,
    pub(crate) password: Password,
    pub(crate) visitor: Visitor,
}

/// With what, and from where.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    pub(crate) address: Option<ClientAddress>,
    pub(crate) device: Device,
    /// The session cookie that the browser had before.
    pub(crate) session: Option<String>,
    /// Whether the person says that others use the same computer.
    pub(crate) shared: bool,
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum SignedInOrNot {
    /// The value of the new session cookie.
    Done(String),
    /// The password is right, and a second step is to follow: the value of the cookie that says so.
    SecondStep(String),
    /// The password is right, but opens nothing any more: its person reported who used it.
    Stopped,
    /// No such user, or another password: which of the two is not told. Or a wrong code.
    Wrong,
    /// Too many failures: the attempt was not looked at.
    Wait(SignedDuration),
}

/// A password was right; its person has still to take the second step, in the same browser.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct HalfwayTicket {
    pub(crate) at: Timestamp,
    pub(crate) person: PersonId,
    pub(crate) shared: bool,
}

impl Travels for HalfwayTicket {
    const PURPOSE: &'static str = "password accepted";
    const LASTS: SignedDuration = SignedDuration::from_mins(10);

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

/// How people name their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LoginName {
    Username(Username),
    Email(EmailAddress),
}

impl LoginName {
    pub(crate) fn parse(typed: &str) -> Option<Self> {
        match typed.parse() {
            Ok(username) => Some(Self::Username(username)),
            Err(_) => typed.parse().ok().map(Self::Email),
        }
    }

    /// What failures are counted under.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Username(username) => username.to_string(),
            Self::Email(email) => email.key(),
        }
    }

    pub(crate) fn find(&self, tx: &mut Tx<'_>) -> Result<Option<store::NamedAccount>, ::store::StoreError> {
        match self {
            Self::Username(username) => store::named_by_username(tx, username),
            Self::Email(email) => store::named_by_email(tx, email),
        }
    }
}

impl Identity {
    pub(crate) async fn sign_in(&self, typed: TypedPassword) -> Result<SignedInOrNot, IdentityError> {
        let TypedPassword { username, password, visitor } = typed;
        let name = LoginName::parse(&username);
        let key = name.as_ref().map(LoginName::key);
        let guessed = key.as_deref().map(|key| ("account", key, Throttle::ACCOUNT));
        let attempt = match self.count_attempt(guessed, visitor.address).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Ok(SignedInOrNot::Wait(wait)),
        };
        let kept = match name {
            Some(name) => self.0.db.read(move |tx| name.find(tx)).await?,
            None => None,
        };
        let hash = kept.as_ref().and_then(|kept| kept.password_hash.clone());
        // Whether there is such a user or not, this takes as long.
        let matches = self.0.passwords.matches(&password, hash).await?;
        let Some(kept) = kept.filter(|_| matches) else { return Ok(SignedInOrNot::Wrong) };
        if kept.is_password_stopped {
            self.take_back(attempt).await?;
            return Ok(SignedInOrNot::Stopped);
        }
        if kept.has_second_factor {
            self.take_back(attempt).await?;
            let ticket = HalfwayTicket { at: self.0.clock.now(), person: kept.person, shared: visitor.shared };
            return Ok(SignedInOrNot::SecondStep(self.seal_ticket(&ticket)));
        }
        let proven = visitor.proven(kept.person, Proof::password());
        Ok(SignedInOrNot::Done(self.begin_session(proven, move |tx, _| attempt.take_back(tx)).await?))
    }
}

impl Visitor {
    /// Who proved what, with this browser.
    pub(crate) fn proven(self, person: PersonId, proof: Proof) -> Proven {
        Proven {
            person,
            proof,
            proved_at: None,
            signed_in_at: None,
            device: self.device,
            session: self.session,
            shared: self.shared,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_named_by_its_user_name_or_its_address() {
        assert_eq!(LoginName::parse(" Ana ").unwrap().key(), "ana");
        assert_eq!(LoginName::parse("Ana@Example.org").unwrap().key(), "ana@example.org");
        assert_eq!(LoginName::parse("ana maria"), None);
    }
}
