//! Officers see what waits, alarms first.

use base::{Lang, PersonId};

use crate::answer_request::{Helper, ReceivedRequest};
use crate::model::{AdviceRequest, AdviceRequestId, Firm};
use crate::room::{Business, BusinessError};
use crate::route::Routing;
use crate::store::requests as tables;

/// Requests of a page.
pub const OFFICE_LINES: usize = 25;
/// Advisers to whom an officer may give a request, as they are offered.
const OFFERED_MAX: usize = 10;

/// What waits, as a page shows it.
pub struct Waiting {
    /// How many wait.
    pub total: usize,
    /// How many of them are alarms.
    pub alarms: usize,
    /// Those of the page, with their firm and the name of who asks.
    pub lines: Vec<(AdviceRequest, Firm, String)>,
}

impl Business {
    /// A page of what waits, from 1; each reading is recorded.
    pub async fn waiting(&self, officer: PersonId, page: usize) -> Result<Waiting, BusinessError> {
        let all = self.db.read(|tx| Ok::<_, BusinessError>(tables::waiting(tx)?)).await?;
        let (total, alarms) = (all.len(), all.iter().filter(|request| request.alarm_at.is_some()).count());
        let of_page = all.into_iter().skip((page.max(1) - 1) * OFFICE_LINES).take(OFFICE_LINES).collect();
        Ok(Waiting { total, alarms, lines: self.with_names(officer, of_page).await? })
    }

    /// A request, and to whom it could be given; the reading is recorded.
    pub async fn read_for_office(
        &self,
        officer: PersonId,
        id: AdviceRequestId,
        lang: Lang,
    ) -> Result<(ReceivedRequest, Routing), BusinessError> {
        let received = self.read_received(Helper::Officer(officer), id).await?;
        let need = self.need(&received.firm, &received.request().subject, lang);
        let routing = self.routing(&need, OFFERED_MAX).await?;
        Ok((received, routing))
    }
}
