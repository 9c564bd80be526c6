//! The real way to the administration's tools that are told of changes.

use std::time::Duration;

use procedures::{Told, ToolFuture, ToolNetwork};
use reqwest::Client;
use reqwest::header::CONTENT_TYPE;

/// How long a connection may take to be made.
const CONNECT_WITHIN: Duration = Duration::from_secs(3);
/// How long an answer may take, connection included.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// Posts events by HTTPS, to this machine also by HTTP.
#[derive(Debug, Clone)]
pub struct ToolsByHttps(Client);

impl ToolsByHttps {
    /// A client.
    ///
    /// # Errors
    /// When this machine's certificates cannot be loaded.
    pub fn new() -> Result<Self, reqwest::Error> {
        let builder = Client::builder()
            .connect_timeout(CONNECT_WITHIN)
            .timeout(ANSWER_WITHIN)
            // A redirection could lead an event to somebody else.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("passerelle/", env!("CARGO_PKG_VERSION")));
        Ok(Self(builder.build()?))
    }
}

impl ToolNetwork for ToolsByHttps {
    fn post<'a>(&'a self, told: &'a Told) -> ToolFuture<'a> {
        Box::pin(async move {
            let request = self
                .0
                .post(&told.url)
                .header(CONTENT_TYPE, "application/json")
                .header("webhook-id", &told.id)
                .header("webhook-timestamp", told.timestamp.to_string())
                .header("webhook-signature", &told.signature)
                .body(told.body.clone());
            // The body of the answer is not read: nothing in it is needed.
            request.send().await.map(|answer| answer.status().as_u16()).map_err(|error| error.without_url().to_string())
        })
    }
}
