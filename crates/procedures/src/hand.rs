//! Who holds a case in their hand: its person, a helper with a mandate, an officer, or whoever typed the code on paper.

use base::PersonId;
use evidence::Actor;
use identity::Level;
use mandates::Service;
use store::Tx;

use crate::begin_case::service;
use crate::model::{Acting, Case, CaseId, State};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

/// What the log calls whoever typed a code.
const CODE_HOLDER: &str = "code-on-paper";

/// Who works on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hand {
    /// Somebody who is signed in.
    Account {
        /// Who.
        person: PersonId,
        /// Their name.
        name: String,
    },
    /// Whoever typed the code of this draft.
    Code(CaseId),
    /// A tool of the administration, with a key to one procedure.
    Tool {
        /// What the office calls it.
        name: String,
        /// The procedure.
        procedure: String,
    },
}

impl Hand {
    /// Whether it is this person's, signed in.
    pub(crate) fn is(&self, who: PersonId) -> bool {
        matches!(self, Self::Account { person, .. } if *person == who)
    }

    pub(crate) fn actor(&self) -> Actor {
        match self {
            Self::Account { person, .. } => Actor::Person(*person),
            Self::Code(_) => Actor::System(CODE_HOLDER.to_owned()),
            Self::Tool { name, procedure } => Actor::System(format!("{procedure}: {name}")),
        }
    }

    /// The person's identifier, when they are signed in.
    pub(crate) fn person(&self) -> Option<PersonId> {
        match self {
            Self::Account { person, .. } => Some(*person),
            Self::Code(_) | Self::Tool { .. } => None,
        }
    }

    /// The name under which it signs.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Account { name, .. } | Self::Tool { name, .. } => name,
            Self::Code(_) => "",
        }
    }
}

impl Procedures {
    /// A case, to be read; nothing of it is shown yet. A draft for a firm holds what others of the firm answered, so
    /// only who may still apply for the firm reads it. What was sent stays readable to who sent it.
    ///
    /// # Errors
    /// [`ProceduresError::NotFound`] also when it is in nobody's reach who holds this hand,
    /// [`ProceduresError::NotOfFirm`] for the draft of a firm that its person may not apply for any more.
    pub(crate) async fn hold(&self, hand: &Hand, id: CaseId) -> Result<Case, ProceduresError> {
        let case = self.reach(hand, id).await?;
        if case.state == State::Draft { self.need_firm(case).await } else { Ok(case) }
    }

    /// A case, to be changed.
    ///
    /// # Errors
    /// As [`Procedures::hold`], and [`ProceduresError::NotOfFirm`] also for a case that was sent.
    pub(crate) async fn hold_to_change(&self, hand: &Hand, id: CaseId) -> Result<Case, ProceduresError> {
        self.need_firm(self.reach(hand, id).await?).await
    }

    /// Whether the person of a case may (still) apply for its firm; for themselves, everybody may.
    pub(crate) async fn may_apply(&self, case: &Case) -> Result<bool, ProceduresError> {
        let Some(firm) = case.firm else { return Ok(true) };
        let own = self.firms.of(case.person).await.map_err(ProceduresError::Mandates)?;
        Ok(own.iter().any(|own| own.id == firm))
    }

    async fn need_firm(&self, case: Case) -> Result<Case, ProceduresError> {
        if self.may_apply(&case).await? { Ok(case) } else { Err(ProceduresError::NotOfFirm) }
    }

