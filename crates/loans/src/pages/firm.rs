//! A firm's applications, and what it may ask for.

use axum::extract::{Path, State};
use base::FirmId;
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, button_link, cards};
use ui::{Failure, PageHead, Visit, page};

use super::parts::{id, money, state_tag};
use crate::room::Loans;
use crate::state::State as Standing;

/// `GET /firms/{id}/loans`
pub async fn list(State(loans): State<Loans>, visit: Visit, Path(firm): Path<String>) -> Result<Markup, Failure> {
    let (firm, person): (FirmId, _) = (id(&firm)?, visit.person()?.person);
    let name = loans.firm_name(person, firm).await?;
    let applications = loans.applications_of(person, firm).await?;
    let title = visit.t_with("loans-of-firm", &[("firm", name.as_str().into())]);
    let label = |code: &str| {
        loans.content.product(code).map_or_else(|| code.to_owned(), |product| product.label.get(visit.lang).to_owned())
    };
    let all: Vec<Card> = applications
        .iter()
        .map(|one| Card {
            title: visit.t_with(
                "loans-application-title",
                &[
                    ("amount", money(&visit, one.asked.amount).into()),
                    ("date", visit.date(loans.day(one.made_at)).into()),
                ],
            ),
            href: Some(format!(
                "/firms/{firm}/loans/{}{}",
                one.id,
                if one.state == Standing::Draft { "/check" } else { "" }
            )),
            facts: html! { p { (state_tag(&visit, one.state)) } },
            content: html! { p { (label(&one.product)) } },
        })
        .collect();
    let today = loans.today();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/firms/{firm}"), name)),
        html! {
            h1 { (title) }
            @for product in loans.content.products.iter().filter(|product| product.is_open(today)) {
                h2 { (product.label.get(visit.lang)) }
                p { (product.text.get(visit.lang)) }
                p { (button_link(
                    &Link::new(format!("/firms/{firm}/loans/new?product={}", product.code), visit.t("loans-apply")),
                    ButtonKind::Primary,
                )) }
            }
            p { a href="/loans" { (visit.t("loans-all-products")) } " · " a href="/loans/simulate" { (visit.t("loans-simulate-title")) } }
            @if !all.is_empty() {
                h2 { (visit.t("loans-applications")) }
                (cards(&all, true))
            }
        },
    ))
}
