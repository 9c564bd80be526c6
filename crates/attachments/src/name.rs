//! Names of files: as people gave them, without what could lead elsewhere or deceive.

use std::fmt;

use crate::kind::Kind;

/// A name has at most so many letters, its extension included.
pub const NAME_MAX_CHARS: usize = 120;

/// The name of a file, for people to read: no path, nothing that steers, and an end that says what the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// Cleans a name; what has none is called `file`.
    ///
    /// ```
    /// use attachments::{FileName, Kind};
    ///
    /// assert_eq!(FileName::of("C:\\Users\\Zoé\\CV 2026.docx", Kind::Pdf).as_str(), "CV 2026.docx.pdf");
    /// assert_eq!(FileName::of("photo.JPEG", Kind::Jpeg).as_str(), "photo.JPEG");
    /// ```
    pub fn of(given: &str, kind: Kind) -> Self {
        let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
        let clean: String = last.chars().filter(|letter| !steers(*letter)).map(plain).collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        let clean = clean.trim_matches(['.', ' ', '-']);
        let clean = if clean.is_empty() { "file" } else { clean };
        let (stem, extension) = match clean.rsplit_once('.') {
            Some((stem, extension)) if kind.has_extension(extension) && !stem.is_empty() => (stem, extension),
            _ => (clean, kind.extension()),
        };
        let room = NAME_MAX_CHARS - extension.chars().count() - 1;
        let stem: String = stem.chars().take(room).collect();
        Self(format!("{}.{extension}", stem.trim_end_matches(['.', ' '])))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn kept(name: String) -> Self {
        Self(name)
    }

    /// The value of `Content-Disposition` that makes a browser save the file under this name (RFC 6266, RFC 8187).
    ///
    /// ```
    /// use attachments::{FileName, Kind};
    ///
    /// let header = FileName::of("été.pdf", Kind::Pdf).disposition();
    /// assert_eq!(header, "attachment; filename=\"_t_.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9.pdf");
    /// ```
    pub fn disposition(&self) -> String {
        let ascii: String =
            self.0.chars().map(|letter| if letter.is_ascii() && letter != '"' { letter } else { '_' }).collect();
        let mut encoded = String::with_capacity(self.0.len() * 3);
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
                encoded.push(char::from(byte));
            } else {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
        format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters, and those that turn the direction of writing or are not seen.
fn steers(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Signs that mean something to some system become a plain one.
fn plain(letter: char) -> char {
    match letter {
        ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%' | ';' => '_',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_loses_its_path_and_what_deceives() {
        for (given, name) in [
            ("../../etc/passwd", "passwd.pdf"),
            ("a/b/c.pdf", "c.pdf"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe.pdf"),
            ("  two\r\n lines .pdf", "two lines.pdf"),
            (".pdf", "pdf.pdf"),
            ("", "file.pdf"),
            ("...", "file.pdf"),
            ("nul\u{0}byte.PDF", "nulbyte.PDF"),
            ("a\"b;c.pdf", "a_b_c.pdf"),
        ] {
            assert_eq!(FileName::of(given, Kind::Pdf).as_str(), name, "{given:?}");
        }
    }

    proptest! {
        #[test]
        fn any_name_becomes_a_safe_one(given in "\\PC{0,200}|[\\u{0}-\\u{10ffff}]{0,200}") {
            let name = FileName::of(&given, Kind::Jpeg);
            let text = name.as_str();
            prop_assert!(text.chars().count() <= NAME_MAX_CHARS);
            prop_assert!(!text.contains(['/', '\\', '"', '\n', '\r', '\0']) && !text.starts_with('.'), "{:?}", text);
            let extension = text.rsplit_once('.').map(|(_, extension)| extension.to_owned()).unwrap_or_default();
            prop_assert!(Kind::Jpeg.has_extension(&extension));
            prop_assert!(name.disposition().bytes().all(|byte| (b' '..0x7f).contains(&byte)));
            prop_assert_eq!(FileName::of(text, Kind::Jpeg), name.clone(), "cleaning once is enough");
        }
    }
}
