//! Addresses of the network, and networks of them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
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

/// Whether no service can stand at an address, whatever the settings: neighbours on the link (where clouds answer
/// with secrets), groups, and addresses that are reserved, also where an IPv6 address only carries one of them.
pub fn is_never_a_service(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [first, second, third, _] = address.octets();
            address.is_link_local()
                || address.is_multicast()
                || address.is_broadcast()
                || first == 0
                || first >= 240
                // RFC 6890: of the protocol itself; a cloud answers with secrets at 192.0.0.192.
                || (first, second, third) == (192, 0, 0)
                // RFC 6598: shared with the provider, as some clouds' own services are.
                || (first == 100 && (64..128).contains(&second))
                // Where a cloud tells its machines what they are to be, at an address that looks public.
                || address.octets() == [168, 63, 129, 16]
        }
        IpAddr::V6(address) => {
            address.is_unspecified()
                || address.is_multicast()
                || address.is_unicast_link_local()
                // RFC 3879: the link-local addresses of before.
                || address.segments()[0] & 0xffc0 == 0xfec0
                // Where a cloud answers with secrets over IPv6.
                || address.segments() == [0xfd00, 0x0ec2, 0, 0, 0, 0, 0, 0x0254]
                || carried(address).is_some_and(|carried| carried.is_loopback() || is_never_a_service(carried.into()))
        }
    }
}

/// The IPv4 address that an IPv6 address leads to: by a translator (RFC 6052 §2.1), by a tunnel (RFC 3056), or by the
/// form that nobody uses any more (RFC 4291 §2.5.5.1).
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, high, low] = address.segments();
    let of = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match [a, b, c, d, e, f] {
        [0x64, 0xff9b, 0, 0, 0, 0] | [0x64, 0xff9b, 1, _, _, _] => Some(of(high, low)),
        [0x2002, ..] => Some(of(b, c)),
        [0, 0, 0, 0, 0, 0] if !address.is_loopback() => Some(of(high, low)),
        _ => None,
    }
}

/// Which servers may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Servers {
    /// Any, also on this machine and in private networks.
    Any,
    /// Those of the public network: for addresses that people register by themselves, who could have a node ask its own
    /// machine, or what stands beside it, in their place.
    Public,
}

impl Servers {
    /// Whether a server at this address may be asked.
    pub fn have(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self == Self::Any || !is_never_a_service(address) && !is_kept_private(address)
    }
}

/// Whether an address is this machine's, or of a network that the public one does not lead to (RFC 1918, RFC 4193), also
/// where an IPv6 address only carries one of them.
fn is_kept_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => {
            address.is_loopback()
                || address.is_unique_local()
                || carried(address).is_some_and(|carried| is_kept_private(carried.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_of_the_public_network_is_neither_here_nor_beside_us() {
        for (address, is_public) in [
            ("8.8.8.8", true),
            ("2001:4860:4860::8888", true),
            ("127.0.0.1", false),
            ("127.9.9.9", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("0.0.0.0", false),
            ("10.0.0.7", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("::ffff:192.168.1.1", false),
            ("64:ff9b::10.0.0.1", false),
            ("fd00::1", false),
            ("fe80::1", false),
            ("169.254.169.254", false),
            ("168.63.129.16", false),
        ] {
            let address: IpAddr = address.parse().unwrap();
            assert_eq!((Servers::Public.have(address), Servers::Any.have(address)), (is_public, true), "{address}");
        }
    }

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
