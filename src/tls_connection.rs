//! A connection whose TLS ends here: one of a limited number, and ended when nothing comes or goes.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, Sleep};

/// A connection on which nothing came or went for this long is ended; longer than an answer may take, also that of a
/// service of the exchange.
const IDLE_AT_MOST: Duration = Duration::from_secs(exchange::TIMEOUT_S_MAX + 30);

/// A stream with its place among those that may be open.
pub struct TlsConnection<S> {
    stream: S,
    /// When something came or went last. The alarm is set anew when it rings, not each time: that is a hundred times as
    /// often.
    last: Instant,
    idle: Pin<Box<Sleep>>,
    _place: OwnedSemaphorePermit,
}

impl<S> TlsConnection<S> {
    /// A connection that gives its place back when it ends.
    pub fn new(stream: S, place: OwnedSemaphorePermit) -> Self {
        let last = Instant::now();
        Self { stream, last, idle: Box::pin(tokio::time::sleep_until(last + IDLE_AT_MOST)), _place: place }
    }

    /// What came of a step: a step that is done begins a new wait, one that waits too long ends.
    fn watch<T>(&mut self, step: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if step.is_ready() {
            self.last = Instant::now();
            return step;
        }
        loop {
            ready!(self.idle.as_mut().poll(context));
            let end = self.last + IDLE_AT_MOST;
            if end <= self.idle.deadline() {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            self.idle.as_mut().reset(end);
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for TlsConnection<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let step = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.watch(step, context)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for TlsConnection<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let step = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.watch(step, context)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let step = Pin::new(&mut self.stream).poll_flush(context);
        self.watch(step, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let step = Pin::new(&mut self.stream).poll_shutdown(context);
        self.watch(step, context)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};
    use tokio::sync::Semaphore;

    use super::*;

    /// A connection with its other end, and the places that are left.
    async fn connection() -> (TlsConnection<tokio::io::DuplexStream>, tokio::io::DuplexStream, Arc<Semaphore>) {
        let (here, there) = duplex(8);
        let places = Arc::new(Semaphore::new(1));
        let place = Arc::clone(&places).acquire_owned().await.unwrap();
        (TlsConnection::new(here, place), there, places)
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_on_which_nothing_comes_is_ended_and_gives_its_place_back() {
        let (mut here, mut there, places) = connection().await;
        for _ in 0..3 {
            tokio::time::sleep(IDLE_AT_MOST / 2).await;
            there.write_all(b"x").await.unwrap();
            assert_eq!(here.read_u8().await.unwrap(), b'x', "what comes in time is read");
        }
        assert_eq!(here.read_u8().await.unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert_eq!(places.available_permits(), 0);
        drop(here);
        assert_eq!(places.available_permits(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_whose_other_end_reads_nothing_is_ended() {
        let (mut here, _there, _) = connection().await;
        assert_eq!(here.write_all(&[0; 64]).await.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}
