//! The tables of this room, and every statement that touches them.

use std::str::FromStr;
use std::time::Duration;

use base::{PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Column, FromColumn, Mismatch, Row, StoreError, Tx, params, sql};
use xroad::{MemberId, ServerId, ServiceId, SubsystemId};

use crate::authorities::{IssuedCertificate, RevocationReason, Serial};
use crate::data_uses::{CODES_MAX, HiddenUntil, Hiding};
use crate::hexadecimal;
use crate::nodes::ListedNode;
use crate::permissions::{ConsentId, KeptConsent};
use crate::registry::{
    ClientCertificate, Contract, Fingerprint, Grantee, Kind, Member, Offer, Right, RightId, RightState, Service,
    Subsystem,
};

/// A service's offer as its document.
#[derive(Serialize, Deserialize)]
struct KeptOffer {
    kind: Kind,
    address: String,
    timeout_ms: u64,
    endpoints: Vec<String>,
    contract: Contract,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    notice: Option<String>,
}

/// What is kept as its text: an identifier, an endpoint, a word.
struct Kept<T>(T);

impl<T: FromStr> FromColumn for Kept<T> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "the text of a value of the registry";
        column.text(EXPECTED)?.parse().map(Self).map_err(|_| Mismatch { expected: EXPECTED })
    }
}

fn kept<T: FromStr>(row: &Row<'_>, index: usize) -> Result<T, StoreError> {
    row.get(index).map(|Kept(value)| value)
}

impl KeptOffer {
    fn of(offer: &Offer) -> String {
        let kept = Self {
            kind: offer.kind,
            address: offer.address.to_string(),
            timeout_ms: u64::try_from(offer.timeout.as_millis()).unwrap_or(u64::MAX),
            endpoints: offer.endpoints.iter().map(ToString::to_string).collect(),
            contract: offer.contract.clone(),
            notice: offer.notice.clone(),
        };
        serde_json::json!(kept).to_string()
    }

    fn open(text: &str) -> Option<Offer> {
        let kept: Self = serde_json::from_str(text).ok()?;
        Some(Offer {
            kind: kept.kind,
            address: kept.address.parse().ok()?,
            timeout: Duration::from_millis(kept.timeout_ms),
            endpoints: kept.endpoints.iter().map(|one| one.parse()).collect::<Result<_, _>>().ok()?,
            contract: kept.contract,
            notice: kept.notice,
        })
    }
}

impl FromColumn for Offer {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "the offer of a service";
        KeptOffer::open(column.text(EXPECTED)?).ok_or(Mismatch { expected: EXPECTED })
    }
}

impl FromColumn for RightState {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "the state of a right";
        Self::from_name(column.text(EXPECTED)?).ok_or(Mismatch { expected: EXPECTED })
    }
}

// Members and their subsystems.

pub(crate) fn put_member(tx: &mut Tx<'_>, member: &Member) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_members (id, name) VALUES ($1, $2)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name"
        ),
        params![member.id.to_string(), member.name],
    )?;
    Ok(())
}

pub(crate) fn remove_member(tx: &mut Tx<'_>, id: &MemberId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM exchange_members WHERE id = $1"), params![id.to_string()])? > 0)
}

pub(crate) fn has_member(tx: &mut Tx<'_>, id: &MemberId) -> Result<bool, StoreError> {
    let found: Option<String> =
        tx.first(sql!("SELECT name FROM exchange_members WHERE id = $1"), params![id.to_string()], |row| row.get(0))?;
    Ok(found.is_some())
}

pub(crate) fn members(tx: &mut Tx<'_>) -> Result<Vec<Member>, StoreError> {
    tx.all(sql!("SELECT id, name FROM exchange_members ORDER BY id"), params![], |row| {
        Ok(Member { id: kept(row, 0)?, name: row.get(1)? })
    })
}

pub(crate) fn put_subsystem(tx: &mut Tx<'_>, subsystem: &Subsystem) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_subsystems (id, member, name, node, proof) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, node = excluded.node, proof = excluded.proof"
        ),
        params![
            subsystem.id.to_string(),
            subsystem.id.member().to_string(),
            subsystem.name,
            subsystem.node.as_ref().map(ServerId::to_string),
            subsystem.proof.name()
        ],
    )?;
    Ok(())
}

pub(crate) fn remove_subsystem(tx: &mut Tx<'_>, id: &SubsystemId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM exchange_subsystems WHERE id = $1"), params![id.to_string()])? > 0)
}

pub(crate) fn has_subsystem(tx: &mut Tx<'_>, id: &SubsystemId) -> Result<bool, StoreError> {
    let found: Option<String> =
        tx.first(sql!("SELECT name FROM exchange_subsystems WHERE id = $1"), params![id.to_string()], |row| {
            row.get(0)
        })?;
    Ok(found.is_some())
}

/// Subsystems, without their certificates.
pub(crate) fn subsystems(tx: &mut Tx<'_>) -> Result<Vec<Subsystem>, StoreError> {
    tx.all(sql!("SELECT id, name, node, proof FROM exchange_subsystems ORDER BY id"), params![], |row| {
        let node: Option<Kept<ServerId>> = row.get(2)?;
        Ok(Subsystem {
            id: kept(row, 0)?,
            name: row.get(1)?,
            node: node.map(|Kept(node)| node),
            proof: kept(row, 3)?,
            certificates: Vec::new(),
        })
    })
}

pub(crate) fn put_certificate(
    tx: &mut Tx<'_>,
    subsystem: &SubsystemId,
    certificate: &ClientCertificate,
    name: &str,
) -> Result<(), StoreError> {
    let (from, until) = certificate.dates.unzip();
    tx.execute(
        sql!(
            "INSERT INTO exchange_certificates (subsystem, fingerprint, name, not_before, not_after)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (subsystem, fingerprint) DO UPDATE SET name = excluded.name,
                 not_before = excluded.not_before, not_after = excluded.not_after"
        ),
        params![subsystem.to_string(), certificate.fingerprint, name, from, until],
    )?;
    Ok(())
}

pub(crate) fn remove_certificate(
    tx: &mut Tx<'_>,
    subsystem: &SubsystemId,
    fingerprint: &Fingerprint,
) -> Result<bool, StoreError> {
    let removed = tx.execute(
        sql!("DELETE FROM exchange_certificates WHERE subsystem = $1 AND fingerprint = $2"),
        params![subsystem.to_string(), *fingerprint],
    )?;
    Ok(removed > 0)
}

