//! The pages of accreditation: apply, one's own, the officers', the badge.

mod apply;
mod badge;
mod office;
mod own;
mod profile;

use maud::{Markup, html};
use ui::components::{Choice, Field, Row, TagKind, Width, checkboxes, details, select, tag, text_input, textarea};
use ui::{Access, Failure, Role, Routes, Visit};

use crate::accreditation::{Accreditations, Application, ApplicationForm, LANGUAGES, State as FiledState};
use crate::index::Vocabulary;
use crate::model::{AdviserStanding, Mode};

use super::advisers::{language_words, mode_key};
use super::place::{Meant, meant};

/// Bytes of entropy in the key that makes a form be taken once.
const KEY_BYTES: usize = 16;
/// Lines of a long field.
const LINES: u8 = 6;
/// Distances to choose from, km.
const REACHES_KM: [u16; 6] = [10, 25, 50, 100, 200, 500];

impl Accreditations {
    /// The pages of accreditation.
    pub fn routes(&self) -> Routes {
        let (signed_in, officer) = (Access::SignedIn, Access::Role(Role::Officer));
        Routes::new()
            .get("/adviser", signed_in, own::show)
            .get("/adviser/apply", signed_in, apply::ask)
            .post("/adviser/apply", signed_in, apply::send)
            .post("/adviser/withdraw", signed_in, own::withdraw)
            .get("/adviser/profile", signed_in, profile::ask)
            .post("/adviser/profile", signed_in, profile::keep)
            .get("/advisers/{id}/badge", Access::Public, badge::show)
            .get("/advisers/{id}/badge.svg", Access::Public, badge::image)
            .get("/advisers/{id}/badge.json", Access::Public, badge::document)
            .get("/office/advisers", officer, office::list)
            .get("/office/advisers/applications/{id}", officer, office::read)
            .post("/office/advisers/applications/{id}", officer, office::decide)
            .get("/office/advisers/{id}", officer, office::show)
            .post("/office/advisers/{id}", officer, office::decide_about)
            .with_state(self.clone())
    }
}

/// What is wrong, beside its field and at the top of the page.
struct Errors(Vec<(String, String)>);

impl Errors {
    fn of(visit: &Visit, mistakes: &[(&'static str, &'static str)]) -> Self {
        let told = mistakes.iter().map(|(field, key)| {
            let max = crate::accreditation::TEXT_MAX_CHARS;
            ((*field).to_owned(), visit.t_with(key, &[("max", max.into())]))
        });
        Self(told.collect())
    }

    fn at(&self, field: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, told)| told.clone())
    }
}

fn id<T>(text: &str) -> Result<base::Id<T>, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

/// Where an application stands.
fn state_tag(visit: &Visit, state: FiledState) -> Markup {
    let kind = match state {
        FiledState::Sent => TagKind::Warm,
        FiledState::MoreAsked => TagKind::Accent,
        FiledState::Accepted => TagKind::Success,
        FiledState::Refused | FiledState::Withdrawn => TagKind::Neutral,
    };
    tag(kind, &visit.t(&format!("directory-application-{}", state.name().replace('_', "-"))))
}

/// What an accreditation is worth today.
fn standing_tag(visit: &Visit, standing: AdviserStanding) -> Markup {
    let kind = match standing {
        AdviserStanding::Held => TagKind::Success,
        AdviserStanding::Suspended => TagKind::Warm,
        AdviserStanding::ToCome | AdviserStanding::Ended => TagKind::Neutral,
    };
    tag(kind, &visit.t(&format!("directory-standing-{}", standing.name())))
}

