//! Back into an account without its password: by a letter, or by a code printed at a counter.
//!
//! A letter gives a new password, and nothing else: who has an application or a passkey still needs it.
//! Only the code of a counter, where somebody looked at the person and their papers, can take those away.

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;
use ui::{Role, Roles};

use crate::change_password::end_sessions_but;
use crate::count_attempt::ClientAddress;
use crate::error::IdentityError;
use crate::letters::Written;
use crate::model::{Account, OneTime, OneTimeKind};
use crate::password::{Password, PasswordMistake};
use crate::printed_code::PrintedCode;
use crate::register_person::LETTERS;
use crate::secrets::{new_token, token_hash};
use crate::sign_in::LoginName;
use crate::store::Hash;
use crate::throttle::Throttle;
use crate::ticket::Travels;
use crate::{Identity, store};

/// How long the link of a letter sets a password.
const LINK_LASTS: SignedDuration = SignedDuration::from_mins(30);
/// How long a printed code sets a password.
pub(crate) const CODE_LASTS: SignedDuration = SignedDuration::from_hours(72);
/// What the codes of a counter are counted and hashed under.
const COUNTER: &str = "counter";

const RECOVER: Written = Written { subject: "identity-letter-recover-subject", text: "identity-letter-recover-text" };
const PRINTED: Written = Written { subject: "identity-letter-printed-subject", text: "identity-letter-printed-text" };

/// A printed code was right; its person has still to choose a password.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]
pub(crate) struct CounterTicket {
    at: Timestamp,
    hash: Hash,
}

impl Travels for CounterTicket {
    const PURPOSE: &'static str = "code of a counter";
    const LASTS: SignedDuration = SignedDuration::from_mins(30);

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

/// What came of a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recovered {
    Done,
    Mistake(PasswordMistake),
    /// The link or code was used, or is too old.
    TooLate,
}

/// What came of a code that was typed.
#[derive(Debug)]
pub(crate) enum CodeTyped {
    /// The sealed ticket with which the person chooses a password.
    Right(String),
    Wrong,
    Wait(SignedDuration),
}

/// What came of the wish to print a code.
#[derive(Debug)]
pub(crate) enum Issued {
    Done(PrintedCode),
    WrongPassword,
    Wait(SignedDuration),
}

/// Whether who has these roles prints codes for who has those: never for someone who may do more.
pub(crate) fn may_issue(issuer: Roles, subject: Roles) -> bool {
    let is_trusted = |roles: Roles| roles.has(Role::Officer) || roles.has(Role::Operator);
    (issuer.has(Role::Officer) && !is_trusted(subject))
        || (issuer.has(Role::Mediator) && !is_trusted(subject) && !subject.has(Role::Mediator))
}

impl Identity {
    /// Sends a link to the address of an account, when it is one. Whoever asks is told the same either way.
    /// Gives the wait, when too many letters were asked for.
    pub(crate) async fn ask_to_recover(
        &self,
        typed: &str,
        address: Option<ClientAddress>,
    ) -> Result<Option<SignedDuration>, IdentityError> {
        let name = LoginName::parse(typed);
        let key = name.as_ref().map(LoginName::key);
        let counted = key.as_deref().map(|key| (LETTERS, key, Throttle::LETTERS));
        if let Err(wait) = self.count_attempt(counted, address).await? {
            return Ok(Some(wait));
        }
        let Some(account) = self.account_of_name(name).await?.filter(|account| account.email_verified) else {
            return Ok(None);
        };
        let (token, now) = (new_token(&*self.0.random), self.0.clock.now());
        let link = format!("{}/recover/link/{token}", self.issuer());
        let letter = self.letter_to(&account, RECOVER, &[("link", &link)]);
        let one_time = OneTime {
            hash: token_hash(&token),
            kind: OneTimeKind::Recovery,
            person: Some(account.id),
            email: None,
            issued_by: None,
            created_at: now,
            expires_at: now.plus(LINK_LASTS),
        };
        let write = self.0.db.write(move |tx| {
            store::add_one_time(tx, &one_time)?;
            letter.post(tx, now)
        });
        write.await?;
        Ok(None)
    }

    pub(crate) async fn account_of_name(&self, name: Option<LoginName>) -> Result<Option<Account>, IdentityError> {
        let Some(name) = name else { return Ok(None) };
        let found = self.0.db.read(move |tx| match name.find(tx)? {
            Some(named) => store::account(tx, named.person),
            None => Ok::<_, StoreError>(None),
        });
        Ok(found.await?)
    }

    /// Whether the link of a letter still sets a password.
    pub(crate) async fn is_recovery_link(&self, token: &str) -> Result<bool, IdentityError> {
        let (hash, now) = (token_hash(token), self.0.clock.now());
        Ok(self.0.db.read(move |tx| store::one_time(tx, &hash, OneTimeKind::Recovery, now)).await?.is_some())
    }

    /// Sets the password of who followed the link of a letter.
    pub(crate) async fn recover_by_link(&self, token: &str, new: &str) -> Result<Recovered, IdentityError> {
        self.recover(token_hash(token), OneTimeKind::Recovery, new, false).await
    }

