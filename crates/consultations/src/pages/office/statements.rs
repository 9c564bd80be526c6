//! The officer's statements: those to begin with, those to be judged, and the map.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Row, Table, Width, button, button_about, details, error_summary, form,
    inset, radios, select, summary_list, table, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::consultation_id;
use super::super::statements::{MapReader, map_of, said};
use crate::alike_statements::{GROUPS_MAX, alike};
use crate::judge_statements::{BadSeeds, read_seeds};
use crate::model::{Consultation, Phase};
use crate::room::Consultations;
use crate::statements::{
    Checked, Doubt, OWN_MAX, OWN_USUAL, Origin, Reason, SEEDS_MAX, STATEMENT_CHARS_MAX, Standing, Statement, Statements,
};

/// Lines of the field for statements.
const LINES: u8 = 8;
/// Statements to be judged on a page.
const SHOWN_MAX: usize = 20;

/// The statement that is looked at again.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Again {
    number: Option<u32>,
}

/// `GET /office/consultations/{id}/statements`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    Query(again): Query<Again>,
) -> Result<Markup, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    let consultation = room.own(officer, own).await?;
    if consultation.phase(room.clock.now()) == Phase::Draft {
        let fields = typed(&consultation, room.statements(&consultation).await?.as_ref());
        return Ok(seeds_page(&visit, &consultation, &fields, &[]));
    }
    let statements = room.statements_to_judge(officer, own).await?.ok_or(Failure::NotFound)?;
    Ok(judge_page(&visit, &consultation, &statements, again.number, &Fields::default(), &[]))
}

/// `POST /office/consultations/{id}/statements`
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    let consultation = room.own(officer, own).await?;
    let fields = &posted.fields;
    if consultation.phase(room.clock.now()) == Phase::Draft {
        return set(&room, &visit, &consultation, fields).await;
    }
    let number: u32 = fields.first("number").parse().map_err(|_| Failure::NotFound)?;
    match judgement(fields, number) {
        Ok(standing) => {
            // A number that is none of a statement that is asked: the page says so.
            let statements = room.statements(&consultation).await?.ok_or(Failure::NotFound)?;
            let is_there = |into: u32| into != number && statements.of(into).is_some_and(Statement::is_asked);
            if let Standing::Merged(into) = standing
                && !is_there(into)
            {
                return wrong(&room, &visit, &consultation, fields, (number, "into"), "consultations-judge-into-wrong")
                    .await;
            }
            room.judge_statement(officer, own, number, standing).await?;
            Ok(Redirect::to(&format!("/office/consultations/{id}/statements")).into_response())
        }
        Err((field, key)) => wrong(&room, &visit, &consultation, fields, (number, field), key).await,
    }
}

/// How a statement is judged, or which field is wrong and why.
fn judgement(fields: &Fields, number: u32) -> Result<Standing, (&'static str, &'static str)> {
    match fields.first("deed") {
        "refuse" => Reason::from_name(fields.first(&format!("reason-{number}")))
            .map(Standing::Refused)
            .ok_or(("reason", "consultations-judge-reason-missing")),
        "merge" => fields
            .first(&format!("into-{number}"))
            .trim()
            .parse()
            .map(Standing::Merged)
            .map_err(|_| ("into", "consultations-judge-into-wrong")),
        _ => Ok(Standing::Accepted),
    }
}

