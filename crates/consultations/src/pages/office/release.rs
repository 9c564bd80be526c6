//! Answers as open data: how each question is released, what is lost, the signature, and taking it back.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, NoticeKind, Row, Table, Width, button, button_named, buttons, checkboxes,
    default_button, error_summary, form, inset, notice, pagination, radios, select, summary_list, table, text_input,
    textarea, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::consultation_id;
use super::fault_of_text::fault_of_text;
use crate::model::{AnswerId, Consultation};
use crate::release::{
    CROWD_MAX, CROWD_MIN, Choices, Licence, Looked, NotReleased, Proposed, Release, Shape, Signing, TEXTS_A_PAGE,
    TextToSign, TextsToSign, Treatment, WHY_MAX, Way, Would, columns_of,
};
use crate::room::Consultations;

/// Lines of the field for a reason.
const LINES: u8 = 3;

/// What is wrong: the field, and what to do.
type Errors = Vec<(String, String)>;

/// `GET /office/consultations/{id}/release`
pub async fn show(State(room): State<Consultations>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    let consultation = room.own(officer, own).await?;
    if let Some(release) = room.release_of(own).await? {
        return Ok(released_page(&room, &visit, &consultation, &release, ("", None)));
    }
    let looked = room.look_at_release(officer, own, None).await?;
    Ok(choosing_page(&visit, &looked, &typed(&looked), &Vec::new(), true))
}

