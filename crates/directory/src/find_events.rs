//! Searching events: what happens, when and where.

use std::collections::HashMap;
use std::sync::Arc;

use base::Timestamp;
use base::territory::RegionCode;

use crate::catalogue::ThemeCode;
use crate::model::{Event, EventId, Venue};

/// Events on a page.
pub const EVENTS_PAGE: usize = 20;

/// What is looked for. What is not said does not matter.
#[derive(Debug, Clone)]
pub struct EventQuery {
    /// In this region, or online.
    pub region: Option<RegionCode>,
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
    by_id: HashMap<EventId, usize>,
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
        Self { region: None, theme: None, month: None, online: None, from, page: 1 }
    }

    /// Whether an event is among what is looked for.
    pub fn admits(&self, event: &Event) -> bool {
        event.time.ends() > self.from
            && self.theme.as_ref().is_none_or(|theme| event.theme == *theme)
            && self.region.as_ref().is_none_or(|region| event.online().is_some() || event.region() == Some(region))
            && self.month.is_none_or(|month| Month::of(event.time.first_day()) == month)
            && self.online.is_none_or(|online| {
                if online { event.online().is_some() } else { matches!(event.venue, Venue::OnSite { .. }) }
            })
    }
}

impl Agenda {
    /// Arranges events.
    pub fn new(events: Vec<Event>) -> Self {
        let mut events: Vec<Arc<Event>> = events.into_iter().map(Arc::new).collect();
        events.sort_by_key(|event| (event.time.starts(), event.id));
        let by_id = events.iter().enumerate().map(|(place, event)| (event.id, place)).collect();
        Self { events, by_id }
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
        self.events.iter().filter(|event| query.admits(event))
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
