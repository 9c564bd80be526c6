//! Whom the platform proposes for a firm's question, and who has it when nobody matches.

use base::{FirmId, Lang, PersonId, Timestamp};
use jiff::SignedDuration;

use crate::contact_points::WHOLE_TERRITORY;
use crate::model::{Firm, Holder};
use crate::room::{Business, BusinessError};
use crate::route::{CAPACITY_DAYS, LOAD_DAYS, Loads, Need, Routing, route};
use crate::store::requests as tables;

/// Advisers that are proposed, the first of them beforehand.
pub const PROPOSED_MAX: usize = 5;

/// Whom the platform proposes.
pub struct Proposal {
    /// The firm.
    pub firm: Firm,
    /// The advisers who may be asked, the best first.
    pub routing: Routing,
    /// The region whose contact point answers otherwise.
    pub region: String,
}

impl Business {
    /// Whom the platform proposes for a question about a subject; the reading of the firm is recorded.
    pub async fn propose(
        &self,
        person: PersonId,
        firm: FirmId,
        subject: &str,
        lang: Lang,
    ) -> Result<Proposal, BusinessError> {
        let (firm, _) = self.read_firm(person, firm).await?;
        let routing = self.routing(&self.need(&firm, subject, lang), PROPOSED_MAX).await?;
        let region = self.contact_region(&firm);
        Ok(Proposal { firm, routing, region })
    }

    /// What a firm needs, today.
    pub(crate) fn need(&self, firm: &Firm, subject: &str, lang: Lang) -> Need {
        Need::of(&firm.facts, subject, lang, self.directory.today(), &self.territories, &self.activities)
    }

    /// Who may be asked now, the best first.
    pub(crate) async fn routing(&self, need: &Need, keep: usize) -> Result<Routing, BusinessError> {
        let loads = self.loads().await?;
        Ok(route(need, &self.directory.all_advisers(), &loads, keep))
    }

    /// What each adviser was asked lately.
    pub(crate) async fn loads(&self) -> Result<Loads, BusinessError> {
        let now = self.clock.now();
        let (month, year) = (days_before(now, CAPACITY_DAYS), days_before(now, LOAD_DAYS));
        self.db.read(move |tx| Ok(tables::loads(tx, month, year)?)).await
    }

    /// The region whose contact point answers a firm: its own, or the whole territory's.
    pub(crate) fn contact_region(&self, firm: &Firm) -> String {
        let commune = firm.facts.commune.as_ref().and_then(|code| self.territories.commune(code));
        let region =
            commune.map(|commune| commune.region.to_string()).filter(|code| self.content.contact_points.has(code));
        region.unwrap_or_else(|| WHOLE_TERRITORY.to_owned())
    }

    /// Who has a question, as people call them.
    pub fn holder_name(&self, holder: &Holder, lang: Lang) -> Option<String> {
        match holder {
            Holder::Adviser(id) => self.directory.adviser(*id).map(|adviser| adviser.name().to_owned()),
            Holder::ContactPoint(region) => Some(self.content.contact_points.of(region).name.get(lang).to_owned()),
        }
    }
}

fn days_before(now: Timestamp, days: i32) -> Timestamp {
    now.minus(SignedDuration::from_hours(24 * i64::from(days)))
}
