//! Looking for an adviser, and one adviser's page.

use axum::extract::{Path, RawQuery, State};
use base::Lang;
use base::territory::Commune;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Kind, Link, Row, TagKind, Width, button_link, buttons, cards, checkboxes, details,
    filters, inset, pagination, select, summary_list, tag, text_input, warning,
};
use ui::{Failure, PageHead, Visit, page};

use super::place::{Meant, meant};
use super::{Desk, address, said};
use crate::find_advisers::{AdviserQuery, AdviserResults, Hit, Near, Reason};
use crate::model::{Adviser, AdviserId, Mode, Reach, Sector};

/// Distances to choose from, km.
const DISTANCES_KM: [u16; 5] = [10, 25, 50, 100, 200];
/// Longer words of a search are cut, letters.
const TEXT_MAX_CHARS: usize = 100;

/// What is looked for, as it stands in the address. Whatever cannot be understood means nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Search {
    text: String,
    near: String,
    /// The commune's code, when a link chose it.
    commune: String,
    km: String,
    speciality: Vec<String>,
    sector: String,
    region: String,
    mode: String,
    activity: String,
    page: String,
}

/// `GET /advisers`
pub async fn search(State(desk): State<Desk>, visit: Visit, RawQuery(query): RawQuery) -> Markup {
    let asked = Search::read(query.as_deref().unwrap_or_default());
    let vocabulary = desk.directory.vocabulary();
    let place = meant(&vocabulary.territories, &asked.commune, &asked.near);
    let query = asked.query(&desk, &place, visit.lang);
    let results = desk.directory.advisers(&query);
    let title = visit.t("directory-advisers-title");
    let view = View { desk: &desk, visit: &visit, asked: &asked, query: &query, place: &place };
    page(
        &visit,
        PageHead::new(&title).wide(),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-advisers-lead")) }
            (place.told(&visit, &asked.near, |commune| view.address(1, Some(commune)), |commune| view.commune_words(commune)))
            div.with-filters {
                (filters(&visit, "/advisers", view.active(), view.fields()))
                div { (view.results(&results)) }
            }
        },
    )
}

impl Search {
    fn read(query: &str) -> Self {
        let mut asked: Self = serde_html_form::from_str(query).unwrap_or_default();
        for text in [&mut asked.text, &mut asked.near] {
            *text = text.trim().chars().take(TEXT_MAX_CHARS).collect();
        }
        asked
    }

    fn query(&self, desk: &Desk, place: &Meant<'_>, lang: Lang) -> AdviserQuery {
        let vocabulary = desk.directory.vocabulary();
        let near = match place {
            Meant::Commune(commune, _) => Near::commune(commune, &vocabulary.territories),
            Meant::Anywhere | Meant::OneOf(_) | Meant::Unknown => None,
        };
        let speciality = |code: &String| Some(vocabulary.catalogue.speciality(code)?.code.clone());
        AdviserQuery {
            text: self.text.clone(),
            within_km: self.km.parse().ok().filter(|km| *km > 0 && near.is_some()),
            near,
            specialities: self.speciality.iter().filter_map(speciality).collect(),
            sector: Sector::from_name(&self.sector),
            region: vocabulary.territories.region(&self.region).map(|region| region.code.clone()),
            mode: Mode::from_name(&self.mode),
            activity: vocabulary.activities.get(&self.activity).map(|activity| activity.code.clone()),
            lang,
            page: self.page.parse().unwrap_or(1),
        }
    }
}

/// What the parts of the page are made of.
struct View<'a> {
    desk: &'a Desk,
    visit: &'a Visit,
    asked: &'a Search,
    query: &'a AdviserQuery,
    place: &'a Meant<'a>,
}

