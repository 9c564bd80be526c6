//! One statement after another, with three buttons; what was said, to change it; all on one page, for who keys paper in.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use opinion::Vote;
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, NoticeKind, Row, button, button_link, buttons, error_summary, form, inset, notice,
    radios, summary_list,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::NotShown;
use super::super::answering::contact_form;
use super::super::held::{answering_without, voting_without};
use super::{Consultations, Voting, asked, said, voting, voting_so_far};
use crate::model::Consultation;
use crate::statements::{Ballot, Statement, VOTE_NAMES, vote_from_name};
use crate::vote::{OwnVotes, Voted, next_statement};

/// What is said of each vote, and its sign.
pub(super) const fn word_of(vote: Vote) -> (&'static str, &'static str) {
    match vote {
        Vote::Agree => ("consultations-agree", "✓"),
        Vote::Disagree => ("consultations-disagree", "✗"),
        Vote::Pass => ("consultations-pass", "–"),
    }
}

/// What happened to a statement that was added a moment ago.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Note {
    added: String,
}

/// `GET /consultations/{code}/statements`
pub async fn ask(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    Query(note): Query<Note>,
) -> Result<Response, NotShown> {
    let (own, votes) = voting_so_far(&room, &visit, &headers, &code).await?;
    let next = next_statement(&own.statements, &votes.votes, &own.ticket).and_then(|next| own.statements.of(next));
    let added = match note.added.as_str() {
        "waits" => Some("consultations-added-waits"),
        "asked" => Some("consultations-added-asked"),
        _ => None,
    };
    let page = match next {
        Some(next) => statement_page(&visit, &own, &votes, next, added),
        None => all_said_page(&visit, &own, &votes, added),
    };
    Ok(page.into_response())
}

/// `GET /consultations/{code}/statements/of/{number}`: one that was judged, or one that is sought.
pub async fn ask_again(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path((code, number)): Path<(String, u32)>,
) -> Result<Response, NotShown> {
    let (own, votes) = voting_so_far(&room, &visit, &headers, &code).await?;
    let statement = own.statements.of(number).filter(|one| one.is_asked()).ok_or(Failure::NotFound)?;
    Ok(statement_page(&visit, &own, &votes, statement, None).into_response())
}