pub(crate) fn certificates(tx: &mut Tx<'_>) -> Result<Vec<(SubsystemId, ClientCertificate)>, StoreError> {
    tx.all(
        sql!(
            "SELECT subsystem, fingerprint, not_before, not_after FROM exchange_certificates
             ORDER BY subsystem, fingerprint"
        ),
        params![],
        |row| {
            let (from, until): (Option<Timestamp>, Option<Timestamp>) = (row.get(2)?, row.get(3)?);
            Ok((kept(row, 0)?, ClientCertificate { fingerprint: row.get(1)?, dates: from.zip(until) }))
        },
    )
}

// Services.

/// Keeps a service. Without a description, the one that is there stays.
pub(crate) fn put_service(tx: &mut Tx<'_>, service: &Service, description: Option<&str>) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_services (id, subsystem, offer, description) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO UPDATE SET offer = excluded.offer,
                 description = COALESCE(excluded.description, exchange_services.description)"
        ),
        params![service.id.to_string(), service.id.subsystem().to_string(), KeptOffer::of(&service.offer), description],
    )?;
    Ok(())
}

pub(crate) fn remove_service(tx: &mut Tx<'_>, id: &ServiceId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM exchange_services WHERE id = $1"), params![id.to_string()])? > 0)
}

fn read_service(row: &Row<'_>) -> Result<Service, StoreError> {
    Ok(Service { id: kept(row, 0)?, offer: row.get(1)? })
}

pub(crate) fn service(tx: &mut Tx<'_>, id: &ServiceId) -> Result<Option<Service>, StoreError> {
    tx.first(sql!("SELECT id, offer FROM exchange_services WHERE id = $1"), params![id.to_string()], read_service)
}

pub(crate) fn services(tx: &mut Tx<'_>) -> Result<Vec<Service>, StoreError> {
    tx.all(sql!("SELECT id, offer FROM exchange_services ORDER BY id"), params![], read_service)
}

pub(crate) fn description(tx: &mut Tx<'_>, id: &ServiceId) -> Result<Option<String>, StoreError> {
    let found =
        tx.first(sql!("SELECT description FROM exchange_services WHERE id = $1"), params![id.to_string()], |row| {
            row.get(0)
        })?;
    Ok(found.flatten())
}

// Groups.

pub(crate) fn put_group(tx: &mut Tx<'_>, code: &str, description: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_groups (code, description) VALUES ($1, $2)
             ON CONFLICT (code) DO UPDATE SET description = excluded.description"
        ),
        params![code, description],
    )?;
    Ok(())
}

pub(crate) fn has_group(tx: &mut Tx<'_>, code: &str) -> Result<bool, StoreError> {
    let found: Option<String> =
        tx.first(sql!("SELECT code FROM exchange_groups WHERE code = $1"), params![code], |row| row.get(0))?;
    Ok(found.is_some())
}

pub(crate) fn join_group(tx: &mut Tx<'_>, code: &str, subsystem: &SubsystemId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_group_members (group_code, subsystem) VALUES ($1, $2)
             ON CONFLICT (group_code, subsystem) DO NOTHING"
        ),
        params![code, subsystem.to_string()],
    )?;
    Ok(())
}

pub(crate) fn leave_group(tx: &mut Tx<'_>, code: &str, subsystem: &SubsystemId) -> Result<bool, StoreError> {
    let left = tx.execute(
        sql!("DELETE FROM exchange_group_members WHERE group_code = $1 AND subsystem = $2"),
        params![code, subsystem.to_string()],
    )?;
    Ok(left > 0)
}

pub(crate) fn groups(tx: &mut Tx<'_>) -> Result<Vec<String>, StoreError> {
    tx.all(sql!("SELECT code FROM exchange_groups ORDER BY code"), params![], |row| row.get(0))
}

pub(crate) fn group_members(tx: &mut Tx<'_>) -> Result<Vec<(String, SubsystemId)>, StoreError> {
    tx.all(
        sql!("SELECT group_code, subsystem FROM exchange_group_members ORDER BY group_code, subsystem"),
        params![],
        |row| Ok((row.get(0)?, kept(row, 1)?)),
    )
}

// Rights.

pub(crate) fn add_right(tx: &mut Tx<'_>, right: &Right) -> Result<(), StoreError> {
    let (subsystem, group) = match &right.grantee {
        Grantee::Subsystem(id) => (Some(id.to_string()), None),
        Grantee::Group(code) => (None, Some(code.as_str())),
    };
    tx.execute(
        sql!(
            "INSERT INTO exchange_rights (id, service, endpoint, subsystem, group_code, state, reason, requested_at,
                 decided_at, valid_from, valid_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        params![
            right.id,
            right.service.to_string(),
            right.endpoint.to_string(),
            subsystem,
            group,
            right.state.name(),
            right.reason,
            right.requested_at,
            right.decided_at,
            right.valid_from,
            right.valid_until
        ],
    )?;
    Ok(())
}

/// Changes what became of a right that is in one of two states; whether it was.
pub(crate) fn decide_right(tx: &mut Tx<'_>, right: &Right, from: [RightState; 2]) -> Result<bool, StoreError> {
    let (hidden_until, hidden_days) = match right.hiding.as_ref().map(|hiding| hiding.until) {
        None => (None, None),
        Some(HiddenUntil::Date(until)) => (Some(until), None),
        Some(HiddenUntil::DaysAfter(days)) => (None, Some(i64::from(days))),
    };
    let changed = tx.execute(
        sql!(
            "UPDATE exchange_rights SET state = $1, decided_at = $2, valid_from = $3, valid_until = $4,
                 hidden_basis = $5, hidden_until = $6, hidden_days = $7
             WHERE id = $8 AND (state = $9 OR state = $10)"
        ),
        params![
            right.state.name(),
            right.decided_at,
            right.valid_from,
            right.valid_until,
            right.hiding.as_ref().map(|hiding| hiding.basis.as_str()),
            hidden_until,
            hidden_days,
            right.id,
            from[0].name(),
            from[1].name()
        ],
    )?;
    Ok(changed > 0)
}

/// The hiding of a right: its basis, its date, its days, in the columns behind those of the right.
fn read_hiding(row: &Row<'_>) -> Result<Option<Hiding>, StoreError> {
    let Some(basis) = row.get::<Option<String>>(11)? else { return Ok(None) };
    let until = match row.get::<Option<Timestamp>>(12)? {
        Some(until) => HiddenUntil::Date(until),
        None => HiddenUntil::DaysAfter(row.get::<Option<u16>>(13)?.unwrap_or_default()),
    };
    Ok(Some(Hiding { basis, until }))
}

fn read_right(row: &Row<'_>) -> Result<Right, StoreError> {
    let subsystem: Option<Kept<SubsystemId>> = row.get(3)?;
    let grantee = match subsystem {
        Some(Kept(id)) => Grantee::Subsystem(id),
        None => Grantee::Group(row.get(4)?),
    };
    Ok(Right {
        id: row.get(0)?,
        service: kept(row, 1)?,
        endpoint: kept(row, 2)?,
        grantee,
        state: row.get(5)?,
        reason: row.get(6)?,
        requested_at: row.get(7)?,
        decided_at: row.get(8)?,
        valid_from: row.get(9)?,
        valid_until: row.get(10)?,
        hiding: read_hiding(row)?,
    })
}

pub(crate) fn right(tx: &mut Tx<'_>, id: RightId) -> Result<Option<Right>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, service, endpoint, subsystem, group_code, state, reason, requested_at, decided_at, valid_from,
                 valid_until, hidden_basis, hidden_until, hidden_days
             FROM exchange_rights WHERE id = $1"
        ),
        params![id],
        read_right,
    )
}

