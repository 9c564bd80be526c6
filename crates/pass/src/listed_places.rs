//! The directory's places, as this room knows them: an officer takes one that says it takes passes, and sees when its entry
//! no longer stands.

use base::territory::Point;

use crate::model::PlaceId;

/// What the entry of a place in the directory is worth today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedAs {
    /// Reviewed and shown.
    Listed,
    /// Its last day is over; it is shown while it may be renewed.
    ToRenew,
    /// It was not renewed.
    Lapsed,
    /// An officer suspended it.
    Suspended,
}

impl ListedAs {
    /// A word for it in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::ToRenew => "to-renew",
            Self::Lapsed => "lapsed",
            Self::Suspended => "suspended",
        }
    }
}

/// A place of the directory that was reviewed.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedPlace {
    /// Its identifier there, which it keeps here.
    pub id: PlaceId,
    /// What it is called.
    pub name: String,
    /// Number, street, postcode and commune.
    pub address: String,
    /// The code of the department.
    pub department: String,
    /// Where it lies.
    pub point: Option<Point>,
    /// Whether it says that it takes passes.
    pub takes_passes: bool,
    /// What its entry is worth today.
    pub listed: ListedAs,
}

/// The directory, as this room knows it. It answers from memory.
pub trait ListedPlaces: Send + Sync {
    /// The places that are reviewed, shown today and say that they take passes, by name; at most so many.
    fn taking_passes(&self, most: usize) -> Vec<ListedPlace>;
    /// A reviewed place, whatever its entry is worth today; none where the directory has no such place.
    fn place(&self, id: PlaceId) -> Option<ListedPlace>;
}
