//! Who and what takes part: members, their subsystems, services, and security servers.
//!
//! An identifier that exists is well formed. It is one allocation, and cheap to clone, compare and hash.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::segment::{self, BadSegment};

/// Why an identifier is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadIdentifier {
    /// It has not as many segments as its kind has.
    #[error("the identifier must have {0} parts, separated by /")]
    Parts(&'static str),
    /// One segment is not well formed.
    #[error(transparent)]
    Segment(#[from] BadSegment),
}

/// Segments, decoded, joined by `/`, which no segment has.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Parts(Arc<str>);

impl Parts {
    fn of<'a>(segments: impl Iterator<Item = &'a str>) -> Result<Self, BadSegment> {
        let mut joined = String::new();
        for segment in segments {
            segment::check(segment)?;
            if !joined.is_empty() {
                joined.push('/');
            }
            joined.push_str(segment);
        }
        Ok(Self(joined.into()))
    }

    fn read(encoded: &str) -> Result<Self, BadSegment> {
        let segments = encoded.split('/').map(segment::decode).collect::<Result<Vec<_>, _>>()?;
        Self::of(segments.iter().map(String::as_str))
    }

    fn get(&self, place: usize) -> Option<&str> {
        self.0.split('/').nth(place)
    }

    /// The first so many segments.
    fn first(&self, count: usize) -> Self {
        let end = self.0.match_indices('/').nth(count - 1).map_or(self.0.len(), |(at, _)| at);
        Self(self.0.get(..end).unwrap_or_default().into())
    }

    fn and(&self, segment: &str) -> Result<Self, BadSegment> {
        segment::check(segment)?;
        Ok(Self(format!("{}/{segment}", self.0).into()))
    }

    fn count(&self) -> usize {
        self.0.split('/').count()
    }
}

impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.split('/').enumerate() {
            if place > 0 {
                f.write_str("/")?;
            }
            segment::encode(segment, f)?;
        }
        Ok(())
    }
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $counts:pat, $wanted:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Parts);

        impl $name {
            /// The instance: the network that it belongs to, such as `EE`.
            pub fn instance(&self) -> &str {
                self.0.get(0).unwrap_or_default()
            }

            /// The class of the member, such as `GOV`.
            pub fn member_class(&self) -> &str {
                self.0.get(1).unwrap_or_default()
            }

            /// The member's code within its class.
            pub fn member_code(&self) -> &str {
                self.0.get(2).unwrap_or_default()
            }
        }

        /// Reads it as it stands in an address: each segment percent-encoded, `/` between them.
        impl FromStr for $name {
            type Err = BadIdentifier;

            fn from_str(encoded: &str) -> Result<Self, Self::Err> {
                match encoded.split('/').count() {
                    $counts => Ok(Self(Parts::read(encoded)?)),
                    _ => Err(BadIdentifier::Parts($wanted)),
                }
            }
        }

        /// As it stands in an address: each segment percent-encoded.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}

identifier! {
    /// A member: `instance/class/member`.
    MemberId, 3, "3"
}
identifier! {
    /// A subsystem of a member: `instance/class/member/subsystem`.
    SubsystemId, 4, "4"
}
identifier! {
    /// Who asks: a subsystem, or a member itself. `instance/class/member[/subsystem]`.
    ClientId, 3 | 4, "3 or 4"
}
identifier! {
    /// A service of a subsystem: `instance/class/member/subsystem/service`.
    ServiceId, 5, "5"
}
identifier! {
    /// A security server: `instance/class/member/server`, the member being its owner.
    ServerId, 4, "4"
}

impl MemberId {
    /// A member, from plain words.
    pub fn new(instance: &str, class: &str, code: &str) -> Result<Self, BadSegment> {
        Parts::of([instance, class, code].into_iter()).map(Self)
    }

    /// A subsystem of it.
    pub fn subsystem(&self, code: &str) -> Result<SubsystemId, BadSegment> {
        self.0.and(code).map(SubsystemId)
    }

    /// A security server that it owns.
    pub fn server(&self, code: &str) -> Result<ServerId, BadSegment> {
        self.0.and(code).map(ServerId)
    }
}

