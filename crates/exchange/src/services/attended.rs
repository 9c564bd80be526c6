//! The body of a service's answer. Until its end the service has one of its places, and nobody knows yet what came of
//! the request: a head that is there says little of a body that never comes.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep};

/// After so many bytes a service has its whole time again: a long answer that flows is not cut off, and one that drips
/// is.
const FLOW_BYTES: usize = 16 * 1024;

/// What is done when the body ended; told whether it came whole. Where nobody reads to the end, it is dropped.
type Settling = Box<dyn FnOnce(bool) + Send>;

/// A body that a service is waited for. Only the time counts in which the service lets wait: who reads slowly does not
/// use it up.
pub(crate) struct Attended {
    body: Body,
    settle: Option<Settling>,
    /// The time that the service has for [`FLOW_BYTES`].
    whole: Duration,
    /// What is left of it.
    left: Duration,
    flowed: usize,
    waiting_since: Option<Instant>,
    over: Pin<Box<Sleep>>,
}

impl Attended {
    /// A body for whose beginning so much time is left, and for as much as [`FLOW_BYTES`] the whole of it each time.
    pub(crate) fn new(body: Body, left: Duration, whole: Duration, settle: impl FnOnce(bool) + Send + 'static) -> Self {
        let over = Box::pin(tokio::time::sleep(left));
        let mut attended =
            Self { body, settle: Some(Box::new(settle)), whole, left, flowed: 0, waiting_since: None, over };
        attended.end_if_all_came();
        attended
    }

    fn end(&mut self, is_whole: bool) {
        if let Some(settle) = self.settle.take() {
            settle(is_whole);
        }
    }

    /// Some who read do not ask again once they have all that was promised.
    fn end_if_all_came(&mut self) {
        if http_body::Body::is_end_stream(&self.body) {
            self.end(true);
        }
    }

    fn count(&mut self, bytes: usize) {
        if let Some(since) = self.waiting_since.take() {
            let waited = since.elapsed();
            // One who reads only now, after the time was over, let the service wait, and not the other way round.
            if waited < self.left {
                self.left -= waited;
            }
        }
        self.flowed += bytes;
        if self.flowed >= FLOW_BYTES {
            (self.flowed, self.left) = (0, self.whole);
        }
    }
}

impl http_body::Body for Attended {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::BoxError>>> {
        let this = self.get_mut();
        match Pin::new(&mut this.body).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                this.count(frame.data_ref().map_or(0, Bytes::len));
                this.end_if_all_came();
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(error))) => {
                this.end(false);
                Poll::Ready(Some(Err(error.into())))
            }
            Poll::Ready(None) => {
                this.end(true);
                Poll::Ready(None)
            }
            Poll::Pending => {
                if this.waiting_since.is_none() {
                    let now = Instant::now();
                    this.waiting_since = Some(now);
                    this.over.as_mut().reset(now + this.left);
                }
                ready!(this.over.as_mut().poll(context));
                this.end(false);
                // Nothing more is waited for, and nothing more is read.
                (this.body, this.waiting_since) = (Body::empty(), None);
                Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::TimedOut).into())))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        http_body::Body::is_end_stream(&self.body)
    }

    fn size_hint(&self) -> SizeHint {
        http_body::Body::size_hint(&self.body)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use futures_util::stream;
    use http_body_util::BodyExt as _;

    use super::*;

    const WITHIN: Duration = Duration::from_secs(1);

    /// So many pieces of so many bytes, each after some time; then it says no more, or ends.
    fn pieces(count: usize, bytes: usize, after: Duration, ends: bool) -> Body {
        let piece = Bytes::from(vec![b'x'; bytes]);
        Body::from_stream(stream::unfold(count, move |left| {
            let piece = piece.clone();
            async move {
                if left == 0 && !ends {
                    std::future::pending::<()>().await;
                }
                let next = left.checked_sub(1)?;
                tokio::time::sleep(after).await;
                Some((Ok::<_, io::Error>(piece), next))
            }
        }))
    }

    fn attended(body: Body) -> (Attended, mpsc::Receiver<bool>) {
        let (said, heard) = mpsc::channel();
        let settle = move |is_whole| said.send(is_whole).unwrap();
        (Attended::new(body, WITHIN, WITHIN, settle), heard)
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_flows_is_not_cut_off_however_long_it_takes() {
        let (body, heard) = attended(pieces(40, FLOW_BYTES, Duration::from_millis(900), true));
        let began = Instant::now();
        assert_eq!(body.collect().await.unwrap().to_bytes().len(), 40 * FLOW_BYTES);
        assert!(began.elapsed() > 30 * WITHIN);
        assert_eq!(heard.try_recv(), Ok(true));
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_drips_or_says_no_more_is_cut_off_in_its_time() {
        for (count, after) in [(1000, Duration::from_millis(300)), (2, Duration::from_millis(10))] {
            let (body, heard) = attended(pieces(count, 1, after, false));
            let began = Instant::now();
            assert!(body.collect().await.is_err());
            assert!(began.elapsed() <= WITHIN + Duration::from_millis(300), "{:?}", began.elapsed());
            assert_eq!(heard.try_recv(), Ok(false));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_reads_slowly_does_not_use_up_the_time_of_the_service() {
        let (mut body, heard) = attended(pieces(5, 1, Duration::from_millis(100), true));
        for _ in 0..5 {
            assert!(body.frame().await.unwrap().is_ok());
            tokio::time::sleep(3 * WITHIN).await;
        }
        assert!(body.frame().await.is_none());
        assert_eq!(heard.try_recv(), Ok(true));
    }

    #[tokio::test(start_paused = true)]
    async fn what_came_of_it_is_known_at_the_end_and_not_before() {
        let (mut body, heard) = attended(pieces(2, 1, Duration::from_millis(1), true));
        assert!(body.frame().await.unwrap().is_ok());
        assert_eq!(heard.try_recv(), Err(mpsc::TryRecvError::Empty));
        drop(body);
        assert_eq!(heard.try_recv(), Err(mpsc::TryRecvError::Disconnected), "nobody read on: nothing is said");
        let (_body, heard) = attended(Body::empty());
        assert_eq!(heard.try_recv(), Ok(true), "there is none to wait for");
    }
}
