//! An officer makes a consultation from a spreadsheet, and publishes it; then nothing of it changes any more.

use std::sync::PoisonError;

use base::{Id, Localized, PersonId, Timestamp};
use forms::Mistake;

use crate::model::{About, Audience, Consultation, ConsultationId, Phase};
use crate::published::splitting;
use crate::room::{Consultations, ConsultationsError};
use crate::sha256_hex::sha256_hex;
use crate::statements::Statements;
use crate::store as tables;
use crate::store::Made;
use crate::ticket::Ticket;

/// Letters of a consultation's name in addresses.
const CODE_LETTERS: usize = 8;
/// Consultations that are listed.
pub(crate) const LISTED_MAX: i64 = 200;
/// Codes that are printed at once.
pub const INVITATIONS_AT_ONCE_MAX: u32 = 500;
/// Codes of one consultation.
pub const INVITATIONS_MAX: u32 = 20_000;

/// What an officer gives to make one.
#[derive(Debug, Clone)]
pub struct Making {
    /// What is said of it.
    pub about: About,
    /// When it opens.
    pub opens_at: Timestamp,
    /// The first moment at which it is closed.
    pub closes_at: Timestamp,
    /// The name of the sheet's file.
    pub file_name: String,
    /// The sheet.
    pub sheet: Vec<u8>,
    /// The same key again makes nothing new.
    pub creation_key: String,
}

/// Why a consultation was not made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The sheet has mistakes; each names sheet, row and column.
    #[error("the sheet has {} mistakes", .0.len())]
    Sheet(Vec<Mistake>),
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ConsultationsError),
}

/// What the log says is published: the hash of what is said and of the sheet; and of statements how many there are, the
/// rules, and the hash of their texts, which never change either.
fn version_of(consultation: &Consultation, statements: Option<&Statements>) -> Result<String, ConsultationsError> {
    let Some(statements) = statements else { return Ok(consultation.hash.clone()) };
    let texts: Vec<&Localized> = statements.all.iter().map(|one| &one.texts).collect();
    let (hash, rules) = (sha256_hex(&serde_json::to_vec(&texts)?), statements.rules);
    let count = texts.len();
    Ok(format!("{}; {count} statements, {}, {}, {hash}", consultation.hash, rules.checked.name(), rules.own_max))
}

/// What is given to make one, once its sheet could be read.
async fn readable(making: Making) -> Result<Making, NotMade> {
    let read = forms::spreadsheet::apart(move || {
        let read = crate::read_sheet::read_sheet(&making.file_name, &making.sheet);
        read.map(|_| making)
    });
    read.await.map_err(|mistake| NotMade::Sheet(vec![mistake]))?.map_err(NotMade::Sheet)
}

impl Consultations {
    /// Makes a draft.
    ///
    /// # Errors
    /// Every mistake of the sheet.
    pub async fn make(&self, officer: PersonId, making: Making) -> Result<Consultation, NotMade> {
        let making = readable(making).await?;
        let id = Id::new(&*self.clock, &*self.random);
        let code =
            self.random.token::<6>().to_lowercase().replace(['-', '_'], "x").chars().take(CODE_LETTERS).collect();
        let made = self.made(officer, id, code, making).map_err(ConsultationsError::from)?;
        let key = format!("{officer} {}", made.creation_key);
        let made = Made { creation_key: key.clone(), ..made };
        let kept = self.db.write(move |tx| {
            tables::add(tx, &made)?;
            Ok::<_, ConsultationsError>(tables::by_creation_key(tx, &key)?)
        });
        let kept = kept.await?.transpose().map_err(ConsultationsError::from)?;
        Ok(kept.ok_or(ConsultationsError::ChangedElsewhere)?)
    }

