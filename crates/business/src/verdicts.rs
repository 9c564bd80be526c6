//! Of every recommendation of the sheet: whether it is meant for a firm, is not, or depends on an answer that is not
//! there. Pure: answers in, verdicts out.
//!
//! "I do not know" is an answer that one may give, and never a no: what hinges on it is open. A recommendation may still
//! be meant for who does not know (find out how fast your line is).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use forms::Filling;
use forms::expression::{Explanation, Scope, Verdict};

use crate::catalogue::Recommendation;
use crate::recommend::worth;

/// The choice of a question that says that one does not know.
pub const DONT_KNOW: &str = "dont_know";

/// How many times one question may wait for another that waits for another.
const MAX_WAYS_BACK: u8 = 4;

/// Whether a recommendation is meant for a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It is, whatever else is answered.
    Yes,
    /// It depends on an answer that was not given, or that somebody did not know.
    Depends,
    /// It is not, whatever else is answered.
    No,
}

impl Fit {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Depends, Self::No];

    /// The word in addresses, tables and keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Depends => "depends",
            Self::No => "no",
        }
    }

    /// From its word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fit| fit.word() == word)
    }
}

/// The answers of a firm, with and without those that say "I do not know".
pub struct Knowledge {
    told: Filling,
    certain: Option<Filling>,
}

impl Knowledge {
    /// What these answers tell.
    pub fn of(told: Filling) -> Self {
        let unsure: Vec<String> = told
            .answers()
            .iter()
            .filter(|(_, answer)| answer.value.split(' ').any(|choice| choice == DONT_KNOW))
            .map(|(key, _)| key.to_owned())
            .collect();
        let certain = (!unsure.is_empty()).then(|| {
            let mut certain = told.clone();
            for key in &unsure {
                certain.clear(key);
            }
            certain
        });
        Self { told, certain }
    }

    /// Every answer, "I do not know" too.
    pub const fn told(&self) -> &Filling {
        &self.told
    }

    /// What somebody knows: a question that was answered by "I do not know" is open.
    pub fn certain(&self) -> &Filling {
        self.certain.as_ref().unwrap_or(&self.told)
    }

    /// Whether a question was answered by "I do not know".
    pub fn is_unsure_of(&self, question: &str) -> bool {
        self.told.value(question).selected().iter().any(|choice| &**choice == DONT_KNOW)
    }

    /// The questions behind the open parts of a rule that can be answered now. A question that is not asked as things
    /// stand gives way to those that would have it asked.
    pub fn open_questions(&self, because: &Explanation) -> Vec<&str> {
        let mut open: Vec<&str> = Vec::new();
        for reading in because.readings() {
            self.add_open(&reading.name, MAX_WAYS_BACK, &mut open);
        }
        open
    }

    fn add_open<'a>(&'a self, name: &str, ways_back: u8, open: &mut Vec<&'a str>) {
        let certain = self.certain();
        for asked in certain.asked_behind(name) {
            if Scope::question(certain, asked).is_some_and(|reading| reading.settled) || open.contains(&asked) {
                continue;
            }
            if certain.is_asked(asked) {
                open.push(asked);
            } else if ways_back > 0 {
                for condition in certain.conditions_of(asked) {
                    for name in condition.references() {
                        self.add_open(name, ways_back - 1, open);
                    }
                }
            }
        }
    }
}

/// A recommendation with its verdict.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    /// What is, or is not, recommended.
    pub recommendation: &'a Recommendation,
    /// Whether it is meant for the firm.
    pub fit: Fit,
    knowledge: &'a Knowledge,
}

impl Judged<'_> {
    /// The parts of its condition that decide so; they alone give the verdict. For what depends: the open parts; for a
    /// refusal, each part that refuses. Worked out when it is asked for: of most rows nobody reads it.
    pub fn because(&self) -> Explanation {
        let rule = &self.recommendation.relevant;
        let certain = self.knowledge.certain();
        match self.fit {
            Fit::No => rule.explain_all(certain),
            Fit::Depends => rule.explain(certain),
            Fit::Yes => {
                let because = rule.explain(certain);
                // What holds because somebody does not know holds by what they said.
                if because.verdict == Verdict::True { because } else { rule.explain(self.knowledge.told()) }
            }
        }
    }
}

/// Judges one recommendation.
pub fn judge<'a>(recommendation: &'a Recommendation, knowledge: &'a Knowledge) -> Judged<'a> {
    let rule = &recommendation.relevant;
    let fit = match rule.verdict(knowledge.certain()) {
        Verdict::True => Fit::Yes,
        Verdict::False => Fit::No,
        Verdict::Unknown if knowledge.certain.is_some() && rule.verdict(&knowledge.told) == Verdict::True => Fit::Yes,
        Verdict::Unknown => Fit::Depends,
    };
    Judged { recommendation, fit, knowledge }
}

/// Judges every recommendation about one diagnosis: those that bring the most for the least effort first.
pub fn judge_all<'a>(
    recommendations: &'a [Recommendation],
    instrument: &str,
    knowledge: &'a Knowledge,
) -> Vec<Judged<'a>> {
    let about = recommendations.iter().filter(|recommendation| recommendation.instrument == instrument);
    let mut judged: Vec<Judged<'a>> = about.map(|recommendation| judge(recommendation, knowledge)).collect();
    judged.sort_by_key(|judged| Reverse(worth(judged.recommendation)));
    judged
}

/// The question whose answer decides the most of what depends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextQuestion {
    /// The question.
    pub question: String,
    /// How many recommendations it decides, whichever of its choices is taken: the fewest over the choices.
    pub decides: usize,
}

/// The open question that decides the most recommendations, by the fewest that any of its answers decides, then by how
/// many hinge on it. `None` when nothing depends on a question with choices.
pub fn next_question(judged: &[Judged<'_>], knowledge: &Knowledge) -> Option<NextQuestion> {
    let mut hinging: BTreeMap<&str, Vec<&Recommendation>> = BTreeMap::new();
    for one in judged.iter().filter(|one| one.fit == Fit::Depends) {
        for question in knowledge.open_questions(&one.because()) {
            hinging.entry(question).or_default().push(one.recommendation);
        }
    }
    let mut best: Option<(usize, usize, &str)> = None;
    let order: Vec<&str> = knowledge.told.form().questions().map(|question| question.name.as_str()).collect();
    for question in order {
        let Some(recommendations) = hinging.get(question) else { continue };
        let decides = decided_at_least(question, recommendations, knowledge.certain());
        let candidate = (decides, recommendations.len(), question);
        if best.is_none_or(|(most, of, _)| (decides, recommendations.len()) > (most, of)) {
            best = Some(candidate);
        }
    }
    best.map(|(decides, _, question)| NextQuestion { question: question.to_owned(), decides })
}

/// How many of these are decided whichever choice is taken.
fn decided_at_least(question: &str, recommendations: &[&Recommendation], certain: &Filling) -> usize {
    let choices: Vec<String> = certain.choices(question).iter().map(|choice| choice.name.clone()).collect();
    let decided = choices.iter().filter(|choice| *choice != DONT_KNOW).filter_map(|choice| {
        let mut answered = certain.clone();
        answered.answer(question, std::slice::from_ref(choice)).ok()?;
        let is_decided =
            |recommendation: &&&Recommendation| recommendation.relevant.verdict(&answered) != Verdict::Unknown;
        Some(recommendations.iter().filter(is_decided).count())
    });
    decided.min().unwrap_or(0)
}
