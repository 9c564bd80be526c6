//! A mail server on this machine that keeps what it is given (RFC 5321, as far as letters need it).

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

/// How the server takes a letter to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Takes,
    /// With this answer to RCPT.
    Refuses(&'static str),
    /// With this answer to MAIL, before it hears the address: for every letter.
    RefusesUs(&'static str),
    /// Greets with this answer: for every letter.
    GreetsWith(&'static str),
    /// Reads the letter, and hangs up before it answers.
    TakesWithoutAWord,
    /// Answers nothing for this long.
    Dawdles(Duration),
}

/// A letter that was taken.
#[derive(Debug, Clone)]
pub struct Taken {
    pub to: String,
    pub content: String,
}

/// What the server offers on the line.
#[derive(Clone)]
pub enum Line {
    Plain,
    /// `STARTTLS` in its greeting.
    StartTls(TlsAcceptor),
    /// TLS from the first byte.
    Tls(TlsAcceptor),
}

pub struct MailServer {
    pub port: u16,
    pub taken: Arc<Mutex<Vec<Taken>>>,
    task: JoinHandle<()>,
}

type Manners = dyn Fn(&str) -> Manner + Send + Sync;

impl MailServer {
    /// A server that treats each address after the manner that `manner` says.
    pub async fn start(port: u16, manner: impl Fn(&str) -> Manner + Send + Sync + 'static) -> Self {
        Self::start_on(port, Line::Plain, Arc::new(manner)).await
    }

    /// A server that takes every letter, over such a line.
    pub async fn start_with(line: Line) -> Self {
        Self::start_on(0, line, Arc::new(|_: &str| Manner::Takes)).await
    }

    async fn start_on(port: u16, line: Line, manners: Arc<Manners>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&taken);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, manners, line) = (Arc::clone(&kept), Arc::clone(&manners), line.clone());
                tokio::spawn(async move {
                    let begin = match &line {
                        Line::StartTls(_) => Begin::OfferingTls,
                        Line::Plain | Line::Tls(_) => Begin::Plainly,
                    };
                    match line {
                        Line::Plain => serve(stream, begin, &kept, &*manners).await.map(drop),
                        Line::Tls(tls) => {
                            serve(tls.accept(stream).await.ok()?, begin, &kept, &*manners).await.map(drop)
                        }
                        Line::StartTls(tls) => {
                            let stream = serve(stream, begin, &kept, &*manners).await??;
                            serve(tls.accept(stream).await.ok()?, Begin::AfterStartTls, &kept, &*manners)
                                .await
                                .map(drop)
                        }
                    }
                });
            }
        });
        Self { port, taken, task }
    }

    /// Stops; the port is free afterwards.
    pub async fn stop(self) {
        self.task.abort();
        let _ = self.task.await;
    }

    pub fn letters_to(&self, to: &str) -> Vec<Taken> {
        self.taken.lock().unwrap().iter().filter(|taken| taken.to == to).cloned().collect()
    }
}

#[derive(PartialEq)]
enum Begin {
    Plainly,
    OfferingTls,
    /// Without a second greeting (RFC 3207 §4.2).
    AfterStartTls,
}

/// Speaks until the other side leaves; gives the connection back when it is to go on under TLS.
async fn serve<S>(stream: S, begin: Begin, kept: &Mutex<Vec<Taken>>, manners: &Manners) -> Option<Option<S>>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut lines = BufReader::new(stream).lines();
    let mut to = String::new();
    if begin != Begin::AfterStartTls {
        let greeting = match manners("") {
            Manner::GreetsWith(greeting) => greeting,
            _ => "220 mail.example ready",
        };
        lines.get_mut().write_all(format!("{greeting}\r\n").as_bytes()).await.ok()?;
        lines.get_mut().flush().await.ok()?;
    }
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.split([' ', ':']).next().unwrap_or("").to_ascii_uppercase().as_str() {
            "EHLO" if begin == Begin::OfferingTls => "250-mail.example\r\n250 STARTTLS",
            "EHLO" => "250-mail.example\r\n250-8BITMIME\r\n250 SMTPUTF8",
            "MAIL" => match manners("") {
                Manner::RefusesUs(answer) => answer,
                _ => "250 fine",
            },
            "RSET" | "NOOP" => "250 fine",
            "STARTTLS" => "220 go on",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or("").to_owned();
                match manners(&to) {
                    Manner::Refuses(answer) => answer,
                    Manner::Dawdles(time) => {
                        tokio::time::sleep(time).await;
                        "250 fine"
                    }
                    _ => "250 fine",
                }
            }
            "DATA" => {
                lines.get_mut().write_all(b"354 go on\r\n").await.ok()?;
                lines.get_mut().flush().await.ok()?;
                let mut content = String::new();
                while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                    content.push_str(line.strip_prefix('.').unwrap_or(&line));
                    content.push('\n');
                }
                kept.lock().unwrap().push(Taken { to: to.clone(), content });
                if manners(&to) == Manner::TakesWithoutAWord {
                    return None;
                }
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "502 unknown",
        };
        lines.get_mut().write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        lines.get_mut().flush().await.ok()?;
        match answer {
            "221 bye" => return Some(None),
            "220 go on" => return Some(Some(lines.into_inner().into_inner())),
            _ => {}
        }
    }
    None
}
