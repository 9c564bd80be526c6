//! The pack's recommendations: a sheet that its authors write, read into types that cannot be wrong.

use std::collections::BTreeSet;

use base::Localized;
use forms::expression::Expression;
use forms::spreadsheet::{TableRow, Workbook};
use forms::{Form, Mistake};

use crate::labels::{LabelRow, LabelsError, read_rows};

/// The sheet's name.
const SHEET: &str = "recommendations";
/// The diagnosis that a row speaks of when it does not say so.
pub const DEFAULT_INSTRUMENT: &str = "dii-4";
/// The most recommendations that a pack may hold.
const MAX_RECOMMENDATIONS: usize = 1_000;

/// What a firm may be advised to do.
#[derive(Debug, Clone)]
pub struct Recommendation {
    /// Its name in the sheet.
    pub name: String,
    /// The diagnosis whose questions it speaks of.
    pub instrument: String,
    /// For which answers it is meant.
    pub relevant: Expression,
    /// What it is about.
    pub theme: String,
    /// What it brings.
    pub benefit: Points,
    /// What it asks.
    pub effort: Points,
    /// What it costs.
    pub cost: Cost,
    /// What to do, in a few words.
    pub label: Localized,
    /// What to do, in a few sentences.
    pub text: Localized,
    /// Why, with `${question}` where the person's answer stands.
    pub why: Localized,
    /// How to begin.
    pub first_step: Localized,
    /// Who says so.
    pub source: String,
    /// Where to read on.
    pub url: String,
}

/// One to five points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(u8);

/// What a recommendation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Nothing.
    Free,
    /// Little.
    Low,
    /// Some hundreds of euros.
    Medium,
    /// More.
    High,
}

impl Points {
    /// The number, 1 to 5.
    pub fn get(self) -> u8 {
        self.0
    }

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().filter(|points| (1..=5).contains(points)).map(Self)
    }
}

impl Cost {
    /// The word for it in sheets and in keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Free, Self::Low, Self::Medium, Self::High].into_iter().find(|cost| cost.word() == text)
    }
}

/// How something that recommendations count is called: "employees", not the question after it.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// The question or calculation.
    pub name: String,
    /// What it is called: "Number of employees".
    pub label: Localized,
    /// What a number of it is followed by: "employees"; empty when nothing follows.
    pub unit: Localized,
    /// The same after a single one: "employee"; empty when it is the same.
    pub one: Localized,
}

/// How what is counted is called.
#[derive(Debug, Clone, Default)]
pub struct Criteria(Vec<Criterion>);

impl Criteria {
    /// The words for a question or calculation.
    pub fn of(&self, name: &str) -> Option<&Criterion> {
        self.0.iter().find(|criterion| criterion.name == name)
    }
}

/// The forms of a pack's diagnoses, each with the name that recommendations call it by.
pub type FormsByInstrument<'a> = [(&'a str, &'a Form)];

/// Reads the sheet of recommendations about one diagnosis and checks each against its form.
///
/// # Errors
/// Every mistake, with its sheet, row and column.
pub fn read_recommendations(file: &str, bytes: &[u8], form: &Form) -> Result<Vec<Recommendation>, Vec<Mistake>> {
    read_recommendations_of(file, bytes, &[(DEFAULT_INSTRUMENT, form)])
}

/// Reads the table of criteria: columns `name`, `label_fr`, …, `unit_fr`, …, `one_fr`, …
///
/// # Errors
/// The first line that has a mistake.
pub fn read_criteria(table: &str, forms: &FormsByInstrument<'_>) -> Result<Criteria, LabelsError> {
    let rows = read_rows(table)?;
    let criterion = |row: &LabelRow| {
        let name = row.required("name")?.to_owned();
        if !forms.iter().any(|(_, form)| form.question(&name).is_some()) {
            return Err(row.mistake(format!("no form has a question {name:?}")));
        }
        let (label, unit, one) = (row.localized("label"), row.localized("unit"), row.localized("one"));
        if label.is_empty() {
            return Err(row.mistake("a label in at least one language is expected"));
        }
        Ok(Criterion { name, label, unit, one })
    };
    rows.iter().map(criterion).collect::<Result<_, _>>().map(Criteria)
}

