//! The cookies of a browser.

use std::collections::BTreeMap;

#[derive(Debug, Clone, Default)]
pub struct Cookies {
    jar: BTreeMap<String, String>,
}

impl Cookies {
    /// The value of the header `cookie`.
    pub fn header(&self) -> String {
        let pairs: Vec<String> = self.jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    /// Keeps what a line `set-cookie` says, or forgets it.
    pub fn keep(&mut self, line: &str) {
        let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        if line.to_ascii_lowercase().contains("max-age=0") || value.is_empty() {
            self.jar.remove(name);
        } else {
            self.jar.insert(name.to_owned(), value.to_owned());
        }
    }
}
