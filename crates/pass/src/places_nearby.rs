//! Places near somebody's home that take passes: what this room asks the list of places.

use base::Timestamp;
use jiff::civil::{Time, Weekday};

use crate::model::{PlaceId, Service};
use crate::people::Asked;

/// Places that are proposed at once, at most.
pub const NEARBY_MAX: usize = 5;

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The commune or postcode as it was typed.
    pub commune: String,
    /// The code of a commune that was chosen; it goes before what was typed.
    pub code: String,
    /// Services that fit; places with one of the first come before those without, at a like distance.
    pub services: Vec<Service>,
    /// Places with a counter here, whatever else the list says of them.
    pub counters: Vec<PlaceId>,
    /// Now.
    pub at: Timestamp,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Nearby {
    /// Around a commune: its code, its name, and the places, those that fit and are nearest first.
    Around(String, String, Vec<PlaceNear>),
    /// Several communes have this name: the code and the words for each.
    OneOf(Vec<(String, String)>),
    /// No commune has this name.
    Unknown,
}

/// A place that takes passes.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceNear {
    /// Which one.
    pub id: PlaceId,
    /// What it is called.
    pub name: String,
    /// Number, street, postcode and commune.
    pub address: String,
    /// As the crow flies, in kilometres.
    pub distance_km: Option<f64>,
    /// As people dial it.
    pub telephone: Option<String>,
    /// When it is open next.
    pub open: OpenWhen,
    /// Its hours through the week, days without any left out.
    pub week: Vec<(Weekday, Vec<(Time, Time)>)>,
    /// Whom it can receive, as keys of texts: `mobility`, `deafness`, `sight`…
    pub access: Vec<&'static str>,
    /// What it helps with.
    pub services: Vec<Service>,
}

/// When a place is open next, by the clock on its wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenWhen {
    /// Its hours are not known.
    Unknown,
    /// It is open, until then.
    Until(Time),
    /// It opens later today.
    Today(Time),
    /// It opens on a day within the week.
    On(Weekday, Time),
    /// Its hours name no day.
    Never,
}

/// The list of places, as this room knows it.
pub trait PlacesNearby: Send + Sync {
    /// Places near a commune that take passes, [`NEARBY_MAX`] at most.
    fn near(&self, wish: Wish) -> Asked<'_, Nearby>;
    /// A place of the list.
    fn place(&self, id: PlaceId, at: Timestamp) -> Asked<'_, Option<PlaceNear>>;
}
