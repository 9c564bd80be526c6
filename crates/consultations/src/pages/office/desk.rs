//! A consultation at the officer's desk: where it stands, what to print, what came in.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Choice, Field, Link, NoticeKind, Row, Width, button, button_about, button_link, button_named,
    buttons, cards, details, error_summary, form, inset, notice, select, summary_list, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::consultation::phase_tag;
use super::super::printed::pdf;
use super::super::results::{Crossed, label_of, results as counted};
use super::super::{consultation_id, paragraphs};
use crate::hand_over::NotHandedOver;
use crate::make_consultation::INVITATIONS_AT_ONCE_MAX;
use crate::model::{Audience, Consultation, Phase};
use crate::published::splitting;
use crate::room::Consultations;

/// `GET /office/consultations`
pub async fn list(State(room): State<Consultations>, visit: Visit) -> Result<Markup, Failure> {
    let (all, left) = (room.of_officer(visit.person()?.person).await?, room.without_officer().await?);
    let left_by_others = |one: &Consultation| Card {
        title: one.about.title.get(visit.lang).to_owned(),
        href: None,
        facts: phase_tag(&visit, one.phase(room.clock.now())),
        content: form(
            &visit,
            &format!("/office/consultations/{}/take-over", one.id),
            button_about(
                &visit.t("consultations-take-over"),
                one.about.title.get(visit.lang),
                ButtonKind::Secondary,
                "deed",
                "take",
            ),
        ),
    };
    let left: Vec<Card> = left.iter().map(left_by_others).collect();
    let now = room.clock.now();
    let lines: Vec<Card> = all
        .iter()
        .map(|one| Card {
            title: one.about.title.get(visit.lang).to_owned(),
            href: Some(format!("/office/consultations/{}", one.id)),
            facts: html! {
                (phase_tag(&visit, one.phase(now)))
                span { (visit.t_with("consultations-until", &[("date", room.last_day(&visit, one).into())])) }
            },
            content: html! { p { (visit.t(one.about.audience.word())) } },
        })
        .collect();
    let title = visit.t("consultations-office-title");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("consultations-account"))),
        html! {
            h1 { (title) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("consultations-office-none")) } })) }
            (buttons(html! { (button_link(&Link::new("/office/consultations/new", visit.t("consultations-make-heading")), ButtonKind::Primary))
                (button_link(&Link::new("/office/questionnaires", visit.t("consultations-questions-title")), ButtonKind::Secondary))
            }))
            (cards(&lines, false))
            @if !left.is_empty() {
                h2 { (visit.t("consultations-left")) }
                p { (visit.t("consultations-left-lead")) }
                (cards(&left, false))
            }
        },
    ))
}

/// `POST /office/consultations/{id}/take-over`: of one whose officer is gone.
pub async fn take_over(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    match room.take_over(visit.person()?.person, consultation_id(&id)?).await {
        Ok(()) => Ok(Redirect::to(&format!("/office/consultations/{id}"))),
        Err(NotHandedOver::NoOfficer) => Err(Failure::Forbidden),
        Err(NotHandedOver::Failed(error)) => Err(error.into()),
    }
}

/// `POST /office/consultations/{id}/hand-over`: to another officer.
pub async fn hand_over(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let login = posted.fields.first("login");
    match room.hand_over(visit.person()?.person, consultation_id(&id)?, login).await {
        Ok(()) => Ok(Redirect::to("/office/consultations").into_response()),
        Err(NotHandedOver::NoOfficer) => {
            Ok((StatusCode::BAD_REQUEST, desk(&room, &visit, &id, Some(login)).await?).into_response())
        }
        Err(NotHandedOver::Failed(error)) => Err(error.into()),
    }
}

/// `GET /office/consultations/{id}`
pub async fn show(State(room): State<Consultations>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    desk(&room, &visit, &id, None).await
}

/// The desk, with the name of an officer that was typed and is wrong.
async fn desk(room: &Consultations, visit: &Visit, id: &str, wrong_login: Option<&str>) -> Result<Markup, Failure> {
    let consultation = room.own(visit.person()?.person, consultation_id(id)?).await?;
    let own = consultation.id;
    let split = room.split_of(own).await?;
    let plan = room.plan(&consultation).await?;
    let (answers, splitting) = {
        let tally = room.tally(&consultation).await?;
        let tally = tally.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        (tally.count() + tally.apart_count(), splitting(plan.form(), &tally.counted()))
    };
    let contacts = room.count_contacts(own).await?;
    let name = |question: String| (label_of(visit, plan.form(), &question), question);
    let split = Split { chosen: split.map(name), offered: splitting.into_iter().map(name).collect() };
    let has_statements = room.has_statements(&consultation).await?;
    Ok(desk_page(room, visit, &consultation, &split, [answers, contacts], (has_statements, wrong_login)))
}

