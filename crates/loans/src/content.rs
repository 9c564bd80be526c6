//! What the pack says of loans: dated products, who may have them, purposes, banks.

use std::collections::BTreeMap;

use base::{Lang, Localized};
use credit::{Cents, Percent};
use forms::expression::Expression;
use jiff::civil::Date;

/// Rows of a sheet, at most.
const ROWS_MAX: usize = 1_000;

/// The files of a pack.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `loans/products.csv`
    pub products: &'a str,
    /// `loans/criteria.csv`
    pub criteria: &'a str,
    /// `loans/purposes.csv`
    pub purposes: &'a str,
    /// `loans/banks.csv`
    pub banks: &'a str,
}

/// What a pack says of loans; nothing, for a territory that has none.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// The products, closed ones too.
    pub products: Vec<Product>,
    /// What money may be for.
    pub purposes: Vec<Purpose>,
    /// Who lends.
    pub banks: Vec<Bank>,
}

/// A mistake of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, column {column}: {message}")]
pub struct ContentError {
    /// Which sheet.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u64,
    /// The column.
    pub column: String,
    /// What is wrong, and what to write.
    pub message: String,
}

/// A product, with the days from and to which it is open.
#[derive(Debug, Clone)]
pub struct Product {
    /// Its name in the sheets.
    pub code: String,
    /// The first day.
    pub valid_from: Date,
    /// The last day; open until further notice without one.
    pub valid_to: Option<Date>,
    /// Whether it was made up for a demonstration.
    pub is_fictional: bool,
    /// The share of the loan that is guaranteed.
    pub guarantee: Percent,
    /// The least and the most, in cents.
    pub amount: (Cents, Cents),
    /// The shortest and the longest, in months.
    pub months: (u16, u16),
    /// The months at most in which only interest is paid.
    pub deferral_max: u16,
    /// What the guarantee costs, of the loan.
    pub fee: Percent,
    /// Whether a bank may ask for security on the firm's or its manager's assets.
    pub collateral: Collateral,
    /// The fund behind it, where it is kept here.
    pub fund: Option<Portfolio>,
    /// Who says so.
    pub source: String,
    /// Where to read on.
    pub url: String,
    /// The day on which the row was last known to be true.
    pub as_of: Date,
    /// What it is called.
    pub label: Localized,
    /// What it is.
    pub text: Localized,
    /// Who may have it: all of these.
    pub criteria: Vec<Criterion>,
}

/// Whether a bank may ask for security on the firm's or its manager's assets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collateral {
    /// It may not: the guarantee stands in its place.
    None,
    /// It may.
    Allowed,
}

impl Collateral {
    const ALL: [Self; 2] = [Self::None, Self::Allowed];

    /// Its name in the sheet, in the API and in the keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Allowed => "allowed",
        }
    }
}

/// A portfolio of loans under one capped guarantee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portfolio {
    /// Loans that may be taken in, in cents.
    pub loans: Cents,
    /// The share of what is guaranteed that is paid at most (guarantee cap rate).
    pub cap_rate: Percent,
}

/// What must hold for a loan.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its name.
    pub name: String,
    /// When it holds.
    pub condition: Expression,
    /// The rule in plain words.
    pub label: Localized,
    /// The article or page that says so.
    pub source: String,
    /// Where to read it.
    pub url: String,
}

/// What money may be for.
#[derive(Debug, Clone)]
pub struct Purpose {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: Localized,
}

/// A bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where letters go.
    pub email: mail::Address,
    /// Whether it was made up for a demonstration.
    pub is_fictional: bool,
}

/// What `${…}` of a criterion may read.
pub const VARIABLES: [&str; 13] = [
    "employees",
    "firm_age",
    "activity",
    "amount",
    "months",
    "deferral",
    "purpose",
    "insolvent",
    "amount_min",
    "amount_max",
    "months_min",
    "months_max",
    "deferral_max",
];

