//! Serves HTTP/1.1 on a listener, as `axum::serve` does, but gives nobody for ever to say what they want.

use std::convert::Infallible;
use std::pin::pin;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::http;
use axum::response::Response;
use axum::serve::Listener;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tower::Service;
use tower::util::MapRequest;

/// The head of the next request is there within this time, or the connection ends. Longer than other nodes of the
/// exchange keep a connection that nobody uses.
const HEAD_WITHIN: Duration = Duration::from_mins(1);

/// Serves until it is told to stop; then what is under way is ended first. Each request knows who holds its connection
/// ([`ConnectInfo`]).
pub async fn serve<L, S>(mut listener: L, app: S, stopped: watch::Receiver<bool>)
where
    L: Listener,
    L::Addr: Clone + Send + Sync,
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    let (open, mut all_closed) = mpsc::channel::<Infallible>(1);
    loop {
        let (io, peer) = tokio::select! {
            accepted = listener.accept() => accepted,
            () = until(stopped.clone()) => break,
        };
        tokio::spawn(serve_connection(io, peer, app.clone(), stopped.clone(), open.clone()));
    }
    drop((listener, open));
    // Nothing is sent: it ends when the last connection does.
    all_closed.recv().await;
}

/// What is written on this connection goes out at once. Else the rest of an answer would be kept back until the other side
/// told that it has the beginning, which it puts off for as long as 40 ms.
pub fn keep_nothing_back(stream: &mut TcpStream) {
    // Where it cannot be set, the connection is broken, and whoever reads from it finds out.
    drop(stream.set_nodelay(true));
}

async fn serve_connection<I, A, S>(
    io: I,
    peer: A,
    app: S,
    stopped: watch::Receiver<bool>,
    _open: mpsc::Sender<Infallible>,
) where
    I: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
    A: Clone + Send + Sync + 'static,
    S: Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
{
    let app = MapRequest::new(app, move |request: http::Request<_>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer.clone()));
        request
    });
    // Said so: whoever sends nothing would be waited for without end, to tell one version of HTTP from another.
    let mut http = Builder::new(TokioExecutor::new()).http1_only();
    http.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN);
    let mut connection = pin!(http.serve_connection(TokioIo::new(io), TowerToHyperService::new(app)));
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = until(stopped) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(error, "a connection ended by a fault");
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone: then it is time to stop as well.
    drop(stopped.wait_for(|stopped| *stopped).await);
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use axum::Router;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    async fn serving() -> (SocketAddr, watch::Sender<bool>, tokio::task::JoinHandle<()>) {
        let whose = |ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.ip().to_string() };
        let app = Router::new().route("/", get(whose)).route(
            "/late",
            get(|| async {
                tokio::time::sleep(HEAD_WITHIN * 2).await;
                "done"
            }),
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = watch::channel(false);
        (address, stop, tokio::spawn(serve(listener, app, stopped)))
    }

    #[tokio::test(start_paused = true)]
    async fn who_says_nothing_at_all_is_not_waited_for_for_ever() {
        for beginning in ["", "PRI * HT"] {
            let (end, mut other) = tokio::io::duplex(1024);
            let (open, _) = mpsc::channel(1);
            let (_stop, stopped) = watch::channel(false);
            let app = Router::new().into_service::<Body>();
            let serving = tokio::spawn(serve_connection(end, "somebody", app, stopped, open));
            other.write_all(beginning.as_bytes()).await.unwrap();
            let ended = tokio::time::timeout(HEAD_WITHIN * 2, serving).await;
            assert!(ended.is_ok(), "after {beginning:?}");
        }
    }

    #[tokio::test]
    async fn who_never_ends_what_they_begin_to_ask_is_not_listened_to_for_ever() {
        let (address, _stop, _serving) = serving().await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n").await.unwrap();
        tokio::task::yield_now().await;
        tokio::time::pause();
        let began = tokio::time::Instant::now();
        let mut answer = Vec::new();
        // A byte now and then does not help.
        let dripping = async {
            loop {
                tokio::time::sleep(HEAD_WITHIN / 8).await;
                if stream.write_all(b"X").await.is_err() || stream.try_read_buf(&mut answer).is_ok() {
                    return;
                }
            }
        };
        tokio::time::timeout(HEAD_WITHIN * 3, dripping).await.unwrap();
        assert!(began.elapsed() <= HEAD_WITHIN * 2, "{:?}", began.elapsed());
    }

    #[tokio::test]
    async fn an_answer_under_way_is_ended_before_the_service_is() {
        let (address, stop, serving) = serving().await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        let mut first = [0; 1024];
        let read = stream.read(&mut first).await.unwrap();
        assert!(String::from_utf8_lossy(&first[..read]).ends_with("127.0.0.1"));
        stream.write_all(b"GET /late HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
        stop.send_replace(true);
        tokio::time::sleep(Duration::from_millis(50)).await;
        tokio::time::pause();
        let mut rest = String::new();
        stream.read_to_string(&mut rest).await.unwrap();
        assert!(rest.ends_with("done"), "{rest}");
        serving.await.unwrap();
    }
}
