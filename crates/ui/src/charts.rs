//! Charts: pure functions from numbers to SVG, each with its table.
//!
//! A chart is one picture to a screen reader (`role="img"`, its title and a sentence that says what it
//! shows); the numbers stand in a table beneath. Widths are percentages and text has the size of text, so
//! that a chart reads as well at 320 px as on a desk. Colours are classes of the style sheet: no colour
//! carries meaning alone.

use maud::{Markup, html};

use crate::components::{Head, Table, details, table};
use crate::words::Words;

mod radar;
mod shares;

pub use radar::{Axis, radar};
pub use shares::{STEPS_MAX, Share, scale_of_answers, shares};

/// What every chart says of itself.
#[derive(Debug, Clone)]
pub struct ChartHead {
    /// Unique in the page; letters, digits and hyphens.
    pub id: String,
    /// What it shows, over the chart.
    pub title: String,
    /// What there is to see in it, in a sentence, for who cannot see it.
    pub description: String,
}

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its length, in the unit of `max`.
    pub value: f64,
    /// Its value as it is read: `words.percent(0.42)`.
    pub shown: String,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// Horizontal bars from 0 to `max`, each under its label. `heads` are those of the table: of the labels, of the values.
pub fn bars(words: &Words, head: &ChartHead, heads: (&str, &str), bars: &[Bar], max: f64) -> Markup {
    let mut drawing = Drawing::new(max);
    for bar in bars {
        drawing.label(&bar.label);
        drawing.bar(bar.value, &bar.shown, if bar.is_own { "own" } else { "other" });
        drawing.gap();
    }
    let numbers = Table {
        caption: head.title.clone(),
        heads: vec![Head::text(heads.0), Head::number(heads.1)],
        rows: bars.iter().map(|bar| vec![html! { (bar.label) }, html! { (bar.shown) }]).collect(),
    };
    figure(words, head, &html! {}, &drawing, &numbers)
}

/// The reader's value and another beside it.
#[derive(Debug, Clone)]
pub struct Pair {
    /// What is compared.
    pub label: String,
    /// The reader's own value and how it is read.
    pub own: (f64, String),
    /// The other value and how it is read.
    pub other: (f64, String),
}

/// Bars in pairs, to compare: the reader's own above the other's. `labels` name the things compared, the
/// reader's own values and the others.
pub fn comparison(words: &Words, head: &ChartHead, labels: (&str, &str, &str), pairs: &[Pair], max: f64) -> Markup {
    let mut drawing = Drawing::new(max);
    for pair in pairs {
        drawing.label(&pair.label);
        drawing.bar(pair.own.0, &pair.own.1, "own");
        drawing.bar(pair.other.0, &pair.other.1, "other");
        drawing.gap();
    }
    let numbers = Table {
        caption: head.title.clone(),
        heads: vec![Head::text(labels.0), Head::number(labels.1), Head::number(labels.2)],
        rows: pairs
            .iter()
            .map(|pair| vec![html! { (pair.label) }, html! { (pair.own.1) }, html! { (pair.other.1) }])
            .collect(),
    };
    let legend = html! {
        ul.legend {
            li { (swatch("own")) (labels.1) }
            li { (swatch("other")) (labels.2) }
        }
    };
    figure(words, head, &legend, &drawing, &numbers)
}

/// A part of a scale.
#[derive(Debug, Clone)]
pub struct Band {
    /// Its name.
    pub label: String,
    /// Its lowest value.
    pub from: u32,
    /// Its highest value.
    pub to: u32,
}

/// A scale of whole values in bands that follow one another, with a mark where the reader is. `own` names the mark
/// ("your firm"); `heads` are those of the table: of the bands, of their values.
pub fn scale(words: &Words, head: &ChartHead, heads: (&str, &str), bands: &[Band], value: u32, own: &str) -> Markup {
    let count: u32 = bands.iter().map(|band| band.to.saturating_sub(band.from) + 1).sum();
    let count = f64::from(count.max(1));
    let first = bands.first().map_or(0, |band| band.from);
    // Each whole value owns an equal slice of the scale; the mark stands in the middle of its own.
    let position = |value: u32| f64::from(value.saturating_sub(first)) * 100.0 / count;
    let last = bands.last().map_or(0, |band| band.to);
    let slices: Vec<Slice> = bands
        .iter()
        .map(|band| Slice {
            label: &band.label,
            shown: range(band),
            share: (position(band.from), position(band.to) + 100.0 / count),
            is_current: (band.from..=band.to).contains(&value),
        })
        .collect();
    let here = position(value.clamp(first, last.max(first))) + 50.0 / count;
    sliced(words, head, heads, &slices, here, &said(words, own, &value.to_string()))
}

/// A part of a measure without steps.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// Its name.
    pub label: String,
    /// Where it ends; it begins where the one before it ends, the first at 0.
    pub to: f64,
    /// From where to where, as it is read: `25–50`.
    pub shown: String,
}

/// A measure from 0 in stretches that follow one another, with a mark at the reader's value. `own` names the mark and says
/// how the value is read; `current` is the place of the stretch that the reader is in, if there is one.
pub fn measure(
    words: &Words,
    head: &ChartHead,
    heads: (&str, &str),
    stretches: &[Stretch],
    current: Option<usize>,
    value: f64,
    own: (&str, &str),
) -> Markup {
    let max = stretches.last().map_or(0.0, |last| last.to);
    let position = |value: f64| if max > 0.0 { (value / max).clamp(0.0, 1.0) * 100.0 } else { 0.0 };
    let mut from = 0.0;
    let slices: Vec<Slice> = stretches
        .iter()
        .enumerate()
        .map(|(place, stretch)| {
            let share = (from, position(stretch.to));
            from = share.1;
            let is_current = current == Some(place);
            Slice { label: &stretch.label, shown: stretch.shown.clone(), share, is_current }
        })
        .collect();
    sliced(words, head, heads, &slices, position(value), &said(words, own.0, own.1))
}

