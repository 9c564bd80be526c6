//! What is typed into the forms of this room, read with a sentence for each mistake.

use std::collections::BTreeMap;

use credit::{Cents, Percent};
use jiff::civil::Date;
use ui::Fields;
use ui::components::DateValue;

use crate::model::{AIDS_MAX, Asked, DeclaredAid, LINKED_MAX, Offer, TEXT_MAX_CHARS};

/// Rows for aids that are there from the beginning.
const AID_ROWS: usize = 2;
/// Most characters of a short text, such as a name or a number.
const SHORT_MAX_CHARS: usize = 200;

/// What was typed, by the names of its fields, and what is wrong with it: the field and the key of a sentence.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    values: BTreeMap<String, String>,
    pub errors: Vec<(String, &'static str)>,
}

impl Typed {
    pub fn of(fields: &Fields) -> Self {
        let values = fields.iter().map(|(name, value)| (name.to_owned(), value.trim().to_owned()));
        Self { values: values.collect(), errors: Vec::new() }
    }

    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let values = pairs.into_iter().map(|(name, value)| (name.to_owned(), value));
        Self { values: values.collect(), errors: Vec::new() }
    }

    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.insert(name.to_owned(), value.into());
    }

    /// The sentence about a field.
    pub fn error(&self, name: &str) -> Option<&'static str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, key)| *key)
    }

    pub fn wrong(&mut self, name: &str, key: &'static str) {
        self.errors.push((name.to_owned(), key));
    }

    pub fn day(&self, name: &str) -> DateValue {
        let part = |part: &str| self.get(&format!("{name}-{part}")).to_owned();
        DateValue { day: part("day"), month: part("month"), year: part("year") }
    }

    pub fn euro(&mut self, name: &str) -> Cents {
        let signs: String = self.get(name).chars().filter(|sign| !sign.is_whitespace() && *sign != '€').collect();
        match credit::euro(&signs) {
            Some(cents) if cents > 0 => cents,
            _ => {
                self.wrong(name, "loans-wrong-amount");
                0
            }
        }
    }

    pub fn number<T: std::str::FromStr + Default>(&mut self, name: &str) -> T {
        let read = self.get(name).parse();
        read.unwrap_or_else(|_| {
            self.wrong(name, "loans-wrong-number");
            T::default()
        })
    }

    pub fn percent(&mut self, name: &str) -> Percent {
        let signs: String = self.get(name).chars().filter(|sign| !sign.is_whitespace() && *sign != '%').collect();
        signs.parse().unwrap_or_else(|_| {
            self.wrong(name, "loans-wrong-percent");
            Percent::default()
        })
    }

    /// A day that need not be given.
    fn date(&mut self, name: &str) -> Option<Date> {
        let DateValue { day, month, year } = self.day(name);
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return None;
        }
        let read = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
        let date = read();
        if date.is_none() {
            self.wrong(name, "loans-wrong-date");
        }
        date
    }

    fn yes_or_no(&mut self, name: &str) -> Option<bool> {
        match self.get(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => {
                self.wrong(name, "loans-wrong-choice");
                None
            }
        }
    }

    fn short(&mut self, name: &str) -> String {
        self.get(name).chars().take(SHORT_MAX_CHARS).collect()
    }

    /// How many rows for aids are shown: those that are filled in, and one more.
    pub fn aid_rows(&self) -> usize {
        let filled = (0..AIDS_MAX).filter(|row| self.is_aid(*row)).max().map_or(0, |row| row + 1);
        (filled + 1).clamp(AID_ROWS, AIDS_MAX)
    }

    fn is_aid(&self, row: usize) -> bool {
        let DateValue { day, month, year } = self.day(&format!("aid-{row}-on"));
        let parts = [day, month, year, self.get(&format!("aid-{row}-cents")).to_owned()];
        parts.iter().any(|part| !part.is_empty())
    }

    /// What a firm asks for. What is not asked of it (a register knows) is left open.
    pub fn asked(&mut self, is_purpose: impl Fn(&str) -> bool, today: Date) -> Asked {
        let mut asked = Asked {
            amount: self.euro("amount"),
            months: self.number("months"),
            deferral: if self.get("deferral").is_empty() { 0 } else { self.number("deferral") },
            purpose: self.short("purpose"),
            project: self.get("project").to_owned(),
            insolvent: self.yes_or_no("insolvent"),
            has_aids: self.yes_or_no("has-aids"),
            founded_on: self.date("founded"),
            with_plan: self.get("with-plan") == "yes",
            ..Asked::default()
        };
        if !is_purpose(&asked.purpose) {
            self.wrong("purpose", "loans-wrong-choice");
        }
        if asked.project.is_empty() || asked.project.chars().count() > TEXT_MAX_CHARS {
            self.wrong("project", "loans-text-wrong");
        }
        if !self.get("employees").is_empty() {
            asked.employees = Some(self.number("employees"));
        }
        if asked.founded_on.is_some_and(|day| day > today) {
            self.wrong("founded", "loans-wrong-future");
        }
        if asked.has_aids == Some(true) {
            asked.aids = self.aids(today);
            if asked.aids.is_empty() && self.errors.is_empty() {
                self.wrong("aid-0-on", "loans-wrong-aids");
            }
        }
        let linked = self.get("linked").split([',', ';', '\n']).map(str::trim).filter(|number| !number.is_empty());
        asked.linked = linked.map(|number| number.chars().take(SHORT_MAX_CHARS).collect()).collect();
        if asked.linked.len() > LINKED_MAX {
            self.wrong("linked", "loans-wrong-linked");
        }
        asked
    }

    fn aids(&mut self, today: Date) -> Vec<DeclaredAid> {
        let mut aids = Vec::new();
        for row in (0..AIDS_MAX).filter(|row| self.is_aid(*row)).collect::<Vec<_>>() {
            let on = format!("aid-{row}-on");
            match self.date(&on) {
                Some(granted_on) if granted_on <= today => {
                    let cents = self.euro(&format!("aid-{row}-cents"));
                    aids.push(DeclaredAid { granted_on, cents, by: self.short(&format!("aid-{row}-by")) });
                }
                Some(_) => self.wrong(&on, "loans-wrong-future"),
                None if self.error(&on).is_none() => self.wrong(&on, "loans-wrong-date"),
                None => {}
            }
        }
        aids
    }

    /// The terms that a bank types.
    pub fn offer(&mut self) -> Offer {
        Offer {
            amount: self.euro("amount"),
            rate: self.percent("rate").to_string(),
            months: self.number("months"),
            deferral: self.number("deferral"),
            fee: self.percent("fee").to_string(),
        }
    }

    /// A draft as it was typed.
    pub fn of_asked(asked: &Asked) -> Self {
        let mut typed = Self::default();
        typed.set("amount", in_euro(asked.amount));
        typed.set("months", asked.months.to_string());
        typed.set("deferral", asked.deferral.to_string());
        typed.set("purpose", asked.purpose.as_str());
        typed.set("project", asked.project.as_str());
        typed.set("employees", asked.employees.map(|number| number.to_string()).unwrap_or_default());
        let word = |yes: Option<bool>| yes.map_or("", |yes| if yes { "yes" } else { "no" });
        typed.set("insolvent", word(asked.insolvent));
        typed.set("has-aids", word(asked.has_aids));
        typed.set("linked", asked.linked.join(", "));
        typed.set("with-plan", if asked.with_plan { "yes" } else { "" });
        typed.set_day("founded", asked.founded_on);
        for (row, aid) in asked.aids.iter().enumerate() {
            typed.set_day(&format!("aid-{row}-on"), Some(aid.granted_on));
            typed.set(&format!("aid-{row}-cents"), in_euro(aid.cents));
            typed.set(&format!("aid-{row}-by"), aid.by.as_str());
        }
        typed
    }

    fn set_day(&mut self, name: &str, day: Option<Date>) {
        if let Some(day) = day {
            self.set(&format!("{name}-day"), day.day().to_string());
            self.set(&format!("{name}-month"), day.month().to_string());
            self.set(&format!("{name}-year"), day.year().to_string());
        }
    }
}

