//! A season's cohort at the officer's desk: its steps, and what became of it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, DateValue, Field, Head, Link, Table, button_named, checkboxes, date_input, details,
    error_summary, form, inset, table, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::{call_id, too_long};
use crate::follow_cohort::{Cohort, FollowUp, Milestone, MilestoneId, NotPlanned, Sums};
use crate::indicators::CROWD;
use crate::room::Programmes;

/// What is wrong with a form: a field and a sentence.
type Wrong = (&'static str, String);

/// `GET /office/programmes/{id}/cohort`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    cohort_page(&room, &visit, &id, &Fields::default(), None).await
}

/// `POST /office/programmes/{id}/cohort`
pub async fn act(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, call_id(&id)?);
    let fields = &posted.fields;
    let milestone: MilestoneId = fields.first("milestone").parse().map_err(|_| Failure::NotFound)?;
    let wrong = match fields.first("deed") {
        "plan" => match day(fields) {
            None => Some(("due", visit.t("programmes-milestone-day-wrong"))),
            Some(due) => match room.plan_milestone(officer, own, milestone, fields.first("title"), due).await {
                Ok(()) => None,
                Err(NotPlanned::Failed(error)) => return Err(error.into()),
                Err(NotPlanned::Title) => Some(("title", visit.t("programmes-milestone-title-missing"))),
                Err(NotPlanned::TooLong(told)) => Some(("title", too_long(&visit, told))),
                Err(NotPlanned::TooMany) => Some(("title", visit.t("programmes-milestone-too-many"))),
            },
        },
        "note" => {
            let reached: Vec<_> =
                fields.all(&format!("reached-{milestone}")).filter_map(|one| one.parse().ok()).collect();
            room.note_milestone(officer, own, milestone, &reached).await?;
            None
        }
        _ => return Err(Failure::NotFound),
    };
    match wrong {
        None => Ok(Redirect::to(&format!("/office/programmes/{id}/cohort")).into_response()),
        Some(wrong) => {
            let page = cohort_page(&room, &visit, &id, fields, Some(wrong)).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

fn day(fields: &Fields) -> Option<Date> {
    let part = |part: &str| fields.first(&format!("due-{part}")).trim().parse().ok();
    let year: i16 = fields.first("due-year").trim().parse().ok()?;
    Date::new(year, part("month")?, part("day")?).ok()
}

async fn cohort_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    wrong: Option<Wrong>,
) -> Result<Markup, Failure> {
    let cohort = room.cohort(visit.person()?.person, call_id(id)?).await?;
    let errors: Vec<_> = wrong.into_iter().map(|(field, error)| (field.to_owned(), error)).collect();
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let address = format!("/office/programmes/{id}/cohort");
    let title = visit.t("programmes-cohort");
    let name =
        Field::new("title", visit.t("programmes-milestone-title")).value(typed.first("title")).error(error("title"));
    let due = Field::new("due", visit.t("programmes-milestone-due")).error(error("due"));
    let value = DateValue {
        day: typed.first("due-day").to_owned(),
        month: typed.first("due-month").to_owned(),
        year: typed.first("due-year").to_owned(),
    };
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/office/programmes/{id}/decision"), visit.t("programmes-decision")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (cohort.call.about.title.get(visit.lang)) " · " (cohort.call.about.season) }
            h1 { (title) }
            p { (visit.t_with("programmes-cohort-lead", &[("count", cohort.chosen.len().into())])) }
            h2 { (visit.t("programmes-milestones")) }
            @if cohort.milestones.is_empty() { (inset(html! { p { (visit.t("programmes-milestones-none")) } })) }
            @for milestone in &cohort.milestones { (milestone_form(visit, &cohort, milestone, &address)) }
            h3 { (visit.t("programmes-milestone-plan")) }
            (form(visit, &address, html! {
                input type="hidden" name="milestone" value=(MilestoneId::new(&*room.clock, &*room.random));
                (text_input(visit, &name))
                (date_input(visit, &due, &value))
                (button_named(&visit.t("programmes-milestone-add"), ButtonKind::Secondary, "deed", "plan"))
            }))
            h2 { (visit.t("programmes-follow-up")) }
            p { (visit.t("programmes-follow-up-office")) }
            @if !cohort.sums.is_empty() {
                (sums_table(visit, &cohort))
                p { a href={ (address) "/follow-ups" } { (visit.t("programmes-follow-up-each")) } }
            }
        },
    ))
}

