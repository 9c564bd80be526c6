//! The tables of the room.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{FirmId, PersonId, Timestamp};
use credit::{Aid, Percent};
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bank_access::{Key, KeyId};
use crate::fund::{Figures, Standing};
use crate::model::{
    APPLICATIONS_MAX, Application, ApplicationId, Event, EventId, Guarantee, GuaranteeId, Happened, Line, LineId, Offer,
};
use crate::state::{LineState, State};

/// Applications of a bank that a list shows.
const INBOX_MAX: i64 = 200;
/// Guarantees that a list shows.
const GUARANTEES_MAX: i64 = 200;
/// Aids of one undertaking that are looked at: more than the ceiling has room for.
const AIDS_MAX: i64 = 10_000;

fn broken(expected: &'static str) -> StoreError {
    StoreError::Column { index: 0, expected, found: "something else".to_owned() }
}

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| broken("a value with a JSON form"))
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| broken("a JSON document of this room"))
}

/// The application that the same command made before, or this one, newly written down.
pub(crate) fn insert_application(tx: &mut Tx<'_>, new: &Application, key: &str) -> Result<ApplicationId, StoreError> {
    let known = tx.first(
        sql!("SELECT id FROM loans_applications WHERE owner = $1 AND creation_key = $2"),
        params![new.owner, key],
        |row| row.get(0),
    )?;
    if let Some(known) = known {
        return Ok(known);
    }
    tx.execute(
        sql!(
            "INSERT INTO loans_applications \
             (id, firm, owner, product, creation_key, state, content, made_at, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            new.id,
            new.firm,
            new.owner,
            new.product,
            key,
            new.state.name(),
            json(&new.asked)?,
            new.made_at,
            new.changed_at
        ],
    )?;
    Ok(new.id)
}

pub(crate) fn count_of_firm(tx: &mut Tx<'_>, firm: FirmId) -> Result<i64, StoreError> {
    tx.one(sql!("SELECT COUNT(*) FROM loans_applications WHERE firm = $1"), params![firm], |row| row.get(0))
}

pub(crate) fn applications_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<Application>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, owner, product, state, content, file, made_at, sent_at, changed_at \
             FROM loans_applications WHERE firm = $1 ORDER BY made_at DESC, id DESC LIMIT $2"
        ),
        params![firm, APPLICATIONS_MAX],
        read_application,
    )
}

pub(crate) fn application(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<Application>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, firm, owner, product, state, content, file, made_at, sent_at, changed_at \
             FROM loans_applications WHERE id = $1"
        ),
        params![id],
        read_application,
    )
}

fn read_application(row: &Row<'_>) -> Result<Application, StoreError> {
    let (state, content): (String, String) = (row.get(4)?, row.get(5)?);
    let file: Option<String> = row.get(6)?;
    Ok(Application {
        id: row.get(0)?,
        firm: row.get(1)?,
        owner: row.get(2)?,
        product: row.get(3)?,
        state: State::from_name(&state).ok_or_else(|| broken("a state"))?,
        asked: from_json(&content)?,
        file: file.as_deref().map(from_json).transpose()?,
        made_at: row.get(7)?,
        sent_at: row.get(8)?,
        changed_at: row.get(9)?,
    })
}

pub(crate) fn update_application(tx: &mut Tx<'_>, changed: &Application) -> Result<(), StoreError> {
    let file = changed.file.as_ref().map(json).transpose()?;
    tx.execute(
        sql!(
            "UPDATE loans_applications SET state = $1, content = $2, file = $3, sent_at = $4, changed_at = $5 \
             WHERE id = $6"
        ),
        params![changed.state.name(), json(&changed.asked)?, file, changed.sent_at, changed.changed_at, changed.id],
    )?;
    Ok(())
}

pub(crate) fn insert_line(tx: &mut Tx<'_>, line: &Line) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO loans_lines (id, application, bank, state, question, answer, reason, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            line.id,
            line.application,
            line.bank,
            line.state.name(),
            line.question,
            line.answer,
            line.reason,
            line.changed_at
        ],
    )?;
    Ok(())
}

pub(crate) fn update_line(tx: &mut Tx<'_>, line: &Line) -> Result<(), StoreError> {
    let offer = line.offer.as_ref().map(json::<Offer>).transpose()?;
    tx.execute(
        sql!(
            "UPDATE loans_lines SET state = $1, question = $2, answer = $3, reason = $4, offer = $5, changed_at = $6 \
             WHERE id = $7"
        ),
        params![line.state.name(), line.question, line.answer, line.reason, offer, line.changed_at, line.id],
    )?;
    Ok(())
}

