//! Texts in several languages, and texts with media (itext).

use std::collections::HashMap;

use base::Localized;

use crate::model::{ChoiceList, Form, Group, Media, MediaKind, Question};
use crate::reference;

use super::outline::{self, Kind, Outline, xpath};
use super::paths::Place;
use super::xml::{Element, Node};

/// The key of texts that name no language.
pub(super) const DEFAULT: &str = "default";

/// All texts, by language and name, in the order in which they come.
#[derive(Default)]
struct Translations {
    languages: Vec<Translation>,
}

#[derive(Default)]
struct Translation {
    language: String,
    texts: Vec<Text>,
    /// Where the text of a name is.
    places: HashMap<String, usize>,
}

struct Text {
    id: String,
    values: Vec<Value>,
}

struct Value {
    /// `image`, `guidance`… or nothing for the words themselves.
    form: Option<&'static str>,
    content: Vec<Node>,
}

/// A text that is missing in a language.
const MISSING: &str = "-";
const GUIDANCE: &str = "guidance";

/// The element `itext`, when there is a text for it.
pub(super) fn write(form: &Form, outline: &Outline<'_>) -> Option<Element> {
    let mut translations = Translations::default();
    let writer = Writer { form, outline };
    for list in form.lists().iter().filter(|list| is_translated(list)) {
        for (index, choice) in list.choices.iter().enumerate() {
            let id = choice_id(&list.name, index);
            let place = Place::of(&outline.root);
            writer.add(&mut translations, &id, None, &choice.label, place);
            writer.add_media(&mut translations, &id, &choice.media, place);
        }
    }
    let nodes = outline.walk();
    for node in &nodes {
        writer.words(&mut translations, node);
    }
    for node in &nodes {
        let media = match &node.kind {
            Kind::Question(question) => &question.media,
            Kind::Group(group) => &group.media,
            Kind::Repeat(repeat) => &repeat.group.media,
            Kind::Count(_) | Kind::Entity(_) => continue,
        };
        // Names of files are looked up from the root, as pyxform has them.
        writer.add_media(&mut translations, &format!("{}:label", xpath(&node.path)), media, Place::of(&outline.root));
    }
    translations.complete();
    translations.element(writer.default())
}

/// Whether a label is looked up by its name, not written where it stands.
pub(super) fn is_looked_up(label: &Localized, media: &[Media]) -> bool {
    !media.is_empty() || label.iter().any(|(tag, text)| tag != DEFAULT && !text.is_empty())
}

/// Whether a hint is looked up by its name.
pub(super) fn is_hint_looked_up(question: &Question) -> bool {
    !question.guidance_hint.is_empty() || is_looked_up(&question.hint, &[])
}

/// Whether a message is looked up by its name: also when it quotes an answer, which an attribute
/// cannot do.
pub(super) fn is_message_looked_up(message: &Localized) -> bool {
    is_looked_up(message, &[]) || message.iter().any(|(_, text)| reference::references(text).next().is_some())
}

/// Whether the labels of a list are looked up by name.
pub(super) fn is_translated(list: &ChoiceList) -> bool {
    list.choices.iter().any(|choice| {
        is_looked_up(&choice.label, &choice.media)
            || choice.label.iter().any(|(_, text)| reference::references(text).next().is_some())
    })
}

/// The name of a choice's label.
pub(super) fn choice_id(list: &str, index: usize) -> String {
    format!("{list}-{index}")
}

/// The messages of a question, and the names of their attributes and texts.
pub(super) fn messages(question: &Question) -> [(&'static str, &Localized); 3] {
    [
        ("jr:constraintMsg", &question.constraint_message),
        ("jr:requiredMsg", &question.required_message),
        ("jr:noAppErrorString", &question.failure_message),
    ]
}

struct Writer<'a> {
    form: &'a Form,
    outline: &'a Outline<'a>,
}

