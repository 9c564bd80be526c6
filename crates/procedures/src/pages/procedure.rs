//! One procedure: what one gets, who may have it, how long it takes; and the way in.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, Row, Width, button, button_link, buttons, error_summary, form, inset, radios,
    search_form, summary_list, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::begin_case::{Choices, ForWhom};
use crate::catalogue::Version;
use crate::content::Audience;
use crate::pages::words::lines;
use crate::room::{Procedures, ProceduresError};

/// A name that is searched for among those whom a helper may act for.
#[derive(Deserialize)]
pub struct Sought {
    #[serde(default)]
    name: String,
}

/// `GET /procedures/{id}`
pub async fn show(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    Query(sought): Query<Sought>,
) -> Result<Markup, Failure> {
    let version = room.catalogue.newest(&id).ok_or(Failure::NotFound)?;
    let sought = sought.name.trim();
    let choices = match &visit.signed_in {
        Some(person) => Some(room.choices(person.person, &version.about, sought).await?),
        None => None,
    };
    Ok(show_page(&room, &visit, &version, choices.as_ref().map(|choices| (choices, sought)), false))
}

fn show_page(
    room: &Procedures,
    visit: &Visit,
    version: &Version,
    choices: Option<(&Choices, &str)>,
    is_unanswered: bool,
) -> Markup {
    let about = &version.about;
    let title = about.title.get(visit.lang);
    let facts = [
        Row::text(visit.t("procedures-fact-authority"), room.content.authority_name(&about.authority, visit.lang)),
        Row::text(
            visit.t("procedures-fact-delay"),
            &visit.t_with("procedures-fact-delay-days", &[("days", about.decides_within_days.into())]),
        ),
        Row::text(
            visit.t("procedures-fact-kept"),
            &visit.t_with("procedures-fact-kept-months", &[("months", about.keeps_months.into())]),
        ),
        Row::text(visit.t("procedures-fact-basis"), &about.legal_basis),
    ];
    let list = |text: &str| html! { ul { @for line in lines(text) { li { (line) } } } };
    let head = PageHead::new(title).back(Link::new("/procedures", visit.t("procedures-title"))).errors(is_unanswered);
    let errors = [("whom".to_owned(), visit.t("procedures-whom-missing"))];
    page(
        visit,
        head,
        html! {
            @if is_unanswered { (error_summary(visit, &errors)) }
            h1 { (title) }
            p.lead { (about.summary.get(visit.lang)) }
            h2 { (visit.t("procedures-conditions")) }
            (list(about.conditions.get(visit.lang)))
            @if !about.documents.get(visit.lang).is_empty() {
                h2 { (visit.t("procedures-documents")) }
                p { (visit.t("procedures-documents-lead")) }
                (list(about.documents.get(visit.lang)))
            }
            h2 { (visit.t("procedures-good-to-know")) }
            (summary_list(visit, &facts))
            @if room.catalogue.is_closed(&about.id) {
                (inset(html! { p { (visit.t("procedures-closed")) } }))
            } @else {
                p { (visit.t("procedures-once-only")) }
                (way_in(visit, version, choices, is_unanswered))
            }
            p {
                a href=(format!("/procedures/{}/paper.pdf", about.id)) { (visit.t("procedures-on-paper")) }
                " · "
                a href=(format!("/procedures/{}/paper.pdf?large=yes", about.id)) { (visit.t("procedures-on-paper-large")) }
            }
        },
    )
}

