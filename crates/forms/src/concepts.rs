//! The concepts of a pack: what answers mean across all forms, and who knows them.

use std::collections::BTreeMap;

use base::Localized;

use crate::mistake::{Mistake, Position};
use crate::spreadsheet::Workbook;

/// What is known of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its name: `person.family_name`.
    pub name: String,
    /// The type of question that fits it, as XLSForm writes it: `text`, `date`, `select_one`…
    pub kind: String,
    /// Who can answer it.
    pub sources: Vec<ConceptSource>,
    /// What it follows from, when [`ConceptSource::Tables`] are among its sources.
    pub derived: Option<Derived>,
    /// What it is called.
    pub label: Localized,
    /// Where it stands in the file.
    pub at: Position,
}

/// How a concept follows from another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// The concept whose answer is looked up.
    pub from: String,
    /// The table of the pack, and what is taken from it: `commune.department`.
    pub table: String,
}

/// Who can answer a concept before it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConceptSource {
    /// The signed-in identity.
    Identity,
    /// Earlier answers of the same person or firm.
    Answers,
    /// Documents that were given.
    Documents,
    /// Tables of the pack.
    Tables,
    /// A register, by its id.
    Register(String),
}

impl ConceptSource {
    /// Its name in `concepts.csv`, which the [`AnswerSource`](crate::AnswerSource) has as its id.
    pub fn id(&self) -> &str {
        match self {
            Self::Identity => "identity",
            Self::Answers => "answers",
            Self::Documents => "documents",
            Self::Tables => "tables",
            Self::Register(id) => id,
        }
    }
}

/// The concepts that a pack gives, from its file `concepts.csv`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concepts {
    by_name: BTreeMap<String, Concept>,
}

/// Types that an answer of a concept can have.
const KINDS: [&str; 17] = [
    "text",
    "integer",
    "decimal",
    "range",
    "date",
    "time",
    "dateTime",
    "select_one",
    "select_multiple",
    "rank",
    "barcode",
    "geopoint",
    "geotrace",
    "geoshape",
    "image",
    "file",
    "acknowledge",
];

impl Concepts {
    /// Reads `concepts.csv`: columns `concept`, `kind`, `sources` (ids with spaces between), `label::…`, and for
    /// those that tables know `from` and `table`.
    ///
    /// # Errors
    /// Every mistake, with the file's name as its sheet, its row and its column.
    pub fn read(file_name: &str, bytes: &[u8]) -> Result<Self, Vec<Mistake>> {
        let in_file = |mistake: Mistake| Mistake { at: Position { sheet: file_name.into(), ..mistake.at }, ..mistake };
        let one = |mistake: Mistake| vec![in_file(mistake)];
        let workbook = Workbook::read(file_name, bytes).map_err(one)?;
        let Some(sheet) = workbook.sheets().first() else {
            return Err(one(Mistake::new(
                Position::default(),
                "the file is empty: it needs the columns concept, kind, sources",
            )));
        };
        let table = workbook.table(sheet.name()).map_err(one)?;
        table
            .require(&["concept", "kind", "sources"])
            .map_err(|mistakes| mistakes.into_iter().map(in_file).collect::<Vec<_>>())?;
        let mut concepts = Self::default();
        let mut mistakes = Vec::new();
        for row in table.rows() {
            let mut wrong = |head: &str, message: String| mistakes.push(in_file(row.mistake(head, message)));
            let name = row.get("concept");
            if !is_concept(name) {
                let message = format!(
                    "{name:?} is no concept: write two or more words with points between, such as person.family_name"
                );
                wrong("concept", message);
                continue;
            }
            let kind = row.get("kind");
            if !KINDS.contains(&kind) {
                wrong("kind", format!("{kind:?} is no type of question: write one of {}", KINDS.join(", ")));
            }
            let mut sources = Vec::new();
            for word in row.get("sources").split_whitespace() {
                match source(word) {
                    Some(source) => sources.push(source),
                    None => wrong(
                        "sources",
                        format!(
                            "{word:?} is no source: write identity, answers, documents, tables or the id of a register"
                        ),
                    ),
                }
            }
            let label = row.localized("label");
            if label.is_empty() {
                wrong("label", format!("say in words what {name} is"));
            }
            let (from, table) = (row.get("from"), row.get("table"));
            let derived = match (sources.contains(&ConceptSource::Tables), from.is_empty() || table.is_empty()) {
                (true, true) => {
                    let message = "say from which concept (from) and by which table (table) it is known";
                    wrong(if from.is_empty() { "from" } else { "table" }, message.to_owned());
                    None
                }
                (true, false) => Some(Derived { from: from.to_owned(), table: table.to_owned() }),
                (false, _) if !from.is_empty() || !table.is_empty() => {
                    wrong("sources", "add tables, or leave from and table empty".to_owned());
                    None
                }
                (false, _) => None,
            };
            let (name, kind, at) = (name.to_owned(), kind.to_owned(), row.at(""));
            let concept = Concept { name: name.clone(), kind, sources, derived, label, at };
            if concepts.by_name.insert(name.clone(), concept).is_some() {
                wrong("concept", format!("{name} is already in a row above: keep one of them"));
            }
        }
        for concept in concepts.by_name.values() {
            let unknown = concept.derived.as_ref().filter(|derived| !concepts.by_name.contains_key(&derived.from));
            if let Some(Derived { from, .. }) = unknown {
                let message = format!("{from} is no concept of this file");
                mistakes.push(in_file(Mistake::new(concept.at.in_column("from"), message)));
            }
        }
        if mistakes.is_empty() { Ok(concepts) } else { Err(mistakes) }
    }