pub(crate) fn rights(tx: &mut Tx<'_>) -> Result<Vec<Right>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, service, endpoint, subsystem, group_code, state, reason, requested_at, decided_at, valid_from,
                 valid_until, hidden_basis, hidden_until, hidden_days
             FROM exchange_rights ORDER BY requested_at, id"
        ),
        params![],
        read_right,
    )
}

// Maintenance and changes.

pub(crate) fn put_maintenance(tx: &mut Tx<'_>, node: &ServerId, notice: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_maintenance (node, notice) VALUES ($1, $2)
             ON CONFLICT (node) DO UPDATE SET notice = excluded.notice"
        ),
        params![node.to_string(), notice],
    )?;
    Ok(())
}

pub(crate) fn end_maintenance(tx: &mut Tx<'_>, node: &ServerId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM exchange_maintenance WHERE node = $1"), params![node.to_string()])? > 0)
}

pub(crate) fn maintenance(tx: &mut Tx<'_>) -> Result<Vec<(ServerId, String)>, StoreError> {
    tx.all(sql!("SELECT node, notice FROM exchange_maintenance ORDER BY node"), params![], |row| {
        Ok((kept(row, 0)?, row.get(1)?))
    })
}

pub(crate) fn add_change(
    tx: &mut Tx<'_>,
    position: u64,
    at: Timestamp,
    by: &str,
    change: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO exchange_changes (position, at, by_whom, change) VALUES ($1, $2, $3, $4)"),
        params![i64::try_from(position).unwrap_or(i64::MAX), at, by, change],
    )?;
    Ok(())
}

/// The place of the newest change.
pub(crate) fn newest_change(tx: &mut Tx<'_>) -> Result<Option<u64>, StoreError> {
    tx.one(sql!("SELECT MAX(position) FROM exchange_changes"), params![], |row| row.get(0))
}

// Keys.

/// A member's key as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct KeptKey {
    pub(crate) id: String,
    /// PKCS #8, encrypted, in base64.
    pub(crate) sealed: String,
    /// A JWK.
    pub(crate) public: String,
    pub(crate) made_at: Timestamp,
}

pub(crate) fn add_key(tx: &mut Tx<'_>, member: &MemberId, key: &KeptKey) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO exchange_keys (id, member, sealed, public, made_at) VALUES ($1, $2, $3, $4, $5)"),
        params![key.id, member.to_string(), key.sealed, key.public, key.made_at],
    )?;
    Ok(())
}

/// The newest key of a member.
pub(crate) fn key(tx: &mut Tx<'_>, member: &MemberId) -> Result<Option<KeptKey>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, sealed, public, made_at FROM exchange_keys WHERE member = $1 ORDER BY made_at DESC, id LIMIT 1"
        ),
        params![member.to_string()],
        |row| Ok(KeptKey { id: row.get(0)?, sealed: row.get(1)?, public: row.get(2)?, made_at: row.get(3)? }),
    )
}

// Nodes, and the list of members.

pub(crate) fn put_node(
    tx: &mut Tx<'_>,
    node: &ListedNode,
    fingerprint: Option<&Fingerprint>,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_known_nodes (id, address, fingerprint, authority, dns, log, witness)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE SET address = excluded.address, fingerprint = excluded.fingerprint,
                 authority = excluded.authority, dns = excluded.dns, log = excluded.log, witness = excluded.witness"
        ),
        params![node.id, node.address, fingerprint.copied(), node.authority, node.dns, node.log, node.witness],
    )?;
    Ok(())
}

pub(crate) fn remove_node(tx: &mut Tx<'_>, id: &ServerId) -> Result<bool, StoreError> {
    Ok(tx.execute(sql!("DELETE FROM exchange_known_nodes WHERE id = $1"), params![id.to_string()])? > 0)
}

pub(crate) fn nodes(tx: &mut Tx<'_>) -> Result<Vec<ListedNode>, StoreError> {
    tx.all(
        sql!("SELECT id, address, fingerprint, authority, dns, log, witness FROM exchange_known_nodes ORDER BY id"),
        params![],
        |row| {
            let fingerprint: Option<Fingerprint> = row.get(2)?;
            Ok(ListedNode {
                id: row.get(0)?,
                address: row.get(1)?,
                certificate: fingerprint.map(|sha256| hexadecimal(&sha256)),
                authority: row.get(3)?,
                dns: row.get(4)?,
                log: row.get(5)?,
                witness: row.get(6)?,
            })
        },
    )
}

pub(crate) fn put_member_key(tx: &mut Tx<'_>, member: &MemberId, kid: &str, jwk: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_member_keys (member, kid, jwk) VALUES ($1, $2, $3)
             ON CONFLICT (member, kid) DO UPDATE SET jwk = excluded.jwk"
        ),
        params![member.to_string(), kid, jwk],
    )?;
    Ok(())
}

pub(crate) fn remove_member_key(tx: &mut Tx<'_>, member: &MemberId, kid: &str) -> Result<bool, StoreError> {
    let removed = tx.execute(
        sql!("DELETE FROM exchange_member_keys WHERE member = $1 AND kid = $2"),
        params![member.to_string(), kid],
    )?;
    Ok(removed > 0)
}

pub(crate) fn member_keys(tx: &mut Tx<'_>) -> Result<Vec<(MemberId, String)>, StoreError> {
    tx.all(sql!("SELECT member, jwk FROM exchange_member_keys ORDER BY member, kid"), params![], |row| {
        Ok((kept(row, 0)?, row.get(1)?))
    })
}