fn way_in(visit: &Visit, version: &Version, choices: Option<(&Choices, &str)>, is_unanswered: bool) -> Markup {
    let address = format!("/procedures/{}", version.about.id);
    let Some((choices, sought)) = choices else {
        let sign_in =
            Link::new(format!("/sign-in?next=%2Fprocedures%2F{}", version.about.id), visit.t("procedures-sign-in"));
        return buttons(html! {
            (button_link(&sign_in, ButtonKind::Primary))
            (button_link(&Link::new("/resume", visit.t("procedures-resume-by-code")), ButtonKind::Secondary))
        });
    };
    if version.about.audience == Audience::Firm && choices.firms.is_empty() {
        return inset(html! {
            p { (visit.t("procedures-no-firm")) }
            p { a href="/firms/add" { (visit.t("procedures-add-firm")) } }
        });
    }
    let begin = button(&visit.t("procedures-begin"), ButtonKind::Primary);
    let searches = choices.mandates.has_more || !sought.is_empty();
    if choices.only().is_some() && !searches {
        return form(visit, &address, begin);
    }
    let own = choices.themselves.then(|| Choice::new("self", visit.t("procedures-whom-self"), false));
    let firms = choices.firms.iter().map(|firm| Choice::new(format!("firm {}", firm.id), &firm.name, false));
    let others = choices.mandates.shown.iter().map(|mandate| {
        let label = visit.t_with("procedures-whom-mandate", &[("name", mandate.person_name.as_str().into())]);
        Choice::new(format!("mandate {}", mandate.mandate), label, false).hint(&mandate.organisation)
    });
    let all: Vec<Choice> = own.into_iter().chain(firms).chain(others).collect();
    let error = is_unanswered.then(|| visit.t("procedures-whom-missing"));
    let asked = form(
        visit,
        &address,
        html! {
            (radios(visit, &Field::new("whom", visit.t("procedures-whom")).error(error), &all))
            (begin)
        },
    );
    let name = Field::new("name", visit.t("procedures-whom-name")).width(Width::Twenty).value(sought);
    html! {
        @if searches {
            @if choices.mandates.has_more { p { (visit.t("procedures-whom-more")) } }
            (search_form(&address, html! {
                (text_input(visit, &name))
                (button(&visit.t("procedures-whom-search"), ButtonKind::Secondary))
            }))
            @if choices.mandates.shown.is_empty() { (inset(html! { p { (visit.t("procedures-whom-nobody")) } })) }
        }
        (asked)
    }
}

/// `POST /procedures/{id}`
pub async fn begin(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let version = room.catalogue.newest(&id).ok_or(Failure::NotFound)?;
    let person = visit.person()?;
    let choices = room.choices(person.person, &version.about, "").await?;
    let Some(whom) = whom(posted.fields.first("whom")).or_else(|| choices.only()) else {
        let page = show_page(&room, &visit, &version, Some((&choices, "")), true);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let level = room.identity.level_of(visit.session()).await.map_err(Failure::internal)?;
    match room.begin((person.person, &person.name), level, &id, whom, visit.lang).await {
        Ok(case) => Ok(Redirect::to(&format!("/cases/{case}")).into_response()),
        Err(ProceduresError::LevelTooLow) => Ok(surer(&visit, &version).into_response()),
        Err(error) => Err(error.into()),
    }
}

/// The page that asks for a surer sign-in.
fn surer(visit: &Visit, version: &Version) -> Markup {
    let title = visit.t("procedures-surer-title");
    let next = format!("%2Fprocedures%2F{}", version.about.id);
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/procedures/{}", version.about.id), version.about.title.get(visit.lang))),
        html! {
            h1 { (title) }
            (inset(html! { p { (visit.t("procedures-surer")) } }))
            (buttons(html! {
                (button_link(&Link::new(format!("/sign-in?again=yes&next={next}"), visit.t("procedures-surer-again")), ButtonKind::Primary))
                (button_link(&Link::new("/account/security", visit.t("procedures-surer-set-up")), ButtonKind::Secondary))
            }))
        },
    )
}

fn whom(text: &str) -> Option<ForWhom> {
    match text.split_once(' ') {
        None if text == "self" => Some(ForWhom::Self_),
        Some(("firm", id)) => id.parse().ok().map(ForWhom::Firm),
        Some(("mandate", id)) => id.parse().ok().map(ForWhom::Mandate),
        _ => None,
    }
}
