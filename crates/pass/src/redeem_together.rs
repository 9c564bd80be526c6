//! Redemptions that wait at the same time are decided together: one reading, one writing, one commit for all of them.
//!
//! Together there is only yes. Whoever is not told yes in this way (the pass is spent, blocked or unknown, the same message
//! came twice, two want one pass) is decided on alone, as everybody was before, and told why. So the journal is not read
//! here: its unique index says whether a pass is spent, and one bad redemption fails no other.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use ::store::{Db, StoreError, Tx};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use uuid::Uuid;
use voucher::CodeMac;

use crate::decide::{Counter, Found, accept};
use crate::model::{PassId, PlaceId};
use crate::redeem::{Operation, Redeemed, entries_of, redeem, redeemed};
use crate::room::PassError;
use crate::store::{self, Entry};

/// Redemptions that may wait; the next is told [`StoreError::Busy`].
const WAITING_MAX: usize = 1024;
/// Redemptions that are decided together, at most.
const TOGETHER_MAX: usize = 64;
/// Of those, how many are under way at once: while one waits for the disk, the next is read.
const AT_ONCE: usize = 2;

type Answer = Result<Redeemed, PassError>;

/// A redemption that waits, and who waits for its answer.
struct Asked {
    operation: Operation,
    reply: oneshot::Sender<Answer>,
}

/// Where redemptions wait. It ends with the room.
pub(crate) struct Waiting(mpsc::Sender<Asked>);

impl Waiting {
    /// Begins to decide, in a task of the current runtime.
    pub(crate) fn on(db: Db) -> Self {
        let (queue, arrivals) = mpsc::channel(WAITING_MAX);
        tokio::spawn(decide_all(db, arrivals));
        Self(queue)
    }

    /// Waits for the answer. When it is yes, it is durable.
    pub(crate) async fn redeem(&self, operation: Operation) -> Answer {
        let (reply, answer) = oneshot::channel();
        self.0.try_send(Asked { operation, reply }).map_err(|_| StoreError::Busy)?;
        // Who decides is gone: to be asked again, as after any answer that was lost.
        answer.await.unwrap_or_else(|_| Err(StoreError::OutcomeUnknown.into()))
    }
}

async fn decide_all(db: Db, mut arrivals: mpsc::Receiver<Asked>) {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    while let Ok(turn) = Arc::clone(&turns).acquire_owned().await {
        let mut together = Vec::with_capacity(TOGETHER_MAX);
        if arrivals.recv_many(&mut together, TOGETHER_MAX).await == 0 {
            return;
        }
        tokio::spawn(decide(db.clone(), together, turn));
    }
}

async fn decide(db: Db, together: Vec<Asked>, turn: OwnedSemaphorePermit) {
    let (operations, replies): (Vec<Operation>, Vec<_>) =
        together.into_iter().map(|asked| (asked.operation, asked.reply)).unzip();
    let operations: Arc<[Operation]> = operations.into();
    let given = match &operations[..] {
        [_] => Ok(vec![None]),
        all => {
            let (many, operations) = (all.len(), Arc::clone(&operations));
            match db.write(move |tx| redeem_together(tx, &operations)).await {
                Err(NotTogether::Torn) => Ok(vec![None; many]),
                Err(NotTogether::Store(error)) => Err(error),
                Ok(given) => Ok(given),
            }
        }
    };
    drop(turn);
    match given {
        Ok(given) => {
            for ((operation, reply), given) in operations.iter().zip(replies).zip(given) {
                match given {
                    // Who asked may have gone away: it is done all the same.
                    Some(redeemed) => drop(reply.send(Ok(redeemed))),
                    None => drop(tokio::spawn(decide_alone(db.clone(), operation.clone(), reply))),
                }
            }
        }
        Err(error) => replies.into_iter().for_each(|reply| drop(reply.send(Err(error.clone().into())))),
    }
}

async fn decide_alone(db: Db, operation: Operation, reply: oneshot::Sender<Answer>) {
    let answer = db.write(move |tx| redeem(tx, &operation)).await;
    let _ = reply.send(answer);
}

