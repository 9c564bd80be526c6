//! Where a service may stand: names are resolved here, and what they lead to is judged before it is connected to.

use std::error::Error;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::http::Uri;
use base::is_never_a_service;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower::Service;

/// What is said of a connection that is not made.
const NO_SERVICE: &str = "no service may stand at this address";

/// Which addresses services may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Whether a service may stand on this machine. The node's own pages stand there too, so it is said on purpose.
    pub this_machine: bool,
}

impl Reach {
    /// Whether a service may have this address.
    pub(crate) fn allows(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        !is_never_a_service(address) && (self.this_machine || !address.is_loopback())
    }
}

/// Resolves the names of services. A name that leads where no service may stand leads nowhere, so that nobody reaches
/// the node's own machine, or the secrets of its cloud, by a name of their own.
#[derive(Clone)]
pub(crate) struct Resolver {
    reach: Reach,
    system: GaiResolver,
}

impl Resolver {
    pub(crate) fn new(reach: Reach) -> Self {
        Self { reach, system: GaiResolver::new() }
    }
}

impl Service<Name> for Resolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, io::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        self.system.poll_ready(context)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let (reach, resolving) = (self.reach, self.system.call(name));
        Box::pin(async move {
            let allowed: Vec<SocketAddr> = resolving.await?.filter(|found| reach.allows(found.ip())).collect();
            if allowed.is_empty() {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, NO_SERVICE));
            }
            Ok(allowed.into_iter())
        })
    }
}

/// Looks at each connection to a service once more before anything is said on it. This machine has other addresses
/// than the loopback: one that leads to itself has the same address at both ends.
#[derive(Clone)]
pub(crate) struct Reached<C> {
    connector: C,
    reach: Reach,
}

impl<C> Reached<C> {
    pub(crate) fn new(connector: C, reach: Reach) -> Self {
        Self { connector, reach }
    }
}

impl<C> Service<Uri> for Reached<C>
where
    C: Service<Uri, Response = TokioIo<TcpStream>>,
    C::Error: Into<Box<dyn Error + Send + Sync>>,
    C::Future: Send + 'static,
{
    type Response = TokioIo<TcpStream>;
    type Error = Box<dyn Error + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.connector.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let (reach, connecting) = (self.reach, self.connector.call(uri));
        Box::pin(async move {
            let connected = connecting.await.map_err(Into::into)?;
            let (here, there) = (connected.inner().local_addr()?.ip(), connected.inner().peer_addr()?.ip());
            let is_here = here.to_canonical() == there.to_canonical();
            if !reach.allows(there) || (is_here && !reach.this_machine) {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, NO_SERVICE).into());
            }
            Ok(connected)
        })
    }
}

#[cfg(test)]
mod tests {
    use hyper_util::client::legacy::connect::HttpConnector;

    use super::*;

    #[tokio::test]
    async fn another_address_of_this_machine_is_this_machine_too() {
        // Any address that a route leaves from; no packet is sent.
        let route = std::net::UdpSocket::bind("0.0.0.0:0").unwrap();
        route.connect("192.0.2.1:9").unwrap();
        let own = route.local_addr().unwrap().ip();
        assert!(!own.is_loopback(), "this machine has a network");
        let listener = tokio::net::TcpListener::bind((own, 0)).await.unwrap();
        let uri: Uri = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        for this_machine in [false, true] {
            let mut reached = Reached::new(HttpConnector::new(), Reach { this_machine });
            std::future::poll_fn(|context| reached.poll_ready(context)).await.unwrap();
            assert_eq!(reached.call(uri.clone()).await.is_ok(), this_machine);
        }
    }

    #[test]
    fn a_service_stands_on_this_machine_only_where_that_is_said() {
        let (closed, open) = (Reach { this_machine: false }, Reach { this_machine: true });
        for (address, in_closed, in_open) in [
            ("10.0.0.7", true, true),
            ("8.8.8.8", true, true),
            ("127.0.0.1", false, true),
            ("::1", false, true),
            ("::ffff:127.0.0.1", false, true),
            ("169.254.169.254", false, false),
            ("fe80::1", false, false),
        ] {
            let address: IpAddr = address.parse().unwrap();
            assert_eq!((closed.allows(address), open.allows(address)), (in_closed, in_open), "{address}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_leads_nowhere() {
        let name: Name = "localhost".parse().unwrap();
        assert!(Resolver::new(Reach { this_machine: true }).call(name.clone()).await.is_ok());
        let refused = Resolver::new(Reach { this_machine: false }).call(name).await.unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::PermissionDenied);
    }
}
