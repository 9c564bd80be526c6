//! The JSON Schema (2020-12) of the answers to a form: the contract of whoever sends or takes them.
//!
//! Groups are objects and repeats are arrays of objects, as the form is built. A question that can
//! be out of place is never required: only the form itself knows when it is asked.
//!
//! ```
//! use forms::{schema, xlsform};
//! let file = "| survey |\n| | type | name | label | required |\n| | integer | age | Your age | yes |\n";
//! let form = xlsform::read("age.md", file.as_bytes()).unwrap();
//! let schema = schema::of(&form, base::Lang::En);
//! assert_eq!(schema["properties"]["age"]["type"], "integer");
//! assert_eq!(schema["required"], serde_json::json!(["age"]));
//! ```

use base::Lang;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use crate::filling::MAX_ROWS;
use crate::model::{ChoiceSource, DefaultValue, Form, Item, Metadata, Question, QuestionKind, Range};
use crate::reference;

/// The dialect that is written.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// Latitude, longitude, and as far as they are known altitude and accuracy in metres.
const POINT: &str = r"^-?\d+(\.\d+)?( -?\d+(\.\d+)?){1,3}$";
/// Hours and minutes.
const TIME: &str = r"^([01]\d|2[0-3]):[0-5]\d$";
/// The identifier under which a file was stored, and its name.
const FILE: &str = r"^[0-9A-Za-z-]{26,}/[^/]+$";
/// Points with semicolons between them.
const POINTS: &str = r"^-?\d+(\.\d+)?( -?\d+(\.\d+)?){1,3}(; ?-?\d+(\.\d+)?( -?\d+(\.\d+)?){1,3})*;?$";

/// The schema of the answers to a form, with titles in a language.
pub fn of(form: &Form, lang: Lang) -> Value {
    let mut schema = object(form, form.items(), lang);
    let mut head = Map::new();
    head.insert("$schema".to_owned(), json!(DIALECT));
    head.insert("title".to_owned(), json!(form.title().get(lang)));
    if !form.version().is_empty() {
        head.insert("$comment".to_owned(), json!(format!("form {}, version {}", form.id(), form.version())));
    }
    head.append(&mut schema);
    Value::Object(head)
}

/// The items of the form or of a group.
fn object(form: &Form, items: &[Item], lang: Lang) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for item in items {
        let property = match item {
            Item::Question(question) => match answer(form, question, lang) {
                Some(property) => property,
                None => continue,
            },
            Item::Group(group) => titled(object(form, &group.items, lang), group.label.get(lang), group.hint.get(lang)),
            Item::Repeat(repeat) => {
                let group = &repeat.group;
                let mut array = Map::new();
                array.insert("type".to_owned(), json!("array"));
                let count = repeat.count.as_ref().and_then(|count| count.text.trim().parse::<usize>().ok());
                array.insert("maxItems".to_owned(), json!(count.unwrap_or(MAX_ROWS).min(MAX_ROWS)));
                array.insert("items".to_owned(), Value::Object(object(form, &group.items, lang)));
                titled(array, group.label.get(lang), group.hint.get(lang))
            }
        };
        if is_required(item) {
            required.push(item.name().to_owned());
        }
        properties.insert(item.name().to_owned(), Value::Object(property));
    }
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object.insert("additionalProperties".to_owned(), json!(false));
    object
}

/// A question that is always asked and always needs an answer; a group with such a question.
fn is_required(item: &Item) -> bool {
    if item.relevant().is_some() {
        return false;
    }
    match item {
        Item::Question(question) => {
            question.kind.is_visible() && question.required.as_ref().is_some_and(|required| required.text == "true()")
        }
        Item::Group(group) => group.items.iter().any(is_required),
        Item::Repeat(_) => false,
    }
}

fn titled(mut schema: Map<String, Value>, title: &str, description: &str) -> Map<String, Value> {
    for (name, text) in [("title", title), ("description", description)] {
        if !text.is_empty() {
            schema.insert(name.to_owned(), json!(text));
        }
    }
    schema
}

