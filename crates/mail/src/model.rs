//! The nouns of mail. What would break out of its header cannot be made.

use std::fmt;
use std::str::FromStr;

use base::{Id, Lang, Timestamp};

/// Letters of an address (RFC 5321 §4.5.3.1.3).
pub const MAX_ADDRESS_CHARS: usize = 254;
/// Letters of a subject and of a sender's name.
pub const MAX_SUBJECT_CHARS: usize = 200;
/// Bytes of a text, and of its HTML twin.
pub const MAX_BODY_BYTES: usize = 256 * 1024;

/// The address of one mailbox, such as `leo@boulangerie.example`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(lettre::Address);

/// A text that is not the address of one mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address: name@example.org was expected")]
pub struct AddressError;

impl Address {
    pub(crate) fn domain(&self) -> &str {
        self.0.domain()
    }

    pub(crate) fn lettre(&self) -> lettre::Address {
        self.0.clone()
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        // No space or control character, not even between quotes, where the standard would allow it.
        let refused = |letter: char| letter.is_whitespace() || letter.is_control();
        if text.chars().count() > MAX_ADDRESS_CHARS || text.contains(refused) {
            return Err(AddressError);
        }
        text.parse().map(Self).map_err(|_| AddressError)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One line of text that stands in a header: a subject, or the name of a sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject(String);

/// A text that cannot stand in a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a subject has 1 to {MAX_SUBJECT_CHARS} letters, on one line")]
pub struct SubjectError;

impl Subject {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Subject {
    type Err = SubjectError;

    fn from_str(text: &str) -> Result<Self, SubjectError> {
        let text = text.trim();
        let too_long = text.chars().count() > MAX_SUBJECT_CHARS;
        // U+2028 and U+2029 are line ends too, for some readers.
        let refused = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
        if text.is_empty() || too_long || text.contains(refused) {
            Err(SubjectError)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who letters come from: `Passerelle <no-reply@services.example>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name that readers see.
    pub name: Subject,
    /// The address; its domain is also that of the Message-ID.
    pub address: Address,
}

/// The identifier of a letter: that of its row in the outbox, and of its Message-ID.
pub type MessageId = Id<Message>;

/// A letter to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    to: Address,
    subject: Subject,
    text: String,
    html: Option<String>,
    lang: Lang,
}

/// A letter that is too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text of a letter has at most {} KiB", MAX_BODY_BYTES / 1024)]
pub struct BodyTooLong;

impl Message {
    /// A letter in plain text.
    pub fn new(to: Address, subject: Subject, text: impl Into<String>, lang: Lang) -> Result<Self, BodyTooLong> {
        let text = text.into();
        if text.len() > MAX_BODY_BYTES { Err(BodyTooLong) } else { Ok(Self { to, subject, text, html: None, lang }) }
    }

    /// The same with its twin in HTML, which says the same and fetches nothing.
    pub fn with_html(mut self, html: impl Into<String>) -> Result<Self, BodyTooLong> {
        let html = html.into();
        if html.len() > MAX_BODY_BYTES {
            return Err(BodyTooLong);
        }
        self.html = Some(html);
        Ok(self)
    }

    /// Whom it goes to.
    pub const fn to(&self) -> &Address {
        &self.to
    }

    /// Its subject.
    pub const fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its twin in HTML.
    pub fn html(&self) -> Option<&str> {
        self.html.as_deref()
    }

    /// Its language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It will be tried, or tried again.
    Waiting,
    /// The mail server took it.
    Sent,
    /// It was given up.
    Failed,
}

/// A letter as the outbox keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its identifier.
    pub id: MessageId,
    /// What it says.
    pub message: Message,
    /// What became of it.
    pub state: State,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_is_one_mailbox() {
        for good in ["leo@boulangerie.example", "l.o+x@a.b", "zoé@exämple.lu", "o'neil@example.org"] {
            assert_eq!(good.parse::<Address>().unwrap().to_string(), good);
        }
        for bad in [
            "",
            "leo",
            "@example.org",
            "leo@",
            "leo@example.org\r\nBcc: all@example.org",
            "leo@example.org\n",
            " leo@example.org",
            "a b@example.org",
            "a@b@c",
            "Leo <leo@example.org>",
            "leo@example.org,ana@example.org",
            "\"a\r\n b\"@example.org",
            "\"a b\"@example.org",
            "leo@exa mple.org",
            "leo\0@example.org",
        ] {
            assert_eq!(bad.parse::<Address>(), Err(AddressError), "{bad:?}");
        }
        let long = format!("{}@example.org", "x".repeat(MAX_ADDRESS_CHARS));
        assert_eq!(long.parse::<Address>(), Err(AddressError));
    }

    #[test]
    fn a_subject_is_one_line() {
        assert_eq!(" Votre demande d’aide ".parse::<Subject>().unwrap().as_str(), "Votre demande d’aide");
        let long = "é".repeat(MAX_SUBJECT_CHARS + 1);
        for bad in ["", "  ", "a\nb", "a\r\nBcc: all@example.org", "a\tb", "a\0", "a\u{85}b", "a\u{2028}b", &long] {
            assert_eq!(bad.parse::<Subject>(), Err(SubjectError), "{bad:?}");
        }
    }

    #[test]
    fn a_letter_that_is_too_long_is_refused() {
        let message = |text: &str| Message::new("a@b.example".parse().unwrap(), "x".parse().unwrap(), text, Lang::Fr);
        let long = "x".repeat(MAX_BODY_BYTES + 1);
        assert_eq!(message(&long), Err(BodyTooLong));
        assert_eq!(message("x").unwrap().with_html(long), Err(BodyTooLong));
    }

    proptest! {
        #[test]
        fn no_address_or_subject_breaks_out_of_its_line(text in any::<String>()) {
            for kept in [
                text.parse::<Address>().map(|address| address.to_string()).ok(),
                text.parse::<Subject>().map(|subject| subject.to_string()).ok(),
            ].into_iter().flatten() {
                prop_assert!(!kept.contains(char::is_control));
            }
        }
    }
}
