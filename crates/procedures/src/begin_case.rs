//! A person begins a procedure: for themselves, for their firm, or for somebody by a mandate.

use base::{FirmId, Id, Lang, PersonId};
use evidence::Action;
use forms::{Answers, Filling};
use identity::Level;
use mandates::{FittingList, MandateId, Service};

use crate::content::{About, Audience};
use crate::firms::OwnFirm;
use crate::hand::Hand;
use crate::model::{Acting, Asked, Case, CaseId, State};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;

/// For whom a procedure is begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForWhom {
    /// Whoever begins it.
    Self_,
    /// A firm of theirs.
    Firm(FirmId),
    /// Somebody who gave them a mandate.
    Mandate(MandateId),
}

/// Whom somebody may begin a procedure for.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Whether for themselves.
    pub themselves: bool,
    /// Their firms.
    pub firms: Vec<OwnFirm>,
    /// Those who gave them a mandate for it.
    pub mandates: FittingList,
}

impl Choices {
    /// The only choice, when there is one.
    pub fn only(&self) -> Option<ForWhom> {
        match (self.themselves, self.firms.as_slice(), self.mandates.shown.as_slice()) {
            (true, [], []) => Some(ForWhom::Self_),
            (false, [firm], []) => Some(ForWhom::Firm(firm.id)),
            _ => None,
        }
    }
}

impl Procedures {
    /// Whom somebody may begin a procedure for; of those who gave them a mandate, people whose name has `sought` in it.
    pub async fn choices(&self, person: PersonId, about: &About, sought: &str) -> Result<Choices, ProceduresError> {
        let firms = match about.audience {
            Audience::Firm => self.firms.of(person).await.map_err(ProceduresError::Mandates)?,
            Audience::Person => Vec::new(),
        };
        let mandates = match (about.audience, service(about)) {
            (Audience::Person, Some(service)) => {
                self.mandates.fitting(person, &service, sought).await.map_err(ProceduresError::Mandates)?
            }
            _ => FittingList::default(),
        };
        Ok(Choices { themselves: about.audience == Audience::Person, firms, mandates })
    }

    /// Begins a case of the newest version, with everything filled in that is known. A draft that was begun
    /// and not sent is taken up again instead.
    ///
    /// # Errors
    /// [`ProceduresError::LevelTooLow`] when the session proves too little, [`ProceduresError::NotFound`] when
    /// the procedure is closed or the choice is none of theirs.
    pub async fn begin(
        &self,
        hand: (PersonId, &str),
        level: Option<Level>,
        procedure: &str,
        whom: ForWhom,
        lang: Lang,
    ) -> Result<CaseId, ProceduresError> {
        let (helper, name) = hand;
        let version = self.catalogue.newest(procedure).filter(|_| !self.catalogue.is_closed(procedure));
        let version = version.ok_or(ProceduresError::NotFound)?;
        if level.is_none_or(|level| level < version.about.level) {
            return Err(ProceduresError::LevelTooLow);
        }
        let (person, firm, acting) = self.settle(helper, name, &version.about, whom).await?;
        if let Some(draft) = self.take_up_draft(person, procedure, firm, acting.as_ref()).await? {
            return Ok(draft);
        }
        let now = self.clock.now();
        let mut case = Case {
            id: Id::new(&*self.clock, &*self.random),
            procedure: procedure.to_owned(),
            version: version.hash.clone(),
            person,
            firm,
            acting,
            lang,
            state: State::Draft,
            reference: None,
            answers: Answers::new(),
            known: Asked::default(),
            revision: 0,
            started_at: now,
            changed_at: now,
            submitted_at: None,
            due_at: None,
            reply_by: None,
            officer: None,
            decision: None,
        };
        let mut filling = Filling::open(version.plan.clone(), Answers::new(), self.circumstances(lang));
        case.known = self.ask_sources(&case, &mut filling).await?;
        case.answers = filling.into_answers();
        let hand = Hand::Account { person: helper, name: name.to_owned() };
        let (entry, id) = (access(&hand, &case, Action::FillCase, "begun"), case.id);
        let (acting, key) = (case.acting.clone(), case.procedure.clone());
        let change = move |tx: &mut ::store::Tx<'_>| {
            // Two clicks at once begin one draft.
            let open = tables::drafts_at(tx, case.person, &case.procedure, case.firm)?;
            if open.iter().any(|draft| is_by(draft, case.acting.as_ref())) {
                return Ok(false);
            }
            tables::add_case(tx, &case)?;
            Ok(true)
        };
        match self.evidence.record_with(entry, change).await? {
            Some(_) => Ok(id),
            None => {
                let other = self.take_up_draft(person, &key, firm, acting.as_ref()).await?;
                other.ok_or(ProceduresError::ChangedElsewhere)
            }
        }
    }

    /// The draft that the same hand began. A helper goes on under the mandate that they chose now: the one by which they
    /// began may be over.
    async fn take_up_draft(
        &self,
        person: PersonId,
        procedure: &str,
        firm: Option<FirmId>,
        acting: Option<&Acting>,
    ) -> Result<Option<CaseId>, ProceduresError> {
        let procedure = procedure.to_owned();
        let open = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::drafts_at(tx, person, &procedure, firm)?));
        let open = open.await?;
        let Some(draft) = open.iter().find(|draft| is_by(draft, acting)) else { return Ok(None) };
        if let Some(acting) = acting.filter(|acting| draft.acting.as_ref() != Some(*acting)) {
            self.act_under(draft.id, acting.clone()).await?;
        }
        Ok(Some(draft.id))
    }

    /// Whose case it will be. A mandate is used here: the person is told.
    async fn settle(
        &self,
        helper: PersonId,
        name: &str,
        about: &About,
        whom: ForWhom,
    ) -> Result<(PersonId, Option<FirmId>, Option<Acting>), ProceduresError> {
        match (about.audience, whom) {
            (Audience::Person, ForWhom::Self_) => Ok((helper, None, None)),
            (Audience::Firm, ForWhom::Firm(firm)) => {
                let own = self.firms.of(helper).await.map_err(ProceduresError::Mandates)?;
                let is_own = own.iter().any(|own| own.id == firm);
                if is_own { Ok((helper, Some(firm), None)) } else { Err(ProceduresError::NotFound) }
            }
            (Audience::Person, ForWhom::Mandate(mandate)) => {
                let service = service(about).ok_or(ProceduresError::NotFound)?;
                let used = self.mandates.use_one(helper, mandate, &service).await.map_err(ProceduresError::Mandates)?;
                let used = used.ok_or(ProceduresError::NotFound)?;
                let acting = Acting { helper, name: name.to_owned(), mandate, organisation: used.organisation };
                Ok((used.person, None, Some(acting)))
            }
            _ => Err(ProceduresError::NotFound),
        }
    }
}

/// Whether a case is filled in by this helper, or by nobody but its person.
fn is_by(case: &Case, acting: Option<&Acting>) -> bool {
    case.acting.as_ref().map(|acting| acting.helper) == acting.map(|acting| acting.helper)
}

/// A procedure as mandates see it; none when nobody may act in it for another.
pub(crate) fn service(about: &About) -> Option<Service> {
    let family = about.family.clone()?;
    Some(Service { id: about.id.clone(), name: about.title.clone(), families: vec![family] })
}
