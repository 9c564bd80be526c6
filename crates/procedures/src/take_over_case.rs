//! Somebody of a firm takes over what a colleague sent who no longer applies for it, so that the office has an answer.

use base::{FirmId, Lang, PersonId};
use evidence::{Access, Action};

use crate::hand::Hand;
use crate::letters;
use crate::model::{Case, CaseId, MessageKind};
use crate::read_cases::Line;
use crate::room::{Procedures, ProceduresError, subject};
use crate::store as tables;

impl Procedures {
    /// What was sent for the firms of a person, is not decided, and has nobody any more who answers for it.
    pub async fn left_behind(&self, person: PersonId, lang: Lang) -> Result<Vec<Line>, ProceduresError> {
        let mut left = Vec::new();
        for firm in self.firms.of(person).await.map_err(ProceduresError::Mandates)? {
            for case in self.sent_for(firm.id).await? {
                if self.is_left_behind(&case).await? {
                    left.push(self.as_line(&case, lang));
                }
            }
        }
        Ok(left)
    }

    /// Takes a case over. Both who leaves it and the office can read that, and the office is written to.
    ///
    /// # Errors
    /// [`ProceduresError::NotFound`] when the person does not apply for the firm of the case, or whoever sent it still
    /// does; [`ProceduresError::LevelTooLow`] when their session proves too little; [`ProceduresError::ChangedElsewhere`]
    /// when a colleague was faster.
    pub async fn take_over_case(
        &self,
        (person, name): (PersonId, &str),
        session: Option<&str>,
        id: CaseId,
    ) -> Result<(), ProceduresError> {
        let case = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::case(tx, id)?)).await?;
        let case = case.ok_or(ProceduresError::NotFound)?;
        if case.person == person {
            return Ok(());
        }
        let taken = Case { person, changed_at: self.clock.now(), ..case.clone() };
        if !self.may_apply(&taken).await? || !self.is_left_behind(&case).await? {
            return Err(ProceduresError::NotFound);
        }
        self.need_level_for(session, &case).await?;
        let hand = Hand::Account { person, name: name.to_owned() };
        let said = self.texts.say(self.lang, "procedures-taken-over", &[]);
        let line = self.line(&taken, &hand, MessageKind::Message, said, None);
        let letters = letters::on_message_to_office(self, &taken)?;
        let event = self.event(&taken, "message")?;
        let now = taken.changed_at;
        let entry = Access {
            actor: hand.actor(),
            subject: subject(case.person, case.firm),
            action: Action::FillCase,
            detail: format!("{}, taken over", case.procedure),
            basis: "procedures-basis-firm".to_owned(),
        };
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::hand_over(tx, &case, &taken)?;
            if kept {
                tables::add_message(tx, &line)?;
                event.put(tx, now)?;
                letters::post_all(tx, &letters, now)?;
            }
            Ok(kept)
        };
        self.evidence.record_with(entry, change).await?.map(|_| ()).ok_or(ProceduresError::ChangedElsewhere)
    }

    async fn sent_for(&self, firm: FirmId) -> Result<Vec<Case>, ProceduresError> {
        self.db.read(move |tx| Ok(tables::cases_of_firm(tx, firm)?)).await
    }

    async fn is_left_behind(&self, case: &Case) -> Result<bool, ProceduresError> {
        Ok(case.firm.is_some() && case.state.is_under_way() && !self.may_apply(case).await?)
    }
}
