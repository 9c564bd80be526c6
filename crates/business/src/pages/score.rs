//! What a result says: score, band, confidence, dimensions and items.

use maud::{Markup, html};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use ui::Visit;
use ui::charts::{self, Axis, Bar, ChartHead, Stretch};
use ui::components::{Head, NoticeKind, Table, TagKind, details, notice, table, tag};

use super::instruments::source_part;
use super::words::{as_float, item_words, known_words, number_words, score_words};
use crate::assess::{ItemState, Measured, MeasuredDimension};

/// So many dimensions make a radar.
const RADAR_FROM: usize = 3;

/// Score, band and the place on the scale, also for an adviser who may see it; with the result before it drawn into the
/// radar.
pub fn measured_part(visit: &Visit, measured: &Measured<'_>, before: Option<&Measured<'_>>) -> Markup {
    let lang = visit.lang;
    let score = measured.score.map_or_else(
        || visit.t("business-result-no-score"),
        |_| score_words(visit, measured.instrument, measured.score),
    );
    html! {
        (notice(visit, NoticeKind::Information, html! {
            p.figure { strong { (score) } }
            @if let Some(band) = measured.band {
                p { (tag(TagKind::Accent, band.label.get(lang))) }
                p { (band.text.get(lang)) }
            }
            p.small { (confidence_words(visit, measured)) }
        }))
        @if let Some(score) = measured.score { (scale_chart(visit, measured, score)) }
        (dimensions_part(visit, measured, before))
        @let title = visit.t_with("business-result-details", &[("count", measured.items.len().into())]);
        (details(&title, items_table(visit, &title, measured)))
        (source_part(visit, measured.instrument))
    }
}

/// How much the score rests on, and how high it could be.
fn confidence_words(visit: &Visit, measured: &Measured<'_>) -> String {
    let mut words = known_words(visit, measured);
    let share = as_float(measured.confidence.share());
    let unknown = measured.concerned_items() - measured.known_items();
    let mut add = |sentence: String| {
        words.push(' ');
        words.push_str(&sentence);
    };
    if !measured.instrument.is_counted() {
        add(visit.t_with("business-result-weight", &[("percent", visit.percent(share).into())]));
    } else if unknown > 0 {
        let most = number_words(visit, measured.points() + Decimal::from(unknown));
        add(visit.t_with("business-result-at-most", &[("points", most.into())]));
    }
    add(visit.t("business-result-unknown"));
    words
}

fn scale_chart(visit: &Visit, measured: &Measured<'_>, score: Decimal) -> Markup {
    let (instrument, lang) = (measured.instrument, visit.lang);
    let band = measured.band.map_or("", |band| band.label.get(lang));
    let said = score_words(visit, instrument, Some(score));
    let description =
        visit.t_with("business-result-scale-description", &[("score", said.into()), ("band", band.into())]);
    let head = ChartHead { id: "scale".to_owned(), title: visit.t("business-result-scale"), description };
    let (level, points) = (visit.t("business-result-band"), visit.t("business-result-points"));
    let own = visit.t("business-result-you");
    let whole = |number: Decimal| number.to_u32().unwrap_or(0);
    if instrument.is_counted() {
        let bands: Vec<charts::Band> = instrument
            .bands
            .iter()
            .map(|band| charts::Band {
                label: band.label.get(lang).to_owned(),
                from: whole(band.from),
                to: whole(band.to),
            })
            .collect();
        return charts::scale(visit, &head, (&level, &points), &bands, whole(score), &own);
    }
    let stretches: Vec<Stretch> = instrument
        .bands
        .iter()
        .map(|band| Stretch {
            label: band.label.get(lang).to_owned(),
            to: as_float(band.to),
            shown: format!("{}–{}", number_words(visit, band.from), number_words(visit, band.to)),
        })
        .collect();
    let current = measured.band.and_then(|band| instrument.place_of(band));
    let shown = number_words(visit, score);
    charts::measure(visit, &head, (&level, &points), &stretches, current, as_float(score), (&own, &shown))
}

/// The dimensions as a radar and as bars.
fn dimensions_part(visit: &Visit, measured: &Measured<'_>, before: Option<&Measured<'_>>) -> Markup {
    let (instrument, lang) = (measured.instrument, visit.lang);
    if measured.dimensions.is_empty() {
        return html! {};
    }
    let title = visit.t("business-result-dimensions");
    let lowest = measured.dimensions.iter().filter(|one| one.score.is_some()).min_by_key(|one| one.score);
    let highest = measured.dimensions.iter().filter(|one| one.score.is_some()).max_by_key(|one| one.score);
    let description = match (lowest, highest) {
        (Some(lowest), Some(highest)) => visit.t_with(
            "business-result-dimensions-description",
            &[
                ("count", measured.dimensions.len().into()),
                ("highest", highest.dimension.label.get(lang).into()),
                ("lowest", lowest.dimension.label.get(lang).into()),
            ],
        ),
        _ => visit.t("business-result-no-score"),
    };
    let heads =
        (visit.t("business-result-dimension"), visit.t("business-result-now"), visit.t("business-result-before"));
    let value = |one: &MeasuredDimension<'_>| (one.score.map(as_float), score_words(visit, instrument, one.score));
    let axes: Vec<Axis> = measured
        .dimensions
        .iter()
        .enumerate()
        .map(|(place, one)| Axis {
            label: one.dimension.label.get(lang).to_owned(),
            own: value(one),
            before: before.and_then(|before| before.dimensions.get(place)).map(value),
        })
        .collect();
    let bars: Vec<Bar> = measured
        .dimensions
        .iter()
        .map(|one| Bar {
            label: one.dimension.label.get(lang).to_owned(),
            value: one.score.map_or(0.0, as_float),
            shown: dimension_words(visit, measured, one),
            is_own: true,
        })
        .collect();
    let chart = |id: &str, title: String| ChartHead { id: id.to_owned(), title, description: description.clone() };
    let max = as_float(instrument.scale);
    html! {
        h2 { (title) }
        @if axes.len() >= RADAR_FROM {
            (charts::radar(visit, &chart("radar", visit.t("business-result-radar")), (&heads.0, &heads.1, &heads.2), &axes, max))
        }
        (charts::bars(visit, &chart("dimensions", visit.t("business-result-bars")), (&heads.0, &heads.1), &bars, max))
    }
}

/// The score of a dimension, and how much of it is known where that is not all.
fn dimension_words(visit: &Visit, measured: &Measured<'_>, one: &MeasuredDimension<'_>) -> String {
    let score = score_words(visit, measured.instrument, one.score);
    let share = one.confidence.share();
    if one.score.is_none() || share >= Decimal::ONE {
        return score;
    }
    let known = visit.percent(as_float(share));
    visit.t_with("business-result-dimension-known", &[("score", score.into()), ("percent", known.into())])
}

fn items_table(visit: &Visit, caption: &str, measured: &Measured<'_>) -> Markup {
    let state = |item, state: ItemState| {
        let kind = match state {
            ItemState::Known(value) if measured.instrument.is_counted() && !value.is_zero() => TagKind::Success,
            ItemState::Known(_) | ItemState::NotConcerned => TagKind::Neutral,
            ItemState::Unknown => TagKind::Warm,
        };
        tag(kind, &item_words(visit, measured.instrument, item, state))
    };
    table(&Table {
        caption: caption.to_owned(),
        heads: vec![Head::text(visit.t("business-result-item")), Head::text(visit.t("business-result-item-state"))],
        rows: measured
            .items
            .iter()
            .map(|(item, known)| vec![html! { (item.label.get(visit.lang)) }, state(item, *known)])
            .collect(),
    })
}
