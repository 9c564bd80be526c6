//! One row of the survey as a question.

use crate::mistake::Mistake;
use crate::model::{DefaultValue, ExpressionText, Question, QuestionKind};

use super::columns::{Attribute, Key};
use super::context::{Context, Save};
use super::record::{Record, truth};
use super::types::Rule;
use super::{defaults, parameters, range, trigger};

/// Attributes of a bind that have a place of their own in a [`Question`].
const KNOWN_BINDS: [&str; 8] = [
    "relevant",
    "required",
    "readonly",
    "constraint",
    "calculate",
    "jr:constraintMsg",
    "jr:requiredMsg",
    "jr:noAppErrorString",
];
/// Columns that carry what an answer means.
const CONCEPT: [&str; 2] = ["concept", "passerelle:concept"];

/// Reads a row.
pub(super) fn read(record: Record<'_>, kind: QuestionKind, rule: Option<Rule>, context: &mut Context<'_>) -> Question {
    let languages = context.languages;
    let mut question = Question {
        label: record.localized(&Key::Known("label"), languages),
        hint: record.localized(&Key::Known("hint"), languages),
        guidance_hint: record.localized(&Key::Known("guidance_hint"), languages),
        media: record.media(languages),
        required: record.bind("required"),
        required_message: record.message("jr:requiredMsg", languages),
        relevant: record.bind("relevant"),
        constraint: record.bind("constraint"),
        constraint_message: record.message("jr:constraintMsg", languages),
        calculation: record.bind("calculate"),
        read_only: record.bind("readonly"),
        default: default(record),
        choice_filter: record.known_expression("choice_filter"),
        appearance: record.body("appearance").map(|appearance| appearance.text).unwrap_or_default(),
        failure_message: record.message("jr:noAppErrorString", languages),
        bind_attributes: record.attributes(bind_attribute),
        body_attributes: record.attributes(body_attribute),
        instance_attributes: record.attributes(instance_attribute),
        extra: record.extra(),
        ..Question::new(record.known("name").unwrap_or_default(), kind, record.at())
    };
    question.concept = CONCEPT
        .iter()
        .find_map(|name| question.bind_attributes.iter().find(|(known, _)| known == name))
        .map(|(_, concept)| concept.clone());
    if let Some(rule) = rule {
        apply(rule, &mut question);
    }
    name(record, &mut question, context);
    if let Some(cell) = record.known("parameters") {
        let mistake = |message| Mistake::new(record.at_known("parameters"), message);
        match parameters::read(cell) {
            Ok(parameters) => question.parameters = parameters,
            Err(message) => context.mistakes.push(mistake(message)),
        }
        context.mistakes.extend(parameters::check(&question).into_iter().map(mistake));
    }
    if let Some(cell) = record.known("save_to") {
        context.saves.push(Save { text: cell.to_owned(), at: record.at_known("save_to") });
    }
    if let Some(cell) = record.known("trigger") {
        match trigger::read(cell) {
            Ok(names) => question.trigger = names,
            Err(message) => context.mistakes.push(Mistake::new(record.at_known("trigger"), message)),
        }
    }
    settle(record, &mut question, context);
    question
}

fn bind_attribute(key: &Key) -> Option<&Attribute> {
    match key {
        Key::Bind(attribute) if !KNOWN_BINDS.contains(&attribute.name.as_str()) => Some(attribute),
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

fn default(record: Record<'_>) -> Option<DefaultValue> {
    let text = record.known("default")?;
    Some(if defaults::is_dynamic(text) {
        DefaultValue::Dynamic(ExpressionText::new(text, record.at_known("default")))
    } else {
        DefaultValue::Static(text.to_owned())
    })
}

/// What an old name of a type says, where the author says nothing.
fn apply(rule: Rule, question: &mut Question) {
    let at = question.at.in_column("type");
    question.constraint.get_or_insert_with(|| ExpressionText::new(rule.constraint, at));
    if question.hint.is_empty() && !rule.hint.is_empty() {
        question.hint = base::Localized::of("default", rule.hint);
    }
}

/// The name, and those that are given to rows without one.
fn name(record: Record<'_>, question: &mut Question, context: &mut Context<'_>) {
    if question.kind == QuestionKind::Audit {
        if !matches!(question.name.as_str(), "" | "audit") {
            let message =
                format!("an audit is always called audit: leave the name empty instead of {:?}", question.name);
            context.mistakes.push(Mistake::new(record.at_known("name"), message));
        }
        "audit".clone_into(&mut question.name);
    } else if question.name.is_empty() && question.kind == QuestionKind::Note {
        question.name = format!("generated_note_name_{}", record.number());
    } else {
        context.check_name(record);
    }
}

/// What can only be said when the whole row is read.
fn settle(record: Record<'_>, question: &mut Question, context: &mut Context<'_>) {
    match &mut question.kind {
        QuestionKind::Range(_) => match range::read(question, context.lists) {
            Ok(range) => question.kind = QuestionKind::Range(range),
            Err(wrong) => {
                let at = record.at_known("parameters");
                context.mistakes.extend(wrong.into_iter().map(|message| Mistake::new(at.clone(), message)));
            }
        },
        QuestionKind::SelectOne(source) | QuestionKind::SelectMultiple(source) => {
            if let crate::model::ChoiceSource::File { value, label, .. } = source {
                for (name, wanted) in &question.parameters {
                    match name.as_str() {
                        "value" => value.clone_from(wanted),
                        "label" => label.clone_from(wanted),
                        _ => {}
                    }
                }
            }
        }
        QuestionKind::BackgroundGeopoint => {
            if question.trigger.is_empty() {
                let message =
                    "a background-geopoint needs a trigger: write the question, as in ${age}, whose answer starts it";
                context.mistakes.push(Mistake::new(record.at_known("trigger"), message));
            }
            if let Some(calculation) = &question.calculation {
                let message = "a background-geopoint computes nothing: leave the calculation empty";
                context.mistakes.push(Mistake::new(calculation.at.clone(), message));
            }
        }
        QuestionKind::Calculate => {
            let computed = question.calculation.is_some() || matches!(question.default, Some(DefaultValue::Dynamic(_)));
            if !computed {
                let at = record.at().in_column("calculation");
                context
                    .mistakes
                    .push(Mistake::new(at, format!("{:?} computes nothing: write a calculation", question.name)));
            }
        }
        _ => {}
    }
    if let Some(required) = &mut question.required {
        required.text = truth(&required.text).to_owned();
    }
    must_be_seen(question, context);
    big_image(question, context);
}

/// A question that a person sees needs words, unless its value is computed, or it only heads the choices of others.
fn must_be_seen(question: &Question, context: &mut Context<'_>) {
    let silent = question.label.is_empty() && question.hint.is_empty() && question.media.is_empty();
    let computed = question.calculation.is_some() || !question.trigger.is_empty();
    let heads_choices = question.appearance == "label";
    if question.kind.is_visible() && silent && !computed && !heads_choices {
        let message = format!("{:?} has no label and no hint: write what to ask", question.name);
        context.mistakes.push(Mistake::new(question.at.in_column("label"), message));
    }
}

fn big_image(question: &Question, context: &mut Context<'_>) {
    let has = |kind| question.media.iter().any(|media| media.kind == kind);
    if has(crate::model::MediaKind::BigImage) && !has(crate::model::MediaKind::Image) {
        let message = format!("{:?} has a big-image but no image: name the small one too", question.name);
        context.mistakes.push(Mistake::new(question.at.in_column("big-image"), message));
    }
}
