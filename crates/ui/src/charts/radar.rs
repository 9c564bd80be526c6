//! A radar: one axis from the middle for each thing measured.

use std::f64::consts::TAU;

use maud::{Markup, html};

use super::{ChartHead, swatch};
use crate::components::{Head, Table, details, table};
use crate::words::Words;

/// The length of an axis, and how far from the middle its number stands, in units of the drawing.
const AXIS: f64 = 104.0;
const NUMBER: f64 = 124.0;
/// A polygon needs so many corners.
const MIN_AXES: usize = 3;

/// One axis.
#[derive(Debug, Clone)]
pub struct Axis {
    /// What is measured.
    pub label: String,
    /// The reader's value, if it is known, and how it is read.
    pub own: (Option<f64>, String),
    /// An earlier value of the reader's, where earlier ones are drawn as well.
    pub before: Option<(Option<f64>, String)>,
}

/// Axes from the middle to `max`, numbered, with their names and values beneath. What is not known is no zero: its axis is
/// broken, and no line goes through it. `labels` name the things measured, the values, and the earlier values.
pub fn radar(words: &Words, head: &ChartHead, labels: (&str, &str, &str), axes: &[Axis], max: f64) -> Markup {
    let has_before = axes.iter().any(|axis| axis.before.is_some());
    let mut heads = vec![Head::text(labels.0), Head::number(labels.1)];
    heads.extend(has_before.then(|| Head::number(labels.2)));
    let row = |axis: &Axis| {
        let mut row = vec![html! { (axis.label) }, html! { (axis.own.1) }];
        row.extend(has_before.then(|| html! { (axis.before.as_ref().map_or("", |(_, shown)| shown)) }));
        row
    };
    let numbers = Table { caption: head.title.clone(), heads, rows: axes.iter().map(row).collect() };
    html! {
        figure.chart {
            figcaption { (head.title) }
            @if has_before {
                ul.legend {
                    li { (swatch("own")) (labels.1) }
                    li { (swatch("other")) (labels.2) }
                }
            }
            @if axes.len() >= MIN_AXES { (drawing(head, axes, max)) }
            ol.axes {
                @for axis in axes { li { (axis.label) " " strong { (axis.own.1) } } }
            }
            (details(&words.t("ui-chart-table"), table(&numbers)))
        }
    }
}

fn drawing(head: &ChartHead, axes: &[Axis], max: f64) -> Markup {
    let at = |place: usize, length: f64| point(place, axes.len(), length);
    let ring = |share: f64| (0..axes.len()).map(|place| at(place, AXIS * share)).collect::<Vec<_>>();
    let corner = |place: usize, value: Option<f64>| value.map(|value| at(place, AXIS * share(value, max)));
    let own: Vec<Option<(f64, f64)>> = axes.iter().enumerate().map(|(place, axis)| corner(place, axis.own.0)).collect();
    let before: Vec<Option<(f64, f64)>> = axes
        .iter()
        .enumerate()
        .map(|(place, axis)| corner(place, axis.before.as_ref().and_then(|(value, _)| *value)))
        .collect();
    html! {
        svg.radar width="100%" height="300" viewBox="-150 -150 300 300" role="img"
            aria-labelledby={ (head.id) "-title " (head.id) "-desc" } {
            title #{ (head.id) "-title" } { (head.title) }
            desc #{ (head.id) "-desc" } { (head.description) }
            @for quarter in 1..=4_u8 { path.ring d=(outline(&ring(f64::from(quarter) / 4.0))) {} }
            @for (place, axis) in axes.iter().enumerate() {
                @let (x, y) = at(place, AXIS);
                @let (number_x, number_y) = at(place, NUMBER);
                line .ring .open[axis.own.0.is_none()] x1="0" y1="0" x2=(unit(x)) y2=(unit(y)) {}
                text.tick x=(unit(number_x)) y=(unit(number_y + 5.0)) text-anchor="middle" {
                    (place + 1) @if axis.own.0.is_none() { " ?" }
                }
            }
            (shape(&before, "before"))
            (shape(&own, "now"))
            @for (x, y) in own.iter().flatten() { circle.own cx=(unit(*x)) cy=(unit(*y)) r="4" {} }
        }
    }
}

/// What joins the corners: a closed shape when all are known, else the sides between neighbours that are.
fn shape(corners: &[Option<(f64, f64)>], class: &str) -> Markup {
    let known: Vec<(f64, f64)> = corners.iter().flatten().copied().collect();
    if known.len() == corners.len() {
        return html! { path .{ (class) } d=(outline(&known)) {} };
    }
    let next = corners.iter().cycle().skip(1);
    let sides: Vec<((f64, f64), (f64, f64))> =
        corners.iter().zip(next).filter_map(|(from, to)| from.zip(*to)).collect();
    html! {
        @for ((x1, y1), (x2, y2)) in sides {
            line .{ (class) } x1=(unit(x1)) y1=(unit(y1)) x2=(unit(x2)) y2=(unit(y2)) {}
        }
    }
}

fn share(value: f64, max: f64) -> f64 {
    if max > 0.0 { (value / max).clamp(0.0, 1.0) } else { 0.0 }
}

/// Where an axis is so far from the middle; the first points upwards.
#[expect(clippy::cast_precision_loss, reason = "axes are a few")]
fn point(place: usize, axes: usize, length: f64) -> (f64, f64) {
    let turn = TAU * place as f64 / axes as f64;
    (length * turn.sin(), -length * turn.cos())
}

fn unit(length: f64) -> String {
    let text = format!("{length:.1}");
    if text == "-0.0" { "0.0".to_owned() } else { text }
}

fn outline(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (place, (x, y)) in points.iter().enumerate() {
        path.push(if place == 0 { 'M' } else { 'L' });
        path.push_str(&format!("{} {}", unit(*x), unit(*y)));
    }
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_axis_points_upwards_and_the_others_follow_the_clock() {
        let at = |place| {
            let (x, y) = point(place, 4, 10.0);
            (unit(x), unit(y))
        };
        let expected = [("0.0", "-10.0"), ("10.0", "0.0"), ("0.0", "10.0"), ("-10.0", "0.0")];
        for (place, (x, y)) in expected.into_iter().enumerate() {
            assert_eq!(at(place), (x.to_owned(), y.to_owned()), "axis {place}");
        }
    }

    #[test]
    fn what_is_not_known_is_no_corner_and_no_side_goes_through_it() {
        let corner = |place| Some(point(place, 4, 10.0));
        let closed = shape(&[corner(0), corner(1), corner(2), corner(3)], "now").0;
        assert!(closed.starts_with("<path") && closed.ends_with("Z\"></path>"), "{closed}");
        let open = shape(&[corner(0), None, corner(2), corner(3)], "now").0;
        assert_eq!(open.matches("<line").count(), 2, "2 to 3 and 3 to 0: {open}");
        assert_eq!(shape(&[corner(0), None, None, None], "now").0, "");
    }

    #[test]
    fn a_value_beyond_the_scale_stays_in_the_drawing() {
        assert_eq!((share(120.0, 100.0), share(-1.0, 100.0), share(1.0, 0.0)), (1.0, 0.0, 0.0));
    }
}
