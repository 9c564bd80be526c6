//! A place brings in what it accepted without a network, and sees line by line what became of it.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Serialize;
use ui::components::{
    ButtonKind, Head, Link, NoticeKind, Row, Table, TagKind, button, details, file_input, link, notice, summary_list,
    table, tag, textarea, upload_form,
};
use ui::{Failure, PageHead, UploadForm, Visit, page};

use super::parts::{Asked, acting, money, nobody, whose};
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::model::{OperationId, PassId, PlaceId};
use crate::offline_list::{BadList, ListLine, WrongLine, read_list};
use crate::party::{Party, PartyId, PartyKind};
use crate::redeem_offline::{Accepted, OFFLINE_MAX, Outcome};
use crate::room::PassError;
use crate::services::SERVICES;

const PATH: &str = "/counter/offline";
/// Lines of the field for a list.
const LIST_LINES: u8 = 6;
/// Signs of a code or a square that are shown again.
const WRITTEN_SHOWN: usize = 19;
/// The kinds of files that a device keeps.
const ACCEPTED: &str = ".csv,.json,.txt,text/csv,application/json";

/// A line, and what became of it.
struct Answered {
    line: ListLine,
    became: Became,
    /// Whose receipt can be printed, when it was redeemed.
    receipt: Option<OperationId>,
}

/// What became of a line: a word for scripts, the text of its tag, and what else is to be said.
struct Became {
    word: &'static str,
    tag: String,
    said: String,
}

/// The same for a device that sends its list itself: the line by its number, from 1.
#[derive(Serialize)]
struct ToldLine<'a> {
    number: usize,
    outcome: &'static str,
    said: &'a str,
}

/// `GET /counter/offline`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let Some((place, places)) = acting(&desks, &visit, PartyKind::Place, &asked.of).await? else {
        return Ok(nobody(&visit, &visit.t("pass-offline-title"), PartyKind::Place));
    };
    offline_page(&desks, &visit, (&place, &places), &Typed::default(), &[]).await
}

/// `POST /counter/offline`: a page, or for a device that asks for JSON an array of `{number, outcome, said}`, where the outcome
/// is `redeemed`, `paid`, `refused` or `unread`.
pub async fn bring(
    State(desks): State<Desks>,
    visit: Visit,
    headers: HeaderMap,
    form: UploadForm,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    if let Some(retry_after) = desks.wrong_codes.wait(person, visit.now) {
        return Err(Failure::TooMany { retry_after });
    }
    // Who acts for no place sends nothing that is read.
    acting(&desks, &visit, PartyKind::Place, "").await?.ok_or(Failure::NotFound)?;
    let upload = form.read().await?;
    let mut typed = Typed::of(&upload.fields);
    let (place, places) = acting(&desks, &visit, PartyKind::Place, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Place(id) = place.id else { return Err(Failure::NotFound) };
    let file = upload.file("file").map(|file| String::from_utf8_lossy(&file.content).into_owned());
    let text = file.unwrap_or_else(|| upload.fields.first("list").to_owned());
    let keys = desks.square_keys.public().await?;
    let answered = match read_list(&text, &keys, &desks.passes.zone) {
        Ok(lines) => take(&desks, &visit, id, lines).await?,
        Err(bad) => {
            let sentence = match bad {
                BadList::Empty => visit.t("pass-offline-empty"),
                BadList::TooLong => visit.t_with("pass-offline-too-long", &[("most", OFFLINE_MAX.into())]),
                BadList::Unreadable => visit.t("pass-offline-unreadable"),
            };
            typed.wrong("list", sentence);
            Vec::new()
        }
    };
    let status = if typed.is_right() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    if headers.get(ACCEPT).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json")) {
        return Ok((status, Json(answered.iter().map(told_line).collect::<Vec<_>>())).into_response());
    }
    let page = offline_page(&desks, &visit, (&place, &places), &typed, &answered).await?;
    Ok((status, page).into_response())
}

