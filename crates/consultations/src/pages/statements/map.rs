//! What unites and what divides: the map with its groups, and what was said of the statements.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use opinion::{Tally, Vote};
use ui::components::{Head, Link, Row, Table, details, inset, summary_list, table, warning};
use ui::{Failure, PageHead, Visit, page};

use super::drawing::{drawing, letter, sign};
use super::voting::word_of;
use super::{Consultations, asked, said_of};
use crate::model::Consultation;
use crate::opinion_map::OpinionMap;
use crate::release_votes::{ALIKE_LEAST, PEOPLE_LEAST, VotesFile};
use crate::room::ConsultationsError;
use crate::rounded_share::{RoundedShare, TOLD_LEAST, rounded_count, rounded_share};
use crate::statements::Statements;

/// Statements that unite or divide that are shown.
const SHOWN_MAX: usize = 10;
/// Statements that are typical of a group that are shown.
const TYPICAL_MAX: usize = 5;
/// From here on groups stand apart somewhat, and clearly.
const APART: [f64; 2] = [0.25, 0.5];

/// Who looks: the same figures, other addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum MapReader {
    /// The officer, who also sees what waits.
    Officer,
    /// Everybody.
    Everybody,
}

/// `GET /consultations/{code}/opinions`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let (consultation, statements) = shown(&room, &code).await?;
    let map = map_of(&room, &visit, &consultation, &statements, MapReader::Everybody).await?;
    let title = visit.t("consultations-opinions-title");
    let title_of = consultation.about.title.get(visit.lang);
    Ok(page(
        &visit,
        PageHead::new(format!("{title}: {title_of}")).back(Link::new(format!("/consultations/{code}"), title_of)),
        html! {
            p.caption { (title_of) }
            h1 { (title) }
            (map)
        },
    ))
}

/// A consultation whose results everybody sees.
async fn shown(room: &Consultations, code: &str) -> Result<(Consultation, Statements), Failure> {
    let (consultation, statements) = asked(room, code).await?;
    if consultation.shows_results { Ok((consultation, statements)) } else { Err(Failure::NotFound) }
}

/// `GET /consultations/{code}/comments.csv`
pub async fn comments(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    file(&room, &visit, &code, VotesFile::Comments, "comments").await
}

/// `GET /consultations/{code}/participants-votes.csv`
pub async fn participants_votes(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    file(&room, &visit, &code, VotesFile::ParticipantsVotes, "participants-votes").await
}

async fn file(
    room: &Consultations,
    visit: &Visit,
    code: &str,
    file: VotesFile,
    name: &str,
) -> Result<Response, Failure> {
    let (consultation, _) = shown(room, code).await?;
    let csv = room.votes_file(&consultation, file, visit.lang).await?.ok_or(Failure::NotFound)?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{code}-{name}.csv\"")),
    ];
    Ok((headers, csv).into_response())
}

/// The map and what it says, under a page's heading.
pub(in super::super) async fn map_of(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    statements: &Statements,
    reader: MapReader,
) -> Result<Markup, ConsultationsError> {
    let map = room.opinion_map(consultation).await?;
    let has_files = consultation.shows_results && room.has_votes_files(consultation).await?;
    let drawn_at = visit.date_time(map.drawn_at, &room.zone);
    Ok(html! {
        (warning(visit, html! { p { strong { (visit.t("consultations-not-representative")) } " " (visit.t("consultations-opinions-not-representative")) } }))
        (facts(visit, statements, &map, reader))
        @if map.people < TOLD_LEAST {
            (inset(html! { p { (visit.t_with("consultations-opinions-few", &[("least", TOLD_LEAST.into())])) } }))
        } @else {
            (groups(visit, statements, &map))
            (unites(visit, statements, &map))
            (divides(visit, statements, &map))
            (typical(visit, statements, &map))
            (each(visit, statements, &map))
        }
        (too_few(visit, statements, &map))
        (how(visit, consultation, &map, &drawn_at, has_files))
    })
}

fn facts(visit: &Visit, statements: &Statements, map: &OpinionMap, reader: MapReader) -> Markup {
    let number = |count: usize| count.to_string();
    let mut facts = vec![
        Row::text(visit.t("consultations-opinions-people"), &number(map.people)),
        Row::text(visit.t("consultations-opinions-asked"), &number(statements.asked().count())),
    ];
    if let Some(passed) = map.share_passed() {
        facts.push(Row::text(visit.t("consultations-opinions-passed"), &told(visit, passed)));
    }
    if reader == MapReader::Officer {
        facts.push(Row::text(visit.t("consultations-channel-paper"), &number(map.on_paper)));
    }
    if map.left_out > 0 {
        facts.push(Row::text(visit.t("consultations-opinions-left-out"), &number(map.left_out)));
    }
    html! { (summary_list(visit, &facts)) }
}

