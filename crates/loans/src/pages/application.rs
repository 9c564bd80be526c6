//! A firm follows its application.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Field, Link, NoticeKind, button, button_about, button_named, details, form, notice, summary_list,
    textarea,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::parts::{self, errors, id, line_tag, state_tag};
use super::typed::Typed;
use crate::apply::Own;
use crate::content::Product;
use crate::model::{ApplicationId, Line, LineId};
use crate::room::{Loans, LoansError};
use crate::state::{LineState, State as Standing, Step};

/// Lines of the answer's field.
const ANSWER_LINES: u8 = 6;

/// What a page says of what was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    pub done: String,
}

/// `GET /firms/{id}/loans/{loan}`
pub async fn show(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan)): Path<(String, String)>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    let own = loans.read_own(visit.person()?.person, firm, loan).await?;
    if own.application.state == Standing::Draft {
        return Ok(Redirect::to(&format!("/firms/{firm}/loans/{loan}/check")).into_response());
    }
    let told = match (done.as_str(), own.application.state) {
        ("sent", Standing::Sent) => Some("loans-done-sent"),
        ("answered", _) => Some("loans-done-answered"),
        ("accepted", Standing::Accepted) => Some("loans-done-accepted"),
        ("withdrawn", Standing::Withdrawn) => Some("loans-done-withdrawn"),
        _ => None,
    };
    Ok(application_page(&loans, &visit, &own, told, &Typed::default()).into_response())
}

fn application_page(loans: &Loans, visit: &Visit, own: &Own, told: Option<&str>, typed: &Typed) -> Markup {
    let application = &own.application;
    let product = loans.content.product(&application.product);
    let address = format!("/firms/{}/loans/{}", application.firm, application.id);
    let title = visit.t_with(
        "loans-application-title",
        &[
            ("amount", parts::money(visit, application.asked.amount).into()),
            ("date", visit.date(loans.day(application.sent_at.unwrap_or(application.made_at))).into()),
        ],
    );
    let head = PageHead::new(&title)
        .back(Link::new(format!("/firms/{}/loans", application.firm), visit.t("loans-applications")))
        .errors(!typed.errors.is_empty());
    page(
        visit,
        head,
        html! {
            (errors(visit, typed))
            @if let Some(told) = told { (notice(visit, NoticeKind::Success, html! { p { (visit.t(told)) } })) }
            h1 { (title) }
            p { (state_tag(visit, application.state)) }
            @if let Some(product) = product { (summary_list(visit, &[parts::collateral(visit, product)])) }
            @for line in &own.lines { (line_part(loans, visit, (&address, product), line, typed)) }
            @if let Some(guarantee) = &own.guarantee {
                h2 { (visit.t("loans-guarantee")) }
                p { (visit.t_with("loans-guaranteed", &[
                    ("amount", parts::money(visit, guarantee.figures.covered()).into()),
                    ("aid", parts::money(visit, guarantee.aid).into()),
                    ("date", visit.date(guarantee.granted_on).into()),
                ])) }
                p.small { (visit.t("loans-aid-law")) }
            }
            @if let Some(file) = &application.file {
                (details(&visit.t("loans-file-sent"), parts::file(loans, visit, file)))
            }
            @match application.state {
                Standing::Sent => (withdraw_form(visit, &address, "loans-withdraw")),
                // Until the fund stands for it, the firm need not take the loan.
                Standing::Accepted if own.guarantee.is_none() => (withdraw_form(visit, &address, "loans-give-up")),
                _ => {}
            }
        },
    )
}

/// `KEY` is what the button says; `KEY-hint` what it does.
fn withdraw_form(visit: &Visit, address: &str, key: &str) -> Markup {
    form(
        visit,
        &format!("{address}/withdraw"),
        html! {
            p { (visit.t(&format!("{key}-hint"))) }
            (button(&visit.t(key), ButtonKind::Danger))
        },
    )
}

fn line_part(
    loans: &Loans,
    visit: &Visit,
    (address, product): (&str, Option<&Product>),
    line: &Line,
    typed: &Typed,
) -> Markup {
    let action = format!("{address}/at/{}", line.id);
    let bank = loans.bank_name(&line.bank);
    let name = format!("answer-{}", line.id);
    html! {
        h2 { (bank) " " (line_tag(visit, line.state)) }
        p.small { (visit.t_with("loans-changed", &[("date", visit.date(loans.day(line.changed_at)).into())])) }
        (parts::exchange(visit, line))
        @if let Some(offer) = &line.offer { (parts::offer(visit, offer, product)) }
        @if line.state == LineState::Asked {
            (form(visit, &action, html! {
                (textarea(
                    visit,
                    &Field::new(&name, visit.t_with("loans-your-answer", &[("bank", bank.into())]))
                        .error(typed.error(&name).map(|key| visit.t(key)))
                        .value(typed.get(&name)),
                    ANSWER_LINES,
                ))
                (button_named(&visit.t("loans-answer-send"), ButtonKind::Primary, "deed", "answer"))
            }))
        }
        @if line.state.after(Step::Accept).is_some() {
            (form(visit, &action, button_about(&visit.t("loans-accept"), bank, ButtonKind::Primary, "deed", "accept")))
        }
    }
}

/// `POST /firms/{id}/loans/{loan}/at/{line}`
pub async fn act(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan, line)): Path<(String, String, String)>,
    form: CsrfForm<ui::Fields>,
) -> Result<Response, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    let (line, person): (LineId, _) = (id(&line)?, visit.person()?.person);
    let mut typed = Typed::of(&form.fields);
    let name = format!("answer-{line}");
    let (done, told) = match typed.get("deed") {
        "answer" => (loans.answer(person, firm, loan, line, typed.get(&name)).await, "answered"),
        "accept" => (loans.accept(person, firm, loan, line).await, "accepted"),
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/firms/{firm}/loans/{loan}?done={told}")).into_response()),
        Err(LoansError::Text) => {
            typed.wrong(&name, "loans-text-wrong");
            let own = loans.read_own(person, firm, loan).await?;
            Ok((StatusCode::BAD_REQUEST, application_page(&loans, &visit, &own, None, &typed)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /firms/{id}/loans/{loan}/withdraw`
pub async fn withdraw(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan)): Path<(String, String)>,
    _: CsrfForm<ui::Fields>,
) -> Result<Redirect, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    loans.withdraw(visit.person()?.person, firm, loan).await?;
    Ok(Redirect::to(&format!("/firms/{firm}/loans/{loan}?done=withdrawn")))
}
