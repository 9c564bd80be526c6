//! Every change of the registry: made in one transaction with its entry in the evidence log.

use std::collections::BTreeMap;
use std::time::Duration;

use ::store::{StoreError, Tx};
use base::Timestamp;
use evidence::{CosignerKey, EvidenceError, Fact, Verifier};
use jose::Jwk;
use rustls::pki_types::DnsName;
use url::Url;
use xroad::{Endpoint, MemberId, ServerId, ServiceId, SubsystemId, openapi};

use super::model::{
    ClientCertificate, Contract, Fingerprint, Grantee, Kind, Member, Offer, Proof, RegistryMistake, Right, RightId,
    RightState, Service, ServiceAddress, Subsystem, TIMEOUT_S_MAX, Words,
};
use crate::data_uses::Hiding;
use crate::nodes::ListedNode;
use crate::{Exchange, hexadecimal, store};

/// Why the registry was not changed.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ChangeRefused {
    #[error(transparent)]
    Mistake(#[from] RegistryMistake),
    #[error("there is no {0}")]
    Unknown(String),
    #[error("{0} was decided on before")]
    Decided(RightId),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A service that a subsystem offers.
#[derive(Debug, Clone)]
pub struct NewOffer {
    /// Where it answers.
    pub address: ServiceAddress,
    /// How long it may take: 1 to [`TIMEOUT_S_MAX`] seconds.
    pub timeout: Duration,
    /// What it asks of whoever asks.
    pub contract: Contract,
    /// The OpenAPI document that describes it, and how that is written.
    pub description: Option<(String, openapi::Format)>,
}

/// The public keys of a node's evidence.
#[derive(Debug, Clone, Default)]
pub struct NodeKeys {
    /// Of its log.
    pub log: Option<Verifier>,
    /// By which it cosigns the logs of others.
    pub witness: Option<CosignerKey>,
}

/// By what the other nodes know a node.
#[derive(Debug, Clone)]
pub enum NodeCredential {
    /// By the SHA-256 of its certificate.
    Certificate(Fingerprint),
    /// By a certificate that an authority of the network vouches for, which names the node by its identifier or, where
    /// it is said, by a host.
    Authority {
        /// The authority's name.
        name: String,
        /// The host.
        host: Option<String>,
    },
}

/// A right that somebody asks for.
#[derive(Debug, Clone)]
pub struct NewRight {
    /// The service.
    pub service: ServiceId,
    /// The part of it.
    pub endpoint: Endpoint,
    /// Who will ask.
    pub grantee: Grantee,
    /// What for.
    pub reason: Words,
}

/// What is done, as its entry in the log says it.
pub(crate) struct Done<'a> {
    pub(crate) verb: &'static str,
    pub(crate) what: String,
    pub(crate) detail: String,
    pub(crate) by: &'a str,
}

impl Exchange {
    /// Takes a member in, or gives it another name.
    pub async fn register_member(&self, id: &MemberId, name: &Words, by: &str) -> Result<(), ChangeRefused> {
        let member = Member { id: id.clone(), name: name.as_str().to_owned() };
        let done = Done { verb: "register-member", what: id.to_string(), detail: member.name.clone(), by };
        self.change(done, move |tx| store::put_member(tx, &member).map(|()| true)).await.map(drop)
    }

