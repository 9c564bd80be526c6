//! Bodies on the way: short ones in memory, long ones as a stream whose end is held back until it is vouched for.

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use tokio::task::AbortHandle;
use tokio::time::{Instant, Sleep};
use xroad::{BodyHasher, Digest};

use crate::under_way::Stay;

/// Bodies of up to so many bytes are held in memory, checked and recorded before anything of them goes on.
pub const SHORT_BODY_BYTES: usize = 64 * 1024;

/// The body of a question that was refused is read for so long, and no further than so many bytes.
const LINGER: Duration = Duration::from_secs(2);
const LINGER_BYTES: u64 = 1024 * 1024;

/// The rest of an answer whose receiver went away is read for so long.
const TO_THE_END: Duration = Duration::from_mins(5);

/// A body, as far as it was read.
pub(crate) enum Gathered {
    /// All of it; empty where there is none.
    Short(Bytes),
    /// What came so far, and the rest.
    Long(VecDeque<Bytes>, Body),
}

/// Nothing came of a body any more, or something that is no body, or it came too slowly.
#[derive(Debug, thiserror::Error)]
#[error("the body ended before its end")]
pub(crate) struct Broken;

/// A body that is lent to whoever sends it on. What they leave of it, its owner reads: to have the whole of a question
/// that was answered early, or to let a client read an answer before the connection is closed.
pub(crate) struct Lent<B>(Arc<Mutex<Option<B>>>);

impl<B> Clone for Lent<B> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<B> Lent<B>
where
    B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: Into<axum::BoxError>,
{
    pub(crate) fn new(body: B) -> Self {
        Self(Arc::new(Mutex::new(Some(body))))
    }

    /// The body, to send on.
    pub(crate) fn lend(&self) -> Body {
        Body::new(self.clone())
    }

    /// Reads what is left of it for a moment, and sends it nowhere: who is still sending it must be able to read that
    /// it is not wanted, which a connection that is closed at once would not let them.
    pub(crate) fn let_it_end(self) {
        if !http_body::Body::is_end_stream(&self) {
            tokio::spawn(async move { tokio::time::timeout(LINGER, self.read_rest(LINGER_BYTES)).await });
        }
    }

    /// Reads what is left of it, of at most so many bytes; whoever it was lent to has it no more.
    pub(crate) async fn read_rest(&self, most: u64) {
        let Some(mut body) = self.0.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
        let mut left = most;
        while let Some(Ok(frame)) = body.frame().await {
            let length = frame.data_ref().map_or(0, Bytes::len) as u64;
            let Some(less) = left.checked_sub(length) else { return };
            left = less;
        }
    }
}

impl<B> http_body::Body for Lent<B>
where
    B: http_body::Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: Into<axum::BoxError>,
{
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::BoxError>>> {
        let mut body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(body) = body.as_mut() else {
            return Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted).into())));
        };
        Pin::new(body).poll_frame(context).map_err(Into::into)
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref().is_some_and(http_body::Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        let body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        body.as_ref().map_or_else(SizeHint::default, http_body::Body::size_hint)
    }
}

/// A body that breaks off where it is longer than it may be.
pub(crate) struct Bounded {
    body: Body,
    left: u64,
    exceeded: Arc<AtomicBool>,
}

impl Bounded {
    /// At most so many bytes; `exceeded` is set when there were more.
    pub(crate) fn new(body: Body, most: u64, exceeded: Arc<AtomicBool>) -> Self {
        Self { body, left: most, exceeded }
    }
}

impl http_body::Body for Bounded {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::BoxError>>> {
        let frame = match ready!(Pin::new(&mut self.body).poll_frame(context)) {
            Some(Ok(frame)) => frame,
            Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
            None => return Poll::Ready(None),
        };
        match self.left.checked_sub(frame.data_ref().map_or(0, Bytes::len) as u64) {
            Some(left) => {
                self.left = left;
                Poll::Ready(Some(Ok(frame)))
            }
            None => {
                self.exceeded.store(true, Ordering::Release);
                Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::FileTooLarge).into())))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        http_body::Body::size_hint(&self.body)
    }
}

