//! The counter on a device that has no network: a page that stays on the device, the scripts that it needs, and what it is told
//! while it has a network. Without scripts, a place types its list at `/counter/offline`.

use std::sync::LazyLock;

use aws_lc_rs::digest::{SHA256, digest};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse, Response};
use base::Timestamp;
use maud::{Markup, html};
use serde::Serialize;
use ui::components::{ButtonKind, Choice, Field, Link, button, inset, link, select, text_input};
use ui::{Failure, PageHead, Visit, page};

use super::print;
use crate::desks::Desks;
use crate::model::{self, Place, PlaceId, Territory};
use crate::party::{PartyId, PartyKind};
use crate::services::SERVICES;

/// The page, and the path to which its worker is limited.
const PATH: &str = "/counter/device";
/// The script of the page.
const PAGE_SCRIPT: &str = "device.js";
/// The script of the counter that has a network, which is not kept on the device.
const COUNTER_SCRIPT: &str = "counter.js";
/// The scripts, as modules that name one another.
const SCRIPTS: [(&str, &str); 9] = [
    (PAGE_SCRIPT, include_str!("../../scripts/device.js")),
    (COUNTER_SCRIPT, include_str!("../../scripts/counter.js")),
    ("acceptance.js", include_str!("../../scripts/acceptance.js")),
    ("camera.js", include_str!("../../scripts/camera.js")),
    ("code.js", include_str!("../../scripts/code.js")),
    ("kept.js", include_str!("../../scripts/kept.js")),
    ("sending.js", include_str!("../../scripts/sending.js")),
    ("square.js", include_str!("../../scripts/square.js")),
    ("unread.js", include_str!("../../scripts/unread.js")),
];
const WORKER: &str = include_str!("../../scripts/worker.js");
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The folder of the scripts: named after their contents, so that a page has those that it was made with.
static FOLDER: LazyLock<String> = LazyLock::new(|| {
    let all: String = SCRIPTS.iter().map(|(_, script)| *script).collect();
    let hash = digest(&SHA256, all.as_bytes());
    hash.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
});
static PAGE_SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| path_of(PAGE_SCRIPT));
/// Where the script of the counter that has a network is.
pub static COUNTER_SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| path_of(COUNTER_SCRIPT));

/// Squares are read by the camera of the device, on the pages of the counter and on no other.
pub const CAMERA: [(HeaderName, &str); 1] = [(
    HeaderName::from_static("permissions-policy"),
    "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
)];

fn path_of(file: &str) -> String {
    format!("{PATH}/{}/{file}", *FOLDER)
}

/// What the script says, each with the names that it puts values for.
const SENTENCES: [(&str, &[&str]); 42] = [
    ("accept", &[]),
    ("accept-unproved", &[]),
    ("accepted", &["value"]),
    ("again", &[]),
    ("aside", &[]),
    ("aside-how", &[]),
    ("aside-list", &[]),
    ("brought", &[]),
    ("by", &["date", "count"]),
    ("camera-failed", &[]),
    ("camera-stop", &[]),
    ("code-unproved", &[]),
    ("elsewhere-place", &["count"]),
    ("genuine", &["value", "date"]),
    ("known", &["date"]),
    ("known-nothing", &[]),
    ("late", &["date", "count"]),
    ("network-off", &[]),
    ("network-on", &[]),
    ("never-pays", &[]),
    ("none", &[]),
    ("not-sent", &[]),
    ("refused-cannot", &[]),
    ("refused-cap", &["cap"]),
    ("refused-clock", &[]),
    ("refused-code", &[]),
    ("refused-elsewhere", &[]),
    ("refused-ended", &["date"]),
    ("refused-forged", &[]),
    ("refused-full", &[]),
    ("refused-held", &[]),
    ("refused-not-kept", &[]),
    ("refused-not-listed", &[]),
    ("refused-stale", &[]),
    ("refused-twice", &["date"]),
    ("refused-unknown-key", &[]),
    ("risk", &[]),
    ("room", &["left", "cap"]),
    ("sending", &[]),
    ("sent", &[]),
    ("unproved", &[]),
    ("unread-how", &["code"]),
];

