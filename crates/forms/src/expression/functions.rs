//! The functions that expressions may call: names, numbers of arguments, and advice for those that
//! ODK knows but this engine does not work out.

/// A function that the evaluator works out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Abs,
    Acos,
    Asin,
    Atan,
    Atan2,
    Boolean,
    BooleanFromString,
    Ceiling,
    Checklist,
    ChoiceName,
    Coalesce,
    Concat,
    Contains,
    Cos,
    Count,
    CountNonEmpty,
    CountSelected,
    Date,
    DateTime,
    DecimalDateTime,
    DecimalTime,
    Digest,
    EndsWith,
    Exp,
    Exp10,
    False,
    Floor,
    FormatDate,
    FormatDateTime,
    If,
    IndexedRepeat,
    Int,
    Join,
    Log,
    Log10,
    Max,
    Min,
    NormalizeSpace,
    Not,
    Now,
    Number,
    Once,
    Pi,
    Position,
    Pow,
    Pulldata,
    Random,
    Regex,
    Round,
    Selected,
    SelectedAt,
    Sin,
    Sqrt,
    StartsWith,
    String,
    StringLength,
    Substr,
    SubstringAfter,
    SubstringBefore,
    Sum,
    Tan,
    Today,
    Translate,
    True,
    Uuid,
    WeightedChecklist,
}

/// How a function is written.
pub(super) struct Signature {
    pub(super) name: &'static str,
    pub(super) function: Function,
    /// Fewest arguments.
    pub(super) least: usize,
    /// Most arguments.
    pub(super) most: usize,
}

const MANY: usize = usize::MAX;

const fn is(name: &'static str, function: Function, least: usize, most: usize) -> Signature {
    Signature { name, function, least, most }
}

/// In the order of their names.
const FUNCTIONS: &[Signature] = &[
    is("abs", Function::Abs, 1, 1),
    is("acos", Function::Acos, 1, 1),
    is("asin", Function::Asin, 1, 1),
    is("atan", Function::Atan, 1, 1),
    is("atan2", Function::Atan2, 2, 2),
    is("boolean", Function::Boolean, 1, 1),
    is("boolean-from-string", Function::BooleanFromString, 1, 1),
    is("ceiling", Function::Ceiling, 1, 1),
    is("checklist", Function::Checklist, 2, MANY),
    is("coalesce", Function::Coalesce, 1, MANY),
    is("concat", Function::Concat, 0, MANY),
    is("contains", Function::Contains, 2, 2),
    is("cos", Function::Cos, 1, 1),
    is("count", Function::Count, 1, 1),
    is("count-non-empty", Function::CountNonEmpty, 1, 1),
    is("count-selected", Function::CountSelected, 1, 1),
    is("date", Function::Date, 1, 1),
    is("date-time", Function::DateTime, 1, 1),
    is("decimal-date-time", Function::DecimalDateTime, 1, 1),
    is("decimal-time", Function::DecimalTime, 1, 1),
    is("digest", Function::Digest, 2, 3),
    is("ends-with", Function::EndsWith, 2, 2),
    is("exp", Function::Exp, 1, 1),
    is("exp10", Function::Exp10, 1, 1),
    is("false", Function::False, 0, 0),
    is("floor", Function::Floor, 1, 1),
    is("format-date", Function::FormatDate, 2, 2),
    is("format-date-time", Function::FormatDateTime, 2, 2),
    is("if", Function::If, 3, 3),
    is("indexed-repeat", Function::IndexedRepeat, 3, 7),
    is("int", Function::Int, 1, 1),
    is("join", Function::Join, 1, MANY),
    is("jr:choice-name", Function::ChoiceName, 2, 2),
    is("log", Function::Log, 1, 1),
    is("log10", Function::Log10, 1, 1),
    is("max", Function::Max, 1, MANY),
    is("min", Function::Min, 1, MANY),
    is("normalize-space", Function::NormalizeSpace, 0, 1),
    is("not", Function::Not, 1, 1),
    is("now", Function::Now, 0, 0),
    is("number", Function::Number, 0, 1),
    is("once", Function::Once, 1, 1),
    is("pi", Function::Pi, 0, 0),
    is("position", Function::Position, 0, 1),
    is("pow", Function::Pow, 2, 2),
    is("pulldata", Function::Pulldata, 4, 4),
    is("random", Function::Random, 0, 0),
    is("regex", Function::Regex, 2, 2),
    is("round", Function::Round, 1, 2),
    is("selected", Function::Selected, 2, 2),
    is("selected-at", Function::SelectedAt, 2, 2),
    is("sin", Function::Sin, 1, 1),
    is("sqrt", Function::Sqrt, 1, 1),
    is("starts-with", Function::StartsWith, 2, 2),
    is("string", Function::String, 0, 1),
    is("string-length", Function::StringLength, 0, 1),
    is("substr", Function::Substr, 2, 3),
    is("substring-after", Function::SubstringAfter, 2, 2),
    is("substring-before", Function::SubstringBefore, 2, 2),
    is("sum", Function::Sum, 1, 1),
    is("tan", Function::Tan, 1, 1),
    is("today", Function::Today, 0, 0),
    is("translate", Function::Translate, 3, 3),
    is("true", Function::True, 0, 0),
    is("uuid", Function::Uuid, 0, 1),
    is("weighted-checklist", Function::WeightedChecklist, 2, MANY),
];

