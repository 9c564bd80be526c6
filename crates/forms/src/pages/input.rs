//! The input for each kind of question.

use maud::{Markup, html};
use ui::Words;
use ui::components::{self, Choice, DateValue, Field, Width};

use super::{GEOJSON, given_file, is_box, with_decimal_mark};
use crate::filling::Filling;
use crate::input::ACKNOWLEDGED;
use crate::model::{Question, QuestionKind};

/// More choices than this open as a list instead of standing one under the other.
const MAX_RADIOS: usize = 15;

/// Between a choice and its place, in a ranking that was refused. Names of choices have no spaces.
pub(super) const PLACE: char = ' ';

pub(super) fn field(words: &Words, filling: &Filling, question: &Question, field: Field, typed: &[String]) -> Markup {
    let first = typed.first().cloned().unwrap_or_default();
    match &question.kind {
        QuestionKind::SelectOne(_) | QuestionKind::SelectMultiple(_) => {
            select(words, question, &field, choices(words, filling, question, &field.name, typed))
        }
        QuestionKind::Rank(_) => {
            let choices = choices(words, filling, question, &field.name, &[]);
            let places: Vec<String> = choices.iter().map(|choice| place(&choice.value, typed)).collect();
            components::ranking(words, &field, &choices, &places)
        }
        kind if is_box(kind) => {
            let choice = Choice::new(ACKNOWLEDGED, words.t("forms-acknowledge"), first == ACKNOWLEDGED);
            components::checkboxes(words, &field, &[choice])
        }
        QuestionKind::Date => components::date_input(words, &field, &date_value(typed)),
        QuestionKind::DateTime => {
            let (day, time) = moment_value(typed);
            components::date_time_input(words, &field, &day, &time)
        }
        QuestionKind::Geopoint => {
            let parts: Vec<&str> = match typed {
                [whole] => whole.split_whitespace().collect(),
                parts => parts.iter().map(String::as_str).collect(),
            };
            let part = |place: usize| with_decimal_mark(parts.get(place).copied().unwrap_or_default(), words.lang);
            components::point_input(words, &field, &part(0), &part(1))
        }
        QuestionKind::Geotrace | QuestionKind::Geoshape => {
            let lines = typed.join("\n").replace("; ", "\n");
            let rows = u8::try_from(lines.lines().count() + 1).unwrap_or(u8::MAX).clamp(4, 20);
            let mut file = Field::new(format!("{}{GEOJSON}", field.name), words.t("forms-points-file"));
            file.is_optional = true;
            html! {
                (components::textarea(words, &field.value(lines), rows))
                (components::file_input(words, &file, Some(".geojson,.json,application/geo+json"), None))
            }
        }
        kind if kind.is_file() => {
            let accept = match kind {
                QuestionKind::Image => Some("image/*"),
                QuestionKind::Audio => Some("audio/*"),
                QuestionKind::Video => Some("video/*"),
                _ => None,
            };
            let given = given_file(filling, &field.name);
            components::file_input(words, &field, accept, given.as_ref())
        }
        QuestionKind::Integer => {
            components::text_input(words, &field.value(first).inputmode("numeric").width(Width::Ten))
        }
        QuestionKind::Decimal | QuestionKind::Range(_) => {
            let value = with_decimal_mark(&first, words.lang);
            components::text_input(words, &field.value(value).inputmode("decimal").width(Width::Ten))
        }
        QuestionKind::Time => components::text_input(words, &field.value(first).width(Width::Five)),
        QuestionKind::Text if question.looks("multiline") => components::textarea(words, &field.value(first), 5),
        QuestionKind::Text if question.looks("numbers") => {
            components::text_input(words, &field.value(first).inputmode("numeric").width(Width::Twenty))
        }
        _ => components::text_input(words, &field.value(first)),
    }
}

fn choices(words: &Words, filling: &Filling, question: &Question, key: &str, typed: &[String]) -> Vec<Choice> {
    let single = matches!(question.kind, QuestionKind::SelectOne(_));
    let is_chosen = |name: &str| {
        typed.iter().any(|one| one == name || (!single && one.split_whitespace().any(|part| part == name)))
    };
    let offered = filling.choices(key);
    let choice = |choice: &crate::model::Choice| {
        let label = filling.text_at(key, &choice.label, words.lang);
        let label = if label.is_empty() { choice.name.clone() } else { label };
        Choice::new(&choice.name, label, is_chosen(&choice.name))
    };
    offered.iter().map(|one| choice(one)).collect()
}

fn select(words: &Words, question: &Question, field: &Field, mut choices: Vec<Choice>) -> Markup {
    if matches!(question.kind, QuestionKind::SelectMultiple(_)) {
        components::checkboxes(words, field, &choices)
    } else if choices.len() > MAX_RADIOS || question.looks("minimal") || question.looks("autocomplete") {
        let none = !choices.iter().any(|choice| choice.chosen);
        choices.insert(0, Choice::new("", words.t("forms-choose"), none));
        components::select(words, field, &choices)
    } else {
        components::radios(words, field, &choices)
    }
}

/// The place of a choice: as it was sent, or in the answer.
fn place(choice: &str, typed: &[String]) -> String {
    let sent =
        typed.iter().find_map(|one| one.split_once(PLACE).filter(|(name, _)| *name == choice && typed.len() > 1));
    if let Some((_, place)) = sent {
        return place.to_owned();
    }
    let answer = typed.iter().flat_map(|one| one.split_whitespace()).position(|name| name == choice);
    answer.map(|place| (place + 1).to_string()).unwrap_or_default()
}

/// What stands in the inputs of a day and a time.
fn moment_value(typed: &[String]) -> (DateValue, String) {
    match typed {
        [day, month, year, time] => {
            (DateValue { day: day.clone(), month: month.clone(), year: year.clone() }, time.clone())
        }
        [whole] => {
            let (day, time) = whole.split_once('T').unwrap_or((whole, ""));
            (date_value(&[day.to_owned()]), time.chars().take(5).collect())
        }
        _ => (DateValue::default(), String::new()),
    }
}

/// What stands in the three inputs of a date: the parts as they were typed, or those of an answer.
fn date_value(typed: &[String]) -> DateValue {
    match typed {
        [day, month, year] => DateValue { day: day.clone(), month: month.clone(), year: year.clone() },
        [whole] => match whole.splitn(3, '-').collect::<Vec<_>>().as_slice() {
            [year, month, day] => {
                let plain = |part: &str| part.trim_start_matches('0').to_owned();
                DateValue { day: plain(day), month: plain(month), year: (*year).to_owned() }
            }
            _ => DateValue { day: whole.clone(), ..DateValue::default() },
        },
        _ => DateValue::default(),
    }
}
