//! The list of a call: overrides, the signature, what became of each application.

use ::store::{StoreError, Tx, params, sql};
use base::{PersonId, Timestamp};

use super::Document;
use crate::amend_list::{Amended, Amendment};
use crate::decide_list::{Decided, Overridden};
use crate::model::{ApplicationId, Brief, CallId, State};
use crate::propose_list::{Line, Verdict};
use crate::publish_list::Published;
use crate::sign_list::Signed;

/// What is kept of a final list besides what everybody reads.
pub(crate) struct Kept {
    /// The whole file, sealed; none where it is published.
    pub(crate) whole_file: Option<Vec<u8>>,
    /// When it goes, with the list as it was signed.
    pub(crate) until: Timestamp,
}

/// Keeps what the jury decides itself about an application.
pub(crate) fn put_override(
    tx: &mut Tx<'_>,
    call: CallId,
    officer: PersonId,
    one: &Overridden,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO programme_overrides (application, call, is_put_in, reason, officer, at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (application) DO UPDATE SET is_put_in = excluded.is_put_in, reason = excluded.reason,
                 officer = excluded.officer, at = excluded.at"
        ),
        params![one.application, call, one.is_put_in, one.reason, officer, now],
    )?;
    Ok(())
}

pub(crate) fn drop_override(tx: &mut Tx<'_>, call: CallId, application: ApplicationId) -> Result<(), StoreError> {
    tx.execute(
        sql!("DELETE FROM programme_overrides WHERE call = $1 AND application = $2"),
        params![call, application],
    )?;
    Ok(())
}

pub(crate) fn overrides(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<Overridden>, StoreError> {
    tx.all(
        sql!("SELECT application, is_put_in, reason FROM programme_overrides WHERE call = $1 ORDER BY at, application"),
        params![call],
        |row| Ok(Overridden { application: row.get(0)?, is_put_in: row.get(1)?, reason: row.get(2)? }),
    )
}

/// What was decided of a call so far.
pub(crate) fn decision(tx: &mut Tx<'_>, call: CallId) -> Result<Option<Decided>, StoreError> {
    tx.first(
        sql!(
            "SELECT bounds, bounds_reason, list, hash, signer_name, signed_at, entry, final_at FROM programme_decisions
             WHERE call = $1"
        ),
        params![call],
        |row| {
            let bounds: Option<Document<Vec<String>>> = row.get(0)?;
            let (list, hash, signer): (Option<String>, Option<String>, Option<String>) =
                (row.get(2)?, row.get(3)?, row.get(4)?);
            let (signed_at, entry): (Option<Timestamp>, Option<i64>) = (row.get(5)?, row.get(6)?);
            let signed = match (list, hash, signer, signed_at) {
                (Some(list), Some(hash), Some(signer), Some(at)) => {
                    Some(Signed { list, hash, signer, at, entry: entry.and_then(|entry| u64::try_from(entry).ok()) })
                }
                _ => None,
            };
            Ok(Decided {
                bounds: bounds.map(|Document(bounds)| bounds),
                bounds_reason: row.get(1)?,
                signed,
                final_at: row.get(7)?,
            })
        },
    )
}

/// Accepts other bounds than those of the call, as long as nothing is signed.
pub(crate) fn accept_bounds(
    tx: &mut Tx<'_>,
    call: CallId,
    bounds: Option<&[String]>,
    reason: &str,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO programme_decisions (call, bounds, bounds_reason) VALUES ($1, $2, $3)
             ON CONFLICT (call) DO UPDATE SET bounds = excluded.bounds, bounds_reason = excluded.bounds_reason
             WHERE programme_decisions.signed_at IS NULL"
        ),
        params![call, bounds.map(<[String]>::to_vec).as_ref().map(Document), reason],
    )?;
    Ok(())
}

