//! A form as pages: one idea a page, its answers to check, and reasons in words.
//!
//! The page itself, with its form, heading and button, belongs to the room that asks; here are the
//! fields and what is said about them.

use std::collections::BTreeSet;

use base::Lang;
use maud::{Markup, html};
use ui::components::{self, Choice, DateValue, Field, Row, Width};
use ui::{Fields, Words};

use crate::answers::{Answer, Origin};
use crate::expression::{Call, Explanation, Expr, NamedReading, Operator, Path, Start, Value, Verdict};
use crate::filling::{Filling, Refusal, Step};
use crate::input::{ACKNOWLEDGED, MAX_DIGITS, MAX_TEXT_CHARACTERS, Reason};
use crate::model::{Item, Question, QuestionKind};

/// More choices than this open as a list instead of standing one under the other.
const MAX_RADIOS: usize = 15;

/// The hidden field that says which questions were on the page. No question's name has a slash.
const ASKED: &str = "/asked";

/// The fields of one page. A single question is the page's heading; several stand under the heading of
/// their group. What was refused is shown again as it was typed, with what to do.
pub fn question(words: &Words, filling: &Filling, step: &Step, refusals: &[Refusal]) -> Markup {
    let single = step.questions.as_slice() == [step.name.as_str()];
    let group = filling.form().find(&step.name).and_then(|placed| match placed.item {
        Item::Group(group) => Some(&**group),
        _ => None,
    });
    html! {
        input type="hidden" name=(ASKED) value=(step.questions.join(" "));
        @if let Some(group) = group {
            h1 { (filling.text(&group.label, words.lang)) }
            @if !group.hint.is_empty() { p { (filling.text(&group.hint, words.lang)) } }
        }
        @for name in &step.questions {
            @if let Some(question) = filling.form().question(name) {
                @let refusal = refusals.iter().find(|refusal| refusal.question == *name);
                (one(words, filling, question, refusal, single))
            }
        }
    }
}

/// Takes the answers of a page from what was posted, and gives what was refused. A question that came
/// up only because of another answer on the page is left for the next round.
pub fn take(filling: &mut Filling, step: &Step, fields: &Fields) -> Vec<Refusal> {
    let asked = fields.first(ASKED).to_owned();
    let was_asked = |name: &str| asked.is_empty() || asked.split(' ').any(|one| one == name);
    let mut refusals = Vec::new();
    for name in step.questions.iter().filter(|name| was_asked(name)) {
        let Some(kind) = filling.form().question(name).map(|question| question.kind.clone()) else { continue };
        if kind == QuestionKind::Note || filling.is_read_only(name) || !filling.is_asked(name) {
            continue;
        }
        let typed: Vec<String> = if kind == QuestionKind::Date {
            ["day", "month", "year"].map(|part| fields.first(&format!("{name}-{part}")).to_owned()).to_vec()
        } else {
            fields.all(name).map(str::to_owned).collect()
        };
        refusals.extend(filling.answer(name, &typed).err());
    }
    refusals
}

/// What the summary at the top of a page says of refusals: the id of each field and its message.
pub fn errors(words: &Words, filling: &Filling, refusals: &[Refusal]) -> Vec<(String, String)> {
    refusals.iter().map(|refusal| (refusal.question.clone(), message(words, filling, refusal))).collect()
}

/// What was expected, in a sentence: the author's own words where there are some.
pub fn message(words: &Words, filling: &Filling, refusal: &Refusal) -> String {
    if !refusal.message.is_empty() {
        return filling.text(&refusal.message, words.lang);
    }
    match &refusal.reason {
        Reason::Missing => words.t(match filling.form().question(&refusal.question).map(|question| &question.kind) {
            Some(QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_)) => {
                "forms-error-missing-number"
            }
            Some(QuestionKind::Date) => "forms-error-missing-date",
            Some(QuestionKind::Time) => "forms-error-missing-time",
            Some(QuestionKind::SelectOne(_)) => "forms-error-missing-choice",
            Some(QuestionKind::SelectMultiple(_)) => "forms-error-missing-choices",
            Some(QuestionKind::Acknowledge) => "forms-error-missing-acknowledge",
            _ => "forms-error-missing",
        }),
        Reason::NotWhole => words.t("forms-error-not-whole"),
        Reason::NotANumber => words.t("forms-error-not-a-number"),
        Reason::TooManyDigits => words.t_with("forms-error-too-many-digits", &[("digits", MAX_DIGITS.into())]),
        Reason::OutOfRange(range) => {
            let part = |text: &str| with_decimal_mark(text, words.lang);
            let (start, end, step) = (part(&range.start), part(&range.end), part(&range.step));
            let values = [("start", start.into()), ("end", end.into()), ("step", step.into())];
            words.t_with("forms-error-out-of-range", &values)
        }
        Reason::NotADate => words.t("forms-error-not-a-date"),
        Reason::NotATime => words.t("forms-error-not-a-time"),
        Reason::TooLong => words.t_with("forms-error-too-long", &[("limit", MAX_TEXT_CHARACTERS.into())]),
        Reason::NotAChoice => words.t("forms-error-not-a-choice"),
        Reason::Constraint => words.t("forms-error-constraint"),
        Reason::ReadOnly => words.t("forms-error-read-only"),
        Reason::NotAsked | Reason::NoSuchQuestion => words.t("forms-error-not-asked"),
    }
}

