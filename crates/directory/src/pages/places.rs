//! Looking for a place of digital mediation, one place's page, and the list for programs.

mod map;
mod office;
mod page_of_place;

pub(super) use office::likeness_words;

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LINK};
use axum::response::{IntoResponse, Response};
use base::territory::Commune;
use jiff::civil::Weekday;
use maud::{Markup, html};
use serde::Deserialize;
use tokio::sync::Semaphore;
use ui::components::{
    Card, Choice, Field, Link, TagKind, cards, checkboxes, filters, inset, link, pagination, select, tag, text_input,
};
use ui::{Access, AllowImagesFrom, Failure, PageHead, PublicUrl, Role, Routes, Visit, page};

use super::address;
use super::place::{Meant, meant};
use crate::places::{
    Audience, Care, Fee, Help, LICENCE, OpenWish, PLACES_PAGE, Place, PlaceHit, PlaceQuery, PlaceResults, Places,
    Spelling, StandardValue, Support, Tiles,
};

/// Distances to choose from, km.
const DISTANCES_KM: [u16; 5] = [5, 10, 20, 50, 100];
/// Longer words of a search are cut, letters.
const TEXT_MAX_CHARS: usize = 100;
/// The days of the week and their names in addresses.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "mo"),
    (Weekday::Tuesday, "tu"),
    (Weekday::Wednesday, "we"),
    (Weekday::Thursday, "th"),
    (Weekday::Friday, "fr"),
    (Weekday::Saturday, "sa"),
    (Weekday::Sunday, "su"),
];
/// The wish for a place that is open at this moment.
const NOW: &str = "now";

/// What the handlers are given.
#[derive(Clone)]
pub struct PlacesDesk {
    places: Places,
    /// The public address of the platform.
    origin: Arc<str>,
    /// What a detailed map is made of.
    tiles: Option<Arc<Tiles>>,
}

impl Places {
    /// The pages of places and their open data, reached under this address; with tiles, there are detailed maps.
    pub fn routes(&self, public_url: &PublicUrl, tiles: Option<Tiles>) -> Routes {
        let officer = Access::Role(Role::Officer);
        Routes::new()
            .get("/places", Access::Public, search)
            .get("/places.csv", Access::Public, table)
            .get("/places.json", Access::Public, list)
            .get("/places.geojson", Access::Public, geojson)
            .get("/places/{id}", Access::Public, page_of_place::show)
            .get("/office/places", officer, office::pairs)
            .post("/office/places", officer, office::decide)
            .with_state(PlacesDesk {
                places: self.clone(),
                origin: public_url.origin().into(),
                tiles: tiles.map(Arc::new),
            })
    }
}

/// What is looked for, as it stands in the address. Whatever cannot be understood means nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Search {
    text: String,
    near: String,
    /// The commune's code, when a link chose it.
    commune: String,
    km: String,
    department: String,
    help: Vec<String>,
    audience: String,
    care: String,
    support: String,
    fee: String,
    open: String,
    pass: String,
    page: String,
}

impl Search {
    fn read(query: Option<&str>) -> Self {
        let mut asked: Self = serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default();
        for text in [&mut asked.text, &mut asked.near] {
            *text = text.trim().chars().take(TEXT_MAX_CHARS).collect();
        }
        asked
    }

    fn query(&self, places: &Places, meant: &Meant<'_>) -> PlaceQuery {
        let territories = places.territories();
        let near = match meant {
            Meant::Commune(commune, _) => territories.point_of(commune),
            Meant::Anywhere | Meant::OneOf(_) | Meant::Unknown => None,
        };
        let day = DAYS.iter().find(|(_, name)| *name == self.open).map(|(day, _)| OpenWish::On(*day));
        PlaceQuery {
            text: self.text.clone(),
            near,
            within_km: self.km.parse().ok().filter(|km| *km > 0 && near.is_some()),
            department: territories.department(&self.department).map(|department| department.code.clone()),
            helps: Help::ALL.iter().copied().filter(|help| self.help.iter().any(|name| name == help.name())).collect(),
            audience: Audience::from_name(&self.audience),
            care: Care::from_name(&self.care),
            support: Support::from_name(&self.support),
            fee: Fee::from_name(&self.fee),
            open: if self.open == NOW { Some(OpenWish::At(places.now())) } else { day },
            accepts_pass: self.pass == "yes",
            page: self.page.parse().unwrap_or(1),
        }
    }

