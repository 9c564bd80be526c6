//! Cases.

use ::store::{Row, StoreError, Tx, params, sql};
use base::{FirmId, Lang, PersonId, Timestamp};

use super::{Document, ROWS_MAX};
use crate::model::{Acting, Case, CaseId, Reference, State};

fn read(row: &Row<'_>) -> Result<Case, StoreError> {
    let lang: String = row.get(6)?;
    let acting: Option<Document<_>> = row.get(5)?;
    let decision: Option<Document<_>> = row.get(17)?;
    Ok(Case {
        id: row.get(0)?,
        procedure: row.get(1)?,
        version: row.get(2)?,
        person: row.get(3)?,
        firm: row.get(4)?,
        acting: acting.map(|Document(acting)| acting),
        lang: Lang::from_tag(&lang).unwrap_or(Lang::Fr),
        state: row.get(7)?,
        reference: row.get(8)?,
        answers: row.get::<Document<_>>(9)?.0,
        known: row.get::<Document<_>>(10)?.0,
        revision: row.get(11)?,
        started_at: row.get(12)?,
        changed_at: row.get(13)?,
        submitted_at: row.get(14)?,
        due_at: row.get(15)?,
        officer: row.get(16)?,
        decision: decision.map(|Document(decision)| decision),
        reply_by: row.get(18)?,
    })
}

/// The helper who fills a case in, as the table is asked for them.
fn helper_of(case: &Case) -> Option<String> {
    case.acting.as_ref().map(|acting| acting.helper.to_string())
}

pub(crate) fn add_case(tx: &mut Tx<'_>, case: &Case) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO procedures_cases (id, procedure, version, person_id, firm_id, acting, lang, state, answers,
                 known, revision, started_at, changed_at, helper)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        params![
            case.id,
            case.procedure,
            case.version,
            case.person,
            case.firm,
            case.acting.as_ref().map(Document),
            case.lang.tag(),
            case.state,
            Document(&case.answers),
            Document(&case.known),
            case.revision,
            case.started_at,
            case.changed_at,
            helper_of(case)
        ],
    )?;
    Ok(())
}

/// A case, whoever's it is: the caller decides who may see it.
pub(crate) fn case(tx: &mut Tx<'_>, id: CaseId) -> Result<Option<Case>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE id = $1"
        ),
        params![id],
        read,
    )
}

pub(crate) fn case_of_reference(tx: &mut Tx<'_>, reference: &Reference) -> Result<Option<Case>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE reference = $1"
        ),
        params![reference],
        read,
    )
}

/// The draft that a code on paper opens.
pub(crate) fn case_of_resume_code(tx: &mut Tx<'_>, hash: &[u8], now: Timestamp) -> Result<Option<Case>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE resume_hash = $1 AND resume_until > $2 AND state = 'draft'"
        ),
        params![hash, now],
        read,
    )
}

pub(crate) fn put_resume_code(tx: &mut Tx<'_>, id: CaseId, hash: &[u8], until: Timestamp) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!("UPDATE procedures_cases SET resume_hash = $1, resume_until = $2 WHERE id = $3 AND state = 'draft'"),
        params![hash, until, id],
    )?;
    Ok(changed == 1)
}

/// A person's cases, the last changed first.
pub(crate) fn cases_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE person_id = $1 ORDER BY changed_at DESC, id DESC LIMIT $2"
        ),
        params![person, ROWS_MAX],
        read,
    )
}

/// The cases that a helper fills in for others, the last changed first, whether they still may or not.
pub(crate) fn cases_filled_in_by(tx: &mut Tx<'_>, helper: PersonId) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE helper = $1 ORDER BY changed_at DESC, id DESC LIMIT $2"
        ),
        params![helper.to_string(), ROWS_MAX],
        read,
    )
}

/// A firm's cases, whoever of its people sent them, the last changed first; no drafts.
pub(crate) fn cases_of_firm(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE firm_id = $1 AND state <> 'draft' ORDER BY changed_at DESC, id DESC LIMIT $2"
        ),
        params![firm, ROWS_MAX],
        read,
    )
}

/// Whether a firm has something that was sent and is not decided.
pub(crate) fn is_under_way_for(tx: &mut Tx<'_>, firm: FirmId) -> Result<bool, StoreError> {
    let open = tx.one(
        sql!(
            "SELECT COUNT(*) FROM procedures_cases WHERE firm_id = $1
                 AND state IN ('submitted', 'in_review', 'waiting')"
        ),
        params![firm],
        |row| row.get::<i64>(0),
    )?;
    Ok(open > 0)
}