pub(crate) fn line(tx: &mut Tx<'_>, id: LineId) -> Result<Option<Line>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, application, bank, state, question, answer, reason, offer, changed_at \
             FROM loans_lines WHERE id = $1"
        ),
        params![id],
        read_line,
    )
}

pub(crate) fn lines_of(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Vec<Line>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, application, bank, state, question, answer, reason, offer, changed_at \
             FROM loans_lines WHERE application = $1 ORDER BY bank"
        ),
        params![application],
        read_line,
    )
}

pub(crate) fn lines_at(tx: &mut Tx<'_>, bank: &str) -> Result<Vec<Line>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, application, bank, state, question, answer, reason, offer, changed_at \
             FROM loans_lines WHERE bank = $1 ORDER BY changed_at DESC LIMIT $2"
        ),
        params![bank, INBOX_MAX],
        read_line,
    )
}

fn read_line(row: &Row<'_>) -> Result<Line, StoreError> {
    let state: String = row.get(3)?;
    let offer: Option<String> = row.get(7)?;
    Ok(Line {
        id: row.get(0)?,
        application: row.get(1)?,
        bank: row.get(2)?,
        state: LineState::from_name(&state).ok_or_else(|| broken("a state"))?,
        question: row.get(4)?,
        answer: row.get(5)?,
        reason: row.get(6)?,
        offer: offer.as_deref().map(from_json).transpose()?,
        changed_at: row.get(8)?,
    })
}

pub(crate) fn insert_guarantee(tx: &mut Tx<'_>, new: &Guarantee) -> Result<(), StoreError> {
    let of = &new.figures;
    tx.execute(
        sql!(
            "INSERT INTO loans_guarantees \
             (id, line, application, firm, owner, bank, product, undertaking, granted_on, amount, share, aid, state, \
             outstanding, due, called, paid, lender_recovered, fund_recovered, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
        ),
        params![
            new.id,
            new.line,
            new.application,
            new.firm,
            new.owner,
            new.bank,
            new.product,
            new.undertaking,
            new.granted_on,
            of.amount,
            of.share.to_string(),
            new.aid,
            standing_name(of.standing),
            of.outstanding,
            of.due,
            of.called,
            of.paid,
            of.lender_recovered,
            of.fund_recovered,
            new.changed_at
        ],
    )?;
    Ok(())
}

pub(crate) fn update_figures(tx: &mut Tx<'_>, id: GuaranteeId, of: &Figures, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "UPDATE loans_guarantees SET state = $1, outstanding = $2, due = $3, called = $4, paid = $5, \
             lender_recovered = $6, fund_recovered = $7, changed_at = $8 WHERE id = $9"
        ),
        params![
            standing_name(of.standing),
            of.outstanding,
            of.due,
            of.called,
            of.paid,
            of.lender_recovered,
            of.fund_recovered,
            at,
            id
        ],
    )?;
    Ok(())
}

const fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::Repaid => "repaid",
        Standing::Defaulted => "defaulted",
    }
}

pub(crate) fn guarantee(tx: &mut Tx<'_>, id: GuaranteeId) -> Result<Option<Guarantee>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, line, application, firm, owner, bank, product, undertaking, granted_on, amount, share, aid, \
             state, outstanding, due, called, paid, lender_recovered, fund_recovered, changed_at \
             FROM loans_guarantees WHERE id = $1"
        ),
        params![id],
        read_guarantee,
    )
}

pub(crate) fn guarantee_of_line(tx: &mut Tx<'_>, line: LineId) -> Result<Option<Guarantee>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, line, application, firm, owner, bank, product, undertaking, granted_on, amount, share, aid, \
             state, outstanding, due, called, paid, lender_recovered, fund_recovered, changed_at \
             FROM loans_guarantees WHERE line = $1"
        ),
        params![line],
        read_guarantee,
    )
}

pub(crate) fn guarantees_of(tx: &mut Tx<'_>, bank: &str) -> Result<Vec<Guarantee>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, line, application, firm, owner, bank, product, undertaking, granted_on, amount, share, aid, \
             state, outstanding, due, called, paid, lender_recovered, fund_recovered, changed_at \
             FROM loans_guarantees WHERE bank = $1 ORDER BY changed_at DESC LIMIT $2"
        ),
        params![bank, GUARANTEES_MAX],
        read_guarantee,
    )
}

