//! Bringing advisers and events in from tables, all or nothing, and only what changed.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use base::Random;

use crate::directory::{Directory, DirectoryError};
use crate::model::{Adviser, Event};
use crate::sheet::{Mistake, Sheet};
use crate::{advisers_table, events_table};

/// Mistakes that are told at once; the rest show after these are mended.
const MISTAKES_MAX: usize = 50;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// Entries that were not there.
    pub added: usize,
    /// Entries that were there and are now otherwise.
    pub changed: usize,
    /// Entries that were there and are as they were.
    pub unchanged: usize,
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} added, {} changed, {} unchanged", self.added, self.changed, self.unchanged)
    }
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The table has mistakes, each with its file, row and column.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Mistakes(Vec<Mistake>),
    /// The database failed, perhaps half-way: the same import may be made again.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
}

impl Directory {
    /// Brings advisers in. The columns are those of the open data set `activateurs-france-num`, and the
    /// platform's own (see [`Directory::export_advisers`]); a column that is not there changes nothing of
    /// advisers that are known. `file` is named in mistakes.
    ///
    /// # Errors
    /// Every mistake (up to 50); then nothing was imported.
    pub async fn import_advisers(&self, file: &str, table: &str, random: &dyn Random) -> Result<Imported, ImportError> {
        let known = self.all_advisers();
        let by_key: HashMap<String, &Arc<Adviser>> =
            known.iter().map(|adviser| (advisers_table::key_of(adviser), adviser)).collect();
        let read = |sheet: &Sheet| {
            let reader = advisers_table::Reader::new(sheet, self.vocabulary(), self.clock(), random)?;
            Ok(each(sheet.rows().map(|row| (row.number, row)), |row| {
                let key = row.required(advisers_table::KEY)?;
                reader.adviser(row, by_key.get(key).map(|before| &***before))
            }))
        };
        let advisers = read_all(file, table, read)?;
        unique(
            file,
            advisers_table::KEY,
            advisers.iter().map(|(row, adviser)| (*row, advisers_table::key_of(adviser))),
        )?;
        let known: HashMap<_, _> = known.iter().map(|adviser| (adviser.id, adviser)).collect();
        let (imported, advisers) = news(
            advisers,
            |adviser: &Adviser| adviser.id,
            &known,
            |adviser, before| Adviser { changed_at: before.changed_at, ..adviser.clone() } == *before,
        );
        self.put(advisers, Vec::new()).await?;
        Ok(imported)
    }

    /// Brings events in; see [`Directory::export_events`] for the columns. `file` is named in mistakes.
    ///
    /// # Errors
    /// Every mistake (up to 50); then nothing was imported.
    pub async fn import_events(&self, file: &str, table: &str, random: &dyn Random) -> Result<Imported, ImportError> {
        let known = self.all_events();
        let by_key: HashMap<String, &Arc<Event>> = known
            .iter()
            .flat_map(|event| event.source_keys().map(move |key| (key.to_owned(), event)))
            .chain(known.iter().map(|event| (events_table::key_of(event), event)))
            .collect();
        let read = |sheet: &Sheet| {
            let reader = events_table::Reader::new(sheet, self.vocabulary(), self.clock(), random)?;
            Ok(each(events_table::groups(sheet)?.into_iter().map(|rows| (rows[0].number, rows)), |rows| {
                let key = rows[0].required(events_table::KEY)?;
                reader.event(&rows, by_key.get(key).map(|before| &***before))
            }))
        };
        let events = read_all(file, table, read)?;
        unique(file, events_table::KEY, events.iter().map(|(row, event)| (*row, events_table::key_of(event))))?;
        self.take_in(&known, events).await
    }

    /// Puts in what is new or otherwise; what changed counts one further in its sequence.
    pub(crate) async fn take_in(
        &self,
        known: &[Arc<Event>],
        events: Vec<(usize, Event)>,
    ) -> Result<Imported, ImportError> {
        let known: HashMap<_, _> = known.iter().map(|event| (event.id, event)).collect();
        let (imported, mut events) = news(
            events,
            |event: &Event| event.id,
            &known,
            |event, before| Event { changed_at: before.changed_at, ..event.clone() } == *before,
        );
        for event in &mut events {
            if let Some(before) = known.get(&event.id) {
                event.sequence = before.sequence.saturating_add(1);
            }
        }
        self.put(Vec::new(), events).await?;
        Ok(imported)
    }
}

/// Entries that were read, each with its row.
type Read<T> = Vec<(usize, Result<T, Mistake>)>;

fn each<R, T>(rows: impl Iterator<Item = (usize, R)>, mut read: impl FnMut(R) -> Result<T, Mistake>) -> Read<T> {
    rows.map(|(number, row)| (number, read(row))).collect()
}

fn read_all<T>(
    file: &str,
    table: &str,
    read: impl FnOnce(&Sheet) -> Result<Read<T>, Mistake>,
) -> Result<Vec<(usize, T)>, ImportError> {
    let one = |mistake| ImportError::Mistakes(vec![mistake]);
    let sheet = Sheet::read(file, table).map_err(one)?;
    let mut entries = Vec::new();
    let mut mistakes = Vec::new();
    for (row, entry) in read(&sheet).map_err(one)? {
        match entry {
            Ok(entry) => entries.push((row, entry)),
            Err(mistake) => mistakes.push(mistake),
        }
        if mistakes.len() == MISTAKES_MAX {
            break;
        }
    }
    if mistakes.is_empty() { Ok(entries) } else { Err(ImportError::Mistakes(mistakes)) }
}

/// No two rows may be about the same entry.
fn unique(file: &str, column: &str, keys: impl Iterator<Item = (usize, String)>) -> Result<(), ImportError> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (row, key) in keys {
        if let Some(first) = seen.insert(key.clone(), row) {
            let message = format!("{key} is in row {first} already");
            let (file, column) = (file.to_owned(), column.to_owned());
            return Err(ImportError::Mistakes(vec![Mistake { file, row, column, message }]));
        }
    }
    Ok(())
}

/// What is new or otherwise among the entries.
fn news<T, I: Hash + Eq>(
    entries: Vec<(usize, T)>,
    id: impl Fn(&T) -> I,
    known: &HashMap<I, &Arc<T>>,
    same: impl Fn(&T, &T) -> bool,
) -> (Imported, Vec<T>) {
    let mut imported = Imported { added: 0, changed: 0, unchanged: 0 };
    let mut news = Vec::new();
    for (_, entry) in entries {
        match known.get(&id(&entry)) {
            Some(before) if same(&entry, before) => {
                imported.unchanged += 1;
                continue;
            }
            Some(_) => imported.changed += 1,
            None => imported.added += 1,
        }
        news.push(entry);
    }
    (imported, news)
}
