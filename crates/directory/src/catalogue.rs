//! The pack's words for what advisers do and what events are about.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use base::{Lang, Localized, fold};

use crate::model::Sector;

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

/// A line of a pack's file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {message}")]
pub struct CatalogueError {
    /// Which of the three files.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, and what was expected.
    pub message: String,
}

impl Catalogue {
    /// Reads the tables `specialities.csv` and `event_themes.csv` (columns `code`, `label_fr`, `label_de`,
    /// … for any language) and `adviser_types.csv` (the same and `sector`: `public` or `private`).
    pub fn parse(specialities: &str, themes: &str, kinds: &str) -> Result<Self, CatalogueError> {
        let mut catalogue = Self::default();
        for row in rows("specialities.csv", specialities)? {
            catalogue.specialities.push(Labelled { code: SpecialityCode(row.code.as_str().into()), label: row.label });
        }
        for row in rows("event_themes.csv", themes)? {
            catalogue.themes.push(Labelled { code: ThemeCode(row.code.as_str().into()), label: row.label });
        }
        for row in rows("adviser_types.csv", kinds)? {
            let sector = row.others.get("sector").and_then(|name| Sector::from_name(name)).ok_or(CatalogueError {
                file: "adviser_types.csv",
                line: row.line,
                message: "the sector is public or private".to_owned(),
            })?;
            catalogue.kinds.push(Kind { code: KindCode(row.code.as_str().into()), label: row.label, sector });
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

struct Row {
    line: u64,
    code: String,
    label: Localized,
    others: BTreeMap<String, String>,
}

fn rows(file: &'static str, table: &str) -> Result<Vec<Row>, CatalogueError> {
    let mistake = |line, message: String| CatalogueError { file, line, message };
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let heads = reader.headers().map_err(|error| mistake(1, error.to_string()))?.clone();
    let mut rows: Vec<Row> = Vec::new();
    for (line, record) in (2u64..).zip(reader.records()) {
        let record = record.map_err(|error| mistake(line, error.to_string()))?;
        let mut row = Row { line, code: String::new(), label: Localized::new(), others: BTreeMap::new() };
        for (head, value) in heads.iter().zip(&record) {
            match head.split_once("label_") {
                Some(("", lang)) => row.label.insert(lang, value),
                _ if head == "code" => value.clone_into(&mut row.code),
                _ => {
                    row.others.insert(head.to_owned(), value.to_owned());
                }
            }
        }
        let sound = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_-".contains(letter);
        if row.code.is_empty() || !row.code.chars().all(sound) {
            return Err(mistake(line, "the code is made of small letters, digits, _ and -".to_owned()));
        }
        if rows.iter().any(|known| known.code == row.code) {
            return Err(mistake(line, format!("the code {} is there twice", row.code)));
        }
        if row.label.is_empty() {
            return Err(mistake(line, "no label in any language".to_owned()));
        }
        rows.push(row);
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
    fn a_mistake_names_file_and_line() {
        for (specialities, kinds, file, line) in [
            ("code,label_fr\nweb,Un\nweb,Deux\n", KINDS, "specialities.csv", 3),
            ("code,label_fr\nWeb site,Un\n", KINDS, "specialities.csv", 2),
            ("code,label_fr\nweb,\n", KINDS, "specialities.csv", 2),
            ("code,label_fr\nweb\n", KINDS, "specialities.csv", 2),
            (SPECIALITIES, "code,sector,label_fr\nbank,other,Banque\n", "adviser_types.csv", 2),
            (SPECIALITIES, "code,label_fr\nbank,Banque\n", "adviser_types.csv", 2),
        ] {
            let error = Catalogue::parse(specialities, THEMES, kinds).unwrap_err();
            assert_eq!((error.file, error.line), (file, line), "{error}");
        }
    }
}
