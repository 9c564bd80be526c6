//! A bank's space: what was sent to it, and what it does with it.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Field, Link, NoticeKind, Width, button_named, cards, form, inset, notice, summary_list,
    text_input, textarea,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::application::Done;
use super::parts::{self, KEY_BYTES, errors, id, line_tag, money};
use super::typed::{Typed, in_euro};
use crate::decide::{BankDeed, Received};
use crate::model::LineId;
use crate::room::{Loans, LoansError};
use crate::state::{LineState, Step};

/// Lines of a text's field.
const TEXT_LINES: u8 = 5;

/// `GET /bank`
pub async fn list(State(loans): State<Loans>, visit: Visit) -> Result<Markup, Failure> {
    let title = visit.t("loans-bank-title");
    let hand = match loans.hand_of(visit.person()?.person).await {
        Ok(hand) => hand,
        Err(LoansError::NotFound) => {
            let content = html! { h1 { (title) } (inset(html! { p { (visit.t("loans-bank-none")) } })) };
            return Ok(page(&visit, PageHead::new(&title), content));
        }
        Err(error) => return Err(error.into()),
    };
    let received = loans.received(&hand).await?;
    let guarantees = loans.guarantees_at(&hand).await?;
    let all: Vec<Card> = received
        .iter()
        .map(|one| Card {
            title: one.file.firm.name.clone(),
            href: Some(format!("/bank/applications/{}", one.line.id)),
            facts: html! {
                p { (visit.date(loans.day(one.line.changed_at))) " " (line_tag(&visit, one.line.state)) }
            },
            content: html! { p { (money(&visit, one.file.asked.amount)) ", " (parts::months(&visit, one.file.asked.months)) } },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (loans.bank_name(&hand.bank)) }
            h2 { (visit.t("loans-bank-inbox")) }
            @if all.is_empty() { p { (visit.t("loans-bank-empty")) } } @else { (cards(&all, true)) }
            @if !guarantees.is_empty() {
                h2 { (visit.t("loans-bank-loans")) }
                ul { @for one in &guarantees {
                    li { a href=(format!("/bank/loans/{}", one.id)) {
                        (visit.t_with("loans-bank-loan", &[
                            ("amount", money(&visit, one.figures.amount).into()),
                            ("date", visit.date(one.granted_on).into()),
                            ("owed", money(&visit, one.figures.outstanding).into()),
                        ]))
                    } }
                } }
            }
        },
    ))
}

