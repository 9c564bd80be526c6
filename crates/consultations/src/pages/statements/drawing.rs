//! The map, drawn: each group has a shape and a shade of its own, so that it is read in black and white too.

use maud::{Markup, html};
use opinion::clusters::Point;
use ui::Words;

use crate::opinion_map::OpinionMap;

/// Half the side of the map, in units of the drawing; text has its usual size at 320.
const HALF: f64 = 140.0;
/// What is left around it for shapes and letters.
const EDGE: f64 = 20.0;
/// Half the size of a mark by how many people it stands for, at least so many.
const MARKS: [(usize, f64); 3] = [(25, 7.5), (10, 5.5), (0, 3.5)];
/// Half the size of the shape that stands for a group.
const GROUP: f64 = 11.0;
/// How far above its shape the letter of a group stands.
const LETTER: f64 = 16.0;
/// The shades of groups, as classes of the style sheet.
const SHADES: [&str; 5] = ["other", "own", "band-4", "band-0", "band-2"];

/// The letter of a group, from 0.
pub(super) fn letter(group: usize) -> char {
    u8::try_from(group).ok().and_then(|group| b'A'.checked_add(group)).map_or('?', char::from)
}

/// The shape of a group around a point, as an outline.
fn outline(group: usize, [x, y]: Point, half: f64) -> String {
    let at = |corners: &[(f64, f64)]| {
        let corners = corners.iter().map(|(dx, dy)| format!("{:.1} {:.1}", x + dx * half, y + dy * half));
        format!("M{}Z", corners.collect::<Vec<_>>().join("L"))
    };
    match group {
        0 => format!(
            "M{:.1} {y:.1}a{half} {half} 0 1 0 {:.1} 0a{half} {half} 0 1 0 {:.1} 0Z",
            x - half,
            2.0 * half,
            -2.0 * half
        ),
        1 => at(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        2 => at(&[(0.0, -1.1), (1.1, 0.9), (-1.1, 0.9)]),
        3 => at(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        _ => at(&[
            (-0.4, -1.1),
            (0.4, -1.1),
            (0.4, -0.4),
            (1.1, -0.4),
            (1.1, 0.4),
            (0.4, 0.4),
            (0.4, 1.1),
            (-0.4, 1.1),
            (-0.4, 0.4),
            (-1.1, 0.4),
            (-1.1, -0.4),
            (-0.4, -0.4),
        ]),
    }
}

fn shape(group: usize, point: Point, half: f64) -> Markup {
    let shade = SHADES.get(group).copied().unwrap_or("band-2");
    html! { path .camp .band .(shade) d=(outline(group, point, half)) {} }
}

/// The shape of a group for a list, with its letter beside it.
pub(super) fn sign(group: usize) -> Markup {
    html! {
        svg.swatch width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false" { (shape(group, [0.0, 0.0], 7.0)) }
    }
}

/// The map: small shapes where people stand, a large one with its letter in the middle of each group.
pub(super) fn drawing(words: &Words, map: &OpinionMap) -> Markup {
    let on_map = |[x, y]: Point| [x * HALF, -y * HALF];
    let side = 2.0 * (HALF + EDGE);
    let half_of = |people: usize| MARKS.into_iter().find(|(least, _)| people >= *least).map_or(3.5, |(_, half)| half);
    let title = words.t("consultations-opinions-map");
    html! {
        svg width="100%" height="320" viewBox={ (-HALF - EDGE) " " (-HALF - EDGE) " " (side) " " (side) } role="img" aria-labelledby="map-title map-desc" {
            title #map-title { (title) }
            desc #map-desc { (words.t_with("consultations-opinions-map-desc", &[("count", map.groups.len().into())])) }
            rect.ring x=(-HALF) y=(-HALF) width=(2.0 * HALF) height=(2.0 * HALF) {}
            line.ring x1=(-HALF) y1="0" x2=(HALF) y2="0" {}
            line.ring x1="0" y1=(-HALF) x2="0" y2=(HALF) {}
            @for mark in &map.marks { (shape(mark.group, on_map(mark.point), half_of(mark.people))) }
            @for (group, of) in map.groups.iter().enumerate() {
                @let [x, y] = on_map(of.centre);
                (shape(group, [x, y], GROUP))
                text.mark-label.halo x=(format!("{x:.1}")) y=(format!("{:.1}", y - LETTER)) text-anchor="middle" { (letter(group)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_a_letter_a_shade_and_a_shape_of_its_own() {
        let all: Vec<(char, &str, String)> =
            (0..5).map(|group| (letter(group), SHADES[group], outline(group, [0.0, 0.0], 10.0))).collect();
        for (place, one) in all.iter().enumerate() {
            for other in &all[place + 1..] {
                assert!(one.0 != other.0 && one.1 != other.1 && one.2 != other.2);
            }
        }
        assert_eq!(all[4].0, 'E');
    }
}
