//! `passerelle export`

use std::sync::Arc;

use base::SystemClock;
use clap::Args;

use super::Failed;
use super::import::What;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// Write advisers, events or offers out, as CSV, to standard output.
#[derive(Args)]
pub struct Arguments {
    /// What to write.
    what: What,
    /// Advisers: only those that are listed today, with exactly the columns of `activateurs-france-num`.
    #[arg(long)]
    data_set: bool,
    /// The file to write instead of standard output.
    file: Option<std::path::PathBuf>,
}

/// Exports; what is written can be imported again.
pub async fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    let text = match arguments.what {
        What::Advisers if arguments.data_set => house.directory.export_as_data_set(),
        What::Advisers => house.directory.export_advisers(),
        What::Events => house.directory.export_events(),
        What::Offers => house.offers.export().await.map_err(|error| Failed::Found(error.to_string()))?,
    };
    if let Some(file) = arguments.file {
        return std::fs::write(&file, text).map_err(|error| Failed::file(file, error));
    }
    super::print(text.as_bytes())
}