/// Takes the lines in that can be read, each by itself: what is wrong with one does not stop the others.
async fn take(desks: &Desks, visit: &Visit, place: PlaceId, lines: Vec<ListLine>) -> Result<Vec<Answered>, Failure> {
    let (mut unknown, mut redeemed) = (0, Vec::new());
    let mut answered = Vec::with_capacity(lines.len());
    for line in lines {
        let mut receipt = None;
        let became = match &line.read {
            Err(wrong) => unread(visit, wrong_line(visit, wrong)),
            Ok(read) => {
                let operation = read.operation.unwrap_or_else(|| desks.passes.operation_of(place, &read.code, read.at));
                let (code, printed) = (read.code.clone(), read.printed);
                let one = Accepted { operation, code, at: read.at, service: read.service, printed };
                match desks.passes.redeem_offline(place, &[one]).await {
                    Ok(outcomes) => {
                        let Some(outcome) = outcomes.first() else { continue };
                        let is_unknown = matches!(outcome, Outcome::Refused { reason } if reason == "unknown-code");
                        unknown += u32::from(is_unknown);
                        if let Outcome::Redeemed { pass, .. } = outcome {
                            redeemed.push((operation, *pass, read.at));
                            receipt = Some(operation);
                        }
                        became(visit, outcome)
                    }
                    Err(PassError::Reused) => unread(visit, visit.t("pass-offline-reused")),
                    Err(error) => return Err(error.into()),
                }
            }
        };
        answered.push(Answered { line, became, receipt });
    }
    desks.wrong_codes.note(visit.person()?.person, unknown, visit.now);
    tell(desks, place, &redeemed).await;
    Ok(answered)
}

/// Who had an appointment came, and who has an account is told what was used, as at the counter. The passes are used whatever
/// becomes of it.
async fn tell(desks: &Desks, place: PlaceId, redeemed: &[(OperationId, PassId, base::Timestamp)]) {
    let told = async {
        for (_, pass, at) in redeemed {
            desks.passes.note_came(place, vec![pass.booklet()], *at).await?;
        }
        desks.tell_used_offline(place, redeemed.iter().map(|(operation, pass, _)| (*operation, *pass))).await
    };
    if let Err(error) = told.await {
        tracing::warn!(%error, "who has a booklet could not be told what was used");
    }
}

fn wrong_line(visit: &Visit, wrong: &WrongLine) -> String {
    match wrong {
        WrongLine::Code(error) => said::code(visit, *error),
        WrongLine::Square(_) => visit.t("pass-offline-wrong-square"),
        WrongLine::Time => visit.t("pass-offline-wrong-time"),
        WrongLine::Service => visit.t("pass-offline-wrong-service"),
        WrongLine::Operation => visit.t("pass-offline-wrong-operation"),
    }
}

/// What became of a pass that was accepted offline, in plain words.
pub fn told(visit: &Visit, outcome: &Outcome) -> Markup {
    tagged(&became(visit, outcome))
}

fn became(visit: &Visit, outcome: &Outcome) -> Became {
    let why = |reason: &str| visit.t(&format!("pass-offline-why-{reason}"));
    let (word, tag, said) = match outcome {
        Outcome::Redeemed { cents, .. } => ("redeemed", "pass-offline-taken", money(visit, *cents)),
        Outcome::PaidFromRisk { cents, reason } => {
            ("paid", "pass-offline-paid", format!("{}. {}", money(visit, *cents), why(reason)))
        }
        Outcome::Refused { reason } => ("refused", "pass-offline-refused", why(reason)),
    };
    Became { word, tag: visit.t(tag), said }
}

fn unread(visit: &Visit, said: String) -> Became {
    Became { word: "unread", tag: visit.t("pass-offline-not-read"), said }
}

fn tagged(became: &Became) -> Markup {
    let kind = match became.word {
        "redeemed" => TagKind::Success,
        "paid" => TagKind::Warm,
        _ => TagKind::Error,
    };
    html! { (tag(kind, &became.tag)) " " (became.said) }
}

fn told_line(one: &Answered) -> ToldLine<'_> {
    ToldLine { number: one.line.number, outcome: one.became.word, said: &one.became.said }
}

