//! Names are resolved here, and what they lead to is judged before it is connected to.

use std::error::Error;
use std::io;
use std::net::{IpAddr, SocketAddr};

use base::Servers;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// What is said of a connection that is not made.
const NOT_PUBLIC: &str = "no server of the public network has this address";

/// Resolves the names of servers. A name that leads where none of them may stand leads nowhere.
#[derive(Debug, Clone, Copy)]
pub struct Reachable(pub Servers);

impl Reachable {
    /// Whether the host of an address may be asked, as far as it says so itself: a number is connected to without being
    /// resolved.
    ///
    /// # Errors
    /// When it may not.
    pub fn check(self, url: &reqwest::Url) -> Result<(), io::Error> {
        let host = url.host_str().unwrap_or_default();
        let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        if number.is_ok_and(|address| !self.0.have(address)) { Err(not_public()) } else { Ok(()) }
    }
}

impl Resolve for Reachable {
    fn resolve(&self, name: Name) -> Resolving {
        let servers = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let reachable: Vec<SocketAddr> = found.filter(|found| servers.have(found.ip())).collect();
            if reachable.is_empty() {
                return Err(Box::<dyn Error + Send + Sync>::from(not_public()));
            }
            Ok(Box::new(reachable.into_iter()) as Addrs)
        })
    }
}

fn not_public() -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, NOT_PUBLIC)
}
