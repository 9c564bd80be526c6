//! How others stand: published figures that are measured in the same way, and how the firms of this platform answer.

use maud::{Markup, html};
use ui::Visit;
use ui::charts::{self, Bar, ChartHead};
use ui::components::{Head, Table, details, inset, table};

use super::words::number_words;
use crate::assess::Measured;
use crate::compare::{Figure, comparable, newest_by_band, other_surveys};
use crate::content::Content;
use crate::instrument::{Band, Instrument};
use crate::model::{Firm, FirmFacts};
use crate::own_figures::{Cell, Group, MIN_CELL, MIN_FIRMS, SizeClass, section};
use crate::room::Business;

/// The measure that the published figures are compared by: above the lowest band.
const BASIC_LEVEL: &str = "basic";
/// The universe of firms of ten people and more, which smaller firms are outside of.
const TEN_AND_MORE: &str = "persons_employed_10_plus";

/// Published figures, and those of this platform.
pub fn comparison_part(
    business: &Business,
    visit: &Visit,
    firm: &Firm,
    version: &str,
    measured: &Measured<'_>,
) -> Markup {
    let instrument = measured.instrument;
    let figures = comparable(&business.content.figures, &instrument.family, version);
    html! {
        h2 { (visit.t("business-compare-title")) }
        @if figures.is_empty() {
            p { (visit.t("business-compare-none")) }
        } @else {
            (published_part(&business.content, visit, &figures, &firm.facts, measured))
        }
        (surveys_part(&business.content, visit, &firm.facts))
        h3 { (visit.t("business-own-title")) }
        (own_part(business, visit, firm, version, measured))
    }
}

fn published_part(
    content: &Content,
    visit: &Visit,
    figures: &[&Figure],
    facts: &FirmFacts,
    measured: &Measured<'_>,
) -> Markup {
    let basic: Vec<&Figure> = figures.iter().copied().filter(|figure| figure.band_or_item == BASIC_LEVEL).collect();
    let size = facts.headcount.map(SizeClass::of);
    let is_outside = size == Some(SizeClass::Micro) && figures.iter().any(|figure| figure.universe == TEN_AND_MORE);
    let bands = by_band(visit, measured, figures);
    let shown: Vec<&Figure> = basic.iter().copied().chain(bands.iter().map(|(figure, _)| *figure)).collect();
    html! {
        @if is_outside { (inset(html! { p { (visit.t("business-compare-small")) } })) }
        @if !basic.is_empty() { (basic_chart(visit, &basic, measured)) }
        @if let Some((first, _)) = bands.first() {
            @let values = [("who", universe_words(visit, first).into())];
            @let title = visit.t_with("business-compare-bands", &values);
            @let head = ChartHead { id: "others-bands".to_owned(), title: title.clone(), description: title };
            @let bars: Vec<Bar> = bands.iter().map(|(_, bar)| bar.clone()).collect();
            (charts::bars(visit, &head, (&visit.t("business-result-band"), &visit.t("business-compare-percent")), &bars, 100.0))
        }
        @for universe in distinct(shown.iter().map(|figure| figure.universe.as_str())) {
            p.small { (content.universes.get(universe, visit.lang)) }
        }
        (figures_table(visit, content, measured.instrument, &shown, &visit.t("business-compare-sources")))
    }
}

/// The shares of firms that reach the basic level, and whether this one does.
fn basic_chart(visit: &Visit, basic: &[&Figure], measured: &Measured<'_>) -> Markup {
    let instrument = measured.instrument;
    let lowest = instrument.bands.first();
    let reached = measured.score.zip(lowest).map(|(score, lowest)| {
        let key = if score > lowest.to { "business-compare-basic-yes" } else { "business-compare-basic-no" };
        visit.t_with(key, &[("score", number_words(visit, score).into())])
    });
    let from = instrument.bands.get(1).map_or_else(String::new, |band| number_words(visit, band.from));
    let title = visit.t_with(
        "business-compare-chart",
        &[("from", from.into()), ("scale", number_words(visit, instrument.scale).into())],
    );
    let description = reached.clone().unwrap_or_else(|| title.clone());
    let head = ChartHead { id: "others".to_owned(), title, description };
    let heads = (visit.t("business-compare-who"), visit.t("business-compare-percent"));
    let bars: Vec<Bar> = basic.iter().map(|figure| bar(visit, universe_words(visit, figure), figure, false)).collect();
    html! {
        @if let Some(reached) = reached { p { (reached) } }
        (charts::bars(visit, &head, (&heads.0, &heads.1), &bars, 100.0))
    }
}

/// The newest figures that tell of each band, with a bar for each.
fn by_band<'a>(visit: &Visit, measured: &Measured<'_>, figures: &[&'a Figure]) -> Vec<(&'a Figure, Bar)> {
    let names: Vec<&str> = measured.instrument.bands.iter().map(|band| band.name.as_str()).collect();
    let found = newest_by_band(figures, &names);
    let is_own = |band: &Band| measured.band.is_some_and(|own| own.name == band.name);
    let bands = found.into_iter().zip(&measured.instrument.bands);
    bands
        .map(|(figure, band)| {
            (figure, bar(visit, own_label(visit, band.label.get(visit.lang), is_own(band)), figure, is_own(band)))
        })
        .collect()
}

