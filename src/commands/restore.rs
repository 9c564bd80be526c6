//! `passerelle restore`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::SystemClock;
use clap::Args;
use store::{DatabaseUrl, Db};

use super::Failed;
use crate::configuration::Settings;
use crate::house::{database_url, make_folder};

/// Put a copy back in place of the database.
#[derive(Args)]
pub struct Arguments {
    /// The file that `passerelle backup` wrote.
    file: PathBuf,
}

/// Puts a copy in place of the SQLite database; what was there is kept beside it.
pub async fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let url = database_url(&settings)?;
    let Some(place) = url.sqlite_file() else {
        return Err(Failed::Found("the database is PostgreSQL: restore it with its own tools".to_owned()));
    };
    make_folder(&settings.server.data)?;
    let fresh = with_ending(place, "restoring");
    std::fs::copy(&arguments.file, &fresh).map_err(|error| Failed::file(&arguments.file, error))?;
    // A copy that cannot be opened is found out before anything is replaced.
    if let Err(error) = Db::open(&DatabaseUrl::sqlite(&fresh), Arc::new(SystemClock)).await {
        remove_with_companions(&fresh);
        return Err(Failed::Found(format!("{} is no backup of Passerelle: {error}", arguments.file.display())));
    }
    for ending in ["-wal", "-shm"] {
        drop(std::fs::remove_file(with_suffix(&fresh, ending)));
    }
    if place.exists() {
        let old = with_ending(place, "before-restore");
        move_with_companions(place, &old)?;
        println!("What was there is now {}", old.display());
    }
    std::fs::rename(&fresh, place).map_err(|error| Failed::file(place, error))?;
    println!("{} is in place.", arguments.file.display());
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    with_suffix(file, &format!(".{ending}"))
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A SQLite database is up to three files.
fn move_with_companions(from: &Path, to: &Path) -> Result<(), Failed> {
    for suffix in ["", "-wal", "-shm"] {
        let (from, to) = (with_suffix(from, suffix), with_suffix(to, suffix));
        drop(std::fs::remove_file(&to));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|error| Failed::file(from, error))?;
        }
    }
    Ok(())
}

fn remove_with_companions(file: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        drop(std::fs::remove_file(with_suffix(file, suffix)));
    }
}
