//! The result: score and band, how others stand, what is recommended and why.

use axum::extract::{Path, Query, State};
use base::Lang;
use base::headcount::HeadcountBand;
use forms::Filling;
use maud::{Markup, html};
use ui::charts::{self, Bar, ChartHead};
use ui::components::{
    ButtonKind, Head, Link, NoticeKind, Table, TagKind, button_link, buttons, details, inset, notice, pagination,
    table, tag,
};
use ui::{Failure, PageHead, Visit, page};

use super::firms::advisers_of;
use super::recommendations::way_on;
use crate::assess::{Assessment, State as ItemState, assess};
use crate::catalogue::{Cost, placeholders};
use crate::compare::{Figure, comparable};
use crate::content::Content;
use crate::instrument::COMPARED_WITH;
use crate::model::{DiagnosisId, Firm};
use crate::recommend::Advice;
use crate::room::Business;

/// Pieces of advice on a page: the first of them stand under the result, so that it stays light.
const ADVICE_PER_PAGE: usize = 8;
/// Answers that a piece of advice quotes.
const MAX_QUOTED: usize = 3;
/// The universe of the figures begins with firms of this many people.
const UNIVERSE_FROM: u32 = 10;
/// The measure that the figures are compared by.
const BASIC_LEVEL: &str = "basic";
/// The score from which a firm reaches the basic level.
const BASIC_FROM: u32 = 4;

/// `GET /diagnoses/{id}/result`
pub async fn show(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let id: DiagnosisId = id.parse().map_err(|_| Failure::NotFound)?;
    let (firm, diagnosis) = business.read_diagnosis(visit.person()?.person, id).await?;
    let filling = business.filling(&diagnosis);
    if diagnosis.completed_at.is_none() {
        return Err(Failure::Conflict("business-diagnosis-open"));
    }
    Ok(result_page(&business, &visit, &firm, id, &filling))
}

/// The whole page, from the answers alone.
pub fn result_page(
    business: &Business,
    visit: &Visit,
    firm: &Firm,
    diagnosis: DiagnosisId,
    filling: &Filling,
) -> Markup {
    let assessment = assess(&business.content, filling);
    let head = PageHead::new(visit.t("business-result-title"))
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()));
    page(
        visit,
        head,
        html! {
            h1 { (visit.t("business-result-title")) }
            p.lead { (firm.facts.name) }
            (score_part(&business.content, visit, &assessment))
            (advice_part(visit, filling, &assessment.advice, diagnosis))
            (way_on(visit, firm, diagnosis))
            (comparison_part(&business.content, visit, assessment.score, firm.facts.headcount))
            (next_part(business, visit, firm))
        },
    )
}

/// Score, band and the place on the scale; also for an adviser who may see it.
pub fn score_part(content: &Content, visit: &Visit, assessment: &Assessment<'_>) -> Markup {
    let lang = visit.lang;
    let bands: Vec<charts::Band> = content
        .instrument
        .bands
        .iter()
        .map(|band| charts::Band { label: band.label.get(lang).to_owned(), from: band.from.into(), to: band.to.into() })
        .collect();
    let score = visit.t_with("business-result-score", &[("score", assessment.score.into())]);
    let band = assessment.band.map_or("", |band| band.label.get(lang));
    let description =
        visit.t_with("business-result-scale-description", &[("score", assessment.score.into()), ("band", band.into())]);
    let head = ChartHead { id: "scale".to_owned(), title: visit.t("business-result-scale"), description };
    let (level, points) = (visit.t("business-result-band"), visit.t("business-result-points"));
    html! {
        (notice(visit, NoticeKind::Information, html! {
            p.figure { strong { (score) } }
            @if !band.is_empty() { p { (tag(TagKind::Accent, band)) } }
            @if let Some(band) = assessment.band { p { (band.text.get(lang)) } }
            p.small { (visit.t_with("business-result-known", &[("known", assessment.known.into())])) }
        }))
        (charts::scale(visit, &head, (&level, &points), &bands, assessment.score, &visit.t("business-result-you")))
        (details(&visit.t("business-result-details"), items_table(visit, assessment)))
        p.small { (visit.t("business-result-source")) }
    }
}

