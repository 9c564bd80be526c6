//! A funder orders passes, learns where to pay in, and sees what became of them.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Head, Link, Row, Table, Width, button, button_about, button_link, buttons, date_input, form, inset,
    summary_list, table, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::parts::{
    Asked, acting, creditor_reference, day, done, ends, last_day, money, nobody, refund_tag, stale, whose,
};
use super::programme::{lots, order_told, report_rows};
use super::said;
use super::statements::own_figures;
use super::typed::Typed;
use crate::desks::Desks;
use crate::model::{Area, FunderId, Order, OrderId, RefundId, Territory};
use crate::note_learning::LearningSums;
use crate::party::{Party, PartyId, PartyKind};
use crate::reconcile::FunderReport;
use crate::refund::{Refund, RefundState};
use crate::room::PassError;
use crate::spotting::SkillArea;
use crate::suppress::SMALL_BELOW;

/// Passes that a booklet usually has.
const USUAL_PASSES: &str = "10";
/// What a pass is usually worth.
const USUAL_FACE: &str = "10";
/// Lines of the field for whom the passes are.
const AUDIENCE_LINES: u8 = 2;

/// `GET /fund`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let title = visit.t("pass-fund-title");
    let Some((party, parties)) = acting(&desks, &visit, PartyKind::Funder, &asked.of).await? else {
        return Ok(nobody(&visit, &title, PartyKind::Funder));
    };
    let PartyId::Funder(id) = party.id else { return Err(Failure::NotFound) };
    let report = desks.passes.report_of(id).await?;
    let learning = desks.passes.learning_sums(id).await?;
    let new = Link::new(format!("/fund/order?of={}", id.uuid()), visit.t("pass-fund-order"));
    let back = Link::new(format!("/fund/refund?of={}", id.uuid()), visit.t("pass-fund-refund"));
    let refunds = desks.passes.refunds_of(id).await?;
    Ok(page(
        &visit,
        PageHead::new(&title).wide(),
        html! {
            (done(&visit, &asked.done))
            h1 { (title) }
            (whose(&visit, "/fund", &party, &parties))
            @if report.to_pay() > 0 { (pay_in(&desks, &visit, &report)) }
            (buttons(html! {
                (button_link(&new, ButtonKind::Primary))
                @if report.available > 0 { (button_link(&back, ButtonKind::Secondary)) }
            }))
            h2 { (visit.t("pass-fund-report")) }
            (report_rows(&visit, &report))
            p { a href=(format!("/fund/report?of={}", id.uuid())) { (visit.t("pass-fund-report-months")) } }
            @if !report.lots.is_empty() { (lots(&desks, &visit, &report, false)) }
            (learnt(&desks, &visit, &learning))
            @if !report.orders.is_empty() {
                h2 { (visit.t("pass-fund-orders")) }
                ul { @for (order, issued) in &report.orders {
                    li { (order_told(&visit, order)) " – " (visit.t_with("pass-fund-issued", &[("issued", (*issued).into())])) }
                } }
            }
            @if !refunds.is_empty() {
                h2 { (visit.t("pass-fund-refunds")) }
                (table(&refund_rows(&desks, &visit, &refunds)))
                @for refund in refunds.iter().filter(|refund| refund.state == RefundState::Asked) {
                    (withdraw_form(&visit, id, refund))
                }
            }
            (own_figures(&desks, &visit, party.id).await?)
        },
    ))
}

/// What was learnt, in sums of which nobody can be made out.
fn learnt(desks: &Desks, visit: &Visit, learning: &LearningSums) -> Markup {
    let told = |sum: &Option<i64>| match sum {
        Some(sum) => html! { (sum) },
        None => html! { (visit.t("pass-learning-hidden")) },
    };
    let row = |(area, sum): (SkillArea, &Option<i64>)| {
        vec![html! { (visit.t(&format!("pass-area-{}", area.name()))) }, told(sum)]
    };
    let total = vec![html! { (visit.t("pass-learning-total")) }, told(&learning.sums.total)];
    let heads = vec![Head::text(visit.t("pass-learning-area")), Head::number(visit.t("pass-learning-people"))];
    let rows = SkillArea::ALL.into_iter().zip(&learning.sums.cells).map(row).chain([total]).collect();
    html! {
        h2 { (visit.t("pass-learning-sums")) }
        p { (visit.t_with("pass-learning-sums-hint", &[
            ("date", last_day(desks, visit, learning.before).into()),
            ("small", SMALL_BELOW.into()),
        ])) }
        (table(&Table { caption: visit.t("pass-learning-sums"), heads, rows }))
    }
}

