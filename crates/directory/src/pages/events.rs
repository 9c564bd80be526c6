//! The agenda, one event's page, and their calendars.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Link, Row, TagKind, button_link, buttons, cards, details, filters, inset,
    pagination, select, summary_list, tag,
};
use ui::{Failure, PageHead, Visit, page};

use super::{Desk, address, said};
use crate::calendar::{CalendarHead, calendar};
use crate::find_events::{EventQuery, EventResults, Month};
use crate::model::{Event, EventId, Session, Venue};

/// Months to choose from, this one included.
const MONTHS: usize = 13;
/// Events of a subscribed calendar.
const FEED_MAX: usize = 1_000;
const ICS: &str = "text/calendar; charset=utf-8";

/// What is looked for, as it stands in the address. Whatever cannot be understood means nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Search {
    region: String,
    theme: String,
    month: String,
    attendance: String,
    page: String,
}

impl Search {
    fn read(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    fn query(&self, desk: &Desk, now: Timestamp) -> EventQuery {
        let vocabulary = desk.directory.vocabulary();
        EventQuery {
            region: vocabulary.territories.region(&self.region).map(|region| region.code.clone()),
            theme: vocabulary.catalogue.theme(&self.theme).map(|theme| theme.code.clone()),
            month: Month::parse(&self.month),
            online: match self.attendance.as_str() {
                "online" => Some(true),
                "on_site" => Some(false),
                _ => None,
            },
            page: self.page.parse().unwrap_or(1),
            ..EventQuery::after(now)
        }
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        vec![
            ("region", self.region.clone()),
            ("theme", self.theme.clone()),
            ("month", self.month.clone()),
            ("attendance", self.attendance.clone()),
        ]
    }

    /// The address of a page of this search.
    fn address(&self, page: usize) -> String {
        let mut pairs = self.pairs();
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        address("/events", &pairs)
    }

    /// The address of this search's calendar, in the reader's language: a calendar program sends none.
    fn feed(&self, visit: &Visit) -> String {
        let mut pairs = self.pairs();
        pairs.push(("lang", visit.lang.tag().to_owned()));
        address("/events.ics", &pairs)
    }
}

/// `GET /events`
pub async fn search(State(desk): State<Desk>, visit: Visit, RawQuery(query): RawQuery) -> Markup {
    let asked = Search::read(query.as_deref());
    let query = asked.query(&desk, visit.now);
    let results = desk.directory.events(&query);
    let title = visit.t("directory-events-title");
    let active = [query.region.is_some(), query.theme.is_some(), query.month.is_some(), query.online.is_some()];
    let active = active.into_iter().filter(|set| *set).count();
    page(
        &visit,
        PageHead::new(&title).wide(),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-events-lead")) }
            div.with-filters {
                (filters(&visit, "/events", active, fields(&desk, &visit, &query)))
                div { (list(&desk, &visit, &asked, &results)) }
            }
        },
    )
}

fn fields(desk: &Desk, visit: &Visit, query: &EventQuery) -> Markup {
    let vocabulary = desk.directory.vocabulary();
    let any = |chosen: bool| [Choice::new("", visit.t("directory-any"), chosen)].into_iter();
    let regions = vocabulary.territories.regions().map(|region| {
        Choice::new(region.code.as_str(), region.name.as_str(), query.region.as_ref() == Some(&region.code))
    });
    let themes = vocabulary.catalogue.themes().iter().map(|theme| {
        Choice::new(theme.code.as_str(), theme.label.get(visit.lang), query.theme.as_ref() == Some(&theme.code))
    });
    let months = coming_months(visit.now).into_iter().map(|month| {
        let words = format!("{} {}", visit.month(month.month), month.year);
        Choice::new(month.to_string(), words, query.month == Some(month))
    });
    let attendance = [("on_site", false), ("online", true)]
        .map(|(name, online)| Choice::new(name, visit.t(attendance_key(online)), query.online == Some(online)));
    let field = |name: &str, key: &str, choices: Vec<Choice>| select(visit, &Field::new(name, visit.t(key)), &choices);
    html! {
        (field("region", "directory-field-region", any(query.region.is_none()).chain(regions).collect()))
        (field("theme", "directory-field-theme", any(query.theme.is_none()).chain(themes).collect()))
        (field("month", "directory-field-month", any(query.month.is_none()).chain(months).collect()))
        (field("attendance", "directory-field-attendance", any(query.online.is_none()).chain(attendance).collect()))
    }
}