async fn wrong(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    fields: &Fields,
    (number, field): (u32, &str),
    key: &str,
) -> Result<Response, Failure> {
    let statements =
        room.statements_to_judge(visit.person()?.person, consultation.id).await?.ok_or(Failure::NotFound)?;
    let errors = [(format!("{field}-{number}"), visit.t(key))];
    let page = judge_page(visit, consultation, &statements, Some(number), fields, &errors);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// What a draft has, as it was typed.
fn typed(consultation: &Consultation, statements: Option<&Statements>) -> Fields {
    let rules = statements.map(|all| all.rules);
    let mut fields = vec![
        ("checked".to_owned(), rules.map_or(Checked::Before, |rules| rules.checked).name().to_owned()),
        ("own".to_owned(), rules.map_or(OWN_USUAL, |rules| rules.own_max).to_string()),
    ];
    for lang in consultation.about.langs() {
        let all = statements.into_iter().flat_map(|all| &all.all);
        let lines: Vec<&str> = all.filter_map(|one| one.texts.exact(lang.tag())).collect();
        fields.push((seeds_field(lang), lines.join("\n")));
    }
    fields.into_iter().collect()
}

fn seeds_field(lang: Lang) -> String {
    format!("seeds-{}", lang.tag())
}

async fn set(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    fields: &Fields,
) -> Result<Response, Failure> {
    let langs = consultation.about.langs();
    let texts: Vec<(Lang, String)> =
        langs.into_iter().map(|lang| (lang, fields.first(&seeds_field(lang)).replace("\r\n", "\n"))).collect();
    let own_max = fields.first("own").trim().parse().ok().filter(|own: &u32| *own <= OWN_MAX);
    let checked = Checked::from_name(fields.first("checked"));
    let mut errors = Vec::new();
    let seeds = read_seeds(&texts).unwrap_or_else(|faults| {
        errors.extend(faults.into_iter().map(|(lang, fault)| (seeds_field(lang), told(visit, fault))));
        Vec::new()
    });
    if own_max.is_none() {
        let most = [("most", OWN_MAX.into())];
        errors.push(("own".to_owned(), visit.t_with("consultations-seeds-own-wrong", &most)));
    }
    match (own_max, checked) {
        (Some(own_max), Some(checked)) if errors.is_empty() => {
            room.set_statements(consultation.officer, consultation.id, seeds, checked, own_max).await?;
            Ok(Redirect::to(&format!("/office/consultations/{}", consultation.id)).into_response())
        }
        (_, None) => Err(Failure::NotFound),
        _ => Ok((StatusCode::BAD_REQUEST, seeds_page(visit, consultation, fields, &errors)).into_response()),
    }
}

fn told(visit: &Visit, fault: BadSeeds) -> String {
    match fault {
        BadSeeds::Long(line) => {
            visit.t_with("consultations-seeds-long", &[("line", line.into()), ("most", STATEMENT_CHARS_MAX.into())])
        }
        BadSeeds::Twice(line) => visit.t_with("consultations-seeds-twice", &[("line", line.into())]),
        BadSeeds::Many => visit.t_with("consultations-seeds-many", &[("most", SEEDS_MAX.into())]),
        BadSeeds::Uneven(lines) => visit.t_with("consultations-seeds-uneven", &[("lines", lines.into())]),
    }
}

fn back(visit: &Visit, consultation: &Consultation) -> Link {
    Link::new(format!("/office/consultations/{}", consultation.id), consultation.about.title.get(visit.lang))
}

fn seeds_page(visit: &Visit, consultation: &Consultation, fields: &Fields, errors: &[(String, String)]) -> Markup {
    let title = visit.t("consultations-seeds-title");
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let field = |name: &str, label: String| Field::new(name, label).value(fields.first(name)).error(error(name));
    let seeds = |lang: Lang| {
        let label = format!("{} – {}", visit.t("consultations-seeds-label"), lang.own_name());
        let hint = [("most", STATEMENT_CHARS_MAX.into()), ("lines", SEEDS_MAX.into())];
        field(&seeds_field(lang), label).hint(visit.t_with("consultations-seeds-hint", &hint)).optional()
    };
    let ways = [Checked::Before, Checked::After].map(|checked| {
        let word = match checked {
            Checked::Before => "consultations-seeds-before",
            Checked::After => "consultations-seeds-after",
        };
        Choice::new(checked.name(), visit.t(word), fields.first("checked") == checked.name())
    });
    let own = field("own", visit.t("consultations-seeds-own"))
        .hint(visit.t_with("consultations-seeds-own-hint", &[("most", OWN_MAX.into())]))
        .inputmode("numeric")
        .width(Width::Two);
    page(
        visit,
        PageHead::new(&title).back(back(visit, consultation)).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("consultations-seeds-lead")) }
            (form(visit, &format!("/office/consultations/{}/statements", consultation.id), html! {
                @for lang in consultation.about.langs() { (textarea(visit, &seeds(lang), LINES)) }
                (text_input(visit, &own))
                (radios(visit, &Field::new("checked", visit.t("consultations-seeds-checked")), &ways))
                (button(&visit.t("consultations-make-save"), ButtonKind::Primary))
            }))
        },
    )
}

