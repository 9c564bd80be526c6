//! `passerelle backup`

use std::path::PathBuf;

use clap::Args;

use super::Failed;
use crate::configuration::Settings;
use crate::house::{database_url, files_folder, secret_file};

/// Write a copy of the database while it runs.
#[derive(Args)]
pub struct Arguments {
    /// The file to write; it must not be there yet.
    file: PathBuf,
    /// A folder for the larger files that people gave: those that are not in it yet are copied, too.
    #[arg(long, value_name = "DIR")]
    files: Option<PathBuf>,
}

/// Copies a SQLite database, consistent as of one moment, while the service runs.
pub fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let url = database_url(&settings)?;
    let Some(database) = url.sqlite_file() else {
        return Err(Failed::Found(
            "the database is PostgreSQL: back it up with its own tools, such as pg_dump or pgBackRest, and then the \
             folder of files"
                .to_owned(),
        ));
    };
    if arguments.file.exists() {
        return Err(Failed::Found(format!("{} is there already; name another file", arguments.file.display())));
    }
    // As it is: an older program may still be at work on it.
    store::copy_sqlite(database, &arguments.file)?;
    println!("{}", arguments.file.display());
    let folder = files_folder(&settings);
    match arguments.files {
        // Files come after the database: all that it knows are there by then.
        Some(to) => {
            let copied = attachments::copy_files(&folder, &to).map_err(|error| Failed::file(&to, error))?;
            println!("{}: {} files more, {} were there.", to.display(), copied.new, copied.known);
        }
        None => println!("Larger files ({}) are not in it: copy them after it, or say --files DIR.", folder.display()),
    }
    println!("The secret ({}) is not in it: keep a copy of that too.", secret_file(&settings).display());
    Ok(())
}
