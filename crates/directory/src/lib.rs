//! Advisers and events.

mod catalogue;
mod directory;
mod find_advisers;
mod find_events;
mod index;
mod model;
mod sheet;
mod store;

pub use catalogue::{Catalogue, CatalogueError, Kind, KindCode, Labelled, SpecialityCode, ThemeCode};
pub use directory::{Counts, Directory, DirectoryError};
pub use find_advisers::{AdviserQuery, AdviserResults, Hit, Near, PAGE, PAGES_MAX, Reason, UNMET_WISH_KM};
pub use find_events::{EVENTS_PAGE, EventQuery, EventResults, Month};
pub use index::{Index, Vocabulary};
pub use model::{
    Accreditation, ActivityPrefix, Adviser, AdviserId, Event, EventId, EventTime, LanguageTag, Mode, Modes, Place,
    REACH_MAX_KM, Reach, Sector, Session, Speaker, Unsuitable, Venue, WebAddress,
};
pub use sheet::{Mistake, ROWS_MAX};
