//! The officer's desk of payments: claims that wait, files for the bank, the bank's answers, refunds, and the balance.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Head, Link, Row, Table, TagKind, Width, button, button_about, button_named, date_input, file_input,
    form, inset, summary_list, table, tag, text_input, upload_form, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, UploadForm, Visit};

use super::parts::{Asked, day, ends, id, lacking, money, whole};
use super::said;
use super::signals::{name_of, names_of};
use super::typed::Typed;
use crate::decide::OVER_THE_DAY;
use crate::desks::Desks;
use crate::make_payment_file::PaymentFile;
use crate::model::{RefundId, RunId};
use crate::note_balance::BALANCE_DAYS_MAX;
use crate::read_payments::{PaymentsDesk, WaitingPlace};
use crate::reconcile::Reconciliation;
use crate::refund::Refund;
use crate::room::PassError;

const PATH: &str = "/office/passes/payments";
/// The field of the bank's answer.
const ANSWER: &str = "answer";
/// A claim that waits for longer is marked.
const LATE_AFTER: SignedDuration = SignedDuration::from_hours(24 * 7);

/// `GET /office/passes/payments`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    payments_page(&desks, &visit, &asked.done, &Typed::default()).await
}

/// `POST /office/passes/payments`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let officer = visit.person()?.person;
    let (done, field) = match typed.get("deed") {
        "file" => {
            let run: RunId = id(typed.get("run"))?;
            let treasury = desks.treasury.as_ref().ok_or(Failure::Conflict("pass-error-conflict"))?;
            match desks.passes.make_payment_file(officer, run, treasury).await {
                Ok(Some(file)) => return Ok(Redirect::to(&format!("{PATH}/files/{}", file.run)).into_response()),
                Ok(None) => {
                    typed.wrong("run", visit.t("pass-payments-nothing"));
                    (Ok(()), "run")
                }
                Err(error) => (Err(error), "run"),
            }
        }
        "refund-paid" => {
            let refund: RefundId = id(typed.get("refund"))?;
            (desks.passes.note_refund_paid(visit.person()?.person, refund).await, "refund")
        }
        "balance" => {
            let cents = if typed.get("balance") == "0" { 0 } else { typed.cents(&visit, "balance") };
            let day = typed.date(&visit, "balance-day");
            let noted =
                if typed.is_right() { desks.passes.note_balance(officer, day, cents).await.map(drop) } else { Ok(()) };
            (noted, "balance")
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match done {
        Ok(()) if typed.is_right() => {
            return Ok(Redirect::to(&format!("{PATH}?done={}", typed.get("deed"))).into_response());
        }
        Ok(()) => {}
        Err(PassError::Field("balance-day")) => typed.wrong("balance-day", visit.t("pass-wrong-balance-day")),
        Err(error) => match said::error(&desks, &visit, &error) {
            Some(sentence) => typed.wrong(field, sentence),
            None => return Err(error.into()),
        },
    }
    Ok((StatusCode::BAD_REQUEST, payments_page(&desks, &visit, "", &typed).await?).into_response())
}

/// `POST /office/passes/payments/answer`
pub async fn bring(State(desks): State<Desks>, visit: Visit, posted: UploadForm) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let sent = posted.read().await?;
    let mut typed = Typed::default();
    match sent.file(ANSWER).filter(|file| !file.content.is_empty()) {
        None => typed.wrong(ANSWER, visit.t("pass-answer-missing")),
        Some(file) => match bring_answer(&desks, officer, &file.content).await {
            Ok(run) => return Ok(Redirect::to(&format!("{PATH}/files/{run}?done=answer")).into_response()),
            Err(error) => match said::error(&desks, &visit, &error) {
                Some(sentence) => typed.wrong(ANSWER, sentence),
                None => return Err(error.into()),
            },
        },
    }
    Ok((StatusCode::BAD_REQUEST, payments_page(&desks, &visit, "", &typed).await?).into_response())
}

/// Books the answer, with a letter to those who act for each place whose payment it refuses.
async fn bring_answer(desks: &Desks, officer: PersonId, content: &[u8]) -> Result<RunId, PassError> {
    let answer = desks.passes.read_answer(content).await?;
    let refused: Vec<_> = answer.newly_refused().map(|(payment, why)| (payment.clone(), why)).collect();
    let letters = desks.refusal_letters(&refused).await?;
    Ok(desks.passes.bring_answer(officer, content, letters).await?.run)
}

