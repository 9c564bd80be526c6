//! Scanners: ClamAV's daemon, over its own protocol.

use std::fmt;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};

use crate::reading::Chunks;

/// How long a connection may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a scan may take, connection included.
pub const SCAN_TIMEOUT: Duration = Duration::from_mins(1);
/// An answer has at most so many bytes.
const ANSWER_MAX: u64 = 4096;

/// What a scanner says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It found nothing.
    Clean,
    /// It found this.
    Infected(String),
}

/// Why a scanner says nothing.
#[derive(Debug, thiserror::Error)]
pub enum NoVerdict {
    /// It cannot be reached, or broke off.
    #[error("the scanner cannot be reached: {0}")]
    Unreachable(#[from] std::io::Error),
    /// It takes too long.
    #[error("the scanner gave no answer in time")]
    TooSlow,
    /// It did not look at the file: too large for it, for example.
    #[error("the scanner answered {0:?}")]
    Declined(String),
}

/// The answer of a scanner, on its way.
pub type Scan<'a> = Pin<Box<dyn Future<Output = Result<Verdict, NoVerdict>> + Send + 'a>>;

/// Looks at files.
pub trait Scanner: Send + Sync {
    /// Looks at the bytes of a file.
    fn scan(&self, file: Chunks) -> Scan<'_>;
}

/// ClamAV's daemon (`clamd`), by its command `INSTREAM`.
#[derive(Debug, Clone)]
pub struct ClamAv {
    address: Address,
    timeout: Duration,
}

/// Where `clamd` listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// `host:port`.
    Tcp(String),
    /// A socket in the file system.
    Unix(PathBuf),
}

/// An address that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?}: `tcp:HOST:PORT` or `unix:/PATH` is expected")]
pub struct BadAddress(String);

impl std::str::FromStr for Address {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let bad = || BadAddress(text.to_owned());
        match text.split_once(':') {
            Some(("unix", path)) if path.starts_with('/') => Ok(Self::Unix(path.into())),
            Some(("tcp", place)) => match place.rsplit_once(':') {
                Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => {
                    Ok(Self::Tcp(place.to_owned()))
                }
                _ => Err(bad()),
            },
            _ => Err(bad()),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(place) => write!(f, "tcp:{place}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

impl ClamAv {
    /// The daemon at this address. Its `StreamMaxLength` must be at least the largest file that is taken.
    pub fn at(address: Address) -> Self {
        Self { address, timeout: SCAN_TIMEOUT }
    }

    /// Waits so long for an answer.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    async fn ask(&self, file: Chunks) -> Result<Verdict, NoVerdict> {
        let connecting = async {
            Ok::<Box<dyn Socket>, std::io::Error>(match &self.address {
                Address::Tcp(place) => Box::new(TcpStream::connect(place).await?),
                Address::Unix(path) => Box::new(UnixStream::connect(path).await?),
            })
        };
        let socket = tokio::time::timeout(CONNECT_TIMEOUT, connecting).await.map_err(|_| NoVerdict::TooSlow)??;
        converse(socket, file).await
    }
}

impl Scanner for ClamAv {
    fn scan(&self, file: Chunks) -> Scan<'_> {
        Box::pin(
            async move { tokio::time::timeout(self.timeout, self.ask(file)).await.unwrap_or(Err(NoVerdict::TooSlow)) },
        )
    }
}

trait Socket: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Socket for T {}

/// `zINSTREAM`, then each chunk with its length before it, then a length of zero; the answer ends with a zero byte.
async fn converse(mut socket: Box<dyn Socket>, mut file: Chunks) -> Result<Verdict, NoVerdict> {
    let mut sent: Result<(), std::io::Error> = socket.write_all(b"zINSTREAM\0").await;
    while sent.is_ok() {
        let Some(chunk) = file.next().await else { break };
        let chunk = chunk?;
        let length = u32::try_from(chunk.len()).unwrap_or(u32::MAX);
        sent = async {
            socket.write_all(&length.to_be_bytes()).await?;
            socket.write_all(&chunk).await
        }
        .await;
    }
    if sent.is_ok() {
        sent = async {
            socket.write_all(&0_u32.to_be_bytes()).await?;
            socket.flush().await
        }
        .await;
    }
    // A daemon that will not have more says why before it hangs up.
    let mut answer = Vec::new();
    let heard = socket.take(ANSWER_MAX).read_to_end(&mut answer).await;
    if answer.is_empty() {
        sent?;
        heard?;
        return Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into());
    }
    understand(&answer)
}

fn understand(answer: &[u8]) -> Result<Verdict, NoVerdict> {
    let answer = String::from_utf8_lossy(answer);
    let answer = answer.trim_end_matches(['\0', '\n']).trim();
    let said = answer.strip_prefix("stream:").map(str::trim);
    match said {
        Some("OK") => Ok(Verdict::Clean),
        Some(found) if found.ends_with(" FOUND") => {
            let name = found.trim_end_matches(" FOUND");
            Ok(Verdict::Infected(name.chars().filter(|letter| !letter.is_control()).take(200).collect()))
        }
        _ => Err(NoVerdict::Declined(answer.chars().take(200).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_understood_and_nothing_else_is_clean() {
        assert_eq!(understand(b"stream: OK\0").unwrap(), Verdict::Clean);
        let found = understand(b"stream: Eicar-Test-Signature FOUND\0").unwrap();
        assert_eq!(found, Verdict::Infected("Eicar-Test-Signature".to_owned()));
        for odd in
            ["INSTREAM size limit exceeded. ERROR\0", "stream: lstat() failed. ERROR\0", "OK", "", "stream: OKAY"]
        {
            assert!(matches!(understand(odd.as_bytes()), Err(NoVerdict::Declined(_))), "{odd:?}");
        }
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!("tcp:127.0.0.1:3310".parse(), Ok(Address::Tcp("127.0.0.1:3310".to_owned())));
        assert_eq!("unix:/run/clamav/clamd.ctl".parse(), Ok(Address::Unix("/run/clamav/clamd.ctl".into())));
        for bad in ["", "127.0.0.1:3310", "tcp:3310", "tcp:host:99999", "unix:clamd.ctl", "http:host:80/"] {
            assert!(bad.parse::<Address>().is_err(), "{bad}");
        }
    }
}
