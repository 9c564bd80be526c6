//! The column `type`: what a row is.

use crate::model::{ChoiceSource, ExternalData, Metadata, Property, QuestionKind, Range};

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowType {
    /// A question of this kind. Old names of types bring a rule and a hint with them.
    Question { kind: QuestionKind, rule: Option<Rule> },
    /// A group, a repeat or a loop starts here.
    Begin(Container),
    /// It ends here.
    End(Container),
}

/// What an old name of a type says besides the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) constraint: &'static str,
    pub(super) hint: &'static str,
}

/// What contains rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Container {
    Group,
    Repeat,
    /// A group for each choice of a list.
    Loop {
        list: String,
    },
}

impl Container {
    /// As in `begin_group`.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Repeat => "repeat",
            Self::Loop { .. } => "loop",
        }
    }
}

/// Names of selects that take the choices of a list, or of a file beside the form.
const SELECT_ONE: &[&str] =
    &["select_one", "select1", "select one", "select one from", "add select one prompt using", "select one using"];
const SELECT_MULTIPLE: &[&str] = &[
    "select_multiple",
    "select all that apply",
    "select all that apply from",
    "add select multiple prompt using",
    "select multiple from",
    "select multiple using",
];
const SELECT_ONE_FROM_FILE: &[&str] = &["select_one_from_file", "select one from file"];
const SELECT_MULTIPLE_FROM_FILE: &[&str] = &["select_multiple_from_file", "select multiple from file"];
const OR_OTHER: &[&str] = &[" or_other", " or other", " or specify other"];

/// Extensions of files that choices can come from.
pub(super) const CHOICE_FILES: [&str; 3] = [".xml", ".geojson", ".csv"];

/// What a cell of the column `type` says.
///
/// # Errors
/// A sentence that names the type and says what to write.
pub(super) fn read(cell: &str) -> Result<RowType, String> {
    let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(row) = container(&cell) {
        return Ok(row);
    }
    if let Some((kind, rule)) = simple(&cell) {
        return Ok(RowType::Question { kind, rule });
    }
    let kind = select(&cell)?.ok_or_else(|| unknown(&cell))?;
    Ok(RowType::Question { kind, rule: None })
}

fn container(cell: &str) -> Option<RowType> {
    let lower = cell.to_lowercase();
    let (word, rest) = lower.split_once([' ', '_'])?;
    let container = match rest {
        "group" => Container::Group,
        "repeat" | "lgroup" | "looped group" => Container::Repeat,
        "loop" if word == "end" => Container::Loop { list: String::new() },
        _ => {
            let list = rest.strip_prefix("loop over ")?;
            // The name of the list keeps its capitals.
            Container::Loop { list: cell.get(cell.len() - list.len()..)?.to_owned() }
        }
    };
    match word {
        "begin" => Some(RowType::Begin(container)),
        "end" => Some(RowType::End(container)),
        _ => None,
    }
}

