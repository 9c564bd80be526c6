//! A message as it travels between two nodes: frames in the body of an HTTP request or answer.
//!
//! A frame is a letter, the length of its content (4 bytes, the highest first), and the content. A message is its head
//! (`H`, the canonical bytes), its body in pieces (`D`), and its seal (`S`), in this order. A node that refuses answers
//! one frame (`F`) instead.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes};
use http_body::{Body as _, Frame};
use serde::{Deserialize, Serialize};
use xroad::{Code, Dialect, Fault, MAX_MESSAGE_BYTES, Origin};

use crate::answer::{MessageBody, Sealed};
use crate::messages::seal::{MAX_SEAL_BYTES, Seal};

/// The content type of a message between nodes.
pub(crate) const CONTENT_TYPE: &str = "application/vnd.passerelle.message";
/// Bytes of a piece, at most.
const MAX_PIECE_BYTES: usize = 1024 * 1024;
const HEADER_BYTES: usize = 5;

const HEAD: u8 = b'H';
const DATA: u8 = b'D';
const SEAL: u8 = b'S';
const FAULT: u8 = b'F';

/// What came is no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadFrames {
    #[error("the other node's message broke off")]
    Broken,
    #[error("the other node sent something that is no message")]
    Malformed,
}

/// A refusal as it travels.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SentFault {
    /// Its type, in the spelling since 7.8.
    kind: String,
    message: String,
    detail: String,
    /// Seconds after which asking again has a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retry_after_s: Option<u64>,
    /// Its status, where HTTP has one of its own for what is wrong: one of [`SENT_STATUSES`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
}

/// The statuses of their own that refusals of nodes have: too long, too many, too much to do.
const SENT_STATUSES: [u16; 3] = [413, 429, 503];

fn header(kind: u8, length: usize) -> [u8; HEADER_BYTES] {
    let [a, b, c, d] = u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
    [kind, a, b, c, d]
}

fn put(to: &mut Vec<u8>, kind: u8, content: &[u8]) {
    to.extend_from_slice(&header(kind, content.len()));
    to.extend_from_slice(content);
}

/// The frames of a message.
pub(crate) fn write(head: &[u8], body: MessageBody, seal: Sealed) -> Body {
    match (body, seal.get()) {
        (MessageBody::Short(body), Some(seal)) => {
            let seal = seal.to_bytes();
            let mut whole = Vec::with_capacity(3 * HEADER_BYTES + head.len() + body.len() + seal.len());
            put(&mut whole, HEAD, head);
            if !body.is_empty() {
                put(&mut whole, DATA, &body);
            }
            put(&mut whole, SEAL, &seal);
            Body::from(whole)
        }
        (body, _) => {
            let mut begin = Vec::with_capacity(HEADER_BYTES + head.len());
            put(&mut begin, HEAD, head);
            let rest = match body {
                MessageBody::Short(body) => Body::from(body),
                MessageBody::Long(body) => body,
            };
            Body::new(Writing { ready: VecDeque::from([Bytes::from(begin)]), rest: Some(rest), seal })
        }
    }
}

/// The frame of a refusal.
pub(crate) fn write_fault(fault: &Fault) -> Vec<u8> {
    let sent = SentFault {
        kind: fault.kind(Dialect::Since7_8),
        message: fault.message().to_owned(),
        detail: fault.detail().to_owned(),
        retry_after_s: fault.retry_after_s(),
        status: fault.given_status().filter(|status| SENT_STATUSES.contains(status)),
    };
    let mut frame = Vec::new();
    put(&mut frame, FAULT, serde_json::json!(sent).to_string().as_bytes());
    frame
}

/// A long body with its frames around it.
struct Writing {
    ready: VecDeque<Bytes>,
    rest: Option<Body>,
    seal: Sealed,
}

impl http_body::Body for Writing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        loop {
            if let Some(bytes) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(Frame::data(bytes))));
            }
            let Some(rest) = &mut self.rest else { return Poll::Ready(None) };
            match ready!(Pin::new(rest).poll_frame(context)) {
                Some(Ok(frame)) => {
                    if let Ok(mut data) = frame.into_data() {
                        while !data.is_empty() {
                            let piece = data.split_to(data.len().min(MAX_PIECE_BYTES));
                            self.ready.push_back(Bytes::copy_from_slice(&header(DATA, piece.len())));
                            self.ready.push_back(piece);
                        }
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(io::Error::other(error)))),
                None => {
                    self.rest = None;
                    // The body ends only when it was sealed.
                    let Some(seal) = self.seal.get() else {
                        return Poll::Ready(Some(Err(io::ErrorKind::InvalidData.into())));
                    };
                    let mut end = Vec::new();
                    put(&mut end, SEAL, &seal.to_bytes());
                    self.ready.push_back(Bytes::from(end));
                }
            }
        }
    }
}

/// What another node sent.
pub(crate) enum Received {
    /// A message: its head, its body, and its seal, which is there when the body ends.
    Message(Vec<u8>, MessageBody, Sealed),
    /// A refusal.
    Fault(Fault),
}

/// A frame: its kind and its content; none at the end.
type NextFrame = Result<Option<(u8, Vec<u8>)>, BadFrames>;

/// Frames as they come.
struct Reading {
    body: Body,
    buffer: Vec<u8>,
}