/// `GET /counter/device`: the same for everyone, so that a device may keep it.
pub async fn show(State(desks): State<Desks>, visit: Visit) -> Response {
    let title = visit.t("pass-device-title");
    let back = Link::new("/counter", visit.t("pass-counter-title"));
    let list = Link::new("/counter/offline", visit.t("pass-offline-title"));
    let shown = page(
        &visit,
        PageHead::new(&title).back(back).own_script(&PAGE_SCRIPT_PATH),
        html! {
            h1 { (title) }
            p.lead { (visit.t("pass-device-lead")) }
            div #without-script { (inset(html! { p { (visit.t("pass-device-without-script")) } p { (link(&list)) } })) }
            (device(&visit))
            h2 { (visit.t("pass-offline-rules")) }
            ul {
                li { (visit.t("pass-device-rule-proof")) }
                li { (visit.t_with("pass-offline-rule-time", &[("hours", desks.passes.rules.offline_within.as_hours().into())])) }
                li { (visit.t("pass-device-rule-cap")) }
                li { (visit.t("pass-offline-rule-place")) }
                li { (visit.t("pass-offline-rule-person")) }
            }
            p { (visit.t("pass-device-kept-how")) }
        },
    );
    (CAMERA, shown).into_response()
}

/// What the script fills in; hidden where it does not run.
fn device(visit: &Visit) -> Markup {
    let needed = SCRIPTS.iter().filter(|(file, _)| *file != COUNTER_SCRIPT);
    let files: Vec<String> = needed.map(|(file, _)| path_of(file)).collect();
    let choices: Vec<Choice> = SERVICES
        .iter()
        .map(|(_, word)| Choice::new(*word, visit.t(&format!("pass-service-{word}")), *word == "other"))
        .collect();
    let code =
        Field::new("code", visit.t("pass-device-code")).hint(visit.t("pass-device-code-hint")).autocomplete("off");
    html! {
        div #device hidden data-files=(files.join(" ")) {
            p data-part="network" role="status" {}
            p data-part="sign-in" hidden {
                (visit.t("pass-device-sign-in")) " " a href=(format!("/sign-in?next={PATH}")) { (visit.t("pass-device-sign-in-link")) }
            }
            p data-part="known" {}
            div data-part="places" hidden { (select(visit, &Field::new("place", visit.t("pass-device-place")), &[])) }
            form data-part="form" action=(PATH) hidden novalidate {
                (text_input(visit, &code))
                (select(visit, &Field::new("service", visit.t("pass-service")), &choices))
                div.buttons {
                    (button(&visit.t("pass-device-check"), ButtonKind::Primary))
                    div data-part="camera" hidden {
                        button.button.secondary type="button" { (visit.t("pass-device-camera")) }
                    }
                }
            }
            div data-part="seen" {}
            div data-part="verdict" role="status" {}
            h2 { (visit.t("pass-device-kept")) }
            p data-part="room" {}
            p data-part="by" {}
            p data-part="sent" role="status" {}
            div data-part="send" hidden { button.button.secondary type="button" { (visit.t("pass-device-send")) } }
            div data-part="undecided" {}
            section.table data-part="kept" hidden tabindex="0" aria-label=(visit.t("pass-device-kept")) {
                table {
                    thead { tr {
                        th scope="col" { (visit.t("pass-offline-accepted-at")) }
                        th scope="col" { (visit.t("pass-device-worth")) }
                        th scope="col" { (visit.t("pass-offline-outcome")) }
                    } }
                    tbody data-part="rows" {}
                }
            }
            @for (key, names) in SENTENCES { (sentence(visit, key, &format!("pass-device-{key}"), names)) }
            @for (state, key) in [
                ("waits", "pass-device-waits"),
                ("redeemed", "pass-offline-taken"),
                ("paid", "pass-offline-paid"),
                ("refused", "pass-offline-refused"),
                ("unread", "pass-offline-not-read"),
                ("aside", "pass-device-is-aside"),
                ("by-hand", "pass-device-by-hand"),
            ] { (sentence(visit, &format!("state-{state}"), key, &[])) }
        }
    }
}

/// A sentence for the script, with `{name}` where it puts a value.
fn sentence(visit: &Visit, name: &str, key: &str, names: &[&str]) -> Markup {
    let places: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    let values: Vec<_> = names.iter().zip(&places).map(|(name, place)| (*name, place.as_str().into())).collect();
    html! { template data-say=(name) { (visit.t_with(key, &values)) } }
}

/// `GET /counter/device/worker.js`: it may answer for the page and what is below it.
pub async fn worker() -> Response {
    let allowed = (HeaderName::from_static("service-worker-allowed"), PATH);
    ([(CONTENT_TYPE, JAVASCRIPT), (CACHE_CONTROL, "no-cache")], [allowed], WORKER).into_response()
}

