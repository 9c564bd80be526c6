//! The XLSForm of a draft: what an officer would have written in a spreadsheet.

use std::sync::Arc;

use base::{Lang, Localized};
use forms::model::{
    Choice, ChoiceList, ChoiceSource, ExpressionText, Form, Item, Language, Parts, Question, QuestionKind, Settings,
};
use forms::{Plan, Position};
use ui::{Texts, Words};

use super::{Asked, Kind, Offered, Questionnaire, SCALE};

/// The list of the steps of every scale.
const SCALE_LIST: &str = "agreement";

/// A language, as authors of XLSForm name it.
const fn head_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "French (fr)",
        Lang::De => "German (de)",
        Lang::Lb => "Luxembourgish (lb)",
        Lang::En => "English (en)",
    }
}

impl Questionnaire {
    /// The draft as a form; nothing of it is checked.
    pub(super) fn form(&self, texts: &Arc<Texts>) -> Form {
        let langs = self.langs();
        let words: Vec<Words> = langs.iter().map(|lang| Words::new(Arc::clone(texts), *lang)).collect();
        let list = |asked: &Asked| ChoiceList { name: asked.name.clone(), choices: choices(&asked.choices, &langs) };
        let mut lists: Vec<ChoiceList> =
            self.questions.iter().filter(|asked| asked.kind.has_choices()).map(list).collect();
        if self.questions.iter().any(|asked| asked.kind == Kind::Scale) {
            let steps = SCALE.map(|step| Offered { name: step.to_owned(), label: step_label(step, &words) });
            lists.push(ChoiceList { name: SCALE_LIST.to_owned(), choices: choices(&steps, &langs) });
        }
        let items = (2..).zip(&self.questions).map(|(row, asked)| {
            let kind_of = self.questions.iter().find_map(|other| {
                let condition = asked.only_if.as_ref()?;
                (other.name == condition.question).then_some(other.kind)
            });
            Item::Question(Box::new(question(row, asked, kind_of, &langs, &words)))
        });
        let id = self.questions.first().map_or("questions", |first| first.name.as_str());
        Form::new(Parts {
            settings: Settings {
                form_id: id.to_owned(),
                title: Localized::of("default", &*self.title),
                default_language: langs.first().map(|lang| head_of(*lang).to_owned()).unwrap_or_default(),
                ..Settings::default()
            },
            languages: langs.iter().map(|lang| Language::named(head_of(*lang))).collect(),
            items: items.collect(),
            lists,
            ..Parts::default()
        })
    }

    /// The form as it would be filled in, every question asked whatever is answered.
    pub(super) fn every_question(&self) -> Self {
        let mut open = self.clone();
        open.questions.iter_mut().for_each(|asked| asked.only_if = None);
        open
    }
}

/// The mistakes of a sheet, or what it is ready to ask.
pub(super) type Read = Result<Arc<Plan>, Vec<forms::Mistake>>;

fn choices(offered: &[Offered], langs: &[Lang]) -> Vec<Choice> {
    let choice = |offered: &Offered| Choice {
        name: offered.name.clone(),
        label: spoken(&offered.label, langs),
        media: Vec::new(),
        columns: Vec::new(),
        at: Position::default(),
    };
    offered.iter().map(choice).collect()
}

/// The texts in the languages that are asked in.
fn spoken(texts: &Localized, langs: &[Lang]) -> Localized {
    let mut spoken = Localized::new();
    for lang in langs {
        if let Some(text) = texts.exact(lang.tag()) {
            spoken.insert(lang.tag(), text);
        }
    }
    spoken
}

fn step_label(step: &str, words: &[Words]) -> Localized {
    let mut label = Localized::new();
    for words in words {
        label.insert(words.lang.tag(), words.t(&format!("consultations-scale-{}", step.replace('_', "-"))));
    }
    label
}

fn question(row: u32, asked: &Asked, kind_of_condition: Option<Kind>, langs: &[Lang], words: &[Words]) -> Question {
    let at = Position::row("survey", row);
    let list = |list: &str| ChoiceSource::List { list: list.to_owned(), or_other: false };
    let kind = match asked.kind {
        Kind::Text => QuestionKind::Text,
        Kind::One => QuestionKind::SelectOne(list(&asked.name)),
        Kind::Several => QuestionKind::SelectMultiple(list(&asked.name)),
        Kind::Number if asked.takes_fractions => QuestionKind::Decimal,
        Kind::Number => QuestionKind::Integer,
        Kind::Date => QuestionKind::Date,
        Kind::Scale => QuestionKind::SelectOne(list(SCALE_LIST)),
        Kind::Note => QuestionKind::Note,
    };
    let expression = |column: &str, text: String| Some(ExpressionText::new(text, at.in_column(column)));
    let mut question = Question::new(&asked.name, kind, at.clone());
    question.label = spoken(&asked.label, langs);
    question.hint = spoken(&asked.hint, langs);
    if asked.is_required && asked.kind != Kind::Note {
        question.required = expression("required", "yes".to_owned());
    }
    if let Some(only_if) = &asked.only_if {
        let text = match kind_of_condition {
            Some(Kind::Several) => format!("selected(${{{}}}, '{}')", only_if.question, only_if.choice),
            _ => format!("${{{}}} = '{}'", only_if.question, only_if.choice),
        };
        question.relevant = expression("relevant", text);
    }
    match asked.kind {
        Kind::Text => "multiline".clone_into(&mut question.appearance),
        Kind::Scale => "likert".clone_into(&mut question.appearance),
        _ => {}
    }
    if asked.kind == Kind::Number {
        let bounds: Vec<String> = [(">=", &asked.least), ("<=", &asked.most)]
            .into_iter()
            .filter(|(_, bound)| !bound.is_empty())
            .map(|(sign, bound)| format!(". {sign} {bound}"))
            .collect();
        if !bounds.is_empty() {
            question.constraint = expression("constraint", bounds.join(" and "));
            for words in words {
                question.constraint_message.insert(words.lang.tag(), bounds_in_words(words, asked));
            }
        }
    }
    question
}

fn bounds_in_words(words: &Words, asked: &Asked) -> String {
    let values = [("least", asked.least.as_str().into()), ("most", asked.most.as_str().into())];
    words.t_with(
        match (asked.least.is_empty(), asked.most.is_empty()) {
            (false, false) => "consultations-bounds-both",
            (false, true) => "consultations-bounds-least",
            _ => "consultations-bounds-most",
        },
        &values,
    )
}