/// Kinds that a name alone says. Old spellings put `q`, `add … prompt` or `get` around them.
fn simple(cell: &str) -> Option<(QuestionKind, Option<Rule>)> {
    let bare = cell
        .strip_prefix("add ")
        .and_then(|rest| rest.strip_suffix(" prompt"))
        .or_else(|| cell.strip_prefix("q "))
        .or_else(|| cell.strip_prefix("get "))
        .unwrap_or(cell);
    let property = |property, uri| QuestionKind::Metadata(Metadata::Property { property, uri });
    let days = |constraint, hint| (QuestionKind::Integer, Some(Rule { constraint, hint }));
    let kind = match bare {
        "text" | "string" => QuestionKind::Text,
        "integer" | "int" => QuestionKind::Integer,
        "decimal" => QuestionKind::Decimal,
        "date" => QuestionKind::Date,
        "time" => QuestionKind::Time,
        "datetime" | "dateTime" | "date time" => QuestionKind::DateTime,
        "note" => QuestionKind::Note,
        "acknowledge" => QuestionKind::Acknowledge,
        "trigger" => QuestionKind::Trigger,
        "geopoint" | "gps" | "location" => QuestionKind::Geopoint,
        "geotrace" => QuestionKind::Geotrace,
        "geoshape" => QuestionKind::Geoshape,
        "image" | "photo" | "picture" if bare != "picture" || cell != bare => QuestionKind::Image,
        "audio" => QuestionKind::Audio,
        "video" => QuestionKind::Video,
        "file" => QuestionKind::File,
        "barcode" => QuestionKind::Barcode,
        "calculate" => QuestionKind::Calculate,
        "hidden" => QuestionKind::Hidden,
        "range" => QuestionKind::Range(Range { start: "1".into(), end: "10".into(), step: "1".into(), decimal: false }),
        "osm" => QuestionKind::Osm(None),
        "audit" => QuestionKind::Audit,
        "start-geopoint" => QuestionKind::StartGeopoint,
        "background-geopoint" => QuestionKind::BackgroundGeopoint,
        "background-audio" => QuestionKind::BackgroundAudio,
        "xml-external" => QuestionKind::ExternalData(ExternalData::Xml),
        "csv-external" => QuestionKind::ExternalData(ExternalData::Csv),
        "start" | "start time" => QuestionKind::Metadata(Metadata::Start),
        "end" | "end time" => QuestionKind::Metadata(Metadata::End),
        "today" => QuestionKind::Metadata(Metadata::Today),
        "deviceid" | "device id" | "imei" => property(Property::DeviceId, false),
        "subscriberid" | "subscriber id" => property(Property::SubscriberId, false),
        "simserial" | "sim id" => property(Property::SimSerial, false),
        "phonenumber" => property(Property::PhoneNumber, false),
        "phone number" if cell != bare => property(Property::PhoneNumber, false),
        "username" => property(Property::Username, false),
        "email" => property(Property::Email, false),
        "uri:deviceid" => property(Property::DeviceId, true),
        "uri:subscriberid" => property(Property::SubscriberId, true),
        "uri:simserial" => property(Property::SimSerial, true),
        "uri:phonenumber" => property(Property::PhoneNumber, true),
        "uri:username" => property(Property::Username, true),
        "uri:email" => property(Property::Email, true),
        "phone number" => {
            let rule = Rule { constraint: r"regex(., '^\d*$')", hint: "Enter numbers only." };
            return Some((QuestionKind::Text, Some(rule)));
        }
        "percentage" => return Some(days("0 <= . and . <= 100", "")),
        "number of days in last month" => return Some(days("0 <= . and . <= 31", "Enter a number 0-31.")),
        "number of days in last six months" => return Some(days("0 <= . and . <= 183", "Enter a number 0-183.")),
        "number of days in last year" => return Some(days("0 <= . and . <= 365", "Enter a number 0-365.")),
        _ => return None,
    };
    Some((kind, None))
}

/// Kinds that name a list, a file or a question of a repeat.
fn select(cell: &str) -> Result<Option<QuestionKind>, String> {
    let other = OR_OTHER.iter().find_map(|suffix| cell.strip_suffix(suffix));
    let (rest, or_other) = other.map_or((cell, false), |rest| (rest, true));
    let named = |names: &[&str]| {
        // The longest name wins: `select one from c1` is not the list `from`.
        let found = names.iter().filter_map(|name| rest.strip_prefix(name)?.strip_prefix(' '));
        found.min_by_key(|argument| argument.len()).map(str::to_owned)
    };
    if let Some(argument) = named(SELECT_ONE_FROM_FILE) {
        return from_file(cell, &argument, or_other).map(|source| Some(QuestionKind::SelectOne(source)));
    }
    if let Some(argument) = named(SELECT_MULTIPLE_FROM_FILE) {
        return from_file(cell, &argument, or_other).map(|source| Some(QuestionKind::SelectMultiple(source)));
    }
    let constructor: fn(ChoiceSource) -> QuestionKind;
    let argument = if let Some(argument) = named(SELECT_ONE) {
        constructor = QuestionKind::SelectOne;
        argument
    } else if let Some(argument) = named(SELECT_MULTIPLE) {
        constructor = QuestionKind::SelectMultiple;
        argument
    } else if let Some(argument) = named(&["rank"]) {
        constructor = QuestionKind::Rank;
        argument
    } else if let Some(list) = named(&["select_one_external"]) {
        return Ok(one_word(list).map(|list| QuestionKind::SelectOne(ChoiceSource::External { list })));
    } else if let Some(list) = named(&["osm"]) {
        return Ok(one_word(list).map(|list| QuestionKind::Osm(Some(list))));
    } else {
        let all = [SELECT_ONE, SELECT_MULTIPLE, &["rank", "select_one_external"]].concat();
        if all.contains(&rest) {
            return Err(format!("{rest:?} needs the name of a list of choices, as in {rest:?} followed by yes_no"));
        }
        return Ok(None);
    };
    let Some(argument) = one_word(argument) else { return Ok(None) };
    if let Some(reference) = crate::reference::sole(&argument) {
        return Ok(Some(constructor(ChoiceSource::Repeat { question: reference.name.to_owned() })));
    }
    if !or_other && CHOICE_FILES.iter().any(|extension| argument.ends_with(extension)) {
        return from_file(cell, &argument, false).map(|source| Some(constructor(source)));
    }
    Ok(Some(constructor(ChoiceSource::List { list: argument, or_other })))
}

