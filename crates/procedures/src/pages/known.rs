//! What is known already: kept at once, changed one by one, or said to be wrong at its source.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use forms::Filling;
use forms::expression::Verdict;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Link, NoticeKind, Row, button, button_link, buttons, error_summary, form, inset, notice,
    summary_list, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::model::{Case, SilentSource};
use crate::pages::{case_id, draft, hand};
use crate::room::Procedures;
use crate::write_message::NotWritten;

/// Lines of the field for what is wrong.
const LINES: u8 = 5;
/// The field that names what was shown and is kept: keys with spaces between.
const KEPT: &str = "kept";

/// `GET /cases/{id}/known`
pub async fn show(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (case, filling) = match draft(&room, &visit, &headers, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    Ok(known_page(&room, &visit, &case, &filling).into_response())
}

/// The questions whose answers were filled in, that are asked, and that the person has not confirmed: in order,
/// each with the page that changes it.
pub(super) fn filled_in(filling: &Filling) -> Vec<(String, String)> {
    let waits = |key: &str| {
        filling.answers().get(key).is_some_and(|answer| !answer.confirmed && answer.provenance.source.name().is_some())
            && !filling.value(key).is_blank()
    };
    let steps = filling.steps().into_iter();
    steps
        .flat_map(|step| {
            let name = step.name.clone();
            step.questions.into_iter().map(move |key| (key, name.clone()))
        })
        .filter(|(key, _)| waits(key))
        .collect()
}

fn known_page(room: &Procedures, visit: &Visit, case: &Case, filling: &Filling) -> Markup {
    let title = visit.t("procedures-known-title");
    let filled = filled_in(filling);
    let mut groups: Vec<(String, Vec<Row>)> = Vec::new();
    for (key, step) in &filled {
        let row = known_row(room, visit, case, filling, key, step);
        let source = forms::pages::source(visit, filling, key).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == source) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((source, vec![row])),
        }
    }
    let case_title = room.title_of(case, visit.lang);
    page(
        visit,
        PageHead::new(&title).back(Link::new(format!("/procedures/{}", case.procedure), &case_title)),
        html! {
            p.caption { (case_title) }
            h1 { (title) }
            (acting(visit, case))
            (right(room, visit, case, filling))
            (silence(room, visit, case))
            @if groups.is_empty() {
                p { (visit.t("procedures-known-nothing")) }
                (button_link(&Link::new(format!("/cases/{}", case.id) + "?go=on", visit.t("procedures-known-begin")), ButtonKind::Primary))
            } @else {
                p.lead { (visit.t("procedures-known-lead")) }
                @for (source, rows) in &groups {
                    section.known {
                        h2.small { (source) }
                        (summary_list(visit, rows))
                    }
                }
                (form(visit, &format!("/cases/{}/known", case.id), html! {
                    input type="hidden" name=(KEPT) value=(filled.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(" "));
                    (buttons(html! {
                        (button(&visit.t("procedures-known-keep"), ButtonKind::Primary))
                        (button_link(&Link::new("/cases", visit.t("procedures-leave")), ButtonKind::Secondary))
                    }))
                }))
            }
        },
    )
}

/// One answer that was filled in, the way to change it, and the way to say that it is wrong at its source.
fn known_row(room: &Procedures, visit: &Visit, case: &Case, filling: &Filling, key: &str, step: &str) -> Row {
    let question = filling.label(key, visit.lang);
    // In a repeat it is said of whom.
    let of = filling.row_of(key).map(|row| filling.name_of_row(&row, visit.lang)).filter(|name| !name.is_empty());
    let label = of.map_or(question.clone(), |name| format!("{name}: {question}"));
    let is_of_register = source_of(room, filling, key).is_some_and(|source| room.content.register(&source).is_some());
    let value = html! {
        @let words = forms::pages::in_words(visit, filling, key);
        @match file_of(filling, key) {
            Some(file) => { a href=(format!("/cases/{}/files/{file}", case.id)) { (words) } }
            None => { (words) }
        }
        @if is_of_register {
            br;
            a.small href=(format!("/cases/{}/wrong/{key}", case.id)) {
                (visit.t("procedures-known-wrong")) span.sr { ": " (label) }
            }
        }
    };
    Row::new(&label, value).change(format!("/cases/{}/q/{step}", case.id))
}

/// The identifier of the file that was answered.
fn file_of(filling: &Filling, key: &str) -> Option<String> {
    let is_file = filling.question(key)?.kind.is_file();
    let (id, _) = filling.answers().get(key).filter(|_| is_file)?.value.split_once('/')?;
    Some(id.to_owned())
}

/// Who fills it in for whom.
pub(super) fn acting(visit: &Visit, case: &Case) -> Markup {
    html! {
        @if let Some(acting) = &case.acting {
            (inset(html! { p { (visit.t_with("procedures-acting", &[
                ("name", acting.name.as_str().into()),
                ("organisation", acting.organisation.as_str().into()),
            ])) } }))
        }
    }
}

/// Whether what is known gives a right to it, and why.
pub(super) fn right(room: &Procedures, visit: &Visit, case: &Case, filling: &Filling) -> Markup {
    let Some(version) = room.catalogue.version(&case.version) else { return html! {} };
    let told = room.eligibility(&version, filling);
    let Some(because) = &told.because else { return html! {} };
    let (kind, key) = match told.verdict {
        Verdict::True => (NoticeKind::Information, "procedures-right-yes"),
        Verdict::False => (NoticeKind::Trouble, "procedures-right-no"),
        Verdict::Unknown => (NoticeKind::Information, "procedures-right-open"),
    };
    let reasons = forms::pages::because(visit, filling, because);
    notice(
        visit,
        kind,
        html! {
            p { strong { (visit.t(key)) } }
            @if !reasons.is_empty() { ul { @for reason in &reasons { li { (reason) } } } }
        },
    )
}

