//! Forms in a few lines: questions, groups and lists, without a spreadsheet.

use std::sync::Arc;

use base::Localized;
use forms::model::{
    Choice, ChoiceList, ChoiceSource, DefaultValue, ExpressionText, Group, Item, Parts, Question, QuestionKind, Repeat,
};
use forms::{Answers, Filling, Form, Position};

fn rule(text: &str, column: &str) -> ExpressionText {
    ExpressionText::new(text, Position::cell("survey", 2, column))
}

/// A question, and what the columns of its row say.
pub struct Ask(pub Question);

pub fn ask(name: &str, kind: QuestionKind) -> Ask {
    let mut question = Question::new(name, kind, Position::row("survey", 2));
    question.label = Localized::of("en", format!("What is {name}?"));
    Ask(question)
}

pub fn text(name: &str) -> Ask {
    ask(name, QuestionKind::Text)
}

pub fn integer(name: &str) -> Ask {
    ask(name, QuestionKind::Integer)
}

pub fn calculate(name: &str, expression: &str) -> Ask {
    let mut asked = ask(name, QuestionKind::Calculate);
    asked.0.calculation = Some(rule(expression, "calculation"));
    asked
}

pub fn select_one(name: &str, list: &str) -> Ask {
    ask(name, QuestionKind::SelectOne(ChoiceSource::List { list: list.into(), or_other: false }))
}

pub fn select_multiple(name: &str, list: &str) -> Ask {
    ask(name, QuestionKind::SelectMultiple(ChoiceSource::List { list: list.into(), or_other: false }))
}

impl Ask {
    pub fn relevant(mut self, expression: &str) -> Self {
        self.0.relevant = Some(rule(expression, "relevant"));
        self
    }

    pub fn required(mut self) -> Self {
        self.0.required = Some(rule("true()", "required"));
        self
    }

    pub fn required_if(mut self, expression: &str) -> Self {
        self.0.required = Some(rule(expression, "required"));
        self
    }

    pub fn constraint(mut self, expression: &str, message: &str) -> Self {
        self.0.constraint = Some(rule(expression, "constraint"));
        self.0.constraint_message = Localized::of("en", message);
        self
    }

    pub fn filter(mut self, expression: &str) -> Self {
        self.0.choice_filter = Some(rule(expression, "choice_filter"));
        self
    }

    pub fn default(mut self, value: &str) -> Self {
        self.0.default = Some(DefaultValue::Static(value.into()));
        self
    }

    pub fn default_of(mut self, expression: &str) -> Self {
        self.0.default = Some(DefaultValue::Dynamic(rule(expression, "default")));
        self
    }

    pub fn calculation(mut self, expression: &str) -> Self {
        self.0.calculation = Some(rule(expression, "calculation"));
        self
    }

    pub fn trigger(mut self, name: &str) -> Self {
        self.0.trigger.push(name.into());
        self
    }

    pub fn concept(mut self, concept: &str) -> Self {
        self.0.concept = Some(concept.into());
        self
    }

    pub fn label(mut self, label: &str) -> Self {
        self.0.label = Localized::of("en", label);
        self
    }

    pub fn hint(mut self, hint: &str) -> Self {
        self.0.hint = Localized::of("en", hint);
        self
    }

    pub fn looks(mut self, appearance: &str) -> Self {
        self.0.appearance = appearance.into();
        self
    }
}

impl From<Ask> for Item {
    fn from(ask: Ask) -> Self {
        Self::Question(Box::new(ask.0))
    }
}

pub fn group(name: &str, relevant: &str, appearance: &str, items: Vec<Item>) -> Item {
    let mut group = Group::new(name, Position::row("survey", 2));
    group.label = Localized::of("en", format!("About {name}"));
    group.relevant = (!relevant.is_empty()).then(|| rule(relevant, "relevant"));
    group.appearance = appearance.into();
    group.items = items;
    Item::Group(Box::new(group))
}

pub fn repeat(name: &str, items: Vec<Item>) -> Item {
    let group = Group {
        items,
        label: Localized::of("en", format!("Every {name}")),
        ..Group::new(name, Position::row("survey", 7))
    };
    Item::Repeat(Box::new(Repeat { group, count: None }))
}

/// A repeat with as many rows as an expression says.
pub fn counted(name: &str, count: &str, items: Vec<Item>) -> Item {
    let mut repeat = repeat(name, items);
    if let Item::Repeat(repeat) = &mut repeat {
        repeat.count = Some(rule(count, "repeat_count"));
    }
    repeat
}

/// `list: choice column=value …` a line; labels are the names with a capital.
pub fn lists(lines: &str) -> Vec<ChoiceList> {
    let mut lists: Vec<ChoiceList> = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (list, rest) = line.split_once(": ").unwrap();
        let mut words = rest.split_whitespace();
        let name = words.next().unwrap();
        let label = name[..1].to_uppercase() + &name[1..];
        let choice = Choice {
            name: name.into(),
            label: Localized::of("en", label),
            media: Vec::new(),
            columns: words.map(|word| word.split_once('=').unwrap()).map(|(n, v)| (n.into(), v.into())).collect(),
            at: Position::row("choices", 2),
        };
        match lists.iter_mut().find(|known| known.name == list) {
            Some(known) => known.choices.push(choice),
            None => lists.push(ChoiceList { name: list.into(), choices: vec![choice] }),
        }
    }
    lists
}

/// A list of two choices: `own`, and `same` with this label.
pub fn or_same(list: &str, label: &str) -> ChoiceList {
    let mut lists = lists(&format!("{list}: own\n{list}: same"));
    lists[0].choices[1].label = Localized::of("en", label);
    lists.remove(0)
}

pub fn form_with(items: Vec<Item>, lists: Vec<ChoiceList>) -> Arc<Form> {
    Arc::new(Form::new(Parts { items, lists, ..Parts::default() }))
}

pub const YES_NO: &str = "yes_no: yes
    yes_no: no";

pub fn form(items: Vec<Item>, choices: &str) -> Arc<Form> {
    Arc::new(Form::new(Parts { items, lists: lists(choices), ..Parts::default() }))
}

pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 24);

pub fn open(items: Vec<Item>, choices: &str) -> Filling {
    Filling::new(form(items, choices), Answers::new(), TODAY).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

/// Answers with one value that must be taken.
pub fn give(filling: &mut Filling, name: &str, value: &str) {
    filling.answer(name, &[value.to_owned()]).unwrap_or_else(|refusal| panic!("{refusal:?}"));
}

pub fn shown(filling: &Filling, name: &str) -> String {
    filling.value(name).to_string()
}

pub fn step_names(filling: &Filling) -> Vec<String> {
    filling.steps().into_iter().map(|step| step.name).collect()
}