    /// The question of an address, whatever commune is meant.
    fn question(query: Option<&str>, places: &Places) -> PlaceQuery {
        let asked = Self::read(query);
        let meant = meant(places.territories(), &asked.commune, &asked.near);
        asked.query(places, &meant)
    }
}

/// `GET /places`
async fn search(State(desk): State<PlacesDesk>, visit: Visit, RawQuery(query): RawQuery) -> Response {
    let places = &desk.places;
    let asked = Search::read(query.as_deref());
    let meant = meant(places.territories(), &asked.commune, &asked.near);
    let query = asked.query(places, &meant);
    let results = places.find(&query);
    let tiles = desk.tiles.as_deref();
    let view = View { places, visit: &visit, asked: &asked, query: &query, meant: &meant, tiles };
    let title = visit.t("directory-places-title");
    let page = page(
        &visit,
        PageHead::new(&title).wide().map(tiles.is_some()),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-places-lead")) }
            (meant.told(&visit, &asked.near, |commune| view.address("/places", 1, Some(commune)), words_of))
            div.with-filters {
                (filters(&visit, "/places", view.active(), view.fields()))
                div { (view.results(&results)) }
            }
        },
    );
    match tiles {
        Some(tiles) => (AllowImagesFrom::of(&tiles.first()), page).into_response(),
        None => page.into_response(),
    }
}

/// What the parts of the page are made of.
struct View<'a> {
    places: &'a Places,
    visit: &'a Visit,
    asked: &'a Search,
    query: &'a PlaceQuery,
    meant: &'a Meant<'a>,
    tiles: Option<&'a Tiles>,
}

