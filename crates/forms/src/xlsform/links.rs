//! What one row says of another: references, lists, triggers, files.

use std::collections::{HashMap, HashSet};

use crate::mistake::{Mistake, Position};
use crate::model::{ChoiceSource, Form, Item, Parts, Question, QuestionKind};
use crate::reference::{Piece, pieces, sole};
use crate::xform::{instances, is_search};

use super::columns::Key;
use super::record::{Grid, says_yes};

/// Names that every form has besides its own.
const BUILT_IN: [&str; 2] = ["instanceID", "instanceName"];

/// The names of a form, and how often each is used.
pub(super) struct Names<'a> {
    counts: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    pub(super) fn of(items: &'a [Item]) -> Self {
        let mut names = Self { counts: HashMap::new() };
        names.add(items);
        names
    }

    fn add(&mut self, items: &'a [Item]) {
        for item in items {
            *self.counts.entry(item.name()).or_default() += 1;
            self.add(item.children());
        }
    }

    /// What is wrong with a reference to this name.
    fn problem(&self, name: &str) -> Option<String> {
        match self.counts.get(name) {
            Some(1) => None,
            Some(_) => Some(format!(
                "${{{name}}} could be one of several: more than one question, group or repeat is called {name:?}"
            )),
            None if BUILT_IN.contains(&name) => None,
            None => Some(format!("${{{name}}} is not in the sheet survey: correct the name")),
        }
    }

    /// What is wrong with the references in a text.
    fn problems(&self, text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        for piece in pieces(text) {
            let problem = match piece {
                Piece::Text(_) => None,
                Piece::Reference(reference) => self.problem(reference.name),
                Piece::Malformed(source) => {
                    Some(format!("{source:?} is no reference: write ${{, the name of a question, and }}"))
                }
            };
            problems.extend(problem.filter(|problem| !problems.contains(problem)));
        }
        problems
    }
}

/// Checks the references in all cells that can have some.
pub(super) fn check_references(grid: &Grid, names: &Names<'_>, mistakes: &mut Vec<Mistake>) {
    for record in grid.records() {
        if record.known("disabled").is_some_and(says_yes) {
            continue;
        }
        for (column, text) in record.cells() {
            let refers = match &column.key {
                Key::Known(name) => matches!(
                    *name,
                    "label"
                        | "hint"
                        | "guidance_hint"
                        | "default"
                        | "choice_filter"
                        | "intent"
                        | "parameters"
                        | "query"
                        | "instance_name"
                        | "entity_id"
                        | "create_if"
                        | "update_if"
                ),
                Key::Media(_) | Key::Bind(_) | Key::Body(_) => true,
                Key::Instance(_) | Key::Extra(_) => false,
            };
            if refers {
                let at = record.cell_at(column);
                mistakes.extend(names.problems(text).into_iter().map(|problem| Mistake::new(at.clone(), problem)));
            }
        }
    }
}

/// Checks what questions say of lists, of other questions and of files.
pub(super) fn check_questions(
    form: &Form,
    names: &Names<'_>,
    lists_of_entities: &HashSet<&str>,
    missing_lists: &MissingLists,
    mistakes: &mut Vec<Mistake>,
    notes: &mut Vec<Mistake>,
) {
    for question in form.questions() {
        check_choices(question, form, names, missing_lists, mistakes, notes);
        check_trigger(question, form, names, mistakes, notes);
        check_geometry(question, form, lists_of_entities, mistakes);
    }
    check_files(form, mistakes);
    check_searches(form, mistakes);
    check_audits(form, mistakes);
}

/// What to say when there are no lists at all: which sheet is missing.
pub(super) struct MissingLists {
    pub(super) choices: Option<Mistake>,
    pub(super) external_choices: Option<Mistake>,
}

