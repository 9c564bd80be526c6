//! The result: score and band, how others stand, what is recommended and why.

use axum::extract::{Path, Query, State};
use base::Lang;
use forms::Filling;
use maud::{Markup, html};
use ui::components::{ButtonKind, Link, button_link, buttons, pagination};
use ui::{Failure, PageHead, Visit, page};

use super::changed::changes_part;
use super::compared::comparison_part;
use super::firms::{advisers_of, events_of};
use super::recommendations::{first_step, source, tags, way_on};
use super::score::measured_part;
use super::words::date_of;
use crate::assess::assess;
use crate::catalogue::placeholders;
use crate::changes::{Taken, changes};
use crate::model::{Diagnosis, DiagnosisId, Firm};
use crate::recommend::Advice;
use crate::room::Business;

/// Pieces of advice on a page: the first of them stand under the result, so that it stays light.
const ADVICE_PER_PAGE: usize = 8;
/// Answers that a piece of advice quotes.
const MAX_QUOTED: usize = 3;
/// `GET /diagnoses/{id}/result`
pub async fn show(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let id: DiagnosisId = id.parse().map_err(|_| Failure::NotFound)?;
    let (firm, diagnosis, earlier) = business.read_result(visit.person()?.person, id).await?;
    if diagnosis.completed_at.is_none() {
        return Err(Failure::Conflict("business-diagnosis-open"));
    }
    let filling = business.filling(&diagnosis);
    Ok(result_page(&business, &visit, &firm, &diagnosis, &filling, earlier.as_ref()))
}

/// The whole page, from the answers alone, and those to the diagnosis before it.
pub fn result_page(
    business: &Business,
    visit: &Visit,
    firm: &Firm,
    diagnosis: &Diagnosis,
    filling: &Filling,
    earlier: Option<&Diagnosis>,
) -> Markup {
    let assessment = assess(&business.content, filling);
    let measured = &assessment.measured;
    let before = earlier.map(|earlier| (earlier, business.measure(earlier)));
    let comparable = before.as_ref().filter(|(earlier, before)| {
        let earlier = Taken { version: &earlier.version, measured: before };
        changes(earlier, Taken { version: &diagnosis.version, measured }).is_ok()
    });
    let head = PageHead::new(visit.t("business-result-title"))
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()));
    let completed = visit.t_with("business-result-completed", &[("date", date_of(business, visit, diagnosis).into())]);
    page(
        visit,
        head,
        html! {
            h1 { (visit.t("business-result-title")) }
            p.lead { (firm.facts.name) }
            p { (measured.instrument.label.get(visit.lang)) ". " (completed) }
            (measured_part(visit, measured, comparable.map(|(_, before)| before)))
            @if let Some((earlier, before)) = &before {
                h2 { (visit.t("business-changes-title")) }
                (changes_part(business, visit, ("changes", &visit.t("business-changes-dimensions")), (earlier, before), (diagnosis, measured)))
                p { a href={ "/firms/" (firm.id) "/results" } { (visit.t("business-results-link")) } }
            }
            (advice_part(visit, filling, &assessment.advice, diagnosis.id))
            (way_on(visit, firm, diagnosis.id))
            (comparison_part(business, visit, firm, &diagnosis.version, measured))
            (next_part(business, visit, firm))
        },
    )
}

