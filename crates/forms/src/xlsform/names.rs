//! The names of questions, groups and repeats.

use std::collections::{HashMap, HashSet};

use crate::mistake::{Mistake, Position};
use crate::model::Item;

/// What a name looks like.
pub(super) const RULE: &str =
    "start with a letter or an underscore, and go on with letters, digits, underscores, hyphens or dots";

/// The group that XForms keeps for data about the form.
const META: &str = "meta";

/// Where an item was written, with the column of its name.
fn place(item: &Item) -> Position {
    match item {
        Item::Question(question) => question.at.in_column("name"),
        Item::Group(group) => group.at.in_column("name"),
        Item::Repeat(repeat) => repeat.group.at.in_column("name"),
    }
}

/// Refuses names that are reserved, or the same among neighbours, or the same for two repeats.
pub(super) fn check(items: &[Item], mistakes: &mut Vec<Mistake>, notes: &mut Vec<Mistake>) {
    level(items, mistakes, notes);
    let mut repeats = HashMap::new();
    check_repeats(items, &mut repeats, mistakes);
}

fn level(items: &[Item], mistakes: &mut Vec<Mistake>, notes: &mut Vec<Mistake>) {
    let mut names: HashSet<&str> = HashSet::new();
    let mut folded: HashSet<String> = HashSet::new();
    for item in items {
        let name = item.name();
        let counter = counter_name(item);
        if name == META {
            mistakes
                .push(Mistake::new(place(item), "the name meta is kept for data about the form: write another one"));
        }
        // A log and a file beside the form are not neighbours in the answers.
        let apart = matches!(item, Item::Question(question) if is_apart(&question.kind));
        if !apart {
            if !names.insert(name) {
                let message = format!(
                    "{name:?} is already the name of a neighbour in the same group, repeat or form: rename one of them"
                );
                mistakes.push(Mistake::new(place(item), message));
            } else if !folded.insert(name.to_lowercase()) {
                let message = format!(
                    "{name:?} differs from the name of a neighbour by its capitals only, which some tools do not tell apart"
                );
                notes.push(Mistake::new(place(item), message));
            }
        }
        if let Some(counter) = counter
            && items.iter().any(|other| other.name() == counter)
        {
            let message = format!(
                "the count of the repeat {name:?} is kept under the name {counter:?}: rename the question of that name"
            );
            mistakes.push(Mistake::new(place(item), message));
        }
        level(item.children(), mistakes, notes);
    }
}

fn is_apart(kind: &crate::model::QuestionKind) -> bool {
    matches!(kind, crate::model::QuestionKind::Audit)
}

/// The name under which a repeat's count is kept, when it is more than a reference.
fn counter_name(item: &Item) -> Option<String> {
    let Item::Repeat(repeat) = item else { return None };
    let count = repeat.count.as_ref()?;
    crate::reference::sole(&count.text).is_none().then(|| format!("{}_count", repeat.group.name))
}

fn check_repeats<'a>(items: &'a [Item], repeats: &mut HashMap<&'a str, &'a Position>, mistakes: &mut Vec<Mistake>) {
    let mut here: HashSet<&str> = HashSet::new();
    for item in items {
        if let Item::Repeat(repeat) = item {
            let name = repeat.group.name.as_str();
            // Neighbours of one name are refused already.
            if here.insert(name) && repeats.insert(name, &repeat.group.at).is_some() {
                let message = format!(
                    "{name:?} is already the name of a repeat: the names of repeats are unique in the whole form"
                );
                mistakes.push(Mistake::new(place(item), message));
            }
        }
        check_repeats(item.children(), repeats, mistakes);
    }
}