fn check_choices(
    question: &Question,
    form: &Form,
    names: &Names<'_>,
    missing: &MissingLists,
    mistakes: &mut Vec<Mistake>,
    notes: &mut Vec<Mistake>,
) {
    let at = question.at.in_column("type");
    let unknown = |list: &str, sheet: &str| {
        Mistake::new(at.clone(), format!("{list:?} is no list of the sheet {sheet}: correct its name, or add it there"))
    };
    match &question.kind {
        QuestionKind::Osm(Some(list)) if !form.osm_lists().iter().any(|known| known.name == *list) => {
            mistakes.push(unknown(list, "osm"));
        }
        kind => match kind.choices() {
            Some(ChoiceSource::List { list, or_other }) => {
                let Some(found) = form.list(list) else {
                    // A form without the sheet needs the sheet first.
                    let mistake = missing.choices.clone().unwrap_or_else(|| unknown(list, "choices"));
                    if !mistakes.contains(&mistake) {
                        mistakes.push(mistake);
                    }
                    return;
                };
                if matches!(kind, QuestionKind::SelectMultiple(_))
                    && let Some(choice) = found.choices.iter().find(|choice| choice.name.contains(' '))
                {
                    let message = format!(
                        "the choice {:?} of {list:?} has a space in its name, which separates the answers of a select_multiple",
                        choice.name
                    );
                    mistakes.push(Mistake::new(choice.at.in_column("name"), message));
                }
                if let (true, Some(filter)) = (*or_other, &question.choice_filter) {
                    let message =
                        "a choice_filter cannot stand beside or_other: add the choice \"other\" to the list yourself";
                    mistakes.push(Mistake::new(filter.at.clone(), message));
                }
            }
            Some(ChoiceSource::External { list }) => {
                if !form.external_lists().iter().any(|known| known.name == *list) {
                    let mistake = missing.external_choices.clone().unwrap_or_else(|| unknown(list, "external_choices"));
                    if !mistakes.contains(&mistake) {
                        mistakes.push(mistake);
                    }
                }
                if question.choice_filter.is_none() {
                    notes.push(Mistake::new(at, "a select_one_external is meant to have a choice_filter"));
                }
            }
            Some(ChoiceSource::Repeat { question: name }) => {
                mistakes.extend(names.problem(name).map(|problem| Mistake::new(at, problem)));
            }
            Some(ChoiceSource::File { .. }) | None => {}
        },
    }
}

fn check_trigger(
    question: &Question,
    form: &Form,
    names: &Names<'_>,
    mistakes: &mut Vec<Mistake>,
    notes: &mut Vec<Mistake>,
) {
    let at = question.at.in_column("trigger");
    for name in &question.trigger {
        if let Some(problem) = names.problem(name) {
            mistakes.push(Mistake::new(at.clone(), problem));
            continue;
        }
        let Some(trigger) = form.question(name) else {
            mistakes.push(Mistake::new(
                at.clone(),
                format!("${{{name}}} is no question, so its answer cannot change: name a question"),
            ));
            continue;
        };
        let silent = trigger.label.is_empty() && trigger.hint.is_empty() && trigger.media.is_empty();
        if trigger.kind == QuestionKind::Calculate
            || (trigger.calculation.is_some() || !trigger.trigger.is_empty()) && silent
        {
            let message = format!(
                "{name:?} is computed and not seen, so its answer cannot start the calculation of {:?}",
                question.name
            );
            mistakes.push(Mistake::new(at.clone(), message));
        } else if !trigger.kind.is_visible() {
            notes.push(Mistake::new(at.clone(), format!("{name:?} is never asked, so it will not start anything")));
        }
    }
}

/// `reference-geometry=places`: a list, a file, a list of entities, or `${a repeat}`.
fn check_geometry(question: &Question, form: &Form, lists_of_entities: &HashSet<&str>, mistakes: &mut Vec<Mistake>) {
    let Some(value) = question.parameter("reference-geometry") else { return };
    let known = match sole(value) {
        Some(reference) => form.find(reference.name).is_some_and(|placed| matches!(placed.item, Item::Repeat(_))),
        None => {
            form.list(value).is_some()
                || lists_of_entities.contains(value)
                || form.questions().any(|question| match (&question.kind, question.kind.choices()) {
                    (QuestionKind::ExternalData(_), _) => question.name == value,
                    (_, Some(ChoiceSource::File { file, .. })) => instances::stem(file) == value,
                    _ => false,
                })
        }
    };
    if !known {
        let message = format!(
            "reference-geometry={value} is none of: a list of choices or entities, a file beside the form, a repeat as ${{name}}"
        );
        mistakes.push(Mistake::new(question.at.in_column("parameters"), message));
    }
}

/// Refuses two files, or a file and a list, under one name.
fn check_files(form: &Form, mistakes: &mut Vec<Mistake>) {
    let mut known: HashMap<String, instances::Beside> = HashMap::new();
    for file in instances::files(form) {
        let id = file.id.clone();
        if let Some(list) = form.list(&id) {
            let clash = Mistake::new(
                file.at.clone(),
                format!(
                    "the file {:?} and the list of choices {:?} would have one name: rename one",
                    file.source, list.name
                ),
            );
            if !mistakes.contains(&clash) {
                mistakes.push(clash);
            }
        }
        match known.get(&id) {
            Some(other) if other.source != file.source || (other.declared && file.declared) => {
                let message =
                    format!("{:?} and {:?} would have one name, {id:?}: rename one", other.source, file.source);
                mistakes.push(Mistake::new(file.at.clone(), message));
            }
            Some(_) => {}
            None => {
                known.insert(id, file);
            }
        }
    }
}

