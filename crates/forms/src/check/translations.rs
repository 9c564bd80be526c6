//! Texts that a language lacks, and translations that show other answers.

use std::collections::BTreeSet;

use base::Localized;

use crate::mistake::Position;
use crate::model::{Form, Group, Item};
use crate::reference;

use super::finding::{Finding, Flaw};

/// The key of texts that name no language.
pub(super) const NO_LANGUAGE: &str = "default";

/// A text of the form, its column, and its row.
pub(super) struct Said<'form> {
    pub(super) text: &'form Localized,
    pub(super) column: &'static str,
    pub(super) at: &'form Position,
}

/// Everything that the form says to people, once a row: what a loop or `or_other` adds is left out.
pub(super) fn all(form: &Form) -> Vec<Said<'_>> {
    let mut said = Vec::new();
    for placed in form.walk() {
        match placed.item {
            Item::Question(question) if question.at.column.is_empty() => {
                let texts = [
                    (&question.label, "label"),
                    (&question.hint, "hint"),
                    (&question.guidance_hint, "guidance_hint"),
                    (&question.constraint_message, "constraint_message"),
                    (&question.required_message, "required_message"),
                ];
                said.extend(texts.map(|(text, column)| Said { text, column, at: &question.at }));
            }
            Item::Question(_) => {}
            Item::Group(group) => said.extend(of_group(group)),
            Item::Repeat(repeat) => said.extend(of_group(&repeat.group)),
        }
    }
    let choices = form.lists().iter().flat_map(|list| &list.choices);
    said.extend(choices.map(|choice| Said { text: &choice.label, column: "label", at: &choice.at }));
    said.retain(|said| !said.text.is_empty());
    said
}

fn of_group(group: &Group) -> [Said<'_>; 2] {
    [(&group.label, "label"), (&group.hint, "hint")].map(|(text, column)| Said { text, column, at: &group.at })
}

/// The cell of a text in a language: `label::French (fr)`.
pub(super) fn cell(at: &Position, column: &str, language: &str) -> Position {
    if language == NO_LANGUAGE { at.in_column(column) } else { at.in_column(&format!("{column}::{language}")) }
}

pub(super) fn check(form: &Form, findings: &mut Vec<Finding>) {
    let languages: Vec<_> = form.languages().iter().filter(|language| language.tag != NO_LANGUAGE).collect();
    for said in all(form) {
        let first = std::iter::once((NO_LANGUAGE, NO_LANGUAGE))
            .chain(languages.iter().map(|language| (language.name.as_str(), language.tag.as_str())))
            .find_map(|(name, tag)| Some((name, said.text.exact(tag)?)));
        let Some((other, original)) = first else { continue };
        let shown: BTreeSet<&str> = reference::references(original).map(|reference| reference.name).collect();
        for language in &languages {
            let Some(text) = said.text.exact(&language.tag) else {
                // Figures and signs are the same everywhere.
                if original.chars().any(char::is_alphabetic) {
                    let at = cell(said.at, said.column, &language.name);
                    findings.push(Finding::new(at, Flaw::Untranslated { language: language.name.clone() }));
                }
                continue;
            };
            let here: BTreeSet<&str> = reference::references(text).map(|reference| reference.name).collect();
            let different: Vec<String> = shown.symmetric_difference(&here).map(|name| format!("${{{name}}}")).collect();
            if !different.is_empty() {
                let flaw = Flaw::OtherReferences {
                    language: language.name.clone(),
                    other: if other == NO_LANGUAGE { said.column.to_owned() } else { other.to_owned() },
                    references: different.join(", "),
                };
                findings.push(Finding::new(cell(said.at, said.column, &language.name), flaw));
            }
        }
    }
}
