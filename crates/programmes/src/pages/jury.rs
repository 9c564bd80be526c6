//! The pages of a member of the jury: what is theirs to read, the declaration before it, and the score sheet.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, NoticeKind, Row, Table, TagKind, Width, button, button_named, buttons,
    details, error_summary, form, inset, notice, radios, summary_list, table, tag, text_input, textarea, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::{application_id, files, too_long};
use crate::model::jury::{COMMENT_MAX, Conflict, Declared, Mark, Marks, Reading, highest_of, total_of};
use crate::model::{Call, Criterion};
use crate::read_for_jury::{NotDeclared, ReadByJury, ToRead};
use crate::room::{Programmes, ProgrammesError};
use crate::score_application::{NotScored, OtherSheet, read_marks};

/// Lines of a comment.
const LINES: u8 = 3;

/// What is wrong with a form: a field and a sentence.
type Wrong = (String, String);

/// `GET /jury`
pub async fn list(State(room): State<Programmes>, visit: Visit) -> Result<Markup, Failure> {
    let all = room.to_read(visit.person()?.person).await?;
    let title = visit.t("programmes-jury-mine");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("programmes-account"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t("programmes-jury-mine-lead")) }
            @if all.is_empty() { (inset(html! { p { (visit.t("programmes-jury-mine-none")) } })) }
            @for one in &all { (of_call(&visit, one)) }
        },
    ))
}

fn of_call(visit: &Visit, one: &ToRead) -> Markup {
    let row = |(reading, number): &(Reading, String)| {
        let number = if reading.is_theirs() && !one.over.contains(&reading.application) {
            html! { a href={ "/jury/" (reading.application) } { (number) } }
        } else {
            html! { (number) }
        };
        vec![number, state_of(visit, reading)]
    };
    let told = Table {
        caption: one.call.about.title.get(visit.lang).to_owned(),
        heads: ["programmes-number", "programmes-state"].map(|key| Head::text(visit.t(key))).into(),
        rows: one.readings.iter().map(row).collect(),
    };
    html! {
        h2 { (one.call.about.title.get(visit.lang)) }
        @if one.readings.is_empty() { p { (visit.t("programmes-jury-nothing-yet")) } } @else { (table(&told)) }
    }
}

fn state_of(visit: &Visit, reading: &Reading) -> Markup {
    let (kind, key) = match (reading.declared, reading.submitted_at) {
        (Declared::In(_), _) => (TagKind::Neutral, "programmes-reading-conflict"),
        _ if reading.taken_at.is_some() => (TagKind::Neutral, "programmes-reading-taken"),
        (_, Some(_)) => (TagKind::Success, "programmes-reading-sent"),
        (Declared::NotYet, None) => (TagKind::Accent, "programmes-reading-declare"),
        (Declared::Free, None) if reading.revision > 0 => (TagKind::Accent, "programmes-reading-begun"),
        (Declared::Free, None) => (TagKind::Accent, "programmes-reading-read"),
    };
    html! { (tag(kind, &visit.t(key))) @if reading.is_third { " " (visit.t("programmes-reading-third")) } }
}

/// `GET /jury/{application}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let (person, own) = (visit.person()?.person, application_id(&id)?);
    let (_, _, reading) = room.own_reading(person, own).await?;
    if reading.declared == Declared::Free {
        sheet_page(&room, &visit, &id, &Fields::default(), Fault::None).await
    } else {
        declare_page(&room, &visit, &id, &Fields::default(), None).await
    }
}

/// `POST /jury/{application}/declare`
pub async fn declare(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, own) = (visit.person()?.person, application_id(&id)?);
    let fields = &posted.fields;
    let conflict = match fields.first("conflict") {
        "none" => None,
        name => match Conflict::from_name(name) {
            Some(conflict) => Some(conflict),
            None => {
                let wrong = ("conflict".to_owned(), visit.t("programmes-declare-missing"));
                let page = declare_page(&room, &visit, &id, fields, Some(wrong)).await?;
                return Ok((StatusCode::BAD_REQUEST, page).into_response());
            }
        },
    };
    match room.declare(person, own, conflict, fields.first("words")).await {
        Ok(()) => {}
        Err(NotDeclared::Failed(error)) => return Err(error.into()),
        Err(NotDeclared::TooLong(told)) => {
            let wrong = ("words".to_owned(), too_long(&visit, told));
            let page = declare_page(&room, &visit, &id, fields, Some(wrong)).await?;
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
    }
    let to = if conflict.is_some() { "/jury".to_owned() } else { format!("/jury/{id}") };
    Ok(Redirect::to(&to).into_response())
}

