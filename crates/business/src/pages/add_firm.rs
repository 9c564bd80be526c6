//! "What is your firm's number?", "Is this your firm?", and the way on by hand.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::activity::ActivityCode;
use base::headcount::HeadcountBand;
use base::{CompanyNumberError, FirmNumber, FirmNumberError, FirmNumberKind, LuxembourgFirmError, Siret};
use exchange::{Establishment, RegisterRefusal};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, NoticeKind, Row, Width, button, button_link, buttons, error_summary, form, notice,
    radios, summary_list, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::words::{activity_row, commune_words, headcount_words, number_label};
use crate::add_firm::{NameFault, fault_of_name};
use crate::model::{FirmFacts, MAX_NAME_CHARS};
use crate::room::{Business, BusinessError};

/// Communes and activities that are offered to choose from.
const MAX_OFFERED: usize = 12;
/// Bytes of entropy in the key that makes a form's command happen once.
const KEY_BYTES: usize = 16;

/// `GET /firms/add`
pub async fn ask_number(State(business): State<Business>, visit: Visit, Query(typed): Query<Fields>) -> Markup {
    let kind = business.number_kind;
    number_page(&visit, kind, typed.first(kind.name()), None)
}

/// `POST /firms/add`: on to what the register tells, or where there is none to ask, to what the person tells.
pub async fn take_number(State(business): State<Business>, visit: Visit, form: CsrfForm<Fields>) -> Response {
    let kind = business.number_kind;
    let typed = form.fields.first(kind.name());
    match kind.read(typed) {
        Ok(FirmNumber::Siret(siret)) => Redirect::to(&format!("/firms/add/{siret}")).into_response(),
        Ok(number) => Redirect::to(&by_hand_with(&number)).into_response(),
        Err(error) => {
            let sentence = number_sentence(&visit, kind, typed, error);
            (StatusCode::BAD_REQUEST, number_page(&visit, kind, typed, Some(sentence))).into_response()
        }
    }
}

/// The page that takes what a person says of the firm with this number.
fn by_hand_with(number: &FirmNumber) -> String {
    format!("/firms/add/by-hand?{}={number}", number.kind().name())
}

fn number_sentence(visit: &Visit, kind: FirmNumberKind, typed: &str, error: FirmNumberError) -> String {
    if typed.trim().is_empty() {
        return visit.t_with("business-add-empty", &[("kind", kind.name().into())]);
    }
    match error {
        FirmNumberError::Siret(CompanyNumberError::NotDigits) => visit.t("business-add-not-digits"),
        FirmNumberError::Siret(CompanyNumberError::Length { found, .. }) => {
            visit.t_with("business-add-length", &[("found", found.into())])
        }
        FirmNumberError::Siret(CompanyNumberError::Key) => visit.t("business-add-key"),
        FirmNumberError::Luxembourg(LuxembourgFirmError::Rcs) => visit.t("business-add-no-rcs"),
        FirmNumberError::Luxembourg(LuxembourgFirmError::Vat) => visit.t("business-add-no-vat"),
        FirmNumberError::Luxembourg(LuxembourgFirmError::Key) => visit.t("business-add-vat-key"),
    }
}

fn number_page(visit: &Visit, kind: FirmNumberKind, typed: &str, error: Option<String>) -> Markup {
    let told = |key: &str| visit.t_with(key, &[("kind", kind.name().into())]);
    let errors: Vec<(String, String)> = error.iter().map(|error| (kind.name().to_owned(), error.clone())).collect();
    let field = Field::new(kind.name(), told("business-add-title"))
        .hint(told("business-add-hint"))
        .error(error)
        .value(typed)
        .width(Width::Twenty)
        .heading();
    let field = if kind == FirmNumberKind::Siret { field.inputmode("numeric") } else { field };
    let head = PageHead::new(told("business-add-title"))
        .back(Link::new("/firms", visit.t("business-firms-title")))
        .errors(!errors.is_empty());
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            (form(visit, "/firms/add", html! {
                (text_input(visit, &field))
                (button(&visit.t("business-add-continue"), ButtonKind::Primary))
            }))
            p { a href="/firms/add/by-hand" { (told("business-add-no-number")) } }
        },
    )
}

/// The number of an address, where the register of the territory can be asked for it.
fn siret_of(business: &Business, number: &str) -> Result<Siret, Failure> {
    let is_asked = business.number_kind == FirmNumberKind::Siret;
    number.parse().ok().filter(|_| is_asked).ok_or(Failure::NotFound)
}