fn coming_months(now: Timestamp) -> Vec<Month> {
    let today = jiff::tz::TimeZone::UTC.to_datetime(now.jiff()).date();
    let first = Month::of(today);
    let following = |month: Month| {
        if month.month < 12 {
            Month { month: month.month + 1, ..month }
        } else {
            Month { year: month.year.saturating_add(1), month: 1 }
        }
    };
    std::iter::successors(Some(first), |month| Some(following(*month))).take(MONTHS).collect()
}

/// The events by day.
fn list(desk: &Desk, visit: &Visit, asked: &Search, results: &EventResults) -> Markup {
    let mut days: Vec<(Date, Vec<&Event>)> = Vec::new();
    for event in &results.events {
        let day = event.time.first_day();
        match days.last_mut() {
            Some((last, events)) if *last == day => events.push(event),
            _ => days.push((day, vec![event])),
        }
    }
    let feed = asked.feed(visit);
    html! {
        p { strong { (visit.t_with("directory-events-found", &[("count", results.total.into())])) } }
        @if days.is_empty() { (inset(html! { p { (visit.t("directory-events-none")) } })) }
        @for (day, events) in days {
            h2 { (visit.weekday_date(day)) }
            (cards(&events.iter().map(|event| event_card(desk, visit, event)).collect::<Vec<_>>(), true))
        }
        (pagination(visit, results.page, results.pages, |page| asked.address(page)))
        (details(&visit.t("directory-subscribe"), html! {
            p { (visit.t("directory-subscribe-text")) }
            p { a href=(feed) { (desk.origin) (feed) } }
        }))
        p.small { a href="/events.csv" { (visit.t("directory-events-open-data")) } }
    }
}

fn event_card(desk: &Desk, visit: &Visit, event: &Event) -> Card {
    let catalogue = &desk.directory.vocabulary().catalogue;
    Card {
        title: event.title.get(visit.lang).to_owned(),
        href: Some(format!("/events/{}", event.id)),
        facts: html! {
            span { (hours(visit, from_until(visit, event))) }
            span { (place_words(desk, visit, event)) }
            (tag(TagKind::Accent, catalogue.theme_label(&event.theme, visit.lang)))
            @if event.fictional { (tag(TagKind::Neutral, &visit.t("directory-fictional-event"))) }
        },
        content: html! {
            p { (said(&event.description, visit.lang)) }
            p.small { a href={ "/events/" (event.id) ".ics" } {
                (visit.t("directory-event-ics")) span.sr { " " (event.title.get(visit.lang)) }
            } }
        },
    }
}

/// When it begins and ends, where it takes place: the hour, and the day too where it ends on another.
fn from_until(visit: &Visit, event: &Event) -> (String, String) {
    let zone = event.time.zone();
    let until = if event.time.first_day() == event.time.last_day() {
        visit.time(event.time.ends(), zone)
    } else {
        visit.date_time(event.time.ends(), zone)
    };
    (visit.time(event.time.starts(), zone), until)
}

fn hours(visit: &Visit, (from, until): (String, String)) -> String {
    visit.t_with("directory-hours", &[("from", from.into()), ("until", until.into())])
}

/// Where it takes place, in a few words.
fn place_words(desk: &Desk, visit: &Visit, event: &Event) -> String {
    let territories = &desk.directory.vocabulary().territories;
    match &event.venue {
        Venue::OnSite { commune, online, .. } => {
            let name = territories.commune(commune.as_str()).map_or(commune.as_str(), |known| &known.name);
            match online {
                Some(_) => visit.t_with("directory-commune-and-online", &[("commune", name.into())]),
                None => name.to_owned(),
            }
        }
        Venue::Online { .. } => visit.t("directory-online"),
    }
}

const fn attendance_key(online: bool) -> &'static str {
    if online { "directory-online" } else { "directory-on-site" }
}

/// `GET /events/{id}`, and `GET /events/{id}.ics` for its calendar: the router has no pattern for the second.
pub async fn show(State(desk): State<Desk>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let (id, as_calendar) = id.strip_suffix(".ics").map_or((id.as_str(), false), |id| (id, true));
    let id: EventId = id.parse().map_err(|_| Failure::NotFound)?;
    let event = desk.directory.event(id).ok_or(Failure::NotFound)?;
    if as_calendar {
        let file = format!("attachment; filename=\"{id}.ics\"");
        let body = calendar([&event], head(&desk, &visit, None));
        return Ok(([(CONTENT_TYPE, ICS.to_owned()), (CONTENT_DISPOSITION, file)], body).into_response());
    }
    Ok(event_page(&desk, &visit, &event).into_response())
}

