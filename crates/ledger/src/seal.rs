//! What was booked is sealed, and the seal is anchored in the evidence log.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{StoreError, Tx};
use base::Timestamp;
use evidence::Fact;
use evidence::merkle::{CompactRange, Hash};
use jiff::SignedDuration;

use crate::model::Seal;
use crate::{Ledger, LedgerError, store};

/// What is younger is not sealed yet: a command took its time before its transaction, which may have to run again.
pub const SEAL_AFTER: SignedDuration = SignedDuration::from_mins(10);
/// The kind of the facts that anchor seals: its fields are `number`, `until`, `transfers`, `root` and `previous`.
pub const SEAL_KIND: &str = "ledger-seal";
/// Lines that one query gives.
pub(crate) const CHUNK: i64 = 5_000;

/// The root over the lines after one moment until another, and how many they are.
pub(crate) fn root_between(
    tx: &mut Tx<'_>,
    after: Timestamp,
    until: Timestamp,
) -> Result<(CompactRange, i64), StoreError> {
    let mut tree = CompactRange::default();
    let mut count = 0;
    store::each_line(tx, after, until, CHUNK, |line| {
        tree.push(Hash::of_leaf(line.leaf().as_bytes()));
        count += 1;
    })?;
    Ok((tree, count))
}

impl Ledger {
    /// Seals all that was booked until [`SEAL_AFTER`] ago and is not sealed yet; none when there is nothing.
    pub async fn seal(&self) -> Result<Option<Seal>, LedgerError> {
        let until = self.clock.now().minus(SEAL_AFTER);
        let drawn = self.db.read_long(move |tx| {
            let last = store::last_seal(tx)?;
            let after = last.as_ref().map_or(Timestamp::from_micros(i64::MIN), |seal| seal.until);
            let (tree, transfers) = root_between(tx, after, until)?;
            let (number, previous) = last.map_or((1, [0; 32]), |seal| (seal.number + 1, seal.root));
            Ok::<_, StoreError>((Seal { number, until, transfers, root: tree.root().0, previous, position: 0 }, after))
        });
        let (seal, after) = drawn.await?;
        if seal.transfers == 0 {
            return Ok(None);
        }
        let drafted = seal.clone();
        let change = move |tx: &mut Tx<'_>, position: u64| {
            // What came meanwhile, dated before, must not be left out: then it is drawn again the next time.
            if store::count_between(tx, after, drafted.until)? != drafted.transfers {
                return Ok(false);
            }
            store::insert_seal(tx, &Seal { position, ..drafted.clone() })
        };
        let recorded = self.evidence.record_fact_with(fact(&seal), change).await?;
        Ok(recorded.map(|recorded| Seal { position: recorded.index, ..seal }))
    }

    /// Whether the evidence log and the seals say the same: the numbers of those of which the log says something else, and of
    /// those that the log knows and that are gone.
    pub async fn unanchored(&self) -> Result<Vec<i64>, LedgerError> {
        let seals = self.db.read(store::seals).await?;
        let mut unanchored = Vec::new();
        for some in seals.chunks(evidence::FACTS_MAX) {
            let facts = self.evidence.facts_at(some.iter().map(|seal| seal.position).collect()).await?;
            for seal in some {
                let said: BTreeMap<String, String> =
                    fact(seal).fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
                let is_said = |fact: &evidence::RecordedFact| {
                    fact.index == seal.position && fact.kind == SEAL_KIND && fact.fields == said
                };
                if !facts.iter().any(is_said) {
                    unanchored.push(seal.number);
                }
            }
        }
        let kept: BTreeSet<u64> = seals.iter().map(|seal| seal.position).collect();
        for fact in self.evidence.facts_of(SEAL_KIND).await? {
            if !kept.contains(&fact.index) {
                unanchored.push(fact.fields.get("number").and_then(|number| number.parse().ok()).unwrap_or(0));
            }
        }
        unanchored.sort_unstable();
        unanchored.dedup();
        Ok(unanchored)
    }
}

fn fact(seal: &Seal) -> Fact {
    let hex = |bytes: [u8; 32]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let fields = BTreeMap::from([
        ("number", seal.number.to_string()),
        ("until", seal.until.to_string()),
        ("transfers", seal.transfers.to_string()),
        ("root", hex(seal.root)),
        ("previous", hex(seal.previous)),
    ]);
    Fact { kind: SEAL_KIND, fields }
}
