//! A firm adds a step to its plan, ticks it off, puts it aside, notes something, or moves it.

use base::{FirmId, PersonId};
use evidence::{Action, Subject};

use super::{MAX_STEPS, MAX_WORDS_CHARS, State, Step, in_order, moved};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

/// What a firm does with a step. The same twice does it once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepChange {
    /// It is done.
    Done,
    /// It is to be done (again).
    Todo,
    /// It is not wanted, for a reason.
    Aside {
        /// Why.
        reason: String,
    },
    /// Something is to be remembered; nothing takes the note away.
    Note {
        /// What.
        note: String,
    },
    /// It stands at this place among the steps in its state, from 0.
    Move {
        /// Where.
        to: usize,
    },
}

/// Why a change was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nobody said why the step is put aside.
    NoReason,
    /// The text is longer than [`MAX_WORDS_CHARS`].
    TooLong,
}

impl StepChange {
    /// What is wrong with it, if something is.
    pub fn fault(&self) -> Option<Refused> {
        let text = match self {
            Self::Aside { reason } if reason.trim().is_empty() => return Some(Refused::NoReason),
            Self::Aside { reason: text } | Self::Note { note: text } => text,
            _ => return None,
        };
        (text.trim().chars().count() > MAX_WORDS_CHARS).then_some(Refused::TooLong)
    }
}

impl Business {
    /// Adds a recommendation of the pack to the plan of a firm of this person. Whether there was room for it: a plan has
    /// [`MAX_STEPS`] steps at most.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the firm is somebody else's or the pack does not have the recommendation.
    pub async fn add_step(&self, person: PersonId, firm: FirmId, name: &str) -> Result<bool, BusinessError> {
        let firm = self.firm_with(person, firm, Right::Diagnose).await?;
        let known = self.content.recommendations.iter().find(|known| known.name == name);
        let title = known.ok_or(BusinessError::NotFound)?.label.clone();
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangePlan, &format!("added: {name}")).await?;
        let now = self.clock.now();
        let step = Step {
            recommendation: name.to_owned(),
            title,
            state: State::Todo,
            reason: String::new(),
            note: String::new(),
            place: None,
            added_at: now,
            changed_at: now,
        };
        self.db
            .write(move |tx| {
                let steps = store::plan::steps_of(tx, firm.id)?;
                if steps.iter().any(|known| known.recommendation == step.recommendation) {
                    return Ok(true);
                }
                if steps.len() >= MAX_STEPS {
                    return Ok(false);
                }
                store::plan::insert_step(tx, firm.id, &step)?;
                Ok::<_, BusinessError>(true)
            })
            .await
    }

    /// Changes a step of the plan of a firm of this person; what is refused changes nothing.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the firm is somebody else's or the plan does not have the step.
    pub async fn change_step(
        &self,
        person: PersonId,
        firm: FirmId,
        name: &str,
        change: StepChange,
    ) -> Result<Option<Refused>, BusinessError> {
        let firm = self.firm_with(person, firm, Right::Diagnose).await?;
        if let Some(fault) = change.fault() {
            return Ok(Some(fault));
        }
        let detail = match change {
            StepChange::Done => "done",
            StepChange::Todo => "to be done",
            StepChange::Aside { .. } => "put aside, reason",
            StepChange::Note { .. } => "note",
            StepChange::Move { .. } => "order",
        };
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ChangePlan, detail).await?;
        let (business, name, now) = (self.clone(), name.to_owned(), self.clock.now());
        self.db
            .write(move |tx| {
                let steps = in_order(store::plan::steps_of(tx, firm.id)?, &business.content.recommendations);
                let mut step =
                    steps.iter().find(|step| step.recommendation == name).cloned().ok_or(BusinessError::NotFound)?;
                if let StepChange::Move { to } = change {
                    for step in moved(steps, &name, to) {
                        store::plan::update_step(tx, firm.id, &step)?;
                    }
                    return Ok(None);
                }
                match &change {
                    StepChange::Done => step.state = State::Done,
                    StepChange::Todo => step.state = State::Todo,
                    StepChange::Aside { reason } => {
                        step.state = State::Aside;
                        reason.trim().clone_into(&mut step.reason);
                    }
                    StepChange::Note { note } => note.trim().clone_into(&mut step.note),
                    StepChange::Move { .. } => {}
                }
                step.changed_at = now;
                store::plan::update_step(tx, firm.id, &step)?;
                Ok::<_, BusinessError>(None)
            })
            .await
    }
}
