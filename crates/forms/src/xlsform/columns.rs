//! The heads of the columns: their many spellings, and the language in some of them.

use crate::mistake::{Mistake, Position};
use crate::spreadsheet::Sheet;

/// A column that means something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Its place in the rows, 0 being the first.
    pub(super) index: usize,
    /// The head as the author wrote it.
    pub(super) head: String,
    /// What it means.
    pub(super) key: Key,
    /// The language of its texts, as written.
    pub(super) language: Option<String>,
}

/// What a column means, however its head is spelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// A column that XLSForm knows: `type`, `label`, `choice_filter`…
    Known(&'static str),
    /// `media::image`.
    Media(String),
    /// `bind::relevant`; also under the short names such as `relevant`.
    Bind(Attribute),
    /// `body::appearance`; also under the short names such as `appearance`.
    Body(Attribute),
    /// `instance::…` in the survey, `attribute::…` in the settings.
    Instance(Attribute),
    /// Any other column.
    Extra(String),
}

impl Key {
    /// Whether the column holds texts for people, which have a language.
    pub(super) fn is_text(&self) -> bool {
        match self {
            Self::Known(name) => matches!(*name, "label" | "hint" | "guidance_hint"),
            Self::Media(_) => true,
            Self::Bind(attribute) => MESSAGES.contains(&attribute.name.as_str()),
            _ => false,
        }
    }
}

/// An attribute in XML, and the names inside its value, if the head goes that deep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    /// Its name.
    pub(super) name: String,
    /// `body:esri:style` is the attribute `esri` with the value `{'style': '…'}`.
    pub(super) inside: Vec<String>,
}

/// Which sheet the columns belong to, for the names that it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `survey`.
    Survey,
    /// `choices`, `external_choices` and `osm`.
    Choices,
    /// `settings`.
    Settings,
    /// `entities`.
    Entities,
}

