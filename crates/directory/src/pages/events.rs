//! The agenda, one event's page, and their calendars.

use aws_lc_rs::digest::{SHA256, digest};
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base::territory::Commune;
use base::{Money, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Kind, Link, Row, TagKind, Width, button_link, buttons, cards, details, filters,
    inset, pagination, select, summary_list, tag, text_input,
};
use ui::{Failure, PageHead, Visit, page};

use super::place::{self, Meant};
use super::{Desk, address, said, typed_day};
use crate::calendar::{CalendarHead, calendar};
use crate::find_events::{EventQuery, EventResults, Month};
use crate::model::{Event, EventId, Session, Standing, Venue, WebAddress};
use crate::structured_data::structured_data;

/// Months to choose from, this one included.
const MONTHS: usize = 13;
/// Events of a subscribed calendar.
const FEED_MAX: usize = 1_000;
/// Distances to choose from, km, and the one that is meant when none is chosen.
const DISTANCES_KM: [u16; 5] = [10, 20, 50, 100, 200];
const USUAL_KM: u16 = 50;
/// Bytes of the hash by which a reader knows a calendar again.
const TAG_BYTES: usize = 16;
const ICS: &str = "text/calendar; charset=utf-8";

/// What is looked for, as it stands in the address. Whatever cannot be understood means nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Search {
    text: String,
    near: String,
    place: String,
    km: String,
    region: String,
    department: String,
    theme: String,
    since: String,
    until: String,
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
        let territories = &vocabulary.territories;
        EventQuery {
            words: self.text.clone(),
            near: self.commune(desk).and_then(|commune| Some((territories.point_of(commune)?, self.km()))),
            department: territories.department(&self.department).map(|department| department.code.clone()),
            since: typed_day::read(&self.since),
            until: typed_day::read(&self.until),
            region: territories.region(&self.region).map(|region| region.code.clone()),
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

    /// The commune around which is looked, when it is clear which one is meant.
    fn commune<'a>(&self, desk: &'a Desk) -> Option<&'a Commune> {
        match place::meant(&desk.directory.vocabulary().territories, &self.place, &self.near) {
            Meant::Commune(commune, _) => Some(commune),
            _ => None,
        }
    }

    /// How far away, km.
    fn km(&self) -> f64 {
        self.km.parse().ok().filter(|km| DISTANCES_KM.contains(km)).map_or(f64::from(USUAL_KM), f64::from)
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        vec![
            ("text", self.text.clone()),
            ("near", self.near.clone()),
            ("place", self.place.clone()),
            ("km", self.km.clone()),
            ("department", self.department.clone()),
            ("since", self.since.clone()),
            ("until", self.until.clone()),
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
    let active = [
        query.region.is_some(),
        query.theme.is_some(),
        query.month.is_some(),
        query.online.is_some(),
        query.department.is_some(),
        query.near.is_some(),
        query.since.is_some(),
        query.until.is_some(),
        !query.words.trim().is_empty(),
    ];
    let active = active.into_iter().filter(|set| *set).count();
    page(
        &visit,
        PageHead::new(&title).wide(),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-events-lead")) }
            div.with-filters {
                (filters(&visit, "/events", active, fields(&desk, &visit, &asked, &query)))
                div { (list(&desk, &visit, &asked, &results)) }
            }
        },
    )
}

