//! What it means that one side has a message on record and the other has not.
//!
//! Who has a message has the seal of the member who sent it, and so can show that it was sent. So the side that sent it
//! left it out of its record. The other way round nothing is proved: what one side sent may have been lost on the way,
//! unless it was answered.

use std::collections::BTreeMap;

use super::tally::{Direction, Entry};
use crate::messages::record::Side;

/// What is wrong with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The other node does not have it on record, and must.
    LeftOutThere,
    /// This node does not have it on record, and must: the other node has what was signed here.
    LeftOutHere,
    /// Both have it, and not the same.
    Differs,
}

impl Wrong {
    /// The word for it, in the log and in measures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LeftOutThere => "left-out-there",
            Self::LeftOutHere => "left-out-here",
            Self::Differs => "differs",
        }
    }
}

/// A message that both sides do not have alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// The name of its exchange.
    pub exchange: String,
    /// `request` or `response`.
    pub direction: &'static str,
    /// What is wrong.
    pub wrong: Wrong,
    /// The digest of what is on record here, where there is something.
    pub here: Option<String>,
    /// The digest of what is on record there.
    pub there: Option<String>,
}

/// What was found of some exchanges.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Judged {
    pub(crate) found: Vec<Discrepancy>,
    /// Messages that were sent and never arrived, as far as can be told.
    pub(crate) undelivered: u64,
}

/// What both sides have of one exchange.
#[derive(Default)]
struct Both<'a> {
    here: BTreeMap<Direction, &'a Entry>,
    there: BTreeMap<Direction, &'a Entry>,
}

/// Compares what both sides have on record.
pub(crate) fn judge(here: &[Entry], there: &[Entry]) -> Judged {
    let mut exchanges: BTreeMap<&str, Both<'_>> = BTreeMap::new();
    for entry in here {
        exchanges.entry(&entry.exchange).or_default().here.insert(entry.direction, entry);
    }
    for entry in there {
        exchanges.entry(&entry.exchange).or_default().there.insert(entry.direction, entry);
    }
    let mut judged = Judged::default();
    for (exchange, both) in &exchanges {
        for direction in [Direction::Request, Direction::Response] {
            judge_message(exchange, direction, both, &mut judged);
        }
    }
    judged
}

fn judge_message(exchange: &str, direction: Direction, both: &Both<'_>, judged: &mut Judged) {
    let (here, there) = (both.here.get(&direction), both.there.get(&direction));
    let (holder, holders, wrong) = match (here, there) {
        (None, None) => return,
        (Some(here), Some(there)) if here.digest == there.digest => return,
        (Some(here), Some(_)) => (here, &both.here, Wrong::Differs),
        (Some(here), None) => (here, &both.here, Wrong::LeftOutThere),
        (None, Some(there)) => (there, &both.there, Wrong::LeftOutHere),
    };
    // Who asks signs the question, who answers the answer.
    let is_own =
        matches!((holder.side, direction), (Side::Client, Direction::Request) | (Side::Provider, Direction::Response));
    let was_answered = holder.side == Side::Client && holders.contains_key(&Direction::Response);
    if wrong != Wrong::Differs && is_own && !was_answered {
        judged.undelivered += 1;
        return;
    }
    let digest = |entry: Option<&&Entry>| entry.map(|entry| entry.digest.clone());
    judged.found.push(Discrepancy {
        exchange: exchange.to_owned(),
        direction: direction.name(),
        wrong,
        here: digest(here),
        there: digest(there),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Request, Response};
    use Side::{Client, Provider};

    fn entries(side: Side, of: &[(Direction, &str)]) -> Vec<Entry> {
        let entry = |(direction, digest): &(Direction, &str)| Entry {
            exchange: "e".to_owned(),
            direction: *direction,
            side,
            digest: (*digest).to_owned(),
        };
        of.iter().map(entry).collect()
    }

    /// What the client's node finds, and what the provider's: the kinds, and how many were lost on the way.
    fn both(client: &[(Direction, &str)], provider: &[(Direction, &str)]) -> [(Vec<&'static str>, u64); 2] {
        let (client, provider) = (entries(Client, client), entries(Provider, provider));
        [judge(&client, &provider), judge(&provider, &client)]
            .map(|judged| (judged.found.iter().map(|found| found.wrong.name()).collect(), judged.undelivered))
    }

    #[test]
    fn what_both_have_alike_is_no_word_worth() {
        let whole = [(Request, "q"), (Response, "a")];
        assert_eq!(both(&whole, &whole), [(vec![], 0), (vec![], 0)]);
        assert_eq!(both(&[], &[]), [(vec![], 0), (vec![], 0)]);
    }

    #[test]
    fn a_message_that_was_altered_differs() {
        let (one, other) = ([(Request, "q"), (Response, "a")], [(Request, "q"), (Response, "b")]);
        assert_eq!(both(&one, &other), [(vec!["differs"], 0), (vec!["differs"], 0)]);
    }

    #[test]
    fn what_the_other_side_signed_and_has_not_it_left_out() {
        let whole = [(Request, "q"), (Response, "a")];
        let (there, here) = ("left-out-there", "left-out-here");
        assert_eq!(both(&whole, &[(Request, "q")]), [(vec![there], 0), (vec![here], 0)], "the answer, by the provider");
        assert_eq!(both(&whole, &[]), [(vec![there, there], 0), (vec![here, here], 0)], "all, by the provider");
        assert_eq!(both(&[], &[(Request, "q")]), [(vec![here], 0), (vec![there], 0)], "the question, by the client");
        assert_eq!(both(&[(Response, "a")], &whole), [(vec![here], 0), (vec![there], 0)]);
        assert_eq!(both(&[], &whole), [(vec![here], 1), (vec![there], 1)], "the answer may have been lost");
    }

    #[test]
    fn what_may_have_been_lost_on_the_way_accuses_nobody() {
        assert_eq!(both(&[(Request, "q")], &[]), [(vec![], 1), (vec![], 1)]);
        assert_eq!(both(&[(Request, "q")], &[(Request, "q"), (Response, "a")]), [(vec![], 1), (vec![], 1)]);
    }
}
