//! Bringing lists of places in: what can be understood comes in, and everything else is said line by line.

use std::collections::HashMap;
use std::fmt;

use base::Id;
use serde_json::{Map, Value};

use super::duplicates::{Likeness, Twins};
use super::finding::{Finding, Outcome};
use super::formats::Line;
use super::place::{Place, PlaceId};
use super::reading::Reader;
use super::record::Field;
use super::{Places, Profile};
use crate::import::ImportError;
use crate::sheet::{Mistake, ROWS_MAX, Sheet};
use crate::store::places as tables;

/// Places of one transaction.
const BATCH: usize = 500;

/// What an import of places did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacesImported {
    /// Places that were not there.
    pub added: usize,
    /// Places that were there and say something else now.
    pub changed: usize,
    /// Places that were there and say the same.
    pub unchanged: usize,
    /// Lines that are in no place.
    pub refused: usize,
    /// What is wrong, in the order of the file.
    pub findings: Vec<Finding>,
    /// Lines of the file whose place may be one that is there already, or that another line brings.
    pub alike: Vec<Alike>,
    /// Pairs in the whole directory that may be one place and wait for an officer.
    pub pairs: usize,
}

/// A line whose place may be another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The line, as a finding counts it.
    pub line: usize,
    /// The identifier that the line gives.
    pub id: String,
    /// The name of the other one, its list and its identifier there.
    pub other: [String; 3],
    /// Why.
    pub likeness: Likeness,
}

impl fmt::Display for Alike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, id, other: [name, source, key], likeness } = self;
        let why = match likeness {
            Likeness::Number => "the same number, near by",
            Likeness::Address => "the same address and a like name",
            Likeness::Name => "a like name a few steps away",
        };
        write!(f, "line {line} (id {id}): may be the place {name:?} (id {key} of {source}): {why}. Both are kept.")
    }
}

impl fmt::Display for PlacesImported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { added, changed, unchanged, refused, findings, alike, pairs } = self;
        for finding in findings {
            writeln!(f, "{finding}")?;
        }
        for line in alike {
            writeln!(f, "{line}")?;
        }
        write!(
            f,
            "{added} added, {changed} changed, {unchanged} unchanged, {refused} refused; {} findings",
            findings.len()
        )?;
        write!(f, "; {pairs} pairs may be one place: an officer decides at /office/places")
    }
}

/// The lines of a file.
enum Lines {
    Table(Sheet),
    Objects(Vec<Map<String, Value>>),
}

impl Lines {
    fn read(file: &str, text: &str) -> Result<Self, Mistake> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if !text.trim_start().starts_with('[') {
            let sheet = Sheet::read(file, text)?;
            return Ok(Self::Table(sheet));
        }
        let mistake = |row, message: String| Mistake { file: file.to_owned(), row, column: String::new(), message };
        let list: Vec<Value> = serde_json::from_str(text).map_err(|error| mistake(0, error.to_string()))?;
        if list.len() > ROWS_MAX {
            return Err(mistake(0, format!("more than {ROWS_MAX} places")));
        }
        let objects = list.into_iter().enumerate().map(|(place, value)| match value {
            Value::Object(object) => Ok(object),
            _ => Err(mistake(place + 1, "an object for each place is expected".to_owned())),
        });
        Ok(Self::Objects(objects.collect::<Result<_, _>>()?))
    }

    fn each(&self) -> Box<dyn Iterator<Item = (usize, Line<'_>)> + '_> {
        match self {
            Self::Table(sheet) => Box::new(sheet.rows().map(|row| (row.number, Line::Row(row)))),
            Self::Objects(objects) => {
                Box::new(objects.iter().enumerate().map(|(place, object)| (place + 1, Line::Object(object))))
            }
        }
    }
}

/// The lines of a file whose places are in pairs, in the order of the file; of two lines of it, the later one.
fn alike_in(pairs: &[Twins], lines_of: &HashMap<PlaceId, usize>) -> Vec<Alike> {
    let told = |pair: &Twins| {
        let line = |place: &Place| lines_of.get(&place.id).copied();
        let (own, other) =
            if line(&pair.one) > line(&pair.other) { (&pair.one, &pair.other) } else { (&pair.other, &pair.one) };
        let known = &other.profile;
        Some(Alike {
            line: line(own)?,
            id: own.profile.key.clone(),
            other: [known.name.clone(), known.source.clone(), known.key.clone()],
            likeness: pair.likeness,
        })
    };
    let mut alike: Vec<Alike> = pairs.iter().filter_map(told).collect();
    alike.sort_by_key(|one| one.line);
    alike
}

