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

    /// Whether something of a firm's loans is not at its end: a bank or the firm still has to decide, an accepted
    /// offer waits for its guarantee, or the fund stands for a loan or has a call of it to pay.
    pub async fn is_under_way(&self, firm: FirmId) -> Result<bool, LoansError> {
        let read = self.db.read(move |tx| {
            Ok::<_, LoansError>((tables::is_under_way(tx, firm)?, tables::products_without_guarantee(tx, firm)?))
        });
        let (is_under_way, accepted) = read.await?;
        // What no fund that is kept here guarantees is at its end with the acceptance.
        let has_fund = |code: &String| self.content.product(code).is_some_and(|product| product.fund.is_some());
        Ok(is_under_way || accepted.iter().any(has_fund))
    }

    /// Deletes what no bank ever got, and what was taken back. The rest stays: grants of aid are kept for ten years
    /// (Regulation (EU) 2023/2831, article 6).
    pub async fn forget_drafts(&self, firm: FirmId) -> Result<(), LoansError> {
        self.db.write(move |tx| Ok(tables::forget_drafts(tx, firm)?)).await
    }
}
