//! An officer makes a consultation from a spreadsheet, or changes a draft.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::{Lang, Localized, Timestamp};
use forms::Mistake;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, DateValue, Field, Link, button, date_input, error_summary, file_input, inset, radios,
    text_input, textarea, upload_form,
};
use ui::{Failure, Fields, PageHead, Upload, UploadForm, Visit, page};

use super::super::consultation_id;
use crate::make_consultation::{Making, NotMade};
use crate::model::{About, Audience, Consultation};
use crate::questionnaire::WRITTEN_FILE;
use crate::room::Consultations;

/// The sheet's field.
const SHEET: &str = "sheet";
/// The field of questions that were written on a page.
const WRITTEN: &str = "questions";
/// Lines of the field for an introduction.
const LINES: u8 = 4;
/// Most characters of a title.
const TITLE_MAX: usize = 150;
/// Most characters of an introduction.
const INTRODUCTION_MAX: usize = 5_000;
/// Bytes of the key that makes one consultation of two clicks.
const KEY_BYTES: usize = 16;
/// Most days for which a consultation is open.
const DAYS_MAX: i32 = 730;

/// The questions that were written on a page, where they were.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Written {
    questions: String,
}

/// The sheet of questions that this officer wrote on a page.
async fn written(room: &Consultations, officer: base::PersonId, fields: &Fields) -> Result<Option<Vec<u8>>, Failure> {
    let Some(id) = Some(fields.first(WRITTEN)).filter(|id| !id.is_empty()) else { return Ok(None) };
    let draft = room.own_questions(officer, id.parse().map_err(|_| Failure::NotFound)?).await?;
    Ok(Some(room.sheet_of(&draft)?))
}

/// What is made, with the sheet of the questions that were written.
fn with_sheet(making: Making, sheet: Option<Vec<u8>>) -> Making {
    match sheet {
        Some(sheet) => Making { file_name: WRITTEN_FILE.to_owned(), sheet, ..making },
        None => making,
    }
}

/// `GET /office/consultations/new`
pub async fn ask(
    State(room): State<Consultations>,
    visit: Visit,
    Query(from): Query<Written>,
) -> Result<Markup, Failure> {
    let fields: Fields =
        [("key", room.random.token::<KEY_BYTES>().as_str()), ("audience", "open"), (WRITTEN, from.questions.as_str())]
            .into_iter()
            .collect();
    Ok(make_page(&visit, "/office/consultations/new", &fields, &[], &[], false))
}

/// `POST /office/consultations/new`
pub async fn make(State(room): State<Consultations>, visit: Visit, posted: UploadForm) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let sent = posted.read().await?;
    let again = |errors: &[(String, String)], mistakes: &[Mistake]| {
        let page = make_page(&visit, "/office/consultations/new", &sent.fields, errors, mistakes, false);
        (StatusCode::BAD_REQUEST, page).into_response()
    };
    let sheet = written(&room, officer, &sent.fields).await?;
    let making = match read(&room, &visit, &sent, sheet.is_none()) {
        Ok(making) => with_sheet(making, sheet),
        Err(errors) => return Ok(again(&errors, &[])),
    };
    match room.make(officer, making).await {
        Ok(made) => Ok(Redirect::to(&format!("/office/consultations/{}", made.id)).into_response()),
        Err(NotMade::Sheet(mistakes)) => Ok(again(&[wrong_sheet(&visit)], &mistakes)),
        Err(NotMade::Failed(error)) => Err(error.into()),
    }
}

/// `GET /office/consultations/{id}/change`
pub async fn ask_change(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    Query(from): Query<Written>,
) -> Result<Markup, Failure> {
    let known = room.own(visit.person()?.person, consultation_id(&id)?).await?;
    let fields = typed(&room, &known, &from.questions);
    Ok(make_page(&visit, &format!("/office/consultations/{id}/change"), &fields, &[], &[], true))
}