/// The answers to every question that is asked, under the headings of their groups, each with its source
/// and the way to change it; `link` gives the address of a step, or none where nothing can be changed.
pub fn check_answers(words: &Words, filling: &Filling, link: impl Fn(&str) -> Option<String>) -> Markup {
    let mut sections: Vec<(String, Vec<Row>)> = Vec::new();
    for step in filling.steps() {
        let rows = step.questions.iter().filter_map(|name| row(words, filling, &step, name, &link));
        let rows: Vec<Row> = rows.collect();
        let heading = heading(filling, &step, words.lang);
        match sections.last_mut() {
            Some((last, known)) if *last == heading => known.extend(rows),
            _ if rows.is_empty() => {}
            _ => sections.push((heading, rows)),
        }
    }
    html! {
        @for (heading, rows) in &sections {
            @if !heading.is_empty() { h2 { (heading) } }
            (components::summary_list(words, rows))
        }
    }
}

/// The label of the innermost group around a step that has one.
fn heading(filling: &Filling, step: &Step, lang: Lang) -> String {
    let labels = step.groups.iter().rev().filter_map(|name| match filling.form().find(name)?.item {
        Item::Group(group) => Some(filling.text(&group.label, lang)),
        _ => None,
    });
    labels.into_iter().find(|label| !label.is_empty()).unwrap_or_default()
}

fn row(
    words: &Words,
    filling: &Filling,
    step: &Step,
    name: &str,
    link: &impl Fn(&str) -> Option<String>,
) -> Option<Row> {
    let question = filling.form().question(name).filter(|question| question.kind != QuestionKind::Note)?;
    let answer = in_words(words, filling, question);
    let shown = if answer.is_empty() { words.t("forms-not-answered") } else { answer };
    let row = Row::text(label(filling, question, words.lang), &shown).source(source(words, filling, name));
    Some(match link(&step.name).filter(|_| !filling.is_read_only(name)) {
        Some(href) => row.change(href),
        None => row,
    })
}

/// The answer to a question in words, empty when there is none.
fn in_words(words: &Words, filling: &Filling, question: &Question) -> String {
    if let Some(meaning) = filling.meaning_of(&question.name) {
        return meaning;
    }
    match filling.value(&question.name) {
        Value::Date(date) => words.date(date),
        Value::Text(text) if question.kind == QuestionKind::Acknowledge && &*text == ACKNOWLEDGED => {
            words.t("forms-acknowledge")
        }
        _ => filling.label_of_answer(&question.name, words.lang),
    }
}

/// The question of a key in words; its name where the author gave none.
pub fn label_of(words: &Words, filling: &Filling, key: &str) -> String {
    filling.question(key).map(|question| label(filling, question, words.lang)).unwrap_or_default()
}

/// The answer of a key in words; empty when there is none.
pub fn answer_in_words(words: &Words, filling: &Filling, key: &str) -> String {
    filling.question(key).map(|question| in_words(words, filling, question)).unwrap_or_default()
}

/// What a page is called: its question, or its group.
pub fn title(words: &Words, filling: &Filling, step: &Step) -> String {
    match filling.form().find(&step.name).map(|placed| placed.item) {
        Some(Item::Question(question)) => label(filling, question, words.lang),
        Some(Item::Group(group)) => filling.text(&group.label, words.lang),
        _ => String::new(),
    }
}

