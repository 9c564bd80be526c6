//! A body on its way to somebody who has a time to answer. Only the time counts in which they let wait: who takes a long
//! body piece by piece, or waits for the next one from whoever sends it, does not use it up.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use tokio::time::Instant;

use super::Attended;
use crate::pass_on::PATIENCE;

/// Since when the other side lets wait; none while it waits itself.
#[derive(Debug, Clone)]
pub(crate) struct Moved(Arc<Mutex<Option<Instant>>>);

impl Moved {
    /// The other side has all that it waited for.
    pub(crate) fn now() -> Self {
        Self(Arc::new(Mutex::new(Some(Instant::now()))))
    }

    fn note(&self, since: Option<Instant>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }

    /// When the other side has let wait for so long, if it lets wait on.
    fn until(&self, within: Duration) -> Instant {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).unwrap_or_else(Instant::now) + within
    }

    /// What is left of the time.
    pub(crate) fn left(&self, within: Duration) -> Duration {
        self.until(within).saturating_duration_since(Instant::now())
    }

    /// Ends when the other side has let wait for so long.
    pub(crate) async fn has_stood_for(&self, within: Duration) {
        loop {
            let until = self.until(within);
            if until <= Instant::now() {
                return;
            }
            tokio::time::sleep_until(until).await;
        }
    }
}

/// A body that notes when its pieces are taken.
pub(crate) struct Moving {
    body: Body,
    moved: Moved,
}

impl Moving {
    fn new(body: Body, moved: Moved) -> Self {
        Self { body, moved }
    }

    /// A long question on its way. Who drips it has [`PATIENCE`] for as much as a service for its answer, and holds no
    /// place without end.
    pub(crate) fn to_be_sent(body: Body, moved: &Moved) -> Body {
        let sent = Attended::new(body, PATIENCE, PATIENCE, |_| {});
        Body::new(Self::new(Body::new(sent), moved.clone()))
    }
}

impl http_body::Body for Moving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        self.moved.note(polled.is_ready().then(Instant::now));
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use http_body_util::BodyExt as _;

    use super::*;

    const WITHIN: Duration = Duration::from_secs(5);

    /// A body of so many pieces, each of which comes after a time.
    fn body(pieces: usize, each_after: Duration) -> Body {
        Body::from_stream(stream::unfold(pieces, move |left| async move {
            tokio::time::sleep(each_after).await;
            (left > 0).then(|| (Ok::<_, std::io::Error>(Bytes::from_static(b"piece")), left - 1))
        }))
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_for_pieces_does_not_let_wait() {
        let moved = Moved::now();
        let mut moving = Moving::new(body(3, Duration::from_secs(50)), moved.clone());
        let reading = async { while moving.frame().await.is_some() {} };
        tokio::select! {
            () = reading => {}
            () = moved.has_stood_for(WITHIN) => panic!("the time of the sender was counted"),
        }
        assert_eq!(moved.left(WITHIN), WITHIN, "all of it is there: now the time begins");
    }

    #[tokio::test(start_paused = true)]
    async fn who_drips_is_cut_off() {
        let moved = Moved::now();
        let mut dripping = Moving::to_be_sent(body(1000, Duration::from_secs(25)), &moved);
        let began = Instant::now();
        while let Some(Ok(_)) = dripping.frame().await {}
        assert!(began.elapsed() <= PATIENCE, "{:?}", began.elapsed());
        let pieces = stream::unfold(6, |left| async move {
            tokio::time::sleep(PATIENCE * 2 / 3).await;
            (left > 0).then(|| (Ok::<_, std::io::Error>(Bytes::from(vec![b'x'; 16 * 1024])), left - 1))
        });
        let mut flowing = Moving::to_be_sent(Body::from_stream(pieces), &moved);
        for _ in 0..6 {
            assert_eq!(flowing.frame().await.unwrap().unwrap().into_data().unwrap().len(), 16 * 1024);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_takes_pieces_slowly_has_the_time_anew_for_each_and_who_takes_none_does_not() {
        let moved = Moved::now();
        let mut moving = Moving::new(body(3, Duration::ZERO), moved.clone());
        for _ in 0..3 {
            tokio::time::sleep(WITHIN * 4 / 5).await;
            assert!(!moved.left(WITHIN).is_zero());
            moving.frame().await.unwrap().unwrap();
        }
        let began = Instant::now();
        moved.has_stood_for(WITHIN).await;
        assert_eq!(began.elapsed(), WITHIN);
    }
}