/// A share as it is read.
fn told(visit: &Visit, share: RoundedShare) -> String {
    let (key, percent) = match share {
        RoundedShare::Under(percent) => ("consultations-opinions-under", percent),
        RoundedShare::About(percent) => ("consultations-opinions-about", percent),
        RoundedShare::Over(percent) => ("consultations-opinions-over", percent),
    };
    let percent = f64::from(u32::try_from(percent).unwrap_or(100)) / 100.0;
    visit.t_with(key, &[("share", visit.percent(percent).into())])
}

/// A name and what is said of it, as the language writes it.
fn named(visit: &Visit, name: &str, value: &Markup) -> Markup {
    html! { (visit.t_with("consultations-opinions-of", &[("name", name.into())])) " " (value) }
}

fn group_name(visit: &Visit, group: usize) -> String {
    visit.t_with("consultations-opinions-group", &[("letter", letter(group).to_string().into())])
}

fn groups(visit: &Visit, statements: &Statements, map: &OpinionMap) -> Markup {
    if map.groups.is_empty() {
        return html! {
            h2 { (visit.t("consultations-opinions-groups")) }
            (inset(html! { p { (visit.t_with("consultations-opinions-no-groups", &[("least", TOLD_LEAST.into())])) } }))
        };
    }
    let apart = match map.silhouette {
        Some(apart) if apart >= APART[1] => "consultations-opinions-apart-clearly",
        Some(apart) if apart >= APART[0] => "consultations-opinions-apart-somewhat",
        _ => "consultations-opinions-apart-hardly",
    };
    let first = |group: usize| map.typical.get(group).and_then(|typical| typical.first());
    let rows = map.groups.iter().enumerate().map(|(group, of)| {
        vec![
            html! { (group_name(visit, group)) },
            html! { (of.size) },
            html! {
                @if let Some(first) = first(group) {
                    (named(visit, &visit.t(word_of(first.vote).0), &said_of(visit, statements, first.statement)))
                }
            },
        ]
    });
    let numbers = Table {
        caption: visit.t("consultations-opinions-groups-table"),
        heads: vec![
            Head::text(visit.t("consultations-opinions-group-head")),
            Head::number(visit.t("consultations-opinions-people")),
            Head::text(visit.t("consultations-opinions-most-typical")),
        ],
        rows: rows.collect(),
    };
    html! {
        h2 { (visit.t("consultations-opinions-groups")) }
        p { (visit.t_with("consultations-opinions-groups-lead", &[("count", map.groups.len().into())])) " " (visit.t(apart)) }
        figure.chart {
            figcaption { (visit.t("consultations-opinions-map")) }
            (drawing(visit, map))
            ul.legend {
                @for (group, of) in map.groups.iter().enumerate() {
                    li { span { (sign(group)) } span { (group_name(visit, group)) " – " (visit.t_with("consultations-opinions-size", &[("count", of.size.into())])) } }
                }
            }
            p.muted { (visit.t("consultations-opinions-marks")) }
            (details(&visit.t("ui-chart-table"), table(&numbers)))
        }
        @if map.in_no_group >= TOLD_LEAST {
            p.muted { (visit.t_with("consultations-opinions-in-no-group", &[("count", rounded_count(map.in_no_group).into()), ("least", map.settings.answers_least.into())])) }
        }
    }
}

/// What each group said of a statement, a line each.
fn of_groups(visit: &Visit, groups: &[Tally]) -> Markup {
    html! {
        ul.legend {
            @for (group, tally) in groups.iter().enumerate() {
                li { span { (sign(group)) } span { (named(visit, &group_name(visit, group), &html! { (shares(visit, *tally)) })) } }
            }
        }
    }
}

/// The shares for, against and neither, in steps of five people or more.
fn shares(visit: &Visit, tally: Tally) -> String {
    let share =
        |vote: Vote| rounded_share(tally.of(vote), tally.all()).map_or_else(String::new, |share| told(visit, share));
    visit.t_with(
        "consultations-opinions-shares",
        &[
            ("agree", share(Vote::Agree).into()),
            ("disagree", share(Vote::Disagree).into()),
            ("pass", share(Vote::Pass).into()),
        ],
    )
}

fn unites(visit: &Visit, statements: &Statements, map: &OpinionMap) -> Markup {
    if map.groups.is_empty() {
        return html! {};
    }
    html! {
        h2 { (visit.t("consultations-opinions-unites")) }
        @if map.unites.is_empty() { p { (visit.t("consultations-opinions-unites-none")) } }
        @else { p { (visit.t("consultations-opinions-unites-lead")) } }
        ul.cards {
            @for one in map.unites.iter().take(SHOWN_MAX) {
                li {
                    article.card {
                        h3 { (said_of(visit, statements, one.statement)) }
                        p { strong { (visit.t(if one.vote == Vote::Disagree { "consultations-opinions-all-against" } else { "consultations-opinions-all-for" })) } }
                        (of_groups(visit, &one.groups))
                    }
                }
            }
        }
    }
}

