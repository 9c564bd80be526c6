//! Addresses of the network, and networks of them.

use std::net::IpAddr;
use std::str::FromStr;

/// An address, or a network of them: `10.0.0.0/8`, `::1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    /// Bits that are the same in the whole network.
    prefix: u8,
}

/// A text that names no network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no address and no network; 10.0.0.0/8 or ::1 was expected")]
pub struct NetworkMistake(String);

impl FromStr for Network {
    type Err = NetworkMistake;

    fn from_str(text: &str) -> Result<Self, NetworkMistake> {
        let mistake = || NetworkMistake(text.to_owned());
        let (address, prefix) = text.split_once('/').map_or((text, None), |(address, prefix)| (address, Some(prefix)));
        let address: IpAddr = address.trim().parse().map_err(|_| mistake())?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.map_or(Ok(longest), |prefix| prefix.trim().parse().map_err(|_| mistake()))?;
        if prefix <= longest { Ok(Self { address, prefix }) } else { Err(mistake()) }
    }
}

impl Network {
    /// Whether the address is in it; an IPv4 address written as IPv6 counts as IPv4.
    pub fn has(self, address: IpAddr) -> bool {
        let same = |one: u128, other: u128, longest: u32| {
            let shift = longest - u32::from(self.prefix);
            one.checked_shr(shift).unwrap_or(0) == other.checked_shr(shift).unwrap_or(0)
        };
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(one), IpAddr::V4(other)) => same(one.to_bits().into(), other.to_bits().into(), 32),
            (IpAddr::V6(one), IpAddr::V6(other)) => same(one.to_bits(), other.to_bits(), 128),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_the_addresses_that_begin_as_it_does() {
        for (network, address, has) in [
            ("10.0.0.0/8", "10.200.3.4", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("10.0.0.0/8", "::ffff:10.0.0.1", true),
            ("fd00::/16", "fd00:1::1", true),
            ("fd00::/16", "fe00::1", false),
            ("0.0.0.0/0", "8.8.8.8", true),
            ("0.0.0.0/0", "::1", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
        ] {
            let network: Network = network.parse().unwrap();
            assert_eq!(network.has(address.parse().unwrap()), has, "{network:?} {address}");
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in ["10.0.0.0/33", "proxy.example", "10.0.0.0/x", "::1/129", ""] {
            assert_eq!(text.parse::<Network>(), Err(NetworkMistake(text.to_owned())));
        }
    }
}