/// `GET /firms/add/{siret}`: what the register tells, to confirm; or why it does not, and a way on.
pub async fn confirm(
    State(business): State<Business>,
    visit: Visit,
    Path(siret): Path<String>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let siret = siret_of(&business, &siret)?;
    Ok(match business.look_up(person, siret).await {
        Ok(establishment) if establishment.is_closed() => closed_page(&visit, siret, &establishment).into_response(),
        Ok(establishment) => confirm_page(&business, &visit, &establishment).into_response(),
        Err(BusinessError::Register(refusal)) => refusal_page(&visit, siret, refusal),
        Err(error) => return Err(error.into()),
    })
}

fn confirm_page(business: &Business, visit: &Visit, establishment: &Establishment) -> Markup {
    let unknown = || visit.t("business-firm-unknown");
    let name = match (&establishment.name, establishment.diffusible) {
        (Some(name), _) => name.clone(),
        (None, false) => visit.t("business-confirm-hidden"),
        (None, true) => unknown(),
    };
    let commune = establishment.commune.as_ref().map(|code| commune_words(business, code));
    let headcount = establishment.headcount.map(|band| headcount_words(visit, band));
    let rows = [
        Row::text(visit.t("business-firm-name"), &name),
        Row::text(number_label(visit, FirmNumberKind::Siret), &establishment.siret.grouped()),
        activity_row(business, visit, establishment.activity.as_ref().map(ActivityCode::as_str)),
        Row::text(visit.t("business-firm-commune"), &commune.unwrap_or_else(unknown)),
        Row::text(visit.t("business-firm-headcount"), &headcount.unwrap_or_else(unknown)),
    ];
    let head = PageHead::new(visit.t("business-confirm-title"))
        .back(Link::new("/firms/add", visit.t("business-register-other")));
    let source = visit.t_with("business-confirm-source", &[("register", establishment.source_label.as_str().into())]);
    page(
        visit,
        head,
        html! {
            h1 { (visit.t("business-confirm-title")) }
            p.lead { (source) }
            (summary_list(visit, &rows))
            (form(visit, &format!("/firms/add/{}", establishment.siret), buttons(html! {
                (button(&visit.t("business-confirm-yes"), ButtonKind::Primary))
                (button_link(&Link::new("/firms/add", visit.t("business-confirm-no")), ButtonKind::Secondary))
            })))
        },
    )
}

/// `POST /firms/add/{siret}`
pub async fn add(
    State(business): State<Business>,
    visit: Visit,
    Path(siret): Path<String>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let siret = siret_of(&business, &siret)?;
    Ok(match business.add_from_register(person, siret).await {
        Ok(firm) => Redirect::to(&format!("/firms/{firm}")).into_response(),
        Err(BusinessError::Register(refusal)) => refusal_page(&visit, siret, refusal),
        Err(error) => return Err(error.into()),
    })
}

fn closed_page(visit: &Visit, siret: Siret, establishment: &Establishment) -> Response {
    let number = siret.grouped();
    let sentence = match establishment.closed_on() {
        Some(day) => visit
            .t_with("business-register-closed", &[("siret", number.as_str().into()), ("date", visit.date(day).into())]),
        None => visit.t_with("business-register-closed-undated", &[("siret", number.as_str().into())]),
    };
    dead_end(visit, siret, &visit.t("business-register-closed-title"), &sentence, Retry::No).into_response()
}

fn refusal_page(visit: &Visit, siret: Siret, refusal: RegisterRefusal) -> Response {
    let number = siret.grouped();
    let (title, sentence, retry) = match refusal {
        RegisterRefusal::Unknown => (
            visit.t("business-register-unknown-title"),
            visit.t_with("business-register-unknown", &[("siret", number.as_str().into())]),
            Retry::No,
        ),
        RegisterRefusal::RateLimited { retry_after_s } => (
            visit.t("business-register-busy-title"),
            visit.t_with("business-register-busy", &[("seconds", retry_after_s.into())]),
            Retry::Yes,
        ),
        RegisterRefusal::Down
        | RegisterRefusal::TooSlow
        | RegisterRefusal::Unreadable
        | RegisterRefusal::NotAllowed => {
            (visit.t("business-register-down-title"), visit.t("business-register-down"), Retry::Yes)
        }
    };
    dead_end(visit, siret, &title, &sentence, retry).into_response()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Retry {
    Yes,
    No,
}

/// What went wrong, in plain words, and every way on: no page is a dead end.
fn dead_end(visit: &Visit, siret: Siret, title: &str, sentence: &str, retry: Retry) -> Markup {
    let by_hand = Link::new(by_hand_with(&siret.into()), visit.t("business-register-by-hand"));
    let again = Link::new(format!("/firms/add/{siret}"), visit.t("business-register-retry"));
    let other = Link::new(format!("/firms/add?siret={siret}"), visit.t("business-register-other"));
    let head = PageHead::new(title).back(Link::new("/firms/add", visit.t("business-register-other")));
    // An answer is no trouble, even if it is not the one hoped for.
    let kind = if retry == Retry::Yes { NoticeKind::Trouble } else { NoticeKind::Information };
    page(
        visit,
        head,
        html! {
            h1 { (title) }
            (notice(visit, kind, html! { p { (sentence) } }))
            (buttons(html! {
                @if retry == Retry::Yes {
                    (button_link(&again, ButtonKind::Primary))
                    (button_link(&by_hand, ButtonKind::Secondary))
                } @else {
                    (button_link(&other, ButtonKind::Primary))
                    (button_link(&by_hand, ButtonKind::Secondary))
                }
            }))
        },
    )
}

/// What a person says of a firm.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct ByHand {
    /// As it was typed before; its field is called as its kind.
    #[serde(skip)]
    number: String,
    name: String,
    commune: String,
    commune_code: String,
    activity: String,
    activity_code: String,
    headcount: String,
    key: String,
}

