//! A participant adds a statement.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Link, button, error_summary, form, inset, textarea, warning};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::NotShown;
use super::{Consultations, Voting, said_of, voting, voting_so_far};
use crate::add_statement::{Added, one_line};
use crate::statements::{BadText, Checked, Doubt, STATEMENT_CHARS_MAX, Statement};
use crate::throttle::{ClientAddress, Deed};

/// Lines of the field.
const LINES: u8 = 3;

/// What is shown beside the field.
#[derive(Default)]
struct Shown {
    typed: String,
    error: Option<String>,
    /// The statement that is there already.
    there: Option<u32>,
    doubt: Option<Doubt>,
}

/// `GET /consultations/{code}/statements/add`
pub async fn ask(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Response, NotShown> {
    let (own, votes) = voting_so_far(&room, &visit, &headers, &code).await?;
    if own.statements.rules.own_max == 0 {
        return Err(Failure::NotFound.into());
    }
    Ok(add_page(&visit, &own, votes.added, &Shown::default()).into_response())
}

/// `POST /consultations/{code}/statements/add`
pub async fn add(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, NotShown> {
    let own = voting(&room, &visit, &headers, &code).await?;
    let typed = one_line(posted.fields.first("text"));
    // A doubt is about what was typed then.
    let is_sure = posted.fields.first("sure") == typed && !typed.is_empty();
    let said = (typed.as_str(), visit.lang);
    // Who keys in a pile of paper adds many.
    if !own.on_paper {
        room.0.throttle.count(Deed::AddStatement, address.map(|Extension(address)| address), room.clock.now())?;
    }
    let added = room.add_statement(&own.consultation, &own.ticket, said, is_sure, own.channel()).await?;
    let mut shown = Shown { typed: typed.clone(), ..Shown::default() };
    match added {
        Added::Asked(_) => return Ok(Redirect::to(&format!("{}?added=asked", own.address())).into_response()),
        Added::Waits(_) => return Ok(Redirect::to(&format!("{}?added=waits", own.address())).into_response()),
        Added::HandedIn => return Ok(own.on_to_thanks()),
        Added::Doubted(doubt) => shown.doubt = Some(doubt),
        Added::Bad(BadText::Empty) => shown.error = Some(visit.t("consultations-add-empty")),
        Added::Bad(BadText::Long) => {
            let count = typed.trim().chars().count();
            shown.error = Some(
                visit
                    .t_with("consultations-add-long", &[("count", count.into()), ("most", STATEMENT_CHARS_MAX.into())]),
            );
        }
        Added::Bad(BadText::There(number)) => {
            let is_asked = own.statements.of(number).is_some_and(Statement::is_asked);
            shown.there = is_asked.then_some(number);
            shown.error =
                Some(visit.t(if is_asked { "consultations-add-there" } else { "consultations-add-there-waits" }));
        }
        Added::NoMore => shown.error = Some(visit.t("consultations-add-no-more")),
        Added::Full => shown.error = Some(visit.t("consultations-add-full")),
    }
    let kept = room.own_votes(&own.consultation, &own.ticket).await?.map_or(0, |votes| votes.added);
    Ok((StatusCode::BAD_REQUEST, add_page(&visit, &own, kept, &shown)).into_response())
}

fn add_page(visit: &Visit, own: &Voting, added: u32, shown: &Shown) -> Markup {
    let title = visit.t("consultations-add-title");
    let rules = own.statements.rules;
    let left = rules.own_max.saturating_sub(added);
    let errors: Vec<_> = shown.error.iter().map(|error| ("text".to_owned(), error.clone())).collect();
    let field = Field::new("text", visit.t("consultations-add-label"))
        .hint(visit.t_with("consultations-add-hint", &[("most", STATEMENT_CHARS_MAX.into())]))
        .value(&shown.typed)
        .error(shown.error.clone());
    let checked = match rules.checked {
        Checked::Before => "consultations-add-before",
        Checked::After => "consultations-add-after",
    };
    let is_doubted = shown.doubt.is_some();
    page(
        visit,
        PageHead::new(&title).back(Link::new(own.address(), visit.t("consultations-back"))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p { (visit.t(checked)) " " (visit.t_with("consultations-add-left", &[("count", left.into())])) }
            @if let Some(number) = shown.there { (there(visit, own, number)) }
            @match shown.doubt {
                Some(Doubt::Near(number)) => {
                    (warning(visit, html! { p { (visit.t("consultations-add-near")) } }))
                    (there(visit, own, number))
                }
                Some(Doubt::Contact) => { (warning(visit, html! { p { (visit.t("consultations-add-contact")) } })) }
                None => {}
            }
            (form(visit, &format!("{}/add", own.address()), html! {
                @if is_doubted { input type="hidden" name="sure" value=(shown.typed.trim()); }
                (textarea(visit, &field, LINES))
                (button(&visit.t(if is_doubted { "consultations-add-sure" } else { "consultations-add" }), ButtonKind::Primary))
            }))
        },
    )
}

/// A statement that says the same, to be judged instead.
fn there(visit: &Visit, own: &Voting, number: u32) -> Markup {
    inset(html! {
        p { (said_of(visit, &own.statements, number)) }
        p { a href={ (own.address()) "/of/" (number) } { (visit.t("consultations-add-vote-there")) } }
    })
}
