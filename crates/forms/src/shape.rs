//! Lines and areas on the ground, as people give them: a point a line, or GeoJSON (RFC 7946).

use rust_decimal::Decimal;
use serde_json::Value;

use crate::input::point;

/// Most points of a line or an area.
pub const MAX_POINTS: usize = 1_000;
/// Fewest corners of an area.
const MIN_CORNERS: usize = 3;

/// A line (`geotrace`) of two points or more, as ODK writes it: `48.1 -1.7; 48.2 -1.6`.
pub(crate) fn line(typed: &str) -> Option<String> {
    let points = points(typed, "LineString")?;
    (points.len() >= 2).then(|| points.join("; "))
}

/// An area (`geoshape`) of three corners or more; its last point is its first, and is added when it is left out.
pub(crate) fn area(typed: &str) -> Option<String> {
    let mut points = points(typed, "Polygon")?;
    if points.first() == points.last() {
        points.pop();
    }
    let first = points.first().cloned()?;
    let corners: std::collections::BTreeSet<&String> = points.iter().collect();
    if corners.len() < MIN_CORNERS {
        return None;
    }
    points.push(first);
    Some(points.join("; "))
}

fn points(typed: &str, geometry: &str) -> Option<Vec<String>> {
    let typed = typed.trim_start_matches('\u{feff}').trim();
    let points: Vec<String> = if typed.starts_with('{') {
        of_geojson(&serde_json::from_str(typed).ok()?, geometry)?
    } else {
        let lines = typed.split(['\n', '\r', ';']).map(str::trim).filter(|line| !line.is_empty());
        lines.take(MAX_POINTS + 1).map(|line| point(&[line.to_owned()])).collect::<Option<_>>()?
    };
    (points.len() <= MAX_POINTS).then_some(points)
}

/// The points of the one line or area of a document; an area with a hole is none that can be answered.
fn of_geojson(document: &Value, geometry: &str) -> Option<Vec<String>> {
    match document.get("type")?.as_str()? {
        "FeatureCollection" => match document.get("features")?.as_array()?.as_slice() {
            [only] => of_geojson(only, geometry),
            _ => None,
        },
        "Feature" => of_geojson(document.get("geometry")?, geometry),
        kind if kind == geometry => {
            let coordinates = document.get("coordinates")?.as_array()?;
            let positions = match (geometry, coordinates.as_slice()) {
                ("Polygon", [ring]) => ring.as_array()?,
                ("Polygon", _) => return None,
                _ => coordinates,
            };
            positions.iter().take(MAX_POINTS + 1).map(position).collect()
        }
        _ => None,
    }
}

/// GeoJSON has the longitude first, and perhaps an altitude.
fn position(position: &Value) -> Option<String> {
    let numbers: Vec<String> = position
        .as_array()?
        .iter()
        .take(3)
        .map(|number| number.as_number()?.to_string().parse::<Decimal>().ok().map(|number| number.to_string()))
        .collect::<Option<_>>()?;
    let (longitude, latitude) = (numbers.first()?, numbers.get(1)?);
    let altitude = numbers.get(2).map(|altitude| format!(" {altitude}")).unwrap_or_default();
    point(&[format!("{latitude} {longitude}{altitude}").replace(',', ".")])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_is_a_point_a_line_in_whatever_way_it_is_typed() {
        for typed in [
            "48.1, -1.7\n48.2, -1.6",
            "48,1 -1,7\r\n\r\n48,2 -1,6\r\n",
            "48.1 -1.7; 48.2 -1.6",
            " 48.1 -1.7;48.2 -1.6; ",
        ] {
            assert_eq!(line(typed).as_deref(), Some("48.1 -1.7; 48.2 -1.6"), "{typed}");
        }
        assert_eq!(line("48.1 -1.7 30 5\n48.2 -1.6 31 5").as_deref(), Some("48.1 -1.7 30 5; 48.2 -1.6 31 5"));
        for wrong in ["", "48.1 -1.7", "48.1\n-1.7", "91 0\n0 0", "here\nthere", "48.1 -1.7\nnowhere", "{}"] {
            assert_eq!(line(wrong), None, "{wrong}");
        }
        let many = "0 0\n".repeat(MAX_POINTS + 1);
        assert_eq!(line(&many), None);
        assert!(line(&many[4..]).is_some());
    }

    #[test]
    fn an_area_is_closed_and_has_three_corners() {
        let closed = Some("0 0; 0 1; 1 1; 0 0".to_owned());
        assert_eq!(area("0 0\n0 1\n1 1"), closed);
        assert_eq!(area("0 0\n0 1\n1 1\n0 0"), closed);
        for wrong in ["0 0\n0 1", "0 0\n0 1\n0 0", "0 0\n0 1\n0 0\n0 1", ""] {
            assert_eq!(area(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn geojson_is_read_with_its_longitude_first() {
        let way = r#"{"type":"LineString","coordinates":[[-1.7,48.1],[-1.6,48.2,30]]}"#;
        let told = Some("48.1 -1.7; 48.2 -1.6 30".to_owned());
        assert_eq!(line(way), told);
        assert_eq!(line(&format!(r#"{{"type":"Feature","properties":{{}},"geometry":{way}}}"#)), told);
        let one = format!(r#"{{"type":"Feature","geometry":{way}}}"#);
        assert_eq!(line(&format!(r#"{{"type":"FeatureCollection","features":[{one}]}}"#)), told);
        let field = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#;
        assert_eq!(area(field), Some("0 0; 0 1; 1 1; 0 0".to_owned()));
        let hole = r#"{"type":"Polygon","coordinates":[[[0,0],[3,0],[3,3],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}"#;
        let two = format!(r#"{{"type":"FeatureCollection","features":[{one},{one}]}}"#);
        let far = way.replace("48.1", "148.1");
        for wrong in
            [field, hole, &two, &far, r#"{"type":"Point","coordinates":[0,0]}"#, r#"{"type":"LineString"}"#, "{"]
        {
            assert_eq!(line(wrong), None, "{wrong}");
        }
        assert_eq!((area(hole), area(way)), (None, None));
    }

    proptest! {
        #[test]
        fn what_is_read_is_read_again_the_same(text in "[0-9 .,;\n{}-]{0,60}") {
            for read in [line, area] {
                if let Some(once) = read(&text) {
                    prop_assert_eq!(read(&once), Some(once.clone()));
                }
            }
        }
    }
}
