//! `/office/advisers`: officers read applications, and decide about accreditations.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::fold;
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

use ui::components::{
    ButtonKind, Card, Choice, DateValue, Field, Kind, Link, Row, button, button_named, buttons, cards, date_input,
    error_summary, form, inset, radios, search_form, summary_list, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::own::history;
use super::{Errors, id, rows, standing_tag, state_tag};
use crate::accreditation::{AccreditationError, Accreditations, Decision, Filed, Step};
use crate::model::{Accreditation, Adviser, AdviserStanding};

/// Advisers that a search shows.
const FOUND_MAX: usize = 20;
/// An accreditation that is accepted lasts two years unless the officer says otherwise.
const USUAL_YEARS: i64 = 2;
/// Lines of a reason.
const REASON_LINES: u8 = 3;

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Search {
    name: String,
}

/// `GET /office/advisers`
pub async fn list(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Query(search): Query<Search>,
) -> Result<Markup, Failure> {
    let waiting = accreditations.open_applications().await?;
    let found = found(&accreditations, &search.name);
    let today = accreditations.directory.today();
    let title = visit.t("directory-office-title");
    let waiting: Vec<Card> = waiting
        .iter()
        .map(|filed| Card {
            title: filed.content.organisation.clone(),
            href: Some(format!("/office/advisers/applications/{}", filed.id)),
            facts: html! { (state_tag(&visit, filed.state)) span { (visit.date(accreditations.day(filed.sent_at))) } },
            content: html! {
                p { (visit.t(if filed.adviser.is_some() { "directory-accreditation-office-change" } else { "directory-office-new" })) }
            },
        })
        .collect();
    let found: Vec<Card> = found
        .iter()
        .map(|adviser| Card {
            title: adviser.organisation.clone(),
            href: Some(format!("/office/advisers/{}", adviser.id)),
            facts: standing_tag(&visit, adviser.accreditation.standing_on(today)),
            content: html! { @if let Some(town) = &adviser.place.town { p { (town) } } },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("directory-accreditation-office-back"))),
        html! {
            h1 { (title) }
            h2 { (visit.t("directory-office-waiting")) }
            @if waiting.is_empty() { p { (visit.t("directory-accreditation-office-none")) } } @else { (cards(&waiting, true)) }
            h2 { (visit.t("directory-office-find")) }
            (search_form("/office/advisers", html! {
                (text_input(&visit, &Field::new("name", visit.t("directory-office-name")).kind(Kind::Search).value(&search.name)))
                (button(&visit.t("directory-office-search"), ButtonKind::Secondary))
            }))
            @if !search.name.trim().is_empty() && found.is_empty() { p { (visit.t("directory-office-not-found")) } }
            (cards(&found, true))
        },
    ))
}