/// The first pieces of advice, and the way to the others.
fn advice_part(visit: &Visit, filling: &Filling, advice: &[Advice<'_>], diagnosis: DiagnosisId) -> Markup {
    let more = advice.len().saturating_sub(ADVICE_PER_PAGE);
    html! {
        h2 #advice { (visit.t("business-advice-title")) }
        p { (visit.t_with("business-advice-intro", &[("count", advice.len().into())])) }
        (advice_list(visit, filling, advice, 1, Under::Section))
        @if more > 0 {
            p {
                a href={ "/diagnoses/" (diagnosis) "/advice?page=2" } {
                    (visit.t_with("business-advice-more", &[("count", more.into())]))
                }
            }
        }
    }
}

/// One page of the advice, numbered through: each piece with the answers that made it true.
fn advice_list(visit: &Visit, filling: &Filling, advice: &[Advice<'_>], at: usize, under: Under) -> Markup {
    let before = (at - 1) * ADVICE_PER_PAGE;
    html! {
        ol.advice start=[(before > 0).then_some(before + 1)] {
            @for one in advice.iter().skip(before).take(ADVICE_PER_PAGE) { li { (advice_card(visit, filling, one, under)) } }
        }
    }
}

/// Which page of the advice.
#[derive(serde::Deserialize)]
pub struct AdvicePage {
    #[serde(default)]
    page: String,
}

/// `GET /diagnoses/{id}/advice`
pub async fn advice(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    Query(AdvicePage { page: at }): Query<AdvicePage>,
) -> Result<Markup, Failure> {
    let id: DiagnosisId = id.parse().map_err(|_| Failure::NotFound)?;
    let (_, diagnosis) = business.read_diagnosis(visit.person()?.person, id).await?;
    if diagnosis.completed_at.is_none() {
        return Err(Failure::Conflict("business-diagnosis-open"));
    }
    let filling = business.filling(&diagnosis);
    let advice = assess(&business.content, &filling).advice;
    let pages = advice.len().div_ceil(ADVICE_PER_PAGE).max(1);
    let at = at.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let title = visit.t("business-advice-title");
    let back = Link::new(format!("/diagnoses/{id}/result"), visit.t("business-result-title"));
    Ok(page(
        &visit,
        PageHead::new(&title).back(back),
        html! {
            h1 { (title) }
            p { (visit.t_with("business-advice-intro", &[("count", advice.len().into())])) }
            (advice_list(&visit, &filling, &advice, at, Under::Title))
            (pagination(&visit, at, pages, |page| format!("/diagnoses/{id}/advice?page={page}")))
        },
    ))
}

/// What the headings of pieces of advice stand under, so that no level is left out.
#[derive(Clone, Copy)]
enum Under {
    /// The page's title.
    Title,
    /// A section of the page.
    Section,
}

fn advice_card(visit: &Visit, filling: &Filling, advice: &Advice<'_>, under: Under) -> Markup {
    let recommendation = advice.recommendation;
    let lang = visit.lang;
    html! {
        @match under {
            Under::Title => { h2 { (recommendation.label.get(lang)) } }
            Under::Section => { h3 { (recommendation.label.get(lang)) } }
        }
        (tags(visit, recommendation))
        p { (recommendation.text.get(lang)) }
        p { strong { (visit.t("business-advice-why")) } " " (why(filling, recommendation.why.get(lang), lang)) }
        ul.reasons {
            @for sentence in forms::pages::because(visit, filling, &advice.because).iter().take(MAX_QUOTED) { li { (sentence) } }
        }
        (first_step(visit, recommendation))
        (source(visit, recommendation))
    }
}

/// The sentence that says why, with the person's answers where it quotes questions.
pub fn why(filling: &Filling, sentence: &str, lang: Lang) -> String {
    placeholders(sentence).fold(sentence.to_owned(), |sentence, name| {
        sentence.replace(&format!("${{{name}}}"), &filling.label_of_answer(name, lang))
    })
}

/// People who help, and occasions to learn, around the firm.
fn next_part(business: &Business, visit: &Visit, firm: &Firm) -> Markup {
    let commune = firm.facts.commune.as_ref().and_then(|code| business.territories.commune(code));
    let advisers = commune.map_or_else(
        || visit.t("business-next-advisers-anywhere"),
        |commune| visit.t_with("business-next-advisers", &[("commune", (&*commune.name).into())]),
    );
    html! {
        h2 { (visit.t("business-next-title")) }
        (buttons(html! {
            (button_link(&Link::new(advisers_of(firm), advisers), ButtonKind::Primary))
            (button_link(&events_of(business, visit, firm), ButtonKind::Secondary))
        }))
    }
}