async fn declare_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    wrong: Option<Wrong>,
) -> Result<Markup, Failure> {
    let (call, applying) = room.who_applies(visit.person()?.person, application_id(id)?).await?;
    let errors: Vec<_> = wrong.into_iter().collect();
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let chosen = typed.first("conflict");
    let mut choices = vec![Choice::new("none", visit.t("programmes-conflict-none"), chosen == "none")];
    for conflict in Conflict::ALL {
        choices.push(Choice::new(conflict.name(), visit.t(conflict.word()), chosen == conflict.name()));
    }
    let question = Field::new("conflict", visit.t("programmes-declare-question"))
        .hint(visit.t("programmes-declare-hint"))
        .error(error("conflict"));
    let words = Field::new("words", visit.t("programmes-declare-words"))
        .hint(visit.t("programmes-declare-words-hint"))
        .value(typed.first("words"))
        .error(error("words"))
        .optional();
    let mut facts = vec![Row::text(visit.t("programmes-candidate"), &applying.name)];
    facts.extend(applying.firm.as_ref().map(|firm| Row::text(visit.t("programmes-firm"), firm)));
    let title = visit.t_with("programmes-application", &[("number", applying.number.as_str().into())]);
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new("/jury", visit.t("programmes-jury-mine"))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("programmes-declare-lead")) }
            (summary_list(visit, &facts))
            (form(visit, &format!("/jury/{id}/declare"), html! {
                (radios(visit, &question, &choices))
                (textarea(visit, &words, LINES))
                (button(&visit.t("programmes-declare-send"), ButtonKind::Primary))
            }))
        },
    ))
}

/// `POST /jury/{application}/sheet`
pub async fn keep(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, own) = (visit.person()?.person, application_id(&id)?);
    let fields = &posted.fields;
    let (call, _, reading) = room.own_reading(person, own).await?;
    let revision = fields.first("revision").parse().unwrap_or(-1);
    let typed = |name: &str| {
        (fields.first(&format!("points-{name}")).to_owned(), fields.first(&format!("comment-{name}")).to_owned())
    };
    let done = match read_marks(&call, typed) {
        Err(wrong) => Err(wrong),
        Ok(marks) if reading.submitted_at.is_some() && fields.first("deed") == "change" => {
            room.change_sheet(person, own, revision, marks, fields.first("reason")).await
        }
        Ok(marks) => room.keep_sheet(person, own, revision, marks, fields.first("deed") == "send").await,
    };
    let wrong = match done {
        Ok(()) if fields.first("deed") == "keep" => {
            return Ok(Redirect::to(&format!("/jury/{id}")).into_response());
        }
        Ok(()) => return Ok(Redirect::to("/jury").into_response()),
        // The page keeps what was typed, beside what stands now.
        Err(NotScored::Failed(ProgrammesError::ChangedElsewhere | ProgrammesError::GoneOn)) => {
            let page = sheet_page(&room, &visit, &id, fields, Fault::Overtaken).await?;
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Err(NotScored::Failed(error)) => return Err(error.into()),
        Err(NotScored::Points(name)) => (format!("points-{name}"), visit.t("programmes-points-wrong")),
        Err(NotScored::Comment(name)) => (format!("comment-{name}"), visit.t("programmes-comment-missing")),
        Err(NotScored::LongComment(name, told)) => (format!("comment-{name}"), too_long(&visit, told)),
        Err(NotScored::Reason) => ("reason".to_owned(), visit.t("programmes-change-reason-missing")),
        Err(NotScored::LongReason(told)) => ("reason".to_owned(), too_long(&visit, told)),
    };
    Ok((StatusCode::BAD_REQUEST, sheet_page(&room, &visit, &id, fields, Fault::In(wrong)).await?).into_response())
}

/// Why a sheet comes back.
enum Fault {
    /// It does not: it is opened.
    None,
    /// A field is wrong.
    In(Wrong),
    /// It became another one meanwhile, or was sent.
    Overtaken,
}

