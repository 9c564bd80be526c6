//! Bringing in what a list tells: what belongs here, once, whatever number of lists tell it.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

use base::territory::{Commune, Territories};
use base::{Id, Lang, Random, Timestamp, fold};
use jiff::tz::TimeZone;

use super::entry::{Entry, Refused};
use super::rules::FeedRules;
use super::{ical, open_agenda};
use crate::directory::Directory;
use crate::import::{ImportError, Imported};
use crate::model::{Event, EventId, EventTime, Standing, Venue, WebAddress};
use crate::organising::{DESCRIPTION_MAX_CHARS, TEXT_MAX_CHARS};
use crate::sheet::Mistake;

/// What a file of events is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedKind {
    /// A table of ours (CSV).
    Table,
    /// An export of `OpenAgenda` (JSON).
    OpenAgenda,
    /// A calendar (RFC 5545).
    Calendar,
}

/// What came of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedImported {
    /// What was added and changed.
    pub imported: Imported,
    /// Entries that another list told already: each event now names all its lists.
    pub merged: usize,
    /// What was left out, each with the reason.
    pub refused: Vec<Refused>,
}

impl FeedKind {
    /// What a text is, by how it begins.
    pub fn of(text: &str) -> Self {
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        if begins.starts_with(['[', '{']) {
            Self::OpenAgenda
        } else if begins.get(..15).is_some_and(|begins| begins.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
            Self::Calendar
        } else {
            Self::Table
        }
    }
}

impl fmt::Display for FeedImported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {} merged, {} left out", self.imported, self.merged, self.refused.len())?;
        self.refused.iter().try_for_each(|refused| write!(f, "\n{refused}"))
    }
}

impl Directory {
    /// Brings in an export of `OpenAgenda` or a calendar. The same file again changes nothing. An event that two lists
    /// tell (the same title, beginning and place) is there once and names both; the list that told it first decides
    /// what it says. An entry that does not belong here is left out, with the reason; so is the word of another list
    /// that the event is cancelled.
    ///
    /// # Errors
    /// When the file is neither, or the database fails.
    pub async fn import_feed(
        &self,
        file: &str,
        text: &str,
        rules: &FeedRules,
        zone: &TimeZone,
        random: &dyn Random,
    ) -> Result<FeedImported, ImportError> {
        let now = self.clock().now();
        let (entries, mut refused) = match FeedKind::of(text) {
            FeedKind::Calendar => ical::read(text, ical::Reading { file, zone, now })
                .map_err(|fault| mistake(file, fault.line, fault.message.to_owned()))?,
            FeedKind::OpenAgenda => open_agenda::read(text, zone, now)
                .map_err(|fault| mistake(file, fault.line(), format!("the export cannot be read: {fault}")))?,
            FeedKind::Table => {
                return Err(mistake(file, 1, "a calendar or an export of OpenAgenda is expected".to_owned()));
            }
        };
        let known = self.all_events();
        let mut sorting = Sorting::new(&known, rules, &self.vocabulary().territories, now);
        for entry in entries {
            let new = || Id::new(self.clock(), random);
            if let Err(reason) = sorting.take(&entry, new) {
                let title = entry.title.get(Lang::Fr).to_owned();
                refused.push(Refused { at: entry.at, title, reason });
            }
        }
        let merged = sorting.merged;
        let imported = self.take_in(&known, sorting.into_events()).await?;
        Ok(FeedImported { imported, merged, refused })
    }
}

fn mistake(file: &str, row: usize, message: String) -> ImportError {
    ImportError::Mistakes(vec![Mistake { file: file.to_owned(), row, column: String::new(), message }])
}

/// By which the same event is known in two lists.
type Likeness = (String, Timestamp, String);

struct Sorting<'a> {
    rules: &'a FeedRules,
    territories: &'a Territories,
    now: Timestamp,
    /// What is there, and what came of it.
    events: HashMap<EventId, Event>,
    by_uid: HashMap<String, EventId>,
    by_likeness: HashMap<Likeness, EventId>,
    touched: Vec<EventId>,
    seen: HashSet<String>,
    merged: usize,
}

