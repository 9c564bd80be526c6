//! How letters leave: to a mail server, or into a folder.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use tokio::fs;
use tokio::io::AsyncWriteExt as _;

use crate::model::MessageId;
use crate::retry::Refusal;

/// How long a mail server may take for each of its answers.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(20);
/// How long one letter may take in all.
pub(crate) const SEND_TIMEOUT: Duration = Duration::from_secs(90);

/// How letters leave; cheap to clone.
#[derive(Clone)]
pub struct Transport(Way);

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314 §3), most often on port 465.
    Tls,
    /// STARTTLS before anything else, most often on port 587. A server that does not offer it gets no letter.
    StartTls,
    /// None: to a mail server on this machine only.
    None,
}

/// The mail server. Its password shows itself to no formatter.
#[derive(Clone)]
pub struct SmtpSettings {
    /// Its name, which its certificate must have, or its address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// User name and password, when it asks for them.
    pub credentials: Option<(String, String)>,
    /// The name of this machine, for its greeting (EHLO); its address when there is none.
    pub hello: Option<String>,
    /// A certificate (PEM) to trust besides those of the system: of an authority of the house.
    pub authority: Option<Vec<u8>>,
}

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// Letters are not sent over the network in the clear.
    #[error("without TLS only a mail server on this machine can be used (127.0.0.1, ::1, localhost), not {0}")]
    InTheClear(String),
    /// The name is not one.
    #[error("the name of the mail server or the greeting has characters that no name has")]
    Name,
    /// The certificate is not one.
    #[error("the certificate for the mail server cannot be read: {0}")]
    Certificate(lettre::transport::smtp::Error),
    /// TLS cannot be set up.
    #[error("TLS to the mail server cannot be set up: {0}")]
    Tls(lettre::transport::smtp::Error),
}

impl Transport {
    /// To a mail server. Connects when the first letter leaves.
    pub fn smtp(settings: SmtpSettings) -> Result<Self, TransportError> {
        let is_name = |name: &str| !name.is_empty() && name.chars().all(|letter| letter.is_ascii_graphic());
        if !is_name(&settings.host) || !settings.hello.as_deref().is_none_or(is_name) {
            return Err(TransportError::Name);
        }
        let tls = || {
            let mut tls = TlsParameters::builder(settings.host.clone());
            if let Some(pem) = &settings.authority {
                tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(TransportError::Certificate)?);
            }
            tls.build().map_err(TransportError::Tls)
        };
        let tls = match settings.security {
            Security::Tls => Tls::Wrapper(tls()?),
            Security::StartTls => Tls::Required(tls()?),
            Security::None if is_this_machine(&settings.host) => Tls::None,
            Security::None => return Err(TransportError::InTheClear(settings.host)),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(settings.host)
            .port(settings.port)
            .tls(tls)
            .timeout(Some(ANSWER_TIMEOUT));
        if let Some((user, password)) = settings.credentials {
            builder = builder.credentials(Credentials::new(user, password));
        }
        if let Some(hello) = settings.hello {
            builder = builder.hello_name(ClientId::Domain(hello));
        }
        Ok(Self(Way::Smtp(builder.build())))
    }

