//! `/feedback/{token}`: what came of it, by the link of a letter. The page tells nothing of the question but its day.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{ButtonKind, Choice, Field, NoticeKind, button, error_summary, form, notice, radios};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use crate::feedback::{Answers, Helped, Outcome};
use crate::room::Business;

/// What a person chooses.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    helped: String,
    result: String,
    satisfaction: String,
}

/// `GET /feedback/{token}`
pub async fn ask(State(business): State<Business>, visit: Visit, Path(token): Path<String>) -> Result<Markup, Failure> {
    let asked_at = business.asked_about(&token).await?;
    Ok(form_page(&business, &visit, &token, asked_at, &Chosen::default(), &[]))
}

/// `POST /feedback/{token}`
pub async fn take(
    State(business): State<Business>,
    visit: Visit,
    Path(token): Path<String>,
    form: CsrfForm<Chosen>,
) -> Result<Response, Failure> {
    let chosen = form.value;
    let asked_at = business.asked_about(&token).await?;
    let helped = Helped::from_name(&chosen.helped);
    let result = Outcome::from_name(&chosen.result);
    let satisfaction = chosen.satisfaction.parse().ok().filter(|points| (1..=5).contains(points));
    let (Some(helped), Some(result), Some(satisfaction)) = (helped, result, satisfaction) else {
        let missing =
            [("helped", helped.is_none()), ("result", result.is_none()), ("satisfaction", satisfaction.is_none())];
        let errors: Vec<(String, String)> = missing
            .into_iter()
            .filter(|(_, is_missing)| *is_missing)
            .map(|(field, _)| (field.to_owned(), visit.t("business-feedback-missing")))
            .collect();
        let page = form_page(&business, &visit, &token, asked_at, &chosen, &errors);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    business.give_feedback(&token, Answers { helped, result, satisfaction }).await?;
    let title = visit.t("business-feedback-thanks");
    let main = html! {
        (notice(&visit, NoticeKind::Success, html! { p { (visit.t("business-feedback-kept")) } }))
        h1 { (title) }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}

fn form_page(
    business: &Business,
    visit: &Visit,
    token: &str,
    asked_at: base::Timestamp,
    chosen: &Chosen,
    errors: &[(String, String)],
) -> Markup {
    let title = visit.t("business-feedback-title");
    let error = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, told)| told.clone());
    let helped = Helped::ALL.map(|helped| {
        let name = helped.name();
        Choice::new(name, visit.t(&format!("business-feedback-helped-{name}")), chosen.helped == name)
    });
    let results = Outcome::ALL.map(|result| {
        let name = result.name();
        Choice::new(
            name,
            visit.t(&format!("business-feedback-result-{}", name.replace('_', "-"))),
            chosen.result == name,
        )
    });
    let points = [5, 4, 3, 2, 1].map(|points: u8| {
        let value = points.to_string();
        let is_chosen = chosen.satisfaction == value;
        Choice::new(value, visit.t(&format!("business-feedback-satisfaction-{points}")), is_chosen)
    });
    page(
        visit,
        PageHead::new(&title).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            h1 { (title) }
            p.lead { (visit.t_with("business-feedback-lead", &[("date", visit.date(business.day(asked_at)).into())])) }
            (form(visit, &format!("/feedback/{token}"), html! {
                (radios(visit, &Field::new("helped", visit.t("business-feedback-helped")).error(error("helped")), &helped))
                (radios(visit, &Field::new("result", visit.t("business-feedback-result")).error(error("result")), &results))
                (radios(
                    visit,
                    &Field::new("satisfaction", visit.t("business-feedback-satisfaction")).error(error("satisfaction")),
                    &points,
                ))
                (button(&visit.t("business-feedback-send"), ButtonKind::Primary))
            }))
        },
    )
}
