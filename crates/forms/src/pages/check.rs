//! The answers to check before they are sent.

use base::Lang;
use maud::{Markup, html};
use ui::Words;
use ui::components::{self, Row};

use super::{in_words, origin, source};
use crate::filling::{Filling, Step};
use crate::model::{Item, QuestionKind};

/// The answers to every question that is asked, under the headings of their groups and rows, each with its
/// source and the way to change it; `link` gives the address of a step, or none where nothing can be changed.
pub fn check_answers(words: &Words, filling: &Filling, link: impl Fn(&str) -> Option<String>) -> Markup {
    let mut sections: Vec<(Option<String>, String, Vec<Row>)> = Vec::new();
    for step in filling.steps() {
        let rows: Vec<Row> = if step.lists_rows {
            vec![rows_of(words, filling, &step, &link)]
        } else {
            step.questions.iter().filter_map(|key| row(words, filling, &step, key, &link)).collect()
        };
        let (row, heading) = heading(filling, &step, words.lang);
        match sections.last_mut() {
            Some((of, last, known)) if *last == heading && *of == row => known.extend(rows),
            _ if rows.is_empty() => {}
            _ => sections.push((row, heading, rows)),
        }
    }
    html! {
        @for (_, heading, rows) in &sections {
            @if !heading.is_empty() { h2 { (heading) } }
            (components::summary_list(words, rows))
        }
    }
}

/// The answers under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The name of the group or row; empty for questions that stand alone.
    pub heading: String,
    /// The answers, in order.
    pub answers: Vec<Told>,
}

/// One answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The question.
    pub label: String,
    /// The answer.
    pub answer: String,
    /// Where it comes from, when somebody else than the person gave it.
    pub source: Option<String>,
}

/// The answers to every question that is asked, in words, to be printed.
pub fn sections(words: &Words, filling: &Filling) -> Vec<Section> {
    let mut sections: Vec<(Option<String>, Section)> = Vec::new();
    for step in filling.steps().into_iter().filter(|step| !step.lists_rows) {
        let told = |key: &String| {
            filling.question(key).filter(|question| question.kind != QuestionKind::Note)?;
            let answer = in_words(words, filling, key);
            let answer = if answer.is_empty() { words.t("forms-not-answered") } else { answer };
            Some(Told { label: filling.label(key, words.lang), answer, source: source(words, filling, key) })
        };
        let answers: Vec<Told> = step.questions.iter().filter_map(told).collect();
        let (row, heading) = heading(filling, &step, words.lang);
        match sections.last_mut() {
            Some((of, last)) if last.heading == heading && *of == row => last.answers.extend(answers),
            _ if answers.is_empty() => {}
            _ => sections.push((row, Section { heading, answers })),
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

/// The innermost row around a step, and what stands above its answers: the name of the row, the label of the
/// innermost group that has one.
fn heading(filling: &Filling, step: &Step, lang: Lang) -> (Option<String>, String) {
    let row = step.groups.iter().rposition(|key| filling.is_row(key));
    let inside = row.map_or(0, |row| row + 1);
    let labels = step.groups.iter().skip(inside).rev().filter_map(|key| match filling.item(key)? {
        Item::Group(group) => Some(filling.text_at(key, &group.label, lang)),
        _ => None,
    });
    let group = labels.into_iter().find(|label| !label.is_empty());
    let row = row.and_then(|row| step.groups.get(row));
    let name = row.map(|row| {
        let (repeat, name) = (filling.label(row, lang), filling.name_of_row(row, lang));
        if name.starts_with(&repeat) { name } else { format!("{repeat}: {name}") }
    });
    let parts: Vec<String> = [name, group].into_iter().flatten().collect();
    (row.cloned(), parts.join(" – "))
}

/// How many rows a repeat has.
fn rows_of(words: &Words, filling: &Filling, step: &Step, link: &impl Fn(&str) -> Option<String>) -> Row {
    let count = filling.rows(&step.name).len();
    let shown = if count == 0 { words.t("forms-rows-none") } else { count.to_string() };
    let row = Row::text(filling.label(&step.name, words.lang), &shown);
    match link(&step.name).filter(|_| !filling.is_read_only(&step.name)) {
        Some(href) => row.change(href),
        None => row,
    }
}

fn row(
    words: &Words,
    filling: &Filling,
    step: &Step,
    key: &str,
    link: &impl Fn(&str) -> Option<String>,
) -> Option<Row> {
    filling.question(key).filter(|question| question.kind != QuestionKind::Note)?;
    let answer = in_words(words, filling, key);
    let shown = if answer.is_empty() { words.t("forms-not-answered") } else { answer };
    let row = Row::text(filling.label(key, words.lang), &shown).source(origin(words, filling, key));
    Some(match link(&step.name).filter(|_| !filling.is_read_only(key)) {
        Some(href) => row.change(href),
        None => row,
    })
}
