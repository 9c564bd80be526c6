//! `/mandates/new/who`: who is helped.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::Lang;
use base::territory::Territories;
use civil::{BirthDate, Birthplace, FamilyName, Gender, GivenNames, PivotIdentity};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, DateValue, Field, Kind, Link, Width, button, checkboxes, date_input, error_summary, form,
    inset, radios, select, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::{helper, terms, words};
use crate::draft_mandate::{NotDrafted, Who};
use crate::model::{Phone, Terms};
use crate::people::Described;
use crate::room::Mandates;

/// Communes offered where a name may be several.
const COMMUNES_MAX: usize = 12;
/// The code of France among countries (INSEE).
const FRANCE: &str = "99100";

/// What is wrong, by the field's name.
type Errors = Vec<(&'static str, String)>;

/// `GET /mandates/new/who`
pub async fn ask(
    State(mandates): State<Mandates>,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    if let Err(told) = helper(&mandates, &visit).await? {
        return Ok(told);
    }
    let chosen = Fields::parse(query.unwrap_or_default().as_bytes());
    let services = mandates.services.accepting().await.map_err(Failure::internal)?;
    match terms::read(&mandates, &services, &chosen) {
        Ok(terms) => Ok(form_page(&mandates, &visit, &terms, &chosen, &Vec::new()).into_response()),
        Err(error) => terms::mend(&mandates, &visit, &chosen, error).await,
    }
}

/// `POST /mandates/new/who`
pub async fn write_down(
    State(mandates): State<Mandates>,
    visit: Visit,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let typed = form.fields;
    let services = mandates.services.accepting().await.map_err(Failure::internal)?;
    let terms = match terms::read(&mandates, &services, &typed) {
        Ok(terms) => terms,
        Err(error) => return terms::mend(&mandates, &visit, &typed, error).await,
    };
    let errors = match read(&mandates.territories, &visit, &typed) {
        Err(errors) => errors,
        Ok(who) => match mandates.draft(&helper, who, terms.clone()).await {
            Ok(id) => return Ok(Redirect::to(&format!("/mandates/{id}")).into_response()),
            Err(NotDrafted::NoAccount) => vec![("login", visit.t("mandates-login-unknown"))],
            Err(NotDrafted::Oneself) if has_account(&typed) => vec![("login", visit.t("mandates-oneself"))],
            Err(NotDrafted::Oneself) => vec![("given_names", visit.t("mandates-oneself"))],
            Err(NotDrafted::HasAccount) => vec![("given_names", visit.t("mandates-has-account"))],
            Err(NotDrafted::Near) => vec![("near", visit.t("mandates-near"))],
            Err(NotDrafted::Failed(error)) => return Err(error.into()),
        },
    };
    Ok((StatusCode::BAD_REQUEST, form_page(&mandates, &visit, &terms, &typed, &errors)).into_response())
}

fn has_account(typed: &Fields) -> bool {
    typed.first("account") == "yes"
}

/// Who is meant, or everything that is to be mended.
fn read(territories: &Territories, visit: &Visit, typed: &Fields) -> Result<Who, Errors> {
    if has_account(typed) {
        let login = typed.first("login").trim().to_owned();
        return if login.is_empty() {
            Err(vec![("login", visit.t("mandates-login-missing"))])
        } else {
            Ok(Who::Account { login })
        };
    }
    let mut errors = Errors::new();
    let given_names = typed.first("given_names").parse::<GivenNames>();
    let birth_name = typed.first("birth_name").parse::<FamilyName>();
    let birth_date = birth_date(&date_of(typed)).parse::<BirthDate>();
    let gender = Gender::from_name(typed.first("gender"));
    let usual_name = match typed.first("usual_name").trim() {
        "" => Ok(None),
        name => name.parse::<FamilyName>().map(Some),
    };
    let email = match typed.first("email").trim() {
        "" => Ok(None),
        text => text.parse::<mail::Address>().map(|address| Some(address.to_string())),
    };
    let phone = match typed.first("phone").trim() {
        "" => Ok(None),
        text => text.parse::<Phone>().map(Some),
    };
    let birthplace = birthplace(territories, typed);
    let wrong = [
        ("given_names", given_names.is_err(), "mandates-given-names-wrong"),
        ("birth_name", birth_name.is_err(), "mandates-birth-name-wrong"),
        ("usual_name", usual_name.is_err(), "mandates-birth-name-wrong"),
        ("birth", birth_date.is_err(), "mandates-birth-wrong"),
        ("gender", gender.is_none(), "mandates-gender-missing"),
        ("birthplace", matches!(birthplace, Place::Unknown), "mandates-birthplace-wrong"),
        ("commune", matches!(birthplace, Place::Several), "mandates-birthplace-several"),
        ("email", email.is_err(), "mandates-email-wrong"),
        ("phone", phone.is_err(), "mandates-phone-wrong"),
    ];
    errors.extend(wrong.into_iter().filter(|(_, is_wrong, _)| *is_wrong).map(|(field, _, key)| (field, visit.t(key))));
    let (
        Ok(given_names),
        Ok(birth_name),
        Ok(birth_date),
        Some(gender),
        Place::Known(birthplace),
        Ok(usual_name),
        Ok(email),
        Ok(phone),
    ) = (given_names, birth_name, birth_date, gender, birthplace, usual_name, email, phone)
    else {
        return Err(errors);
    };
    let identity = PivotIdentity { given_names, birth_name, birth_date, gender, birthplace, usual_name };
    let lang = Lang::from_tag(typed.first("lang")).unwrap_or(visit.lang);
    let is_nobody_near = typed.first("near") == "yes";
    Ok(Who::Described { person: Box::new(Described { identity, email, lang, is_nobody_near }), phone })
}

fn date_of(typed: &Fields) -> DateValue {
    let part = |name: &str| typed.first(name).trim().to_owned();
    DateValue { day: part("birth-day"), month: part("birth-month"), year: part("birth-year") }
}

/// As claims write it; what is not known is 00.
fn birth_date(typed: &DateValue) -> String {
    format!("{:0>4}-{:0>2}-{:0>2}", typed.year, typed.month, typed.day)
}

/// Where the person was born, as far as what was typed tells.
enum Place {
    Known(Birthplace),
    /// Several communes have this name.
    Several,
    Unknown,
}

fn birthplace(territories: &Territories, typed: &Fields) -> Place {
    let text = typed.first("birthplace").trim();
    let known = |place: Result<Birthplace, civil::PlaceMistake>| place.map_or(Place::Unknown, Place::Known);
    if text.len() == 5 && text.starts_with("99") && text != FRANCE {
        return known(Birthplace::of("", text));
    }
    let offered = communes(territories, text);
    let chosen = typed.first("commune");
    match offered.as_slice() {
        [(code, _)] => known(Birthplace::of(code, FRANCE)),
        [] => Place::Unknown,
        several => match several.iter().find(|(code, _)| code == chosen) {
            Some((code, _)) => known(Birthplace::of(code, FRANCE)),
            None => Place::Several,
        },
    }
}

/// The communes that a text may mean: those of exactly this name, or else those that begin like it.
fn communes(territories: &Territories, text: &str) -> Vec<(String, String)> {
    if text.is_empty() {
        return Vec::new();
    }
    let told = |commune: &base::territory::Commune| {
        (commune.code.as_str().to_owned(), format!("{} ({})", commune.name, commune.department.as_str()))
    };
    if let Some(commune) = territories.commune(text) {
        return vec![told(commune)];
    }
    let found = territories.search(text, COMMUNES_MAX);
    let exact: Vec<_> = found.iter().filter(|commune| base::fold(&commune.name) == base::fold(text)).collect();
    if exact.is_empty() {
        found.into_iter().map(told).collect()
    } else {
        exact.into_iter().map(|one| told(one)).collect()
    }
}

fn form_page(mandates: &Mandates, visit: &Visit, terms: &Terms, typed: &Fields, errors: &Errors) -> Markup {
    let title = visit.t("mandates-who-title");
    let back = {
        let mut query = form_pairs(terms);
        query.push(("account", typed.first("account").to_owned()));
        format!("/mandates/new?{}", encoded(&query))
    };
    let summary: Vec<(String, String)> =
        errors.iter().map(|(field, told)| ((*field).to_owned(), told.clone())).collect();
    let head = PageHead::new(&title).back(Link::new(back, visit.t("mandates-new"))).errors(!errors.is_empty());
    let asked = if has_account(typed) {
        account_fields(visit, typed, errors)
    } else {
        person_fields(mandates, visit, typed, errors)
    };
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &summary))
            h1 { (title) }
            (form(visit, "/mandates/new/who", html! {
                @for (name, value) in form_pairs(terms) { input type="hidden" name=(name) value=(value); }
                input type="hidden" name="account" value=(if has_account(typed) { "yes" } else { "no" });
                (asked)
                (button(&visit.t("mandates-go-on"), ButtonKind::Primary))
            }))
        },
    )
}

