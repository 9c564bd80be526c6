//! Filling in an application: what is known, one idea a page, what one may say of oneself, the answers to check.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use forms::expression::Verdict;
use forms::{Filling, Refusal};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Link, Row, button, button_link, buttons, error_summary, form, inset, progress, radios,
    summary_list,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::application::for_firm;
use super::{application_id, eligible, files, why_groups};
use crate::answer_application::Answered;
use crate::eligibility::judge;
use crate::model::{Application, ApplicationId, Call, Dimension};
use crate::read_sheet::UNSAID;
use crate::room::{Programmes, ProgrammesError};
use crate::send_application::Sent;

/// The field that names what was shown and is kept: keys with spaces between.
const KEPT: &str = "kept";

/// An application that its candidate fills in now.
struct Draft {
    call: Call,
    one: Application,
    filling: Filling,
}

/// The application to fill in, or the page that says why it is not.
async fn draft(room: &Programmes, visit: &Visit, id: &str) -> Result<Result<Draft, Response>, Failure> {
    let (person, own) = (visit.person()?.person, application_id(id)?);
    match room.open_application(person, own).await {
        Ok((call, one)) => {
            let filling = room.filling(&call, one.answers.clone(), visit.lang).await?;
            Ok(Ok(Draft { call, one, filling }))
        }
        Err(error) => refused(id, error).map(Err),
    }
}

/// What is sent, or too late, is read on its own page, which says so.
fn refused(id: &str, error: ProgrammesError) -> Result<Response, Failure> {
    match error {
        ProgrammesError::GoneOn | ProgrammesError::NotOpen | ProgrammesError::TooLate => {
            Ok(Redirect::to(&format!("/programmes/applications/{id}")).into_response())
        }
        error => Err(error.into()),
    }
}

/// The page of a step; behind the last one what may be said of oneself, what may be attached, then the answers to check.
fn on_to(id: ApplicationId, step: Option<&str>, call: &Call, one: &Application) -> Redirect {
    let to = match step {
        Some(step) => format!("/programmes/applications/{id}/q/{step}"),
        None if !call.bounds.is_empty() && !one.groups_asked => format!("/programmes/applications/{id}/groups"),
        None if call.about.files.is_some() => format!("/programmes/applications/{id}/files"),
        None => format!("/programmes/applications/{id}/check"),
    };
    Redirect::to(&to)
}

/// `GET /programmes/applications/{id}/go`: the page that comes next.
pub async fn go_on(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let Draft { call, one, filling } = match draft(&room, &visit, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    Ok(on_to(one.id, filling.next_step().map(|step| step.name).as_deref(), &call, &one).into_response())
}

/// `GET /programmes/applications/{id}/known`: what was filled in, by source.
pub async fn known(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let Draft { call, one, filling } = match draft(&room, &visit, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let filled = filled_in(&filling);
    if filled.is_empty() {
        return Ok(on_to(one.id, filling.next_step().map(|step| step.name).as_deref(), &call, &one).into_response());
    }
    let mut groups: Vec<(String, Vec<Row>)> = Vec::new();
    for (key, step) in &filled {
        let row = Row::text(filling.label(key, visit.lang), &forms::pages::in_words(&visit, &filling, key))
            .change(format!("/programmes/applications/{id}/q/{step}"));
        let source = forms::pages::source(&visit, &filling, key).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == source) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((source, vec![row])),
        }
    }
    let firm = room.firm_of(&one).await?;
    let title = visit.t("programmes-known-title");
    let keys = filled.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(" ");
    let shown = page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/programmes/{}", call.code), call.about.title.get(visit.lang))),
        html! {
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            (for_firm(&visit, firm.as_deref()))
            p.lead { (visit.t("programmes-known-lead")) }
            @for (source, rows) in &groups {
                section.known {
                    h2.small { (source) }
                    (summary_list(&visit, rows))
                }
            }
            (form(&visit, &format!("/programmes/applications/{id}/known"), html! {
                input type="hidden" name=(KEPT) value=(keys);
                (buttons(html! {
                    (button(&visit.t("programmes-known-keep"), ButtonKind::Primary))
                    (button_link(&Link::new(format!("/programmes/applications/{id}"), visit.t("programmes-later")), ButtonKind::Secondary))
                }))
            }))
        },
    );
    Ok(shown.into_response())
}