impl View<'_> {
    /// The address of this search under a path, on another page or around another commune.
    fn address(&self, path: &str, page: usize, commune: Option<&Commune>) -> String {
        let asked = self.asked;
        let chosen = match self.meant {
            Meant::Commune(found, _) => found.code.to_string(),
            _ => String::new(),
        };
        let mut pairs = vec![
            ("text", asked.text.clone()),
            ("near", commune.map_or_else(|| asked.near.clone(), |commune| commune.name.to_string())),
            ("commune", commune.map_or(chosen, |commune| commune.code.to_string())),
            ("km", asked.km.clone()),
            ("department", asked.department.clone()),
            ("audience", asked.audience.clone()),
            ("care", asked.care.clone()),
            ("support", asked.support.clone()),
            ("fee", asked.fee.clone()),
            ("open", asked.open.clone()),
            ("pass", asked.pass.clone()),
        ];
        pairs.extend(self.query.helps.iter().map(|help| ("help", help.name().to_owned())));
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        address(path, &pairs)
    }

    /// How many filters are set.
    fn active(&self) -> usize {
        let query = self.query;
        let set = [
            !query.text.is_empty(),
            *self.meant != Meant::Anywhere,
            query.within_km.is_some(),
            query.department.is_some(),
            !query.helps.is_empty(),
            query.audience.is_some(),
            query.care.is_some(),
            query.support.is_some(),
            query.fee.is_some(),
            query.open.is_some(),
            query.accepts_pass,
        ];
        set.into_iter().filter(|set| *set).count()
    }

    fn fields(&self) -> Markup {
        let (visit, asked, query) = (self.visit, self.asked, self.query);
        let t = |key: &str| visit.t(key);
        let typed = match (asked.near.is_empty(), self.meant) {
            (true, Meant::Commune(commune, _)) => commune.name.to_string(),
            _ => asked.near.clone(),
        };
        let any = |chosen: bool| std::iter::once(Choice::new("", t("directory-any"), chosen));
        let kilometres = DISTANCES_KM.iter().map(|km| {
            let label = visit.t_with("directory-km", &[("km", (*km).into())]);
            Choice::new(km.to_string(), label, query.within_km == Some(*km))
        });
        let departments = self.places.territories().departments().map(|department| {
            let label = format!("{} {}", department.code, department.name);
            Choice::new(department.code.as_str(), label, query.department.as_ref() == Some(&department.code))
        });
        let helps: Vec<Choice> = Help::ALL
            .iter()
            .map(|help| Choice::new(help.name(), said(visit, "help", *help), query.helps.contains(help)))
            .collect();
        let open = std::iter::once(Choice::new(NOW, t("directory-places-open-now"), asked.open == NOW));
        let days =
            DAYS.iter().map(|(_, name)| Choice::new(*name, t(&format!("directory-day-{name}")), asked.open == *name));
        let pass = [Choice::new("yes", t("directory-places-pass-only"), query.accepts_pass)];
        html! {
            (text_input(visit, &Field::new("near", t("directory-field-near")).hint(t("directory-field-near-hint")).value(typed)))
            (select(visit, &Field::new("km", t("directory-field-km")), &any(query.within_km.is_none()).chain(kilometres).collect::<Vec<_>>()))
            (checkboxes(visit, &Field::new("help", t("directory-places-helps")), &helps))
            (select(visit, &Field::new("open", t("directory-places-open")), &any(query.open.is_none()).chain(open).chain(days).collect::<Vec<_>>()))
            (select(visit, &Field::new("support", t("directory-places-support")), &choices(visit, "support", query.support)))
            (select(visit, &Field::new("fee", t("directory-places-fee")), &choices(visit, "fee", query.fee)))
            (checkboxes(visit, &Field::new("pass", t("directory-places-pass")), &pass))
            (select(visit, &Field::new("audience", t("directory-places-audience")), &choices(visit, "audience", query.audience)))
            (select(visit, &Field::new("care", t("directory-places-care")), &choices(visit, "care", query.care)))
            (select(visit, &Field::new("department", t("directory-field-department")), &any(query.department.is_none()).chain(departments).collect::<Vec<_>>()))
            (text_input(visit, &Field::new("text", t("directory-field-text")).value(&asked.text)))
        }
    }

    fn results(&self, results: &PlaceResults) -> Markup {
        let visit = self.visit;
        let first = (results.page - 1) * PLACES_PAGE + 1;
        let found: Vec<Card> = results.hits.iter().zip(first..).map(|(hit, number)| self.card(hit, number)).collect();
        let t = |key: &str| visit.t(key);
        html! {
            h2 { (visit.t_with("directory-places-found", &[("count", results.total.into())])) }
            @if found.is_empty() { (inset(html! { p { (t("directory-places-none")) } })) }
            (map::drawn(visit, self.places, &results.hits, first, self.tiles))
            (cards(&found, true))
            (pagination(visit, results.page, results.pages, |page| self.address("/places", page, None)))
            p.small {
                (t("directory-places-data")) " "
                a href=(self.address("/places.csv", 1, None)) { "CSV" } " · "
                a href=(self.address("/places.json", 1, None)) { "JSON" } " · "
                a href=(self.address("/places.geojson", 1, None)) { "GeoJSON" }
            }
            p { (link(&Link::new("/listings", t("directory-listings-ask")))) }
            p.small {
                a href=(LICENCE) rel="license noopener" { (t("directory-places-licence")) }
                @if let Some(at) = self.places.changed_at() {
                    " · " (visit.t_with("directory-places-as-of", &[("day", visit.date(jiff::tz::TimeZone::UTC.to_datetime(at.jiff()).date()).into())]))
                }
            }
        }
    }

    fn card(&self, hit: &PlaceHit, number: usize) -> Card {
        let (visit, profile) = (self.visit, &hit.place.profile);
        let commune = self.places.commune(profile).map_or("", |commune| &*commune.name);
        let is_open = profile
            .hours
            .as_ref()
            .map(|hours| hours.is_open_at(self.places.zone(profile).to_datetime(self.places.now().jiff())));
        let helps: Vec<String> = profile.helps.iter().map(|help| said(visit, "help", *help)).collect();
        Card {
            title: format!("{number}. {}", profile.name),
            href: Some(format!("/places/{}", hit.place.id)),
            facts: html! {
                @if let Some(km) = hit.distance_km {
                    (tag(TagKind::Accent, &if km < 1.0 { visit.t("directory-km-none") } else { visit.t_with("directory-km", &[("km", km.round().into())]) }))
                }
                @if is_open == Some(true) { (tag(TagKind::Success, &visit.t("directory-place-open"))) }
                @if profile.accepts_pass() { (tag(TagKind::Warm, &visit.t("directory-place-pass"))) }
                span { (profile.address) ", " (profile.postcode.as_str()) " " (commune) }
            },
            content: html! {
                @if let Some(summary) = &profile.summary { p lang="fr" { (summary) } }
                @if !helps.is_empty() { p { (helps.join(" · ")) } }
            },
        }
    }
}

