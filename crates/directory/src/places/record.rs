//! A place as the standard writes it: 32 texts, the same in tables, in JSON and in our database.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

macro_rules! fields {
    ($($field:ident = $name:literal,)+) => {
        /// A field of the standard (schema v1.0.2), in its order.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $(
            #[doc = concat!("`", $name, "`")]
            $field
        ),+ }

        impl Field {
            /// Every field, in the standard's order.
            pub const ALL: [Self; 32] = [$(Self::$field),+];

            /// The standard's name for it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$field => $name),+ }
            }
        }
    };
}

fields! {
    Id = "id",
    Pivot = "pivot",
    Name = "nom",
    Commune = "commune",
    Postcode = "code_postal",
    CommuneCode = "code_insee",
    Address = "adresse",
    AddressMore = "complement_adresse",
    Latitude = "latitude",
    Longitude = "longitude",
    Kinds = "typologie",
    Telephone = "telephone",
    Mails = "courriels",
    Sites = "site_web",
    Hours = "horaires",
    Summary = "presentation_resume",
    Detail = "presentation_detail",
    Source = "source",
    Roaming = "itinerance",
    Parent = "structure_parente",
    UpdatedOn = "date_maj",
    Helps = "services",
    Audiences = "publics_specifiquement_adresses",
    Cares = "prise_en_charge_specifique",
    Fees = "frais_a_charge",
    Programmes = "dispositif_programmes_nationaux",
    Labels = "formations_labels",
    OtherLabels = "autres_formations_labels",
    Approaches = "modalites_acces",
    Supports = "modalites_accompagnement",
    Accessibility = "fiche_acces_libre",
    Booking = "prise_rdv",
}

impl Field {
    /// The field of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    const fn place(self) -> usize {
        self as usize
    }
}

/// A place in the standard's texts; an empty text says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record([String; 32]);

impl Record {
    /// The text of a field.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field.place()]
    }

    /// With this text in a field.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.0[field.place()] = text.into();
    }

    /// The texts in the standard's order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// As an object: only what says something; coordinates as numbers.
    pub fn to_json(&self) -> Map<String, Value> {
        let filled = Field::ALL.into_iter().filter(|field| !self.get(*field).is_empty());
        let value = |field: Field| match field {
            Field::Latitude | Field::Longitude => {
                let number = self.get(field).parse().ok().and_then(serde_json::Number::from_f64);
                number.map_or(Value::Null, Value::Number)
            }
            _ => Value::String(self.get(field).to_owned()),
        };
        filled.map(|field| (field.name().to_owned(), value(field))).collect()
    }
}

/// What a value of JSON says as a text: lists with `|` between.
pub fn text_of(value: &Value) -> String {
    match value {
        Value::Null | Value::Object(_) => String::new(),
        Value::String(text) => text.trim().to_owned(),
        Value::Bool(told) => told.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => list.iter().map(text_of).collect::<Vec<_>>().join("|"),
    }
}

impl Serialize for Record {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let told = Map::deserialize(deserializer)?;
        let mut record = Self::default();
        for (name, value) in &told {
            if let Some(field) = Field::from_name(name) {
                record.set(field, text_of(value));
            }
        }
        Ok(record)
    }
}
