//! The data beside the answers: files and the last saved form (secondary instances).

use crate::mistake::Position;
use crate::model::{ChoiceSource, DefaultValue, ExternalData, Form, Item, Question, QuestionKind};
use crate::reference;

/// Data beside the answers, by the name that `instance('…')` uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Beside {
    /// The name.
    pub(crate) id: String,
    /// Where it is: `jr://file-csv/places.csv`.
    pub(crate) source: String,
    /// Whether a row of the survey is there for nothing else.
    pub(crate) declared: bool,
    /// The first row that needs it.
    pub(crate) at: Position,
}

/// The name of the last saved form among the instances.
pub(crate) const LAST_SAVED: &str = "__last-saved";
/// Where it is.
pub(crate) const LAST_SAVED_SOURCE: &str = "jr://instance/last-saved";

/// Every file that the form needs, in the order in which it is first needed. A file that is needed
/// several times comes several times.
pub(crate) fn files(form: &Form) -> Vec<Beside> {
    let mut files = Vec::new();
    for placed in form.walk() {
        match placed.item {
            Item::Question(question) => of_question(question, &mut files),
            Item::Group(group) => {
                let expressions =
                    group.relevant.iter().chain(&group.read_only).map(|expression| expression.text.as_str());
                let binds = group.bind_attributes.iter().map(|(_, value)| value.as_str());
                pulled(expressions.chain(binds), &group.at, &mut files);
            }
            Item::Repeat(repeat) => {
                let expressions = [&repeat.group.relevant, &repeat.group.read_only, &repeat.count];
                pulled(
                    expressions.into_iter().flatten().map(|expression| expression.text.as_str()),
                    &repeat.group.at,
                    &mut files,
                );
            }
        }
    }
    let name = form.settings().instance_name.as_ref();
    if let Some(name) = name {
        pulled(std::iter::once(name.text.as_str()), &name.at, &mut files);
    }
    files
}

fn of_question(question: &Question, files: &mut Vec<Beside>) {
    let at = &question.at;
    if let QuestionKind::ExternalData(format) = &question.kind {
        let source = match format {
            ExternalData::Csv => format!("jr://file-csv/{}.csv", question.name),
            ExternalData::Xml => format!("jr://file/{}.xml", question.name),
        };
        files.push(Beside { id: question.name.clone(), source, declared: true, at: at.clone() });
        return;
    }
    let default = match &question.default {
        Some(DefaultValue::Dynamic(expression)) => Some(expression),
        _ => None,
    };
    let expressions = [
        question.choice_filter.as_ref(),
        default,
        question.calculation.as_ref(),
        question.constraint.as_ref(),
        question.read_only.as_ref(),
        question.required.as_ref(),
        question.relevant.as_ref(),
    ];
    pulled(expressions.into_iter().flatten().map(|expression| expression.text.as_str()), at, files);
    if let Some(ChoiceSource::File { file, .. }) = question.kind.choices() {
        let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
        let folder = if extension == "csv" { "file-csv" } else { "file" };
        let source = format!("jr://{folder}/{file}");
        files.push(Beside { id: stem.to_owned(), source, declared: false, at: at.clone() });
    }
}

/// The name of a file without its extension.
pub(crate) fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The files of `pulldata('places', …)`.
fn pulled<'a>(expressions: impl Iterator<Item = &'a str>, at: &Position, files: &mut Vec<Beside>) {
    for expression in expressions {
        for call in expression.split("pulldata(").skip(1) {
            let Some(first) = call.split(',').next() else { continue };
            let id = first.trim().trim_matches(['\'', '"']).to_owned();
            if !id.is_empty() && !id.contains(['\'', '"', '(', ')']) {
                files.push(Beside { source: format!("jr://file-csv/{id}.csv"), id, declared: false, at: at.clone() });
            }
        }
    }
}

/// Whether an answer of the last saved form is needed.
pub(crate) fn needs_last_saved(form: &Form) -> bool {
    let mut texts: Vec<&str> = Vec::new();
    for placed in form.walk() {
        match placed.item {
            Item::Question(question) => {
                let default = match &question.default {
                    Some(DefaultValue::Dynamic(expression)) => Some(expression),
                    _ => None,
                };
                let expressions = [
                    question.relevant.as_ref(),
                    question.required.as_ref(),
                    question.constraint.as_ref(),
                    question.calculation.as_ref(),
                    question.read_only.as_ref(),
                    question.choice_filter.as_ref(),
                    default,
                ];
                texts.extend(expressions.into_iter().flatten().map(|expression| expression.text.as_str()));
                let words = [&question.label, &question.hint, &question.guidance_hint, &question.constraint_message];
                texts.extend(words.into_iter().flat_map(|words| words.iter().map(|(_, text)| text)));
                texts.extend(
                    question.bind_attributes.iter().chain(&question.body_attributes).map(|(_, value)| value.as_str()),
                );
            }
            Item::Group(_) | Item::Repeat(_) => {
                texts.extend(placed.item.relevant().map(|expression| expression.text.as_str()));
                if let Item::Repeat(repeat) = placed.item {
                    texts.extend(repeat.count.iter().map(|expression| expression.text.as_str()));
                }
            }
        }
    }
    texts.extend(form.settings().instance_name.iter().map(|expression| expression.text.as_str()));
    for entity in form.entities() {
        let cells = [&entity.label, &entity.id, &entity.create_if, &entity.update_if];
        texts.extend(cells.into_iter().flatten().map(|expression| expression.text.as_str()));
    }
    texts.into_iter().any(|text| reference::references(text).any(|reference| reference.last_saved))
}