impl Writer<'_> {
    /// The words of a node, without its media.
    fn words(&self, translations: &mut Translations, node: &outline::Node<'_>) {
        let (path, place) = (xpath(&node.path), Place::of(&node.path));
        match &node.kind {
            Kind::Question(question) => {
                for (name, message) in messages(question) {
                    if is_message_looked_up(message) {
                        self.add(translations, &format!("{path}:{name}"), None, message, place);
                    }
                }
                let label = outline::label(&question.label, &question.appearance);
                self.label(translations, &label, &question.media, &path, place);
                if is_hint_looked_up(question) {
                    let id = format!("{path}:hint");
                    self.add(translations, &id, None, &question.hint, place);
                    self.add(translations, &id, Some(GUIDANCE), &question.guidance_hint, place);
                }
            }
            Kind::Group(group) => self.title(translations, group, &path, place),
            Kind::Repeat(repeat) => self.title(translations, &repeat.group, &path, place),
            Kind::Count(_) | Kind::Entity(_) => {}
        }
    }

    fn label(&self, translations: &mut Translations, label: &Localized, media: &[Media], path: &str, place: Place<'_>) {
        if is_looked_up(label, media) {
            self.add(translations, &format!("{path}:label"), None, label, place);
        }
    }

    fn title(&self, translations: &mut Translations, group: &Group, path: &str, place: Place<'_>) {
        // The title of a table is a note of its own.
        if outline::is_table(group) {
            return;
        }
        let label = outline::label(&group.label, &group.appearance);
        self.label(translations, &label, &group.media, path, place);
        if is_looked_up(&group.hint, &[]) {
            self.add(translations, &format!("{path}:hint"), None, &group.hint, place);
        }
    }

    /// The name of the language of texts that name none.
    fn default(&self) -> &str {
        let name = self.form.settings().default_language.as_str();
        if name.is_empty() { DEFAULT } else { name }
    }

    /// The texts of a [`Localized`] by the names of their languages, in the form's order.
    fn by_language<'a>(&'a self, texts: &'a Localized) -> Vec<(&'a str, &'a str)> {
        let languages = self.form.languages().iter().map(|language| (language.name.as_str(), language.tag.as_str()));
        let mut by_language: Vec<(&str, &str)> = languages
            .filter(|(_, tag)| *tag != DEFAULT)
            .filter_map(|(name, tag)| Some((name, texts.exact(tag)?)))
            .collect();
        if let Some(text) = texts.exact(DEFAULT)
            && by_language.iter().all(|(name, _)| *name != self.default())
        {
            let place = self.form.languages().iter().position(|language| language.name == self.default());
            let before = |name: &str| self.form.languages().iter().position(|language| language.name == name) < place;
            let at = by_language.iter().take_while(|(name, _)| before(name)).count();
            by_language.insert(at, (self.default(), text));
        }
        by_language
    }

    fn add(
        &self,
        translations: &mut Translations,
        id: &str,
        form: Option<&'static str>,
        texts: &Localized,
        place: Place<'_>,
    ) {
        for (language, text) in self.by_language(texts) {
            translations.add(language, id, Value { form, content: self.outline.words(text, place) });
        }
    }

    fn add_media(&self, translations: &mut Translations, id: &str, media: &[Media], place: Place<'_>) {
        for media in media {
            let (form, folder) = match media.kind {
                MediaKind::Image => ("image", "jr://images/"),
                MediaKind::BigImage => ("big-image", "jr://images/"),
                MediaKind::Audio => ("audio", "jr://audio/"),
                MediaKind::Video => ("video", "jr://video/"),
            };
            for (language, file) in self.by_language(&media.file) {
                let content = self.outline.words(&format!("{folder}{file}"), place);
                translations.add(language, id, Value { form: Some(form), content });
            }
        }
    }
}

impl Translation {
    /// The text of a name, made if need be.
    fn text(&mut self, id: &str) -> Option<&mut Text> {
        let place = self.places.get(id).copied().unwrap_or_else(|| {
            self.texts.push(Text { id: id.to_owned(), values: Vec::new() });
            self.places.insert(id.to_owned(), self.texts.len() - 1);
            self.texts.len() - 1
        });
        self.texts.get_mut(place)
    }
}

impl Translations {
    fn add(&mut self, language: &str, id: &str, value: Value) {
        if self.languages.iter().all(|known| known.language != language) {
            self.languages.push(Translation { language: language.to_owned(), ..Translation::default() });
        }
        let translation = self.languages.iter_mut().find(|known| known.language == language);
        if let Some(text) = translation.and_then(|translation| translation.text(id)) {
            text.values.push(value);
        }
    }

    /// Gives each language every text: clients need them all. Words that are missing are a dash.
    fn complete(&mut self) {
        let mut wanted: Vec<(String, Vec<Option<&'static str>>)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for text in self.languages.iter().flat_map(|translation| &translation.texts) {
            let place = *places.entry(text.id.clone()).or_insert_with(|| {
                wanted.push((text.id.clone(), Vec::new()));
                wanted.len() - 1
            });
            let Some((_, forms)) = wanted.get_mut(place) else { continue };
            let words =
                text.values.iter().map(|value| value.form).filter(|form| form.is_none_or(|form| form == GUIDANCE));
            forms.extend(words);
        }
        for translation in &mut self.languages {
            for (id, forms) in &wanted {
                let Some(text) = translation.text(id) else { continue };
                for form in forms {
                    if text.values.iter().all(|value| value.form != *form) {
                        text.values.push(Value { form: *form, content: vec![Node::Text(MISSING.to_owned())] });
                    }
                }
            }
        }
    }

    fn element(self, default: &str) -> Option<Element> {
        if self.languages.is_empty() {
            return None;
        }
        let mut itext = Element::new("itext");
        for Translation { language, texts, .. } in self.languages {
            let mut translation = Element::new("translation").with("lang", language.as_str());
            if language == default {
                translation.set("default", "true()");
            }
            for text in texts {
                let mut element = Element::new("text").with("id", text.id);
                for value in text.values {
                    let mut words = Element::new("value");
                    if let Some(form) = value.form {
                        words.set("form", form);
                    }
                    words.extend_mixed(value.content);
                    element.push(words);
                }
                translation.push(element);
            }
            itext.push(translation);
        }
        Some(itext)
    }
}
