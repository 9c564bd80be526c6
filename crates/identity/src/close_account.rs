//! The end of an account: everything that is kept of its person taken away in one file, then deleted.
//!
//! The account's row stays, without anything of the person: what authorities decided on still has somebody whom it
//! was about, and no new account gets the identifier by which services know this one.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use serde_json::{Map, Value, json};

use crate::change_password::end_sessions_but;
use crate::error::IdentityError;
use crate::letters::Written;
use crate::model::{Account, Session};
use crate::{Identity, store};

/// The most rows of each kind in the file.
const MAX_ROWS: i64 = 1000;

const CLOSED: Written =
    Written { subject: "identity-letter-account-closed-subject", text: "identity-letter-account-closed-text" };

/// What another room says, when it is asked.
pub type Told<'a, T> = Pin<Box<dyn Future<Output = Result<T, Box<dyn Error + Send + Sync>>> + Send + 'a>>;

/// Another room that keeps records of people.
pub trait AccountRecords: Send + Sync {
    /// What its records are called in the file that is taken away.
    fn name(&self) -> &'static str;
    /// Everything that it keeps of a person.
    fn of(&self, person: PersonId) -> Told<'_, Value>;
    /// Why the account cannot be closed yet, when it cannot.
    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>>;
    /// What others get with the end of the account, and the person cannot have back: the key of a sentence that says so.
    fn gives_up(&self, _person: PersonId) -> Told<'_, Option<&'static str>> {
        Box::pin(async { Ok(None) })
    }
    /// Deletes what it keeps of a person, but for what the law has it keep. Twice does it once.
    fn forget(&self, person: PersonId) -> Told<'_, ()>;
}

/// What is to be done before an account can be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StillNeeded {
    /// The key of the sentence that says what.
    pub why: &'static str,
    /// Where it is done.
    pub href: &'static str,
}

/// The other rooms that keep records of people.
#[derive(Default)]
pub(crate) struct AccountsElsewhere(RwLock<Vec<Arc<dyn AccountRecords>>>);

impl AccountsElsewhere {
    fn all(&self) -> Vec<Arc<dyn AccountRecords>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Identity {
    /// Names another room that keeps records of people.
    pub fn join_records(&self, records: Arc<dyn AccountRecords>) {
        self.0.accounts_elsewhere.0.write().unwrap_or_else(PoisonError::into_inner).push(records);
    }

    /// Everything that is kept of a person, when there is one; the reading is recorded.
    pub(crate) async fn take_account_data(&self, person: PersonId) -> Result<Option<Value>, IdentityError> {
        let Some(account) = self.person(person).await? else { return Ok(None) };
        self.0.evidence.record(by_the_person(person, Action::TakeAccountData)).await?;
        let mut file = Map::new();
        file.insert("made_at".to_owned(), moment(self.0.clock.now()));
        file.insert("account".to_owned(), account_in_words(&account));
        file.insert("civil_status".to_owned(), self.civil_status_in_words(person).await?);
        file.extend(self.traces_in_words(person).await?);
        for room in self.0.accounts_elsewhere.all() {
            file.insert(room.name().to_owned(), room.of(person).await.map_err(IdentityError::Elsewhere)?);
        }
        Ok(Some(Value::Object(file)))
    }

    /// What is to be done elsewhere before this account can be closed.
    pub(crate) async fn needs_account(&self, person: PersonId) -> Result<Vec<StillNeeded>, IdentityError> {
        let mut needs = Vec::new();
        for room in self.0.accounts_elsewhere.all() {
            needs.extend(room.still_needs(person).await.map_err(IdentityError::Elsewhere)?);
        }
        Ok(needs)
    }

    /// What the person gives up for good with this account, beside their data.
    pub(crate) async fn gives_up_with_account(&self, person: PersonId) -> Result<Vec<&'static str>, IdentityError> {
        let mut given_up = Vec::new();
        for room in self.0.accounts_elsewhere.all() {
            given_up.extend(room.gives_up(person).await.map_err(IdentityError::Elsewhere)?);
        }
        Ok(given_up)
    }