    /// Replaces what a draft says, and its sheet when another one is given.
    ///
    /// # Errors
    /// Every mistake of the sheet; [`ConsultationsError::Published`] once it is published.
    pub async fn change_draft(&self, officer: PersonId, id: ConsultationId, mut making: Making) -> Result<(), NotMade> {
        let known = self.own(officer, id).await?;
        if making.sheet.is_empty() {
            let kept = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::sheet(tx, id)?)).await?;
            (making.file_name, making.sheet) = kept.ok_or(ConsultationsError::NotFound)?;
        }
        let making = readable(making).await?;
        let made = self.made(officer, id, known.code, making).map_err(ConsultationsError::from)?;
        let changed = self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::change_draft(tx, &made)?)).await?;
        if changed { Ok(()) } else { Err(ConsultationsError::Published.into()) }
    }

    fn made(
        &self,
        officer: PersonId,
        id: ConsultationId,
        code: String,
        making: Making,
    ) -> Result<Made, serde_json::Error> {
        let about = serde_json::to_string(&making.about)?;
        let hash = sha256_hex(&[about.as_bytes(), b"\0", &making.sheet].concat());
        Ok(Made {
            id,
            code,
            officer,
            about,
            file_name: making.file_name,
            hash,
            sheet: making.sheet,
            creation_key: making.creation_key,
            opens_at: making.opens_at,
            closes_at: making.closes_at,
            made_at: self.clock.now(),
        })
    }

    /// Publishes a draft: from its first day on people answer, and nothing of it changes any more.
    pub async fn publish(&self, officer: PersonId, id: ConsultationId) -> Result<Consultation, ConsultationsError> {
        let known = self.own(officer, id).await?;
        let now = self.clock.now();
        if known.published_at.is_none() {
            if known.closes_at <= now {
                return Err(ConsultationsError::NotOpen);
            }
            let statements = self.statements(&known).await?;
            let version = version_of(&known, statements.as_ref())?;
            let is_same = move |tx: &mut ::store::Tx<'_>| {
                let rules = tables::statements::rules(tx, id)?;
                let all = tables::statements::statements(tx, id)?;
                let all: Option<Vec<_>> = all.into_iter().map(Result::ok).collect();
                Ok::<_, ::store::StoreError>(match (&statements, rules, all) {
                    (Some(known), Some(rules), Some(all)) => known.rules == rules && known.all == all,
                    (None, None, _) => true,
                    _ => false,
                })
            };
            let (fact, hash) = (self.fact(officer, "consultation-published", &known, &version), known.hash.clone());
            // What the log says is published, and nothing else, in one transaction.
            let publish = move |tx: &mut ::store::Tx<'_>, _| Ok(is_same(tx)? && tables::publish(tx, id, &hash, now)?);
            self.evidence.record_fact_with(fact, publish).await?;
            let now_there = self.own(officer, id).await?;
            // A second click finds it published.
            if now_there.published_at.is_none() || now_there.hash != known.hash {
                return Err(ConsultationsError::ChangedElsewhere);
            }
        }
        self.own(officer, id).await
    }

    /// Shows the results to everybody, or to the officer alone again.
    pub async fn show_results(
        &self,
        officer: PersonId,
        id: ConsultationId,
        shown: bool,
    ) -> Result<(), ConsultationsError> {
        let known = self.own(officer, id).await?;
        let detail = if shown { "everybody" } else { "the officer alone" };
        self.record(officer, "consultation-results-shown", &known, detail).await?;
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::show_results(tx, id, shown)?)).await
    }

    /// Shows them to everybody, split by one question, or by none where it is empty. Which one is chosen once: tables by
    /// two questions, side by side, would tell what each of them hides.
    pub async fn show_results_split(
        &self,
        officer: PersonId,
        id: ConsultationId,
        question: &str,
    ) -> Result<(), ConsultationsError> {
        let known = self.own(officer, id).await?;
        if !question.is_empty() {
            let plan = self.plan(&known).await?;
            let counted = {
                let tally = self.tally(&known).await?;
                let tally = tally.read().unwrap_or_else(PoisonError::into_inner);
                tally.counted()
            };
            if !splitting(plan.form(), &counted).iter().any(|name| name == question) {
                return Err(ConsultationsError::NotFound);
            }
            let question = question.to_owned();
            self.record(officer, "consultation-split", &known, &question).await?;
            self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::put_split(tx, id, &question)?)).await?;
        }
        self.show_results(officer, id, true).await
    }

    /// The question by which everybody may split the results.
    pub(crate) async fn split_of(&self, id: ConsultationId) -> Result<Option<String>, ConsultationsError> {
        self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::split(tx, id)?)).await
    }

    /// New codes to be printed or sent. They are not kept: nobody can say later who had which.
    pub async fn invite(
        &self,
        officer: PersonId,
        id: ConsultationId,
        count: u32,
    ) -> Result<Vec<Ticket>, ConsultationsError> {
        let known = self.own(officer, id).await?;
        if known.about.audience != Audience::Invitation {
            return Err(ConsultationsError::OtherAudience);
        }
        if known.phase(self.clock.now()) == Phase::Closed {
            return Err(ConsultationsError::NotOpen);
        }
        let left = INVITATIONS_MAX.saturating_sub(known.invitations);
        let count = count.min(INVITATIONS_AT_ONCE_MAX).min(left);
        self.record(officer, "consultation-invitations", &known, &count.to_string()).await?;
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::count_invitations(tx, id, count)?)).await?;
        Ok((0..count).map(|_| self.tickets.draw(id, &*self.random)).collect())
    }

    /// An officer's consultations, the newest first.
    pub async fn of_officer(&self, officer: PersonId) -> Result<Vec<Consultation>, ConsultationsError> {
        let read =
            move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::of_officer(tx, officer, LISTED_MAX)?);
        Ok(self.db.read(read).await?.into_iter().collect::<Result<_, _>>()?)
    }

    /// What is published, those that close last first.
    pub async fn all_published(&self) -> Result<Vec<Consultation>, ConsultationsError> {
        let read = |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::all_published(tx, LISTED_MAX)?);
        Ok(self.db.read(read).await?.into_iter().collect::<Result<_, _>>()?)
    }
}
