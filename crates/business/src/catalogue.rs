//! The pack's recommendations: a sheet that its authors write, read into types that cannot be wrong.

use std::collections::BTreeSet;

use base::Localized;
use forms::expression::Expression;
use forms::spreadsheet::{TableRow, Workbook};
use forms::{Form, Mistake};

/// The sheet's name.
const SHEET: &str = "recommendations";
/// The most recommendations that a pack may hold.
const MAX_RECOMMENDATIONS: usize = 1_000;

/// What a firm may be advised to do.
#[derive(Debug, Clone)]
pub struct Recommendation {
    /// Its name in the sheet.
    pub name: String,
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

/// Reads the sheet of recommendations and checks each against the form whose answers it reads.
///
/// # Errors
/// Every mistake, with its sheet, row and column.
pub fn read_recommendations(file: &str, bytes: &[u8], form: &Form) -> Result<Vec<Recommendation>, Vec<Mistake>> {
    let workbook = Workbook::read(file, bytes).map_err(|mistake| vec![mistake])?;
    let table = workbook.table(SHEET).map_err(|mistake| vec![mistake])?;
    table.require(&["name", "relevant", "theme", "benefit", "effort", "cost", "source", "url"])?;
    let mut reader = Reader { form, names: BTreeSet::new(), mistakes: Vec::new() };
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
    form: &'a Form,
    names: BTreeSet<String>,
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    /// One row; `None` when it has a mistake, which is then kept.
    fn read(&mut self, row: &TableRow<'_>) -> Option<Recommendation> {
        let before = self.mistakes.len();
        if !self.names.insert(row.get("name").to_owned()) {
            self.mistakes
                .push(row.mistake("name", format!("the name {:?} stands twice; give another", row.get("name"))));
        }
        let relevant = self.expression(row);
        let benefit = self.points(row, "benefit");
        let effort = self.points(row, "effort");
        let cost = Cost::parse(row.get("cost"));
        if cost.is_none() {
            self.mistakes.push(row.mistake("cost", "free, low, medium or high is expected"));
        }
        let label = self.text(row, "label");
        let why = self.text(row, "why");
        if !row.get("url").starts_with("https://") {
            self.mistakes.push(row.mistake("url", "an address that begins with https:// is expected"));
        }
        if self.mistakes.len() > before {
            return None;
        }
        Some(Recommendation {
            name: row.get("name").to_owned(),
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

    fn expression(&mut self, row: &TableRow<'_>) -> Option<Expression> {
        let expression = match Expression::parse(row.get("relevant")) {
            Ok(expression) => expression,
            Err(error) => {
                self.mistakes.push(row.mistake("relevant", error.message()));
                return None;
            }
        };
        for name in expression.references() {
            self.question(row, "relevant", name);
        }
        Some(expression)
    }

    /// Names a question that the form does not have.
    fn question(&mut self, row: &TableRow<'_>, column: &str, name: &str) {
        if self.form.question(name).is_none() {
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

    fn text(&mut self, row: &TableRow<'_>, column: &str) -> Localized {
        let text = row.localized(column);
        if text.is_empty() {
            self.mistakes.push(row.mistake(column, "a text in at least one language is expected"));
        }
        for (_, text) in text.iter() {
            for name in placeholders(text) {
                self.question(row, column, name);
            }
        }
        text
    }
}

/// The names of the questions that a text quotes as `${name}`.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}
