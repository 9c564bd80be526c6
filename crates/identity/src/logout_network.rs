//! The real way to services that are told of a logout, by HTTPS.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use base::Servers;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, Url};
use upstream::Reachable;

use crate::back_channel_logout::{LogoutFuture, LogoutNetwork, Unreachable};

/// How long a connection may take to be made.
const CONNECT_WITHIN: Duration = Duration::from_secs(3);
/// How long an answer may take, connection included.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// Posts logout tokens by HTTPS, to this machine also by HTTP.
#[derive(Debug, Clone)]
pub struct LogoutByHttps {
    client: Client,
    /// Never through a proxy: for this machine.
    direct: Client,
    reachable: Reachable,
}

impl LogoutByHttps {
    /// A client that tells these servers.
    ///
    /// # Errors
    /// When this machine's certificates cannot be loaded.
    pub fn new(servers: Servers) -> Result<Self, reqwest::Error> {
        let reachable = Reachable(servers);
        let builder = || {
            Client::builder()
                .dns_resolver(Arc::new(reachable))
                .connect_timeout(CONNECT_WITHIN)
                .timeout(ANSWER_WITHIN)
                // A redirection could lead a token to somebody else.
                .redirect(reqwest::redirect::Policy::none())
                .user_agent(concat!("passerelle/", env!("CARGO_PKG_VERSION")))
        };
        Ok(Self { client: builder().build()?, direct: builder().no_proxy().build()?, reachable })
    }
}

impl LogoutNetwork for LogoutByHttps {
    fn post<'a>(&'a self, address: &'a str, logout_token: &'a str) -> LogoutFuture<'a> {
        Box::pin(async move {
            let url = Url::parse(address).map_err(|error| Unreachable(error.to_string()))?;
            self.reachable.check(&url).map_err(|error| Unreachable(error.to_string()))?;
            let client = if address.starts_with("https://") { &self.client } else { &self.direct };
            let form =
                form_urlencoded::Serializer::new(String::new()).append_pair("logout_token", logout_token).finish();
            let request = client.post(url).header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(form);
            // The body of the answer is not read: nothing in it is needed.
            request.send().await.map(|answer| answer.status().as_u16()).map_err(|error| unreachable(&error))
        })
    }
}

/// The innermost cause says most: a name that is unknown, a certificate that is refused.
fn unreachable(error: &reqwest::Error) -> Unreachable {
    let mut cause = error.source();
    let mut reason = if error.is_timeout() { "it took too long" } else { "it was cut off" }.to_owned();
    while let Some(inner) = cause {
        reason = inner.to_string();
        cause = inner.source();
    }
    Unreachable(reason)
}