/// The question by which everybody may split the results, in words and by its name.
struct Split {
    chosen: Option<(String, String)>,
    offered: Vec<(String, String)>,
}

fn desk_page(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    split: &Split,
    [answers, contacts]: [u64; 2],
    (has_statements, wrong_login): (bool, Option<&str>),
) -> Markup {
    let about = &consultation.about;
    let phase = consultation.phase(room.clock.now());
    let mut facts = vec![
        Row::text(visit.t("consultations-fact-audience"), &visit.t(about.audience.word())),
        Row::text(visit.t("consultations-fact-from"), &visit.date(room.day(consultation.opens_at))),
        Row::text(visit.t("consultations-fact-until"), &room.last_day(visit, consultation)),
        Row::text(visit.t("consultations-results-answers"), &answers.to_string()),
    ];
    if about.audience == Audience::Invitation {
        facts.push(Row::text(visit.t("consultations-fact-invitations"), &consultation.invitations.to_string()));
    }
    if let Some((label, _)) = &split.chosen {
        facts.push(Row::text(visit.t("consultations-fact-split"), label));
    }
    facts.push(Row::text(visit.t("consultations-fact-contacts"), &contacts.to_string()));
    let address = format!("/office/consultations/{}", consultation.id);
    let deed = |deed: &str, label: &str, kind| form(visit, &address, button_named(&visit.t(label), kind, "deed", deed));
    page(
        visit,
        PageHead::new(about.title.get(visit.lang))
            .back(Link::new("/office/consultations", visit.t("consultations-office-title")))
            .errors(wrong_login.is_some()),
        html! {
            @if wrong_login.is_some() { (error_summary(visit, &[("login".to_owned(), visit.t("consultations-hand-over-unknown"))])) }
            p.caption { (phase_tag(visit, phase)) }
            h1 { (about.title.get(visit.lang)) }
            @if phase == Phase::Draft {
                (notice(visit, NoticeKind::Information, html! { p { (visit.t("consultations-draft-lead")) } }))
                (deed("publish", "consultations-publish", ButtonKind::Primary))
                ul {
                    li { a href={ (address) "/change" } { (visit.t("consultations-change-title")) } }
                    li { a href={ (address) "/statements" } { (visit.t("consultations-seeds-title")) } }
                    li { a href={ (address) "/paper.pdf" } { (visit.t("consultations-see-form")) } }
                }
            }
            (summary_list(visit, &facts))
            @if phase != Phase::Draft && has_statements {
                ul {
                    li { a href={ (address) "/statements" } { (visit.t("consultations-judge-title")) } }
                    li { a href={ (address) "/opinions" } { (visit.t("consultations-opinions-title")) } }
                }
            }
            @if phase != Phase::Draft { (published(room, visit, consultation, split, &address, &deed)) }
            h2 { (visit.t("consultations-introduction")) }
            (paragraphs(about.introduction.get(visit.lang)))
            @if phase != Phase::Draft { (hand_over_form(visit, &address, wrong_login)) }
        },
    )
}

fn hand_over_form(visit: &Visit, address: &str, wrong: Option<&str>) -> Markup {
    let mut login = Field::new("login", visit.t("consultations-hand-over-login"))
        .value(wrong.unwrap_or_default())
        .error(wrong.map(|_| visit.t("consultations-hand-over-unknown")));
    login.autocomplete = Some("off");
    let title = visit.t("consultations-hand-over");
    let fields = html! {
        p { (visit.t("consultations-hand-over-lead")) }
        (form(visit, &format!("{address}/hand-over"), html! {
            (text_input(visit, &login))
            (button(&title, ButtonKind::Secondary))
        }))
    };
    if wrong.is_some() {
        html! { h2 { (title) } (fields) }
    } else {
        details(&title, fields)
    }
}

