//! The signed list of members: who takes part, behind which node, with which keys. Nodes fetch it and believe nothing
//! else of each other.
//!
//! It is a JWS (RFC 7515) by the node that governs the network. It has a number that only grows, and a date after which
//! nobody may go by it: who is struck from the list is out within that time, even at a node that is cut off. A node is
//! known by its certificate, or by an authority of the list that vouches for the one that it shows.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use evidence::{CosignerKey, Verifier};
use jose::{Jwk, JwkSet, SigningAlgorithm, jws};
use rustls::pki_types::{CertificateDer, DnsName};
use serde::{Deserialize, Serialize};
use url::Url;
use xroad::{ClientId, MemberId, ServerId, SubsystemId};

use super::certificate::{BadCertificate, NodeCertificate, fingerprint_of};
use super::fresh::FRESH_FOR;
use crate::authorities::{Authority, NodeName, NotVouched, Purpose, Serial, names_in};
use crate::registry::{Fingerprint, Member, Proof, Registry, Subsystem};

/// What kind of token a list is.
pub const LIST_TYP: &str = "passerelle-members+jws";
/// Bytes of a list, at most.
pub const MAX_LIST_BYTES: usize = 16 * 1024 * 1024;
/// Authorities of a list, at most.
pub const LISTED_AUTHORITIES_MAX: usize = 32;
/// Certificates that are remembered as vouched for.
const RECOGNISED_MAX: usize = 4096;

/// The list, as it is signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberList {
    /// The network.
    pub instance: String,
    /// It only grows.
    pub version: u64,
    /// When it was made, seconds since 1970.
    pub issued_at: i64,
    /// After which nobody may go by it, seconds since 1970.
    pub expires_at: i64,
    /// The nodes.
    pub nodes: Vec<ListedNode>,
    /// The members.
    pub members: Vec<ListedMember>,
    /// The authorities that vouch for certificates of nodes and members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<ListedAuthority>,
}

/// An authority of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedAuthority {
    /// What the network calls it.
    pub name: String,
    /// Its certificate: DER, in base64.
    pub certificate: String,
    /// The certificates that it took back, with those below them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revoked: Vec<ListedRevocation>,
}

/// A certificate that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedRevocation {
    /// Its number.
    pub serial: Serial,
    /// When it was taken back, seconds since 1970.
    pub at: i64,
}

/// A node of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedNode {
    /// Which one: `instance/class/member/server`.
    pub id: String,
    /// Where other nodes reach it: `https://host:port`.
    pub address: String,
    /// The SHA-256 of its certificate, 64 hexadecimal digits; where there is none, an authority vouches for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// The authority of the list that vouches for its certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// The host that its certificate names, where the authority does not write its identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dns: Option<String>,
    /// The public key of its evidence log, as signed notes write it. Without it, nobody witnesses the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
    /// The public key by which it cosigns the logs of others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<String>,
}

/// A member of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedMember {
    /// Which one: `instance/class/code`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The keys by which its messages are signed: JWKs. A key that is not here any more signs nothing.
    pub keys: Vec<serde_json::Value>,
    /// Its parts.
    pub subsystems: Vec<ListedSubsystem>,
}

/// A subsystem of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedSubsystem {
    /// Its code within the member.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The node that it stands behind.
    pub node: String,
}

/// Why a list is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadList {
    #[error("the list of members is larger than {MAX_LIST_BYTES} bytes")]
    TooLarge,
    #[error("the list of members is not signed with the key of the settings")]
    Unsigned,
    #[error("the list of members is not well formed: {0}")]
    Malformed(String),
    #[error("the list of members is of another network: {0}")]
    OtherInstance(String),
    #[error("the list of members is older than the one that is there")]
    Older,
    #[error("the list of members expired")]
    Expired,
    #[error("the list of members was made in a time to come: the clock of one of the nodes is wrong")]
    Early,
}

/// What a node goes by of a list that it took.
#[derive(Debug, Clone, Default)]
pub(crate) struct Network {
    pub(crate) version: u64,
    pub(crate) expires_at: Option<Timestamp>,
    members: BTreeMap<MemberId, Member>,
    subsystems: BTreeMap<SubsystemId, (String, ServerId)>,
    pub(crate) keys: HashMap<MemberId, Arc<JwkSet>>,
    pub(crate) nodes: HashMap<ServerId, Neighbour>,
    /// Which node has a certificate.
    pub(crate) by_certificate: HashMap<Fingerprint, ServerId>,
    /// By their names.
    pub(crate) authorities: BTreeMap<String, Arc<Authority>>,
    /// Which nodes a certificate may name, if their authority vouches for it.
    by_name: HashMap<NodeName, Vec<ServerId>>,
    recognised: Arc<Recognised>,
    /// The keys of the nodes' evidence logs, by the logs' names.
    pub(crate) logs: HashMap<String, Verifier>,
}

