//! What is kept of a firm's loans, for the file that the firm takes away and for its end on the platform.

use base::FirmId;
use serde_json::{Value, json};
use store::Tx;

use crate::guarantee::Followed;
use crate::model::{Application, Line};
use crate::room::{Loans, LoansError};
use crate::store as tables;

/// An application with what came of it at each bank.
struct Kept {
    application: Application,
    lines: Vec<(Line, Option<Followed>)>,
}

fn kept(tx: &mut Tx<'_>, application: Application) -> Result<Kept, LoansError> {
    let lines = tables::lines_of(tx, application.id)?.into_iter().map(|line| {
        let guarantee = tables::guarantee_of_line(tx, line.id)?;
        let followed = guarantee.map(|guarantee| {
            let events = tables::events_of(tx, guarantee.id)?;
            Ok::<_, LoansError>(Followed { guarantee, events })
        });
        Ok((line, followed.transpose()?))
    });
    let lines = lines.collect::<Result<_, LoansError>>()?;
    Ok(Kept { application, lines })
}

impl Loans {
    /// Every application of a firm: what went to the banks, what each of them asked, offered or refused, and the
    /// guarantee with the aid that it is and what became of it, as they are kept. Amounts are in cents. The caller has
    /// decided who may see it, and recorded that it is shown.
    pub async fn records_of(&self, firm: FirmId) -> Result<Value, LoansError> {
        let kept = self.db.read(move |tx| {
            let applications = tables::applications_of(tx, firm)?.into_iter();
            applications.map(|application| kept(tx, application)).collect::<Result<Vec<_>, LoansError>>()
        });
        Ok(kept.await?.iter().map(|kept| self.told(kept)).collect())
    }

    fn told(&self, Kept { application, lines }: &Kept) -> Value {
        json!({
            "product": application.product,
            "state": application.state.name(),
            "asked": application.asked,
            "sent": application.file,
            "made_at": application.made_at.jiff().to_string(),
            "sent_at": application.sent_at.map(|at| at.jiff().to_string()),
            "banks": lines.iter().map(|(line, guaranteed)| json!({
                "bank": self.bank_name(&line.bank),
                "state": line.state.name(),
                "question": line.question,
                "answer": line.answer,
                "reason": line.reason,
                "offer": line.offer,
                "changed_at": line.changed_at.jiff().to_string(),
                "loan": guaranteed.as_ref().map(Followed::document),
            })).collect::<Vec<_>>(),
        })
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
