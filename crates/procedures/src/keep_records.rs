//! What this room keeps of a person or a firm: told in the file that is taken away, and forgotten at the end. What was
//! sent stays with the authority, for as long as its procedure says.

use base::{FirmId, Id, Lang, PersonId};
use serde_json::{Value, json};
use store::Tx;

use crate::files;
use crate::hand::Hand;
use crate::model::{Case, Correction, State};
use crate::room::{Procedures, ProceduresError};
use crate::store::{self as tables, Given, Known};

/// What is proposed to a person or a firm in their next procedure.
struct Proposed(Vec<Known>, Vec<Given>);

impl Proposed {
    fn of<T>(tx: &mut Tx<'_>, owner: Id<T>) -> Result<Self, ProceduresError> {
        Ok(Self(tables::known_of(tx, owner)?, tables::documents_of(tx, owner)?))
    }
}

impl Procedures {
    /// What is kept of a person: their cases, what is known of them from those, what they said is wrong.
    pub async fn records_of(&self, person: PersonId) -> Result<Value, ProceduresError> {
        let kept = self.db.read(move |tx| {
            let (cases, wrong) = (tables::cases_of(tx, person)?, tables::corrections_of(tx, person)?);
            Ok::<_, ProceduresError>((cases, wrong, Proposed::of(tx, person)?))
        });
        let (cases, wrong, Proposed(answers, documents)) = kept.await?;
        Ok(json!({
            "cases": self.told(&cases),
            "known_answers": self.answers_told(&answers),
            "known_documents": self.documents_told(&documents),
            "reported_wrong": wrong.iter().map(correction_told).collect::<Vec<_>>(),
        }))
    }

    /// Forgets a person: their drafts, what is known of them for their next procedure, what they said is wrong.
    pub async fn forget_person(&self, person: PersonId) -> Result<(), ProceduresError> {
        let hand = Hand::Account { person, name: String::new() };
        for case in self.cases_of(person, Lang::Fr).await? {
            if case.state == State::Draft {
                self.discard(&hand, case.id).await?;
            }
        }
        let change = move |tx: &mut Tx<'_>| {
            tables::forget_known(tx, person)?;
            tables::forget_documents(tx, person)?;
            Ok(tables::forget_corrections(tx, person)?)
        };
        self.db.write(change).await
    }

    /// What is kept of a firm: the cases that were sent for it, and what is known of it from those.
    pub async fn records_of_firm(&self, firm: FirmId) -> Result<Value, ProceduresError> {
        let kept = self.db.read(move |tx| {
            let cases = tables::cases_of_firm(tx, firm)?;
            Ok::<_, ProceduresError>((cases, Proposed::of(tx, firm)?))
        });
        let (cases, Proposed(answers, documents)) = kept.await?;
        Ok(json!({
            "cases": self.told(&cases),
            "known_answers": self.answers_told(&answers),
            "known_documents": self.documents_told(&documents),
        }))
    }

    /// Whether a firm has something that was sent and is not decided.
    pub async fn is_under_way_for(&self, firm: FirmId) -> Result<bool, ProceduresError> {
        self.db.read(move |tx| Ok(tables::is_under_way_for(tx, firm)?)).await
    }

    /// Forgets a firm: its drafts, whoever began them, and what is known of it for its next procedure.
    pub async fn forget_firm(&self, firm: FirmId) -> Result<(), ProceduresError> {
        let change = move |tx: &mut Tx<'_>| {
            for draft in tables::drafts_of_firm(tx, firm)? {
                if tables::delete_draft(tx, draft)? {
                    files::forget(tx, draft)?;
                }
            }
            tables::forget_known(tx, firm)?;
            Ok(tables::forget_documents(tx, firm)?)
        };
        self.db.write(change).await
    }

    fn told(&self, cases: &[Case]) -> Value {
        let lines = cases.iter().map(|case| self.as_line(case, Lang::Fr));
        let told = lines.map(|case| {
            json!({
                "title": case.title,
                "reference": case.reference,
                "state": case.state,
                "changed_at": case.changed_at.jiff().to_string(),
                "page": format!("/cases/{}", case.id),
            })
        });
        told.collect()
    }

    fn answers_told(&self, answers: &[Known]) -> Value {
        let told = answers.iter().map(|known| {
            json!({
                "concept": known.concept,
                "label": self.content.concept_name(&known.concept, Lang::Fr),
                "value": known.value,
                "procedure": known.procedure,
                "at": known.at.jiff().to_string(),
            })
        });
        told.collect()
    }

    fn documents_told(&self, documents: &[Given]) -> Value {
        let told = documents.iter().map(|given| {
            json!({
                "concept": given.concept,
                "label": self.content.concept_name(&given.concept, Lang::Fr),
                "name": given.file.name,
                "procedure": given.procedure,
                "at": given.at.jiff().to_string(),
                "page": format!("/cases/{}/files/{}", given.case, given.file.id),
            })
        });
        told.collect()
    }
}

fn correction_told(correction: &Correction) -> Value {
    json!({
        "source": correction.source,
        "concept": correction.concept,
        "shown": correction.shown,
        "said": correction.said,
        "state": correction.state.name(),
        "answer": correction.answer,
        "said_at": correction.created_at.jiff().to_string(),
        "answered_at": correction.answered_at.map(|at| at.jiff().to_string()),
    })
}