    /// A printed code, as someone types it.
    pub(crate) async fn type_counter_code(
        &self,
        typed_name: &str,
        typed_code: &str,
        address: Option<ClientAddress>,
    ) -> Result<CodeTyped, IdentityError> {
        let name = LoginName::parse(typed_name);
        let key = name.as_ref().map(LoginName::key);
        let counted = key.as_deref().map(|key| (COUNTER, key, Throttle::CODE));
        let attempt = match self.count_attempt(counted, address).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Ok(CodeTyped::Wait(wait)),
        };
        let (Some(account), Some(code)) = (self.account_of_name(name).await?, PrintedCode::parse(typed_code)) else {
            return Ok(CodeTyped::Wrong);
        };
        let (hash, at) = (self.counter_code_hash(account.id, &code), self.0.clock.now());
        let found = self.0.db.read(move |tx| store::one_time(tx, &hash, OneTimeKind::Counter, at)).await?;
        if found.is_none() {
            return Ok(CodeTyped::Wrong);
        }
        self.take_back(attempt).await?;
        Ok(CodeTyped::Right(self.seal_ticket(&CounterTicket { at, hash })))
    }

    /// Sets the password of who has a printed code; takes phone and keys out of the account when they are lost.
    pub(crate) async fn recover_by_code(
        &self,
        ticket: &str,
        new: &str,
        lost: bool,
    ) -> Result<Recovered, IdentityError> {
        match self.open_ticket::<CounterTicket>(ticket) {
            Some(ticket) => self.recover(ticket.hash, OneTimeKind::Counter, new, lost).await,
            None => Ok(Recovered::TooLate),
        }
    }

    async fn recover(&self, hash: Hash, kind: OneTimeKind, new: &str, lost: bool) -> Result<Recovered, IdentityError> {
        let now = self.0.clock.now();
        let found = self.0.db.read(move |tx| store::one_time(tx, &hash, kind, now)).await?;
        let Some(account) = found.and_then(|(_, account)| account) else { return Ok(Recovered::TooLate) };
        let password = match self.choose_new_password(&account, new).await? {
            Ok(password) => password,
            Err(mistake) => return Ok(Recovered::Mistake(mistake)),
        };
        let kept = self.0.passwords.hash(&password, &*self.0.random).await?;
        let person = account.id;
        let set = move |tx: &mut Tx<'_>| {
            if !store::use_one_time(tx, &hash, now)? {
                return Ok(false);
            }
            store::put_password(tx, person, &kept, now)?;
            if lost {
                store::remove_second_factors(tx, person)?;
            }
            store::close_one_times(tx, person, now)?;
            end_sessions_but(tx, person, None, now)?;
            Ok(true)
        };
        let what = if lost { "identity-changed-recovered-without-keys" } else { "identity-changed-recovered" };
        let done = self.change_credentials(person, Action::RecoverAccount, what, set).await?;
        Ok(if done { Recovered::Done } else { Recovered::TooLate })
    }

    /// Makes a code for a person who stands at a counter; `password` is that of who prints it, typed again.
    pub(crate) async fn issue_counter_code(
        &self,
        issuer: PersonId,
        person: PersonId,
        password: &str,
        address: Option<ClientAddress>,
    ) -> Result<Option<Issued>, IdentityError> {
        let (Some(issuer), Some(account)) = (self.person(issuer).await?, self.person(person).await?) else {
            return Ok(None);
        };
        if issuer.id == person || !may_issue(issuer.roles, account.roles) {
            return Ok(None);
        }
        let guessed = Some(("account", issuer.username.as_str(), Throttle::ACCOUNT));
        let attempt = match self.count_attempt(guessed, address).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Ok(Some(Issued::Wait(wait))),
        };
        let issuer_id = issuer.id;
        let kept = self.0.db.read(move |tx| store::password_of(tx, issuer_id)).await?;
        let hash = kept.filter(|(_, is_stopped)| !is_stopped).map(|(hash, _)| hash);
        if !self.0.passwords.matches(&Password::typed(password), hash).await? {
            return Ok(Some(Issued::WrongPassword));
        }
        let (code, now) = (PrintedCode::draw(&*self.0.random), self.0.clock.now());
        let one_time = OneTime {
            hash: self.counter_code_hash(person, &code),
            kind: OneTimeKind::Counter,
            person: Some(person),
            email: None,
            issued_by: Some(issuer_id),
            created_at: now,
            expires_at: now.plus(CODE_LASTS),
        };
        let letter = self.letter_to(&account, PRINTED, &[("who", issuer.name.as_str())]);
        let access = Access {
            actor: Actor::Person(issuer_id),
            subject: Subject::Person(person),
            action: Action::IssueRecoveryCode,
            detail: String::new(),
            basis: "identity-basis-counter".to_owned(),
        };
        let issue = move |tx: &mut Tx<'_>| {
            attempt.take_back(tx)?;
            // Only the newest code counts.
            store::close_one_times(tx, person, now)?;
            store::add_one_time(tx, &one_time)?;
            letter.post(tx, now)?;
            Ok(true)
        };
        self.0.evidence.record_with(access, issue).await?;
        Ok(Some(Issued::Done(code)))
    }

    fn counter_code_hash(&self, person: PersonId, code: &PrintedCode) -> Hash {
        self.0.keys.code(COUNTER, &person.to_string(), code.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_prints_a_code_for_someone_who_may_do_more() {
        let (nobody, officer) = (Roles::NONE, Roles::NONE.with(Role::Officer));
        let (mediator, operator) = (Roles::NONE.with(Role::Mediator), Roles::NONE.with(Role::Operator));
        assert!(may_issue(officer, nobody) && may_issue(mediator, nobody) && may_issue(officer, mediator));
        assert!(!may_issue(nobody, nobody) && !may_issue(mediator, mediator));
        for trusted in [officer, operator] {
            assert!(!may_issue(officer, trusted) && !may_issue(mediator, trusted));
        }
    }
}
