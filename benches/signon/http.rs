//! HTTP/1.1 on one connection that stays open: as little work as a driver can do.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// An answer that takes longer is an error.
const ANSWERS_WITHIN: Duration = Duration::from_secs(10);
/// No page or document of a sign-on is larger, bytes.
const ANSWER_MAX: usize = 1024 * 1024;

pub struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

/// What came back; it lies in the connection's own buffer.
pub struct Answer<'c> {
    pub status: u16,
    head: &'c str,
    pub body: &'c [u8],
}

impl Connection {
    pub fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(ANSWERS_WITHIN))?;
        Ok(Self { stream, received: Vec::with_capacity(16 * 1024) })
    }

    /// Sends a whole request and waits for the whole answer.
    pub fn ask(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request)?;
        self.received.clear();
        let head = loop {
            if let Some(end) = find(&self.received, b"\r\n\r\n") {
                break end + 4;
            }
            self.receive()?;
        };
        let text = std::str::from_utf8(&self.received[..head]).map_err(|_| wrong("a head that is no text"))?;
        let status = text.get(9..12).and_then(|digits| digits.parse().ok()).ok_or_else(|| wrong("no status"))?;
        let length = header(text, "content-length").map(str::parse::<usize>);
        match length {
            Some(Ok(length)) if length <= ANSWER_MAX => {
                while self.received.len() < head + length {
                    self.receive()?;
                }
            }
            None if header(text, "transfer-encoding").is_some() => self.receive_chunks(head)?,
            None if status == 204 || status == 304 => {}
            _ => return Err(wrong("an answer without a usable length")),
        }
        let (head, body) = self.received.split_at(head);
        let head = std::str::from_utf8(head).map_err(|_| wrong("a head that is no text"))?;
        Ok(Answer { status, head, body })
    }

    fn receive(&mut self) -> Result<()> {
        let mut piece = [0; 16 * 1024];
        let length = self.stream.read(&mut piece)?;
        if length == 0 {
            return Err(Error::new(ErrorKind::UnexpectedEof, "the server closed the connection"));
        }
        self.received.extend_from_slice(&piece[..length]);
        if self.received.len() > ANSWER_MAX { Err(wrong("an answer that is too long")) } else { Ok(()) }
    }

    /// Receives a body in chunks, and leaves it without their lengths.
    fn receive_chunks(&mut self, start: usize) -> Result<()> {
        let mut at = start;
        loop {
            let Some(line) = find(&self.received[at..], b"\r\n") else {
                self.receive()?;
                continue;
            };
            let digits = std::str::from_utf8(&self.received[at..at + line]).unwrap_or_default();
            let length = usize::from_str_radix(digits.trim(), 16).map_err(|_| wrong("a chunk without a length"))?;
            while self.received.len() < at + line + 2 + length + 2 {
                self.receive()?;
            }
            self.received.drain(at..at + line + 2);
            self.received.drain(at + length..at + length + 2);
            at += length;
            if length == 0 {
                return Ok(());
            }
        }
    }
}

impl Answer<'_> {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    pub fn headers<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        lines(self.head, name)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(self.body).into_owned()
    }
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    lines(head, name).next()
}

fn lines<'h>(head: &'h str, name: &str) -> impl Iterator<Item = &'h str> {
    head.split("\r\n").filter_map(move |line| {
        let (of, value) = line.split_once(':')?;
        of.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

pub fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn wrong(message: &str) -> Error {
    Error::new(ErrorKind::InvalidData, message)
}
