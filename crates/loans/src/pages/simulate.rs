//! What a loan costs: without an account and without scripts, as a page and on paper.

use std::sync::OnceLock;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use credit::{Cents, Loan, LoanMistake, Schedule};
use maud::{Markup, html};
use paper::{Column, Document, Fonts};
use serde::Deserialize;
use ui::charts::{Bar, ChartHead, bars};
use ui::components::{
    ButtonKind, Field, Head, Link, Row, Table, Width, button, button_link, figure, search_form, summary_list, table,
    text_input,
};
use ui::{Failure, PageHead, Visit, Words, page};

use super::parts::{errors, money, months, pdf, percent, rate};
use super::typed::Typed;
use crate::room::{Loans, LoansError};

/// What stands in the form before anything is typed.
const EXAMPLE: [(&str, &str); 5] =
    [("amount", "30000"), ("rate", "3,5"), ("months", "60"), ("deferral", "12"), ("fee", "0,7")];
/// Months of a year.
const YEAR: usize = 12;

/// What is asked for, in the address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    amount: String,
    rate: String,
    months: String,
    deferral: String,
    fee: String,
}

impl Asked {
    fn is_empty(&self) -> bool {
        [&self.amount, &self.rate, &self.months, &self.deferral, &self.fee].iter().all(|value| value.is_empty())
    }

    fn typed(self) -> Typed {
        Typed::from_pairs([
            ("amount", self.amount),
            ("rate", self.rate),
            ("months", self.months),
            ("deferral", if self.deferral.is_empty() { "0".to_owned() } else { self.deferral }),
            ("fee", if self.fee.is_empty() { "0".to_owned() } else { self.fee }),
        ])
    }
}

/// The loan, when what was typed makes one.
fn loan(typed: &mut Typed) -> Option<Loan> {
    let (amount, interest, fee) = (typed.euro("amount"), typed.percent("rate"), typed.percent("fee"));
    let (months, deferral) = (typed.number("months"), typed.number("deferral"));
    if !typed.errors.is_empty() {
        return None;
    }
    let mistake = match Loan::new(amount, interest, months, deferral, fee) {
        Ok(loan) => return Some(loan),
        Err(mistake) => mistake,
    };
    let (field, key) = match mistake {
        LoanMistake::Amount => ("amount", "loans-wrong-loan-amount"),
        LoanMistake::Months => ("months", "loans-wrong-loan-months"),
        LoanMistake::Deferral => ("deferral", "loans-wrong-loan-deferral"),
        LoanMistake::Fee => ("fee", "loans-wrong-loan-fee"),
    };
    typed.wrong(field, key);
    None
}

/// `GET /loans/simulate`
pub async fn show(State(_): State<Loans>, visit: Visit, Query(asked): Query<Asked>) -> Response {
    if asked.is_empty() {
        let example = Typed::from_pairs(EXAMPLE.map(|(name, value)| (name, value.to_owned())));
        return simulate_page(&visit, &example, None).into_response();
    }
    let mut typed = asked.typed();
    match loan(&mut typed) {
        Some(loan) => simulate_page(&visit, &typed, Some(&loan)).into_response(),
        None => (StatusCode::BAD_REQUEST, simulate_page(&visit, &typed, None)).into_response(),
    }
}

/// `GET /loans/simulate.pdf`
pub async fn print(State(_): State<Loans>, visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let loan = loan(&mut asked.typed()).ok_or(Failure::bad_input("loans-wrong-loan"))?;
    let document = document(&visit, &loan);
    let bytes = document.to_pdf(fonts()?).map_err(|error| LoansError::Printing(error.to_string()))?;
    Ok(pdf("loan", bytes))
}

fn simulate_page(visit: &Visit, typed: &Typed, loan: Option<&Loan>) -> Markup {
    let title = visit.t("loans-simulate-title");
    let field = |name: &str, unit: &str| {
        let label = visit.t(&format!("loans-simulate-{name}"));
        let error = typed.error(name).map(|key| visit.t(key));
        let field = Field::new(name, label).error(error).value(typed.get(name)).width(Width::Ten).inputmode("decimal");
        text_input(visit, &if unit.is_empty() { field } else { field.suffix(unit) })
    };
    let head = PageHead::new(&title).back(Link::new("/loans", visit.t("loans-title"))).errors(!typed.errors.is_empty());
    page(
        visit,
        head,
        html! {
            (errors(visit, typed))
            h1 { (title) }
            p.lead { (visit.t("loans-simulate-intro")) }
            (search_form("/loans/simulate", html! {
                (field("amount", "€"))
                (field("rate", "%"))
                (field("months", ""))
                (field("deferral", ""))
                (field("fee", "%"))
                (button(&visit.t("loans-simulate-go"), ButtonKind::Primary))
            }))
            @if let Some(loan) = loan { (result(visit, typed, loan)) }
        },
    )
}

