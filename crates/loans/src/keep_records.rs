//! What is kept of a firm's loans, for the file that the firm takes away and for its end on the platform.

use base::FirmId;
use serde_json::{Value, json};

use crate::room::{Loans, LoansError};
use crate::store as tables;

impl Loans {
    /// Every application of a firm with what went to the banks, as it is kept. The caller has decided who may see it, and
    /// recorded that it is shown.
    pub async fn records_of(&self, firm: FirmId) -> Result<Value, LoansError> {
        let applications = self.db.read(move |tx| Ok::<_, LoansError>(tables::applications_of(tx, firm)?)).await?;
        let told = applications.iter().map(|application| {
            json!({
                "product": application.product,
                "state": application.state.name(),
                "asked": application.asked,
                "sent": application.file,
                "made_at": application.made_at.jiff().to_string(),
                "sent_at": application.sent_at.map(|at| at.jiff().to_string()),
            })
        });
        Ok(told.collect())
    }

    /// Whether a bank still has to decide on an application of a firm, or the fund stands for a loan of it.
    pub async fn is_under_way(&self, firm: FirmId) -> Result<bool, LoansError> {
        self.db.read(move |tx| Ok(tables::is_under_way(tx, firm)?)).await
    }

    /// Deletes what no bank ever got, and what was taken back. The rest stays: grants of aid are kept for ten years
    /// (Regulation (EU) 2023/2831, article 6).
    pub async fn forget_drafts(&self, firm: FirmId) -> Result<(), LoansError> {
        self.db.write(move |tx| Ok(tables::forget_drafts(tx, firm)?)).await
    }
}