    /// Lets a member go, with all that it offers and may ask.
    pub async fn remove_member(&self, id: &MemberId, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "remove-member", what: id.to_string(), detail: String::new(), by };
        let of = id.clone();
        self.change_known(done, move |tx| store::remove_member(tx, &of)).await
    }

    /// Takes a subsystem of a member in, or changes it. One that stands behind another node names it.
    pub async fn register_subsystem(
        &self,
        id: &SubsystemId,
        name: &Words,
        node: Option<&ServerId>,
        proof: Proof,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        let node = node.filter(|node| *node != self.server()).cloned();
        let subsystem =
            Subsystem { id: id.clone(), name: name.as_str().to_owned(), node, proof, certificates: Vec::new() };
        let member = id.member();
        let detail = format!("{}, proof: {}", subsystem.name, proof.name());
        let done = Done { verb: "register-subsystem", what: id.to_string(), detail, by };
        let made = self
            .change(done, move |tx| {
                Ok(store::has_member(tx, &subsystem.id.member())? && {
                    store::put_subsystem(tx, &subsystem)?;
                    true
                })
            })
            .await?;
        if made { Ok(()) } else { Err(ChangeRefused::Unknown(format!("member {member}"))) }
    }

    /// Lets a subsystem go, with all that it offers and may ask.
    pub async fn remove_subsystem(&self, id: &SubsystemId, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "remove-subsystem", what: id.to_string(), detail: String::new(), by };
        let of = id.clone();
        self.change_known(done, move |tx| store::remove_subsystem(tx, &of)).await
    }

    /// Lets a subsystem's systems prove themselves by a certificate, while it is within its dates.
    pub async fn trust_certificate(
        &self,
        subsystem: &SubsystemId,
        certificate: ClientCertificate,
        name: &Words,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        let until = certificate.dates.map(|(_, until)| format!(", until {until}")).unwrap_or_default();
        let detail = format!("{}, SHA-256 {}{until}", name.as_str(), hexadecimal(&certificate.fingerprint));
        let done = Done { verb: "trust-certificate", what: subsystem.to_string(), detail, by };
        let (of, name) = (subsystem.clone(), name.as_str().to_owned());
        self.change_known(done, move |tx| {
            Ok(store::has_subsystem(tx, &of)? && {
                store::put_certificate(tx, &of, &certificate, &name)?;
                true
            })
        })
        .await
    }

    /// Takes a certificate away from a subsystem.
    pub async fn distrust_certificate(
        &self,
        subsystem: &SubsystemId,
        fingerprint: Fingerprint,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        let detail = format!("SHA-256 {}", hexadecimal(&fingerprint));
        let done = Done { verb: "distrust-certificate", what: subsystem.to_string(), detail, by };
        let of = subsystem.clone();
        self.change_known(done, move |tx| store::remove_certificate(tx, &of, &fingerprint)).await
    }

    /// Offers a service, or changes its offer; one that is switched off stays so. Of one that an OpenAPI document
    /// describes, the endpoints are read from it.
    pub async fn offer_service(&self, id: &ServiceId, offer: NewOffer, by: &str) -> Result<(), ChangeRefused> {
        let NewOffer { address, timeout, contract, description } = offer;
        let contract = contract.checked()?;
        if !(1..=TIMEOUT_S_MAX).contains(&timeout.as_secs()) {
            return Err(RegistryMistake::Timeout.into());
        }
        if contract.last_known_s.is_some() && contract.last_known().is_none() {
            return Err(RegistryMistake::LastKnown.into());
        }
        if let Some(permission) = &contract.permission {
            permission.check().map_err(RegistryMistake::from)?;
        }
        let (kind, endpoints) = match &description {
            None => (Kind::Rest, Vec::new()),
            Some((document, format)) => {
                let endpoints = openapi::endpoints(document.as_bytes(), *format).map_err(RegistryMistake::from)?;
                (Kind::OpenApi, endpoints)
            }
        };
        let detail = format!("{address}, {} endpoints", endpoints.len());
        let offer = Offer { kind, address, timeout, endpoints, contract, notice: None };
        let service = Service { id: id.clone(), offer };
        let done = Done { verb: "offer-service", what: id.to_string(), detail, by };
        self.change_known(done, move |tx| {
            Ok(store::has_subsystem(tx, &service.id.subsystem())? && {
                let mut service = service.clone();
                // One that is switched off stays off, whatever else of it changes.
                service.offer.notice = store::service(tx, &service.id)?.and_then(|kept| kept.offer.notice);
                store::put_service(tx, &service, description.as_ref().map(|(document, _)| document.as_str()))?;
                true
            })
        })
        .await
    }

    /// Switches a service off, saying why, or on again.
    pub async fn switch_service(&self, id: &ServiceId, notice: Option<&Words>, by: &str) -> Result<(), ChangeRefused> {
        let notice = notice.map(|notice| notice.as_str().to_owned());
        let verb = if notice.is_some() { "disable-service" } else { "enable-service" };
        let done = Done { verb, what: id.to_string(), detail: notice.clone().unwrap_or_default(), by };
        let of = id.clone();
        self.change_known(done, move |tx| {
            let Some(mut service) = store::service(tx, &of)? else { return Ok(false) };
            service.offer.notice.clone_from(&notice);
            store::put_service(tx, &service, None)?;
            Ok(true)
        })
        .await
    }

    /// Takes a service back, with the rights to ask it.
    pub async fn remove_service(&self, id: &ServiceId, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "remove-service", what: id.to_string(), detail: String::new(), by };
        let of = id.clone();
        self.change_known(done, move |tx| store::remove_service(tx, &of)).await
    }

    /// Makes a group of subsystems, or describes it anew.
    pub async fn make_group(&self, code: &Words, description: &Words, by: &str) -> Result<(), ChangeRefused> {
        let (code, description) = (code.as_str().to_owned(), description.as_str().to_owned());
        let done = Done { verb: "make-group", what: code.clone(), detail: description.clone(), by };
        self.change(done, move |tx| store::put_group(tx, &code, &description).map(|()| true)).await.map(drop)
    }

    /// Puts a subsystem into a group.
    pub async fn join_group(&self, code: &str, subsystem: &SubsystemId, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "join-group", what: code.to_owned(), detail: subsystem.to_string(), by };
        let (code, subsystem) = (code.to_owned(), subsystem.clone());
        self.change_known(done, move |tx| {
            Ok(store::has_group(tx, &code)? && store::has_subsystem(tx, &subsystem)? && {
                store::join_group(tx, &code, &subsystem)?;
                true
            })
        })
        .await
    }

    /// Takes a subsystem out of a group.
    pub async fn leave_group(&self, code: &str, subsystem: &SubsystemId, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "leave-group", what: code.to_owned(), detail: subsystem.to_string(), by };
        let (code, subsystem) = (code.to_owned(), subsystem.clone());
        self.change_known(done, move |tx| store::leave_group(tx, &code, &subsystem)).await
    }

    /// Asks for a right; the provider decides.
    pub async fn request_access(&self, wanted: NewRight, by: &str) -> Result<RightId, ChangeRefused> {
        let right = Right {
            id: RightId::new(&*self.0.clock, &*self.0.random),
            service: wanted.service,
            endpoint: wanted.endpoint,
            grantee: wanted.grantee,
            state: RightState::Requested,
            reason: wanted.reason.as_str().to_owned(),
            requested_at: self.0.clock.now(),
            decided_at: None,
            valid_from: None,
            valid_until: None,
            hiding: None,
        };
        let id = right.id;
        self.change_known(told(&right, "request-access", by), move |tx| {
            let is_known = match &right.grantee {
                Grantee::Subsystem(id) => store::has_subsystem(tx, id)?,
                Grantee::Group(code) => store::has_group(tx, code)?,
            };
            Ok(is_known && store::service(tx, &right.service)?.is_some() && {
                store::add_right(tx, &right)?;
                true
            })
        })
        .await?;
        Ok(id)
    }

    /// Agrees to a request, for a time where one is said.
    pub async fn approve_access(
        &self,
        id: RightId,
        from: Option<Timestamp>,
        until: Option<Timestamp>,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        self.approve(id, (from, until), None, by).await
    }

    /// Agrees to a request whose accesses the law hides from whom they are about, for a time.
    pub async fn approve_hidden_access(
        &self,
        id: RightId,
        from: Option<Timestamp>,
        until: Option<Timestamp>,
        hiding: Hiding,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        let hiding = hiding.checked(self.0.clock.now()).map_err(RegistryMistake::from)?;
        self.approve(id, (from, until), Some(hiding), by).await
    }

    async fn approve(
        &self,
        id: RightId,
        (from, until): (Option<Timestamp>, Option<Timestamp>),
        hiding: Option<Hiding>,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        if from.zip(until).is_some_and(|(from, until)| until <= from) {
            return Err(RegistryMistake::Dates.into());
        }
        let decide =
            move |right: Right| Right { valid_from: from, valid_until: until, hiding: hiding.clone(), ..right };
        self.decide(id, RightState::Approved, [RightState::Requested; 2], decide, by).await
    }

    /// Does not agree to a request.
    pub async fn refuse_access(&self, id: RightId, by: &str) -> Result<(), ChangeRefused> {
        self.decide(id, RightState::Refused, [RightState::Requested; 2], |right| right, by).await
    }

    /// Takes a right back, or a request for it.
    pub async fn revoke_access(&self, id: RightId, by: &str) -> Result<(), ChangeRefused> {
        let from = [RightState::Requested, RightState::Approved];
        self.decide(id, RightState::Revoked, from, |right| right, by).await
    }

    async fn decide(
        &self,
        id: RightId,
        state: RightState,
        from: [RightState; 2],
        change: impl Fn(Right) -> Right,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        let found = self.0.db.read(move |tx| store::right(tx, id)).await?;
        let right = found.ok_or_else(|| ChangeRefused::Unknown(format!("right {id}")))?;
        let right = change(Right { state, decided_at: Some(self.0.clock.now()), ..right });
        let verb = match state {
            RightState::Requested => "request-access",
            RightState::Approved => "approve-access",
            RightState::Refused => "refuse-access",
            RightState::Revoked => "revoke-access",
        };
        let done = told(&right, verb, by);
        let decided = self.change(done, move |tx| store::decide_right(tx, &right, from)).await?;
        if decided { Ok(()) } else { Err(ChangeRefused::Decided(id)) }
    }

    /// Takes a node into the network that this node governs, or says where it is now.
    pub async fn register_node(
        &self,
        id: &ServerId,
        address: &Url,
        credential: NodeCredential,
        keys: NodeKeys,
        by: &str,
    ) -> Result<(), ChangeRefused> {
        if address.scheme() != "https" || address.host().is_none() {
            return Err(RegistryMistake::NodeAddress.into());
        }
        let (certificate, authority, dns) = match &credential {
            NodeCredential::Certificate(fingerprint) => (Some(*fingerprint), None, None),
            NodeCredential::Authority { name, host } => (None, Some(name.clone()), host.clone()),
        };
        if dns.as_deref().is_some_and(|host| DnsName::try_from(host).is_err()) {
            return Err(RegistryMistake::NodeHost.into());
        }
        let node = ListedNode {
            id: id.to_string(),
            address: address.to_string(),
            certificate: certificate.map(|sha256| hexadecimal(&sha256)),
            authority,
            dns,
            log: keys.log.map(|key| key.to_string()),
            witness: keys.witness.map(|key| key.to_string()),
        };
        let known = match &credential {
            NodeCredential::Certificate(sha256) => format!("SHA-256 {}", hexadecimal(sha256)),
            NodeCredential::Authority { name, host: None } => format!("by {name}"),
            NodeCredential::Authority { name, host: Some(host) } => format!("by {name} as {host}"),
        };
        let done = Done { verb: "register-node", what: id.to_string(), detail: format!("{address}, {known}"), by };
        let unknown = node.authority.clone().map(|name| ChangeRefused::Unknown(format!("authority {name}")));
        let made = self.change(done, move |tx| {
            let is_known = match &node.authority {
                Some(name) => store::authority(tx, name)?.is_some_and(|found| found.distrusted_at.is_none()),
                None => true,
            };
            Ok(is_known && {
                store::put_node(tx, &node, certificate.as_ref())?;
                true
            })
        });
        match (made.await?, unknown) {
            (false, Some(unknown)) => Err(unknown),
            _ => Ok(()),
        }
    }

    /// Strikes a node from the network that this node governs.
    pub async fn remove_node(&self, id: &ServerId, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "remove-node", what: id.to_string(), detail: String::new(), by };
        let of = id.clone();
        self.change_known(done, move |tx| store::remove_node(tx, &of)).await
    }

    /// Takes in the public key by which a member's messages are signed at another node.
    pub async fn trust_key(&self, member: &MemberId, key: &Jwk, by: &str) -> Result<(), ChangeRefused> {
        let (kid, jwk) = (key.thumbprint(), key.to_value().to_string());
        let done = Done { verb: "trust-key", what: member.to_string(), detail: kid.clone(), by };
        let of = member.clone();
        self.change_known(done, move |tx| {
            Ok(store::has_member(tx, &of)? && {
                store::put_member_key(tx, &of, &kid, &jwk)?;
                true
            })
        })
        .await
    }

    /// Strikes a member's key: what is signed with it is believed no more.
    pub async fn distrust_key(&self, member: &MemberId, kid: &str, by: &str) -> Result<(), ChangeRefused> {
        let done = Done { verb: "distrust-key", what: member.to_string(), detail: kid.to_owned(), by };
        let (of, kid) = (member.clone(), kid.to_owned());
        self.change_known(done, move |tx| store::remove_member_key(tx, &of, &kid)).await
    }

    /// Tells whoever asks a node that it is being maintained, or that it is not any more.
    pub async fn maintain(&self, node: &ServerId, notice: Option<&Words>, by: &str) -> Result<(), ChangeRefused> {
        let notice = notice.map(|notice| notice.as_str().to_owned());
        let verb = if notice.is_some() { "begin-maintenance" } else { "end-maintenance" };
        let done = Done { verb, what: node.to_string(), detail: notice.clone().unwrap_or_default(), by };
        let node = node.clone();
        self.change_known(done, move |tx| match &notice {
            Some(notice) => store::put_maintenance(tx, &node, notice).map(|()| true),
            None => store::end_maintenance(tx, &node),
        })
        .await
    }

    /// A change of what must be there.
    pub(crate) async fn change_known(
        &self,
        done: Done<'_>,
        change: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<(), ChangeRefused> {
        let what = done.what.clone();
        if self.change(done, change).await? { Ok(()) } else { Err(ChangeRefused::Unknown(what)) }
    }

    /// Makes a change with its entry; whether it was made.
    pub(crate) async fn change(
        &self,
        done: Done<'_>,
        change: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<bool, ChangeRefused> {
        let fields = BTreeMap::from([
            ("by", done.by.to_owned()),
            ("change", done.verb.to_owned()),
            ("detail", done.detail),
            ("what", done.what),
        ]);
        let line = format!("{} {} {}", done.verb, fields["what"], fields["detail"]);
        let (at, by) = (self.0.clock.now(), done.by.to_owned());
        let fact = Fact { kind: "registry", fields };
        let recorded = self.0.evidence.record_fact_with(fact, move |tx, position| {
            if !change(tx)? {
                return Ok(false);
            }
            store::add_change(tx, position, at, &by, line.trim_end())?;
            Ok(true)
        });
        let made = recorded.await?.is_some();
        self.refresh().await?;
        Ok(made)
    }
}

fn told<'a>(right: &Right, verb: &'static str, by: &'a str) -> Done<'a> {
    let hiding = right.hiding.as_ref().map(|hiding| format!(", {}", hiding.told())).unwrap_or_default();
    let detail = format!("{} for {}, right {}{hiding}", right.endpoint, right.grantee, right.id);
    Done { verb, what: right.service.to_string(), detail, by }
}
