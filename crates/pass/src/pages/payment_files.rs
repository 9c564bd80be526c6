//! A file for the bank: what is in it, the file itself, what the bank answered, line by line, and what an officer notes by hand
//! where it answers nothing.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use base::PersonId;
use maud::{Markup, html};
use remittance::{Outcome, Reason};
use ui::components::{
    ButtonKind, Head, Link, Row, Table, TagKind, button_about, button_link, buttons, form, summary_list, table, tag,
    text_input, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::parts::{Asked, ends, id, money, payment_tag, refund_tag};
use super::payments::answer_form;
use super::said;
use super::signals::{name_of, names_of};
use super::typed::Typed;
use crate::bring_answer::{AnswerLine, BankAnswer, FilePayment};
use crate::desks::Desks;
use crate::make_payment_file::hex;
use crate::model::RunId;
use crate::pay::PaymentState;
use crate::refund::RefundState;
use crate::room::PassError;
use crate::settle::Settlement;

const PATH: &str = "/office/passes/payments";
/// In the place of a payment: all of which nothing is known.
const ALL: &str = "all";

/// `GET /office/passes/payments/files/{run}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(run): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    file_page(&desks, &visit, id(&run)?, &asked.done, &Typed::default()).await
}

/// `POST /office/passes/payments/files/{run}`
pub async fn act(
    State(desks): State<Desks>,
    visit: Visit,
    Path(run): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let run: RunId = id(&run)?;
    let mut typed = Typed::of(&form.fields);
    let payments = desks.passes.payments_in(run).await?;
    let which = typed.get("payment").to_owned();
    let chosen: Vec<FilePayment> = if which == ALL {
        payments.into_iter().filter(FilePayment::is_open).collect()
    } else {
        let payment: uuid::Uuid = id(&which)?;
        vec![payments.into_iter().find(|one| one.uuid() == payment).ok_or(Failure::NotFound)?]
    };
    let field = reason_of(&which);
    let settlement = match typed.get("deed") {
        "paid" => Settlement::Paid,
        "not-paid" => Settlement::Refused(typed.get(&field).to_owned()),
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match settle(&desks, visit.person()?.person, &chosen, &settlement).await {
        Ok(()) => {
            let to = format!("{PATH}/files/{run}?done=by-hand");
            return Ok(Redirect::to(&to).into_response());
        }
        Err(PassError::Field("reason")) => typed.wrong(&field, visit.t("pass-wrong-why")),
        Err(error) => match said::error(&desks, &visit, &error) {
            Some(sentence) => typed.wrong(&field, sentence),
            None => return Err(error.into()),
        },
    }
    Ok((StatusCode::BAD_REQUEST, file_page(&desks, &visit, run, "", &typed).await?).into_response())
}

/// Notes what became of payments; of each to a place that was not carried out, with a letter to those who act for it. Where it
/// ends half-way, it can be sent again.
async fn settle(
    desks: &Desks,
    officer: PersonId,
    payments: &[FilePayment],
    settlement: &Settlement,
) -> Result<(), PassError> {
    for payment in payments {
        match payment {
            FilePayment::Funder(refund) => {
                desks.passes.settle_refund(officer, refund.id, settlement.clone()).await?;
            }
            FilePayment::Place(one) => {
                let letters = match settlement {
                    Settlement::Refused(reason) if payment.is_open() && !reason.is_empty() => {
                        desks.unpaid_letters(one, reason).await?
                    }
                    _ => vec![],
                };
                desks.passes.settle_payment(officer, one.id, settlement.clone(), letters).await?;
            }
        }
    }
    Ok(())
}

async fn file_page(
    desks: &Desks,
    visit: &Visit,
    run: RunId,
    just_done: &str,
    typed: &Typed,
) -> Result<Markup, Failure> {
    let file = desks.passes.payment_file(run).await?;
    let (payments, answers) = (desks.passes.payments_in(run).await?, desks.passes.answers_about(run).await?);
    let names = names_of(desks, visit, payments.iter().filter_map(FilePayment::settled_by).collect()).await?;
    let open: Vec<&FilePayment> = payments.iter().filter(|payment| payment.is_open()).collect();
    let title = visit.t_with("pass-file-title", &[("date", visit.date_time(file.made_at, &desks.passes.zone).into())]);
    let rows = [
        Row::text(visit.t("pass-file-payments"), &file.payments.to_string()),
        Row::text(visit.t("pass-worth-head"), &money(visit, file.cents)),
        Row::text(visit.t("pass-file-execution"), &visit.date(file.execution)),
        Row::new(visit.t("pass-file-sha256"), html! { code { (hex(&file.sha256)) } }),
    ];
    let download = Link::new(format!("{PATH}/files/{run}/file.xml"), visit.t("pass-file-download"));
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(Link::new(PATH, visit.t("pass-payments-title"))).wide(),
        just_done,
        html! {
            (summary_list(visit, &rows))
            (buttons(button_link(&download, ButtonKind::Primary)))
            p { (visit.t("pass-file-same")) }
            h2 { (visit.t("pass-file-payments")) }
            (table(&lines(desks, visit, &payments, &names)))
            h2 { (visit.t("pass-answer-heading")) }
            @if answers.is_empty() { p { (visit.t("pass-answers-none")) } }
            @for answer in &answers { (answered(desks, visit, answer)) }
            (answer_form(visit, &Typed::default()))
            @if !open.is_empty() {
                h2 { (visit.t("pass-by-hand-heading")) }
                p { (visit.t("pass-by-hand-hint")) }
                @if open.len() > 1 { (by_hand(visit, run, (ALL, &all_of(visit, &open)), typed)) }
                @for payment in open {
                    (by_hand(visit, run, (&payment.uuid().to_string(), &one_of(visit, payment)), typed))
                }
            }
        },
    ))
}

