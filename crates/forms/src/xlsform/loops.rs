//! Loops: the same questions for each choice of a list.

use base::Localized;

use crate::mistake::Mistake;
use crate::model::{Choice, ExpressionText, Group, Item, Question};

use super::context::Context;

/// A choice of this name makes no group.
const NONE: &str = "none";
/// The questions and groups of all loops, written out, may not be more than this; those of a loop inside another count
/// for each of them.
const MAX_ITEMS: usize = 5_000;

/// A group that holds a group for each choice. `%(name)s`, `%(label)s` and other columns of the
/// list stand for the choice's own in the questions.
pub(super) fn unroll(mut group: Group, list: &str, context: &mut Context<'_>) -> Group {
    let body = std::mem::take(&mut group.items);
    let Some(list) = context.lists.iter().find(|known| known.name == list) else {
        let message = format!("{list:?} is no list of the sheet choices: correct its name");
        context.mistakes.push(Mistake::new(group.at.in_column("type"), message));
        return group;
    };
    let choices: Vec<&Choice> = list.choices.iter().filter(|choice| choice.name != NONE).collect();
    let written_out = choices.len().saturating_mul(1 + count(&body)).saturating_add(context.unrolled);
    if written_out > MAX_ITEMS {
        let message = format!("the loops come to more than {MAX_ITEMS} questions and groups: use a repeat");
        context.mistakes.push(Mistake::new(group.at.in_column("type"), message));
        return group;
    }
    context.unrolled = written_out;
    for choice in choices {
        let mut round = Group::new(choice.name.clone(), group.at.clone());
        round.label = choice.label.clone();
        round.media.clone_from(&choice.media);
        round.items = body.iter().map(|item| filled(item, choice)).collect();
        group.items.push(Item::Group(Box::new(round)));
    }
    group
}

/// How many items there are, those in groups counted.
fn count(items: &[Item]) -> usize {
    items.iter().map(|item| 1 + count(item.children())).sum()
}

/// A question with the choice's own texts in it. Groups stay as they are.
fn filled(item: &Item, choice: &Choice) -> Item {
    let Item::Question(question) = item else { return item.clone() };
    let mut question: Question = (**question).clone();
    for text in [&mut question.label, &mut question.hint, &mut question.guidance_hint] {
        *text = localized(text, choice);
    }
    let expressions =
        [&mut question.relevant, &mut question.constraint, &mut question.calculation, &mut question.choice_filter];
    for expression in expressions.into_iter().flatten() {
        *expression = ExpressionText::new(replaced(&expression.text, choice, None), expression.at.clone());
    }
    Item::Question(Box::new(question))
}

fn localized(text: &Localized, choice: &Choice) -> Localized {
    let mut filled = Localized::new();
    for (tag, text) in text.iter() {
        filled.insert(tag, replaced(text, choice, Some(tag)));
    }
    filled
}

/// A text with `%(column)s` replaced; a column that the choice does not have is replaced by nothing.
fn replaced(text: &str, choice: &Choice, tag: Option<&str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("%(") {
        let Some((column, after)) = after.split_once(")s") else { break };
        filled.push_str(before);
        filled.push_str(match column {
            "name" => &choice.name,
            "label" => tag
                .and_then(|tag| choice.label.exact(tag))
                .or_else(|| choice.label.exact("default"))
                .or_else(|| choice.label.iter().next().map(|(_, text)| text))
                .unwrap_or_default(),
            other => choice.column(other),
        });
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mistake::Position;

    #[test]
    fn a_choice_fills_the_texts() {
        let choice = Choice {
            name: "a".into(),
            label: Localized::of("fr", "Pain"),
            media: Vec::new(),
            columns: vec![("unit".into(), "kg".into())],
            at: Position::default(),
        };
        assert_eq!(replaced("%(name)s: %(label)s in %(unit)s%(none)s %(", &choice, Some("fr")), "a: Pain in kg %(");
    }
}
