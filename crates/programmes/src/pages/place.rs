//! What became of an own application: the sentence, how to object, the steps of the cohort, and what is asked later.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Table, Width, button, error_summary, form, inset, radios, table, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::application_id;
use super::office::decision::verdict_tag;
use crate::follow_cohort::{FollowUp, Milestone, OwnPlace, read_answer};
use crate::room::Programmes;

/// `GET /programmes/applications/{id}/place`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let place = room.own_place(visit.person()?.person, application_id(&id)?).await?;
    let OwnPlace { call, application, line, milestones, follow_ups } = &place;
    let title = visit.t("programmes-place");
    let number = application.number.clone().unwrap_or_default();
    let reason = application.decision.as_ref().map(|decision| decision.reason.clone()).unwrap_or_default();
    let body = [("body", call.about.programme.body.as_str().into()), ("number", number.as_str().into())];
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(
            format!("/programmes/applications/{id}"),
            visit.t_with("programmes-application", &[("number", number.as_str().into())]),
        )),
        html! {
            p.caption { (call.about.title.get(visit.lang)) " " (verdict_tag(&visit, line.verdict)) }
            h1 { (title) }
            (inset(html! { p { (reason) } }))
            p { a href={ "/programmes/" (call.code) "/result" } { (visit.t("programmes-result")) } }
            h2 { (visit.t("programmes-object")) }
            p { (visit.t_with("programmes-object-text", &body)) }
            @if !milestones.is_empty() { (steps(&visit, application.id, milestones)) }
            @if !follow_ups.is_empty() { (asked(&visit, &id, follow_ups)) }
        },
    ))
}

fn steps(visit: &Visit, own: crate::model::ApplicationId, milestones: &[Milestone]) -> Markup {
    let row = |one: &Milestone| {
        let key =
            if one.reached.contains(&own) { "programmes-milestone-is-reached" } else { "programmes-milestone-to-come" };
        vec![html! { (one.title) }, html! { (visit.date(one.due)) }, html! { (visit.t(key)) }]
    };
    let told = Table {
        caption: visit.t("programmes-milestones"),
        heads: ["programmes-milestone-title", "programmes-milestone-due", "programmes-state"]
            .map(|key| Head::text(visit.t(key)))
            .into(),
        rows: milestones.iter().map(row).collect(),
    };
    html! { h2 { (visit.t("programmes-milestones")) } (table(&told)) }
}

fn asked(visit: &Visit, id: &str, follow_ups: &[FollowUp]) -> Markup {
    html! {
        h2 { (visit.t("programmes-follow-up")) }
        ul {
            @for one in follow_ups {
                li {
                    a href={ "/programmes/applications/" (id) "/follow-up/" (one.months) } {
                        (visit.t_with("programmes-follow-up-months", &[("months", one.months.into())]))
                    }
                    " " (visit.t(if one.answer.is_some() { "programmes-follow-up-done" } else { "programmes-follow-up-to-do" }))
                }
            }
        }
    }
}

/// `GET /programmes/applications/{id}/follow-up/{months}`
pub async fn ask(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, months)): Path<(String, String)>,
) -> Result<Markup, Failure> {
    follow_up_page(&room, &visit, &id, &months, None).await
}

/// `POST /programmes/applications/{id}/follow-up/{months}`
pub async fn answer(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, months)): Path<(String, String)>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let fields = &posted.fields;
    let (person, own) = (visit.person()?.person, application_id(&id)?);
    let after = months.parse().map_err(|_| Failure::NotFound)?;
    match read_answer(fields.first("active"), fields.first("jobs"), fields.first("funds")) {
        Ok(answer) => {
            room.answer_follow_up(person, own, after, answer).await?;
            Ok(Redirect::to(&format!("/programmes/applications/{id}/place")).into_response())
        }
        Err(wrong) => {
            let page = follow_up_page(&room, &visit, &id, &months, Some((fields, wrong))).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

async fn follow_up_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    months: &str,
    wrong: Option<(&Fields, Vec<&'static str>)>,
) -> Result<Markup, Failure> {
    let place = room.own_place(visit.person()?.person, application_id(id)?).await?;
    let after: i64 = months.parse().map_err(|_| Failure::NotFound)?;
    let known = place.follow_ups.iter().find(|one| one.months == after).ok_or(Failure::NotFound)?;
    let kept = |name: &str| match (name, known.answer) {
        ("active", Some(answer)) => if answer.is_active { "yes" } else { "no" }.to_owned(),
        ("jobs", Some(answer)) => answer.jobs.to_string(),
        ("funds", Some(answer)) => (answer.funds.cents() / 100).to_string(),
        _ => String::new(),
    };
    let value = |name: &str| wrong.as_ref().map_or_else(|| kept(name), |(fields, _)| fields.first(name).to_owned());
    let errors: Vec<(String, String)> = wrong
        .iter()
        .flat_map(|(_, wrong)| wrong)
        .map(|name| ((*name).to_owned(), visit.t(&format!("programmes-follow-up-{name}-wrong"))))
        .collect();
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let title = visit.t_with("programmes-follow-up-months", &[("months", after.into())]);
    let number = |name: &str, label: &str| {
        Field::new(name, visit.t(label)).value(value(name)).error(error(name)).inputmode("numeric").width(Width::Ten)
    };
    let choices = [
        Choice::new("yes", visit.t("programmes-yes"), value("active") == "yes"),
        Choice::new("no", visit.t("programmes-no"), value("active") == "no"),
    ];
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/programmes/applications/{id}/place"), visit.t("programmes-place")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (place.call.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("programmes-follow-up-lead")) }
            (form(visit, &format!("/programmes/applications/{id}/follow-up/{months}"), html! {
                (radios(visit, &Field::new("active", visit.t("programmes-follow-up-ask-active")).error(error("active")), &choices))
                (text_input(visit, &number("jobs", "programmes-follow-up-ask-jobs")))
                (text_input(visit, &number("funds", "programmes-follow-up-ask-funds").suffix("€")))
                (button(&visit.t("programmes-follow-up-send"), ButtonKind::Primary))
            }))
        },
    ))
}
