//! A place notes what was learnt at a visit, with the person beside it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Choice, Field, Link, button_named, buttons, checkboxes, form, inset};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::receipt::own_receipt;
use super::typed::Typed;
use crate::desks::Desks;
use crate::note_learning::{LEARNT_MAX, Learnt};
use crate::room::PassError;
use crate::spotting::{Competence, SkillArea};

/// `GET /counter/redemptions/{id}/learning`
pub async fn show(State(desks): State<Desks>, visit: Visit, Path(operation): Path<String>) -> Result<Markup, Failure> {
    let (_, place, receipt) = own_receipt(&desks, &visit, &operation).await?;
    let learnt = desks.passes.learnt_at(visit.person()?.person, place, receipt.operation).await?;
    Ok(learning_page(&desks, &visit, &operation, &learnt, (&Typed::default(), &[])))
}

/// `POST /counter/redemptions/{id}/learning`
pub async fn act(
    State(desks): State<Desks>,
    visit: Visit,
    Path(operation): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (_, place, receipt) = own_receipt(&desks, &visit, &operation).await?;
    let person = visit.person()?.person;
    let mut typed = Typed::of(&form.fields);
    let there =
        |done: &str| Redirect::to(&format!("/counter/redemptions/{}?done={done}", receipt.operation)).into_response();
    if typed.get("deed") == "forget" {
        desks.passes.forget_learning_at(person, place, receipt.operation).await?;
        return Ok(there("learning-forgotten"));
    }
    let chosen: Vec<String> = form.fields.all("learnt").map(str::to_owned).collect();
    let content = &desks.neighbours.content;
    let learnt: Vec<Competence> = chosen.iter().filter_map(|code| content.competence(code)).cloned().collect();
    let agreed = typed.get("agreed") == "yes";
    match desks.passes.note_learning(person, place, receipt.operation, (agreed, learnt)).await {
        Ok(()) => return Ok(there("learning")),
        Err(PassError::Field("learnt-of-several")) => typed.wrong("learnt", visit.t("pass-learning-several")),
        Err(PassError::Field("agreed")) => typed.wrong("agreed", visit.t("pass-learning-agreed-missing")),
        Err(PassError::Field(_)) => {
            typed.wrong("learnt", visit.t_with("pass-learning-count", &[("most", LEARNT_MAX.into())]));
        }
        Err(error) => return Err(error.into()),
    }
    let known = desks.passes.learnt_at(person, place, receipt.operation).await?;
    let page = learning_page(&desks, &visit, &operation, &known, (&typed, &chosen));
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn learning_page(
    desks: &Desks,
    visit: &Visit,
    operation: &str,
    known: &[Learnt],
    (typed, chosen): (&Typed, &[String]),
) -> Markup {
    let title = visit.t("pass-learning-title");
    let receipt = format!("/counter/redemptions/{operation}");
    let action = format!("{receipt}/learning");
    let back = Link::new(&receipt, visit.t("pass-learning-back"));
    let of_area = |area: SkillArea| -> Vec<Choice> {
        let all = desks.neighbours.content.competences.iter().filter(|one| one.area == area);
        all.map(|one| Choice::new(&one.code, one.label.get(visit.lang), chosen.contains(&one.code))).collect()
    };
    typed.page(
        visit,
        PageHead::new(&title).back(back),
        "",
        html! {
            p.lead { (visit.t("pass-learning-intro")) }
            @if !known.is_empty() {
                (inset(html! {
                    p { (visit.t("pass-learning-known")) }
                    ul { @for one in known { li { (competence(desks, visit, &one.competence)) } } }
                }))
                (form(visit, &action, html! {
                    (buttons(button_named(&visit.t("pass-learning-forget"), ButtonKind::Danger, "deed", "forget")))
                }))
            }
            (form(visit, &action, html! {
                @for (nth, area) in SkillArea::ALL.into_iter().enumerate() {
                    @let choices = of_area(area);
                    @if !choices.is_empty() { (area_boxes(visit, typed, (nth, area), &choices)) }
                }
                (checkboxes(visit, &typed.field("agreed", visit.t("pass-learning-agreed")).hint(visit.t("pass-learning-agreed-hint")),
                    &[Choice::new("yes", visit.t("pass-learning-agreed-yes"), false)]))
                (buttons(button_named(&visit.t("pass-learning-note"), ButtonKind::Primary, "deed", "note")))
            }))
        },
    )
}

/// The boxes of an area. The component takes the identifiers of its boxes from the field's name, which all areas share.
fn area_boxes(visit: &Visit, typed: &Typed, (nth, area): (usize, SkillArea), choices: &[Choice]) -> Markup {
    let label = visit.t(&format!("pass-area-{}", area.name()));
    if nth == 0 {
        return checkboxes(visit, &typed.field("learnt", label), choices);
    }
    let field = Field::new(format!("learnt-{}", area.name()), label);
    html! {
        fieldset.field {
            legend { (field.label) }
            div.options {
                @for choice in choices {
                    @let id = format!("learnt-{}", choice.value.replace('.', "-"));
                    div.option {
                        input #(id) name="learnt" type="checkbox" value=(choice.value) checked[choice.chosen];
                        label for=(id) { (choice.label) }
                    }
                }
            }
        }
    }
}

/// What a competence is called; its code where the pack does not have it any more.
pub fn competence(desks: &Desks, visit: &Visit, code: &str) -> String {
    desks
        .neighbours
        .content
        .competence(code)
        .map_or_else(|| code.to_owned(), |known| known.label.get(visit.lang).to_owned())
}
