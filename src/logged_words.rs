//! What stands in the evidence log as a code, in words: procedures, registers, and what is known of people.

use identity::LoggedWords;
use procedures::Content;

/// The words of a pack.
pub fn logged_words(content: &Content) -> LoggedWords {
    let procedures = content.procedures.iter().map(|one| (one.about.id.clone(), one.about.title.clone()));
    let registers = content.registers.iter().map(|one| (one.id.clone(), one.label.clone()));
    let concepts = content.concepts.iter().map(|one| (one.name.clone(), one.label.clone()));
    procedures.chain(registers).chain(concepts).collect()
}
