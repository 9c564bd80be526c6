//! `/office/places`: entries that may be one place, for an officer to decide.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Card, Link, Row, button_about, buttons, cards, form, inset, summary_list};
use ui::{CsrfForm, Fields};

use super::{Failure, PageHead, PlacesDesk, Visit, page};
use crate::places::{DecidedPair, Likeness, PairDecision, Place, PlaceId, Places, Twins};

/// Pairs that are shown at once; others show when these are decided.
const PAIRS_MAX: usize = 20;

/// `GET /office/places`
pub async fn pairs(State(desk): State<PlacesDesk>, visit: Visit) -> Result<Markup, Failure> {
    let (pairs, decided) = (desk.places.pairs().await?, desk.places.decided_pairs().await?);
    let title = visit.t("directory-office-places");
    let shown: Vec<Card> = pairs.iter().take(PAIRS_MAX).map(|pair| card(&visit, &desk.places, pair)).collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/account", visit.t("directory-office-back"))).wide(),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-office-places-lead")) }
            h2 { (visit.t_with("directory-office-pairs", &[("count", pairs.len().into())])) }
            @if shown.is_empty() { (inset(html! { p { (visit.t("directory-office-pairs-none")) } })) }
            (cards(&shown, true))
            @if !decided.is_empty() {
                h2 { (visit.t("directory-pairs-decided")) }
                @for pair in &decided { (decided_pair(&visit, &desk.places, pair)) }
            }
        },
    ))
}

/// Why two entries look like one place.
pub fn likeness_words(visit: &Visit, likeness: Likeness) -> String {
    visit.t(match likeness {
        Likeness::Number => "directory-pair-number",
        Likeness::Address => "directory-pair-address",
        Likeness::Name => "directory-pair-name",
    })
}

fn card(visit: &Visit, places: &Places, pair: &Twins) -> Card {
    let (one, other) = (&*pair.one, &*pair.other);
    let told = |place: &Place| {
        let profile = &place.profile;
        let commune = places.commune(profile).map_or("", |commune| &*commune.name);
        let text = |key: &str, text: Option<String>| Row::text(visit.t(key), text.as_deref().unwrap_or("–"));
        let page = html! { a href={ "/places/" (place.id) } { (profile.name) } };
        let address = format!("{}, {} {commune}", profile.address, profile.postcode.as_str());
        let rows = [
            Row::new(visit.t("directory-pair-called"), page),
            text("directory-place-address", Some(address)),
            text("directory-pair-list", Some(format!("{} ({})", profile.source, profile.key))),
            text("directory-pair-pivot", profile.pivot.map(|pivot| pivot.to_string())),
            text("directory-place-hours", profile.hours.as_ref().map(ToString::to_string)),
            text("directory-pair-day", Some(visit.date(profile.updated_on))),
        ];
        summary_list(visit, &rows)
    };
    let about = format!("{} / {}", one.profile.name, other.profile.name);
    Card {
        title: about.clone(),
        href: None,
        facts: html! { span { (likeness_words(visit, pair.likeness)) } },
        content: html! {
            h4 { (visit.t("directory-pair-first")) }
            (told(one))
            h4 { (visit.t("directory-pair-second")) }
            (told(other))
            (form(visit, "/office/places", html! {
                input type="hidden" name="one" value=(one.id);
                input type="hidden" name="other" value=(other.id);
                (buttons(html! {
                    (button_about(&visit.t("directory-pair-keep-first"), &about, ButtonKind::Primary, "decision", "first"))
                    (button_about(&visit.t("directory-pair-keep-second"), &about, ButtonKind::Secondary, "decision", "second"))
                    (button_about(&visit.t("directory-pair-different"), &about, ButtonKind::Secondary, "decision", "different"))
                }))
            }))
        },
    }
}

/// What was decided, and the way back.
fn decided_pair(visit: &Visit, places: &Places, pair: &DecidedPair) -> Markup {
    let about = format!("{} / {}", pair.one.profile.name, pair.other.profile.name);
    let told = [("date", visit.date(places.day(pair.at)).into()), ("places", about.as_str().into())];
    form(
        visit,
        "/office/places",
        html! {
            input type="hidden" name="one" value=(pair.one.id);
            input type="hidden" name="other" value=(pair.other.id);
            p { (visit.t_with(&format!("directory-pair-was-{}", pair.decision.name()), &told)) }
            (buttons(button_about(&visit.t("directory-pair-take-back"), &about, ButtonKind::Secondary, "decision", "take-back")))
        },
    )
}

/// `POST /office/places`
pub async fn decide(State(desk): State<PlacesDesk>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let id = |field: &str| form.fields.first(field).parse::<PlaceId>().map_err(|_| Failure::NotFound);
    let (one, other) = (id("one")?, id("other")?);
    if form.fields.first("decision") == "take-back" {
        desk.places.take_pair_back((one, other)).await?;
        return Ok(Redirect::to("/office/places").into_response());
    }
    let (pair, decision) = match form.fields.first("decision") {
        "first" => ((one, other), PairDecision::Same),
        "second" => ((other, one), PairDecision::Same),
        "different" => ((one, other), PairDecision::Different),
        _ => return Err(Failure::NotFound),
    };
    match desk.places.decide_pair(visit.person()?.person, pair, decision).await {
        // Decided already: the same click twice.
        Ok(()) | Err(crate::DirectoryError::NotFound) => Ok(Redirect::to("/office/places").into_response()),
        Err(error) => Err(error.into()),
    }
}
