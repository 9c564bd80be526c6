//! Where a service may stand: names are resolved here, and what they lead to is judged before it is connected to.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use tower::Service;

use crate::registry::is_never_a_service;

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
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, "no service may stand at this address"));
            }
            Ok(allowed.into_iter())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
