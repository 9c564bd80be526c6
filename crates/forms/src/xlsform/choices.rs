//! The sheets of lists: `choices`, `external_choices` and `osm`.

use std::collections::{HashMap, HashSet};

use crate::mistake::{Mistake, Position};
use crate::model::{Attributes, Choice, ChoiceList};

use super::columns::Key;
use super::languages::Languages;
use super::record::{Grid, Record};

/// How a sheet of lists is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    /// Whether two choices of a list can have one name.
    pub(super) duplicates: bool,
    /// Whether a choice without label or picture is worth a note.
    pub(super) labels: bool,
}

/// The lists of a sheet, in the order of their first choices.
pub(super) fn read(
    grid: &Grid,
    rules: Rules,
    languages: &Languages,
    mistakes: &mut Vec<Mistake>,
    notes: &mut Vec<Mistake>,
) -> Vec<ChoiceList> {
    if grid.is_empty() {
        return Vec::new();
    }
    let missing: Vec<&str> = ["list_name", "name"].into_iter().filter(|name| !grid.has(&Key::Known(name))).collect();
    for name in &missing {
        let message =
            format!("this column is missing: the sheet {} needs the columns list_name, name and label", grid.sheet);
        mistakes.push(Mistake::new(Position::cell(&grid.sheet, 1, name), message));
    }
    if !missing.is_empty() {
        return Vec::new();
    }
    for extra in grid.extras().filter(|extra| extra.contains(' ')) {
        let message = "this column is left out, because its name has a space: write an underscore instead";
        notes.push(Mistake::new(Position::cell(&grid.sheet, 1, extra), message));
    }
    let mut lists: Vec<ChoiceList> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for record in grid.records() {
        let Some(name) = record.known("list_name") else { continue };
        let Some(choice) = choice(record, rules, languages, mistakes, notes) else { continue };
        let place = *places.entry(name).or_insert_with(|| {
            lists.push(ChoiceList { name: name.to_owned(), choices: Vec::new() });
            lists.len() - 1
        });
        if let Some(list) = lists.get_mut(place) {
            list.choices.push(choice);
        }
    }
    if !rules.duplicates {
        for list in &lists {
            refuse_duplicates(list, mistakes);
        }
    }
    lists
}

fn choice(
    record: Record<'_>,
    rules: Rules,
    languages: &Languages,
    mistakes: &mut Vec<Mistake>,
    notes: &mut Vec<Mistake>,
) -> Option<Choice> {
    let label = record.localized(&Key::Known("label"), languages);
    let media = record.media(languages);
    let Some(name) = record.known("name") else {
        mistakes.push(Mistake::new(
            record.at_known("name"),
            "the choice has no name: write the value that is kept when it is chosen",
        ));
        return None;
    };
    if rules.labels && label.is_empty() {
        notes.push(Mistake::new(
            record.at_known("label"),
            format!("the choice {name:?} has no label: write what people read"),
        ));
    }
    let columns: Attributes = record
        .cells()
        .filter_map(|(column, text)| match &column.key {
            Key::Extra(name) if !name.contains(' ') => Some((name.clone(), text.to_owned())),
            _ => None,
        })
        .collect();
    Some(Choice { name: name.to_owned(), label, media, columns, at: record.at() })
}

fn refuse_duplicates(list: &ChoiceList, mistakes: &mut Vec<Mistake>) {
    let mut names = HashSet::new();
    for choice in &list.choices {
        if !names.insert(choice.name.as_str()) {
            let message = format!(
                "the list {} has two choices {:?}: rename one, or write yes in the setting allow_choice_duplicates",
                list.name, choice.name
            );
            mistakes.push(Mistake::new(choice.at.in_column("name"), message));
        }
    }
}