/// The answer to a question; nothing for words to read and files of data.
fn answer(form: &Form, question: &Question, lang: Lang) -> Option<Map<String, Value>> {
    let schema = of_kind(form, question, lang)?;
    let Value::Object(schema) = schema else { return None };
    let mut schema = titled(schema, question.label.get(lang), question.hint.get(lang));
    let computed = question.calculation.is_some() && !question.kind.is_visible();
    let fixed = question.read_only.as_ref().is_some_and(|read_only| read_only.text == "true()");
    if computed || fixed || matches!(question.kind, QuestionKind::Metadata(_) | QuestionKind::Audit) {
        schema.insert("readOnly".to_owned(), json!(true));
    }
    if let Some(DefaultValue::Static(text)) = &question.default
        && schema.get("type") == Some(&json!("string"))
    {
        schema.insert("default".to_owned(), json!(text));
    }
    if let Some(concept) = &question.concept {
        schema.insert("x-concept".to_owned(), json!(concept));
    }
    Some(schema)
}

fn of_kind(form: &Form, question: &Question, lang: Lang) -> Option<Value> {
    Some(match &question.kind {
        QuestionKind::Note | QuestionKind::ExternalData(_) => return None,
        QuestionKind::Text
        | QuestionKind::Barcode
        | QuestionKind::Calculate
        | QuestionKind::Hidden
        | QuestionKind::Metadata(Metadata::Property { .. }) => json!({"type": "string"}),
        QuestionKind::Integer => json!({"type": "integer"}),
        QuestionKind::Decimal => json!({"type": "number"}),
        QuestionKind::Range(range) => of_range(range),
        QuestionKind::Date | QuestionKind::Metadata(Metadata::Today) => json!({"type": "string", "format": "date"}),
        // Without seconds and zone, unlike the format `time`.
        QuestionKind::Time => json!({"type": "string", "pattern": TIME}),
        QuestionKind::DateTime | QuestionKind::Metadata(Metadata::Start | Metadata::End) => {
            json!({"type": "string", "format": "date-time"})
        }
        QuestionKind::SelectOne(source) => choices(form, source, lang),
        QuestionKind::SelectMultiple(source) => {
            json!({"type": "array", "items": choices(form, source, lang), "uniqueItems": true})
        }
        QuestionKind::Rank(source) => {
            let mut rank = json!({"type": "array", "items": choices(form, source, lang), "uniqueItems": true});
            // All choices are ranked, as far as a filter leaves them all.
            let list = source.list().and_then(|list| form.list(list)).filter(|_| question.choice_filter.is_none());
            if let (Some(list), Value::Object(rank)) = (list, &mut rank) {
                rank.insert("minItems".to_owned(), json!(list.choices.len()));
                rank.insert("maxItems".to_owned(), json!(list.choices.len()));
            }
            rank
        }
        QuestionKind::Acknowledge | QuestionKind::Trigger => json!({"type": "string", "const": "OK"}),
        QuestionKind::Geopoint | QuestionKind::StartGeopoint | QuestionKind::BackgroundGeopoint => {
            json!({"type": "string", "pattern": POINT})
        }
        QuestionKind::Geotrace | QuestionKind::Geoshape => json!({"type": "string", "pattern": POINTS}),
        QuestionKind::Image => file("image/*"),
        QuestionKind::Audio | QuestionKind::BackgroundAudio => file("audio/*"),
        QuestionKind::Video => file("video/*"),
        QuestionKind::File => file("application/*"),
        QuestionKind::Osm(_) => json!({"type": "string", "contentMediaType": "osm/*"}),
        QuestionKind::Audit => json!({"type": "string", "contentMediaType": "text/csv"}),
    })
}

/// A file, by the place where it was stored.
fn file(media_type: &str) -> Value {
    json!({"type": "string", "pattern": FILE, "x-media-type": media_type})
}