/// `POST /consultations/{code}/statements`
pub async fn take(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, NotShown> {
    let own = voting(&room, &visit, &headers, &code).await?;
    let number = posted.fields.first("statement").parse().map_err(|_| Failure::NotFound)?;
    let vote = vote_from_name(posted.fields.first("vote")).ok_or(Failure::NotFound)?;
    // Refused or merged a moment ago: there is another one to judge.
    if own.statements.of(number).is_some_and(|one| !one.is_asked()) {
        return Ok(Redirect::to(&own.address()).into_response());
    }
    let ballot = Ballot::from_iter([(number, vote)]);
    match room.vote(&own.consultation, &own.ticket, &ballot, own.channel()).await? {
        Voted::HandedIn | Voted::OtherVotes => Ok(own.on_to_thanks()),
        Voted::Kept if posted.fields.first("again") == "yes" => {
            Ok(Redirect::to(&format!("{}/own", own.address())).into_response())
        }
        Voted::Kept => Ok(Redirect::to(&own.address()).into_response()),
    }
}

fn statement_page(visit: &Visit, own: &Voting, votes: &OwnVotes, statement: &Statement, added: Option<&str>) -> Markup {
    let title_of = own.consultation.about.title.get(visit.lang);
    let before = votes.votes.of(statement.number);
    let left = own.statements.asked().filter(|one| votes.votes.of(one.number).is_none()).count();
    let (text, _) = statement.text(visit.lang);
    page(
        visit,
        PageHead::new(text).back(Link::new(format!("/consultations/{}", own.consultation.code), title_of)),
        html! {
            @if let Some(added) = added { (notice(visit, NoticeKind::Success, html! { p { (visit.t(added)) } })) }
            (on_paper(visit, own))
            p.caption {
                @match before {
                    Some(vote) => { (visit.t_with("consultations-vote-was", &[("vote", visit.t(word_of(vote).0).into())])) }
                    None => { (visit.t_with("consultations-votes-left", &[("count", left.into())])) }
                }
            }
            h1 { (said(visit, statement)) }
            (form(visit, &own.address(), html! {
                input type="hidden" name="statement" value=(statement.number);
                @if before.is_some() { input type="hidden" name="again" value="yes"; }
                div.buttons.votes {
                    @for (vote, name) in VOTE_NAMES {
                        @let (word, sign) = word_of(vote);
                        button.button.secondary type="submit" name="vote" value=(name) {
                            span aria-hidden="true" { (sign) "\u{a0}" } (visit.t(word))
                        }
                    }
                }
            }))
            p.muted { (visit.t("consultations-pass-hint")) }
            (more(visit, own, votes))
        },
    )
}

fn all_said_page(visit: &Visit, own: &Voting, votes: &OwnVotes, added: Option<&str>) -> Markup {
    let is_none = own.statements.asked().next().is_none();
    let title = visit.t(if is_none { "consultations-votes-none" } else { "consultations-votes-all" });
    page(
        visit,
        PageHead::new(&title).back(Link::new(
            format!("/consultations/{}", own.consultation.code),
            own.consultation.about.title.get(visit.lang),
        )),
        html! {
            @if let Some(added) = added { (notice(visit, NoticeKind::Success, html! { p { (visit.t(added)) } })) }
            (on_paper(visit, own))
            h1 { (title) }
            @if !is_none { p { (visit.t("consultations-votes-all-lead")) } }
            (finish_form(visit, own, votes, ButtonKind::Primary))
            (more(visit, own, votes))
        },
    )
}

/// The other ways from a page of votes.
fn more(visit: &Visit, own: &Voting, votes: &OwnVotes) -> Markup {
    let address = own.address();
    let count = votes.votes.iter().len();
    html! {
        ul {
            @if own.on_paper { li { a href={ (address) "/sheet" } { (visit.t("consultations-votes-sheet")) } } }
            @if count > 0 { li { a href={ (address) "/own" } { (visit.t_with("consultations-votes-own", &[("count", count.into())])) } } }
            @if own.statements.rules.own_max > 0 { li { a href={ (address) "/add" } { (visit.t("consultations-add-title")) } } }
            li { a href={ (address) "/later" } { (visit.t("consultations-votes-later")) } }
        }
    }
}

fn finish_form(visit: &Visit, own: &Voting, votes: &OwnVotes, kind: ButtonKind) -> Markup {
    let has_box = own.consultation.about.audience.has_box();
    html! {
        @if !votes.votes.is_empty() {
            @if has_box { p { (visit.t("consultations-votes-final")) } }
            (form(visit, &format!("{}/finish", own.address()), button(
                &visit.t(if has_box { "consultations-votes-hand-in" } else { "consultations-votes-finish" }),
                kind,
            )))
        }
    }
}

fn on_paper(visit: &Visit, own: &Voting) -> Markup {
    html! { @if own.on_paper { (inset(html! { p { (visit.t("consultations-votes-keying")) } })) } }
}

/// `GET /consultations/{code}/statements/own`
pub async fn own(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let (own, votes) = voting_so_far(&room, &visit, &headers, &code).await?;
    let title = visit.t("consultations-votes-own-title");
    let address = own.address();
    let rows: Vec<Row> = votes
        .votes
        .iter()
        .filter_map(|(number, vote)| Some((own.statements.of(number).filter(|one| one.is_asked())?, vote)))
        .map(|(one, vote)| {
            Row::text(one.text(visit.lang).0, &visit.t(word_of(vote).0)).change(format!("{address}/of/{}", one.number))
        })
        .collect();
    let shown = page(
        &visit,
        PageHead::new(&title).back(Link::new(&address, visit.t("consultations-back"))),
        html! {
            h1 { (title) }
            @if rows.is_empty() { (inset(html! { p { (visit.t("consultations-votes-own-none")) } })) }
            (summary_list(&visit, &rows))
            (buttons(button_link(&Link::new(&address, visit.t("consultations-go-on")), ButtonKind::Secondary)))
            (finish_form(&visit, &own, &votes, ButtonKind::Secondary))
        },
    );
    Ok(shown.into_response())
}

/// `GET /consultations/{code}/statements/sheet`: all statements on a page, in the order of the paper.
pub async fn sheet(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let (own, votes) = voting_so_far(&room, &visit, &headers, &code).await?;
    Ok(sheet_page(&visit, &own, &votes.votes, false).into_response())
}

fn sheet_page(visit: &Visit, own: &Voting, votes: &Ballot, is_empty: bool) -> Markup {
    let title = visit.t("consultations-votes-sheet");
    let asked: Vec<&Statement> = own.statements.asked().collect();
    let error = is_empty.then(|| visit.t("consultations-votes-sheet-empty"));
    let first = asked.first().map(|one| field_of(one.number)).unwrap_or_default();
    let errors: Vec<_> = error.iter().map(|error| (first.clone(), error.clone())).collect();
    let question = |one: &Statement| {
        let name = field_of(one.number);
        let error = error.clone().filter(|_| name == first);
        let label = format!("{}. {}", one.number, one.text(visit.lang).0);
        let choices = VOTE_NAMES
            .map(|(vote, value)| Choice::new(value, visit.t(word_of(vote).0), votes.of(one.number) == Some(vote)));
        radios(visit, &Field::new(name, label).error(error), &choices)
    };
    let send = if own.on_paper { "consultations-votes-sheet-send" } else { "consultations-votes-sheet-keep" };
    page(
        visit,
        PageHead::new(&title).back(Link::new(own.address(), visit.t("consultations-back"))).errors(is_empty),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            (on_paper(visit, own))
            (form(visit, &format!("{}/sheet", own.address()), html! {
                @for one in &asked { (question(one)) }
                (button(&visit.t(send), ButtonKind::Primary))
            }))
        },
    )
}