async fn payments_page(desks: &Desks, visit: &Visit, just_done: &str, typed: &Typed) -> Result<Markup, Failure> {
    let desk = desks.passes.payments_desk().await?;
    let missing = desks.passes.lacking().await?.cents;
    let age = desks.passes.balance_age().await?;
    let names = names_of(desks, visit, desk.refunds.iter().filter_map(|(refund, _)| refund.asked_by).collect()).await?;
    let now = desks.passes.clock.now();
    let title = visit.t("pass-payments-title");
    let back = Link::new("/office/passes", visit.t("pass-programme-title"));
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(back).wide(),
        just_done,
        html! {
            (lacking(visit, missing))
            h2 { (visit.t("pass-payments-waiting")) }
            @if desk.waiting.is_empty() { p { (visit.t("pass-payments-none-waiting")) } }
            @else { (table(&waiting(desks, visit, &desk.waiting, now))) }
            @if desk.waiting.iter().any(|one| one.held.is_some()) { p { (visit.t("pass-payments-held-hint")) } }
            @if !desk.refunds.is_empty() { (refunds(desks, visit, &desk.refunds, &names, typed)) }
            (file_form(desks, visit, &desk, typed))
            h2 { (visit.t("pass-answer-heading")) }
            (answer_form(visit, typed))
            @if !desk.files.is_empty() {
                h2 { (visit.t("pass-files")) }
                (table(&files(desks, visit, &desk.files)))
            }
            h2 { (visit.t("pass-reconciliation")) }
            (reconciliation(visit, &desk.reconciliation))
            h2 { (visit.t("pass-balance-heading")) }
            (balance_form(desks, visit, &desk, age, typed))
        },
    ))
}