/// The advisers whose organisation's name has these letters, listed or not.
fn found(accreditations: &Accreditations, name: &str) -> Vec<Arc<Adviser>> {
    let wanted = fold(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let all = accreditations.directory.all_advisers();
    all.into_iter().filter(|adviser| fold(&adviser.organisation).contains(&wanted)).take(FOUND_MAX).collect()
}

/// `GET /office/advisers/applications/{id}`
pub async fn read(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let filed = accreditations.read_application(visit.person()?.person, id(&path)?).await?;
    Ok(application_page(&visit, &accreditations, &filed, &Fields::default(), &[]))
}

/// `POST /office/advisers/applications/{id}`
pub async fn decide(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let filed = accreditations.read_application(officer, id(&path)?).await?;
    let fields = &form.fields;
    if fields.first("revision") != filed.revision.to_string() {
        return Err(AccreditationError::Elsewhere.into());
    }
    let reason = fields.first("reason");
    let decided = match fields.first("decision") {
        "accept" => match until(fields) {
            Some(until) => {
                let entry = fields.first("entry").parse().ok();
                accreditations.accept(officer, &filed, until, entry).await.map(|_| ())
            }
            None => Err(AccreditationError::Mistakes(vec![("until", "directory-review-until-wrong")])),
        },
        "more" => accreditations.ask_for_more(officer, &filed, reason).await,
        "refuse" => accreditations.refuse(officer, &filed, reason).await,
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match decided {
        Ok(()) => Ok(Redirect::to("/office/advisers").into_response()),
        Err(AccreditationError::Mistakes(mistakes)) => {
            Ok(application_page(&visit, &accreditations, &filed, fields, &mistakes))
        }
        Err(error) => Err(error.into()),
    }
}

fn application_page(
    visit: &Visit,
    accreditations: &Accreditations,
    filed: &Filed,
    typed: &Fields,
    mistakes: &[(&'static str, &'static str)],
) -> Response {
    let errors = Errors::of(visit, mistakes);
    let vocabulary = accreditations.directory.vocabulary();
    let title = visit.t_with("directory-review-title", &[("organisation", filed.content.organisation.as_str().into())]);
    let head = PageHead::new(&title)
        .back(Link::new("/office/advisers", visit.t("directory-office-title")))
        .errors(!mistakes.is_empty());
    let candidates = accreditations.candidates(filed);
    let entries: Vec<Choice> = std::iter::once(Choice::new("", visit.t("directory-review-entry-new"), true))
        .chain(candidates.iter().map(|adviser| {
            let town = adviser.place.town.as_deref().unwrap_or("–");
            Choice::new(adviser.id.to_string(), format!("{} ({town})", adviser.organisation), false)
        }))
        .collect();
    let main = html! {
        (error_summary(visit, &errors.0))
        h1 { (title) }
        p { (state_tag(visit, filed.state)) }
        (summary_list(visit, &rows(visit, vocabulary, &filed.content)))
        p { (visit.t_with("directory-charter-signed-on", &[
            ("version", filed.charter.as_str().into()),
            ("date", visit.date(accreditations.day(filed.signed_at)).into()),
        ])) }
        @if !filed.note.is_empty() { (inset(html! { p.typed { (filed.note) } })) }
        @if let Some(adviser) = filed.adviser {
            p { a href=(format!("/office/advisers/{adviser}")) { (visit.t("directory-review-entry")) } }
        }
        @if filed.state.is_open() {
            h2 { (visit.t("directory-review-decide")) }
            (form(visit, &format!("/office/advisers/applications/{}", filed.id), html! {
                input type="hidden" name="revision" value=(filed.revision);
                input type="hidden" name="decision" value="accept";
                (date_input(
                    visit,
                    &Field::new("until", visit.t("directory-review-until")).error(errors.at("until")),
                    &typed_or_usual(accreditations, typed),
                ))
                @if !candidates.is_empty() {
                    (radios(visit, &Field::new("entry", visit.t("directory-review-entry-which")), &entries))
                }
                (button(&visit.t("directory-review-accept"), ButtonKind::Primary))
            }))
            (form(visit, &format!("/office/advisers/applications/{}", filed.id), html! {
                input type="hidden" name="revision" value=(filed.revision);
                (reason_field(visit, typed, &errors))
                (buttons(html! {
                    (button_named(&visit.t("directory-review-more"), ButtonKind::Secondary, "decision", "more"))
                    (button_named(&visit.t("directory-review-refuse"), ButtonKind::Danger, "decision", "refuse"))
                }))
            }))
        }
    };
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}

/// `GET /office/advisers/{id}`
pub async fn show(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let adviser = accreditations.directory.adviser(id(&path)?).ok_or(Failure::NotFound)?;
    let steps = accreditations.steps(adviser.id).await?;
    Ok(adviser_page(&visit, &accreditations, &adviser, &steps, &Fields::default(), &[]))
}

/// `POST /office/advisers/{id}`
pub async fn decide_about(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Path(path): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let adviser = accreditations.directory.adviser(id(&path)?).ok_or(Failure::NotFound)?;
    let fields = &form.fields;
    // What the officer saw, not what is there by now.
    if fields.first("seen") != seen(adviser.accreditation) {
        return Err(AccreditationError::Elsewhere.into());
    }
    let decision = match (fields.first("decision"), until(fields)) {
        ("renew", Some(until)) => Ok(Decision::Renew(until)),
        ("renew", None) => Err(AccreditationError::Mistakes(vec![("until", "directory-review-until-wrong")])),
        ("suspend", _) => Ok(Decision::Suspend),
        ("lift", _) => Ok(Decision::Lift),
        ("end", _) => Ok(Decision::End),
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    let decided = match decision {
        Ok(decision) => {
            let why = fields.first("reason");
            accreditations.decide_about(officer, adviser.id, adviser.accreditation, decision, why).await
        }
        Err(error) => Err(error),
    };
    match decided {
        Ok(()) => Ok(Redirect::to(&format!("/office/advisers/{}", adviser.id)).into_response()),
        Err(AccreditationError::Mistakes(mistakes)) => {
            let steps = accreditations.steps(adviser.id).await?;
            Ok(adviser_page(&visit, &accreditations, &adviser, &steps, fields, &mistakes))
        }
        Err(error) => Err(error.into()),
    }
}

fn adviser_page(
    visit: &Visit,
    accreditations: &Accreditations,
    adviser: &Adviser,
    steps: &[Step],
    typed: &Fields,
    mistakes: &[(&'static str, &'static str)],
) -> Response {
    let errors = Errors::of(visit, mistakes);
    let known = adviser.accreditation;
    let standing = known.standing_on(accreditations.directory.today());
    let action = format!("/office/advisers/{}", adviser.id);
    let facts = [
        Row::new(visit.t("directory-fact-accreditation"), standing_tag(visit, standing)),
        Row::text(visit.t("directory-since"), &visit.date(known.since)),
        Row::text(visit.t("directory-until"), &known.until.map_or_else(|| "–".to_owned(), |until| visit.date(until))),
    ];
    let hidden = html! { input type="hidden" name="seen" value=(seen(known)); };
    let main = html! {
        (error_summary(visit, &errors.0))
        h1 { (adviser.organisation) }
        (summary_list(visit, &facts))
        p {
            a href=(format!("/advisers/{}", adviser.id)) { (visit.t("directory-own-public")) } " · "
            a href=(format!("/advisers/{}/badge", adviser.id)) { (visit.t("directory-badge-title")) }
        }
        h2 { (visit.t("directory-office-renew")) }
        (form(visit, &action, html! {
            (hidden)
            input type="hidden" name="decision" value="renew";
            (date_input(
                visit,
                &Field::new("until", visit.t("directory-review-until")).error(errors.at("until")),
                &typed_or_usual(accreditations, typed),
            ))
            (button(&visit.t("directory-office-renew"), ButtonKind::Primary))
        }))
        @if standing == AdviserStanding::Suspended {
            h2 { (visit.t("directory-office-lift")) }
            (form(visit, &action, html! {
                (hidden)
                (button_named(&visit.t("directory-office-lift"), ButtonKind::Secondary, "decision", "lift"))
            }))
        }
        @if standing != AdviserStanding::Ended {
            h2 { (visit.t("directory-office-stop")) }
            p { (visit.t("directory-office-stop-text")) }
            (form(visit, &action, html! {
                (hidden)
                (reason_field(visit, typed, &errors))
                (buttons(html! {
                    @if standing == AdviserStanding::Held {
                        (button_named(&visit.t("directory-office-suspend"), ButtonKind::Danger, "decision", "suspend"))
                    }
                    (button_named(&visit.t("directory-accreditation-office-end"), ButtonKind::Secondary, "decision", "end"))
                }))
            }))
        }
        @if !steps.is_empty() {
            h2 { (visit.t("directory-accreditation-history")) }
            (history(accreditations, visit, steps))
        }
    };
    let head = PageHead::new(&adviser.organisation)
        .back(Link::new("/office/advisers", visit.t("directory-office-title")))
        .errors(!mistakes.is_empty());
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}

fn reason_field(visit: &Visit, typed: &Fields, errors: &Errors) -> Markup {
    textarea(
        visit,
        &Field::new("reason", visit.t("directory-review-reason"))
            .hint(visit.t("directory-review-reason-hint"))
            .value(typed.first("reason"))
            .error(errors.at("reason")),
        REASON_LINES,
    )
}

/// The days of an accreditation as a text: a decision is about what the officer saw.
fn seen(known: Accreditation) -> String {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    format!("{} {} {}", known.since, day(known.until), day(known.suspended_since))
}

/// The day that was typed.
fn until(fields: &Fields) -> Option<Date> {
    let part = |name: &str| fields.first(name).trim().parse::<i16>().ok();
    let (year, month, day) = (part("until-year")?, part("until-month")?, part("until-day")?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn typed_or_usual(accreditations: &Accreditations, typed: &Fields) -> DateValue {
    let text = |name: &str| typed.first(name).to_owned();
    if typed.first("decision") == "accept" || typed.first("decision") == "renew" {
        return DateValue { day: text("until-day"), month: text("until-month"), year: text("until-year") };
    }
    let today = accreditations.directory.today();
    let usual = today.checked_add(USUAL_YEARS.years()).unwrap_or(today);
    DateValue { day: usual.day().to_string(), month: usual.month().to_string(), year: usual.year().to_string() }
}
