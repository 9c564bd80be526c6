//! The jury at the officer's desk: its members, how applications are shared out, what could not be.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Row, Table, TagKind, Width, button, button_about, button_named,
    error_summary, form, inset, radios, summary_list, table, tag, text_input, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::call_id;
use crate::invite_reviewer::{JuryDesk, LOAD_MAX, Member, NotInvited, READERS};
use crate::model::jury::{Conflict, highest_of};
use crate::room::Programmes;
use crate::share_out::{Short, WhyShort};

/// What is wrong with a form: a field and a key.
type Wrong = (&'static str, &'static str);

/// `GET /office/programmes/{id}/jury`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    jury_page(&room, &visit, &id, &Fields::default(), None).await
}

/// `POST /office/programmes/{id}/jury`
pub async fn act(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, call_id(&id)?);
    let fields = &posted.fields;
    let wrong = match fields.first("deed") {
        "invite" => match room.invite_reviewer(officer, own, fields.first("login")).await {
            Ok(()) => None,
            Err(NotInvited::Failed(error)) => return Err(error.into()),
            Err(NotInvited::Unknown) => Some(("login", "programmes-invite-unknown")),
            Err(NotInvited::Applies) => Some(("login", "programmes-invite-applies")),
            Err(NotInvited::Officer) => Some(("login", "programmes-invite-officer")),
            Err(NotInvited::TooMany) => Some(("login", "programmes-invite-too-many")),
        },
        "remove" => {
            let person = fields.first("person").parse().map_err(|_| Failure::NotFound)?;
            room.remove_reviewer(officer, own, person).await?;
            None
        }
        "set" => set(&room, &visit, &id, fields).await?,
        "share" => {
            room.share_applications(officer, own).await?;
            None
        }
        _ => return Err(Failure::NotFound),
    };
    match wrong {
        None => Ok(Redirect::to(&format!("/office/programmes/{id}/jury")).into_response()),
        Some(wrong) => {
            let page = jury_page(&room, &visit, &id, fields, Some(wrong)).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

async fn set(room: &Programmes, visit: &Visit, id: &str, fields: &Fields) -> Result<Option<Wrong>, Failure> {
    let (officer, own) = (visit.person()?.person, call_id(id)?);
    let call = room.own_call(officer, own).await?;
    let whole = |name: &str| fields.first(name).trim().parse::<u64>().ok();
    let readers =
        whole("readers").and_then(|count| usize::try_from(count).ok()).filter(|count| READERS.contains(count));
    let most = whole("most").and_then(|count| usize::try_from(count).ok());
    let most = most.filter(|count| (1..=LOAD_MAX).contains(count));
    let distance = whole("distance").filter(|distance| *distance <= highest_of(&call));
    let Some(readers) = readers else { return Ok(Some(("readers", "programmes-readers-wrong"))) };
    let Some(most) = most else { return Ok(Some(("most", "programmes-most-wrong"))) };
    let Some(distance) = distance else { return Ok(Some(("distance", "programmes-distance-wrong"))) };
    room.set_jury(officer, own, readers, most, distance).await?;
    Ok(None)
}

async fn jury_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    wrong: Option<Wrong>,
) -> Result<Markup, Failure> {
    let desk = room.jury_desk(visit.person()?.person, call_id(id)?).await?;
    let errors: Vec<_> = wrong.iter().map(|(field, key)| ((*field).to_owned(), visit.t(key))).collect();
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let address = format!("/office/programmes/{id}/jury");
    let title = visit.t("programmes-jury");
    let is_closed = room.clock.now() >= desk.call.closes_at;
    let login = Field::new("login", visit.t("programmes-invite-login"))
        .hint(visit.t("programmes-invite-hint"))
        .value(typed.first("login"))
        .error(error("login"))
        .autocomplete("off")
        .width(Width::Twenty);
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/office/programmes/{id}"), desk.call.about.title.get(visit.lang)))
            .errors(wrong.is_some()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (desk.call.about.title.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("programmes-jury-lead")) }
            @if desk.is_signed { (inset(html! { p { (visit.t("programmes-jury-signed")) } })) }
            h2 { (visit.t("programmes-jury-members")) }
            @if desk.members.is_empty() { p { (visit.t("programmes-jury-empty")) } }
            @else { (members(visit, &desk, &address)) }
            @if !desk.is_signed {
                (form(visit, &address, html! {
                    (text_input(visit, &login))
                    (button_named(&visit.t("programmes-invite"), ButtonKind::Secondary, "deed", "invite"))
                }))
                (settings(visit, &desk, &address, typed, &error))
            }
            h2 { (visit.t("programmes-share")) }
            (sharing(visit, &desk, &address, is_closed))
            (conflicts(visit, &desk))
            ul {
                li { a href={ "/office/programmes/" (id) "/discussion" } { (visit.t("programmes-discussion")) } }
                li { a href={ "/office/programmes/" (id) "/decision" } { (visit.t("programmes-decision")) } }
            }
        },
    ))
}