/// Keeps a list, unless a newer one is there.
pub(crate) fn put_list(tx: &mut Tx<'_>, instance: &str, version: u64, token: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_lists (instance, version, token) VALUES ($1, $2, $3)
             ON CONFLICT (instance) DO UPDATE SET version = excluded.version, token = excluded.token
             WHERE exchange_lists.version <= excluded.version"
        ),
        params![instance, i64::try_from(version).unwrap_or(i64::MAX), token],
    )?;
    Ok(())
}

/// The version of the list that is kept.
pub(crate) fn list_version(tx: &mut Tx<'_>, instance: &str) -> Result<Option<u64>, StoreError> {
    tx.first(sql!("SELECT version FROM exchange_lists WHERE instance = $1"), params![instance], |row| row.get(0))
}

pub(crate) fn list(tx: &mut Tx<'_>, instance: &str) -> Result<Option<String>, StoreError> {
    tx.first(sql!("SELECT token FROM exchange_lists WHERE instance = $1"), params![instance], |row| row.get(0))
}

// Authorities, what the own one issued, and what was taken back.

/// An authority as it is kept.
#[derive(Debug, Clone)]
pub(crate) struct KeptAuthority {
    pub(crate) name: String,
    /// DER.
    pub(crate) certificate: Vec<u8>,
    /// Its key where it is this node's own: PKCS #8, encrypted, in base64.
    pub(crate) sealed: Option<String>,
    /// Two letters of its own name.
    pub(crate) country: Option<String>,
    /// Where its list of revoked certificates is fetched.
    pub(crate) crl_url: Option<String>,
    pub(crate) added_at: Timestamp,
    pub(crate) distrusted_at: Option<Timestamp>,
}

/// A certificate that was taken back.
#[derive(Debug, Clone)]
pub(crate) struct KeptRevocation {
    pub(crate) serial: Serial,
    pub(crate) revoked_at: Timestamp,
    pub(crate) reason: RevocationReason,
    /// Until when it would have held, where that is known.
    pub(crate) not_after: Option<Timestamp>,
}

fn read_authority(row: &Row<'_>) -> Result<KeptAuthority, StoreError> {
    Ok(KeptAuthority {
        name: row.get(0)?,
        certificate: row.get(1)?,
        sealed: row.get(2)?,
        country: row.get(3)?,
        crl_url: row.get(4)?,
        added_at: row.get(5)?,
        distrusted_at: row.get(6)?,
    })
}

pub(crate) fn authority(tx: &mut Tx<'_>, name: &str) -> Result<Option<KeptAuthority>, StoreError> {
    tx.first(
        sql!(
            "SELECT name, certificate, sealed, country, crl_url, added_at, distrusted_at FROM exchange_authorities
             WHERE name = $1"
        ),
        params![name],
        read_authority,
    )
}

/// All authorities, the newest last.
pub(crate) fn authorities(tx: &mut Tx<'_>) -> Result<Vec<KeptAuthority>, StoreError> {
    tx.all(
        sql!(
            "SELECT name, certificate, sealed, country, crl_url, added_at, distrusted_at FROM exchange_authorities
             ORDER BY added_at, name"
        ),
        params![],
        read_authority,
    )
}

pub(crate) fn put_authority(tx: &mut Tx<'_>, authority: &KeptAuthority) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_authorities (name, certificate, sealed, country, crl_url, added_at, distrusted_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (name) DO UPDATE SET certificate = excluded.certificate,
                 distrusted_at = excluded.distrusted_at"
        ),
        params![
            authority.name,
            authority.certificate,
            authority.sealed,
            authority.country,
            authority.crl_url,
            authority.added_at,
            authority.distrusted_at
        ],
    )?;
    Ok(())
}

/// Believes an authority no more; whether it was believed.
pub(crate) fn distrust_authority(tx: &mut Tx<'_>, name: &str, at: Timestamp) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!("UPDATE exchange_authorities SET distrusted_at = $1 WHERE name = $2 AND distrusted_at IS NULL"),
        params![at, name],
    )?;
    Ok(changed > 0)
}

pub(crate) fn add_issued(tx: &mut Tx<'_>, issued: &IssuedCertificate, der: &[u8]) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_issued (serial, authority, holder, issued_at, not_after, certificate)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![issued.serial.to_string(), issued.authority, issued.holder, issued.issued_at, issued.not_after, der],
    )?;
    Ok(())
}

/// What was issued here, the newest first, with when it was taken back.
pub(crate) fn issued(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<IssuedCertificate>, StoreError> {
    tx.all(
        sql!(
            "SELECT i.serial, i.authority, i.holder, i.issued_at, i.not_after, r.revoked_at FROM exchange_issued i
             LEFT JOIN exchange_revocations r ON r.authority = i.authority AND r.serial = i.serial
             ORDER BY i.issued_at DESC, i.serial LIMIT $1"
        ),
        params![limit],
        |row| {
            Ok(IssuedCertificate {
                serial: kept(row, 0)?,
                authority: row.get(1)?,
                holder: row.get(2)?,
                issued_at: row.get(3)?,
                not_after: row.get(4)?,
                revoked_at: row.get(5)?,
            })
        },
    )
}

/// Which of the authorities here issued a certificate, and until when it holds.
pub(crate) fn issuer_of(tx: &mut Tx<'_>, serial: &Serial) -> Result<Option<(String, Timestamp)>, StoreError> {
    tx.first(
        sql!("SELECT authority, not_after FROM exchange_issued WHERE serial = $1"),
        params![serial.to_string()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// When and why an authority took a certificate back, whenever that was.
pub(crate) fn revocation(
    tx: &mut Tx<'_>,
    authority: &str,
    serial: &Serial,
) -> Result<Option<(Timestamp, RevocationReason)>, StoreError> {
    tx.first(
        sql!("SELECT revoked_at, reason FROM exchange_revocations WHERE authority = $1 AND serial = $2"),
        params![authority, serial.to_string()],
        |row| Ok((row.get(0)?, kept(row, 1)?)),
    )
}

/// Takes a certificate back; whether it was not before.
pub(crate) fn add_revocation(
    tx: &mut Tx<'_>,
    authority: &str,
    revocation: &KeptRevocation,
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO exchange_revocations (authority, serial, revoked_at, reason, not_after)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (authority, serial) DO NOTHING"
        ),
        params![
            authority,
            revocation.serial.to_string(),
            revocation.revoked_at,
            revocation.reason.to_string(),
            revocation.not_after
        ],
    )?;
    Ok(added > 0)
}

/// What an authority took back, but for what would be over by then anyway.
pub(crate) fn revocations(
    tx: &mut Tx<'_>,
    authority: &str,
    since: Timestamp,
) -> Result<Vec<KeptRevocation>, StoreError> {
    tx.all(
        sql!(
            "SELECT serial, revoked_at, reason, not_after FROM exchange_revocations
             WHERE authority = $1 AND (not_after IS NULL OR not_after >= $2) ORDER BY revoked_at, serial"
        ),
        params![authority, since],
        |row| {
            Ok(KeptRevocation {
                serial: kept(row, 0)?,
                revoked_at: row.get(1)?,
                reason: kept(row, 2)?,
                not_after: row.get(3)?,
            })
        },
    )
}

/// The public keys (JWKs) of all members that are kept here.
pub(crate) fn own_keys(tx: &mut Tx<'_>) -> Result<Vec<(MemberId, String, String)>, StoreError> {
    tx.all(sql!("SELECT member, id, public FROM exchange_keys ORDER BY made_at DESC, id"), params![], |row| {
        Ok((kept(row, 0)?, row.get(1)?, row.get(2)?))
    })
}

pub(crate) fn put_member_certificate(
    tx: &mut Tx<'_>,
    member: &MemberId,
    kid: &str,
    chain: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_member_certificates (member, kid, chain) VALUES ($1, $2, $3)
             ON CONFLICT (member) DO UPDATE SET kid = excluded.kid, chain = excluded.chain"
        ),
        params![member.to_string(), kid, chain],
    )?;
    Ok(())
}

