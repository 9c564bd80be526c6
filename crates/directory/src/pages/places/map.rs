//! A map without scripts and without anybody's tiles: the places of a page of results, by the numbers of their list, and
//! the larger towns around them to find one's way. Where tiles are set, the drawing offers a detailed map instead of it.

use base::territory::{Commune, Point};
use maud::{Markup, html};
use ui::Visit;

use crate::places::{Place, PlaceHit, Places, Tiles};

/// The size of the drawing, in its own units.
const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 300.0;
/// What stays free at each edge.
const EDGE: f64 = 24.0;
/// The least height of what is shown, degrees of latitude: a few streets.
const LEAST_DEGREES: f64 = 0.02;
/// Towns that are named, at most.
const TOWNS_MAX: usize = 5;
/// The height of a name, and half of the width of a letter.
const NAME_HIGH: f64 = 22.0;
const LETTER_HALF: f64 = 4.5;

/// How degrees become a drawing: equirectangular, true at its middle.
struct Frame {
    middle: Point,
    /// Units for a degree of latitude.
    scale: f64,
    /// A degree of longitude over one of latitude.
    squeeze: f64,
}

impl Frame {
    fn around(points: &[Point]) -> Option<Self> {
        let bounds = |of: fn(&Point) -> f64| {
            let least = points.iter().map(of).fold(f64::INFINITY, f64::min);
            let most = points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
            (least, most)
        };
        let (south, north) = bounds(|point| point.lat);
        let (west, east) = bounds(|point| point.lon);
        let middle = Point::new(f64::midpoint(south, north), f64::midpoint(west, east))?;
        let squeeze = middle.lat.to_radians().cos().max(0.1);
        let high = (north - south).max(LEAST_DEGREES);
        let wide = ((east - west) * squeeze).max(LEAST_DEGREES);
        let scale = ((HEIGHT - 2.0 * EDGE) / high).min((WIDTH - 2.0 * EDGE) / wide);
        Some(Self { middle, scale, squeeze })
    }

    fn place(&self, point: Point) -> (f64, f64) {
        let x = WIDTH / 2.0 + (point.lon - self.middle.lon) * self.squeeze * self.scale;
        let y = HEIGHT / 2.0 - (point.lat - self.middle.lat) * self.scale;
        (x, y)
    }

    fn shows(&self, point: Point) -> bool {
        let (x, y) = self.place(point);
        (EDGE..WIDTH - EDGE).contains(&x) && (EDGE..HEIGHT - EDGE).contains(&y)
    }

    /// The larger towns within it, far enough from each other to be read.
    fn towns<'a>(&self, communes: &'a [Commune]) -> Vec<(&'a Commune, f64, f64)> {
        let mut within: Vec<(&Commune, Point)> = communes
            .iter()
            .filter_map(|commune| Some((commune, commune.point.filter(|point| self.shows(*point))?)))
            .collect();
        within.sort_by_key(|(commune, _)| std::cmp::Reverse(commune.population));
        let mut named: Vec<(&Commune, f64, f64)> = Vec::new();
        for (commune, point) in within {
            let (x, y) = self.place(point);
            let apart = |(other, left, top): &(&Commune, f64, f64)| {
                let letters = commune.name.chars().count() + other.name.chars().count();
                let wide = LETTER_HALF * f64::from(u32::try_from(letters).unwrap_or(u32::MAX));
                (y - top).abs() >= NAME_HIGH || (x - left).abs() >= wide
            };
            if named.iter().all(apart) {
                named.push((commune, x, y));
            }
            if named.len() == TOWNS_MAX {
                break;
            }
        }
        named
    }
}

/// The map of a page of results; none where fewer than two of them have a point. The list below it says the same.
pub fn drawn(visit: &Visit, places: &Places, hits: &[PlaceHit], first: usize, tiles: Option<&Tiles>) -> Markup {
    let numbered: Vec<(usize, Point, &Place)> = hits
        .iter()
        .zip(first..)
        .filter_map(|(hit, number)| Some((number, hit.place.profile.point?, &*hit.place)))
        .collect();
    let points: Vec<Point> = numbered.iter().map(|(_, point, _)| *point).collect();
    let Some(frame) = Some(&points).filter(|points| points.len() > 1).and_then(|points| Frame::around(points)) else {
        return html! {};
    };
    let one = |number: f64| format!("{number:.1}");
    html! {
        figure.chart data-tiles=[tiles.map(Tiles::address)] {
            figcaption #places-map { (visit.t("directory-places-map")) }
            svg role="img" aria-labelledby="places-map" viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) width="100%" {
                title { (visit.t_with("directory-places-map-told", &[("count", points.len().into())])) }
                rect.ring x="1" y="1" width=(WIDTH - 2.0) height=(HEIGHT - 2.0) {}
                @for (commune, x, y) in frame.towns(places.territories().communes()) {
                    circle.ring cx=(one(x)) cy=(one(y)) r="4" {}
                    text.tick x=(one(x)) y=(one(y - 8.0)) text-anchor="middle" { (commune.name) }
                }
                @for (number, point, place) in numbered.iter().rev() {
                    @let (x, y) = frame.place(*point);
                    circle.own cx=(one(x)) cy=(one(y)) r="5" {}
                    text.value x=(one(x + 6.0)) y=(one(y + 5.0)) data-lat=[tiles.map(|_| point.lat)] data-lon=[tiles.map(|_| point.lon)]
                        data-href=[tiles.map(|_| format!("/places/{}", place.id))] data-name=[tiles.map(|_| &*place.profile.name)] { (number) }
                }
            }
            @if let Some(tiles) = tiles { (detailed(visit, tiles)) }
        }
    }
}

/// What the script of maps shows: the offer, and the map's frame.
fn detailed(visit: &Visit, tiles: &Tiles) -> Markup {
    let t = |key: &str| visit.t(key);
    html! {
        div.offer hidden {
            button.button.secondary type="button" { (t("directory-places-map-open")) }
            p.hint { (visit.t_with("directory-places-map-host", &[("host", tiles.host().into())])) }
            p.error role="status" hidden { (visit.t_with("directory-places-map-failed", &[("host", tiles.host().into())])) }
        }
        div.map hidden tabindex="0" role="group" aria-label=(t("directory-places-map-keys")) {
            div.ground {}
            button.button.secondary type="button" aria-label=(t("directory-places-map-closer")) { "+" }
            button.button.secondary type="button" aria-label=(t("directory-places-map-farther")) { "−" }
            p { (tiles.attribution()) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_lies_within_the_drawing_and_north_is_up() {
        let point = |lat: f64, lon: f64| Point::new(lat, lon).unwrap();
        for points in [
            vec![point(48.1, -1.7), point(48.2, -1.6)],
            vec![point(48.1, -1.7), point(48.1, -1.7)],
            vec![point(-21.0, 55.5), point(48.85, 2.35), point(-22.3, 166.4)],
        ] {
            let frame = Frame::around(&points).unwrap();
            for point in &points {
                let (x, y) = frame.place(*point);
                assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{point:?} {x} {y}");
            }
        }
        let frame = Frame::around(&[point(48.1, -1.7), point(48.2, -1.6)]).unwrap();
        assert!(frame.place(point(48.2, -1.6)).1 < frame.place(point(48.1, -1.7)).1);
    }
}