/// `POST /office/consultations/{id}/release`
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, own) = (visit.person()?, consultation_id(&id)?);
    let (officer, fields) = (person.person, &posted.fields);
    let here = || Redirect::to(&format!("/office/consultations/{id}/release")).into_response();
    if fields.first("deed") == "withdraw" {
        let why = fields.first("why").trim();
        if let Some(fault) = fault_of_text(&visit, why, "consultations-withdraw-missing", WHY_MAX) {
            let consultation = room.own(officer, own).await?;
            let release = room.release_of(own).await?.ok_or(Failure::NotFound)?;
            let page = released_page(&room, &visit, &consultation, &release, (why, Some(fault)));
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
        room.withdraw_release(officer, own, why).await?;
        return Ok(here());
    }
    // A second click: it is released already.
    if room.own(officer, own).await.is_ok() && room.release_of(own).await?.is_some() {
        return Ok(here());
    }
    let choices = match read(&visit, fields) {
        Ok(choices) => choices,
        Err(errors) => {
            let looked = room.look_at_release(officer, own, None).await?;
            let page = choosing_page(&visit, &looked, fields, &errors, false);
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
    };
    if fields.first("deed") != "sign" {
        let looked = room.look_at_release(officer, own, Some(choices)).await?;
        let errors = errors_of(&visit, &looked);
        return Ok(choosing_page(&visit, &looked, fields, &errors, true).into_response());
    }
    if fields.first("read") != "yes" {
        let looked = room.look_at_release(officer, own, Some(choices)).await?;
        let mut errors = errors_of(&visit, &looked);
        errors.push(("read".to_owned(), visit.t("consultations-release-read-missing")));
        let page = choosing_page(&visit, &looked, fields, &errors, true);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    match room.sign_release((officer, &person.name), own, choices, fields.first("seen")).await? {
        Signing::Released(_) => Ok(here()),
        Signing::Look(looked) => {
            let mut errors = errors_of(&visit, &looked);
            if errors.is_empty() {
                errors.push(("read".to_owned(), visit.t("consultations-release-other")));
            }
            Ok((StatusCode::CONFLICT, choosing_page(&visit, &looked, fields, &errors, true)).into_response())
        }
    }
}

/// What is chosen, as it is typed.
fn typed(looked: &Looked) -> Fields {
    let choices = &looked.choices;
    let ways = choices.ways.iter().flat_map(|(question, way)| {
        [(format!("way-{question}"), way.treatment.name().to_owned()), (format!("width-{question}"), way.width.clone())]
    });
    let own =
        [("crowd".to_owned(), choices.crowd.to_string()), ("licence".to_owned(), choices.licence.name().to_owned())];
    ways.chain(own).collect()
}

/// What was chosen, or what is wrong with it.
fn read(visit: &Visit, fields: &Fields) -> Result<Choices, Errors> {
    let mut errors = Errors::new();
    let crowd = fields.first("crowd").trim().parse().ok().filter(|crowd| (CROWD_MIN..=CROWD_MAX).contains(crowd));
    if crowd.is_none() {
        let limits = [("least", CROWD_MIN.into()), ("most", CROWD_MAX.into())];
        errors.push(("crowd".to_owned(), visit.t_with("consultations-release-crowd-wrong", &limits)));
    }
    let licence = Licence::from_name(fields.first("licence"));
    if licence.is_none() {
        errors.push(("licence".to_owned(), visit.t("consultations-release-licence-missing")));
    }
    let ways: BTreeMap<String, Way> = fields
        .iter()
        .filter_map(|(name, value)| {
            let question = name.strip_prefix("way-")?;
            let width = fields.first(&format!("width-{question}")).trim().to_owned();
            Some((question.to_owned(), Way { treatment: Treatment::from_name(value)?, width }))
        })
        .collect();
    let texts: BTreeSet<String> =
        fields.iter().filter_map(|(name, _)| name.strip_prefix("text-")).map(str::to_owned).collect();
    match (crowd, licence) {
        (Some(crowd), Some(licence)) => Ok(Choices { crowd, licence, ways, texts }),
        _ => Err(errors),
    }
}

/// Why nothing can be released as it is chosen.
fn errors_of(visit: &Visit, looked: &Looked) -> Errors {
    let Err(why) = &looked.outcome else { return Errors::new() };
    let first = looked.proposed.iter().find(|one| !one.shape.is_words()).map_or("", |one| one.question.as_str());
    let crowd = [("crowd", looked.choices.crowd.into()), ("count", looked.answers.into())];
    let (field, told) = match why {
        NotReleased::TooFew(_) => ("crowd".to_owned(), visit.t_with("consultations-release-too-few", &crowd)),
        NotReleased::TooManyKnown => (format!("way-{first}"), visit.t("consultations-release-too-many-known")),
        NotReleased::Question(question) => (format!("way-{question}"), visit.t("consultations-release-question-unfit")),
        NotReleased::Width(question) => (format!("width-{question}"), visit.t("consultations-release-width-wrong")),
        NotReleased::Size => (format!("way-{first}"), visit.t("consultations-release-size")),
        NotReleased::FewTexts(question) => {
            (format!("text-{question}"), visit.t_with("consultations-release-few-texts", &crowd))
        }
    };
    vec![(ui::components::id_of(&field), told)]
}

/// The page on which an officer chooses, sees what is lost, and signs.
fn choosing_page(visit: &Visit, looked: &Looked, fields: &Fields, errors: &Errors, is_seen: bool) -> Markup {
    let consultation = &looked.consultation;
    let address = format!("/office/consultations/{}", consultation.id);
    let title = visit.t("consultations-release-title");
    let error = |name: &str| {
        errors.iter().find(|(field, _)| *field == ui::components::id_of(name)).map(|(_, error)| error.clone())
    };
    let field = |name: &str, label: String| Field::new(name, label).value(fields.first(name)).error(error(name));
    let mut crowd =
        field("crowd", visit.t("consultations-release-crowd")).hint(visit.t("consultations-release-crowd-hint"));
    (crowd.width, crowd.inputmode) = (Width::Five, Some("numeric"));
    let licences = Licence::ALL.map(|one| Choice::new(one.name(), one.title(), fields.first("licence") == one.name()));
    let would = looked.outcome.as_ref().ok().filter(|_| is_seen);
    let read = [Choice::new("yes", visit.t("consultations-release-read"), false)];
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(&address, consultation.about.title.get(visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("consultations-release-lead")) }
            (warning(visit, html! { p { (visit.t("consultations-release-only-once")) } }))
            (form(visit, &format!("{address}/release"), html! {
                (default_button(&visit.t("consultations-release-look")))
                h2 { (visit.t("consultations-release-questions")) }
                dl {
                    @for treatment in [Treatment::Known, Treatment::Answer, Treatment::Sensitive] {
                        dt { strong { (visit.t(treatment.word())) } }
                        dd { (visit.t(&format!("{}-why", treatment.word()))) }
                    }
                }
                @for one in &looked.proposed { (question(visit, looked, one, fields, &field, &address)) }
                h2 { (visit.t("consultations-release-how")) }
                (text_input(visit, &crowd))
                (radios(visit, &field("licence", visit.t("consultations-release-licence")), &licences))
                (buttons(html! { (button_named(&visit.t("consultations-release-look"), ButtonKind::Secondary, "deed", "look")) }))
                @if let Some(would) = would {
                    section #preview {
                        h2 { (visit.t("consultations-release-preview")) }
                        (preview(visit, would))
                        input type="hidden" name="seen" value=(would.seen);
                        (checkboxes(visit, &field("read", visit.t("consultations-release-sign-title")), &read))
                        (buttons(html! { (button_named(&visit.t("consultations-release-sign"), ButtonKind::Primary, "deed", "sign")) }))
                    }
                }
            }))
        },
    )
}

