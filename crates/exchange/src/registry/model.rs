//! The nouns of the registry: members, their subsystems, what these offer, and who may ask for it.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

use base::{Id, Timestamp, is_never_a_service};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use url::{Host, Url};
use xroad::{Endpoint, MemberId, NormalPath, ServerId, ServiceId, SubsystemId, Verb, openapi};

use crate::data_uses::{BadHiding, Hiding, SUBJECT_PLACES_MAX, SubjectPlace};
use crate::permissions::{Permission, TermsMistake};

/// Letters of a name or a reason, at most.
pub const NAME_CHARS_MAX: usize = 200;
/// The longest time that a service may take to answer, seconds.
pub const TIMEOUT_S_MAX: u64 = 300;
/// What a service may take to answer where nothing else is said, seconds.
pub const TIMEOUT_S: u64 = 60;
/// The longest time for which a last known answer may be given, seconds.
pub const LAST_KNOWN_S_MAX: u64 = 31 * 24 * 3600;

/// What the registry does not take.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum RegistryMistake {
    #[error("a name or a reason has between 1 and {NAME_CHARS_MAX} letters, none of them a control character")]
    Name,
    #[error(
        "the address of a service is http or https, a host and a path, without user, query or #; or {FIND_USAGE}: {0}"
    )]
    Address(String),
    #[error(
        "a service may not stand at {0}: this machine, its neighbours on the link and reserved addresses are refused"
    )]
    Forbidden(IpAddr),
    #[error("a service answers within 1 to {TIMEOUT_S_MAX} seconds")]
    Timeout,
    #[error("a last known answer is given for 1 to {LAST_KNOWN_S_MAX} seconds")]
    LastKnown,
    #[error("the OpenAPI document: {0}")]
    Description(#[from] openapi::BadDocument),
    #[error("a right that ends before it begins gives nothing")]
    Dates,
    #[error("the terms of permissions: {0}")]
    Terms(#[from] TermsMistake),
    #[error(
        "a service that answers about people needs a legal basis, and that each message says what it is for: basis and \
         purpose_required"
    )]
    SubjectWithoutBasis,
    #[error("a legal basis has at most {} letters", evidence::MAX_TEXT_CHARS)]
    Basis,
    #[error("a contract names at most {SUBJECT_PLACES_MAX} places of whom a question is about")]
    SubjectPlaces,
    #[error(transparent)]
    Hiding(#[from] BadHiding),
    #[error("other nodes reach a node by https and a host, such as https://node.example:5500")]
    NodeAddress,
    #[error("the host that a node's certificate names is a name, such as node.example")]
    NodeHost,
}

/// A name or a reason, of letters that a line may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(String);

impl Words {
    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Words {
    type Err = RegistryMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let good = !text.is_empty() && text.chars().count() <= NAME_CHARS_MAX && !text.chars().any(char::is_control);
        if good { Ok(Self(text.to_owned())) } else { Err(RegistryMistake::Name) }
    }
}

/// An organisation that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Which one.
    pub id: MemberId,
    /// What people call it.
    pub name: String,
}

/// How a subsystem's own systems prove to their node that they are it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// They reach the node, over a network that others do not reach.
    Network,
    /// They come over TLS.
    Tls,
    /// They come over TLS with a certificate that is in the subsystem's list.
    Certificate,
}

impl Proof {
    const NAMES: [(Self, &'static str); 3] =
        [(Self::Network, "network"), (Self::Tls, "tls"), (Self::Certificate, "certificate")];

    /// The proof in one word.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(proof, _)| *proof == self).map_or("certificate", |(_, name)| name)
    }
}

/// The word is none of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("how a client proves itself is one of network, tls and certificate")]
pub struct UnknownProof;

impl FromStr for Proof {
    type Err = UnknownProof;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::NAMES.iter().find(|(_, name)| *name == word).map(|(proof, _)| *proof).ok_or(UnknownProof)
    }
}

