//! What was learnt at a visit is noted, with the person's agreement each time; the person sees it, and takes it back.

use base::{PersonId, Timestamp};
use evidence::Action;

use crate::model::{BookletId, FunderId, OperationId, PlaceId};
use crate::room::{PassError, Passes};
use crate::spotting::{Competence, SkillArea};
use crate::store;
use crate::suppress::{ShownSums, suppress};

/// Competences that are noted of one visit, at most.
pub const LEARNT_MAX: usize = 12;
/// What was learnt with one booklet, as it is shown.
const OF_BOOKLET_MAX: i64 = 400;
/// Why a place changes what a person is told to have learnt.
const BASIS: &str = "pass-basis-learning";

/// A competence that was learnt at a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learnt {
    /// The redemption of the visit.
    pub operation: OperationId,
    /// The competence, by its code in the pack.
    pub competence: String,
    /// Its area.
    pub area: SkillArea,
    /// With which booklet.
    pub booklet: BookletId,
    /// Where.
    pub place: PlaceId,
    /// When the passes were used.
    pub at: Timestamp,
}

/// What was learnt with a funder's passes: sums only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearningSums {
    /// The first moment that is not counted any more: the beginning of this month. A figure that grew by one overnight
    /// would be about somebody.
    pub before: Timestamp,
    /// With how many booklets something was learnt, in each area and in their order; and all together, in which a booklet
    /// counts once in each area.
    pub sums: ShownSums,
}

impl Passes {
    /// Notes what was learnt at a visit of a place; `agreed` is that the person was asked and agrees. The same again
    /// changes nothing. For the booklet of an account it is recorded before.
    ///
    /// # Errors
    /// [`PassError::Field`] for `agreed` without agreement, `learnt` with none or more than [`LEARNT_MAX`],
    /// `learnt-of-several` where passes of several booklets were used together;
    /// [`PassError::NotFound`] for another place's visit, or one that was undone.
    pub async fn note_learning(
        &self,
        person: PersonId,
        place: PlaceId,
        operation: OperationId,
        (agreed, learnt): (bool, Vec<Competence>),
    ) -> Result<(), PassError> {
        if !agreed {
            return Err(PassError::Field("agreed"));
        }
        if learnt.is_empty() || learnt.len() > LEARNT_MAX {
            return Err(PassError::Field("learnt"));
        }
        let receipt = self.receipt(place, operation).await?;
        let (Some((booklet, ..)), None) = (receipt.left.first(), receipt.undone_at) else {
            return Err(PassError::NotFound);
        };
        // Whose it is must be known: they see it and may erase it.
        if receipt.left.len() > 1 {
            return Err(PassError::Field("learnt-of-several"));
        }
        let (booklet, at) = (*booklet, receipt.at);
        self.record_learning(person, booklet, Action::ChangePasses).await?;
        self.db
            .write(move |tx| {
                let lot = store::booklet(tx, booklet)?.ok_or(PassError::NotFound)?.lot;
                for one in &learnt {
                    let learnt = Learnt { operation, competence: one.code.clone(), area: one.area, booklet, place, at };
                    store::insert_learnt(tx, lot, &learnt)?;
                }
                Ok(())
            })
            .await
    }

    /// What was noted at a visit of a place. For the booklet of an account it is recorded before.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for another place's.
    pub async fn learnt_at(
        &self,
        reader: PersonId,
        place: PlaceId,
        operation: OperationId,
    ) -> Result<Vec<Learnt>, PassError> {
        let receipt = self.receipt(place, operation).await?;
        if let Some((booklet, ..)) = receipt.left.first() {
            self.record_learning(reader, *booklet, Action::ReadPasses).await?;
        }
        self.db.read(move |tx| Ok(store::learnt_at(tx, operation)?)).await
    }

    /// A place forgets what was noted at a visit: the person, who is there, no longer agrees.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for another place's.
    pub async fn forget_learning_at(
        &self,
        person: PersonId,
        place: PlaceId,
        operation: OperationId,
    ) -> Result<(), PassError> {
        let receipt = self.receipt(place, operation).await?;
        if let Some((booklet, ..)) = receipt.left.first() {
            self.record_learning(person, *booklet, Action::ChangePasses).await?;
        }
        self.db.write(move |tx| Ok(store::forget_learnt(tx, operation).map(drop)?)).await
    }

    /// What the person learnt with a booklet of their account, the newest first.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for somebody else's.
    pub async fn own_learning(&self, person: PersonId, booklet: BookletId) -> Result<Vec<Learnt>, PassError> {
        self.db
            .read(move |tx| {
                let booklet = store::booklet(tx, booklet)?.filter(|booklet| booklet.holder == Some(person));
                let booklet = booklet.ok_or(PassError::NotFound)?;
                Ok(store::learnt_with(tx, booklet.id, OF_BOOKLET_MAX)?)
            })
            .await
    }

    /// The person takes back that it is kept what they learnt at a visit: it is forgotten.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for somebody else's.
    pub async fn take_learning_back(&self, person: PersonId, operation: OperationId) -> Result<(), PassError> {
        self.db
            .write(move |tx| {
                let learnt = store::learnt_at(tx, operation)?;
                let booklet = learnt.first().ok_or(PassError::NotFound)?.booklet;
                let holder = store::booklet(tx, booklet)?.and_then(|booklet| booklet.holder);
                if holder != Some(person) {
                    return Err(PassError::NotFound);
                }
                Ok(store::forget_learnt(tx, operation).map(drop)?)
            })
            .await
    }

    /// What was learnt with a funder's passes until the end of the last month; sums of few people are not shown, nor what
    /// they could be worked out from.
    pub async fn learning_sums(&self, funder: FunderId) -> Result<LearningSums, PassError> {
        let before = self.start_of(self.day(self.clock.now()).first_of_month());
        let counts = self.db.read(move |tx| store::learners_by_area(tx, funder, before)).await?;
        Ok(LearningSums { before, sums: suppress(&counts) })
    }

    async fn record_learning(&self, person: PersonId, booklet: BookletId, action: Action) -> Result<(), PassError> {
        match self.db.read(move |tx| store::booklet(tx, booklet)).await?.and_then(|booklet| booklet.holder) {
            Some(holder) => self.record(person, holder, action, BASIS).await,
            None => Ok(()),
        }
    }
}
