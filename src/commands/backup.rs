//! `passerelle backup`

use std::path::PathBuf;
use std::sync::Arc;

use base::SystemClock;
use clap::Args;

use super::Failed;
use crate::configuration::Settings;
use crate::house::{database_url, open_database};

/// Write a copy of the database while it runs.
#[derive(Args)]
pub struct Arguments {
    /// The file to write; it must not be there yet.
    file: PathBuf,
}

/// Copies a SQLite database, consistent as of one moment, while the service runs.
pub async fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    if !database_url(&settings)?.is_sqlite() {
        return Err(Failed::Found(
            "the database is PostgreSQL: back it up with its own tools, such as pg_dump or pgBackRest".to_owned(),
        ));
    }
    if arguments.file.exists() {
        return Err(Failed::Found(format!("{} is there already; name another file", arguments.file.display())));
    }
    let db = open_database(&settings, &(Arc::new(SystemClock) as _)).await?;
    db.backup(&arguments.file).await?;
    println!("{}", arguments.file.display());
    println!("The secret ({}) is not in it: keep a copy of that too.", crate::house::secret_file(&settings).display());
    Ok(())
}