impl SubsystemId {
    /// Whose subsystem it is.
    pub fn member(&self) -> MemberId {
        MemberId(self.0.first(3))
    }

    /// Its code within the member.
    pub fn subsystem_code(&self) -> &str {
        self.0.get(3).unwrap_or_default()
    }

    /// A service of it.
    pub fn service(&self, code: &str) -> Result<ServiceId, BadSegment> {
        self.0.and(code).map(ServiceId)
    }
}

impl ClientId {
    /// The member that it is, or is a subsystem of.
    pub fn member(&self) -> MemberId {
        MemberId(self.0.first(3))
    }

    /// The subsystem that it is.
    pub fn subsystem(&self) -> Option<SubsystemId> {
        (self.0.count() == 4).then(|| SubsystemId(self.0.clone()))
    }

    /// The code of the subsystem.
    pub fn subsystem_code(&self) -> Option<&str> {
        self.0.get(3)
    }
}

impl From<MemberId> for ClientId {
    fn from(member: MemberId) -> Self {
        Self(member.0)
    }
}

impl From<SubsystemId> for ClientId {
    fn from(subsystem: SubsystemId) -> Self {
        Self(subsystem.0)
    }
}

impl ServiceId {
    /// The subsystem that provides it.
    pub fn subsystem(&self) -> SubsystemId {
        SubsystemId(self.0.first(4))
    }

    /// The code of the subsystem that provides it.
    pub fn subsystem_code(&self) -> &str {
        self.0.get(3).unwrap_or_default()
    }

    /// Its code within the subsystem.
    pub fn service_code(&self) -> &str {
        self.0.get(4).unwrap_or_default()
    }
}

impl ServerId {
    /// Who owns it.
    pub fn owner(&self) -> MemberId {
        MemberId(self.0.first(3))
    }

    /// Its code within the owner.
    pub fn server_code(&self) -> &str {
        self.0.get(3).unwrap_or_default()
    }
}

/// For whom the client asks: `[class/]code` (header `X-Road-Represented-Party`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RepresentedParty {
    class: Option<Box<str>>,
    code: Box<str>,
}

impl RepresentedParty {
    /// The class of the party.
    pub fn class(&self) -> Option<&str> {
        self.class.as_deref()
    }

    /// Its code.
    pub fn code(&self) -> &str {
        &self.code
    }
}

impl FromStr for RepresentedParty {
    type Err = BadIdentifier;

    fn from_str(encoded: &str) -> Result<Self, Self::Err> {
        let segments = encoded.split('/').map(segment::decode).collect::<Result<Vec<_>, _>>()?;
        match segments.as_slice() {
            [code] => Ok(Self { class: None, code: code.as_str().into() }),
            [class, code] => Ok(Self { class: Some(class.as_str().into()), code: code.as_str().into() }),
            _ => Err(BadIdentifier::Parts("1 or 2")),
        }
    }
}

