//! How a system came to the node, and whether that proves which subsystem it is.

use std::net::IpAddr;
use std::str::FromStr;

use xroad::{Code, Fault, Origin};

use crate::registry::{Fingerprint, Proof, Subsystem};

/// How a system came. Whoever listens says so, in the extensions of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller {
    /// Its address, behind the proxies that are trusted.
    pub address: IpAddr,
    /// Whether it came over TLS.
    pub is_secure: bool,
    /// The certificate that it has the key of.
    pub certificate: Option<Fingerprint>,
}

/// Networks from which client systems may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Networks(Vec<(IpAddr, u8)>);

/// A network is not written as one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}: a network is an address, a slash and how many of its bits count, such as 10.0.0.0/8")]
pub struct BadNetwork(String);

impl Networks {
    /// This machine alone.
    pub fn this_machine() -> Self {
        Self(vec![([127, 0, 0, 0].into(), 8), (std::net::Ipv6Addr::LOCALHOST.into(), 128)])
    }

    pub(crate) fn hold(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|(network, bits)| match (network, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                same_prefix(u128::from(network.to_bits()) << 96, u128::from(address.to_bits()) << 96, *bits)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => same_prefix(network.to_bits(), address.to_bits(), *bits),
            _ => false,
        })
    }
}

fn same_prefix(one: u128, other: u128, bits: u8) -> bool {
    let mask = u128::MAX.checked_shl(128 - u32::from(bits)).unwrap_or(0);
    one & mask == other & mask
}

/// Several, with commas between.
impl FromStr for Networks {
    type Err = BadNetwork;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let network = |word: &str| {
            let (address, bits) = word.split_once('/')?;
            let (address, bits): (IpAddr, u8) = (address.parse().ok()?, bits.parse().ok()?);
            let most = if address.is_ipv4() { 32 } else { 128 };
            (bits <= most).then_some((address, bits))
        };
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        words.map(|word| network(word).ok_or_else(|| BadNetwork(word.to_owned()))).collect::<Result<_, _>>().map(Self)
    }
}

/// Lets a system speak as a subsystem, or says why not.
pub(crate) fn admit(caller: &Caller, networks: &Networks, subsystem: &Subsystem) -> Result<(), Fault> {
    let refused = |why: &str| Err(Fault::new(Origin::ClientNode, Code::SslAuthenticationFailed).saying(why.to_owned()));
    if !networks.hold(caller.address) {
        return refused(
            "Systems may not come from this address: the node's setting exchange.networks does not hold it.",
        );
    }
    match (subsystem.proof, caller) {
        (Proof::Network, _) | (Proof::Tls, Caller { is_secure: true, .. }) => Ok(()),
        (Proof::Tls, _) => refused("This subsystem's systems must come over TLS."),
        (Proof::Certificate, Caller { certificate: None, .. }) => {
            refused("This subsystem's systems must come with their certificate.")
        }
        (Proof::Certificate, Caller { certificate: Some(shown), .. }) => {
            if subsystem.certificates.contains(shown) {
                Ok(())
            } else {
                refused("The certificate is not one of those of the subsystem.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(address: &str, is_secure: bool, certificate: Option<Fingerprint>) -> Caller {
        Caller { address: address.parse().unwrap(), is_secure, certificate }
    }

    fn subsystem(proof: Proof) -> Subsystem {
        Subsystem {
            id: "A/COM/1/shop".parse().unwrap(),
            name: "Shop".to_owned(),
            node: None,
            proof,
            certificates: vec![[7; 32]],
        }
    }

    #[test]
    fn each_way_to_prove_oneself_asks_for_what_it_says() {
        let here = Networks::this_machine();
        let may = |caller: Caller, proof| admit(&caller, &here, &subsystem(proof)).is_ok();
        let (plain, secure) = (caller("127.0.0.1", false, None), caller("127.0.0.1", true, None));
        let (own, other) = (caller("::1", true, Some([7; 32])), caller("::1", true, Some([8; 32])));
        assert_eq!([plain, secure, own, other].map(|one| may(one, Proof::Network)), [true; 4]);
        assert_eq!([plain, secure, own, other].map(|one| may(one, Proof::Tls)), [false, true, true, true]);
        assert_eq!([plain, secure, own, other].map(|one| may(one, Proof::Certificate)), [false, false, true, false]);
    }

    #[test]
    fn systems_come_from_the_networks_of_the_setting_only() {
        let networks: Networks = "10.0.0.0/8, fd00::/16".parse().unwrap();
        for (address, held) in [
            ("10.200.3.4", true),
            ("11.0.0.1", false),
            ("::ffff:10.0.0.1", true),
            ("fd00:1::1", true),
            ("fe00::1", false),
            ("127.0.0.1", false),
        ] {
            let admitted = admit(&caller(address, true, None), &networks, &subsystem(Proof::Network));
            assert_eq!(admitted.is_ok(), held, "{address}");
        }
        let everywhere: Networks = "0.0.0.0/0".parse().unwrap();
        assert!(everywhere.hold("8.8.8.8".parse().unwrap()));
        for bad in ["10.0.0.0", "10.0.0.0/33", "x/8", "fd00::/129"] {
            assert_eq!(bad.parse::<Networks>(), Err(BadNetwork(bad.to_owned())));
        }
    }
}