impl<'a> Sorting<'a> {
    fn new(known: &[Arc<Event>], rules: &'a FeedRules, territories: &'a Territories, now: Timestamp) -> Self {
        let mut sorting = Self {
            rules,
            territories,
            now,
            events: HashMap::new(),
            by_uid: HashMap::new(),
            by_likeness: HashMap::new(),
            touched: Vec::new(),
            seen: HashSet::new(),
            merged: 0,
        };
        for event in known {
            sorting.note(event);
            sorting.events.insert(event.id, Event::clone(event));
        }
        sorting
    }

    fn note(&mut self, event: &Event) {
        for key in event.source_keys() {
            self.by_uid.insert(key.to_owned(), event.id);
        }
        for likeness in likenesses(event) {
            self.by_likeness.entry(likeness).or_insert(event.id);
        }
    }

    /// Takes an entry in, or says why it does not belong here.
    fn take(&mut self, entry: &Entry, new: impl Fn() -> EventId) -> Result<(), String> {
        if !self.rules.believes(entry) {
            return Err(format!("the agenda “{}” is not in event_sources.csv", entry.source.list));
        }
        if !self.seen.insert(entry.source.uid.clone()) {
            return Err("the file has it twice".to_owned());
        }
        let known = self.by_uid.get(&entry.source.uid).copied();
        if known.is_none() && entry.standing == Standing::Cancelled {
            return Err("it was cancelled before it was known here".to_owned());
        }
        let before = known.and_then(|id| self.events.get(&id)).cloned();
        let is_first = before.as_ref().is_none_or(|before| before.source_key.as_ref() == Some(&entry.source.uid));
        if !is_first {
            // The list that told it first decides.
            return before.as_ref().map_or(Ok(()), |before| agrees(entry, before));
        }
        let event = self.event(entry, before.as_ref(), new)?;
        if known.is_none() {
            let like = likenesses(&event).into_iter().find_map(|likeness| self.by_likeness.get(&likeness).copied());
            if let Some(other) = like.and_then(|id| self.events.get_mut(&id)) {
                other.sources.push(entry.source.clone());
                other.changed_at = self.now;
                self.by_uid.insert(entry.source.uid.clone(), other.id);
                self.touched.push(other.id);
                self.merged += 1;
                return Ok(());
            }
        }
        self.note(&event);
        self.touched.push(event.id);
        self.events.insert(event.id, event);
        Ok(())
    }

    fn event(&self, entry: &Entry, before: Option<&Event>, new: impl Fn() -> EventId) -> Result<Event, String> {
        if entry.title.iter().any(|(_, title)| title.chars().count() > TEXT_MAX_CHARS) {
            return Err(format!("its title has more than {TEXT_MAX_CHARS} characters"));
        }
        if entry.description.iter().any(|(_, text)| text.chars().count() > DESCRIPTION_MAX_CHARS) {
            return Err(format!("its description has more than {DESCRIPTION_MAX_CHARS} characters"));
        }
        let theme = self.rules.theme(entry)?;
        let time = EventTime::new(entry.starts, entry.ends, &entry.zone).map_err(|fault| fault.to_string())?;
        let mut sources = before.map_or_else(Vec::new, |before| before.sources.clone());
        match sources.iter_mut().find(|source| source.uid == entry.source.uid) {
            Some(source) => *source = entry.source.clone(),
            None => sources.insert(0, entry.source.clone()),
        }
        let moved = before.filter(|before| before.time.starts() != time.starts());
        Ok(Event {
            id: before.map_or_else(new, |before| before.id),
            source_key: Some(entry.source.uid.clone()),
            title: entry.title.clone(),
            description: entry.description.clone(),
            theme,
            venue: self.venue(entry)?,
            previous_starts: moved
                .map(|before| before.time.starts())
                .or_else(|| before.and_then(|before| before.previous_starts)),
            time,
            sessions: before.map_or_else(Vec::new, |before| before.sessions.clone()),
            organiser: entry.organiser.chars().take(TEXT_MAX_CHARS).collect(),
            registration: entry.registration.as_deref().and_then(|text| text.parse().ok()),
            registers_here: false,
            price_cents: entry.price_cents,
            standing: match (entry.standing, moved) {
                (Standing::Scheduled, Some(_)) => Standing::Rescheduled,
                (Standing::Scheduled, None) => before
                    .map(|before| before.standing)
                    .filter(|standing| *standing == Standing::Rescheduled)
                    .unwrap_or_default(),
                (told, _) => told,
            },
            sequence: before.map_or(0, |before| before.sequence),
            sources,
            fictional: false,
            changed_at: self.now,
        })
    }