fn refund_rows(desks: &Desks, visit: &Visit, refunds: &[Refund]) -> Table {
    let row = |refund: &Refund| {
        let why = match refund.reason.as_str() {
            "" => String::new(),
            reason => said::unpaid_reason(visit, reason, refund.settled_by.is_some()),
        };
        vec![
            html! { (day(desks, visit, refund.asked_at)) },
            html! { (money(visit, refund.cents)) },
            html! { @if refund.iban.is_empty() { (visit.t("pass-refund-outside")) } @else { (ends(&refund.iban)) } },
            html! { (refund_tag(desks, visit, refund)) @if !why.is_empty() { " " (why) } },
        ]
    };
    Table {
        caption: visit.t("pass-fund-refunds"),
        heads: vec![
            Head::text(visit.t("pass-refund-asked-on")),
            Head::number(visit.t("pass-worth-head")),
            Head::text(visit.t("pass-payment-account")),
            Head::text(visit.t("pass-standing")),
        ],
        rows: refunds.iter().map(row).collect(),
    }
}

fn withdraw_form(visit: &Visit, funder: FunderId, refund: &Refund) -> Markup {
    form(
        visit,
        "/fund/refund",
        html! {
            input type="hidden" name="of" value=(funder.uuid());
            input type="hidden" name="refund" value=(refund.id);
            (button_about(&visit.t("pass-refund-withdraw"), &money(visit, refund.cents), ButtonKind::Secondary, "deed", "withdraw"))
        },
    )
}

/// Where to pay in what is missing, with the reference by which it is recognised.
fn pay_in(desks: &Desks, visit: &Visit, report: &FunderReport) -> Markup {
    let mut rows = vec![Row::text(visit.t("pass-pay-amount"), &money(visit, report.to_pay()))];
    if let Some(treasury) = &desks.treasury {
        rows.push(Row::text(visit.t("pass-pay-holder"), &treasury.holder));
        rows.push(Row::text(visit.t("pass-pay-iban"), &treasury.account.iban.to_string()));
    }
    html! {
        h2 { (visit.t("pass-pay-heading")) }
        p { (visit.t("pass-pay-hint")) }
        (summary_list(visit, &rows))
        p { (visit.t("pass-pay-references")) }
        ul { @for (order, _) in report.open_orders() { li { (order_told(visit, order)) ": " strong { (creditor_reference(order.id)) } } } }
        @if desks.treasury.is_none() { (inset(html! { p { (visit.t("pass-pay-ask")) } })) }
    }
}

/// `GET /fund/order`
pub async fn ask(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let (party, _) = acting(&desks, &visit, PartyKind::Funder, &asked.of).await?.ok_or(Failure::NotFound)?;
    let mut typed = Typed::default();
    typed.set("face_cents", USUAL_FACE);
    typed.set("passes", USUAL_PASSES);
    // Made with the form: a double click is one order.
    typed.set("order", OrderId::new(&*desks.passes.clock, &*desks.passes.random).to_string());
    Ok(order_page(&visit, &party, &typed))
}