/// One of some choices. Choices that are not in the form itself are any text.
fn choices(form: &Form, source: &ChoiceSource, lang: Lang) -> Value {
    let Some(list) = source.list().and_then(|list| form.list(list)) else { return json!({"type": "string"}) };
    let choices: Vec<Value> = list
        .choices
        .iter()
        .map(|choice| {
            let label = choice.label.get(lang);
            // A label that quotes an answer is not known yet.
            if label.is_empty() || reference::references(label).next().is_some() {
                json!({"const": choice.name})
            } else {
                json!({"const": choice.name, "title": label})
            }
        })
        .collect();
    json!({"type": "string", "oneOf": choices})
}

fn of_range(range: &Range) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!(if range.decimal { "number" } else { "integer" }));
    let number = |text: &str| text.parse::<Decimal>().ok();
    let json_number =
        |number: Decimal| number.normalize().to_string().parse::<serde_json::Number>().ok().map(Value::Number);
    if let (Some(start), Some(end)) = (number(&range.start), number(&range.end)) {
        for (name, bound) in [("minimum", start.min(end)), ("maximum", start.max(end))] {
            if let Some(bound) = json_number(bound) {
                schema.insert(name.to_owned(), bound);
            }
        }
        // Steps are counted from the start, those of a schema from zero.
        if let Some(step) =
            number(&range.step).filter(|step| start.checked_rem(*step).is_some_and(|rest| rest.is_zero()))
            && let Some(step) = json_number(step.abs())
        {
            schema.insert("multipleOf".to_owned(), step);
        }
    }
    Value::Object(schema)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xlsform;

    fn schema(survey: &str) -> Value {
        let choices = "| choices |\n| | list_name | name | label |\n| | c | a | A |\n| | c | b | B |\n";
        let file = format!("| survey |\n{survey}{choices}");
        of(&xlsform::read("f.md", file.as_bytes()).unwrap(), Lang::En)
    }

    #[test]
    fn kinds_have_their_types() {
        let schema = schema(
            "| | type | name | label | parameters | bind::concept |\n\
             | | select_one c | one | One | | person.colour |\n\
             | | select_multiple c | many | Many | | |\n\
             | | rank c | order | Order | | |\n\
             | | range | much | Much | start=0 end=1 step=0.1 | |\n\
             | | date | day | Day | | |\n\
             | | note | words | Words | | |\n",
        );
        let properties = &schema["properties"];
        assert_eq!(
            properties["one"],
            json!({
                "type": "string",
                "oneOf": [{"const": "a", "title": "A"}, {"const": "b", "title": "B"}],
                "title": "One",
                "x-concept": "person.colour",
            })
        );
        assert_eq!(properties["many"]["items"]["oneOf"][1]["const"], "b");
        assert_eq!(properties["order"]["minItems"], 2);
        assert_eq!(
            properties["much"],
            json!({"type": "number", "minimum": 0, "maximum": 1, "multipleOf": 0.1, "title": "Much"})
        );
        assert_eq!(properties["day"]["format"], "date");
        assert!(properties.get("words").is_none());
    }

    #[test]
    fn groups_are_objects_and_repeats_are_arrays() {
        let schema = schema(
            "| | type | name | label | required | relevant |\n\
             | | begin_group | g | G | | |\n\
             | | text | a | A | yes | |\n\
             | | text | b | B | yes | 1 = 2 |\n\
             | | end_group | | | | |\n\
             | | begin_repeat | r | R | | |\n\
             | | text | c | C | yes | |\n\
             | | end_repeat | | | | |\n",
        );
        assert_eq!(schema["required"], json!(["g"]));
        assert_eq!(schema["properties"]["g"]["required"], json!(["a"]));
        assert_eq!(schema["properties"]["r"]["type"], "array");
        assert_eq!(schema["properties"]["r"]["items"]["required"], json!(["c"]));
        assert_eq!(schema["additionalProperties"], false);
    }
}
