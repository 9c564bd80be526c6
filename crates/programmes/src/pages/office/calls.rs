//! An officer's calls: where each stands, its rules to look through, and its publication.

use axum::extract::{Path, State};
use axum::response::{Redirect, Response};
use maud::{Markup, html};
use paper::Document;
use ui::components::{
    ButtonKind, Card, Head, Link, NoticeKind, Table, button, button_link, buttons, cards, form as form_of, inset,
    notice, table,
};
use ui::{Failure, PageHead, Visit, page};

use super::super::application::printed;
use super::super::{call_id, paragraphs, rules};
use crate::model::{Call, Phase, State as Standing};
use crate::room::Programmes;

/// `GET /office/programmes`
pub async fn list(State(room): State<Programmes>, visit: Visit) -> Result<Markup, Failure> {
    let all = room.calls_of(visit.person()?.person).await?;
    let now = room.clock.now();
    let lines: Vec<Card> = all
        .iter()
        .map(|one| Card {
            title: one.about.title.get(visit.lang).to_owned(),
            href: Some(format!("/office/programmes/{}", one.id)),
            facts: html! {
                (rules::phase_tag(&visit, one.phase(now)))
                span { (one.about.season) }
                span { (visit.t_with("programmes-until", &[("date", visit.date(room.last_day(one.closes_at)).into())])) }
            },
            content: html! { p { (one.about.programme.name.get(visit.lang)) } },
        })
        .collect();
    let title = visit.t("programmes-office-title");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("programmes-account"))),
        html! {
            h1 { (title) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("programmes-office-none")) } })) }
            (buttons(button_link(&Link::new("/office/programmes/new", visit.t("programmes-make-title")), ButtonKind::Primary)))
            (cards(&lines, false))
        },
    ))
}

/// `GET /office/programmes/{id}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let officer = visit.person()?.person;
    let call = room.own_call(officer, call_id(&id)?).await?;
    let counts = room.counts(officer, call.id).await?;
    let phase = call.phase(room.clock.now());
    let address = format!("/office/programmes/{id}");
    let title = call.about.title.get(visit.lang);
    Ok(page(
        &visit,
        PageHead::new(title).back(Link::new("/office/programmes", visit.t("programmes-office-title"))),
        html! {
            p.caption { (rules::phase_tag(&visit, phase)) }
            h1 { (title) }
            @if phase == Phase::Draft {
                (notice(&visit, NoticeKind::Information, html! { p { (visit.t("programmes-draft-lead")) } }))
                (form_of(&visit, &address, button(&visit.t("programmes-publish"), ButtonKind::Primary)))
                ul {
                    li { a href={ (address) "/form.pdf" } { (visit.t("programmes-see-form")) } }
                    li { a href={ (address) "/change" } { (visit.t("programmes-change")) } }
                }
            } @else {
                (applications(&visit, &address, &counts))
                ul {
                    li { a href={ (address) "/jury" } { (visit.t("programmes-jury")) } }
                    li { a href={ (address) "/decision" } { (visit.t("programmes-decision")) } }
                }
                h2 { (visit.t("programmes-pass-on")) }
                p { a href={ "/programmes/" (call.code) } { (room.address(&call)) } }
                p { a href={ "/programmes/" (call.code) "/qr.svg" } { (visit.t("programmes-qr-file")) } }
            }
            h2 { (visit.t("programmes-introduction")) }
            (paragraphs(call.about.introduction.get(visit.lang)))
            p { strong { (call.about.programme.what.get(visit.lang)) } }
            (rules::facts(&room, &visit, &call))
            (rules::conditions(&visit, &call))
            (rules::choosing(&visit, &call))
            (rules::privacy(&visit, &call))
            p.muted { (visit.t_with("programmes-version", &[("hash", call.hash.chars().take(16).collect::<String>().into())])) }
        },
    ))
}

/// How many applications stand where, each with its list. Drafts are counted, and nobody's to read.
fn applications(visit: &Visit, address: &str, counts: &std::collections::BTreeMap<Standing, u64>) -> Markup {
    let rows = Standing::ALL.into_iter().map(|state| {
        let count = counts.get(&state).copied().unwrap_or_default();
        let name = visit.t(state.word());
        let label = html! {
            @if state == Standing::Draft || count == 0 { (name) }
            @else { a href={ (address) "/applications?state=" (state.name()) } { (name) } }
        };
        vec![label, html! { (count) }]
    });
    let told = Table {
        caption: visit.t("programmes-applications"),
        heads: vec![Head::text(visit.t("programmes-state")), Head::number(visit.t("programmes-count"))],
        rows: rows.collect(),
    };
    html! { h2 { (visit.t("programmes-applications")) } (table(&told)) }
}

/// `POST /office/programmes/{id}`
pub async fn publish(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    room.publish_call(visit.person()?.person, call_id(&id)?).await?;
    Ok(Redirect::to(&format!("/office/programmes/{id}")))
}

/// `GET /office/programmes/{id}/form.pdf`: every question, to look through.
pub async fn form(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let call = room.own_call(visit.person()?.person, call_id(&id)?).await?;
    Ok(printed(&call.code, questions(&room, &visit, &call).await?))
}

async fn questions(room: &Programmes, visit: &Visit, call: &Call) -> Result<Vec<u8>, Failure> {
    let plan = room.plan(call).await?;
    let words: &ui::Words = visit;
    let words = words.clone();
    let pages = move |page: usize, pages: usize| {
        words.t_with("programmes-page-of", &[("page", page.into()), ("pages", pages.into())])
    };
    let title = call.about.title.get(visit.lang);
    let document = Document::new(title, visit.lang)
        .author(call.about.programme.body.clone())
        .created(call.opens_at)
        .footer(call.code.clone(), pages)
        .heading(1, title);
    let fonts = crate::print::fonts()?;
    forms::on_paper::fields(document, visit, plan.form()).to_pdf(fonts).map_err(Failure::internal)
}
