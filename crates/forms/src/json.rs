//! The answers of a filling as JSON, in the shape that [`schema::of`](crate::schema::of) describes.

use rust_decimal::Decimal;
use serde_json::{Map, Number, Value};

use crate::filling::{Filling, Refusal};
use crate::input::Reason;
use crate::intake::{self, Intake, Misfit};
use crate::model::{Item, Question, QuestionKind};

impl Filling {
    /// The answers that count, with what is computed: groups are objects, repeats lists of objects. What has
    /// no answer is left out, also where a person emptied a default.
    pub fn to_json(&self) -> Value {
        Value::Object(self.object(self.form().items(), ""))
    }

    fn object(&self, items: &[Item], rows: &str) -> Map<String, Value> {
        let mut object = Map::new();
        for item in items {
            let key = format!("{}{rows}", item.name());
            let value = match item {
                Item::Question(question) => {
                    intake::counted(self, &key, question).and_then(|text| of_text(question, &text))
                }
                Item::Group(group) => {
                    Some(self.object(&group.items, rows)).filter(|inside| !inside.is_empty()).map(Value::Object)
                }
                Item::Repeat(repeat) => {
                    let asked = self.rows(&key).into_iter().filter(|row| self.is_asked(row));
                    let rows = asked.filter_map(|row| {
                        let (_, numbers) = row.split_once('@')?;
                        Some(Value::Object(self.object(&repeat.group.items, &format!("@{numbers}"))))
                    });
                    Some(rows.collect::<Vec<_>>()).filter(|rows| !rows.is_empty()).map(Value::Array)
                }
            };
            if let Some(value) = value {
                object.insert(item.name().to_owned(), value);
            }
        }
        object
    }

    /// Takes answers as JSON, all or none. What is left out stays as it is, `null` is no answer, and a list
    /// replaces the rows of a repeat, row by row. What the form computes is not taken. Whether anything is
    /// missing is for [`Filling::complete`] to say.
    ///
    /// # Errors
    /// Every answer that was refused, with its JSON Pointer; nothing has changed then.
    pub fn take_json(&mut self, json: &Value) -> Result<(), Vec<Misfit>> {
        let form = self.form().clone();
        let next = {
            let mut intake = Intake::new(self, false);
            take_object(&mut intake, form.items(), json, "", "", "");
            intake.finish()?
        };
        *self = next;
        Ok(())
    }
}

fn take_object(intake: &mut Intake<'_>, items: &[Item], json: &Value, at: &str, key: &str, rows: &str) {
    let Value::Object(object) = json else {
        return intake.refuse(at, key, Reason::WrongShape);
    };
    for name in object.keys().filter(|name| intake::item_named(items, name).is_none()) {
        intake.refuse(&format!("{at}/{}", escaped(name)), name, Reason::NoSuchQuestion);
    }
    for item in items {
        let Some(json) = object.get(item.name()) else { continue };
        let (at, key) = (format!("{at}/{}", escaped(item.name())), format!("{}{rows}", item.name()));
        match (item, json) {
            (Item::Question(question), json) => match typed(question, json) {
                Some(typed) => intake.answer(&at, &key, question, &typed),
                None => intake.refuse(&at, &key, Reason::WrongShape),
            },
            (Item::Group(group), json) => take_object(intake, &group.items, json, &at, &key, rows),
            (Item::Repeat(repeat), Value::Array(list)) => {
                let suffixes = intake.rows(&at, &key, repeat.count.is_some(), list.len());
                for (place, (json, rows)) in list.iter().zip(suffixes).enumerate() {
                    take_object(intake, &repeat.group.items, json, &format!("{at}/{place}"), &key, &rows);
                }
            }
            (Item::Repeat(_), _) => intake.refuse(&at, &key, Reason::WrongShape),
        }
    }
}

/// A name in a JSON Pointer (RFC 6901 §3).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// What JSON says as somebody would type it; `None` when it is not of the question's shape.
fn typed(question: &Question, json: &Value) -> Option<Vec<String>> {
    let is_list = matches!(question.kind, QuestionKind::SelectMultiple(_) | QuestionKind::Rank(_));
    match json {
        Value::Null => Some(Vec::new()),
        Value::Array(parts) if is_list => parts.iter().map(|part| part.as_str().map(str::to_owned)).collect(),
        Value::Number(number) if is_number(question) => Some(vec![number.to_string()]),
        Value::String(text) if !is_list && !is_number(question) => Some(vec![text.clone()]),
        _ => None,
    }
}

const fn is_number(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_))
}

/// An answer as JSON; `None` for what is computed and no number where the question is one.
fn of_text(question: &Question, text: &str) -> Option<Value> {
    match &question.kind {
        QuestionKind::SelectMultiple(_) | QuestionKind::Rank(_) => {
            Some(Value::Array(text.split_whitespace().map(Value::from).collect()))
        }
        _ if is_number(question) => {
            let number: Decimal = text.parse().ok()?;
            number.normalize().to_string().parse::<Number>().ok().map(Value::Number)
        }
        _ => Some(Value::from(text)),
    }
}

impl Misfit {
    /// Whether the refusal is of this reason.
    pub fn is(&self, reason: &Reason) -> bool {
        let Refusal { reason: own, .. } = &self.refusal;
        own == reason
    }
}
