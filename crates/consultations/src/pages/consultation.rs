//! What is asked, by whom and until when; and the way in.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Choice, Field, Link, Row, TagKind, button, button_link, buttons, cards, details, form, inset,
    radios, summary_list, tag,
};
use ui::{Failure, PageHead, Visit, page};

use super::held::{keys_in, ticket_of};
use super::paragraphs;
use crate::model::{Audience, Consultation, Phase};
use crate::people::OwnFirm;
use crate::room::Consultations;

/// The tag of where a consultation stands.
pub(super) fn phase_tag(visit: &Visit, phase: Phase) -> Markup {
    let kind = match phase {
        Phase::Draft | Phase::Closed => TagKind::Neutral,
        Phase::ToCome => TagKind::Warm,
        Phase::Open => TagKind::Success,
    };
    tag(kind, &visit.t(phase.word()))
}

/// `GET /consultations`
pub async fn list(State(room): State<Consultations>, visit: Visit) -> Result<Markup, Failure> {
    let now = room.clock.now();
    let mut all = room.all_published().await?;
    // What one can answer now stands first.
    all.sort_by_key(|one| match one.phase(now) {
        Phase::Open => 0,
        Phase::ToCome => 1,
        Phase::Closed | Phase::Draft => 2,
    });
    let title = visit.t("consultations-title");
    let lines: Vec<Card> = all
        .iter()
        .map(|one| Card {
            title: one.about.title.get(visit.lang).to_owned(),
            href: Some(format!("/consultations/{}", one.code)),
            facts: html! {
                (phase_tag(&visit, one.phase(now)))
                span { (one.about.body) }
                span { (visit.t_with("consultations-until", &[("date", room.last_day(&visit, one).into())])) }
            },
            content: html! { p { (visit.t(one.about.audience.word())) } },
        })
        .collect();
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t("consultations-lead")) }
            @if lines.is_empty() { (inset(html! { p { (visit.t("consultations-none")) } })) }
            (cards(&lines, false))
        },
    ))
}

/// `GET /consultations/{code}`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let consultation = room.published(&code).await?;
    let has_begun = ticket_of(&room, &visit, &headers, &consultation).is_some();
    let firms = match &visit.signed_in {
        Some(person) if consultation.about.audience == Audience::Firms => room.firms_of(person.person).await?,
        _ => Vec::new(),
    };
    let kept = match &visit.signed_in {
        Some(person) if !has_begun => room.kept_by_account(&consultation, person.person).await?.is_some(),
        _ => false,
    };
    let phase = consultation.phase(room.clock.now());
    let more = statements_part(&room, &visit, &headers, &consultation, phase).await?;
    Ok(show_page(&room, &visit, &consultation, phase, &WayIn { has_begun, kept, firms, error: None, more }))
}

/// What leads to the statements, where there are any.
pub(super) async fn statements_part(
    room: &Consultations,
    visit: &Visit,
    headers: &HeaderMap,
    consultation: &Consultation,
    phase: Phase,
) -> Result<Markup, Failure> {
    let Some(statements) = room.statements(consultation).await? else { return Ok(html! {}) };
    let has_ticket = super::held::voting_ticket(room, visit, headers, consultation).is_some();
    let is_alone = room.has_statements_alone(consultation).await?;
    Ok(super::statements::way_in(visit, consultation, &statements, phase, (has_ticket, is_alone)))
}

/// What the way in depends on.
pub(super) struct WayIn {
    pub(super) has_begun: bool,
    pub(super) kept: bool,
    pub(super) firms: Vec<OwnFirm>,
    /// Why no ticket was given.
    pub(super) error: Option<&'static str>,
    /// What else one may say.
    pub(super) more: Markup,
}

