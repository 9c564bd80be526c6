//! Filling in: one idea a page, then the answers to check.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base::Localized;
use forms::pages::GEOJSON;
use forms::{Filling, Reason, Refusal, Step};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Link, button, button_link, buttons, error_summary, form, inset, progress, resumable_form,
};
use ui::{Failure, Fields, PageHead, Upload, UploadForm, Visit, page};

use crate::answer_case::Answered;
use crate::files::NotKept;
use crate::hand::Hand;
use crate::model::{Case, CaseId, Named};
use crate::pages::known::acting;
use crate::pages::{case_id, draft, hand};
use crate::room::Procedures;
use crate::submit_case::Sent;

/// The field that names a file which came before the form: the question's key, and this.
const BROUGHT: &str = "/brought";

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
    match question_page(&room, &visit, &case, &filling, &step, &[], &[]) {
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
    posted: UploadForm,
) -> Result<Response, Failure> {
    let id = case_id(&id)?;
    let hand = hand(&room, &visit, &headers, id).await?;
    let sent = posted.read().await?;
    let (files, refused) = bring(&room, &visit, &hand, id, &sent).await?;
    let fields = with_shapes(sent);
    match room.answer(&hand, id, &step, &fields, &files).await? {
        Answered::Kept(_) if !refused.is_empty() => {
            let case = room.hold(&hand, id).await?;
            let filling = room.filling(&case, visit.lang)?;
            let page = question_page(&room, &visit, &case, &filling, &step, &refused, &[]).ok_or(Failure::NotFound)?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Answered::Kept(next) => Ok(on_to(id, next.as_deref()).into_response()),
        Answered::Sent => Ok(Redirect::to(&format!("/cases/{id}")).into_response()),
        Answered::Refused(case, mut refusals) => {
            // What is wrong with a file says more than that there is none.
            refusals.retain(|one| !refused.iter().any(|other| other.question == one.question));
            refusals.extend(refused);
            let filling = room.filling(&case, visit.lang)?;
            let page =
                question_page(&room, &visit, &case, &filling, &step, &refusals, &files).ok_or(Failure::NotFound)?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// The fields of a page; the text of a file with GeoJSON is what was typed for its question.
fn with_shapes(sent: Upload) -> Fields {
    let Upload { fields, files, .. } = sent;
    let shapes = files.iter().filter_map(|file| {
        Some((file.field.strip_suffix(GEOJSON)?.to_owned(), String::from_utf8_lossy(&file.content).into_owned()))
    });
    let shapes: Vec<(String, String)> = shapes.collect();
    let typed = fields.iter().filter(|(name, _)| !shapes.iter().any(|(key, _)| key == name));
    typed.map(|(name, text)| (name.to_owned(), text.to_owned())).chain(shapes.iter().cloned()).collect()
}

/// Files by the key of their question.
type FilesOf = Vec<(String, Named)>;

/// The files that came with a page, or before it, and what is said of those that are not taken.
async fn bring(
    room: &Procedures,
    visit: &Visit,
    hand: &Hand,
    id: CaseId,
    sent: &Upload,
) -> Result<(FilesOf, Vec<Refusal>), Failure> {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    let mut take = |question: &str, brought: Result<Named, NotKept>| {
        match brought {
            Ok(file) => files.push((question.to_owned(), file)),
            Err(NotKept::Refused(refusal)) => refused.push(Refusal {
                question: question.to_owned(),
                reason: Reason::Constraint,
                message: Localized::of(visit.lang.tag(), refusal.tell(visit)),
                typed: Vec::new(),
            }),
            Err(NotKept::Failed(error)) => return Err(Failure::from(error)),
        }
        Ok(())
    };
    for (name, file) in sent.fields.iter().filter(|(_, file)| !file.is_empty()) {
        if let Some(question) = name.strip_suffix(BROUGHT) {
            take(question, room.find_brought(hand, id, file).await)?;
        }
    }
    // A file that was chosen now goes before one that came earlier.
    for file in sent.files.iter().filter(|file| !file.field.ends_with(GEOJSON)) {
        take(&file.field, room.bring_file(hand, id, &file.name, file.content.clone()).await)?;
    }
    Ok((files, refused))
}

fn question_page(
    room: &Procedures,
    visit: &Visit,
    case: &Case,
    filling: &Filling,
    name: &str,
    refusals: &[Refusal],
    brought: &[(String, Named)],
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
    let takes_files = forms::pages::takes_files(filling, step);
    let brought = brought.iter().filter(|(key, _)| !refusals.iter().any(|refusal| refusal.question == *key));
    Some(page(
        visit,
        PageHead::new(title).back(back).errors(!errors.is_empty()).uploads(takes_files),
        html! {
            (error_summary(visit, &errors))
            (progress(visit, at + 1, steps.len()))
            (acting(visit, case))
            (sent_form(visit, takes_files, case, step, html! {
                (forms::pages::question(visit, filling, step, refusals))
                @for (key, file) in brought {
                    input type="hidden" name={ (key) (BROUGHT) } value=(file.id);
                    (inset(html! { p { (visit.t_with("procedures-file-brought", &[("name", file.name.as_str().into())])) } }))
                }
                (buttons(html! {
                    (button(&visit.t("procedures-continue"), ButtonKind::Primary))
                    (button_link(&Link::new(format!("/cases/{}?leave=yes", case.id), visit.t("procedures-leave")), ButtonKind::Secondary))
                }))
            }))
        },
    ))
}

/// A form that takes files when one of its questions does.
fn sent_form(visit: &Visit, takes_files: bool, case: &Case, step: &Step, content: Markup) -> Markup {
    let action = format!("/cases/{}/q/{}", case.id, step.name);
    if takes_files {
        resumable_form(visit, &action, &format!("/cases/{}/uploads", case.id), content)
    } else {
        form(visit, &action, content)
    }
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
