//! Voting on statements: agree, disagree or pass, one after another, by the same ticket as answering; and handing the votes
//! in, where they are counted together with others.
//!
//! Votes are kept under a hash of the ticket that is not the one under which answers are: who reads the database cannot put
//! them side by side (docs/decisions/57).

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::{StoreError, Tx};
use aws_lc_rs::digest::{SHA256, digest};
use base::Random;
use serde_json::Value;

use crate::answer::draw_batch;
use crate::model::{AnswerId, BOX_HOLDS, Channel, Consultation, ConsultationId, LAST_ARRIVALS};
use crate::room::{Consultations, ConsultationsError};
use crate::statements::{Ballot, Statement, Statements, vote_from_name};
use crate::store::statements as tables;
use crate::store::statements::StoredBallot;
use crate::ticket::Ticket;
use crate::vote_order;

/// Letters of a sender's key that nobody else chooses by chance: as many as 128 bits have in base64.
pub const LONG_KEY: usize = 22;

/// What somebody has voted so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnVotes {
    /// The votes.
    pub votes: Ballot,
    /// How many statements they added.
    pub added: u32,
}

/// What became of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voted {
    /// It is kept.
    Kept,
    /// The votes of this ticket were handed in: nothing of them changes any more.
    HandedIn,
    /// Other votes came by the same key, which is too short to be one person's for sure: nothing of these is kept.
    OtherVotes,
}

/// What became of votes that came through the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenVotes {
    /// They are kept: how many there were.
    Kept(usize),
    /// The votes of this ticket were handed in before; nothing of these is kept.
    HandedInBefore,
}

/// Why votes that came through the API were not taken.
#[derive(Debug)]
pub enum VotesNotTaken {
    /// Where (JSON Pointer, RFC 6901), and what was expected.
    Faults(Vec<(String, &'static str)>),
    /// The ticket is none of this consultation's.
    NoTicket,
    /// Other votes came before by the same short key of a sender's.
    OtherVotes,
    /// The room failed.
    Failed(ConsultationsError),
}

impl From<ConsultationsError> for VotesNotTaken {
    fn from(error: ConsultationsError) -> Self {
        Self::Failed(error)
    }
}

/// Under which key votes are kept: nothing leads from it to the key of the answers, nor back.
pub(crate) fn ballot_key(ticket: &Ticket) -> Vec<u8> {
    digest(&SHA256, format!("votes {}", ticket.as_str()).as_bytes()).as_ref().to_vec()
}

pub(crate) const fn name_of(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "web",
        Channel::Paper => "paper",
        Channel::Api => "api",
    }
}

/// The statement that comes next for the holder of a ticket; none when all are judged.
pub fn next_statement(statements: &Statements, votes: &Ballot, ticket: &Ticket) -> Option<u32> {
    let key = ballot_key(ticket);
    let seed = key.first_chunk().copied().map_or(0, u64::from_le_bytes);
    let left = statements.asked().filter(|one| votes.of(one.number).is_none());
    vote_order::next(seed, left.map(|one| (one.number, one.votes)))
}

impl Consultations {
    /// The statements of a consultation; none where it asks for none.
    pub async fn statements(&self, consultation: &Consultation) -> Result<Option<Statements>, ConsultationsError> {
        let id = consultation.id;
        let read = move |tx: &mut ::store::Tx<'_>| {
            let rules = tables::rules(tx, id)?;
            let all = if rules.is_some() { tables::statements(tx, id)? } else { Vec::new() };
            Ok::<_, ConsultationsError>(rules.map(|rules| (rules, all)))
        };
        let Some((rules, all)) = self.db.read(read).await? else { return Ok(None) };
        Ok(Some(Statements { rules, all: all.into_iter().collect::<Result<_, _>>()? }))
    }