/// `GET /bank/applications/{id}`
pub async fn show(
    State(loans): State<Loans>,
    visit: Visit,
    Path(line): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Markup, Failure> {
    let hand = loans.hand_of(visit.person()?.person).await?;
    let received = loans.read_received(&hand, id(&line)?).await?;
    let told = (!done.is_empty()).then_some("loans-bank-done");
    let mut typed = Typed::default();
    let asked = received.line.offer.as_ref();
    typed.set("amount", in_euro(asked.map_or(received.file.asked.amount, |offer| offer.amount)));
    typed.set("months", asked.map_or(received.file.asked.months, |offer| offer.months).to_string());
    typed.set("deferral", asked.map_or(received.file.asked.deferral, |offer| offer.deferral).to_string());
    typed.set("rate", asked.map(|offer| offer.rate.clone()).unwrap_or_default());
    let fee = loans.content.product(&received.application.product).map(|product| product.fee.to_string());
    typed.set("fee", asked.map(|offer| offer.fee.clone()).or(fee).unwrap_or_default());
    received_page(&loans, &visit, &received, told, &typed).await
}

async fn received_page(
    loans: &Loans,
    visit: &Visit,
    received: &Received,
    told: Option<&str>,
    typed: &Typed,
) -> Result<Markup, Failure> {
    let Received { line, application, file, guarantee } = received;
    let aid = loans.aid_so_far(&file.firm.undertaking, &file.asked).await?;
    let judged = loans
        .content
        .product(&application.product)
        .map(|product| parts::eligibility(loans, visit, &loans.eligibility(product, &file.firm, &file.asked)));
    let head = PageHead::new(&file.firm.name)
        .back(Link::new("/bank", visit.t("loans-bank-title")))
        .errors(!typed.errors.is_empty());
    Ok(page(
        visit,
        head,
        html! {
            (errors(visit, typed))
            @if let Some(told) = told { (notice(visit, NoticeKind::Success, html! { p { (visit.t(told)) } })) }
            h1 { (file.firm.name) " " (line_tag(visit, line.state)) }
            (parts::exchange(visit, line))
            @if let Some(offer) = &line.offer {
                h2 { (visit.t("loans-offer")) }
                (parts::offer(visit, offer, loans.content.product(&application.product)))
            }
            @if let Some(guarantee) = guarantee {
                p { a href=(format!("/bank/loans/{}", guarantee.id)) { (visit.t("loans-bank-follow")) } }
            }
            h2 { (visit.t("loans-criteria")) }
            @if let Some(judged) = judged { (judged) }
            (parts::aid_so_far(visit, &aid))
            h2 { (visit.t("loans-file-sent")) }
            (parts::file(loans, visit, file))
            (actions(loans, visit, received, typed))
        },
    ))
}

fn actions(loans: &Loans, visit: &Visit, received: &Received, typed: &Typed) -> Markup {
    let line = &received.line;
    let action = format!("/bank/applications/{}", line.id);
    let can = |step| line.state.after(step).is_some();
    let key = html! { input type="hidden" name="key" value=(loans.random.token::<KEY_BYTES>()); };
    let field = |name: &str| {
        let error = typed.error(name).map(|key| visit.t(key));
        Field::new(name, visit.t(&format!("loans-bank-{name}"))).error(error).value(typed.get(name))
    };
    let number = |name: &str| field(name).width(Width::Ten).inputmode("decimal");
    html! {
        @if line.state == LineState::Accepted && received.guarantee.is_none() {
            h2 { (visit.t("loans-bank-draw-heading")) }
            (form(visit, &action, html! {
                (key)
                @if let Some(error) = typed.error("guarantee") { (inset(html! { p #guarantee { (visit.t(error)) } })) }
                p { (visit.t("loans-bank-draw-hint")) }
                (button_named(&visit.t("loans-bank-draw"), ButtonKind::Primary, "deed", "guarantee"))
            }))
        }
        @if can(Step::Offer) {
            h2 { (visit.t("loans-bank-offer-heading")) }
            @if let Some(product) = loans.content.product(&received.application.product) {
                (summary_list(visit, &[parts::collateral(visit, product)]))
            }
            (form(visit, &action, html! {
                (key)
                (text_input(visit, &number("amount").suffix("€")))
                (text_input(visit, &number("rate").suffix("%")))
                (text_input(visit, &number("months")))
                (text_input(visit, &number("deferral")))
                (text_input(visit, &number("fee").suffix("%")))
                (button_named(&visit.t("loans-bank-offer"), ButtonKind::Primary, "deed", "offer"))
            }))
        }
        @if can(Step::Ask) {
            h2 { (visit.t("loans-bank-ask-heading")) }
            (form(visit, &action, html! {
                (key)
                (textarea(visit, &field("text"), TEXT_LINES))
                (button_named(&visit.t("loans-bank-ask"), ButtonKind::Secondary, "deed", "ask"))
            }))
        }
        @if can(Step::Refuse) && received.guarantee.is_none() {
            @let word = if line.state == LineState::Accepted { "loans-bank-give-up" } else { "loans-bank-refuse" };
            h2 { (visit.t(&format!("{word}-heading"))) }
            (form(visit, &action, html! {
                (key)
                (textarea(visit, &field("reason"), TEXT_LINES))
                (button_named(&visit.t(word), ButtonKind::Danger, "deed", "refuse"))
            }))
        }
    }
}

/// `POST /bank/applications/{id}`
pub async fn act(
    State(loans): State<Loans>,
    visit: Visit,
    Path(line): Path<String>,
    form: CsrfForm<ui::Fields>,
) -> Result<Response, Failure> {
    let hand = loans.hand_of(visit.person()?.person).await?;
    let line: LineId = id(&line)?;
    let mut typed = Typed::of(&form.fields);
    let deed = typed.get("deed").to_owned();
    let field = match deed.as_str() {
        "ask" => "text",
        "refuse" => "reason",
        "guarantee" => "guarantee",
        _ => "amount",
    };
    let done = if deed == "guarantee" {
        loans.draw_guarantee(&hand, line, typed.get("key")).await.map(drop)
    } else {
        let deed = match deed.as_str() {
            "ask" => BankDeed::Ask { text: typed.get("text").to_owned() },
            "refuse" => BankDeed::Refuse { reason: typed.get("reason").to_owned() },
            "offer" => BankDeed::Offer { offer: typed.offer() },
            _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
        };
        if typed.errors.is_empty() { loans.decide(&hand, line, &deed, typed.get("key")).await } else { Ok(()) }
    };
    match done {
        Ok(()) if typed.errors.is_empty() => {
            return Ok(Redirect::to(&format!("/bank/applications/{line}?done=1")).into_response());
        }
        Ok(()) => {}
        Err(error) => match error.sentence() {
            Some(sentence) if !matches!(error, LoansError::GoneOn | LoansError::KeyReused) => {
                typed.wrong(field, sentence);
            }
            _ => return Err(error.into()),
        },
    }
    let received = loans.read_received(&hand, line).await?;
    let page = received_page(&loans, &visit, &received, None, &typed).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}
