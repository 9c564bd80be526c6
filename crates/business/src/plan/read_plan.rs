//! A firm reads its plan: what is to be done, what is done, what a newer diagnosis says of it.

use std::collections::BTreeSet;

use base::{FirmId, Localized, PersonId};
use evidence::{Action, Subject};

use super::{Share, State, Step, in_order};
use crate::catalogue::{Cost, Recommendation};
use crate::model::{Diagnosis, Firm};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;
use crate::verdicts::{Fit, Judged, Knowledge, judge, judge_all};

/// A firm's plan beside its newest diagnoses.
pub struct Plan {
    /// The firm.
    pub firm: Firm,
    /// The steps, in the firm's order.
    pub steps: Vec<Step>,
    /// Who may look at it now.
    pub shares: Vec<Share>,
    /// The newest complete diagnosis of each instrument, the newest first.
    pub diagnoses: Vec<Diagnosis>,
    /// What each of them knows, with its instrument.
    knowledge: Vec<(String, Knowledge)>,
}

/// A step of a plan, for other rooms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStep {
    /// What to do.
    pub title: Localized,
    /// How far it is.
    pub state: State,
    /// What it costs; none when the pack does not have the recommendation any more.
    pub cost: Option<Cost>,
}

/// A step with what the pack says of it today.
pub struct KnownStep<'p> {
    /// The step.
    pub step: &'p Step,
    /// The recommendation; none when the pack has it no more.
    pub recommendation: Option<&'p Recommendation>,
    /// What the newest diagnosis says of it.
    pub standing: Standing<'p>,
}

/// What the newest diagnosis says of a step.
pub enum Standing<'p> {
    /// It is meant for the firm.
    Meant,
    /// It is not, or not certainly: the verdict says why.
    NotMeant(Judged<'p>),
    /// The pack has it no more, or there is no complete diagnosis that it speaks of.
    Unknown,
}

impl Plan {
    /// The steps in one state, each with what is known of it, in the firm's order.
    pub fn known_steps<'p>(&'p self, recommendations: &'p [Recommendation], state: State) -> Vec<KnownStep<'p>> {
        self.steps
            .iter()
            .filter(|step| step.state == state)
            .map(|step| {
                let recommendation = recommendations.iter().find(|known| known.name == step.recommendation);
                let standing = recommendation.map_or(Standing::Unknown, |recommendation| self.standing(recommendation));
                KnownStep { step, recommendation, standing }
            })
            .collect()
    }

    /// What a step's diagnosis knows; for the words of its verdict.
    pub fn knowledge_of(&self, recommendation: &Recommendation) -> Option<&Knowledge> {
        let known = self.knowledge.iter().find(|(instrument, _)| *instrument == recommendation.instrument);
        known.map(|(_, knowledge)| knowledge)
    }

    fn standing<'p>(&'p self, recommendation: &'p Recommendation) -> Standing<'p> {
        let Some(knowledge) = self.knowledge_of(recommendation) else { return Standing::Unknown };
        let judged = judge(recommendation, knowledge);
        if judged.fit == Fit::Yes { Standing::Meant } else { Standing::NotMeant(judged) }
    }

    /// What the newest diagnoses mean for the firm and the plan does not have.
    pub fn proposed<'p>(&'p self, recommendations: &'p [Recommendation]) -> Vec<Judged<'p>> {
        let has = |name: &str| self.steps.iter().any(|step| step.recommendation == name);
        let judged =
            self.knowledge.iter().flat_map(|(instrument, knowledge)| judge_all(recommendations, instrument, knowledge));
        judged.filter(|one| one.fit == Fit::Yes && !has(&one.recommendation.name)).collect()
    }
}

impl Business {
    /// The plan of a firm of this person; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn read_plan(&self, person: PersonId, firm: FirmId) -> Result<Plan, BusinessError> {
        let firm = self.firm_with(person, firm, Right::Read).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadPlan, "steps, notes, score").await?;
        self.load_plan(firm).await
    }

    /// The steps of a plan by their titles, states and costs, in the firm's order; the reading is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is somebody else's.
    pub async fn plan_of(&self, person: PersonId, firm: FirmId) -> Result<Vec<PlannedStep>, BusinessError> {
        let plan = self.read_plan(person, firm).await?;
        let cost = |step: &Step| {
            let known = self.content.recommendations.iter().find(|known| known.name == step.recommendation);
            known.map(|known| known.cost)
        };
        let steps = plan.steps.iter();
        Ok(steps.map(|step| PlannedStep { title: step.title.clone(), state: step.state, cost: cost(step) }).collect())
    }

    /// A firm's plan; the caller has decided who may see it, and recorded that it is shown.
    pub(crate) async fn load_plan(&self, firm: Firm) -> Result<Plan, BusinessError> {
        let (id, now) = (firm.id, self.clock.now());
        let (steps, shares, diagnoses) = self
            .db
            .read(move |tx| {
                let plan = (
                    store::plan::steps_of(tx, id)?,
                    store::plan::shares_of(tx, id, now)?,
                    store::diagnoses_of(tx, id)?,
                );
                Ok::<_, BusinessError>(plan)
            })
            .await?;
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let (mut kept, mut knowledge) = (Vec::new(), Vec::new());
        for stored in diagnoses.into_iter().filter(|stored| stored.diagnosis.completed_at.is_some()) {
            let diagnosis = stored.open()?;
            let filling = self.filling(&diagnosis);
            let instrument = self.content.instrument_of(&filling).to_owned();
            if seen.insert(instrument.clone()) {
                kept.push(diagnosis);
                knowledge.push((instrument, Knowledge::of(filling)));
            }
        }
        let steps = in_order(steps, &self.content.recommendations);
        Ok(Plan { firm, steps, shares, diagnoses: kept, knowledge })
    }
}
