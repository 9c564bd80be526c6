//! Duplicates and campaigns: groups with their facts, set apart or put back by a person.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan;
use jiff::civil::date;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Head, Link, Table, button_named, buttons, error_summary, form, inset, table, text_input, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::consultation_id;
use super::super::results::label_of;
use super::fault_of_text::fault_of_text;
use crate::likeness::Likeness;
use crate::model::{Channel, Consultation};
use crate::notice_duplicates::{Noticed, Notices, REASON_MAX};
use crate::room::Consultations;

/// Characters of a text that are shown.
const SHOWN_MAX: usize = 300;

/// `GET /office/consultations/{id}/notices`
pub async fn show(State(room): State<Consultations>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    notices_page(&room, &visit, &id, None, None).await
}

/// `POST /office/consultations/{id}/notices`
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    let fields = &posted.fields;
    let (group, name) = (fields.first("group"), fields.first("name"));
    let reason = fields.first(&reason_field(group)).trim();
    let is_done = match fields.first("deed") {
        "back" => room.set_group_apart(officer, own, name, None).await?,
        _ if fault_of(&visit, reason).is_some() => {
            let page = notices_page(&room, &visit, &id, Some((group, reason)), None).await?;
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
        _ => room.set_group_apart(officer, own, name, Some(reason)).await?,
    };
    if !is_done {
        let page = notices_page(&room, &visit, &id, None, Some((group, reason))).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    Ok(Redirect::to(&format!("/office/consultations/{id}/notices")).into_response())
}

async fn notices_page(
    room: &Consultations,
    visit: &Visit,
    id: &str,
    bad_reason: Option<(&str, &str)>,
    grown: Option<(&str, &str)>,
) -> Result<Markup, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(id)?);
    let consultation = room.own(officer, own).await?;
    let notices = room.notices(officer, own).await?;
    let plan = room.plan(&consultation).await?;
    let errors: Vec<(String, String)> =
        bad_reason.iter().filter_map(|(group, reason)| Some((reason_field(group), fault_of(visit, reason)?))).collect();
    let title = visit.t("consultations-notices-title");
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/office/consultations/{id}"), consultation.about.title.get(visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            @if grown.is_some() { (warning(visit, html! { p { (visit.t("consultations-group-grew")) } })) }
            p { (visit.t("consultations-notices-lead")) }
            p { (visit.t_with("consultations-notices-looked", &[("count", notices.looked_at.into())])) }
            (bursts(visit, &notices))
            @if notices.groups.is_empty() { (inset(html! { p { (visit.t("consultations-notices-none")) } })) }
            @if notices.more > 0 { p { (visit.t_with("consultations-notices-more", &[("count", notices.more.into())])) } }
            @for (place, group) in notices.groups.iter().enumerate() {
                @let is_here = |field: &str| place.to_string() == field;
                @let is_bad = bad_reason.is_some_and(|(field, _)| is_here(field));
                @let typed = grown.or(bad_reason).filter(|(field, _)| is_here(field)).map(|(_, reason)| reason);
                (group_card(visit, &consultation, plan.form(), group, place, (typed.unwrap_or_default(), is_bad)))
            }
        },
    ))
}

fn fault_of(visit: &Visit, reason: &str) -> Option<String> {
    fault_of_text(visit, reason, "consultations-apart-reason-missing", REASON_MAX)
}

fn reason_field(group: &str) -> String {
    format!("reason-{group}")
}

fn bursts(visit: &Visit, notices: &Notices) -> Markup {
    if notices.bursts.is_empty() {
        return html! {};
    }
    let rows = notices.bursts.iter().map(|(at, count)| vec![html! { (day(visit, *at)) }, html! { (count) }]);
    let told = Table {
        caption: visit.t("consultations-bursts"),
        heads: vec![Head::text(visit.t("consultations-bursts-day")), Head::number(visit.t("consultations-head-count"))],
        rows: rows.collect(),
    };
    html! { (table(&told)) }
}

fn day(visit: &Visit, day: i64) -> String {
    date(1970, 1, 1).checked_add(day.days()).map(|day| visit.date(day)).unwrap_or_default()
}

fn group_card(
    visit: &Visit,
    consultation: &Consultation,
    form_of: &forms::Form,
    group: &Noticed,
    place: usize,
    (typed, is_bad): (&str, bool),
) -> Markup {
    let count = group.answers.len() as u64;
    let heading = match group.likeness {
        Likeness::Same => "consultations-group-same",
        Likeness::SameText => "consultations-group-same-text",
        Likeness::NearText => "consultations-group-near-text",
    };
    let ways = group.by_channel.iter().filter(|(_, count)| *count > 0).map(|(channel, count)| {
        let key = match channel {
            Channel::Web => "consultations-channel-web",
            Channel::Paper => "consultations-channel-paper",
            Channel::Api => "consultations-channel-api",
        };
        format!("{} {count}", visit.t(key))
    });
    let text: String = group.text.chars().take(SHOWN_MAX).collect();
    let error = fault_of(visit, typed).filter(|_| is_bad);
    let reason =
        Field::new(reason_field(&place.to_string()), visit.t("consultations-apart-reason")).value(typed).error(error);
    html! {
        article.card {
            h2 { (visit.t_with(heading, &[("count", count.into())])) }
            @if !group.question.is_empty() { p { (label_of(visit, form_of, &group.question)) } }
            @if !text.is_empty() { blockquote { p { (text) } } }
            ul {
                @if let Some((from, to)) = group.days {
                    li { (visit.t_with("consultations-group-days", &[("from", day(visit, from).into()), ("to", day(visit, to).into())])) }
                }
                li { (ways.collect::<Vec<_>>().join(", ")) }
                @if group.apart > 0 { li { (visit.t_with("consultations-group-apart", &[("count", group.apart.into())])) } }
                @for reason in &group.reasons { li { (visit.t("consultations-apart-reason")) ": " (reason) } }
            }
            (form(visit, &format!("/office/consultations/{}/notices", consultation.id), html! {
                input type="hidden" name="group" value=(place);
                input type="hidden" name="name" value=(group.name());
                @if group.apart < count {
                    (text_input(visit, &reason))
                    (buttons(html! { (button_named(&visit.t("consultations-set-apart"), ButtonKind::Secondary, "deed", "apart")) }))
                }
                @if group.apart > 0 {
                    (buttons(html! { (button_named(&visit.t("consultations-put-back"), ButtonKind::Secondary, "deed", "back")) }))
                }
            }))
        }
    }
}
