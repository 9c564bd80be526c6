//! The tables of offers, and of what partners propose.

use std::collections::BTreeSet;

use base::{Localized, PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use super::{Json, named_columns};
use crate::offers::{Commitment, FeePeriod, Offer, OfferId, OfferKind, Proposal, ProposalId, ProposalState, Terms};

named_columns! {
    OfferKind: "a kind of offer",
    FeePeriod: "a period of a fee",
    ProposalState: "a state of a proposal"
}

/// Every offer, in the order of their operators.
pub fn offers(tx: &mut Tx<'_>) -> Result<Vec<Offer>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, source_key, operator, kind, sectors, commission_bp, fee_cents, fee_period, notice_days, \
             contact, commitments, signatory_since, conditions, page, valid_from, valid_to, source, fictional, vendor, \
             changed_at FROM directory_offers ORDER BY operator, id LIMIT 5000"
        ),
        params![],
        offer,
    )
}

/// The offer of an identifier.
pub fn offer_of(tx: &mut Tx<'_>, id: OfferId) -> Result<Option<Offer>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, source_key, operator, kind, sectors, commission_bp, fee_cents, fee_period, notice_days, \
             contact, commitments, signatory_since, conditions, page, valid_from, valid_to, source, fictional, vendor, \
             changed_at FROM directory_offers WHERE id = $1"
        ),
        params![id],
        offer,
    )
}

fn offer(row: &Row<'_>) -> Result<Offer, StoreError> {
    Ok(Offer {
        id: row.get(0)?,
        source_key: row.get(1)?,
        terms: Terms {
            operator: row.get(2)?,
            kind: row.get(3)?,
            sectors: row.get::<Json<Vec<String>>>(4)?.0,
            commission_bp: row.get(5)?,
            fee_cents: row.get(6)?,
            fee_period: row.get::<Option<FeePeriod>>(7)?.unwrap_or_default(),
            notice_days: row.get(8)?,
            contact: row.get(9)?,
            commitments: row.get::<Json<BTreeSet<Commitment>>>(10)?.0,
            signatory_since: row.get(11)?,
            conditions: row.get::<Json<Localized>>(12)?.0,
            page: row.get::<Option<String>>(13)?.unwrap_or_default(),
            valid_from: row.get(14)?,
            valid_to: row.get(15)?,
            source: row.get(16)?,
        },
        fictional: row.get(17)?,
        vendor: row.get(18)?,
        changed_at: row.get(19)?,
    })
}

/// Puts an offer in, or in the place of what was there under its identifier.
pub fn put_offer(tx: &mut Tx<'_>, offer: &Offer) -> Result<(), StoreError> {
    let terms = &offer.terms;
    let page = Some(&terms.page).filter(|page| !page.is_empty());
    tx.execute(
        sql!(
            "INSERT INTO directory_offers (id, source_key, operator, kind, sectors, commission_bp, fee_cents, \
             fee_period, notice_days, contact, commitments, signatory_since, conditions, page, valid_from, valid_to, \
             source, fictional, vendor, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) \
             ON CONFLICT (id) DO UPDATE SET source_key = excluded.source_key, operator = excluded.operator, \
             kind = excluded.kind, sectors = excluded.sectors, commission_bp = excluded.commission_bp, \
             fee_cents = excluded.fee_cents, fee_period = excluded.fee_period, notice_days = excluded.notice_days, \
             contact = excluded.contact, commitments = excluded.commitments, \
             signatory_since = excluded.signatory_since, conditions = excluded.conditions, page = excluded.page, \
             valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source, \
             fictional = excluded.fictional, vendor = excluded.vendor, changed_at = excluded.changed_at"
        ),
        params![
            offer.id,
            offer.source_key,
            terms.operator,
            terms.kind,
            Json(&terms.sectors),
            terms.commission_bp,
            terms.fee_cents,
            terms.fee_period,
            terms.notice_days,
            terms.contact,
            Json(&terms.commitments),
            terms.signatory_since,
            Json(&terms.conditions),
            page,
            terms.valid_from,
            terms.valid_to,
            terms.source,
            offer.fictional,
            offer.vendor,
            offer.changed_at,
        ],
    )?;
    Ok(())
}

/// How many offers there are.
pub fn count_offers(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM directory_offers"), params![], |row| row.get(0))
}

/// Takes the account of a person off their offers, and deletes what they proposed and nobody decided.
pub fn forget_vendor(tx: &mut Tx<'_>, person: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE directory_offers SET vendor = NULL, changed_at = $1 WHERE vendor = $2"),
        params![now, person],
    )?;
    tx.execute(sql!("DELETE FROM directory_offer_proposals WHERE person = $1 AND state = 'open'"), params![person])?;
    Ok(())
}

/// Writes a proposal down; the same `creation_key` twice writes it once.
pub fn insert_proposal(tx: &mut Tx<'_>, proposal: &Proposal, creation_key: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO directory_offer_proposals (id, offer, person, document, state, asked_at, creation_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person, creation_key) DO NOTHING"
        ),
        params![
            proposal.id,
            proposal.offer,
            proposal.person,
            Json(&proposal.terms),
            proposal.state,
            proposal.asked_at,
            creation_key,
        ],
    )?;
    Ok(())
}

/// What a person proposed, the newest first.
pub fn proposals_of(tx: &mut Tx<'_>, person: PersonId, most: i64) -> Result<Vec<Proposal>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, offer, person, document, state, asked_at, reason FROM directory_offer_proposals \
             WHERE person = $1 ORDER BY asked_at DESC, id LIMIT $2"
        ),
        params![person, most],
        proposal,
    )
}

/// What waits for a decision, the oldest first.
pub fn open_proposals(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Proposal>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, offer, person, document, state, asked_at, reason FROM directory_offer_proposals \
             WHERE state = 'open' ORDER BY asked_at, id LIMIT $1"
        ),
        params![most],
        proposal,
    )
}

/// The proposal of an identifier.
pub fn proposal_of(tx: &mut Tx<'_>, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, offer, person, document, state, asked_at, reason FROM directory_offer_proposals WHERE id = $1"
        ),
        params![id],
        proposal,
    )
}

fn proposal(row: &Row<'_>) -> Result<Proposal, StoreError> {
    Ok(Proposal {
        id: row.get(0)?,
        offer: row.get(1)?,
        person: row.get(2)?,
        terms: row.get::<Json<Terms>>(3)?.0,
        state: row.get(4)?,
        asked_at: row.get(5)?,
        reason: row.get(6)?,
    })
}

/// Writes a decision down, where none was made.
pub fn decide_proposal(
    tx: &mut Tx<'_>,
    id: ProposalId,
    state: ProposalState,
    (officer, now, reason): (PersonId, Timestamp, Option<&str>),
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE directory_offer_proposals SET state = $1, decided_by = $2, decided_at = $3, reason = $4 \
             WHERE id = $5 AND state = 'open'"
        ),
        params![state, officer, now, reason, id],
    )?;
    Ok(changed == 1)
}
