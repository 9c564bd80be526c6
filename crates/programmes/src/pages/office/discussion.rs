//! The discussion at the officer's desk: where readers differ, the sheets, the minutes and what was agreed.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, TagKind, Width, button, checkboxes, error_summary, form, inset, table, tag,
    text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::jury::marks_table;
use super::super::{application_id, at_most, call_id, too_long};
use crate::discuss::{Discussed, NotKept, Table};
use crate::model::jury::{MINUTES_MAX, REASON_MAX, highest_of};
use crate::room::Programmes;
use crate::score::{Standing, of_units};
use crate::sentence::shown_score;

/// Lines of the field for minutes.
const LINES: u8 = 8;

/// `GET /office/programmes/{id}/discussion`
pub async fn list(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let (call, all) = room.to_discuss(visit.person()?.person, call_id(&id)?).await?;
    let title = visit.t("programmes-discussion");
    let row = |one: &Discussed| {
        let totals = one.totals.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        vec![
            html! { a href={ "/office/programmes/discussion/" (one.application) } { (one.number) } },
            html! { (totals) },
            standing_tag(&visit, &one.standing),
        ]
    };
    let told = ui::components::Table {
        caption: title.clone(),
        heads: ["programmes-number", "programmes-totals", "programmes-state"]
            .map(|key| Head::text(visit.t(key)))
            .into(),
        rows: all.iter().map(row).collect(),
    };
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/office/programmes/{id}/jury"), visit.t("programmes-jury"))),
        html! {
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("programmes-discussion-lead")) }
            @if all.is_empty() { (inset(html! { p { (visit.t("programmes-discussion-none")) } })) } @else { (table(&told)) }
        },
    ))
}

/// Where an application stands, in a word or two.
pub(super) fn standing_tag(visit: &Visit, standing: &Standing) -> Markup {
    match standing {
        Standing::Awaited(count) => {
            tag(TagKind::Neutral, &visit.t_with("programmes-standing-awaited", &[("count", (*count).into())]))
        }
        Standing::WantsThird { by } => {
            tag(TagKind::Warm, &visit.t_with("programmes-standing-third", &[("by", (*by).into())]))
        }
        Standing::Differs { by } => {
            tag(TagKind::Warm, &visit.t_with("programmes-standing-differs", &[("by", (*by).into())]))
        }
        Standing::Scored { score, is_agreed } => {
            let score = shown_score(visit, &score.to_string());
            let key = if *is_agreed { "programmes-standing-agreed" } else { "programmes-standing-scored" };
            tag(TagKind::Success, &visit.t_with(key, &[("score", score.as_str().into())]))
        }
    }
}

/// `GET /office/programmes/discussion/{application}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    table_page(&room, &visit, &id, &Fields::default(), None).await
}

/// `POST /office/programmes/discussion/{application}`
pub async fn keep(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, application_id(&id)?);
    let fields = &posted.fields;
    let present = fields.all("present").filter_map(|person| person.parse().ok()).collect();
    let (minutes, reason) = (fields.first("minutes"), fields.first("reason"));
    let kept = room.keep_discussion(officer, own, present, minutes, Some(fields.first("agreed")), reason).await;
    let wrong = match kept {
        Ok(()) => {
            return Ok(Redirect::to(&format!("/office/programmes/discussion/{id}")).into_response());
        }
        Err(NotKept::Failed(error)) => return Err(error.into()),
        Err(NotKept::Present) => ("present", visit.t("programmes-present-missing")),
        Err(NotKept::Minutes) => ("minutes", visit.t("programmes-minutes-missing")),
        Err(NotKept::LongMinutes(told)) => ("minutes", too_long(&visit, told)),
        Err(NotKept::Agreed) => ("agreed", visit.t("programmes-agreed-wrong")),
        Err(NotKept::Reason) => ("reason", visit.t("programmes-agreed-reason-missing")),
        Err(NotKept::LongReason(told)) => ("reason", too_long(&visit, told)),
    };
    let page = table_page(&room, &visit, &id, fields, Some(wrong)).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

async fn table_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    wrong: Option<(&'static str, String)>,
) -> Result<Markup, Failure> {
    let shown = room.on_the_table(visit.person()?.person, application_id(id)?).await?;
    let errors: Vec<_> = wrong.into_iter().map(|(field, error)| (field.to_owned(), error)).collect();
    let title = visit.t_with("programmes-application", &[("number", shown.discussed.number.as_str().into())]);
    let back = format!("/office/programmes/{}/discussion", shown.call.id);
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new(back, visit.t("programmes-discussion"))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (shown.call.about.title.get(visit.lang)) " " (standing_tag(visit, &shown.discussed.standing)) }
            h1 { (title) }
            p { a href={ "/office/programmes/applications/" (id) } { (visit.t("programmes-see-application")) } }
            @for sheet in &shown.sheets { (marks_table(visit, &shown.call, &sheet.name, &sheet.marks)) }
            @if !shown.changes.is_empty() {
                h2 { (visit.t("programmes-sheet-changes")) }
                ul { @for (name, reason) in &shown.changes { li { (name) ": " (reason) } } }
            }
            h2 { (visit.t("programmes-minutes")) }
            @if shown.is_signed { (inset(html! { p { (visit.t("programmes-jury-signed")) } })) }
            @else { (minutes_form(visit, id, &shown, typed, &errors)) }
        },
    ))
}

fn minutes_form(visit: &Visit, id: &str, shown: &Table, typed: &Fields, errors: &[(String, String)]) -> Markup {
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let kept = shown.discussed.discussion.as_ref();
    let is_typed = !errors.is_empty();
    let value = |name: &str, known: String| if is_typed { typed.first(name).to_owned() } else { known };
    let agreed = kept.and_then(|one| one.agreed).and_then(|units| u64::try_from(units).ok()).and_then(of_units);
    let present: Vec<Choice> = shown
        .may_be_there
        .iter()
        .map(|(person, name)| {
            let id = person.to_string();
            let chosen = if is_typed {
                typed.all("present").any(|one| one == id)
            } else {
                kept.is_some_and(|one| one.present.contains(person))
            };
            Choice::new(id, name, chosen)
        })
        .collect();
    let who = Field::new("present", visit.t("programmes-present"))
        .hint(visit.t("programmes-present-hint"))
        .error(error("present"));
    let minutes = Field::new("minutes", visit.t("programmes-minutes-said"))
        .hint(at_most(visit, MINUTES_MAX))
        .value(value("minutes", kept.map(|one| one.minutes.clone()).unwrap_or_default()))
        .error(error("minutes"));
    let score = Field::new("agreed", visit.t("programmes-agreed"))
        .hint(visit.t_with("programmes-agreed-hint", &[("most", highest_of(&shown.call).into())]))
        .value(value("agreed", agreed.map(|score| shown_score(visit, &score.to_string())).unwrap_or_default()))
        .error(error("agreed"))
        .inputmode("decimal")
        .width(Width::Ten)
        .optional();
    let reason = Field::new("reason", visit.t("programmes-agreed-reason"))
        .hint(at_most(visit, REASON_MAX))
        .value(value("reason", kept.map(|one| one.reason.clone()).unwrap_or_default()))
        .error(error("reason"))
        .optional();
    form(
        visit,
        &format!("/office/programmes/discussion/{id}"),
        html! {
            (checkboxes(visit, &who, &present))
            (textarea(visit, &minutes, LINES))
            (text_input(visit, &score))
            (textarea(visit, &reason, 3))
            (button(&visit.t("programmes-minutes-keep"), ButtonKind::Primary))
        },
    )
}