/// What ODK's forms, or other spreadsheets, also know.
const REFUSED: &[(&str, &str)] = &[
    ("area", "draw it in another tool, and ask for the result in square metres"),
    ("base64-decode", "ask for the plain text"),
    ("current", "write `current()` without arguments"),
    ("distance", "ask for the result in metres"),
    ("extract-signed", "ask for the plain text"),
    ("geofence", "ask a question in words"),
    ("id", "write instance('list')/root/item[name = …]"),
    ("intersects", "ask a question in words"),
    ("jr:itext", "write the text on a `note`, which can be translated"),
    ("lang", "translate by `label::language` columns"),
    ("last", "write count(…) of what repeats"),
    ("local-name", "refer to the question by its name"),
    ("name", "refer to the question by its name"),
    ("namespace-uri", "refer to the question by its name"),
    ("property", "ask the person"),
    ("randomize", "order the choices in the sheet"),
    ("substring", "write substr(text, start, end), where the first character is 0"),
    ("thousands-sep", "show the number as it is"),
];

/// The function of this name.
pub(super) fn find(name: &str) -> Option<&'static Signature> {
    FUNCTIONS.binary_search_by_key(&name, |signature| signature.name).ok().and_then(|place| FUNCTIONS.get(place))
}

/// The way out, for a function that is known but not worked out.
pub(super) fn advice(name: &str) -> Option<&'static str> {
    REFUSED.iter().find(|(refused, _)| *refused == name).map(|(_, advice)| *advice)
}

/// The function whose name takes the fewest strokes to mend, at most two.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let folded = name.to_lowercase().replace('_', "-");
    FUNCTIONS
        .iter()
        .map(|signature| (strokes(&folded, signature.name), signature.name))
        .filter(|(strokes, known)| *strokes <= 2 && *strokes < known.len())
        .min()
        .map(|(_, known)| known)
}

/// Levenshtein's distance.
fn strokes(left: &str, right: &str) -> usize {
    if left.len().abs_diff(right.len()) > 2 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut beside = i + 1;
        for (b, cell) in right.chars().zip(row.iter_mut().skip(1)) {
            let here = (diagonal + usize::from(a != b)).min(beside + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, here);
            beside = here;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_is_found_by_its_name() {
        assert!(FUNCTIONS.is_sorted_by_key(|signature| signature.name));
        for signature in FUNCTIONS {
            assert_eq!(find(signature.name).map(|found| found.function), Some(signature.function));
            assert_eq!(advice(signature.name), None, "{} is both known and refused", signature.name);
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_guessed() {
        assert_eq!(nearest("slected"), Some("selected"));
        assert_eq!(nearest("count_selected"), Some("count-selected"));
        assert_eq!(nearest("IF"), Some("if"));
        assert_eq!(nearest("vlookup"), None);
        assert_eq!(strokes("kitten", "sitting"), 3);
    }
}