impl View<'_> {
    /// The address of this search, on another page or around another commune.
    fn address(&self, page: usize, commune: Option<&Commune>) -> String {
        let Search { text, near, km, sector, region, mode, activity, .. } = self.asked;
        let chosen = match self.place {
            Meant::Commune(found, _) => found.code.to_string(),
            _ => String::new(),
        };
        let mut pairs = vec![
            ("text", text.clone()),
            ("near", commune.map_or_else(|| near.clone(), |commune| commune.name.to_string())),
            ("commune", commune.map_or(chosen, |commune| commune.code.to_string())),
            ("km", km.clone()),
            ("sector", sector.clone()),
            ("region", region.clone()),
            ("mode", mode.clone()),
            ("activity", activity.clone()),
        ];
        pairs.extend(self.query.specialities.iter().map(|code| ("speciality", code.to_string())));
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        address("/advisers", &pairs)
    }

    /// How many filters are set.
    fn active(&self) -> usize {
        let AdviserQuery { text, within_km, specialities, sector, region, mode, activity, .. } = self.query;
        let set = [
            !text.is_empty(),
            *self.place != Meant::Anywhere,
            within_km.is_some(),
            !specialities.is_empty(),
            sector.is_some(),
            region.is_some(),
            mode.is_some(),
            activity.is_some(),
        ];
        set.into_iter().filter(|set| *set).count()
    }

    /// A commune with its department, since names are borne more than once.
    fn commune_words(&self, commune: &Commune) -> String {
        let territories = &self.desk.directory.vocabulary().territories;
        let department = territories.department(commune.department.as_str());
        match department.filter(|department| *department.name != *commune.name) {
            Some(department) => format!("{} ({}, {})", commune.name, department.code, department.name),
            None => format!("{} ({})", commune.name, commune.department),
        }
    }

    fn fields(&self) -> Markup {
        let (visit, asked, query) = (self.visit, self.asked, self.query);
        let catalogue = &self.desk.directory.vocabulary().catalogue;
        let t = |key: &str| visit.t(key);
        let text =
            Field::new("text", t("directory-field-text")).hint(t("directory-field-text-hint")).value(&asked.text);
        let typed = match (asked.near.is_empty(), self.place) {
            (true, Meant::Commune(commune, _)) => commune.name.to_string(),
            _ => asked.near.clone(),
        };
        let near = Field::new("near", t("directory-field-near")).hint(t("directory-field-near-hint")).value(typed);
        let kilometres = DISTANCES_KM.iter().map(|km| {
            let label = visit.t_with("directory-km", &[("km", (*km).into())]);
            Choice::new(km.to_string(), label, asked.km == km.to_string())
        });
        let any = |chosen: bool| [Choice::new("", t("directory-any"), chosen)].into_iter();
        let kilometres: Vec<Choice> = any(query.within_km.is_none()).chain(kilometres).collect();
        let sectors =
            Sector::ALL.map(|sector| Choice::new(sector.name(), t(sector_key(sector)), query.sector == Some(sector)));
        let modes = Mode::ALL.map(|mode| Choice::new(mode.name(), t(mode_key(mode)), query.mode == Some(mode)));
        let regions: Vec<Choice> = any(query.region.is_none())
            .chain(self.desk.directory.vocabulary().territories.regions().map(|region| {
                Choice::new(region.code.as_str(), &region.name, query.region.as_ref() == Some(&region.code))
            }))
            .collect();
        let specialities: Vec<Choice> = catalogue
            .specialities()
            .iter()
            .map(|known| {
                Choice::new(known.code.as_str(), known.label.get(visit.lang), query.specialities.contains(&known.code))
            })
            .collect();
        let summary = match query.specialities.len() {
            0 => t("directory-field-specialities"),
            chosen => visit.t_with("directory-field-specialities-chosen", &[("count", chosen.into())]),
        };
        html! {
            (text_input(visit, &text.kind(Kind::Search)))
            (text_input(visit, &near.width(Width::Twenty)))
            (select(visit, &Field::new("km", t("directory-field-km")), &kilometres))
            @if regions.len() > 2 {
                (select(visit, &Field::new("region", t("directory-field-region")), &regions))
            }
            (details(&summary, checkboxes(
                visit,
                &Field::new("speciality", t("directory-field-specialities")),
                &specialities,
            )))
            (select(
                visit,
                &Field::new("sector", t("directory-field-sector")),
                &any(query.sector.is_none()).chain(sectors).collect::<Vec<_>>(),
            ))
            (select(
                visit,
                &Field::new("mode", t("directory-field-mode")),
                &any(query.mode.is_none()).chain(modes).collect::<Vec<_>>(),
            ))
            @if let Some(activity) = &query.activity { input type="hidden" name="activity" value=(activity); }
        }
    }

    fn results(&self, results: &AdviserResults) -> Markup {
        let visit = self.visit;
        let activity = self.query.activity.as_ref();
        let activity = activity.and_then(|code| self.desk.directory.vocabulary().activities.get(code.as_str()));
        let found: Vec<Card> = results.hits.iter().map(|hit| self.card(hit)).collect();
        html! {
            h2 { (visit.t_with("directory-advisers-found", &[("count", results.total.into())])) }
            @if let Some(activity) = activity {
                p { (visit.t_with("directory-for-activity", &[("activity", activity.label.as_str().into())])) }
            }
            @if found.is_empty() { (inset(html! { p { (visit.t("directory-advisers-none")) } })) }
            (cards(&found, true))
            (pagination(visit, results.page, results.pages, |page| self.address(page, None)))
            p.small {
                (visit.t("directory-advisers-order")) " "
                a href="/advisers.csv" { (visit.t("directory-advisers-open-data")) } " · "
                a href="/advisers.csv?columns=activateurs-france-num" { (visit.t("directory-advisers-data-set")) }
            }
        }
    }

    fn card(&self, hit: &Hit) -> Card {
        let (visit, adviser) = (self.visit, &*hit.adviser);
        let catalogue = &self.desk.directory.vocabulary().catalogue;
        let reasons: Vec<String> = hit.reasons.iter().map(|reason| self.reason_words(reason)).collect();
        Card {
            title: adviser.organisation.clone(),
            href: Some(format!("/advisers/{}", adviser.id)),
            facts: html! {
                @if let Some(km) = hit.distance_km { (tag(TagKind::Accent, &distance_words(visit, km))) }
                @if adviser.fictional { (tag(TagKind::Neutral, &visit.t("directory-fictional"))) }
                span { (catalogue.kind_label(&adviser.kind, visit.lang)) }
                @if let Some(town) = &adviser.place.town { span { (town) } }
            },
            content: html! {
                p { (said(&adviser.presentation, visit.lang)) }
                @if !reasons.is_empty() {
                    p { (visit.t_with("directory-why", &[("reasons", reasons.join(", ").into())])) }
                }
            },
        }
    }

    fn reason_words(&self, reason: &Reason) -> String {
        let visit = self.visit;
        let vocabulary = self.desk.directory.vocabulary();
        match reason {
            Reason::Speciality(code) => {
                let label = vocabulary.catalogue.speciality_label(code, visit.lang);
                visit.t_with("directory-reason-speciality", &[("label", label.into())])
            }
            Reason::Mentions(word) => visit.t_with("directory-reason-mentions", &[("word", word.as_str().into())]),
            Reason::Activity(prefix) => {
                let label = vocabulary.activities.get(prefix.as_str()).map_or(prefix.as_str(), |known| &known.label);
                visit.t_with("directory-reason-activity", &[("label", label.into())])
            }
            Reason::ComesToYou => visit.t("directory-reason-comes"),
            Reason::WorksRemotely => visit.t("directory-reason-remote"),
            Reason::AnswersHere => visit.t("directory-reason-answers"),
        }
    }
}

