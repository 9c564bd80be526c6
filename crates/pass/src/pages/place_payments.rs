//! A place as the officer of payments sees it: its account, its claims that wait and what may be taken out of them, and its
//! payments, of which one may come back.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{ButtonKind, Link, TagKind, button_about, button_named, form, table, tag, text_input, warning};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::parts::{day, done, ends, id, money};
use super::place_account::{payments, why_unpaid};
use super::said;
use super::typed::Typed;
use crate::claim::Claim;
use crate::desks::Desks;
use crate::model::{ClaimId, OperationId, PaymentId, PlaceId};
use crate::pay::{Payment, PaymentState};
use crate::read_redemption::Receipt;
use crate::room::PassError;
use crate::services::service_word;

/// What the page is asked: which claim is opened, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Opened {
    claim: String,
    done: String,
}

fn path(place: PlaceId) -> String {
    format!("/office/passes/payments/places/{place}")
}

/// `GET /office/passes/payments/places/{place}`
pub async fn show(
    State(desks): State<Desks>,
    visit: Visit,
    Path(place): Path<String>,
    Query(opened): Query<Opened>,
) -> Result<Markup, Failure> {
    let place: PlaceId = id(&place)?;
    place_page(&desks, &visit, place, &opened, &Typed::default()).await
}

