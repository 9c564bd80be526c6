//! An officer's calls: where each stands, its rules to look through, and its publication.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use paper::Document;
use ui::components::{
    ButtonKind, Card, Field, Head, Link, NoticeKind, Table, Width, button, button_about, button_link, buttons, cards,
    details, error_summary, form as form_of, inset, notice, table, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::application::printed;
use super::super::{call_id, paragraphs, rules};
use crate::hand_over::NotHandedOver;
use crate::model::{Call, Phase, State as Standing};
use crate::room::Programmes;

/// `GET /office/programmes`
pub async fn list(State(room): State<Programmes>, visit: Visit) -> Result<Markup, Failure> {
    list_page(&room, &visit, None).await
}

fn card(room: &Programmes, visit: &Visit, one: &Call, href: Option<String>, content: Markup) -> Card {
    Card {
        title: one.about.title.get(visit.lang).to_owned(),
        href,
        facts: html! {
            (rules::phase_tag(visit, one.phase(room.clock.now())))
            span { (visit.t("programmes-fact-season")) " " (one.about.season) }
            span { (visit.t_with("programmes-until", &[("date", visit.date(room.last_day(one.closes_at)).into())])) }
        },
        content,
    }
}

async fn list_page(room: &Programmes, visit: &Visit, wrong: Option<&'static str>) -> Result<Markup, Failure> {
    let (all, left) = (room.calls_of(visit.person()?.person).await?, room.calls_without_officer().await?);
    let own = |one: &Call| {
        let name = html! { p { (one.about.programme.name.get(visit.lang)) } };
        card(room, visit, one, Some(format!("/office/programmes/{}", one.id)), name)
    };
    let lines: Vec<Card> = all.iter().map(own).collect();
    let left_by_others = |one: &Call| {
        let label = visit.t("programmes-take-over");
        let take = button_about(&label, one.about.title.get(visit.lang), ButtonKind::Secondary, "deed", "take");
        card(room, visit, one, None, form_of(visit, &format!("/office/programmes/{}/take-over", one.id), take))
    };
    let left: Vec<Card> = left.iter().map(left_by_others).collect();
    let title = visit.t("programmes-office-title");
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("programmes-account"))).errors(wrong.is_some()),
        html! {
            h1 { (title) }
            @if let Some(key) = wrong { (notice(visit, NoticeKind::Information, html! { p { (visit.t(key)) } })) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("programmes-office-none")) } })) }
            (buttons(button_link(&Link::new("/office/programmes/new", visit.t("programmes-make-title")), ButtonKind::Primary)))
            (cards(&lines, false))
            @if !left.is_empty() {
                h2 { (visit.t("programmes-left")) }
                p { (visit.t("programmes-left-lead")) }
                (cards(&left, false))
            }
        },
    ))
}

/// `POST /office/programmes/{id}/take-over`: of a call whose officer is gone.
pub async fn take_over(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let key = match room.take_over(visit.person()?.person, call_id(&id)?).await {
        Ok(()) => return Ok(Redirect::to(&format!("/office/programmes/{id}")).into_response()),
        Err(NotHandedOver::Failed(error)) => return Err(error.into()),
        Err(NotHandedOver::NoOfficer) => return Err(Failure::Forbidden),
        Err(NotHandedOver::Applies) => "programmes-take-over-applies",
        Err(NotHandedOver::Judges) => "programmes-take-over-judges",
    };
    Ok((StatusCode::CONFLICT, list_page(&room, &visit, Some(key)).await?).into_response())
}

/// `POST /office/programmes/{id}/hand-over`: to another officer.
pub async fn hand_over(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let login = posted.fields.first("login");
    let key = match room.hand_over(visit.person()?.person, call_id(&id)?, login).await {
        Ok(()) => return Ok(Redirect::to("/office/programmes").into_response()),
        Err(NotHandedOver::Failed(error)) => return Err(error.into()),
        Err(NotHandedOver::NoOfficer) => "programmes-hand-over-unknown",
        Err(NotHandedOver::Applies) => "programmes-hand-over-applies",
        Err(NotHandedOver::Judges) => "programmes-hand-over-judges",
    };
    let page = desk(&room, &visit, &id, Some((login, key))).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// `GET /office/programmes/{id}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    desk(&room, &visit, &id, None).await
}

/// The form to hand a programme over, with what was typed and is wrong.
fn hand_over_form(visit: &Visit, address: &str, typed: Option<(&str, &'static str)>) -> Markup {
    let login = Field::new("login", visit.t("programmes-invite-login"))
        .value(typed.map_or("", |(login, _)| login))
        .error(typed.map(|(_, key)| visit.t(key)))
        .autocomplete("off")
        .width(Width::Twenty);
    let fields = html! {
        p { (visit.t("programmes-hand-over-lead")) }
        (form_of(visit, &format!("{address}/hand-over"), html! {
            (text_input(visit, &login))
            (button(&visit.t("programmes-hand-over"), ButtonKind::Secondary))
        }))
    };
    match typed {
        Some(_) => html! { h2 { (visit.t("programmes-hand-over")) } (fields) },
        None => details(&visit.t("programmes-hand-over"), fields),
    }
}

async fn desk(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: Option<(&str, &'static str)>,
) -> Result<Markup, Failure> {
    let officer = visit.person()?.person;
    let call = room.own_call(officer, call_id(id)?).await?;
    let counts = room.counts(officer, call.id).await?;
    let phase = call.phase(room.clock.now());
    let address = format!("/office/programmes/{id}");
    let title = call.about.title.get(visit.lang);
    let errors: Vec<_> = typed.iter().map(|(_, key)| ("login".to_owned(), visit.t(key))).collect();
    Ok(page(
        visit,
        PageHead::new(title)
            .back(Link::new("/office/programmes", visit.t("programmes-office-title")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (rules::phase_tag(visit, phase)) }
            h1 { (title) }
            @if phase == Phase::Draft {
                (notice(visit, NoticeKind::Information, html! { p { (visit.t("programmes-draft-lead")) } }))
                (form_of(visit, &address, button(&visit.t("programmes-publish"), ButtonKind::Primary)))
                ul {
                    li { a href={ (address) "/form.pdf" } { (visit.t("programmes-see-form")) } }
                    li { a href={ (address) "/change" } { (visit.t("programmes-change")) } }
                }
            } @else {
                (applications(visit, &address, &counts))
                ul {
                    li { a href={ (address) "/jury" } { (visit.t("programmes-jury")) } }
                    li { a href={ (address) "/decision" } { (visit.t("programmes-decision")) } }
                }
                h2 { (visit.t("programmes-pass-on")) }
                p { a href={ "/programmes/" (call.code) } { (room.address(&call)) } }
                p { a href={ "/programmes/" (call.code) "/qr.svg" } { (visit.t("programmes-qr-file")) } }
                (hand_over_form(visit, &address, typed))
            }
            h2 { (visit.t("programmes-introduction")) }
            (paragraphs(call.about.introduction.get(visit.lang)))
            p { strong { (call.about.programme.what.get(visit.lang)) } }
            (rules::facts(room, visit, &call))
            (rules::conditions(visit, &call))
            (rules::choosing(visit, &call))
            (rules::privacy(visit, &call))
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