/// The questions whose answers somebody else gave, that are asked, and that the candidate has not confirmed: in order, each
/// with the page that changes it.
fn filled_in(filling: &Filling) -> Vec<(String, String)> {
    let waits = |key: &str| {
        filling.answers().get(key).is_some_and(|answer| !answer.confirmed && answer.provenance.source.name().is_some())
            && !filling.value(key).is_blank()
    };
    let mut found = Vec::new();
    for step in filling.steps() {
        found.extend(step.questions.into_iter().filter(|key| waits(key)).map(|key| (key, step.name.clone())));
    }
    found
}

/// `POST /programmes/applications/{id}/known`: everything that was shown is right.
pub async fn keep_known(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let shown: BTreeSet<&str> = posted.fields.first(KEPT).split(' ').filter(|key| !key.is_empty()).collect();
    let keys: Vec<String> = shown.into_iter().map(str::to_owned).collect();
    match room.keep_known(visit.person()?.person, application_id(&id)?, &keys).await {
        Ok(()) => Ok(Redirect::to(&format!("/programmes/applications/{id}/go")).into_response()),
        Err(error) => refused(&id, error),
    }
}

/// `GET /programmes/applications/{id}/q/{step}`
pub async fn ask(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, step)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let Draft { call, one, filling } = match draft(&room, &visit, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match question_page(&visit, &call, one.id, &filling, &step, &[]) {
        Some(page) => Ok(page.into_response()),
        // The question is not asked any more.
        None if filling.question(&step).is_some() || step.contains('@') => {
            Ok(on_to(one.id, filling.next_step().map(|step| step.name).as_deref(), &call, &one).into_response())
        }
        None => Err(Failure::NotFound),
    }
}

/// `POST /programmes/applications/{id}/q/{step}`
pub async fn take(
    State(room): State<Programmes>,
    visit: Visit,
    Path((id, step)): Path<(String, String)>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, own) = (visit.person()?.person, application_id(&id)?);
    match room.answer(person, own, &step, &posted.fields).await {
        Ok(Answered::Kept(next)) => {
            let (call, one) = room.own_application(person, own).await?;
            Ok(on_to(own, next.as_deref(), &call, &one).into_response())
        }
        Ok(Answered::Refused(filling, refusals)) => {
            let (call, _) = room.own_application(person, own).await?;
            let page = question_page(&visit, &call, own, &filling, &step, &refusals).ok_or(Failure::NotFound)?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(error) => refused(&id, error),
    }
}

fn question_page(
    visit: &Visit,
    call: &Call,
    id: ApplicationId,
    filling: &Filling,
    name: &str,
    refusals: &[Refusal],
) -> Option<Markup> {
    let steps = filling.steps();
    let at = steps.iter().position(|step| step.name == name)?;
    let step = steps.get(at)?;
    let address = format!("/programmes/applications/{id}");
    let call_title = call.about.title.get(visit.lang);
    let back = match at.checked_sub(1).and_then(|before| steps.get(before)) {
        Some(before) => Link::new(format!("{address}/q/{}", before.name), visit.t("programmes-back")),
        None => Link::new(format!("/programmes/{}", call.code), call_title),
    };
    let errors = forms::pages::errors(visit, filling, refusals);
    let title = forms::pages::title(visit, filling, step);
    let title = if title.is_empty() { call_title.to_owned() } else { title };
    Some(page(
        visit,
        PageHead::new(title).back(back).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            (progress(visit, at + 1, steps.len()))
            (form(visit, &format!("{address}/q/{name}"), html! {
                (forms::pages::question(visit, filling, step, refusals))
                (buttons(html! {
                    (button(&visit.t("programmes-continue"), ButtonKind::Primary))
                    (button_link(&Link::new(&address, visit.t("programmes-later")), ButtonKind::Secondary))
                }))
            }))
        },
    ))
}

