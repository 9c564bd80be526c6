//! From a letter to the bytes that travel (RFC 5322, MIME).

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use crate::model::{Letter, Sender};

/// A letter that the mail library refuses to write: none that its types allow is known.
#[derive(Debug, thiserror::Error)]
#[error("the letter cannot be written: {0}")]
pub(crate) struct ComposeError(#[from] lettre::error::Error);

/// The letter from this sender. Its Message-ID is the same each time, so that a mail server or a reader
/// that gets it twice, after a crash, knows it again.
pub(crate) fn compose(letter: &Letter, sender: &Sender) -> Result<lettre::Message, ComposeError> {
    let message = &letter.message;
    let written_at = Duration::from_secs(u64::try_from(letter.created_at.as_seconds()).unwrap_or(0));
    let builder = lettre::Message::builder()
        .from(Mailbox::new(Some(sender.name.to_string()), sender.address.lettre()))
        .to(Mailbox::new(None, message.to().lettre()))
        .subject(message.subject().as_str())
        .message_id(Some(format!("<{}@{}>", letter.id, sender.address.domain())))
        .date(UNIX_EPOCH + written_at)
        // RFC 3834 §5: no robot shall answer.
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", message.lang().tag()));
    let text = SinglePart::plain(message.text().to_owned());
    Ok(match message.html() {
        None => builder.singlepart(text)?,
        Some(html) => builder
            .multipart(MultiPart::alternative().singlepart(text).singlepart(SinglePart::html(html.to_owned())))?,
    })
}

fn raw(name: &'static str, value: &'static str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

#[cfg(test)]
mod tests {
    use base::{Lang, Timestamp};

    use super::*;
    use crate::model::{Message, MessageId, State};

    fn letter(subject: &str, text: &str, html: Option<&str>) -> Letter {
        let message =
            Message::new("leo@boulangerie.example".parse().unwrap(), subject.parse().unwrap(), text, Lang::Fr).unwrap();
        let message = match html {
            Some(html) => message.with_html(html).unwrap(),
            None => message,
        };
        Letter {
            id: "01890000-0000-7000-8000-000000000001".parse::<MessageId>().unwrap(),
            message,
            state: State::Waiting,
            attempts: 1,
            created_at: Timestamp::from_seconds(1_795_514_400),
        }
    }

    fn composed(letter: &Letter) -> String {
        let sender = Sender {
            name: "Démarches, simplement".parse().unwrap(),
            address: "no-reply@services.example".parse().unwrap(),
        };
        String::from_utf8(compose(letter, &sender).unwrap().formatted()).unwrap()
    }

    #[test]
    fn a_letter_says_who_when_and_that_no_robot_shall_answer() {
        let bytes = composed(&letter("Bonjour", "Une conseillère vous a répondu.\n", None));
        for line in [
            "To: leo@boulangerie.example",
            "Subject: Bonjour",
            "Message-ID: <01890000-0000-7000-8000-000000000001@services.example>",
            "Date: Tue, 24 Nov 2026 10:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "Content-Language: fr",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
        ] {
            assert!(bytes.split("\r\n").any(|found| found == line), "{line} is not in:\n{bytes}");
        }
        assert!(bytes.contains("<no-reply@services.example>"), "{bytes}");
    }

    #[test]
    fn a_subject_in_any_language_travels_in_ascii() {
        let bytes = composed(&letter("Är Ufro gouf beäntwert", "x", None));
        let subject = bytes.lines().find(|line| line.starts_with("Subject:")).unwrap();
        assert!(subject.is_ascii() && subject.contains("=?utf-8?"), "{subject}");
    }

    #[test]
    fn a_text_cannot_begin_another_letter() {
        let bytes = composed(&letter("x", "\n.\r\nMAIL FROM:<a@b>\r\nBcc: all@example.org\n\n", None));
        let (head, _) = bytes.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains("Bcc"), "{bytes}");
    }

    #[test]
    fn the_html_twin_comes_after_the_text() {
        let bytes = composed(&letter("x", "Bonjour", Some("<p>Bonjour</p>")));
        assert!(bytes.contains("Content-Type: multipart/alternative;"), "{bytes}");
        let (plain, html) = (bytes.find("text/plain").unwrap(), bytes.find("text/html").unwrap());
        assert!(plain < html, "the last alternative is the preferred one (RFC 2046 §5.1.4)");
    }
}
