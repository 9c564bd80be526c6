//! Who looks after a firm, who is invited to, and what changed.

use base::{FirmId, PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use super::{FIRM_COLUMNS_LENGTH, read_firm};
use crate::model::{Firm, FirmChange, FirmMember, Invitation, InvitationId, MAX_FIRMS};
use crate::roles::FirmRole;

/// The firms that a person looks after and what they are there, the oldest first.
pub fn firms_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<(Firm, FirmRole)>, StoreError> {
    tx.all(
        sql!(
            "SELECT f.id, f.owner, f.number, f.name, f.activity, f.commune, f.headcount, f.source, f.source_label, \
             f.known_at, p.role FROM business_firm_people p JOIN business_firms f ON f.id = p.firm \
             WHERE p.person = $1 ORDER BY f.created_at, f.id LIMIT $2"
        ),
        params![person, i64::try_from(MAX_FIRMS).unwrap_or(i64::MAX)],
        read_firm_and_role,
    )
}

/// A firm that a person looks after, and what they are there.
pub fn firm_of(tx: &mut Tx<'_>, person: PersonId, firm: FirmId) -> Result<Option<(Firm, FirmRole)>, StoreError> {
    tx.first(
        sql!(
            "SELECT f.id, f.owner, f.number, f.name, f.activity, f.commune, f.headcount, f.source, f.source_label, \
             f.known_at, p.role FROM business_firm_people p JOIN business_firms f ON f.id = p.firm \
             WHERE p.person = $1 AND p.firm = $2"
        ),
        params![person, firm],
        read_firm_and_role,
    )
}

/// The firm of this number that a person owns.
pub fn owned_firm_of_number(tx: &mut Tx<'_>, person: PersonId, number: &str) -> Result<Option<FirmId>, StoreError> {
    tx.first(
        sql!(
            "SELECT f.id FROM business_firms f JOIN business_firm_people p ON p.firm = f.id \
             WHERE f.number = $1 AND p.person = $2 AND p.role = 'owner'"
        ),
        params![number, person],
        |row| row.get(0),
    )
}

fn read_firm_and_role(row: &Row<'_>) -> Result<(Firm, FirmRole), StoreError> {
    let role: String = row.get(FIRM_COLUMNS_LENGTH)?;
    Ok((read_firm(row)?, known_role(&role)))
}

/// What a column that only this room writes says; something else has the fewest rights.
fn known_role(code: &str) -> FirmRole {
    FirmRole::from_code(code).unwrap_or(FirmRole::Employee)
}

/// The people of a firm: owners first, then by how long they are there.
pub fn people_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<FirmMember>, StoreError> {
    tx.all(
        sql!(
            "SELECT person, role, since FROM business_firm_people WHERE firm = $1 \
             ORDER BY CASE WHEN role = 'owner' THEN 0 ELSE 1 END, since, person"
        ),
        params![firm],
        |row| {
            let role: String = row.get(1)?;
            Ok(FirmMember { person: row.get(0)?, role: known_role(&role), since: row.get(2)? })
        },
    )
}

/// Adds somebody, or changes what they are.
pub fn put_member(tx: &mut Tx<'_>, firm: FirmId, member: &FirmMember, added_by: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO business_firm_people (firm, person, role, since, added_by) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (firm, person) DO UPDATE SET role = excluded.role"
        ),
        params![firm, member.person, member.role.code().to_owned(), member.since, added_by],
    )?;
    Ok(())
}

/// Takes somebody out.
pub fn remove_member(tx: &mut Tx<'_>, firm: FirmId, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM business_firm_people WHERE firm = $1 AND person = $2"), params![firm, person])?;
    Ok(())
}

/// The firm stands under another of its owners.
pub fn hand_over(tx: &mut Tx<'_>, firm: FirmId, owner: PersonId) -> Result<(), StoreError> {
    // The key belongs to who created it: nobody sends that command again.
    let key = format!("handed over {firm}");
    tx.execute(
        sql!("UPDATE business_firms SET owner = $1, creation_key = $2 WHERE id = $3"),
        params![owner, key, firm],
    )?;
    Ok(())
}

/// Writes an invitation down.
pub fn insert_invitation(tx: &mut Tx<'_>, invitation: &Invitation, token_hash: &[u8; 32]) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO business_firm_invitations \
             (id, firm, token_hash, email, role, invited_by, invited_at, expires_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            invitation.id,
            invitation.firm,
            token_hash.to_vec(),
            invitation.email,
            invitation.role.code().to_owned(),
            invitation.invited_by,
            invitation.invited_at,
            invitation.expires_at
        ],
    )?;
    Ok(())
}

