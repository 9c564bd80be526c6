//! Who acts for a bank: its people, and its own systems by a key.

use aws_lc_rs::digest::{SHA256, digest};
use base::{Id, PersonId, Timestamp};
use evidence::Actor;

use crate::room::{Loans, LoansError};
use crate::store as tables;

/// What a [`KeyId`] identifies.
pub enum KeyKind {}
/// A key's identifier; not the key.
pub type KeyId = Id<KeyKind>;

/// Bytes of entropy of a key.
const SECRET_BYTES: usize = 32;
/// Most characters of a key's name.
const NAME_MAX_CHARS: usize = 60;
/// How a key begins, so that a scanner of leaked secrets knows it.
const KEY_PREFIX: &str = "pbk_";

/// A key of a bank's system, without its secret.
#[derive(Debug, Clone)]
pub struct Key {
    /// Its identifier.
    pub id: KeyId,
    /// A bank of the pack.
    pub bank: String,
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was last used, to the day.
    pub used_at: Option<Timestamp>,
}

/// Who acts for a bank.
#[derive(Debug, Clone)]
pub struct Hand {
    /// Which bank.
    pub bank: String,
    /// A person of it, or its own system.
    pub actor: Actor,
}

impl Hand {
    /// Who gives a command: the bank, whoever acts for it.
    pub(crate) fn command_of(&self) -> String {
        format!("bank {}", self.bank)
    }
}

impl Loans {
    /// The bank that a person works at: the first, of several.
    ///
    /// # Errors
    /// [`LoansError::NotFound`] when it is none of the pack's.
    pub async fn hand_of(&self, person: PersonId) -> Result<Hand, LoansError> {
        let banks = self.db.read(move |tx| Ok::<_, LoansError>(tables::banks_of(tx, person)?)).await?;
        let bank = banks.into_iter().find(|code| self.content.bank(code).is_some()).ok_or(LoansError::NotFound)?;
        Ok(Hand { bank, actor: Actor::Person(person) })
    }

    /// Whose key it is; its use is noted, to the day.
    pub(crate) async fn hand_of_key(&self, secret: &str) -> Result<Option<Hand>, LoansError> {
        let (hash, now) = (hash_of(secret), self.clock.now());
        let found = self.db.read(move |tx| Ok::<_, LoansError>(tables::key_of_hash(tx, &hash)?)).await?;
        let Some(key) = found else { return Ok(None) };
        let Some(bank) = self.content.bank(&key.bank) else { return Ok(None) };
        if key.used_at.is_none_or(|used| self.day(used) < self.day(now)) {
            self.db.write(move |tx| Ok::<_, LoansError>(tables::note_key_use(tx, key.id, now)?)).await?;
        }
        Ok(Some(Hand { bank: key.bank, actor: Actor::System(format!("{} ({})", bank.name, key.name)) }))
    }

    /// Lets a person act for a bank.
    pub async fn add_bank_person(&self, bank: &str, person: PersonId) -> Result<(), LoansError> {
        let bank = self.content.bank(bank).ok_or(LoansError::NoBank)?.code.clone();
        self.db.write(move |tx| Ok(tables::add_bank_person(tx, &bank, person)?)).await
    }

    /// No longer lets a person act for a bank.
    pub async fn remove_bank_person(&self, bank: &str, person: PersonId) -> Result<(), LoansError> {
        let bank = bank.to_owned();
        self.db.write(move |tx| Ok(tables::remove_bank_person(tx, &bank, person)?)).await
    }

    /// Makes a key for a bank's system, and tells it once.
    pub async fn make_key(&self, officer: PersonId, bank: &str, name: &str) -> Result<String, LoansError> {
        let bank = self.content.bank(bank).ok_or(LoansError::NoBank)?.code.clone();
        let name = crate::room::text(name)?.chars().take(NAME_MAX_CHARS).collect();
        let secret = format!("{KEY_PREFIX}{}", self.random.token::<SECRET_BYTES>());
        let id = Id::new(&*self.clock, &*self.random);
        let key = Key { id, bank, name, made_at: self.clock.now(), used_at: None };
        let hash = hash_of(&secret);
        self.db.write(move |tx| Ok::<_, LoansError>(tables::add_key(tx, &key, &hash, officer)?)).await?;
        Ok(secret)
    }

    /// Takes a key away.
    pub async fn remove_key(&self, id: KeyId) -> Result<(), LoansError> {
        self.db.write(move |tx| Ok(tables::remove_key(tx, id)?)).await
    }

    /// Who acts for which bank, and with which keys.
    pub async fn bank_access(&self) -> Result<(Vec<(String, PersonId)>, Vec<Key>), LoansError> {
        self.db.read(|tx| Ok((tables::bank_people(tx)?, tables::keys(tx)?))).await
    }
}

fn hash_of(secret: &str) -> Vec<u8> {
    digest(&SHA256, secret.as_bytes()).as_ref().to_vec()
}
