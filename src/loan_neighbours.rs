//! What loans know of firms: their files and plans, from the room of firms, which stands on the same floor.

use base::{FirmId, FirmNumber, Lang, PersonId};
use business::model::Origin;
use business::plan::State;
use business::{Business, BusinessError, FirmRecords, Right, SummaryLine, Told, model};
use jiff::civil::Date;
use loans::{Away, FirmFile, Firms, Loans, Pending, Plan, PlanStep, Plans, undertaking_of};
use serde_json::Value;

/// The files of firms, from what is known of them and from the register.
pub struct FilesOfFirms(pub Business);

/// The plans of firms: the steps that they took from recommendations, but for those that they put aside.
pub struct PlansOfFirms(pub Business);

fn away(error: BusinessError) -> Away {
    Away(Box::new(error))
}

impl Firms for FilesOfFirms {
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<(FirmId, String)>, Away>> {
        Box::pin(async move {
            let firms = self.0.firms_with(person, Right::Apply).await.map_err(away)?;
            Ok(firms.into_iter().map(|firm| (firm.id, firm.facts.name)).collect())
        })
    }

    fn name(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<String>, Away>> {
        Box::pin(async move { Ok(self.firm(person, firm).await?.map(|firm| firm.facts.name)) })
    }

    fn file(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<FirmFile>, Away>> {
        Box::pin(async move {
            let Some(firm) = self.firm(person, firm).await? else { return Ok(None) };
            let founded_on = self.founded_on(person, &firm).await;
            Ok(Some(self.file_of(firm, founded_on)))
        })
    }

    fn written_to(&self, applicant: PersonId, firm: FirmId) -> Pending<'_, Result<Vec<PersonId>, Away>> {
        Box::pin(async move {
            match self.0.firm_with(applicant, firm, Right::Apply).await {
                Ok(_) => Ok(vec![applicant]),
                Err(BusinessError::NotFound | BusinessError::NotAllowed) => self.0.owners_of(firm).await.map_err(away),
                Err(error) => Err(away(error)),
            }
        })
    }
}

impl FilesOfFirms {
    /// A firm in whose name this person may apply; the reading is recorded.
    async fn firm(&self, person: PersonId, firm: FirmId) -> Result<Option<model::Firm>, Away> {
        match self.0.firm_with(person, firm, Right::Apply).await {
            Ok(_) => Ok(Some(self.0.read_firm(person, firm).await.map_err(away)?.0)),
            Err(BusinessError::NotFound | BusinessError::NotAllowed) => Ok(None),
            Err(error) => Err(away(error)),
        }
    }

    /// Since when the firm exists, as the register says; none when it does not say, or does not answer: then the firm is
    /// asked.
    async fn founded_on(&self, person: PersonId, firm: &model::Firm) -> Option<Date> {
        let Some(FirmNumber::Siret(siret)) = &firm.number else { return None };
        match self.0.look_up(person, *siret).await {
            Ok(establishment) => establishment.created_on,
            Err(error) => {
                tracing::warn!(%error, "the register did not say since when a firm exists");
                None
            }
        }
    }

    fn file_of(&self, firm: model::Firm, founded_on: Option<Date>) -> FirmFile {
        let (territories, activities) = (&self.0.territories, &self.0.activities);
        let activity = firm.facts.activity.map(|code| {
            let label = activities.get(&code).map_or_else(|| code.clone(), |activity| activity.label.clone());
            (code, label)
        });
        let commune = firm.facts.commune.as_ref().and_then(|code| territories.commune(code));
        let undertaking =
            firm.number.as_ref().map_or_else(|| firm.id.to_string(), |number| undertaking_of(&number.to_string()));
        FirmFile {
            name: firm.facts.name,
            number: firm.number.as_ref().map(FirmNumber::grouped),
            undertaking,
            activity,
            commune: commune.map(|commune| format!("{} ({})", commune.name, commune.department)),
            headcount: firm.facts.headcount,
            founded_on,
            source: match firm.origin {
                Origin::Register(label) => Some(label),
                Origin::Person => None,
            },
        }
    }
}

impl Plans for PlansOfFirms {
    fn plan(&self, person: PersonId, firm: FirmId, lang: Lang) -> Pending<'_, Result<Option<Plan>, Away>> {
        Box::pin(async move {
            let plan = match self.0.read_plan(person, firm).await {
                Ok(plan) => plan,
                Err(BusinessError::NotFound) => return Ok(None),
                Err(error) => return Err(away(error)),
            };
            let Some(changed_at) = plan.steps.iter().map(|step| step.changed_at).max() else { return Ok(None) };
            let known = |name: &str| self.0.content.recommendations.iter().find(|known| known.name == name);
            let steps = plan.steps.iter().filter(|step| step.state != State::Aside).map(|step| PlanStep {
                title: step.title.get(lang).to_owned(),
                why: known(&step.recommendation).map(|known| known.first_step.get(lang).to_owned()).unwrap_or_default(),
            });
            Ok(Some(Plan { made_on: self.0.day(changed_at), steps: steps.collect() }))
        })
    }
}

/// What loans keep of firms.
pub struct LoansOfFirms(pub Loans);

impl LoansOfFirms {
    /// What they are called.
    pub const NAME: &str = "loans";
}

/// The states of applications that a firm's page counts, each with its sentence.
const SUMMED_UP: [(loans::State, &str); 3] = [
    (loans::State::Draft, "house-firm-loans-draft"),
    (loans::State::Sent, "house-firm-loans-sent"),
    (loans::State::Accepted, "house-firm-loans-accepted"),
];

impl FirmRecords for LoansOfFirms {
    fn name(&self) -> &'static str {
        Self::NAME
    }

    fn summary(&self, person: PersonId, firm: FirmId) -> Told<'_, Vec<SummaryLine>> {
        Box::pin(async move {
            let applications = self.0.applications_of(person, firm).await?;
            let count = |state| applications.iter().filter(|application| application.state == state).count();
            let lines = SUMMED_UP.map(|(state, key)| SummaryLine { key, count: count(state) });
            Ok(lines.into_iter().filter(|line| line.count > 0).collect())
        })
    }

    fn of(&self, firm: FirmId) -> Told<'_, Value> {
        Box::pin(async move { Ok(self.0.records_of(firm).await?) })
    }

    fn still_needs(&self, firm: FirmId) -> Told<'_, Option<&'static str>> {
        Box::pin(async move { Ok(self.0.is_under_way(firm).await?.then_some("house-close-loans-first")) })
    }

    fn forget(&self, firm: FirmId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_drafts(firm).await?) })
    }
}