/// A question, with the ways in which it may be released.
fn question(
    visit: &Visit,
    looked: &Looked,
    one: &Proposed,
    fields: &Fields,
    field: &dyn Fn(&str, String) -> Field,
    address: &str,
) -> Markup {
    let label = one.label.get(visit.lang);
    let label = if label.is_empty() { one.question.as_str() } else { label };
    let name = format!("way-{}", one.question);
    if one.shape.is_words() {
        let texts = looked.texts.get(&one.question);
        return html! {
            h3 { (label) }
            p { (visit.t("consultations-release-words")) }
            @if let Some((signed, of)) = texts {
                @let told = visit.t_with("consultations-release-texts-signed", &[("signed", (*signed).into()), ("of", (*of).into())]);
                p { (told) " " a href={ (address) "/release/texts?question=" (one.question) } { (visit.t("consultations-release-texts-read")) span.sr { " " (label) } } }
                @if *signed > 0 {
                    @let name = format!("text-{}", one.question);
                    @let chosen = fields.first(&name) == "yes";
                    (checkboxes(visit, &field(&name, visit.t("consultations-release-texts-apart")), &[Choice::new("yes", visit.t("consultations-release-texts-yes"), chosen)]))
                }
            }
        };
    }
    let hint = match &one.shape {
        Shape::Number => Some("consultations-release-hint-number"),
        Shape::Day => Some("consultations-release-hint-day"),
        Shape::Territory(_) => Some("consultations-release-hint-territory"),
        Shape::Several(_) => Some("consultations-release-hint-several"),
        Shape::First(_) => Some("consultations-release-hint-first"),
        Shape::Category(_) | Shape::Words => None,
    };
    let chosen = fields.first(&name);
    let choices: Vec<Choice> =
        one.treatments().iter().map(|way| Choice::new(way.name(), visit.t(way.word()), chosen == way.name())).collect();
    let mut way = field(&name, label.to_owned());
    let hint = if one.asked_of_all { hint } else { Some("consultations-release-hint-some") };
    way.hint = hint.map(|hint| visit.t(hint));
    let width = format!("width-{}", one.question);
    let mut classes = field(&width, visit.t_with("consultations-release-width", &[("question", label.into())]));
    (classes.width, classes.inputmode) = (Width::Five, Some("decimal"));
    html! {
        (select(visit, &way, &choices))
        @if one.shape == Shape::Number { (text_input(visit, &classes)) }
    }
}

/// What would be released, and what is lost.
fn preview(visit: &Visit, would: &Would) -> Markup {
    let facts = &would.facts;
    let rows: [(&str, String); 7] = [
        ("consultations-release-lines", facts.lines.to_string()),
        ("consultations-results-apart", facts.apart.to_string()),
        ("consultations-release-coarser", facts.coarser.to_string()),
        ("consultations-release-hidden", facts.hidden.to_string()),
        ("consultations-release-loss", visit.percent(facts.loss)),
        ("consultations-release-crowds", facts.crowds.to_string()),
        ("consultations-release-smallest", facts.smallest.to_string()),
    ];
    let rows: Vec<Row> = rows.into_iter().map(|(key, value)| Row::text(visit.t(key), &value)).collect();
    let told = facts.columns.iter().filter(|column| column.told > 0);
    let unlisted = facts.columns.iter().filter(|column| column.unlisted > 0);
    let mut lines = would.lines.iter();
    let heads = lines.next().into_iter().flatten().map(Head::text).collect();
    let lines = Table {
        caption: visit.t("consultations-release-first-lines"),
        heads,
        rows: lines.map(|line| line.iter().map(|cell| html! { (cell) }).collect()).collect(),
    };
    html! {
        (summary_list(visit, &rows))
        (columns_of(visit, &facts.columns))
        @for column in told {
            (warning(visit, html! { p { code { (column.name) } ": " (visit.t_with("consultations-note-told", &[("count", column.told.into())])) } }))
        }
        @for column in unlisted {
            p { code { (column.name) } ": " (visit.t_with("consultations-note-unlisted", &[("count", column.unlisted.into())])) }
        }
        @for text in &facts.texts {
            p { code { (text.file) } ": " (visit.t_with("consultations-note-texts-count", &[("count", text.count.into()), ("of", text.of.into())])) }
        }
        (table(&lines))
    }
}

