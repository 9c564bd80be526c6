//! Events from elsewhere: exports of `OpenAgenda` and iCalendar feeds, read, sorted and brought in.

mod entry;
mod ical;
mod import_feed;
mod lines;
mod open_agenda;
mod recurrence;
mod rules;

pub use entry::Refused;
pub use import_feed::{FeedImported, FeedKind};
pub use recurrence::{Rule, RuleFault};
pub use rules::FeedRules;