fn members(visit: &Visit, desk: &JuryDesk, address: &str) -> Markup {
    let row = |member: &Member| {
        let name = html! {
            (member.name)
            @if member.applies { " " (tag(TagKind::Warm, &visit.t("programmes-member-applies"))) }
        };
        let remove = form(
            visit,
            address,
            html! {
                input type="hidden" name="person" value=(member.person);
                (button_about(&visit.t("programmes-member-remove"), &member.name, ButtonKind::Secondary, "deed", "remove"))
            },
        );
        let mut row = vec![name, html! { (member.reads) }, html! { (member.sent) }, html! { (member.conflicts) }];
        if !desk.is_signed {
            row.push(remove);
        }
        row
    };
    let mut heads = vec![Head::text(visit.t("programmes-member"))];
    heads.extend(
        ["programmes-member-reads", "programmes-member-sent", "programmes-member-conflicts"]
            .map(|key| Head::number(visit.t(key))),
    );
    if !desk.is_signed {
        heads.push(Head::text(visit.t("programmes-member-deed")));
    }
    table(&Table { caption: visit.t("programmes-jury-members"), heads, rows: desk.members.iter().map(row).collect() })
}

fn settings(
    visit: &Visit,
    desk: &JuryDesk,
    address: &str,
    typed: &Fields,
    error: &dyn Fn(&str) -> Option<String>,
) -> Markup {
    let value = |name: &str, known: String| {
        let text = typed.first(name);
        if text.is_empty() { known } else { text.to_owned() }
    };
    let readers = value("readers", desk.jury.readers.to_string());
    let choices: Vec<Choice> = READERS
        .map(|count| {
            let label = visit.t_with("programmes-readers-each", &[("count", count.into())]);
            Choice::new(count.to_string(), label, readers == count.to_string())
        })
        .collect();
    let number = |name: &str, label: &str, hint: String, known: String| {
        Field::new(name, visit.t(label))
            .hint(hint)
            .value(value(name, known))
            .error(error(name))
            .inputmode("numeric")
            .width(Width::Five)
    };
    let of = [("most", highest_of(&desk.call).into())];
    let most = number("most", "programmes-most", visit.t("programmes-most-hint"), desk.jury.most.to_string());
    let distance = number(
        "distance",
        "programmes-distance",
        visit.t_with("programmes-distance-hint", &of),
        desk.jury.distance.to_string(),
    );
    html! {
        h2 { (visit.t("programmes-jury-settings")) }
        (form(visit, address, html! {
            (radios(visit, &Field::new("readers", visit.t("programmes-readers")).error(error("readers")), &choices))
            (text_input(visit, &most))
            (text_input(visit, &distance))
            (button_named(&visit.t("programmes-jury-set"), ButtonKind::Secondary, "deed", "set"))
        }))
    }
}

fn sharing(visit: &Visit, desk: &JuryDesk, address: &str, is_closed: bool) -> Markup {
    let read = desk.applications.iter().filter(|one| one.readers >= desk.jury.readers).count();
    let sent = desk.applications.iter().filter(|one| one.sent >= desk.jury.readers).count();
    let facts = [
        Row::text(visit.t("programmes-share-complete"), &desk.applications.len().to_string()),
        Row::text(visit.t("programmes-share-unresolved"), &desk.unresolved.to_string()),
        Row::text(visit.t("programmes-share-read"), &read.to_string()),
        Row::text(visit.t("programmes-share-sent"), &sent.to_string()),
    ];
    let row = |(number, short): &(String, Short)| {
        vec![html! { (number) }, html! { (short.missing) }, html! { (why(visit, short.why)) }]
    };
    let short = Table {
        caption: visit.t("programmes-short"),
        heads: vec![
            Head::text(visit.t("programmes-number")),
            Head::number(visit.t("programmes-short-missing")),
            Head::text(visit.t("programmes-short-why")),
        ],
        rows: desk.short.iter().map(row).collect(),
    };
    html! {
        (summary_list(visit, &facts))
        @if !is_closed { (inset(html! { p { (visit.t("programmes-share-open")) } })) }
        @if is_closed && !desk.is_signed {
            (form(visit, address, html! {
                p { (visit.t("programmes-share-lead")) }
                (button_named(&visit.t("programmes-share-do"), ButtonKind::Primary, "deed", "share"))
            }))
        }
        @if is_closed && !desk.short.is_empty() {
            (warning(visit, html! { p { (visit.t("programmes-short-lead")) } }))
            (table(&short))
        }
    }
}

fn why(visit: &Visit, why: WhyShort) -> String {
    match why {
        WhyShort::SmallJury(count) => visit.t_with("programmes-short-small", &[("count", count.into())]),
        WhyShort::Conflicts(count) => visit.t_with("programmes-short-conflicts", &[("count", count.into())]),
        WhyShort::Full => visit.t("programmes-short-full"),
    }
}

fn conflicts(visit: &Visit, desk: &JuryDesk) -> Markup {
    let row = |(number, name, conflict, words): &(String, String, String, String)| {
        let kind = Conflict::from_name(conflict).unwrap_or(Conflict::Other);
        vec![html! { (number) }, html! { (name) }, html! { (visit.t(kind.word())) }, html! { (words) }]
    };
    let told = Table {
        caption: visit.t("programmes-conflicts"),
        heads: ["programmes-number", "programmes-member", "programmes-conflict", "programmes-declare-words"]
            .map(|key| Head::text(visit.t(key)))
            .into(),
        rows: desk.conflicts.iter().map(row).collect(),
    };
    html! {
        @if !desk.conflicts.is_empty() {
            h2 { (visit.t("programmes-conflicts")) }
            p { (visit.t("programmes-conflicts-lead")) }
            (table(&told))
        }
    }
}

/// A plain button that sends a deed.
pub(super) fn deed(visit: &Visit, address: &str, deed: &str, label: &str, kind: ButtonKind) -> Markup {
    form(
        visit,
        address,
        html! {
            input type="hidden" name="deed" value=(deed);
            (button(&visit.t(label), kind))
        },
    )
}