impl Places {
    /// Brings places in from the standard's table (CSV) or list (JSON), or from a list whose shape the pack tells. A
    /// place is known again by its list and its identifier there; the same file twice changes nothing. `file` is named
    /// in mistakes.
    ///
    /// # Errors
    /// When the file as a whole cannot be read; then nothing was imported. Faults of lines are in what it gives.
    pub async fn import(&self, file: &str, text: &str) -> Result<PlacesImported, ImportError> {
        let lines = Lines::read(file, text)?;
        let (profiles, findings, refused) = self.read_lines(&lines);
        let stock = self.stock();
        let known: HashMap<(&str, &str), &Place> = stock
            .all
            .values()
            .map(|place| ((place.profile.source.as_str(), place.profile.key.as_str()), &**place))
            .collect();
        let (alike, pairs) = (Vec::new(), 0);
        let mut told = PlacesImported { added: 0, changed: 0, unchanged: 0, refused, findings, alike, pairs };
        let (mut news, mut lines_of) = (Vec::new(), HashMap::new());
        let parts = self.parts();
        for (line, profile) in profiles {
            let before = known.get(&(profile.source.as_str(), profile.key.as_str()));
            let (id, same_as) = match before {
                Some(before) if before.profile == profile => {
                    told.unchanged += 1;
                    continue;
                }
                Some(before) if before.listed.is_some() => {
                    told.refused += 1;
                    told.findings.push(kept_by_its_people(line, profile.key));
                    continue;
                }
                Some(before) => {
                    told.changed += 1;
                    (before.id, before.same_as)
                }
                None => {
                    told.added += 1;
                    (Id::new(&*parts.clock, &*parts.random), None)
                }
            };
            let name = self.commune(&profile).map_or_else(String::new, |commune| commune.name.to_string());
            lines_of.insert(id, line);
            news.push((Place { id, profile, same_as, listed: None, changed_at: parts.clock.now() }, name));
        }
        self.put(news).await?;
        let pairs = self.pairs().await?;
        (told.alike, told.pairs) = (alike_in(&pairs, &lines_of), pairs.len());
        Ok(told)
    }

    async fn put(&self, news: Vec<(Place, String)>) -> Result<(), ImportError> {
        let news = std::sync::Arc::new(news);
        for start in (0..news.len()).step_by(BATCH) {
            let news = std::sync::Arc::clone(&news);
            let put = self.parts().db.write(move |tx| {
                for (place, commune) in news.iter().skip(start).take(BATCH) {
                    tables::put_place(tx, place, commune)?;
                }
                tables::raise_version(tx).map(drop)
            });
            put.await.map_err(crate::directory::DirectoryError::from)?;
        }
        self.refresh().await?;
        Ok(())
    }

    /// The places of the lines, what is wrong, and how many lines are refused.
    fn read_lines(&self, lines: &Lines) -> (Vec<(usize, Profile)>, Vec<Finding>, usize) {
        let reader = Reader { territories: self.territories(), today: self.today() };
        let (mut profiles, mut findings, mut refused) = (Vec::new(), Vec::new(), 0);
        let mut seen: HashMap<(String, String), usize> = HashMap::new();
        for (number, line) in lines.each() {
            let reading = reader.read(number, &self.parts().formats.translate(line));
            findings.extend(reading.findings);
            let Some(profile) = reading.profile else {
                refused += 1;
                continue;
            };
            let key = (profile.source.clone(), profile.key.clone());
            if let Some(first) = seen.get(&key) {
                refused += 1;
                findings.push(Finding {
                    line: number,
                    id: profile.key.clone(),
                    field: Field::Id,
                    value: profile.key,
                    problem: format!("line {first} has the same identifier"),
                    remedy: "Give each place an identifier of its own.".to_owned(),
                    outcome: Outcome::Refused,
                });
                continue;
            }
            seen.insert(key, number);
            profiles.push((number, profile));
        }
        (profiles, findings, refused)
    }
}

/// The finding of a line that would change an entry which its own people keep here.
fn kept_by_its_people(line: usize, key: String) -> Finding {
    Finding {
        line,
        id: key.clone(),
        field: Field::Id,
        value: key,
        problem: "the people of this place keep its entry here, and say otherwise".to_owned(),
        remedy: "Ask them to change it: what they keep is not overwritten by a list.".to_owned(),
        outcome: Outcome::Refused,
    }
}
