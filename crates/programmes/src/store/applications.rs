//! Applications, and what candidates said of themselves.

use std::collections::BTreeMap;

use ::store::{Row, StoreError, Tx, params, sql};
use base::{FirmId, Lang, PersonId, Timestamp};
use forms::Answers;

use super::{Document, ROWS_MAX};
use crate::model::{Application, ApplicationId, CallId, State};

fn read(row: &Row<'_>) -> Result<Application, StoreError> {
    let lang: String = row.get(4)?;
    let Document(answers) = row.get(6)?;
    let sent: Option<Document<Answers>> = row.get(7)?;
    let decision: Option<Document<_>> = row.get(13)?;
    Ok(Application {
        id: row.get(0)?,
        call: row.get(1)?,
        person: row.get(2)?,
        firm: row.get(3)?,
        lang: Lang::from_tag(&lang).unwrap_or(Lang::Fr),
        state: row.get(5)?,
        answers,
        sent: sent.map(|Document(sent)| sent),
        groups_asked: row.get(8)?,
        revision: row.get(9)?,
        number: row.get(10)?,
        lacks: row.get(11)?,
        complete_by: row.get(12)?,
        decision: decision.map(|Document(decision)| decision),
        started_at: row.get(14)?,
        changed_at: row.get(15)?,
        sent_at: row.get(16)?,
        over_at: row.get(17)?,
        kept_until: row.get(18)?,
    })
}

/// Keeps a new draft; `false` when the person, or the firm for which they apply, has an application to this call already,
/// besides those that are passed over. The number of the firm in its register stands beside it.
pub(crate) fn add_application(
    tx: &mut Tx<'_>,
    one: &Application,
    undertaking: Option<&str>,
    passed_over: &[ApplicationId],
) -> Result<bool, StoreError> {
    if let Some(firm) = one.firm
        && live_of_firm(tx, one.call, firm)?.iter().any(|other| !passed_over.contains(&other.id))
    {
        return Ok(false);
    }
    let added = tx.execute(
        sql!(
            "INSERT INTO programme_applications (id, call, person, firm, undertaking, lang, state, answers, groups_asked,
                 revision, started_at, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING"
        ),
        params![
            one.id,
            one.call,
            one.person,
            one.firm,
            undertaking,
            one.lang.tag(),
            one.state,
            Document(&one.answers),
            one.groups_asked,
            one.revision,
            one.started_at,
            one.changed_at
        ],
    )?;
    Ok(added > 0)
}

/// Writes an application that nobody changed since it was read; `false` when somebody did.
pub(crate) fn change_application(tx: &mut Tx<'_>, one: &Application) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_applications SET state = $1, answers = $2, sent = $3, groups_asked = $4,
                 revision = revision + 1, number = $5, lacks = $6, complete_by = $7, decision = $8, outcome = $9,
                 changed_at = $10, sent_at = $11, over_at = $12, kept_until = $13
             WHERE id = $14 AND revision = $15"
        ),
        params![
            one.state,
            Document(&one.answers),
            one.sent.as_ref().map(Document),
            one.groups_asked,
            one.number,
            one.lacks,
            one.complete_by,
            one.decision.as_ref().map(Document),
            one.decision.as_ref().map(|decision| decision.outcome.name()),
            one.changed_at,
            one.sent_at,
            one.over_at,
            one.kept_until,
            one.id,
            one.revision
        ],
    )?;
    Ok(changed == 1)
}

/// An application, whoever's it is: the caller decides who may see it.
pub(crate) fn application(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Option<Application>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, call, person, firm, lang, state, answers, sent, groups_asked, revision, number, lacks, complete_by,
                 decision, started_at, changed_at, sent_at, over_at, kept_until
             FROM programme_applications WHERE id = $1"
        ),
        params![id],
        read,
    )
}

