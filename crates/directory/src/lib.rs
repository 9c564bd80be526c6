//! Advisers and events: who helps small firms, where, and what happens near them.
//!
//! Everything is kept in the database, and in memory for searching ([`Index`]): by words, speciality,
//! sector, way of working, activity and distance, the nearest and fittest first, each with its reasons.
//! Events have their programme and their calendar. Both come and go as tables (CSV), and are open data.

pub mod accreditation;
mod advisers_table;
mod ask_to_organise;
mod attendees;
mod calendar;
mod catalogue;
pub mod demo;
mod directory;
mod edit_event;
mod events_table;
mod export;
mod fault;
pub mod feeds;
mod find_advisers;
mod find_events;
mod follow_changes;
mod import;
mod index;
mod letters;
pub mod listings;
mod look_after_registrations;
mod model;
pub mod offers;
mod organising;
mod pages;
pub mod places;
mod publish_event;
mod register;
mod registering;
mod sheet;
mod stop_organising;
mod store;
mod structured_data;
mod surroundings;

use base::Lang;
use ui::RoomTexts;

pub use ask_to_organise::AskedToOrganise;
pub use attendees::ATTENDEES_PAGE;
pub use calendar::{CalendarHead, calendar};
pub use catalogue::{Catalogue, CatalogueError, Kind, KindCode, Labelled, SpecialityCode, ThemeCode};
pub use directory::{Counts, Directory, DirectoryError};
pub use edit_event::Own;
pub use fault::Fault;
pub use find_advisers::{AdviserQuery, AdviserResults, Hit, Near, PAGE, PAGES_MAX, Reason, UNMET_WISH_KM};
pub use find_events::{EVENTS_PAGE, EventQuery, EventResults, Month};
pub use import::{ImportError, Imported};
pub use index::{Index, Vocabulary};
pub use look_after_registrations::LookedAfter;
pub use model::{
    Accreditation, ActivityPrefix, Adviser, AdviserId, AdviserStanding, CAPACITY_DEFAULT, CAPACITY_MAX, Event, EventId,
    EventSource, EventTime, LanguageTag, Mode, Modes, Place, REACH_MAX_KM, Reach, Sector, Service, Session,
    SessionKind, Speaker, Standing, Unsuitable, Venue, WebAddress,
};
pub use organising::{Changed, Draft, DraftSession, Organised, Organiser, OrganiserId, OrganiserState, Stage};
pub use pages::place::{Meant, meant};
pub use register::{Applicant, Outcome, Seen};
pub use registering::{KEPT_DAYS, Line, Registration, RegistrationId, RegistrationState};
pub use sheet::{Mistake, ROWS_MAX};
pub use store::organisers::{Change, ChangeKind, EventChange};
pub use structured_data::structured_data;
pub use surroundings::{Contact, ContactFuture, Contacts, Events, Offers, Surroundings, Trouble};

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
