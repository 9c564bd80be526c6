//! Who may have a loan, and why: each criterion by itself, in three values.

use base::headcount::HeadcountBand;
use credit::Cents;
use forms::expression::{Value, Variables, Verdict};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::content::{Criterion, Product};
use crate::firm_file::FirmFile;
use crate::model::Asked;

/// A criterion and what is said of it.
#[derive(Debug, Clone)]
pub struct Judged<'a> {
    /// Which one.
    pub criterion: &'a Criterion,
    /// Whether it holds; unknown where something is not known yet.
    pub verdict: Verdict,
    /// What it read, as `name` and value; the value is blank where it is not known.
    pub because: Vec<(String, String)>,
}

/// What is said of all.
#[derive(Debug, Clone)]
pub struct Eligibility<'a> {
    /// Each criterion, in the order of the sheet.
    pub judged: Vec<Judged<'a>>,
}

impl Eligibility<'_> {
    /// No when one criterion says no; not known when one is not known; else yes.
    pub fn verdict(&self) -> Verdict {
        let any = |wanted| self.judged.iter().any(|one| one.verdict == wanted);
        if any(Verdict::False) {
            Verdict::False
        } else if any(Verdict::Unknown) {
            Verdict::Unknown
        } else {
            Verdict::True
        }
    }
}

/// Judges a firm and what it asks for, on a day.
pub fn judge<'a>(product: &'a Product, firm: &FirmFile, asked: &Asked, today: Date) -> Eligibility<'a> {
    let known = variables(product, firm, asked, today);
    let judged = product.criteria.iter().map(|criterion| {
        let explained = criterion.condition.explain(&known);
        let because = explained.readings().into_iter();
        Judged {
            criterion,
            verdict: explained.verdict,
            because: because.map(|reading| (reading.name.clone(), reading.value.to_text().to_string())).collect(),
        }
    });
    Eligibility { judged: judged.collect() }
}

/// What criteria read. Of a band of employees the most counts: who may be too large is not called small.
fn variables(product: &Product, firm: &FirmFile, asked: &Asked, today: Date) -> Variables {
    let of_band = firm.headcount.map(|band: HeadcountBand| band.upper().unwrap_or(band.lower()));
    let founded = firm.founded_on.or(asked.founded_on);
    let age = founded.map(|founded| years_until(founded, today));
    let number = |value: Option<i64>| value.map_or(Value::Blank, Value::from);
    let text = |value: &str| if value.is_empty() { Value::Blank } else { Value::text(value) };
    Variables::new()
        .on(today)
        .with("employees", number(asked.employees.or(of_band).map(i64::from)))
        .with("firm_age", number(age))
        .with("activity", text(firm.activity.as_ref().map_or("", |activity| &activity.0)))
        .with("amount", (asked.amount > 0).then(|| in_euro(asked.amount)).map_or(Value::Blank, Value::from))
        .with("months", number((asked.months > 0).then_some(asked.months.into())))
        .with("deferral", number(Some(asked.deferral.into())))
        .with("purpose", text(&asked.purpose))
        .with("insolvent", text(asked.insolvent.map_or("", |yes| if yes { "yes" } else { "no" })))
        .with("amount_min", in_euro(product.amount.0))
        .with("amount_max", in_euro(product.amount.1))
        .with("months_min", i64::from(product.months.0))
        .with("months_max", i64::from(product.months.1))
        .with("deferral_max", i64::from(product.deferral_max))
}

/// An amount in euro, to the cent: a limit is passed by one cent.
fn in_euro(cents: Cents) -> Decimal {
    Decimal::new(cents, 2).normalize()
}

