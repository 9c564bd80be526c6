//! The administration's own tools: keys with which they ask, and addresses that are told.

use aws_lc_rs::digest::{SHA256, digest};
use base::{Id, PersonId, Timestamp};
use store::{StoreError, Tx};

use crate::events::HOOKS_MAX;
use crate::hand::Hand;
use crate::model::Duty;
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;
use crate::store::{Hook, HookKind, Key};

/// What a [`KeyId`] identifies.
pub enum KeyKind {}
/// A key's identifier; not the key.
pub type KeyId = Id<KeyKind>;
/// An address's identifier.
pub type HookId = Id<HookKind>;

/// Bytes of entropy of a key, and of a secret that signs.
const SECRET_BYTES: usize = 32;
/// Most characters of a key's name, and of an address.
const NAME_MAX_CHARS: usize = 60;
const URL_MAX_BYTES: usize = 500;
/// Keys of one procedure, at most.
const KEYS_MAX: usize = 20;
/// How a key begins, so that a scanner of leaked secrets knows it.
const KEY_PREFIX: &str = "pak_";
/// What the seal of a secret that signs says it is for.
pub(crate) const HOOK_SECRET: &str = "hook secret";

/// Why a tool cannot be connected.
#[derive(Debug, thiserror::Error)]
pub enum NotConnected {
    /// A name has 1 to 60 characters.
    #[error("a name has 1 to {NAME_MAX_CHARS} characters")]
    Name,
    /// An address is `https://`, or `http://` on this machine.
    #[error("an address begins with https://")]
    Url,
    /// There are as many as there may be.
    #[error("there are too many")]
    TooMany,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProceduresError),
}

/// A key as a list shows it.
#[derive(Debug, Clone)]
pub struct KeyLine {
    /// Its identifier.
    pub id: KeyId,
    /// What the office calls it.
    pub name: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was last used, to the day.
    pub used_at: Option<Timestamp>,
}

/// An address as a list shows it.
#[derive(Debug, Clone)]
pub struct HookLine {
    /// Its identifier.
    pub id: HookId,
    /// Where events are sent.
    pub url: String,
    /// When it was added.
    pub made_at: Timestamp,
    /// Events that wait to be told.
    pub waiting: u64,
}