impl fmt::Display for RepresentedParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(class) = &self.class {
            segment::encode(class, f)?;
            f.write_str("/")?;
        }
        segment::encode(&self.code, f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_identifier_has_as_many_parts_as_its_kind() {
        assert!("EE/GOV/1".parse::<MemberId>().is_ok());
        assert_eq!("EE/GOV/1/sub".parse::<MemberId>(), Err(BadIdentifier::Parts("3")));
        assert_eq!("EE/GOV".parse::<ClientId>(), Err(BadIdentifier::Parts("3 or 4")));
        assert_eq!("EE/GOV/1/sub/svc".parse::<ClientId>(), Err(BadIdentifier::Parts("3 or 4")));
        assert_eq!("EE/GOV/1/sub".parse::<ServiceId>(), Err(BadIdentifier::Parts("5")));
        assert_eq!("EE/GOV/1".parse::<ServerId>(), Err(BadIdentifier::Parts("4")));
        assert_eq!("a/b/c".parse::<RepresentedParty>(), Err(BadIdentifier::Parts("1 or 2")));
    }

    #[test]
    fn its_parts_are_named() {
        let service: ServiceId = "EE/GOV/70000001/people/find%20one".parse().unwrap();
        assert_eq!(service.service_code(), "find one");
        assert_eq!(service.subsystem().to_string(), "EE/GOV/70000001/people");
        assert_eq!(service.subsystem().member(), MemberId::new("EE", "GOV", "70000001").unwrap());
        assert_eq!(service.to_string(), "EE/GOV/70000001/people/find%20one");
        let client: ClientId = "EE/COM/1/%C3%A9t%C3%A9".parse().unwrap();
        assert_eq!(client.subsystem_code(), Some("été"));
        assert_eq!(ClientId::from(client.member()).subsystem(), None);
        let party: RepresentedParty = "COM/1234".parse().unwrap();
        assert_eq!((party.class(), party.code()), (Some("COM"), "1234"));
    }

    #[test]
    fn what_is_not_a_word_of_the_register_is_refused() {
        let cases = [
            ("EE//1", BadSegment::Empty),
            ("EE/GOV/", BadSegment::Empty),
            ("EE/GOV/a%0D%0Ab", BadSegment::Character),
            ("EE/GOV/a%00", BadSegment::Character),
            ("EE/GOV/a%7F", BadSegment::Character),
            ("EE/GOV/a%C2%85", BadSegment::Character),
            ("EE/GOV/a%2Fb", BadSegment::Character),
            ("EE/GOV/a%5Cb", BadSegment::Character),
            ("EE/GOV/a%252Fb", BadSegment::Character),
            ("EE/GOV/a%E2%80%8B", BadSegment::Character),
            ("EE/GOV/..", BadSegment::Dots),
            ("EE/GOV/%2e%2E", BadSegment::Dots),
            ("EE/GOV/a..b", BadSegment::Dots),
            ("EE/GOV/.", BadSegment::Dots),
            ("EE/GOV/a%C0%AF", BadSegment::NotUtf8),
            ("EE/GOV/a%FF", BadSegment::NotUtf8),
            ("EE/GOV/a%", BadSegment::Encoding),
            ("EE/GOV/a%2", BadSegment::Encoding),
            ("EE/GOV/a%zz", BadSegment::Encoding),
            ("EE/GOV/a b", BadSegment::Encoding),
            ("EE/GOV/a\r\nX: y", BadSegment::Encoding),
            ("EE/GOV/été", BadSegment::Encoding),
            ("EE/GOV/a?b", BadSegment::Encoding),
            ("EE/GOV/a#b", BadSegment::Encoding),
        ];
        for (encoded, why) in cases {
            assert_eq!(encoded.parse::<MemberId>(), Err(BadIdentifier::Segment(why)), "{encoded:?}");
        }
        assert_eq!(MemberId::new("EE", "GOV", &"x".repeat(256)), Err(BadSegment::TooLong));
    }

    #[test]
    fn an_identifier_is_the_same_however_it_was_encoded() {
        let plain: ClientId = "EE/GOV/a-b".parse().unwrap();
        let encoded: ClientId = "%45E/GOV/a%2db".parse().unwrap();
        assert_eq!(plain, encoded);
        assert_eq!(encoded.to_string(), "EE/GOV/a-b");
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(parts in prop::collection::vec("[^\\p{C}/\\\\%.\u{200b}\u{feff}]{1,20}", 5)) {
            let member = MemberId::new(&parts[0], &parts[1], &parts[2]).unwrap();
            let service = member.subsystem(&parts[3]).unwrap().service(&parts[4]).unwrap();
            let printed = service.to_string();
            prop_assert!(printed.is_ascii());
            prop_assert_eq!(printed.parse::<ServiceId>().unwrap(), service.clone());
            prop_assert_eq!(service.subsystem().member(), member);
        }

        #[test]
        fn no_text_makes_an_identifier_that_prints_another(text in "\\PC{0,40}") {
            if let Ok(client) = text.parse::<ClientId>() {
                prop_assert_eq!(client.to_string().parse::<ClientId>().unwrap(), client);
            }
        }
    }
}
