//! Searching events: what happens, when and where.

use std::collections::HashMap;
use std::sync::Arc;

use base::territory::{DepartmentCode, Point, RegionCode, Territories};
use base::{Timestamp, fold};
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::catalogue::{Catalogue, ThemeCode, has_word};
use crate::index::Vocabulary;
use crate::model::{EVENT_MAX_DAYS, Event, EventId, Venue};

/// Events on a page.
pub const EVENTS_PAGE: usize = 20;

/// Words of a search that count; the rest do not.
const WORDS_MAX: usize = 8;

/// What is looked for. What is not said does not matter.
#[derive(Debug, Clone)]
pub struct EventQuery {
    /// In this region, or online.
    pub region: Option<RegionCode>,
    /// In this department, or online.
    pub department: Option<DepartmentCode>,
    /// Within so many kilometres of a point, or online.
    pub near: Option<(Point, f64)>,
    /// Every one of these words begins a word of the title, the description, the organiser, the programme or the place.
    pub words: String,
    /// On this day or later, where the event takes place.
    pub since: Option<Date>,
    /// On this day or earlier.
    pub until: Option<Date>,
    /// About this.
    pub theme: Option<ThemeCode>,
    /// Beginning in this month, where the event takes place.
    pub month: Option<Month>,
    /// `true`: can be followed online; `false`: can be attended on site.
    pub online: Option<bool>,
    /// Not over at this time.
    pub from: Timestamp,
    /// Which page, from 1; 0 is 1 too.
    pub page: usize,
}

/// A month of a year, such as `2027-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 is January.
    pub month: i8,
}

/// The events that were found.
#[derive(Debug, Clone)]
pub struct EventResults {
    /// How many in all.
    pub total: usize,
    /// The page that is shown, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The events of the page, in the order of time.
    pub events: Vec<Arc<Event>>,
}

/// The events of the directory in memory, in the order of time.
#[derive(Debug, Default)]
pub struct Agenda {
    events: Vec<Arc<Event>>,
    /// What they are found by, in the same order.
    found_by: Vec<FoundBy>,
    by_id: HashMap<EventId, usize>,
}

/// What an event is found by that does not stand in it as it is.
#[derive(Debug)]
struct FoundBy {
    /// Its texts in every language, folded.
    words: String,
    department: Option<DepartmentCode>,
    point: Option<Point>,
}

