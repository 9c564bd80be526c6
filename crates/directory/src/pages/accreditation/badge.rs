//! `/advisers/{id}/badge`: what an accreditation is worth today, for everybody: as a page, a picture and a document.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::sync::Arc;

use ui::components::{Link, NoticeKind, Row, inset, notice, summary_list, warning};
use ui::{Failure, PageHead, Visit, page};

use super::{id, standing_tag};
use crate::accreditation::Accreditations;
use crate::model::{Adviser, AdviserId, AdviserStanding};

/// The picture's size, in its own units.
const PICTURE: (u32, u32) = (320, 72);
/// As wide as it stands on the page: the narrowest screen is 320 pixels wide, with margins.
const SHOWN: (u32, u32) = (280, 63);
/// Letters of a name in the picture; longer ones are cut.
const NAME_MAX_CHARS: usize = 34;

fn adviser(accreditations: &Accreditations, path: &str) -> Result<Arc<Adviser>, Failure> {
    accreditations.directory.adviser(id::<Adviser>(path)?).ok_or(Failure::NotFound)
}

/// `GET /advisers/{id}/badge`
pub async fn show(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Markup, Failure> {
    let adviser = adviser(&accreditations, &path)?;
    let today = accreditations.directory.today();
    let known = adviser.accreditation;
    let standing = known.standing_on(today);
    let title = visit.t("directory-badge-title");
    let sentence = visit.t_with(
        &format!("directory-badge-{}", standing.name()),
        &[
            ("organisation", adviser.organisation.as_str().into()),
            ("today", visit.date(today).into()),
            ("since", visit.date(known.since).into()),
            ("until", known.until.map_or_else(|| "–".to_owned(), |until| visit.date(until)).into()),
            ("suspended", known.suspended_since.map_or_else(String::new, |since| visit.date(since)).into()),
        ],
    );
    let rows = [
        Row::text(visit.t("directory-apply-organisation"), &adviser.organisation),
        Row::new(visit.t("directory-badge-today"), standing_tag(&visit, standing)),
        Row::text(visit.t("directory-since"), &visit.date(known.since)),
        Row::text(visit.t("directory-until"), &known.until.map_or_else(|| "–".to_owned(), |until| visit.date(until))),
    ];
    let address = format!("{}/advisers/{}/badge", accreditations.public_url, adviser.id);
    let head =
        PageHead::new(&title).back(Link::new(format!("/advisers/{}", adviser.id), adviser.organisation.as_str()));
    Ok(page(
        &visit,
        head,
        html! {
            @if standing == AdviserStanding::Held {
                (notice(&visit, NoticeKind::Success, html! { p { (sentence) } }))
            }
            h1 { (title) }
            @if standing != AdviserStanding::Held { (warning(&visit, html! { p { (sentence) } })) }
            (summary_list(&visit, &rows))
            p { img src=(format!("/advisers/{}/badge.svg?lang={}", adviser.id, visit.lang)) width=(SHOWN.0) height=(SHOWN.1) alt=(sentence); }
            h2 { (visit.t("directory-badge-use")) }
            p { (visit.t("directory-badge-use-text")) }
            (inset(html! { p { code { (address) } } p { code { (address) ".svg" } } }))
            p { (visit.t("directory-badge-proof")) " " a href=(format!("/advisers/{}/badge.json", adviser.id)) { "badge.json" } }
        },
    ))
}

/// `GET /advisers/{id}/badge.svg`
pub async fn image(
    State(accreditations): State<Accreditations>,
    visit: Visit,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let adviser = adviser(&accreditations, &path)?;
    let today = accreditations.directory.today();
    let standing = adviser.accreditation.standing_on(today);
    let state = visit.t(&format!("directory-standing-{}", standing.name()));
    let dated = visit.t_with("directory-badge-dated", &[("today", visit.date(today).into())]);
    let mut name: String = adviser.organisation.chars().take(NAME_MAX_CHARS).collect();
    if name.len() < adviser.organisation.len() {
        name.push('…');
    }
    // Dark on light, whatever the state: the words say it.
    let edge = if standing == AdviserStanding::Held { "#18753c" } else { "#6a6a6a" };
    let (width, height) = PICTURE;
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox=(format!("0 0 {width} {height}")) role="img" {
            title { (name) " – " (state) " – " (dated) }
            rect x="1" y="1" width=(width - 2) height=(height - 2) rx="6" fill="#ffffff" stroke=(edge) stroke-width="2" {}
            rect x="1" y="1" width="10" height=(height - 2) rx="4" fill=(edge) {}
            g font-family="sans-serif" fill="#161616" {
                text x="22" y="25" font-size="15" font-weight="bold" { (name) }
                text x="22" y="45" font-size="14" { (state) }
                text x="22" y="62" font-size="11" { (dated) }
            }
        }
    };
    // What it shows is true today: nobody keeps it for tomorrow.
    Ok(([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "no-cache")], picture.into_string()).into_response())
}

/// What programs read.
#[derive(serde::Serialize)]
struct Document {
    adviser: AdviserId,
    organisation: String,
    standing: &'static str,
    on: jiff::civil::Date,
    since: jiff::civil::Date,
    until: Option<jiff::civil::Date>,
    suspended_since: Option<jiff::civil::Date>,
    page: String,
    /// The newest decision as the evidence log holds it (C2SP tlog-proof), to be checked with its public key.
    proof: Option<String>,
    key: String,
}

/// `GET /advisers/{id}/badge.json`
pub async fn document(
    State(accreditations): State<Accreditations>,
    Path(path): Path<String>,
) -> Result<Response, Failure> {
    let adviser = adviser(&accreditations, &path)?;
    let today = accreditations.directory.today();
    let known = adviser.accreditation;
    let newest = accreditations.steps(adviser.id).await?.into_iter().next();
    let proof = match newest {
        Some(step) => Some(accreditations.evidence.prove(step.position).await.map_err(Failure::internal)?),
        None => None,
    };
    let document = Document {
        adviser: adviser.id,
        organisation: adviser.organisation.clone(),
        standing: known.standing_on(today).name(),
        on: today,
        since: known.since,
        until: known.until,
        suspended_since: known.suspended_since,
        page: format!("{}/advisers/{}/badge", accreditations.public_url, adviser.id),
        proof,
        key: accreditations.evidence.vkey(),
    };
    Ok(([(CACHE_CONTROL, "no-cache")], Json(document)).into_response())
}