    /// A case of somebody who works on it, whatever they may do with it.
    ///
    /// # Errors
    /// [`ProceduresError::NotFound`] also when it is in nobody's reach who holds this hand.
    pub(crate) async fn reach(&self, hand: &Hand, id: CaseId) -> Result<Case, ProceduresError> {
        let (now, who, book) = (self.clock.now(), hand.clone(), self.mandates.clone());
        let found = self.db.read(move |tx: &mut Tx<'_>| {
            let Some(case) = tables::case(tx, id)? else { return Ok(None) };
            let reaches = match &who {
                Hand::Account { person, .. } if *person == case.person => true,
                Hand::Account { person, .. } => match acting_as(&case, *person) {
                    Some(acting) => book.is_live(tx, *person, acting.mandate, now)?,
                    None => false,
                },
                Hand::Code(of) => *of == case.id && case.state == State::Draft,
                Hand::Tool { .. } => false,
            };
            Ok::<_, ProceduresError>(Some((case, reaches)))
        });
        match found.await? {
            Some((case, true)) => Ok(case),
            Some((case, false)) => self.reach_anew(hand, case).await,
            None => Err(ProceduresError::NotFound),
        }
    }

    /// The case of a helper whose mandate is over and to whom the person gave another one: they go on under that. It
    /// is used here: the person is told.
    async fn reach_anew(&self, hand: &Hand, case: Case) -> Result<Case, ProceduresError> {
        let acting = hand.person().and_then(|person| acting_as(&case, person)).ok_or(ProceduresError::NotFound)?;
        let service = self.service_of(&case).ok_or(ProceduresError::NotFound)?;
        let newer = self.mandates.fitting_for(acting.helper, case.person, &service);
        let newer = newer.await.map_err(ProceduresError::Mandates)?.ok_or(ProceduresError::NotFound)?;
        let used = self.mandates.use_one(acting.helper, newer.mandate, &service);
        let used = used.await.map_err(ProceduresError::Mandates)?.ok_or(ProceduresError::NotFound)?;
        let acting = Acting { mandate: used.mandate, organisation: used.organisation, ..acting.clone() };
        self.act_under(case.id, acting).await
    }

    /// Whether a helper has a mandate under which they may go on with a case, another than the one that it names.
    pub(crate) async fn has_newer_mandate(&self, helper: PersonId, case: &Case) -> Result<bool, ProceduresError> {
        let Some(service) = self.service_of(case) else { return Ok(false) };
        let newer = self.mandates.fitting_for(helper, case.person, &service).await;
        Ok(newer.map_err(ProceduresError::Mandates)?.is_some())
    }

    fn service_of(&self, case: &Case) -> Option<Service> {
        self.catalogue.version(&case.version).and_then(|version| service(&version.about))
    }

    /// A case is filled in under this mandate from now on; that it was used is in the person's log already.
    pub(crate) async fn act_under(&self, id: CaseId, acting: Acting) -> Result<Case, ProceduresError> {
        let change = move |tx: &mut Tx<'_>| {
            tables::put_acting(tx, id, &acting)?;
            Ok::<_, ProceduresError>(tables::case(tx, id)?)
        };
        self.db.write(change).await?.ok_or(ProceduresError::NotFound)
    }
}

impl Procedures {
    /// Refuses a session that proves less than the case's procedure asks for; every session proves the lowest level.
    ///
    /// # Errors
    /// [`ProceduresError::LevelTooLow`], or [`ProceduresError::NotFound`] as [`Procedures::reach`] says.
    pub(crate) async fn need_level(
        &self,
        session: Option<&str>,
        hand: &Hand,
        case: CaseId,
    ) -> Result<(), ProceduresError> {
        let case = self.reach(hand, case).await?;
        self.need_level_for(session, &case).await
    }

    /// The same, of a case that is in nobody's hand yet.
    pub(crate) async fn need_level_for(&self, session: Option<&str>, case: &Case) -> Result<(), ProceduresError> {
        let needed = self.catalogue.version(&case.version).map(|version| version.about.level).unwrap_or_default();
        let is_enough =
            needed == Level::default() || self.identity.level_of(session).await?.is_some_and(|level| level >= needed);
        if is_enough { Ok(()) } else { Err(ProceduresError::LevelTooLow) }
    }
}

/// By which mandate somebody fills in a case.
fn acting_as(case: &Case, helper: PersonId) -> Option<&Acting> {
    case.acting.as_ref().filter(|acting| acting.helper == helper)
}
