//! Shares of answers: bars with the interval around each, or a scale of steps in one bar; both with their table.

use maud::{Markup, html};

use super::{BAR_PX, BAR_SHARE, ChartHead, Drawing, percent, swatch};
use crate::components::{Head, Table, details, table};
use crate::words::Words;

/// The steps of a scale that have a colour of their own.
pub const STEPS_MAX: usize = 5;

/// One answer of several.
#[derive(Debug, Clone)]
pub struct Share {
    /// What was answered.
    pub label: String,
    /// Its share and the ends of the interval around it, from 0 to 1; none when it is not shown.
    pub drawn: Option<(f64, f64, f64)>,
    /// How it is read beside the bar: `42 %`, or why it is not shown.
    pub shown: String,
    /// Its cells in the table, behind the label.
    pub cells: Vec<String>,
}

/// Horizontal bars of 0 to 100 %, each under its label, with a line from end to end of its interval. `heads` are those of
/// the table: of the labels, then of the cells.
pub fn shares(words: &Words, head: &ChartHead, heads: &[String], all: &[Share]) -> Markup {
    let mut drawing = Drawing::new(1.0);
    for share in all {
        drawing.label(&share.label);
        let y = drawing.y;
        match share.drawn {
            Some((value, low, high)) => {
                let at = |share: f64| percent(share.clamp(0.0, 1.0) * BAR_SHARE);
                let middle = y + BAR_PX / 2;
                drawing.parts.push(html! {
                    rect.other x="0" y=(y) width=(at(value)) height=(BAR_PX) rx="2" {}
                    line.needle x1=(at(low)) x2=(at(high)) y1=(middle) y2=(middle) {}
                    svg x=(at(high.max(value))) y=(y) overflow="visible" { text.value x="8" y="17" { (share.shown) } }
                });
            }
            None => drawing.parts.push(html! { text.tick x="0" y=(y + 17) { (share.shown) } }),
        }
        drawing.y += BAR_PX;
        drawing.gap();
    }
    figure(words, head, heads, all, &html! {}, &drawing.parts, drawing.y)
}

/// The steps of a scale in one bar of 100 %, the first on the left, with a legend. More than [`STEPS_MAX`] steps, or one
/// that is not shown, give bars of their own.
pub fn scale_of_answers(words: &Words, head: &ChartHead, heads: &[String], all: &[Share]) -> Markup {
    if all.len() > STEPS_MAX || all.iter().any(|share| share.drawn.is_none()) {
        return shares(words, head, heads, all);
    }
    let mut from = 0.0;
    let mut parts = Vec::new();
    for (place, share) in all.iter().enumerate() {
        let width = share.drawn.map_or(0.0, |(value, ..)| value.clamp(0.0, 1.0)) * 100.0;
        parts.push(html! {
            rect .band .{ "band-" (place) } x=(percent(from)) y="0" width=(percent(width)) height="32" {}
            @if place > 0 { line.edge x1=(percent(from)) x2=(percent(from)) y1="0" y2="32" {} }
        });
        from += width;
    }
    let legend = html! {
        ul.legend {
            @for (place, share) in all.iter().enumerate() {
                li { (swatch(&format!("band-{place}"))) (share.label) " " strong { (share.shown) } }
            }
        }
    };
    figure(words, head, heads, all, &legend, &parts, 32)
}

fn figure(
    words: &Words,
    head: &ChartHead,
    heads: &[String],
    all: &[Share],
    legend: &Markup,
    parts: &[Markup],
    height: u32,
) -> Markup {
    let columns = heads.iter().enumerate();
    let numbers = Table {
        caption: head.title.clone(),
        heads: columns.map(|(place, text)| if place == 0 { Head::text(text) } else { Head::number(text) }).collect(),
        rows: all
            .iter()
            .map(|share| {
                let label = html! { (share.label) };
                std::iter::once(label).chain(share.cells.iter().map(|cell| html! { (cell) })).collect()
            })
            .collect(),
    };
    html! {
        figure.chart {
            figcaption { (head.title) }
            (legend)
            svg width="100%" height=(height) role="img" aria-labelledby={ (head.id) "-title " (head.id) "-desc" } {
                title #{ (head.id) "-title" } { (head.title) }
                desc #{ (head.id) "-desc" } { (head.description) }
                @for part in parts { (part) }
            }
            (details(&words.t("ui-chart-table"), table(&numbers)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Lang;

    fn share(label: &str, drawn: Option<(f64, f64, f64)>) -> Share {
        Share { label: label.to_owned(), drawn, shown: "x".to_owned(), cells: vec!["7".to_owned()] }
    }

    fn head() -> ChartHead {
        ChartHead { id: "q".to_owned(), title: "Q".to_owned(), description: "D".to_owned() }
    }

    #[test]
    fn a_bar_has_its_interval_and_what_is_hidden_has_none() {
        let visit = crate::testing::visit(Lang::En, &[crate::TEXTS]);
        let heads = ["A".to_owned(), "B".to_owned()];
        let drawn = shares(&visit, &head(), &heads, &[share("yes", Some((0.5, 0.4, 0.6))), share("no", None)]).0;
        assert!(drawn.contains("x1=\"32.00%\" x2=\"48.00%\""), "{drawn}");
        assert_eq!((drawn.matches("<rect").count(), drawn.matches("<tr>").count()), (1, 3), "{drawn}");
    }

    #[test]
    fn the_steps_of_a_scale_fill_one_bar() {
        let visit = crate::testing::visit(Lang::En, &[crate::TEXTS]);
        let heads = ["A".to_owned(), "B".to_owned()];
        let steps = [share("agree", Some((0.75, 0.7, 0.8))), share("disagree", Some((0.25, 0.2, 0.3)))];
        let drawn = scale_of_answers(&visit, &head(), &heads, &steps).0;
        assert!(drawn.contains("x=\"75.00%\" y=\"0\" width=\"25.00%\""), "{drawn}");
        let hidden = scale_of_answers(&visit, &head(), &heads, &[share("agree", None), steps[1].clone()]).0;
        assert!(!hidden.contains("band"), "{hidden}");
    }
}
