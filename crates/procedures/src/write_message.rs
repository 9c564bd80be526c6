//! The person writes to the office, or answers what it asked.

use evidence::Action;
use jiff::SignedDuration;

use crate::files;
use crate::hand::Hand;
use crate::letters;
use crate::model::{CaseId, Deed, Message, MessageKind, Named, TEXT_MAX_CHARS};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;

/// The same words again within this time are the same click.
const SAME_CLICK: SignedDuration = SignedDuration::from_mins(1);
/// So often somebody writes about one case within [`A_DAY`]: each message is a letter to the office too.
const MESSAGES_A_DAY: usize = 20;
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// It says nothing.
    #[error("a text is missing")]
    Empty,
    /// It is longer than [`TEXT_MAX_CHARS`].
    #[error("the text has more than {TEXT_MAX_CHARS} characters")]
    TooLong,
    /// The person gets fewer or more days to answer than [`Case::REPLY_DAYS_RANGE`](crate::model::Case::REPLY_DAYS_RANGE).
    #[error("5 to 180 days are expected")]
    Days,
    /// As much was written about the case as may be within a day.
    #[error("{MESSAGES_A_DAY} messages were written within a day")]
    TooOften,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProceduresError),
}

/// The text, when it says something and is not too long.
pub(crate) fn checked(text: &str) -> Result<String, NotWritten> {
    let text = text.trim().replace("\r\n", "\n");
    match text.chars().count() {
        0 => Err(NotWritten::Empty),
        count if count > TEXT_MAX_CHARS => Err(NotWritten::TooLong),
        _ => Ok(text),
    }
}

impl Procedures {
    /// Writes to the office. A case that waited for the person goes on.
    pub async fn write(&self, hand: &Hand, id: CaseId, text: &str, brought: Vec<Named>) -> Result<(), NotWritten> {
        let text = if brought.is_empty() {
            checked(text)?
        } else {
            checked(text).or_else(|mistake| match mistake {
                NotWritten::Empty => Ok(String::new()),
                other => Err(other),
            })?
        };
        let mut case = self.hold_to_change(hand, id).await?;
        if brought.is_empty() && self.was_just_said(hand, id, &text).await? {
            return Ok(());
        }
        if self.said_today(id).await? >= MESSAGES_A_DAY {
            return Err(NotWritten::TooOften);
        }
        let now = self.clock.now();
        let before = case.state;
        case.state = case.state.after(Deed::Reply).ok_or(ProceduresError::GoneOn)?;
        case.changed_at = now;
        let changed = (case.state != before).then_some(case.state);
        let mut message = self.line(&case, hand, MessageKind::Message, text, changed);
        message.files = brought;
        let letters = letters::on_message_to_office(self, &case);
        let event = self.event(&case, "message")?;
        let said = message.text.clone();
        let entry = access(hand, &case, Action::WriteMessage, &crate::submit_case::reference_of(&case));
        let letters = letters.map_err(NotWritten::Failed)?;
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::change_case(tx, &case)?;
            if kept {
                tables::add_message(tx, &message)?;
                files::keep_sent(tx, case.id, &message.files)?;
                event.put(tx, now)?;
                letters::post_all(tx, &letters, now)?;
            }
            Ok(kept)
        };
        let kept = self.evidence.record_with(entry, change).await.map_err(ProceduresError::from)?;
        if kept.is_none() && !self.was_just_said(hand, id, &said).await? {
            return Err(ProceduresError::ChangedElsewhere.into());
        }
        Ok(())
    }

    /// How often somebody wrote about a case within a day who is not the office.
    async fn said_today(&self, id: CaseId) -> Result<usize, ProceduresError> {
        let since = self.clock.now().minus(A_DAY);
        let messages = self.messages_of(id).await?;
        let is_word = |said: &&Message| said.kind == MessageKind::Message && !said.from_office && said.at >= since;
        Ok(messages.iter().filter(is_word).count())
    }

    /// Whether the same hand said these words a moment ago: the button was pressed twice.
    pub(crate) async fn was_just_said(&self, hand: &Hand, id: CaseId, text: &str) -> Result<bool, ProceduresError> {
        let messages = self.messages_of(id).await?;
        let since = self.clock.now().minus(SAME_CLICK);
        Ok(messages.iter().any(|said| said.at >= since && said.text == text && said.author_name == hand.name()))
    }
}