/// Reads a body to its end, or until it is too long to be held in memory; so much of it must come within a time.
pub(crate) async fn gather(body: Body, within: Duration) -> Result<Gathered, Broken> {
    tokio::time::timeout(within, gather_all(body)).await.unwrap_or(Err(Broken))
}

async fn gather_all(mut body: Body) -> Result<Gathered, Broken> {
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

    /// Whether nobody stands for it yet, and somebody still may.
    fn is_unvouched(&self) -> bool {
        self.voucher.is_some() || self.vouching.is_some()
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
                Some(Err(error)) => {
                    // Nobody vouches for a part, whatever comes after it.
                    (self.voucher, self.held) = (None, None);
                    return Poll::Ready(Some(Err(error)));
                }
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

/// The long body of an answer. Whoever has a part of it may have read the data in it: when they go away, or read no more,
/// the rest is read all the same, for a while, so that the answer is vouched for, and on record.
pub(crate) struct AnswerBody {
    reading: Arc<Mutex<Reading>>,
    watch: AbortHandle,
}

/// A body that somebody reads.
struct Reading {
    /// None where it was taken away from a reader who stood still.
    body: Option<(HeldBody, Stay)>,
    /// Whether the reader waits for more, and not the other way round.
    is_awaited: bool,
    read_at: Instant,
}

impl AnswerBody {
    /// A body that stays under way until its end; whoever reads none of it for `patience` has it no more.
    pub(crate) fn new(body: HeldBody, stay: Stay, patience: Duration) -> Self {
        let reading = Reading { body: Some((body, stay)), is_awaited: false, read_at: Instant::now() };
        let reading = Arc::new(Mutex::new(reading));
        let watch = tokio::spawn(take_from_who_stands_still(Arc::downgrade(&reading), patience)).abort_handle();
        Self { reading, watch }
    }

    fn lock(&self) -> MutexGuard<'_, Reading> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl http_body::Body for AnswerBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let mut reading = self.lock();
        let Some((body, _)) = &mut reading.body else {
            return Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())));
        };
        let polled = Pin::new(body).poll_frame(context);
        (reading.is_awaited, reading.read_at) = (polled.is_pending(), Instant::now());
        polled
    }
}

impl Drop for AnswerBody {
    fn drop(&mut self) {
        // Where it was taken away, whoever took it is reading it.
        let Some((body, stay)) = self.lock().body.take() else { return };
        self.watch.abort();
        if body.is_unvouched()
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(read_to_the_end(body, stay));
        }
    }
}

async fn take_from_who_stands_still(reading: Weak<Mutex<Reading>>, patience: Duration) {
    let mut due = Instant::now() + patience;
    loop {
        tokio::time::sleep_until(due).await;
        let Some(reading) = reading.upgrade() else { return };
        let taken = {
            let mut reading = reading.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            due = if reading.is_awaited { now } else { reading.read_at } + patience;
            if due <= now { reading.body.take() } else { None }
        };
        drop(reading);
        if let Some((body, stay)) = taken {
            return read_to_the_end(body, stay).await;
        }
    }
}