/// The SHA-256 of a certificate.
pub type Fingerprint = [u8; 32];

/// The certificate by which a client's system proves which subsystem it is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientCertificate {
    /// Its SHA-256.
    pub fingerprint: Fingerprint,
    /// From when, and until when it holds; not known of one that was taken in by its fingerprint alone.
    pub dates: Option<(Timestamp, Timestamp)>,
}

impl ClientCertificate {
    /// Whether it is within its dates, as far as they are known.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.dates.is_none_or(|(from, until)| from <= now && now <= until)
    }
}

/// A part of a member that asks, or is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subsystem {
    /// Which one.
    pub id: SubsystemId,
    /// What people call it.
    pub name: String,
    /// The node that it stands behind; none is this one.
    pub node: Option<ServerId>,
    /// How its own systems prove that they are it.
    pub proof: Proof,
    /// The certificates by which they do.
    pub certificates: Vec<ClientCertificate>,
}

/// Where a service answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceAddress(Url);

/// The address of the service that a node gives itself: who used the data of a person.
const FIND_USAGE: &str = "node:find-usage";

impl ServiceAddress {
    /// Whether the node itself tells there who used the data of a person.
    pub fn is_find_usage(&self) -> bool {
        self.0.as_str() == FIND_USAGE
    }

    /// The address as a text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for ServiceAddress {
    type Err = RegistryMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = |why: &str| RegistryMistake::Address(why.to_owned());
        let url = Url::parse(text).map_err(|error| bad(&error.to_string()))?;
        if url.as_str() == FIND_USAGE {
            return Ok(Self(url));
        }
        let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
        if !matches!(url.scheme(), "http" | "https") || !plain || url.fragment().is_some() {
            return Err(bad(text));
        }
        // What is plainly no service is refused here; what a name leads to, when it is connected to.
        match url.host() {
            None => Err(bad(text)),
            Some(Host::Ipv4(address)) if is_never_a_service(address.into()) => {
                Err(RegistryMistake::Forbidden(address.into()))
            }
            Some(Host::Ipv6(address)) if is_never_a_service(address.into()) => {
                Err(RegistryMistake::Forbidden(address.into()))
            }
            Some(_) => Ok(Self(url)),
        }
    }
}

impl fmt::Display for ServiceAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

/// What kind of service it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A base address.
    Rest,
    /// Described by an OpenAPI document.
    OpenApi,
}

/// What a service asks of whoever asks it, and what may be done with its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Contract {
    /// The legal basis on which it answers; a text for people.
    pub basis: Option<String>,
    /// Whether each message must say what it is for (`X-Purpose`) and who at the client's asks (`X-Road-UserId`).
    pub purpose_required: bool,
    /// Whether bodies are kept with the record of messages, for so many days as records are.
    pub keeps_bodies: bool,
    /// For how many seconds the last good answer to a question may be given to who asks the same again while the
    /// service is away, dated; not at all where nothing is said. At most [`LAST_KNOWN_S_MAX`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_known_s: Option<u64>,
    /// The person's permission, where it answers on nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permission: Option<Permission>,
    /// What it answers, in words for the people whom it is about; its code where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where a question says whom it is about; none where it is about nobody. Such a service has a basis, and each
    /// message says what it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<SubjectPlace>,
}

impl Contract {
    /// For how long a last known answer may be given.
    pub(crate) fn last_known(&self) -> Option<SignedDuration> {
        let seconds = self.last_known_s.filter(|seconds| (1..=LAST_KNOWN_S_MAX).contains(seconds))?;
        i64::try_from(seconds).ok().map(SignedDuration::from_secs)
    }

