//! Filling in: one idea a page, then the answers to check.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base::Localized;
use forms::{Filling, Reason, Refusal, Step};
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button, button_link, buttons, error_summary, form, progress, upload_form};
use ui::{CsrfForm, Failure, Fields, PageHead, Uploads, Visit, page};

use crate::answer_case::Answered;
use crate::files::NotKept;
use crate::hand::Hand;
use crate::model::{Case, CaseId};
use crate::pages::known::acting;
use crate::pages::{case_id, draft, hand};
use crate::room::Procedures;
use crate::submit_case::Sent;

/// The page of a step, or the answers to check when there is none left.
pub(super) fn on_to(id: CaseId, step: Option<&str>) -> Redirect {
    Redirect::to(&step.map_or_else(|| format!("/cases/{id}/check"), |step| format!("/cases/{id}/q/{step}")))
}

/// `GET /cases/{id}/q/{step}`
pub async fn ask(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path((id, step)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (case, filling) = match draft(&room, &visit, &headers, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match question_page(&room, &visit, &case, &filling, &step, &[]) {
        Some(page) => Ok(page.into_response()),
        // The row is gone, or the question is not asked any more.
        None if filling.question(&step).is_some() || step.contains('@') => {
            Ok(on_to(case.id, filling.next_step().map(|step| step.name).as_deref()).into_response())
        }
        None => Err(Failure::NotFound),
    }
}

/// `POST /cases/{id}/q/{step}`
pub async fn take(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path((id, step)): Path<(String, String)>,
    uploads: Uploads,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    for file in uploads.iter() {
        match room.keep_file(&hand, id, &file.name, file.content.clone()).await {
            Ok(kept) => files.push((file.field.clone(), kept)),
            Err(NotKept::Refused(refusal)) => refused.push(Refusal {
                question: file.field.clone(),
                reason: Reason::Constraint,
                message: Localized::of(visit.lang.tag(), refusal.tell(&visit)),
                typed: Vec::new(),
            }),
            Err(NotKept::Failed(error)) => return Err(error.into()),
        }
    }
    match room.answer(&hand, id, &step, &posted.fields, &files).await? {
        Answered::Kept(_) if !refused.is_empty() => {
            let case = room.hold(&hand, id).await?;
            let filling = room.filling(&case, visit.lang)?;
            let page = question_page(&room, &visit, &case, &filling, &step, &refused).ok_or(Failure::NotFound)?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Answered::Kept(next) => Ok(on_to(id, next.as_deref()).into_response()),
        Answered::Sent => Ok(Redirect::to(&format!("/cases/{id}")).into_response()),
        Answered::Refused(case, mut refusals) => {
            // What is wrong with a file says more than that there is none.
            refusals.retain(|one| !refused.iter().any(|other| other.question == one.question));
            refusals.extend(refused);
            let filling = room.filling(&case, visit.lang)?;
            let page = question_page(&room, &visit, &case, &filling, &step, &refusals).ok_or(Failure::NotFound)?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

fn question_page(
    room: &Procedures,
    visit: &Visit,
    case: &Case,
    filling: &Filling,
    name: &str,
    refusals: &[Refusal],
) -> Option<Markup> {
    let steps = filling.steps();
    let at = steps.iter().position(|step| step.name == name)?;
    let step = steps.get(at)?;
    let back = match at.checked_sub(1).and_then(|before| steps.get(before)) {
        Some(before) => Link::new(format!("/cases/{}/q/{}", case.id, before.name), visit.t("procedures-back")),
        None => Link::new(format!("/cases/{}/known", case.id), visit.t("procedures-known-title")),
    };
    let errors = forms::pages::errors(visit, filling, refusals);
    let title = title_of(visit, room, case, filling, step);
    let takes_files = step.questions.iter().any(|key| filling.question(key).is_some_and(|asked| asked.kind.is_file()));
    Some(page(
        visit,
        PageHead::new(title).back(back).errors(!refusals.is_empty()),
        html! {
            (error_summary(visit, &errors))
            (progress(visit, at + 1, steps.len()))
            (acting(visit, case))
            (sent_form(visit, takes_files, &format!("/cases/{}/q/{}", case.id, step.name), html! {
                (forms::pages::question(visit, filling, step, refusals))
                (buttons(html! {
                    (button(&visit.t("procedures-continue"), ButtonKind::Primary))
                    (button_link(&Link::new(format!("/cases/{}?leave=yes", case.id), visit.t("procedures-leave")), ButtonKind::Secondary))
                }))
            }))
        },
    ))
}

/// A form that takes files when one of its questions does.
fn sent_form(visit: &Visit, takes_files: bool, action: &str, content: Markup) -> Markup {
    if takes_files { upload_form(visit, action, content) } else { form(visit, action, content) }
}

fn title_of(visit: &Visit, room: &Procedures, case: &Case, filling: &Filling, step: &Step) -> String {
    let title = forms::pages::title(visit, filling, step);
    if title.is_empty() { room.title_of(case, visit.lang) } else { title }
}

/// `GET /cases/{id}/check`
pub async fn check(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (case, filling) = match draft(&room, &visit, &headers, &id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if let Some(open) = filling.next_step() {
        return Ok(on_to(case.id, Some(&open.name)).into_response());
    }
    let title = visit.t("procedures-check-title");
    let authority = room.authority_of(&case)?;
    let link = |step: &str| Some(format!("/cases/{id}/q/{step}"));
    let checked = page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/cases/{id}/known"), visit.t("procedures-known-title"))),
        html! {
            p.caption { (room.title_of(&case, visit.lang)) }
            h1 { (title) }
            (acting(&visit, &case))
            (forms::pages::check_answers(&visit, &filling, link))
            p { (visit.t_with("procedures-check-who-sees", &[("authority", room.content.authority_name(&authority, visit.lang).into())])) }
            (form(&visit, &format!("/cases/{id}/check"), button(&visit.t("procedures-send"), ButtonKind::Primary)))
        },
    );
    Ok(checked.into_response())
}

/// `POST /cases/{id}/check`
pub async fn send(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    // A code on paper opens a draft; to send it, the person says who they are.
    if let Hand::Code(_) = hand {
        return Ok(Redirect::to(&format!("/sign-in?again=yes&next=%2Fcases%2F{id}%2Fcheck")));
    }
    Ok(match room.submit(&hand, id).await? {
        Sent::Yes => Redirect::to(&format!("/cases/{id}?sent=yes")),
        Sent::Open(step) => on_to(id, Some(&step)),
    })
}

/// `POST /cases/{id}/discard`
pub async fn discard(
    State(room): State<Procedures>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let id = case_id(&id)?;
    room.discard(&hand(&room, &visit, &headers, id).await?, id).await?;
    Ok(Redirect::to("/cases"))
}
