//! The instruments by which a firm looks at itself: what each is for, begin, go on, repeat, and the results over time.

use axum::extract::{Path, State};
use base::FirmId;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Head, Link, Table, TagKind, button_about, button_link, buttons, details, form, inset, table, tag,
};
use ui::{Failure, PageHead, Visit, page};

use super::changed::changes_part;
use super::words::{known_words, score_words};
use crate::assess::Measured;
use crate::instrument::Instrument;
use crate::model::{Diagnosis, Firm};
use crate::roles::{FirmRole, Right};
use crate::room::Business;

/// Results of one family that a page lists with what changed between them.
const MAX_RESULTS: usize = 12;

/// `GET /firms/{id}/diagnosis`
pub async fn choose(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let id: FirmId = id.parse().map_err(|_| Failure::NotFound)?;
    let person = visit.person()?.person;
    let (firm, diagnoses) = business.read_firm(person, id).await?;
    let role = business.role_in(person, id).await?;
    let title = visit.t("business-instruments-title");
    let head = PageHead::new(&title).back(Link::new(format!("/firms/{id}"), firm.facts.name.as_str()));
    Ok(page(
        &visit,
        head,
        html! {
            h1 { (title) }
            p.lead { (visit.t("business-instruments-intro")) }
            @for instrument in business.content.instruments.iter() {
                h2 { (instrument.label.get(visit.lang)) }
                p { (instrument.about.get(visit.lang)) }
                (state_part(&business, &visit, &firm, role, (instrument, &diagnoses)))
                (source_part(&visit, instrument))
            }
            @if diagnoses.iter().any(|known| known.completed_at.is_some()) {
                p { a href={ "/firms/" (id) "/results" } { (visit.t("business-results-link")) } }
            }
        },
    ))
}

/// What is begun and done of a firm, on its page: the instruments that were used, and the one that is proposed first.
pub fn firm_part(business: &Business, visit: &Visit, firm: &Firm, role: FirmRole, diagnoses: &[Diagnosis]) -> Markup {
    let instruments = &business.content.instruments;
    let is_used = |instrument: &&Instrument| diagnoses.iter().any(|known| known.instrument == instrument.name);
    let mut shown: Vec<&Instrument> = instruments.iter().filter(is_used).collect();
    if shown.is_empty() {
        shown.push(instruments.main());
    }
    let several = instruments.iter().count() > 1;
    html! {
        @for instrument in shown {
            @if several { h3 { (instrument.label.get(visit.lang)) } }
            (state_part(business, visit, firm, role, (instrument, diagnoses)))
        }
        @if several { p { a href={ "/firms/" (firm.id) "/diagnosis" } { (visit.t("business-instruments-all")) } } }
        @if diagnoses.iter().any(|known| known.completed_at.is_some()) {
            p { a href={ "/firms/" (firm.id) "/results" } { (visit.t("business-results-link")) } }
        }
    }
}

/// Begin, resume or see and repeat: whatever comes next for this firm by one instrument.
fn state_part(
    business: &Business,
    visit: &Visit,
    firm: &Firm,
    role: FirmRole,
    (instrument, diagnoses): (&Instrument, &[Diagnosis]),
) -> Markup {
    let label = instrument.label.get(visit.lang);
    let begin = |key: &str, kind: ButtonKind| {
        let words = visit.t(key);
        let content = button_about(&words, label, kind, "instrument", &instrument.name);
        form(visit, &format!("/firms/{}/diagnosis", firm.id), content)
    };
    let date = |at| visit.date(business.day(at));
    let works_on_it = role.may(Right::Diagnose);
    match diagnoses.iter().find(|known| known.instrument == instrument.name) {
        None | Some(Diagnosis { completed_at: None, .. }) if !works_on_it => {
            html! { p { (visit.t("business-firm-diagnosis-not-yet")) } }
        }
        None => html! {
            p { (visit.t_with("business-firm-diagnosis-none", &[
                ("count", instrument.asked().into()), ("minutes", instrument.minutes.into()),
            ])) }
            (begin("business-firm-diagnosis-start", ButtonKind::Primary))
        },
        Some(open @ Diagnosis { completed_at: None, .. }) => html! {
            p { (visit.t_with("business-firm-diagnosis-begun", &[("date", date(open.started_at).into())])) }
            p { (button_link(
                &Link::new(format!("/diagnoses/{}", open.id), visit.t("business-firm-diagnosis-resume")),
                ButtonKind::Primary,
            )) }
        },
        Some(complete) => {
            let score = score_words(visit, instrument, business.measure(complete).score);
            let done = complete.completed_at.unwrap_or(complete.changed_at);
            html! {
                p { (visit.t_with(
                    "business-firm-diagnosis-done",
                    &[("date", date(done).into()), ("score", score.into())],
                )) }
                (buttons(html! {
                    (button_link(
                        &Link::new(format!("/diagnoses/{}/result", complete.id), visit.t("business-firm-diagnosis-see")),
                        ButtonKind::Primary,
                    ))
                    @if works_on_it { (begin("business-firm-diagnosis-again", ButtonKind::Secondary)) }
                }))
            }
        }
    }
}

