//! A participant adds a statement of their own. It is nobody's from then on: only how many they added is kept with their
//! votes.

use base::{Lang, Localized};

use crate::model::{Channel, Consultation};
use crate::room::{Consultations, ConsultationsError};
use crate::statements::{
    ASKED_MAX, BadText, Checked, Doubt, EVER_MAX, Origin, Standing, Statement, Statements, WAITING_MAX,
};
use crate::store::statements as tables;
use crate::store::statements::StoredBallot;
use crate::ticket::Ticket;
use crate::vote::{ballot_key, name_of};

/// What became of a statement that somebody added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is asked from now on.
    Asked(u32),
    /// It waits for an officer.
    Waits,
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

impl Consultations {
    /// Adds a statement, in the language in which it was written. `is_sure`: the author was asked.
    pub async fn add_statement(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        (text, lang): (&str, Lang),
        is_sure: bool,
        channel: Channel,
    ) -> Result<Added, ConsultationsError> {
        self.need_open(consultation)?;
        let (id, key, own_text) = (consultation.id, ballot_key(ticket), text.trim().to_owned());
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
                let one = Statement { number, texts: texts.clone(), origin, standing, is_judged, votes: 0 };
                tables::add(tx, id, &one, &json)?;
                let ballot = StoredBallot {
                    channel: kept.as_ref().map_or_else(|| name_of(channel).to_owned(), |kept| kept.channel.clone()),
                    votes: kept.map(|kept| kept.votes).unwrap_or_default(),
                    added: added + 1,
                };
                tables::put_ballot(tx, id, &key, &ballot)?;
                tables::count_change(tx, id)?;
                Ok::<_, ConsultationsError>(match rules.checked {
                    Checked::Before => Added::Waits,
                    Checked::After => Added::Asked(number),
                })
            })
            .await
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
}
