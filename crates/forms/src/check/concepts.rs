//! The concepts of a pack, and questions that ask what they already give.

use std::collections::{BTreeMap, HashMap};

use base::{Localized, fold};

use crate::expression::Expression;
use crate::mistake::{Mistake, Position};
use crate::model::{Question, QuestionKind};
use crate::spreadsheet::Workbook;

use super::finding::{Finding, Flaw};
use super::rules::Rules;
use super::search::constant;
use super::wording::can_both_be_asked;

/// What is known of a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its name: `person.family_name`.
    pub name: String,
    /// The type of question that fits it, as XLSForm writes it: `text`, `date`, `select_one`…
    pub kind: String,
    /// Who can answer it.
    pub sources: Vec<ConceptSource>,
    /// What it is called.
    pub label: Localized,
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
    /// Reads `concepts.csv`: columns `concept`, `kind`, `sources` (ids with spaces between) and
    /// `label::…`.
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
            let concept = Concept { name: name.to_owned(), kind: kind.to_owned(), sources, label };
            if concepts.by_name.insert(name.to_owned(), concept).is_some() {
                wrong("concept", format!("{name} is already in a row above: keep one of them"));
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

/// The type of a question, as XLSForm writes it, without its list.
pub(super) fn kind_name(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Text => "text",
        QuestionKind::Integer => "integer",
        QuestionKind::Decimal => "decimal",
        QuestionKind::Range(_) => "range",
        QuestionKind::Date => "date",
        QuestionKind::Time => "time",
        QuestionKind::DateTime => "dateTime",
        QuestionKind::SelectOne(_) => "select_one",
        QuestionKind::SelectMultiple(_) => "select_multiple",
        QuestionKind::Rank(_) => "rank",
        QuestionKind::Barcode => "barcode",
        QuestionKind::Geopoint => "geopoint",
        QuestionKind::Geotrace => "geotrace",
        QuestionKind::Geoshape => "geoshape",
        QuestionKind::Image => "image",
        QuestionKind::Audio => "audio",
        QuestionKind::Video => "video",
        QuestionKind::File => "file",
        QuestionKind::Osm(_) => "osm",
        QuestionKind::Acknowledge | QuestionKind::Trigger => "acknowledge",
        QuestionKind::Note => "note",
        _ => "calculate",
    }
}

/// Whether an answer of one type can be taken over by a question of another.
pub(super) fn fits(from: &str, question: &str) -> bool {
    from == question
        || matches!(
            (from, question),
            ("integer", "decimal" | "range")
                | ("decimal", "range")
                | ("range", "integer" | "decimal")
                | ("text" | "barcode", "text" | "barcode")
                | ("select_one", "select_multiple")
                | ("file" | "image", "file" | "image")
        )
}

/// Whether a person is asked it: seen, to be answered, not computed, and not always read-only.
pub(super) fn is_asked(question: &Question) -> bool {
    let fixed = question.read_only.as_ref().and_then(|text| Expression::parse(&text.text).ok());
    let fixed = fixed.is_some_and(|fixed| constant(fixed.expr()).is_some_and(|value| value.to_boolean()));
    question.at.column.is_empty()
        && question.kind.is_visible()
        && !matches!(question.kind, QuestionKind::Note)
        && question.calculation.is_none()
        && !fixed
}

pub(super) fn check(rules: &Rules<'_>, known: &Concepts, findings: &mut Vec<Finding>) {
    let mut asked: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, question) in rules.questions() {
        let at = |column: &str| question.at.in_column(column);
        let Some(name) = question.concept.as_deref() else {
            if let Some(concept) = known.iter().find(|concept| looks_like(question, concept)) {
                let flaw = Flaw::LooksLikeConcept { concept: concept.name.clone() };
                findings.push(Finding::new(at("bind::concept"), flaw));
            }
            continue;
        };
        match known.get(name) {
            None if known.is_empty() => {}
            None => {
                let flaw = Flaw::UnknownConcept { concept: name.to_owned() };
                findings.push(Finding::new(at("bind::concept"), flaw));
            }
            Some(concept) => {
                let takes = question.kind.is_visible() && question.kind != QuestionKind::Note;
                if takes && !fits(&concept.kind, kind_name(&question.kind)) {
                    let flaw = Flaw::OtherKindOfConcept { concept: name.to_owned(), kind: concept.kind.clone() };
                    findings.push(Finding::new(at("type"), flaw));
                }
                let registers: Option<Vec<&str>> = concept
                    .sources
                    .iter()
                    .map(|source| match source {
                        ConceptSource::Register(id) => Some(id.as_str()),
                        _ => None,
                    })
                    .collect();
                if let Some([register, ..]) = registers.as_deref()
                    && is_asked(question)
                    && question.read_only.is_none()
                {
                    let flaw = Flaw::RegisterAnswers { concept: name.to_owned(), register: (*register).to_owned() };
                    findings.push(Finding::new(at("readonly"), flaw));
                }
            }
        }
        if is_asked(question) {
            let before = asked.entry(name).or_default();
            let other = before.iter().copied().find(|other| can_both_be_asked(rules, *other, index));
            if let Some(other) = other.and_then(|other| rules.entry(other)) {
                let flaw = Flaw::ConceptTwice { concept: name.to_owned(), question: other.item.name().to_owned() };
                findings.push(Finding::new(at("bind::concept"), flaw));
            }
            before.push(index);
        }
    }
}

/// Whether a question is in the words of a concept: by its label, by its full name, or by the last
/// word of it together with the concept's words in the label.
fn looks_like(question: &Question, concept: &Concept) -> bool {
    if !is_asked(question) || !fits(&concept.kind, kind_name(&question.kind)) {
        return false;
    }
    let labels = || {
        question.label.iter().flat_map(|(tag, text)| {
            let same_language = concept.label.exact(tag).into_iter();
            let any = concept.label.iter().map(|(_, text)| text).filter(move |_| tag == "default");
            same_language.chain(any).map(move |known| (fold(text), fold(known)))
        })
    };
    let name = question.name.to_ascii_lowercase();
    let last = concept.name.rsplit('.').next().unwrap_or_default();
    labels().any(|(text, known)| text == known)
        || name == concept.name.replace('.', "_")
        || (name == last
            && labels().any(|(text, known)| known.split(' ').all(|word| text.split(' ').any(|each| each == word))))
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