/// The page of what was released: where it is, and how to withdraw it.
fn released_page(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    release: &Release,
    (typed, fault): (&str, Option<String>),
) -> Markup {
    let address = format!("/office/consultations/{}", consultation.id);
    let title = visit.t("consultations-release-title");
    let errors: Errors = fault.iter().map(|fault| ("why".to_owned(), fault.clone())).collect();
    let signed = [("name", release.signer.as_str().into()), ("date", visit.date(room.day(release.signed_at)).into())];
    let why = Field::new("why", visit.t("consultations-withdraw-why"))
        .hint(visit.t("consultations-withdraw-hint"))
        .value(typed)
        .error(fault);
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(&address, consultation.about.title.get(visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            @if let Some((at, why)) = &release.withdrawn {
                (notice(visit, NoticeKind::Information, html! {
                    p { strong { (visit.t_with("consultations-withdrawn", &[("date", visit.date(room.day(*at)).into())])) } }
                    p { (why) }
                }))
                p { (visit.t("consultations-withdrawn-for-good")) }
            } @else {
                (notice(visit, NoticeKind::Success, html! { p { strong { (visit.t_with("consultations-released", &signed)) } } }))
            }
            p { a href={ "/consultations/" (consultation.code) "/data" } { (visit.t("consultations-data-title")) } }
            p.muted { "SHA-256 " code { (release.hash) } }
            @if release.withdrawn.is_none() {
                h2 { (visit.t("consultations-withdraw-title")) }
                p { (visit.t("consultations-withdraw-lead")) }
                (form(visit, &format!("{address}/release"), html! {
                    (textarea(visit, &why, LINES))
                    (button_named(&visit.t("consultations-withdraw"), ButtonKind::Danger, "deed", "withdraw"))
                }))
            }
        },
    )
}

/// Which texts are read, and which page of them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reading {
    question: String,
    page: String,
}

/// `GET /office/consultations/{id}/release/texts?question=…&page=…`
pub async fn texts(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    Query(reading): Query<Reading>,
) -> Result<Markup, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(&id)?);
    let at = reading.page.parse().unwrap_or(1);
    let texts = room.texts_to_sign(officer, own, &reading.question, at).await?;
    let consultation = room.own(officer, own).await?;
    Ok(texts_page(&visit, &consultation, &reading.question, &texts))
}

fn texts_page(visit: &Visit, consultation: &Consultation, question: &str, texts: &TextsToSign) -> Markup {
    let address = format!("/office/consultations/{}/release", consultation.id);
    let title = visit.t("consultations-sign-texts-title");
    let shown: Vec<String> = texts.texts.iter().map(|text| text_of(&text.answer)).collect();
    let href = |page: usize| format!("{address}/texts?question={question}&page={page}");
    let told = [("signed", texts.signed.into()), ("of", texts.of.into())];
    let (named, free): (Vec<&TextToSign>, Vec<&TextToSign>) = texts.texts.iter().partition(|text| text.names_somebody);
    let named: Vec<&str> = named.iter().map(|text| text.text.as_str()).collect();
    let choices: Vec<Choice> =
        free.iter().map(|text| Choice::new(text_of(&text.answer), &text.text, text.is_signed)).collect();
    page(
        visit,
        PageHead::new(&title).back(Link::new(&address, visit.t("consultations-release-title"))),
        html! {
            p.caption { (texts.label.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("consultations-sign-texts-lead")) }
            p { (visit.t_with("consultations-release-texts-signed", &told)) }
            @if texts.texts.is_empty() { (inset(html! { p { (visit.t("consultations-sign-texts-none")) } })) }
            @else {
                (form(visit, &format!("{address}/texts"), html! {
                    input type="hidden" name="question" value=(question);
                    input type="hidden" name="page" value=(texts.page);
                    input type="hidden" name="shown" value=(shown.join(" "));
                    @if !choices.is_empty() { (checkboxes(visit, &Field::new("sign", visit.t("consultations-sign-texts-yes")), &choices)) }
                    @if !named.is_empty() {
                        p.muted { (visit.t("consultations-sign-texts-names")) }
                        ul { @for text in &named { li { (text) } } }
                    }
                    (button(&visit.t("consultations-sign-texts-keep"), ButtonKind::Primary))
                }))
                (pagination(visit, texts.page, texts.pages, href))
            }
        },
    )
}

/// `POST /office/consultations/{id}/release/texts`
pub async fn sign_texts(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let (person, own) = (visit.person()?, consultation_id(&id)?);
    let fields = &posted.fields;
    let shown: Vec<AnswerId> = fields.first("shown").split(' ').take(TEXTS_A_PAGE).filter_map(id_of).collect();
    let ticked: BTreeSet<AnswerId> = fields.all("sign").filter_map(id_of).collect();
    let question = fields.first("question");
    room.sign_texts((person.person, &person.name), own, question, &shown, &ticked).await?;
    let next = fields.first("page").parse::<usize>().unwrap_or(1) + 1;
    let seen = room.texts_pages(person.person, own, question).await?;
    if next > seen {
        return Ok(Redirect::to(&format!("/office/consultations/{id}/release")));
    }
    Ok(Redirect::to(&format!("/office/consultations/{id}/release/texts?question={question}&page={next}")))
}

fn id_of(text: &str) -> Option<AnswerId> {
    u128::from_str_radix(text, 16).ok().filter(|_| text.len() == 32).map(u128::to_be_bytes)
}

fn text_of(id: &AnswerId) -> String {
    format!("{:032x}", u128::from_be_bytes(*id))
}
