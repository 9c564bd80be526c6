//! A participant adds a statement of their own. It is nobody's from then on: only how many they added is kept with their
//! votes.

use std::sync::PoisonError;

use aws_lc_rs::digest::{SHA256, digest};
use base::{Lang, Localized, Timestamp};
use jiff::SignedDuration;

use crate::likeness::plain;
use crate::model::{Channel, Consultation, ConsultationId};
use crate::room::{Consultations, ConsultationsError};
use crate::statements::{
    ASKED_MAX, BadText, Checked, Doubt, EVER_MAX, Origin, Standing, Statement, Statements, WAITING_MAX,
};
use crate::store::statements as tables;
use crate::store::statements::StoredBallot;
use crate::ticket::Ticket;
use crate::vote::{ballot_key, name_of};

/// For how long a second click, or a request that is sent again, is answered as the first one: in memory alone, since
/// nothing that is stored says who added a statement.
const SECOND_CLICK: SignedDuration = SignedDuration::from_secs(120);
/// Statements that are remembered for second clicks.
const REMEMBERED_MAX: usize = 5_000;

/// What became of a statement that somebody added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is asked from now on.
    Asked(u32),
    /// It waits for an officer.
    Waits(u32),
    /// It cannot be taken.
    Bad(BadText),
    /// The author is asked whether they are sure.
    Doubted(Doubt),
    /// They added as many as they may.
    NoMore,
    /// As many wait, or are asked, as there may be.
    Full,
    /// The votes of this ticket were handed in.
    HandedIn,
}

/// Why a statement that came through the API was not looked at.
#[derive(Debug)]
pub enum NotAdded {
    /// The ticket is none of this consultation's.
    NoTicket,
    /// The room failed.
    Failed(ConsultationsError),
}

impl From<ConsultationsError> for NotAdded {
    fn from(error: ConsultationsError) -> Self {
        Self::Failed(error)
    }
}

/// Who added what a moment ago, by a hash of both, and what became of it.
pub(crate) type AddedLately = Vec<(Vec<u8>, Added, Timestamp)>;