/// That a source is away: the person is asked instead, or sees what it said before.
fn away(room: &Procedures, visit: &Visit, source: &SilentSource) -> String {
    let name = room.source_name(&source.id, visit.lang);
    match source.as_of {
        None => visit.t_with("procedures-source-down", &[("source", name.into())]),
        Some(at) => {
            let day = visit.date(room.zone.to_datetime(at.jiff()).date());
            visit.t_with("procedures-source-remembered", &[("source", name.into()), ("date", day.into())])
        }
    }
}

/// Which sources said nothing, and what follows for the person.
fn silence(room: &Procedures, visit: &Visit, case: &Case) -> Markup {
    let down: Vec<_> = case.known.silent.iter().filter(|source| source.is_down).collect();
    let unknown = case.known.silent.iter().filter(|source| !source.is_down);
    html! {
        @for source in &down {
            (inset(html! { p { (away(room, visit, source)) } }))
        }
        @for source in unknown {
            p.hint { (visit.t_with("procedures-source-unknown", &[("source", room.source_name(&source.id, visit.lang).into())])) }
        }
        @if !down.is_empty() {
            (form(visit, &format!("/cases/{}/ask-again", case.id), button(&visit.t("procedures-source-again"), ButtonKind::Secondary)))
        }
    }
}

/// `POST /cases/{id}/known`: everything that was shown is right.
pub async fn keep(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let shown: BTreeSet<&str> = posted.fields.first(KEPT).split(' ').filter(|key| !key.is_empty()).collect();
    let keys: Vec<String> = shown.into_iter().map(str::to_owned).collect();
    room.keep_known(&hand, id, &keys).await?;
    Ok(Redirect::to(&format!("/cases/{id}?go=on")))
}

/// `POST /cases/{id}/ask-again`: the sources that did not answer.
pub async fn ask_again(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let id = case_id(&id)?;
    room.ask_sources_again(&hand(&room, &visit, &headers, id).await?, id).await?;
    Ok(Redirect::to(&format!("/cases/{id}/known")))
}

/// The source that an answer comes from, as the pack names it.
fn source_of(room: &Procedures, filling: &Filling, key: &str) -> Option<String> {
    let name = filling.answers().get(key)?.provenance.source.name()?;
    room.source_named(name).map(str::to_owned)
}

/// `GET /cases/{id}/wrong/{key}`
pub async fn ask_what_is_wrong(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path((id, key)): Path<(String, String)>,
) -> Result<Markup, Failure> {
    let id = case_id(&id)?;
    let case = room.read_case(&hand(&room, &visit, &headers, id).await?, id).await?;
    wrong_page(&room, &visit, &case, &key, "", None)
}

fn wrong_page(
    room: &Procedures,
    visit: &Visit,
    case: &Case,
    key: &str,
    said: &str,
    error: Option<String>,
) -> Result<Markup, Failure> {
    let filling = room.filling(case, visit.lang)?;
    let source = source_of(room, &filling, key).ok_or(Failure::NotFound)?;
    let register = room.content.register(&source).ok_or(Failure::NotFound)?;
    let title = visit.t("procedures-wrong-title");
    let errors: Vec<_> = error.iter().map(|error| ("said".to_owned(), error.clone())).collect();
    let rows = [
        Row::text(filling.label(key, visit.lang), &forms::pages::in_words(visit, &filling, key))
            .source(forms::pages::source(visit, &filling, key)),
        Row::text(visit.t("procedures-wrong-owner"), room.content.authority_name(&register.owner, visit.lang)),
    ];
    let field = Field::new("said", visit.t("procedures-wrong-said"))
        .hint(visit.t("procedures-wrong-hint"))
        .value(said)
        .error(error);
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/cases/{}/known", case.id), visit.t("procedures-known-title")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            (summary_list(visit, &rows))
            p { (visit.t("procedures-wrong-what-happens")) }
            (form(visit, &format!("/cases/{}/wrong/{key}", case.id), html! {
                (textarea(visit, &field, LINES))
                (button(&visit.t("procedures-wrong-send"), ButtonKind::Primary))
            }))
        },
    ))
}

/// `POST /cases/{id}/wrong/{key}`: the owner is told; the person gives the right answer on the question's page.
pub async fn report(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path((id, key)): Path<(String, String)>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let said = posted.fields.first("said");
    let error = match room.report_wrong(&hand, id, &key, said).await {
        Ok(_) => {
            let case = room.hold(&hand, id).await?;
            let filling = room.filling(&case, visit.lang)?;
            let step = filling.steps().into_iter().find(|step| step.questions.contains(&key));
            let to = step.map_or_else(|| format!("/cases/{id}/known"), |step| format!("/cases/{id}/q/{}", step.name));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(NotWritten::Empty) => visit.t("procedures-text-missing"),
        Err(NotWritten::TooLong | NotWritten::Days) => visit.t("procedures-text-too-long"),
        Err(NotWritten::TooOften) => visit.t("procedures-text-too-often"),
        Err(NotWritten::Failed(error)) => return Err(error.into()),
    };
    let case = room.read_case(&hand, id).await?;
    let page = wrong_page(&room, &visit, &case, &key, said, Some(error))?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}
