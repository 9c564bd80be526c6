//! The products: open, closed, fictional, each with its rules and its source.

use axum::extract::State;
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, Row, TagKind, button_link, details, summary_list, tag};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{collateral, money, months, percent};
use crate::content::Product;
use crate::room::Loans;

/// `GET /loans`
pub async fn list(State(loans): State<Loans>, visit: Visit) -> Result<Markup, Failure> {
    let firms = match &visit.signed_in {
        Some(person) => loans.firms.of(person.person).await.map_err(crate::room::LoansError::from)?,
        None => Vec::new(),
    };
    let title = visit.t("loans-title");
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t("loans-intro")) }
            p { (button_link(&Link::new("/loans/simulate", visit.t("loans-simulate-title")), ButtonKind::Primary)) }
            @if loans.content.products.is_empty() { p { (visit.t("loans-none")) } }
            @for product in &loans.content.products { (card(&loans, &visit, product)) }
            @if visit.signed_in.is_some() {
                h2 { (visit.t("loans-your-firms")) }
                @if firms.is_empty() {
                    p { a href="/firms/add" { (visit.t("loans-add-firm")) } }
                } @else {
                    ul { @for (id, name) in &firms { li { a href=(format!("/firms/{id}/loans")) { (name) } } } }
                }
            }
        },
    ))
}

fn card(loans: &Loans, visit: &Visit, product: &Product) -> Markup {
    let is_open = product.is_open(loans.today());
    let (kind, word) = if is_open { (TagKind::Success, "loans-open") } else { (TagKind::Error, "loans-closed-tag") };
    let between =
        |least: String, most: String| visit.t_with("loans-between", &[("least", least.into()), ("most", most.into())]);
    let until = match product.valid_to {
        Some(last) => visit.t_with(
            "loans-validity",
            &[("from", visit.date(product.valid_from).into()), ("to", visit.date(last).into())],
        ),
        None => visit.t_with("loans-validity-open", &[("from", visit.date(product.valid_from).into())]),
    };
    let rows = [
        Row::text(visit.t("loans-guarantee"), &percent(visit, &product.guarantee.to_string())),
        Row::text(
            visit.t("loans-fact-amount"),
            &between(money(visit, product.amount.0), money(visit, product.amount.1)),
        ),
        Row::text(
            visit.t("loans-fact-months"),
            &between(months(visit, product.months.0), months(visit, product.months.1)),
        ),
        Row::text(visit.t("loans-deferral-max"), &months(visit, product.deferral_max)),
        Row::text(visit.t("loans-fee"), &percent(visit, &product.fee.to_string())),
        collateral(visit, product),
        Row::text(visit.t("loans-valid"), &until),
    ];
    html! {
        article.card {
            h2 { (product.label.get(visit.lang)) }
            div.facts {
                (tag(kind, &visit.t(word)))
                @if product.is_fictional { " " (tag(TagKind::Warm, &visit.t("loans-fictional"))) }
            }
            p { (product.text.get(visit.lang)) }
            (summary_list(visit, &rows))
            (details(&visit.t_with("loans-who", &[("product", product.label.get(visit.lang).into())]), html! {
                ul {
                    @for criterion in &product.criteria {
                        li { (criterion.label.get(visit.lang)) " – " a href=(criterion.url) { (criterion.source) } }
                    }
                }
            }))
            p.source {
                a href=(product.url) { (product.source) } " – "
                (visit.t_with("loans-as-of", &[("date", visit.date(product.as_of).into())]))
            }
        }
    }
}