/// Whole years between two days; none before the first.
fn years_until(from: Date, to: Date) -> i64 {
    from.until((jiff::Unit::Year, to)).map_or(0, |span| i64::from(span.get_years())).max(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::content::{Content, tests::FRANCE};

    const TODAY: Date = date(2026, 11, 29);

    fn bakery() -> FirmFile {
        FirmFile {
            name: "Boulangerie (fictive)".to_owned(),
            headcount: HeadcountBand::from_code("02"),
            founded_on: Some(date(2014, 4, 1)),
            activity: Some(("10.71C".to_owned(), "Boulangerie".to_owned())),
            ..FirmFile::default()
        }
    }

    fn asked() -> Asked {
        Asked {
            amount: 30_000_00,
            months: 60,
            deferral: 12,
            purpose: "skills".to_owned(),
            insolvent: Some(false),
            ..Asked::default()
        }
    }

    fn verdict(firm: &FirmFile, asked: &Asked) -> (Verdict, Vec<String>) {
        let content = Content::read(&FRANCE).unwrap();
        let judged = judge(content.product("demo_digital").unwrap(), firm, asked, TODAY);
        let but = judged.judged.iter().filter(|one| one.verdict != Verdict::True);
        (judged.verdict(), but.map(|one| one.criterion.name.clone()).collect())
    }

    #[test]
    fn a_bakery_may_have_it_and_others_are_told_which_rule_says_no() {
        assert_eq!(verdict(&bakery(), &asked()), (Verdict::True, vec![]));
        let no = |name: &str| (Verdict::False, vec![name.to_owned()]);
        let large = FirmFile { headcount: HeadcountBand::from_code("21"), ..bakery() };
        assert_eq!(verdict(&large, &asked()), no("headcount"));
        let young = |day| FirmFile { founded_on: Some(day), ..bakery() };
        assert_eq!(verdict(&young(date(2023, 11, 30)), &asked()), no("age"));
        assert_eq!(verdict(&young(date(2023, 11, 29)), &asked()).0, Verdict::True);
        for amount in [5_000_00, 5_000_01, 49_999_99, 50_000_00] {
            assert_eq!(verdict(&bakery(), &Asked { amount, ..asked() }), (Verdict::True, vec![]), "{amount}");
        }
        for amount in [4_999_99, 50_000_01, 50_000_99, 50_001_00] {
            assert_eq!(verdict(&bakery(), &Asked { amount, ..asked() }), no("amount"), "{amount}");
        }
        assert_eq!(verdict(&bakery(), &Asked { months: 61, ..asked() }), no("months"));
        assert_eq!(verdict(&bakery(), &Asked { deferral: 13, ..asked() }), no("deferral"));
        assert_eq!(verdict(&bakery(), &Asked { purpose: "other".to_owned(), ..asked() }), no("purpose"));
        assert_eq!(verdict(&bakery(), &Asked { insolvent: Some(true), ..asked() }), no("insolvency"));
        let farm = FirmFile { activity: Some(("01.13Z".to_owned(), "Légumes".to_owned())), ..bakery() };
        assert_eq!(verdict(&farm, &asked()), no("sector"));
    }

    #[test]
    fn not_to_know_is_not_a_no() {
        let unknown = FirmFile { headcount: None, founded_on: None, ..bakery() };
        let open = vec!["headcount".to_owned(), "age".to_owned()];
        assert_eq!(verdict(&unknown, &asked()), (Verdict::Unknown, open));
        let told = Asked { employees: Some(12), founded_on: Some(date(2020, 1, 1)), ..asked() };
        assert_eq!(verdict(&unknown, &told), (Verdict::True, vec![]));
        // A reason says what was read: "62 employees".
        let content = Content::read(&FRANCE).unwrap();
        let many = Asked { employees: Some(62), ..asked() };
        let judged = judge(content.product("demo_digital").unwrap(), &unknown, &many, TODAY);
        assert_eq!(judged.judged[0].because, [("employees".to_owned(), "62".to_owned())]);
    }

    proptest! {
        #[test]
        fn what_becomes_known_contradicts_nothing_that_was_certain(
            employees in prop::option::of(0..120u32), years in prop::option::of(0..8i16), months in 0..80u16,
            told_employees in 0..120u32, told_years in 0..8i16,
        ) {
            let since = |years: i16| TODAY.checked_sub(jiff::Span::new().years(years)).unwrap();
            let firm = FirmFile { headcount: None, founded_on: None, ..bakery() };
            let before = Asked { employees, founded_on: years.map(since), months, ..asked() };
            let after = Asked {
                employees: employees.or(Some(told_employees)),
                founded_on: before.founded_on.or(Some(since(told_years))),
                ..before.clone()
            };
            let (before, after) = (verdict(&firm, &before).0, verdict(&firm, &after).0);
            prop_assert!(before == Verdict::Unknown || before == after);
        }
    }
}