/// Signs a list, which is fixed from then on; `false` when one is signed already.
pub(crate) fn sign(
    tx: &mut Tx<'_>,
    call: CallId,
    signer: PersonId,
    signed: &Signed,
    entry: u64,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "INSERT INTO programme_decisions (call, bounds_reason, list, hash, signer, signer_name, signed_at, entry)
             VALUES ($1, '', $2, $3, $4, $5, $6, $7)
             ON CONFLICT (call) DO UPDATE SET list = excluded.list, hash = excluded.hash, signer = excluded.signer,
                 signer_name = excluded.signer_name, signed_at = excluded.signed_at, entry = excluded.entry
             WHERE programme_decisions.signed_at IS NULL"
        ),
        params![
            call,
            signed.list,
            signed.hash,
            signer,
            signed.signer,
            signed.at,
            i64::try_from(entry).unwrap_or(i64::MAX)
        ],
    )?;
    Ok(changed > 0)
}

/// Takes the signature back, as long as the list is not final.
pub(crate) fn unsign(tx: &mut Tx<'_>, call: CallId) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_decisions SET list = NULL, hash = NULL, signer = NULL, signer_name = NULL, signed_at = NULL,
                 entry = NULL
             WHERE call = $1 AND signed_at IS NOT NULL AND final_at IS NULL"
        ),
        params![call],
    )?;
    Ok(changed > 0)
}

/// Makes a signed list final; `false` when it is already, or was never signed.
pub(crate) fn make_final(
    tx: &mut Tx<'_>,
    call: CallId,
    hash: &str,
    published: &Published,
    kept: &Kept,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_decisions SET final_at = $1, published = $2, whole_file = $3, list_until = $4
             WHERE call = $5 AND hash = $6 AND final_at IS NULL"
        ),
        params![now, Document(published), kept.whole_file, kept.until, call, hash],
    )?;
    Ok(changed > 0)
}

/// The whole file of a final list, sealed; none where it is published, or its time is over.
pub(crate) fn whole_file(tx: &mut Tx<'_>, call: CallId) -> Result<Option<Vec<u8>>, StoreError> {
    let found: Option<Option<Vec<u8>>> =
        tx.first(sql!("SELECT whole_file FROM programme_decisions WHERE call = $1"), params![call], |row| row.get(0))?;
    Ok(found.flatten())
}

/// Forgets lists line by line, with their whole files, whose time is over: what everybody reads, and the hashes, stay.
pub(crate) fn forget_lists(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        sql!("UPDATE programme_decisions SET whole_file = NULL, list = '', list_until = NULL WHERE list_until < $1"),
        params![now],
    )
}

/// Those who were judged in a final list, whoever withdrew later too.
pub(crate) fn judged_briefs(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<Brief>, StoreError> {
    tx.all(
        sql!(
            "SELECT a.id, a.person, a.firm, a.state, a.number FROM programme_verdicts v
             JOIN programme_applications a ON a.id = v.application
             WHERE v.call = $1 AND a.number IS NOT NULL ORDER BY a.number"
        ),
        params![call],
        |row| {
            let state: State = row.get(3)?;
            let (id, person, firm) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Brief { id, person, firm, state, number: row.get(4)?, outcome: None })
        },
    )
}

/// Keeps what was decided after a list was final; `false` when this very decision was kept before.
pub(crate) fn amend(tx: &mut Tx<'_>, call: CallId, officer: PersonId, one: &Amendment) -> Result<bool, StoreError> {
    let (number, bounds) = match &one.what {
        Amended::LetIn(number) | Amended::TakenOut(number) => (Some(number.as_str()), None),
        Amended::Bounds(bounds) => (None, Some(bounds)),
    };
    let added = tx.execute(
        sql!(
            "INSERT INTO programme_amendments (id, call, kind, number, bounds, reason, officer, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
        ),
        params![one.id, call, one.what.kind(), number, bounds.map(Document), one.reason, officer, one.at],
    )?;
    Ok(added > 0)
}

