//! That the funds cover what is owed, said each day in a text that anybody can check without us.
//!
//! The text is canonical JSON (RFC 8785): a statement has one text, and its SHA-256 is recorded in the evidence log, whose
//! signed checkpoints and witnesses make it impossible to say something else later. [`verify_statement`] needs neither the
//! database nor the platform.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{SHA256, digest};
use evidence::Fact;
use jiff::civil::Date;

use crate::room::{PassError, Passes};
use crate::store;

/// The kind of the facts that anchor statements: their fields are `day`, `sha256`, `held` and `owed`.
pub const STATEMENT_KIND: &str = "pass-solvency";

/// What is held and owed, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// On the account of the public body.
    pub held: i64,
    /// What passes are worth that are not used and have not expired.
    pub alive: i64,
    /// What was redeemed and is not claimed yet.
    pub unclaimed: i64,
    /// Claims that are in no payment.
    pub claims: i64,
    /// Payments that the bank has not settled.
    pub in_payment: i64,
    /// What funders have available.
    pub available: i64,
    /// What is set apart for double use offline, and owed of it.
    pub risk: i64,
}

impl Figures {
    /// All that is owed.
    pub const fn owed(&self) -> i64 {
        self.alive + self.unclaimed + self.claims + self.in_payment + self.available + self.risk
    }

    /// The one text of these figures on a day.
    pub fn text(&self, day: Date) -> String {
        format!(
            "{{\"alive\":{},\"available\":{},\"claims\":{},\"currency\":\"EUR\",\"day\":\"{day}\",\"held\":{},\
             \"in_payment\":{},\"owed\":{},\"risk\":{},\"unclaimed\":{},\"unit\":\"cent\",\"version\":1}}",
            self.alive,
            self.available,
            self.claims,
            self.held,
            self.in_payment,
            self.owed(),
            self.risk,
            self.unclaimed
        )
    }
}

/// A statement as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it says.
    pub text: String,
    /// The SHA-256 of the text, as the evidence log has it.
    pub hash: [u8; 32],
    /// The place of the fact in the evidence log.
    pub position: u64,
}

/// Why a text is no statement that the funds cover what is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotProved {
    #[error("the text is not the one that was recorded")]
    Hash,
    #[error("the text is not a statement, or not written as statements are")]
    Form,
    #[error("the figures do not add up")]
    Sum,
    #[error("the funds do not cover what is owed")]
    NotCovered,
}

/// Checks the text of a statement against its SHA-256 from the evidence log: that it is written as statements are, that
/// its figures add up, and that the funds cover what is owed.
pub fn verify_statement(text: &str, hash: &[u8; 32]) -> Result<(Date, Figures), NotProved> {
    if digest(&SHA256, text.as_bytes()).as_ref() != hash {
        return Err(NotProved::Hash);
    }
    let said: BTreeMap<String, serde_json::Value> = serde_json::from_str(text).map_err(|_| NotProved::Form)?;
    let cents = |name: &str| said.get(name).and_then(serde_json::Value::as_i64).ok_or(NotProved::Form);
    let day = said.get("day").and_then(serde_json::Value::as_str).and_then(|day| day.parse().ok());
    let day: Date = day.ok_or(NotProved::Form)?;
    let figures = Figures {
        held: cents("held")?,
        alive: cents("alive")?,
        unclaimed: cents("unclaimed")?,
        claims: cents("claims")?,
        in_payment: cents("in_payment")?,
        available: cents("available")?,
        risk: cents("risk")?,
    };
    let parts = [figures.alive, figures.unclaimed, figures.claims, figures.in_payment, figures.available, figures.risk];
    // Each fits into 64 bits, so six of them into 128.
    let owed: i128 = parts.iter().map(|cents| i128::from(*cents)).sum();
    if owed != i128::from(cents("owed")?) {
        return Err(NotProved::Sum);
    }
    if figures.text(day) != text {
        return Err(NotProved::Form);
    }
    let is_covered = figures.held >= figures.owed() && parts.iter().all(|cents| *cents >= 0);
    if is_covered { Ok((day, figures)) } else { Err(NotProved::NotCovered) }
}

impl Passes {
    /// What is held and owed now.
    pub async fn figures(&self) -> Result<Figures, PassError> {
        Ok(self.db.read_long(store::figures).await?)
    }

    /// Makes the statement of today and records it, or gives the one that was made today before. The program calls it
    /// once a day.
    pub async fn state_solvency(&self) -> Result<Statement, PassError> {
        let today = self.day(self.clock.now());
        if let Some(known) = self.statement(today).await? {
            return Ok(known);
        }
        let figures = self.figures().await?;
        let text = figures.text(today);
        let mut hash = [0; 32];
        hash.copy_from_slice(digest(&SHA256, text.as_bytes()).as_ref());
        let fields = BTreeMap::from([
            ("day", today.to_string()),
            ("sha256", hash.iter().map(|byte| format!("{byte:02x}")).collect()),
            ("held", figures.held.to_string()),
            ("owed", figures.owed().to_string()),
        ]);
        let kept = text.clone();
        let change = move |tx: &mut ::store::Tx<'_>, position: u64| {
            store::insert_statement(tx, today, (&kept, &hash), position)
        };
        let recorded = self.evidence.record_fact_with(Fact { kind: STATEMENT_KIND, fields }, change).await?;
        match recorded {
            Some(recorded) => Ok(Statement { text, hash, position: recorded.index }),
            // Another node made it meanwhile.
            None => self.statement(today).await?.ok_or(PassError::NotFound),
        }
    }

    /// The statement of a day.
    pub async fn statement(&self, day: Date) -> Result<Option<Statement>, PassError> {
        self.db.read(move |tx| Ok(store::statement(tx, day)?)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = jiff::civil::date(2026, 11, 29);

    fn figures() -> Figures {
        Figures { held: 100, alive: 50, unclaimed: 20, claims: 10, in_payment: 5, available: 12, risk: 3 }
    }

    fn verify(text: &str) -> Result<(Date, Figures), NotProved> {
        let hash: [u8; 32] = digest(&SHA256, text.as_bytes()).as_ref().try_into().unwrap();
        verify_statement(text, &hash)
    }

    #[test]
    fn a_statement_is_proved_by_its_text_alone() {
        let text = figures().text(DAY);
        assert_eq!(verify(&text), Ok((DAY, figures())));
        assert_eq!(verify_statement(&text, &[0; 32]), Err(NotProved::Hash));
    }

    #[test]
    fn a_text_that_says_something_else_is_not_proved() {
        let text = figures().text(DAY);
        assert_eq!(verify(&text.replace("\"alive\":50", "\"alive\":49")), Err(NotProved::Sum));
        assert_eq!(verify(&text.replace("\"held\":100", "\"held\":99")), Err(NotProved::NotCovered));
        assert_eq!(verify(&text.replace("\"alive\":50", "\"alive\":-1").replace("\"risk\":3", "\"risk\":54")), Err(NotProved::NotCovered));
        for wrong in ["", "{}", &text.replace(':', ": "), &text.replace("2026-11-29", "a day"), &text.replace("EUR", "USD")] {
            assert_eq!(verify(wrong), Err(NotProved::Form), "{wrong}");
        }
    }
}
