//! The procedures that are published, each version ready to be filled in.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use aws_lc_rs::digest::{SHA256, digest};
use base::Timestamp;
use forms::Plan;

use crate::content::About;

/// One published version of a procedure. It never changes.
#[derive(Debug)]
pub struct Version {
    /// The SHA-256 of what it is made from, hexadecimal.
    pub hash: String,
    /// What is said of it.
    pub about: About,
    /// The form, made ready.
    pub plan: Arc<Plan>,
    /// When it was published.
    pub published_at: Timestamp,
}

/// Every published version, and which of them take new cases.
#[derive(Debug, Default)]
pub struct Catalogue {
    shelf: RwLock<Shelf>,
}

#[derive(Debug, Default)]
struct Shelf {
    by_hash: HashMap<String, Arc<Version>>,
    /// The newest version of each procedure.
    newest: BTreeMap<String, Arc<Version>>,
    /// The order in which the pack lists them; others follow by name.
    order: Vec<String>,
    closed: Vec<String>,
    /// Those that came with a pack which does not have them any more.
    gone: Vec<String>,
}

/// The SHA-256 that names a version.
pub fn hash_of(about: &str, sheet: &[u8]) -> String {
    let about = digest(&SHA256, about.as_bytes());
    let sheet = digest(&SHA256, sheet);
    let both = digest(&SHA256, &[about.as_ref(), sheet.as_ref()].concat());
    both.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Catalogue {
    /// Puts a version on the shelf; the one published last is what new cases begin with.
    pub fn put(&self, version: Version) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let (id, version) = (version.about.id.clone(), Arc::new(version));
        shelf.by_hash.insert(version.hash.clone(), Arc::clone(&version));
        if shelf
            .newest
            .get(&id)
            .is_none_or(|known| known.published_at <= version.published_at || known.hash == version.hash)
        {
            shelf.newest.insert(id, version);
        }
    }

    /// Sets the order of the procedures, and which the pack does not have any more: they take no new cases.
    pub fn arrange(&self, order: Vec<String>, gone: Vec<String>) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        (shelf.order, shelf.gone) = (order, gone);
    }

    /// Sets which procedures are closed to new cases.
    pub fn close(&self, closed: Vec<String>) {
        self.shelf.write().unwrap_or_else(PoisonError::into_inner).closed = closed;
    }

    /// Opens or closes a procedure to new cases.
    pub fn set_closed(&self, id: &str, is_closed: bool) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        shelf.closed.retain(|known| known != id);
        if is_closed {
            shelf.closed.push(id.to_owned());
        }
    }

    /// Of these versions, those that are not on the shelf as they were last published.
    pub fn lacking(&self, published: Vec<(String, Timestamp)>) -> Vec<String> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let is_known =
            |hash: &String, at: Timestamp| shelf.by_hash.get(hash).is_some_and(|known| known.published_at == at);
        published.into_iter().filter(|(hash, at)| !is_known(hash, *at)).map(|(hash, _)| hash).collect()
    }

    /// A version.
    pub fn version(&self, hash: &str) -> Option<Arc<Version>> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).by_hash.get(hash).cloned()
    }

    /// The newest version of a procedure, also of one that is closed.
    pub fn newest(&self, id: &str) -> Option<Arc<Version>> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).newest.get(id).cloned()
    }

    /// Whether a procedure takes no new cases.
    pub fn is_closed(&self, id: &str) -> bool {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.closed.iter().chain(&shelf.gone).any(|known| known == id)
    }

    /// The newest version of each procedure that takes new cases, in order.
    pub fn open(&self) -> Vec<Arc<Version>> {
        self.all().into_iter().filter(|version| !self.is_closed(&version.about.id)).collect()
    }

    /// The newest version of each procedure, in order.
    pub fn all(&self) -> Vec<Arc<Version>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let place = |id: &str| shelf.order.iter().position(|known| known == id).unwrap_or(usize::MAX);
        let mut all: Vec<Arc<Version>> = shelf.newest.values().cloned().collect();
        all.sort_by_key(|version| place(&version.about.id));
        all
    }
}