    /// The contract, when nobody is asked about without a reason.
    pub(crate) fn checked(self) -> Result<Self, RegistryMistake> {
        let says_why = self.purpose_required && self.basis.as_ref().is_some_and(|basis| !basis.trim().is_empty());
        // The log takes texts of this length, and each message about people has it there.
        if self.basis.as_ref().is_some_and(|basis| basis.chars().count() > evidence::MAX_TEXT_CHARS) {
            return Err(RegistryMistake::Basis);
        }
        if self.subjects.len() > SUBJECT_PLACES_MAX {
            return Err(RegistryMistake::SubjectPlaces);
        }
        if self.subjects.is_empty() || says_why { Ok(self) } else { Err(RegistryMistake::SubjectWithoutBasis) }
    }
}

/// What a subsystem offers under a service's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which kind it is.
    pub kind: Kind,
    /// Where it answers.
    pub address: ServiceAddress,
    /// How long it may take, at most [`TIMEOUT_S_MAX`].
    pub timeout: Duration,
    /// What can be asked of it.
    pub endpoints: Vec<Endpoint>,
    /// What it asks of whoever asks.
    pub contract: Contract,
    /// Why it is switched off; none while it is not.
    pub notice: Option<String>,
}

/// A service with its offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Which one.
    pub id: ServiceId,
    /// What it offers.
    pub offer: Offer,
}

/// Names a right.
#[derive(Debug)]
pub enum RightTag {}
/// Names a right.
pub type RightId = Id<RightTag>;

/// Who may ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grantee {
    /// A subsystem.
    Subsystem(SubsystemId),
    /// Whoever is in a group.
    Group(String),
}

impl fmt::Display for Grantee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subsystem(id) => id.fmt(f),
            Self::Group(code) => write!(f, "group {code}"),
        }
    }
}

/// What became of a request for a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RightState {
    /// It waits for the provider.
    Requested,
    /// The provider agreed.
    Approved,
    /// The provider did not agree.
    Refused,
    /// It was taken back.
    Revoked,
}

impl RightState {
    const NAMES: [(Self, &'static str); 4] = [
        (Self::Requested, "requested"),
        (Self::Approved, "approved"),
        (Self::Refused, "refused"),
        (Self::Revoked, "revoked"),
    ];

    /// The state in one word.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(state, _)| *state == self).map_or("revoked", |(_, name)| name)
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, one)| *one == name).map(|(state, _)| *state)
    }
}

/// A right to ask a service, or part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right {
    /// Which one.
    pub id: RightId,
    /// The service.
    pub service: ServiceId,
    /// The part of it.
    pub endpoint: Endpoint,
    /// Who may ask.
    pub grantee: Grantee,
    /// What became of it.
    pub state: RightState,
    /// Why it was asked for.
    pub reason: String,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// When it was decided on.
    pub decided_at: Option<Timestamp>,
    /// From when on it holds; from its approval where nothing is said.
    pub valid_from: Option<Timestamp>,
    /// Until when it holds; for good where nothing is said.
    pub valid_until: Option<Timestamp>,
    /// What is asked by it is hidden from whom it is about, for a time; shown at once where nothing is said.
    pub hiding: Option<Hiding>,
}