/// A commune with its department, since names are borne more than once.
fn words_of(commune: &Commune) -> String {
    format!("{} ({})", commune.name, commune.department)
}

/// What a value of the standard is called in the visitor's language.
pub(super) fn said<V: StandardValue>(visit: &Visit, list: &str, value: V) -> String {
    visit.t(&format!("directory-{list}-{}", value.name()))
}

fn choices<V: StandardValue>(visit: &Visit, list: &str, chosen: Option<V>) -> Vec<Choice> {
    let any = Choice::new("", visit.t("directory-any"), chosen.is_none());
    let values =
        V::ALL.iter().map(|value| Choice::new(value.name(), said(visit, list, *value), chosen == Some(*value)));
    std::iter::once(any).chain(values).collect()
}

/// Whole lists that are made at once; further ones wait.
static LISTS_AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Finds places and writes them all, where other requests do not wait for it.
async fn written(
    desk: PlacesDesk,
    query: Option<String>,
    write: impl FnOnce(&PlacesDesk, &[Arc<Place>]) -> String + Send + 'static,
) -> Result<String, Failure> {
    let _turn = LISTS_AT_ONCE.acquire().await.map_err(Failure::internal)?;
    let work = move || write(&desk, &desk.places.find_all(&Search::question(query.as_deref(), &desk.places)));
    tokio::task::spawn_blocking(work).await.map_err(Failure::internal)
}

/// `GET /places.csv`
async fn table(State(desk): State<PlacesDesk>, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let content = written(desk, query, |desk, found| desk.places.table(found, Spelling::Schema)).await?;
    Ok(download("text/csv; charset=utf-8; header=present", "csv", content))
}

/// `GET /places.json`
async fn list(State(desk): State<PlacesDesk>, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let content = written(desk, query, |desk, found| desk.places.list(found, Spelling::Anct)).await?;
    Ok(download("application/json", "json", content))
}

/// `GET /places.geojson`
async fn geojson(State(desk): State<PlacesDesk>, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let content = written(desk, query, |desk, found| desk.places.geojson(found, &desk.origin)).await?;
    Ok(download("application/geo+json", "geojson", content))
}

/// A file to keep; its licence stands beside it (RFC 8288, relation `license`), since the standard has no field for it.
fn download(kind: &'static str, ending: &str, content: String) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"places.{ending}\"")),
        (LINK, format!("<{LICENCE}>; rel=\"license\"")),
    ];
    (headers, content).into_response()
}