/// `POST /office/consultations/{id}/change`
pub async fn change(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: UploadForm,
) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let own = consultation_id(&id)?;
    room.own(officer, own).await?;
    let sent = posted.read().await?;
    let again = |errors: &[(String, String)], mistakes: &[Mistake]| {
        let page =
            make_page(&visit, &format!("/office/consultations/{id}/change"), &sent.fields, errors, mistakes, true);
        (StatusCode::BAD_REQUEST, page).into_response()
    };
    let sheet = written(&room, officer, &sent.fields).await?;
    let making = match read(&room, &visit, &sent, false) {
        Ok(making) => with_sheet(making, sheet),
        Err(errors) => return Ok(again(&errors, &[])),
    };
    match room.change_draft(officer, own, making).await {
        Ok(()) => Ok(Redirect::to(&format!("/office/consultations/{id}")).into_response()),
        Err(NotMade::Sheet(mistakes)) => Ok(again(&[wrong_sheet(&visit)], &mistakes)),
        Err(NotMade::Failed(error)) => Err(error.into()),
    }
}

fn wrong_sheet(visit: &Visit) -> (String, String) {
    (SHEET.to_owned(), visit.t("consultations-make-sheet-wrong"))
}

/// What a draft says, as it was typed.
fn typed(room: &Consultations, known: &Consultation, questions: &str) -> Fields {
    let last = known.closes_at.minus(jiff::SignedDuration::from_secs(1));
    let mut fields = vec![
        ("body".to_owned(), known.about.body.clone()),
        ("audience".to_owned(), known.about.audience.name().to_owned()),
        (WRITTEN.to_owned(), questions.to_owned()),
    ];
    for (name, at) in [("opens", known.opens_at), ("closes", last)] {
        let day = room.day(at);
        let parts =
            [("day", day.day().to_string()), ("month", day.month().to_string()), ("year", day.year().to_string())];
        fields.extend(parts.map(|(part, value)| (format!("{name}-{part}"), value)));
    }
    for lang in Lang::ALL {
        let text = |text: &Localized| text.exact(lang.tag()).unwrap_or_default().to_owned();
        fields.push((format!("title-{}", lang.tag()), text(&known.about.title)));
        fields.push((format!("introduction-{}", lang.tag()), text(&known.about.introduction)));
    }
    fields.into_iter().collect()
}

/// What was sent, or what is wrong with it.
fn read(
    room: &Consultations,
    visit: &Visit,
    sent: &Upload,
    needs_sheet: bool,
) -> Result<Making, Vec<(String, String)>> {
    let fields = &sent.fields;
    let mut errors: Vec<(String, String)> = Vec::new();
    let mut wrong = |field: String, key: &str| errors.push((field, visit.t(key)));
    let text = |name: &str| fields.first(name).trim().replace("\r\n", "\n");
    // In the order of the page.
    let sheet = sent.file(SHEET).filter(|file| !file.content.is_empty());
    if needs_sheet && sheet.is_none() {
        wrong(SHEET.to_owned(), "consultations-make-sheet-missing");
    }
    let body = text("body");
    if body.is_empty() || body.chars().count() > TITLE_MAX {
        wrong("body".to_owned(), "consultations-make-body-missing");
    }
    let (mut title, mut introduction) = (Localized::new(), Localized::new());
    for lang in Lang::ALL {
        let names = (format!("title-{}", lang.tag()), format!("introduction-{}", lang.tag()));
        let (said, why) = (text(&names.0), text(&names.1));
        if said.chars().count() > TITLE_MAX {
            wrong(names.0, "consultations-make-title-long");
        } else if why.chars().count() > INTRODUCTION_MAX {
            wrong(names.1, "consultations-make-introduction-long");
        } else if said.is_empty() != why.is_empty() {
            let (name, key) = if said.is_empty() {
                (names.0, "consultations-make-title-missing")
            } else {
                (names.1, "consultations-make-introduction-missing")
            };
            wrong(name, key);
        } else if !said.is_empty() {
            title.insert(lang.tag(), said);
            introduction.insert(lang.tag(), why);
        }
    }
    if title.is_empty() {
        wrong(format!("title-{}", visit.lang.tag()), "consultations-make-title-missing");
    }
    let (opens, closes) = (day(fields, "opens"), day(fields, "closes"));
    let today = room.day(room.clock.now());
    if opens.is_none() {
        wrong("opens".to_owned(), "consultations-make-day-wrong");
    }
    let is_after = |closes: Date| {
        closes >= today && opens.is_none_or(|opens| closes >= opens && (closes - opens).get_days() <= DAYS_MAX)
    };
    if !closes.is_some_and(is_after) {
        wrong("closes".to_owned(), "consultations-make-closes-wrong");
    }
    let audience = Audience::from_name(fields.first("audience"));
    if audience.is_none() {
        wrong("audience".to_owned(), "consultations-make-audience-missing");
    }
    // No browser keeps a file when a page comes back.
    if sheet.is_some() && !errors.is_empty() {
        errors.insert(0, (SHEET.to_owned(), visit.t("consultations-make-sheet-once-more")));
    }
    let moments = opens.zip(closes).and_then(|(opens, closes)| moments(room, opens, closes));
    match (audience, moments) {
        (Some(audience), Some((opens_at, closes_at))) if errors.is_empty() => Ok(Making {
            about: About { title, introduction, body, audience },
            opens_at,
            closes_at,
            file_name: sheet.map(|file| file.name.clone()).unwrap_or_default(),
            sheet: sheet.map(|file| file.content.to_vec()).unwrap_or_default(),
            creation_key: text("key"),
        }),
        _ => Err(errors),
    }
}