/// The certificate of a member's key, with those above it: PEM.
pub(crate) fn member_certificate(tx: &mut Tx<'_>, member: &MemberId, kid: &str) -> Result<Option<String>, StoreError> {
    tx.first(
        sql!("SELECT chain FROM exchange_member_certificates WHERE member = $1 AND kid = $2"),
        params![member.to_string(), kid],
        |row| row.get(0),
    )
}

// Last known answers.

/// A good answer, kept for the time when its service is away.
#[derive(Debug, Clone)]
pub(crate) struct KeptAnswer {
    /// A keyed hash of who asked what.
    pub(crate) question: [u8; 32],
    /// When the service said so.
    pub(crate) at: Timestamp,
    /// Its canonical head and its body, encrypted.
    pub(crate) sealed: Vec<u8>,
}

/// Keeps an answer until then instead of the earlier one, and lets the oldest go beyond `most`.
pub(crate) fn put_last_answer(
    tx: &mut Tx<'_>,
    service: &ServiceId,
    kept: &KeptAnswer,
    until: Timestamp,
    most: u32,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_last_answers (question, service, at, until, sealed) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (question) DO UPDATE SET at = excluded.at, until = excluded.until, sealed = excluded.sealed
             WHERE exchange_last_answers.at <= excluded.at"
        ),
        params![kept.question, service.to_string(), kept.at, until, kept.sealed],
    )?;
    tx.execute(
        sql!(
            "DELETE FROM exchange_last_answers WHERE question IN
             (SELECT question FROM exchange_last_answers ORDER BY at DESC LIMIT 100 OFFSET $1)"
        ),
        params![i64::from(most)],
    )?;
    Ok(())
}

/// The last answer to a question, while it is kept.
pub(crate) fn last_answer(
    tx: &mut Tx<'_>,
    question: &[u8; 32],
    now: Timestamp,
) -> Result<Option<KeptAnswer>, StoreError> {
    tx.first(
        sql!("SELECT question, at, sealed FROM exchange_last_answers WHERE question = $1 AND until > $2"),
        params![*question, now],
        |row| Ok(KeptAnswer { question: row.get(0)?, at: row.get(1)?, sealed: row.get(2)? }),
    )
}

/// Lets answers go that are over; how many.
pub(crate) fn remove_last_answers(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(sql!("DELETE FROM exchange_last_answers WHERE until <= $1"), params![now])
}

// Messages.

/// What the direction of an answer is called.
const RESPONSE: &str = "response";

/// One side's record of one message, or of a question with its answer.
#[derive(Debug, Clone)]
pub(crate) struct KeptMessage {
    pub(crate) request_id: String,
    pub(crate) side: &'static str,
    pub(crate) direction: &'static str,
    pub(crate) message_id: String,
    pub(crate) client: String,
    pub(crate) service: String,
    pub(crate) at: Timestamp,
    /// The canonical bytes.
    pub(crate) head: Vec<u8>,
    /// The body, where the contract keeps it.
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) seal: Vec<u8>,
    /// The answer to this question, where both are recorded together.
    pub(crate) answer: Option<KeptReply>,
}

/// An answer that is kept with its question.
#[derive(Debug, Clone)]
pub(crate) struct KeptReply {
    /// The canonical bytes.
    pub(crate) head: Vec<u8>,
    /// The body, where the contract keeps it.
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) seal: Vec<u8>,
}

/// Whether a side has a record of the question of an exchange.
pub(crate) fn has_question(tx: &mut Tx<'_>, request_id: &str, side: &str) -> Result<bool, StoreError> {
    let found: Option<i64> = tx.first(
        sql!("SELECT position FROM exchange_messages WHERE request_id = $1 AND side = $2 AND direction = 'request'"),
        params![request_id, side],
        |row| row.get(0),
    )?;
    Ok(found.is_some())
}

/// Keeps a record, unless this side has one of this message already; whether it was kept.
pub(crate) fn add_message(tx: &mut Tx<'_>, position: u64, kept: &KeptMessage) -> Result<bool, StoreError> {
    let reply = kept.answer.as_ref();
    let added = tx.execute(
        sql!(
            "INSERT INTO exchange_messages (position, request_id, side, direction, message_id, client, service, at, head,
                 body, seal, answer_head, answer_body, answer_seal)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT (request_id, side, direction) DO NOTHING"
        ),
        params![
            i64::try_from(position).unwrap_or(i64::MAX),
            kept.request_id,
            kept.side,
            kept.direction,
            kept.message_id,
            kept.client,
            kept.service,
            kept.at,
            kept.head,
            kept.body,
            kept.seal,
            reply.map(|reply| reply.head.as_slice()),
            reply.and_then(|reply| reply.body.as_deref()),
            reply.map(|reply| reply.seal.as_slice())
        ],
    )?;
    Ok(added > 0)
}

// Records that are compared with those of other nodes.

/// A record as it is compared.
#[derive(Debug, Clone)]
pub(crate) struct KeptRecord {
    pub(crate) exchange: String,
    pub(crate) side: String,
    pub(crate) direction: String,
    pub(crate) client: String,
    pub(crate) service: String,
    pub(crate) head: Vec<u8>,
    pub(crate) seal: Vec<u8>,
}

