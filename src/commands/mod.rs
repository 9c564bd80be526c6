//! One subcommand a file.

pub mod account;
pub mod backup;
pub mod client;
mod containers;
pub mod demo;
pub mod doctor;
pub mod evidence;
pub mod exchange;
pub mod export;
pub mod form;
pub mod import;
pub mod ledger;
pub mod loan;
pub mod migrate;
pub mod pack;
pub mod pack_compare;
pub mod programme;
pub mod provider;
pub mod restore;
pub mod serve;
pub mod team;

/// Why a command did not do what was asked: a sentence for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The settings cannot be used.
    #[error(transparent)]
    Configuration(#[from] crate::configuration::ConfigurationError),
    /// The house cannot be opened.
    #[error(transparent)]
    House(#[from] crate::house::OpenError),
    /// A file of the pack cannot be had.
    #[error(transparent)]
    Pack(#[from] crate::pack::MissingFile),
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A file cannot be read or written.
    #[error("{file}: {source}")]
    File {
        /// The file.
        file: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// What was found is already told, line by line; nothing more to say but how much.
    #[error("{0}")]
    Found(String),
}

/// Writes what was asked for to standard output. Whoever reads may have enough and close (`| head`):
/// that is no failure.
pub fn print(bytes: &[u8]) -> Result<(), Failed> {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failed::file("standard output", error)),
        _ => Ok(()),
    }
}

impl Failed {
    /// A failure of a file.
    pub fn file(file: impl Into<std::path::PathBuf>, source: std::io::Error) -> Self {
        Self::File { file: file.into(), source }
    }
}
