//! A file for the bank: what is in it, the file itself, and what the bank answered, line by line.

use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use remittance::{Outcome, Reason};
use ui::components::{
    ButtonKind, Head, Link, Row, Table, TagKind, button_link, buttons, summary_list, table, tag, warning,
};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{Asked, done, ends, id, money, payment_tag, refund_tag};
use super::payments::answer_form;
use super::said;
use super::typed::Typed;
use crate::bring_answer::{AnswerLine, BankAnswer, FilePayment};
use crate::desks::Desks;
use crate::make_payment_file::hex;
use crate::model::RunId;
use crate::pay::PaymentState;
use crate::refund::RefundState;

const PATH: &str = "/office/passes/payments";

/// `GET /office/passes/payments/files/{run}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(run): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let run: RunId = id(&run)?;
    let file = desks.passes.payment_file(run).await?;
    let (payments, answers) = (desks.passes.payments_in(run).await?, desks.passes.answers_about(run).await?);
    let title = visit.t_with("pass-file-title", &[("date", visit.date_time(file.made_at, &desks.passes.zone).into())]);
    let rows = [
        Row::text(visit.t("pass-file-payments"), &file.payments.to_string()),
        Row::text(visit.t("pass-worth-head"), &money(&visit, file.cents)),
        Row::text(visit.t("pass-file-execution"), &visit.date(file.execution)),
        Row::new(visit.t("pass-file-sha256"), html! { code { (hex(&file.sha256)) } }),
    ];
    let download = Link::new(format!("{PATH}/files/{run}/file.xml"), visit.t("pass-file-download"));
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(PATH, visit.t("pass-payments-title"))).wide(),
        html! {
            (done(&visit, &asked.done))
            h1 { (title) }
            (summary_list(&visit, &rows))
            (buttons(button_link(&download, ButtonKind::Primary)))
            p { (visit.t("pass-file-same")) }
            h2 { (visit.t("pass-file-payments")) }
            (table(&lines(&desks, &visit, &payments)))
            h2 { (visit.t("pass-answer-heading")) }
            @if answers.is_empty() { p { (visit.t("pass-answers-none")) } }
            @for answer in &answers { (answered(&desks, &visit, answer)) }
            (answer_form(&visit, &Typed::default()))
        },
    ))
}

/// `GET /office/passes/payments/files/{run}/file.xml`
pub async fn download(State(desks): State<Desks>, Path(run): Path<String>) -> Result<Response, Failure> {
    let run: RunId = id(&run)?;
    let file = desks.passes.payment_file(run).await?;
    let headers = [
        (CONTENT_TYPE, "application/xml".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"pain001-{run}.xml\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file.xml).into_response())
}

fn name(visit: &Visit, payment: &FilePayment) -> Markup {
    match payment {
        FilePayment::Place(one) => html! { a href=(format!("{PATH}/places/{}", one.place)) { (one.name) } },
        FilePayment::Funder(one) => {
            html! { (visit.t_with("pass-file-refund", &[("funder", one.name.as_str().into())])) }
        }
    }
}

fn standing(desks: &Desks, visit: &Visit, payment: &FilePayment) -> Markup {
    match payment {
        FilePayment::Place(one) => payment_tag(desks, visit, Some(one)),
        FilePayment::Funder(one) => refund_tag(desks, visit, one),
    }
}

fn lines(desks: &Desks, visit: &Visit, all: &[FilePayment]) -> Table {
    let row = |one: &FilePayment| {
        vec![
            name(visit, one),
            html! { (money(visit, one.cents())) },
            html! { (ends(one.iban())) },
            standing(desks, visit, one),
        ]
    };
    Table {
        caption: visit.t("pass-file-payments"),
        heads: vec![
            Head::text(visit.t("pass-file-to")),
            Head::number(visit.t("pass-worth-head")),
            Head::text(visit.t("pass-payment-account")),
            Head::text(visit.t("pass-standing")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

/// An answer of the bank, each of its lines explained.
fn answered(desks: &Desks, visit: &Visit, answer: &BankAnswer) -> Markup {
    let date = answer.brought_at.map(|at| visit.date_time(at, &desks.passes.zone)).unwrap_or_default();
    let caption = visit.t_with("pass-answer-of", &[("date", date.into())]);
    let line = |line: &AnswerLine| {
        let (kind, said, what) = explained(visit, line);
        html! { li {
            (name(visit, &line.payment)) ", " (money(visit, line.payment.cents())) ": " (tag(kind, &said)) " " (what)
        } }
    };
    // A list and no table: what a line means is a sentence, and is read on a phone, too.
    html! {
        h3 { (caption) }
        ul { @for one in &answer.lines { (line(one)) } }
        @if !answer.strangers.is_empty() {
            (warning(visit, html! {
                p { (visit.t("pass-answer-strangers")) }
                ul { @for stranger in &answer.strangers { li { code { (stranger) } } } }
            }))
        }
    }
}

/// What the bank says of a payment, and what it means.
fn explained(visit: &Visit, line: &AnswerLine) -> (TagKind, String, String) {
    let why = |reasons: &[Reason]| {
        let told: Vec<String> = reasons
            .iter()
            .map(|reason| said::bank_reason(visit, format!("{} {}", reason.code, reason.text).trim()))
            .collect();
        told.join(" ")
    };
    let is_refused = match &line.payment {
        FilePayment::Place(one) => one.state == PaymentState::Refused,
        FilePayment::Funder(one) => one.state == RefundState::Refused,
    };
    match &line.outcome {
        Outcome::Accepted if is_refused => {
            (TagKind::Warm, visit.t("pass-answer-accepted"), visit.t("pass-answer-contradicts"))
        }
        Outcome::Accepted => (TagKind::Success, visit.t("pass-answer-accepted"), visit.t("pass-answer-paid")),
        Outcome::Open => (TagKind::Neutral, visit.t("pass-answer-open"), visit.t("pass-answer-open-means")),
        Outcome::HadBefore(reasons) => {
            let means = format!("{} {}", why(reasons), visit.t("pass-answer-had-before-means"));
            (TagKind::Warm, visit.t("pass-answer-had-before"), means)
        }
        Outcome::Rejected(reasons) => {
            let means = format!("{} {}", why(reasons), visit.t("pass-answer-refused-means"));
            (TagKind::Error, visit.t("pass-answer-refused"), means)
        }
    }
}