/// Reads what is left of a body, so that somebody stands for it.
async fn read_to_the_end(mut body: HeldBody, stay: Stay) {
    let to_the_end = async { while let Some(Ok(_)) = body.frame().await {} };
    // What has no end is let go.
    drop(tokio::time::timeout(TO_THE_END, to_the_end).await);
    drop(stay);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::under_way::UnderWay;

    const PATIENT: Duration = Duration::from_secs(5);

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
        assert!(body.frame().await.is_none());
        assert!(heard.try_recv().is_err(), "nobody was asked to vouch for a part");
    }

    #[tokio::test(start_paused = true)]
    async fn a_short_body_that_never_ends_is_not_waited_for() {
        let stalled = Body::from_stream(futures_util::stream::pending::<Result<Bytes, io::Error>>());
        let began = Instant::now();
        assert!(gather(stalled, PATIENT).await.is_err());
        assert_eq!(began.elapsed(), PATIENT);
    }

    #[tokio::test]
    async fn what_a_borrower_leaves_of_a_body_its_owner_reads() {
        let (voucher, heard) = vouch(Ok(()));
        let lent = Lent::new(HeldBody::new(pieces(&["one", "two"]), Body::from("three"), PATIENT, voucher));
        let mut borrowed = lent.lend();
        assert_eq!(borrowed.frame().await.unwrap().unwrap().into_data().unwrap(), "one");
        lent.read_rest(u64::MAX).await;
        assert_eq!(heard.recv().unwrap(), digest_of(b"onetwothree"));
        assert!(borrowed.frame().await.unwrap().is_err(), "it was taken back");
    }

    #[tokio::test]
    async fn an_answer_whose_receiver_goes_away_is_vouched_for_as_a_whole() {
        let (voucher, heard) = vouch(Ok(()));
        let held = HeldBody::new(pieces(&["one", "two"]), Body::from("three"), PATIENT, voucher);
        let work = UnderWay::default();
        let mut body = AnswerBody::new(held, work.stay(Vec::new()), PATIENT);
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), "one");
        drop(body);
        work.ended().await;
        assert_eq!(heard.try_recv().unwrap(), digest_of(b"onetwothree"), "who stops the node waits for it");
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_that_nobody_reads_on_is_taken_away_and_vouched_for() {
        let (voucher, heard) = vouch(Ok(()));
        let held = HeldBody::new(pieces(&["one", "two", "three"]), Body::empty(), PATIENT, voucher);
        let work = UnderWay::default();
        let mut body = AnswerBody::new(held, work.stay(Vec::new()), PATIENT);
        // Slowly, but on.
        for _ in 0..2 {
            tokio::time::sleep(PATIENT * 4 / 5).await;
            body.frame().await.unwrap().unwrap();
        }
        tokio::time::sleep(PATIENT + Duration::from_secs(1)).await;
        assert_eq!(heard.try_recv().unwrap(), digest_of(b"onetwothree"));
        assert_eq!(body.frame().await.unwrap().unwrap_err().kind(), io::ErrorKind::ConnectionAborted);
        work.ended().await;
    }

    #[tokio::test(start_paused = true)]
    async fn a_reader_who_waits_for_the_service_does_not_stand_still() {
        let late = futures_util::stream::once(async {
            tokio::time::sleep(PATIENT * 3).await;
            Ok::<_, io::Error>(Bytes::from_static(b"late"))
        });
        let (voucher, heard) = vouch(Ok(()));
        let held = HeldBody::new(VecDeque::new(), Body::from_stream(late), PATIENT * 4, voucher);
        let body = AnswerBody::new(held, UnderWay::default().stay(Vec::new()), PATIENT);
        assert_eq!(body.collect().await.unwrap().to_bytes(), "late");
        assert_eq!(heard.recv().unwrap(), digest_of(b"late"));
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_without_end_whose_receiver_goes_away_is_let_go() {
        let (let_go, gone) = tokio::sync::oneshot::channel::<()>();
        let drip = tokio::time::interval(Duration::from_secs(1));
        let endless = futures_util::stream::unfold((drip, let_go), |(mut drip, let_go)| async {
            drip.tick().await;
            Some((Ok::<_, io::Error>(Bytes::from_static(b"drop")), (drip, let_go)))
        });
        let (voucher, heard) = vouch(Ok(()));
        let began = Instant::now();
        let held = HeldBody::new(VecDeque::new(), Body::from_stream(endless), PATIENT, voucher);
        drop(AnswerBody::new(held, UnderWay::default().stay(Vec::new()), PATIENT));
        gone.await.unwrap_err();
        assert_eq!(began.elapsed(), TO_THE_END);
        assert!(heard.try_recv().is_err(), "nobody vouches for a part");
    }

    #[tokio::test]
    async fn a_short_body_is_read_whole_and_a_long_one_no_further_than_needed() {
        let Ok(Gathered::Short(short)) = gather(Body::from("abc"), PATIENT).await else { panic!("it is short") };
        assert_eq!(short, "abc");
        let Ok(Gathered::Short(none)) = gather(Body::empty(), PATIENT).await else { panic!("it is short") };
        assert!(none.is_empty() && digest_of(&none).is_none());
        let long = vec![b'x'; SHORT_BODY_BYTES + 1];
        assert!(matches!(gather(Body::from(long), PATIENT).await, Ok(Gathered::Long(..))));
    }
}
