//! `passerelle restore`

use std::path::{Path, PathBuf};

use base::{Clock as _, SystemClock};
use clap::Args;
use jiff::SignedDuration;

use super::Failed;
use crate::configuration::Settings;
use crate::house::{database_url, files_folder, make_folder};

/// What the files of a SQLite database end with: up to three.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];
/// How long files stay that the database does not know which was put in place.
const FILES_STAY: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Put a copy back in place of the database.
#[derive(Args)]
pub struct Arguments {
    /// The file that `passerelle backup` wrote.
    file: PathBuf,
}

/// Puts a copy in place of the SQLite database; what was there is kept beside it.
pub fn run(settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    let url = database_url(&settings)?;
    let Some(place) = url.sqlite_file() else {
        return Err(Failed::Found("the database is PostgreSQL: restore it with its own tools".to_owned()));
    };
    make_folder(&settings.server.data)?;
    let fresh = with_ending(place, "restoring");
    copy_with_log(&arguments.file, &fresh)?;
    // What is no copy of a database is found out before anything is replaced.
    if let Err(error) = store::check_copy(&fresh) {
        remove_with_companions(&fresh);
        return Err(Failed::Found(format!("{} is no backup of Passerelle: {error}", arguments.file.display())));
    }
    for ending in ["-wal", "-shm"] {
        drop(std::fs::remove_file(with_suffix(&fresh, ending)));
    }
    // First: where that fails, nothing was moved.
    spare_files(&settings)?;
    if place.exists() {
        let old = free_name(place);
        move_with_companions(place, &old)?;
        println!("What was there is now {}", old.display());
    }
    std::fs::rename(&fresh, place).map_err(|error| Failed::file(place, error))?;
    println!("{} is in place.", arguments.file.display());
    Ok(())
}

/// Copies a database with what its log holds, where one lies beside it, as with one that was put aside. Of a copy that was
/// not ended nothing stays: a log of it would be taken for this one's.
fn copy_with_log(from: &Path, to: &Path) -> Result<(), Failed> {
    remove_with_companions(to);
    for suffix in ["", "-wal"] {
        let (from, to) = (with_suffix(from, suffix), with_suffix(to, suffix));
        if suffix.is_empty() || from.exists() {
            std::fs::copy(&from, &to).map_err(|error| Failed::file(&from, error))?;
        }
    }
    Ok(())
}

/// The newer database may be wanted back: its files, which this one does not know, stay for a while.
fn spare_files(settings: &Settings) -> Result<(), Failed> {
    let folder = files_folder(settings);
    if folder.exists() {
        let until = SystemClock.now().plus(FILES_STAY);
        attachments::spare_files(&folder, until).map_err(|error| Failed::file(&folder, error))?;
        println!(
            "Files that this copy does not know stay in {} for {} days.",
            folder.display(),
            FILES_STAY.as_hours() / 24
        );
    }
    Ok(())
}

/// Where what was there goes: nothing that was put aside before is replaced.
fn free_name(place: &Path) -> PathBuf {
    let name = |number: u32| match number {
        1 => with_ending(place, "before-restore"),
        more => with_ending(place, &format!("before-restore-{more}")),
    };
    // What is left of a log beside a name would be taken for that of the database which gets the name.
    let is_taken = |name: &Path| PARTS.iter().any(|part| with_suffix(name, part).exists());
    let mut number = 1;
    while is_taken(&name(number)) {
        number += 1;
    }
    name(number)
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    with_suffix(file, &format!(".{ending}"))
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn move_with_companions(from: &Path, to: &Path) -> Result<(), Failed> {
    for suffix in PARTS {
        let (from, to) = (with_suffix(from, suffix), with_suffix(to, suffix));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|error| Failed::file(from, error))?;
        }
    }
    Ok(())
}

fn remove_with_companions(file: &Path) {
    for suffix in PARTS {
        drop(std::fs::remove_file(with_suffix(file, suffix)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_comes_with_its_log_and_with_nothing_of_one_that_was_not_ended() {
        let folder = tempfile::tempdir().unwrap();
        let (backup, fresh) = (folder.path().join("backup.sqlite"), folder.path().join("fresh"));
        std::fs::write(&backup, "monday").unwrap();
        std::fs::write(with_suffix(&fresh, "-wal"), "a log of another").unwrap();
        copy_with_log(&backup, &fresh).unwrap();
        assert!(std::fs::read_to_string(&fresh).unwrap() == "monday" && !with_suffix(&fresh, "-wal").exists());
        std::fs::write(with_suffix(&backup, "-wal"), "its log").unwrap();
        copy_with_log(&backup, &fresh).unwrap();
        assert_eq!(std::fs::read_to_string(with_suffix(&fresh, "-wal")).unwrap(), "its log");
    }

    #[test]
    fn what_was_put_aside_before_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("passerelle.sqlite");
        // Of one that somebody took away, a log was left.
        std::fs::write(with_ending(&place, "before-restore-wal"), "a log of another").unwrap();
        for content in ["live", "monday", "tuesday"] {
            std::fs::write(&place, content).unwrap();
            move_with_companions(&place, &free_name(&place)).unwrap();
        }
        let aside = ["before-restore-2", "before-restore-3", "before-restore-4"];
        let aside = aside.map(|ending| std::fs::read_to_string(with_ending(&place, ending)).unwrap());
        assert_eq!(aside, ["live", "monday", "tuesday"]);
    }
}
