//! Bodies on the way: short ones in memory, long ones as a stream whose end is held back until it is vouched for.

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Body as _, Frame};
use http_body_util::BodyExt as _;
use tokio::time::{Instant, Sleep};
use xroad::{BodyHasher, Digest};

/// Bodies of up to so many bytes are held in memory, checked and recorded before anything of them goes on.
pub const SHORT_BODY_BYTES: usize = 64 * 1024;

/// A body, as far as it was read.
pub(crate) enum Gathered {
    /// All of it; empty where there is none.
    Short(Bytes),
    /// What came so far, and the rest.
    Long(VecDeque<Bytes>, Body),
}

/// Nothing came of a body any more, or something that is no body.
#[derive(Debug, thiserror::Error)]
#[error("the body ended before its end")]
pub(crate) struct Broken;

/// Reads a body to its end, or until it is too long to be held in memory.
pub(crate) async fn gather(mut body: Body) -> Result<Gathered, Broken> {
    let (mut parts, mut length) = (VecDeque::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Broken)?.into_data() else { continue };
        length += data.len();
        parts.push_back(data);
        if length > SHORT_BODY_BYTES {
            return Ok(Gathered::Long(parts, body));
        }
    }
    Ok(Gathered::Short(match parts.len() {
        0 => Bytes::new(),
        1 => parts.pop_front().unwrap_or_default(),
        _ => parts.iter().flatten().copied().collect(),
    }))
}

/// The digest of a body that is all there; none where it is empty.
pub(crate) fn digest_of(body: &[u8]) -> Option<Digest> {
    let mut hasher = BodyHasher::default();
    hasher.update(body);
    hasher.finish()
}

type Vouching = Pin<Box<dyn Future<Output = Result<(), io::Error>> + Send>>;
/// What vouches for a body once its digest is known.
type Voucher = Box<dyn FnOnce(Option<Digest>) -> Vouching + Send>;

/// A long body on its way. Its last piece goes on only when the whole was vouched for: who receives it never has a
/// whole body that nobody stands for. It holds one piece at a time.
pub(crate) struct HeldBody {
    first: VecDeque<Bytes>,
    rest: Body,
    held: Option<Bytes>,
    hasher: Option<BodyHasher>,
    voucher: Option<Voucher>,
    vouching: Option<Vouching>,
    /// Nothing comes for so long: it is broken off.
    patience: Duration,
    stalled: Pin<Box<Sleep>>,
}

impl HeldBody {
    /// A body that began with some pieces; each of the next must come within `patience`.
    pub(crate) fn new<V: Future<Output = Result<(), io::Error>> + Send + 'static>(
        first: VecDeque<Bytes>,
        rest: Body,
        patience: Duration,
        voucher: impl FnOnce(Option<Digest>) -> V + Send + 'static,
    ) -> Self {
        let voucher: Voucher = Box::new(move |digest| Box::pin(voucher(digest)));
        Self {
            first,
            rest,
            held: None,
            hasher: Some(BodyHasher::default()),
            voucher: Some(voucher),
            vouching: None,
            patience,
            stalled: Box::pin(tokio::time::sleep(patience)),
        }
    }

    /// The next piece as it comes; `None` at the end.
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, io::Error>>> {
        if let Some(piece) = self.first.pop_front() {
            return Poll::Ready(Some(Ok(piece)));
        }
        loop {
            let Poll::Ready(frame) = Pin::new(&mut self.rest).poll_frame(context) else {
                ready!(self.stalled.as_mut().poll(context));
                return Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())));
            };
            self.stalled.as_mut().reset(Instant::now() + self.patience);
            match frame {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(io::Error::other(error)))),
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data)));
                    }
                }
            }
        }
    }
}

impl http_body::Body for HeldBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        while self.vouching.is_none() && self.voucher.is_some() {
            match ready!(self.poll_next(context)) {
                Some(Ok(piece)) if piece.is_empty() => {}
                Some(Ok(piece)) => {
                    if let Some(hasher) = &mut self.hasher {
                        hasher.update(&piece);
                    }
                    if let Some(held) = self.held.replace(piece) {
                        return Poll::Ready(Some(Ok(Frame::data(held))));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    let digest = self.hasher.take().and_then(BodyHasher::finish);
                    self.vouching = self.voucher.take().map(|voucher| voucher(digest));
                }
            }
        }
        if let Some(vouching) = &mut self.vouching {
            let vouched = ready!(vouching.as_mut().poll(context));
            self.vouching = None;
            if let Err(error) = vouched {
                self.held = None;
                return Poll::Ready(Some(Err(error)));
            }
        }
        Poll::Ready(self.held.take().map(|held| Ok(Frame::data(held))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(pieces: &[&'static str]) -> VecDeque<Bytes> {
        pieces.iter().map(|piece| Bytes::from_static(piece.as_bytes())).collect()
    }

    type Outcome = std::future::Ready<Result<(), io::Error>>;

    fn vouch(
        outcome: Result<(), io::ErrorKind>,
    ) -> (impl FnOnce(Option<Digest>) -> Outcome + Send, std::sync::mpsc::Receiver<Option<Digest>>) {
        let (said, heard) = std::sync::mpsc::channel();
        let voucher = move |digest| {
            said.send(digest).unwrap();
            std::future::ready(outcome.map_err(io::Error::from))
        };
        (voucher, heard)
    }

    #[tokio::test]
    async fn a_long_body_that_is_vouched_for_arrives_whole() {
        let (voucher, heard) = vouch(Ok(()));
        let rest = Body::from("three");
        let body = HeldBody::new(pieces(&["one", "", "two"]), rest, Duration::from_secs(1), voucher);
        let whole = body.collect().await.unwrap().to_bytes();
        assert_eq!(whole, "onetwothree");
        assert_eq!(heard.recv().unwrap(), digest_of(b"onetwothree"));
    }

    #[tokio::test]
    async fn the_last_piece_of_a_body_that_nobody_stands_for_never_arrives() {
        let (voucher, _heard) = vouch(Err(io::ErrorKind::InvalidData));
        let mut body = HeldBody::new(pieces(&["one", "two"]), Body::empty(), Duration::from_secs(1), voucher);
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), "one");
        assert_eq!(body.frame().await.unwrap().unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert!(body.frame().await.is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_stalls_is_broken_off() {
        let stalled = Body::from_stream(futures_util::stream::pending::<Result<Bytes, io::Error>>());
        let (voucher, heard) = vouch(Ok(()));
        let mut body = HeldBody::new(pieces(&["one", "two"]), stalled, Duration::from_secs(5), voucher);
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), "one");
        assert_eq!(body.frame().await.unwrap().unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert!(heard.try_recv().is_err(), "nobody was asked to vouch for a part");
    }

    #[tokio::test]
    async fn a_short_body_is_read_whole_and_a_long_one_no_further_than_needed() {
        let Ok(Gathered::Short(short)) = gather(Body::from("abc")).await else { panic!("it is short") };
        assert_eq!(short, "abc");
        let Ok(Gathered::Short(none)) = gather(Body::empty()).await else { panic!("it is short") };
        assert!(none.is_empty() && digest_of(&none).is_none());
        let long = vec![b'x'; SHORT_BODY_BYTES + 1];
        assert!(matches!(gather(Body::from(long)).await, Ok(Gathered::Long(..))));
    }
}
