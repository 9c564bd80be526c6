//! The folder: sealed files under their ids, and parts of files that are still coming.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, FileExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use base::Timestamp;
use uuid::Uuid;

const WHOLE: &str = "sealed";
const PART: &str = "part";
/// The file that says until when files stay that the database does not know, in microseconds since 1970.
pub(crate) const SPARED_UNTIL: &str = "spared-until";

/// The folder. All of it waits for the disk: call it away from the threads that serve.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Opens the folder; makes it when it is not there, for the service's user only.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        Ok(Self(folder.to_owned()))
    }

    /// Writes at a place of the part file, and cuts off what is behind it.
    pub(crate) fn write_part(&self, id: Uuid, at: u64, bytes: &[u8]) -> io::Result<()> {
        let mut file =
            OpenOptions::new().write(true).create(at == 0).truncate(false).mode(0o600).open(self.part(id))?;
        if file.metadata()?.len() < at {
            return Err(io::Error::new(ErrorKind::InvalidData, "a part that was safe is not there"));
        }
        file.set_len(at)?;
        io::Seek::seek(&mut file, io::SeekFrom::Start(at))?;
        file.write_all(bytes)
    }

    /// What was written of the part is on the disk, its name as well.
    pub(crate) fn sync_part(&self, id: Uuid) -> io::Result<()> {
        File::open(self.part(id))?.sync_all()?;
        self.sync()
    }

    /// The part is whole.
    pub(crate) fn rename_part(&self, id: Uuid) -> io::Result<()> {
        std::fs::rename(self.part(id), self.whole(id))
    }

    /// Names are on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        File::open(&self.0)?.sync_all()
    }

    /// A file was made whole, and then nobody said so: it is a part again.
    pub(crate) fn reopen_part(&self, id: Uuid) -> io::Result<()> {
        if !self.part(id).exists() && self.whole(id).exists() {
            std::fs::rename(self.whole(id), self.part(id))?;
        }
        Ok(())
    }

    pub(crate) fn open_part(&self, id: Uuid) -> io::Result<File> {
        File::open(self.part(id))
    }

    pub(crate) fn open_whole(&self, id: Uuid) -> io::Result<File> {
        File::open(self.whole(id))
    }

    /// Removes whatever there is of a file.
    pub(crate) fn remove(&self, id: Uuid) -> io::Result<()> {
        for path in [self.part(id), self.whole(id)] {
            match std::fs::remove_file(path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// The ids of all files and parts. What has another name is not ours and stays.
    pub(crate) fn ids(&self) -> io::Result<Vec<Uuid>> {
        let mut ids = Vec::new();
        for entry in std::fs::read_dir(&self.0)? {
            let path = PathBuf::from(entry?.file_name());
            let is_ours = path.extension().is_some_and(|end| end == WHOLE || end == PART);
            let id = path.file_stem().and_then(|stem| Uuid::parse_str(stem.to_str()?).ok());
            ids.extend(id.filter(|_| is_ours));
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// The names of the files that are whole.
    pub(crate) fn whole_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let name = PathBuf::from(entry?.file_name());
            let is_ours = name.extension().is_some_and(|end| end == WHOLE);
            names.extend(is_ours.then_some(name));
        }
        Ok(names)
    }

    /// Until when files stay that the database does not know, where somebody said so.
    pub(crate) fn spared_until(&self) -> io::Result<Option<Timestamp>> {
        match std::fs::read_to_string(self.0.join(SPARED_UNTIL)) {
            Ok(said) => Ok(said.trim().parse().ok().map(Timestamp::from_micros)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn part(&self, id: Uuid) -> PathBuf {
        self.0.join(format!("{id}.{PART}"))
    }

    fn whole(&self, id: Uuid) -> PathBuf {
        self.0.join(format!("{id}.{WHOLE}"))
    }
}

/// Reads exactly these bytes.
pub(crate) fn read_at(file: &File, at: u64, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.read_exact_at(&mut bytes, at)?;
    Ok(bytes)
}