async fn offline_page(
    desks: &Desks,
    visit: &Visit,
    (place, places): (&Party, &[Party]),
    typed: &Typed,
    answered: &[Answered],
) -> Result<Markup, Failure> {
    let PartyId::Place(id) = place.id else { return Err(Failure::NotFound) };
    let rules = &desks.passes.rules;
    let rows = [
        Row::text(visit.t("pass-risk-cap"), &money(visit, rules.offline_cap_cents)),
        Row::text(visit.t("pass-risk-left"), &money(visit, desks.passes.risk_left_today(id).await?)),
    ];
    let conflicts = desks.passes.conflicts_of(id).await?;
    let title = visit.t("pass-offline-title");
    let services: Vec<&str> = SERVICES.iter().map(|(_, word)| *word).collect();
    let back = Link::new(format!("/counter?of={}", place.id.uuid()), visit.t("pass-counter-title"));
    let list =
        typed.field("list", visit.t("pass-offline-list")).hint(visit.t("pass-offline-list-hint")).autocomplete("off");
    let file = typed.field("file", visit.t("pass-offline-file")).value("").optional();
    Ok(page(
        visit,
        PageHead::new(&title).back(back).errors(!typed.is_right()).wide(),
        html! {
            (typed.summary(visit))
            @if !answered.is_empty() { (notice(visit, NoticeKind::Success, html! { p { (visit.t("pass-offline-done")) } })) }
            h1 { (title) }
            (whose(visit, PATH, place, places))
            @if !answered.is_empty() { (table(&answers(desks, visit, id, answered))) }
            h2 { (visit.t("pass-offline-rules")) }
            ul {
                li { (visit.t_with("pass-offline-rule-time", &[("hours", rules.offline_within.as_hours().into())])) }
                li { (visit.t("pass-offline-rule-first")) }
                li { (visit.t_with("pass-offline-rule-risk", &[("cap", money(visit, rules.offline_cap_cents).into())])) }
                li { (visit.t("pass-offline-rule-place")) }
                li { (visit.t("pass-offline-rule-person")) }
            }
            (summary_list(visit, &rows))
            h2 { (visit.t("pass-offline-bring")) }
            p { (link(&Link::new("/counter/device", visit.t("pass-device-title")))) }
            (upload_form(visit, PATH, html! {
                input type="hidden" name="of" value=(place.id.uuid());
                (textarea(visit, &list, LIST_LINES))
                (file_input(visit, &file, Some(ACCEPTED), None))
                (button(&visit.t("pass-offline-send"), ButtonKind::Primary))
            }))
            (details(&visit.t("pass-offline-forms"), html! {
                p { (visit.t("pass-offline-forms-csv")) }
                pre { code { "code;at;service\n7ZQ4-K0N0-3W5V-T20V;2026-11-27 14:30;everyday" } }
                p { (visit.t("pass-offline-forms-json")) }
                pre { code { "[{\"square\": \"PN1:…\", \"at\": \"2026-11-27T14:30:00+01:00\", \"service\": \"everyday\"}]" } }
                p { (visit.t_with("pass-offline-forms-services", &[("services", services.join(", ").into())])) }
            }))
            @if !conflicts.is_empty() {
                h2 { (visit.t("pass-offline-before")) }
                (table(&before(desks, visit, &conflicts)))
            }
        },
    ))
}

fn answers(desks: &Desks, visit: &Visit, place: PlaceId, all: &[Answered]) -> Table {
    let row = |one: &Answered| {
        let written: String = one.line.written.chars().take(WRITTEN_SHOWN).collect();
        let cut = if one.line.written.chars().nth(WRITTEN_SHOWN).is_some() { "…" } else { "" };
        vec![
            html! { (one.line.number) },
            html! { (written) (cut) },
            html! { @if let Ok(read) = &one.line.read { (visit.date_time(read.at, &desks.passes.zone)) } },
            html! {
                (tagged(&one.became))
                @if let Some(operation) = one.receipt {
                    " " a href=(format!("/counter/redemptions/{operation}?of={}", place.uuid())) { (visit.t("pass-offline-receipt")) }
                }
            },
        ]
    };
    Table {
        caption: visit.t("pass-offline-answers"),
        heads: vec![
            Head::number(visit.t("pass-offline-line")),
            Head::text(visit.t("pass-passes")),
            Head::text(visit.t("pass-offline-accepted-at")),
            Head::text(visit.t("pass-offline-outcome")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

fn before(desks: &Desks, visit: &Visit, all: &[(base::Timestamp, Outcome)]) -> Table {
    Table {
        caption: visit.t("pass-offline-before"),
        heads: vec![Head::text(visit.t("pass-offline-accepted-at")), Head::text(visit.t("pass-offline-outcome"))],
        rows: all
            .iter()
            .map(|(at, outcome)| {
                vec![html! { (visit.date_time(*at, &desks.passes.zone)) }, html! { (told(visit, outcome)) }]
            })
            .collect(),
    }
}