/// `GET /advisers/{id}`
pub async fn show(State(desk): State<Desk>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let id: AdviserId = id.parse().map_err(|_| Failure::NotFound)?;
    let adviser = desk.directory.adviser(id).ok_or(Failure::NotFound)?;
    let today = jiff::tz::TimeZone::UTC.to_datetime(visit.now.jiff()).date();
    let listed = adviser.accreditation.holds_on(today);
    let catalogue = &desk.directory.vocabulary().catalogue;
    let head = PageHead::new(&adviser.organisation).back(Link::new("/advisers", visit.t("directory-advisers-back")));
    Ok(page(
        &visit,
        head,
        html! {
            h1 { (adviser.organisation) }
            p {
                (tag(TagKind::Accent, catalogue.kind_label(&adviser.kind, visit.lang))) " "
                (tag(TagKind::Neutral, &visit.t(sector_key(adviser.sector))))
                @if adviser.fictional { " " (tag(TagKind::Warm, &visit.t("directory-fictional"))) }
            }
            @if !listed { (warning(&visit, html! { p { (visit.t("directory-not-accredited")) } })) }
            p.lead { (said(&adviser.presentation, visit.lang)) }
            (summary_list(&visit, &facts(&desk, &visit, &adviser)))
            @if listed {
                @if adviser.account.is_some() {
                    (buttons(html! {
                        (button_link(
                            &Link::new(format!("/advisers/{id}/ask"), visit.t("directory-ask")),
                            ButtonKind::Primary,
                        ))
                    }))
                    p.small { (visit.t("directory-ask-hint")) }
                } @else {
                    (inset(html! { p { (visit.t("directory-no-account")) } }))
                }
            }
        },
    ))
}

