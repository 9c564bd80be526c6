//! The pack's words for what advisers do and what events are about.

use std::fmt;
use std::sync::Arc;

use base::{Lang, Localized, fold};

use crate::model::Sector;
use crate::sheet::{Mistake, Row, Sheet};

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The code.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

code!(
    /// What an adviser knows about. Only a [`Catalogue`] gives one out.
    SpecialityCode
);
code!(
    /// What an event is about. Only a [`Catalogue`] gives one out.
    ThemeCode
);
code!(
    /// What kind of organisation an adviser belongs to. Only a [`Catalogue`] gives one out.
    KindCode
);

/// A speciality, a theme or a kind, with its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled<C> {
    /// Its code.
    pub code: C,
    /// What it is called.
    pub label: Localized,
    /// The label in every language, folded.
    folded: String,
}

/// A kind of organisation that gives advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Its code.
    pub code: KindCode,
    /// What it is called.
    pub label: Localized,
    /// Whether such an organisation is public or private.
    pub sector: Sector,
}

/// The words of a pack, in the order of its files.
#[derive(Debug, Default)]
pub struct Catalogue {
    specialities: Vec<Labelled<SpecialityCode>>,
    themes: Vec<Labelled<ThemeCode>>,
    kinds: Vec<Kind>,
}

/// A pack's file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct CatalogueError(#[from] pub Mistake);

impl<C> Labelled<C> {
    fn new(code: C, label: &Localized) -> Self {
        let folded = label.iter().map(|(_, text)| fold(text)).collect::<Vec<_>>().join(" ");
        Self { code, label: label.clone(), folded }
    }

    /// Whether a word of the label, in any language, begins with this one, which is folded.
    pub(crate) fn has_word(&self, beginning: &str) -> bool {
        has_word(&self.folded, beginning)
    }
}

/// Whether a word of a folded text begins with this one.
pub(crate) fn has_word(folded: &str, beginning: &str) -> bool {
    folded.split(' ').any(|word| word.starts_with(beginning))
}

impl Catalogue {
    /// Reads the tables `specialities.csv` and `event_themes.csv` (columns `code`, `label_fr`, `label_de`,
    /// … for any language) and `adviser_types.csv` (the same and `sector`: `public` or `private`).
    pub fn parse(specialities: &str, themes: &str, kinds: &str) -> Result<Self, CatalogueError> {
        let mut catalogue = Self::default();
        for (code, label, _) in &labelled(&Sheet::read("specialities.csv", specialities)?)? {
            catalogue.specialities.push(Labelled::new(SpecialityCode(code.as_str().into()), label));
        }
        for (code, label, _) in &labelled(&Sheet::read("event_themes.csv", themes)?)? {
            catalogue.themes.push(Labelled::new(ThemeCode(code.as_str().into()), label));
        }
        for (code, label, row) in labelled(&Sheet::read("adviser_types.csv", kinds)?)? {
            let sector = Sector::from_name(row.get("sector"));
            let sector = sector.ok_or_else(|| row.mistake("sector", "the sector is public or private"))?;
            catalogue.kinds.push(Kind { code: KindCode(code.as_str().into()), label, sector });
        }
        Ok(catalogue)
    }

    /// Every speciality.
    pub fn specialities(&self) -> &[Labelled<SpecialityCode>] {
        &self.specialities
    }

    /// Every theme.
    pub fn themes(&self) -> &[Labelled<ThemeCode>] {
        &self.themes
    }

    /// Every kind of organisation.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// The speciality of a code.
    pub fn speciality(&self, code: &str) -> Option<&Labelled<SpecialityCode>> {
        self.specialities.iter().find(|speciality| speciality.code.as_str() == code)
    }

    /// The theme of a code.
    pub fn theme(&self, code: &str) -> Option<&Labelled<ThemeCode>> {
        self.themes.iter().find(|theme| theme.code.as_str() == code)
    }

    /// The kind of a code.
    pub fn kind(&self, code: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.code.as_str() == code)
    }

    /// The kind that has this label in one of its languages, however it is accented.
    pub fn kind_called(&self, label: &str) -> Option<&Kind> {
        let wanted = fold(label);
        self.kinds.iter().find(|kind| kind.label.iter().any(|(_, known)| fold(known) == wanted))
    }

    /// What a speciality is called.
    pub fn speciality_label<'a>(&'a self, code: &'a SpecialityCode, lang: Lang) -> &'a str {
        self.speciality(code.as_str()).map_or(code.as_str(), |speciality| speciality.label.get(lang))
    }

    /// What a theme is called.
    pub fn theme_label<'a>(&'a self, code: &'a ThemeCode, lang: Lang) -> &'a str {
        self.theme(code.as_str()).map_or(code.as_str(), |theme| theme.label.get(lang))
    }

    /// What a kind of organisation is called.
    pub fn kind_label<'a>(&'a self, code: &'a KindCode, lang: Lang) -> &'a str {
        self.kind(code.as_str()).map_or(code.as_str(), |kind| kind.label.get(lang))
    }
}

/// Each row's code and label.
fn labelled(sheet: &Sheet) -> Result<Vec<(String, Localized, Row<'_>)>, Mistake> {
    let sound = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_-".contains(letter);
    let mut rows: Vec<(String, Localized, Row<'_>)> = Vec::new();
    for row in sheet.rows() {
        let code = row.required("code")?;
        if !code.chars().all(sound) {
            return Err(row.mistake("code", "a code is made of small letters, digits, _ and -"));
        }
        if rows.iter().any(|(known, ..)| known == code) {
            return Err(row.mistake("code", format!("the code {code} is there twice")));
        }
        let label = row.localized("label");
        if label.is_empty() {
            return Err(row.mistake("label_fr", "a label in one language at least is expected"));
        }
        rows.push((code.to_owned(), label, row));
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPECIALITIES: &str = "code,label_fr,label_en\nweb,Site internet,Website\n";
    const THEMES: &str = "code,label_fr\nai,Intelligence artificielle\n";
    const KINDS: &str = "code,sector,label_fr\nbank,private,Banque\nchamber,public,\"Chambre de métiers, etc.\"\n";

    #[test]
    fn labels_are_read_in_every_language_of_the_pack() {
        let catalogue = Catalogue::parse(SPECIALITIES, THEMES, KINDS).unwrap();
        let web = &catalogue.speciality("web").unwrap().code;
        assert_eq!(catalogue.speciality_label(web, Lang::En), "Website");
        assert_eq!(catalogue.speciality_label(web, Lang::De), "Site internet");
        assert_eq!(catalogue.kind_called("chambre de metiers etc").unwrap().sector, Sector::Public);
        assert!(catalogue.theme("web").is_none());
    }

    #[test]
    fn a_mistake_names_file_and_row() {
        for (specialities, kinds, file, row) in [
            ("code,label_fr\nweb,Un\nweb,Deux\n", KINDS, "specialities.csv", 3),
            ("code,label_fr\nWeb site,Un\n", KINDS, "specialities.csv", 2),
            ("code,label_fr\nweb,\n", KINDS, "specialities.csv", 2),
            ("code,label_fr\nweb\n", KINDS, "specialities.csv", 2),
            (SPECIALITIES, "code,sector,label_fr\nbank,other,Banque\n", "adviser_types.csv", 2),
            (SPECIALITIES, "code,label_fr\nbank,Banque\n", "adviser_types.csv", 2),
        ] {
            let error = Catalogue::parse(specialities, THEMES, kinds).unwrap_err();
            assert_eq!((error.0.file.as_str(), error.0.row), (file, row), "{error}");
        }
    }
}
