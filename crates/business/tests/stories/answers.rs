//! Answers to the France pack's diagnosis.

use std::collections::BTreeMap;
use std::sync::Arc;

use business::content::Content;
use business::instrument::Instrument;
use forms::{Answers, Circumstances, Filling};
use jiff::civil::date;

/// An answer for every question that may be asked; a story changes what it is about.
#[derive(Clone)]
pub struct Sheet(BTreeMap<&'static str, Vec<&'static str>>);

impl Sheet {
    /// A bakery that has begun with digital tools.
    pub fn of_a_bakery() -> Self {
        let choices: [(&str, &[&str]); 20] = [
            ("firm_name", &["Boulangerie du Canal"]),
            ("firm_activity", &["10.71C"]),
            ("firm_commune", &["35238"]),
            ("headcount_band", &["6_to_9"]),
            ("internet_share", &["all"]),
            ("line_speed", &["from_30"]),
            ("remote_access", &["no"]),
            ("remote_meetings", &["dont_know"]),
            ("online_presence", &["local_listing", "social_media"]),
            ("sells_online", &["no"]),
            ("online_share", &["over_10"]),
            ("online_consumers", &["over_10"]),
            ("digital_tools", &["invoicing"]),
            ("robots", &["no"]),
            ("ict_specialist", &["no"]),
            ("ict_training", &["dont_know"]),
            ("security_measures", &["strong_passwords", "backups", "vpn"]),
            ("security_awareness", &["no"]),
            ("security_documents", &["no"]),
            ("goals", &["find_customers", "security"]),
        ];
        Self(choices.iter().map(|(question, choices)| (*question, choices.to_vec())).collect())
    }

    /// A firm that does everything that makes a point.
    pub fn of_the_most_digital() -> Self {
        let yes = ["remote_access", "remote_meetings", "sells_online", "robots", "ict_specialist", "ict_training"];
        let rules = ["security_awareness", "security_documents"];
        yes.into_iter().chain(rules).fold(Self::of_a_bakery(), |sheet, question| sheet.with(question, &["yes"]))
    }

    /// A firm that has nothing yet and wants much: most of the advice is for it.
    pub fn of_a_beginner() -> Self {
        Self::of_a_bakery()
            .with("headcount_band", &["10_to_19"])
            .with("internet_share", &["up_to_half"])
            .with("line_speed", &["under_30"])
            .with("remote_access", &["yes"])
            .with("online_presence", &["none"])
            .with("digital_tools", &["none"])
            .with("ict_training", &["no"])
            .with("security_measures", &["none"])
            .with("goals", &["sell_online", "environment", "funding"])
    }

    /// Somebody who answers "I do not know" wherever that can be answered.
    pub fn of_somebody_who_does_not_know() -> Self {
        let mut sheet = Self::of_a_bakery();
        for (question, choices) in &mut sheet.0 {
            if !question.starts_with("firm_") && *question != "headcount_band" {
                *choices = vec!["dont_know"];
            }
        }
        sheet
    }

    pub fn with(mut self, question: &'static str, choices: &[&'static str]) -> Self {
        self.0.insert(question, choices.to_vec()).unwrap_or_else(|| panic!("{question} is no question"));
        self
    }

    pub fn of(&self, question: &str) -> Vec<&'static str> {
        self.0.get(question).unwrap_or_else(|| panic!("no answer to {question}")).clone()
    }

    /// The answers in the form, each to a question that is asked.
    pub fn fill_in(&self, content: &Content) -> Filling {
        let mut filling = blank(content);
        while let Some(step) = filling.next_step() {
            for question in &step.questions {
                let typed: Vec<String> = self.of(question).iter().map(ToString::to_string).collect();
                filling.answer(question, &typed).unwrap_or_else(|refusal| panic!("{refusal:?}"));
            }
        }
        filling
    }
}

/// The form that is proposed first, without an answer.
pub fn blank(content: &Content) -> Filling {
    blank_of(content.instruments.main())
}

/// The form of an instrument without an answer.
pub fn blank_of(instrument: &Instrument) -> Filling {
    Filling::open(Arc::clone(&instrument.plan), Answers::new(), Circumstances::on(date(2026, 11, 24)))
}