/// `GET /firms/add/by-hand`
pub async fn ask_by_hand(State(business): State<Business>, visit: Visit, Query(typed): Query<Fields>) -> Markup {
    let number = typed.first(business.number_kind.name()).to_owned();
    let given = ByHand { number, key: business.random.token::<KEY_BYTES>(), ..ByHand::default() };
    by_hand_page(&business, &visit, &given, &Checked::default())
}

/// `POST /firms/add/by-hand`
pub async fn take_by_hand(
    State(business): State<Business>,
    visit: Visit,
    posted: CsrfForm<ByHand>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let number = posted.fields.first(business.number_kind.name()).to_owned();
    let given = ByHand { number, ..posted.value };
    let checked = check(&business, &visit, &given);
    let Some(facts) = checked.facts.clone() else {
        return Ok((StatusCode::BAD_REQUEST, by_hand_page(&business, &visit, &given, &checked)).into_response());
    };
    let number = business.number_kind.read(&given.number).ok();
    let firm = business.add_by_hand(person, number, facts, given.key).await?;
    Ok(Redirect::to(&format!("/firms/{firm}")).into_response())
}

/// What became of what a person said: the facts, or what is still to be said.
#[derive(Default)]
struct Checked {
    facts: Option<FirmFacts>,
    errors: Vec<(String, String)>,
    communes: Vec<Choice>,
    activities: Vec<Choice>,
}

fn check(business: &Business, visit: &Visit, given: &ByHand) -> Checked {
    let mut checked = Checked::default();
    let name = given.name.trim();
    if let Some(fault) = fault_of_name(name) {
        checked.error("name", name_sentence(visit, fault));
    }
    let commune = checked.commune(business, visit, given);
    let activity = checked.activity(business, visit, given);
    let headcount = HeadcountBand::from_code(&given.headcount);
    if headcount.is_none() {
        checked.error("headcount", visit.t("business-by-hand-headcount-missing"));
    }
    if checked.errors.is_empty() {
        checked.facts = Some(FirmFacts { name: name.to_owned(), activity, commune, headcount });
    }
    checked
}

fn name_sentence(visit: &Visit, fault: NameFault) -> String {
    match fault {
        NameFault::Missing => visit.t("business-by-hand-name-missing"),
        NameFault::Long => visit.t_with("business-by-hand-name-long", &[("max", MAX_NAME_CHARS.into())]),
        NameFault::Unseen => visit.t("business-by-hand-name-unseen"),
        NameFault::Address => visit.t("business-by-hand-name-address"),
    }
}

impl Checked {
    fn error(&mut self, field: &str, sentence: String) {
        self.errors.push((field.to_owned(), sentence));
    }

    /// The commune that is meant: the chosen one, the only one that fits, or those to choose from.
    fn commune(&mut self, business: &Business, visit: &Visit, given: &ByHand) -> Option<String> {
        let found = business.territories.search(&given.commune, MAX_OFFERED);
        // A choice counts only while the words it was offered for still stand.
        if let Some(chosen) = found.iter().find(|commune| commune.code.as_str() == given.commune_code) {
            return Some(chosen.code.to_string());
        }
        match found.as_slice() {
            [] if given.commune.trim().is_empty() => self.error("commune", visit.t("business-by-hand-commune-missing")),
            [] => self.error("commune", visit.t("business-by-hand-commune-unknown")),
            [only] => return Some(only.code.to_string()),
            [first, others @ ..]
                if base::fold(&first.name) == base::fold(&given.commune)
                    && others.iter().all(|other| base::fold(&other.name) != base::fold(&given.commune)) =>
            {
                return Some(first.code.to_string());
            }
            several => {
                self.communes = several
                    .iter()
                    .map(|commune| {
                        Choice::new(commune.code.as_str(), commune_words(business, commune.code.as_str()), false)
                    })
                    .collect();
                self.error("commune_code", visit.t("business-by-hand-commune-several"));
            }
        }
        None
    }

