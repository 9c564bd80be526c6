//! Redemptions that wait at the same time are decided together: one reading, one writing, one commit for all of them.
//!
//! Together there is only yes. Whoever is not told yes in this way (the pass is spent, blocked or unknown, the same message
//! came twice, two want one pass) is decided on alone, as everybody was before, and told why. So the journal is not read
//! here: its unique index says whether a pass is spent, and one bad redemption fails no other.

use std::collections::{HashMap, HashSet};

use ::store::{Db, StoreError, Tx};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
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

type Answer = Result<Redeemed, PassError>;

/// A redemption that waits, and who waits for its answer.
struct Asked {
    operation: Operation,
    reply: oneshot::Sender<Answer>,
}

impl Asked {
    fn answer(self, answer: Answer) {
        // Who asked may have gone away: it is done all the same.
        let _ = self.reply.send(answer);
    }
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
    let mut together = Vec::with_capacity(TOGETHER_MAX);
    while arrivals.recv_many(&mut together, TOGETHER_MAX).await > 0 {
        decide(&db, std::mem::take(&mut together)).await;
        // Who is about to ask comes in with the next ones, and not in a commit of its own.
        tokio::task::yield_now().await;
    }
}

/// Answers all of them: the next have their turn then.
async fn decide(db: &Db, together: Vec<Asked>) {
    let given = match together.len() {
        // With nobody else there is nothing to gain.
        1 => Ok(vec![None]),
        _ => {
            let operations: Vec<Operation> = together.iter().map(|asked| asked.operation.clone()).collect();
            db.write(move |tx| redeem_together(tx, &operations)).await
        }
    };
    let given = match given {
        Ok(given) => given,
        Err(NotTogether::Store(error)) if is_of_the_database(&error) => {
            return together.into_iter().for_each(|asked| asked.answer(Err(error.clone().into())));
        }
        // Whatever it was, it may have been one of them.
        Err(_) => together.iter().map(|_| None).collect(),
    };
    let mut alone = JoinSet::new();
    for (asked, given) in together.into_iter().zip(given) {
        match given {
            Some(redeemed) => asked.answer(Ok(redeemed)),
            None => drop(alone.spawn(decide_alone(db.clone(), asked))),
        }
    }
    while alone.join_next().await.is_some() {}
}

/// Whether an error would meet each of them alone as well.
fn is_of_the_database(error: &StoreError) -> bool {
    error.is_passing() || matches!(error, StoreError::OutcomeUnknown)
}

async fn decide_alone(db: Db, asked: Asked) {
    let operation = asked.operation.clone();
    let answer = db.write(move |tx| redeem(tx, &operation)).await;
    asked.answer(answer);
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
                handed_at: Some(Timestamp::from_seconds(0)),
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