/// Reads the sheet of recommendations and checks each against the form of the diagnosis that it speaks of.
///
/// # Errors
/// Every mistake, with its sheet, row and column.
pub fn read_recommendations_of(
    file: &str,
    bytes: &[u8],
    forms: &FormsByInstrument<'_>,
) -> Result<Vec<Recommendation>, Vec<Mistake>> {
    let workbook = Workbook::read(file, bytes).map_err(|mistake| vec![mistake])?;
    let table = workbook.table(SHEET).map_err(|mistake| vec![mistake])?;
    table.require(&["name", "relevant", "theme", "benefit", "effort", "cost", "source", "url"])?;
    let mut reader = Reader { forms, names: BTreeSet::new(), mistakes: Vec::new() };
    let mut recommendations = Vec::new();
    for row in table.rows().filter(|row| !row.get("name").is_empty() || !row.get("relevant").is_empty()) {
        recommendations.extend(reader.read(&row));
        if recommendations.len() > MAX_RECOMMENDATIONS {
            reader.mistakes.push(row.mistake("name", format!("more than {MAX_RECOMMENDATIONS} recommendations")));
            break;
        }
    }
    if reader.mistakes.is_empty() { Ok(recommendations) } else { Err(reader.mistakes) }
}

struct Reader<'a> {
    forms: &'a FormsByInstrument<'a>,
    names: BTreeSet<String>,
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    /// One row; `None` when it has a mistake, which is then kept.
    fn read(&mut self, row: &TableRow<'_>) -> Option<Recommendation> {
        let before = self.mistakes.len();
        if row.get("name").is_empty() {
            self.mistakes.push(row.mistake("name", "a name is expected"));
        } else if !self.names.insert(row.get("name").to_owned()) {
            self.mistakes
                .push(row.mistake("name", format!("the name {:?} stands twice; give another", row.get("name"))));
        }
        let instrument = match row.get("instrument") {
            "" => DEFAULT_INSTRUMENT,
            named => named,
        };
        if self.form(instrument).is_none() {
            let known: Vec<&str> = self.forms.iter().map(|(name, _)| *name).collect();
            let message = format!("there is no diagnosis {instrument:?}; known are: {}", known.join(", "));
            self.mistakes.push(row.mistake("instrument", message));
            return None;
        }
        let relevant = self.expression(row, instrument);
        let benefit = self.points(row, "benefit");
        let effort = self.points(row, "effort");
        let cost = Cost::parse(row.get("cost"));
        if cost.is_none() {
            self.mistakes.push(row.mistake("cost", "free, low, medium or high is expected"));
        }
        let label = self.text(row, instrument, "label");
        let why = self.text(row, instrument, "why");
        if row.get("source").is_empty() {
            self.mistakes.push(row.mistake("source", "who says so is expected"));
        }
        if !row.get("url").starts_with("https://") {
            self.mistakes.push(row.mistake("url", "an address that begins with https:// is expected"));
        }
        if self.mistakes.len() > before {
            return None;
        }
        Some(Recommendation {
            name: row.get("name").to_owned(),
            instrument: instrument.to_owned(),
            relevant: relevant?,
            theme: row.get("theme").to_owned(),
            benefit: benefit?,
            effort: effort?,
            cost: cost?,
            label,
            text: row.localized("text"),
            why,
            first_step: row.localized("first_step"),
            source: row.get("source").to_owned(),
            url: row.get("url").to_owned(),
        })
    }

    fn form(&self, instrument: &str) -> Option<&Form> {
        self.forms.iter().find(|(name, _)| *name == instrument).map(|(_, form)| *form)
    }

    fn expression(&mut self, row: &TableRow<'_>, instrument: &str) -> Option<Expression> {
        let checked =
            Expression::parse(row.get("relevant")).and_then(|expression| expression.check().map(|()| expression));
        let expression = match checked {
            Ok(expression) => expression,
            Err(error) => {
                self.mistakes.push(row.mistake("relevant", error.message()));
                return None;
            }
        };
        for name in expression.references() {
            self.question(row, instrument, "relevant", name);
        }
        Some(expression)
    }

    /// Names a question that the form does not have.
    fn question(&mut self, row: &TableRow<'_>, instrument: &str, column: &str, name: &str) {
        if self.form(instrument).is_none_or(|form| form.question(name).is_none()) {
            self.mistakes.push(row.mistake(column, format!("the form has no question {name:?}")));
        }
    }

    fn points(&mut self, row: &TableRow<'_>, column: &str) -> Option<Points> {
        let points = Points::parse(row.get(column));
        if points.is_none() {
            self.mistakes.push(row.mistake(column, "a whole number from 1 to 5 is expected"));
        }
        points
    }

    fn text(&mut self, row: &TableRow<'_>, instrument: &str, column: &str) -> Localized {
        let text = row.localized(column);
        if text.is_empty() {
            self.mistakes.push(row.mistake(column, "a text in at least one language is expected"));
        }
        for (_, text) in text.iter() {
            if text.matches("${").count() > placeholders(text).count() {
                self.mistakes.push(row.mistake(column, "${ is not closed by }"));
            }
            for name in placeholders(text) {
                self.question(row, instrument, column, name);
            }
        }
        text
    }
}

