//! A mail server on this machine that keeps what it is given (RFC 5321, as far as letters need it).

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// How the server takes a letter to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Takes,
    /// With this answer to RCPT.
    Refuses(&'static str),
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

pub struct MailServer {
    pub port: u16,
    pub taken: Arc<Mutex<Vec<Taken>>>,
    task: JoinHandle<()>,
}

impl MailServer {
    /// A server that treats each address after the manner that `manner` says.
    pub async fn start(port: u16, manner: impl Fn(&str) -> Manner + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let (kept, manner) = (Arc::clone(&taken), Arc::new(manner));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, manner) = (Arc::clone(&kept), Arc::clone(&manner));
                tokio::spawn(async move { serve(stream, &kept, &*manner).await });
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

async fn serve(
    stream: TcpStream,
    kept: &Mutex<Vec<Taken>>,
    manner: &(dyn Fn(&str) -> Manner + Send + Sync),
) -> Option<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    let mut to = String::new();
    writer.write_all(b"220 mail.example ready\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.split([' ', ':']).next().unwrap_or("").to_ascii_uppercase().as_str() {
            "EHLO" => "250-mail.example\r\n250-8BITMIME\r\n250 SMTPUTF8",
            "MAIL" | "RSET" | "NOOP" => "250 fine",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or("").to_owned();
                match manner(&to) {
                    Manner::Refuses(answer) => answer,
                    Manner::Dawdles(time) => {
                        tokio::time::sleep(time).await;
                        "250 fine"
                    }
                    Manner::Takes | Manner::TakesWithoutAWord => "250 fine",
                }
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await.ok()?;
                let mut content = String::new();
                while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                    content.push_str(line.strip_prefix('.').unwrap_or(&line));
                    content.push('\n');
                }
                kept.lock().unwrap().push(Taken { to: to.clone(), content });
                if manner(&to) == Manner::TakesWithoutAWord {
                    return None;
                }
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "502 unknown",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        if answer.starts_with("221") {
            break;
        }
    }
    Some(())
}