/// What stands at the mark: "Your firm: 5".
fn said(words: &Words, own: &str, value: &str) -> String {
    if words.lang == base::Lang::Fr { format!("{own} : {value}") } else { format!("{own}: {value}") }
}

/// A part of a scale, in percent of its width.
struct Slice<'a> {
    label: &'a str,
    shown: String,
    share: (f64, f64),
    is_current: bool,
}

/// A scale of slices with a mark at `here`, in percent of its width.
fn sliced(words: &Words, head: &ChartHead, heads: (&str, &str), slices: &[Slice], here: f64, said: &str) -> Markup {
    let anchor = if here < 25.0 {
        "start"
    } else if here > 75.0 {
        "end"
    } else {
        "middle"
    };
    let svg = html! {
        svg width="100%" height="104" role="img" aria-labelledby={ (head.id) "-title " (head.id) "-desc" } {
            title #{ (head.id) "-title" } { (head.title) }
            desc #{ (head.id) "-desc" } { (head.description) }
            text.mark-label x={ (percent(here)) } y="18" text-anchor=(anchor) { (said) }
            svg x={ (percent(here)) } y="26" overflow="visible" { path.mark d="M-9 0H9L0 12z" {} }
            @for (place, slice) in slices.iter().enumerate() {
                @let (from, to) = slice.share;
                rect .band .{ "band-" (place.min(3)) } x=(percent(from)) y="42" width=(percent(to - from)) height="32" {}
                @if place > 0 { line.edge x1=(percent(from)) x2=(percent(from)) y1="42" y2="74" {} }
                text.tick x=(percent(f64::midpoint(from, to))) y="96" text-anchor="middle" { (slice.shown) }
            }
            line.needle x1=(percent(here)) x2=(percent(here)) y1="36" y2="74" {}
        }
    };
    let numbers = Table {
        caption: head.title.clone(),
        heads: vec![Head::text(heads.0), Head::text(heads.1)],
        rows: slices.iter().map(|slice| vec![html! { (slice.label) }, html! { (slice.shown) }]).collect(),
    };
    html! {
        figure.chart {
            figcaption { (head.title) }
            (svg)
            ul.legend {
                @for (place, slice) in slices.iter().enumerate() {
                    li class=[slice.is_current.then_some("current")] {
                        (swatch(&format!("band-{}", place.min(3)))) (slice.label)
                    }
                }
            }
            (details(&words.t("ui-chart-table"), table(&numbers)))
        }
    }
}

fn range(band: &Band) -> String {
    if band.from == band.to { band.from.to_string() } else { format!("{}–{}", band.from, band.to) }
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

fn swatch(class: &str) -> Markup {
    html! {
        svg.swatch width="16" height="16" aria-hidden="true" focusable="false" { rect class=(class) width="16" height="16" rx="2" {} }
    }
}

fn figure(words: &Words, head: &ChartHead, legend: &Markup, drawing: &Drawing, numbers: &Table) -> Markup {
    html! {
        figure.chart {
            figcaption { (head.title) }
            (legend)
            svg width="100%" height=(drawing.y) role="img" aria-labelledby={ (head.id) "-title " (head.id) "-desc" } {
                title #{ (head.id) "-title" } { (head.title) }
                desc #{ (head.id) "-desc" } { (head.description) }
                @for part in &drawing.parts { (part) }
            }
            (details(&words.t("ui-chart-table"), table(numbers)))
        }
    }
}

/// The heights of the parts of a chart, in CSS pixels.
const LINE_PX: u32 = 24;
const BAR_PX: u32 = 22;
const BAR_GAP_PX: u32 = 4;
const GROUP_GAP_PX: u32 = 14;
/// A line of a label has at most this many letters: what fits in 300 px. SVG text does not wrap by itself.
const LINE_LETTERS: usize = 36;
/// The longest bar leaves this share of the width to its value.
const BAR_SHARE: f64 = 80.0;

/// Bars and labels, one under the other.
struct Drawing {
    max: f64,
    y: u32,
    parts: Vec<Markup>,
}

impl Drawing {
    const fn new(max: f64) -> Self {
        Self { max, y: 0, parts: Vec::new() }
    }

    fn label(&mut self, label: &str) {
        for line in lines(label) {
            self.parts.push(html! { text.label x="0" y=(self.y + 17) { (line) } });
            self.y += LINE_PX;
        }
    }

    fn bar(&mut self, value: f64, shown: &str, class: &str) {
        let share = if self.max > 0.0 { (value / self.max).clamp(0.0, 1.0) * BAR_SHARE } else { 0.0 };
        self.parts.push(html! {
            rect class=(class) x="0" y=(self.y) width=(percent(share)) height=(BAR_PX) rx="2" {}
            svg x=(percent(share)) y=(self.y) overflow="visible" { text.value x="8" y="17" { (shown) } }
        });
        self.y += BAR_PX + BAR_GAP_PX;
    }

    const fn gap(&mut self) {
        self.y += GROUP_GAP_PX;
    }
}

/// A label in lines that fit.
fn lines(label: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE_LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cut_between_words() {
        assert_eq!(
            lines("Vendre en ligne, sur son propre site ou sur une place de marché"),
            ["Vendre en ligne, sur son propre site", "ou sur une place de marché"]
        );
        assert_eq!(lines(""), Vec::<String>::new());
    }
}