fn form_pairs(terms: &Terms) -> Vec<(&'static str, String)> {
    terms::as_fields(terms)
}

fn encoded(pairs: &[(&'static str, String)]) -> String {
    // Codes and client identifiers need no encoding: letters, digits, hyphens, underscores, dots.
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

fn error_of(errors: &Errors, field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, told)| told.clone())
}

fn account_fields(visit: &Visit, typed: &Fields, errors: &Errors) -> Markup {
    let field = Field::new("login", visit.t("mandates-login"))
        .hint(visit.t("mandates-login-hint"))
        .value(typed.first("login"))
        .error(error_of(errors, "login"));
    html! { (text_input(visit, &field)) }
}

fn person_fields(mandates: &Mandates, visit: &Visit, typed: &Fields, errors: &Errors) -> Markup {
    let field = |name: &'static str, key: &str| {
        Field::new(name, visit.t(key)).value(typed.first(name)).error(error_of(errors, name))
    };
    let genders = ["female", "male"]
        .map(|name| Choice::new(name, visit.t(&format!("mandates-gender-{name}")), typed.first("gender") == name));
    let offered = communes(&mandates.territories, typed.first("birthplace").trim());
    let is_ambiguous =
        error_of(errors, "commune").is_some() || (!typed.first("commune").is_empty() && offered.len() > 1);
    let lang = Lang::from_tag(typed.first("lang")).unwrap_or(visit.lang);
    let near = error_of(errors, "near").is_some() || typed.first("near") == "yes";
    html! {
        (inset(html! { p { (visit.t("mandates-who-paper")) } }))
        (text_input(visit, &field("given_names", "mandates-given-names").hint(visit.t("mandates-given-names-hint"))))
        (text_input(visit, &field("birth_name", "mandates-birth-name")))
        (text_input(visit, &field("usual_name", "mandates-usual-name").optional()))
        (date_input(
            visit,
            &Field::new("birth", visit.t("mandates-birth")).hint(visit.t("mandates-birth-hint")).error(error_of(errors, "birth")),
            &date_of(typed),
        ))
        (radios(visit, &field("gender", "mandates-gender"), &genders))
        (text_input(visit, &field("birthplace", "mandates-birthplace").hint(visit.t("mandates-birthplace-hint"))))
        @if is_ambiguous {
            @let choices: Vec<Choice> = offered.iter().map(|(code, name)| Choice::new(code, name, typed.first("commune") == code)).collect();
            (radios(visit, &field("commune", "mandates-birthplace-which"), &choices))
        }
        @if near {
            (checkboxes(
                visit,
                &field("near", "mandates-near-title"),
                &[Choice::new("yes", visit.t("mandates-near-checked"), typed.first("near") == "yes")],
            ))
        }
        (text_input(visit, &field("email", "mandates-email").hint(visit.t("mandates-email-hint")).kind(Kind::Email).optional()))
        @if mandates.sms.is_some() {
            (text_input(visit, &field("phone", "mandates-phone").hint(visit.t("mandates-phone-hint")).kind(Kind::Telephone).width(Width::Twenty).optional()))
        }
        (select(visit, &Field::new("lang", visit.t("mandates-lang")), &words::languages(lang)))
    }
}
