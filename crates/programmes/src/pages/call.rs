//! The calls, and one of them: what is offered, to whom, until when; and the way in.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base::{FirmId, PersonId};
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, button_link, buttons, cards, inset};
use ui::{Failure, PageHead, Visit, page};

use super::{paragraphs, rules};
use crate::model::{Applicant, Application, Call, Phase, State as Standing};
use crate::room::{Programmes, ProgrammesError};

/// `GET /programmes`
pub async fn list(State(room): State<Programmes>, visit: Visit) -> Result<Markup, Failure> {
    let now = room.clock.now();
    let mut all = room.all_published().await?;
    // What one can apply to now stands first.
    all.sort_by_key(|one| match one.phase(now) {
        Phase::Open => 0,
        Phase::ToCome => 1,
        Phase::Closed | Phase::Draft => 2,
    });
    let lines: Vec<Card> = all
        .iter()
        .map(|one| Card {
            title: one.about.title.get(visit.lang).to_owned(),
            href: Some(format!("/programmes/{}", one.code)),
            facts: html! {
                (rules::phase_tag(&visit, one.phase(now)))
                span { (one.about.programme.body) }
                span { (visit.t_with("programmes-until", &[("date", visit.date(room.last_day(one.closes_at)).into())])) }
            },
            content: html! { p { (one.about.programme.what.get(visit.lang)) } },
        })
        .collect();
    let title = visit.t("programmes-title");
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t("programmes-lead")) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("programmes-none")) } })) }
            (cards(&lines, false))
            @if visit.signed_in.is_some() { p { a href="/programmes/mine" { (visit.t("programmes-mine")) } } }
        },
    ))
}

/// `GET /programmes/{code}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(code): Path<String>) -> Result<Markup, Failure> {
    let call = room.published(&code).await?;
    let own = match &visit.signed_in {
        Some(person) => own(&room, &call, person.person).await?,
        None => Own::default(),
    };
    let about = &call.about;
    let (title, phase) = (about.title.get(visit.lang), call.phase(room.clock.now()));
    let address = room.address(&call);
    Ok(page(
        &visit,
        PageHead::new(title).back(Link::new("/programmes", visit.t("programmes-title"))),
        html! {
            p.caption { (rules::phase_tag(&visit, phase)) }
            h1 { (title) }
            (paragraphs(about.introduction.get(visit.lang)))
            p { strong { (about.programme.what.get(visit.lang)) } }
            (way_in(&room, &visit, &call, phase, &own))
            (rules::conditions(&visit, &call))
            h2 { (visit.t("programmes-good-to-know")) }
            (rules::facts(&room, &visit, &call))
            (rules::choosing(&visit, &call))
            ul {
                li { a href={ "/programmes/" (call.code) "/result" } { (visit.t("programmes-result-see")) } }
                li { a href={ "/programmes/" (call.code) "/seasons" } { (visit.t("programmes-seasons")) } }
            }
            (rules::privacy(&visit, &call))
            h2 { (visit.t("programmes-pass-on")) }
            p { img src={ "/programmes/" (call.code) "/qr.svg" } width="180" height="180"
                alt=(visit.t_with("programmes-qr", &[("address", address.as_str().into())])); }
            p { (address) }
        },
    ))
}

/// What somebody has of a call.
#[derive(Default)]
struct Own {
    /// Their applications, each with the name of the firm for which it is.
    applications: Vec<(Application, Option<String>)>,
    /// Whether there is a firm, or themselves, for which they have none.
    could_begin: bool,
}

async fn own(room: &Programmes, call: &Call, person: PersonId) -> Result<Own, ProgrammesError> {
    let live = room.live_applications(call, person).await?;
    if live.is_empty() {
        return Ok(Own::default());
    }
    let firms = room.firms_for(call, person).await?;
    let has = |firm: Option<FirmId>| live.iter().any(|one| one.firm == firm);
    let for_themselves = call.about.applicant != Applicant::Firm && !has(None);
    let could_begin = for_themselves || firms.iter().any(|firm| !has(Some(firm.id)));
    let name = |one: &Application| firms.iter().find(|own| Some(own.id) == one.firm).map(|own| own.name.clone());
    let named = live.iter().map(name).collect::<Vec<_>>();
    Ok(Own { applications: live.into_iter().zip(named).collect(), could_begin })
}

fn way_in(room: &Programmes, visit: &Visit, call: &Call, phase: Phase, own: &Own) -> Markup {
    let eligible = Link::new(format!("/programmes/{}/eligible", call.code), visit.t("programmes-see-eligible"));
    if !own.applications.is_empty() {
        let links = own.applications.iter().map(|(one, firm)| {
            let key = if one.state == Standing::Draft { "programmes-go-on" } else { "programmes-see-own" };
            let firm = firm.as_ref().map(|firm| format!(" ({firm})")).unwrap_or_default();
            Link::new(format!("/programmes/applications/{}", one.id), visit.t(key) + &firm)
        });
        let links: Vec<Link> = links.collect();
        let another = Link::new(&eligible.href, visit.t("programmes-begin-another"));
        return buttons(html! {
            @for link in &links { (button_link(link, ButtonKind::Primary)) }
            @if own.could_begin && phase == Phase::Open { (button_link(&another, ButtonKind::Secondary)) }
        });
    }
    match phase {
        Phase::Open => html! {
            (buttons(button_link(&eligible, ButtonKind::Primary)))
            p.hint { (visit.t("programmes-before-first-question")) }
        },
        Phase::ToCome => html! {
            (inset(html! { p { (visit.t_with("programmes-opens", &[("date", visit.date(room.day(call.opens_at)).into())])) } }))
            (buttons(button_link(&eligible, ButtonKind::Secondary)))
        },
        Phase::Closed | Phase::Draft => inset(html! { p { (visit.t("programmes-closed")) } }),
    }
}

/// `GET /programmes/{code}/qr.svg`
pub async fn qr(State(room): State<Programmes>, visit: Visit, Path(code): Path<String>) -> Result<Response, Failure> {
    let call = room.published(&code).await?;
    Ok(([(CONTENT_TYPE, "image/svg+xml")], room.qr_svg(&visit, &call)?).into_response())
}