impl Right {
    /// Whether it holds now.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.state == RightState::Approved
            && self.valid_from.is_none_or(|from| from <= now)
            && self.valid_until.is_none_or(|until| now < until)
    }

    /// Whether it covers a request now.
    pub fn covers(&self, verb: Verb, path: &NormalPath, now: Timestamp) -> bool {
        self.holds(now) && self.endpoint.matches(verb, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_service_is_plain_and_leads_to_no_forbidden_place() {
        for good in [
            "http://people.internal/api",
            "https://10.1.2.3:8443/",
            "http://127.0.0.1:9000/x",
            "http://[fd00::1]/",
            "node:find-usage",
        ] {
            assert!(good.parse::<ServiceAddress>().is_ok(), "{good}");
        }
        for bad in [
            "ftp://people.internal/",
            "people.internal",
            "http://ana:secret@people.internal/",
            "http://people.internal/?all=1",
            "http://people.internal/#top",
            "http://169.254.169.254/latest/meta-data/",
            "http://[fe80::1]/",
            "http://[::ffff:169.254.169.254]/",
            "http://0.0.0.0/",
            "http://2852039166/",
            "http://224.0.0.1/",
            "http://100.100.100.200/",
            "http://192.0.0.192/opc/v1/instance/",
            "http://[fd00:ec2::254]/latest/meta-data/",
            "http://[64:ff9b::a9fe:a9fe]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:a9fe:a9fe::1]/",
            "http://[::169.254.169.254]/",
            "http://[fec0::1]/",
            "http://0xa9fea9fe/",
            "http://0251.0376.0251.0376/",
            "file:///etc/passwd",
            "node:other",
        ] {
            assert!(bad.parse::<ServiceAddress>().is_err(), "{bad}");
        }
    }

    #[test]
    fn who_is_asked_about_people_says_on_which_basis_and_wants_to_know_what_for() {
        let places = |count| vec!["query code".parse().unwrap(); count];
        let (basis, subjects) = (Some("Code, art. 1".to_owned()), places(1));
        let good = Contract { basis, purpose_required: true, subjects, ..Contract::default() };
        assert!(good.clone().checked().is_ok() && Contract::default().checked().is_ok());
        for bad in [
            Contract { basis: None, ..good.clone() },
            Contract { basis: Some(" ".to_owned()), ..good.clone() },
            Contract { purpose_required: false, ..good.clone() },
        ] {
            assert_eq!(bad.checked(), Err(RegistryMistake::SubjectWithoutBasis));
        }
        let of_length = |chars| Contract { basis: Some("é".repeat(chars)), ..Contract::default() };
        assert!(of_length(evidence::MAX_TEXT_CHARS).checked().is_ok());
        assert_eq!(of_length(evidence::MAX_TEXT_CHARS + 1).checked(), Err(RegistryMistake::Basis));
        let many = Contract { subjects: places(SUBJECT_PLACES_MAX + 1), ..good };
        assert_eq!(many.checked(), Err(RegistryMistake::SubjectPlaces));
    }

    #[test]
    fn a_name_is_one_line_of_letters() {
        assert_eq!("  Ville de Lyon ".parse::<Words>().unwrap().as_str(), "Ville de Lyon");
        for bad in ["", "  ", "a\nb", &"a".repeat(NAME_CHARS_MAX + 1)] {
            assert_eq!(bad.parse::<Words>(), Err(RegistryMistake::Name));
        }
    }

    #[test]
    fn a_right_covers_its_endpoint_while_it_holds() {
        let right = Right {
            id: RightId::from_uuid(uuid::Uuid::nil()),
            service: "A/GOV/1/s/people".parse().unwrap(),
            endpoint: "GET /people/*".parse().unwrap(),
            grantee: Grantee::Group("cities".to_owned()),
            state: RightState::Approved,
            reason: "canteen".to_owned(),
            requested_at: Timestamp::from_seconds(0),
            decided_at: Some(Timestamp::from_seconds(5)),
            valid_from: Some(Timestamp::from_seconds(10)),
            valid_until: Some(Timestamp::from_seconds(20)),
            hiding: None,
        };
        let path = NormalPath::read("/people/7").unwrap();
        let at = Timestamp::from_seconds;
        let held: Vec<bool> = [9, 10, 19, 20].map(|s| right.covers(Verb::Get, &path, at(s))).to_vec();
        assert_eq!(held, [false, true, true, false]);
        assert!(!right.covers(Verb::Post, &path, at(15)));
        assert!(!right.covers(Verb::Get, &NormalPath::read("/people/7/children").unwrap(), at(15)));
        for state in [RightState::Requested, RightState::Refused, RightState::Revoked] {
            assert!(!Right { state, ..right.clone() }.covers(Verb::Get, &path, at(15)));
        }
    }
}