fn field_of(number: u32) -> String {
    format!("vote-{number}")
}

/// `POST /consultations/{code}/statements/sheet`: what stands on paper is handed in at once, and this browser forgets it.
pub async fn take_sheet(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, NotShown> {
    let own = voting(&room, &visit, &headers, &code).await?;
    let given = own.statements.asked().filter_map(|one| {
        let vote = vote_from_name(posted.fields.first(&field_of(one.number)))?;
        Some((one.number, vote))
    });
    let votes: Ballot = given.collect();
    if votes.is_empty() {
        return Ok((StatusCode::BAD_REQUEST, sheet_page(&visit, &own, &votes, true)).into_response());
    }
    room.vote(&own.consultation, &own.ticket, &votes, own.channel()).await?;
    if !own.on_paper {
        return Ok(Redirect::to(&own.address()).into_response());
    }
    room.hand_in(&own.consultation, &own.ticket).await?;
    forgotten(&room, &visit, &headers, &own)
}

/// `POST /consultations/{code}/statements/finish`
pub async fn finish(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let own = match voting(&room, &visit, &headers, &code).await {
        // Handed in a moment ago, by a click before.
        Err(NotShown::Elsewhere(_)) => {
            return Err(NotShown::Elsewhere(format!("/consultations/{code}/statements/thanks")));
        }
        held => held?,
    };
    room.hand_in(&own.consultation, &own.ticket).await?;
    if own.on_paper {
        return forgotten(&room, &visit, &headers, &own);
    }
    if !own.consultation.about.audience.has_box() {
        return Ok(own.on_to_thanks());
    }
    let cookie = voting_without(&room, &visit, &headers, &own.consultation)?;
    Ok((cookie, own.on_to_thanks()).into_response())
}

/// Where whoever keyed paper in is led: the next paper has another ticket.
fn forgotten(room: &Consultations, visit: &Visit, headers: &HeaderMap, own: &Voting) -> Result<Response, NotShown> {
    let votes = voting_without(room, visit, headers, &own.consultation)?;
    let answers = answering_without(room, visit, headers, &own.consultation)?;
    Ok((votes, answers, own.on_to_thanks()).into_response())
}

/// `GET /consultations/{code}/statements/thanks`
pub async fn thanks(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let (consultation, _) = asked(&room, &code).await?;
    let is_alone = room.has_statements_alone(&consultation).await?;
    Ok(thanks_page(&visit, &consultation, is_alone, ("", None)))
}

pub fn thanks_page(
    visit: &Visit,
    consultation: &Consultation,
    is_alone: bool,
    (typed, error): (&str, Option<String>),
) -> Markup {
    let errors: Vec<_> = error.iter().map(|error| ("email".to_owned(), error.clone())).collect();
    let title = visit.t("consultations-votes-thanks");
    let address = format!("/consultations/{}", consultation.code);
    let has_box = consultation.about.audience.has_box();
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(&address, consultation.about.title.get(visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            (notice(visit, NoticeKind::Success, html! { p { strong { (title) } } }))
            h1 { (consultation.about.title.get(visit.lang)) }
            p { (visit.t(if has_box { "consultations-votes-thanks-box" } else { "consultations-votes-thanks-open" })) }
            ul {
                @if !is_alone { li { a href=(address) { (visit.t("consultations-votes-then-answer")) } } }
                @if consultation.shows_results { li { a href={ (address) "/opinions" } { (visit.t("consultations-opinions-see")) } } }
                li { a href={ (address) "/became" } { (visit.t("consultations-see-became")) } }
            }
            (contact_form(visit, consultation, "", (typed, error)))
            @if !has_box {
                h2 { (visit.t("consultations-leave-title")) }
                p { (visit.t("consultations-leave-lead")) }
                (form(visit, &format!("{address}/statements/leave"), button(&visit.t("consultations-leave"), ButtonKind::Secondary)))
            }
        },
    )
}
