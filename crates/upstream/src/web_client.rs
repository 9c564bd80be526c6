//! The real network, by HTTPS.

use std::error::Error as _;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use base::Servers;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, LOCATION};
use reqwest::{Client, RequestBuilder, Response};

use crate::Reachable;
use crate::network::{ANSWER_MAX_BYTES, BoxFuture, Network, NetworkFailure, Question, Reply};

/// How long a connection may take to be made.
const CONNECT_WITHIN: Duration = Duration::from_secs(3);
/// How long one answer may take, connection included: a person waits.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);
/// So many redirections are followed.
const MAX_REDIRECTIONS: usize = 3;

/// Sends requests by HTTPS, to this machine also by HTTP.
#[derive(Debug, Clone)]
pub struct WebClient {
    client: Client,
    /// Never through a proxy: for this machine.
    direct: Client,
    reachable: Reachable,
}

impl WebClient {
    /// A client that asks any server.
    ///
    /// # Errors
    /// When this machine's certificates cannot be loaded.
    pub fn new() -> Result<Self, reqwest::Error> {
        Self::to(Servers::Any)
    }

    /// A client that asks these servers.
    ///
    /// # Errors
    /// When this machine's certificates cannot be loaded.
    pub fn to(servers: Servers) -> Result<Self, reqwest::Error> {
        let reachable = Reachable(servers);
        let builder = || {
            Client::builder()
                .dns_resolver(Arc::new(reachable))
                .connect_timeout(CONNECT_WITHIN)
                .timeout(ANSWER_WITHIN)
                // Followed by hand: a redirection could lead a token to somebody else.
                .redirect(reqwest::redirect::Policy::none())
                .user_agent(concat!("passerelle/", env!("CARGO_PKG_VERSION")))
        };
        Ok(Self { client: builder().build()?, direct: builder().no_proxy().build()?, reachable })
    }

    fn request(&self, question: &Question) -> RequestBuilder {
        let client = if question.address.is_on_this_machine() { &self.direct } else { &self.client };
        let url = question.address.url().clone();
        let request = match &question.form {
            None => client.get(url),
            Some(form) => client
                .post(url)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish()),
        };
        let request = request.header(ACCEPT, question.accept);
        match &question.authorization {
            Some(authorization) => request.header(AUTHORIZATION, authorization),
            None => request,
        }
    }

    async fn ask(&self, mut question: Question) -> Result<Reply, NetworkFailure> {
        let refused = |error: io::Error| NetworkFailure::Unreachable(error.to_string());
        for _ in 0..=MAX_REDIRECTIONS {
            self.reachable.check(question.address.url()).map_err(refused)?;
            let response = self.request(&question).send().await.map_err(|error| failure(&error))?;
            if !response.status().is_redirection() {
                return read(response).await;
            }
            let target = question.address.redirected(header(response.headers(), &LOCATION));
            match (target, &question.form) {
                (Some(target), None) => question.address = target,
                _ => return Err(NetworkFailure::Redirected),
            }
        }
        Err(NetworkFailure::Redirected)
    }
}

impl Network for WebClient {
    fn send(&self, request: Question) -> BoxFuture<'_, Result<Reply, NetworkFailure>> {
        Box::pin(self.ask(request))
    }
}

fn header<'h>(headers: &'h HeaderMap, name: &HeaderName) -> &'h str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The address is left out: it may hold a code.
fn failure(error: &reqwest::Error) -> NetworkFailure {
    if error.is_timeout() {
        return NetworkFailure::TooSlow;
    }
    // The innermost cause says most: a name that is unknown, a certificate that is refused.
    let mut cause = error.source();
    let mut reason = "it was cut off".to_owned();
    while let Some(inner) = cause {
        reason = inner.to_string();
        cause = inner.source();
    }
    NetworkFailure::Unreachable(reason)
}

async fn read(mut response: Response) -> Result<Reply, NetworkFailure> {
    let status = response.status().as_u16();
    let content_type = header(response.headers(), &CONTENT_TYPE).to_owned();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| failure(&error))? {
        if body.len() + chunk.len() > ANSWER_MAX_BYTES {
            return Err(NetworkFailure::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Reply { status, content_type, body })
}