    fn venue(&self, entry: &Entry) -> Result<Venue, String> {
        let link = entry.link.as_deref().and_then(|text| text.parse::<WebAddress>().ok());
        let commune = if entry.is_on_site == Some(false) { None } else { self.commune(entry) };
        if let Some(commune) = commune {
            let address = entry.place.address.clone().or_else(|| entry.place.text.clone());
            let online = link.filter(|_| entry.is_online != Some(false));
            return Ok(Venue::OnSite {
                commune: commune.code.clone(),
                region: commune.region.clone(),
                address: address.map(|text| text.chars().take(TEXT_MAX_CHARS).collect()),
                online,
            });
        }
        if entry.is_online != Some(true) {
            return Err("no commune is found in its place, and it is not said to be online".to_owned());
        }
        // Where the link is only given to those who register, their page leads there.
        let elsewhere = [entry.registration.as_deref(), entry.source.page.as_deref()];
        let link = link.or_else(|| elsewhere.into_iter().flatten().find_map(|text| text.parse().ok()));
        let link = link.ok_or("it is online, and no address says where")?;
        Ok(Venue::Online { link, region: None })
    }

    /// The commune of an entry: by its code, by postcode and town, or by a text that has both or a town of one name.
    fn commune(&self, entry: &Entry) -> Option<&'a Commune> {
        let place = &entry.place;
        let by_code = place.code.as_deref().and_then(|code| self.territories.commune(code));
        let by_town = || {
            let town = place.town.as_deref()?;
            self.town(place.postcode.as_deref(), town)
        };
        by_code.or_else(by_town).or_else(|| place.text.as_deref().and_then(|text| self.within(text)))
    }

    fn town(&self, postcode: Option<&str>, town: &str) -> Option<&'a Commune> {
        let wanted = fold(town);
        if let Some(postcode) = postcode {
            let there: Vec<&Commune> = self.territories.of_postcode(postcode).collect();
            let only = if let [only] = there.as_slice() { Some(*only) } else { None };
            return there.iter().copied().find(|commune| fold(&commune.name) == wanted).or(only);
        }
        let called: Vec<&Commune> =
            self.territories.search(town, 10).into_iter().filter(|commune| fold(&commune.name) == wanted).collect();
        match called.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The commune in a text such as `Salle Alizé, 12 rue des Lilas, 35000 Rennes, France`.
    fn within(&self, text: &str) -> Option<&'a Commune> {
        let parts: Vec<&str> = text.split([',', '\n', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
        let with_postcode = parts.iter().find_map(|part| {
            let (first, rest) = part.split_once(' ')?;
            let is_postcode = (4..=5).contains(&first.len()) && first.bytes().all(|digit| digit.is_ascii_digit());
            is_postcode.then(|| self.town(Some(first), rest))?
        });
        // The town stands after the street.
        with_postcode.or_else(|| parts.iter().rev().find_map(|part| self.town(None, part)))
    }

    fn into_events(mut self) -> Vec<(usize, Event)> {
        let mut given = HashSet::new();
        let touched = std::mem::take(&mut self.touched);
        let touched = touched.into_iter().filter(|id| given.insert(*id)).collect::<Vec<_>>();
        touched.into_iter().filter_map(|id| self.events.remove(&id)).map(|event| (0, event)).collect()
    }
}

/// Whether another list says of an event that takes place here that it is cancelled: somebody has to ask which one is
/// right, before people travel for nothing.
fn agrees(entry: &Entry, decided: &Event) -> Result<(), String> {
    if entry.standing != Standing::Cancelled || decided.standing == Standing::Cancelled {
        return Ok(());
    }
    let first = decided.sources.iter().find(|source| Some(&source.uid) == decided.source_key.as_ref());
    let first = first.map_or(decided.organiser.as_str(), |source| source.list.as_str());
    Err(format!(
        "“{}” says that it is cancelled; “{first}” told it first and decides, and does not say so (event {})",
        entry.source.list, decided.id
    ))
}

/// The same title in some language, the same beginning, the same place.
fn likenesses(event: &Event) -> Vec<Likeness> {
    let place = event.commune().map_or_else(|| "online".to_owned(), ToString::to_string);
    event.title.iter().map(|(_, title)| (fold(title), event.time.starts(), place.clone())).collect()
}