fn read_guarantee(row: &Row<'_>) -> Result<Guarantee, StoreError> {
    let (share, standing): (String, String) = (row.get(10)?, row.get(12)?);
    let figures = Figures {
        amount: row.get(9)?,
        share: share.parse::<Percent>().map_err(|_| broken("a percentage"))?,
        standing: match standing.as_str() {
            "active" => Standing::Active,
            "repaid" => Standing::Repaid,
            "defaulted" => Standing::Defaulted,
            _ => return Err(broken("a standing")),
        },
        outstanding: row.get(13)?,
        due: row.get(14)?,
        called: row.get(15)?,
        paid: row.get(16)?,
        lender_recovered: row.get(17)?,
        fund_recovered: row.get(18)?,
    };
    Ok(Guarantee {
        id: row.get(0)?,
        line: row.get(1)?,
        application: row.get(2)?,
        firm: row.get(3)?,
        owner: row.get(4)?,
        bank: row.get(5)?,
        product: row.get(6)?,
        undertaking: row.get(7)?,
        granted_on: row.get(8)?,
        aid: row.get(11)?,
        figures,
        changed_at: row.get(19)?,
    })
}

/// What was granted here to an undertaking.
pub(crate) fn aids_of(tx: &mut Tx<'_>, undertaking: &str) -> Result<Vec<Aid>, StoreError> {
    tx.all(
        sql!("SELECT granted_on, aid FROM loans_guarantees WHERE undertaking = $1 LIMIT $2"),
        params![undertaking, AIDS_MAX],
        |row| Ok(Aid { granted_on: row.get::<Date>(0)?, cents: row.get(1)? }),
    )
}

pub(crate) fn insert_event(tx: &mut Tx<'_>, event: &Event) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO loans_events (id, guarantee, kind, cents, at, note, transfer, is_open) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            event.id,
            event.guarantee,
            event.kind.name(),
            event.cents,
            event.at,
            event.note,
            event.transfer,
            event.is_open
        ],
    )?;
    Ok(())
}

pub(crate) fn events_of(tx: &mut Tx<'_>, guarantee: GuaranteeId) -> Result<Vec<Event>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, guarantee, kind, cents, at, note, transfer, is_open FROM loans_events \
             WHERE guarantee = $1 ORDER BY at, id LIMIT 1000"
        ),
        params![guarantee],
        read_event,
    )
}

/// The calls that wait for their payment, the oldest first.
pub(crate) fn open_calls(tx: &mut Tx<'_>) -> Result<Vec<Event>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, guarantee, kind, cents, at, note, transfer, is_open FROM loans_events \
             WHERE is_open ORDER BY at, id LIMIT 200"
        ),
        params![],
        read_event,
    )
}

pub(crate) fn event(tx: &mut Tx<'_>, id: EventId) -> Result<Option<Event>, StoreError> {
    tx.first(
        sql!("SELECT id, guarantee, kind, cents, at, note, transfer, is_open FROM loans_events WHERE id = $1"),
        params![id],
        read_event,
    )
}

fn read_event(row: &Row<'_>) -> Result<Event, StoreError> {
    let kind: String = row.get(2)?;
    Ok(Event {
        id: row.get(0)?,
        guarantee: row.get(1)?,
        kind: Happened::from_name(&kind).ok_or_else(|| broken("what happened"))?,
        cents: row.get(3)?,
        at: row.get(4)?,
        note: row.get(5)?,
        transfer: row.get(6)?,
        is_open: row.get(7)?,
    })
}

pub(crate) fn close_event(tx: &mut Tx<'_>, id: EventId) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE loans_events SET is_open = FALSE WHERE id = $1"), params![id])?;
    Ok(())
}

/// Whether a command was carried out before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Not yet; it is noted now.
    New,
    /// The very same.
    Same,
    /// Another one under this key.
    Other,
}

/// Notes a command under the key of who gives it.
pub(crate) fn note_deed(
    tx: &mut Tx<'_>,
    actor: &str,
    key: &str,
    digest: &[u8],
    at: Timestamp,
) -> Result<Seen, StoreError> {
    let known: Option<Vec<u8>> = tx.first(
        sql!("SELECT digest FROM loans_deeds WHERE actor = $1 AND deed_key = $2"),
        params![actor, key],
        |row| row.get(0),
    )?;
    if let Some(known) = known {
        return Ok(if known == digest { Seen::Same } else { Seen::Other });
    }
    tx.execute(
        sql!("INSERT INTO loans_deeds (actor, deed_key, digest, at) VALUES ($1, $2, $3, $4)"),
        params![actor, key, digest, at],
    )?;
    Ok(Seen::New)
}

