//! Verdicts in plain words: what was answered, what was asked for, and what would change it.

use base::Lang;
use base::activity::Activities;
use forms::expression::{Asks, Expr, Expression, Requirement};
use forms::model::QuestionKind;
use forms::{Filling, Question};
use rust_decimal::Decimal;
use ui::Words;

use crate::answer_diagnosis::concept;
use crate::catalogue::{Criteria, Recommendation};
use crate::content::Content;
use crate::verdicts::{DONT_KNOW, Fit, Judged, Knowledge};
use crate::what_changes::Change;

/// Answers that are told behind a calculation that has no name.
const MAX_BEHIND: usize = 3;

/// What a code of a question that is typed or computed stands for: the prefix of an activity, the band of a score.
pub type Meaning<'a> = &'a dyn Fn(&str, Option<&Question>, &str) -> Option<String>;

/// What codes stand for in a pack: activities, and the bands of a score.
pub fn meaning<'a>(
    content: &'a Content,
    activities: &'a Activities,
    lang: Lang,
) -> impl Fn(&str, Option<&Question>, &str) -> Option<String> + 'a {
    move |name, question, code| match question.and_then(|question| question.concept.as_deref()) {
        Some(concept::ACTIVITY) => activities.get(code).map(|activity| activity.label.clone()),
        _ => content.value_label(name, code, lang).map(str::to_owned),
    }
}

/// A reason in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The reason, a sentence without its full stop.
    pub sentence: String,
    /// Where the answer comes from; none where there is no answer.
    pub source: Option<String>,
    /// The question that is to be answered, when that is what is missing.
    pub open: Option<String>,
}

/// Says why, to one reader, about one firm's answers.
pub struct Speaker<'a> {
    /// In whose language.
    pub words: &'a Words,
    /// The firm's answers.
    pub knowledge: &'a Knowledge,
    /// How what is counted is called.
    pub criteria: &'a Criteria,
    /// What codes stand for.
    pub meaning: Meaning<'a>,
}

/// What a verdict says of one question, in the order in which the questions come up.
struct About<'j> {
    question: &'j str,
    asks: Vec<Asks<'j>>,
}