/// `GET /counter/device/{folder}/{file}`
pub async fn script(Path((folder, file)): Path<(String, String)>) -> Result<Response, Failure> {
    let known = SCRIPTS.iter().find(|(name, _)| *name == file).filter(|_| folder == *FOLDER);
    let (_, script) = known.ok_or(Failure::NotFound)?;
    let kept = "public, max-age=31536000, immutable";
    Ok(([(CONTENT_TYPE, JAVASCRIPT), (CACHE_CONTROL, kept)], *script).into_response())
}

/// What a device is told. Moments are in milliseconds since 1970, as scripts count.
#[derive(Serialize)]
struct Told {
    csrf: String,
    now: i64,
    keys: serde_json::Value,
    within_hours: i64,
    tolerance_days: i64,
    zone: String,
    /// What a code without a square counts against the cap: the most that a pass is worth.
    code_cents: i64,
    places: Vec<ToldPlace>,
}

#[derive(Serialize)]
struct ToldPlace {
    id: PlaceId,
    name: String,
    /// The areas of squares that are taken there.
    areas: Vec<String>,
    cap_cents: i64,
    left_cents: i64,
    listed_from: i64,
    listed_until: Option<i64>,
    held: bool,
}

/// `GET /counter/device/places.json`: the keys, and what the places of a person may accept alone.
pub async fn places(State(desks): State<Desks>, visit: Visit) -> Result<Response, Failure> {
    let (passes, rules) = (&desks.passes, &desks.passes.rules);
    let keys = desks.square_keys.public().await?.to_jwk_set();
    let mut keys: serde_json::Value = serde_json::from_str(&keys).map_err(Failure::internal)?;
    let mut places = Vec::new();
    for party in passes.parties_of(visit.person()?.person, PartyKind::Place).await? {
        let PartyId::Place(id) = party.id else { continue };
        let place = passes.place(id).await?;
        places.push(ToldPlace {
            id,
            areas: areas(&desks, &place),
            name: party.name,
            cap_cents: rules.offline_cap_cents,
            left_cents: passes.risk_left_today(id).await?,
            listed_from: millis(place.listed_from),
            listed_until: place.listed_until.map(millis),
            held: place.held.is_some(),
        });
    }
    let told = Told {
        csrf: visit.csrf.to_string(),
        now: millis(passes.clock.now()),
        keys: keys["keys"].take(),
        within_hours: rules.offline_within.as_hours(),
        tolerance_days: rules.tolerance_days,
        zone: passes.zone.iana_name().unwrap_or("UTC").to_owned(),
        code_cents: passes.highest_face().await?,
        places,
    };
    Ok(([(CACHE_CONTROL, "no-store")], Json(told)).into_response())
}

fn millis(at: Timestamp) -> i64 {
    at.as_micros().div_euclid(1_000)
}

/// The country, and the department and the region of the place, as squares say them.
fn areas(desks: &Desks, place: &Place) -> Vec<String> {
    let of = |area: model::Area| print::area(&desks.country, &Territory([area].into())).to_string();
    vec![
        desks.country.to_string(),
        of(model::Area::Department(place.department.clone())),
        of(model::Area::Region(place.region.clone())),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names_after<'a>(script: &'a str, before: &str) -> Vec<&'a str> {
        script.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn every_sentence_and_every_file_that_a_script_names_is_there() {
        let there: BTreeSet<&str> = SENTENCES.iter().map(|(key, _)| *key).collect();
        let page_script = SCRIPTS[0].1;
        for name in names_after(page_script, "said(\"") {
            assert!(there.contains(name) || name.starts_with("state-"), "{name}");
        }
        let reasons = SCRIPTS.iter().flat_map(|(_, script)| names_after(script, "return \""));
        for reason in reasons.chain(names_after(page_script, "refuse(\"")) {
            assert!(there.contains(format!("refused-{reason}").as_str()), "{reason}");
        }
        for file in SCRIPTS.iter().flat_map(|(_, script)| names_after(script, "from \"./")) {
            assert!(SCRIPTS.iter().any(|(name, _)| *name == file), "{file}");
        }
    }

    #[test]
    fn the_scripts_weigh_at_most_36_kb() {
        // They are brought once, while there is a network.
        let bytes: usize = SCRIPTS.iter().map(|(_, script)| script.len()).sum();
        assert!(bytes <= 36 * 1024, "{bytes} bytes");
    }
}
