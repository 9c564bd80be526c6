//! What the interface says, in every language, by Fluent.
//!
//! Each room keeps its sentences in `texts/{fr,de,lb,en}.ftl` and exports them as a [`RoomTexts`];
//! the program joins them into one [`Texts`]. French is the reference: a key that another language
//! lacks is said in French.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use base::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::{ast, parser};

use crate::words;

/// A value that a sentence takes: `3.into()`, `"Ana".into()`, `name.into()`.
///
/// Numbers are written in the way of the language, from 10 000 on with groups; give a year as text.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// The sentences of one room.
#[derive(Debug, Clone, Copy)]
pub struct RoomTexts {
    /// The room's name; each of its keys starts with it and a hyphen.
    pub room: &'static str,
    /// The Fluent source in each language.
    pub sources: [(Lang, &'static str); 4],
}

/// Texts that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the texts cannot be used:\n{}", .0.join("\n"))]
pub struct TextsError(pub Vec<String>);

/// Remember at most this many missing keys, so that a fault cannot fill the memory.
const MAX_MISSING: usize = 200;

/// Every sentence in every language. What nobody reads takes no memory: the sentences of a room in a language are put
/// together when the first of them is said.
pub struct Texts {
    /// Those with the longest names first: a key may start with the names of two.
    rooms: Vec<Room>,
    missing: Mutex<BTreeSet<String>>,
}

struct Room {
    name: &'static str,
    spoken: [Spoken; 4],
}

struct Spoken {
    lang: Lang,
    source: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Joins the texts of the rooms; those of `ui` itself are always in, named or not.
    ///
    /// # Errors
    /// Every line that Fluent cannot read, and every key that two rooms use.
    pub fn with(rooms: &[RoomTexts]) -> Result<Arc<Self>, TextsError> {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        let others = rooms.iter().filter(|room| room.room != crate::TEXTS.room);
        let all: Vec<&RoomTexts> = std::iter::once(&crate::TEXTS).chain(others).collect();
        for room in &all {
            for (lang, source) in room.sources {
                let (resource, errors) = match parser::parse(source) {
                    Ok(resource) => (resource, Vec::new()),
                    Err(read) => read,
                };
                faults.extend(errors.iter().map(|error| format!("{}, {lang}: {error}", room.room)));
                let twice = keys(&resource).into_keys().filter(|key| !seen.insert((lang, key.clone())));
                faults.extend(twice.map(|key| format!("{}, {lang}: {key} is there twice", room.room)));
            }
        }
        if !faults.is_empty() {
            return Err(TextsError(faults));
        }
        let mut rooms: Vec<Room> = all.into_iter().map(Room::new).collect();
        rooms.sort_by_key(|room| std::cmp::Reverse(room.name.len()));
        Ok(Arc::new(Self { rooms, missing: Mutex::default() }))
    }

    /// The sentence of a key, with its values.
    ///
    /// A key that the language lacks is logged once and said in French; in a debug build, and where
    /// French lacks it too, the key itself shows, between ⟦ and ⟧.
    pub fn say(&self, lang: Lang, key: &str, values: &[(&str, Value<'_>)]) -> String {
        if let Some(said) = self.find(lang, key, values) {
            return said;
        }
        self.report(lang, key, "no such key");
        let french = if cfg!(debug_assertions) { None } else { self.find(Lang::Fr, key, values) };
        french.unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// Whether a language has a key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles_of(lang, key).any(|bundle| bundle.has_message(key))
    }

    /// What may say a key in a language: the sentences of each room whose name it starts with.
    fn bundles_of(&self, lang: Lang, key: &str) -> impl Iterator<Item = &FluentBundle<FluentResource>> {
        let rooms = self.rooms.iter().filter(|room| room.may_have(key));
        rooms.flat_map(|room| &room.spoken).filter(move |spoken| spoken.lang == lang).map(Spoken::bundle)
    }

    fn find(&self, lang: Lang, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let bundle = self.bundles_of(lang, key).find(|bundle| bundle.has_message(key))?;
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args), &mut errors);
        for error in &errors {
            self.report(lang, key, &error.to_string());
        }
        Some(said.into_owned())
    }

    fn report(&self, lang: Lang, key: &str, fault: &str) {
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        if missing.len() < MAX_MISSING && missing.insert(format!("{lang} {key} {fault}")) {
            tracing::error!(%lang, key, fault, "a text is missing or wrong");
        }
    }
}

impl Room {
    fn new(texts: &RoomTexts) -> Self {
        let spoken = texts.sources.map(|(lang, source)| Spoken { lang, source, bundle: OnceLock::new() });
        Self { name: texts.room, spoken }
    }

    /// Whether a key starts with the room's name and a hyphen.
    fn may_have(&self, key: &str) -> bool {
        key.strip_prefix(self.name).is_some_and(|rest| rest.starts_with('-'))
    }
}

impl Spoken {
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![self.lang.tag().parse().unwrap_or_default()]);
            // Isolation marks are read aloud by some screen readers and break what people copy.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(match self.lang {
                Lang::Fr => |value, _| words::number_in_text(Lang::Fr, value),
                Lang::De => |value, _| words::number_in_text(Lang::De, value),
                Lang::Lb => |value, _| words::number_in_text(Lang::Lb, value),
                Lang::En => |value, _| words::number_in_text(Lang::En, value),
            }));
            // What is wrong in it was told before, and what can be read of it is said.
            let read = FluentResource::try_new(unbroken(self.lang, self.source));
            bundle.add_resource_overriding(read.unwrap_or_else(|(resource, _)| resource));
            bundle
        })
    }
}