async fn sheet_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    fault: Fault,
) -> Result<Markup, Failure> {
    let (person, own) = (visit.person()?.person, application_id(id)?);
    let (call, read, reading) = room.read_for_jury(person, own).await?;
    let ReadByJury { number, answers, files, .. } = read;
    let filling = room.filling(&call, answers, visit.lang).await?;
    let others = if reading.submitted_at.is_some() { room.other_sheets(person, own).await? } else { Vec::new() };
    let is_signed = room.is_signed(call.id).await?;
    let may_change = reading.submitted_at.is_some() && room.may_change(&call, own).await?;
    let is_overtaken = matches!(fault, Fault::Overtaken);
    let errors: Vec<Wrong> = match fault {
        Fault::In(wrong) => vec![wrong],
        Fault::None | Fault::Overtaken => Vec::new(),
    };
    let is_closed = is_signed || (reading.submitted_at.is_some() && !may_change);
    let is_back = is_overtaken || !errors.is_empty();
    let title = visit.t_with("programmes-application", &[("number", number.as_str().into())]);
    let sheet = SheetForm { visit, call: &call, id, reading: &reading, typed, errors: &errors };
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new("/jury", visit.t("programmes-jury-mine"))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (call.about.title.get(visit.lang)) " " (state_of(visit, &reading)) }
            h1 { (title) }
            h2 { (visit.t("programmes-answers")) }
            (forms::pages::check_answers(visit, &filling, |_| None))
            (files::links(visit, &format!("/jury/{id}"), &files))
            h2 { (visit.t("programmes-sheet")) }
            p { (visit.t_with("programmes-sheet-lead", &[("most", highest_of(&call).into())])) }
            p.hint { (visit.t_with("programmes-sheet-limit", &[("most", COMMENT_MAX.into())])) }
            @if is_overtaken { (sheet.overtaken(is_closed)) }
            @if reading.submitted_at.is_none() {
                (sheet.fill_in())
            } @else {
                (marks_table(visit, &call, &visit.t("programmes-sheet-own"), &reading.marks))
                (other_tables(visit, &call, &others))
                @if may_change {
                    (notice(visit, NoticeKind::Information, html! { p { (visit.t("programmes-sheet-discussed")) } }))
                    @if is_back { h3 { (visit.t("programmes-sheet-change")) } (sheet.change()) }
                    @else { (details(&visit.t("programmes-sheet-change"), sheet.change())) }
                }
                @if !is_signed { (details(&visit.t("programmes-declare-late"), late_conflict(visit, id))) }
            }
        },
    ))
}

/// Who finds out about a conflict when their sheet is sent.
fn late_conflict(visit: &Visit, id: &str) -> Markup {
    let choices: Vec<Choice> =
        Conflict::ALL.into_iter().map(|one| Choice::new(one.name(), visit.t(one.word()), false)).collect();
    let words = Field::new("words", visit.t("programmes-declare-words"))
        .hint(visit.t("programmes-declare-words-hint"))
        .optional();
    html! {
        p { (visit.t("programmes-declare-late-lead")) }
        (form(visit, &format!("/jury/{id}/declare"), html! {
            (radios(visit, &Field::new("conflict", visit.t("programmes-declare-question")), &choices))
            (textarea(visit, &words, LINES))
            (button(&visit.t("programmes-declare-late"), ButtonKind::Secondary))
        }))
    }
}

fn other_tables(visit: &Visit, call: &Call, others: &[OtherSheet]) -> Markup {
    html! {
        @if others.is_empty() { p { (visit.t("programmes-sheet-others-later")) } }
        @for (place, other) in others.iter().enumerate() {
            (marks_table(visit, call, &visit.t_with("programmes-sheet-other", &[("number", (place + 1).into())]), &other.marks))
        }
    }
}

/// A sheet as it was given.
pub(crate) fn marks_table(visit: &Visit, call: &Call, caption: &str, marks: &Marks) -> Markup {
    let row = |criterion: &Criterion| {
        let mark = marks.get(&criterion.name).cloned().unwrap_or_default();
        let points = mark.points.map_or_else(|| "–".to_owned(), |points| format!("{points} / {}", criterion.maximum));
        vec![
            html! { (criterion.label.get(visit.lang)) },
            html! { (points) },
            html! { (criterion.weight) },
            html! { (mark.comment) },
        ]
    };
    let total = total_of(call, marks);
    let told = Table {
        caption: total.map_or_else(
            || caption.to_owned(),
            |total| {
                let values = [("caption", caption.into()), ("total", total.into()), ("most", highest_of(call).into())];
                visit.t_with("programmes-sheet-total", &values)
            },
        ),
        heads: vec![
            Head::text(visit.t("programmes-criterion")),
            Head::number(visit.t("programmes-points")),
            Head::number(visit.t("programmes-weight")),
            Head::text(visit.t("programmes-comment")),
        ],
        rows: call.criteria.iter().map(row).collect(),
    };
    table(&told)
}

