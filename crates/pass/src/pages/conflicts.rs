//! What places accepted without a network and could not be redeemed, and the account that covers it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Head, Link, Row, Table, Width, button, form, summary_list, table, text_input};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::offline::told;
use super::parts::{Asked, money, pass_name};
use super::programme::bank_day;
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::redeem_offline::Conflict;
use crate::room::PassError;

const PATH: &str = "/office/passes/conflicts";

/// `GET /office/passes/conflicts`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    conflicts_page(&desks, &visit, &asked.done, &Typed::default()).await
}

/// `POST /office/passes/conflicts`: money for the risk account
pub async fn endow(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let cents = typed.cents(&visit, "cents");
    if typed.get("line").is_empty() {
        typed.wrong("line", visit.t("pass-wrong-line"));
    }
    let of_day = typed.date_if_any(&visit, "bank-day");
    if typed.is_right() {
        let officer = visit.person()?.person;
        match desks.passes.receive_money_of_day(officer, typed.get("line"), None, cents, of_day).await {
            Ok(()) => return Ok(Redirect::to(&format!("{PATH}?done=money")).into_response()),
            Err(PassError::Field("bank-day")) => typed.wrong("bank-day", visit.t("pass-wrong-bank-day")),
            Err(error) => match said::error(&desks, &visit, &error) {
                Some(sentence) => typed.wrong("line", sentence),
                None => return Err(error.into()),
            },
        }
    }
    Ok((StatusCode::BAD_REQUEST, conflicts_page(&desks, &visit, "", &typed).await?).into_response())
}

async fn conflicts_page(desks: &Desks, visit: &Visit, just_done: &str, typed: &Typed) -> Result<Markup, Failure> {
    let conflicts = desks.passes.conflicts().await?;
    let rules = &desks.passes.rules;
    let rows = [
        Row::text(visit.t("pass-risk-account"), &money(visit, desks.passes.risk_cents().await?)),
        Row::text(visit.t("pass-risk-cap"), &money(visit, rules.offline_cap_cents)),
    ];
    let title = visit.t("pass-conflicts-title");
    let back = Link::new("/office/passes", visit.t("pass-programme-title"));
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(back).wide(),
        just_done,
        html! {
            p { (visit.t("pass-conflicts-intro")) }
            (summary_list(visit, &rows))
            @if conflicts.is_empty() { p { (visit.t("pass-conflicts-none")) } }
            @else { (table(&listed(desks, visit, &conflicts))) }
            h2 { (visit.t("pass-risk-endow-heading")) }
            (form(visit, PATH, html! {
                (text_input(visit, &typed.field("line", visit.t("pass-money-line")).hint(visit.t("pass-money-line-hint"))))
                (text_input(visit, &typed.field("cents", visit.t("pass-money-amount")).suffix("€").inputmode("decimal").width(Width::Ten)))
                (bank_day(visit, typed))
                (button(&visit.t("pass-money"), ButtonKind::Secondary))
            }))
        },
    ))
}

fn listed(desks: &Desks, visit: &Visit, all: &[Conflict]) -> Table {
    let zone = &desks.passes.zone;
    let row = |one: &Conflict| {
        vec![
            html! { (one.place) },
            html! { @if let Some(pass) = one.pass { (pass_name(visit, pass)) } },
            html! { (visit.date_time(one.at, zone)) },
            html! { (visit.date_time(one.received_at, zone)) },
            html! { (told(visit, &one.outcome)) },
        ]
    };
    Table {
        caption: visit.t("pass-conflicts-title"),
        heads: vec![
            Head::text(visit.t("pass-receipt-place")),
            Head::text(visit.t("pass-passes")),
            Head::text(visit.t("pass-offline-accepted-at")),
            Head::text(visit.t("pass-offline-received-at")),
            Head::text(visit.t("pass-offline-outcome")),
        ],
        rows: all.iter().map(row).collect(),
    }
}