fn head<'a>(desk: &'a Desk, visit: &Visit, name: Option<&'a str>) -> CalendarHead<'a> {
    CalendarHead { name, lang: visit.lang, origin: &desk.origin, vocabulary: desk.directory.vocabulary() }
}

/// `GET /events.ics`: the events of a search, to subscribe to.
pub async fn feed(State(desk): State<Desk>, visit: Visit, RawQuery(query): RawQuery) -> Response {
    let query = Search::read(query.as_deref()).query(&desk, visit.now);
    let events = desk.directory.first_events(&query, FEED_MAX);
    let vocabulary = desk.directory.vocabulary();
    let region = query.region.as_ref().and_then(|code| vocabulary.territories.region(code.as_str()));
    let theme = query.theme.as_ref().map(|theme| vocabulary.catalogue.theme_label(theme, visit.lang));
    let about =
        [Some(visit.t("directory-feed-name")), region.map(|region| region.name.clone()), theme.map(ToOwned::to_owned)];
    let name = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let body = calendar(&events, head(&desk, &visit, Some(&name)));
    ([(CONTENT_TYPE, ICS)], body).into_response()
}

fn event_page(desk: &Desk, visit: &Visit, event: &Arc<Event>) -> Markup {
    let title = event.title.get(visit.lang);
    let catalogue = &desk.directory.vocabulary().catalogue;
    let is_over = event.time.ends() <= visit.now;
    page(
        visit,
        PageHead::new(title).back(Link::new("/events", visit.t("directory-events-back"))),
        html! {
            h1 { (said(&event.title, visit.lang)) }
            p {
                (tag(TagKind::Accent, catalogue.theme_label(&event.theme, visit.lang)))
                @if event.fictional { " " (tag(TagKind::Warm, &visit.t("directory-fictional-event"))) }
                @if is_over { " " (tag(TagKind::Error, &visit.t("directory-event-over"))) }
            }
            p.lead { (said(&event.description, visit.lang)) }
            (summary_list(visit, &facts(desk, visit, event)))
            (buttons(html! {
                @if let Some(registration) = event.registration.as_ref().filter(|_| !is_over) {
                    (button_link(&Link::new(registration.as_str(), visit.t("directory-register")), ButtonKind::Primary))
                }
                (button_link(
                    &Link::new(format!("/events/{}.ics", event.id), visit.t("directory-event-ics")),
                    ButtonKind::Secondary,
                ))
            }))
            @if !event.sessions.is_empty() {
                h2 { (visit.t("directory-programme")) }
                (cards(&event.sessions.iter().map(|session| session_card(visit, event, session)).collect::<Vec<_>>(), true))
            }
        },
    )
}

fn facts(desk: &Desk, visit: &Visit, event: &Event) -> Vec<Row> {
    let place = match &event.venue {
        Venue::OnSite { address: Some(address), .. } => format!("{address}, {}", place_words(desk, visit, event)),
        _ => place_words(desk, visit, event),
    };
    let (from, until) = from_until(visit, event);
    let day = visit.weekday_date(event.time.first_day());
    let when = visit.t_with("directory-when", &[("day", day.into()), ("from", from.into()), ("until", until.into())]);
    let online = event.online().map(|online| {
        Row::new(visit.t("directory-fact-online"), html! { a href=(online) rel="noopener nofollow" { (online) } })
    });
    [
        Some(Row::text(visit.t("directory-fact-when"), &when)),
        Some(Row::text(visit.t("directory-fact-where"), &place)),
        online,
        Some(Row::text(visit.t("directory-fact-organiser"), &event.organiser)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn session_card(visit: &Visit, event: &Event, session: &Session) -> Card {
    let zone = event.time.zone();
    let times = (visit.time(session.starts, zone), visit.time(session.ends, zone));
    Card {
        title: session.title.get(visit.lang).to_owned(),
        href: None,
        facts: html! {
            span { (hours(visit, times)) }
            @if !session.room.is_empty() { span { (said(&session.room, visit.lang)) } }
        },
        content: html! {
            @if !session.speakers.is_empty() {
                ul {
                    @for speaker in &session.speakers {
                        li {
                            (speaker.name)
                            @if !speaker.role.is_empty() { ", " (said(&speaker.role, visit.lang)) }
                        }
                    }
                }
            }
        },
    }
}