/// Where a record stands in the order of exchanges.
#[derive(Debug, Clone)]
pub(crate) struct RecordPlace {
    pub(crate) exchange: String,
    pub(crate) side: String,
    pub(crate) direction: String,
}

impl KeptRecord {
    pub(crate) fn place(&self) -> RecordPlace {
        RecordPlace { exchange: self.exchange.clone(), side: self.side.clone(), direction: self.direction.clone() }
    }

    /// The answer that is kept with this question.
    fn answered(&self, head: Vec<u8>, seal: Vec<u8>) -> Self {
        Self { direction: RESPONSE.to_owned(), head, seal, ..self.clone() }
    }
}

/// The records behind a place, of exchanges whose names come before another one, in order. At most so many rows are
/// read, of which each has one record or two.
pub(crate) fn records_between(
    tx: &mut Tx<'_>,
    after: &RecordPlace,
    before: &str,
    limit: u32,
) -> Result<Vec<KeptRecord>, StoreError> {
    let found = tx.all(
        sql!(
            "SELECT request_id, side, direction, client, service, head, seal, answer_head, answer_seal
             FROM exchange_messages WHERE (request_id, side, direction) > ($1, $2, $3) AND request_id < $4
             ORDER BY request_id, side, direction LIMIT $5"
        ),
        params![after.exchange, after.side, after.direction, before, limit],
        |row| {
            let record = KeptRecord {
                exchange: row.get(0)?,
                side: row.get(1)?,
                direction: row.get(2)?,
                client: row.get(3)?,
                service: row.get(4)?,
                head: row.get(5)?,
                seal: row.get(6)?,
            };
            let answer: Option<Vec<u8>> = row.get(7)?;
            let answer = answer.zip(row.get(8)?).map(|(head, seal)| record.answered(head, seal));
            Ok((record, answer))
        },
    )?;
    Ok(with_answers(found))
}

/// Questions, each followed by the answer that is kept with it.
fn with_answers<T>(found: Vec<(T, Option<T>)>) -> Vec<T> {
    found.into_iter().flat_map(|(record, answer)| std::iter::once(record).chain(answer)).collect()
}

pub(crate) fn was_compared(tx: &mut Tx<'_>, partner: &str, day: i64) -> Result<bool, StoreError> {
    let compared: Option<i64> = tx.first(
        sql!("SELECT compared_at FROM exchange_comparisons WHERE partner = $1 AND day = $2"),
        params![partner, day],
        |row| row.get(0),
    )?;
    Ok(compared.is_some())
}

pub(crate) fn add_comparison(tx: &mut Tx<'_>, partner: &str, day: i64, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_comparisons (partner, day, compared_at) VALUES ($1, $2, $3)
             ON CONFLICT (partner, day) DO UPDATE SET compared_at = excluded.compared_at"
        ),
        params![partner, day, at],
    )?;
    Ok(())
}

/// Keeps a discrepancy, unless it is there; whether it was not.
pub(crate) fn add_discrepancy(
    tx: &mut Tx<'_>,
    day: i64,
    partner: &str,
    exchange: &str,
    direction: &str,
    kind: &str,
) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO exchange_discrepancies (day, partner, request_id, direction, kind) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (day, partner, request_id, direction) DO NOTHING"
        ),
        params![day, partner, exchange, direction, kind],
    )?;
    Ok(added > 0)
}

/// How many discrepancies there are of a day and those after it.
pub(crate) fn count_discrepancies(tx: &mut Tx<'_>, from_day: i64) -> Result<u64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM exchange_discrepancies WHERE day >= $1"), params![from_day], |row| row.get(0))
}

// Records that are handed out as signed documents, or put away.

/// A record as it is written into a signed document.
#[derive(Debug, Clone)]
pub(crate) struct KeptDocument {
    /// Of its entry in the evidence log.
    pub(crate) position: u64,
    pub(crate) record: KeptRecord,
    pub(crate) message_id: String,
    pub(crate) body: Option<Vec<u8>>,
    /// Whether it is an answer that is kept with its question: one entry tells of both.
    pub(crate) is_with_question: bool,
}

/// The record of a row, and that of the answer which is kept with it.
fn kept_documents(row: &Row<'_>) -> Result<(KeptDocument, Option<KeptDocument>), StoreError> {
    let document = KeptDocument {
        position: row.get(0)?,
        record: KeptRecord {
            exchange: row.get(1)?,
            side: row.get(2)?,
            direction: row.get(3)?,
            client: row.get(4)?,
            service: row.get(5)?,
            head: row.get(6)?,
            seal: row.get(7)?,
        },
        message_id: row.get(8)?,
        body: row.get(9)?,
        is_with_question: false,
    };
    let answer: Option<Vec<u8>> = row.get(10)?;
    let body = row.get(11)?;
    let answer = answer.zip(row.get(12)?).map(|(head, seal)| KeptDocument {
        position: document.position,
        record: document.record.answered(head, seal),
        message_id: document.message_id.clone(),
        body,
        is_with_question: true,
    });
    Ok((document, answer))
}

/// The records that a client's side has of the messages that it gave a name, oldest first.
pub(crate) fn documents_of_client(
    tx: &mut Tx<'_>,
    message_id: &str,
    client: &str,
    limit: u32,
) -> Result<Vec<KeptDocument>, StoreError> {
    let found = tx.all(
        sql!(
            "SELECT position, request_id, side, direction, client, service, head, seal, message_id, body,
                 answer_head, answer_body, answer_seal
             FROM exchange_messages WHERE message_id = $1 AND client = $2 AND side = 'client'
             ORDER BY position LIMIT $3"
        ),
        params![message_id, client, limit],
        kept_documents,
    )?;
    Ok(with_answers(found))
}

/// All records of messages of a name, the client's or that of an exchange, oldest first.
pub(crate) fn documents_named(tx: &mut Tx<'_>, name: &str, limit: u32) -> Result<Vec<KeptDocument>, StoreError> {
    let found = tx.all(
        sql!(
            "SELECT position, request_id, side, direction, client, service, head, seal, message_id, body,
                 answer_head, answer_body, answer_seal
             FROM exchange_messages WHERE message_id = $1 OR request_id = $1 ORDER BY position LIMIT $2"
        ),
        params![name, limit],
        kept_documents,
    )?;
    Ok(with_answers(found))
}