impl Month {
    /// The month of a day.
    pub fn of(day: jiff::civil::Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// The month of a text such as `2027-01`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let (year, month): (i16, i8) = (year.parse().ok()?, month.parse().ok()?);
        ((1900..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl EventQuery {
    /// Every event that is not over at this time.
    pub const fn after(from: Timestamp) -> Self {
        Self {
            region: None,
            department: None,
            near: None,
            words: String::new(),
            since: None,
            until: None,
            theme: None,
            month: None,
            online: None,
            from,
            page: 1,
        }
    }

    /// Whether an event is among what is looked for, as far as it says so itself.
    fn admits(&self, event: &Event) -> bool {
        event.time.ends() > self.from
            && self.theme.as_ref().is_none_or(|theme| event.theme == *theme)
            && self.region.as_ref().is_none_or(|region| event.online().is_some() || event.region() == Some(region))
            && self.since.is_none_or(|day| day <= event.time.last_day())
            && self.until.is_none_or(|day| event.time.first_day() <= day)
            && self.month.is_none_or(|month| Month::of(event.time.first_day()) == month)
            && self.online.is_none_or(|online| {
                if online { event.online().is_some() } else { matches!(event.venue, Venue::OnSite { .. }) }
            })
    }
}

impl Agenda {
    /// Arranges events.
    pub fn new(events: Vec<Event>, vocabulary: &Vocabulary) -> Self {
        let mut events: Vec<Arc<Event>> = events.into_iter().map(Arc::new).collect();
        events.sort_by_key(|event| (event.time.starts(), event.id));
        let by_id = events.iter().enumerate().map(|(place, event)| (event.id, place)).collect();
        let found_by = events.iter().map(|event| FoundBy::of(event, vocabulary)).collect();
        Self { events, found_by, by_id }
    }

    /// Every event, past ones too.
    pub fn events(&self) -> &[Arc<Event>] {
        &self.events
    }

    /// The event of an identifier.
    pub fn event(&self, id: EventId) -> Option<&Arc<Event>> {
        self.events.get(*self.by_id.get(&id)?)
    }

    /// Every event that is looked for, in the order of time.
    pub fn matching<'a>(&'a self, query: &'a EventQuery) -> impl Iterator<Item = &'a Arc<Event>> {
        let words: Vec<String> = fold(&query.words).split(' ').take(WORDS_MAX).map(ToOwned::to_owned).collect();
        let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
        // Whatever began longer ago than an event may last is over.
        let since = query.from.minus(SignedDuration::from_hours(24 * EVENT_MAX_DAYS));
        let first = self.events.partition_point(|event| event.time.starts() < since);
        let coming = self.events.iter().zip(&self.found_by).skip(first);
        coming
            .filter(move |(event, found_by)| {
                query.admits(event) && found_by.fits(query, &words, event.online().is_some())
            })
            .map(|(event, _)| event)
    }

    /// A page of what is looked for.
    pub fn find(&self, query: &EventQuery) -> EventResults {
        let found: Vec<&Arc<Event>> = self.matching(query).collect();
        let pages = found.len().div_ceil(EVENTS_PAGE).max(1);
        let page = query.page.clamp(1, pages);
        let events = found.iter().skip((page - 1) * EVENTS_PAGE).take(EVENTS_PAGE).map(|event| Arc::clone(event));
        EventResults { total: found.len(), page, pages, events: events.collect() }
    }
}

impl FoundBy {
    fn of(event: &Event, Vocabulary { territories, catalogue, .. }: &Vocabulary) -> Self {
        let commune = event.commune().and_then(|code| territories.commune(code.as_str()));
        Self {
            words: words_of(event, territories, catalogue),
            department: commune.map(|commune| commune.department.clone()),
            point: commune.and_then(|commune| territories.point_of(commune)),
        }
    }

    /// Whether it is in the place and has the words; what can be followed online is in every place.
    fn fits(&self, query: &EventQuery, words: &[String], is_online: bool) -> bool {
        let in_department = query.department.as_ref().is_none_or(|code| self.department.as_ref() == Some(code));
        let is_near = query.near.is_none_or(|(here, km)| self.point.is_some_and(|there| here.distance_km(there) <= km));
        (is_online || (in_department && is_near)) && words.iter().all(|word| has_word(&self.words, word))
    }
}

fn words_of(event: &Event, territories: &Territories, catalogue: &Catalogue) -> String {
    let mut texts = vec![event.organiser.as_str()];
    let theme = catalogue.theme(event.theme.as_str()).map(|theme| &theme.label);
    for text in [&event.title, &event.description].into_iter().chain(theme) {
        texts.extend(text.iter().map(|(_, text)| text));
    }
    for session in &event.sessions {
        texts.extend(session.title.iter().map(|(_, text)| text));
        texts.extend(session.speakers.iter().map(|speaker| speaker.name.as_str()));
    }
    if let Venue::OnSite { commune, address, .. } = &event.venue {
        texts.extend(address.as_deref());
        texts.extend(territories.commune(commune.as_str()).map(|commune| &*commune.name));
    }
    fold(&texts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_is_written() {
        let january = Month { year: 2027, month: 1 };
        assert_eq!(Month::parse("2027-01"), Some(january));
        assert_eq!(january.to_string(), "2027-01");
        for text in ["2027-13", "2027-0", "27-01", "2027", "-2027-01", "2027-01-02", ""] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
    }
}
