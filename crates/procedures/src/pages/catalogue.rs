//! Every procedure, by event of life and by a firm's need.

use axum::extract::{Query, State};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{Card, Choice, Field, cards, filters, select, text_input};
use ui::{PageHead, Visit, page};

use crate::catalogue::Version;
use crate::content::Audience;
use crate::room::Procedures;

/// What the list is narrowed to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    life_event: String,
    need: String,
    words: String,
}

/// `GET /procedures`
pub async fn list(State(room): State<Procedures>, visit: Visit, Query(wanted): Query<Wanted>) -> Markup {
    let open = room.catalogue.open();
    let found: Vec<_> = open.iter().filter(|version| is_wanted(version, &wanted, &visit)).collect();
    let title = visit.t("procedures-title");
    let choices = |all: &[(String, base::Localized)], chosen: &str| {
        let any = Choice::new("", visit.t("procedures-filter-any"), chosen.is_empty());
        let known = all.iter().map(|(code, label)| Choice::new(code, label.get(visit.lang), code == chosen));
        std::iter::once(any).chain(known).collect::<Vec<_>>()
    };
    let active = [&wanted.life_event, &wanted.need, &wanted.words].into_iter().filter(|one| !one.is_empty()).count();
    let fields = html! {
        (text_input(&visit, &Field::new("words", visit.t("procedures-filter-words")).value(&wanted.words)))
        (select(
            &visit,
            &Field::new("life_event", visit.t("procedures-filter-life-event")),
            &choices(&room.content.life_events, &wanted.life_event),
        ))
        (select(
            &visit,
            &Field::new("need", visit.t("procedures-filter-need")),
            &choices(&room.content.needs, &wanted.need),
        ))
    };
    let (people, firms): (Vec<_>, Vec<_>) =
        found.iter().copied().partition(|version| version.about.audience == Audience::Person);
    page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t("procedures-lead")) }
            (filters(&visit, "/procedures", active, fields))
            p role="status" { (visit.t_with("procedures-found", &[("count", found.len().into())])) }
            @for (heading, group) in [("procedures-for-people", people), ("procedures-for-firms", firms)] {
                @if !group.is_empty() {
                    h2 { (visit.t(heading)) }
                    (cards(&group.iter().map(|version| card(&room, version, &visit)).collect::<Vec<_>>(), true))
                }
            }
        },
    )
}

fn card(room: &Procedures, version: &Version, visit: &Visit) -> Card {
    let about = &version.about;
    Card {
        title: about.title.get(visit.lang).to_owned(),
        href: Some(format!("/procedures/{}", about.id)),
        facts: html! { span { (room.content.authority_name(&about.authority, visit.lang)) } },
        content: html! { p { (about.summary.get(visit.lang)) } },
    }
}

fn is_wanted(version: &Version, wanted: &Wanted, visit: &Visit) -> bool {
    let about = &version.about;
    let has = |codes: &[String], code: &str| code.is_empty() || codes.iter().any(|known| known == code);
    let text = base::fold(&format!("{} {}", about.title.get(visit.lang), about.summary.get(visit.lang)));
    has(&about.life_events, &wanted.life_event)
        && has(&about.needs, &wanted.need)
        && base::fold(&wanted.words).split_whitespace().all(|word| text.contains(word))
}