/// `POST /fund/order`
pub async fn order(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let (party, _) = acting(&desks, &visit, PartyKind::Funder, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Funder(funder) = party.id else { return Err(Failure::NotFound) };
    let order = read_order(&desks, &visit, &mut typed, funder)?;
    if typed.is_right() {
        match desks.passes.order(order).await {
            Ok(()) => return Ok(Redirect::to(&format!("/fund?of={}&done=ordered", funder.uuid())).into_response()),
            Err(PassError::Field("valid_until")) => {
                let latest = visit.date(desks.passes.latest_last_day());
                typed.wrong("valid_until", visit.t_with("pass-wrong-last-day", &[("date", latest.into())]));
            }
            Err(PassError::Field(field)) => typed.wrong(field, visit.t("pass-error-field")),
            Err(error) => match said::error(&desks, &visit, &error) {
                Some(sentence) => typed.wrong("booklets", sentence),
                None => return Err(error.into()),
            },
        }
    }
    Ok((StatusCode::BAD_REQUEST, order_page(&visit, &party, &typed)).into_response())
}

fn read_order(desks: &Desks, visit: &Visit, typed: &mut Typed, funder: FunderId) -> Result<Order, Failure> {
    let mut territory = Territory::default();
    let codes = |name: &str, typed: &Typed| -> Vec<String> {
        typed.get(name).split([' ', ',', ';']).filter(|code| !code.is_empty()).map(str::to_uppercase).collect()
    };
    for code in codes("departments", typed) {
        if desks.territories.department(&code).is_none() {
            typed.wrong("departments", visit.t("pass-wrong-department"));
            break;
        }
        territory.0.insert(Area::Department(code));
    }
    for code in codes("regions", typed) {
        if desks.territories.region(&code).is_none() {
            typed.wrong("regions", visit.t("pass-wrong-region"));
            break;
        }
        territory.0.insert(Area::Region(code));
    }
    if typed.get("audience").is_empty() {
        typed.wrong("audience", visit.t("pass-error-field"));
    }
    let valid_until: Date = typed.date(visit, "valid_until");
    Ok(Order {
        id: super::parts::id(typed.get("order"))?,
        funder,
        face_cents: typed.cents(visit, "face_cents"),
        booklets: typed.number(visit, "booklets"),
        passes: typed.number(visit, "passes"),
        valid_until,
        territory,
        audience: typed.get("audience").to_owned(),
    })
}

fn order_page(visit: &Visit, party: &Party, typed: &Typed) -> Markup {
    let title = visit.t("pass-fund-order");
    let of = party.id.uuid();
    let field = |name: &str| typed.field(name, visit.t(&format!("pass-order-{}", name.replace('_', "-"))));
    let number = |name: &str| field(name).inputmode("numeric").width(Width::Ten);
    let valid_until = field("valid_until").hint(visit.t("pass-order-valid-until-hint"));
    typed.page(
        visit,
        PageHead::new(&title).back(Link::new(format!("/fund?of={of}"), visit.t("pass-fund-title"))),
        "",
        html! {
            p.lead { (party.name) }
            (form(visit, "/fund/order", html! {
                input type="hidden" name="of" value=(of);
                input type="hidden" name="order" value=(typed.get("order"));
                (text_input(visit, &field("face_cents").suffix("€").inputmode("decimal").width(Width::Ten)))
                (text_input(visit, &number("passes")))
                (text_input(visit, &number("booklets")))
                (date_input(visit, &valid_until, &typed.day("valid_until")))
                (text_input(visit, &field("departments").hint(visit.t("pass-order-departments-hint")).optional()))
                (text_input(visit, &field("regions").optional()))
                (textarea(visit, &field("audience").hint(visit.t("pass-order-audience-hint")), AUDIENCE_LINES))
                (button(&visit.t("pass-order-send"), ButtonKind::Primary))
            }))
        },
    )
}

/// `GET /fund/refund`, after proving again who it is: the money goes to whatever account is typed.
pub async fn ask_back(
    State(desks): State<Desks>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (party, _) = acting(&desks, &visit, PartyKind::Funder, &asked.of).await?.ok_or(Failure::NotFound)?;
    if let Some(away) = stale(&desks, &visit, &refund_path(&party)).await? {
        return Ok(away);
    }
    let mut typed = Typed::default();
    // Made with the form: a double click is one refund.
    typed.set("refund", RefundId::new(&*desks.passes.clock, &*desks.passes.random).to_string());
    typed.set("name", party.name.as_str());
    Ok(refund_page(&desks, &visit, &party, &typed).await?.into_response())
}

fn refund_path(party: &Party) -> String {
    format!("/fund/refund?of={}", party.id.uuid())
}

/// `POST /fund/refund`
pub async fn refund(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let (party, _) = acting(&desks, &visit, PartyKind::Funder, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Funder(funder) = party.id else { return Err(Failure::NotFound) };
    let id: RefundId = super::parts::id(typed.get("refund"))?;
    let by = visit.person()?.person;
    let back = |done: &str| Redirect::to(&format!("/fund?of={}&done={done}", funder.uuid())).into_response();
    if typed.get("deed") == "withdraw" {
        desks.passes.withdraw_refund(by, funder, id).await?;
        return Ok(back("withdrawn"));
    }
    if let Some(away) = stale(&desks, &visit, &refund_path(&party)).await? {
        return Ok(away);
    }
    let cents = typed.cents(&visit, "cents");
    if typed.is_right() {
        let account = (typed.get("name"), typed.get("iban"));
        match desks.passes.ask_refund(by, id, funder, cents, account).await {
            Ok(()) => return Ok(back("refund")),
            Err(PassError::Field("iban")) => typed.wrong("iban", visit.t("pass-wrong-iban")),
            Err(PassError::Field(field)) => typed.wrong(field, visit.t("pass-error-field")),
            Err(PassError::Lacking) => typed.wrong("cents", visit.t("pass-refund-lacking")),
            Err(error) => match said::error(&desks, &visit, &error) {
                Some(sentence) => typed.wrong("cents", sentence),
                None => return Err(error.into()),
            },
        }
    }
    Ok((StatusCode::BAD_REQUEST, refund_page(&desks, &visit, &party, &typed).await?).into_response())
}

async fn refund_page(desks: &Desks, visit: &Visit, party: &Party, typed: &Typed) -> Result<Markup, Failure> {
    let PartyId::Funder(funder) = party.id else { return Err(Failure::NotFound) };
    let available = desks.passes.report_of(funder).await?.available;
    let title = visit.t("pass-fund-refund");
    let hint = visit.t_with("pass-refund-hint", &[("available", money(visit, available).into())]);
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(Link::new(format!("/fund?of={}", funder.uuid()), visit.t("pass-fund-title"))),
        "",
        html! {
            p.lead { (party.name) }
            p { (visit.t("pass-refund-intro")) }
            (form(visit, "/fund/refund", html! {
                input type="hidden" name="of" value=(funder.uuid());
                input type="hidden" name="refund" value=(typed.get("refund"));
                (text_input(visit, &typed.field("cents", visit.t("pass-money-amount")).hint(hint).suffix("€")
                    .inputmode("decimal").width(Width::Ten)))
                (text_input(visit, &typed.field("name", visit.t("pass-refund-name"))))
                (text_input(visit, &typed.field("iban", visit.t("pass-refund-iban"))))
                (button(&visit.t("pass-refund-ask"), ButtonKind::Primary))
            }))
        },
    ))
}
