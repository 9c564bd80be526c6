//! What loans know of firms: their files and plans, from the room of firms, which stands on the same floor.

use base::{FirmId, FirmNumber, Lang, PersonId};
use business::Business;
use business::assess::assess;
use business::model::Origin;
use business::{BusinessError, model};
use jiff::civil::Date;
use loans::{Away, FirmFile, Firms, Pending, Plan, PlanStep, Plans, undertaking_of};

/// The files of firms, from what is known of them and from the register.
pub struct FilesOfFirms(pub Business);

/// The plans of firms: for now, what the latest check-up recommends.
pub struct PlansOfFirms(pub Business);

fn away(error: BusinessError) -> Away {
    Away(Box::new(error))
}

impl Firms for FilesOfFirms {
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<(FirmId, String)>, Away>> {
        Box::pin(async move {
            let firms = self.0.firms_of(person).await.map_err(away)?;
            Ok(firms.into_iter().map(|firm| (firm.id, firm.facts.name)).collect())
        })
    }

    fn name(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<String>, Away>> {
        Box::pin(async move {
            match self.0.read_firm(person, firm).await {
                Ok((firm, _)) => Ok(Some(firm.facts.name)),
                Err(BusinessError::NotFound) => Ok(None),
                Err(error) => Err(away(error)),
            }
        })
    }

    fn file(&self, person: PersonId, firm: FirmId) -> Pending<'_, Result<Option<FirmFile>, Away>> {
        Box::pin(async move {
            let firm = match self.0.read_firm(person, firm).await {
                Ok((firm, _)) => firm,
                Err(BusinessError::NotFound) => return Ok(None),
                Err(error) => return Err(away(error)),
            };
            let founded_on = self.founded_on(person, &firm).await;
            Ok(Some(self.file_of(firm, founded_on)))
        })
    }
}

impl FilesOfFirms {
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
            let diagnoses = match self.0.read_firm(person, firm).await {
                Ok((_, diagnoses)) => diagnoses,
                Err(BusinessError::NotFound) => return Ok(None),
                Err(error) => return Err(away(error)),
            };
            let Some(latest) = diagnoses.into_iter().find(|one| one.completed_at.is_some()) else { return Ok(None) };
            let (_, diagnosis) = self.0.read_diagnosis(person, latest.id).await.map_err(away)?;
            let filling = self.0.filling(&diagnosis);
            let assessment = assess(&self.0.content, &filling);
            let steps = assessment.advice.iter().map(|advice| PlanStep {
                title: advice.recommendation.label.get(lang).to_owned(),
                why: advice.recommendation.first_step.get(lang).to_owned(),
            });
            let made_on = self.0.day(diagnosis.completed_at.unwrap_or(diagnosis.changed_at));
            Ok(Some(Plan { made_on, steps: steps.collect() }))
        })
    }
}
