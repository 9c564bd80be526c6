//! Where the database is.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::StoreError;

/// The address of a database: `sqlite:PATH`, or `postgres://user@host:port/name`.
///
/// ```
/// use store::DatabaseUrl;
/// let url: DatabaseUrl = "sqlite:/var/lib/passerelle/passerelle.sqlite".parse()?;
/// assert_eq!(url.to_string(), "sqlite:/var/lib/passerelle/passerelle.sqlite");
/// let url: DatabaseUrl = "postgres://passerelle:secret@db.example/passerelle".parse()?;
/// assert_eq!(url.to_string(), "postgres://passerelle@db.example/passerelle");
/// assert!("mysql://db.example".parse::<DatabaseUrl>().is_err());
/// # Ok::<(), store::StoreError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(pub(crate) Engine);

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite(PathBuf),
    Postgres(String),
}

impl DatabaseUrl {
    /// A SQLite database in this file; it is made when it does not exist.
    pub fn sqlite(file: impl Into<PathBuf>) -> Self {
        Self(Engine::Sqlite(file.into()))
    }

    /// Whether it is a file of SQLite.
    pub fn is_sqlite(&self) -> bool {
        self.sqlite_file().is_some()
    }

    /// The file of a SQLite database.
    pub fn sqlite_file(&self) -> Option<&Path> {
        match &self.0 {
            Engine::Sqlite(file) => Some(file),
            Engine::Postgres(_) => None,
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(file) = text.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            if file.is_empty() || file == ":memory:" {
                return Err(StoreError::Address("write sqlite:PATH, with the path of a file".to_owned()));
            }
            return Ok(Self::sqlite(file));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self(Engine::Postgres(text.to_owned())));
        }
        Err(StoreError::Address("write sqlite:PATH or postgres://user@host/name".to_owned()))
    }
}

/// Without the password: this is shown and logged.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Engine::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Engine::Postgres(url) => {
                // Both places where a password can stand: user:password@, and ?password=.
                let (url, query) = url.split_once('?').unwrap_or((url, ""));
                let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
                match rest.rsplit_once('@') {
                    Some((user, place)) => {
                        write!(f, "{scheme}://{}@{place}", user.split(':').next().unwrap_or_default())?;
                    }
                    None => write!(f, "{scheme}://{rest}")?,
                }
                let shown: Vec<&str> =
                    query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("password=")).collect();
                if shown.is_empty() { Ok(()) } else { write!(f, "?{}", shown.join("&")) }
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
