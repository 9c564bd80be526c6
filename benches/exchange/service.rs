//! The service behind the provider's node: 2 KB of JSON to a question, what came to a body; as little work as can be.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// Bytes of an answer's body.
const BODY: usize = 2048;

/// Starts the service; it lives as long as the process.
pub fn start() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || serve(stream));
        }
    });
    address
}

fn serve(mut stream: TcpStream) {
    stream.set_nodelay(true).unwrap();
    let mut body = format!("{{\"name\":\"Ana\",\"filling\":\"{}\"}}", "x".repeat(BODY));
    body.truncate(BODY - 2);
    body.push_str("\"}");
    let whole = |body: &[u8]| {
        let head =
            format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
        [head.as_bytes(), body].concat()
    };
    let answer = whole(body.as_bytes());
    let mut received = Vec::with_capacity(64 * 1024);
    let mut piece = vec![0; 64 * 1024];
    while let Some((head, length)) = next_head(&mut stream, &mut received, &mut piece) {
        let sent = match length {
            // A long body is read to its end and told by its length: what counts is that it came whole.
            Some(length) => read_body(&mut stream, &mut received, &mut piece, head, length)
                .map(|echoed| stream.write_all(&whole(&echoed))),
            None => {
                received.drain(..head);
                Some(stream.write_all(&answer))
            }
        };
        if !matches!(sent, Some(Ok(()))) {
            return;
        }
    }
}

/// How a request's body is written: its length, or in chunks.
#[derive(Clone, Copy)]
enum Length {
    Known(usize),
    Chunks,
}

/// Reads until a head is whole; where it ends, and how the body is written.
fn next_head(stream: &mut TcpStream, received: &mut Vec<u8>, piece: &mut [u8]) -> Option<(usize, Option<Length>)> {
    loop {
        if let Some(end) = received.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(received.get(..end)?).to_ascii_lowercase();
            let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            let length =
                match (field("content-length").and_then(|digits| digits.parse().ok()), field("transfer-encoding")) {
                    (Some(0), _) | (None, None) => None,
                    (Some(length), _) => Some(Length::Known(length)),
                    (None, Some(_)) => Some(Length::Chunks),
                };
            return Some((end + 4, length));
        }
        receive(stream, received, piece)?;
    }
}

fn receive(stream: &mut TcpStream, received: &mut Vec<u8>, piece: &mut [u8]) -> Option<()> {
    let count = stream.read(piece).ok().filter(|count| *count > 0)?;
    received.extend_from_slice(piece.get(..count)?);
    Some(())
}

fn read_body(
    stream: &mut TcpStream,
    received: &mut Vec<u8>,
    piece: &mut [u8],
    head: usize,
    length: Length,
) -> Option<Vec<u8>> {
    received.drain(..head);
    match length {
        Length::Known(length) => {
            while received.len() < length {
                receive(stream, received, piece)?;
            }
            Some(received.drain(..length).collect())
        }
        Length::Chunks => {
            let mut body = Vec::new();
            loop {
                let line = loop {
                    if let Some(end) = received.windows(2).position(|two| two == b"\r\n") {
                        break end;
                    }
                    receive(stream, received, piece)?;
                };
                let digits = String::from_utf8_lossy(received.get(..line)?).into_owned();
                let size = usize::from_str_radix(digits.trim(), 16).ok()?;
                while received.len() < line + 2 + size + 2 {
                    receive(stream, received, piece)?;
                }
                body.extend_from_slice(received.get(line + 2..line + 2 + size)?);
                received.drain(..line + 2 + size + 2);
                if size == 0 {
                    return Some(body);
                }
            }
        }
    }
}
