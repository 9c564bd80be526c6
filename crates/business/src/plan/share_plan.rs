//! A firm lets one adviser look at its plan, for some time, and ends it when it wants to.

use base::{FirmId, Id, PersonId};
use directory::AdviserId;
use evidence::{Action, Subject};
use jiff::SignedDuration;

use super::{Plan, SHARE_DAYS, Share, ShareId, USUAL_SHARE_DAYS};
use crate::messages;
use crate::model::{AdviceRequestId, Firm, LETTERS_TO_ADVISERS};
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

/// Hours of a day of sharing.
const HOURS_A_DAY: i64 = 24;

/// Why a plan was not shared.
#[derive(Debug, thiserror::Error)]
pub enum NotShared {
    /// No adviser was chosen who answers here.
    #[error("no adviser")]
    NoAdviser,
    /// The time is none of [`SHARE_DAYS`].
    #[error("no such time")]
    NoSuchTime,
    /// Something failed.
    #[error(transparent)]
    Failed(#[from] BusinessError),
}

/// A plan as an adviser may look at it.
pub struct SharedPlan {
    /// That it is shared.
    pub share: Share,
    /// The plan.
    pub plan: Plan,
    /// The name of the person who shares it.
    pub sharer: String,
}

impl Business {
    /// Shares the plan of a firm of this person with one adviser, who gets a letter. One that is shared with them already
    /// gets another last day instead, and nobody a letter.
    pub async fn share_plan(
        &self,
        person: PersonId,
        firm: FirmId,
        adviser: Option<AdviserId>,
        days: u16,
        creation_key: &str,
    ) -> Result<ShareId, NotShared> {
        let firm = self.firm_with(person, firm, Right::AskAdvice).await?;
        let adviser = adviser.and_then(|id| self.directory.adviser(id)).filter(|adviser| adviser.account.is_some());
        let adviser = adviser.ok_or(NotShared::NoAdviser)?;
        if !SHARE_DAYS.contains(&days) {
            return Err(NotShared::NoSuchTime);
        }
        let (sharer, to) = (self.person(person).await?, self.adviser_contact(&adviser).await?);
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::SharePlan, "steps, notes").await?;
        let share = self.new_share(person, &firm, adviser.id, None, days);
        let letter = messages::on_shared_plan(self, &share, &firm, &sharer, &to)?;
        let (business, creation_key) = (self.clone(), creation_key.to_owned());
        let written = self.db.write(move |tx| {
            let (id, is_new) = business.put_share(tx, &share, &creation_key)?;
            if is_new {
                business.post_for(tx, person, LETTERS_TO_ADVISERS, std::slice::from_ref(&letter))?;
            }
            Ok::<_, BusinessError>(id)
        });
        Ok(written.await?)
    }

    /// A share that begins now.
    pub(crate) fn new_share(
        &self,
        person: PersonId,
        firm: &Firm,
        adviser: AdviserId,
        request: Option<AdviceRequestId>,
        days: u16,
    ) -> Share {
        let now = self.clock.now();
        let until = now.plus(SignedDuration::from_hours(HOURS_A_DAY * i64::from(days)));
        let id = Id::new(&*self.clock, &*self.random);
        Share { id, firm: firm.id, person, adviser, request, shared_at: now, until, ended_at: None }
    }

    /// What is shared together with a request: for the usual time.
    pub(crate) fn share_with_request(
        &self,
        person: PersonId,
        firm: &Firm,
        adviser: AdviserId,
        request: AdviceRequestId,
    ) -> Share {
        self.new_share(person, firm, adviser, Some(request), USUAL_SHARE_DAYS)
    }

    /// Writes a share down, once for each key; or gives the one that holds with the same adviser this one's last day.
    /// Which it is, and whether it is new.
    pub(crate) fn put_share(
        &self,
        tx: &mut ::store::Tx<'_>,
        share: &Share,
        creation_key: &str,
    ) -> Result<(ShareId, bool), BusinessError> {
        if let Some(holding) = store::plan::holding_share(tx, share.firm, share.adviser, share.shared_at)? {
            store::plan::change_last_day(tx, holding, share.until)?;
            return Ok((holding, false));
        }
        Ok(store::plan::insert_share(tx, share, creation_key)?)
    }

