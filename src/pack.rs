//! A pack: the content of a territory, as files. France's is carried inside the program.

use std::borrow::Cow;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use base::FirmNumberKind;
use flate2::read::GzDecoder;
use rust_embed::Embed;

/// The pack of France, as it stood when the program was built.
#[derive(Embed)]
#[folder = "packs/france"]
#[exclude = "communes.csv"]
#[exclude = "demo/places.csv"]
#[exclude = "demo/registers/*"]
#[exclude = "demo/register_people/*"]
struct France;

/// Its larger files, compressed: they are read seldom, and would lie in memory ever after.
const COMPRESSED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/compressed.rs"));

/// The largest file that a pack may hold, in bytes.
const MAX_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// Where the files of a pack come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pack {
    /// The one that the program carries.
    BuiltIn,
    /// A folder.
    Folder(PathBuf),
}

/// A file of a pack that cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("the pack's file {file}: {reason}")]
pub struct MissingFile {
    /// The file, from the pack's folder.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// What a pack says of itself, in `pack.toml`.
#[derive(Debug, serde::Deserialize)]
pub struct Manifest {
    /// Its territory.
    pub pack: About,
    /// Its nomenclature of activities.
    pub activities: ActivitiesFile,
    /// Its firms.
    #[serde(default)]
    pub firms: Firms,
    /// Its demonstration.
    #[serde(default)]
    pub demo: Demo,
}

/// What a pack says of the firms of its territory.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(default)]
pub struct Firms {
    /// Which number they carry: `siret`, `rcs` or `vat`.
    #[serde(deserialize_with = "number_kind")]
    pub number: FirmNumberKind,
    /// The register that knows them, as `registers.csv` names it.
    pub register: String,
}

impl Default for Firms {
    fn default() -> Self {
        Self { number: FirmNumberKind::Siret, register: "insee".to_owned() }
    }
}

fn number_kind<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<FirmNumberKind, D::Error> {
    let name: String = serde::Deserialize::deserialize(deserializer)?;
    FirmNumberKind::from_name(&name)
        .ok_or_else(|| serde::de::Error::custom(format!("firms.number: siret, rcs or vat is expected, not {name}")))
}

/// What a pack says of its territory.
#[derive(Debug, serde::Deserialize)]
pub struct About {
    /// The name of its zone, such as `Europe/Paris`.
    pub time_zone: String,
    /// The language of its offices.
    pub default_language: Option<base::Lang>,
    /// Its country, two letters (ISO 3166-1): what the squares of passes say.
    pub country: Option<String>,
}

/// Where the activities are.
#[derive(Debug, serde::Deserialize)]
pub struct ActivitiesFile {
    /// The table, from the pack's folder.
    pub file: String,
}

/// What the demonstration takes from a pack, beside its files.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Demo {
    /// The code of the commune where its adviser with an account works.
    pub adviser_commune: Option<String>,
}

impl Pack {
    /// The folder's pack, or the built-in one.
    pub fn at(folder: Option<&Path>) -> Self {
        folder.map_or(Self::BuiltIn, |folder| Self::Folder(folder.to_owned()))
    }

    /// The content of a file, by its path inside the pack.
    pub fn bytes(&self, file: &str) -> Result<Cow<'static, [u8]>, MissingFile> {
        let missing = |reason: String| MissingFile { file: file.to_owned(), reason };
        match self {
            Self::BuiltIn => match COMPRESSED.iter().find(|(name, _)| *name == file) {
                Some((_, compressed)) => {
                    let mut bytes = Vec::new();
                    let read = GzDecoder::new(*compressed).read_to_end(&mut bytes);
                    read.map(|_| Cow::Owned(bytes)).map_err(|error| missing(error.to_string()))
                }
                None => France::get(file).map(|found| found.data).ok_or_else(|| missing("it is not there".into())),
            },
            Self::Folder(folder) => {
                let path = folder.join(file);
                let size = std::fs::metadata(&path).map_err(|error| missing(error.to_string()))?.len();
                if size > MAX_FILE_BYTES {
                    return Err(missing(format!("it has {size} bytes, more than {MAX_FILE_BYTES}")));
                }
                std::fs::read(&path).map(Cow::Owned).map_err(|error| missing(error.to_string()))
            }
        }
    }

    /// The compressed files of a folder of the built-in pack, or all that a folder's pack has there, whose names end so;
    /// none where there is no such folder.
    pub fn files(&self, folder: &str, ending: &str) -> Vec<String> {
        let mut files: Vec<String> = match self {
            Self::BuiltIn => {
                let inside = |name: &&str| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
                COMPRESSED.iter().map(|(name, _)| *name).filter(inside).map(str::to_owned).collect()
            }
            Self::Folder(pack) => {
                let entries = std::fs::read_dir(pack.join(folder)).into_iter().flatten().flatten();
                let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
                names.map(|name| format!("{folder}/{name}")).collect()
            }
        };
        files.retain(|file| file.ends_with(ending));
        files.sort_unstable();
        files
    }

    /// What the pack says of itself.
    pub fn manifest(&self) -> Result<Manifest, MissingFile> {
        let file = "pack.toml";
        toml::from_str(&self.text(file)?)
            .map_err(|error| MissingFile { file: file.to_owned(), reason: error.message().to_owned() })
    }

    /// The content of a text file, without the byte order mark that spreadsheets leave.
    pub fn text(&self, file: &str) -> Result<String, MissingFile> {
        let bytes = self.bytes(file)?.into_owned();
        let text = String::from_utf8(bytes)
            .map_err(|error| MissingFile { file: file.to_owned(), reason: format!("it is not UTF-8: {error}") })?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}