/// Why nothing was redeemed together.
#[derive(Debug, thiserror::Error)]
enum NotTogether {
    /// Of an operation with several passes, some could be written and some not: all is taken back.
    #[error("an operation could be written in part only")]
    Torn,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Redeems those that can be, in the caller's transaction; none for each that is to be decided on alone, of which nothing
/// was written.
fn redeem_together(tx: &mut Tx<'_>, operations: &[Operation]) -> Result<Vec<Option<Redeemed>>, NotTogether> {
    let places: Vec<PlaceId> = operations.iter().map(|operation| operation.place).collect();
    let macs: Vec<CodeMac> = operations.iter().flat_map(|operation| operation.macs.iter().copied()).collect();
    let counters = store::counters(tx, &places)?;
    let found = store::found(tx, &macs)?;
    let drafts = draft_all(operations, &counters, &found);
    let mut rows: Vec<&Entry> = drafts.iter().flatten().flatten().collect();
    // In one order, so that two that write at once never wait for each other.
    rows.sort_unstable_by_key(|row| row.pass);
    let written = store::insert_entries(tx, &rows)?;
    let given = operations.iter().zip(drafts).map(|(operation, draft)| {
        let Some(rows) = draft else { return Ok(None) };
        match rows.iter().filter(|row| written.contains(&row.id)).count() {
            0 => Ok(None),
            many if many == rows.len() => Ok(redeemed(operation.id, &rows)),
            _ => Err(NotTogether::Torn),
        }
    });
    given.collect()
}

/// The rows that each operation would write, if nothing that is known without the journal speaks against it. The first that
/// wants a pass, or bears an identifier, has it.
fn draft_all(
    operations: &[Operation],
    counters: &HashMap<PlaceId, Counter>,
    found: &HashMap<CodeMac, Found>,
) -> Vec<Option<Vec<Entry>>> {
    let mut taken: (HashSet<Uuid>, HashSet<PassId>) = Default::default();
    let mut draft = |operation: &Operation| {
        let counter = counters.get(&operation.place)?;
        let shown: Option<Vec<&Found>> = operation.macs.iter().map(|mac| found.get(mac)).collect();
        let shown = shown.filter(|shown| shown.iter().all(|pass| accept(pass, counter, operation.at).is_ok()))?;
        let rows = entries_of(operation, counter, &shown);
        if rows.iter().any(|row| taken.0.contains(&row.id) || taken.1.contains(&row.pass)) {
            return None;
        }
        taken.0.extend(rows.iter().map(|row| row.id));
        taken.1.extend(rows.iter().map(|row| row.pass));
        Some(rows)
    };
    operations.iter().map(&mut draft).collect()
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::*;
    use crate::model::{BookletState, OperationId, PassState, PlaceNumber, Service, Territory};

    const PLACE: PlaceId = PlaceId::from_uuid(Uuid::from_u128(1));

    fn mac(pass: u8) -> CodeMac {
        CodeMac::from([pass; 16])
    }

    fn operation(id: u128, passes: &[u8]) -> Operation {
        Operation {
            id: OperationId::from_uuid(Uuid::from_u128(id)),
            place: PLACE,
            macs: passes.iter().map(|pass| mac(*pass)).collect(),
            service: Service(1),
            at: Timestamp::from_seconds(1),
            is_offline: false,
        }
    }

    /// Which of the operations have rows; passes from 1 to 5 are there, the fifth is of a blocked booklet.
    fn drafted(operations: &[Operation]) -> Vec<bool> {
        let found = (1..=5u8).map(|pass| {
            let booklet = if pass == 5 { BookletState::Blocked } else { BookletState::Handed };
            let found = Found {
                pass: PassId(pass.into()),
                state: PassState::Unspent,
                booklet,
                face_cents: 10_00,
                territory: Territory::default(),
                valid_until: Timestamp::from_seconds(10),
                ends_at: Timestamp::from_seconds(20),
                is_expired: false,
                spent_at: None,
                is_paid_before: false,
            };
            (mac(pass), found)
        });
        let counter = Counter {
            number: PlaceNumber(1),
            department: "59".to_owned(),
            region: "32".to_owned(),
            listed_from: Timestamp::from_seconds(0),
            listed_until: None,
            held: None,
            held_at: None,
        };
        let drafts = draft_all(operations, &HashMap::from([(PLACE, counter)]), &found.collect());
        drafts.iter().map(Option::is_some).collect()
    }

    #[test]
    fn the_first_that_wants_a_pass_has_it_and_one_bad_redemption_fails_no_other() {
        let all = [
            operation(1, &[1, 2]),
            operation(2, &[2, 3]), // the second is taken
            operation(3, &[9]),    // unknown
            operation(4, &[4, 5]), // the second is blocked
            operation(5, &[4]),
            operation(5, &[3]), // the identifier is taken
        ];
        assert_eq!(drafted(&all), [true, false, false, false, true, false]);
        let elsewhere = Operation { place: PlaceId::from_uuid(Uuid::from_u128(2)), ..operation(6, &[1]) };
        assert_eq!(drafted(&[elsewhere]), [false]);
    }
}