/// The records of the oldest rows.
pub(crate) fn oldest_documents(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<KeptDocument>, StoreError> {
    let found = tx.all(
        sql!(
            "SELECT position, request_id, side, direction, client, service, head, seal, message_id, body,
                 answer_head, answer_body, answer_seal
             FROM exchange_messages ORDER BY position LIMIT $1"
        ),
        params![limit],
        kept_documents,
    )?;
    Ok(with_answers(found))
}

/// The places and times of the oldest rows of records.
pub(crate) fn oldest_records(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<(u64, Timestamp)>, StoreError> {
    tx.all(sql!("SELECT position, at FROM exchange_messages ORDER BY position LIMIT $1"), params![limit], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Removes the records from one place to another; how many messages. How answers began stays with those whom they were
/// about.
pub(crate) fn remove_records(tx: &mut Tx<'_>, from: u64, up_to: u64) -> Result<u64, StoreError> {
    let [from, up_to] = [from, up_to].map(|place| i64::try_from(place).unwrap_or(i64::MAX));
    tx.execute(
        sql!(
            "UPDATE exchange_uses SET answer =
                 (SELECT substr(COALESCE(a.answer_head, a.head), 1, 3) FROM exchange_messages a
                  WHERE a.request_id = exchange_uses.request_id AND a.side = exchange_uses.side
                  AND (a.direction = 'response' OR a.answer_head IS NOT NULL))
             WHERE answer IS NULL AND request_id IN
                 (SELECT request_id FROM exchange_messages
                  WHERE (direction = 'response' OR answer_head IS NOT NULL) AND position BETWEEN $1 AND $2)"
        ),
        params![from, up_to],
    )?;
    let with_questions: u64 = tx.one(
        sql!("SELECT COUNT(answer_head) FROM exchange_messages WHERE position BETWEEN $1 AND $2"),
        params![from, up_to],
        |row| row.get(0),
    )?;
    let rows =
        tx.execute(sql!("DELETE FROM exchange_messages WHERE position BETWEEN $1 AND $2"), params![from, up_to])?;
    Ok(rows + with_questions)
}

/// The newest archive: its number, its file, and the link with which the next one begins.
pub(crate) fn newest_archive(tx: &mut Tx<'_>) -> Result<Option<(u64, String, String)>, StoreError> {
    tx.first(
        sql!("SELECT number, file, last_link FROM exchange_archives ORDER BY number DESC LIMIT 1"),
        params![],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub(crate) fn add_archive(
    tx: &mut Tx<'_>,
    number: u64,
    file: &str,
    last_link: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO exchange_archives (number, file, last_link, made_at) VALUES ($1, $2, $3, $4)"),
        params![i64::try_from(number).unwrap_or(i64::MAX), file, last_link, at],
    )?;
    Ok(())
}

// Consents of people.

/// Keeps a consent, unless it is there already; whether it was kept.
pub(crate) fn add_consent(tx: &mut Tx<'_>, consent: &KeptConsent) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO exchange_consents (id, person, client, service, purpose, question, document, given_at,
                 position, valid_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING"
        ),
        params![
            consent.id,
            consent.person,
            consent.client.to_string(),
            consent.service.to_string(),
            consent.purpose,
            consent.question,
            consent.document,
            consent.given_at,
            i64::try_from(consent.position).unwrap_or(i64::MAX),
            consent.valid_until
        ],
    )?;
    Ok(added > 0)
}

fn read_consent(row: &Row<'_>) -> Result<KeptConsent, StoreError> {
    Ok(KeptConsent {
        id: row.get(0)?,
        person: row.get(1)?,
        client: kept(row, 2)?,
        service: kept(row, 3)?,
        purpose: row.get(4)?,
        question: row.get(5)?,
        document: row.get(6)?,
        given_at: row.get(7)?,
        position: row.get(8)?,
        valid_until: row.get(9)?,
        last_used_at: row.get(10)?,
        withdrawn_at: row.get(11)?,
    })
}

pub(crate) fn consent(tx: &mut Tx<'_>, id: ConsentId) -> Result<Option<KeptConsent>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, person, client, service, purpose, question, document, given_at, position, valid_until,
                 last_used_at, withdrawn_at
             FROM exchange_consents WHERE id = $1"
        ),
        params![id],
        read_consent,
    )
}

/// The consents of a person, the newest first.
pub(crate) fn consents_of(tx: &mut Tx<'_>, person: PersonId, limit: i64) -> Result<Vec<KeptConsent>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, person, client, service, purpose, question, document, given_at, position, valid_until,
                 last_used_at, withdrawn_at
             FROM exchange_consents WHERE person = $1 ORDER BY given_at DESC, id LIMIT $2"
        ),
        params![person, limit],
        read_consent,
    )
}

/// Notes that a message rests on a consent; whether it holds.
pub(crate) fn use_consent(tx: &mut Tx<'_>, id: ConsentId, now: Timestamp) -> Result<bool, StoreError> {
    let used = tx.execute(
        sql!(
            "UPDATE exchange_consents SET last_used_at = $1
             WHERE id = $2 AND withdrawn_at IS NULL AND valid_until > $1"
        ),
        params![now, id],
    )?;
    Ok(used > 0)
}

/// Takes a consent back; whether it was not before.
pub(crate) fn withdraw_consent(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: ConsentId,
    now: Timestamp,
    position: u64,
) -> Result<bool, StoreError> {
    let withdrawn = tx.execute(
        sql!(
            "UPDATE exchange_consents SET withdrawn_at = $1, withdrawn_position = $2
             WHERE id = $3 AND person = $4 AND withdrawn_at IS NULL"
        ),
        params![now, i64::try_from(position).unwrap_or(i64::MAX), id, person],
    )?;
    Ok(withdrawn > 0)
}

// Who used whose data.

/// By what a use is found beside its message.
#[derive(Debug, Clone)]
pub(crate) struct KeptUse {
    /// The keyed hash of the person's code.
    pub(crate) subject: [u8; 16],
    /// When the person sees it.
    pub(crate) shown_from: Timestamp,
}

/// What the public count has of a use that is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HiddenUse {
    /// `2027-03`.
    pub(crate) month: String,
    /// The member who offers the service.
    pub(crate) owner: String,
    pub(crate) basis: String,
    pub(crate) uses: u64,
}

/// Which uses of a person's data are asked for.
#[derive(Debug, Clone)]
pub(crate) struct UsesOf {
    /// The keyed hashes of the person's codes; the same several times where there are fewer.
    pub(crate) subjects: [[u8; 16]; CODES_MAX],
    /// What is hidden at this time is left out.
    pub(crate) now: Timestamp,
    /// From then on.
    pub(crate) from: Timestamp,
    /// Before then.
    pub(crate) until: Timestamp,
    /// The member who asked; whoever asked where nothing is said.
    pub(crate) member: Option<MemberId>,
}