/// Certificates that the list was found to name, or an authority of it to stand behind: whose they are, and until when
/// that holds.
/// Another list has none yet: what it revokes is found out at the next message.
#[derive(Debug, Default)]
struct Recognised(Mutex<HashMap<Fingerprint, (ServerId, Timestamp)>>);

/// Another node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Neighbour {
    pub(crate) address: Url,
    pub(crate) credential: Credential,
    /// By which it cosigns.
    pub(crate) witness: Option<CosignerKey>,
}

/// By what a node is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Credential {
    /// By this certificate.
    Pinned(Fingerprint),
    /// By any that an authority vouches for and that has this name.
    Vouched(Arc<Authority>, NodeName),
}

impl Credential {
    /// Whether a certificate, which comes with others, is the node's: until when it is.
    pub(crate) fn check(
        &self,
        own: &[u8],
        between: &[CertificateDer<'_>],
        purpose: Purpose,
        now: Timestamp,
    ) -> Result<Timestamp, BadCertificate> {
        match self {
            Self::Pinned(fingerprint) => {
                let read = NodeCertificate::read(own)?;
                if read.fingerprint != *fingerprint {
                    return Err(BadCertificate::NotListed);
                }
                read.check_dates(now).map(|()| read.until())
            }
            Self::Vouched(authority, name) => {
                let until = authority.vouch(own, between, purpose, now)?;
                let is_named = names_in(own).contains(name);
                if is_named { Ok(until) } else { Err(NotVouched::OtherNode.into()) }
            }
        }
    }
}

impl MemberList {
    /// Reads a signed list.
    ///
    /// # Errors
    /// When it is too large, not signed with the key, or is no list.
    pub fn open(token: &str, key: &Jwk) -> Result<Self, BadList> {
        if token.len() > MAX_LIST_BYTES {
            return Err(BadList::TooLarge);
        }
        let verified = jws::verify_with(token, key, &[SigningAlgorithm::Es256]).map_err(|_| BadList::Unsigned)?;
        if verified.header.typ.as_deref() != Some(LIST_TYP) {
            return Err(BadList::Unsigned);
        }
        serde_json::from_slice(&verified.payload).map_err(|error| BadList::Malformed(error.to_string()))
    }

    /// What a node of this instance goes by, if the list is not older than the one that it has and not over.
    pub(crate) fn take(&self, instance: &str, newer_than: u64, now: Timestamp) -> Result<Network, BadList> {
        if self.instance != instance {
            return Err(BadList::OtherInstance(self.instance.clone()));
        }
        if self.version < newer_than {
            return Err(BadList::Older);
        }
        let expires_at = Timestamp::from_seconds(self.expires_at);
        if expires_at <= now {
            return Err(BadList::Expired);
        }
        // Once taken, it would be newer than every true one, until its time comes.
        if Timestamp::from_seconds(self.issued_at).since(now) > FRESH_FOR {
            return Err(BadList::Early);
        }
        let mut network = Network { version: self.version, expires_at: Some(expires_at), ..Network::default() };
        if self.authorities.len() > LISTED_AUTHORITIES_MAX {
            return Err(malformed("authorities", format!("there are more than {LISTED_AUTHORITIES_MAX}")));
        }
        for authority in &self.authorities {
            network.add_authority(authority)?;
        }
        for node in &self.nodes {
            network.add_node(node)?;
        }
        for member in &self.members {
            network.add_member(member)?;
        }
        Ok(network)
    }
}

impl Recognised {
    fn get(&self, fingerprint: &Fingerprint) -> Option<(ServerId, Timestamp)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(fingerprint).cloned()
    }

    fn put(&self, fingerprint: Fingerprint, found: (ServerId, Timestamp)) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= RECOGNISED_MAX {
            known.clear();
        }
        known.insert(fingerprint, found);
    }
}

fn malformed(what: &str, error: impl std::fmt::Display) -> BadList {
    BadList::Malformed(format!("{what}: {error}"))
}

