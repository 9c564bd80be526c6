//! The column `parameters`: `randomize=true seed=42`.

use rust_decimal::Decimal;

use crate::model::{Attributes, ChoiceSource, Question, QuestionKind};
use crate::reference::{self, is_name};

/// Takes the cell to pieces. Names are in lower case, and the last of two equal ones counts.
///
/// # Errors
/// A sentence, when a piece has not the form `name=value`.
pub(super) fn read(cell: &str) -> Result<Attributes, String> {
    let mut parameters = Attributes::new();
    for pair in pairs(cell) {
        let (name, value) = pair.split_once('=').unwrap_or((&pair, ""));
        if name.is_empty() || value.is_empty() || value.contains('=') {
            return Err(format!(
                "{pair:?} has not the form name=value: write name=value pairs with a space between them"
            ));
        }
        let name = name.to_lowercase();
        match parameters.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => value.clone_into(known),
            None => parameters.push((name, value.to_owned())),
        }
    }
    Ok(parameters)
}

/// `a = 1, b=2; c=3` as `a=1`, `b=2`, `c=3`.
fn pairs(cell: &str) -> Vec<String> {
    let mut pairs: Vec<String> = Vec::new();
    let mut joins = false;
    for word in cell.split([',', ';', ' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        match pairs.last_mut() {
            Some(last) if joins || word.starts_with('=') => last.push_str(word),
            _ => pairs.push(word.to_owned()),
        }
        joins = word.ends_with('=');
    }
    pairs
}

/// The names that a kind of question takes; every name is let pass for the kinds that take none.
fn accepted(kind: &QuestionKind) -> Option<&'static [&'static str]> {
    Some(match kind {
        QuestionKind::SelectOne(ChoiceSource::File { .. })
        | QuestionKind::SelectMultiple(ChoiceSource::File { .. }) => &["randomize", "seed", "value", "label"],
        QuestionKind::SelectOne(_) | QuestionKind::SelectMultiple(_) | QuestionKind::Rank(_) => &["randomize", "seed"],
        QuestionKind::Range(_) => &["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"],
        QuestionKind::Text => &["rows"],
        QuestionKind::Image => &["app", "max-pixels"],
        QuestionKind::Audio | QuestionKind::BackgroundAudio => &["quality"],
        QuestionKind::Geopoint => {
            &["allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"]
        }
        QuestionKind::Geoshape | QuestionKind::Geotrace => {
            &["allow-mock-accuracy", "incremental", "reference-geometry"]
        }
        QuestionKind::Audit => &[
            "identify-user",
            "location-max-age",
            "location-min-interval",
            "location-priority",
            "track-changes",
            "track-changes-reasons",
        ],
        _ => return None,
    })
}

/// What is wrong with the parameters of a question, apart from those of a range.
pub(super) fn check(question: &Question) -> Vec<String> {
    let Some(accepted) = accepted(&question.kind) else { return Vec::new() };
    let mut wrong: Vec<String> = question
        .parameters
        .iter()
        .filter(|(name, _)| !accepted.contains(&name.as_str()))
        .map(|(name, _)| format!("{name:?} is no parameter of this type: it takes {}", accepted.join(", ")))
        .collect();
    for (name, value) in &question.parameters {
        if let Some(problem) = problem(&question.kind, name, value) {
            wrong.push(format!("{name}={value}: {problem}"));
        }
    }
    wrong.extend(between(question));
    wrong
}

