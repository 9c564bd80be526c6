//! The nightly comparison of records between two nodes: of the day that ended, what one side left out or has otherwise.
//!
//! Each node asks each other one for the tallies of the hours of the day, of messages between the two; where an hour
//! differs, for its minutes; where a minute differs, for its messages. What is found is written into the evidence log,
//! once.

mod answer;
mod judge;
mod tally;

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use ::store::StoreError;
use base::Timestamp;
use evidence::{EvidenceError, Fact};
use xroad::ServerId;

use crate::nodes::list::Neighbour;
use crate::nodes::post::NodeAway;
use crate::{Exchange, store};
use answer::{Answered, Asked, MAX_ANSWER_BYTES};
use judge::Judged;
use tally::{Entry, Tally};

pub(crate) use answer::{TALLY, Tallies, tally};
pub use judge::{Discrepancy, Wrong};
pub(crate) use tally::named_at;

/// Seconds of a day.
pub(crate) const DAY_S: i64 = 86_400;
/// A time is compared so many seconds after it ended: messages under way have arrived, or never will.
const SETTLED_AFTER_S: i64 = 3600;
/// Days back of which records are compared: until then a partner that was away is asked again.
pub const COMPARED_WITHIN_DAYS: i64 = 6;
/// Whether a comparison is due is looked up this often; so is a partner asked again that was away.
const LOOK_EVERY: Duration = Duration::from_mins(10);
/// A partner answers within this time: it may have to read a day's records.
const WITHIN: Duration = Duration::from_mins(5);
/// Discrepancies of one comparison that are written down one by one.
const FOUND_MAX: usize = 1_000;
/// Answers about one minute, at most.
const PAGES_MAX: usize = 50;

const DISCREPANCIES: &str = "passerelle_exchange_discrepancies_total";
const UNDELIVERED: &str = "passerelle_exchange_undelivered_total";
const DUE: &str = "passerelle_exchange_comparisons_due";

/// What came of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Messages between both nodes that are on record here.
    pub here: u64,
    /// Those that are on record there.
    pub there: u64,
    /// Messages that were sent and never arrived, as far as can be told: that is no fault of a record.
    pub undelivered: u64,
    /// What one side left out or has otherwise.
    pub found: Vec<Discrepancy>,
    /// Whether there is more that was not looked at, because so much was found.
    pub is_cut: bool,
}