impl Network {
    fn add_authority(&mut self, listed: &ListedAuthority) -> Result<(), BadList> {
        let certificate = STANDARD.decode(&listed.certificate).map_err(|error| malformed(&listed.name, error))?;
        let revoked = listed.revoked.iter().map(|one| (one.serial.clone(), Timestamp::from_seconds(one.at)));
        let authority = Authority::read(&listed.name, &certificate, revoked);
        let authority = authority.map_err(|error| malformed(&listed.name, error))?;
        match self.authorities.insert(listed.name.clone(), Arc::new(authority)) {
            None => Ok(()),
            Some(_) => Err(malformed(&listed.name, "two authorities have the same name")),
        }
    }

    /// By what a node of the list is known.
    fn credential(&self, node: &ListedNode, id: &ServerId) -> Result<Credential, BadList> {
        match (&node.certificate, &node.authority, &node.dns) {
            (Some(digits), None, None) => {
                let certificate = fingerprint(digits).ok_or_else(|| malformed(digits, "64 digits are expected"))?;
                Ok(Credential::Pinned(certificate))
            }
            (None, Some(name), host) => {
                let authority = self.authorities.get(name);
                let authority = authority.ok_or_else(|| malformed(name, "there is no such authority in the list"))?;
                let name = match host {
                    None => NodeName::of(id),
                    Some(host) => {
                        DnsName::try_from(host.as_str()).map_err(|error| malformed(host, error))?;
                        NodeName::host(host)
                    }
                };
                Ok(Credential::Vouched(Arc::clone(authority), name))
            }
            _ => Err(malformed(&node.id, "either a certificate or an authority is expected")),
        }
    }

    fn add_node(&mut self, node: &ListedNode) -> Result<(), BadList> {
        let id: ServerId = node.id.parse().map_err(|error| malformed(&node.id, error))?;
        let address = Url::parse(&node.address).map_err(|error| malformed(&node.address, error))?;
        if address.scheme() != "https" || address.host().is_none() {
            return Err(malformed(&node.address, "https and a host are expected"));
        }
        let credential = self.credential(node, &id)?;
        let is_another = match &credential {
            Credential::Pinned(certificate) => self.by_certificate.insert(*certificate, id.clone()).is_none(),
            Credential::Vouched(authority, name) => self.add_name(authority, name, &id),
        };
        if !is_another {
            return Err(malformed(&node.id, "two nodes are known by the same certificate or name"));
        }
        if let Some(key) = &node.log {
            let log: Verifier = key.parse().map_err(|error| malformed(key, error))?;
            if self.logs.insert(log.name().to_owned(), log).is_some() {
                return Err(malformed(key, "two nodes have logs of the same name"));
            }
        }
        let witness = node.witness.as_ref().map(|key| key.parse().map_err(|error| malformed(key, error)));
        self.nodes.insert(id, Neighbour { address, credential, witness: witness.transpose()? });
        Ok(())
    }

    /// Whether no other node has this name by this authority.
    fn add_name(&mut self, authority: &Authority, name: &NodeName, id: &ServerId) -> bool {
        let known = |other: &ServerId| self.nodes.get(other).map(|node| &node.credential);
        let is_same =
            |other: &ServerId| matches!(known(other), Some(Credential::Vouched(by, _)) if by.name == authority.name);
        if self.by_name.get(name).is_some_and(|others| others.iter().any(is_same)) {
            return false;
        }
        self.by_name.entry(name.clone()).or_default().push(id.clone());
        true
    }