/// What was applied for, to read.
fn rows(visit: &Visit, vocabulary: &Vocabulary, application: &Application) -> Vec<Row> {
    let catalogue = &vocabulary.catalogue;
    let row = |key: &str, value: String| Row::text(visit.t(key), if value.is_empty() { "–" } else { &value });
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    let kind = catalogue.kind(&application.kind).map_or("", |kind| kind.label.get(visit.lang));
    let commune = vocabulary
        .territories
        .commune(&application.commune)
        .map_or_else(String::new, |commune| format!("{} ({})", commune.name, commune.department));
    let region = |code: &String| vocabulary.territories.region(code).map(|region| region.name.clone());
    let reach = match application.reach_km {
        Some(km) => visit.t_with("directory-reach-km", &[("km", km.into())]),
        None => application.regions.iter().filter_map(region).collect::<Vec<_>>().join(", "),
    };
    let modes = [(application.on_site, Mode::OnSite), (application.remote, Mode::Remote)];
    let modes = modes.into_iter().filter(|(offered, _)| *offered).map(|(_, mode)| visit.t(mode_key(mode)));
    let speciality = |code: &String| catalogue.speciality(code).map(|known| known.label.get(visit.lang).to_owned());
    let activities = if application.activities.is_empty() {
        visit.t("directory-activities-all")
    } else {
        application.activities.iter().cloned().collect::<Vec<_>>().join(", ")
    };
    vec![
        row("directory-apply-organisation", application.organisation.clone()),
        row("directory-apply-kind", kind.to_owned()),
        row("directory-apply-person", or_none(&application.person_name)),
        row("directory-apply-address", or_none(&application.address)),
        row("directory-apply-commune", commune),
        row("directory-apply-reach", reach),
        row("directory-apply-modes", modes.collect::<Vec<_>>().join(" · ")),
        row(
            "directory-apply-specialities",
            application.specialities.iter().filter_map(speciality).collect::<Vec<_>>().join(" · "),
        ),
        row("directory-apply-activities", activities),
        row("directory-apply-employees", employees_words(visit, application.employees)),
        row("directory-apply-capacity", application.capacity.map_or_else(String::new, |many| many.to_string())),
        row(
            "directory-apply-languages",
            application.languages.iter().map(|tag| language_words(visit, tag)).collect::<Vec<_>>().join(", "),
        ),
        row("directory-apply-presentation", application.presentation.clone()),
        row("directory-apply-site", or_none(&application.web_site)),
        Row::new(visit.t("directory-apply-evidence"), html! { div.typed { (application.evidence) } }),
    ]
}

/// Sizes of firms.
fn employees_words(visit: &Visit, employees: Option<(u32, u32)>) -> String {
    match employees {
        None => visit.t("directory-employees-all"),
        Some((from, u32::MAX)) => visit.t_with("directory-employees-from", &[("from", from.into())]),
        Some((from, to)) => visit.t_with("directory-employees-range", &[("from", from.into()), ("to", to.into())]),
    }
}

/// Specialities, modes and languages to tick.
struct Ticks<'a> {
    visit: &'a Visit,
    vocabulary: &'a Vocabulary,
    errors: &'a Errors,
}

impl Ticks<'_> {
    fn specialities(&self, chosen: &[String]) -> Markup {
        let all = self.vocabulary.catalogue.specialities().iter();
        let choices: Vec<Choice> = all
            .map(|known| {
                let ticked = chosen.iter().any(|code| code == known.code.as_str());
                Choice::new(known.code.as_str(), known.label.get(self.visit.lang), ticked)
            })
            .collect();
        self.boxes("specialities", "directory-apply-specialities", &choices)
    }

    fn modes(&self, chosen: &[String]) -> Markup {
        let choices = Mode::ALL.map(|mode| {
            Choice::new(mode.name(), self.visit.t(mode_key(mode)), chosen.iter().any(|name| name == mode.name()))
        });
        self.boxes("modes", "directory-apply-modes", &choices)
    }

    fn languages(&self, chosen: &[String]) -> Markup {
        let choices = LANGUAGES
            .map(|tag| Choice::new(tag, language_words(self.visit, tag), chosen.iter().any(|known| known == tag)));
        self.boxes("languages", "directory-apply-languages", &choices)
    }

    fn boxes(&self, name: &str, label: &str, choices: &[Choice]) -> Markup {
        let field = Field::new(name, self.visit.t(label)).error(self.errors.at(name));
        checkboxes(self.visit, &field, choices)
    }

    fn line(&self, name: &'static str, label: &str, value: &str) -> Field {
        Field::new(name, self.visit.t(label)).value(value).error(self.errors.at(name))
    }

    fn sizes(&self, from: &str, to: &str, capacity: &str) -> Markup {
        let (visit, number) = (self.visit, "numeric");
        html! {
            (text_input(visit, &self.line("employees_from", "directory-apply-employees-from", from)
                .hint(visit.t("directory-apply-employees-hint")).inputmode(number).width(Width::Five)))
            (text_input(visit, &self.line("employees_to", "directory-apply-employees-to", to)
                .inputmode(number).width(Width::Five)))
            (text_input(visit, &self.line("capacity", "directory-apply-capacity", capacity)
                .hint(visit.t_with("directory-apply-capacity-hint", &[("usual", crate::model::CAPACITY_DEFAULT.into())]))
                .inputmode(number).width(Width::Five)))
        }
    }
}

