//! What procedures keep of firms, for the file that is taken away and for the end of the firm.

use base::FirmId;
use business::{FirmRecords, Told};
use procedures::Procedures;
use serde_json::Value;

/// The procedures that were filled in for a firm: authorities keep those that were sent.
pub struct CasesOfFirms(pub Procedures);

impl FirmRecords for CasesOfFirms {
    fn name(&self) -> &'static str {
        "procedures"
    }

    fn of(&self, firm: FirmId) -> Told<'_, Value> {
        Box::pin(async move { Ok(self.0.records_of_firm(firm).await?) })
    }

    fn still_needs(&self, firm: FirmId) -> Told<'_, Option<&'static str>> {
        Box::pin(async move { Ok(self.0.is_under_way_for(firm).await?.then_some("house-close-firm-cases-first")) })
    }

    fn forget(&self, firm: FirmId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_firm(firm).await?) })
    }
}
