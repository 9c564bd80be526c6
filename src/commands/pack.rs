//! `passerelle pack`

use std::path::PathBuf;

use clap::Subcommand;

use super::Failed;
use crate::house::PackContent;
use crate::pack::Pack;

/// Check a pack.
#[derive(Subcommand)]
pub enum Command {
    /// Read everything that the service would read, and name the first mistake with its place.
    Check {
        /// The pack's folder.
        folder: PathBuf,
    },
}

/// Checks a pack.
pub fn run(command: Command) -> Result<(), Failed> {
    let Command::Check { folder } = command;
    let content = PackContent::read(&Pack::Folder(folder.clone()))?;
    let business = &content.business;
    println!(
        "{}: no mistake ({} communes, {} questions, {} recommendations, {} figures)",
        folder.display(),
        content.territories.communes().len(),
        business.instrument.asked(),
        business.recommendations.len(),
        business.figures.len(),
    );
    Ok(())
}