/// The invitations to a firm that still hold, the oldest first.
pub fn invitations_to(tx: &mut Tx<'_>, firm: FirmId, now: Timestamp) -> Result<Vec<Invitation>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, email, role, invited_by, invited_at, expires_at FROM business_firm_invitations \
             WHERE firm = $1 AND expires_at > $2 ORDER BY invited_at, id"
        ),
        params![firm, now],
        read_invitation,
    )
}

/// The invitation of a link, when it still holds.
pub fn invitation_of_token(
    tx: &mut Tx<'_>,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, firm, email, role, invited_by, invited_at, expires_at FROM business_firm_invitations \
             WHERE token_hash = $1 AND expires_at > $2"
        ),
        params![token_hash.to_vec(), now],
        read_invitation,
    )
}

/// Takes an invitation to this firm back, or uses it up. Says whether it was there.
pub fn remove_invitation(tx: &mut Tx<'_>, firm: FirmId, id: InvitationId) -> Result<bool, StoreError> {
    let removed =
        tx.execute(sql!("DELETE FROM business_firm_invitations WHERE firm = $1 AND id = $2"), params![firm, id])?;
    Ok(removed == 1)
}

/// Forgets the invitations of a firm that hold no more.
pub fn forget_expired_invitations(tx: &mut Tx<'_>, firm: FirmId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM business_firm_invitations WHERE firm = $1 AND expires_at <= $2"), params![firm, now])?;
    Ok(())
}

fn read_invitation(row: &Row<'_>) -> Result<Invitation, StoreError> {
    let role: String = row.get(3)?;
    Ok(Invitation {
        id: row.get(0)?,
        firm: row.get(1)?,
        email: row.get(2)?,
        role: known_role(&role),
        invited_by: row.get(4)?,
        invited_at: row.get(5)?,
        expires_at: row.get(6)?,
    })
}

/// Writes down what changed.
pub fn insert_change(tx: &mut Tx<'_>, firm: FirmId, change: &FirmChange) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO business_firm_changes (id, firm, actor, what, person, role, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![
            change.id,
            firm,
            change.actor,
            change.what.code().to_owned(),
            change.person,
            change.role.map(|role| role.code().to_owned()),
            change.at
        ],
    )?;
    Ok(())
}

/// What changed among the people of a firm, the newest first.
pub fn changes_of(tx: &mut Tx<'_>, firm: FirmId, most: i64) -> Result<Vec<FirmChange>, StoreError> {
    let rows = tx.all(
        sql!(
            "SELECT id, actor, what, person, role, at FROM business_firm_changes WHERE firm = $1 \
             ORDER BY at DESC, id DESC LIMIT $2"
        ),
        params![firm, most],
        |row| {
            let (what, role): (String, Option<String>) = (row.get(2)?, row.get(4)?);
            let what = crate::model::FirmChangeKind::from_code(&what);
            let role = role.as_deref().and_then(FirmRole::from_code);
            Ok((row.get(0)?, row.get(1)?, what, row.get(3)?, role, row.get(5)?))
        },
    )?;
    let known = rows.into_iter().filter_map(|(id, actor, what, person, role, at)| {
        Some(FirmChange { id, actor, what: what?, person, role, at })
    });
    Ok(known.collect())
}

/// Deletes a firm and everything that was kept of it here.
pub fn delete_firm(tx: &mut Tx<'_>, firm: FirmId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM business_plan_shares WHERE firm = $1"), params![firm])?;
    tx.execute(sql!("DELETE FROM business_plan_steps WHERE firm = $1"), params![firm])?;
    for of_requests in [
        sql!(
            "DELETE FROM business_request_feedback WHERE request IN (SELECT id FROM business_requests WHERE firm = $1)"
        ),
        sql!(
            "DELETE FROM business_request_messages WHERE request IN (SELECT id FROM business_requests WHERE firm = $1)"
        ),
        sql!("DELETE FROM business_request_turns WHERE request IN (SELECT id FROM business_requests WHERE firm = $1)"),
        sql!("DELETE FROM business_requests WHERE firm = $1"),
    ] {
        tx.execute(of_requests, params![firm])?;
    }
    tx.execute(sql!("DELETE FROM business_diagnoses WHERE firm = $1"), params![firm])?;
    tx.execute(sql!("DELETE FROM business_firms WHERE id = $1"), params![firm])?;
    Ok(())
}