/// A text in which French signs stay with their word: no line begins with a colon or a closing quotation mark.
fn unbroken(lang: Lang, source: &str) -> String {
    if lang != Lang::Fr {
        return source.to_owned();
    }
    let signs = [
        ("« ", "«\u{a0}"),
        (" »", "\u{a0}»"),
        (" :", "\u{a0}:"),
        (" ;", "\u{202f};"),
        (" ?", "\u{202f}?"),
        (" !", "\u{202f}!"),
    ];
    signs.iter().fold(source.to_owned(), |text, (broken, whole)| text.replace(broken, whole))
}

/// How the languages of each room disagree, one sentence a fault: a key that one lacks, variables
/// that differ, a key without its room's prefix, a line that Fluent cannot read. Empty when all is well.
pub fn disagreements(rooms: &[RoomTexts]) -> Vec<String> {
    let mut faults = Vec::new();
    for room in rooms {
        let prefix = format!("{}-", room.room);
        let spoken: Vec<(Lang, BTreeMap<String, BTreeSet<String>>)> = room
            .sources
            .iter()
            .map(|(lang, source)| {
                let resource = parser::parse(*source).unwrap_or_else(|(resource, errors)| {
                    faults.extend(errors.iter().map(|error| format!("{}/{lang}: {error}", room.room)));
                    resource
                });
                (*lang, keys(&resource))
            })
            .collect();
        for lang in Lang::ALL {
            if !spoken.iter().any(|(of, _)| *of == lang) {
                faults.push(format!("{}: no texts in {lang}", room.room));
            }
        }
        let all: BTreeSet<&String> = spoken.iter().flat_map(|(_, keys)| keys.keys()).collect();
        for key in all {
            if !key.trim_start_matches('-').starts_with(&prefix) {
                faults.push(format!("{}: {key} does not start with {prefix}", room.room));
            }
            let reference = spoken.iter().find_map(|(_, keys)| keys.get(key));
            for (lang, keys) in &spoken {
                match keys.get(key) {
                    None => faults.push(format!("{}/{lang}: {key} is missing", room.room)),
                    Some(variables) if Some(variables) != reference => faults.push(format!(
                        "{}/{lang}: {key} uses {variables:?}, another language {:?}",
                        room.room,
                        reference.into_iter().flatten().collect::<Vec<_>>()
                    )),
                    Some(_) => {}
                }
            }
        }
    }
    faults
}

