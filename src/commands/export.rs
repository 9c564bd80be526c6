//! `passerelle export`

use std::sync::Arc;

use base::SystemClock;
use clap::{Args, ValueEnum};
use directory::places::Spelling;

use super::Failed;
use super::import::What;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// Write advisers, events, offers or places out, as CSV, to standard output; places into a file that ends with .json as
/// JSON.
#[derive(Args)]
pub struct Arguments {
    /// What to write.
    what: What,
    /// Advisers: only those that are listed today, with exactly the columns of `activateurs-france-num`.
    #[arg(long)]
    data_set: bool,
    /// Places: whose spelling, where the national schema and the library of the national map do not agree.
    #[arg(long = "for", value_enum, default_value_t = Judge::Schema)]
    judge: Judge,
    /// The file to write instead of standard output.
    file: Option<std::path::PathBuf>,
}

/// Who reads an export of places.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Judge {
    /// The national schema (`LaMednum` standard-mediation-num).
    Schema,
    /// The library `@gouvfr-anct/lieux-de-mediation-numerique`.
    Anct,
}

/// Exports; what is written can be imported again.
pub async fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    let text = match arguments.what {
        What::Advisers if arguments.data_set => house.directory.export_as_data_set(),
        What::Advisers => house.directory.export_advisers(),
        What::Events => house.directory.export_events(),
        What::Offers => house.offers.export().await.map_err(|error| Failed::Found(error.to_string()))?,
        What::Places => {
            let spelling = match arguments.judge {
                Judge::Schema => Spelling::Schema,
                Judge::Anct => Spelling::Anct,
            };
            let is_json = arguments.file.as_ref().is_some_and(|file| file.extension().is_some_and(|end| end == "json"));
            let (places, all) = (&house.places, house.places.shown());
            if is_json { places.list(&all, spelling) } else { places.table(&all, spelling) }
        }
    };
    if let Some(file) = arguments.file {
        return std::fs::write(&file, text).map_err(|error| Failed::file(file, error));
    }
    super::print(text.as_bytes())
}
