//! A connection that hears the other side out.
//!
//! A service, or a node, that refuses a long question says so and closes the connection before it read the whole. Writing the rest
//! fails then, though the answer has arrived: it must be read before anybody believes that there is none.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::http::Uri;
use hyper_util::client::legacy::connect::{Connected, Connection};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tower::Service;

/// Makes connections that hear the other side out.
#[derive(Clone)]
pub(crate) struct HearOut<C>(pub(crate) C);

impl<C> Service<Uri> for HearOut<C>
where
    C: Service<Uri, Response = TokioIo<TcpStream>>,
    C::Future: Send + 'static,
    C::Error: 'static,
{
    type Response = TokioIo<Hearing>;
    type Error = C::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = self.0.call(uri);
        Box::pin(async move { Ok(TokioIo::new(Hearing::new(connecting.await?.into_inner()))) })
    }
}

/// A stream on which the other side can stop listening without being silent.
pub(crate) struct Hearing {
    stream: TcpStream,
    /// Nobody listens any more: what is written goes nowhere, and reading tells what came of it.
    is_deaf: bool,
}

impl Hearing {
    pub(crate) fn new(stream: TcpStream) -> Self {
        Self { stream, is_deaf: false }
    }

    fn written(&mut self, step: Poll<io::Result<usize>>, length: usize) -> Poll<io::Result<usize>> {
        match step {
            Poll::Ready(Err(error)) if is_of_the_other_side(&error) => {
                self.is_deaf = true;
                Poll::Ready(Ok(length))
            }
            step => step,
        }
    }
}

fn is_of_the_other_side(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset)
}

impl AsyncRead for Hearing {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Hearing {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_deaf {
            return Poll::Ready(Ok(bytes.len()));
        }
        let step = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(step, bytes.len())
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let length = parts.iter().map(|part| part.len()).sum();
        if self.is_deaf {
            return Poll::Ready(Ok(length));
        }
        let step = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.written(step, length)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl Connection for Hearing {
    fn connected(&self) -> Connected {
        self.stream.connected()
    }
}
