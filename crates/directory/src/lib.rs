//! Advisers and events.

mod catalogue;
mod find_advisers;
mod index;
mod model;

pub use catalogue::{Catalogue, CatalogueError, Kind, KindCode, Labelled, SpecialityCode, ThemeCode};
pub use find_advisers::{AdviserQuery, AdviserResults, Hit, Near, PAGE, PAGES_MAX, Reason, UNMET_WISH_KM};
pub use index::{Index, Vocabulary};
pub use model::{
    Accreditation, ActivityPrefix, Adviser, AdviserId, Event, EventId, EventTime, LanguageTag, Mode, Modes, Place,
    REACH_MAX_KM, Reach, Sector, Session, Speaker, Unsuitable, Venue, WebAddress,
};