fn result(visit: &Visit, typed: &Typed, loan: &Loan) -> Markup {
    let schedule = Schedule::of(loan);
    let apr = schedule.annual_rate(loan).map_or_else(|| visit.t("loans-fact-unknown"), |apr| rate(visit, apr));
    let rows: Vec<Row> =
        totals(visit, loan, &schedule).into_iter().map(|(label, value)| Row::text(label, &value)).collect();
    let query = ["amount", "rate", "months", "deferral", "fee"]
        .map(|name| format!("{name}={}", typed.get(name).replace([' ', '\u{a0}', '€', '%'], "")))
        .join("&");
    html! {
        h2 { (visit.t("loans-result")) }
        (figure(&apr, "", html! { p { (visit.t("loans-apr-meaning")) } }))
        (summary_list(visit, &rows))
        p.small { (visit.t("loans-apr-law")) }
        p { (button_link(&Link::new(format!("/loans/simulate.pdf?{query}"), visit.t("loans-print")), ButtonKind::Secondary)) }
        (chart(visit, loan, &schedule))
        (table(&instalments(visit, &schedule)))
    }
}

fn totals(words: &Words, loan: &Loan, schedule: &Schedule) -> Vec<(String, String)> {
    let payment = |place: usize| schedule.instalments.get(place).map_or(0, |one| one.payment);
    let mut totals = vec![
        (words.t("loans-paid-out"), money(words, loan.paid_out())),
        (words.t("loans-instalment"), money(words, payment(usize::from(loan.deferral())))),
        (words.t("loans-last"), money(words, payment(schedule.instalments.len().saturating_sub(1)))),
        (words.t("loans-interest"), money(words, schedule.interest())),
        (words.t("loans-fee"), money(words, loan.fee())),
        (words.t("loans-cost"), money(words, schedule.interest() + loan.fee())),
        (words.t("loans-paid"), money(words, schedule.paid())),
    ];
    if loan.deferral() > 0 {
        totals.insert(1, (words.t("loans-during-deferral"), money(words, payment(0))));
    }
    totals
}

/// What is still owed at the end of each year.
fn chart(visit: &Visit, loan: &Loan, schedule: &Schedule) -> Markup {
    let head = ChartHead {
        id: "balance".to_owned(),
        title: visit.t("loans-chart-title"),
        description: visit.t("loans-chart-description"),
    };
    let last = schedule.instalments.len().saturating_sub(1);
    let ends = schedule.instalments.iter().enumerate().filter(|(place, _)| (place + 1) % YEAR == 0 || *place == last);
    let all: Vec<Bar> = ends
        .map(|(_, one)| Bar {
            label: months(visit, one.month),
            value: in_numbers(one.balance),
            shown: money(visit, one.balance),
            is_own: true,
        })
        .collect();
    bars(visit, &head, (&visit.t("loans-after"), &visit.t("loans-owed")), &all, in_numbers(loan.amount()))
}

#[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
fn in_numbers(cents: Cents) -> f64 {
    cents as f64 / 100.0
}

fn heads(words: &Words) -> [String; 5] {
    ["loans-month", "loans-payment", "loans-interest", "loans-principal", "loans-owed"].map(|key| words.t(key))
}

fn instalments(visit: &Visit, schedule: &Schedule) -> Table {
    let [month, payment, interest, principal, owed] = heads(visit);
    let cell = |cents| html! { (money(visit, cents)) };
    Table {
        caption: visit.t("loans-schedule"),
        heads: vec![
            Head::text(month),
            Head::number(payment),
            Head::number(interest),
            Head::number(principal),
            Head::number(owed),
        ],
        rows: schedule
            .instalments
            .iter()
            .map(|one| {
                vec![
                    html! { (one.month) },
                    cell(one.payment),
                    cell(one.interest),
                    cell(one.principal),
                    cell(one.balance),
                ]
            })
            .collect(),
    }
}

fn fonts() -> Result<&'static Fonts, LoansError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| LoansError::Printing(error.clone()))
}

fn document(words: &Words, loan: &Loan) -> Document {
    let schedule = Schedule::of(loan);
    let apr = schedule.annual_rate(loan).map_or_else(|| words.t("loans-fact-unknown"), |apr| rate(words, apr));
    let [month, payment, interest, principal, owed] = heads(words);
    let columns = [
        Column::text(month),
        Column::number(payment),
        Column::number(interest),
        Column::number(principal),
        Column::number(owed),
    ];
    let lines = paper::Table::new(columns).caption(words.t("loans-schedule")).row_headings();
    let lines = schedule.instalments.iter().fold(lines, |lines, one| {
        let cells = [one.payment, one.interest, one.principal, one.balance].map(|cents| money(words, cents));
        lines.row(std::iter::once(one.month.to_string()).chain(cells))
    });
    let terms = [
        (words.t("loans-simulate-amount"), money(words, loan.amount())),
        (words.t("loans-simulate-rate"), percent(words, &loan.rate().to_string())),
        (words.t("loans-simulate-months"), months(words, loan.months())),
        (words.t("loans-simulate-deferral"), months(words, loan.deferral())),
    ];
    let told = terms.into_iter().chain(totals(words, loan, &schedule));
    let page_of = {
        let words = words.clone();
        move |page: usize, pages: usize| {
            words.t_with("loans-page-of", &[("page", page.into()), ("pages", pages.into())])
        }
    };
    Document::new(words.t("loans-simulate-title"), words.lang)
        .footer(words.t("ui-service"), page_of)
        .heading(1, words.t("loans-simulate-title"))
        .paragraph(words.t("loans-simulate-intro"))
        .key_figure(words.t("loans-apr"), apr)
        .answers(told.map(|(label, value)| paper::Answer::new(label, value)))
        .small(words.t("loans-apr-law"))
        .heading(2, words.t("loans-schedule"))
        .table(lines)
}
