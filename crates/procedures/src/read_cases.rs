//! A person reads their cases.

use base::{Lang, PersonId};
use evidence::Action;

use crate::hand::Hand;
use crate::model::{Case, CaseId, Correction, Message, State};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;

/// A case as a list shows it: nothing of its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: CaseId,
    /// What the procedure is called.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// What people call it.
    pub reference: String,
    /// When it changed last.
    pub changed_at: base::Timestamp,
}

impl Procedures {
    /// A person's cases, the last changed first: names of procedures and states, no answers.
    pub async fn cases_of(&self, person: PersonId, lang: Lang) -> Result<Vec<Line>, ProceduresError> {
        let cases = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::cases_of(tx, person)?)).await?;
        Ok(cases.iter().map(|case| self.as_line(case, lang)).collect())
    }

    /// What a helper fills in for others and may still open, the last changed first, each with the name of whom it is for.
    pub async fn cases_by_mandate(&self, helper: PersonId, lang: Lang) -> Result<Vec<(Line, String)>, ProceduresError> {
        let (now, book) = (self.clock.now(), self.mandates.clone());
        let filled_in = self.db.read(move |tx| {
            let mut all = Vec::new();
            for case in tables::cases_filled_in_by(tx, helper)? {
                let Some(acting) = &case.acting else { continue };
                all.push((book.is_live(tx, helper, acting.mandate, now)?, case));
            }
            Ok::<_, ProceduresError>(all)
        });
        let mut told = Vec::new();
        for (is_live, case) in filled_in.await? {
            if is_live || (!case.state.is_over() && self.has_newer_mandate(helper, &case).await?) {
                let person = self.identity.person(case.person).await?;
                told.push((
                    self.as_line(&case, lang),
                    person.map(|person| person.name.to_string()).unwrap_or_default(),
                ));
            }
        }
        Ok(told)
    }

    /// Whether something that a person sent waits for its decision, and the person can still answer or take it back.
    pub async fn has_under_way(&self, person: PersonId) -> Result<bool, ProceduresError> {
        let cases = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::cases_of(tx, person)?)).await?;
        for case in cases.iter().filter(|case| case.state.is_under_way()) {
            if self.may_apply(case).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(crate) fn as_line(&self, case: &Case, lang: Lang) -> Line {
        Line {
            id: case.id,
            title: self.title_of(case, lang),
            state: case.state,
            reference: crate::submit_case::reference_of(case),
            changed_at: case.changed_at,
        }
    }

    /// What a case's procedure is called.
    pub(crate) fn title_of(&self, case: &Case, lang: Lang) -> String {
        let version = self.catalogue.version(&case.version);
        version.map_or_else(|| case.procedure.clone(), |version| version.about.title.get(lang).to_owned())
    }

    /// A case to be shown; the reading is recorded.
    pub async fn read_case(&self, hand: &Hand, id: CaseId) -> Result<Case, ProceduresError> {
        let case = self.hold(hand, id).await?;
        self.record(hand, &case, Action::ReadCase, "answers").await?;
        Ok(case)
    }

    /// What was said about a case.
    pub(crate) async fn messages_of(&self, id: CaseId) -> Result<Vec<Message>, ProceduresError> {
        self.db.read(move |tx| Ok(tables::messages_of(tx, id)?)).await
    }

    /// What a person said is wrong, the newest first.
    pub async fn corrections_of(&self, person: PersonId) -> Result<Vec<Correction>, ProceduresError> {
        self.db.read(move |tx| Ok(tables::corrections_of(tx, person)?)).await
    }
}