impl Product {
    /// Whether it can be asked for on a day.
    pub fn is_open(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

impl Content {
    /// Reads the sheets of a pack.
    ///
    /// # Errors
    /// The first mistake, with its place.
    pub fn read(files: &Files<'_>) -> Result<Self, ContentError> {
        let mut products: Vec<Product> =
            rows("loans/products.csv", files.products)?.iter().map(product).collect::<Result<_, _>>()?;
        for row in &rows("loans/criteria.csv", files.criteria)? {
            let of = row.required("product")?;
            let Some(product) = products.iter_mut().find(|product| product.code == of) else {
                return Err(row.mistake("product", "no such product in loans/products.csv"));
            };
            product.criteria.push(criterion(row)?);
        }
        let purpose = |row: &Row| Ok(Purpose { code: row.required("code")?, label: row.localized("label")? });
        let bank = |row: &Row| {
            let email = row.required("email")?.parse();
            Ok(Bank {
                code: row.required("code")?,
                name: row.required("name")?,
                email: email.map_err(|_| row.mistake("email", "an e-mail address is expected"))?,
                is_fictional: row.yes_or_no("is_fictional")?,
            })
        };
        Ok(Self {
            products,
            purposes: rows("loans/purposes.csv", files.purposes)?.iter().map(purpose).collect::<Result<_, _>>()?,
            banks: rows("loans/banks.csv", files.banks)?.iter().map(bank).collect::<Result<_, _>>()?,
        })
    }

    /// The product of a code.
    pub fn product(&self, code: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.code == code)
    }

    /// The bank of a code.
    pub fn bank(&self, code: &str) -> Option<&Bank> {
        self.banks.iter().find(|bank| bank.code == code)
    }

    /// What a purpose is called.
    pub fn purpose<'a>(&'a self, code: &'a str, lang: Lang) -> &'a str {
        self.purposes.iter().find(|purpose| purpose.code == code).map_or(code, |purpose| purpose.label.get(lang))
    }
}

fn product(row: &Row) -> Result<Product, ContentError> {
    let euro = |column: &str| {
        let cents = credit::euro(&row.required(column)?);
        cents.ok_or_else(|| row.mistake(column, "an amount in euro is expected, such as 5000"))
    };
    let percent = |column: &str| -> Result<Percent, ContentError> {
        row.required(column)?.parse().map_err(|error: credit::BadPercent| row.mistake(column, &error.to_string()))
    };
    let months = |column: &str| -> Result<u16, ContentError> {
        row.required(column)?.parse().map_err(|_| row.mistake(column, "a number of months is expected"))
    };
    let collateral = row.required("collateral")?;
    let collateral = Collateral::ALL.into_iter().find(|one| one.name() == collateral);
    let fund = if row.get("portfolio").is_empty() {
        None
    } else {
        Some(Portfolio { loans: euro("portfolio")?, cap_rate: percent("cap_rate")? })
    };
    let valid_to = if row.get("valid_to").is_empty() { None } else { Some(row.date("valid_to")?) };
    Ok(Product {
        code: row.required("code")?,
        valid_from: row.date("valid_from")?,
        valid_to,
        is_fictional: row.yes_or_no("is_fictional")?,
        guarantee: percent("guarantee")?,
        amount: (euro("amount_min")?, euro("amount_max")?),
        months: (months("months_min")?, months("months_max")?),
        deferral_max: months("deferral_max")?,
        fee: percent("fee")?,
        collateral: collateral.ok_or_else(|| row.mistake("collateral", "none or allowed is expected"))?,
        fund,
        source: row.required("source")?,
        url: row.required("url")?,
        as_of: row.date("as_of")?,
        label: row.localized("label")?,
        text: row.localized("text")?,
        criteria: Vec::new(),
    })
}

fn criterion(row: &Row) -> Result<Criterion, ContentError> {
    let text = row.required("condition")?;
    let wrong = |error: forms::expression::SyntaxError| row.mistake("condition", &error.message());
    let condition = Expression::parse(&text).map_err(wrong)?;
    condition.check().map_err(wrong)?;
    if let Some(unknown) = condition.references().into_iter().find(|name| !VARIABLES.contains(name)) {
        return Err(row.mistake("condition", &format!("${{{unknown}}} is none of {}", VARIABLES.join(", "))));
    }
    Ok(Criterion {
        name: row.required("name")?,
        condition,
        label: row.localized("label")?,
        source: row.required("source")?,
        url: row.required("url")?,
    })
}

struct Row {
    file: &'static str,
    line: u64,
    cells: BTreeMap<String, String>,
}

fn rows(file: &'static str, text: &str) -> Result<Vec<Row>, ContentError> {
    let broken = |line: u64, message: String| ContentError { file, line, column: "–".to_owned(), message };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| broken(1, error.to_string()))?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record =
            record.map_err(|error| broken(error.position().map_or(1, csv::Position::line), error.to_string()))?;
        let line = record.position().map_or(1, csv::Position::line);
        if rows.len() == ROWS_MAX {
            return Err(broken(line, format!("more than {ROWS_MAX} rows")));
        }
        let cells = heads.iter().zip(&record).map(|(head, cell)| (head.to_owned(), cell.trim().to_owned()));
        rows.push(Row { file, line, cells: cells.collect() });
    }
    Ok(rows)
}

