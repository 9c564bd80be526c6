//! The officer looks after the fund, pays calls, and says who acts for which bank.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, NoticeKind, Row, Table, button_about, button_named, form, inset, notice,
    select, summary_list, table, text_input,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::application::Done;
use super::parts::{errors, id, money};
use super::typed::Typed;
use crate::model::{Event, Guarantee};
use crate::read_fund::FundView;
use crate::room::{Loans, LoansError};

/// `GET /office/loans`
pub async fn show(
    State(loans): State<Loans>,
    visit: Visit,
    Query(Done { done }): Query<Done>,
) -> Result<Markup, Failure> {
    let told = (!done.is_empty()).then_some("loans-office-done");
    office_page(&loans, &visit, told, &Typed::default()).await
}

async fn office_page(loans: &Loans, visit: &Visit, told: Option<&str>, typed: &Typed) -> Result<Markup, Failure> {
    let (funds, calls) = loans.funds().await?;
    let title = visit.t("loans-office-title");
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("loans-office"))).errors(!typed.errors.is_empty()),
        html! {
            (errors(visit, typed))
            @if let Some(told) = told { (notice(visit, NoticeKind::Success, html! { p { (visit.t(told)) } })) }
            h1 { (title) }
            p.lead { (visit.t("loans-office-intro")) }
            @for fund in &funds { (fund_part(loans, visit, fund)) }
            h2 { (visit.t("loans-office-calls")) }
            @if calls.is_empty() { p { (visit.t("loans-office-no-calls")) } }
            @for (call, guarantee) in &calls { (call_part(loans, visit, call, guarantee, typed)) }
            p { a href="/office/loans/banks" { (visit.t("loans-office-banks")) } }
        },
    ))
}

fn fund_part(loans: &Loans, visit: &Visit, fund: &FundView) -> Markup {
    let product = loans.content.product(&fund.product);
    let label = product.map_or(fund.product.as_str(), |product| product.label.get(visit.lang));
    let rows = [
        ("loans-fund-room", fund.room),
        ("loans-fund-cap", fund.cap),
        ("loans-fund-waiting", fund.waiting),
        ("loans-fund-left", fund.cap_left),
    ];
    let rows: Vec<Row> = rows.into_iter().map(|(key, cents)| Row::text(visit.t(key), &money(visit, cents))).collect();
    let cell = |cents| html! { (money(visit, cents)) };
    let banks = Table {
        caption: visit.t("loans-fund-banks"),
        heads: vec![
            Head::text(visit.t("loans-bank")),
            Head::number(visit.t("loans-fund-committed")),
            Head::number(visit.t("loans-fund-waiting")),
            Head::number(visit.t("loans-fund-paid")),
            Head::number(visit.t("loans-fund-recovered")),
        ],
        rows: fund
            .banks
            .iter()
            .map(|one| {
                vec![
                    html! { (loans.bank_name(&one.bank)) },
                    cell(one.committed),
                    cell(one.waiting),
                    cell(one.paid),
                    cell(one.recovered),
                ]
            })
            .collect(),
    };
    html! {
        h2 { (label) }
        (summary_list(visit, &rows))
        (table(&banks))
    }
}

fn call_part(loans: &Loans, visit: &Visit, call: &Event, guarantee: &Guarantee, typed: &Typed) -> Markup {
    let action = format!("/office/loans/calls/{}", call.id);
    let bank = loans.bank_name(&guarantee.bank);
    let about = visit.t_with(
        "loans-office-call",
        &[
            ("bank", bank.into()),
            ("amount", money(visit, call.cents).into()),
            ("due", money(visit, guarantee.figures.due).into()),
            ("date", visit.date(loans.day(call.at)).into()),
        ],
    );
    let name = format!("reason-{}", call.id);
    html! {
        article.card {
            h3 { (about) }
            (form(visit, &action, html! {
                (button_about(&visit.t("loans-office-pay"), &about, ButtonKind::Primary, "deed", "pay"))
            }))
            (form(visit, &action, html! {
                (text_input(
                    visit,
                    &Field::new(&name, visit.t("loans-office-refuse-reason"))
                        .error(typed.error(&name).map(|key| visit.t(key)))
                        .value(typed.get(&name)),
                ))
                (button_about(&visit.t("loans-office-refuse"), &about, ButtonKind::Danger, "deed", "refuse"))
            }))
        }
    }
}