fn judge_page(
    visit: &Visit,
    consultation: &Consultation,
    statements: &Statements,
    again: Option<u32>,
    fields: &Fields,
    errors: &[(String, String)],
) -> Markup {
    let title = visit.t("consultations-judge-title");
    let to_judge: Vec<&Statement> =
        statements.all.iter().filter(|one| !one.is_judged && one.origin == Origin::Participant).collect();
    let looked_at = again.and_then(|number| statements.of(number)).filter(|one| one.origin == Origin::Participant);
    let others = to_judge.iter().filter(|one| Some(one.number) != looked_at.map(|one| one.number)).take(SHOWN_MAX);
    let by_standing =
        |of: fn(Standing) -> bool| statements.all.iter().filter(|one| of(one.standing)).count().to_string();
    let facts = [
        Row::text(visit.t("consultations-judge-to-judge"), &to_judge.len().to_string()),
        Row::text(visit.t("consultations-opinions-asked"), &by_standing(|one| one == Standing::Accepted)),
        Row::text(visit.t("consultations-judge-refused"), &by_standing(|one| matches!(one, Standing::Refused(_)))),
        Row::text(visit.t("consultations-judge-merged"), &by_standing(|one| matches!(one, Standing::Merged(_)))),
        Row::text(
            visit.t("consultations-seeds-checked"),
            &visit.t(match statements.rules.checked {
                Checked::Before => "consultations-seeds-before",
                Checked::After => "consultations-seeds-after",
            }),
        ),
    ];
    page(
        visit,
        PageHead::new(&title).back(back(visit, consultation)).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("consultations-judge-lead")) }
            (summary_list(visit, &facts))
            p { a href={ "/office/consultations/" (consultation.id) "/opinions" } { (visit.t("consultations-opinions-title")) } }
            (alike_ones(visit, consultation, statements))
            @if to_judge.is_empty() && looked_at.is_none() { (inset(html! { p { (visit.t("consultations-judge-none")) } })) }
            @for one in looked_at.iter().chain(others) {
                (judge_one(visit, consultation, statements, one, fields, errors))
            }
            (details(&visit.t("consultations-judge-all"), table(&all_of(visit, consultation, statements))))
        },
    )
}

/// Statements that look like one another, or came several times: facts, for a person to judge.
fn alike_ones(visit: &Visit, consultation: &Consultation, statements: &Statements) -> Markup {
    let groups = alike(&statements.all);
    if groups.is_empty() {
        return html! {};
    }
    let address = format!("/office/consultations/{}/statements", consultation.id);
    let rows = groups.iter().take(GROUPS_MAX).map(|group| {
        let first = group.numbers.first().and_then(|number| statements.of(*number));
        vec![
            html! { @if let Some(first) = first { (said(visit, first)) } },
            html! {
                @for (place, number) in group.numbers.iter().enumerate() {
                    @if place > 0 { ", " }
                    @let is_added = statements.of(*number).is_some_and(|one| one.origin == Origin::Participant);
                    @if is_added { a href={ (address) "?number=" (number) } { span.sr { (visit.t("consultations-number")) " " } (number) } } @else { (number) }
                }
            },
            html! { (group.again) },
        ]
    });
    let told = Table {
        caption: visit.t("consultations-alike-title"),
        heads: vec![
            Head::text(visit.t("consultations-opinions-statement")),
            Head::text(visit.t("consultations-alike-numbers")),
            Head::number(visit.t("consultations-alike-again")),
        ],
        rows: rows.collect(),
    };
    html! {
        section {
            h2 { (visit.t("consultations-alike-title")) }
            p { (visit.t("consultations-alike-lead")) }
            (table(&told))
            @if let Some(more) = groups.len().checked_sub(GROUPS_MAX).filter(|more| *more > 0) {
                p { (visit.t_with("consultations-notices-more", &[("count", more.into())])) }
            }
        }
    }
}

