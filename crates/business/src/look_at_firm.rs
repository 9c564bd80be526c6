//! A person looks at everything of one of their firms in one place: what is known of it, how far its plan is, who has
//! its questions, and what other rooms keep of it.

use base::{FirmId, PersonId};
use evidence::{Action, Subject};

use crate::close_firm::SummaryLine;
use crate::model::{AdviceRequest, Diagnosis, Firm};
use crate::plan::{State, Step, in_order};
use crate::roles::{FirmRole, Right};
use crate::room::{Business, BusinessError, FirmDoor};
use crate::store;

/// A firm in one place, as far as a role may see it.
pub struct FirmView {
    /// The firm.
    pub firm: Firm,
    /// What the reader is in it.
    pub role: FirmRole,
    /// Its diagnoses, the newest first.
    pub diagnoses: Vec<Diagnosis>,
    /// How far its plan is.
    pub plan: Progress,
    /// Its questions, whoever asked, the newest first; none for a role that does not ask.
    pub questions: Option<Vec<AdviceRequest>>,
    /// What it leads to in other rooms, with what these know of it.
    pub doors: Vec<(FirmDoor, Vec<SummaryLine>)>,
}

/// How far a plan is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// Steps that are done.
    pub done: usize,
    /// Steps, but for those that were put aside.
    pub wanted: usize,
    /// What is to be done next.
    pub next: Option<Step>,
}

impl Progress {
    /// Of steps in the firm's order.
    pub fn of(steps: &[Step]) -> Self {
        Self {
            done: steps.iter().filter(|step| step.state == State::Done).count(),
            wanted: steps.iter().filter(|step| step.state != State::Aside).count(),
            next: steps.iter().find(|step| step.state == State::Todo).cloned(),
        }
    }
}

impl Business {
    /// Everything of a firm of this person that their role may see; each reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn look_at_firm(&self, person: PersonId, id: FirmId) -> Result<FirmView, BusinessError> {
        let (firm, diagnoses) = self.read_firm(person, id).await?;
        let role = self.role_in(person, id).await?;
        let plan = self.read_progress(person, &firm).await?;
        let questions = if role.may(Right::AskAdvice) { Some(self.read_questions(person, &firm).await?) } else { None };
        let mut doors = Vec::new();
        for door in self.doors.iter().filter(|door| role.may(door.right)) {
            doors.push((*door, self.summary_behind(door, person, id).await?));
        }
        Ok(FirmView { firm, role, diagnoses, plan, questions, doors })
    }

    async fn read_progress(&self, person: PersonId, firm: &Firm) -> Result<Progress, BusinessError> {
        let id = firm.id;
        let steps = self.db.read(move |tx| Ok::<_, BusinessError>(store::plan::steps_of(tx, id)?)).await?;
        if !steps.is_empty() {
            self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadPlan, "progress, next step").await?;
        }
        Ok(Progress::of(&in_order(steps, &self.content.recommendations)))
    }

    async fn read_questions(&self, person: PersonId, firm: &Firm) -> Result<Vec<AdviceRequest>, BusinessError> {
        let id = firm.id;
        let requests = self.db.read(move |tx| Ok::<_, BusinessError>(store::requests::of_firm(tx, id)?)).await?;
        if !requests.is_empty() {
            let subject = Subject::Firm(firm.id, firm.owner);
            self.record(person, subject, Action::ReadRequest, "adviser, subject, date").await?;
        }
        Ok(requests)
    }

    /// What the room behind a door knows of a firm.
    async fn summary_behind(
        &self,
        door: &FirmDoor,
        person: PersonId,
        firm: FirmId,
    ) -> Result<Vec<SummaryLine>, BusinessError> {
        match self.elsewhere.all().into_iter().find(|room| Some(room.name()) == door.records) {
            Some(room) => room.summary(person, firm).await.map_err(BusinessError::Elsewhere),
            None => Ok(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use base::{Localized, Timestamp};

    use super::*;

    #[test]
    fn what_was_put_aside_is_neither_done_nor_wanted() {
        let at = Timestamp::from_seconds(0);
        let step = |name: &str, state: State| Step {
            recommendation: name.to_owned(),
            title: Localized::of("fr", name),
            state,
            reason: String::new(),
            note: String::new(),
            place: None,
            added_at: at,
            changed_at: at,
        };
        let steps = [step("a", State::Done), step("b", State::Aside), step("c", State::Todo), step("d", State::Todo)];
        let progress = Progress::of(&steps);
        assert_eq!((progress.done, progress.wanted), (1, 3));
        assert_eq!(progress.next.map(|next| next.recommendation), Some("c".to_owned()));
        assert_eq!(Progress::of(&[]), Progress::default());
    }
}
