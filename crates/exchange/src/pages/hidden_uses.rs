//! How many uses of data the law hides for a time: for everybody to see.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::json;
use ui::components::{Head, Table, table};
use ui::{Failure, PageHead, Visit, page};

use super::Window;
use crate::data_uses::{DataUsesError, HIDDEN_CELL_MIN, HiddenMonth};

/// `GET /data-uses/hidden`
pub(super) async fn show(State(window): State<Window>, visit: Visit) -> Result<Response, Failure> {
    let months = window.exchange.hidden_uses().await.map_err(DataUsesError::from)?;
    let title = visit.t("exchange-hidden-title");
    let few = [("count", HIDDEN_CELL_MIN.into())];
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("exchange-hidden-lead")) }
        p { (visit.t("exchange-hidden-then")) }
        @if months.is_empty() {
            p { (visit.t("exchange-hidden-none-yet")) }
        } @else {
            (table(&Table {
                caption: visit.t("exchange-hidden-table"),
                heads: vec![
                    Head::text(visit.t("exchange-hidden-month")),
                    Head::text(visit.t("exchange-hidden-owner")),
                    Head::text(visit.t("exchange-hidden-basis")),
                    Head::number(visit.t("exchange-hidden-uses")),
                ],
                rows: months.iter().flat_map(|month| rows(&visit, month)).collect(),
            }))
            p { (visit.t_with("exchange-hidden-small", &few)) }
            p { a href="/data-uses/hidden.json" { (visit.t("exchange-hidden-json")) } }
        }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}

fn rows(visit: &Visit, month: &HiddenMonth) -> Vec<Vec<maud::Markup>> {
    let name = month_name(visit, &month.month);
    let mut rows: Vec<_> = month
        .cells
        .iter()
        .map(|cell| vec![html! { (name) }, html! { (cell.owner) }, html! { (cell.basis) }, html! { (cell.uses) }])
        .collect();
    let number = match month.others {
        Some(number) => number.to_string(),
        None => visit.t_with("exchange-hidden-fewer", &[("count", HIDDEN_CELL_MIN.into())]),
    };
    let others = visit.t("exchange-hidden-others");
    rows.push(vec![html! { (name) }, html! { (others) }, html! { "–" }, html! { (number) }]);
    rows
}

/// "March 2027".
fn month_name(visit: &Visit, month: &str) -> String {
    let named =
        month.split_once('-').and_then(|(year, number)| Some(format!("{} {year}", visit.month(number.parse().ok()?))));
    named.unwrap_or_else(|| month.to_owned())
}

/// `GET /data-uses/hidden.json`
pub(super) async fn json(State(window): State<Window>) -> Result<Response, Failure> {
    let months = window.exchange.hidden_uses().await.map_err(DataUsesError::from)?;
    let month = |month: &HiddenMonth| {
        let cell = |cell: &crate::data_uses::HiddenCell| json!({ "owner": cell.owner, "basis": cell.basis, "uses": cell.uses });
        json!({
            "month": month.month,
            "cells": month.cells.iter().map(cell).collect::<Vec<_>>(),
            // null: fewer than the least that is told, or none.
            "others": month.others,
        })
    };
    let months: Vec<_> = months.iter().map(month).collect();
    Ok(Json(json!({ "leastTold": HIDDEN_CELL_MIN, "months": months })).into_response())
}