pub(crate) fn add_bank_person(tx: &mut Tx<'_>, bank: &str, person: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO loans_bank_people (bank, person) VALUES ($1, $2) ON CONFLICT (bank, person) DO NOTHING"),
        params![bank, person],
    )?;
    Ok(())
}

pub(crate) fn remove_bank_person(tx: &mut Tx<'_>, bank: &str, person: PersonId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM loans_bank_people WHERE bank = $1 AND person = $2"), params![bank, person])?;
    Ok(())
}

pub(crate) fn bank_people(tx: &mut Tx<'_>) -> Result<Vec<(String, PersonId)>, StoreError> {
    tx.all(sql!("SELECT bank, person FROM loans_bank_people ORDER BY bank, person LIMIT 1000"), params![], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn banks_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<String>, StoreError> {
    tx.all(
        sql!("SELECT bank FROM loans_bank_people WHERE person = $1 ORDER BY bank LIMIT 100"),
        params![person],
        |row| row.get(0),
    )
}

pub(crate) fn add_key(tx: &mut Tx<'_>, key: &Key, hash: &[u8], by: PersonId) -> Result<(), StoreError> {
    tx.execute(
        sql!("INSERT INTO loans_bank_keys (id, bank, name, hash, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6)"),
        params![key.id, key.bank, key.name, hash, key.made_at, by],
    )?;
    Ok(())
}

pub(crate) fn keys(tx: &mut Tx<'_>) -> Result<Vec<Key>, StoreError> {
    tx.all(
        sql!("SELECT id, bank, name, made_at, used_at FROM loans_bank_keys ORDER BY bank, made_at LIMIT 1000"),
        params![],
        read_key,
    )
}

pub(crate) fn key_of_hash(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<Key>, StoreError> {
    tx.first(
        sql!("SELECT id, bank, name, made_at, used_at FROM loans_bank_keys WHERE hash = $1"),
        params![hash],
        read_key,
    )
}

fn read_key(row: &Row<'_>) -> Result<Key, StoreError> {
    Ok(Key { id: row.get(0)?, bank: row.get(1)?, name: row.get(2)?, made_at: row.get(3)?, used_at: row.get(4)? })
}

pub(crate) fn note_key_use(tx: &mut Tx<'_>, id: KeyId, at: Timestamp) -> Result<(), StoreError> {
    tx.execute(sql!("UPDATE loans_bank_keys SET used_at = $1 WHERE id = $2"), params![at, id])?;
    Ok(())
}

pub(crate) fn remove_key(tx: &mut Tx<'_>, id: KeyId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM loans_bank_keys WHERE id = $1"), params![id])?;
    Ok(())
}

/// Whether a bank or the firm still has to decide, the fund stands for a loan of the firm, or a call of one is open.
pub(crate) fn is_under_way(tx: &mut Tx<'_>, firm: FirmId) -> Result<bool, StoreError> {
    let sent = tx.first(
        sql!(
            "SELECT 1 FROM loans_applications JOIN loans_lines ON loans_lines.application = loans_applications.id \
             WHERE firm = $1 AND loans_applications.state = 'sent' \
             AND loans_lines.state IN ('received', 'asked', 'answered', 'offered') LIMIT 1"
        ),
        params![firm],
        |_| Ok(()),
    )?;
    let guaranteed = tx.first(
        sql!(
            "SELECT 1 FROM loans_guarantees WHERE firm = $1 AND (state = 'active' OR EXISTS \
             (SELECT 1 FROM loans_events WHERE guarantee = loans_guarantees.id AND is_open)) LIMIT 1"
        ),
        params![firm],
        |_| Ok(()),
    )?;
    Ok(sent.is_some() || guaranteed.is_some())
}

/// The products of a firm's applications of which an offer is accepted and no guarantee is drawn.
pub(crate) fn products_without_guarantee(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<String>, StoreError> {
    tx.all(
        sql!(
            "SELECT product FROM loans_applications WHERE firm = $1 AND state = 'accepted' AND NOT EXISTS \
             (SELECT 1 FROM loans_lines JOIN loans_guarantees ON loans_guarantees.line = loans_lines.id \
             WHERE loans_lines.application = loans_applications.id) LIMIT $2"
        ),
        params![firm, APPLICATIONS_MAX],
        |row| row.get(0),
    )
}

/// Deletes applications of a firm that were never sent, or that were taken back; their lines go with them.
pub(crate) fn forget_drafts(tx: &mut Tx<'_>, firm: FirmId) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM loans_applications WHERE firm = $1 AND state IN ('draft', 'withdrawn')"),
        params![firm],
    )?;
    Ok(())
}
