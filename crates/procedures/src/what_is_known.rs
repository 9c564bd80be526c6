//! What a case that is sent lets the platform know from then on: its answers, by concept.

use base::Timestamp;
use forms::{Filling, Origin};

use crate::store::Known;

/// Answers by concept.
pub(crate) struct KnownBy(Vec<Known>);

/// How concepts of a firm begin.
const FIRM: &str = "firm.";

/// The answers of a form that have a concept and that somebody gave: what was worked out is worked out anew,
/// and what a register or the account knows is asked there anew.
pub(crate) fn known_by(filling: &Filling, procedure: &str, now: Timestamp) -> KnownBy {
    let known = filling.counted().into_iter().filter_map(|(key, value)| {
        // A file belongs to its case.
        let question = filling.question(&key).filter(|question| !question.kind.is_file())?;
        let concept = question.concept.clone()?;
        let source = &filling.answers().get(&key)?.provenance.source;
        let is_given = matches!(source, Origin::Person | Origin::Earlier(_));
        let place = filling.place_of(&key).iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        let (value, procedure) = (value.to_text().to_string(), procedure.to_owned());
        is_given.then_some(Known { concept, place, value, procedure, at: now })
    });
    KnownBy(known.collect())
}

impl KnownBy {
    /// Those about the person; without those of the firm when it has its own place.
    pub(crate) fn of_person(&self, has_firm: bool) -> Vec<Known> {
        self.0.iter().filter(|known| !has_firm || !known.concept.starts_with(FIRM)).cloned().collect()
    }

    /// Those about the firm.
    pub(crate) fn of_firm(&self) -> Vec<Known> {
        self.0.iter().filter(|known| known.concept.starts_with(FIRM)).cloned().collect()
    }
}