impl Reading {
    /// The kind and length of the frame that begins the buffer, if it is all there.
    fn whole(&self) -> Result<Option<(u8, usize)>, BadFrames> {
        let Some((head, rest)) = self.buffer.split_at_checked(HEADER_BYTES) else { return Ok(None) };
        let [kind, a, b, c, d] = *head else { return Ok(None) };
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        let most = match kind {
            HEAD => MAX_MESSAGE_BYTES,
            DATA => MAX_PIECE_BYTES,
            SEAL | FAULT => MAX_SEAL_BYTES,
            _ => return Err(BadFrames::Malformed),
        };
        // A piece of nothing would be another message of the same meaning, and one can be sent without end.
        if length > most || (kind == DATA && length == 0) {
            return Err(BadFrames::Malformed);
        }
        Ok((rest.len() >= length).then_some((kind, length)))
    }

    /// The next frame, once it is all there; `None` at the end.
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<NextFrame> {
        loop {
            if let Some((kind, length)) = self.whole()? {
                let rest = self.buffer.split_off(HEADER_BYTES + length);
                let mut frame = std::mem::replace(&mut self.buffer, rest);
                frame.drain(..HEADER_BYTES);
                return Poll::Ready(Ok(Some((kind, frame))));
            }
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        self.buffer.extend_from_slice(&data);
                    }
                }
                Some(Err(_)) => return Poll::Ready(Err(BadFrames::Broken)),
                None if self.buffer.is_empty() => return Poll::Ready(Ok(None)),
                None => return Poll::Ready(Err(BadFrames::Broken)),
            }
        }
    }

    async fn next(&mut self) -> NextFrame {
        std::future::poll_fn(|context| self.poll_next(context)).await
    }
}

/// Reads a message. A body that is short and there at once is given whole; another streams, and its seal comes last.
pub(crate) async fn read(body: Body) -> Result<Received, BadFrames> {
    let mut reading = Reading { body, buffer: Vec::new() };
    let head = match reading.next().await?.ok_or(BadFrames::Broken)? {
        (HEAD, head) => head,
        (FAULT, fault) => return read_fault(&fault).map(Received::Fault),
        _ => return Err(BadFrames::Malformed),
    };
    let first = match reading.next().await?.ok_or(BadFrames::Broken)? {
        (SEAL, seal) => return whole(reading, head, Bytes::new(), &seal).await,
        (DATA, data) => Bytes::from(data),
        _ => return Err(BadFrames::Malformed),
    };
    // The seal of a short message follows its one piece.
    let second = match reading.next().await?.ok_or(BadFrames::Broken)? {
        (SEAL, seal) => return whole(reading, head, first, &seal).await,
        (DATA, data) => Bytes::from(data),
        _ => return Err(BadFrames::Malformed),
    };
    let seal = Sealed::later();
    let first = VecDeque::from([first, second]);
    let body = Body::new(Unframed { first, reading, seal: seal.clone(), is_sealed: false });
    Ok(Received::Message(head, MessageBody::Long(body), seal))
}

async fn whole(mut reading: Reading, head: Vec<u8>, body: Bytes, seal: &[u8]) -> Result<Received, BadFrames> {
    if reading.next().await?.is_some() {
        return Err(BadFrames::Malformed);
    }
    let seal = Seal::read(seal).map_err(|_| BadFrames::Malformed)?;
    Ok(Received::Message(head, MessageBody::Short(body), Sealed::now(Arc::new(seal))))
}

fn read_fault(content: &[u8]) -> Result<Fault, BadFrames> {
    let sent: SentFault = serde_json::from_slice(content).map_err(|_| BadFrames::Malformed)?;
    // A type that this version does not know is an error all the same.
    let unknown = || Fault::new(Origin::ProviderNode, Code::InternalError).saying(&sent.message);
    let fault = Fault::read(&sent.kind, &sent.message, &sent.detail).unwrap_or_else(unknown);
    let fault = fault.with_retry_after(sent.retry_after_s);
    Ok(match sent.status.filter(|status| SENT_STATUSES.contains(status)) {
        Some(status) => fault.with_status(status),
        None => fault,
    })
}

/// The body within frames.
struct Unframed {
    first: VecDeque<Bytes>,
    reading: Reading,
    seal: Sealed,
    is_sealed: bool,
}

impl http_body::Body for Unframed {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(first) = self.first.pop_front() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        loop {
            match ready!(self.reading.poll_next(context)) {
                Ok(Some((DATA, data))) if !self.is_sealed => return Poll::Ready(Some(Ok(Frame::data(data.into())))),
                Ok(Some((SEAL, seal))) if !self.is_sealed => {
                    let Ok(seal) = Seal::read(&seal) else { break };
                    self.seal.keep(Arc::new(seal));
                    self.is_sealed = true;
                }
                Ok(None) if self.is_sealed => return Poll::Ready(None),
                _ => break,
            }
        }
        Poll::Ready(Some(Err(io::ErrorKind::InvalidData.into())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_tells_the_other_node_when_asking_again_has_a_point() {
        for seconds in [None, Some(30)] {
            let fault = Fault::new(Origin::ProviderNode, Code::NetworkError).within(Code::ServiceFailed);
            let fault = fault.saying("spared").with_detail("7").with_retry_after(seconds);
            let frame = write_fault(&fault);
            assert_eq!(read_fault(&frame[HEADER_BYTES..]).unwrap(), fault);
        }
    }

    #[test]
    fn a_refusal_keeps_a_status_that_http_has_for_it_and_no_other() {
        let of = |status: u16| Fault::new(Origin::Client, Code::BadRequest).with_status(status);
        let passed = |status: u16| read_fault(&write_fault(&of(status))[HEADER_BYTES..]).unwrap().status();
        assert_eq!([413, 429, 503, 200, 302].map(passed), [413, 429, 503, 400, 400]);
        let lying = br#"{"kind":"client.bad_request","message":"","detail":"","status":200}"#;
        assert_eq!(read_fault(lying).unwrap().status(), 400);
    }
}