/// The names of the questions that a text quotes as `${name}`.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use forms::xlsform;

    use super::*;

    fn form() -> Form {
        let form = "| survey |\n\
            | | type | name | label |\n\
            | | text | backup | Backups? |\n\
            | | integer | people | People? |\n";
        xlsform::read("form.md", form.as_bytes()).unwrap()
    }

    const HEADS: [&str; 11] = [
        "name",
        "relevant",
        "theme",
        "benefit",
        "effort",
        "cost",
        "label::fr",
        "why::fr",
        "first_step::fr",
        "source",
        "url",
    ];

    const RIGHT: [&str; 11] = [
        "back_up",
        "${backup} = 'no'",
        "security",
        "5",
        "1",
        "free",
        "Sauvegardez",
        "Vous avez répondu : ${backup}.",
        "Achetez un disque.",
        "ANSSI",
        "https://cyber.gouv.fr/",
    ];

    /// The rows as the file of an author.
    fn sheet(rows: &[[&str; 11]]) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(HEADS).unwrap();
        for row in rows {
            writer.write_record(row).unwrap();
        }
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    }

    fn read(sheet: &str) -> Result<Vec<Recommendation>, Vec<String>> {
        let read = read_recommendations("recommendations.csv", sheet.as_bytes(), &form());
        read.map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
    }

    /// The right row with another text in a column, under a right one.
    fn mistakes_with(column: &str, text: &str) -> Vec<String> {
        let place = HEADS.iter().position(|head| head.split("::").next() == Some(column)).unwrap();
        let mut changed = RIGHT;
        changed[0] = "another";
        changed[place] = text;
        read(&sheet(&[RIGHT, changed])).unwrap_err()
    }

    #[test]
    fn a_right_row_becomes_a_recommendation() {
        let recommendations = read(&sheet(&[RIGHT])).unwrap();
        let [only] = recommendations.as_slice() else { panic!("one is expected: {recommendations:?}") };
        assert_eq!((only.benefit.get(), only.effort.get(), only.cost), (5, 1, Cost::Free));
        assert_eq!(only.first_step.get(base::Lang::Fr), "Achetez un disque.");
    }

    #[test]
    fn a_mistake_is_told_with_its_sheet_row_and_column() {
        for (column, text, message) in [
            ("name", "", "a name is expected"),
            ("name", "back_up", "the name \"back_up\" stands twice; give another"),
            ("relevant", "${backups} = 'no'", "the form has no question \"backups\""),
            ("benefit", "6", "a whole number from 1 to 5 is expected"),
            ("benefit", "0", "a whole number from 1 to 5 is expected"),
            ("effort", "much", "a whole number from 1 to 5 is expected"),
            ("cost", "cheap", "free, low, medium or high is expected"),
            ("label", "", "a text in at least one language is expected"),
            ("why", "", "a text in at least one language is expected"),
            ("why", "Vous : ${nobody}.", "the form has no question \"nobody\""),
            ("why", "Vous : ${backup.", "${ is not closed by }"),
            ("source", "", "who says so is expected"),
            ("url", "http://cyber.gouv.fr/", "an address that begins with https:// is expected"),
        ] {
            assert_eq!(mistakes_with(column, text), [format!("recommendations, row 3, column {column}: {message}")]);
        }
    }

    #[test]
    fn a_condition_that_cannot_be_read_is_told_where_it_stands() {
        for condition in ["", "${backup} =", "${backup} = 'no", "nonsense(1)"] {
            let mistakes = mistakes_with("relevant", condition);
            assert_eq!(mistakes.len(), 1, "{mistakes:?}");
            assert!(mistakes[0].starts_with("recommendations, row 3, column relevant: "), "{mistakes:?}");
        }
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let wrong = ["", "", "", "", "", "", "", "", "", "", ""];
        let mut row = wrong;
        row[0] = "nothing";
        assert_eq!(read(&sheet(&[row])).unwrap_err().len(), 8);
        assert_eq!(read(&sheet(&[RIGHT, wrong])).unwrap().len(), 1, "an empty row is no row");
    }

    #[test]
    fn a_row_may_speak_of_another_diagnosis_that_there_is() {
        let other = "| survey |\n| | type | name | label |\n| | text | cloud | Cloud? |\n";
        let other = xlsform::read("other.md", other.as_bytes()).unwrap();
        let mut row = RIGHT;
        (row[0], row[1], row[7]) = ("keep", "${cloud} = 'no'", "${cloud}");
        let lines: Vec<String> = sheet(&[RIGHT, row]).lines().map(str::to_owned).collect();
        let told = |instrument: &str| {
            let text = format!("{},instrument\n{},\n{},{instrument}\n", lines[0], lines[1], lines[2]);
            let forms = [(DEFAULT_INSTRUMENT, &form()), ("cyber", &other)];
            read_recommendations_of("recommendations.csv", text.as_bytes(), &forms)
        };
        let read = told("cyber").unwrap();
        assert_eq!(read.iter().map(|row| row.instrument.as_str()).collect::<Vec<_>>(), ["dii-4", "cyber"]);
        let refused = |instrument| told(instrument).unwrap_err().first().map(ToString::to_string).unwrap();
        assert!(refused("").contains("column relevant: the form has no question \"cloud\""), "{}", refused(""));
        assert!(
            refused("sybre").contains("column instrument: there is no diagnosis \"sybre\""),
            "{}",
            refused("sybre")
        );
    }

    #[test]
    fn a_missing_column_and_a_missing_sheet_are_told() {
        let without = sheet(&[RIGHT]).replacen("cost", "price", 1);
        assert_eq!(read(&without).unwrap_err(), ["recommendations, column cost: this column is missing: add it"]);
        let elsewhere = read_recommendations("advice.csv", sheet(&[RIGHT]).as_bytes(), &form()).unwrap_err();
        assert!(elsewhere[0].to_string().contains("there is no sheet \"recommendations\""), "{elsewhere:?}");
    }

    #[test]
    fn a_sheet_has_an_end() {
        let names: Vec<String> = (0..=MAX_RECOMMENDATIONS).map(|number| format!("n{number}")).collect();
        let row = |name: &'_ String| -> Vec<String> {
            std::iter::once(name.clone()).chain(RIGHT[1..].iter().map(ToString::to_string)).collect()
        };
        let rows: Vec<Vec<String>> = names.iter().map(row).collect();
        let all: Vec<[&str; 11]> = rows.iter().map(|row| std::array::from_fn(|place| row[place].as_str())).collect();
        assert_eq!(read(&sheet(&all[..MAX_RECOMMENDATIONS])).unwrap().len(), MAX_RECOMMENDATIONS);
        assert_eq!(
            read(&sheet(&all)).unwrap_err(),
            [format!("recommendations, row {}, column name: more than 1000 recommendations", MAX_RECOMMENDATIONS + 2)]
        );
    }

    #[test]
    fn the_questions_of_a_text_are_found() {
        assert_eq!(placeholders("a ${b} c ${d}${e").collect::<Vec<_>>(), ["b", "d"]);
        assert_eq!(placeholders("nothing").count(), 0);
    }
}
