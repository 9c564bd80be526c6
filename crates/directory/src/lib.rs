//! Advisers and events: who helps small firms, where, and what happens near them.
//!
//! Everything is kept in the database, and in memory for searching ([`Index`]): by words, speciality,
//! sector, way of working, activity and distance, the nearest and fittest first, each with its reasons.
//! Events have their programme and their calendar. Both come and go as tables (CSV), and are open data.

pub mod accreditation;
mod advisers_table;
mod calendar;
mod catalogue;
pub mod demo;
mod directory;
mod events_table;
mod export;
mod find_advisers;
mod find_events;
mod import;
mod index;
mod model;
mod pages;
mod sheet;
mod store;

use base::Lang;
use ui::RoomTexts;

pub use calendar::{CalendarHead, calendar};
pub use catalogue::{Catalogue, CatalogueError, Kind, KindCode, Labelled, SpecialityCode, ThemeCode};
pub use directory::{Counts, Directory, DirectoryError};
pub use find_advisers::{AdviserQuery, AdviserResults, Hit, Near, PAGE, PAGES_MAX, Reason, UNMET_WISH_KM};
pub use find_events::{EVENTS_PAGE, EventQuery, EventResults, Month};
pub use import::{ImportError, Imported};
pub use index::{Index, Vocabulary};
pub use model::{
    Accreditation, ActivityPrefix, Adviser, AdviserId, CAPACITY_DEFAULT, CAPACITY_MAX, Event, EventId, EventTime,
    LanguageTag, Mode, Modes, Place, REACH_MAX_KM, Reach, Sector, Service, Session, Speaker, Standing, Unsuitable,
    Venue, WebAddress,
};
pub use sheet::{Mistake, ROWS_MAX};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "directory",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};
