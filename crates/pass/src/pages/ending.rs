//! Booklets of a prescriber whose last day comes near: whom to call, and a letter to print for who cannot be called.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use paper::{Document, Text};
use ui::components::{ButtonKind, Choice, Head, Link, Table, button, form, inset, select, table, text_input, textarea};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, Words};

use super::parts::{Asked, acting, last_day, money, nobody, pdf_once, whose};
use super::print;
use super::typed::Typed;
use crate::desks::Desks;
use crate::follow_booklets::FollowedBooklet;
use crate::party::{Party, PartyId, PartyKind};

const PATH: &str = "/prescribe/ending";
/// Lines of an address, at most.
const ADDRESS_LINES: u8 = 5;
/// Most characters of a name and of an address.
const NAME_MAX_CHARS: usize = 80;
const ADDRESS_MAX_CHARS: usize = 300;

/// `GET /prescribe/ending`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let Some((party, parties)) = acting(&desks, &visit, PartyKind::Prescriber, &asked.of).await? else {
        return Ok(nobody(&visit, &visit.t("pass-ending-title"), PartyKind::Prescriber));
    };
    ending_page(&desks, &visit, (&party, &parties), &Typed::default()).await
}

/// `POST /prescribe/ending`: a letter; its name and address are kept nowhere
pub async fn print_letter(
    State(desks): State<Desks>,
    visit: Visit,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let (party, parties) =
        acting(&desks, &visit, PartyKind::Prescriber, typed.get("of")).await?.ok_or(Failure::NotFound)?;
    let PartyId::Prescriber(of) = party.id else { return Err(Failure::NotFound) };
    let booklet = typed.serial(&visit, "booklet");
    let one = desks.passes.reminded(of).await?.into_iter().find(|one| one.booklet.id == booklet);
    if one.is_none() && typed.is_right() {
        typed.wrong("booklet", visit.t("pass-ending-not-there"));
    }
    for (name, most) in [("name", NAME_MAX_CHARS), ("address", ADDRESS_MAX_CHARS)] {
        let chars = typed.get(name).chars().count();
        if chars == 0 || chars > most {
            typed.wrong(name, visit.t("pass-error-field"));
        }
    }
    match one {
        Some(one) if typed.is_right() => {
            let to = (typed.get("name"), typed.get("address"));
            let document = letter(&desks, &visit, &party, &one, to);
            let bytes = document.to_pdf(print::fonts()?).map_err(Failure::internal)?;
            Ok(pdf_once(&format!("letter-{booklet}"), bytes))
        }
        _ => {
            let page = ending_page(&desks, &visit, (&party, &parties), &typed).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// What is left, until when, and whom to call.
fn letter(
    desks: &Desks,
    words: &Words,
    party: &Party,
    one: &FollowedBooklet,
    (name, address): (&str, &str),
) -> Document {
    let until = last_day(desks, words, one.valid_until);
    let today = words.date(desks.passes.day(desks.passes.clock.now()));
    let worth = money(words, one.left * one.face_cents);
    let title = words.t("pass-letter-title");
    Document::new(title.as_str(), words.lang)
        .author(party.name.as_str())
        .created(desks.passes.clock.now())
        .large_print()
        .footer(
            words.t_with("pass-sheet-number", &[("number", one.booklet.id.to_string().into())]),
            print::page_of(words),
        )
        .letterhead(&party.name, [party.address.clone(), party.telephone.clone()])
        .paragraph(Text::plain(format!("{name}\n{address}")))
        .paragraph(today)
        .heading(1, title)
        .paragraph(words.t_with("pass-letter-left", &[("left", one.left.into()), ("worth", worth.into())]))
        .notice(Text::default().bold(words.t_with("pass-sheet-until", &[("date", until.into())])))
        .paragraph(words.t("pass-letter-how"))
        .paragraph(words.t_with("pass-letter-call", &[("telephone", party.telephone.as_str().into())]))
        .paragraph(words.t("pass-letter-lost"))
}

async fn ending_page(
    desks: &Desks,
    visit: &Visit,
    (party, parties): (&Party, &[Party]),
    typed: &Typed,
) -> Result<Markup, Failure> {
    let PartyId::Prescriber(of) = party.id else { return Err(Failure::NotFound) };
    let all = desks.passes.reminded(of).await?;
    let title = visit.t("pass-ending-title");
    let back = Link::new(format!("/prescribe?of={}", of.uuid()), visit.t("pass-prescribe-title"));
    let booklets: Vec<Choice> = all
        .iter()
        .map(|one| {
            let value = one.booklet.id.to_string();
            let is_chosen = typed.get("booklet") == value;
            Choice::new(value, visit.t_with("pass-booklet", &[("booklet", one.booklet.id.0.into())]), is_chosen)
        })
        .collect();
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(back).wide(),
        "",
        html! {
            (whose(visit, PATH, party, parties))
            p { (visit.t("pass-ending-intro")) }
            @if all.is_empty() { (inset(html! { p { (visit.t("pass-ending-none")) } })) }
            @else {
                (table(&listed(desks, visit, party, &all)))
                h2 { (visit.t("pass-letter-heading")) }
                p { (visit.t("pass-letter-hint")) }
                (form(visit, PATH, html! {
                    input type="hidden" name="of" value=(of.uuid());
                    (select(visit, &typed.field("booklet", visit.t("pass-booklet-head")), &booklets))
                    (text_input(visit, &typed.field("name", visit.t("pass-letter-name")).autocomplete("off")))
                    (textarea(visit, &typed.field("address", visit.t("pass-letter-address")).autocomplete("off"), ADDRESS_LINES))
                    (button(&visit.t("pass-letter-print"), ButtonKind::Primary))
                }))
            }
        },
    ))
}

fn listed(desks: &Desks, visit: &Visit, party: &Party, all: &[FollowedBooklet]) -> Table {
    let row = |one: &FollowedBooklet| {
        let id = one.booklet.id;
        let href = format!("/prescribe/booklets/{id}?of={}", party.id.uuid());
        let reached = one.contact.as_ref().map_or_else(
            || visit.t("pass-to-call-unknown"),
            |contact| format!("{}, {}", contact.name, contact.telephone),
        );
        vec![
            html! { a href=(href) { (visit.t_with("pass-booklet", &[("booklet", id.0.into())])) } },
            html! { (last_day(desks, visit, one.valid_until)) },
            html! { (one.left) },
            html! { (reached) },
        ]
    };
    Table {
        caption: visit.t("pass-ending-title"),
        heads: vec![
            Head::text(visit.t("pass-booklet-head")),
            Head::text(visit.t("pass-until")),
            Head::number(visit.t("pass-left-head")),
            Head::text(visit.t("pass-to-call-how")),
        ],
        rows: all.iter().map(row).collect(),
    }
}