fn bar(visit: &Visit, label: String, figure: &Figure, is_own: bool) -> Bar {
    Bar { label, value: figure.percent, shown: visit.percent(figure.percent / 100.0), is_own }
}

/// What says that a bar is the reader's own, not by its colour alone.
fn own_label(visit: &Visit, label: &str, is_own: bool) -> String {
    if is_own { visit.t_with("business-compare-your-level", &[("level", label.into())]) } else { label.to_owned() }
}

/// Each figure with its year, the size of its sample and its source.
fn figures_table(
    visit: &Visit,
    content: &Content,
    instrument: &Instrument,
    figures: &[&Figure],
    title: &str,
) -> Markup {
    let measure = |figure: &Figure| match instrument.band(&figure.band_or_item) {
        Some(band) => band.label.get(visit.lang).to_owned(),
        None => content.measures.get(&figure.band_or_item, visit.lang).to_owned(),
    };
    let sample = |figure: &Figure| match figure.sample_size {
        Some(size) => visit.number(f64::from(size)),
        None => visit.t("business-compare-sample-unknown"),
    };
    let heads = ["who", "measure", "percent", "sample", "source"];
    let row = |figure: &&Figure| {
        vec![
            html! { (universe_words(visit, figure)) },
            html! { (measure(figure)) },
            html! { (visit.percent(figure.percent / 100.0)) },
            html! { (sample(figure)) },
            html! {
                @if figure.url_or_reference.starts_with("https://") {
                    a href=(figure.url_or_reference) rel="external" { (figure.source) }
                } @else { (figure.source) }
            },
        ]
    };
    let numbers = table(&Table {
        caption: title.to_owned(),
        heads: heads.map(|head| Head::text(visit.t(&format!("business-compare-{head}")))).into(),
        rows: figures.iter().map(row).collect(),
    });
    details(title, numbers)
}

/// What other surveys tell of firms of this size and activity, which no instrument measures.
fn surveys_part(content: &Content, visit: &Visit, facts: &FirmFacts) -> Markup {
    let families: Vec<&str> = content.instruments.iter().map(|instrument| instrument.family.as_str()).collect();
    let Some(headcount) = facts.headcount else { return html! {} };
    let own_section = facts.activity.as_deref().and_then(section);
    let figures = other_surveys(&content.figures, &families, headcount.lower(), own_section);
    let Some(first) = figures.first() else { return html! {} };
    let title = visit.t_with("business-compare-surveys", &[("year", first.year.to_string().into())]);
    figures_table(visit, content, content.instruments.main(), &figures, &title)
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

/// How firms like this one answer on this platform, where there are enough of them.
fn own_part(business: &Business, visit: &Visit, firm: &Firm, version: &str, measured: &Measured<'_>) -> Markup {
    let figures = business.own_figures();
    let (instrument, facts) = (measured.instrument, &firm.facts);
    let group = figures.group(&instrument.name, version, facts.headcount, facts.activity.as_deref());
    let Some(group) = group else {
        return html! { p { (visit.t_with("business-own-too-few", &[("min", MIN_FIRMS.into())])) } };
    };
    let who = group_words(visit, &group);
    let title = visit.t_with("business-own-chart", &[("who", who.into())]);
    let date = figures.counted_at.map(|at| visit.date(business.day(at))).unwrap_or_default();
    let counted =
        visit.t_with("business-own-counted", &[("firms", group.shares.at_least.into()), ("date", date.into())]);
    let own = measured.band.and_then(|band| instrument.place_of(band));
    let bars: Vec<Bar> = group.shares.cells.iter().map(|cell| cell_bar(visit, instrument, *cell, own)).collect();
    let head = ChartHead { id: "own-figures".to_owned(), title, description: counted.clone() };
    let heads = (visit.t("business-result-band"), visit.t("business-compare-percent"));
    html! {
        (charts::bars(visit, &head, (&heads.0, &heads.1), &bars, 100.0))
        p { (counted) }
        p.small { (visit.t_with("business-own-how", &[("min", MIN_FIRMS.into()), ("cell", MIN_CELL.into())])) }
    }
}

fn group_words(visit: &Visit, group: &Group<'_>) -> String {
    let size = visit.t(&format!("business-size-{}", group.size.word()));
    match group.section {
        None => size,
        Some(section) => {
            let section = visit.t(&format!("business-section-{}", section.to_ascii_lowercase()));
            visit.t_with("business-own-who", &[("size", size.into()), ("section", section.into())])
        }
    }
}

fn cell_bar(visit: &Visit, instrument: &Instrument, cell: Cell, own: Option<usize>) -> Bar {
    let label = |place: usize| instrument.bands.get(place).map_or("", |band| band.label.get(visit.lang));
    let is_own = own.is_some_and(|place| (cell.first..=cell.last).contains(&place));
    let levels = if cell.first == cell.last {
        label(cell.first).to_owned()
    } else {
        visit.t_with("business-own-joined", &[("from", label(cell.first).into()), ("to", label(cell.last).into())])
    };
    let percent = f64::from(cell.percent);
    Bar { label: own_label(visit, &levels, is_own), value: percent, shown: visit.percent(percent / 100.0), is_own }
}