/// `POST /office/passes/payments/places/{place}`
pub async fn act(
    State(desks): State<Desks>,
    visit: Visit,
    Path(place): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let place: PlaceId = id(&place)?;
    let mut typed = Typed::of(&form.fields);
    let officer = visit.person()?.person;
    let passes = &desks.passes;
    let mut field = "iban".to_owned();
    let done = match typed.get("deed") {
        "account" => passes.correct_account(officer, place, typed.get("iban")).await,
        "correct" => {
            let operation: OperationId = id(typed.get("operation"))?;
            let claim = typed.get("claim").parse().map(ClaimId).map_err(|_| Failure::NotFound)?;
            passes.claim_of(place, claim).await?;
            field = format!("why-{operation}");
            passes.correct_claim(officer, claim, operation, typed.get(&field)).await
        }
        "returned" => {
            let payment: PaymentId = id(typed.get("payment"))?;
            field = format!("reason-{payment}");
            let reason = typed.get(&field).to_owned();
            returned(&desks, place, payment, &reason).await
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match done {
        Ok(()) => {
            let claim = typed.get("claim");
            let more = if claim.is_empty() { String::new() } else { format!("&claim={claim}") };
            let to = format!("{}?done={}{more}", path(place), typed.get("deed"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(PassError::Field("iban")) => typed.wrong("iban", visit.t("pass-wrong-iban")),
        Err(PassError::Field("why" | "reason")) => typed.wrong(&field, visit.t("pass-wrong-why")),
        Err(PassError::NotFound) => return Err(Failure::NotFound),
        Err(error) => match said::error(&desks, &visit, &error) {
            Some(sentence) => typed.wrong(&field, sentence),
            None => return Err(error.into()),
        },
    }
    let opened = Opened { claim: typed.get("claim").to_owned(), done: String::new() };
    Ok((StatusCode::BAD_REQUEST, place_page(&desks, &visit, place, &opened, &typed).await?).into_response())
}

/// Notes that a payment of the place came back, with a letter to those who act for it.
async fn returned(desks: &Desks, place: PlaceId, id: PaymentId, reason: &str) -> Result<(), PassError> {
    let known = desks.passes.payments_of(place).await?.into_iter().find(|payment| payment.id == id);
    let payment = known.ok_or(PassError::NotFound)?;
    let letters = match payment.state {
        PaymentState::Paid if !reason.trim().is_empty() => {
            desks.refusal_letters(&[(payment, reason.to_owned())]).await?
        }
        _ => vec![],
    };
    desks.passes.return_payment(id, reason, letters).await
}

async fn place_page(
    desks: &Desks,
    visit: &Visit,
    place: PlaceId,
    opened: &Opened,
    typed: &Typed,
) -> Result<Markup, Failure> {
    let known = desks.passes.place(place).await?;
    let account = desks.passes.account_of(place).await?;
    let claim = match opened.claim.parse().map(ClaimId) {
        Ok(claim) => Some(desks.passes.claim_of(place, claim).await?),
        Err(_) => None,
    };
    let waiting: Vec<&Claim> =
        account.claims.iter().map(|(claim, _)| claim).filter(|one| one.payment.is_none() && one.cents > 0).collect();
    let paid: Vec<&Payment> = account.payments.iter().filter(|payment| payment.state == PaymentState::Paid).collect();
    Ok(page(
        visit,
        PageHead::new(&known.name)
            .back(Link::new("/office/passes/payments", visit.t("pass-payments-title")))
            .errors(!typed.is_right())
            .wide(),
        html! {
            (typed.summary(visit))
            (done(visit, &opened.done))
            h1 { (known.name) }
            @if let Some(refused) = account.refused() {
                @let key = if refused.settled_by.is_some() { "pass-place-not-paid" } else { "pass-place-refused" };
                (warning(visit, html! { p { (visit.t_with(key, &[
                    ("amount", money(visit, refused.cents).into()),
                    ("why", why_unpaid(visit, refused).into()),
                ])) } }))
            }
            h2 { (visit.t("pass-place-account")) }
            (account_form(visit, place, known.iban.as_deref(), typed))
            h2 { (visit.t("pass-payments-waiting")) }
            @if waiting.is_empty() { p { (visit.t("pass-payments-none-waiting")) } }
            @else { ul { @for one in &waiting { li {
                a href=(format!("{}?claim={}", path(place), one.id)) {
                    (visit.t_with("pass-claim", &[("number", one.id.0.into())]))
                } ", " (day(desks, visit, one.at)) ", " (money(visit, one.cents))
            } } } }
            @if let Some((claim, operations)) = &claim { (claim_part(desks, visit, place, claim, operations, typed)) }
            h2 { (visit.t("pass-place-payments")) }
            @if account.payments.is_empty() { p { (visit.t("pass-place-payments-none")) } }
            @else { (table(&payments(desks, visit, &account.payments))) }
            @for payment in paid { (return_form(desks, visit, place, payment, typed)) }
        },
    ))
}

fn account_form(visit: &Visit, place: PlaceId, iban: Option<&str>, typed: &Typed) -> Markup {
    let mut field = typed.field("iban", visit.t("pass-parties-place-iban")).hint(visit.t("pass-place-account-hint"));
    if typed.get("deed") != "account" {
        field = field.value(iban.unwrap_or_default());
    }
    form(
        visit,
        &path(place),
        html! {
            (text_input(visit, &field))
            (button_named(&visit.t("pass-place-account-correct"), ButtonKind::Primary, "deed", "account"))
        },
    )
}

/// The operations of a claim, each of which may be taken out while it is in no payment.
fn claim_part(
    desks: &Desks,
    visit: &Visit,
    place: PlaceId,
    claim: &Claim,
    operations: &[Receipt],
    typed: &Typed,
) -> Markup {
    html! {
        h3 { (visit.t_with("pass-claim", &[("number", claim.id.0.into())])) }
        @if claim.payment.is_some() { p { (visit.t("pass-claim-in-payment")) } }
        @if claim.risk_cents > 0 {
            p { (visit.t_with("pass-claim-risk", &[("amount", money(visit, claim.risk_cents).into())])) }
        }
        @for one in operations {
            @let when = visit.date_time(one.at, &desks.passes.zone);
            article.card {
                h4 { (when) }
                p {
                    (visit.t(&format!("pass-service-{}", service_word(one.service)))) ", "
                    (visit.t_with("pass-claim-passes", &[("count", one.passes.len().into())])) ", "
                    (money(visit, one.cents()))
                }
                @if one.undone_at.is_some() { (tag(TagKind::Neutral, &visit.t("pass-claim-taken-out"))) }
                @else if claim.payment.is_none() {
                    (form(visit, &path(place), html! {
                        input type="hidden" name="claim" value=(claim.id);
                        input type="hidden" name="operation" value=(one.operation);
                        (text_input(visit, &typed.field(&format!("why-{}", one.operation), visit.t("pass-claim-why"))
                            .hint(visit.t("pass-claim-why-hint"))))
                        (button_about(&visit.t("pass-claim-take-out"), &when, ButtonKind::Danger, "deed", "correct"))
                    }))
                }
            }
        }
    }
}

fn return_form(desks: &Desks, visit: &Visit, place: PlaceId, payment: &Payment, typed: &Typed) -> Markup {
    let of = visit.t_with(
        "pass-return-of",
        &[
            ("amount", money(visit, payment.cents).into()),
            ("date", day(desks, visit, payment.made_at).into()),
            ("account", ends(&payment.iban).into()),
        ],
    );
    let field = typed.field(&format!("reason-{}", payment.id), visit.t("pass-return-reason"));
    ui::components::details(
        &of,
        form(
            visit,
            &path(place),
            html! {
                input type="hidden" name="payment" value=(payment.id);
                p { (visit.t("pass-return-hint")) }
                (text_input(visit, &field))
                (button_about(&visit.t("pass-return"), &of, ButtonKind::Danger, "deed", "returned"))
            },
        ),
    )
}