/// Where an answer comes from, when somebody else than the person gave it: "From the INSEE register,
/// 24 November 2026".
pub fn source(words: &Words, filling: &Filling, name: &str) -> Option<String> {
    let Answer { value, provenance, .. } = filling.answers().get(name)?;
    let (key, source) = match &provenance.source {
        _ if value.is_empty() => return None,
        Origin::Register(source) => ("forms-source-register", source),
        Origin::Identity(source) => ("forms-source-identity", source),
        Origin::Earlier(source) => ("forms-source-earlier", source),
        Origin::Default | Origin::Calculation | Origin::Person => return None,
    };
    let date = filling.zone().to_datetime(provenance.at.jiff()).date();
    let from = words.t_with(key, &[("source", source.as_str().into()), ("date", words.date(date).into())]);
    Some(match &provenance.basis {
        None => from,
        Some(basis) => {
            let basis = if words.has(basis) { words.t(basis) } else { basis.clone() };
            format!("{from}. {}", words.t_with("forms-basis", &[("basis", basis.into())]))
        }
    })
}

/// Why a rule about a form holds, or does not, or cannot be told yet: one sentence an answer, without
/// its full stop. Calculations are told by the answers behind them.
pub fn because(words: &Words, filling: &Filling, explanation: &Explanation) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut not_chosen: BTreeSet<&str> = BTreeSet::new();
    for reason in &explanation.reasons {
        if let (Verdict::False, Some((name, choice))) = (reason.verdict, chosen(&reason.expr))
            && let Some(question) = filling.form().question(name)
            && matches!(question.kind, QuestionKind::SelectMultiple(_))
            && let Some(choice) = filling.form().choices_of(question).and_then(|list| list.choice(choice))
        {
            // One sentence a question is enough: an answer that is told whole tells what was not chosen.
            if seen.contains(question.name.as_str()) || !not_chosen.insert(&question.name) {
                continue;
            }
            let question = label(filling, question, words.lang);
            let choice = filling.text(&choice.label, words.lang);
            let values = [("question", question.into()), ("choice", choice.into())];
            sentences.push(words.t_with("forms-because-not-chosen", &values));
            continue;
        }
        for NamedReading { name, .. } in &reason.readings {
            for asked in filling.asked_behind(name) {
                let Some(question) = filling.form().question(asked).filter(|_| filling.is_asked(asked)) else {
                    continue;
                };
                if seen.insert(&question.name) {
                    let answer = in_words(words, filling, question);
                    let key = if answer.is_empty() { "forms-because-open" } else { "forms-because-answered" };
                    let values = [("question", label(filling, question, words.lang).into()), ("answer", answer.into())];
                    sentences.push(words.t_with(key, &values));
                }
            }
        }
    }
    sentences.dedup();
    sentences
}

/// The question and choice of `selected(${question}, 'choice')` and `${question} = 'choice'`.
fn chosen(expr: &Expr) -> Option<(&str, &str)> {
    match expr {
        Expr::Call(Call { name, arguments, .. }) if name == "selected" => pair(arguments.first()?, arguments.get(1)?),
        Expr::Binary(Operator::Equal, left, right) => pair(left, right),
        _ => None,
    }
}

fn pair<'a>(question: &'a Expr, choice: &'a Expr) -> Option<(&'a str, &'a str)> {
    match (question, choice) {
        (Expr::Path(Path { start: Start::Question(name), steps, .. }), Expr::Text(choice)) if steps.is_empty() => {
            Some((name, choice))
        }
        _ => None,
    }
}

/// A question in words; its name where the author gave none.
fn label(filling: &Filling, question: &Question, lang: Lang) -> String {
    let label = filling.text(&question.label, lang);
    if label.is_empty() { question.name.clone() } else { label }
}

/// A number as people of this language write it.
fn with_decimal_mark(number: &str, lang: Lang) -> String {
    if lang == Lang::En { number.to_owned() } else { number.replace('.', ",") }
}

fn one(words: &Words, filling: &Filling, question: &Question, refusal: Option<&Refusal>, single: bool) -> Markup {
    let name = question.name.as_str();
    let text = label(filling, question, words.lang);
    let help = html! {
        @if !question.guidance_hint.is_empty() {
            (components::details(&words.t("forms-more-help"), html! { (filling.text(&question.guidance_hint, words.lang)) }))
        }
    };
    if question.kind == QuestionKind::Note {
        return html! { (note(&text, &filling.text(&question.hint, words.lang), single)) (help) };
    }
    if filling.is_read_only(name) {
        let answer = in_words(words, filling, question);
        return html! {
            @if single { h1 { (text) } } @else { p { strong { (text) } } }
            (components::inset(html! { (answer) }))
            (help)
        };
    }
    let stored = filling.answers().get(name).map_or("", |answer| answer.value.as_str());
    let mut field = Field::new(name, text).error(refusal.map(|refusal| message(words, filling, refusal)));
    if refusal.is_none() {
        let known = [filling.meaning_of(name), source(words, filling, name)];
        field.source = known.into_iter().flatten().reduce(|meaning, source| format!("{meaning}. {source}"));
    }
    field.is_heading = single;
    field.is_optional = !filling.is_required(name);
    field.autocomplete = question.concept.as_deref().and_then(purpose);
    let hint = filling.text(&question.hint, words.lang);
    field.hint = (!hint.is_empty()).then_some(hint);
    let typed = refusal.map_or_else(|| vec![stored.to_owned()], |refusal| refusal.typed.clone());
    html! { (input(words, filling, question, field, &typed)) (help) }
}