/// From the first moment of a day to the first moment behind another.
fn moments(room: &Consultations, opens: Date, closes: Date) -> Option<(Timestamp, Timestamp)> {
    Some((room.start_of(opens)?, room.start_of(closes.checked_add(1.day()).ok()?)?))
}

fn day(fields: &Fields, name: &str) -> Option<Date> {
    let part = |part: &str| fields.first(&format!("{name}-{part}")).trim().to_owned();
    Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

fn make_page(
    visit: &Visit,
    action: &str,
    fields: &Fields,
    errors: &[(String, String)],
    mistakes: &[Mistake],
    is_change: bool,
) -> Markup {
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let field = |name: &str, label: String| Field::new(name, label).value(fields.first(name)).error(error(name));
    let of_lang = |name: &str, lang: Lang| {
        let mut field = field(
            &format!("{name}-{}", lang.tag()),
            format!("{} – {}", visit.t(&format!("consultations-make-{name}")), lang.own_name()),
        );
        field.is_optional = true;
        field
    };
    let audiences = Audience::ALL.map(|audience| {
        let hint = format!("{}-hint", audience.word());
        Choice::new(audience.name(), visit.t(audience.word()), fields.first("audience") == audience.name())
            .hint(visit.t(&hint))
    });
    let date = |name: &str, label: &str| {
        let part = |part: &str| fields.first(&format!("{name}-{part}")).to_owned();
        let value = DateValue { day: part("day"), month: part("month"), year: part("year") };
        date_input(visit, &field(name, visit.t(label)), &value)
    };
    let mut sheet = field(SHEET, visit.t("consultations-make-sheet")).hint(visit.t(if is_change {
        "consultations-make-sheet-again"
    } else {
        "consultations-make-sheet-hint"
    }));
    sheet.is_optional = is_change;
    let title = visit.t(if is_change { "consultations-change-title" } else { "consultations-make-heading" });
    let content = html! {
        input type="hidden" name="key" value=(fields.first("key"));
        @if fields.first(WRITTEN).is_empty() {
            (file_input(visit, &sheet, Some(".xlsx,.xls,.csv,.md"), None))
        } @else {
            input type="hidden" name=(WRITTEN) value=(fields.first(WRITTEN));
            (inset(html! { p { a href={ "/office/questionnaires/" (fields.first(WRITTEN)) } { (visit.t("consultations-questions-used")) } } }))
        }
        (text_input(visit, &field("body", visit.t("consultations-make-body"))))
        h2 { (visit.t("consultations-make-texts")) }
        p { (visit.t("consultations-make-texts-lead")) }
        @for lang in Lang::ALL {
            (text_input(visit, &of_lang("title", lang)))
            (textarea(visit, &of_lang("introduction", lang), LINES))
        }
        h2 { (visit.t("consultations-make-when")) }
        (date("opens", "consultations-make-opens"))
        (date("closes", "consultations-make-closes"))
        (radios(visit, &field("audience", visit.t("consultations-fact-audience")), &audiences))
        (button(&visit.t("consultations-make-save"), ButtonKind::Primary))
    };
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new("/office/consultations", visit.t("consultations-office-title")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            h1 { (title) }
            p { (visit.t("consultations-make-lead")) }
            @if fields.first(WRITTEN).is_empty() { p { a href="/office/questionnaires" { (visit.t("consultations-questions-instead")) } } }
            @if !mistakes.is_empty() {
                h2 { (visit.t("consultations-make-mistakes")) }
                ul { @for mistake in mistakes { li lang="en" { (mistake) } } }
            }
            (upload_form(visit, action, content))
        },
    )
}