fn milestone_form(visit: &Visit, cohort: &Cohort, milestone: &Milestone, address: &str) -> Markup {
    let choices: Vec<Choice> = cohort
        .chosen
        .iter()
        .map(|(id, number)| Choice::new(id.to_string(), number, milestone.reached.contains(id)))
        .collect();
    let values = [
        ("title", milestone.title.as_str().into()),
        ("date", visit.date(milestone.due).into()),
        ("reached", milestone.reached.len().into()),
        ("all", cohort.chosen.len().into()),
    ];
    // Ids of a page come from names of fields, so each step has its own.
    let who = Field::new(format!("reached-{}", milestone.id), visit.t("programmes-milestone-reached"));
    details(
        &visit.t_with("programmes-milestone-line", &values),
        form(
            visit,
            address,
            html! {
                input type="hidden" name="milestone" value=(milestone.id);
                @if choices.is_empty() { p { (visit.t("programmes-cohort-empty")) } }
                @else { (checkboxes(visit, &who, &choices)) }
                (button_named(&visit.t("programmes-milestone-note"), ButtonKind::Secondary, "deed", "note"))
            },
        ),
    )
}

fn sums_table(visit: &Visit, cohort: &Cohort) -> Markup {
    // A sum of a few is what each of them said; that is read on a page of its own, after an entry of their log.
    let row = |(months, sums): (&i64, &Sums)| {
        let is_of_few = (sums.answered as u64) < CROWD;
        let told = |text: Markup| {
            if is_of_few {
                html! { (visit.t("programmes-hidden")) }
            } else {
                text
            }
        };
        vec![
            html! { (visit.t_with("programmes-follow-up-months", &[("months", (*months).into())])) },
            html! { (sums.asked) },
            html! { (sums.answered) },
            told(html! { (sums.active) }),
            told(html! { (sums.jobs) }),
            told(html! { (visit.money(base::Money::euro_cents(sums.funds_cents))) }),
        ]
    };
    let mut heads = vec![Head::text(visit.t("programmes-follow-up-when"))];
    heads.extend(
        [
            "programmes-follow-up-asked",
            "programmes-follow-up-answered",
            "programmes-follow-up-active",
            "programmes-follow-up-jobs",
            "programmes-follow-up-funds",
        ]
        .map(|key| Head::number(visit.t(key))),
    );
    table(&Table { caption: visit.t("programmes-follow-up"), heads, rows: cohort.sums.iter().map(row).collect() })
}

/// `GET /office/programmes/{id}/cohort/follow-ups`: what each answered.
pub async fn follow_ups(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    let (call, all) = room.read_follow_ups(visit.person()?.person, call_id(&id)?).await?;
    let title = visit.t("programmes-follow-up");
    let row = |(number, one): &(String, FollowUp)| {
        let mut row = vec![
            html! { (number) },
            html! { (visit.t_with("programmes-follow-up-months", &[("months", one.months.into())])) },
        ];
        match one.answer {
            None => row.extend([html! { "–" }, html! { "–" }, html! { "–" }]),
            Some(answer) => row.extend([
                html! { (visit.t(if answer.is_active { "programmes-yes" } else { "programmes-no" })) },
                html! { (answer.jobs) },
                html! { (visit.money(answer.funds)) },
            ]),
        }
        row
    };
    let told = Table {
        caption: title.clone(),
        heads: vec![
            Head::text(visit.t("programmes-number")),
            Head::text(visit.t("programmes-follow-up-when")),
            Head::text(visit.t("programmes-follow-up-active")),
            Head::number(visit.t("programmes-follow-up-jobs")),
            Head::number(visit.t("programmes-follow-up-funds")),
        ],
        rows: all.iter().map(row).collect(),
    };
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/office/programmes/{id}/cohort"), visit.t("programmes-cohort"))),
        html! {
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            (table(&told))
        },
    ))
}