/// The applications of a person to a call that are not withdrawn, for themselves and for firms, the first begun first.
pub(crate) fn live_of_person(tx: &mut Tx<'_>, call: CallId, person: PersonId) -> Result<Vec<Application>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, call, person, firm, lang, state, answers, sent, groups_asked, revision, number, lacks, complete_by,
                 decision, started_at, changed_at, sent_at, over_at, kept_until
             FROM programme_applications WHERE call = $1 AND person = $2 AND state <> 'withdrawn'
             ORDER BY started_at, id LIMIT $3"
        ),
        params![call, person, ROWS_MAX],
        read,
    )
}

/// The applications of a firm to a call that are not withdrawn, whoever fills them in, the first begun first.
pub(crate) fn live_of_firm(tx: &mut Tx<'_>, call: CallId, firm: FirmId) -> Result<Vec<Application>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, call, person, firm, lang, state, answers, sent, groups_asked, revision, number, lacks, complete_by,
                 decision, started_at, changed_at, sent_at, over_at, kept_until
             FROM programme_applications WHERE call = $1 AND firm = $2 AND state <> 'withdrawn'
             ORDER BY started_at, id LIMIT $3"
        ),
        params![call, firm, ROWS_MAX],
        read,
    )
}

/// The numbers of the other applications that the firm of this one sent to the same call: by its file, or by its number in
/// a register.
pub(crate) fn others_of_firm(tx: &mut Tx<'_>, one: &Application) -> Result<Vec<String>, StoreError> {
    tx.all(
        sql!(
            "SELECT number FROM programme_applications
             WHERE call = $1 AND id <> $2 AND number IS NOT NULL AND state <> 'withdrawn'
                 AND (firm = $3 OR undertaking = (SELECT undertaking FROM programme_applications WHERE id = $4))
             ORDER BY number LIMIT $5"
        ),
        params![one.call, one.id, one.firm, one.id, ROWS_MAX],
        |row| row.get(0),
    )
}

/// A person's, the last changed first.
pub(crate) fn of_person(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Application>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, call, person, firm, lang, state, answers, sent, groups_asked, revision, number, lacks, complete_by,
                 decision, started_at, changed_at, sent_at, over_at, kept_until
             FROM programme_applications WHERE person = $1 ORDER BY changed_at DESC, id LIMIT $2"
        ),
        params![person, ROWS_MAX],
        read,
    )
}

/// The applications to a call in a state, those sent first first, behind a number; drafts are nobody's business.
pub(crate) fn applications_to_call(
    tx: &mut Tx<'_>,
    call: CallId,
    state: Option<State>,
    after: &str,
    most: i64,
) -> Result<Vec<Application>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, call, person, firm, lang, state, answers, sent, groups_asked, revision, number, lacks, complete_by,
                 decision, started_at, changed_at, sent_at, over_at, kept_until
             FROM programme_applications
             WHERE call = $1 AND number IS NOT NULL AND number > $2 AND state LIKE $3
             ORDER BY number LIMIT $4"
        ),
        params![call, after, state.map_or("%", State::name), most],
        read,
    )
}

