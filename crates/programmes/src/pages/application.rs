//! An application, for its candidate: where it stands, what happens next, the receipt, the way back.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Link, NoticeKind, Row, TagKind, button, button_link, buttons, cards, details, figure, form,
    inset, notice, summary_list, tag, warning,
};
use ui::{Failure, PageHead, Visit, page};

use super::{application_id, files, paragraphs, why_groups};
use crate::model::{Application, Call, GRACE, Outcome, State as Standing};
use crate::room::{Programmes, ProgrammesError};

/// The tag of where an application stands.
pub(super) fn state_tag(visit: &Visit, one: &Application) -> Markup {
    let (kind, key) = match (&one.decision, one.state) {
        (Some(decision), Standing::Decided) => (TagKind::Accent, decision.outcome.word()),
        (_, Standing::Complete) => (TagKind::Success, one.state.word()),
        (_, Standing::Returned) => (TagKind::Warm, one.state.word()),
        (_, state) => (TagKind::Neutral, state.word()),
    };
    tag(kind, &visit.t(key))
}

/// `GET /programmes/mine`
pub async fn list(State(room): State<Programmes>, visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let own = room.applications_of(person).await?;
    let firms = if own.iter().any(|(_, one)| one.firm.is_some()) {
        room.people.firms_of(person).await.map_err(Failure::internal)?
    } else {
        Vec::new()
    };
    let firm_of = |one: &Application| firms.iter().find(|firm| Some(firm.id) == one.firm).map(|firm| &firm.name);
    let lines: Vec<Card> = own
        .iter()
        .map(|(call, one)| Card {
            title: call.about.title.get(visit.lang).to_owned(),
            href: Some(format!("/programmes/applications/{}", one.id)),
            facts: html! {
                (state_tag(&visit, one))
                @if let Some(firm) = firm_of(one) { span { (firm) } }
                @if let Some(number) = &one.number { span { (number) } }
            },
            content: html! {},
        })
        .collect();
    let title = visit.t("programmes-mine");
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("programmes-account"))),
        html! {
            h1 { (title) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("programmes-mine-none")) } })) }
            (cards(&lines, false))
            p { a href="/programmes" { (visit.t("programmes-see-calls")) } }
        },
    ))
}

/// `GET /programmes/applications/{id}`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let (call, one) = room.read_own(person, application_id(&id)?).await?;
    let groups = room.own_groups(person, one.id).await?;
    let attached = room.own_files(person, one.id).await?;
    let firm = room.firm_of(&one).await?;
    let title = call.about.title.get(visit.lang);
    // Of a draft that cannot be sent any more, what was written can still be read and copied.
    let is_late_draft = one.state == Standing::Draft && !one.is_filled_in(&call, room.clock.now());
    let (shown, label) = match &one.sent {
        Some(sent) => (Some(sent), "programmes-answers-sent"),
        None => (Some(&one.answers).filter(|_| is_late_draft), "programmes-answers"),
    };
    let shown = match shown {
        Some(answers) => Some(room.filling(&call, answers.clone(), visit.lang).await?),
        None => None,
    };
    let address = format!("/programmes/applications/{id}");
    let said = call.bounds.iter().filter_map(|dimension| {
        let group = dimension.group(groups.get(&dimension.name)?)?;
        Some(Row::text(dimension.label.get(visit.lang), group.label.get(visit.lang)))
    });
    let said: Vec<Row> = said.collect();
    Ok(page(
        &visit,
        PageHead::new(title).back(Link::new("/programmes/mine", visit.t("programmes-mine"))),
        html! {
            (standing(&room, &visit, &call, &one))
            p.caption { (state_tag(&visit, &one)) }
            h1 { (title) }
            (for_firm(&visit, firm.as_deref()))
            @if let Some(number) = &one.number {
                (figure(number, "", html! { p { (visit.t("programmes-number")) } }))
            }
            (buttons(html! {
                @if one.is_filled_in(&call, room.clock.now()) {
                    (button_link(&Link::new(format!("{address}/go"), visit.t("programmes-go-on")), ButtonKind::Primary))
                }
                @if one.sent.is_some() {
                    (button_link(&Link::new(format!("{address}/receipt.pdf"), visit.t("programmes-receipt")), ButtonKind::Secondary))
                }
            }))
            h2 { (visit.t("programmes-next")) }
            (next(&room, &visit, &call, &one))
            @if let Some(shown) = &shown {
                (details(&visit.t(label), forms::pages::check_answers(&visit, shown, |_| None)))
            }
            (files::links(&visit, &address, &attached))
            @if !said.is_empty() {
                h2 { (visit.t("programmes-groups-title")) }
                (summary_list(&visit, &said))
                p.hint { (why_groups(&visit)) }
            }
            p { a href={ "/programmes/" (call.code) } { (visit.t("programmes-see-call")) } }
            (way_back(&visit, &call, &one, &address))
        },
    ))
}

/// For which firm an application is.
pub(super) fn for_firm(visit: &Visit, firm: Option<&str>) -> Markup {
    html! { @if let Some(firm) = firm { p { strong { (visit.t_with("programmes-for-firm", &[("firm", firm.into())])) } } } }
}