impl Procedures {
    /// A new key to a procedure; it is told once.
    pub async fn make_key(&self, person: PersonId, procedure: &str, name: &str) -> Result<String, NotConnected> {
        self.need_manager(person, procedure).await?;
        let name = name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_MAX_CHARS {
            return Err(NotConnected::Name);
        }
        let secret = format!("{KEY_PREFIX}{}", self.random.token::<SECRET_BYTES>());
        let key = Key {
            id: Id::new(&*self.clock, &*self.random),
            name,
            hash: hash_of(&secret),
            made_at: self.clock.now(),
            used_at: None,
        };
        let procedure = procedure.to_owned();
        let change = move |tx: &mut Tx<'_>| {
            let is_full = tables::keys_of(tx, &procedure)?.len() >= KEYS_MAX;
            if !is_full {
                tables::add_key(tx, &procedure, &key, person)?;
            }
            Ok::<_, ProceduresError>(!is_full)
        };
        if self.db.write(change).await? { Ok(secret) } else { Err(NotConnected::TooMany) }
    }

    /// The keys to a procedure.
    pub async fn keys_of(&self, person: PersonId, procedure: &str) -> Result<Vec<KeyLine>, ProceduresError> {
        self.need_manager(person, procedure).await?;
        let procedure = procedure.to_owned();
        let keys = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::keys_of(tx, &procedure)?)).await?;
        let line = |key: Key| KeyLine { id: key.id, name: key.name, made_at: key.made_at, used_at: key.used_at };
        Ok(keys.into_iter().map(line).collect())
    }

    /// Takes a key away.
    pub async fn remove_key(&self, person: PersonId, procedure: &str, id: KeyId) -> Result<(), ProceduresError> {
        self.need_manager(person, procedure).await?;
        let procedure = procedure.to_owned();
        self.db.write(move |tx| Ok(tables::remove_key(tx, &procedure, id)?)).await
    }

    /// Whose key it is; its use is noted, to the day.
    pub(crate) async fn tool_of(&self, secret: &str) -> Result<Option<Hand>, ProceduresError> {
        let (hash, now) = (hash_of(secret), self.clock.now());
        let today = self.day(now);
        let wanted = hash.clone();
        let found = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::key_of_hash(tx, &wanted)?)).await?;
        let Some((key, procedure)) = found else { return Ok(None) };
        if key.used_at.is_none_or(|used| self.day(used) < today) {
            self.db.write(move |tx| Ok::<_, ProceduresError>(tables::note_use(tx, &hash, now)?)).await?;
        }
        Ok(Some(Hand::Tool { name: key.name, procedure }))
    }

    /// Adds an address that is told of a procedure's cases, and gives the secret that signs the events: it is told once.
    pub async fn add_hook(&self, person: PersonId, procedure: &str, url: &str) -> Result<String, NotConnected> {
        self.need_manager(person, procedure).await?;
        let url = url.trim();
        if !is_address(url) {
            return Err(NotConnected::Url);
        }
        let secret = self.random.token::<SECRET_BYTES>();
        let hook = Hook {
            id: Id::new(&*self.clock, &*self.random),
            url: url.to_owned(),
            secret: self.sealer.seal(HOOK_SECRET, secret.as_bytes(), &*self.random),
            made_at: self.clock.now(),
        };
        let procedure = procedure.to_owned();
        let change = move |tx: &mut Tx<'_>| {
            let is_full = tables::hooks_of(tx, &procedure)?.len() >= HOOKS_MAX;
            if !is_full {
                tables::add_hook(tx, &procedure, &hook, person)?;
            }
            Ok::<_, ProceduresError>(!is_full)
        };
        if self.db.write(change).await? { Ok(format!("whsec_{secret}")) } else { Err(NotConnected::TooMany) }
    }

    /// The addresses that are told of a procedure's cases.
    pub async fn hooks_of(&self, person: PersonId, procedure: &str) -> Result<Vec<HookLine>, ProceduresError> {
        self.need_manager(person, procedure).await?;
        let procedure = procedure.to_owned();
        let found = self.db.read(move |tx| {
            let hooks = tables::hooks_of(tx, &procedure)?.into_iter();
            let lines = hooks.map(|hook| {
                let waiting = tables::waiting_for(tx, hook.id)?;
                Ok(HookLine { id: hook.id, url: hook.url, made_at: hook.made_at, waiting })
            });
            lines.collect::<Result<Vec<_>, StoreError>>().map_err(ProceduresError::from)
        });
        found.await
    }

    /// Takes an address away, with what was still to be told.
    pub async fn remove_hook(&self, person: PersonId, procedure: &str, id: HookId) -> Result<(), ProceduresError> {
        self.need_manager(person, procedure).await?;
        let procedure = procedure.to_owned();
        self.db.write(move |tx| Ok(tables::remove_hook(tx, &procedure, id).map(|_| ())?)).await
    }

    async fn need_manager(&self, person: PersonId, procedure: &str) -> Result<(), ProceduresError> {
        let (version, _) = self.desk(person, procedure).await?;
        self.need_duty(person, &version.about.authority, Duty::Manager).await.map(|_| ())
    }
}

fn hash_of(secret: &str) -> Vec<u8> {
    digest(&SHA256, secret.as_bytes()).as_ref().to_vec()
}

/// Whether events may be sent there: by TLS, or to this machine.
fn is_address(url: &str) -> bool {
    let Ok(uri) = url.parse::<axum::http::Uri>() else { return false };
    let host = uri.host().unwrap_or_default();
    let is_safe = match uri.scheme_str() {
        Some("https") => !host.is_empty(),
        Some("http") => matches!(host, "127.0.0.1" | "localhost" | "[::1]"),
        _ => false,
    };
    is_safe && url.len() <= URL_MAX_BYTES && !uri.authority().is_some_and(|authority| authority.as_str().contains('@'))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn events_go_over_tls_or_stay_on_this_machine() {
        for url in ["https://tool.example/hook?x=1", "http://127.0.0.1:9000/", "http://localhost/h"] {
            assert!(is_address(url), "{url}");
        }
        for url in ["http://tool.example/", "https://", "ftp://tool.example/", "https://a@b.example/", "", "tool"] {
            assert!(!is_address(url), "{url}");
        }
    }
}