/// An amount as it is typed: `30000` or `30000,50`.
pub fn in_euro(cents: Cents) -> String {
    match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{},{rest:02}", cents / 100),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::from_pairs(pairs.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    const WHOLE: [(&str, &str); 14] = [
        ("amount", "30 000,50 €"),
        ("months", "60"),
        ("deferral", "12"),
        ("purpose", "skills"),
        ("project", "Un logiciel"),
        ("insolvent", "no"),
        ("has-aids", "yes"),
        ("aid-1-on-day", "1"),
        ("aid-1-on-month", "2"),
        ("aid-1-on-year", "2025"),
        ("aid-1-cents", "1200"),
        ("aid-1-by", "Région (fictive)"),
        ("linked", "999 900 020, 999900038"),
        ("employees", "12"),
    ];

    #[test]
    fn what_is_typed_is_read_and_shown_again_as_it_was() {
        let mut form = typed(&WHOLE);
        let asked = form.asked(|code| code == "skills", date(2026, 11, 29));
        assert_eq!(form.errors, []);
        assert_eq!((asked.amount, asked.months, asked.employees), (30_000_50, 60, Some(12)));
        assert_eq!((asked.aids[0].granted_on, asked.aids[0].cents), (date(2025, 2, 1), 1_200_00));
        assert_eq!(asked.linked, ["999 900 020", "999900038"]);
        let mut again = Typed::of_asked(&asked);
        assert_eq!(again.asked(|_| true, date(2026, 11, 29)), asked);
        assert_eq!(again.get("amount"), "30000,50");
    }

    #[test]
    fn each_mistake_stands_beside_its_field() {
        let wrong = |name: &str, value: &str| {
            let mut form = typed(&WHOLE);
            form.set(name, value);
            form.asked(|code| code == "skills", date(2026, 11, 29));
            form.errors
        };
        for (name, value, field, key) in [
            ("amount", "much", "amount", "loans-wrong-amount"),
            ("amount", "0", "amount", "loans-wrong-amount"),
            ("months", "", "months", "loans-wrong-number"),
            ("purpose", "fun", "purpose", "loans-wrong-choice"),
            ("project", "", "project", "loans-text-wrong"),
            ("insolvent", "", "insolvent", "loans-wrong-choice"),
            ("aid-1-on-month", "13", "aid-1-on", "loans-wrong-date"),
            ("aid-1-on-year", "2027", "aid-1-on", "loans-wrong-future"),
            ("aid-1-cents", "", "aid-1-cents", "loans-wrong-amount"),
        ] {
            assert_eq!(wrong(name, value), [(field.to_owned(), key)], "{name}: {value}");
        }
    }
}