    /// The concept of this name.
    pub fn get(&self, name: &str) -> Option<&Concept> {
        self.by_name.get(name)
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Concept> {
        self.by_name.values()
    }

    /// Whether the pack has none.
    pub fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }
}

fn is_concept(name: &str) -> bool {
    let word = |word: &str| {
        word.starts_with(|letter: char| letter.is_ascii_lowercase())
            && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
    };
    name.contains('.') && name.split('.').all(word)
}

fn source(word: &str) -> Option<ConceptSource> {
    let id = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '_');
    Some(match word {
        "identity" => ConceptSource::Identity,
        "answers" => ConceptSource::Answers,
        "documents" => ConceptSource::Documents,
        "tables" => ConceptSource::Tables,
        register if register.chars().all(id) => ConceptSource::Register(register.to_owned()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn concepts_are_read_with_who_can_answer_them() {
        let file = "concept,kind,sources,label::French (fr),label::English (en)\n\
                    firm.headcount,integer,insee answers,Effectif,Headcount\n\
                    person.birth_date,date,identity,Date de naissance,Date of birth\n";
        let concepts = Concepts::read("concepts.csv", file.as_bytes()).unwrap();
        let headcount = concepts.get("firm.headcount").unwrap();
        assert_eq!(headcount.sources, [ConceptSource::Register("insee".into()), ConceptSource::Answers]);
        assert_eq!(headcount.label.exact("en"), Some("Headcount"));
        assert_eq!(concepts.iter().count(), 2);
    }

    #[test]
    fn a_concept_that_a_table_knows_says_from_what() {
        let file =
            |rest: &str| format!("concept,kind,sources,label::en,from,table\na.commune,text,answers,Town,,\n{rest}\n");
        let read = |rest: &str| Concepts::read("concepts.csv", file(rest).as_bytes());
        let concepts = read("a.canton,text,tables answers,Canton,a.commune,commune.department").unwrap();
        let derived = concepts.get("a.canton").unwrap().derived.clone().unwrap();
        assert_eq!((derived.from.as_str(), derived.table.as_str()), ("a.commune", "commune.department"));
        for (wrong, place) in [
            ("a.canton,text,tables,Canton,,commune.department", "concepts.csv, row 3, column from"),
            ("a.canton,text,tables,Canton,a.commune,", "concepts.csv, row 3, column table"),
            ("a.canton,text,answers,Canton,a.commune,commune.department", "concepts.csv, row 3, column sources"),
            ("a.canton,text,tables,Canton,a.town,commune.department", "concepts.csv, row 3, column from"),
        ] {
            assert_eq!(read(wrong).unwrap_err()[0].at.to_string(), place, "{wrong}");
        }
    }

    #[test]
    fn each_mistake_names_file_row_and_column() {
        let file = "concept,kind,sources,label::fr\n\
                    headcount,integer,,Effectif\n\
                    firm.headcount,number,INSEE!,\n\
                    firm.name,text,insee,Nom\n\
                    firm.name,text,insee,Nom\n";
        let mistakes = Concepts::read("concepts.csv", file.as_bytes()).unwrap_err();
        let places: Vec<String> = mistakes.iter().map(|mistake| mistake.at.to_string()).collect();
        assert_eq!(
            places,
            [
                "concepts.csv, row 2, column concept",
                "concepts.csv, row 3, column kind",
                "concepts.csv, row 3, column sources",
                "concepts.csv, row 3, column label",
                "concepts.csv, row 5, column concept",
            ]
        );
        let mistakes = Concepts::read("concepts.csv", b"concept,kind\na.b,text\n").unwrap_err();
        assert_eq!(mistakes[0].to_string(), "concepts.csv, column sources: this column is missing: add it");
        assert!(Concepts::read("concepts.csv", b"").unwrap_err()[0].to_string().starts_with("concepts.csv"));
    }
}