/// Adds the choice "other" to the lists of selects with `or_other`.
pub(super) fn add_other(parts: &mut Parts) {
    let (name, words) = super::survey::OTHER;
    let mut wanted: Vec<String> = Vec::new();
    collect_or_other(&parts.items, &mut wanted);
    for list in parts.lists.iter_mut().filter(|list| wanted.contains(&list.name)) {
        if list.choice(name).is_some() {
            continue;
        }
        let mut label = base::Localized::new();
        for (tag, _) in list.choices.iter().flat_map(|choice| choice.label.iter()) {
            label.insert(tag, words);
        }
        if label.is_empty() {
            label.insert("default", words);
        }
        let at = list.choices.last().map_or_else(Position::default, |last| last.at.clone());
        list.choices.push(crate::model::Choice {
            name: name.to_owned(),
            label,
            media: Vec::new(),
            columns: Vec::new(),
            at,
        });
    }
}

fn collect_or_other(items: &[Item], lists: &mut Vec<String>) {
    for item in items {
        if let Item::Question(question) = item
            && let Some(source) = question.kind.choices().filter(|source| source.or_other())
        {
            lists.extend(source.list().map(str::to_owned));
        }
        collect_or_other(item.children(), lists);
    }
}

/// Refuses what the appearance `search('file')` cannot go with: choices of a file, and a list that
/// another question shows in the ordinary way.
fn check_searches(form: &Form, mistakes: &mut Vec<Mistake>) {
    let selects = || form.questions().filter_map(|question| Some((question, question.kind.choices()?)));
    let shown: HashSet<&str> = selects()
        .filter(|(question, _)| !is_search(&question.appearance))
        .filter_map(|(_, source)| source.list())
        .collect();
    for (question, source) in selects().filter(|(question, _)| is_search(&question.appearance)) {
        let problem = match source {
            ChoiceSource::File { .. } => {
                Some("search() cannot go with choices from a file: remove one of them".to_owned())
            }
            ChoiceSource::List { list, .. } if shown.contains(list.as_str()) => Some(format!(
                "search() cannot use the list {list:?}, which another question shows without search(): copy the list"
            )),
            _ => None,
        };
        mistakes.extend(problem.map(|problem| Mistake::new(question.at.in_column("appearance"), problem)));
    }
}

/// Refuses more than one log of the filling in.
fn check_audits(form: &Form, mistakes: &mut Vec<Mistake>) {
    for second in form.questions().filter(|question| question.kind == QuestionKind::Audit).skip(1) {
        mistakes.push(Mistake::new(second.at.in_column("type"), "the form has an audit already: keep one"));
    }
}

/// Refuses a table of selects whose lists differ, or whose choices are filtered.
pub(super) fn check_tables(items: &[Item], mistakes: &mut Vec<Mistake>) {
    for item in items {
        let group = match item {
            Item::Group(group) => group,
            Item::Repeat(repeat) => &repeat.group,
            Item::Question(_) => continue,
        };
        if group.looks("table-list") {
            check_rows(&group.items, &group.name, &mut None, mistakes);
        }
        check_tables(item.children(), mistakes);
    }
}

/// Checks the rows of a table, which ends with the first group inside it.
fn check_rows<'f>(items: &'f [Item], table: &str, list: &mut Option<&'f str>, mistakes: &mut Vec<Mistake>) {
    for item in items {
        let Item::Question(question) = item else {
            check_rows(item.children(), table, list, mistakes);
            return;
        };
        let Some(source) = question.kind.choices() else { continue };
        if let Some(filter) = &question.choice_filter {
            let message = "the questions of a table show all their choices: remove the choice_filter, or the appearance table-list";
            mistakes.push(Mistake::new(filter.at.clone(), message));
        }
        let Some(own) = source.list() else { continue };
        let first = *list.get_or_insert(own);
        if first != own {
            let message = format!(
                "the questions of the table {table:?} must share one list of choices, not {first:?} and {own:?}"
            );
            mistakes.push(Mistake::new(question.at.in_column("type"), message));
        }
    }
}