/// The score sheet as a form.
struct SheetForm<'a> {
    visit: &'a Visit,
    call: &'a Call,
    id: &'a str,
    reading: &'a Reading,
    typed: &'a Fields,
    errors: &'a [(String, String)],
}

impl SheetForm<'_> {
    /// That the sheet stands otherwise than the page knew; how it stands, and what was typed where no field keeps it.
    fn overtaken(&self, is_closed: bool) -> Markup {
        let visit = self.visit;
        let key = if is_closed { "programmes-sheet-was-sent" } else { "programmes-sheet-changed" };
        html! {
            (warning(visit, html! { p { (visit.t(key)) } }))
            @if is_closed { (marks_table(visit, self.call, &visit.t("programmes-sheet-typed"), &self.typed_marks())) }
            @else if self.reading.submitted_at.is_none() {
                (marks_table(visit, self.call, &visit.t("programmes-sheet-stands"), &self.reading.marks))
            }
        }
    }

    /// What was typed, as a sheet; points that are no number are none.
    fn typed_marks(&self) -> Marks {
        let mark = |name: &str| Mark {
            points: self.typed.first(&format!("points-{name}")).trim().parse().ok(),
            comment: self.typed.first(&format!("comment-{name}")).to_owned(),
        };
        self.call.criteria.iter().map(|criterion| (criterion.name.clone(), mark(&criterion.name))).collect()
    }

    fn fill_in(&self) -> Markup {
        let visit = self.visit;
        form(
            visit,
            &format!("/jury/{}/sheet", self.id),
            html! {
                (ui::components::default_button(&visit.t("programmes-sheet-keep")))
                (self.criteria())
                p { (visit.t("programmes-sheet-once")) }
                (buttons(html! {
                    (button_named(&visit.t("programmes-sheet-send"), ButtonKind::Primary, "deed", "send"))
                    (button_named(&visit.t("programmes-sheet-keep"), ButtonKind::Secondary, "deed", "keep"))
                }))
            },
        )
    }

    fn change(&self) -> Markup {
        let visit = self.visit;
        let reason = Field::new("reason", visit.t("programmes-change-reason"))
            .value(self.typed.first("reason"))
            .error(self.error("reason"));
        form(
            visit,
            &format!("/jury/{}/sheet", self.id),
            html! {
                (self.criteria())
                (textarea(visit, &reason, LINES))
                (button_named(&visit.t("programmes-change-send"), ButtonKind::Secondary, "deed", "change"))
            },
        )
    }

    fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone())
    }

    /// What was typed, or what is kept.
    fn value(&self, name: &str, kept: String) -> String {
        let was_typed = self.typed.iter().any(|(field, _)| field == name);
        if was_typed { self.typed.first(name).to_owned() } else { kept }
    }

    fn criteria(&self) -> Markup {
        let visit = self.visit;
        html! {
            input type="hidden" name="revision" value=(self.reading.revision);
            @for criterion in &self.call.criteria {
                @let mark = self.reading.marks.get(&criterion.name).cloned().unwrap_or_default();
                @let (points, comment) = (format!("points-{}", criterion.name), format!("comment-{}", criterion.name));
                h3 { (criterion.label.get(visit.lang)) }
                (text_input(visit, &self.points(criterion, &points, mark.points)))
                (textarea(visit, &Field::new(&comment, visit.t_with("programmes-comment-on", &[("criterion", criterion.label.get(visit.lang).into())]))
                    .value(self.value(&comment, mark.comment)).error(self.error(&comment)), LINES))
            }
        }
    }

    fn points(&self, criterion: &Criterion, name: &str, kept: Option<u32>) -> Field {
        let label = criterion.label.get(self.visit.lang);
        let values = [("criterion", label.into()), ("most", criterion.maximum.into())];
        let mut field = Field::new(name, self.visit.t_with("programmes-points-of", &values))
            .value(self.value(name, kept.map(|points| points.to_string()).unwrap_or_default()))
            .error(self.error(name))
            .inputmode("numeric")
            .width(Width::Five);
        let hint = criterion.hint.get(self.visit.lang);
        if !hint.is_empty() {
            field = field.hint(hint);
        }
        field
    }
}