/// How many applications to a call stand in each state, drafts too.
pub(crate) fn counts_of(tx: &mut Tx<'_>, call: CallId) -> Result<BTreeMap<State, u64>, StoreError> {
    let counts = tx.all(
        sql!("SELECT state, COUNT(*) FROM programme_applications WHERE call = $1 GROUP BY state ORDER BY state"),
        params![call],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(counts.into_iter().collect())
}

/// Throws an application away, with what the candidate said of themselves.
pub(crate) fn delete_application(tx: &mut Tx<'_>, id: ApplicationId, state: State) -> Result<bool, StoreError> {
    let gone =
        tx.execute(sql!("DELETE FROM programme_applications WHERE id = $1 AND state = $2"), params![id, state])?;
    Ok(gone > 0)
}

/// What a candidate said of themselves: value by dimension.
pub(crate) fn groups_of(tx: &mut Tx<'_>, id: ApplicationId) -> Result<BTreeMap<String, String>, StoreError> {
    let groups = tx.all(
        sql!("SELECT dimension, value FROM programme_groups WHERE application = $1 ORDER BY dimension"),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(groups.into_iter().collect())
}

/// What candidates of a call said of themselves, of those that stand in a state: for the bounds and the indicators, and
/// for nothing else.
pub(crate) fn groups_of_call(
    tx: &mut Tx<'_>,
    call: CallId,
    state: State,
) -> Result<BTreeMap<ApplicationId, BTreeMap<String, String>>, StoreError> {
    let rows: Vec<(ApplicationId, String, String)> = tx.all(
        sql!(
            "SELECT g.application, g.dimension, g.value FROM programme_groups g
             JOIN programme_applications a ON a.id = g.application
             WHERE a.call = $1 AND a.state = $2 ORDER BY g.application, g.dimension"
        ),
        params![call, state],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut groups: BTreeMap<ApplicationId, BTreeMap<String, String>> = BTreeMap::new();
    for (application, dimension, value) in rows {
        groups.entry(application).or_default().insert(dimension, value);
    }
    Ok(groups)
}

/// Replaces what a candidate said of themselves.
pub(crate) fn put_groups(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    groups: &BTreeMap<String, String>,
) -> Result<(), StoreError> {
    tx.execute(sql!("DELETE FROM programme_groups WHERE application = $1"), params![id])?;
    for (dimension, value) in groups {
        tx.execute(
            sql!("INSERT INTO programme_groups (application, dimension, value) VALUES ($1, $2, $3)"),
            params![id, dimension, value],
        )?;
    }
    Ok(())
}

/// Drafts of calls that close before a moment and are open still, whose candidates were not reminded.
pub(crate) fn drafts_to_remind(
    tx: &mut Tx<'_>,
    now: Timestamp,
    before: Timestamp,
    most: i64,
) -> Result<Vec<Application>, StoreError> {
    tx.all(
        sql!(
            "SELECT a.id, a.call, a.person, a.firm, a.lang, a.state, a.answers, a.sent, a.groups_asked, a.revision, a.number,
                 a.lacks, a.complete_by, a.decision, a.started_at, a.changed_at, a.sent_at, a.over_at,
                 a.kept_until
             FROM programme_applications a JOIN programme_calls c ON c.id = a.call
             WHERE a.state = 'draft' AND a.reminded_at IS NULL AND c.closes_at > $1 AND c.closes_at <= $2
             ORDER BY a.id LIMIT $3"
        ),
        params![now, before, most],
        read,
    )
}

/// Notes that a candidate was reminded of their draft; `false` when they were before, or sent it.
pub(crate) fn remind(tx: &mut Tx<'_>, id: ApplicationId, now: Timestamp) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_applications SET reminded_at = $1
             WHERE id = $2 AND state = 'draft' AND reminded_at IS NULL"
        ),
        params![now, id],
    )?;
    Ok(changed > 0)
}

/// Drafts of calls that closed before a moment, so many at once.
pub(crate) fn late_drafts(
    tx: &mut Tx<'_>,
    closed_before: Timestamp,
    most: i64,
) -> Result<Vec<ApplicationId>, StoreError> {
    tx.all(
        sql!(
            "SELECT a.id FROM programme_applications a JOIN programme_calls c ON c.id = a.call
             WHERE a.state = 'draft' AND c.closes_at < $1 ORDER BY a.id LIMIT $2"
        ),
        params![closed_before, most],
        |row| row.get(0),
    )
}

/// Applications that were kept until now, so many at once.
pub(crate) fn over(tx: &mut Tx<'_>, now: Timestamp, most: i64) -> Result<Vec<ApplicationId>, StoreError> {
    tx.all(
        sql!("SELECT id FROM programme_applications WHERE kept_until < $1 ORDER BY id LIMIT $2"),
        params![now, most],
        |row| row.get(0),
    )
}

/// Throws applications away whose time is over.
pub(crate) fn forget(tx: &mut Tx<'_>, id: ApplicationId) -> Result<u64, StoreError> {
    tx.execute(sql!("DELETE FROM programme_applications WHERE id = $1"), params![id])
}