impl Row {
    fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn mistake(&self, column: &str, message: &str) -> ContentError {
        ContentError { file: self.file, line: self.line, column: column.to_owned(), message: message.to_owned() }
    }

    fn required(&self, column: &str) -> Result<String, ContentError> {
        match self.get(column) {
            "" => Err(self.mistake(column, "something is expected here")),
            text => Ok(text.to_owned()),
        }
    }

    fn date(&self, column: &str) -> Result<Date, ContentError> {
        let text = self.required(column)?;
        text.parse().map_err(|_| self.mistake(column, "a day is expected, such as 2026-01-31"))
    }

    fn yes_or_no(&self, column: &str) -> Result<bool, ContentError> {
        match self.get(column) {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(self.mistake(column, "yes or no is expected")),
        }
    }

    /// The texts of `COLUMN_fr`, `COLUMN_de`, …
    fn localized(&self, column: &str) -> Result<Localized, ContentError> {
        let mut texts = Localized::new();
        for lang in Lang::ALL {
            let text = self.get(&format!("{column}_{}", lang.tag()));
            if !text.is_empty() {
                texts.insert(lang.tag(), text);
            }
        }
        if texts.iter().next().is_none() {
            return Err(self.mistake(&format!("{column}_fr"), "something is expected here"));
        }
        Ok(texts)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;

    use super::*;

    /// France's sheets.
    pub(crate) const FRANCE: Files<'static> = Files {
        products: include_str!("../../../packs/france/loans/products.csv"),
        criteria: include_str!("../../../packs/france/loans/criteria.csv"),
        purposes: include_str!("../../../packs/france/loans/purposes.csv"),
        banks: include_str!("../../../packs/france/loans/banks.csv"),
    };

    #[test]
    fn the_guarantee_of_france_num_is_closed_and_the_fictional_product_is_open() {
        let content = Content::read(&FRANCE).unwrap();
        let real = content.product("france_num").unwrap();
        assert!(!real.is_fictional && real.is_open(date(2023, 12, 31)) && !real.is_open(date(2024, 1, 1)));
        let demo = content.product("demo_digital").unwrap();
        assert!(demo.is_fictional && demo.is_open(date(2026, 11, 29)) && !demo.is_open(date(2025, 12, 31)));
        for product in [real, demo] {
            assert_eq!((product.guarantee.to_string(), product.fee.to_string()), ("80".into(), "0.7".into()));
            assert_eq!((product.amount, product.months), ((5_000_00, 50_000_00), (24, 60)));
            assert_eq!((product.deferral_max, product.criteria.len()), (12, 8));
            assert_eq!(product.collateral, Collateral::None);
        }
        assert_eq!(demo.fund, Some(Portfolio { loans: 10_000_000_00, cap_rate: "20".parse().unwrap() }));
        assert!(content.banks.iter().all(|bank| bank.is_fictional));
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        let wrong = |from: &str, to: &str| {
            let (products, criteria) = (FRANCE.products.replace(from, to), FRANCE.criteria.replace(from, to));
            let files = Files { products: &products, criteria: &criteria, ..FRANCE };
            Content::read(&files).unwrap_err().to_string()
        };
        assert!(wrong("2026-01-01", "soon").starts_with("loans/products.csv, line 3, column valid_from: a day"));
        assert!(wrong(",5000,", ",cheap,").contains("column amount_min: an amount in euro"));
        let collateral = wrong(",none,10000000,", ",perhaps,10000000,");
        assert_eq!(collateral, "loans/products.csv, line 3, column collateral: none or allowed is expected");
        assert!(wrong(",none,10000000,", ",,10000000,").contains("column collateral: something is expected here"));
        assert!(wrong("${firm_age}", "${age}").contains("${age} is none of employees, firm_age"));
        assert!(wrong("demo_digital,age", "demo,age").contains("no such product"));
        assert!(wrong("${employees} < 50", "${employees} <").contains("column condition"));
    }
}
