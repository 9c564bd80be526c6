//! Cohorts: their steps, and what became of them.

use std::collections::BTreeMap;

use ::store::{Row, StoreError, Tx, params, sql};
use base::{Money, Timestamp};

use super::Document;
use crate::follow_cohort::{FollowUp, FollowUpAnswer, Milestone, MilestoneId, Sums};
use crate::model::{ApplicationId, Brief, CallId, State};

/// The steps of a cohort, by day, with the applications that reached them.
pub(crate) fn milestones(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<Milestone>, StoreError> {
    let mut milestones = tx.all(
        sql!("SELECT id, title, due FROM programme_milestones WHERE call = $1 ORDER BY due, id LIMIT 200"),
        params![call],
        |row| Ok(Milestone { id: row.get(0)?, title: row.get(1)?, due: row.get(2)?, reached: Vec::new() }),
    )?;
    let reached: Vec<(MilestoneId, ApplicationId)> = tx.all(
        sql!(
            "SELECT r.milestone, r.application FROM programme_milestones_reached r
             JOIN programme_milestones m ON m.id = r.milestone WHERE m.call = $1 ORDER BY r.milestone, r.application"
        ),
        params![call],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (milestone, application) in reached {
        if let Some(one) = milestones.iter_mut().find(|one: &&mut Milestone| one.id == milestone) {
            one.reached.push(application);
        }
    }
    Ok(milestones)
}

/// Keeps a step; the same identifier again changes nothing.
pub(crate) fn put_milestone(tx: &mut Tx<'_>, call: CallId, one: &Milestone, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO programme_milestones (id, call, title, due, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING"
        ),
        params![one.id, call, one.title, one.due, now],
    )?;
    Ok(())
}

/// Replaces who reached a step; who did before keeps the day.
pub(crate) fn note_milestone(
    tx: &mut Tx<'_>,
    id: MilestoneId,
    reached: &[ApplicationId],
    now: Timestamp,
) -> Result<(), StoreError> {
    let known: Vec<ApplicationId> = tx.all(
        sql!("SELECT application FROM programme_milestones_reached WHERE milestone = $1 ORDER BY application"),
        params![id],
        |row| row.get(0),
    )?;
    for gone in known.iter().filter(|one| !reached.contains(one)) {
        tx.execute(
            sql!("DELETE FROM programme_milestones_reached WHERE milestone = $1 AND application = $2"),
            params![id, *gone],
        )?;
    }
    for new in reached.iter().filter(|one| !known.contains(one)) {
        tx.execute(
            sql!("INSERT INTO programme_milestones_reached (milestone, application, at) VALUES ($1, $2, $3)"),
            params![id, *new, now],
        )?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> Result<FollowUp, StoreError> {
    let answered: Option<Timestamp> = row.get(3)?;
    let (active, jobs, funds): (Option<bool>, Option<i64>, Option<i64>) = (row.get(4)?, row.get(5)?, row.get(6)?);
    Ok(FollowUp {
        application: row.get(0)?,
        months: row.get(1)?,
        asked_at: row.get(2)?,
        answer: match (answered, active, jobs, funds) {
            (Some(_), Some(is_active), Some(jobs), Some(funds)) => {
                Some(FollowUpAnswer { is_active, jobs, funds: Money::euro_cents(funds) })
            }
            _ => None,
        },
    })
}

pub(crate) fn follow_ups_of_call(tx: &mut Tx<'_>, call: CallId) -> Result<Vec<FollowUp>, StoreError> {
    tx.all(
        sql!(
            "SELECT application, months, asked_at, answered_at, is_active, jobs, funds FROM programme_follow_ups
             WHERE call = $1 ORDER BY months, application"
        ),
        params![call],
        read,
    )
}

pub(crate) fn follow_ups_of(tx: &mut Tx<'_>, application: ApplicationId) -> Result<Vec<FollowUp>, StoreError> {
    tx.all(
        sql!(
            "SELECT application, months, asked_at, answered_at, is_active, jobs, funds FROM programme_follow_ups
             WHERE application = $1 ORDER BY months"
        ),
        params![application],
        read,
    )
}

pub(crate) fn answer_follow_up(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    months: i64,
    answer: FollowUpAnswer,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE programme_follow_ups SET answered_at = $1, is_active = $2, jobs = $3, funds = $4
             WHERE application = $5 AND months = $6"
        ),
        params![now, answer.is_active, answer.jobs, answer.funds.cents(), application, months],
    )?;
    Ok(changed > 0)
}