fn waiting(desks: &Desks, visit: &Visit, all: &[WaitingPlace], now: Timestamp) -> Table {
    let row = |one: &WaitingPlace| {
        let is_late = now.since(one.since) > LATE_AFTER;
        vec![
            html! { a href=(format!("{PATH}/places/{}", one.place)) { (one.name) } },
            html! { (one.claims) },
            html! { (day(desks, visit, one.since)) @if is_late { " " (tag(TagKind::Warm, &visit.t("pass-payments-late"))) } },
            html! { (money(visit, one.cents)) },
            account(visit, one),
        ]
    };
    Table {
        caption: visit.t("pass-payments-waiting"),
        heads: vec![
            Head::text(visit.t("pass-party-place")),
            Head::number(visit.t("pass-claims")),
            Head::text(visit.t("pass-payments-since")),
            Head::number(visit.t("pass-worth-head")),
            Head::text(visit.t("pass-payment-account")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

fn account(visit: &Visit, one: &WaitingPlace) -> Markup {
    html! {
        @match &one.iban {
            None => (tag(TagKind::Error, &visit.t("pass-payments-no-account"))),
            Some(iban) => (ends(iban)),
        }
        @if let Some(why) = &one.held {
            " " (tag(TagKind::Warm, &visit.t("pass-payments-held")))
            " " @if why == OVER_THE_DAY { (visit.t("pass-signals-held-by-program")) } @else { (why) }
        }
        @if let Some(refused) = &one.refused {
            " " (tag(TagKind::Error, &visit.t("pass-payments-refused-before"))) " " (said::bank_reason(visit, refused))
        }
    }
}

/// Refunds that wait, each with all that an officer has to compare before it goes into a file: who asked, when, and for which
/// account, to its last sign.
fn refunds(
    desks: &Desks,
    visit: &Visit,
    all: &[(Refund, String)],
    names: &[(PersonId, String)],
    typed: &Typed,
) -> Markup {
    html! {
        h2 { (visit.t("pass-payments-refunds")) }
        p { (visit.t("pass-payments-refunds-hint")) }
        @if let Some((_, wrong)) = typed.errors.iter().find(|(field, _)| field == "refund") {
            (warning(visit, html! { p #refund { (wrong) } }))
        }
        @for (refund, funder) in all {
            (form(visit, PATH, html! {
                input type="hidden" name="refund" value=(refund.id);
                p {
                    (visit.t_with("pass-payments-refund", &[
                        ("funder", funder.as_str().into()),
                        ("amount", money(visit, refund.cents).into()),
                        ("date", visit.date_time(refund.asked_at, &desks.passes.zone).into()),
                        ("holder", refund.name.as_str().into()),
                        ("account", whole(&refund.iban).into()),
                    ])) " "
                    @if let Some(by) = refund.asked_by {
                        (visit.t_with("pass-payments-refund-by", &[("name", name_of(names, by).into())])) " "
                    }
                    (button_about(&visit.t("pass-payments-refund-paid"), funder, ButtonKind::Secondary, "deed", "refund-paid"))
                }
            }))
        }
    }
}

fn file_form(desks: &Desks, visit: &Visit, desk: &PaymentsDesk, typed: &Typed) -> Markup {
    // Made with the form: a double click makes one file.
    let run = RunId::new(&*desks.passes.clock, &*desks.passes.random);
    let payable = desk.payable();
    html! {
        h2 { (visit.t("pass-file-heading")) }
        @if let Some((_, wrong)) = typed.errors.iter().find(|(field, _)| field == "run") {
            (warning(visit, html! { p #run { (wrong) } }))
        }
        @match &desks.treasury {
            None => (inset(html! { p { (visit.t("pass-payments-no-treasury")) } })),
            Some(_) if payable == 0 => p { (visit.t("pass-payments-nothing")) },
            Some(treasury) => {
                p { (visit.t_with("pass-file-from", &[
                    ("holder", treasury.holder.as_str().into()),
                    ("account", ends(treasury.payer.iban.as_str()).into()),
                ])) }
                (form(visit, PATH, html! {
                    input type="hidden" name="run" value=(run);
                    (button_named(&visit.t_with("pass-file-make", &[("amount", money(visit, payable).into())]),
                        ButtonKind::Primary, "deed", "file"))
                }))
            }
        }
    }
}

/// Where the bank's answer is brought; also on the page of a file.
pub fn answer_form(visit: &Visit, typed: &Typed) -> Markup {
    let field = typed.field(ANSWER, visit.t("pass-answer")).hint(visit.t("pass-answer-hint"));
    upload_form(
        visit,
        "/office/passes/payments/answer",
        html! {
            (file_input(visit, &field, Some(".xml,application/xml,text/xml"), None))
            (button(&visit.t("pass-answer-bring"), ButtonKind::Secondary))
        },
    )
}

fn files(desks: &Desks, visit: &Visit, all: &[PaymentFile]) -> Table {
    let row = |file: &PaymentFile| {
        let made = visit.date_time(file.made_at, &desks.passes.zone);
        vec![
            html! { a href=(format!("{PATH}/files/{}", file.run)) { (made) } },
            html! { (file.payments) },
            html! { (money(visit, file.cents)) },
            html! { (visit.date(file.execution)) },
        ]
    };
    Table {
        caption: visit.t("pass-files"),
        heads: vec![
            Head::text(visit.t("pass-payment-made")),
            Head::number(visit.t("pass-file-payments")),
            Head::number(visit.t("pass-worth-head")),
            Head::text(visit.t("pass-file-execution")),
        ],
        rows: all.iter().map(row).collect(),
    }
}

fn reconciliation(visit: &Visit, all: &Reconciliation) -> Markup {
    let rows = [
        ("pass-reconciliation-lots", all.claimed_of_lots),
        ("pass-reconciliation-risk", all.of_risk),
        ("pass-reconciliation-claims", all.claims),
        ("pass-reconciliation-paid", all.payments_paid),
        ("pass-reconciliation-sent", all.payments_sent),
        ("pass-reconciliation-waiting", all.waiting),
    ];
    let rows: Vec<Row> = rows.iter().map(|(key, cents)| Row::text(visit.t(key), &money(visit, *cents))).collect();
    html! {
        (summary_list(visit, &rows))
        p { @if all.holds() { (tag(TagKind::Success, &visit.t("pass-reconciliation-holds"))) }
            @else { (tag(TagKind::Error, &visit.t("pass-reconciliation-fails"))) } }
    }
}

fn balance_form(desks: &Desks, visit: &Visit, desk: &PaymentsDesk, age: Option<i64>, typed: &Typed) -> Markup {
    let today = desks.passes.day(desks.passes.clock.now());
    let mut value = typed.day("balance-day");
    if value.day.is_empty() {
        let part = |of: fn(Date) -> i16| of(today).to_string();
        value.day = part(|day| i16::from(day.day()));
        value.month = part(|day| i16::from(day.month()));
        value.year = part(Date::year);
    }
    let amount = typed.field("balance", visit.t("pass-balance")).hint(visit.t("pass-balance-hint"));
    html! {
        @if let Some(days) = age.filter(|days| *days > BALANCE_DAYS_MAX) {
            (warning(visit, html! { p { (visit.t_with("pass-balance-old", &[("days", days.into())])) } }))
        }
        @if let Some(balance) = &desk.balance {
            p { (visit.t_with("pass-balance-newest", &[
                ("date", visit.date(balance.day).into()),
                ("amount", money(visit, balance.cents).into()),
                ("missing", money(visit, balance.missing).into()),
            ])) }
        }
        @if let Some(said) = &desk.stated {
            p { a href=(format!("/passes/statements/{}", said.day)) {
                (visit.t_with("pass-statement-title", &[("date", visit.date(said.day).into())]))
            } }
        }
        (form(visit, PATH, html! {
            (text_input(visit, &amount.suffix("€").inputmode("decimal").width(Width::Ten)))
            (date_input(visit, &typed.field("balance-day", visit.t("pass-balance-day")), &value))
            (button_named(&visit.t("pass-balance-note"), ButtonKind::Secondary, "deed", "balance"))
        }))
    }
}
