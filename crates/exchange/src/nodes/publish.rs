//! The list of members that this node governs, made and signed here, and the one that it goes by, for whoever asks.

use std::collections::BTreeMap;

use ::store::StoreError;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use jose::{SignFailure, jws};
use xroad::{MemberId, ServerId};

use super::list::{
    BadList, LIST_TYP, ListedAuthority, ListedMember, ListedNode, ListedRevocation, ListedSubsystem, MemberList,
};
use crate::authorities::read_believed;
use crate::messages::keys::KeyTrouble;
use crate::{Exchange, store};

/// Where a node publishes the list that it goes by.
pub(crate) const MEMBERS: &str = "/exchange/members";
/// A list may be gone by for so long. It is made anew long before.
pub const LIST_HOLDS: SignedDuration = SignedDuration::from_hours(24);

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NoList {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Key(#[from] KeyTrouble),
    #[error(transparent)]
    Sign(#[from] SignFailure),
    #[error(transparent)]
    Bad(#[from] BadList),
}

/// `GET /exchange/members`: a JWS, for other nodes. It is no secret: who takes part is public.
pub(crate) async fn members(State(exchange): State<Exchange>) -> Response {
    let instance = exchange.server().instance().to_owned();
    match exchange.0.db.read(move |tx| store::list(tx, &instance)).await {
        Ok(Some(token)) => ([(CONTENT_TYPE, "application/jose")], token).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::warn!(%error, "the list of members could not be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

impl Exchange {
    /// Makes the list of the network that this node governs, signs it and goes by it; nothing where it governs none.
    /// Call it often enough that the list never expires.
    ///
    /// # Errors
    /// [`NoList`].
    pub async fn publish_list(&self) -> Result<(), NoList> {
        let nodes = self.0.db.read(store::nodes).await?;
        if nodes.is_empty() {
            return Ok(());
        }
        let (now, instance) = (self.0.clock.now(), self.server().instance().to_owned());
        let newest = self.0.db.read(move |tx| store::list_version(tx, &instance)).await?;
        let authorities = self.listed_authorities().await?;
        let nodes = vouched_for(nodes, &authorities);
        let list = MemberList {
            instance: self.server().instance().to_owned(),
            // Newer than the last one also when the clock was set back since.
            version: now.as_micros().unsigned_abs().max(newest.map_or(0, |newest| newest.saturating_add(1))),
            issued_at: now.as_micros() / 1_000_000,
            expires_at: now.plus(LIST_HOLDS).as_micros() / 1_000_000,
            members: self.listed_members(&nodes.iter().map(|node| node.id.as_str()).collect::<Vec<_>>()).await?,
            nodes,
            authorities,
        };
        let signer = self.key_of(&self.server().owner()).await?.signer;
        let token = jws::sign(&*signer, Some(LIST_TYP), &list)?;
        self.keep_list(&list, token).await
    }

    /// Goes by a list, and keeps it.
    pub(crate) async fn keep_list(&self, list: &MemberList, token: String) -> Result<(), NoList> {
        self.take_list(list).await?;
        let (instance, version) = (list.instance.clone(), list.version);
        self.0.db.write(move |tx| store::put_list(tx, &instance, version, &token)).await?;
        Ok(())
    }

    /// The authorities that are believed, with what they took back.
    async fn listed_authorities(&self) -> Result<Vec<ListedAuthority>, NoList> {
        let now = self.0.clock.now();
        let believed = self.0.db.read(move |tx| read_believed(tx, now)).await?;
        let listed = believed.into_iter().map(|(authority, revoked)| ListedAuthority {
            name: authority.name,
            certificate: STANDARD.encode(&authority.certificate),
            revoked: revoked
                .into_iter()
                .map(|one| ListedRevocation { serial: one.serial, at: one.revoked_at.as_seconds() })
                .collect(),
        });
        Ok(listed.collect())
    }

    /// Who takes part and stands behind a node of the list, with the keys by which they sign.
    async fn listed_members(&self, nodes: &[&str]) -> Result<Vec<ListedMember>, NoList> {
        let registry = self.0.db.read(crate::registry::read::registry).await?;
        let mut keys: BTreeMap<MemberId, Vec<serde_json::Value>> = BTreeMap::new();
        for (member, jwk) in self.0.db.read(store::member_keys).await? {
            keys.entry(member).or_default().extend(serde_json::from_str::<serde_json::Value>(&jwk).ok());
        }
        let mut members = Vec::new();
        for member in registry.members.values() {
            let own = registry.subsystems.values().filter(|subsystem| subsystem.id.member() == member.id);
            let placed = own.map(|subsystem| (subsystem, subsystem.node.as_ref().unwrap_or(self.server()).to_string()));
            let subsystems: Vec<ListedSubsystem> = placed
                .filter(|(_, node)| nodes.contains(&node.as_str()))
                .map(|(subsystem, node)| ListedSubsystem {
                    code: subsystem.id.subsystem_code().to_owned(),
                    name: subsystem.name.clone(),
                    node,
                })
                .collect();
            let mut keys = keys.remove(&member.id).unwrap_or_default();
            if subsystems.iter().any(|subsystem| subsystem.node == self.server().to_string()) {
                keys.push(self.public_key(&member.id).await?);
            }
            members.push(ListedMember { id: member.id.to_string(), name: member.name.clone(), keys, subsystems });
        }
        Ok(members)
    }

    /// The nodes of the network that this node governs: where they are, and the SHA-256 of their certificate, or the
    /// authority that vouches for it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn nodes(&self) -> Result<Vec<(ServerId, String, String)>, StoreError> {
        let nodes = self.0.db.read(store::nodes).await?;
        let known = |node: &ListedNode| match (&node.certificate, &node.authority) {
            (Some(certificate), _) => certificate.clone(),
            (None, authority) => format!("by {}", authority.as_deref().unwrap_or_default()),
        };
        Ok(nodes
            .into_iter()
            .filter_map(|node| Some((node.id.parse().ok()?, node.address.clone(), known(&node))))
            .collect())
    }
}

/// The nodes without those whose authority is not believed any more.
fn vouched_for(nodes: Vec<ListedNode>, authorities: &[ListedAuthority]) -> Vec<ListedNode> {
    let is_believed = |node: &ListedNode| {
        let by = node.authority.as_ref();
        let is_believed = by.is_none_or(|name| authorities.iter().any(|authority| authority.name == *name));
        if !is_believed {
            tracing::warn!(node = node.id, authority = by, "a node is not in the list: its authority is not believed");
        }
        is_believed
    };
    nodes.into_iter().filter(is_believed).collect()
}