/// Each key of a resource with the variables of its sentence. Terms count by their name with a hyphen before.
fn keys(resource: &ast::Resource<&str>) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for entry in &resource.body {
        let mut variables = BTreeSet::new();
        match entry {
            ast::Entry::Message(message) => {
                message.value.iter().for_each(|pattern| in_pattern(pattern, &mut variables));
                keys.insert(message.id.name.to_owned(), variables);
            }
            ast::Entry::Term(term) => {
                in_pattern(&term.value, &mut variables);
                keys.insert(format!("-{}", term.id.name), variables);
            }
            _ => {}
        }
    }
    keys
}

fn in_pattern(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, variables),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            for variant in variants {
                in_pattern(&variant.value, variables);
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, variables));
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, variables),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn room(fr: &'static str, de: &'static str, lb: &'static str, en: &'static str) -> RoomTexts {
        RoomTexts { room: "inn", sources: [(Lang::Fr, fr), (Lang::De, de), (Lang::Lb, lb), (Lang::En, en)] }
    }

    #[test]
    fn french_signs_stay_with_their_word() {
        let whole = "Aller à «\u{a0}{ $a }\u{a0}»\u{202f}? Oui\u{a0}: ici\u{202f}; là\u{202f}!";
        assert_eq!(unbroken(Lang::Fr, "Aller à « { $a } » ? Oui : ici ; là !"), whole);
        assert_eq!(unbroken(Lang::En, "a : b"), "a : b");
    }

    #[test]
    fn the_rooms_own_texts_agree() {
        assert_eq!(disagreements(&[crate::TEXTS]), Vec::<String>::new());
    }

    #[test]
    fn a_missing_key_a_missing_variable_and_a_wrong_prefix_are_named() {
        let faults = disagreements(&[room(
            "inn-a = Bonjour { $name }\ninn-b = Oui",
            "inn-a = Guten Tag { $name }\ninn-b = Ja\nother = x",
            "inn-a = Moien\ninn-b = Jo",
            "inn-a = { $name ->\n    [one] Hello\n   *[other] Hello { $name }\n }",
        )]);
        for expected in [
            "inn/lb: inn-a uses {}, another language [\"name\"]",
            "inn/en: inn-b is missing",
            "inn: other does not start with inn-",
            "inn/fr: other is missing",
        ] {
            assert!(faults.iter().any(|fault| fault == expected), "{expected} in {faults:#?}");
        }
    }

    #[test]
    fn a_line_that_fluent_cannot_read_is_refused() {
        let room = room("inn-a = Bonjour { $name", "inn-a = x", "inn-a = x", "inn-a = x");
        assert!(Texts::with(&[room]).is_err_and(|error| error.to_string().contains("inn, fr")));
        assert!(!disagreements(&[room]).is_empty());
    }

    #[test]
    fn a_key_of_two_rooms_is_refused_and_this_room_may_be_named_too() {
        let one = room("inn-a = x", "inn-a = x", "inn-a = x", "inn-a = x");
        let two = RoomTexts { room: "bar", ..one };
        assert!(Texts::with(&[one, two]).is_err());
        assert!(Texts::with(&[crate::TEXTS, one]).is_ok());
    }

    #[test]
    fn a_missing_key_shows_in_a_debug_build() {
        let texts = Texts::with(&[]).unwrap();
        assert_eq!(texts.say(Lang::De, "inn-nowhere", &[]), "⟦inn-nowhere⟧");
    }

    #[test]
    fn values_are_inserted_without_isolation_marks_and_numbers_in_the_way_of_the_language() {
        let text = "inn-a = { $name }: { $count } { $count ->\n    [one] x\n   *[other] y\n }";
        let texts = Texts::with(&[room(text, text, text, text)]).unwrap();
        let say = |lang, count: i64| texts.say(lang, "inn-a", &[("name", "Ana".into()), ("count", count.into())]);
        assert_eq!(say(Lang::Lb, 1), "Ana: 1 x");
        assert_eq!(say(Lang::Fr, 0), "Ana: 0 x", "in French zero is singular");
        assert_eq!(say(Lang::De, 12_000), "Ana: 12.000 y");
        assert_eq!(say(Lang::Fr, 12_000), "Ana: 12\u{202f}000 y");
        assert_eq!(say(Lang::En, 2026), "Ana: 2026 y");
    }
}