/// `POST /office/loans/calls/{id}`
pub async fn settle(
    State(loans): State<Loans>,
    visit: Visit,
    Path(call): Path<String>,
    form: CsrfForm<ui::Fields>,
) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let name = format!("reason-{call}");
    let reason = (typed.get("deed") == "refuse").then(|| typed.get(&name).to_owned());
    match loans.settle_call(visit.person()?.person, id(&call)?, reason.as_deref()).await {
        Ok(()) => Ok(Redirect::to("/office/loans?done=1").into_response()),
        Err(LoansError::Text) => {
            typed.wrong(&name, "loans-text-wrong");
            let page = office_page(&loans, &visit, None, &typed).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /office/loans/banks`
pub async fn banks(State(loans): State<Loans>, visit: Visit) -> Result<Markup, Failure> {
    banks_page(&loans, &visit, None, &Typed::default()).await
}

async fn banks_page(loans: &Loans, visit: &Visit, secret: Option<&str>, typed: &Typed) -> Result<Markup, Failure> {
    let (people, keys) = loans.bank_access().await?;
    let mut names = Vec::new();
    for (bank, person) in people {
        let account = loans.identity.person(person).await.map_err(LoansError::from)?;
        names.push((
            bank,
            person,
            account.map_or_else(|| person.to_string(), |account| account.name.as_str().to_owned()),
        ));
    }
    let field = |name: &str| {
        let error = typed.error(name).map(|key| visit.t(key));
        Field::new(name, visit.t(&format!("loans-office-{name}"))).error(error).value(typed.get(name))
    };
    let choices = |name: &str| -> Vec<Choice> {
        let chosen = typed.get(name);
        loans.content.banks.iter().map(|bank| Choice::new(&bank.code, &bank.name, bank.code == chosen)).collect()
    };
    let title = visit.t("loans-office-banks");
    let action = "/office/loans/banks";
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new("/office/loans", visit.t("loans-office-title")))
            .errors(!typed.errors.is_empty()),
        html! {
            (errors(visit, typed))
            h1 { (title) }
            @if let Some(secret) = secret {
                (inset(html! { p { (visit.t("loans-office-secret")) } p { code { (secret) } } }))
            }
            h2 { (visit.t("loans-office-people")) }
            @for (bank, person, name) in &names {
                (form(visit, action, html! {
                    input type="hidden" name="bank-of" value=(bank);
                    input type="hidden" name="person" value=(person);
                    p { (loans.bank_name(bank)) " – " (name) " "
                        (button_about(&visit.t("loans-office-remove"), name, ButtonKind::Secondary, "deed", "remove-person")) }
                }))
            }
            (form(visit, action, html! {
                (select(visit, &field("bank"), &choices("bank")))
                (text_input(visit, &field("username")))
                (button_named(&visit.t("loans-office-add"), ButtonKind::Primary, "deed", "add-person"))
            }))
            h2 { (visit.t("loans-office-keys")) }
            p { (visit.t("loans-office-keys-intro")) " " a href="/api/bank/openapi.json" { "OpenAPI" } }
            @for key in &keys {
                (form(visit, action, html! {
                    input type="hidden" name="key" value=(key.id);
                    p { (loans.bank_name(&key.bank)) " – " (key.name) ", " (visit.date(loans.day(key.made_at))) " "
                        (button_about(&visit.t("loans-office-remove"), &key.name, ButtonKind::Secondary, "deed", "remove-key")) }
                }))
            }
            (form(visit, action, html! {
                (select(visit, &field("key-bank"), &choices("key-bank")))
                (text_input(visit, &field("key-name")))
                (button_named(&visit.t("loans-office-make-key"), ButtonKind::Primary, "deed", "make-key"))
            }))
        },
    ))
}

/// What an officer changes.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Change {
    deed: String,
}

/// `POST /office/loans/banks`
pub async fn change_banks(
    State(loans): State<Loans>,
    visit: Visit,
    form: CsrfForm<Change>,
) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    match form.value.deed.as_str() {
        "add-person" => match typed.get("username").parse() {
            Ok(username) => match loans.identity.find_by_username(&username).await.map_err(LoansError::from)? {
                Some(account) => loans.add_bank_person(typed.get("bank"), account.id).await?,
                None => typed.wrong("username", "loans-office-nobody"),
            },
            Err(_) => typed.wrong("username", "loans-office-nobody"),
        },
        "remove-person" => loans.remove_bank_person(typed.get("bank-of"), id(typed.get("person"))?).await?,
        "remove-key" => loans.remove_key(id(typed.get("key"))?).await?,
        "make-key" => {
            match loans.make_key(visit.person()?.person, typed.get("key-bank"), typed.get("key-name")).await {
                Ok(secret) => {
                    return Ok(banks_page(&loans, &visit, Some(&secret), &Typed::default()).await?.into_response());
                }
                Err(LoansError::Text) => typed.wrong("key-name", "loans-text-wrong"),
                Err(error) => return Err(error.into()),
            }
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    }
    if typed.errors.is_empty() {
        return Ok(Redirect::to("/office/loans/banks").into_response());
    }
    Ok((StatusCode::BAD_REQUEST, banks_page(&loans, &visit, None, &typed).await?).into_response())
}