/// The drafts of a firm, whoever of its people began them.
pub(crate) fn drafts_of_firm(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<CaseId>, StoreError> {
    tx.all(
        sql!("SELECT id FROM procedures_cases WHERE firm_id = $1 AND state = 'draft' ORDER BY id"),
        params![firm],
        |row| row.get(0),
    )
}

/// A person's drafts of a procedure.
pub(crate) fn drafts_at(
    tx: &mut Tx<'_>,
    person: PersonId,
    procedure: &str,
    firm: Option<FirmId>,
) -> Result<Vec<Case>, StoreError> {
    let all = tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE person_id = $1 AND procedure = $2 AND state = 'draft'
             ORDER BY changed_at DESC, id DESC LIMIT $3"
        ),
        params![person, procedure, ROWS_MAX],
        read,
    )?;
    Ok(all.into_iter().filter(|case| case.firm == firm).collect())
}

/// The cases of a procedure that were sent, the oldest first, from a moment on; for the office.
pub(crate) fn cases_sent_to(
    tx: &mut Tx<'_>,
    procedure: &str,
    since: Timestamp,
    limit: i64,
) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE procedure = $1 AND submitted_at >= $2 ORDER BY submitted_at, id LIMIT $3"
        ),
        params![procedure, since, limit],
        read,
    )
}

/// Keeps a case, unless it changed since it was read; its revision is then one more. Whether it was kept.
pub(crate) fn change_case(tx: &mut Tx<'_>, case: &Case) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE procedures_cases SET version = $1, state = $2, reference = $3, answers = $4, known = $5,
                 revision = revision + 1, changed_at = $6, submitted_at = $7, due_at = $8, officer_id = $9,
                 decision = $10, acting = $11, helper = $12, reply_by = $13,
                 draft_told_at = NULL
             WHERE id = $14 AND revision = $15"
        ),
        params![
            case.version,
            case.state,
            case.reference,
            Document(&case.answers),
            Document(&case.known),
            case.changed_at,
            case.submitted_at,
            case.due_at,
            case.officer,
            case.decision.as_ref().map(Document),
            case.acting.as_ref().map(Document),
            helper_of(case),
            case.reply_by,
            case.id,
            case.revision
        ],
    )?;
    if changed == 1 && case.state != State::Draft {
        tx.execute(
            sql!("UPDATE procedures_cases SET resume_hash = NULL, resume_until = NULL WHERE id = $1 AND resume_hash IS NOT NULL"),
            params![case.id],
        )?;
    }
    Ok(changed == 1)
}

/// Notes by which mandate a case is filled in. Whoever read it before reads it again before they change it.
pub(crate) fn put_acting(tx: &mut Tx<'_>, id: CaseId, acting: &Acting) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE procedures_cases SET acting = $1, helper = $2, revision = revision + 1 WHERE id = $3"),
        params![Document(acting), acting.helper.to_string(), id],
    )?;
    Ok(())
}

/// A case is somebody else's from now on, unless it changed since it was read. Whether it is.
pub(crate) fn hand_over(tx: &mut Tx<'_>, before: &Case, after: &Case) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE procedures_cases SET person_id = $1, changed_at = $2, revision = revision + 1
             WHERE id = $3 AND revision = $4 AND person_id = $5"
        ),
        params![after.person, after.changed_at, before.id, before.revision, before.person],
    )?;
    Ok(changed == 1)
}

/// Drafts that nobody touched since `before`, and whose person was told so until `told`.
pub(crate) fn drafts_before(
    tx: &mut Tx<'_>,
    before: Timestamp,
    told: Timestamp,
    limit: i64,
) -> Result<Vec<CaseId>, StoreError> {
    tx.all(
        sql!(
            "SELECT id FROM procedures_cases WHERE state = 'draft' AND changed_at < $1
                 AND draft_told_at <= $2
             ORDER BY changed_at LIMIT $3"
        ),
        params![before, told, limit],
        |row| row.get(0),
    )
}

/// Drafts that nobody touched since, and whose person was not told so yet.
pub(crate) fn drafts_to_tell(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE state = 'draft' AND changed_at < $1 AND draft_told_at IS NULL
             ORDER BY changed_at LIMIT $2"
        ),
        params![before, limit],
        read,
    )
}

/// Notes that the person is told that their draft, as it stands, will be deleted. Whether nobody did before.
pub(crate) fn tell_draft(tx: &mut Tx<'_>, draft: &Case, now: Timestamp) -> Result<bool, StoreError> {
    let told = tx.execute(
        sql!(
            "UPDATE procedures_cases SET draft_told_at = $1 WHERE id = $2 AND state = 'draft' AND revision = $3
                 AND draft_told_at IS NULL"
        ),
        params![now, draft.id, draft.revision],
    )?;
    Ok(told == 1)
}