    /// Closes an account: other rooms forget its person first, so that who falls in between can close it again;
    /// then services are told that its sessions ended, and everything of the person is deleted. `false` when
    /// something is to be done elsewhere before.
    pub(crate) async fn close_account(&self, person: PersonId) -> Result<bool, IdentityError> {
        let Some(account) = self.person(person).await? else { return Ok(true) };
        if !self.needs_account(person).await?.is_empty() {
            return Ok(false);
        }
        for room in self.0.accounts_elsewhere.all() {
            room.forget(person).await.map_err(IdentityError::Elsewhere)?;
        }
        let (letter, now) = (self.letter_to(&account, CLOSED, &[]), self.0.clock.now());
        let change = move |tx: &mut Tx<'_>| {
            end_sessions_but(tx, person, None, now)?;
            store::forget_person(tx, person, now)?;
            letter.post(tx, now)?;
            Ok::<_, StoreError>(true)
        };
        self.0.evidence.record_with(by_the_person(person, Action::CloseAccount), change).await?;
        Ok(true)
    }

    async fn civil_status_in_words(&self, person: PersonId) -> Result<Value, IdentityError> {
        let Some(status) = self.civil_status(person).await? else { return Ok(Value::Null) };
        Ok(serde_json::to_value(&status.identity).unwrap_or_default())
    }

    /// Where the person signed in, what services may know, through whom they sign in, what they reported.
    async fn traces_in_words(&self, person: PersonId) -> Result<Map<String, Value>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let mut traces = Map::new();
            let sign_ins = store::sign_ins_of(tx, person, MAX_ROWS, 0)?;
            traces.insert("sign_ins".to_owned(), sign_ins.iter().map(sign_in_in_words).collect());
            let consents = store::consents_of(tx, person, MAX_ROWS)?.into_iter().map(|consent| {
                let claims: Vec<String> = consent.claims.iter().map(|claim| claim.name().to_owned()).collect();
                json!({ "service": consent.client.as_str(), "claims": claims, "given_at": moment(consent.given_at) })
            });
            traces.insert("consents".to_owned(), consents.collect());
            let links = store::links_of(tx, person, MAX_ROWS)?.into_iter().map(|link| {
                json!({
                    "provider": link.provider,
                    "subject": link.subject,
                    "linked_at": moment(link.linked_at),
                    "used_at": moment(link.used_at),
                })
            });
            traces.insert("identity_providers".to_owned(), links.collect());
            let reports = store::reports_of(tx, person, MAX_ROWS)?
                .into_iter()
                .map(|report| json!({ "number": report.number.to_string(), "opened_at": moment(report.opened_at) }));
            traces.insert("reports".to_owned(), reports.collect());
            Ok::<_, IdentityError>(traces)
        });
        found.await
    }
}

fn by_the_person(person: PersonId, action: Action) -> Access {
    Access {
        actor: Actor::Person(person),
        subject: Subject::Person(person),
        action,
        detail: String::new(),
        basis: "identity-basis-self".to_owned(),
    }
}

/// RFC 3339, in UTC.
fn moment(at: Timestamp) -> Value {
    Value::String(at.jiff().to_string())
}

fn account_in_words(account: &Account) -> Value {
    json!({
        "username": account.username.as_str(),
        "name": account.name.as_str(),
        "given_name": account.given_name.as_str(),
        "family_name": account.family_name.as_str(),
        "email": account.email.as_str(),
        "email_verified": account.email_verified,
        "language": account.lang.tag(),
        "created_at": moment(account.created_at),
    })
}

fn sign_in_in_words(session: &Session) -> Value {
    json!({
        "device": session.device.name(),
        "started_at": moment(session.started_at),
        "ended_at": session.ended_at.map(moment),
        "level": session.proof.level.name(),
        "provider": session.proof.provider,
    })
}
