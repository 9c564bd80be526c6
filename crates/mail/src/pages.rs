//! The letters of the demo, to be read in the browser. Mounted in the demo only: they are open to all.

use axum::extract::{Path, Query, State as Shared};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use store::{Db, StoreError};
use ui::components::{self, Card, Link, Row, TagKind};
use ui::{Access, Failure, PageHead, Routes, Visit, page};

use crate::model::{Letter, MessageId, State};
use crate::store::{self as outbox, KeptLetter};

/// Letters on one page.
const PER_PAGE: u32 = 20;
/// More pages than this are not asked for.
const PAGES_MAX: u32 = 10_000;

#[derive(Clone)]
struct Reading {
    db: Db,
    zone: TimeZone,
}

/// `/demo/mail` and `/demo/mail/{id}`; times are told in `zone`.
pub fn routes(db: Db, zone: TimeZone) -> Routes {
    Routes::new()
        .get("/demo/mail", Access::Public, list)
        .get("/demo/mail/{id}", Access::Public, one)
        .with_state(Reading { db, zone })
}

#[derive(serde::Deserialize)]
struct Asked {
    page: Option<u32>,
}

async fn list(Shared(reading): Shared<Reading>, Query(asked): Query<Asked>, visit: Visit) -> Result<Markup, Failure> {
    let at = asked.page.unwrap_or(1).clamp(1, PAGES_MAX);
    let (count, kept) = reading
        .db
        .read(move |tx| {
            Ok::<_, StoreError>((outbox::count_all(tx)?, outbox::newest(tx, PER_PAGE, (at - 1) * PER_PAGE)?))
        })
        .await
        .map_err(failure)?;
    let letters: Vec<Letter> = kept.into_iter().filter_map(KeptLetter::letter).collect();
    let cards: Vec<Card> = letters.iter().map(|letter| card(&visit, &reading.zone, letter)).collect();
    let pages = usize::try_from(count.div_ceil(u64::from(PER_PAGE))).unwrap_or(usize::MAX);
    let title = visit.t("mail-list-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("mail-list-lead")) }
        @if cards.is_empty() {
            (components::inset(html! { p { (visit.t("mail-list-empty")) } }))
        } @else {
            (components::cards(&cards, false))
            (components::pagination(&visit, at as usize, pages, |page| format!("/demo/mail?page={page}")))
        }
    };
    Ok(page(&visit, PageHead::new(title), main))
}

fn card(visit: &Visit, zone: &TimeZone, letter: &Letter) -> Card {
    Card {
        title: letter.message.subject().to_string(),
        href: Some(format!("/demo/mail/{}", letter.id)),
        facts: html! { (state(visit, letter.state)) span { (visit.date_time(letter.created_at, zone)) } },
        content: html! { p { (visit.t_with("mail-to", &[("address", letter.message.to().to_string().into())])) } },
    }
}

fn state(visit: &Visit, state: State) -> Markup {
    let (kind, key) = match state {
        State::Waiting => (TagKind::Warm, "mail-state-waiting"),
        State::Sent => (TagKind::Success, "mail-state-sent"),
        State::Failed => (TagKind::Error, "mail-state-failed"),
    };
    components::tag(kind, &visit.t(key))
}

async fn one(Shared(reading): Shared<Reading>, Path(id): Path<String>, visit: Visit) -> Result<Markup, Failure> {
    let id: MessageId = id.parse().map_err(|_| Failure::NotFound)?;
    let kept = reading.db.read(move |tx| outbox::one(tx, id)).await.map_err(failure)?;
    let letter = kept.and_then(KeptLetter::letter).ok_or(Failure::NotFound)?;
    let message = &letter.message;
    let title = message.subject().to_string();
    let main = html! {
        h1 { (title) }
        (components::summary_list(&visit, &[
            Row::text(visit.t("mail-row-to"), &message.to().to_string()),
            Row::text(visit.t("mail-row-written"), &visit.date_time(letter.created_at, &reading.zone)),
            Row::text(visit.t("mail-row-language"), message.lang().own_name()),
            Row::new(visit.t("mail-row-state"), state(&visit, letter.state)),
        ]))
        (components::inset(html! { div lang=(message.lang().tag()) { (paragraphs(message.text())) } }))
        @if let Some(source) = message.html() {
            (components::details(&visit.t("mail-html-source"), html! { pre { code { (source) } } }))
        }
    };
    let back = Link::new("/demo/mail", visit.t("mail-back"));
    Ok(page(&visit, PageHead::new(title).back(back), main))
}

/// A plain text as paragraphs, its addresses as links.
fn paragraphs(text: &str) -> Markup {
    let text = text.replace("\r\n", "\n");
    html! {
        @for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            p {
                @for (place, line) in paragraph.trim().lines().enumerate() {
                    @if place > 0 { br; }
                    @for (place, word) in line.split(' ').enumerate() {
                        @if place > 0 { " " }
                        @if word.starts_with("https://") || word.starts_with("http://") {
                            a href=(word) { (word) }
                        } @else { (word) }
                    }
                }
            }
        }
    }
}

fn failure(error: StoreError) -> Failure {
    if error.is_passing() {
        Failure::Busy { retry_after: jiff::SignedDuration::from_secs(2) }
    } else {
        Failure::internal(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shown_as_paragraphs_with_links_and_nothing_else() {
        let shown = paragraphs("Bonjour,\r\n<b>Léo</b>\n\n\nVoir https://services.example/requests/1 ici.\n\n  \n");
        assert_eq!(
            shown.0,
            "<p>Bonjour,<br>&lt;b&gt;Léo&lt;/b&gt;</p>\
             <p>Voir <a href=\"https://services.example/requests/1\">https://services.example/requests/1</a> ici.</p>"
        );
        assert_eq!(paragraphs("javascript:alert(1)").0, "<p>javascript:alert(1)</p>");
    }
}