pub(super) fn show_page(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    phase: Phase,
    way: &WayIn,
) -> Markup {
    let about = &consultation.about;
    let title = about.title.get(visit.lang);
    let langs: Vec<&str> = about.langs().into_iter().map(base::Lang::own_name).collect();
    let facts = [
        Row::text(visit.t("consultations-fact-body"), &about.body),
        Row::text(visit.t("consultations-fact-audience"), &visit.t(about.audience.word())),
        Row::text(visit.t("consultations-fact-from"), &visit.date(room.day(consultation.opens_at))),
        Row::text(visit.t("consultations-fact-until"), &room.last_day(visit, consultation)),
        Row::text(visit.t("consultations-fact-languages"), &langs.join(", ")),
    ];
    let address = format!("/consultations/{}", consultation.code);
    let privacy = match about.audience {
        Audience::Open => "consultations-privacy-open",
        Audience::Invitation => "consultations-privacy-invitation",
        Audience::Firms => "consultations-privacy-firms",
        Audience::Verified => "consultations-privacy-verified",
    };
    page(
        visit,
        PageHead::new(title)
            .back(Link::new("/consultations", visit.t("consultations-title")))
            .errors(way.error.is_some()),
        html! {
            p.caption { (phase_tag(visit, phase)) }
            h1 { (title) }
            @if let Some(error) = way.error { (ui::components::warning(visit, html! { p { (visit.t(error)) } })) }
            (paragraphs(about.introduction.get(visit.lang)))
            @match phase {
                Phase::Open => { (way_in(visit, consultation, way)) }
                Phase::ToCome => { (inset(html! { p { (visit.t_with("consultations-opens", &[("date", visit.date(room.day(consultation.opens_at)).into())])) } })) }
                Phase::Closed | Phase::Draft => { (inset(html! { p { (visit.t("consultations-closed")) } })) }
            }
            (way.more)
            @if consultation.shows_results && phase != Phase::ToCome {
                p { a href={ (address) "/results" } { (visit.t("consultations-see-results")) } }
            }
            p { a href={ (address) "/became" } { (visit.t("consultations-see-became")) } }
            @if phase == Phase::Closed { p { a href={ (address) "/data" } { (visit.t("consultations-data-title")) } } }
            h2 { (visit.t("consultations-good-to-know")) }
            (summary_list(visit, &facts))
            (details(&visit.t("consultations-privacy"), paragraphs(&visit.t(privacy))))
            @if phase == Phase::Open && !about.audience.needs_account() {
                p { a href={ (address) "/paper.pdf" } { (visit.t("consultations-on-paper")) } }
            }
        },
    )
}

fn way_in(visit: &Visit, consultation: &Consultation, way: &WayIn) -> Markup {
    let address = format!("/consultations/{}", consultation.code);
    let begin = format!("{address}/begin");
    let by_code = Link::new(format!("{address}/code"), visit.t("consultations-by-code"));
    let keyed = || {
        form(
            visit,
            &begin,
            html! {
                input type="hidden" name="paper" value="yes";
                (button(&visit.t("consultations-key-in"), ButtonKind::Secondary))
            },
        )
    };
    if way.has_begun {
        return html! {
            (buttons(html! {
                (button_link(&Link::new(format!("{address}/answer"), visit.t("consultations-go-on")), ButtonKind::Primary))
                (button_link(&Link::new(format!("{address}/ticket"), visit.t("consultations-my-code")), ButtonKind::Secondary))
            }))
        };
    }
    match consultation.about.audience {
        Audience::Open => html! {
            @if way.kept {
                (form(visit, &begin, html! {
                    input type="hidden" name="kept" value="yes";
                    (button(&visit.t("consultations-go-on-kept"), ButtonKind::Primary))
                }))
            }
            (form(visit, &begin, button(&visit.t("consultations-begin"), if way.kept { ButtonKind::Secondary } else { ButtonKind::Primary })))
            p { a href=(by_code.href) { (by_code.text) } }
            @if keys_in(visit) { (keyed()) }
        },
        Audience::Invitation => html! {
            (buttons(html! { (button_link(&Link::new(&by_code.href, visit.t("consultations-with-invitation")), ButtonKind::Primary)) }))
        },
        Audience::Firms | Audience::Verified if visit.signed_in.is_none() => {
            let next = address.replace('/', "%2F");
            let sign_in = Link::new(format!("/sign-in?next={next}"), visit.t("consultations-sign-in"));
            html! {
                (buttons(html! { (button_link(&sign_in, ButtonKind::Primary)) }))
                p { a href=(by_code.href) { (by_code.text) } }
            }
        }
        Audience::Verified => html! {
            (form(visit, &begin, button(&visit.t("consultations-take-ticket"), ButtonKind::Primary)))
            p { a href=(by_code.href) { (by_code.text) } }
        },
        Audience::Firms if way.firms.is_empty() => inset(html! {
            p { (visit.t("consultations-no-firm")) }
            p { a href="/firms/add" { (visit.t("consultations-add-firm")) } }
        }),
        Audience::Firms => {
            let (known, unknown): (Vec<&OwnFirm>, Vec<&OwnFirm>) =
                way.firms.iter().partition(|firm| firm.in_register.is_some());
            let choices: Vec<Choice> =
                known.iter().map(|firm| Choice::new(firm.id.to_string(), &firm.name, known.len() == 1)).collect();
            html! {
                @if !choices.is_empty() {
                    (form(visit, &begin, html! {
                        (radios(visit, &Field::new("firm", visit.t("consultations-which-firm")), &choices))
                        (button(&visit.t("consultations-take-ticket"), ButtonKind::Primary))
                    }))
                }
                @if !unknown.is_empty() {
                    (inset(html! {
                        p { (visit.t("consultations-firms-not-in-register")) }
                        ul { @for firm in &unknown { li { (firm.name) } } }
                        p { a href="/firms/add" { (visit.t("consultations-add-from-register")) } }
                    }))
                }
                p { a href=(by_code.href) { (by_code.text) } }
            }
        }
    }
}