/// `GET /programmes/applications/{id}/groups`: what the candidate may say of themselves.
pub async fn ask_groups(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Draft { call, one, .. } = match draft(&room, &visit, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if call.bounds.is_empty() {
        return Ok(Redirect::to(&format!("/programmes/applications/{id}/go")).into_response());
    }
    let said = room.own_groups(one.person, one.id).await?;
    let title = visit.t("programmes-groups-title");
    let shown = page(
        &visit,
        PageHead::new(&title)
            .back(Link::new(format!("/programmes/applications/{id}"), call.about.title.get(visit.lang))),
        html! {
            h1 { (title) }
            p { (visit.t("programmes-groups-lead")) }
            (inset(html! { p { (why_groups(&visit)) } }))
            (form(&visit, &format!("/programmes/applications/{id}/groups"), html! {
                @for dimension in &call.bounds {
                    @let field = optional(&dimension.name, dimension.label.get(visit.lang));
                    (radios(&visit, &field, &choices_of(&visit, dimension, said.get(&dimension.name))))
                }
                (button(&visit.t("programmes-continue"), ButtonKind::Primary))
            }))
        },
    );
    Ok(shown.into_response())
}

/// What may be said, and that nothing is.
fn choices_of(visit: &Visit, dimension: &Dimension, said: Option<&String>) -> Vec<Choice> {
    let known = dimension
        .groups
        .iter()
        .map(|group| Choice::new(&group.value, group.label.get(visit.lang), said == Some(&group.value)));
    known.chain([Choice::new(UNSAID, visit.t("programmes-unsaid"), said.is_none())]).collect()
}

fn optional(name: &str, label: &str) -> Field {
    let mut field = Field::new(name, label);
    field.is_optional = true;
    field
}

/// `POST /programmes/applications/{id}/groups`
pub async fn take_groups(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let said: BTreeMap<String, String> =
        posted.fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    match room.say_groups(visit.person()?.person, application_id(&id)?, &said).await {
        Ok(()) => Ok(Redirect::to(&format!("/programmes/applications/{id}/go")).into_response()),
        Err(error) => refused(&id, error),
    }
}

/// `GET /programmes/applications/{id}/check`
pub async fn check(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let Draft { call, one, filling } = match draft(&room, &visit, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if let Some(open) = filling.next_step() {
        return Ok(on_to(one.id, Some(&open.name), &call, &one).into_response());
    }
    let said = room.own_groups(one.person, one.id).await?;
    let attached = room.own_files(one.person, one.id).await?;
    let firm = room.firm_of(&one).await?;
    let title = visit.t("programmes-check-title");
    let eligibility = judge(&call.eligibility, &filling);
    let link = |step: &str| Some(format!("/programmes/applications/{id}/q/{step}"));
    let rows = call.bounds.iter().map(|dimension| {
        let group = said.get(&dimension.name).and_then(|value| dimension.group(value));
        let words = group.map_or_else(|| visit.t("programmes-unsaid"), |group| group.label.get(visit.lang).to_owned());
        Row::text(dimension.label.get(visit.lang), &words).change(format!("/programmes/applications/{id}/groups"))
    });
    let rows: Vec<Row> = rows.collect();
    let body = call.about.programme.body.as_str();
    let shown = page(
        &visit,
        PageHead::new(&title)
            .back(Link::new(format!("/programmes/applications/{id}"), call.about.title.get(visit.lang))),
        html! {
            @if eligibility.verdict != Verdict::True { (eligible::verdict(&visit, &call, &filling, &eligibility)) }
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            (for_firm(&visit, firm.as_deref()))
            (forms::pages::check_answers(&visit, &filling, link))
            @if !rows.is_empty() {
                h2 { (visit.t("programmes-groups-title")) }
                (summary_list(&visit, &rows))
                p.hint { (why_groups(&visit)) }
            }
            @if call.about.files.is_some() {
                (files::links(&visit, &format!("/programmes/applications/{id}"), &attached))
                p { a href={ "/programmes/applications/" (id) "/files" } { (visit.t("programmes-files-change")) } }
            }
            p { (visit.t_with("programmes-check-who-reads", &[("body", body.into())])) }
            (form(&visit, &format!("/programmes/applications/{id}/check"), button(&visit.t("programmes-send"), ButtonKind::Primary)))
        },
    );
    Ok(shown.into_response())
}

/// `POST /programmes/applications/{id}/check`
pub async fn send(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let address = format!("/programmes/applications/{id}");
    match room.send(visit.person()?.person, application_id(&id)?).await {
        Ok(Sent::Yes) => Ok(Redirect::to(&address).into_response()),
        Ok(Sent::Open(step)) => Ok(Redirect::to(&format!("{address}/q/{step}")).into_response()),
        Ok(Sent::Groups) => Ok(Redirect::to(&format!("{address}/groups")).into_response()),
        Err(error) => refused(&id, error),
    }
}