    /// Ends a share of the plan of a firm of this person. One that is over already stays over.
    pub async fn stop_sharing(&self, person: PersonId, firm: FirmId, share: ShareId) -> Result<(), BusinessError> {
        let firm = self.firm_with(person, firm, Right::AskAdvice).await?;
        let known = self.db.read(move |tx| Ok::<_, BusinessError>(store::plan::share(tx, share)?)).await?;
        known.filter(|known| known.firm == firm.id).ok_or(BusinessError::NotFound)?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::StopSharingPlan, "adviser").await?;
        let now = self.clock.now();
        self.db.write(move |tx| Ok::<_, BusinessError>(store::plan::end_share(tx, firm.id, share, now)?)).await?;
        Ok(())
    }

    /// The advisers whom this person asked for a firm and who answer here, each once; to choose among.
    pub async fn advisers_to_share_with(
        &self,
        person: PersonId,
        firm: FirmId,
    ) -> Result<Vec<std::sync::Arc<directory::Adviser>>, BusinessError> {
        let asked =
            self.db.read(move |tx| Ok::<_, BusinessError>(store::plan::advisers_asked(tx, person, firm)?)).await?;
        let mut advisers: Vec<std::sync::Arc<directory::Adviser>> = Vec::new();
        for adviser in asked.into_iter().filter_map(|id| self.directory.adviser(id)) {
            if adviser.account.is_some() && !advisers.iter().any(|known| known.id == adviser.id) {
                advisers.push(adviser);
            }
        }
        Ok(advisers)
    }

    /// The firms of this person that have a plan.
    pub async fn firms_with_plan(&self, person: PersonId) -> Result<Vec<FirmId>, BusinessError> {
        let firms = self.firms_of(person).await?;
        let has_plan = |tx: &mut ::store::Tx<'_>, firm: FirmId| {
            Ok::<_, BusinessError>(!store::plan::steps_of(tx, firm)?.is_empty())
        };
        self.db
            .read(move |tx| {
                let mut with_plan = Vec::new();
                for firm in &firms {
                    if has_plan(tx, firm.id)? {
                        with_plan.push(firm.id);
                    }
                }
                Ok::<_, BusinessError>(with_plan)
            })
            .await
    }

    /// The plans that an adviser with an account may look at now, by their firms and who shares them; each is recorded.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the account is no adviser's of the directory.
    pub async fn plans_shared_with(&self, person: PersonId) -> Result<Vec<(Share, Firm, String)>, BusinessError> {
        let adviser = self.directory.adviser_of(person).ok_or(BusinessError::NotFound)?.id;
        let now = self.clock.now();
        let found = self
            .db
            .read(move |tx| {
                let shares = store::plan::shares_with(tx, adviser, now)?;
                let with_firms = shares.into_iter().map(|share| Ok((store::firm(tx, share.firm)?, share)));
                with_firms.collect::<Result<Vec<_>, BusinessError>>()
            })
            .await?;
        let mut shared = Vec::new();
        for (firm, share) in found {
            let firm = firm.ok_or(BusinessError::NotFound)?;
            self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadPlan, "name, firm").await?;
            let sharer = self.person(share.person).await?.name;
            shared.push((share, firm, sharer));
        }
        Ok(shared)
    }

    /// A plan that is shared with this adviser now; the reading is recorded before it is shown.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] also when it is shared with somebody else, is over, or was ended.
    pub async fn read_shared_plan(&self, person: PersonId, id: ShareId) -> Result<SharedPlan, BusinessError> {
        let adviser = self.directory.adviser_of(person).ok_or(BusinessError::NotFound)?.id;
        let now = self.clock.now();
        let (share, firm) = self
            .db
            .read(move |tx| {
                let share = store::plan::share(tx, id)?;
                let share = share.filter(|share| share.adviser == adviser && share.holds_at(now));
                let share = share.ok_or(BusinessError::NotFound)?;
                let firm = store::firm(tx, share.firm)?.ok_or(BusinessError::NotFound)?;
                Ok::<_, BusinessError>((share, firm))
            })
            .await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::ReadPlan, "name, firm, steps, notes").await?;
        let sharer = self.person(share.person).await?.name;
        Ok(SharedPlan { share, plan: self.load_plan(firm).await?, sharer })
    }

    /// The share of a firm's plan with an adviser that holds now, if there is one; the caller has decided that the adviser
    /// may know of it.
    pub(crate) async fn share_that_holds(
        &self,
        firm: FirmId,
        adviser: AdviserId,
    ) -> Result<Option<ShareId>, BusinessError> {
        let now = self.clock.now();
        self.db.read(move |tx| Ok::<_, BusinessError>(store::plan::holding_share(tx, firm, adviser, now)?)).await
    }
}
