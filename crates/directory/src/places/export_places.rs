//! Writing places out, in the standard's table and in JSON, and as points for maps.

use std::sync::Arc;

use serde_json::{Value, json};

use super::Places;
use super::place::{Place, Spelling};
use super::record::{Field, Record};
use super::score::Score;

/// The licence of the national lists, and of what is made of them.
pub const LICENCE: &str = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

impl Places {
    /// The standard's table (CSV) of these places; importing it again changes nothing.
    pub fn table(&self, places: &[Arc<Place>], spelling: Spelling) -> String {
        let mut table = csv::Writer::from_writer(Vec::new());
        // Writing to memory does not fail, and every row has as many cells as there are heads.
        let _ = table.write_record(Field::ALL.map(Field::name));
        for place in places {
            let _ = table.write_record(self.record(place, spelling).texts());
        }
        String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// The same as a list of objects (JSON).
    pub fn list(&self, places: &[Arc<Place>], spelling: Spelling) -> String {
        let list = places.iter().map(|place| Value::Object(self.record(place, spelling).to_json()));
        Value::Array(list.collect()).to_string()
    }

    /// These places as points (`GeoJSON`, RFC 7946), with the licence and the day of the data beside them; those that
    /// are only known by their commune have no geometry. Beside the standard's fields: the page, the score, and the days of
    /// those that were reviewed.
    pub fn geojson(&self, places: &[Arc<Place>], origin: &str) -> String {
        let today = self.today();
        let features: Vec<Value> = places
            .iter()
            .map(|place| {
                let mut properties = self.record(place, Spelling::Schema).to_json();
                properties.remove(Field::Latitude.name());
                properties.remove(Field::Longitude.name());
                properties.insert("page".to_owned(), json!(format!("{origin}/places/{}", place.id)));
                properties.insert("score".to_owned(), json!(Score::of(&place.profile, today).points()));
                if let Some(listed) = &place.listed {
                    properties.insert("listed_from".to_owned(), json!(listed.term.since.to_string()));
                    let until = listed.term.until.map(|until| until.to_string());
                    properties.insert("listed_until".to_owned(), json!(until));
                }
                let geometry =
                    place.profile.point.map(|point| json!({ "type": "Point", "coordinates": [point.lon, point.lat] }));
                json!({ "type": "Feature", "id": place.id.to_string(), "geometry": geometry, "properties": properties })
            })
            .collect();
        let day = self.changed_at().map(|at| at.to_string());
        json!({ "type": "FeatureCollection", "license": LICENCE, "updated": day, "features": features }).to_string()
    }

    fn record(&self, place: &Place, spelling: Spelling) -> Record {
        let commune = self.commune(&place.profile).map_or("", |commune| &*commune.name);
        place.profile.record(commune, spelling)
    }
}