fn judge_one(
    visit: &Visit,
    consultation: &Consultation,
    statements: &Statements,
    one: &Statement,
    fields: &Fields,
    errors: &[(String, String)],
) -> Markup {
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let (reason, into) = (format!("reason-{}", one.number), format!("into-{}", one.number));
    let mut reasons = vec![Choice::new("", visit.t("consultations-judge-choose"), fields.first(&reason).is_empty())];
    reasons.extend(
        Reason::ALL
            .map(|known| Choice::new(known.name(), visit.t(known.word()), fields.first(&reason) == known.name())),
    );
    let (text, lang) = one.text(visit.lang);
    let doubt = statements_without(statements, one).doubt(text);
    let near = match doubt {
        Some(Doubt::Near(number)) => number.to_string(),
        _ => String::new(),
    };
    let typed = if fields.first(&into).is_empty() { near.as_str() } else { fields.first(&into) };
    let into = Field::new(&into, visit.t("consultations-judge-into"))
        .hint(visit.t("consultations-judge-into-hint"))
        .value(typed)
        .error(error(&into))
        .inputmode("numeric")
        .width(Width::Five);
    let about = format!("{} {}", visit.t("consultations-number"), one.number);
    html! {
        section {
            h2 { (about) " – " @if let Some(lang) = lang { span lang=(lang) { (text) } } @else { (text) } }
            p.muted { (visit.t(standing_word(one))) }
            @match doubt {
                Some(Doubt::Near(number)) => {
                    p { (visit.t_with("consultations-judge-near", &[("number", number.to_string().into())])) " "
                        @if let Some(near) = statements.of(number) { q lang=[near.text(visit.lang).1] { (near.text(visit.lang).0) } } }
                }
                Some(Doubt::Contact) => { p { strong { (visit.t("consultations-judge-contact")) } } }
                None => {}
            }
            (form(visit, &format!("/office/consultations/{}/statements", consultation.id), html! {
                input type="hidden" name="number" value=(one.number);
                (button_about(&visit.t("consultations-judge-accept"), &about, ButtonKind::Secondary, "deed", "accept"))
            }))
            (form(visit, &format!("/office/consultations/{}/statements", consultation.id), html! {
                input type="hidden" name="number" value=(one.number);
                (select(visit, &Field::new(&reason, visit.t("consultations-judge-reason")).error(error(&reason)), &reasons))
                (button_about(&visit.t("consultations-judge-refuse"), &about, ButtonKind::Secondary, "deed", "refuse"))
            }))
            (form(visit, &format!("/office/consultations/{}/statements", consultation.id), html! {
                input type="hidden" name="number" value=(one.number);
                (text_input(visit, &into))
                (button_about(&visit.t("consultations-judge-merge"), &about, ButtonKind::Secondary, "deed", "merge"))
            }))
        }
    }
}

/// The others, to see what is near to one.
fn statements_without(statements: &Statements, one: &Statement) -> Statements {
    let others = statements.all.iter().filter(|other| other.number != one.number && other.is_asked());
    Statements { rules: statements.rules, all: others.cloned().collect() }
}

fn standing_word(one: &Statement) -> &'static str {
    match one.standing {
        Standing::Waiting => "consultations-standing-waiting",
        Standing::Accepted => "consultations-standing-accepted",
        Standing::Refused(reason) => reason.word(),
        Standing::Merged(_) => "consultations-standing-merged",
    }
}

/// Every statement with its number, where it stands, and the way to judge it again.
fn all_of(visit: &Visit, consultation: &Consultation, statements: &Statements) -> Table {
    let texts: BTreeMap<u32, &str> = statements.all.iter().map(|one| (one.number, one.text(visit.lang).0)).collect();
    let rows = statements.all.iter().map(|one| {
        let (_, lang) = one.text(visit.lang);
        let text = texts.get(&one.number).copied().unwrap_or_default();
        let text = if text.is_empty() { visit.t("consultations-judge-text-gone") } else { text.to_owned() };
        let into = match one.standing {
            Standing::Merged(into) => format!(" → {into}"),
            _ => String::new(),
        };
        vec![
            html! { (one.number) },
            html! { @if let Some(lang) = lang { span lang=(lang) { (text) } } @else { (text) } },
            html! { (visit.t(standing_word(one))) (into) },
            html! {
                @if one.origin == Origin::Seed { (visit.t("consultations-judge-seed")) }
                @else if !one.texts.is_empty() {
                    a href={ "/office/consultations/" (consultation.id) "/statements?number=" (one.number) } {
                        (visit.t("consultations-judge-again")) span.sr { " " (visit.t("consultations-number")) " " (one.number) }
                    }
                }
            },
        ]
    });
    Table {
        caption: visit.t("consultations-judge-all"),
        heads: vec![
            Head::text(visit.t("consultations-number")),
            Head::text(visit.t("consultations-opinions-statement")),
            Head::text(visit.t("consultations-judge-standing")),
            Head::text(visit.t("consultations-judge-judgement")),
        ],
        rows: rows.collect(),
    }
}

/// `GET /office/consultations/{id}/opinions`
pub async fn opinions(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    let consultation = room.own(visit.person()?.person, consultation_id(&id)?).await?;
    let statements = room.statements(&consultation).await?.ok_or(Failure::NotFound)?;
    let map = map_of(&room, &visit, &consultation, &statements, MapReader::Officer).await?;
    let title = visit.t("consultations-opinions-title");
    Ok(page(
        &visit,
        PageHead::new(&title).back(back(&visit, &consultation)),
        html! {
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            (map)
        },
    ))
}
