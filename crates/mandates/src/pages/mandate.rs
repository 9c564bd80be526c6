//! One mandate on the helper's desk: send the code, sign, print, renew, end.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, NoticeKind, Width, button, button_link, buttons, checkboxes, details,
    error_summary, form, notice, radios, summary_list, text_input, warning,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{helper, id, words};
use crate::draft_mandate::Helper;
use crate::model::{Channel, Mandate, MandateId, NotSent, NotSigned, Standing, State as Stands};
use crate::room::{Mandates, MandatesError};

/// What was just done, to be said on the page.
#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// `GET /mandates/{id}`
pub async fn show(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let page = mandate_page(&mandates, &visit, &helper, id(&of)?, &done.done, None).await?;
    Ok(page.into_response())
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    by: String,
}

/// `POST /mandates/{id}/code`
pub async fn send_code(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    form: CsrfForm<Wanted>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let of = id(&of)?;
    let error = match Channel::from_name(&form.value.by) {
        None => "mandates-by-missing",
        Some(by) => match mandates.send_code(helper.person, of, by).await {
            Ok(()) => return Ok(Redirect::to(&format!("/mandates/{of}")).into_response()),
            Err(MandatesError::NotSent(NotSent::TooSoon)) => "mandates-not-sent-too-soon",
            Err(MandatesError::NotSent(NotSent::TooMany)) => "mandates-not-sent-too-many",
            Err(MandatesError::NotSent(NotSent::TooManyOfDay)) => "mandates-not-sent-too-many-of-day",
            Err(MandatesError::Sms(_)) => "mandates-not-sent-sms",
            Err(error) => return Err(error.into()),
        },
    };
    mend(&mandates, &visit, &helper, of, ("by", error)).await
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    seen: String,
}

/// `POST /mandates/{id}/sign`
pub async fn sign(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    form: CsrfForm<Typed>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let of = id(&of)?;
    let (mandate, _) = mandates.mandate_for(helper.person, of).await?;
    if mandates.code_on_sheet(&mandate).is_some() && form.value.seen != "yes" {
        return mend(&mandates, &visit, &helper, of, ("seen", "mandates-seen-missing")).await;
    }
    let error = match mandates.sign(helper.person, of, &form.value.code).await {
        Ok(()) => return Ok(Redirect::to(&format!("/mandates/{of}?done=signed")).into_response()),
        Err(MandatesError::NotSigned(NotSigned::Wrong)) => "mandates-code-wrong",
        Err(MandatesError::NotSigned(NotSigned::TooManyWrong)) => "mandates-code-too-many",
        Err(MandatesError::NotSigned(NotSigned::TooLate)) => "mandates-code-too-late",
        Err(MandatesError::NotSigned(NotSigned::TooManyOfDay)) => "mandates-code-too-many-of-day",
        Err(error) => return Err(error.into()),
    };
    mend(&mandates, &visit, &helper, of, ("code", error)).await
}

/// `POST /mandates/{id}/end`
pub async fn end(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    _: CsrfForm<Wanted>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let of = id(&of)?;
    mandates.end_as_helper(helper.person, of).await?;
    Ok(Redirect::to(&format!("/mandates/{of}?done=ended")).into_response())
}

/// `POST /mandates/{id}/renew`
pub async fn renew(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    _: CsrfForm<Wanted>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let new = mandates.renew(&helper, id(&of)?).await?;
    Ok(Redirect::to(&format!("/mandates/{new}")).into_response())
}