fn published(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    split: &Split,
    address: &str,
    deed: &dyn Fn(&str, &str, ButtonKind) -> Markup,
) -> Markup {
    let public = format!("/consultations/{}", consultation.code);
    let mut count = Field::new("count", visit.t("consultations-codes-count")).value("50");
    (count.width, count.inputmode) = (Width::Five, Some("numeric"));
    html! {
        ul {
            li { a href={ (address) "/results" } { (visit.t("consultations-results-title")) } }
            li { a href={ (address) "/notices" } { (visit.t("consultations-notices-title")) } }
            li { a href={ (address) "/themes" } { (visit.t("consultations-themes-title")) } }
            @if consultation.phase(room.clock.now()) == Phase::Closed {
                li { a href={ (address) "/release" } { (visit.t("consultations-release-title")) } }
            }
        }
        @if consultation.shows_results { (deed("hide", "consultations-hide-results", ButtonKind::Secondary)) }
        @else { (show_form(visit, split, address)) }
        h2 { (visit.t("consultations-tell-people")) }
        p { a href=(public) { (room.address(consultation)) } }
        p { img src={ (public) "/qr.svg" } width="180" height="180" alt=(visit.t_with("consultations-qr", &[("address", room.address(consultation).into())])); }
        ul {
            li { a href={ (public) "/qr.svg" } { (visit.t("consultations-qr-file")) } }
            @for lang in consultation.about.langs() {
                li { a href={ (public) "/poster.pdf?in=" (lang.tag()) } { (visit.t_with("consultations-poster-in", &[("language", lang.own_name().into())])) } }
            }
            @if !consultation.about.audience.needs_account() {
                @for lang in consultation.about.langs() {
                    li { a href={ (public) "/paper.pdf?in=" (lang.tag()) } { (visit.t("consultations-on-paper")) " – " (lang.own_name()) } }
                }
            }
        }
        @if consultation.about.audience == Audience::Invitation {
            h2 { (visit.t("consultations-codes-title")) }
            p { (visit.t("consultations-codes-lead")) }
            (form(visit, &format!("{address}/codes"), html! {
                (text_input(visit, &count))
                (button(&visit.t("consultations-codes-print"), ButtonKind::Secondary))
            }))
        }
        p.muted { (visit.t_with("consultations-version", &[("hash", consultation.hash.chars().take(16).collect::<String>().into())])) }
    }
}

/// Shows results to everybody; before the first time with the question by which they may be split.
fn show_form(visit: &Visit, split: &Split, address: &str) -> Markup {
    let none = Choice::new("", visit.t("consultations-split-none"), true);
    let offered = split.offered.iter().map(|(label, name)| Choice::new(name, label, false));
    let choices: Vec<Choice> = std::iter::once(none).chain(offered).collect();
    let field = Field::new("split", visit.t("consultations-fact-split")).hint(visit.t("consultations-split-hint"));
    form(
        visit,
        address,
        html! {
            @if split.chosen.is_none() && !split.offered.is_empty() { (select(visit, &field, &choices)) }
            (button_named(&visit.t("consultations-show-results"), ButtonKind::Secondary, "deed", "show"))
        },
    )
}

/// `POST /office/consultations/{id}`
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    match posted.fields.first("deed") {
        "publish" => {
            room.publish(officer, own).await?;
        }
        "show" => room.show_results_split(officer, own, posted.fields.first("split")).await?,
        "hide" => room.show_results(officer, own, false).await?,
        _ => return Err(Failure::NotFound),
    }
    Ok(Redirect::to(&format!("/office/consultations/{id}")))
}

/// `POST /office/consultations/{id}/codes`: the sheet is the answer; the codes are kept nowhere.
pub async fn codes(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    let count = posted.fields.first("count").trim().parse::<u32>().ok();
    let count = count.filter(|count| (1..=INVITATIONS_AT_ONCE_MAX).contains(count));
    let count = count.ok_or_else(|| Failure::bad_input("consultations-codes-count-wrong"))?;
    let codes = room.invite(officer, own, count).await?;
    let consultation = room.own(officer, own).await?;
    Ok(pdf(&format!("{}-codes", consultation.code), room.codes_on_paper(&visit, &consultation, &codes)?))
}

/// `GET /office/consultations/{id}/paper.pdf`: what is asked, also of a draft.
pub async fn paper(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let consultation = room.own(visit.person()?.person, consultation_id(&id)?).await?;
    let plan = room.plan(&consultation).await?;
    let statements = room.statements(&consultation).await?;
    Ok(pdf(&consultation.code, room.on_paper(&visit, &consultation, plan.form(), statements.as_ref())?).into_response())
}

/// `GET /office/consultations/{id}/results`
pub async fn results(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    Query(crossed): Query<Crossed>,
) -> Result<Markup, Failure> {
    let consultation = room.own(visit.person()?.person, consultation_id(&id)?).await?;
    let address = format!("/office/consultations/{id}");
    let shown = counted(&room, &visit, &consultation, &crossed, &format!("{address}/results")).await?;
    let title = visit.t("consultations-results-title");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(&address, consultation.about.title.get(visit.lang))),
        html! {
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            (shown)
        },
    ))
}