/// Keeps the sums of a season that is followed no more; once kept they stay.
pub(crate) fn keep_sums(tx: &mut Tx<'_>, call: CallId, sums: &BTreeMap<i64, Sums>) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE programme_decisions SET followed = $1 WHERE call = $2 AND followed IS NULL"),
        params![Document(sums), call],
    )?;
    Ok(())
}

/// The sums of a season that is followed no more.
pub(crate) fn kept_sums(tx: &mut Tx<'_>, call: CallId) -> Result<Option<BTreeMap<i64, Sums>>, StoreError> {
    let found: Option<Option<Document<BTreeMap<i64, Sums>>>> =
        tx.first(sql!("SELECT followed FROM programme_decisions WHERE call = $1"), params![call], |row| row.get(0))?;
    Ok(found.flatten().map(|Document(sums)| sums))
}

fn read_brief(row: &Row<'_>) -> Result<Brief, StoreError> {
    Ok(Brief {
        id: row.get(0)?,
        person: row.get(1)?,
        firm: row.get(2)?,
        state: State::Decided,
        number: row.get(3)?,
        outcome: None,
    })
}

/// The chosen of a call who were not asked yet.
pub(crate) fn to_ask(tx: &mut Tx<'_>, call: CallId, months: i64, most: i64) -> Result<Vec<Brief>, StoreError> {
    tx.all(
        sql!(
            "SELECT a.id, a.person, a.firm, a.number FROM programme_verdicts v
             JOIN programme_applications a ON a.id = v.application
             LEFT JOIN programme_follow_ups f ON f.application = v.application AND f.months = $1
             WHERE v.call = $2 AND v.verdict = 'chosen' AND a.state = 'decided' AND a.number IS NOT NULL
                 AND f.application IS NULL
             ORDER BY a.number LIMIT $3"
        ),
        params![months, call, most],
        read_brief,
    )
}

/// Those who were asked before a moment, have not answered and were not reminded.
pub(crate) fn to_remind(
    tx: &mut Tx<'_>,
    call: CallId,
    months: i64,
    before: Timestamp,
    most: i64,
) -> Result<Vec<Brief>, StoreError> {
    tx.all(
        sql!(
            "SELECT a.id, a.person, a.firm, a.number FROM programme_follow_ups f
             JOIN programme_applications a ON a.id = f.application
             JOIN programme_verdicts v ON v.application = f.application
             WHERE f.call = $1 AND f.months = $2 AND f.asked_at <= $3 AND f.answered_at IS NULL AND f.reminded_at IS NULL
                 AND v.verdict = 'chosen' AND a.state = 'decided' AND a.number IS NOT NULL
             ORDER BY a.number LIMIT $4"
        ),
        params![call, months, before, most],
        read_brief,
    )
}

/// Notes that somebody is asked, or reminded when they were asked before; `false` when both were done.
pub(crate) fn ask_or_remind(
    tx: &mut Tx<'_>,
    call: CallId,
    application: ApplicationId,
    months: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "INSERT INTO programme_follow_ups (application, months, call, asked_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (application, months) DO UPDATE SET reminded_at = excluded.asked_at
             WHERE programme_follow_ups.reminded_at IS NULL AND programme_follow_ups.answered_at IS NULL
                 AND programme_follow_ups.asked_at < excluded.asked_at"
        ),
        params![application, months, call, now],
    )?;
    Ok(changed > 0)
}
