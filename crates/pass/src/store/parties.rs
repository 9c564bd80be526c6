//! Funders and prescribers, who acts for them and for places, and how who got a booklet is reached.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use crate::add_member::MEMBERS_MAX;
use crate::model::BookletId;
use crate::party::{Party, PartyId, PartyKind};

/// Writes a funder or a prescriber down; `false` when its identifier is known.
pub(crate) fn insert_party(tx: &mut Tx<'_>, party: &Party, at: Timestamp) -> Result<bool, StoreError> {
    let added = tx.execute(
        sql!(
            "INSERT INTO pass_parties (id, kind, name, address, telephone, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO NOTHING"
        ),
        params![party.id.uuid(), party.id.kind(), party.name, party.address, party.telephone, at],
    )?;
    Ok(added == 1)
}

pub(crate) fn party(tx: &mut Tx<'_>, id: PartyId) -> Result<Option<Party>, StoreError> {
    let uuid = id.uuid();
    if id.kind() == PartyKind::Place {
        let name = tx.first(sql!("SELECT name FROM pass_places WHERE place = $1"), params![uuid], |row| row.get(0))?;
        return Ok(name.map(|name| place_party(id, name)));
    }
    tx.first(
        sql!("SELECT kind, id, name, address, telephone FROM pass_parties WHERE id = $1 AND kind = $2"),
        params![uuid, id.kind()],
        read_party,
    )
}

pub(crate) fn parties(tx: &mut Tx<'_>, kind: PartyKind, limit: i64) -> Result<Vec<Party>, StoreError> {
    if kind == PartyKind::Place {
        return tx.all(sql!("SELECT place, name FROM pass_places ORDER BY name, id LIMIT $1"), params![limit], |row| {
            Ok(place_party(PartyId::new(kind, row.get(0)?), row.get(1)?))
        });
    }
    tx.all(
        sql!("SELECT kind, id, name, address, telephone FROM pass_parties WHERE kind = $1 ORDER BY name, id LIMIT $2"),
        params![kind, limit],
        read_party,
    )
}

fn place_party(id: PartyId, name: String) -> Party {
    Party { id, name, address: String::new(), telephone: String::new() }
}

fn read_party(row: &Row<'_>) -> Result<Party, StoreError> {
    Ok(Party {
        id: PartyId::new(row.get(0)?, row.get(1)?),
        name: row.get(2)?,
        address: row.get(3)?,
        telephone: row.get(4)?,
    })
}

pub(crate) fn add_member(
    tx: &mut Tx<'_>,
    party: PartyId,
    person: PersonId,
    by: PersonId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "INSERT INTO pass_members (kind, party, person, added_by, added_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (kind, party, person) DO NOTHING"
        ),
        params![party.kind(), party.uuid(), person, by, at],
    )?;
    Ok(changed == 1)
}

pub(crate) fn remove_member(tx: &mut Tx<'_>, party: PartyId, person: PersonId) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!("DELETE FROM pass_members WHERE kind = $1 AND party = $2 AND person = $3"),
        params![party.kind(), party.uuid(), person],
    )?;
    Ok(changed == 1)
}

pub(crate) fn remove_memberships(tx: &mut Tx<'_>, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM pass_members WHERE person = $1"), params![person])?;
    Ok(())
}

pub(crate) fn members(tx: &mut Tx<'_>, party: PartyId) -> Result<Vec<PersonId>, StoreError> {
    tx.all(
        sql!("SELECT person FROM pass_members WHERE kind = $1 AND party = $2 ORDER BY added_at, person LIMIT $3"),
        params![party.kind(), party.uuid(), MEMBERS_MAX],
        |row| row.get(0),
    )
}

pub(crate) fn parties_of(tx: &mut Tx<'_>, person: PersonId, kind: PartyKind) -> Result<Vec<Party>, StoreError> {
    let ids: Vec<PartyId> = tx.all(
        sql!("SELECT party FROM pass_members WHERE person = $1 AND kind = $2 ORDER BY party LIMIT $3"),
        params![person, kind, MEMBERS_MAX],
        |row| Ok(PartyId::new(kind, row.get(0)?)),
    )?;
    let mut all = Vec::new();
    for id in ids {
        all.extend(party(tx, id)?);
    }
    all.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(all)
}

/// How who got a booklet is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What the person is called, as the prescriber wrote it.
    pub name: String,
    /// Their telephone.
    pub telephone: String,
    /// When they agreed to be called; not known of those that were kept before that was noted.
    pub agreed_at: Option<Timestamp>,
    /// When they were called.
    pub called_at: Option<Timestamp>,
}

pub(crate) fn keep_contact(
    tx: &mut Tx<'_>,
    booklet: BookletId,
    (name, telephone): (&str, &str),
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO pass_contacts (booklet, name, telephone, kept_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (booklet) DO NOTHING"
        ),
        params![booklet, name, telephone, at],
    )?;
    Ok(())
}

pub(crate) fn contact(tx: &mut Tx<'_>, booklet: BookletId) -> Result<Option<Contact>, StoreError> {
    tx.first(
        sql!("SELECT name, telephone, called_at, agreed_at FROM pass_contacts WHERE booklet = $1"),
        params![booklet],
        |row| Ok(Contact { name: row.get(0)?, telephone: row.get(1)?, called_at: row.get(2)?, agreed_at: row.get(3)? }),
    )
}

pub(crate) fn note_call(tx: &mut Tx<'_>, booklet: BookletId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_contacts SET called_at = $1 WHERE booklet = $2"), params![at, booklet])?;
    Ok(())
}

/// Moves how somebody is reached to the booklet that replaces theirs.
pub(crate) fn move_contact(tx: &mut Tx<'_>, from: BookletId, to: BookletId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE pass_contacts SET booklet = $1 WHERE booklet = $2"), params![to, from])?;
    Ok(())
}

/// Forgets how the holder of booklets is reached.
pub(crate) fn forget_contacts_of(tx: &mut Tx<'_>, holder: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM pass_contacts WHERE booklet IN (SELECT id FROM pass_booklets WHERE holder = $1)"),
        params![holder],
    )?;
    Ok(())
}

/// Forgets how people are reached whose booklet was begun, or has ended; says how many.
pub(crate) fn forget_contacts(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        sql!(
            "DELETE FROM pass_contacts WHERE booklet IN (SELECT c.booklet FROM pass_contacts c \
             JOIN pass_booklets b ON b.id = c.booklet JOIN pass_lots l ON l.id = b.lot \
             WHERE b.state = 4 OR l.ends_at <= $1 OR EXISTS (SELECT 1 FROM pass_redemptions r \
             WHERE r.pass >= b.id * 32 AND r.pass < b.id * 32 + 32 AND r.undone_at IS NULL))"
        ),
        params![now],
    )
}
