//! What a case that is sent lets the platform know from then on: its answers and its documents, by concept.

use base::Timestamp;
use forms::answers::Answer;
use forms::{Filling, Origin};

use crate::model::{CaseId, Named};
use crate::store::{Given, Known};

/// Answers and documents by concept.
pub(crate) struct KnownBy {
    answers: Vec<Known>,
    documents: Vec<Given>,
}

/// How concepts of a firm begin.
const FIRM: &str = "firm.";

/// The answers of a form that have a concept and that somebody gave: what was worked out is worked out anew,
/// and what a register or the account knows is asked there anew.
pub(crate) fn known_by(filling: &Filling, case: CaseId, procedure: &str, now: Timestamp) -> KnownBy {
    let mut known = KnownBy { answers: Vec::new(), documents: Vec::new() };
    for (key, value) in filling.counted() {
        let Some(question) = filling.question(&key) else { continue };
        let (Some(concept), Some(answer)) = (question.concept.clone(), filling.answers().get(&key)) else { continue };
        if !matches!(answer.provenance.source, Origin::Person | Origin::Earlier(_)) {
            continue;
        }
        let place = filling.place_of(&key).iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        let procedure = procedure.to_owned();
        if question.kind.is_file() {
            let at = given_at(answer, now);
            known.documents.extend(file_of(&answer.value).map(|file| Given {
                concept,
                place,
                case,
                file,
                procedure,
                at,
            }));
        } else {
            let value = value.to_text().to_string();
            known.answers.push(Known { concept, place, value, case, procedure, at: now });
        }
    }
    known
}

/// A document that was kept from an earlier case does not become younger by that.
fn given_at(answer: &Answer, now: Timestamp) -> Timestamp {
    if matches!(answer.provenance.source, Origin::Earlier(_)) { answer.provenance.at } else { now }
}

fn file_of(value: &str) -> Option<Named> {
    value.split_once('/').map(|(id, name)| Named { id: id.to_owned(), name: name.to_owned() })
}

impl KnownBy {
    /// Answers about the person; without those of the firm when it has its own place.
    pub(crate) fn of_person(&self, has_firm: bool) -> Vec<Known> {
        self.answers.iter().filter(|known| !has_firm || !known.concept.starts_with(FIRM)).cloned().collect()
    }

    /// Answers about the firm.
    pub(crate) fn of_firm(&self) -> Vec<Known> {
        self.answers.iter().filter(|known| known.concept.starts_with(FIRM)).cloned().collect()
    }

    /// Documents of the person; without those of the firm when it has its own place.
    pub(crate) fn documents_of_person(&self, has_firm: bool) -> Vec<Given> {
        self.documents.iter().filter(|given| !has_firm || !given.concept.starts_with(FIRM)).cloned().collect()
    }

    /// Documents of the firm.
    pub(crate) fn documents_of_firm(&self) -> Vec<Given> {
        self.documents.iter().filter(|given| given.concept.starts_with(FIRM)).cloned().collect()
    }
}