    /// Whether a consultation asks what people think of statements.
    pub async fn has_statements(&self, consultation: &Consultation) -> Result<bool, ConsultationsError> {
        let id = consultation.id;
        Ok(self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::rules(tx, id)?)).await?.is_some())
    }

    /// Whether a consultation asks for nothing else: its sheet has notes only.
    pub(crate) async fn has_statements_alone(&self, consultation: &Consultation) -> Result<bool, ConsultationsError> {
        let plan = self.plan(consultation).await?;
        let is_note = |question: &forms::Question| question.kind == forms::model::QuestionKind::Note;
        let asks = plan.form().questions().any(|question| question.kind.is_visible() && !is_note(question));
        Ok(!asks && self.has_statements(consultation).await?)
    }

    /// What was voted with a ticket so far; none when it was handed in.
    pub async fn own_votes(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
    ) -> Result<Option<OwnVotes>, ConsultationsError> {
        self.need_open(consultation)?;
        let (id, key) = (consultation.id, ballot_key(ticket));
        let read = move |tx: &mut ::store::Tx<'_>| {
            let is_spent = tables::is_ballot_spent(tx, id, &key)?;
            Ok::<_, ConsultationsError>((is_spent, tables::ballot(tx, &key)?))
        };
        let (is_spent, kept) = self.db.read(read).await?;
        Ok((!is_spent).then(|| own(kept.as_ref())))
    }

    /// Votes, or votes otherwise, on statements that are asked. All or none.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when one of them is not asked.
    pub async fn vote(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        votes: &Ballot,
        channel: Channel,
    ) -> Result<Voted, ConsultationsError> {
        self.vote_as(consultation, ballot_key(ticket), votes, channel, true).await
    }

    async fn vote_as(
        &self,
        consultation: &Consultation,
        key: Vec<u8>,
        votes: &Ballot,
        channel: Channel,
        may_change: bool,
    ) -> Result<Voted, ConsultationsError> {
        self.need_open(consultation)?;
        let statements = self.statements(consultation).await?.ok_or(ConsultationsError::NotFound)?;
        if votes.iter().any(|(number, _)| !statements.of(number).is_some_and(Statement::is_asked)) {
            return Err(ConsultationsError::NotFound);
        }
        let (id, counts_at_once) = (consultation.id, !consultation.about.audience.has_box());
        let votes = votes.clone();
        self.db
            .write(move |tx| {
                if tables::is_ballot_spent(tx, id, &key)? {
                    return Ok::<_, ConsultationsError>(Voted::HandedIn);
                }
                let kept = tables::ballot(tx, &key)?;
                let mut known = own(kept.as_ref());
                if kept.is_some() && !may_change {
                    let is_same = votes.iter().all(|(number, vote)| known.votes.of(number) == Some(vote));
                    return Ok(if is_same { Voted::Kept } else { Voted::OtherVotes });
                }
                for (number, vote) in votes.iter() {
                    if known.votes.set(number, vote) {
                        tables::count_vote(tx, id, number)?;
                    }
                }
                let changed = StoredBallot {
                    channel: name_of(channel).to_owned(),
                    votes: known.votes.stored(),
                    added: known.added,
                };
                if kept.is_none_or(|kept| kept.votes != changed.votes) {
                    tables::put_ballot(tx, id, &key, &changed)?;
                    if counts_at_once {
                        tables::count_change(tx, id)?;
                    }
                }
                Ok(Voted::Kept)
            })
            .await
    }

    /// Hands the votes of a ticket in, where votes wait for one another: they are mixed, and nothing of them changes any
    /// more. In an open consultation they count already, and can be changed until it closes: nothing is done. The same
    /// ticket again changes nothing.
    pub async fn hand_in(&self, consultation: &Consultation, ticket: &Ticket) -> Result<(), ConsultationsError> {
        self.need_open(consultation)?;
        if !consultation.about.audience.has_box() {
            return Ok(());
        }
        let (id, key) = (consultation.id, ballot_key(ticket));
        let (own_id, random): (AnswerId, _) = (self.random.bytes(), Arc::clone(&self.random));
        self.db
            .write(move |tx| {
                let Some(kept) = tables::ballot(tx, &key)?.filter(|kept| !kept.votes.is_empty()) else {
                    return Ok::<_, ConsultationsError>(());
                };
                if tables::spend_ballot(tx, id, &key)? {
                    tables::put_into_ballot_box(tx, id, &own_id, &kept.channel, &kept.votes)?;
                    tables::mix_ballot_box(tx, id)?;
                    let_half_out(tx, id, &*random)?;
                }
                Ok(tables::drop_ballot(tx, &key)?)
            })
            .await
    }

    /// Takes votes as JSON, an object of `agree`, `disagree` and `pass` by the statement's number: by a ticket, or in an
    /// open consultation by a key of the sender's, which stands for a participant: votes are added to theirs, and changed.
    /// A key of less than [`LONG_KEY`] letters is sent with the same votes only: another sender may have chosen it too, and
    /// nothing of a stranger's changes.
    pub async fn take_votes_json(
        &self,
        consultation: &Consultation,
        by: Result<&str, &str>,
        votes: &BTreeMap<String, Value>,
        hand_in: bool,
    ) -> Result<TakenVotes, VotesNotTaken> {
        self.need_open(consultation)?;
        let ticket = match by {
            Ok(code) => Some(self.tickets.read(consultation.id, code).ok_or(VotesNotTaken::NoTicket)?),
            Err(_) if consultation.about.audience.has_box() => return Err(VotesNotTaken::NoTicket),
            Err(_) => None,
        };
        let statements = self.statements(consultation).await?.ok_or(ConsultationsError::NotFound)?;
        let read = read_votes(&statements, votes).map_err(VotesNotTaken::Faults)?;
        let key = match (&ticket, by) {
            (Some(ticket), _) => ballot_key(ticket),
            (None, Ok(once) | Err(once)) => self.tickets.mark(consultation.id, &format!("votes {once}")),
        };
        let may_change = by.is_ok() || by.is_err_and(|once| once.len() >= LONG_KEY);
        match self.vote_as(consultation, key, &read, Channel::Api, may_change).await? {
            Voted::Kept => {}
            Voted::HandedIn => return Ok(TakenVotes::HandedInBefore),
            Voted::OtherVotes => return Err(VotesNotTaken::OtherVotes),
        }
        if let Some(ticket) = ticket.filter(|_| hand_in) {
            self.hand_in(consultation, &ticket).await?;
        }
        Ok(TakenVotes::Kept(read.iter().len()))
    }

    /// What time asks for: votes of closed consultations that nobody handed in count too, under identifiers that lead to no
    /// ticket.
    pub(crate) async fn count_late_ballots(&self) -> Result<(), ConsultationsError> {
        let (now, random) = (self.clock.now(), Arc::clone(&self.random));
        self.db
            .write(move |tx| {
                for id in tables::late_ballots(tx, now.minus(LAST_ARRIVALS))? {
                    for (channel, votes) in tables::open_ballots(tx, id, i64::MAX)? {
                        tables::put_into_ballot_box(tx, id, &random.bytes(), &channel, &votes)?;
                    }
                    tables::drop_ballots(tx, id)?;
                    tables::empty_ballot_box(tx, id)?;
                }
                Ok::<_, ConsultationsError>(())
            })
            .await
    }
}