/// What is wrong with one value.
fn problem(kind: &QuestionKind, name: &str, value: &str) -> Option<&'static str> {
    let truth = || matches!(value.to_lowercase().as_str(), "true" | "false");
    let number = || decimal(value).is_some();
    let (fits, problem) = match (kind, name) {
        (QuestionKind::Audio, "quality") => {
            (["voice-only", "low", "normal", "external"].contains(&value), "write voice-only, low, normal or external")
        }
        (_, "quality") => (["voice-only", "low", "normal"].contains(&value), "write voice-only, low or normal"),
        (_, "randomize") => (truth(), "write true or false"),
        (_, "seed") => (number() || reference::sole(value).is_some(), "write a number or ${a question}"),
        (_, "value" | "label") => {
            (is_name(value), "write the name of a column of the file: letters, digits, hyphens, dots and underscores")
        }
        (_, "rows" | "max-pixels" | "location-max-age") => (whole(value).is_some(), "write a whole number"),
        (_, "location-min-interval") => {
            (whole(value).is_some_and(|number| number >= 0), "write a whole number of seconds, 0 or more")
        }
        (_, "location-priority") => {
            let known = ["no-power", "low-power", "balanced", "high-accuracy"];
            (known.contains(&value), "write no-power, low-power, balanced or high-accuracy")
        }
        (_, "track-changes" | "identify-user" | "allow-mock-accuracy") => {
            (matches!(value, "true" | "false"), "write true or false")
        }
        (_, "track-changes-reasons") => (value == "on-form-edit", "write on-form-edit"),
        (_, "capture-accuracy" | "warning-accuracy") => (number(), "write a number of metres"),
        (_, "incremental") => (value == "true", "write incremental=true, or leave it out"),
        (_, "app") => (is_package(value), "write the name of an Android package, such as org.example.camera"),
        _ => return None,
    };
    (!fits).then_some(problem)
}

/// What is wrong between several values.
fn between(question: &Question) -> Option<String> {
    let randomized = question.parameter("randomize").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    if question.parameter("seed").is_some() && !randomized {
        return Some("seed has an effect only with randomize=true: add it".to_owned());
    }
    let location = ["location-priority", "location-min-interval", "location-max-age"];
    let given = location.iter().filter(|name| question.parameter(name).is_some()).count();
    if given > 0 && given < location.len() {
        return Some(format!("to log places, all of {} are needed", location.join(", ")));
    }
    let seconds = |name| question.parameter(name).and_then(whole);
    if let (Some(interval), Some(age)) = (seconds("location-min-interval"), seconds("location-max-age"))
        && age < interval
    {
        return Some("location-max-age must not be smaller than location-min-interval".to_owned());
    }
    None
}

/// A whole number.
fn whole(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// A number as people write it: `1`, `1.5`, `.5`, `5.`, `1e3`, `+1`.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let text = text.strip_prefix('+').unwrap_or(text);
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    let plain = format!("{sign}{}{}", if digits.starts_with('.') { "0" } else { "" }, digits.trim_end_matches('.'));
    plain.parse().or_else(|_| Decimal::from_scientific(&plain)).ok()
}

/// Whether a text has the form of the name of an Android package.
fn is_package(text: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.chars().all(|next| next.is_ascii_alphanumeric() || next == '_')
    };
    text.contains('.') && text.split('.').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_separated_as_people_do() {
        let expected = vec![("a".to_owned(), "1".to_owned()), ("b".to_owned(), "2".to_owned())];
        for cell in ["a=1 b=2", "a=1,b=2", "A=1; b = 2", "a= 1,b =2", "a=9 b=2 a=1"] {
            assert_eq!(read(cell).unwrap(), expected, "{cell}");
        }
        for cell in ["a", "a=", "=1", "a=b=c", "a=1 b"] {
            assert!(read(cell).is_err(), "{cell}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in
            [("1", "1"), ("1.5", "1.5"), (".5", "0.5"), ("5.", "5"), ("1e3", "1000"), ("+1", "1"), ("-0.5", "-0.5")]
        {
            assert_eq!(decimal(text).map(|number| number.normalize().to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "a", "1a", "NaN", "inf", "--1"] {
            assert!(decimal(text).is_none(), "{text}");
        }
    }

    #[test]
    fn packages_have_two_parts_at_least() {
        assert!(is_package("a.b.c1_"));
        assert!(!is_package("a"));
        assert!(!is_package("a.1b"));
        assert!(!is_package("a..b"));
    }
}