/// A spelling and the path that it stands for.
type Spelling = (&'static str, &'static [&'static str]);

/// Other spellings of the columns of the survey, in lower case with underscores.
const SURVEY_SPELLINGS: &[Spelling] = &[
    ("command", &["type"]),
    ("tag", &["name"]),
    ("value", &["name"]),
    ("caption", &["label"]),
    ("relevant", &["bind", "relevant"]),
    ("relevance", &["bind", "relevant"]),
    ("required", &["bind", "required"]),
    ("readonly", &["bind", "readonly"]),
    ("read_only", &["bind", "readonly"]),
    ("constraint", &["bind", "constraint"]),
    ("constraint_message", &["bind", "jr:constraintMsg"]),
    ("required_message", &["bind", "jr:requiredMsg"]),
    ("requiredmsg", &["bind", "jr:requiredMsg"]),
    ("noapperrorstring", &["bind", "jr:noAppErrorString"]),
    ("no_app_error_string", &["bind", "jr:noAppErrorString"]),
    ("calculate", &["bind", "calculate"]),
    ("calculation", &["bind", "calculate"]),
    ("count", &["body", "jr:count"]),
    ("repeat_count", &["body", "jr:count"]),
    ("jr:count", &["body", "jr:count"]),
    ("appearance", &["body", "appearance"]),
    ("rows", &["body", "rows"]),
    ("autoplay", &["body", "autoplay"]),
    ("image", &["media", "image"]),
    ("big-image", &["media", "big-image"]),
    ("audio", &["media", "audio"]),
    ("video", &["media", "video"]),
    ("control", &["body"]),
    ("compact_tag", &["instance", "odk:tag"]),
];

const SURVEY_NAMES: &[&str] = &[
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "default",
    "trigger",
    "parameters",
    "choice_filter",
    "save_to",
    "disabled",
    "intent",
    "query",
];

const CHOICES_SPELLINGS: &[Spelling] = &[
    ("value", &["name"]),
    ("caption", &["label"]),
    ("image", &["media", "image"]),
    ("big-image", &["media", "big-image"]),
    ("audio", &["media", "audio"]),
    ("video", &["media", "video"]),
];

const CHOICES_NAMES: &[&str] = &["list_name", "name", "label"];

const SETTINGS_SPELLINGS: &[Spelling] = &[
    ("title", &["form_title"]),
    ("set_form_title", &["form_title"]),
    ("set_form_id", &["form_id"]),
    ("prefix", &["attribute", "odk:prefix"]),
    ("delimiter", &["attribute", "odk:delimiter"]),
];

const SETTINGS_NAMES: &[&str] = &[
    "form_id",
    "id_string",
    "form_title",
    "name",
    "version",
    "default_language",
    "instance_name",
    "instance_id",
    "omit_instanceid",
    "submission_url",
    "public_key",
    "auto_send",
    "auto_delete",
    "style",
    "namespaces",
    "instance_xmlns",
    "allow_choice_duplicates",
    "clean_text_values",
    "client_editable",
];

const ENTITIES_SPELLINGS: &[Spelling] = &[("dataset", &["list_name"])];

const ENTITIES_NAMES: &[&str] = &["list_name", "entity_id", "create_if", "update_if", "label"];

/// Attributes of a bind that are texts, and so can be translated.
const MESSAGES: [&str; 3] = ["jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString"];
const MEDIA: [&str; 4] = ["image", "big-image", "audio", "video"];

impl Kind {
    fn spellings(self) -> (&'static [Spelling], &'static [&'static str]) {
        match self {
            Self::Survey => (SURVEY_SPELLINGS, SURVEY_NAMES),
            Self::Choices => (CHOICES_SPELLINGS, CHOICES_NAMES),
            Self::Settings => (SETTINGS_SPELLINGS, SETTINGS_NAMES),
            Self::Entities => (ENTITIES_SPELLINGS, ENTITIES_NAMES),
        }
    }
}

/// The columns of a sheet, from its first row.
pub(super) fn read(sheet: &Sheet, name: &str, kind: Kind, mistakes: &mut Vec<Mistake>) -> Vec<Column> {
    let Some(heads) = sheet.rows().first() else { return Vec::new() };
    // One double colon anywhere, and a single one separates nothing any more.
    let separator = if heads.cells.iter().any(|head| head.contains("::")) { "::" } else { ":" };
    let mut columns: Vec<Column> = Vec::new();
    for (index, head) in heads.cells.iter().enumerate() {
        let head = head.split_whitespace().collect::<Vec<_>>().join(" ");
        if head.is_empty() {
            continue;
        }
        let at = || Position::cell(name, heads.number, &head);
        let (key, language) = match meaning(&head, separator, kind) {
            Ok(meaning) => meaning,
            Err(message) => {
                mistakes.push(Mistake::new(at(), message));
                continue;
            }
        };
        let same = columns.iter().position(|other| other.key == key && other.language == language);
        let column = Column { index, head: head.clone(), key, language };
        match same.and_then(|same| columns.get_mut(same)) {
            // The last of two equal heads counts.
            Some(other) if other.head == head => *other = column,
            Some(other) => {
                let message =
                    format!("{:?} and {head:?} are names of the same column: rename or remove one", other.head);
                mistakes.push(Mistake::new(at(), message));
            }
            None => columns.push(column),
        }
    }
    columns
}

/// What a head means, and its language.
fn meaning(head: &str, separator: &str, kind: Kind) -> Result<(Key, Option<String>), String> {
    let (spellings, names) = kind.spellings();
    let normal = |text: &str| text.to_lowercase().replace(' ', "_");
    let spelled = |text: &str| {
        let text = normal(text);
        spellings.iter().find(|(spelling, _)| *spelling == text).map(|(_, path)| path.to_vec())
    };
    let whole = spelled(head).map(|path| path.into_iter().map(str::to_owned).collect());
    let mut path: Vec<String> = whole.unwrap_or_else(|| {
        let mut tokens = head.split(separator).map(str::trim).filter(|token| !token.is_empty());
        let first = tokens.next().unwrap_or_default();
        let known = || names.iter().find(|name| **name == normal(first)).map(|name| vec![*name]);
        let mut path: Vec<String> = match spelled(first).or_else(known) {
            Some(path) => path.into_iter().map(str::to_owned).collect(),
            None => vec![normal_group(first)],
        };
        path.extend(tokens.map(str::to_owned));
        join_prefix(path)
    });
    let first = if path.is_empty() { String::new() } else { path.remove(0) };
    let extra = || Ok((Key::Extra(head.to_owned()), None));
    let attribute = |path: &[String]| {
        let (name, inside) = path.split_first()?;
        Some(Attribute { name: name.clone(), inside: inside.to_vec() })
    };
    match (kind, first.as_str()) {
        (Kind::Survey | Kind::Choices, "media") => match path.split_first() {
            None => Err("media of which kind? Call the column media::image, media::audio or media::video".to_owned()),
            Some((media, rest)) if MEDIA.contains(&media.as_str()) => {
                Ok((Key::Media(media.clone()), language(head, rest)?))
            }
            Some((media, _)) => Err(format!("{media:?} is no kind of media: use image, big-image, audio or video")),
        },
        (Kind::Survey, "bind") => match attribute(&path) {
            Some(Attribute { name, inside }) if MESSAGES.contains(&name.as_str()) => {
                Ok((Key::Bind(Attribute { name, inside: Vec::new() }), language(head, &inside)?))
            }
            Some(attribute) if attribute.name == "nodeset" => {
                Err("a bind's nodeset is made from the name: remove this column".to_owned())
            }
            Some(attribute) => untranslated(head, &attribute).map(|()| (Key::Bind(attribute), None)),
            None => extra(),
        },
        (Kind::Survey, "body") => match attribute(&path) {
            Some(attribute) => untranslated(head, &attribute).map(|()| (Key::Body(attribute), None)),
            None => extra(),
        },
        (Kind::Survey, "instance") | (Kind::Settings, "attribute") => {
            attribute(&path).map_or_else(extra, |attribute| Ok((Key::Instance(attribute), None)))
        }
        (_, first) => {
            let Some(known) = names.iter().find(|name| **name == first).copied() else { return extra() };
            if matches!(known, "label" | "hint" | "guidance_hint") && kind != Kind::Entities {
                return Ok((Key::Known(known), language(head, &path)?));
            }
            if path.is_empty() { Ok((Key::Known(known), None)) } else { Err(not_translated(head)) }
        }
    }
}

/// `BIND`, `Media`… in lower case; any other word as it is.
fn normal_group(first: &str) -> String {
    let lower = first.to_lowercase();
    if ["bind", "body", "media", "instance", "attribute"].contains(&lower.as_str()) { lower } else { first.to_owned() }
}

/// The language at the end of a path.
fn language(head: &str, rest: &[String]) -> Result<Option<String>, String> {
    match rest {
        [] => Ok(None),
        [language] => Ok(Some(language.clone())),
        _ => Err(format!("{head:?} goes too deep: write one language after the name, as in label::French (fr)")),
    }
}

/// Refuses `relevant::French`: an expression has no language.
fn untranslated(head: &str, attribute: &Attribute) -> Result<(), String> {
    let expression = ["relevant", "required", "readonly", "constraint", "calculate", "appearance", "jr:count", "rows"];
    if expression.contains(&attribute.name.as_str()) && !attribute.inside.is_empty() {
        return Err(not_translated(head));
    }
    Ok(())
}

fn not_translated(head: &str) -> String {
    format!("{head:?} cannot have a language: remove what follows the name")
}

/// `jr` and what follows it are one name.
fn join_prefix(path: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for token in path {
        match joined.last_mut() {
            Some(last) if last == "jr" => *last = format!("jr:{token}"),
            _ => joined.push(token),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(head: &str) -> (Key, Option<String>) {
        meaning(head, if head.contains("::") { "::" } else { ":" }, Kind::Survey).unwrap()
    }

    fn bind(name: &str) -> Key {
        Key::Bind(Attribute { name: name.to_owned(), inside: Vec::new() })
    }

    #[test]
    fn a_column_has_many_spellings() {
        assert_eq!(survey("Relevance").0, bind("relevant"));
        assert_eq!(survey("bind::relevant").0, bind("relevant"));
        assert_eq!(survey("constraint message").0, bind("jr:constraintMsg"));
        assert_eq!(survey("bind:jr:constraintMsg:fr"), (bind("jr:constraintMsg"), Some("fr".into())));
        assert_eq!(survey("caption"), (Key::Known("label"), None));
        assert_eq!(survey("guidance hint").0, Key::Known("guidance_hint"));
        assert_eq!(survey("jr:count").0, Key::Body(Attribute { name: "jr:count".into(), inside: vec![] }));
        assert_eq!(survey("bind::passerelle:concept").0, bind("passerelle:concept"));
    }

    #[test]
    fn a_language_follows_the_name() {
        assert_eq!(survey("label::French (fr)"), (Key::Known("label"), Some("French (fr)".into())));
        assert_eq!(survey("LABEL:: fr").1, Some("fr".into()));
        assert_eq!(survey("caption::fr"), (Key::Known("label"), Some("fr".into())));
        assert_eq!(survey("image::fr"), (Key::Media("image".into()), Some("fr".into())));
        assert!(meaning("label::a::b", "::", Kind::Survey).is_err());
        assert!(meaning("relevant::fr", "::", Kind::Survey).is_err());
        assert!(meaning("appearance::fr", "::", Kind::Survey).is_err());
    }

    #[test]
    fn other_columns_keep_their_name() {
        assert_eq!(survey("My note").0, Key::Extra("My note".into()));
        assert!(meaning("media", ":", Kind::Survey).is_err());
        assert_eq!(
            survey("body:esri:style").0,
            Key::Body(Attribute { name: "esri".into(), inside: vec!["style".into()] })
        );
    }
}