impl Speaker<'_> {
    /// Why a verdict is as it is: at least one reason, whatever the verdict.
    pub fn reasons(&self, judged: &Judged<'_>) -> Vec<Told> {
        let mut told = match judged.fit {
            Fit::Depends => self.open(judged),
            Fit::Yes | Fit::No => self.settled(judged),
        };
        told.dedup();
        if told.is_empty() {
            let key = match judged.fit {
                Fit::Depends => "business-reason-cannot-tell",
                Fit::Yes => "business-reason-everyone",
                Fit::No => "business-reason-nobody",
            };
            told.push(Told { sentence: self.words.t(key), source: None, open: None });
        }
        told
    }

    /// The questions that are to be answered.
    fn open(&self, judged: &Judged<'_>) -> Vec<Told> {
        let because = judged.because();
        let open = self.knowledge.open_questions(&because).into_iter();
        open.map(|question| {
            let named = self.named(question);
            let sentence = if self.knowledge.is_unsure_of(question) {
                let answer = self.quoted(&self.answer(question));
                self.say("business-reason-answered", &[("answer", &answer), ("question", &named)])
            } else {
                self.say("business-reason-open", &[("question", &named)])
            };
            Told { sentence, source: self.source(question), open: Some(question.to_owned()) }
        })
        .collect()
    }

    fn settled(&self, judged: &Judged<'_>) -> Vec<Told> {
        let is_meant = judged.fit == Fit::Yes;
        let because = judged.because();
        let mut about: Vec<About<'_>> = Vec::new();
        let mut others: Vec<&str> = Vec::new();
        for reason in &because.reasons {
            match if is_meant { reason.has() } else { reason.lacks() } {
                Some(Requirement { question, asks }) => match about.iter_mut().find(|known| known.question == question)
                {
                    Some(known) => known.asks.push(asks),
                    None => about.push(About { question, asks: vec![asks] }),
                },
                None => others.extend(reason.readings.iter().map(|reading| reading.name.as_str())),
            }
        }
        let mut told: Vec<Told> = about.iter().flat_map(|about| self.about(about, is_meant)).collect();
        for question in others {
            told.extend(self.answers_behind(question));
        }
        told
    }

    fn about(&self, about: &About<'_>, is_meant: bool) -> Vec<Told> {
        let question = about.question;
        if !self.is_computed(question) && !self.told().is_asked(question) {
            return vec![self.not_asked(question)];
        }
        let bounds: Vec<Told> = about.asks.iter().filter_map(|asks| self.bound(question, *asks)).collect();
        if !bounds.is_empty() {
            return bounds;
        }
        if self.is_computed(question) && self.criteria.of(question).is_none() {
            return self.answers_behind(question);
        }
        let sentence = if is_meant { self.met(about) } else { self.missed(about) };
        vec![Told { sentence, source: self.source(question), open: None }]
    }

    /// What a number lacks, or how it is within its bounds: "62 employees, the limit is 49".
    fn bound(&self, question: &str, asks: Asks<'_>) -> Option<Told> {
        let whole = self.is_whole(question);
        let (key, limit) = match asks {
            Asks::LessThan(limit) if whole && limit.is_integer() => ("business-reason-limit", limit - Decimal::ONE),
            Asks::AtMost(limit) => ("business-reason-limit", limit),
            Asks::MoreThan(limit) if whole && limit.is_integer() => ("business-reason-minimum", limit + Decimal::ONE),
            Asks::AtLeast(limit) => ("business-reason-minimum", limit),
            Asks::LessThan(limit) => ("business-reason-below", limit),
            Asks::MoreThan(limit) => ("business-reason-above", limit),
            Asks::Equals(limit) => ("business-reason-exactly", limit),
            Asks::Differs(limit) => ("business-reason-other-than", limit),
            _ => return None,
        };
        let (answer, limit) = (self.subject(question), self.number(limit));
        let sentence = self.say(key, &[("answer", &answer), ("limit", &limit)]);
        Some(Told { sentence, source: self.source(question), open: None })
    }

    /// What was answered, as a recommendation asks for it.
    fn met(&self, about: &About<'_>) -> String {
        let named = self.named(about.question);
        let not_chosen: Vec<&str> = about
            .asks
            .iter()
            .filter_map(|asks| match asks {
                Asks::NotChosen(choice) if *choice != DONT_KNOW => Some(*choice),
                _ => None,
            })
            .collect();
        let only_not_chosen = about.asks.iter().all(|asks| matches!(asks, Asks::NotChosen(_) | Asks::Something));
        if only_not_chosen && !not_chosen.is_empty() {
            let choices = self.either(about.question, &not_chosen);
            return self.say("business-reason-not-chosen", &[("choices", &choices), ("question", &named)]);
        }
        self.answered(about.question)
    }

    /// What was answered, and what a recommendation asks for instead.
    fn missed(&self, about: &About<'_>) -> String {
        let question = about.question;
        let named = self.named(question);
        let picked = |pick: &dyn Fn(&Asks<'_>) -> bool| -> Vec<&str> {
            let texts = about.asks.iter().filter(|asks| pick(asks)).filter_map(text_of);
            texts.collect()
        };
        if about.asks.iter().any(|asks| matches!(asks, Asks::Chosen(DONT_KNOW) | Asks::Is(DONT_KNOW))) {
            return self.say("business-reason-knows", &[("question", &named)]);
        }
        let chosen = picked(&|asks| matches!(asks, Asks::Chosen(_)));
        if !chosen.is_empty() {
            let choices = self.either(question, &chosen);
            return self.say("business-reason-not-chosen", &[("choices", &choices), ("question", &named)]);
        }
        let not_chosen = picked(&|asks| matches!(asks, Asks::NotChosen(_)));
        if !not_chosen.is_empty() {
            let choices = self.either(question, &not_chosen);
            return self.say("business-reason-chosen", &[("choices", &choices), ("question", &named)]);
        }
        let wanted = picked(&|asks| matches!(asks, Asks::Is(_) | Asks::Begins(_)));
        let said = self.answered(question);
        if wanted.is_empty() {
            return self.say("business-reason-not-wanted", &[("said", &said)]);
        }
        self.say("business-reason-wanted", &[("said", &said), ("wanted", &self.either(question, &wanted))])
    }

    fn answered(&self, question: &str) -> String {
        if self.criteria.of(question).is_some() {
            return self.subject(question);
        }
        let answer = self.answer(question);
        let named = self.named(question);
        if answer.is_empty() {
            return self.say("business-reason-open", &[("question", &named)]);
        }
        self.say("business-reason-answered", &[("answer", &self.quoted(&answer)), ("question", &named)])
    }

    /// A question that is not asked, with the answer because of which it is not.
    fn not_asked(&self, question: &str) -> Told {
        let named = self.named(question);
        let because = self.told().conditions_of(question).into_iter().find_map(|condition| {
            let explanation = condition.explain(self.told());
            let reading = explanation.readings().into_iter().find_map(|reading| {
                self.told().asked_behind(&reading.name).into_iter().find(|asked| self.told().is_asked(asked))
            });
            reading.map(str::to_owned)
        });
        let (sentence, source) = match because {
            Some(because) => {
                let said = self.answered(&because);
                let values = [("question", named.as_str()), ("said", said.as_str())];
                (self.say("business-reason-not-asked-because", &values), self.source(&because))
            }
            None => (self.say("business-reason-not-asked", &[("question", &named)]), None),
        };
        Told { sentence, source, open: None }
    }

    /// The answers that a calculation comes from, when it has no name of its own.
    fn answers_behind(&self, question: &str) -> Vec<Told> {
        let asked: Vec<&str> = self.told().asked_behind(question);
        let asked = asked.into_iter().filter(|asked| self.told().is_asked(asked));
        asked
            .take(MAX_BEHIND)
            .map(|asked| Told { sentence: self.answered(asked), source: self.source(asked), open: None })
            .collect()
    }

    /// What would make a refused recommendation right: one sentence for each answer that would be another.
    pub fn changes(&self, recommendation: &Recommendation, change: &Change) -> Vec<String> {
        let after = recommendation.relevant.explain(&change.answers);
        change
            .questions
            .iter()
            .map(|question| self.change_of(&recommendation.relevant, &after, change, question))
            .collect()
    }

    fn change_of(
        &self,
        rule: &Expression,
        after: &forms::expression::Explanation,
        change: &Change,
        question: &str,
    ) -> String {
        // A bound says more than the one answer that was tried: "49 at most", not "20 to 49".
        let before = rule.parts().into_iter().zip(rule.verdicts_on_parts(self.told()));
        let before: Vec<_> = before.collect();
        for reason in &after.reasons {
            let was = before.iter().find(|(part, _)| **part == reason.expr).map(|(_, verdict)| *verdict);
            let Some(Requirement { question: of, asks }) = reason.has() else { continue };
            if was == Some(reason.verdict) || !self.told().asked_behind(of).contains(&question) {
                continue;
            }
            if let Some(sentence) = self.wanted_bound(of, asks) {
                return sentence;
            }
        }
        let named = self.named(question);
        let filling = &change.answers;
        match filling.question(question).map(|question| &question.kind) {
            Some(QuestionKind::SelectMultiple(_)) => self.change_of_choices(filling, question, &named),
            _ => {
                let answer = self.quoted(&forms::pages::in_words(self.words, filling, question));
                self.say("business-change-answer", &[("answer", &answer), ("question", &named)])
            }
        }
    }

    fn change_of_choices(&self, filling: &Filling, question: &str, named: &str) -> String {
        let (before, after) = (self.told().value(question).selected(), filling.value(question).selected());
        let added: Vec<&str> = after.iter().filter(|choice| !before.contains(choice)).map(|choice| &**choice).collect();
        let dropped: Vec<&str> =
            before.iter().filter(|choice| !after.contains(choice)).map(|choice| &**choice).collect();
        let (key, choices) = match (added.as_slice(), dropped.as_slice()) {
            ([], dropped) => ("business-change-drop", dropped),
            (added, []) if !before.is_empty() => ("business-change-add", added),
            (added, _) => ("business-change-choose", added),
        };
        self.say(key, &[("choices", &self.either(question, choices)), ("question", named)])
    }

    fn wanted_bound(&self, question: &str, asks: Asks<'_>) -> Option<String> {
        let whole = self.is_whole(question);
        let one = |step: Decimal, bound: Decimal| if whole && bound.is_integer() { bound + step } else { bound };
        let (key, wanted) = match asks {
            Asks::LessThan(limit) => ("business-change-limit", self.number(one(-Decimal::ONE, limit))),
            Asks::AtMost(limit) => ("business-change-limit", self.number(limit)),
            Asks::MoreThan(limit) => ("business-change-minimum", self.number(one(Decimal::ONE, limit))),
            Asks::AtLeast(limit) => ("business-change-minimum", self.number(limit)),
            Asks::Begins(start) => ("business-change-kind", self.either(question, &[start])),
            _ => return None,
        };
        let what = self.criteria.of(question).map_or_else(
            || self.told().asked_behind(question).first().map_or_else(String::new, |asked| self.named(asked)),
            |criterion| criterion.label.get(self.lang()).to_owned(),
        );
        Some(self.say(key, &[("what", &what), ("wanted", &wanted)]))
    }

    /// What a number is a number of: "62 employees", "3 to 5 employees", "Score: 3", or the question with its answer.
    fn subject(&self, question: &str) -> String {
        let behind = self.told().asked_behind(question);
        let answer = match behind.as_slice() {
            [only] => self.answer(only),
            _ => self.answer(question),
        };
        let is_number = answer.parse::<Decimal>().is_ok();
        let Some(criterion) = self.criteria.of(question) else {
            let what = behind.first().map_or_else(|| question.to_owned(), |asked| self.named(asked));
            return self.say("business-reason-said", &[("what", &what), ("answer", &answer)]);
        };
        let one = Some(criterion.one.get(self.lang())).filter(|one| !one.is_empty() && answer == "1");
        let unit = one.unwrap_or_else(|| criterion.unit.get(self.lang()));
        match (is_number, unit.is_empty()) {
            (true, false) => format!("{answer}\u{a0}{unit}"),
            // The choice itself says what it is a number of.
            (false, false) if !answer.is_empty() => answer,
            _ => self.say("business-reason-said", &[("what", criterion.label.get(self.lang())), ("answer", &answer)]),
        }
    }

    /// The answer to a question in words; a computed value by its name, if it has one.
    fn answer(&self, question: &str) -> String {
        let told = self.told();
        if self.is_computed(question) {
            let value = told.value(question).to_text();
            return (self.meaning)(question, told.question(question), &value)
                .unwrap_or_else(|| told.label_of_answer(question, self.lang()));
        }
        forms::pages::in_words(self.words, told, question)
    }

    /// Where an answer comes from: a register, or the person, and when; what is worked out from several comes from them.
    fn source(&self, question: &str) -> Option<String> {
        let told = self.told();
        let behind = told.asked_behind(question);
        if let [asked] = behind.as_slice()
            && let Some(origin) = forms::pages::origin(self.words, told, asked)
        {
            return Some(origin);
        }
        let given = behind.iter().filter_map(|asked| told.answers().get(asked));
        let last = given.filter(|answer| !answer.value.is_empty()).map(|answer| answer.provenance.at).max()?;
        let date = self.words.date(told.zone().to_datetime(last.jiff()).date());
        let key = if behind.len() == 1 { "business-reason-your-answer" } else { "business-reason-your-answers" };
        Some(self.say(key, &[("date", &date)]))
    }

    /// The labels of these choices, or what these codes stand for: "« A », « B » or « C »".
    fn either(&self, question: &str, codes: &[&str]) -> String {
        let form = self.told().form();
        let asked = self.told().question(question);
        let label = |code: &&str| {
            let choice = asked.and_then(|asked| form.choices_of(asked)?.choice(code));
            let label = choice.map(|choice| self.told().text(&choice.label, self.lang()));
            let label = label.or_else(|| (self.meaning)(question, asked, code));
            self.quoted(&label.unwrap_or_else(|| (*code).to_owned()))
        };
        let mut labels: Vec<String> = Vec::new();
        for label in codes.iter().map(label) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        match labels.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, before)) => self.say("business-or", &[("before", &before.join(", ")), ("last", last)]),
        }
    }

    /// A question by its label, in quotation marks.
    fn named(&self, question: &str) -> String {
        self.quoted(&self.told().label(question, self.lang()))
    }

    fn quoted(&self, text: &str) -> String {
        self.say("business-quoted", &[("text", text)])
    }

    fn number(&self, number: Decimal) -> String {
        let number = number.normalize().to_string();
        if self.lang() == Lang::En { number } else { number.replace('.', ",") }
    }

    /// Whether a number is always a whole one: then "less than 50" is "49 at most".
    fn is_whole(&self, question: &str) -> bool {
        match (self.told().question(question).map(|question| &question.kind), self.told().calculation_of(question)) {
            (Some(QuestionKind::Integer), _) => true,
            (_, Some(calculation)) => gives_whole_numbers(calculation.expr()),
            _ => false,
        }
    }

    fn is_computed(&self, question: &str) -> bool {
        self.told().calculation_of(question).is_some()
    }

    fn told(&self) -> &Filling {
        self.knowledge.told()
    }

    fn lang(&self) -> Lang {
        self.words.lang
    }

    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, ui::texts::Value<'_>)> =
            values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.words.t_with(key, &values)
    }
}

/// The text of what is asked, where there is one.
fn text_of<'a>(asks: &Asks<'a>) -> Option<&'a str> {
    match asks {
        Asks::Is(text)
        | Asks::IsNot(text)
        | Asks::Chosen(text)
        | Asks::NotChosen(text)
        | Asks::Begins(text)
        | Asks::DoesNotBegin(text) => Some(text),
        _ => None,
    }
}

/// Whether a calculation gives whole numbers only, or nothing: it picks among some, adds or counts.
fn gives_whole_numbers(expr: &Expr) -> bool {
    use forms::expression::Operator::{Minus, Plus, Times};
    match expr {
        Expr::Number(number) => number.is_integer(),
        Expr::Text(text) => text.is_empty(),
        Expr::Negate(inner) => gives_whole_numbers(inner),
        Expr::Binary(Plus | Minus | Times, left, right) => gives_whole_numbers(left) && gives_whole_numbers(right),
        Expr::Call(call) => match (call.name.as_str(), call.arguments.as_slice()) {
            ("if", [_, then, otherwise]) => gives_whole_numbers(then) && gives_whole_numbers(otherwise),
            ("count" | "count-selected" | "string-length" | "int", _) => true,
            _ => false,
        },
        _ => false,
    }
}