/// Lets half of a full box out, as of answers: never less than ten stay to be counted with the last ones.
fn let_half_out(tx: &mut Tx<'_>, id: ConsultationId, random: &dyn Random) -> Result<(), StoreError> {
    let waiting = tables::ballots_in_box(tx, id)?;
    if waiting.len() < BOX_HOLDS {
        return Ok(());
    }
    for ballot in draw_batch(waiting, random) {
        tables::count_ballot(tx, &ballot)?;
    }
    tables::count_change(tx, id)
}

fn own(kept: Option<&StoredBallot>) -> OwnVotes {
    kept.map(|kept| OwnVotes { votes: Ballot::read(&kept.votes), added: kept.added }).unwrap_or_default()
}

/// The votes of an object, or every one that does not fit.
fn read_votes(statements: &Statements, votes: &BTreeMap<String, Value>) -> Result<Ballot, Vec<(String, &'static str)>> {
    let mut read = Ballot::default();
    let mut faults = Vec::new();
    for (name, value) in votes {
        let number = name.parse().ok().filter(|number| statements.of(*number).is_some_and(Statement::is_asked));
        match (number, value.as_str().and_then(vote_from_name)) {
            (Some(number), Some(vote)) => {
                read.set(number, vote);
            }
            (None, _) => faults.push((pointer(name), "the number of a statement that is asked is expected")),
            (_, None) => faults.push((pointer(name), "agree, disagree or pass is expected")),
        }
    }
    if faults.is_empty() && read.is_empty() {
        faults.push(("/votes".to_owned(), "at least one vote is expected"));
    }
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn pointer(name: &str) -> String {
    format!("/votes/{}", name.replace('~', "~0").replace('/', "~1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::Standing;
    use crate::statements::tests::statements;
    use opinion::Vote;
    use serde_json::json;

    #[test]
    fn votes_that_do_not_fit_are_named_each() {
        let asked = statements(&[("one", Standing::Accepted), ("two", Standing::Waiting)]);
        let read = |votes: Value| read_votes(&asked, &serde_json::from_value(votes).unwrap());
        assert_eq!(read(json!({ "1": "pass" })).unwrap().of(1), Some(Vote::Pass));
        let faults = read(json!({ "1": "maybe", "2": "agree", "a/b": "agree" })).unwrap_err();
        let places: Vec<&str> = faults.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(places, ["/votes/1", "/votes/2", "/votes/a~1b"]);
        assert_eq!(read(json!({})).unwrap_err()[0].0, "/votes");
    }
}
