//! The office works on a case: takes it up, asks, decides.

use evidence::Action;
use jiff::SignedDuration;

use crate::hand::Hand;
use crate::letters;
use crate::model::{Case, CaseId, Decision, Deed, Duty, Message, MessageKind, State};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;
use crate::submit_case::reference_of;
use crate::write_message::{NotWritten, checked};

impl Procedures {
    /// A case that was sent, to be shown to an officer with a duty; the reading is recorded.
    pub async fn read_for_office(
        &self,
        officer: &Hand,
        id: CaseId,
    ) -> Result<(Case, Duty, Vec<Message>), ProceduresError> {
        let (case, duty) = self.case_for_office(officer, id, Duty::Reader).await?;
        self.record(officer, &case, Action::ReadCase, "answers").await?;
        let messages = self.messages_of(id).await?;
        Ok((case, duty, messages))
    }

    /// A case that was sent, to work on; nothing of it is shown.
    pub(crate) async fn case_for_office(
        &self,
        officer: &Hand,
        id: CaseId,
        duty: Duty,
    ) -> Result<(Case, Duty), ProceduresError> {
        let found = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::case(tx, id)?)).await?;
        let case = found.filter(|case| case.state != State::Draft).ok_or(ProceduresError::NotFound)?;
        if let Hand::Tool { procedure, .. } = officer {
            let is_its_own = case.procedure == *procedure;
            return if is_its_own { Ok((case, Duty::Decider)) } else { Err(ProceduresError::NotFound) };
        }
        let person = officer.person().ok_or(ProceduresError::NotFound)?;
        let authority = self.authority_of(&case)?;
        // Whoever does not work there must not learn that the case exists.
        let own = self.need_duty(person, &authority, Duty::Reader).await.map_err(|error| match error {
            ProceduresError::Forbidden => ProceduresError::NotFound,
            other => other,
        })?;
        if own < duty { Err(ProceduresError::Forbidden) } else { Ok((case, own)) }
    }

    /// The officer takes the case in hand. When another one had it, the person is told nothing: their case stands where it
    /// stood.
    pub async fn take_up(&self, officer: &Hand, id: CaseId) -> Result<(), ProceduresError> {
        let (mut case, _) = self.case_for_office(officer, id, Duty::Instructor).await?;
        if case.officer == officer.person() && case.state != State::Submitted {
            return Ok(());
        }
        let before = case.state;
        case.state = before.after(Deed::TakeUp).ok_or(ProceduresError::GoneOn)?;
        case.officer = officer.person();
        if case.state == before {
            return self.hand_over(officer, case).await;
        }
        let letters = letters::on_state(self, &case, "").await?;
        self.go_on(officer, case, MessageKind::State, String::new(), Action::TakeUpCase, letters).await
    }

    /// The officer asks the person for something; the case waits, and the person has so many days to answer.
    pub async fn ask_person(&self, officer: &Hand, id: CaseId, text: &str, days: u16) -> Result<(), NotWritten> {
        let text = checked(text)?;
        if !Case::REPLY_DAYS_RANGE.contains(&days) {
            return Err(NotWritten::Days);
        }
        let (mut case, _) = self.case_for_office(officer, id, Duty::Instructor).await?;
        if self.was_just_said(officer, id, &text).await? {
            return Ok(());
        }
        case.state = case.state.after(Deed::AskPerson).ok_or(ProceduresError::GoneOn)?;
        case.officer = case.officer.or_else(|| officer.person());
        case.reply_by = Some(self.clock.now().plus(SignedDuration::from_hours(24 * i64::from(days))));
        let letters = letters::on_state(self, &case, &text).await?;
        Ok(self.go_on(officer, case, MessageKind::Request, text, Action::WriteMessage, letters).await?)
    }

    /// The officer writes to the person; the case stays where it is.
    pub async fn write_to_person(&self, officer: &Hand, id: CaseId, text: &str) -> Result<(), NotWritten> {
        let text = checked(text)?;
        let (case, _) = self.case_for_office(officer, id, Duty::Instructor).await?;
        if self.was_just_said(officer, id, &text).await? {
            return Ok(());
        }
        if case.state == State::Withdrawn {
            return Err(ProceduresError::GoneOn.into());
        }
        let letters = letters::on_message_to_person(self, &case, &text).await?;
        Ok(self.go_on(officer, case, MessageKind::Message, text, Action::WriteMessage, letters).await?)
    }

    /// The officer decides, with a reason; the person gets the decision's letter.
    pub async fn decide(&self, officer: &Hand, id: CaseId, is_granted: bool, reason: &str) -> Result<(), NotWritten> {
        let reason = checked(reason)?;
        let (mut case, _) = self.case_for_office(officer, id, Duty::Decider).await?;
        // Twice the same click decides once.
        let is_done = |decision: &Decision| {
            decision.is_granted == is_granted && decision.reason == reason && decision.by == officer.person()
        };
        if case.decision.as_ref().is_some_and(is_done) {
            return Ok(());
        }
        let deed = if is_granted { Deed::Accept } else { Deed::Refuse };
        case.state = case.state.after(deed).ok_or(ProceduresError::GoneOn)?;
        case.decision = Some(Decision {
            is_granted,
            reason: reason.clone(),
            by: officer.person(),
            by_name: officer.name().to_owned(),
            at: self.clock.now(),
        });
        let letters = letters::on_state(self, &case, &reason).await?;
        Ok(self.go_on(officer, case, MessageKind::State, reason, Action::DecideCase, letters).await?)
    }

    /// Keeps who has the case in hand now.
    async fn hand_over(&self, officer: &Hand, case: Case) -> Result<(), ProceduresError> {
        let entry = access(officer, &case, Action::TakeUpCase, &reference_of(&case));
        let kept = self.evidence.record_with(entry, move |tx| tables::change_case(tx, &case)).await?;
        kept.map(|_| ()).ok_or(ProceduresError::ChangedElsewhere)
    }

    /// Keeps what the office did, with its line in the history, in one transaction.
    async fn go_on(
        &self,
        officer: &Hand,
        mut case: Case,
        kind: MessageKind,
        text: String,
        action: Action,
        letters: Vec<letters::Letter>,
    ) -> Result<(), ProceduresError> {
        let now = self.clock.now();
        case.changed_at = now;
        let state = (kind != MessageKind::Message).then_some(case.state);
        let message = Message { from_office: true, ..self.line(&case, officer, kind, text, state) };
        let event = self.event(&case, if state.is_some() { case.state.name() } else { "message" })?;
        let entry = access(officer, &case, action, &reference_of(&case));
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::change_case(tx, &case)?;
            if kept {
                tables::add_message(tx, &message)?;
                event.put(tx, now)?;
                letters::post_all(tx, &letters, now)?;
            }
            Ok(kept)
        };
        self.evidence.record_with(entry, change).await?.map(|_| ()).ok_or(ProceduresError::ChangedElsewhere)
    }
}
