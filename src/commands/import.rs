//! `passerelle import`

use std::path::PathBuf;
use std::sync::Arc;

use base::SystemClock;
use clap::{Args, ValueEnum};

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// Bring advisers or events in, from CSV.
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
    /// Events.
    Events,
}

/// Imports; the same file twice changes nothing the second time.
pub async fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let text = std::fs::read_to_string(&arguments.file).map_err(|error| Failed::file(&arguments.file, error))?;
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    let name = arguments.file.display().to_string();
    let imported = match arguments.what {
        What::Advisers => house.directory.import_advisers(&name, &text, &*house.random).await,
        What::Events => house.directory.import_events(&name, &text, &*house.random).await,
    };
    let imported = imported.map_err(|error| Failed::Found(error.to_string()))?;
    println!("{imported}");
    Ok(())
}
