//! `passerelle import`

use std::path::PathBuf;
use std::sync::Arc;

use base::SystemClock;
use clap::{Args, ValueEnum};
use directory::ImportError;
use directory::feeds::{FeedImported, FeedKind, FeedRules};

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// Bring advisers, events, offers or places in: CSV; events also from exports of `OpenAgenda` (JSON) and calendars
/// (.ics), places also from JSON.
#[derive(Args)]
pub struct Arguments {
    /// What the file holds.
    what: What,
    /// The file.
    file: PathBuf,
}

/// What can be brought in or written out.
#[derive(Clone, Copy, ValueEnum)]
pub enum What {
    /// Advisers, with the columns of the open data set `activateurs-france-num`.
    Advisers,
    /// Events: a table, an export of `OpenAgenda`, or a calendar; which one, the file itself says.
    Events,
    /// Offers of partners.
    Offers,
    /// Places of digital mediation, with the fields of the national standard or a list whose shape the pack tells.
    Places,
}

/// Imports; the same file twice changes nothing the second time.
pub async fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let text = std::fs::read_to_string(&arguments.file).map_err(|error| Failed::file(&arguments.file, error))?;
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    let name = arguments.file.display().to_string();
    let told = match arguments.what {
        What::Advisers => {
            house.directory.import_advisers(&name, &text, &*house.random).await.map(|told| told.to_string())
        }
        What::Events if FeedKind::of(&text) == FeedKind::Table => {
            house.directory.import_events(&name, &text, &*house.random).await.map(|told| told.to_string())
        }
        What::Events => import_feed(&house, &name, &text).await?.map(|told| told.to_string()),
        What::Offers => house.offers.import(&name, &text).await.map(|told| told.to_string()),
        What::Places => house.places.import(&name, &text).await.map(|told| told.to_string()),
    };
    let told = told.map_err(|error| Failed::Found(error.to_string()))?;
    super::print(format!("{told}\n").as_bytes())
}

/// Brings a list of another site in, as the pack's sheets say.
async fn import_feed(house: &House, name: &str, text: &str) -> Result<Result<FeedImported, ImportError>, Failed> {
    let sheet = |file: &str, heads: &str| house.pack.text(file).unwrap_or_else(|_| heads.to_owned());
    // A pack without these sheets believes every list, and no event belongs to a theme.
    let sources = sheet("event_sources.csv", "uid,title\n");
    let keywords = sheet("event_keywords.csv", "theme,words\n");
    let rules = FeedRules::parse(&sources, &keywords, &house.directory.vocabulary().catalogue)
        .map_err(|mistake| Failed::Found(format!("the pack: {mistake}")))?;
    Ok(house.directory.import_feed(name, text, &rules, &house.events.zone, &*house.random).await)
}
