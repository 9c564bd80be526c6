//! Asking a service over HTTP, on connections that are kept.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::ClientConfig;
use rustls::crypto::aws_lc_rs;
use rustls_platform_verifier::BuilderVerifierExt as _;
use url::{Host, Url};

use super::hearing::HearOut;
use super::moving::Moved;
use super::reach::{Reach, Reached, Resolver};

/// A connection to a service is made within this time.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);
/// A connection that nobody used for so long is closed.
const IDLE_FOR: Duration = Duration::from_secs(30);
/// Connections to one service that are kept.
const KEPT_A_SERVICE: usize = 64;

/// No way to services could be made.
#[derive(Debug, thiserror::Error)]
#[error("services cannot be reached: {0}")]
pub struct NoNetwork(#[from] rustls::Error);

/// Why a service did not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoAnswer {
    #[error("The service's address is none that a service may have.")]
    Forbidden,
    #[error("The service cannot be reached.")]
    Unreachable,
    #[error("The service did not answer in time.")]
    TooSlow,
    #[error("The connection to the service broke.")]
    Broken,
}

/// The way to services. Redirections are not followed: they are the client's to see.
pub(crate) struct ServiceNetwork {
    client: Client<HttpsConnector<HearOut<Reached<HttpConnector<Resolver>>>>, Body>,
    reach: Reach,
}

impl ServiceNetwork {
    /// A way to services that have certificates which this machine trusts, or none.
    ///
    /// # Errors
    /// When this machine's certificates cannot be had.
    pub(crate) fn new(reach: Reach) -> Result<Self, NoNetwork> {
        let mut http = HttpConnector::new_with_resolver(Resolver::new(reach));
        http.set_connect_timeout(Some(CONNECT_WITHIN));
        http.set_nodelay(true);
        http.enforce_http(false);
        let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_platform_verifier()?
            .with_no_client_auth();
        let https = HttpsConnectorBuilder::new()
            .with_tls_config(config)
            .https_or_http()
            .enable_http1()
            .wrap_connector(HearOut(Reached::new(http, reach)));
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE_FOR)
            .pool_max_idle_per_host(KEPT_A_SERVICE)
            .build(https);
        Ok(Self { client, reach })
    }

    /// The head of a service's answer, within a time; its body follows.
    pub(crate) async fn ask(
        &self,
        request: http::Request<Body>,
        within: Duration,
    ) -> Result<http::Response<Body>, NoAnswer> {
        self.ask_since(request, &Moved::now(), within).await
    }

    /// The same of a request that is on its way, or was tried before.
    pub(crate) async fn ask_since(
        &self,
        request: http::Request<Body>,
        moved: &Moved,
        within: Duration,
    ) -> Result<http::Response<Body>, NoAnswer> {
        // A name is judged when it is resolved, a number here.
        let number = Url::parse(&request.uri().to_string()).ok().and_then(|url| match url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            _ => None,
        });
        if number.is_some_and(|address| !self.reach.allows(address)) {
            return Err(NoAnswer::Forbidden);
        }
        tokio::select! {
            answered = self.client.request(request) => match answered {
                Ok(answer) => Ok(answer.map(Body::new)),
                Err(error) if error.is_connect() => Err(NoAnswer::Unreachable),
                Err(_) => Err(NoAnswer::Broken),
            },
            () = moved.has_stood_for(within) => Err(NoAnswer::TooSlow),
        }
    }
}