async fn mend(
    mandates: &Mandates,
    visit: &Visit,
    helper: &Helper,
    of: MandateId,
    error: (&'static str, &'static str),
) -> Result<Response, Failure> {
    let page = mandate_page(mandates, visit, helper, of, "", Some(error)).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

async fn mandate_page(
    mandates: &Mandates,
    visit: &Visit,
    helper: &Helper,
    of: MandateId,
    done: &str,
    error: Option<(&'static str, &'static str)>,
) -> Result<Markup, Failure> {
    let (mandate, organisation) = mandates.mandate_for(helper.person, of).await?;
    let standing = mandate.standing(&organisation, mandates.clock.now());
    let name = [("person", mandate.person_name.as_str().into())];
    let title = visit.t_with("mandates-one-title", &name);
    let errors: Vec<(String, String)> = error.iter().map(|(field, key)| ((*field).to_owned(), visit.t(key))).collect();
    let rows = words::rows(visit, mandates, &mandate, &organisation).await?;
    let is_own = mandate.helper == helper.person;
    let next = match standing {
        Standing::Draft if is_own => signing(mandates, visit, &mandate, &errors).await?,
        Standing::Draft => html! {},
        Standing::Live { .. } => live(visit, &mandate),
        Standing::Over { .. } => over(visit, &mandate),
    };
    let head =
        PageHead::new(&title).back(Link::new("/mandates", visit.t("mandates-desk-title"))).errors(!errors.is_empty());
    let told = match (done, standing) {
        ("signed", Standing::Live { .. }) => Some("mandates-done-signed"),
        ("ended", Standing::Over { .. }) => Some("mandates-done-ended"),
        _ => None,
    };
    Ok(page(
        visit,
        head,
        html! {
            (error_summary(visit, &errors))
            @if let Some(key) = told { (notice(visit, NoticeKind::Success, html! { p { (visit.t(key)) } })) }
            h1 { (title) }
            (summary_list(visit, &rows))
            (next)
        },
    ))
}

/// The way to a signature.
async fn signing(
    mandates: &Mandates,
    visit: &Visit,
    mandate: &Mandate,
    errors: &[(String, String)],
) -> Result<Markup, MandatesError> {
    let ways = mandates.ways_to(mandate).await?;
    let sent = match mandate.state {
        Stands::Sent { by, .. } => Some(by),
        _ => None,
    };
    Ok(html! {
        @match sent {
            Some(by) => {
                (code_form(visit, mandate, by, errors))
                (details(&visit.t(if by == Channel::Paper { "mandates-sheet-again" } else { "mandates-send-again" }), html! { (send_form(visit, mandate, &ways, errors)) }))
            }
            None => (send_form(visit, mandate, &ways, errors))
        }
        (details(&visit.t("mandates-give-up"), html! {
            (form(visit, &format!("/mandates/{}/end", mandate.id), html! {
                (button(&visit.t("mandates-give-up-now"), ButtonKind::Secondary))
            }))
        }))
    })
}

fn error_of(errors: &[(String, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| name == field).map(|(_, told)| told.clone())
}

fn send_form(visit: &Visit, mandate: &Mandate, ways: &[Channel], errors: &[(String, String)]) -> Markup {
    let choices: Vec<Choice> = ways
        .iter()
        .enumerate()
        .map(|(place, way)| Choice::new(way.name(), visit.t(&format!("mandates-by-{}", way.name())), place == 0))
        .collect();
    let field =
        Field::new("by", visit.t("mandates-by")).hint(visit.t("mandates-by-hint")).error(error_of(errors, "by"));
    html! {
        h2 { (visit.t("mandates-sign-title")) }
        @if choices.is_empty() { (warning(visit, html! { p { (visit.t("mandates-no-way")) } })) }
        @else {
            (form(visit, &format!("/mandates/{}/code", mandate.id), html! {
                (radios(visit, &field, &choices))
                (button(&visit.t(if ways == [Channel::Paper] { "mandates-prepare-sheet" } else { "mandates-send" }), ButtonKind::Primary))
            }))
        }
    }
}

fn code_form(visit: &Visit, mandate: &Mandate, by: Channel, errors: &[(String, String)]) -> Markup {
    let field = Field::new("code", visit.t("mandates-code"))
        .hint(visit.t(&format!("mandates-code-hint-{}", by.name())))
        .error(error_of(errors, "code"))
        .inputmode("numeric")
        .autocomplete("one-time-code")
        .width(Width::Ten);
    let seen = Field::new("seen", visit.t("mandates-seen")).error(error_of(errors, "seen"));
    html! {
        h2 { (visit.t("mandates-type-title")) }
        @if by == Channel::Paper {
            p { (visit.t("mandates-paper-lead")) }
            p { (button_link(&Link::new(format!("/mandates/{}/sheet", mandate.id), visit.t("mandates-sheet-to-sign")), ButtonKind::Secondary)) }
        }
        (form(visit, &format!("/mandates/{}/sign", mandate.id), html! {
            (text_input(visit, &field))
            @if by == Channel::Paper {
                (checkboxes(visit, &seen, &[Choice::new("yes", visit.t("mandates-seen-yes"), false)]))
            }
            (button(&visit.t("mandates-sign"), ButtonKind::Primary))
        }))
    }
}

fn live(visit: &Visit, mandate: &Mandate) -> Markup {
    html! {
        p { (visit.t("mandates-live-act")) }
        (buttons(html! {
            (button_link(&Link::new(format!("/mandates/{}/sheet", mandate.id), visit.t("mandates-sheet")), ButtonKind::Primary))
        }))
        (details(&visit.t("mandates-end"), html! {
            p { (visit.t("mandates-end-lead")) }
            (form(visit, &format!("/mandates/{}/end", mandate.id), html! {
                (button(&visit.t("mandates-end-now"), ButtonKind::Danger))
            }))
        }))
        (details(&visit.t("mandates-renew"), html! {
            p { (visit.t("mandates-renew-lead")) }
            (form(visit, &format!("/mandates/{}/renew", mandate.id), html! {
                (button(&visit.t("mandates-renew-now"), ButtonKind::Secondary))
            }))
        }))
    }
}

fn over(visit: &Visit, mandate: &Mandate) -> Markup {
    html! {
        @if mandate.signed().is_some() {
            p { (visit.t("mandates-renew-lead")) }
            (form(visit, &format!("/mandates/{}/renew", mandate.id), html! {
                (button(&visit.t("mandates-renew-now"), ButtonKind::Primary))
            }))
        }
    }
}