fn items_table(visit: &Visit, assessment: &Assessment<'_>) -> Markup {
    let state = |state: ItemState| match state {
        ItemState::Yes => tag(TagKind::Success, &visit.t("business-result-item-yes")),
        ItemState::No => tag(TagKind::Neutral, &visit.t("business-result-item-no")),
        ItemState::Unknown => tag(TagKind::Warm, &visit.t("business-result-item-unknown")),
    };
    table(&Table {
        caption: visit.t("business-result-details"),
        heads: vec![Head::text(visit.t("business-result-item")), Head::text(visit.t("business-result-item-state"))],
        rows: assessment
            .items
            .iter()
            .map(|(item, known)| vec![html! { (item.label.get(visit.lang)) }, state(*known)])
            .collect(),
    })
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
    let points = |key: &str, points: u8| visit.t_with(key, &[("points", points.into())]);
    let cost = match recommendation.cost {
        Cost::Free => TagKind::Success,
        Cost::Low | Cost::Medium | Cost::High => TagKind::Neutral,
    };
    html! {
        @match under {
            Under::Title => { h2 { (recommendation.label.get(lang)) } }
            Under::Section => { h3 { (recommendation.label.get(lang)) } }
        }
        p.tags {
            (tag(TagKind::Neutral, &points("business-advice-benefit", recommendation.benefit.get()))) " "
            (tag(TagKind::Neutral, &points("business-advice-effort", recommendation.effort.get()))) " "
            (tag(cost, &visit.t(&format!("business-advice-cost-{}", recommendation.cost.word()))))
        }
        p { (recommendation.text.get(lang)) }
        p { strong { (visit.t("business-advice-why")) } " " (why(filling, recommendation.why.get(lang), lang)) }
        ul.reasons {
            @for sentence in forms::pages::because(visit, filling, &advice.because).iter().take(MAX_QUOTED) { li { (sentence) } }
        }
        @if !recommendation.first_step.is_empty() {
            p { strong { (visit.t("business-advice-first-step")) } " " (recommendation.first_step.get(lang)) }
        }
        p.small {
            a href=(recommendation.url) rel="external" {
                (visit.t_with("business-advice-source", &[("source", recommendation.source.as_str().into())]))
            }
        }
    }
}

/// The sentence that says why, with the person's answers where it quotes questions.
pub fn why(filling: &Filling, sentence: &str, lang: Lang) -> String {
    placeholders(sentence).fold(sentence.to_owned(), |sentence, name| {
        sentence.replace(&format!("${{{name}}}"), &filling.label_of_answer(name, lang))
    })
}

/// Published figures that are measured in the same way, and whether they are about firms like this.
fn comparison_part(content: &Content, visit: &Visit, score: u32, headcount: Option<HeadcountBand>) -> Markup {
    let (instrument, version) = COMPARED_WITH;
    let figures: Vec<&Figure> = comparable(&content.figures, instrument, version)
        .into_iter()
        .filter(|figure| figure.band_or_item == BASIC_LEVEL)
        .collect();
    let is_small = headcount.and_then(HeadcountBand::upper).is_some_and(|upper| upper < UNIVERSE_FROM);
    let reached = if score >= BASIC_FROM { "business-compare-basic-yes" } else { "business-compare-basic-no" };
    let bars: Vec<Bar> = figures
        .iter()
        .map(|figure| Bar {
            label: universe_words(visit, figure),
            value: figure.percent,
            shown: visit.percent(figure.percent / 100.0),
            is_own: false,
        })
        .collect();
    let reached = visit.t_with(reached, &[("score", score.into())]);
    let head =
        ChartHead { id: "others".to_owned(), title: visit.t("business-compare-chart"), description: reached.clone() };
    let heads = (visit.t("business-compare-who"), visit.t("business-compare-percent"));
    html! {
        @if !figures.is_empty() {
            h2 { (visit.t("business-compare-title")) }
            @if is_small { (inset(html! { p { (visit.t("business-compare-small")) } })) }
            p { (reached) }
            (charts::bars(visit, &head, (&heads.0, &heads.1), &bars, 100.0))
            @for universe in distinct(figures.iter().map(|figure| figure.universe.as_str())) {
                p.small { (content.universes.get(universe, visit.lang)) }
            }
            ul.small {
                @for source in distinct(figures.iter().map(|figure| figure.source.as_str())) {
                    li { (visit.t("business-compare-source")) " " (source) }
                }
            }
        }
    }
}

fn universe_words(visit: &Visit, figure: &Figure) -> String {
    let country = match figure.country.as_str() {
        "EU" => visit.t("business-compare-eu"),
        other => other.to_owned(),
    };
    let size = match figure.size_class.as_str() {
        "250-plus" => visit.t("business-compare-large"),
        "10-plus" => visit.t("business-compare-all"),
        size => visit.t_with("business-compare-sized", &[("size", size.replace('-', "–").into())]),
    };
    visit.t_with(
        "business-compare-row",
        &[("country", country.into()), ("size", size.into()), ("year", figure.year.to_string().into())],
    )
}

fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen: Vec<&str> = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}

/// People who help, and occasions to learn, around the firm.
fn next_part(business: &Business, visit: &Visit, firm: &Firm) -> Markup {
    let commune = firm.facts.commune.as_ref().and_then(|code| business.territories.commune(code));
    let region = commune.and_then(|commune| business.territories.region(commune.region.as_str()));
    let advisers = commune.map_or_else(
        || visit.t("business-next-advisers-anywhere"),
        |commune| visit.t_with("business-next-advisers", &[("commune", (&*commune.name).into())]),
    );
    let events = region.map_or_else(
        || Link::new("/events", visit.t("business-next-events-anywhere")),
        |region| {
            let words = visit.t_with("business-next-events", &[("region", region.name.as_str().into())]);
            Link::new(format!("/events?region={}", region.code), words)
        },
    );
    html! {
        h2 { (visit.t("business-next-title")) }
        (buttons(html! {
            (button_link(&Link::new(advisers_of(firm), advisers), ButtonKind::Primary))
            (button_link(&events, ButtonKind::Secondary))
        }))
    }
}
