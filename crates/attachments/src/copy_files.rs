//! Beside the copy of a database: the larger files, which lie in the folder.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use base::Timestamp;

use crate::folder::{Folder, SPARED_UNTIL};

/// What was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Copied {
    /// Files that were not there yet.
    pub new: u64,
    /// Files that were: a file never changes.
    pub known: u64,
}

/// Copies the files of a folder that another has not yet; each is there whole, or not at all. Copied after the database,
/// every file that it knows is there.
///
/// # Errors
/// What the disk says; what was copied until then stays.
pub fn copy_files(from: &Path, to: &Path) -> io::Result<Copied> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(to)?;
    let mut copied = Copied::default();
    for name in Folder::whole_files(from)? {
        if to.join(&name).exists() {
            copied.known += 1;
            continue;
        }
        match copy(&from.join(&name), &to.join(&name)) {
            Ok(()) => copied.new += 1,
            // Its owner removed it just now.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    File::open(to)?.sync_all()?;
    Ok(copied)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let unfinished = to.with_extension("copying");
    let mut target = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    io::copy(&mut source, &mut target)?;
    target.sync_all()?;
    std::fs::rename(&unfinished, to)
}

/// Until then, files that the database does not know stay: an older copy of it was put in place, and the newer one may be
/// wanted back.
///
/// # Errors
/// What the disk says.
pub fn spare_files(folder: &Path, until: Timestamp) -> io::Result<()> {
    std::fs::write(folder.join(SPARED_UNTIL), until.as_micros().to_string())
}