    /// The node that shows a certificate, with others above it, to ask.
    pub(crate) fn recognise(
        &self,
        own: &[u8],
        between: &[CertificateDer<'_>],
        now: Timestamp,
    ) -> Result<ServerId, BadCertificate> {
        let fingerprint = fingerprint_of(own);
        if let Some((id, until)) = self.recognised.get(&fingerprint)
            && now <= until
        {
            return Ok(id);
        }
        if let Some(id) = self.by_certificate.get(&fingerprint) {
            let read = NodeCertificate::read(own)?;
            read.check_dates(now)?;
            self.recognised.put(fingerprint, (id.clone(), read.until()));
            return Ok(id.clone());
        }
        let mut told = Err(BadCertificate::NotListed);
        for id in names_in(own).iter().filter_map(|name| self.by_name.get(name)).flatten() {
            let Some(node) = self.nodes.get(id) else { continue };
            match node.credential.check(own, between, Purpose::Asking, now) {
                Ok(until) => {
                    self.recognised.put(fingerprint, (id.clone(), until));
                    return Ok(id.clone());
                }
                Err(bad) => told = Err(bad),
            }
        }
        // What cannot be read has no names either.
        NodeCertificate::read(own)?;
        told
    }

    fn add_member(&mut self, member: &ListedMember) -> Result<(), BadList> {
        let id: MemberId = member.id.parse().map_err(|error| malformed(&member.id, error))?;
        let keys = member.keys.iter().map(Jwk::parse).collect::<Result<JwkSet, _>>();
        self.keys.insert(id.clone(), Arc::new(keys.map_err(|error| malformed(&member.id, error))?));
        for subsystem in &member.subsystems {
            let part = id.subsystem(&subsystem.code).map_err(|error| malformed(&subsystem.code, error))?;
            let node: ServerId = subsystem.node.parse().map_err(|error| malformed(&subsystem.node, error))?;
            if !self.nodes.contains_key(&node) {
                return Err(malformed(&subsystem.node, "there is no such node in the list"));
            }
            self.subsystems.insert(part, (subsystem.name.clone(), node));
        }
        self.members.insert(id.clone(), Member { id, name: member.name.clone() });
        Ok(())
    }

    /// The node behind which a subsystem stands.
    pub(crate) fn node_of(&self, subsystem: &SubsystemId) -> Option<&ServerId> {
        self.subsystems.get(subsystem).map(|(_, node)| node)
    }

    /// Whether a client stands behind a node: a subsystem, or a member with one of its subsystems.
    pub(crate) fn stands_behind(&self, client: &ClientId, node: &ServerId) -> bool {
        match client.subsystem() {
            Some(subsystem) => self.subsystems.get(&subsystem).is_some_and(|(_, behind)| behind == node),
            None => {
                let member = client.member();
                self.subsystems.iter().any(|(id, (_, behind))| behind == node && id.member() == member)
            }
        }
    }

    /// The registry of a node with those who stand behind others. What stands behind this node is the node's own to say.
    pub(crate) fn join(&self, own: &Registry, here: &ServerId) -> Registry {
        let mut registry = own.clone();
        let listed: HashSet<&SubsystemId> = self.subsystems.keys().collect();
        if self.version > 0 {
            // A subsystem that another node was said to have, and that is not listed, is nowhere.
            registry.subsystems.retain(|id, subsystem| subsystem.node.is_none() || listed.contains(id));
        }
        for (id, member) in &self.members {
            registry.members.entry(id.clone()).or_insert_with(|| member.clone());
        }
        for (id, (name, node)) in self.subsystems.iter().filter(|(_, (_, node))| node != here) {
            let remote = Subsystem {
                id: id.clone(),
                name: name.clone(),
                node: Some(node.clone()),
                proof: Proof::Certificate,
                certificates: Vec::new(),
            };
            registry.subsystems.insert(id.clone(), remote);
        }
        registry
    }
}

fn fingerprint(digits: &str) -> Option<Fingerprint> {
    let mut bytes = Fingerprint::default();
    if digits.len() != 2 * bytes.len() || !digits.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use jose::{PrivateKey, Signer as _};

    use super::*;

    fn list() -> MemberList {
        MemberList {
            instance: "TEST".to_owned(),
            version: 5,
            issued_at: 1_000,
            expires_at: 2_000,
            nodes: vec![ListedNode {
                id: "TEST/GOV/1/node".to_owned(),
                address: "https://node.example:5500".to_owned(),
                certificate: Some("ab".repeat(32)),
                authority: None,
                dns: None,
                log: None,
                witness: None,
            }],
            members: vec![ListedMember {
                id: "TEST/GOV/1".to_owned(),
                name: "City".to_owned(),
                keys: Vec::new(),
                subsystems: vec![ListedSubsystem {
                    code: "people".to_owned(),
                    name: "People".to_owned(),
                    node: "TEST/GOV/1/node".to_owned(),
                }],
            }],
            authorities: Vec::new(),
        }
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn a_list_is_believed_under_the_key_of_the_settings_only() {
        let [key, other] = [0; 2].map(|_| PrivateKey::generate(SigningAlgorithm::Es256).unwrap());
        let token = jws::sign(&key, Some(LIST_TYP), &list()).unwrap();
        assert_eq!(MemberList::open(&token, key.public()), Ok(list()));
        assert_eq!(MemberList::open(&token, other.public()), Err(BadList::Unsigned));
        let other_kind = jws::sign(&key, Some("JWT"), &list()).unwrap();
        assert_eq!(MemberList::open(&other_kind, key.public()), Err(BadList::Unsigned));
    }

    #[test]
    fn a_list_that_knows_no_authorities_is_read_and_one_without_any_is_written_as_before() {
        let before = serde_json::json!({
            "instance": "TEST", "version": 5, "issued_at": 1_000, "expires_at": 2_000,
            "nodes": [{"id": "TEST/GOV/1/node", "address": "https://node.example:5500", "certificate": "ab".repeat(32)}],
            "members": [{"id": "TEST/GOV/1", "name": "City", "keys": [], "subsystems":
                [{"code": "people", "name": "People", "node": "TEST/GOV/1/node"}]}],
        });
        assert_eq!(serde_json::from_value::<MemberList>(before.clone()).unwrap(), list());
        assert_eq!(serde_json::json!(list()), before);
    }

    #[test]
    fn a_list_of_another_network_or_another_time_is_refused() {
        assert!(list().take("TEST", 5, at(1_999)).is_ok());
        assert_eq!(list().take("TEST", 6, at(1_000)).unwrap_err(), BadList::Older);
        assert_eq!(list().take("TEST", 0, at(2_000)).unwrap_err(), BadList::Expired);
        assert!(list().take("TEST", 0, at(400)).is_ok(), "clocks may differ by ten minutes");
        assert_eq!(list().take("TEST", 0, at(399)).unwrap_err(), BadList::Early);
        assert!(matches!(list().take("OTHER", 0, at(1_000)), Err(BadList::OtherInstance(_))));
    }

    #[test]
    fn what_is_no_identifier_address_or_certificate_is_named() {
        let wrong: [fn(&mut MemberList); 14] = [
            |list| list.nodes[0].log = Some("log.example+00000000+AAAA".to_owned()),
            |list| {
                list.nodes[0].witness =
                    Some("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".to_owned());
            },
            |list| list.nodes[0].id = "x".to_owned(),
            |list| list.nodes[0].address = "http://node.example".to_owned(),
            |list| list.nodes[0].certificate = Some("ab".to_owned()),
            |list| list.nodes[0].certificate = None,
            |list| list.nodes[0].authority = Some("own".to_owned()),
            |list| list.nodes[0].dns = Some("node.example".to_owned()),
            |list| {
                list.nodes[0] =
                    ListedNode { certificate: None, authority: Some("own".to_owned()), ..list.nodes[0].clone() }
            },
            |list| {
                list.authorities.push(ListedAuthority {
                    name: "own".to_owned(),
                    certificate: "!".to_owned(),
                    revoked: vec![],
                });
            },
            |list| {
                list.authorities.push(ListedAuthority {
                    name: "own".to_owned(),
                    certificate: "AAAA".to_owned(),
                    revoked: vec![],
                });
            },
            |list| list.nodes.push(ListedNode { id: "TEST/GOV/2/node".to_owned(), ..list.nodes[0].clone() }),
            |list| list.members[0].keys.push(serde_json::json!({"kty": "oct"})),
            |list| list.members[0].subsystems[0].node = "TEST/GOV/9/node".to_owned(),
        ];
        for change in wrong {
            let mut changed = list();
            change(&mut changed);
            assert!(matches!(changed.take("TEST", 0, at(1_000)), Err(BadList::Malformed(_))), "{changed:?}");
        }
    }

    #[test]
    fn who_stands_behind_another_node_is_known_and_who_is_struck_from_the_list_is_not() {
        let network = list().take("TEST", 0, at(1_000)).unwrap();
        let (here, people) = ("TEST/COM/2/node".parse().unwrap(), "TEST/GOV/1/people".parse().unwrap());
        let joined = network.join(&Registry::default(), &here);
        assert_eq!(joined.subsystem(&people).unwrap().node, Some("TEST/GOV/1/node".parse().unwrap()));
        let mut later = list();
        later.members[0].subsystems.clear();
        let later = later.take("TEST", 0, at(1_000)).unwrap().join(&joined, &here);
        assert!(later.subsystem(&people).is_none());
        let at_home = network.join(&Registry::default(), &"TEST/GOV/1/node".parse().unwrap());
        assert!(at_home.subsystem(&people).is_none(), "a node says itself who stands behind it");
    }
}
