//! Whose word is taken for where a request comes from.
//!
//! A proxy in front tells the address of its client in `Forwarded` (RFC 7239) or `X-Forwarded-For`. Anyone
//! can write these headers, so they are read from the right, through proxies that the configuration names,
//! up to the first address that is none of them.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use axum::http::HeaderMap;
use base::{Network, NetworkMistake};
use serde::de::{self, Deserialize, Deserializer};

/// Networks that can be named.
const MAX_NETWORKS: usize = 64;
/// Addresses of the headers that are looked at.
const MAX_HOPS: usize = 32;

/// The proxies of `server.trusted_proxies`: a list, or one text with commas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TrustedProxies(Vec<Network>);

impl TrustedProxies {
    /// Where a request comes from: `peer` is who holds the connection.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        // From the right: each proxy vouches for the one before it only.
        for told in forwarded(headers).into_iter().rev().take(MAX_HOPS) {
            if !self.trusts(client) {
                break;
            }
            match told {
                Some(address) => client = address.to_canonical(),
                // A hop that hides itself: what lies behind it is nobody's word.
                None => break,
            }
        }
        client
    }

    /// Whether nobody is trusted.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this address is one of them.
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.has(address))
    }

    fn parse<'a>(texts: impl Iterator<Item = &'a str>) -> Result<Self, String> {
        let networks: Vec<Network> = texts
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(|text| text.parse().map_err(|mistake: NetworkMistake| mistake.to_string()))
            .collect::<Result<_, _>>()?;
        if networks.len() > MAX_NETWORKS { Err(format!("at most {MAX_NETWORKS} proxies")) } else { Ok(Self(networks)) }
    }
}

impl FromStr for TrustedProxies {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::parse(text.split(','))
    }
}

impl<'de> Deserialize<'de> for TrustedProxies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> de::Visitor<'de> for Read {
            type Value = TrustedProxies;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("addresses or networks of proxies, such as \"10.0.0.0/8, ::1\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<TrustedProxies, E> {
                text.parse().map_err(E::custom)
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<TrustedProxies, A::Error> {
                let mut texts: Vec<String> = Vec::new();
                while let Some(text) = list.next_element()? {
                    texts.push(text);
                }
                TrustedProxies::parse(texts.iter().map(String::as_str)).map_err(de::Error::custom)
            }
        }
        deserializer.deserialize_any(Read)
    }
}

/// The addresses that the headers tell, the farthest first: those of `Forwarded` when it is there.
fn forwarded(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let lines = |name: &str| -> Vec<String> {
        headers.get_all(name).iter().filter_map(|line| line.to_str().ok()).map(str::to_owned).collect()
    };
    let standard = lines("forwarded");
    if standard.is_empty() {
        return lines("x-forwarded-for")
            .iter()
            .flat_map(|line| line.split(',').map(node).collect::<Vec<_>>())
            .collect();
    }
    let hops = standard.iter().flat_map(|line| line.split(',')).map(|hop| {
        let pairs = hop.split(';').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for")).find_map(|(_, value)| node(value))
    });
    hops.collect()
}

/// An address with or without its port: `192.0.2.1:80`, `"[2001:db8::1]:80"`.
fn node(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    if let Some(rest) = text.strip_prefix('[') {
        return rest.split(']').next()?.parse().ok();
    }
    text.rsplit_once(':')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(proxies: &str, peer: &str, headers: &[(&'static str, &'static str)]) -> String {
        let proxies: TrustedProxies = proxies.parse().unwrap();
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn without_trusted_proxies_the_headers_say_nothing() {
        assert_eq!(client("", "192.0.2.1", &[("x-forwarded-for", "198.51.100.7")]), "192.0.2.1");
        assert_eq!(client("10.0.0.0/8", "192.0.2.1", &[("x-forwarded-for", "198.51.100.7")]), "192.0.2.1");
    }

    #[test]
    fn headers_are_read_from_the_right_through_trusted_proxies_only() {
        let told = [("x-forwarded-for", "203.0.113.9, 198.51.100.7, 10.1.1.1")];
        assert_eq!(client("10.0.0.0/8", "10.2.2.2", &told), "198.51.100.7", "what the client wrote itself is ignored");
        assert_eq!(client("10.2.2.2", "10.2.2.2", &told), "10.1.1.1");
        let twice = [("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "198.51.100.7")];
        assert_eq!(client("10.0.0.0/8", "10.2.2.2", &twice), "198.51.100.7");
    }

    #[test]
    fn the_standard_header_goes_before_the_older_one() {
        let told = [
            ("forwarded", "for=203.0.113.9;proto=https, For=\"[2001:db8::7]:4711\";by=10.2.2.2"),
            ("x-forwarded-for", "198.51.100.7"),
        ];
        assert_eq!(client("10.0.0.0/8", "10.2.2.2", &told), "2001:db8::7");
        assert_eq!(client("10.0.0.0/8", "10.2.2.2", &[("forwarded", "for=_hidden")]), "10.2.2.2");
    }

    #[test]
    fn networks_of_both_kinds_are_understood() {
        assert_eq!(client("::1", "::1", &[("x-forwarded-for", "192.0.2.1:4711")]), "192.0.2.1");
        assert_eq!(client("2001:db8::/32", "2001:db8:1::1", &[("x-forwarded-for", "192.0.2.1")]), "192.0.2.1");
        assert_eq!(client("0.0.0.0/0", "::ffff:192.0.2.1", &[("x-forwarded-for", "198.51.100.7")]), "198.51.100.7");
    }
}
