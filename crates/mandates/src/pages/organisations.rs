//! `/mandates/organisations`: an officer accredits organisations and names their helpers. Whom these help is
//! not shown here: an officer ends a mandate by its number.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, DateValue, Field, Link, TagKind, button, cards, date_input, details, error_summary, form, inset,
    tag, text_input,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{id, words};
use crate::accredit::LISTED_MAX;
use crate::model::{Organisation, OrganisationId, OrganisationName, Standing};
use crate::room::{Mandates, MandatesError};

/// An accreditation lasts this many years at most.
const YEARS_MAX: i16 = 5;

/// What is wrong, by the field's name, and what was typed.
type Errors = Vec<(String, String)>;

/// `GET /mandates/organisations`
pub async fn list(State(mandates): State<Mandates>, visit: Visit) -> Result<Markup, Failure> {
    list_page(&mandates, &visit, &Accredited::default(), &[]).await
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Accredited {
    name: String,
    #[serde(rename = "until-day")]
    day: String,
    #[serde(rename = "until-month")]
    month: String,
    #[serde(rename = "until-year")]
    year: String,
}

impl Accredited {
    fn date(&self) -> DateValue {
        DateValue { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() }
    }

    /// The end of the day that was typed, when it is to come and not too far.
    fn until(&self, mandates: &Mandates) -> Option<Timestamp> {
        let part = |text: &str| text.trim().parse().ok();
        let (year, month, day): (i16, i8, i8) = (self.year.trim().parse().ok()?, part(&self.month)?, part(&self.day)?);
        let date = Date::new(year, month, day).ok()?;
        let now = mandates.clock.now();
        let until: Timestamp = mandates.zone.to_timestamp(date.tomorrow().ok()?.at(0, 0, 0, 0)).ok()?.into();
        let this_year = mandates.zone.to_datetime(now.jiff()).year();
        (until > now && year <= this_year + YEARS_MAX).then_some(until)
    }
}

/// `POST /mandates/organisations`
pub async fn accredit(
    State(mandates): State<Mandates>,
    visit: Visit,
    form: CsrfForm<Accredited>,
) -> Result<Response, Failure> {
    let typed = form.value;
    let (name, until) = (typed.name.parse::<OrganisationName>(), typed.until(&mandates));
    let mut errors = Errors::new();
    if name.is_err() {
        errors.push(("name".to_owned(), visit.t("mandates-organisation-name-wrong")));
    }
    if until.is_none() {
        errors.push(("until".to_owned(), visit.t("mandates-organisation-until-wrong")));
    }
    let (Ok(name), Some(until)) = (name, until) else {
        let page = list_page(&mandates, &visit, &typed, &errors).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let id = mandates.accredit(name, until, Some(visit.person()?.person)).await?;
    Ok(Redirect::to(&format!("/mandates/organisations/{id}")).into_response())
}

async fn list_page(
    mandates: &Mandates,
    visit: &Visit,
    typed: &Accredited,
    errors: &[(String, String)],
) -> Result<Markup, Failure> {
    let title = visit.t("mandates-organisations-title");
    let all: Vec<Card> = mandates
        .organisations()
        .await?
        .iter()
        .map(|organisation| Card {
            title: organisation.name.to_string(),
            href: Some(format!("/mandates/organisations/{}", organisation.id)),
            facts: html! { p { (standing(mandates, visit, organisation)) } },
            content: html! {},
        })
        .collect();
    Ok(page(
        visit,
        PageHead::new(&title).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            h1 { (title) }
            p.lead { (visit.t("mandates-organisations-lead")) }
            @if all.is_empty() { (inset(html! { p { (visit.t("mandates-organisations-none")) } })) }
            @else { (cards(&all, false)) }
            h2 { (visit.t("mandates-accredit")) }
            (form(visit, "/mandates/organisations", html! {
                (text_input(visit, &Field::new("name", visit.t("mandates-organisation-name")).value(&typed.name).error(error_of(errors, "name"))))
                (date_input(visit, &Field::new("until", visit.t("mandates-organisation-until")).error(error_of(errors, "until")), &typed.date()))
                (button(&visit.t("mandates-accredit-now"), ButtonKind::Primary))
            }))
        },
    ))
}

fn standing(mandates: &Mandates, visit: &Visit, organisation: &Organisation) -> Markup {
    let ends = visit.date_time(organisation.ends_at(), &mandates.zone);
    if organisation.is_accredited(mandates.clock.now()) {
        html! { (tag(TagKind::Success, &visit.t("mandates-organisation-accredited"))) " "
        (visit.t_with("mandates-organisation-until-at", &[("until", ends.into())])) }
    } else {
        html! { (tag(TagKind::Neutral, &visit.t("mandates-organisation-over"))) " "
        (visit.t_with("mandates-organisation-over-since", &[("since", ends.into())])) }
    }
}

fn error_of(errors: &[(String, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| name == field).map(|(_, told)| told.clone())
}

/// `GET /mandates/organisations/{id}`
pub async fn show(State(mandates): State<Mandates>, visit: Visit, Path(of): Path<String>) -> Result<Markup, Failure> {
    one_page(&mandates, &visit, id(&of)?, "", &[]).await
}

#[derive(Deserialize)]
pub struct Named {
    #[serde(default)]
    login: String,
}

/// `POST /mandates/organisations/{id}/helpers`
pub async fn add_helper(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    form: CsrfForm<Named>,
) -> Result<Response, Failure> {
    let of = id(&of)?;
    let found = mandates.people.find_account(form.value.login.trim()).await.map_err(Failure::internal)?;
    let error = match found {
        None => "mandates-helper-unknown",
        Some(person) => match mandates.add_helper(person, of).await {
            Ok(()) => return Ok(back_to(of)),
            Err(MandatesError::HelpsElsewhere) => "mandates-helps-elsewhere",
            Err(error) => return Err(error.into()),
        },
    };
    let errors = [("login".to_owned(), visit.t(error))];
    let page = one_page(&mandates, &visit, of, &form.value.login, &errors).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

#[derive(Deserialize)]
pub struct Picked {
    #[serde(default)]
    id: String,
}

/// `POST /mandates/organisations/{id}/helpers/remove`
pub async fn remove_helper(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    form: CsrfForm<Picked>,
) -> Result<Response, Failure> {
    let of = id(&of)?;
    mandates.remove_helper(id(&form.value.id)?, of, visit.person()?.person).await?;
    Ok(back_to(of))
}

/// `POST /mandates/organisations/{id}/extend`
pub async fn extend(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    form: CsrfForm<Accredited>,
) -> Result<Response, Failure> {
    let of = id(&of)?;
    let Some(until) = form.value.until(&mandates) else {
        let errors = [("until".to_owned(), visit.t("mandates-organisation-until-wrong"))];
        let page = one_page(&mandates, &visit, of, "", &errors).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    mandates.extend(of, until).await?;
    Ok(back_to(of))
}

/// `POST /mandates/organisations/{id}/end`
pub async fn end(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    _: CsrfForm<Picked>,
) -> Result<Response, Failure> {
    let of = id(&of)?;
    mandates.end_accreditation(of, visit.person()?.person).await?;
    Ok(back_to(of))
}

/// `POST /mandates/organisations/{id}/end-mandate`
pub async fn end_mandate(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    form: CsrfForm<Picked>,
) -> Result<Response, Failure> {
    mandates.end_as_officer(visit.person()?.person, id(form.value.id.trim())?).await?;
    Ok(back_to(id(&of)?))
}

fn back_to(of: OrganisationId) -> Response {
    Redirect::to(&format!("/mandates/organisations/{of}")).into_response()
}

async fn one_page(
    mandates: &Mandates,
    visit: &Visit,
    of: OrganisationId,
    login: &str,
    errors: &[(String, String)],
) -> Result<Markup, Failure> {
    let (organisation, helpers, all) = mandates.organisation(of).await?;
    let mut named = Vec::new();
    for helper in helpers {
        let known = mandates.people.known(helper).await.map_err(Failure::internal)?;
        named.push((helper, known.map_or_else(|| visit.t("mandates-helper-gone"), |known| known.name)));
    }
    let now = mandates.clock.now();
    let mut shown = Vec::new();
    for mandate in all.iter().filter(|mandate| mandate.signed().is_some()) {
        let standing = mandate.standing(&organisation, now);
        let end = html! {
            (form(visit, &format!("/mandates/organisations/{of}/end-mandate"), html! {
                input type="hidden" name="id" value=(mandate.id);
                (button(&visit.t("mandates-end-now"), ButtonKind::Secondary))
            }))
        };
        // Cards, not a table: on a phone its last column, the button, would be out of sight.
        shown.push(Card {
            title: mandate.helper_name.clone(),
            href: None,
            facts: html! { p { (words::standing_tag(visit, standing)) } },
            content: html! {
                p { (visit.t("mandates-row-number")) " " code { (mandate.id) } }
                @if matches!(standing, Standing::Live { .. }) { (end) }
            },
        });
    }
    let head = PageHead::new(organisation.name.to_string())
        .back(Link::new("/mandates/organisations", visit.t("mandates-organisations-title")))
        .errors(!errors.is_empty());
    Ok(page(
        visit,
        head,
        html! {
            (error_summary(visit, errors))
            h1 { (organisation.name) }
            p { (standing(mandates, visit, &organisation)) }
            h2 { (visit.t("mandates-helpers")) }
            @if named.is_empty() { p { (visit.t("mandates-helpers-none")) } }
            @else {
                ul {
                    @for (helper, name) in &named {
                        li {
                            (name)
                            (form(visit, &format!("/mandates/organisations/{of}/helpers/remove"), html! {
                                input type="hidden" name="id" value=(helper);
                                (button(&visit.t_with("mandates-helper-remove", &[("name", name.as_str().into())]), ButtonKind::Secondary))
                            }))
                        }
                    }
                }
            }
            @if organisation.is_accredited(now) {
                (form(visit, &format!("/mandates/organisations/{of}/helpers"), html! {
                    (text_input(visit, &Field::new("login", visit.t("mandates-helper-login")).value(login).error(error_of(errors, "login"))))
                    (button(&visit.t("mandates-helper-add"), ButtonKind::Primary))
                }))
                h2 { (visit.t("mandates-organisation-extend")) }
                (form(visit, &format!("/mandates/organisations/{of}/extend"), html! {
                    (date_input(visit, &Field::new("until", visit.t("mandates-organisation-until")).error(error_of(errors, "until")), &DateValue::default()))
                    (button(&visit.t("mandates-organisation-extend-now"), ButtonKind::Secondary))
                }))
                (details(&visit.t("mandates-organisation-end"), html! {
                    p { (visit.t("mandates-organisation-end-lead")) }
                    (form(visit, &format!("/mandates/organisations/{of}/end"), html! {
                        (button(&visit.t("mandates-organisation-end-now"), ButtonKind::Danger))
                    }))
                }))
            }
            h2 { (visit.t("mandates-organisation-mandates")) }
            @if shown.is_empty() { p { (visit.t("mandates-organisation-mandates-none")) } }
            @else {
                @if shown.len() >= LISTED_MAX {
                    p { (visit.t_with("mandates-organisation-more", &[("count", LISTED_MAX.into())])) }
                    (form(visit, &format!("/mandates/organisations/{of}/end-mandate"), html! {
                        (text_input(visit, &Field::new("id", visit.t("mandates-row-number"))))
                        (button(&visit.t("mandates-end-now"), ButtonKind::Secondary))
                    }))
                }
                (cards(&shown, true))
            }
        },
    ))
}
