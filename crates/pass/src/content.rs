//! What the pack says of passes: the questions of the spotting, and the competences that are learnt.

use base::{Lang, Localized};

use crate::model::BOOKLET_PASSES_MAX;
use crate::services::service_named;
use crate::spotting::{Competence, Question, SkillArea};

/// Most questions of a spotting: it takes a minute.
pub const QUESTIONS_MAX: usize = 10;
/// Most competences that a pack names.
pub const COMPETENCES_MAX: usize = 60;
/// Most letters of a code.
const CODE_MAX_BYTES: usize = 20;

/// What the pack says of passes; nothing in a pack without these tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// The questions of the spotting, in their order.
    pub questions: Vec<Question>,
    /// The competences, in their order.
    pub competences: Vec<Competence>,
}

/// The tables of a pack.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `passes/spotting.csv`: `code,area,service,passes,label::…`.
    pub spotting: &'a str,
    /// `passes/competences.csv`: `code,area,label::…`.
    pub competences: &'a str,
}

/// Something in a table that cannot be used: one sentence with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, column {column}: {expected}")]
pub struct ContentMistake {
    file: &'static str,
    line: u64,
    column: String,
    expected: String,
}

impl Content {
    /// Reads the tables.
    ///
    /// # Errors
    /// The first mistake, with its file, line and column.
    pub fn read(files: &Files<'_>) -> Result<Self, ContentMistake> {
        let questions = rows("passes/spotting.csv", files.spotting, QUESTIONS_MAX, |row| {
            let passes = row.text("passes")?.parse().ok().filter(|passes| (0..=BOOKLET_PASSES_MAX).contains(passes));
            Ok(Question {
                code: row.code()?,
                area: row.area()?,
                service: service_named(row.text("service")?)
                    .ok_or_else(|| row.mistake("service", "a service of the national standard is expected"))?,
                passes: passes.ok_or_else(|| row.mistake("passes", "a whole number from 0 to 32 is expected"))?,
                label: row.told("label")?,
            })
        })?;
        let competences = rows("passes/competences.csv", files.competences, COMPETENCES_MAX, |row| {
            Ok(Competence { code: row.code()?, area: row.area()?, label: row.told("label")? })
        })?;
        Ok(Self { questions, competences })
    }

    /// The competence of a code.
    pub fn competence(&self, code: &str) -> Option<&Competence> {
        self.competences.iter().find(|known| known.code == code)
    }
}

struct Row<'a> {
    file: &'static str,
    heads: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    fn mistake(&self, column: &str, expected: &str) -> ContentMistake {
        let line = self.record.position().map_or(0, csv::Position::line);
        ContentMistake { file: self.file, line, column: column.to_owned(), expected: expected.to_owned() }
    }

    fn text(&self, column: &str) -> Result<&str, ContentMistake> {
        let at = self.heads.iter().position(|head| head == column);
        let cell = at.and_then(|at| self.record.get(at)).filter(|cell| !cell.is_empty());
        cell.ok_or_else(|| self.mistake(column, "a text is missing"))
    }

    fn code(&self) -> Result<String, ContentMistake> {
        let code = self.text("code")?;
        let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-';
        let is_code = code.len() <= CODE_MAX_BYTES && code.bytes().all(sign);
        is_code
            .then(|| code.to_owned())
            .ok_or_else(|| self.mistake("code", "1 to 20 letters a–z, digits, dots or dashes"))
    }

    fn area(&self) -> Result<SkillArea, ContentMistake> {
        let names = SkillArea::ALL.map(SkillArea::name).join(", ");
        SkillArea::from_name(self.text("area")?)
            .ok_or_else(|| self.mistake("area", &format!("one of {names} is expected")))
    }

    fn told(&self, what: &str) -> Result<Localized, ContentMistake> {
        let mut told = Localized::new();
        for (lang, name) in
            [(Lang::Fr, "French"), (Lang::De, "German"), (Lang::Lb, "Luxembourgish"), (Lang::En, "English")]
        {
            told.insert(lang.tag(), self.text(&format!("{what}::{name} ({})", lang.tag()))?);
        }
        Ok(told)
    }
}

/// Something with a code that stands in a table once.
trait Coded {
    fn code(&self) -> &str;
}

impl Coded for Question {
    fn code(&self) -> &str {
        &self.code
    }
}

impl Coded for Competence {
    fn code(&self) -> &str {
        &self.code
    }
}

fn rows<T: Coded>(
    file: &'static str,
    text: &str,
    most: usize,
    read: impl Fn(&Row<'_>) -> Result<T, ContentMistake>,
) -> Result<Vec<T>, ContentMistake> {
    let unreadable = |error: &csv::Error| ContentMistake {
        file,
        line: error.position().map_or(1, csv::Position::line),
        column: "–".to_owned(),
        expected: error.to_string(),
    };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let mut all: Vec<T> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&error))?;
        let row = Row { file, heads: &heads, record: &record };
        let one = read(&row)?;
        if all.iter().any(|known| known.code() == one.code()) {
            return Err(row.mistake("code", "this code stands here twice"));
        }
        if all.len() == most {
            return Err(row.mistake("code", &format!("at most {most} rows are expected")));
        }
        all.push(one);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "code,area,service,passes,label::French (fr),label::German (de),label::Luxembourgish (lb),label::English (en)\n";

    fn told(rows: &str) -> String {
        let spotting = format!("{HEAD}{rows}");
        let files = Files { spotting: &spotting, competences: "code,area\n" };
        Content::read(&files).map_or_else(|mistake| mistake.to_string(), |content| content.questions.len().to_string())
    }

    #[test]
    fn a_mistake_is_told_with_its_line_and_column() {
        assert_eq!(told("a,safety,safety,2,f,d,l,e\n"), "1");
        let wrong = [
            ("A,safety,safety,2,f,d,l,e\n", "line 2, column code: 1 to 20 letters"),
            ("a,magic,safety,2,f,d,l,e\n", "line 2, column area: one of information, communication, content"),
            ("a,safety,magic,2,f,d,l,e\n", "line 2, column service: a service"),
            ("a,safety,safety,many,f,d,l,e\n", "line 2, column passes: a whole number from 0 to 32"),
            ("a,safety,safety,33,f,d,l,e\n", "line 2, column passes: a whole number from 0 to 32"),
            ("a,safety,safety,2,f,,l,e\n", "line 2, column label::German (de): a text is missing"),
            (
                "a,safety,safety,2,f,d,l,e\na,safety,safety,2,f,d,l,e\n",
                "line 3, column code: this code stands here twice",
            ),
            ("a,safety,safety,2,f,d,l\n", "line 2, column –:"),
        ];
        for (rows, expected) in wrong {
            let told = told(rows);
            assert!(told.starts_with("passes/spotting.csv, ") && told.contains(expected), "{told}");
        }
        let many: String = (0..11).map(|nth| format!("q{nth},safety,safety,2,f,d,l,e\n")).collect();
        assert!(told(&many).contains("line 12, column code: at most 10 rows"));
    }

    #[test]
    fn the_pack_of_france_has_every_area_in_its_questions_and_the_21_competences() {
        let content = Content::read(&Files {
            spotting: include_str!("../../../packs/france/passes/spotting.csv"),
            competences: include_str!("../../../packs/france/passes/competences.csv"),
        });
        let content = content.unwrap();
        assert_eq!(content.competences.len(), 21);
        for area in SkillArea::ALL {
            assert!(content.questions.iter().any(|question| question.area == area), "{area:?}");
        }
        for competence in &content.competences {
            assert!(competence.code.starts_with(&competence.area.number().to_string()), "{competence:?}");
        }
    }
}