/// A text as one line: letters that only a machine sees are spaces.
pub(crate) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if is_unseen(letter) { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control characters, and those that turn the direction of what stands behind them.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl Consultations {
    /// Adds a statement, in the language in which it was written. `is_sure`: the author was asked.
    pub async fn add_statement(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        said: (&str, Lang),
        is_sure: bool,
        channel: Channel,
    ) -> Result<Added, ConsultationsError> {
        self.add_statement_as(consultation, ballot_key(ticket), said, is_sure, channel).await
    }

    /// Adds a statement that came through the API: by a ticket, or in an open consultation by a key of the sender's, which
    /// may add as many as a participant.
    pub async fn add_statement_by(
        &self,
        consultation: &Consultation,
        by: Result<&str, &str>,
        said: (&str, Lang),
        is_sure: bool,
    ) -> Result<Added, NotAdded> {
        self.need_open(consultation)?;
        let key = match by {
            Ok(code) => ballot_key(&self.tickets.read(consultation.id, code).ok_or(NotAdded::NoTicket)?),
            Err(_) if consultation.about.audience.has_box() => return Err(NotAdded::NoTicket),
            Err(once) => self.tickets.mark(consultation.id, &format!("adds {once}")),
        };
        Ok(self.add_statement_as(consultation, key, said, is_sure, Channel::Api).await?)
    }

    async fn add_statement_as(
        &self,
        consultation: &Consultation,
        key: Vec<u8>,
        (text, lang): (&str, Lang),
        is_sure: bool,
        channel: Channel,
    ) -> Result<Added, ConsultationsError> {
        self.need_open(consultation)?;
        let (id, own_text) = (consultation.id, one_line(text));
        let click = digest(&SHA256, &[key.as_slice(), plain(&own_text).as_bytes()].concat()).as_ref().to_vec();
        if let Some(before) = self.added_lately(&click) {
            return Ok(before);
        }
        let added = self.put_statement(id, key, own_text, lang, is_sure, channel).await?;
        match added {
            Added::Asked(_) | Added::Waits(_) => self.remember_added(click, &added),
            Added::Bad(BadText::There(number)) => {
                // Two clicks at once: the first one added it meanwhile.
                if let Some(before) = self.added_lately(&click) {
                    return Ok(before);
                }
                let again =
                    move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::count_again(tx, id, number)?);
                self.db.write(again).await?;
                self.remember_added(click, &added);
            }
            _ => {}
        }
        Ok(added)
    }

    async fn put_statement(
        &self,
        id: ConsultationId,
        key: Vec<u8>,
        own_text: String,
        lang: Lang,
        is_sure: bool,
        channel: Channel,
    ) -> Result<Added, ConsultationsError> {
        let texts = Localized::of(lang.tag(), own_text.as_str());
        let json = serde_json::to_string(&texts)?;
        self.db
            .write(move |tx| {
                if tables::is_ballot_spent(tx, id, &key)? {
                    return Ok(Added::HandedIn);
                }
                let rules = tables::rules(tx, id)?.ok_or(ConsultationsError::NotFound)?;
                let all = tables::statements(tx, id)?.into_iter().collect::<Result<_, _>>()?;
                let statements = Statements { rules, all };
                let kept = tables::ballot(tx, &key)?;
                let added = kept.as_ref().map_or(0, |kept| kept.added);
                if let Some(refused) = refused(&statements, &own_text, added, is_sure) {
                    return Ok(refused);
                }
                let standing = match rules.checked {
                    Checked::Before => Standing::Waiting,
                    Checked::After => Standing::Accepted,
                };
                let number = tables::next_number(tx, id)?;
                let (origin, is_judged) = (Origin::Participant, false);
                let one = Statement { number, texts: texts.clone(), origin, standing, is_judged, votes: 0, again: 0 };
                tables::add(tx, id, &one, &json)?;
                let ballot = StoredBallot {
                    channel: kept.as_ref().map_or_else(|| name_of(channel).to_owned(), |kept| kept.channel.clone()),
                    votes: kept.map(|kept| kept.votes).unwrap_or_default(),
                    added: added + 1,
                };
                tables::put_ballot(tx, id, &key, &ballot)?;
                tables::count_change(tx, id)?;
                Ok::<_, ConsultationsError>(match rules.checked {
                    Checked::Before => Added::Waits(number),
                    Checked::After => Added::Asked(number),
                })
            })
            .await
    }

    fn added_lately(&self, click: &[u8]) -> Option<Added> {
        let now = self.clock.now();
        let mut lately = self.0.added_lately.lock().unwrap_or_else(PoisonError::into_inner);
        lately.retain(|(_, _, at)| now.since(*at) < SECOND_CLICK);
        lately.iter().find(|(known, ..)| known == click).map(|(_, added, _)| added.clone())
    }

    fn remember_added(&self, click: Vec<u8>, added: &Added) {
        let mut lately = self.0.added_lately.lock().unwrap_or_else(PoisonError::into_inner);
        if lately.len() < REMEMBERED_MAX {
            lately.push((click, added.clone(), self.clock.now()));
        }
    }
}

/// Why a statement is not taken, or not yet.
fn refused(statements: &Statements, text: &str, added: u32, is_sure: bool) -> Option<Added> {
    if let Some(bad) = statements.bad_text(text) {
        return Some(Added::Bad(bad));
    }
    if added >= statements.rules.own_max {
        return Some(Added::NoMore);
    }
    let is_full = statements.all.len() >= EVER_MAX
        || match statements.rules.checked {
            Checked::Before => statements.waiting() >= WAITING_MAX,
            Checked::After => statements.asked().count() >= ASKED_MAX,
        };
    if is_full {
        return Some(Added::Full);
    }
    let doubt = if is_sure { None } else { statements.doubt(text) };
    doubt.map(Added::Doubted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statements::tests::statements;

    #[test]
    fn what_is_wrong_is_said_before_what_is_doubted_and_a_sure_author_is_believed() {
        let asked = statements(&[("More buses in the evening", Standing::Accepted)]);
        assert_eq!(refused(&asked, "More buses in the evening!", 0, true), Some(Added::Bad(BadText::There(1))));
        let near = "Many more buses in the evening";
        assert_eq!(refused(&asked, near, 0, false), Some(Added::Doubted(Doubt::Near(1))));
        assert_eq!(refused(&asked, near, 0, true), None);
        assert_eq!(refused(&asked, near, 3, true), Some(Added::NoMore));
    }

    #[test]
    fn nothing_is_taken_when_too_many_wait() {
        let mut many = statements(&[]);
        many.all =
            (1..).map(|number| crate::statements::tests::statement(number, "x", Standing::Waiting)).take(500).collect();
        assert_eq!(refused(&many, "Something else", 0, true), Some(Added::Full));
    }

    #[test]
    fn a_statement_is_one_line_in_one_direction() {
        assert_eq!(one_line("  More\r\n trees\u{202e}, \u{0}please "), "More trees , please");
    }
}
