//! A call is the office's, not one person's: an officer hands a programme over to another one, and where an officer is gone,
//! another one takes it over. All its seasons go together.

use std::collections::BTreeMap;

use ::store::{StoreError, Tx};
use base::PersonId;
use evidence::Fact;

use crate::letters;
use crate::make_call::LISTED_MAX;
use crate::model::{Call, CallId, Phase};
use crate::room::{Programmes, ProgrammesError};
use crate::store as tables;

/// Why a programme was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum NotHandedOver {
    /// No account has this name or proved address, or it is no officer's.
    #[error("no such officer")]
    NoOfficer,
    /// They apply to one of its calls.
    #[error("they apply to one of its calls")]
    Applies,
    /// They are a member of one of its juries.
    #[error("they are in one of its juries")]
    Judges,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

impl Programmes {
    /// Hands the programme of an own call over to another officer, with all its seasons; they get a letter.
    ///
    /// # Errors
    /// Why they cannot have it.
    pub async fn hand_over(&self, officer: PersonId, id: CallId, login: &str) -> Result<(), NotHandedOver> {
        let found = self.people.find(login.trim()).await.map_err(ProgrammesError::from)?;
        let call = match self.own_call(officer, id).await {
            // The second of two clicks: it is theirs already.
            Err(ProgrammesError::NotFound) if found.is_some() && found == self.officer_of(id).await? => return Ok(()),
            own => own?,
        };
        self.give(&call, officer, found.ok_or(NotHandedOver::NoOfficer)?).await
    }

    /// Takes over the programme of a call whose officer is gone.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when there is no such call, or when it has its officer.
    pub async fn take_over(&self, officer: PersonId, id: CallId) -> Result<(), NotHandedOver> {
        let call = self.call(id).await?;
        if call.officer == officer {
            return Ok(());
        }
        if call.published_at.is_none() || self.is_officer(call.officer).await? {
            return Err(ProgrammesError::NotFound.into());
        }
        self.give(&call, call.officer, officer).await
    }

    /// The published calls whose officer has no account any more, or is no officer.
    pub async fn calls_without_officer(&self) -> Result<Vec<Call>, ProgrammesError> {
        let officers = self.db.read(|tx| Ok::<_, ProgrammesError>(tables::officers_of_published(tx)?)).await?;
        let mut all = Vec::new();
        for officer in officers {
            if !self.is_officer(officer).await? {
                let now = self.clock.now();
                let calls = self.calls_of(officer).await?;
                all.extend(calls.into_iter().filter(|call| call.phase(now) != Phase::Draft));
            }
        }
        all.truncate(usize::try_from(LISTED_MAX).unwrap_or(usize::MAX));
        Ok(all)
    }

    /// Whether a published call of somebody still needs them: people apply or wait, or the cohort is still asked.
    pub async fn has_calls_under_way(&self, officer: PersonId) -> Result<bool, ProgrammesError> {
        let now = self.clock.now();
        for call in self.calls_of(officer).await?.iter().filter(|call| call.phase(now) != Phase::Draft) {
            let id = call.id;
            let decided = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::decision(tx, id)?)).await?;
            if !decided.and_then(|decided| decided.final_at).is_some_and(|at| self.is_followed_up(at, now)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Forgets what an officer only drafted: their account ends.
    pub async fn forget_drafts_of(&self, officer: PersonId) -> Result<(), ProgrammesError> {
        self.db.write(move |tx| Ok(tables::forget_drafts_of(tx, officer).map(drop)?)).await
    }

    async fn is_officer(&self, person: PersonId) -> Result<bool, ProgrammesError> {
        Ok(self.people.is_officer(person).await?)
    }

    async fn give(&self, call: &Call, from: PersonId, to: PersonId) -> Result<(), NotHandedOver> {
        if !self.is_officer(to).await? {
            return Err(NotHandedOver::NoOfficer);
        }
        if from == to {
            return Ok(());
        }
        let programme = call.programme;
        let seasons: Vec<CallId> =
            self.calls_of(from).await?.iter().filter(|one| one.programme == programme).map(|one| one.id).collect();
        let part = move |tx: &mut Tx<'_>| part_in(tx, &seasons, to);
        match self.db.read(part.clone()).await.map_err(ProgrammesError::from)? {
            Part::Candidate => return Err(NotHandedOver::Applies),
            Part::Member => return Err(NotHandedOver::Judges),
            Part::None => {}
        }
        let letter = match self.reached(to).await? {
            None => None,
            Some(contact) => {
                let title = call.short_title(contact.lang);
                let link = format!("{}/office/programmes/{}", self.public_url, call.id);
                let values = [
                    ("name", contact.name.as_str().into()),
                    ("title", title.as_str().into()),
                    ("link", link.as_str().into()),
                ];
                self.write_to(&contact, "programmes-mail-handed-over", &values)?
            }
        };
        // Officers are persons, too: between whom it went is not in what is kept for ever.
        let fields = BTreeMap::from([("call", call.code.clone())]);
        let now = self.clock.now();
        let write = move |tx: &mut Tx<'_>, _| {
            // They may have applied a moment ago.
            let is_given = part(tx)? == Part::None && tables::hand_over(tx, programme, from, to)?;
            if is_given {
                letters::post(tx, letter.as_ref(), now)?;
            }
            Ok(is_given)
        };
        let fact = Fact { kind: "programme-handed-over", fields };
        let given = self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        given.map(drop).ok_or_else(|| ProgrammesError::ChangedElsewhere.into())
    }

    async fn officer_of(&self, id: CallId) -> Result<Option<PersonId>, ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::by_id(tx, id)?)).await?;
        Ok(found.filter(|call| call.published_at.is_some()).map(|call| call.officer))
    }
}

/// What somebody is in the seasons of a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    None,
    Candidate,
    Member,
}

fn part_in(tx: &mut Tx<'_>, seasons: &[CallId], person: PersonId) -> Result<Part, StoreError> {
    for season in seasons {
        if tables::applicants(tx, *season)?.contains(&person) {
            return Ok(Part::Candidate);
        }
        if tables::reviewers(tx, *season, i64::MAX)?.contains(&person) {
            return Ok(Part::Member);
        }
    }
    Ok(Part::None)
}