/// What is to be known at once.
fn standing(room: &Programmes, visit: &Visit, call: &Call, one: &Application) -> Markup {
    let now = room.clock.now();
    let until = one.filling_until(call).map(|until| visit.date(room.last_day(until))).unwrap_or_default();
    match one.state {
        Standing::Returned => {
            let late = one.is_late(now);
            let key = if late { "programmes-returned-late" } else { "programmes-returned-until" };
            notice(
                visit,
                NoticeKind::Information,
                html! {
                    p { strong { (visit.t_with(key, &[("date", until.into())])) } }
                    @if let Some(lacks) = &one.lacks { (paragraphs(lacks)) }
                },
            )
        }
        Standing::Decided => {
            let Some(decision) = &one.decision else { return html! {} };
            notice(
                visit,
                NoticeKind::Information,
                html! {
                    p { strong { (visit.t(decision.outcome.word())) } }
                    (paragraphs(&decision.reason))
                    p { (decision.by_name) ", " (visit.date(room.day(decision.at))) }
                    @if decision.outcome != Outcome::NotAdmitted {
                        p { a href={ "/programmes/applications/" (one.id) "/place" } { (visit.t("programmes-place")) } }
                    }
                },
            )
        }
        Standing::Sent => {
            notice(visit, NoticeKind::Success, html! { p { strong { (visit.t("programmes-is-sent")) } } })
        }
        Standing::Draft | Standing::Complete | Standing::Withdrawn => html! {},
    }
}

/// What happens next, and when.
fn next(room: &Programmes, visit: &Visit, call: &Call, one: &Application) -> Markup {
    let now = room.clock.now();
    let body = call.about.programme.body.as_str();
    let decided = html! {
        @if let Some(day) = call.about.decided_on {
            p { (visit.t_with("programmes-next-decided-on", &[("date", visit.date(day).into())])) }
        }
    };
    let last = visit.date(room.last_day(call.closes_at));
    let kept = || {
        let days = crate::sweep::DRAFT_KEPT_DAYS;
        visit.t_with("programmes-next-draft-closed", &[("date", last.as_str().into()), ("days", days.into())])
    };
    html! {
        @match one.state {
            Standing::Draft if now < call.closes_at => {
                p { (visit.t_with("programmes-next-draft", &[("date", last.as_str().into())])) }
            }
            Standing::Draft if one.is_filled_in(call, now) => {
                p { (visit.t_with("programmes-next-grace", &[("time", visit.time(call.closes_at.plus(GRACE), &room.zone).into())])) }
            }
            Standing::Draft => { p { (kept()) } }
            Standing::Sent => { p { (visit.t_with("programmes-next-sent", &[("body", body.into())])) } (decided) }
            Standing::Returned if one.is_late(now) => {
                p { (visit.t_with("programmes-next-late", &[("body", body.into())])) }
            }
            Standing::Returned => { p { (visit.t("programmes-next-returned")) } (decided) }
            Standing::Complete => { p { (visit.t_with("programmes-next-complete", &[("body", body.into())])) } (decided) }
            Standing::Decided | Standing::Withdrawn => {
                p { (visit.t("programmes-next-over")) }
                @if let Some(until) = one.kept_until {
                    p { (visit.t_with("programmes-next-kept", &[("date", visit.date(room.day(until)).into())])) }
                }
            }
        }
    }
}

fn way_back(visit: &Visit, call: &Call, one: &Application, address: &str) -> Markup {
    let months = call.about.keeps_months;
    // What was said for equality may stand in the file of a final list, which stays as it was signed.
    let lead = match &one.decision {
        Some(decision) if decision.outcome != Outcome::NotAdmitted => "programmes-withdraw-lead-final",
        _ => "programmes-withdraw-lead",
    };
    let has_place = one.decision.as_ref().is_some_and(|decision| decision.outcome == Outcome::Chosen);
    match one.state {
        Standing::Withdrawn => html! {},
        Standing::Draft => details(
            &visit.t("programmes-discard"),
            html! {
                p { (visit.t("programmes-discard-lead")) }
                (form(visit, &format!("{address}/discard"), button(&visit.t("programmes-discard"), ButtonKind::Secondary)))
            },
        ),
        Standing::Sent | Standing::Returned | Standing::Complete | Standing::Decided => details(
            &visit.t("programmes-withdraw"),
            html! {
                (warning(visit, html! {
                    @if has_place { p { (visit.t("programmes-withdraw-place")) } }
                    p { (visit.t_with(lead, &[("months", months.into())])) }
                }))
                (form(visit, &format!("{address}/withdraw"), button(&visit.t("programmes-withdraw"), ButtonKind::Secondary)))
            },
        ),
    }
}

/// `GET /programmes/applications/{id}/receipt.pdf`
pub async fn receipt(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (call, one) = room.read_own(visit.person()?.person, application_id(&id)?).await?;
    let pdf = room.receipt(&visit, &call, &one).await?;
    Ok(printed(&one.number.unwrap_or_default(), pdf))
}

/// A document to be shown by the browser.
pub(super) fn printed(name: &str, pdf: Vec<u8>) -> Response {
    let disposition = format!("inline; filename=\"{name}.pdf\"");
    ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition)], pdf).into_response()
}

/// `POST /programmes/applications/{id}/withdraw`
pub async fn withdraw(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    room.withdraw(visit.person()?.person, application_id(&id)?).await?;
    Ok(Redirect::to(&format!("/programmes/applications/{id}")))
}

/// `POST /programmes/applications/{id}/discard`
pub async fn discard(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    match room.discard(visit.person()?.person, application_id(&id)?).await {
        // The same click twice: the draft is gone, as it should.
        Ok(()) | Err(ProgrammesError::NotFound) => Ok(Redirect::to("/programmes/mine")),
        Err(error) => Err(error.into()),
    }
}
