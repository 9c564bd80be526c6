//! `GET /places/{id}`: when one may come, how, and what for.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};
use ui::components::{ButtonKind, Link, Row, TagKind, button_link, buttons, summary_list, tag};

use super::{DAYS, Failure, LICENCE, PageHead, PlacesDesk, Visit, page, said};
use crate::pages::listings::{score_told, standing_tag};
use crate::places::{Fee, ListedStanding, OpeningHours, Place, PlaceId, Places, Score, Span, StandardValue};
use crate::structured_data::inert;

/// `GET /places/{id}`
pub async fn show(State(desk): State<PlacesDesk>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id: PlaceId = id.parse().map_err(|_| Failure::NotFound)?;
    let known = desk.places.place(id);
    let is_lasting = known.is_some();
    let place = known.or_else(|| desk.places.stand_in(id)).ok_or(Failure::NotFound)?;
    if place.id != id {
        let to = format!("/places/{}", place.id);
        // An officer found that it is the same place; or the one that its people keep is not shown until it is renewed.
        let there = if is_lasting { Redirect::permanent(&to) } else { Redirect::temporary(&to) };
        return Ok(there.into_response());
    }
    let profile = &place.profile;
    let back = Link::new("/places", visit.t("directory-places-back"));
    let is_open =
        profile.hours.as_ref().map(|hours| hours.is_open_at(desk.places.zone(profile).to_datetime(visit.now.jiff())));
    let shown = page(
        &visit,
        PageHead::new(&profile.name).back(back),
        html! {
            h1 { (profile.name) }
            p {
                @match is_open {
                    Some(true) => (tag(TagKind::Success, &visit.t("directory-place-open"))),
                    Some(false) => (tag(TagKind::Neutral, &visit.t("directory-place-closed"))),
                    None => {},
                }
                @if profile.accepts_pass() { " " (tag(TagKind::Warm, &visit.t("directory-place-pass"))) }
                @for programme in &profile.programmes { " " (tag(TagKind::Accent, programme.word())) }
            }
            @if let Some(summary) = &profile.summary { p.lead lang="fr" { (summary) } }
            @if let Some(detail) = &profile.detail { p lang="fr" { (detail) } }
            (actions(&visit, &place))
            (summary_list(&visit, &facts(&visit, &desk.places, &place)))
            h2 { (visit.t("directory-place-hours")) }
            (hours(&visit, profile.hours.as_ref()))
            (listed(&visit, &desk.places, &place))
            h2 { (visit.t("directory-score-title")) }
            (score_told(&visit, &Score::of(profile, desk.places.today())))
            p.small {
                @if !profile.source.is_empty() {
                    (visit.t_with("directory-place-source", &[("source", profile.source.as_str().into())])) " · "
                }
                (visit.t_with("directory-places-as-of", &[("day", visit.date(profile.updated_on).into())])) " · "
                a href=(LICENCE) rel="license noopener" { (visit.t("directory-places-licence")) }
            }
            (structured(&place, &desk.places, &desk.origin))
        },
    );
    Ok(shown.into_response())
}

/// By whom it was listed, since when and until when; nothing for what comes from a list.
fn listed(visit: &Visit, places: &Places, place: &Place) -> Markup {
    let Some((listed, standing)) = place.listed.as_ref().zip(place.standing_on(places.today())) else {
        return html! {};
    };
    let until = listed.term.until.map_or_else(String::new, |until| visit.date(until));
    let told = [("since", visit.date(listed.term.since).into()), ("until", until.into())];
    let key = match standing {
        ListedStanding::ToRenew => "directory-place-listed-to-renew",
        _ => "directory-place-listed",
    };
    html! {
        h2 { (visit.t("directory-place-listed-title")) }
        p { (standing_tag(visit, standing)) " " (visit.t_with(key, &told)) }
    }
}

/// To call, to take an appointment.
fn actions(visit: &Visit, place: &Place) -> Markup {
    let profile = &place.profile;
    buttons(html! {
        @if let Some(number) = &profile.telephone {
            // A number that breaks over two lines is misread.
            @let told = visit.t_with("directory-place-call", &[("number", number.spoken().into())]).replace(' ', "\u{a0}");
            (button_link(&Link::new(format!("tel:{number}"), told), ButtonKind::Primary))
        }
        @if let Some(booking) = &profile.booking {
            (button_link(&Link::new(booking.as_str(), visit.t("directory-place-book")), ButtonKind::Secondary))
        }
    })
}