/// Cases that wait for their person, who has to answer before this moment and was not reminded yet.
pub(crate) fn replies_to_remind(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE state = 'waiting' AND reply_by <= $1
                 AND (reply_reminded IS NULL OR reply_reminded <> reply_by)
             ORDER BY reply_by LIMIT $2"
        ),
        params![before, limit],
        read,
    )
}

/// Notes that the person is reminded of this deadline. Whether nobody did before.
pub(crate) fn remind_of_reply(tx: &mut Tx<'_>, case: &Case) -> Result<bool, StoreError> {
    let reminded = tx.execute(
        sql!(
            "UPDATE procedures_cases SET reply_reminded = reply_by WHERE id = $1 AND state = 'waiting' AND reply_by = $2
                 AND (reply_reminded IS NULL OR reply_reminded <> reply_by)"
        ),
        params![case.id, case.reply_by],
    )?;
    Ok(reminded == 1)
}

/// Cases that have to be decided before this moment, and of which the office was not reminded yet.
pub(crate) fn decisions_to_remind(tx: &mut Tx<'_>, before: Timestamp, limit: i64) -> Result<Vec<Case>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, procedure, version, person_id, firm_id, acting, lang, state, reference, answers, known, revision,
                 started_at, changed_at, submitted_at, due_at, officer_id, decision, reply_by
             FROM procedures_cases WHERE state IN ('submitted', 'in_review', 'waiting') AND due_at <= $1
                 AND (due_reminded IS NULL OR due_reminded <> due_at)
             ORDER BY due_at LIMIT $2"
        ),
        params![before, limit],
        read,
    )
}

/// Notes that the office is reminded of this deadline. Whether nobody did before.
pub(crate) fn remind_of_decision(tx: &mut Tx<'_>, case: &Case) -> Result<bool, StoreError> {
    let reminded = tx.execute(
        sql!(
            "UPDATE procedures_cases SET due_reminded = due_at WHERE id = $1 AND due_at = $2
                 AND state IN ('submitted', 'in_review', 'waiting')
                 AND (due_reminded IS NULL OR due_reminded <> due_at)"
        ),
        params![case.id, case.due_at],
    )?;
    Ok(reminded == 1)
}

/// Drops a draft. Whether it still was one.
pub(crate) fn delete_draft(tx: &mut Tx<'_>, id: CaseId) -> Result<bool, StoreError> {
    let gone = tx.execute(sql!("DELETE FROM procedures_cases WHERE id = $1 AND state = 'draft'"), params![id])?;
    Ok(gone == 1)
}

/// The hash of the code on paper of a draft.
pub(crate) fn resume_hash_of(tx: &mut Tx<'_>, id: CaseId) -> Result<Option<Vec<u8>>, StoreError> {
    let found = tx.first(
        sql!("SELECT resume_hash FROM procedures_cases WHERE id = $1 AND state = 'draft'"),
        params![id],
        |row| row.get(0),
    )?;
    Ok(found.flatten())
}

/// How many cases of a procedure stand in each state; drafts are nobody's business.
pub(crate) fn counts_at(tx: &mut Tx<'_>, procedure: &str) -> Result<Vec<(State, u64)>, StoreError> {
    tx.all(
        sql!(
            "SELECT state, COUNT(*) FROM procedures_cases WHERE procedure = $1 AND state <> 'draft'
             GROUP BY state ORDER BY state"
        ),
        params![procedure],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// How many cases of a procedure are due and not decided.
pub(crate) fn overdue_at(tx: &mut Tx<'_>, procedure: &str, now: Timestamp) -> Result<u64, StoreError> {
    tx.one(
        sql!(
            "SELECT COUNT(*) FROM procedures_cases WHERE procedure = $1 AND due_at < $2
                 AND state IN ('submitted', 'in_review', 'waiting')"
        ),
        params![procedure, now],
        |row| row.get(0),
    )
}

/// Cases of a procedure that are over since.
pub(crate) fn over_before(
    tx: &mut Tx<'_>,
    procedure: &str,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<CaseId>, StoreError> {
    tx.all(
        sql!(
            "SELECT id FROM procedures_cases WHERE procedure = $1
                 AND changed_at < $2 AND state IN ('accepted', 'refused', 'withdrawn') LIMIT $3"
        ),
        params![procedure, before, limit],
        |row| row.get(0),
    )
}

/// Drops a case.
pub(crate) fn delete_case(tx: &mut Tx<'_>, id: CaseId) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM procedures_cases WHERE id = $1"), params![id])?;
    Ok(())
}