/// The field of why a payment was not carried out, or all were not.
fn reason_of(which: &str) -> String {
    format!("reason-{which}")
}

/// All payments of which nothing is known, in a line.
fn all_of(visit: &Visit, open: &[&FilePayment]) -> String {
    let cents = open.iter().map(|payment| payment.cents()).sum();
    visit.t_with("pass-by-hand-all", &[("count", open.len().into()), ("amount", money(visit, cents).into())])
}

/// A payment, in a line.
fn one_of(visit: &Visit, payment: &FilePayment) -> String {
    visit.t_with(
        "pass-by-hand-of",
        &[
            ("name", payment.name().into()),
            ("amount", money(visit, payment.cents()).into()),
            ("account", ends(payment.iban()).into()),
        ],
    )
}

/// Where an officer notes what became of a payment of which the bank says nothing, or of all of them.
fn by_hand(visit: &Visit, run: RunId, (which, of): (&str, &str), typed: &Typed) -> Markup {
    let (path, name) = (format!("{PATH}/files/{run}"), reason_of(which));
    let is_open = typed.errors.iter().any(|(field, _)| *field == name);
    let field = typed.field(&name, visit.t("pass-by-hand-why")).hint(visit.t("pass-by-hand-why-hint"));
    let chosen = html! { input type="hidden" name="payment" value=(which); };
    html! {
        details open[is_open] {
            summary { (of) }
            div {
                (form(visit, &path, html! {
                    (chosen)
                    p { (visit.t("pass-by-hand-paid-hint")) }
                    (button_about(&visit.t("pass-by-hand-paid"), of, ButtonKind::Secondary, "deed", "paid"))
                }))
                (form(visit, &path, html! {
                    (chosen)
                    p { (visit.t("pass-by-hand-not-paid-hint")) }
                    (text_input(visit, &field))
                    (button_about(&visit.t("pass-by-hand-not-paid"), of, ButtonKind::Danger, "deed", "not-paid"))
                }))
            }
        }
    }
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

/// Where a payment stands; why it was not paid, and by whom it was noted, where that was by hand.
fn standing_told(desks: &Desks, visit: &Visit, payment: &FilePayment, names: &[(PersonId, String)]) -> Markup {
    let by = payment.settled_by();
    html! {
        (standing(desks, visit, payment))
        @if !payment.reason().is_empty() { " " (said::unpaid_reason(visit, payment.reason(), by.is_some())) }
        @if let Some(by) = by { " " (visit.t_with("pass-by-hand-by", &[("name", name_of(names, by).into())])) }
    }
}

fn lines(desks: &Desks, visit: &Visit, all: &[FilePayment], names: &[(PersonId, String)]) -> Table {
    let row = |one: &FilePayment| {
        vec![
            name(visit, one),
            html! { (money(visit, one.cents())) },
            html! { (ends(one.iban())) },
            standing_told(desks, visit, one, names),
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
        Outcome::Accepted if is_refused && line.payment.settled_by().is_some() => {
            (TagKind::Warm, visit.t("pass-answer-accepted"), visit.t("pass-answer-contradicts-hand"))
        }
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
