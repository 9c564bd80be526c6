//! Answers as open data: what everybody may fetch, under which licence, and how it was made.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{Link, NoticeKind, Row, inset, notice, summary_list};
use ui::{Failure, PageHead, Visit, page};

use crate::model::Consultation;
use crate::release::{Release, has_ending, method_note};
use crate::room::Consultations;

/// `GET /consultations/{code}/data`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Markup, Failure> {
    let consultation = room.published(&code).await?;
    let release = room.release_of(consultation.id).await?;
    Ok(data_page(&room, &visit, &consultation, release.as_ref()))
}

fn data_page(room: &Consultations, visit: &Visit, consultation: &Consultation, release: Option<&Release>) -> Markup {
    let about = &consultation.about;
    let address = format!("/consultations/{}", consultation.code);
    let title = visit.t("consultations-data-title");
    page(
        visit,
        PageHead::new(format!("{title}: {}", about.title.get(visit.lang)))
            .back(Link::new(&address, about.title.get(visit.lang))),
        html! {
            p.caption { (about.title.get(visit.lang)) }
            h1 { (title) }
            @match release {
                None => { (inset(html! { p { (visit.t("consultations-data-none")) } })) }
                Some(release) => {
                    @match &release.withdrawn {
                        Some((at, why)) => {
                            (notice(visit, NoticeKind::Information, html! {
                                p { strong { (visit.t_with("consultations-withdrawn", &[("date", visit.date(room.day(*at)).into())])) } }
                                p { (why) }
                            }))
                            p { (visit.t("consultations-withdrawn-lead")) }
                        }
                        None => { (files(visit, consultation, release, &address)) }
                    }
                    (facts(room, visit, release))
                    h2 { (visit.t("consultations-note-title")) }
                    (note(room, visit, consultation, release))
                }
            }
        },
    )
}

fn files(visit: &Visit, consultation: &Consultation, release: &Release, address: &str) -> Markup {
    let listed = [
        ("answers.csv", "consultations-data-csv"),
        ("answers.json", "consultations-data-json"),
        ("answers.xlsx", "consultations-data-xlsx"),
        ("codebook.csv", "consultations-data-codebook"),
        ("datapackage.json", "consultations-data-schema"),
    ];
    let package = format!("{}.zip", consultation.code);
    html! {
        h2 { (visit.t("consultations-data-files")) }
        ul {
            li { a href={ (address) "/data/" (package) } { (visit.t("consultations-data-package")) } }
            @for (file, told) in listed { li { a href={ (address) "/data/" (file) } { (visit.t(told)) } } }
            @for text in &release.facts.texts {
                li { a href={ (address) "/data/" (text.file) } { (visit.t_with("consultations-data-texts", &[("question", text.label.get(visit.lang).into())])) } }
            }
            @for lang in base::Lang::ALL {
                li { a href={ (address) "/data/method." (lang.tag()) ".html" } lang=(lang.tag()) hreflang=(lang.tag()) {
                    (visit.in_language(lang).t("consultations-note-title")) " – " (lang.own_name())
                } }
            }
        }
    }
}

fn facts(room: &Consultations, visit: &Visit, release: &Release) -> Markup {
    let facts = &release.facts;
    let signed = [("name", release.signer.as_str().into()), ("date", visit.date(room.day(release.signed_at)).into())];
    let rows = [
        Row::text(visit.t("consultations-release-lines"), &facts.lines.to_string()),
        Row::text(visit.t("consultations-release-crowds-of"), &facts.crowd.to_string()),
        Row::text(visit.t("consultations-data-signed"), &visit.t_with("consultations-data-signed-by", &signed)),
        Row::new(
            visit.t("consultations-release-licence"),
            html! { a href=(facts.licence.address()) { (facts.licence.title()) } },
        ),
        Row::new(visit.t("consultations-data-hash"), html! { code { (release.hash) } }),
    ];
    summary_list(visit, &rows)
}

fn note(room: &Consultations, visit: &Visit, consultation: &Consultation, release: &Release) -> Markup {
    let last = consultation.closes_at.minus(jiff::SignedDuration::from_secs(1));
    let days = [room.day(consultation.opens_at), room.day(last)];
    method_note(visit, consultation, release, days, room.day(release.signed_at))
}

/// `GET /consultations/{code}/data/{file}`
pub async fn file(
    State(room): State<Consultations>,
    visit: Visit,
    Path((code, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let consultation = room.published(&code).await?;
    if has_ending(&name, "zip") && name != format!("{code}.zip") {
        return Err(Failure::NotFound);
    }
    let release = room.release_of(consultation.id).await?.ok_or(Failure::NotFound)?;
    if release.withdrawn.is_some() {
        let page = data_page(&room, &visit, &consultation, Some(&release));
        return Ok((StatusCode::GONE, page).into_response());
    }
    let file = room.released_file(&consultation, &name).await?.ok_or(Failure::NotFound)?;
    // A note is read, everything else is kept.
    let how = if has_ending(&name, "html") { "inline" } else { "attachment" };
    let headers = [
        (CONTENT_TYPE, file.media_type.to_owned()),
        (CONTENT_DISPOSITION, format!("{how}; filename=\"{}\"", file.name)),
    ];
    Ok((headers, file.bytes).into_response())
}