fn fields(desk: &Desk, visit: &Visit, asked: &Search, query: &EventQuery) -> Markup {
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
    // All of the country's would be a long list: those of the region that was chosen, and the one that is.
    let departments: Vec<Choice> = vocabulary
        .territories
        .departments()
        .filter(|known| query.region.as_ref() == Some(&known.region) || query.department.as_ref() == Some(&known.code))
        .map(|known| {
            let words = format!("{} – {}", known.code.as_str(), known.name);
            Choice::new(known.code.as_str(), words, query.department.as_ref() == Some(&known.code))
        })
        .collect();
    let km = DISTANCES_KM.into_iter().map(|km| {
        let words = visit.t_with("directory-km", &[("km", km.into())]);
        Choice::new(km.to_string(), words, (asked.km() - f64::from(km)).abs() < 0.5)
    });
    let field = |name: &str, key: &str, choices: Vec<Choice>| select(visit, &Field::new(name, visit.t(key)), &choices);
    let text = |name: &str, key: &str, value: &str| Field::new(name, visit.t(key)).value(value);
    let day = |name: &str, key: &str, value: &str| {
        let unknown = (!value.trim().is_empty() && typed_day::read(value).is_none())
            .then(|| visit.t_with("directory-events-unknown-day", &[("text", value.into())]));
        text(name, key, value).hint(visit.t("directory-field-day-hint")).width(Width::Ten).error(unknown)
    };
    let unknown = (!asked.near.trim().is_empty() && asked.commune(desk).is_none())
        .then(|| visit.t_with("directory-events-unknown-commune", &[("name", asked.near.as_str().into())]));
    html! {
        (text_input(visit, &text("text", "directory-field-text", &asked.text).kind(Kind::Search)))
        (text_input(
            visit,
            &text("near", "directory-field-near", &asked.near).hint(visit.t("directory-field-near-hint")).error(unknown),
        ))
        (field("km", "directory-field-km", km.collect()))
        (field("region", "directory-field-region", any(query.region.is_none()).chain(regions).collect()))
        @if !departments.is_empty() {
            (field("department", "directory-field-department", any(query.department.is_none()).chain(departments).collect()))
        }
        (field("theme", "directory-field-theme", any(query.theme.is_none()).chain(themes).collect()))
        (field("month", "directory-field-month", any(query.month.is_none()).chain(months).collect()))
        (text_input(visit, &day("since", "directory-field-since", &asked.since)))
        (text_input(visit, &day("until", "directory-field-until", &asked.until)))
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
    let host = desk.origin.split_once("://").map_or(&*desk.origin, |(_, host)| host);
    html! {
        p { strong { (visit.t_with("directory-events-found", &[("count", results.total.into())])) } }
        @if !asked.region.is_empty() && results.events.iter().any(|event| event.online().is_some()) {
            p.hint { (visit.t("directory-events-online-too")) }
        }
        @if days.is_empty() { (inset(html! { p { (visit.t("directory-events-none")) } })) }
        @for (day, events) in days {
            h2 { (visit.weekday_date(day)) }
            (cards(&events.iter().map(|event| event_card(desk, visit, event)).collect::<Vec<_>>(), true))
        }
        (pagination(visit, results.page, results.pages, |page| asked.address(page)))
        (details(&visit.t("directory-subscribe"), html! {
            p { (visit.t("directory-subscribe-text")) }
            p { a href=(feed) { (desk.origin) (feed) } }
            p { a href={ "webcal://" (host) (feed) } { (visit.t("directory-subscribe-webcal")) } }
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
            (standing_tag(visit, event.standing))
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

/// What there is to say when an event does not take place as planned.
fn standing_tag(visit: &Visit, standing: Standing) -> Markup {
    let kind = match standing {
        Standing::Scheduled => return html! {},
        Standing::Cancelled => TagKind::Error,
        _ => TagKind::Warm,
    };
    tag(kind, &visit.t(&format!("directory-standing-{}", standing.name().replace('_', "-"))))
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
pub async fn show(
    State(desk): State<Desk>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (id, as_calendar) = id.strip_suffix(".ics").map_or((id.as_str(), false), |id| (id, true));
    let id: EventId = id.parse().map_err(|_| Failure::NotFound)?;
    let event = desk.directory.event(id).ok_or(Failure::NotFound)?;
    if as_calendar {
        let file = format!("attachment; filename=\"{id}.ics\"");
        let body = calendar([&event], head(&desk, &visit, None));
        return Ok(as_known(&headers, body, Some(file)));
    }
    let data = structured_data(&event, &desk.origin, visit.lang, desk.directory.vocabulary());
    Ok(event_page(&desk, &visit, &event, html! {}, data).into_response())
}

/// A calendar, or that it is as the reader has it already (RFC 9110 §13.1.2).
fn as_known(headers: &HeaderMap, body: String, file: Option<String>) -> Response {
    let hash = digest(&SHA256, body.as_bytes());
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(hash.as_ref().get(..TAG_BYTES).unwrap_or_default()));
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Whoever compresses the answer on its way may have made the tag a weak one.
    let is_known = known.split(',').map(|one| one.trim().trim_start_matches("W/")).any(|one| one == tag || one == "*");
    let standing = [(ETAG, tag), (CACHE_CONTROL, "no-cache".to_owned())];
    if is_known {
        return (StatusCode::NOT_MODIFIED, standing).into_response();
    }
    let disposition = file.map(|file| [(CONTENT_DISPOSITION, file)]);
    let answer = (standing, [(CONTENT_TYPE, ICS)], body);
    match disposition {
        Some(disposition) => (disposition, answer).into_response(),
        None => answer.into_response(),
    }
}

fn head<'a>(desk: &'a Desk, visit: &Visit, name: Option<&'a str>) -> CalendarHead<'a> {
    CalendarHead { name, lang: visit.lang, origin: &desk.origin, vocabulary: desk.directory.vocabulary() }
}

/// `GET /events.ics`: the events of a search, to subscribe to.
pub async fn feed(State(desk): State<Desk>, visit: Visit, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let query = Search::read(query.as_deref()).query(&desk, visit.now);
    let events = desk.directory.first_events(&query, FEED_MAX);
    let vocabulary = desk.directory.vocabulary();
    let region = query.region.as_ref().and_then(|code| vocabulary.territories.region(code.as_str()));
    let theme = query.theme.as_ref().map(|theme| vocabulary.catalogue.theme_label(theme, visit.lang));
    let about =
        [Some(visit.t("directory-feed-name")), region.map(|region| region.name.clone()), theme.map(ToOwned::to_owned)];
    let name = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let body = calendar(&events, head(&desk, &visit, Some(&name)));
    as_known(&headers, body, None)
}

/// The page of an event, with something above it and something that is not seen.
pub fn event_page(desk: &Desk, visit: &Visit, event: &Event, above: Markup, unseen: Markup) -> Markup {
    let title = event.title.get(visit.lang);
    let catalogue = &desk.directory.vocabulary().catalogue;
    let is_over = event.time.ends() <= visit.now;
    let is_open = !is_over && event.standing.takes_place();
    page(
        visit,
        PageHead::new(title).back(Link::new("/events", visit.t("directory-events-back"))),
        html! {
            (above)
            h1 { (said(&event.title, visit.lang)) }
            p {
                (tag(TagKind::Accent, catalogue.theme_label(&event.theme, visit.lang)))
                " " (standing_tag(visit, event.standing))
                @if event.fictional { " " (tag(TagKind::Warm, &visit.t("directory-fictional-event"))) }
                @if is_over { " " (tag(TagKind::Error, &visit.t("directory-event-over"))) }
            }
            p.lead { (said(&event.description, visit.lang)) }
            (summary_list(visit, &facts(desk, visit, event)))
            (buttons(html! {
                @if let Some(registration) = event.registration.as_ref().filter(|_| is_open) {
                    (button_link(&Link::new(registration.as_str(), visit.t("directory-register")), ButtonKind::Primary))
                }
                @if event.registers_here && is_open {
                    @let register = format!("/events/{}/register", event.id);
                    (button_link(&Link::new(register, visit.t("directory-register")), ButtonKind::Primary))
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
            @if !event.sources.is_empty() { (sources(visit, event)) }
            (unseen)
        },
    )
}

/// The lists that it was imported from.
fn sources(visit: &Visit, event: &Event) -> Markup {
    html! {
        p.small {
            (visit.t("directory-event-sources")) " "
            @for (place, source) in event.sources.iter().enumerate() {
                @if place > 0 { ", " }
                @match source.page.as_deref().and_then(|page| page.parse::<WebAddress>().ok()) {
                    Some(page) => a href=(page) rel="noopener nofollow" { (source.list) },
                    None => (source.list),
                }
            }
        }
    }
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
    let before = event
        .previous_starts
        .map(|before| Row::text(visit.t("directory-fact-before"), &visit.date_time(before, event.time.zone())));
    [
        Some(Row::text(visit.t("directory-fact-when"), &when)),
        Some(Row::text(visit.t("directory-fact-where"), &place)),
        online,
        Some(Row::text(visit.t("directory-fact-organiser"), &event.organiser)),
        event.price_cents.map(|cents| Row::text(visit.t("directory-fact-price"), &price_words(visit, cents))),
        before,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What it costs.
pub fn price_words(visit: &Visit, cents: u32) -> String {
    match cents {
        0 => visit.t("directory-price-free"),
        cents => visit.money(Money::euro_cents(cents.into())),
    }
}

/// Whether another session is on at the same time.
fn is_parallel(event: &Event, session: &Session) -> bool {
    let others = event.sessions.iter().filter(|other| *other != session);
    others.into_iter().any(|other| other.starts < session.ends && session.starts < other.ends)
}

fn session_card(visit: &Visit, event: &Event, session: &Session) -> Card {
    let zone = event.time.zone();
    let times = (visit.time(session.starts, zone), visit.time(session.ends, zone));
    Card {
        title: session.title.get(visit.lang).to_owned(),
        href: None,
        facts: html! {
            @if event.time.first_day() != event.time.last_day() {
                span { (visit.weekday_date(zone.to_datetime(session.starts.jiff()).date())) }
            }
            span { (hours(visit, times)) }
            (tag(TagKind::Neutral, &visit.t(&format!("directory-session-{}", session.kind.name()))))
            @if is_parallel(event, session) { (tag(TagKind::Accent, &visit.t("directory-session-parallel"))) }
            @if !session.room.is_empty() { span { (said(&session.room, visit.lang)) } }
        },
        content: html! {
            @if !session.speakers.is_empty() {
                ul {
                    @for speaker in &session.speakers {
                        li {
                            (speaker.name)
                            @if !speaker.role.is_empty() { ", " (said(&speaker.role, visit.lang)) }
                            @if let Some(organisation) = &speaker.organisation { ", " (organisation) }
                        }
                    }
                }
            }
        },
    }
}
