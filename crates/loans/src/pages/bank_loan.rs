//! A bank reports what became of a guaranteed loan.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Head, Link, NoticeKind, Row, Table, Width, button_named, form, inset, notice, summary_list,
    table, text_input,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::application::Done;
use super::parts::{KEY_BYTES, errors, id, money, percent};
use super::typed::Typed;
use crate::fund::Standing;
use crate::guarantee::{Followed, Report};
use crate::model::{Event, GuaranteeId};
use crate::room::{Loans, LoansError};

/// `GET /bank/loans/{id}`
pub async fn show(
    State(loans): State<Loans>,
    visit: Visit,
    Path(guarantee): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Markup, Failure> {
    let hand = loans.hand_of(visit.person()?.person).await?;
    let followed = loans.read_guarantee(&hand, id(&guarantee)?).await?;
    let told = (!done.is_empty()).then_some("loans-bank-done");
    Ok(loan_page(&loans, &visit, &followed, told, &Typed::default()))
}

fn loan_page(loans: &Loans, visit: &Visit, followed: &Followed, told: Option<&str>, typed: &Typed) -> Markup {
    let (guarantee, of) = (&followed.guarantee, &followed.guarantee.figures);
    let title = visit.t_with(
        "loans-bank-loan-title",
        &[("amount", money(visit, of.amount).into()), ("date", visit.date(guarantee.granted_on).into())],
    );
    let rows = [
        (visit.t("loans-guarantee"), percent(visit, &of.share.to_string())),
        (visit.t("loans-owed"), money(visit, of.outstanding)),
        (visit.t("loans-covered"), money(visit, of.covered())),
        (visit.t("loans-due"), money(visit, of.due)),
        (visit.t("loans-called"), money(visit, of.called)),
        (visit.t("loans-fund-paid"), money(visit, of.paid)),
        (visit.t("loans-recovered-lender"), money(visit, of.lender_recovered)),
        (visit.t("loans-recovered-fund"), money(visit, of.fund_recovered)),
        (visit.t("loans-aid"), money(visit, guarantee.aid)),
    ];
    let rows: Vec<Row> = rows.into_iter().map(|(label, value)| Row::text(label, &value)).collect();
    let head =
        PageHead::new(&title).back(Link::new("/bank", visit.t("loans-bank-title"))).errors(!typed.errors.is_empty());
    page(
        visit,
        head,
        html! {
            (errors(visit, typed))
            @if let Some(told) = told { (notice(visit, NoticeKind::Success, html! { p { (visit.t(told)) } })) }
            h1 { (title) }
            p { a href=(format!("/bank/applications/{}", guarantee.line)) { (visit.t("loans-file-sent")) } }
            (summary_list(visit, &rows))
            (reports(loans, visit, followed, typed))
            (table(&events(loans, visit, &followed.events)))
        },
    )
}

fn events(loans: &Loans, visit: &Visit, events: &[Event]) -> Table {
    Table {
        caption: visit.t("loans-events"),
        heads: vec![
            Head::text(visit.t("loans-when")),
            Head::text(visit.t("loans-what")),
            Head::number(visit.t("loans-fact-amount")),
        ],
        rows: events
            .iter()
            .map(|event| {
                vec![
                    html! { (visit.date(loans.day(event.at))) },
                    html! {
                        (visit.t(&format!("loans-event-{}", event.kind.name())))
                        @if event.is_open { " – " (visit.t("loans-event-waits")) }
                        @if !event.note.is_empty() { " – " (event.note) }
                    },
                    html! { (money(visit, event.cents)) },
                ]
            })
            .collect(),
    }
}

fn reports(loans: &Loans, visit: &Visit, followed: &Followed, typed: &Typed) -> Markup {
    let (guarantee, of) = (&followed.guarantee, &followed.guarantee.figures);
    let action = format!("/bank/loans/{}", guarantee.id);
    let key = html! { input type="hidden" name="key" value=(loans.random.token::<KEY_BYTES>()); };
    let field = |name: &str| {
        let error = typed.error(name).map(|key| visit.t(key));
        let field = Field::new(name, visit.t(&format!("loans-report-{name}"))).error(error).value(typed.get(name));
        field.suffix("€").width(Width::Ten).inputmode("decimal")
    };
    html! {
        @if of.standing == Standing::Active {
            h2 { (visit.t("loans-report-repaid-heading")) }
            (form(visit, &action, html! {
                (key)
                (text_input(visit, &field("repaid")))
                (button_named(&visit.t("loans-report-send"), ButtonKind::Primary, "report", "repaid"))
            }))
            h2 { (visit.t("loans-report-default-heading")) }
            (form(visit, &action, html! {
                (key)
                p { (visit.t("loans-report-default-hint")) }
                (button_named(&visit.t("loans-report-default"), ButtonKind::Danger, "report", "default"))
            }))
        }
        @if of.standing == Standing::Defaulted {
            @if of.called < of.due {
                (inset(html! { p { (visit.t("loans-report-cap")) } }))
                (form(visit, &action, html! {
                    (key)
                    (button_named(&visit.t("loans-report-again"), ButtonKind::Secondary, "report", "again"))
                }))
            }
            h2 { (visit.t("loans-report-recovered-heading")) }
            (form(visit, &action, html! {
                (key)
                (text_input(visit, &field("recovered")))
                (button_named(&visit.t("loans-report-send"), ButtonKind::Primary, "report", "recovered"))
            }))
        }
    }
}

/// `POST /bank/loans/{id}`
pub async fn act(
    State(loans): State<Loans>,
    visit: Visit,
    Path(guarantee): Path<String>,
    form: CsrfForm<ui::Fields>,
) -> Result<Response, Failure> {
    let hand = loans.hand_of(visit.person()?.person).await?;
    let guarantee: GuaranteeId = id(&guarantee)?;
    let mut typed = Typed::of(&form.fields);
    let (report, field) = match typed.get("report") {
        "repaid" => (Report::Repaid { cents: typed.euro("repaid") }, "repaid"),
        "recovered" => (Report::Recovered { cents: typed.euro("recovered") }, "recovered"),
        "default" => (Report::Default, ""),
        "again" => (Report::CallAgain, ""),
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    if typed.errors.is_empty() {
        match loans.report(&hand, guarantee, report, typed.get("key")).await {
            Ok(()) => return Ok(Redirect::to(&format!("/bank/loans/{guarantee}?done=1")).into_response()),
            Err(LoansError::NotThus(_)) if !field.is_empty() => typed.wrong(field, "loans-figures-wrong"),
            Err(error) => return Err(error.into()),
        }
    }
    let followed = loans.read_guarantee(&hand, guarantee).await?;
    Ok((StatusCode::BAD_REQUEST, loan_page(&loans, &visit, &followed, None, &typed)).into_response())
}
