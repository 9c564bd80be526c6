//! Offers come and go as a table.

use std::collections::HashMap;

use base::PersonId;

use super::{Offer, OfferId, table};
use crate::directory::DirectoryError;
use crate::import::{ImportError, Imported};
use crate::sheet::{Mistake, Sheet};
use crate::store::offers as tables;
use crate::surroundings::Offers;

/// Mistakes that are told at once.
const MISTAKES_MAX: usize = 50;

impl Offers {
    /// Every offer, past ones too, in the order of their operators.
    pub async fn all(&self) -> Result<Vec<Offer>, DirectoryError> {
        self.db.read(|tx| Ok(tables::offers(tx)?)).await
    }

    /// The offers that can be had today.
    pub async fn current(&self) -> Result<Vec<Offer>, DirectoryError> {
        let today = self.day(self.clock.now());
        let all = self.all().await?;
        Ok(all.into_iter().filter(|offer| offer.terms.holds_on(today)).collect())
    }

    /// The offer of an identifier, past or not.
    pub async fn offer(&self, id: OfferId) -> Result<Offer, DirectoryError> {
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::offer_of(tx, id)?)).await?;
        found.ok_or(DirectoryError::NotFound)
    }

    /// Every offer as a table (CSV); importing it again changes nothing. Who answers for an offer is not in it.
    pub async fn export(&self) -> Result<String, DirectoryError> {
        Ok(table::write(&self.all().await?))
    }

    /// Brings offers in; all or nothing, and only what changed. `file` is named in mistakes.
    ///
    /// # Errors
    /// Every mistake (up to 50); then nothing was imported.
    pub async fn import(&self, file: &str, text: &str) -> Result<Imported, ImportError> {
        let one = |mistake| ImportError::Mistakes(vec![mistake]);
        let known = self.all().await?;
        let by_key: HashMap<String, &Offer> = known.iter().map(|offer| (table::key_of(offer), offer)).collect();
        let sheet = Sheet::read(file, text).map_err(one)?;
        table::check_heads(&sheet).map_err(one)?;
        let (mut offers, mut mistakes, mut rows) = (Vec::new(), Vec::new(), HashMap::new());
        for row in sheet.rows() {
            let read = row.required(table::KEY).and_then(|key| {
                if let Some(first) = rows.insert(key.to_owned(), row.number) {
                    return Err(row.mistake(table::KEY, format!("{key} is in row {first} already")));
                }
                let before = by_key.get(key).copied();
                table::offer(row, before, self.directory.vocabulary(), &*self.clock, &*self.random)
            });
            match read {
                Ok(offer) => offers.push(offer),
                Err(mistake) => mistakes.push(mistake),
            }
            if mistakes.len() == MISTAKES_MAX {
                break;
            }
        }
        if !mistakes.is_empty() {
            return Err(ImportError::Mistakes(mistakes));
        }
        self.put_news(&known, offers).await
    }

    async fn put_news(&self, known: &[Offer], offers: Vec<Offer>) -> Result<Imported, ImportError> {
        let before: HashMap<OfferId, &Offer> = known.iter().map(|offer| (offer.id, offer)).collect();
        let mut imported = Imported { added: 0, changed: 0, unchanged: 0 };
        let mut news = Vec::new();
        for offer in offers {
            match before.get(&offer.id) {
                Some(before) if (Offer { changed_at: before.changed_at, ..offer.clone() }) == **before => {
                    imported.unchanged += 1;
                    continue;
                }
                Some(_) => imported.changed += 1,
                None => imported.added += 1,
            }
            news.push(offer);
        }
        self.db
            .write(move |tx| {
                for offer in &news {
                    tables::put_offer(tx, offer)?;
                }
                Ok::<_, DirectoryError>(())
            })
            .await?;
        Ok(imported)
    }

    /// Says which account answers for the offer of a key, for a demonstration.
    pub async fn give_to(&self, key: &str, vendor: PersonId) -> Result<(), DirectoryError> {
        let all = self.all().await?;
        let offer = all.into_iter().find(|offer| table::key_of(offer) == key).ok_or(DirectoryError::NotFound)?;
        let offer = Offer { vendor: Some(vendor), ..offer };
        self.db.write(move |tx| Ok(tables::put_offer(tx, &offer)?)).await
    }
}

impl From<Mistake> for ImportError {
    fn from(mistake: Mistake) -> Self {
        Self::Mistakes(vec![mistake])
    }
}