/// What was decided after a list was final, the first first.
pub(crate) fn amendments(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<Amendment>, StoreError> {
    let found = tx.all(
        sql!(
            "SELECT id, kind, number, bounds, reason, at FROM programme_amendments WHERE call = $1
             ORDER BY at, id LIMIT 500"
        ),
        params![call],
        |row| {
            let (kind, number): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            let bounds: Option<Document<Vec<String>>> = row.get(3)?;
            let what = Amended::of(&kind, number, bounds.map(|Document(bounds)| bounds));
            let (id, reason, at) = (row.get(0)?, row.get(4)?, row.get(5)?);
            Ok(what.map(|what| Amendment { id, what, reason, at }))
        },
    )?;
    Ok(found.into_iter().flatten().collect())
}

/// What everybody reads of a final list.
pub(crate) fn published(tx: &mut Tx<'_>, call: CallId) -> Result<Option<Published>, StoreError> {
    let found: Option<Option<Document<Published>>> =
        tx.first(sql!("SELECT published FROM programme_decisions WHERE call = $1"), params![call], |row| row.get(0))?;
    Ok(found.flatten().map(|Document(published)| published))
}

/// Calls whose list is final and whose chosen are still asked, behind one: a page of them.
pub(crate) fn followed_calls(
    tx: &mut Tx<'_>,
    behind: Option<CallId>,
    most: i64,
) -> Result<Vec<(CallId, Timestamp)>, StoreError> {
    tx.all(
        sql!(
            "SELECT call, final_at FROM programme_decisions
             WHERE final_at IS NOT NULL AND followed IS NULL AND (call > $1 OR $1 IS NULL) ORDER BY call LIMIT $2"
        ),
        params![behind, most],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Calls whose list is final and still kept, or whose chosen are still asked, behind one: a page of them.
pub(crate) fn calls_with_places(tx: &mut Tx<'_>, behind: Option<CallId>, most: i64) -> Result<Vec<CallId>, StoreError> {
    tx.all(
        sql!(
            "SELECT call FROM programme_decisions
             WHERE final_at IS NOT NULL AND (followed IS NULL OR list <> '') AND (call > $1 OR $1 IS NULL)
             ORDER BY call LIMIT $2"
        ),
        params![behind, most],
        |row| row.get(0),
    )
}

/// Keeps what became of an application.
pub(crate) fn put_verdict(
    tx: &mut Tx<'_>,
    call: CallId,
    application: ApplicationId,
    line: &Line,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO programme_verdicts (application, call, verdict, line, since) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (application) DO UPDATE SET verdict = excluded.verdict, line = excluded.line, since = excluded.since"
        ),
        params![application, call, line.verdict, Document(line), now],
    )?;
    Ok(())
}

/// What became of the applications of a call.
pub(crate) fn verdicts(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<(ApplicationId, Line)>, StoreError> {
    tx.all(
        sql!("SELECT application, line FROM programme_verdicts WHERE call = $1 ORDER BY application"),
        params![call],
        |row| {
            let Document(line) = row.get(1)?;
            Ok((row.get(0)?, line))
        },
    )
}

pub(crate) fn verdict(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Option<Line>, StoreError> {
    let found =
        tx.first(sql!("SELECT line FROM programme_verdicts WHERE application = $1"), params![application], |row| {
            row.get::<Document<Line>>(0)
        })?;
    Ok(found.map(|Document(line)| line))
}

/// Who is chosen and took their application back.
pub(crate) fn chosen_and_withdrawn(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<(ApplicationId, Line)>, StoreError> {
    tx.all(
        sql!(
            "SELECT v.application, v.line FROM programme_verdicts v JOIN programme_applications a ON a.id = v.application
             WHERE v.call = $1 AND a.state = 'withdrawn' AND v.verdict IN ('chosen', 'waiting') ORDER BY v.application"
        ),
        params![call],
        |row| {
            let Document(line) = row.get(1)?;
            Ok((row.get(0)?, line))
        },
    )
}

impl ::store::ToParam for Verdict {
    fn to_param(&self) -> ::store::Param<'_> {
        ::store::Param::Text(self.name().into())
    }
}