/// Who made an instrument, and under which licence it stands.
pub fn source_part(visit: &Visit, instrument: &Instrument) -> Markup {
    let source = visit.t_with(
        "business-instrument-source",
        &[("source", instrument.source.as_str().into()), ("version", instrument.version.as_str().into())],
    );
    html! {
        p.small {
            @if instrument.url.is_empty() { (source) } @else { a href=(instrument.url) rel="external" { (source) } }
            @if !instrument.licence.is_empty() {
                " " (visit.t_with("business-instrument-licence", &[("licence", instrument.licence.as_str().into())]))
            }
        }
    }
}

/// `GET /firms/{id}/results`
pub async fn results(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Markup, Failure> {
    let id: FirmId = id.parse().map_err(|_| Failure::NotFound)?;
    let (firm, complete) = business.read_results(visit.person()?.person, id).await?;
    let title = visit.t("business-results-title");
    let head = PageHead::new(&title).back(Link::new(format!("/firms/{id}"), firm.facts.name.as_str()));
    let mut families: Vec<&str> = Vec::new();
    for instrument in business.content.instruments.iter() {
        if !families.contains(&instrument.family.as_str()) {
            families.push(&instrument.family);
        }
    }
    let of_family = |family: &str| -> Vec<&Diagnosis> {
        complete.iter().filter(|known| business.instrument_of(known).family == family).take(MAX_RESULTS).collect()
    };
    Ok(page(
        &visit,
        head,
        html! {
            h1 { (title) }
            p.lead { (firm.facts.name) }
            @if complete.is_empty() { (inset(html! { p { (visit.t("business-results-none")) } })) }
            @for family in families {
                @let results = of_family(family);
                @if let Some(newest) = results.first() {
                    h2 { (business.instrument_of(newest).label.get(visit.lang)) }
                    (family_part(&business, &visit, &results))
                }
            }
            p { a href={ "/firms/" (id) "/diagnosis" } { (visit.t("business-instruments-all")) } }
        },
    ))
}

/// The results of one family, the newest first, and what changed from each to the next.
fn family_part(business: &Business, visit: &Visit, results: &[&Diagnosis]) -> Markup {
    let measured: Vec<(&Diagnosis, Measured<'_>)> =
        results.iter().map(|known| (*known, business.measure(known))).collect();
    let date = |known: &Diagnosis| visit.date(business.day(known.completed_at.unwrap_or(known.changed_at)));
    let row = |(known, measured): &(&Diagnosis, Measured<'_>)| {
        vec![
            html! { a href={ "/diagnoses/" (known.id) "/result" } { (date(known)) } },
            html! { (known.version) },
            html! { (score_words(visit, measured.instrument, measured.score)) },
            html! { @if let Some(band) = measured.band { (tag(TagKind::Accent, band.label.get(visit.lang))) } },
            html! { (known_words(visit, measured)) },
        ]
    };
    let heads = ["date", "version", "score", "band", "known"].map(|head| visit.t(&format!("business-results-{head}")));
    let changed = measured.iter().zip(measured.iter().skip(1)).enumerate();
    html! {
        (table(&Table {
            caption: measured.first().map_or_else(String::new, |(_, one)| one.instrument.label.get(visit.lang).to_owned()),
            heads: heads.map(Head::text).into(),
            rows: measured.iter().map(row).collect(),
        }))
        @for (place, (now, before)) in changed {
            @let values = [("before", date(before.0).into()), ("now", date(now.0).into())];
            @let title = visit.t_with("business-results-between", &values);
            @let themes = visit.t_with("business-results-themes", &values);
            @let id = format!("changes-{}-{place}", now.1.instrument.family);
            (details(&title, changes_part(business, visit, (&id, &themes), (before.0, &before.1), (now.0, &now.1))))
        }
    }
}