fn facts(visit: &Visit, places: &Places, place: &Place) -> Vec<Row> {
    let profile = &place.profile;
    let commune = places.commune(profile).map_or("", |commune| &*commune.name);
    let words = |texts: Vec<String>| (!texts.is_empty()).then(|| html! { ul { @for text in texts { li { (text) } } } });
    let row = |key: &str, value: Option<Markup>| value.map(|value| Row::new(visit.t(key), value));
    let address = html! {
        (profile.address) @if let Some(more) = &profile.address_more { br; (more) }
        br; (profile.postcode.as_str()) " " (commune)
        @if profile.point.is_none() { p.hint { (visit.t("directory-place-no-point")) } }
    };
    let audiences = list(visit, "audience", profile.audiences.iter());
    let audiences = if audiences.is_empty() { vec![visit.t("directory-audience-all")] } else { audiences };
    let mails = profile.mails.iter().map(|mail| html! { a href={ "mailto:" (mail.as_str()) } { (mail.as_str()) } });
    let sites = profile.sites.iter().map(|site| html! { a href=(site) rel="noopener nofollow" { (site) } });
    let contacts: Vec<Markup> = mails.chain(sites).collect();
    let labels = profile.labels.iter().map(|label| label.word().to_owned()).chain(profile.other_labels.iter().cloned());
    [
        row("directory-place-address", Some(address)),
        row("directory-place-approaches", words(list(visit, "approach", profile.approaches.iter()))),
        row("directory-places-helps", words(list(visit, "help", profile.helps.iter()))),
        row("directory-places-support", words(list(visit, "support", profile.supports.iter()))),
        row("directory-places-fee", words(list(visit, "fee", profile.fees.iter()))),
        row("directory-places-audience", words(audiences)),
        row("directory-places-care", words(list(visit, "care", profile.cares.iter()))),
        row(
            "directory-place-contacts",
            (!contacts.is_empty()).then(|| html! { ul { @for contact in contacts { li { (contact) } } } }),
        ),
        row("directory-place-labels", words(labels.collect())),
        row("directory-place-parent", profile.parent.as_ref().map(|parent| html! { (parent) })),
        row(
            "directory-place-accessibility",
            profile.accessibility.as_ref().map(|site| html! { a href=(site) rel="noopener nofollow" { (site) } }),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What values of the standard are called.
fn list<'a, V: StandardValue>(
    visit: &'a Visit,
    list: &'a str,
    values: impl Iterator<Item = &'a V> + 'a,
) -> Vec<String> {
    values.map(|value| said(visit, list, *value)).collect()
}

/// Each day of the week in words.
fn hours(visit: &Visit, hours: Option<&OpeningHours>) -> Markup {
    let Some(hours) = hours else { return html! { p { (visit.t("directory-place-no-hours")) } } };
    let told = |spans: &[Span]| {
        let spans = spans.iter().map(|span| {
            let (from, to) = span.times();
            visit.t_with("directory-place-span", &[("from", from.into()), ("to", to.into())])
        });
        let told: Vec<String> = spans.collect();
        if told.is_empty() { visit.t("directory-place-closed-day") } else { told.join(", ") }
    };
    let days =
        DAYS.iter().map(|(day, name)| Row::text(visit.t(&format!("directory-day-{name}")), &told(hours.on(*day))));
    let holidays = hours.on_holidays().map(|spans| Row::text(visit.t("directory-day-ph"), &told(spans)));
    html! {
        (summary_list(visit, &days.chain(holidays).collect::<Vec<_>>()))
        @for comment in hours.comments() { p lang="fr" { (comment) } }
        p.hint { (visit.t("directory-place-usual")) }
    }
}

/// The place as schema.org tells it, for search engines: JSON-LD in the page.
fn structured(place: &Place, places: &Places, origin: &str) -> Markup {
    let profile = &place.profile;
    let page = format!("{origin}/places/{}", place.id);
    let mut described = json!({
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "@id": page,
        "url": page,
        "name": profile.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": profile.address,
            "postalCode": profile.postcode.as_str(),
            "addressLocality": places.commune(profile).map(|commune| commune.name.to_string()),
            "addressCountry": "FR",
        },
        "sameAs": profile.sites.iter().map(crate::model::WebAddress::as_str).collect::<Vec<_>>(),
    });
    if let Some(point) = profile.point {
        described["geo"] = json!({ "@type": "GeoCoordinates", "latitude": point.lat, "longitude": point.lon });
    }
    if let Some(number) = &profile.telephone {
        described["telephone"] = json!(number.to_string());
    }
    if let Some(summary) = &profile.summary {
        described["description"] = json!(summary);
    }
    if profile.fees.len() == 1 && profile.fees.contains(&Fee::Free) {
        described["isAccessibleForFree"] = json!(true);
    }
    if let Some(hours) = &profile.hours {
        described["openingHoursSpecification"] = Value::Array(specification(hours));
    }
    html! { script type="application/ld+json" { (PreEscaped(inert(&described.to_string()))) } }
}

fn specification(hours: &OpeningHours) -> Vec<Value> {
    const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let days = DAYS.iter().zip(NAMES);
    days.flat_map(|((day, _), name)| {
        hours.on(*day).iter().map(move |span| {
            let (opens, closes) = span.times();
            let day = format!("https://schema.org/{name}");
            json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": day, "opens": opens, "closes": closes })
        })
    })
    .collect()
}