/// The fields of an application.
fn application_fields(
    visit: &Visit,
    accreditations: &Accreditations,
    typed: &ApplicationForm,
    errors: &Errors,
) -> Markup {
    let vocabulary = accreditations.directory.vocabulary();
    let ticks = Ticks { visit, vocabulary, errors };
    let t = |key: &str| visit.t(key);
    let kinds = vocabulary
        .catalogue
        .kinds()
        .iter()
        .map(|kind| Choice::new(kind.code.as_str(), kind.label.get(visit.lang), typed.kind == kind.code.as_str()));
    let kinds: Vec<Choice> =
        std::iter::once(Choice::new("", t("directory-accreditation-choose"), typed.kind.is_empty()))
            .chain(kinds)
            .collect();
    let reaches = REACHES_KM.iter().map(|km| {
        let label = visit.t_with("directory-reach-km", &[("km", (*km).into())]);
        Choice::new(km.to_string(), label, typed.reach == km.to_string())
    });
    let own = typed.reach.parse::<u16>().ok().filter(|km| !REACHES_KM.contains(km));
    let own = own.map(|km| Choice::new(km.to_string(), visit.t_with("directory-reach-km", &[("km", km.into())]), true));
    let whole = Choice::new("region", t("directory-apply-reach-region"), typed.reach == "region");
    let reaches: Vec<Choice> = [Choice::new("", t("directory-accreditation-choose"), typed.reach.is_empty()), whole]
        .into_iter()
        .chain(reaches)
        .chain(own)
        .collect();
    let regions: Vec<Choice> = vocabulary
        .territories
        .regions()
        .map(|region| {
            Choice::new(
                region.code.as_str(),
                &region.name,
                typed.regions.iter().any(|code| code == region.code.as_str()),
            )
        })
        .collect();
    let which = match meant(&vocabulary.territories, &typed.commune_code, &typed.commune) {
        Meant::OneOf(communes) => communes
            .iter()
            .map(|commune| {
                Choice::new(commune.code.as_str(), format!("{} ({})", commune.name, commune.department), false)
            })
            .collect(),
        _ => Vec::new(),
    };
    html! {
        input type="hidden" name="key" value=(typed.key);
        input type="hidden" name="application" value=(typed.application);
        (text_input(visit, &ticks.line("organisation", "directory-apply-organisation", &typed.organisation)))
        (select(visit, &Field::new("kind", t("directory-apply-kind")).error(errors.at("kind")), &kinds))
        (text_input(visit, &ticks.line("person_name", "directory-apply-person", &typed.person_name)
            .hint(t("directory-apply-person-hint")).optional()))
        (text_input(visit, &ticks.line("address", "directory-apply-address", &typed.address).optional()))
        (text_input(visit, &ticks.line("commune", "directory-apply-commune", &typed.commune)
            .hint(t("directory-field-near-hint")).width(Width::Twenty)))
        @if !which.is_empty() {
            (select(visit, &Field::new("commune_code", t("directory-apply-commune-which")), &which))
        }
        (select(visit, &Field::new("reach", t("directory-apply-reach")).error(errors.at("reach")), &reaches))
        @if regions.len() > 1 {
            (details(&t("directory-apply-regions"), checkboxes(
                visit,
                &Field::new("regions", t("directory-apply-regions")).hint(t("directory-apply-regions-hint")),
                &regions,
            )))
        }
        (ticks.modes(&typed.modes))
        (ticks.specialities(&typed.specialities))
        (text_input(visit, &ticks.line("activities", "directory-apply-activities", &typed.activities)
            .hint(t("directory-apply-activities-hint")).optional()))
        (ticks.sizes(&typed.employees_from, &typed.employees_to, &typed.capacity))
        (ticks.languages(&typed.languages))
        (textarea(visit, &ticks.line("presentation", "directory-apply-presentation", &typed.presentation)
            .hint(t("directory-apply-presentation-hint")), LINES))
        (text_input(visit, &ticks.line("web_site", "directory-apply-site", &typed.web_site).optional()))
        (textarea(visit, &ticks.line("evidence", "directory-apply-evidence", &typed.evidence)
            .hint(t("directory-apply-evidence-hint")), LINES))
        h2 { (t("directory-charter")) }
        ol {
            @for clause in &accreditations.charter.clauses { li { (super::said(clause, visit.lang)) } }
        }
        (checkboxes(
            visit,
            &Field::new("charter", t("directory-charter-sign")).error(errors.at("charter")),
            &[Choice::new(
                accreditations.charter.version.as_str(),
                visit.t_with("directory-charter-signed", &[("version", accreditations.charter.version.as_str().into())]),
                typed.charter == accreditations.charter.version,
            )],
        ))
    }
}