impl UsesOf {
    /// The identifiers of the member's subsystems lie between these: in the order of bytes, `0` follows `/`.
    fn clients(&self) -> (String, String) {
        match &self.member {
            Some(member) => (format!("{member}/"), format!("{member}0")),
            None => (String::new(), char::MAX.to_string()),
        }
    }
}

/// A use with its message.
#[derive(Debug, Clone)]
pub(crate) struct FoundUse {
    pub(crate) position: u64,
    pub(crate) request_id: String,
    pub(crate) client: SubsystemId,
    pub(crate) service: ServiceId,
    pub(crate) at: Timestamp,
    /// The canonical bytes of the answer on the same side, where there is one.
    pub(crate) answer: Option<Vec<u8>>,
}

/// Keeps whom a message was about.
pub(crate) fn add_uses(
    tx: &mut Tx<'_>,
    position: u64,
    message: &KeptMessage,
    uses: &[KeptUse],
) -> Result<(), StoreError> {
    for one in uses {
        tx.execute(
            sql!(
                "INSERT INTO exchange_uses (subject, position, shown_from, request_id, side, client, service, at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            params![
                one.subject,
                i64::try_from(position).unwrap_or(i64::MAX),
                one.shown_from,
                message.request_id,
                message.side,
                message.client,
                message.service,
                message.at
            ],
        )?;
    }
    Ok(())
}

pub(crate) fn count_hidden(tx: &mut Tx<'_>, hidden: &HiddenUse) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO exchange_hidden_uses (month, owner, basis, uses) VALUES ($1, $2, $3, $4)
             ON CONFLICT (month, owner, basis) DO UPDATE SET uses = exchange_hidden_uses.uses + excluded.uses"
        ),
        params![hidden.month, hidden.owner, hidden.basis, i64::try_from(hidden.uses).unwrap_or(i64::MAX)],
    )?;
    Ok(())
}

/// How many uses were hidden, by month, owner and basis, from a month on.
pub(crate) fn hidden_uses(tx: &mut Tx<'_>, from: &str, limit: i64) -> Result<Vec<HiddenUse>, StoreError> {
    tx.all(
        sql!(
            "SELECT month, owner, basis, uses FROM exchange_hidden_uses WHERE month >= $1
             ORDER BY month DESC, owner, basis LIMIT $2"
        ),
        params![from, limit],
        |row| Ok(HiddenUse { month: row.get(0)?, owner: row.get(1)?, basis: row.get(2)?, uses: row.get(3)? }),
    )
}

/// When the registry began: before, no message could pass.
pub(crate) fn first_change(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, StoreError> {
    tx.first(sql!("SELECT at FROM exchange_changes ORDER BY position LIMIT 1"), params![], |row| row.get(0))
}

pub(crate) fn count_uses(tx: &mut Tx<'_>, of: &UsesOf) -> Result<u64, StoreError> {
    let ([one, two, three, four], (first, last)) = (of.subjects, of.clients());
    tx.one(
        sql!(
            "SELECT COUNT(DISTINCT u.position) FROM exchange_uses u
             WHERE u.subject IN ($1, $2, $3, $4) AND u.shown_from <= $5
             AND u.at >= $6 AND u.at < $7 AND u.client >= $8 AND u.client < $9"
        ),
        params![one, two, three, four, of.now, of.from, of.until, first, last],
        |row| row.get(0),
    )
}

/// Some of the uses, the newest first.
pub(crate) fn uses(tx: &mut Tx<'_>, of: &UsesOf, limit: u32, offset: u64) -> Result<Vec<FoundUse>, StoreError> {
    let ([one, two, three, four], (first, last)) = (of.subjects, of.clients());
    tx.all(
        sql!(
            "SELECT DISTINCT u.position, u.request_id, u.client, u.service, u.at, COALESCE(a.head, q.answer_head, u.answer)
             FROM exchange_uses u
             LEFT JOIN exchange_messages a
                 ON a.request_id = u.request_id AND a.side = u.side AND a.direction = 'response'
             LEFT JOIN exchange_messages q
                 ON q.request_id = u.request_id AND q.side = u.side AND q.direction = 'request'
             WHERE u.subject IN ($1, $2, $3, $4) AND u.shown_from <= $5
             AND u.at >= $6 AND u.at < $7 AND u.client >= $8 AND u.client < $9
             ORDER BY u.position DESC LIMIT $10 OFFSET $11"
        ),
        params![
            one,
            two,
            three,
            four,
            of.now,
            of.from,
            of.until,
            first,
            last,
            limit,
            i64::try_from(offset).unwrap_or(i64::MAX)
        ],
        read_use,
    )
}

fn read_use(row: &Row<'_>) -> Result<FoundUse, StoreError> {
    Ok(FoundUse {
        position: row.get(0)?,
        request_id: row.get(1)?,
        client: kept(row, 2)?,
        service: kept(row, 3)?,
        at: row.get(4)?,
        answer: row.get(5)?,
    })
}

/// The use at a place, where the person sees it now.
pub(crate) fn use_at(tx: &mut Tx<'_>, of: &UsesOf, position: u64) -> Result<Option<FoundUse>, StoreError> {
    let ([one, two, three, four], at) = (of.subjects, i64::try_from(position).unwrap_or(i64::MAX));
    tx.first(
        sql!(
            "SELECT u.position, u.request_id, u.client, u.service, u.at, COALESCE(a.head, q.answer_head, u.answer)
             FROM exchange_uses u
             LEFT JOIN exchange_messages a
                 ON a.request_id = u.request_id AND a.side = u.side AND a.direction = 'response'
             LEFT JOIN exchange_messages q
                 ON q.request_id = u.request_id AND q.side = u.side AND q.direction = 'request'
             WHERE u.subject IN ($1, $2, $3, $4) AND u.position = $5 AND u.shown_from <= $6"
        ),
        params![one, two, three, four, at, of.now],
        read_use,
    )
}

/// Whose systems used the data: of each subsystem once.
pub(crate) fn users_of(tx: &mut Tx<'_>, of: &UsesOf, limit: i64) -> Result<Vec<SubsystemId>, StoreError> {
    let [one, two, three, four] = of.subjects;
    tx.all(
        sql!(
            "SELECT DISTINCT u.client FROM exchange_uses u
             WHERE u.subject IN ($1, $2, $3, $4) AND u.shown_from <= $5 ORDER BY u.client LIMIT $6"
        ),
        params![one, two, three, four, of.now, limit],
        |row| kept(row, 0),
    )
}