    /// The activity that is meant: the chosen one, the only one that fits, or those to choose from.
    fn activity(&mut self, business: &Business, visit: &Visit, given: &ByHand) -> Option<String> {
        if let Some(exact) = business.activities.get(given.activity.trim()) {
            return Some(exact.code.to_string());
        }
        let found = business.activities.search(&given.activity, MAX_OFFERED);
        if let Some(chosen) = found.iter().find(|activity| activity.code.as_str() == given.activity_code) {
            return Some(chosen.code.to_string());
        }
        match found.as_slice() {
            [] if given.activity.trim().is_empty() => {
                self.error("activity", visit.t("business-by-hand-activity-missing"));
            }
            [] => self.error("activity", visit.t("business-by-hand-activity-unknown")),
            [only] => return Some(only.code.to_string()),
            several => {
                self.activities = several
                    .iter()
                    .map(|activity| Choice::said(activity.code.as_str(), &activity.name(), visit.lang, false))
                    .collect();
                self.error("activity_code", visit.t("business-by-hand-activity-several"));
            }
        }
        None
    }

    fn of(&self, field: &str) -> Option<String> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, sentence)| sentence.clone())
    }
}

/// The bands that a person can choose from: INSEE's `NN` says no more than `00`.
const OFFERED_BANDS: [&str; 15] =
    ["00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53"];

fn by_hand_page(business: &Business, visit: &Visit, given: &ByHand, checked: &Checked) -> Markup {
    let bands: Vec<Choice> = OFFERED_BANDS
        .iter()
        .filter_map(|code| HeadcountBand::from_code(code))
        .map(|band| Choice::new(band.code(), headcount_words(visit, band), given.headcount == band.code()))
        .collect();
    let with_other = |choices: &[Choice]| -> Vec<Choice> {
        let other = Choice::new("", visit.t("business-by-hand-other"), false);
        choices.iter().cloned().chain([other]).collect()
    };
    let text = |name: &str, value: &str| {
        Field::new(name, visit.t(&format!("business-by-hand-{name}"))).error(checked.of(name)).value(value)
    };
    let head = PageHead::new(visit.t("business-by-hand-title"))
        .back(Link::new("/firms/add", number_label(visit, business.number_kind)))
        .errors(!checked.errors.is_empty());
    let chosen = |code: &str, words: String| html! { input type="hidden" name=(code) value=(words); };
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &checked.errors))
            h1 { (visit.t("business-by-hand-title")) }
            p.lead { (visit.t("business-by-hand-intro")) }
            (form(visit, "/firms/add/by-hand", html! {
                (chosen(business.number_kind.name(), given.number.clone()))
                (chosen("key", given.key.clone()))
                (text_input(visit, &text("name", &given.name).autocomplete("organization")))
                (text_input(visit, &text("commune", &given.commune).hint(visit.t("business-by-hand-commune-hint"))))
                @if checked.communes.is_empty() {
                    @if business.territories.commune(&given.commune_code).is_some() {
                        (chosen("commune_code", given.commune_code.clone()))
                    }
                } @else {
                    (radios(
                        visit,
                        &Field::new("commune_code", visit.t("business-by-hand-commune-which")).error(checked.of("commune_code")),
                        &with_other(&checked.communes),
                    ))
                }
                (text_input(visit, &text("activity", &given.activity).hint(visit.t("business-by-hand-activity-hint"))))
                @if checked.activities.is_empty() {
                    @if business.activities.get(&given.activity_code).is_some() {
                        (chosen("activity_code", given.activity_code.clone()))
                    }
                } @else {
                    (radios(
                        visit,
                        &Field::new("activity_code", visit.t("business-by-hand-activity-which"))
                            .error(checked.of("activity_code")),
                        &with_other(&checked.activities),
                    ))
                }
                (radios(visit, &Field::new("headcount", visit.t("business-by-hand-headcount")).error(checked.of("headcount")), &bands))
                (button(&visit.t("business-by-hand-save"), ButtonKind::Primary))
            }))
        },
    )
}
