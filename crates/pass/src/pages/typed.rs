//! What is typed into the forms of this room, read with a sentence for each mistake.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maud::{Markup, html};
use ui::components::{DateValue, Field, error_summary, id_of};
use ui::{Fields, PageHead, Visit, page};

use super::parts::done;
use crate::model::BookletId;

/// What was typed, by the names of its fields, and what is wrong with it: the field and the sentence.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    values: BTreeMap<String, String>,
    pub errors: Vec<(String, String)>,
}

impl Typed {
    pub fn of(fields: &Fields) -> Self {
        Self { values: fields.iter().map(|(name, value)| (name.into(), value.trim().into())).collect(), errors: vec![] }
    }

    pub fn get(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.insert(name.to_owned(), value.into());
    }

    pub fn wrong(&mut self, name: &str, sentence: impl Into<String>) {
        self.errors.push((name.to_owned(), sentence.into()));
    }

    pub fn is_right(&self) -> bool {
        self.errors.is_empty()
    }

    /// A field with what was typed into it, and what is wrong with that.
    pub fn field(&self, name: &str, label: String) -> Field {
        let error = self.errors.iter().find(|(field, _)| field == name).map(|(_, sentence)| sentence.clone());
        Field::new(name, label).value(self.get(name)).error(error)
    }

    /// The summary of what is wrong, each leading to its field.
    pub fn summary(&self, visit: &Visit) -> Markup {
        let told: Vec<_> = self.errors.iter().map(|(name, sentence)| (id_of(name), sentence.clone())).collect();
        error_summary(visit, &told)
    }

    /// A page with forms: what is wrong with what was typed, what was just done, the title of its head; then its content.
    pub fn page(&self, visit: &Visit, head: PageHead, just_done: &str, content: Markup) -> Markup {
        let title = head.title.clone();
        page(
            visit,
            head.errors(!self.is_right()),
            html! {
                (self.summary(visit))
                (done(visit, just_done))
                h1 { (title) }
                (content)
            },
        )
    }

    pub fn cents(&mut self, visit: &Visit, name: &str) -> i64 {
        let signs: String = self.get(name).chars().filter(|sign| !sign.is_whitespace() && *sign != '€').collect();
        match credit::euro(&signs) {
            Some(cents) if cents > 0 => cents,
            _ => {
                self.wrong(name, visit.t("pass-wrong-amount"));
                0
            }
        }
    }

    pub fn number(&mut self, visit: &Visit, name: &str) -> i64 {
        let digits: String = self.get(name).chars().filter(|sign| !sign.is_whitespace()).collect();
        digits.parse().ok().filter(|number| *number > 0).unwrap_or_else(|| {
            self.wrong(name, visit.t("pass-wrong-number"));
            0
        })
    }

    pub fn serial(&mut self, visit: &Visit, name: &str) -> BookletId {
        BookletId(self.number(visit, name))
    }

    pub fn day(&self, name: &str) -> DateValue {
        let part = |part: &str| self.get(&format!("{name}-{part}")).to_owned();
        DateValue { day: part("day"), month: part("month"), year: part("year") }
    }

    /// A day that may be left empty.
    pub fn date_if_any(&mut self, visit: &Visit, name: &str) -> Option<Date> {
        let DateValue { day, month, year } = self.day(name);
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return None;
        }
        Some(self.date(visit, name))
    }

    pub fn date(&mut self, visit: &Visit, name: &str) -> Date {
        let DateValue { day, month, year } = self.day(name);
        let read = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
        read().unwrap_or_else(|| {
            self.wrong(name, visit.t("pass-wrong-date"));
            Date::MIN
        })
    }
}
