//! The person sends the case, or takes it back.

use base::Id;
use evidence::Action;
use jiff::SignedDuration;

use crate::hand::Hand;
use crate::letters;
use crate::model::{Case, CaseId, Deed, Message, MessageKind, Reference, State};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;
use crate::what_is_known::known_by;

/// What became of sending.
#[derive(Debug)]
pub enum Sent {
    /// It is sent; again, when it was before.
    Yes,
    /// Something is still to be answered: this page.
    Open(String),
}

impl Procedures {
    /// Sends a case whose questions are all answered. Its answers do not change from then on, the office and
    /// the person are told, and what was answered is known from now on.
    pub async fn submit(&self, hand: &Hand, id: CaseId) -> Result<Sent, ProceduresError> {
        let mut case = self.hold(hand, id).await?;
        if case.state != State::Draft {
            return Ok(Sent::Yes);
        }
        let filling = self.filling(&case, case.lang)?;
        if let Some(open) = filling.next_step() {
            return Ok(Sent::Open(open.name));
        }
        let version = self.catalogue.version(&case.version).ok_or(ProceduresError::NotFound)?;
        let now = self.clock.now();
        let known = known_by(&filling, case.id, &case.procedure, now);
        case.state = case.state.after(Deed::Submit).ok_or(ProceduresError::GoneOn)?;
        case.reference = Some(Reference::draw(&*self.random));
        (case.submitted_at, case.changed_at) = (Some(now), now);
        case.due_at = Some(now.plus(SignedDuration::from_hours(24 * i64::from(version.about.decides_within_days))));
        let message = self.line(&case, hand, MessageKind::State, String::new(), Some(case.state));
        let letters = letters::on_submission(self, &case, &version).await?;
        let event = self.event(&case, "submitted")?;
        let entry = access(hand, &case, Action::SendCase, &reference_of(&case));
        let change = move |tx: &mut ::store::Tx<'_>| {
            if !tables::change_case(tx, &case)? {
                return Ok(false);
            }
            tables::add_message(tx, &message)?;
            crate::files::drop_brought(tx, case.id)?;
            let has_firm = case.firm.is_some();
            tables::put_known(tx, case.person, &known.of_person(has_firm))?;
            tables::put_documents(tx, case.person, &known.documents_of_person(has_firm))?;
            if let Some(firm) = case.firm {
                tables::put_known(tx, firm, &known.of_firm())?;
                tables::put_documents(tx, firm, &known.documents_of_firm())?;
            }
            event.put(tx, now)?;
            letters::post_all(tx, &letters, now)?;
            Ok(true)
        };
        match self.evidence.record_with(entry, change).await? {
            Some(_) => Ok(Sent::Yes),
            // Two clicks at once: the other one sent it.
            None if self.hold(hand, id).await?.state != State::Draft => Ok(Sent::Yes),
            None => Err(ProceduresError::ChangedElsewhere),
        }
    }

    /// The person takes the case back; what was sent stays readable to the office as withdrawn.
    pub async fn withdraw(&self, hand: &Hand, id: CaseId) -> Result<(), ProceduresError> {
        let mut case = self.hold_to_change(hand, id).await?;
        if case.state == State::Withdrawn {
            return Ok(());
        }
        let now = self.clock.now();
        case.state = case.state.after(Deed::Withdraw).ok_or(ProceduresError::GoneOn)?;
        case.changed_at = now;
        let message = self.line(&case, hand, MessageKind::State, String::new(), Some(case.state));
        let event = self.event(&case, "withdrawn")?;
        let entry = access(hand, &case, Action::WithdrawCase, &reference_of(&case));
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::change_case(tx, &case)?;
            if kept {
                tables::add_message(tx, &message)?;
                event.put(tx, now)?;
            }
            Ok(kept)
        };
        self.evidence.record_with(entry, change).await?.map(|_| ()).ok_or(ProceduresError::ChangedElsewhere)
    }

    /// The person throws a draft away; also one for a firm that they do not apply for any more.
    pub async fn discard(&self, hand: &Hand, id: CaseId) -> Result<(), ProceduresError> {
        let case = self.reach(hand, id).await?;
        if case.state != State::Draft {
            return Err(ProceduresError::GoneOn);
        }
        let entry = access(hand, &case, Action::WithdrawCase, "draft");
        let change = move |tx: &mut ::store::Tx<'_>| {
            let gone = tables::delete_draft(tx, id)?;
            if gone {
                crate::files::forget(tx, id)?;
            }
            Ok(gone)
        };
        self.evidence.record_with(entry, change).await?;
        Ok(())
    }

    /// A line of a case's history, from this hand.
    pub(crate) fn line(
        &self,
        case: &Case,
        hand: &Hand,
        kind: MessageKind,
        text: String,
        state: Option<State>,
    ) -> Message {
        let by_person = hand.is(case.person) || case.acting.as_ref().is_some_and(|acting| hand.is(acting.helper));
        Message {
            id: Id::new(&*self.clock, &*self.random),
            case: case.id,
            kind,
            from_office: !by_person && !matches!(hand, Hand::Code(_)),
            author: hand.person(),
            author_name: hand.name().to_owned(),
            state,
            text,
            files: Vec::new(),
            at: self.clock.now(),
        }
    }
}

/// What people call a case; empty for a draft.
pub(crate) fn reference_of(case: &Case) -> String {
    case.reference.as_ref().map(ToString::to_string).unwrap_or_default()
}
