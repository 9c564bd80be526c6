//! Reading and closing what people report, by an officer or an operator.

use ::store::{StoreError, Tx};
use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::letters::Written;
use crate::look_back::PageOf;
use crate::model::{Account, Report, ReportNumber};
use crate::{Identity, store};

/// Reports of one page.
pub(crate) const REPORTS_PER_PAGE: u32 = 25;
/// Why an officer may see a report.
const BASIS: &str = "identity-basis-report";
/// What the letter says.
const CLOSED: Written = Written { subject: "identity-letter-closed-subject", text: "identity-letter-closed-text" };

impl Identity {
    /// Everyone's reports, those that wait first. Their numbers and times name nobody.
    pub(crate) async fn reports(&self, page: u32) -> Result<PageOf<Report>, IdentityError> {
        let offset = i64::from(page.saturating_sub(1)) * i64::from(REPORTS_PER_PAGE);
        let found = self.0.db.read(move |tx| {
            let items = store::reports(tx, i64::from(REPORTS_PER_PAGE), offset)?;
            Ok::<_, IdentityError>(PageOf { items, total: store::count_reports(tx)? })
        });
        found.await
    }

    /// A report and whose it is, for an officer to see: recorded first.
    pub(crate) async fn read_report(
        &self,
        officer: PersonId,
        number: ReportNumber,
    ) -> Result<Option<(Report, Account)>, IdentityError> {
        let found = self.0.db.read(move |tx| {
            let Some(report) = store::report_numbered(tx, &number)? else { return Ok(None) };
            Ok::<_, IdentityError>(store::account(tx, report.person)?.map(|account| (report, account)))
        });
        let Some((report, account)) = found.await? else { return Ok(None) };
        self.0.evidence.record(handled(officer, &report, Action::ReadReport)).await?;
        Ok(Some((report, account)))
    }

    /// Closes a report with a note, which the person reads. Whether it was open.
    pub(crate) async fn close_report(
        &self,
        officer: PersonId,
        number: ReportNumber,
        note: String,
    ) -> Result<bool, IdentityError> {
        let now = self.0.clock.now();
        let found = self.0.db.read(move |tx| {
            let Some(report) = store::report_numbered(tx, &number)? else { return Ok(None) };
            Ok::<_, IdentityError>(store::account(tx, report.person)?.map(|account| (report, account)))
        });
        let Some((report, account)) = found.await? else { return Ok(false) };
        let number = report.number.to_string();
        let letter = self.letter_to(&account, CLOSED, &[("number", &number), ("note", &note)]);
        let access = handled(officer, &report, Action::CloseReport);
        let change = move |tx: &mut Tx<'_>| {
            let closed = store::close_report(tx, report.id, officer, &note, now)?;
            if closed {
                letter.post(tx, now)?;
            }
            Ok::<_, StoreError>(closed)
        };
        Ok(self.0.evidence.record_with(access, change).await?.is_some())
    }
}

fn handled(officer: PersonId, report: &Report, action: Action) -> Access {
    Access {
        actor: Actor::Person(officer),
        subject: Subject::Person(report.person),
        action,
        detail: report.number.to_string(),
        basis: BASIS.to_owned(),
    }
}