fn one_word(text: String) -> Option<String> {
    (!text.contains(' ')).then_some(text)
}

fn from_file(cell: &str, file: &str, or_other: bool) -> Result<ChoiceSource, String> {
    if !CHOICE_FILES.iter().any(|extension| file.len() > extension.len() && file.ends_with(extension)) {
        return Err(format!("the file of {cell:?} must end with .csv, .xml or .geojson"));
    }
    if or_other {
        return Err(format!("{cell:?} takes its choices from a file, which has no \"other\": add it to the file"));
    }
    let (value, label) = if file.ends_with(".geojson") { ("id", "title") } else { ("name", "label") };
    Ok(ChoiceSource::File { file: file.to_owned(), value: value.to_owned(), label: label.to_owned() })
}

fn unknown(cell: &str) -> String {
    let lower = cell.to_lowercase();
    match lower.as_str() {
        lower if lower != cell && read(lower).is_ok() => format!("{cell:?} is no type: write {lower:?}"),
        "" => "write a type, such as text, integer or select_one".to_owned(),
        _ => format!("{cell:?} is not a type that is supported: see https://xlsform.org/en/#question-types"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(cell: &str) -> QuestionKind {
        match read(cell).unwrap() {
            RowType::Question { kind, .. } => kind,
            other => panic!("{other:?}"),
        }
    }

    fn list(name: &str, or_other: bool) -> ChoiceSource {
        ChoiceSource::List { list: name.into(), or_other }
    }

    #[test]
    fn selects_name_their_list() {
        assert_eq!(kind("select_one  yes_no"), QuestionKind::SelectOne(list("yes_no", false)));
        assert_eq!(kind("select one from c1"), QuestionKind::SelectOne(list("c1", false)));
        assert_eq!(kind("select_multiple c1 or_other"), QuestionKind::SelectMultiple(list("c1", true)));
        assert_eq!(kind("rank c1 or specify other"), QuestionKind::Rank(list("c1", true)));
        let repeat = ChoiceSource::Repeat { question: "name".into() };
        assert_eq!(kind("select one ${name}"), QuestionKind::SelectOne(repeat));
        assert!(read("select_one c1 c2").is_err());
        assert!(read("select one").unwrap_err().contains("needs the name of a list"));
    }

    #[test]
    fn a_file_is_known_by_its_extension() {
        let file = |file: &str, value: &str, label: &str| ChoiceSource::File {
            file: file.into(),
            value: value.into(),
            label: label.into(),
        };
        assert_eq!(kind("select_one_from_file a.geojson"), QuestionKind::SelectOne(file("a.geojson", "id", "title")));
        assert_eq!(kind("select_one a.csv"), QuestionKind::SelectOne(file("a.csv", "name", "label")));
        assert!(read("select_one_from_file a.txt").unwrap_err().contains(".geojson"));
    }

    #[test]
    fn groups_repeats_and_loops_begin_and_end() {
        assert_eq!(read("begin_group").unwrap(), RowType::Begin(Container::Group));
        assert_eq!(read("BEGIN  REPEAT").unwrap(), RowType::Begin(Container::Repeat));
        assert_eq!(read("end loop").unwrap(), RowType::End(Container::Loop { list: String::new() }));
        assert_eq!(read("begin loop over C1").unwrap(), RowType::Begin(Container::Loop { list: "C1".into() }));
        assert!(read("begin").is_err());
    }

    #[test]
    fn an_unknown_type_is_named() {
        assert_eq!(read("Text").unwrap_err(), "\"Text\" is no type: write \"text\"");
        assert!(read("cascading_select x").unwrap_err().contains("\"cascading_select x\" is not a type"));
    }
}
