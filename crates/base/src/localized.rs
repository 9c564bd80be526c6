//! A text in several languages.

use std::collections::BTreeMap;

use crate::Lang;

/// The same text in several languages, by BCP 47 tag. Content of packs is not bound to the four
/// languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<String, String>);

impl Localized {
    /// Without any text.
    pub fn new() -> Self {
        Self::default()
    }

    /// With one text.
    pub fn of(tag: impl Into<String>, text: impl Into<String>) -> Self {
        let mut localized = Self::new();
        localized.insert(tag, text);
        localized
    }

    /// Sets the text of a language.
    pub fn insert(&mut self, tag: impl Into<String>, text: impl Into<String>) {
        self.0.insert(tag.into(), text.into());
    }

    /// The text in a language, or else in French, English, or whatever there is; empty where there
    /// is nothing.
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang.tag())
            .or_else(|| self.exact("fr"))
            .or_else(|| self.exact("en"))
            .or_else(|| self.0.values().map(String::as_str).find(|text| !text.is_empty()))
            .unwrap_or_default()
    }

    /// The text of exactly this tag, when it is there and not empty.
    pub fn exact(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// The tags and their texts, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_on_french() {
        let mut text = Localized::of("en", "bread");
        assert_eq!(text.get(Lang::De), "bread");
        text.insert("fr", "pain");
        text.insert("de", "");
        assert_eq!(text.get(Lang::De), "pain");
        assert_eq!(text.get(Lang::En), "bread");
    }
}
