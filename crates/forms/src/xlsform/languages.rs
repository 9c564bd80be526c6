//! The languages of a form, from the heads of its columns.

use base::Localized;

use crate::model::Language;

use super::columns::{Column, Key};
use super::record::Grid;

/// The key of texts that name no language.
const DEFAULT: &str = "default";

/// The languages of a form.
#[derive(Debug, Clone, Default)]
pub(super) struct Languages {
    languages: Vec<Language>,
    /// The key of the language that texts without one are in, when the settings say it.
    default: Option<String>,
}

impl Languages {
    /// The languages of the columns of these sheets, in order, and the default one.
    pub(super) fn of<'a>(sheets: impl IntoIterator<Item = &'a Grid>, default_language: Option<&str>) -> Self {
        let columns: Vec<&Column> = sheets.into_iter().flat_map(by_weight).collect();
        let unnamed = default_language.unwrap_or(DEFAULT);
        let named = columns.iter().any(|column| column.language.as_deref() == Some(unnamed));
        let mut languages = Self::default();
        for column in columns {
            match &column.language {
                Some(name) => languages.add(name),
                // A language that is named somewhere has its place there.
                None if column.key.is_text() && !named => languages.add(unnamed),
                None => {}
            }
        }
        if let Some(default) = default_language {
            languages.add(default);
            languages.default = languages.key(default).map(str::to_owned);
        }
        languages
    }

    fn add(&mut self, name: &str) {
        if self.key(name).is_some() {
            return;
        }
        let mut language = Language::named(name);
        // Two languages with one tag would overwrite each other.
        if self.languages.iter().any(|known| known.tag == language.tag) {
            language.tag.clone_from(&language.name);
        }
        self.languages.push(language);
    }

    fn key(&self, name: &str) -> Option<&str> {
        self.languages.iter().find(|language| language.name == name).map(|language| language.tag.as_str())
    }

    /// A text from its columns. One that stands alone in a column without a language keeps the key
    /// `default`; beside others, it is in the form's default language.
    pub(super) fn localized<'a>(&self, texts: impl Iterator<Item = (Option<&'a str>, &'a str)>) -> Localized {
        let mut localized = Localized::new();
        let mut plain = None;
        for (language, text) in texts {
            match language {
                Some(name) => localized.insert(self.key(name).unwrap_or(name), text),
                None => plain = Some(text),
            }
        }
        if let Some(text) = plain {
            let key = self.default.as_deref().filter(|_| !localized.is_empty()).unwrap_or(DEFAULT);
            if localized.exact(key).is_none() {
                localized.insert(key, text);
            }
        }
        localized
    }

    /// All of them.
    pub(super) fn into_inner(self) -> Vec<Language> {
        self.languages
    }
}

/// The columns of a sheet, labels first: they say best in which order its languages come.
fn by_weight(sheet: &Grid) -> Vec<&Column> {
    let weight = |column: &&Column| match &column.key {
        Key::Known("label") => 0,
        Key::Known("hint") => 1,
        Key::Known("guidance_hint") => 2,
        Key::Bind(_) => 3,
        _ => 4,
    };
    let mut columns: Vec<&Column> = sheet.columns.iter().collect();
    columns.sort_by_key(weight);
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(names: &[&str], default: Option<&str>) -> Languages {
        let mut languages = Languages::default();
        for name in names {
            languages.add(name);
        }
        languages.default = default.and_then(|name| languages.key(name).map(str::to_owned));
        languages
    }

    #[test]
    fn a_text_without_a_language_joins_the_default_one() {
        let languages = languages(&["French (fr)", "English (en)"], Some("French (fr)"));
        let alone = languages.localized([(None, "Pain")].into_iter());
        assert_eq!(alone.exact("default"), Some("Pain"));
        let both = languages.localized([(None, "Pain"), (Some("English (en)"), "Bread")].into_iter());
        assert_eq!((both.exact("fr"), both.exact("en")), (Some("Pain"), Some("Bread")));
        let overridden = languages.localized([(Some("French (fr)"), "Baguette"), (None, "Pain")].into_iter());
        assert_eq!(overridden.exact("fr"), Some("Baguette"));
    }

    #[test]
    fn two_languages_never_share_a_key() {
        let languages = languages(&["French (fr)", "Français (fr)"], None);
        let languages = languages.into_inner();
        let keys: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
        assert_eq!(keys, ["fr", "Français (fr)"]);
    }
}