/// What is known of an adviser. No telephone number nor e-mail address is ever shown: one asks through the platform.
fn facts(desk: &Desk, visit: &Visit, adviser: &Adviser) -> Vec<Row> {
    let vocabulary = desk.directory.vocabulary();
    let text = |key: &str, value: String| Row::text(visit.t(key), &value);
    let some = |key: &str, value: Option<String>| value.map(|value| text(key, value));
    let known = vocabulary.catalogue.specialities().iter().filter(|known| adviser.specialities.contains(&known.code));
    let place = &adviser.place;
    let town = [&place.postcode, &place.town].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let whole = place.address.iter().cloned().chain((!town.is_empty()).then_some(town)).collect::<Vec<_>>().join(", ");
    let region =
        |code: &str| vocabulary.territories.region(code).map_or_else(|| code.to_owned(), |known| known.name.clone());
    let reach = match &adviser.reach {
        Reach::Km(km) => visit.t_with("directory-reach-km", &[("km", (*km).into())]),
        Reach::Regions(regions) => regions.iter().map(|code| region(code.as_str())).collect::<Vec<_>>().join(", "),
    };
    let modes = Mode::ALL.into_iter().filter(|mode| adviser.modes.offers(*mode));
    let activities = if adviser.activities.is_empty() {
        visit.t("directory-activities-all")
    } else {
        let label =
            |code: &str| vocabulary.activities.get(code).map_or_else(|| code.to_owned(), |known| known.label.clone());
        adviser.activities.iter().map(|prefix| label(prefix.as_str())).collect::<Vec<_>>().join(" · ")
    };
    let accreditation = match adviser.accreditation.until {
        Some(until) => visit.t_with(
            "directory-accredited-until",
            &[("since", visit.date(adviser.accreditation.since).into()), ("until", visit.date(until).into())],
        ),
        None => {
            visit.t_with("directory-accredited-since", &[("since", visit.date(adviser.accreditation.since).into())])
        }
    };
    let languages = adviser.languages.iter().map(|tag| language_words(visit, tag.as_str())).collect::<Vec<_>>();
    let site = |key: &str, site: &Option<crate::model::WebAddress>| {
        site.as_ref().map(|site| Row::new(visit.t(key), html! { a href=(site) rel="noopener nofollow" { (site) } }))
    };
    [
        some("directory-fact-person", adviser.person_name.clone()),
        some("directory-fact-place", (!whole.is_empty()).then_some(whole)),
        Some(Row::new(
            visit.t("directory-fact-specialities"),
            html! { ul { @for known in known { li { (said(&known.label, visit.lang)) } } } },
        ))
        .filter(|_| !adviser.specialities.is_empty()),
        some("directory-fact-modes", Some(modes.map(|mode| visit.t(mode_key(mode))).collect::<Vec<_>>().join(" · "))),
        some("directory-fact-reach", adviser.modes.offers(Mode::OnSite).then_some(reach)),
        some("directory-fact-languages", (!languages.is_empty()).then(|| languages.join(", "))),
        some("directory-fact-activities", Some(activities)),
        Some(Row::new(
            visit.t("directory-fact-accreditation"),
            html! { (accreditation) " · " a href=(format!("/advisers/{}/badge", adviser.id)) { (visit.t("directory-badge-title")) } },
        )),
        site("directory-fact-site", &adviser.web_site),
        site("directory-fact-reference", &adviser.reference_page),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a language is called; its tag where the texts do not know it.
pub fn language_words(visit: &Visit, tag: &str) -> String {
    let key = format!("directory-language-{tag}");
    if visit.has(&key) { visit.t(&key) } else { tag.to_owned() }
}

/// Whole kilometres: more would say that a commune is a point.
fn distance_words(visit: &Visit, km: f64) -> String {
    if km < 1.0 { visit.t("directory-km-none") } else { visit.t_with("directory-km", &[("km", km.round().into())]) }
}

const fn sector_key(sector: Sector) -> &'static str {
    match sector {
        Sector::Public => "directory-sector-public",
        Sector::Private => "directory-sector-private",
    }
}

pub const fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::OnSite => "directory-mode-on-site",
        Mode::Remote => "directory-mode-remote",
    }
}