fn divides(visit: &Visit, statements: &Statements, map: &OpinionMap) -> Markup {
    if map.groups.is_empty() {
        return html! {};
    }
    html! {
        h2 { (visit.t("consultations-opinions-divides")) }
        @if map.divides.is_empty() { p { (visit.t("consultations-opinions-divides-none")) } }
        @else { p { (visit.t("consultations-opinions-divides-lead")) } }
        ul.cards {
            @for one in map.divides.iter().take(SHOWN_MAX) {
                li {
                    article.card {
                        h3 { (said_of(visit, statements, one.statement)) }
                        (of_groups(visit, &one.groups))
                    }
                }
            }
        }
    }
}

fn typical(visit: &Visit, statements: &Statements, map: &OpinionMap) -> Markup {
    html! {
        @for (group, all) in map.typical.iter().enumerate() {
            h2 { (sign(group)) " " (visit.t_with("consultations-opinions-typical", &[("group", group_name(visit, group).into())])) }
            @if all.is_empty() { p { (visit.t("consultations-opinions-typical-none")) } }
            ul {
                @for one in all.iter().take(TYPICAL_MAX) {
                    @let (word, mark) = word_of(one.vote);
                    li {
                        span aria-hidden="true" { (mark) } " "
                        (named(visit, &visit.t(word), &said_of(visit, statements, one.statement)))
                        @if let (Some(inside), Some(outside)) = (rounded_share(one.inside.of(one.vote), one.inside.all()), rounded_share(one.outside.of(one.vote), one.outside.all())) {
                            " (" (visit.t_with("consultations-opinions-typical-shares", &[("inside", told(visit, inside).into()), ("outside", told(visit, outside).into())])) ")"
                        }
                    }
                }
            }
        }
    }
}

/// Every statement with what all said of it.
fn each(visit: &Visit, statements: &Statements, map: &OpinionMap) -> Markup {
    let rows = statements.asked().filter_map(|one| {
        let tally = map.counts_of(one.number)?.everybody;
        let share = |vote| rounded_share(tally.of(vote), tally.all()).map(|share| told(visit, share));
        let [agree, disagree, pass] = [share(Vote::Agree)?, share(Vote::Disagree)?, share(Vote::Pass)?];
        Some(vec![
            said_of(visit, statements, one.number),
            html! { (rounded_count(tally.all())) },
            html! { (agree) },
            html! { (disagree) },
            html! { (pass) },
        ])
    });
    let all = Table {
        caption: visit.t("consultations-opinions-each"),
        heads: vec![
            Head::text(visit.t("consultations-opinions-statement")),
            Head::number(visit.t("consultations-opinions-votes")),
            Head::number(visit.t("consultations-agree")),
            Head::number(visit.t("consultations-disagree")),
            Head::number(visit.t("consultations-pass")),
        ],
        rows: rows.collect(),
    };
    html! {
        h2 { (visit.t("consultations-opinions-each")) }
        (details(&visit.t("ui-chart-table"), table(&all)))
        p.muted { (visit.t("consultations-opinions-rounded")) }
    }
}

fn too_few(visit: &Visit, statements: &Statements, map: &OpinionMap) -> Markup {
    let is_told = |number: u32| map.counts_of(number).is_some() && !map.too_few.contains(&number);
    let few: Vec<u32> = statements.asked().map(|one| one.number).filter(|number| !is_told(*number)).collect();
    html! {
        @if !few.is_empty() {
            h2 { (visit.t("consultations-opinions-too-few")) }
            p { (visit.t_with("consultations-opinions-too-few-lead", &[("least", TOLD_LEAST.into())])) }
            (details(&visit.t_with("consultations-opinions-too-few-count", &[("count", few.len().into())]), html! {
                ul { @for number in &few { li { (said_of(visit, statements, *number)) } } }
            }))
        }
    }
}

fn how(visit: &Visit, consultation: &Consultation, map: &OpinionMap, drawn_at: &str, has_files: bool) -> Markup {
    let address = format!("/consultations/{}", consultation.code);
    html! {
        h2 { (visit.t("consultations-opinions-how")) }
        p { (visit.t_with("consultations-opinions-how-lead", &[
            ("seed", map.settings.seed.to_string().into()),
            ("answers", map.settings.answers_least.into()),
            ("least", map.settings.least.into()),
        ])) }
        p.muted { (visit.t_with("consultations-opinions-drawn", &[("at", drawn_at.into())])) }
        @if has_files {
            p { (visit.t_with("consultations-opinions-files", &[("least", ALIKE_LEAST.into())])) }
            ul {
                li { a href={ (address) "/comments.csv" } { "comments.csv" } }
                li { a href={ (address) "/participants-votes.csv" } { "participants-votes.csv" } }
            }
        } @else if consultation.shows_results {
            p { (visit.t_with("consultations-opinions-files-later", &[("least", PEOPLE_LEAST.into())])) }
        }
    }
}