/// Why records were not compared.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotCompared {
    #[error("{0} is not another node of the list of members")]
    Unknown(ServerId),
    #[error("records are compared from an hour after a day ended until {COMPARED_WITHIN_DAYS} days later")]
    NotDue,
    #[error(transparent)]
    Away(#[from] NodeAway),
    #[error("the other node answers with status {0}")]
    Refused(u16),
    #[error("the other node's answer is not well formed")]
    Malformed,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

impl Exchange {
    /// Compares the days that ended with every other node until `stop`, each once; a node that is away is asked again.
    pub async fn look_after_comparisons(self, stop: impl Future<Output = ()>) {
        metrics::describe_counter!(
            DISCREPANCIES,
            "Messages that one of two nodes left out of its record or has otherwise."
        );
        metrics::describe_counter!(UNDELIVERED, "Messages that were sent and are not on record at the other node.");
        metrics::describe_gauge!(DUE, "Days and nodes whose records are still to be compared.");
        let looking = async {
            loop {
                tokio::time::sleep(LOOK_EVERY).await;
                self.compare_what_is_due().await;
            }
        };
        tokio::select! {
            () = looking => {}
            () = stop => {}
        }
    }

    /// Compares each day that is due with each node with which it was not compared yet; gives how many are left.
    pub async fn compare_what_is_due(&self) -> usize {
        let today = self.0.clock.now().as_seconds().div_euclid(DAY_S);
        let mut left = 0;
        for day in today - COMPARED_WITHIN_DAYS..today {
            if !Asked::Day(day).is_due(self.0.clock.now()) {
                continue;
            }
            let network = self.network();
            for partner in network.nodes.keys().filter(|id| *id != self.server()) {
                let compared = match self.was_compared(partner, day).await {
                    Ok(true) => Ok(()),
                    Ok(false) => self.cross_check(partner, day).await.map(drop),
                    Err(error) => Err(error.into()),
                };
                if let Err(error) = compared {
                    left += 1;
                    tracing::warn!(%partner, %error, day = %date_of(day), "records were not compared; that is tried again");
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a measure")]
        metrics::gauge!(DUE).set(left as f64);
        left
    }

    async fn was_compared(&self, partner: &ServerId, day: i64) -> Result<bool, StoreError> {
        let partner = partner.to_string();
        self.0.db.read(move |tx| store::was_compared(tx, &partner, day)).await
    }

    /// The other nodes with which records are compared.
    pub fn partners(&self) -> Vec<ServerId> {
        let network = self.network();
        let mut partners: Vec<_> = network.nodes.keys().filter(|id| *id != self.server()).cloned().collect();
        partners.sort_by_key(ToString::to_string);
        partners
    }

    /// Compares the records of a day, in days since 1970 (UTC), with those of another node, and writes down what is
    /// found.
    ///
    /// # Errors
    /// [`NotCompared`].
    pub async fn cross_check(&self, partner: &ServerId, day: i64) -> Result<Comparison, NotCompared> {
        if !Asked::Day(day).is_due(self.0.clock.now()) {
            return Err(NotCompared::NotDue);
        }
        let network = self.network();
        let unknown = || NotCompared::Unknown(partner.clone());
        let node = network.nodes.get(partner).filter(|_| partner != self.server()).ok_or_else(unknown)?;
        let compared = self.compare_day(partner, node, day).await?;
        for discrepancy in &compared.found {
            self.write_down(partner, day, discrepancy).await?;
        }
        metrics::counter!(UNDELIVERED).increment(compared.undelivered);
        let (name, now) = (partner.to_string(), self.0.clock.now());
        self.0.db.write(move |tx| store::add_comparison(tx, &name, day, now)).await?;
        Ok(compared)
    }

    async fn compare_day(&self, partner: &ServerId, node: &Neighbour, day: i64) -> Result<Comparison, NotCompared> {
        let mut compared = Comparison { here: 0, there: 0, undelivered: 0, found: Vec::new(), is_cut: false };
        let (here, there) = self.tallies(partner, node, &Asked::Day(day), 24).await?;
        compared.here = count(&here);
        compared.there = count(&there);
        for hour in unlike(&here, &there).map(|place| day * 24 + place) {
            let (here, there) = self.tallies(partner, node, &Asked::Hour(hour), 60).await?;
            for minute in unlike(&here, &there).map(|place| hour * 60 + place) {
                let Judged { found, undelivered } = self.compare_minute(partner, node, minute).await?;
                compared.undelivered += undelivered;
                compared.found.extend(found);
                if compared.found.len() > FOUND_MAX {
                    compared.found.truncate(FOUND_MAX);
                    compared.is_cut = true;
                    return Ok(compared);
                }
            }
        }
        Ok(compared)
    }

    /// The tallies of both sides, as many as there must be.
    async fn tallies(
        &self,
        partner: &ServerId,
        node: &Neighbour,
        asked: &Asked,
        count: usize,
    ) -> Result<(Vec<Tally>, Vec<Tally>), NotCompared> {
        let network = self.network();
        let here = self.on_record(&network, partner, asked).await?;
        let there = self.ask_what_is_on_record(node, asked).await?;
        match (here, there) {
            (Answered::Tallies(here), Answered::Tallies(there)) if there.len() == count => Ok((here, there)),
            _ => Err(NotCompared::Malformed),
        }
    }

    async fn compare_minute(&self, partner: &ServerId, node: &Neighbour, minute: i64) -> Result<Judged, NotCompared> {
        let here = self.all_entries(partner, None, minute).await?;
        let there = self.all_entries(partner, Some(node), minute).await?;
        // Nobody is accused of what was not asked about.
        let is_asked = |entry: &Entry| {
            named_at(&entry.exchange).and_then(|named| i64::try_from(named / 60_000).ok()) == Some(minute)
        };
        if there.iter().all(is_asked) { Ok(judge::judge(&here, &there)) } else { Err(NotCompared::Malformed) }
    }

    /// All messages of a minute that are on record here or, where a node is named, there.
    async fn all_entries(
        &self,
        partner: &ServerId,
        node: Option<&Neighbour>,
        minute: i64,
    ) -> Result<Vec<Entry>, NotCompared> {
        let (network, mut entries) = (self.network(), Vec::new());
        let mut after = String::new();
        for _ in 0..PAGES_MAX {
            let asked = Asked::Minute(minute, after.clone());
            let answered = match node {
                Some(node) => self.ask_what_is_on_record(node, &asked).await?,
                None => self.on_record(&network, partner, &asked).await?,
            };
            match next_page(&mut entries, answered, &after)? {
                Some(next) => after = next,
                None => return Ok(entries),
            }
        }
        Err(NotCompared::Malformed)
    }

    async fn ask_what_is_on_record(&self, node: &Neighbour, asked: &Asked) -> Result<Answered, NotCompared> {
        let question = serde_json::json!(asked).to_string().into_bytes();
        let (status, answer) = self.post_to_node(node, TALLY, question, MAX_ANSWER_BYTES, WITHIN).await?;
        if status != 200 {
            return Err(NotCompared::Refused(status));
        }
        serde_json::from_slice(&answer).map_err(|_| NotCompared::Malformed)
    }

    /// Writes a discrepancy into the log, unless it stands there.
    async fn write_down(&self, partner: &ServerId, day: i64, found: &Discrepancy) -> Result<(), NotCompared> {
        let Discrepancy { exchange, direction, wrong, here, there } = found.clone();
        let short = |text: String| text.chars().take(evidence::MAX_TEXT_CHARS).collect::<String>();
        let (partner, exchange) = (partner.to_string(), short(exchange));
        let mut fields = BTreeMap::from([
            ("day", date_of(day)),
            ("direction", direction.to_owned()),
            ("exchange", exchange.clone()),
            ("kind", wrong.name().to_owned()),
            ("partner", partner.clone()),
        ]);
        for (name, digest) in [("here", here), ("there", there)] {
            fields.extend(digest.map(|digest| (name, short(digest))));
        }
        let name = partner.clone();
        let fact = Fact { kind: "discrepancy", fields };
        let added = self.0.evidence.record_fact_with(fact, move |tx, _| {
            store::add_discrepancy(tx, day, &name, &exchange, direction, wrong.name())
        });
        if added.await?.is_some() {
            metrics::counter!(DISCREPANCIES, "kind" => wrong.name()).increment(1);
            tracing::error!(
                partner,
                exchange = found.exchange,
                direction,
                kind = wrong.name(),
                "the records of two nodes do not agree: run `passerelle node cross-check`"
            );
        }
        Ok(())
    }

    /// How many discrepancies there are of the last days.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn discrepancies(&self) -> Result<u64, StoreError> {
        let from = self.0.clock.now().as_seconds().div_euclid(DAY_S) - COMPARED_WITHIN_DAYS;
        self.0.db.read(move |tx| store::count_discrepancies(tx, from)).await
    }
}

/// How many messages there are in all, as far as a number goes: strangers count, too.
fn count(tallies: &[Tally]) -> u64 {
    tallies.iter().fold(0, |sum: u64, tally| sum.saturating_add(tally.count))
}

/// The places at which two rows of tallies differ.
fn unlike<'a>(here: &'a [Tally], there: &'a [Tally]) -> impl Iterator<Item = i64> + 'a {
    let pairs = (0..).zip(here.iter().zip(there));
    pairs.filter(|(_, (here, there))| here != there).map(|(place, _)| place)
}

/// Adds what was answered; gives behind which exchange is asked next, where there is more. Answers come in order: else a
/// node could be asked for ever.
fn next_page(entries: &mut Vec<Entry>, answered: Answered, after: &str) -> Result<Option<String>, NotCompared> {
    let Answered::Entries(page, is_more) = answered else { return Err(NotCompared::Malformed) };
    let last = page.last().map(|last| last.exchange.clone()).filter(|last| last.as_str() > after);
    entries.extend(page);
    match last {
        Some(last) if is_more => Ok(Some(last)),
        None if is_more => Err(NotCompared::Malformed),
        _ => Ok(None),
    }
}

/// A day since 1970 as people write it.
fn date_of(day: i64) -> String {
    let text = Timestamp::from_seconds(day.saturating_mul(DAY_S)).to_string();
    text.split('T').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_compared_an_hour_after_it_ended_and_for_six_days() {
        let at = |day: i64, seconds: i64| Timestamp::from_seconds(day * DAY_S + seconds);
        let is_due = |now| Asked::Day(100).is_due(now);
        assert!(!is_due(at(101, SETTLED_AFTER_S - 1)) && is_due(at(101, SETTLED_AFTER_S)));
        assert!(is_due(at(106, DAY_S - 1)) && !is_due(at(107, 0)));
        assert!(!Asked::Day(i64::MAX).is_due(at(101, 0)) && !Asked::Minute(i64::MIN, String::new()).is_due(at(101, 0)));
        assert_eq!(date_of(20_000), "2024-10-04");
    }

    #[test]
    fn a_node_that_answers_the_same_again_and_again_is_not_asked_for_ever() {
        let entry = Entry {
            exchange: "e".to_owned(),
            direction: tally::Direction::Request,
            side: crate::messages::record::Side::Client,
            digest: "d".to_owned(),
        };
        let mut entries = Vec::new();
        let mut next = |after, is_more| next_page(&mut entries, Answered::Entries(vec![entry.clone()], is_more), after);
        assert!(matches!(next("", true), Ok(Some(after)) if after == "e"));
        assert!(matches!(next("e", true), Err(NotCompared::Malformed)));
        assert!(matches!(next("", false), Ok(None)));
        assert!(next_page(&mut Vec::new(), Answered::Tallies(Vec::new()), "").is_err());
    }
}