    /// Into a folder, one `.eml` file a letter; for the demo and for tests. The folder is made when it is
    /// not there.
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        Self(Way::Folder(folder.into()))
    }

    /// Hands a letter over. `Ok` when it was taken for good.
    pub(crate) async fn send(&self, id: MessageId, letter: lettre::Message) -> Result<(), Refusal> {
        match &self.0 {
            Way::Smtp(server) => match tokio::time::timeout(SEND_TIMEOUT, server.send(letter)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => Err(refusal(&error)),
                Err(_) => Err(Refusal::ForNow("the mail server took too long".to_owned())),
            },
            Way::Folder(folder) => put_file(folder, id, &letter.formatted())
                .await
                .map_err(|error| Refusal::ForNow(format!("the folder of letters: {error}"))),
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn refusal(error: &lettre::transport::smtp::Error) -> Refusal {
    let problem = problem(error);
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    if error.is_permanent() && is_about_the_letter(&said) {
        Refusal::ForEver(problem)
    } else {
        Refusal::ForNow(problem)
    }
}

/// Whether a 5xx answer is about this recipient or this letter, by its enhanced code (RFC 3463).
///
/// The three digits do not tell: a server that takes nothing greets with 521 or 554 (RFC 7504), one that was set up anew
/// denies to relay with 550, and a password that is wrong is 535 (RFC 4954 §6). All of these are about who we are. The
/// operator mends them, and meanwhile every letter waits. Nor is it known here which command was answered: a bare 550 may
/// be about the sender. So a code that says nothing else is tried again, for two days at most: a mailbox that is gone is
/// asked for a few times in vain, and no letter is lost.
fn is_about_the_letter(said: &str) -> bool {
    match enhanced_code(said) {
        // The recipient's address. 5.1.7 and 5.1.8 are about the sender's, 5.1.0 about either.
        Some((1, detail)) => matches!(detail, 1..=6 | 10),
        // The recipient's mailbox, and what the letter holds.
        Some((2 | 6, _)) => true,
        // Too big for the server. The rest of 5.3 is about the server itself.
        Some((3, detail)) => detail == 4,
        _ => false,
    }
}

/// The subject and detail of an enhanced code of class 5, at the beginning of what a server said (RFC 2034 §4).
fn enhanced_code(said: &str) -> Option<(u16, u16)> {
    let (subject, detail) = said.split_whitespace().next()?.strip_prefix("5.")?.split_once('.')?;
    Some((subject.parse().ok()?, detail.parse().ok()?))
}

/// An error and its causes in one line.
fn problem(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_line = cause.to_string();
        if !line.contains(&cause_line) {
            line.push_str(": ");
            line.push_str(&cause_line);
        }
        source = cause.source();
    }
    line
}

/// Writes the whole file or none; the same letter again writes the same file.
async fn put_file(folder: &Path, id: MessageId, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder).await?;
    let unfinished = folder.join(format!(".{id}.unfinished"));
    let mut file = fs::File::create(&unfinished).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    fs::rename(&unfinished, folder.join(format!("{id}.eml"))).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(host: &str, security: Security) -> SmtpSettings {
        SmtpSettings { host: host.to_owned(), port: 25, security, credentials: None, hello: None, authority: None }
    }

    #[test]
    fn letters_leave_the_machine_only_under_tls() {
        for host in ["127.0.0.1", "127.8.8.8", "::1", "localhost"] {
            assert!(Transport::smtp(settings(host, Security::None)).is_ok(), "{host}");
        }
        for host in ["mail.example.org", "192.0.2.1", "localhost.example.org", "0.0.0.0"] {
            let refused = Transport::smtp(settings(host, Security::None));
            assert!(matches!(refused, Err(TransportError::InTheClear(_))), "{host}");
            assert!(Transport::smtp(settings(host, Security::StartTls)).is_ok(), "{host}");
            assert!(Transport::smtp(settings(host, Security::Tls)).is_ok(), "{host}");
        }
    }

    #[test]
    fn names_that_would_break_the_protocol_are_refused() {
        let hello = SmtpSettings { hello: Some("a\r\nQUIT".to_owned()), ..settings("localhost", Security::None) };
        assert!(matches!(Transport::smtp(hello), Err(TransportError::Name)));
        assert!(matches!(Transport::smtp(settings("", Security::Tls)), Err(TransportError::Name)));
    }

    #[test]
    fn only_what_is_about_the_recipient_or_the_letter_is_refused_for_ever() {
        for said in [
            "5.1.1 no such person",
            "5.1.2 no such domain",
            "5.1.10 this domain takes no mail",
            "5.2.1 this mailbox is closed",
            "5.2.2 this mailbox is full",
            "5.3.4 the letter is too big",
            "5.6.0 the letter cannot be read\n5.6.0 at all",
        ] {
            assert!(is_about_the_letter(said), "{said}");
        }
        for said in [
            "",
            "no such person",
            "no service here",
            "5.1.0 address rejected",
            "5.1.8 the sender's domain is not known",
            "5.3.2 the system takes no letters",
            "5.5.1 another command first",
            "5.7.1 relaying denied",
            "5.7.8 wrong password",
            "5.1",
            "5.1.x",
            "15.1.1",
            "mailbox 5.1.1",
        ] {
            assert!(!is_about_the_letter(said), "{said}");
        }
    }

    #[test]
    fn a_certificate_that_is_none_is_told_at_once() {
        let wrong = SmtpSettings {
            authority: Some(b"-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n".to_vec()),
            ..settings("mail.example.org", Security::Tls)
        };
        assert!(matches!(Transport::smtp(wrong), Err(TransportError::Certificate(_) | TransportError::Tls(_))));
    }
}
