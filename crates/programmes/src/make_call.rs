//! An officer makes a call from a workbook, and publishes it; then nothing of it changes any more.

use base::{Id, PersonId};
use forms::Mistake;
use jiff::ToSpan;

use crate::fingerprint::sha256_hex;
use crate::model::{Call, CallId, Phase, Programme, ProgrammeId};
use crate::read_sheet::{CallSheet, read_sheet};
use crate::room::{Programmes, ProgrammesError};
use crate::store as tables;
use crate::store::Made;

/// Letters of a call's name in addresses.
const CODE_LETTERS: usize = 8;
/// Calls that are listed.
pub(crate) const LISTED_MAX: i64 = 200;

/// What an officer gives to make a call.
#[derive(Debug, Clone)]
pub struct Making {
    /// The name of the workbook's file.
    pub file_name: String,
    /// The workbook.
    pub sheet: Vec<u8>,
    /// The same key again makes nothing new.
    pub creation_key: String,
}

/// Why a call was not made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The workbook has mistakes; each names sheet, row and column.
    #[error("the workbook has {} mistakes", .0.len())]
    Sheet(Vec<Mistake>),
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// What the workbook says that is given to make one.
async fn readable(making: Making) -> Result<(CallSheet, Making), NotMade> {
    let read = forms::spreadsheet::apart(move || {
        let read = read_sheet(&making.file_name, &making.sheet);
        read.map(|read| (read, making))
    });
    read.await.map_err(|mistake| NotMade::Sheet(vec![mistake]))?.map_err(NotMade::Sheet)
}

impl Programmes {
    /// Makes a draft, and its programme when there is none of that short name yet.
    ///
    /// # Errors
    /// Every mistake of the workbook.
    pub async fn make_call(&self, officer: PersonId, making: Making) -> Result<Call, NotMade> {
        let code =
            self.random.token::<6>().to_lowercase().replace(['-', '_'], "x").chars().take(CODE_LETTERS).collect();
        let id = Id::new(&*self.clock, &*self.random);
        let key = format!("{officer} {}", making.creation_key);
        let made = self.made(officer, id, code, making, key.clone()).await?;
        let kept = self.db.write(move |tx| {
            tables::add_call(tx, &made)?;
            Ok::<_, ProgrammesError>(tables::by_creation_key(tx, &key)?)
        });
        Ok(kept.await?.ok_or(ProgrammesError::ChangedElsewhere)?)
    }

    /// Replaces the workbook of a draft.
    ///
    /// # Errors
    /// Every mistake of the workbook; [`ProgrammesError::Published`] once it is published.
    pub async fn change_call(&self, officer: PersonId, id: CallId, making: Making) -> Result<(), NotMade> {
        let known = self.own_call(officer, id).await?;
        let made = self.made(officer, id, known.code, making, String::new()).await?;
        let changed = self.db.write(move |tx| Ok::<_, ProgrammesError>(tables::change_call(tx, &made)?)).await?;
        if changed { Ok(()) } else { Err(ProgrammesError::Published.into()) }
    }

    async fn made(
        &self,
        officer: PersonId,
        id: CallId,
        code: String,
        making: Making,
        creation_key: String,
    ) -> Result<Made, NotMade> {
        let (read, making) = readable(making).await?;
        let programme = self.programme_of(officer, &read).await?;
        let behind = read.closes.checked_add(1.day()).ok().and_then(|day| self.start_of(day));
        let (opens_at, closes_at) = self.start_of(read.opens).zip(behind).ok_or(ProgrammesError::NotOpen)?;
        let hash = sha256_hex(&making.sheet);
        let call = Call {
            id,
            programme,
            code,
            officer,
            about: read.about,
            hash,
            opens_at,
            closes_at,
            places: read.places,
            pass_mark: read.pass_mark,
            bounds: read.bounds,
            eligibility: read.eligibility,
            criteria: read.criteria,
            published_at: None,
        };
        Ok(Made { call, file_name: making.file_name, sheet: making.sheet, creation_key, made_at: self.clock.now() })
    }

    /// The officer's programme of this short name, made when there is none.
    async fn programme_of(&self, officer: PersonId, read: &CallSheet) -> Result<ProgrammeId, NotMade> {
        let (code, at) = read.programme.clone();
        let new =
            Programme { id: Id::new(&*self.clock, &*self.random), code, officer, about: read.about.programme.clone() };
        let now = self.clock.now();
        let found = self.db.write(move |tx| {
            tables::add_programme(tx, &new, now)?;
            Ok::<_, ProgrammesError>(tables::programme_by_code(tx, &new.code)?)
        });
        match found.await?.ok_or(ProgrammesError::ChangedElsewhere)? {
            known if known.officer == officer => Ok(known.id),
            known => {
                let message = format!("another officer has a programme {}: choose another short name", known.code);
                Err(NotMade::Sheet(vec![Mistake::new(at, message)]))
            }
        }
    }

    /// Publishes a draft: from its first day on people apply, and nothing of it changes any more.
    ///
    /// # Errors
    /// [`ProgrammesError::NotOpen`] when its last day is over already.
    pub async fn publish_call(&self, officer: PersonId, id: CallId) -> Result<Call, ProgrammesError> {
        let known = self.own_call(officer, id).await?;
        let now = self.clock.now();
        if known.published_at.is_none() {
            if known.closes_at <= now {
                return Err(ProgrammesError::NotOpen);
            }
            let fact = Self::fact_of_call("call-published", &known);
            let (hash, programme, about) = (known.hash.clone(), known.programme, known.about.programme);
            let publish = move |tx: &mut ::store::Tx<'_>, _| tables::publish(tx, id, &hash, programme, &about, now);
            self.evidence.record_fact_with(fact, publish).await?;
            // From its first day on everybody can read the hash of the lottery's seed.
            self.jury(&self.own_call(officer, id).await?).await?;
        }
        let call = self.own_call(officer, id).await?;
        if call.phase(now) == Phase::Draft { Err(ProgrammesError::ChangedElsewhere) } else { Ok(call) }
    }

    /// An officer's calls, the newest first.
    pub async fn calls_of(&self, officer: PersonId) -> Result<Vec<Call>, ProgrammesError> {
        self.db.read(move |tx| Ok(tables::of_officer(tx, officer, LISTED_MAX)?)).await
    }

    /// What is published, those that close last first.
    pub async fn all_published(&self) -> Result<Vec<Call>, ProgrammesError> {
        self.db.read(|tx| Ok(tables::all_published(tx, LISTED_MAX)?)).await
    }

    /// A programme and its published seasons, the last first.
    pub async fn programme(&self, id: ProgrammeId) -> Result<(Programme, Vec<Call>), ProgrammesError> {
        let found = self.db.read(move |tx| {
            let Some(programme) = tables::programme(tx, id)? else { return Ok::<_, ProgrammesError>(None) };
            Ok(Some((programme, tables::of_programme(tx, id, LISTED_MAX)?)))
        });
        found.await?.ok_or(ProgrammesError::NotFound)
    }
}
