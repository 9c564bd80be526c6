//! How a system came to the node, and whether that proves which subsystem it is.

use std::net::IpAddr;
use std::str::FromStr;

use base::{Network, NetworkMistake, Timestamp};
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
pub struct Networks(Vec<Network>);

impl Networks {
    /// This machine alone.
    pub fn this_machine() -> Self {
        Self("127.0.0.0/8,::1".split(',').filter_map(|network| network.parse().ok()).collect())
    }

    pub(crate) fn hold(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.has(address))
    }
}

/// Several, with commas between.
impl FromStr for Networks {
    type Err = NetworkMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        words.map(str::parse).collect::<Result<_, _>>().map(Self)
    }
}

/// Lets a system speak as a subsystem, or says why not.
pub(crate) fn admit(caller: &Caller, networks: &Networks, subsystem: &Subsystem, now: Timestamp) -> Result<(), Fault> {
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
            match subsystem.certificates.iter().find(|known| known.fingerprint == *shown) {
                Some(known) if known.holds(now) => Ok(()),
                Some(_) => refused("The certificate of the system expired, or is not valid yet."),
                None => refused("The certificate is not one of those of the subsystem."),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::ClientCertificate;

    fn caller(address: &str, is_secure: bool, certificate: Option<Fingerprint>) -> Caller {
        Caller { address: address.parse().unwrap(), is_secure, certificate }
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn subsystem(proof: Proof) -> Subsystem {
        Subsystem {
            id: "A/COM/1/shop".parse().unwrap(),
            name: "Shop".to_owned(),
            node: None,
            proof,
            certificates: vec![ClientCertificate { fingerprint: [7; 32], dates: Some((at(10), at(20))) }],
        }
    }

    #[test]
    fn each_way_to_prove_oneself_asks_for_what_it_says() {
        let here = Networks::this_machine();
        let may = |caller: Caller, proof| admit(&caller, &here, &subsystem(proof), at(15)).is_ok();
        let (plain, secure) = (caller("127.0.0.1", false, None), caller("127.0.0.1", true, None));
        let (own, other) = (caller("::1", true, Some([7; 32])), caller("::1", true, Some([8; 32])));
        assert_eq!([plain, secure, own, other].map(|one| may(one, Proof::Network)), [true; 4]);
        assert_eq!([plain, secure, own, other].map(|one| may(one, Proof::Tls)), [false, true, true, true]);
        assert_eq!([plain, secure, own, other].map(|one| may(one, Proof::Certificate)), [false, false, true, false]);
    }

    #[test]
    fn a_certificate_proves_something_within_its_dates_alone() {
        let here = Networks::this_machine();
        let own = caller("::1", true, Some([7; 32]));
        let told = |now| admit(&own, &here, &subsystem(Proof::Certificate), at(now));
        assert_eq!([9, 10, 20, 21].map(|now| told(now).is_ok()), [false, true, true, false]);
        assert!(told(21).unwrap_err().message().contains("expired"));
        let mut of_before = subsystem(Proof::Certificate);
        of_before.certificates = vec![ClientCertificate { fingerprint: [7; 32], dates: None }];
        assert!(admit(&own, &here, &of_before, at(21)).is_ok(), "whose dates were never kept");
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
            let admitted = admit(&caller(address, true, None), &networks, &subsystem(Proof::Network), at(0));
            assert_eq!(admitted.is_ok(), held, "{address}");
        }
        assert!("10.0.0.0/8, x".parse::<Networks>().is_err());
    }
}
