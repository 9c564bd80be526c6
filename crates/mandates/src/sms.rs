//! Short messages: a gateway takes them.

use std::path::PathBuf;

use crate::model::Phone;
use crate::people::Pending;

/// Letters of a short message, at most: three parts of 153 (GSM 03.38).
pub const SMS_MAX_CHARS: usize = 459;

/// Hands short messages over.
pub trait SmsGateway: Send + Sync {
    /// Sends `text` to a telephone. The same `id` again is the same message.
    fn send<'a>(&'a self, to: &'a Phone, text: &'a str, id: &'a str) -> Pending<'a, ()>;
}

/// Writes each message as a file of a folder, for local use.
#[derive(Debug, Clone)]
pub struct FolderSms(PathBuf);

impl FolderSms {
    /// Into this folder, which is made when it is not there.
    pub const fn new(folder: PathBuf) -> Self {
        Self(folder)
    }
}

impl SmsGateway for FolderSms {
    fn send<'a>(&'a self, to: &'a Phone, text: &'a str, id: &'a str) -> Pending<'a, ()> {
        Box::pin(async move {
            tokio::fs::create_dir_all(&self.0).await?;
            // An identifier is letters, digits and hyphens; a path in it would be a fault of ours.
            let name: String = id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
            tokio::fs::write(self.0.join(format!("{name}.txt")), format!("To: {to}\n\n{text}\n")).await?;
            Ok(())
        })
    }
}