fn input(words: &Words, filling: &Filling, question: &Question, field: Field, typed: &[String]) -> Markup {
    let first = typed.first().cloned().unwrap_or_default();
    match &question.kind {
        QuestionKind::SelectOne(_) | QuestionKind::SelectMultiple(_) => {
            let is_chosen = |name: &str| typed.iter().flat_map(|one| one.split_whitespace()).any(|one| one == name);
            let offered = filling.choices(&question.name);
            let mut choices: Vec<Choice> = offered
                .into_iter()
                .map(|choice| {
                    let label = filling.text(&choice.label, words.lang);
                    let label = if label.is_empty() { choice.name.clone() } else { label };
                    Choice::new(&choice.name, label, is_chosen(&choice.name))
                })
                .collect();
            if matches!(question.kind, QuestionKind::SelectMultiple(_)) {
                components::checkboxes(words, &field, &choices)
            } else if choices.len() > MAX_RADIOS || question.looks("minimal") {
                let none = !choices.iter().any(|choice| choice.chosen);
                choices.insert(0, Choice::new("", words.t("forms-choose"), none));
                components::select(words, &field, &choices)
            } else {
                components::radios(words, &field, &choices)
            }
        }
        QuestionKind::Acknowledge => {
            let choice = Choice::new(ACKNOWLEDGED, words.t("forms-acknowledge"), first == ACKNOWLEDGED);
            components::checkboxes(words, &field, &[choice])
        }
        QuestionKind::Date => components::date_input(words, &field, &date_value(typed)),
        QuestionKind::Integer => {
            components::text_input(words, &field.value(first).inputmode("numeric").width(Width::Ten))
        }
        QuestionKind::Decimal | QuestionKind::Range(_) => {
            let value = with_decimal_mark(&first, words.lang);
            components::text_input(words, &field.value(value).inputmode("decimal").width(Width::Ten))
        }
        QuestionKind::Time => components::text_input(words, &field.value(first).width(Width::Five)),
        QuestionKind::Text if question.looks("multiline") => components::textarea(words, &field.value(first), 5),
        QuestionKind::Text if question.looks("numbers") => {
            components::text_input(words, &field.value(first).inputmode("numeric").width(Width::Twenty))
        }
        _ => components::text_input(words, &field.value(first)),
    }
}

/// What stands in the three inputs of a date: the parts as they were typed, or those of an answer.
fn date_value(typed: &[String]) -> DateValue {
    match typed {
        [day, month, year] => DateValue { day: day.clone(), month: month.clone(), year: year.clone() },
        [whole] => match whole.splitn(3, '-').collect::<Vec<_>>().as_slice() {
            [year, month, day] => {
                let plain = |part: &str| part.trim_start_matches('0').to_owned();
                DateValue { day: plain(day), month: plain(month), year: (*year).to_owned() }
            }
            _ => DateValue { day: whole.clone(), ..DateValue::default() },
        },
        _ => DateValue::default(),
    }
}

/// Words to read. Alone on a page, their first line is its heading.
fn note(text: &str, hint: &str, single: bool) -> Markup {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    html! {
        @if single { @if let Some(first) = lines.next() { h1 { (first) } } }
        @for line in lines { p { (line) } }
        @if !hint.is_empty() { p.hint { (hint) } }
    }
}

/// What the browser's memory knows under a concept (HTML, "autofill"; WCAG 2.2, 1.3.5).
fn purpose(concept: &str) -> Option<&'static str> {
    Some(match concept {
        "person.name" => "name",
        "person.given_name" => "given-name",
        "person.family_name" => "family-name",
        "person.birthdate" => "bday",
        "person.email" => "email",
        "person.phone" => "tel",
        "person.address.street" => "street-address",
        "person.address.postcode" => "postal-code",
        "person.address.commune" => "address-level2",
        "person.address.country" => "country",
        "firm.name" => "organization",
        _ => return None,
    })
}
