//! `/mandates`: the helper's desk.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Field, Link, Width, button, button_link, cards, inset, search_form, text_input,
};
use ui::{Failure, PageHead, Visit, page};

use super::{helper, words};
use crate::model::{Mandate, Organisation, Standing};
use crate::room::{Mandates, MandatesError};

/// Mandates that are over, on one desk.
const OVER_MAX: usize = 20;

#[derive(Deserialize)]
pub struct Sought {
    #[serde(default)]
    name: String,
}

/// `GET /mandates`
pub async fn show(
    State(mandates): State<Mandates>,
    visit: Visit,
    Query(sought): Query<Sought>,
) -> Result<Response, Failure> {
    let helper = match helper(&mandates, &visit).await? {
        Ok(helper) => helper,
        Err(told) => return Ok(told),
    };
    let organisation = mandates.organisation_of(helper.person).await?.ok_or(Failure::Forbidden)?;
    let now = mandates.clock.now();
    let sought = sought.name.trim();
    let desk = mandates.desk_of(helper.person, sought).await?;
    let (mut live, mut drafts, mut over) = (Vec::new(), Vec::new(), Vec::new());
    for (mandate, of) in &desk.live {
        live.push(card(&mandates, &visit, mandate, of).await?);
    }
    for (mandate, of) in &desk.others {
        match mandate.standing(of, now) {
            Standing::Draft => drafts.push(card(&mandates, &visit, mandate, of).await?),
            Standing::Over { .. } if mandate.signed().is_some() && over.len() < OVER_MAX => {
                over.push(card(&mandates, &visit, mandate, of).await?);
            }
            Standing::Over { .. } | Standing::Live { .. } => {}
        }
    }
    let search = html! {
        (search_form("/mandates", html! {
            (text_input(&visit, &Field::new("name", visit.t("mandates-desk-name")).width(Width::Twenty).value(sought)))
            (button(&visit.t("mandates-desk-search"), ButtonKind::Secondary))
        }))
        @if desk.has_more { p { (visit.t_with("mandates-desk-more", &[("count", live.len().into())])) } }
    };
    let none = if sought.is_empty() { "mandates-desk-none" } else { "mandates-desk-nobody" };
    let title = visit.t("mandates-desk-title");
    let until = visit.date(mandates.zone.to_datetime(organisation.ends_at().jiff()).date());
    let values = [("organisation", organisation.name.as_str().into()), ("until", until.into())];
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("mandates-desk-lead", &values)) }
        p { (button_link(&Link::new("/mandates/new", visit.t("mandates-new")), ButtonKind::Primary)) }
        h2 { (visit.t("mandates-desk-live")) }
        @if desk.has_more || !sought.is_empty() { (search) }
        @if live.is_empty() { (inset(html! { p { (visit.t(none)) } })) }
        @else { p { (visit.t("mandates-desk-act")) } (cards(&live, true)) }
        (group(&visit.t("mandates-desk-drafts"), &drafts))
        (group(&visit.t("mandates-desk-over"), &over))
    };
    Ok(page(&visit, PageHead::new(title).back(Link::new("/account", visit.t("mandates-own-back"))), main)
        .into_response())
}

fn group(title: &str, all: &[Card]) -> Markup {
    html! { @if !all.is_empty() { h2 { (title) } (cards(all, true)) } }
}

async fn card(
    mandates: &Mandates,
    visit: &Visit,
    mandate: &Mandate,
    organisation: &Organisation,
) -> Result<Card, MandatesError> {
    let standing = mandate.standing(organisation, mandates.clock.now());
    let scope = mandates.scope_in_words(mandate, visit.lang).await?;
    Ok(Card {
        title: mandate.person_name.clone(),
        href: Some(format!("/mandates/{}", mandate.id)),
        facts: html! { p { (words::standing_tag(visit, standing)) } },
        content: html! {
            p { (scope) }
            p { (words::standing_sentence(visit, mandates, standing)) }
        },
    })
}
