//! The sheet `survey`: rows that begin and end groups and repeats, and questions between them.

use base::Localized;

use crate::mistake::Mistake;
use crate::model::{Attributes, ChoiceSource, ExpressionText, Group, Item, Question, QuestionKind, Repeat};

use super::columns::{Attribute, Key};
use super::context::Context;
use super::record::{Grid, Record, says_yes, truth};
use super::types::{self, Container, RowType};
use super::{entities, loops, question};

/// Groups inside groups deeper than this are refused.
const MAX_DEPTH: usize = 32;

/// A group or a repeat whose end has not come yet.
struct Open {
    container: Container,
    group: Group,
    count: Option<ExpressionText>,
}

/// The items of the sheet; none when groups lie too deep in one another, which is then the last mistake that is told:
/// what walks down the items would go as deep.
pub(super) fn read(grid: &Grid, context: &mut Context<'_>) -> Option<Vec<Item>> {
    let mut open: Vec<Open> = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    for record in grid.records() {
        if record.known("disabled").is_some_and(says_yes) {
            continue;
        }
        let Some(cell) = record.known("type") else {
            context
                .mistakes
                .push(Mistake::new(record.at_known("type"), "the row has no type: write one, or empty the row"));
            continue;
        };
        let row = match types::read(cell) {
            Ok(row) => row,
            Err(message) => {
                context.mistakes.push(Mistake::new(record.at_known("type"), message));
                continue;
            }
        };
        match row {
            RowType::Question { kind, rule } => {
                let question = question::read(record, kind, rule, context);
                let other = other_answer(&question);
                let items = open.last_mut().map_or(&mut items, |open| &mut open.group.items);
                items.push(Item::Question(Box::new(question)));
                items.extend(other.map(|other| Item::Question(Box::new(other))));
            }
            RowType::Begin(_) if open.len() >= MAX_DEPTH => {
                let message = format!("groups lie in one another more than {MAX_DEPTH} deep: flatten them");
                context.mistakes.push(Mistake::new(record.at_known("type"), message));
                return None;
            }
            RowType::Begin(container) => begin(record, container, &mut open, context),
            RowType::End(container) => {
                entities::refuse_container(record, &mut context.mistakes);
                if let Some(closed) = end(record, &container, &mut open, context) {
                    let item = close(closed, context);
                    open.last_mut().map_or(&mut items, |open| &mut open.group.items).push(item);
                }
            }
        }
    }
    for open in open {
        let word = open.container.word();
        let message = format!("{:?} is never closed: add a row end_{word} after its last question", open.group.name);
        context.mistakes.push(Mistake::new(open.group.at.in_column("type"), message));
    }
    Some(items)
}

fn begin(record: Record<'_>, container: Container, open: &mut Vec<Open>, context: &mut Context<'_>) {
    context.check_name(record);
    entities::refuse_container(record, &mut context.mistakes);
    if let Some(cell) = record.known("parameters")
        && let Err(message) = super::parameters::read(cell)
    {
        context.mistakes.push(Mistake::new(record.at_known("parameters"), message));
    }
    let group = group(record, context);
    if container == Container::Repeat && group.label.is_empty() && group.media.is_empty() {
        context.notes.push(Mistake::new(record.at_known("label"), format!("the repeat {:?} has no label", group.name)));
    }
    open.push(Open { count: record.body("jr:count"), container, group });
}

/// Takes the innermost container, when it is of the kind that ends here.
fn end(record: Record<'_>, container: &Container, open: &mut Vec<Open>, context: &mut Context<'_>) -> Option<Open> {
    let word = container.word();
    if open.last().is_some_and(|last| last.container.word() == word) {
        return open.pop();
    }
    let begun = match open.last() {
        Some(last) => format!("what is open here is the {} {:?}", last.container.word(), last.group.name),
        None => format!("no {word} is open here"),
    };
    let message = format!("this end_{word} has no begin_{word}: {begun}");
    context.mistakes.push(Mistake::new(record.at_known("type"), message));
    None
}

fn close(open: Open, context: &mut Context<'_>) -> Item {
    match open.container {
        Container::Group => Item::Group(Box::new(open.group)),
        Container::Repeat => Item::Repeat(Box::new(Repeat { group: open.group, count: open.count })),
        Container::Loop { list } => Item::Group(Box::new(loops::unroll(open.group, &list, context))),
    }
}

fn group(record: Record<'_>, context: &Context<'_>) -> Group {
    let languages = context.languages;
    let binds = record.attributes(bind_attribute).into_iter().map(|(name, value)| {
        let logical = ["required", "constraint", "calculate"].contains(&name.as_str());
        let value = if logical { truth(&value).to_owned() } else { value };
        (name, value)
    });
    let mut body: Attributes = record.attributes(body_attribute);
    if let Some(intent) = record.known("intent") {
        body.push(("intent".to_owned(), intent.to_owned()));
    }
    Group {
        label: record.localized(&Key::Known("label"), languages),
        hint: record.localized(&Key::Known("hint"), languages),
        guidance_hint: record.localized(&Key::Known("guidance_hint"), languages),
        media: record.media(languages),
        relevant: record.bind("relevant"),
        read_only: record.bind("readonly"),
        appearance: record.body("appearance").map(|appearance| appearance.text).unwrap_or_default(),
        bind_attributes: binds.collect(),
        body_attributes: body,
        instance_attributes: record.attributes(instance_attribute),
        extra: record.extra(),
        ..Group::new(record.known("name").unwrap_or_default(), record.at())
    }
}

fn bind_attribute(key: &Key) -> Option<&Attribute> {
    match key {
        Key::Bind(attribute) if !matches!(attribute.name.as_str(), "relevant" | "readonly") => Some(attribute),
        _ => None,
    }
}

fn body_attribute(key: &Key) -> Option<&Attribute> {
    match key {
        Key::Body(attribute) if !matches!(attribute.name.as_str(), "appearance" | "jr:count") => Some(attribute),
        _ => None,
    }
}

fn instance_attribute(key: &Key) -> Option<&Attribute> {
    match key {
        Key::Instance(attribute) => Some(attribute),
        _ => None,
    }
}

/// The name and the words of the answer that is none of a list's: they belong to the format.
pub(super) const OTHER: (&str, &str) = ("other", "Other");
const SPECIFY_OTHER: &str = "Specify other.";

/// The question that takes an answer of the person's own, for a select with `or_other`.
fn other_answer(select: &Question) -> Option<Question> {
    let source = select.kind.choices().filter(|source| source.or_other())?;
    let ChoiceSource::List { .. } = source else { return None };
    let at = select.at.in_column("type");
    let mut question = Question::new(format!("{}_other", select.name), QuestionKind::Text, at.clone());
    question.label = Localized::of("default", SPECIFY_OTHER);
    let relevant = format!("selected(../{}, '{}')", select.name, OTHER.0);
    question.relevant = Some(ExpressionText::new(relevant, at));
    Some(question)
}
