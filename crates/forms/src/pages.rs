//! A form as pages: one idea a page, its answers to check, and reasons in words. No script is needed.
//!
//! The page itself, with its form, heading and button, belongs to the room that asks; here are the
//! fields and what is said about them. A form that takes files is sent as `multipart/form-data`: the room
//! stores each file, gives its place to [`Filling::answer`], and hands the other fields to [`take`].

use std::collections::BTreeSet;

use base::Lang;
use maud::{Markup, html};
use ui::Words;
use ui::components::{self, Field};

use crate::answers::{Answer, Origin};
use crate::expression::{Call, Explanation, Expr, NamedReading, Operator, Path, Start, Value, Verdict};
use crate::filling::{Filling, MAX_ROWS, Refusal, Step};
use crate::input::{ACKNOWLEDGED, MAX_DIGITS, MAX_TEXT_CHARACTERS, Reason};
use crate::model::{Item, Question, QuestionKind, Range};
use crate::shape::MAX_POINTS;

mod check;
mod input;
mod list;
mod take;

pub use check::{Section, Told, check_answers, sections};
pub use take::{Taken, next_after, removes, take};

/// The name of the buttons that do something to a row or a file. No question's key has a slash.
const BUTTON: &str = "/row";
const ADD: &str = "add:";
const CHANGE: &str = "change:";
const REMOVE: &str = "remove:";
const DROP: &str = "drop:";

/// The field of a file with GeoJSON, behind the question's key; its text is the answer.
pub const GEOJSON: &str = "/geojson";

/// The hidden field that says which questions were on the page. No question's name has a slash.
const ASKED: &str = "/asked";

/// The fields of one page. A single question is the page's heading; several stand under the heading of
/// their group or row; a repeat lists its rows. What was refused is shown again as it was typed, with what
/// to do. The room's own button goes on.
pub fn question(words: &Words, filling: &Filling, step: &Step, refusals: &[Refusal]) -> Markup {
    if step.lists_rows {
        return list::rows(words, filling, step, refusals);
    }
    let single = step.questions.as_slice() == [step.name.as_str()];
    let around = around(words, filling, step, single);
    let has_file = step.questions.iter().any(|key| given_file(filling, key).is_some());
    html! {
        // The key "Enter" must not remove a file.
        @if has_file { (components::default_button(&words.t("forms-go-on"))) }
        input type="hidden" name=(ASKED) value=(step.questions.join(" "));
        @if let Some(around) = around { p.muted { (around) } }
        @match filling.item(&step.name) {
            Some(Item::Group(group)) => {
                h1 { (filling.text_at(&step.name, &group.label, words.lang)) }
                @if !group.hint.is_empty() { p { (filling.text_at(&step.name, &group.hint, words.lang)) } }
            }
            Some(Item::Repeat(_)) => { h1 { (filling.name_of_row(&step.name, words.lang)) } }
            _ => {}
        }
        @for key in &step.questions {
            @if let Some(question) = filling.question(key) {
                @let refusal = refusals.iter().find(|refusal| refusal.question == *key);
                (one(words, filling, key, question, refusal, single))
            }
        }
    }
}

/// Whether a page has something to choose a file for: its form is then sent as `multipart/form-data`.
pub fn takes_files(filling: &Filling, step: &Step) -> bool {
    let takes = |kind: &QuestionKind| kind.is_file() || is_shape(kind);
    step.questions.iter().any(|key| filling.question(key).is_some_and(|asked| takes(&asked.kind)))
}

/// Whether the answer is a line or an area on the ground.
const fn is_shape(kind: &QuestionKind) -> bool {
    matches!(kind, QuestionKind::Geotrace | QuestionKind::Geoshape)
}

/// What a page is called, for its title: the question, the group, the row or the repeat.
pub fn title(words: &Words, filling: &Filling, step: &Step) -> String {
    match filling.item(&step.name) {
        Some(Item::Repeat(_)) if !step.lists_rows => filling.name_of_row(&step.name, words.lang),
        _ => filling.label(&step.name, words.lang),
    }
}

/// The rows that a page is about, by name: "Children: Ana, 2019".
fn around(words: &Words, filling: &Filling, step: &Step, single: bool) -> Option<String> {
    let rows = step.groups.iter().filter(|key| filling.is_row(key) && (single || **key != step.name));
    let name = |row: &String| {
        let (repeat, name) = (filling.label(row, words.lang), filling.name_of_row(row, words.lang));
        if name.starts_with(&repeat) {
            name
        } else {
            words.t_with("forms-row", &[("repeat", repeat.into()), ("name", name.into())])
        }
    };
    let names: Vec<String> = rows.map(name).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What the summary at the top of a page says of refusals: the id of each field and its message.
pub fn errors(words: &Words, filling: &Filling, refusals: &[Refusal]) -> Vec<(String, String)> {
    refusals.iter().map(|refusal| (components::id_of(&refusal.question), message(words, filling, refusal))).collect()
}

/// What was expected, in a sentence: the author's own words where there are some.
pub fn message(words: &Words, filling: &Filling, refusal: &Refusal) -> String {
    if !refusal.message.is_empty() {
        return filling.text_at(&refusal.question, &refusal.message, words.lang);
    }
    match &refusal.reason {
        Reason::Missing => words.t(match filling.question(&refusal.question).map(|question| &question.kind) {
            Some(QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_)) => {
                "forms-error-missing-number"
            }
            Some(QuestionKind::Date) => "forms-error-missing-date",
            Some(QuestionKind::Time) => "forms-error-missing-time",
            Some(QuestionKind::SelectOne(_)) => "forms-error-missing-choice",
            Some(QuestionKind::SelectMultiple(_)) => "forms-error-missing-choices",
            Some(QuestionKind::Acknowledge | QuestionKind::Trigger) => "forms-error-missing-acknowledge",
            Some(QuestionKind::Rank(_)) => "forms-error-not-all-ranked",
            Some(QuestionKind::DateTime) => "forms-error-not-a-moment",
            Some(QuestionKind::Geopoint) => "forms-error-not-a-place",
            Some(QuestionKind::Geotrace | QuestionKind::Geoshape) => "forms-error-missing-points",
            Some(kind) if kind.is_file() => "forms-error-missing-file",
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
        Reason::NotAMoment => words.t("forms-error-not-a-moment"),
        Reason::NotAPlace => words.t("forms-error-not-a-place"),
        Reason::NotALine => words.t_with("forms-error-not-a-line", &[("limit", MAX_POINTS.into())]),
        Reason::NotAnArea => words.t_with("forms-error-not-an-area", &[("limit", MAX_POINTS.into())]),
        Reason::NotAFile => words.t("forms-error-missing-file"),
        Reason::NotAllRanked => words.t("forms-error-not-all-ranked"),
        Reason::SamePlace => words.t("forms-error-same-place"),
        Reason::TooManyRows => words.t_with("forms-error-too-many-rows", &[("limit", MAX_ROWS.into())]),
        Reason::Unfinished => {
            let name = filling.name_of_row(&refusal.question, words.lang);
            words.t_with("forms-error-unfinished", &[("name", name.into())])
        }
        Reason::TooLong => words.t_with("forms-error-too-long", &[("limit", MAX_TEXT_CHARACTERS.into())]),
        Reason::NotAChoice => words.t("forms-error-not-a-choice"),
        Reason::Constraint => words.t("forms-error-constraint"),
        Reason::ReadOnly => words.t("forms-error-read-only"),
        Reason::NotAsked | Reason::NoSuchQuestion | Reason::WrongShape => words.t("forms-error-not-asked"),
    }
}

/// The answer to a question in words, empty when there is none.
pub fn in_words(words: &Words, filling: &Filling, key: &str) -> String {
    if let Some(meaning) = filling.meaning_of(key) {
        return meaning;
    }
    let Some(question) = filling.question(key) else { return String::new() };
    match filling.value(key) {
        Value::Date(date) => words.date(date),
        Value::Text(text) if is_box(&question.kind) && &*text == ACKNOWLEDGED => words.t("forms-acknowledge"),
        _ => filling.label_of_answer(key, words.lang),
    }
}

/// Whether there is nothing to answer but a box to tick.
const fn is_box(kind: &QuestionKind) -> bool {
    matches!(kind, QuestionKind::Acknowledge | QuestionKind::Trigger)
}

/// Where an answer comes from, when somebody else than the person gave it: "From the INSEE register,
/// 24 November 2026".
pub fn source(words: &Words, filling: &Filling, key: &str) -> Option<String> {
    let from = origin(words, filling, key)?;
    let basis = filling.answers().get(key).and_then(|answer| answer.provenance.basis.as_ref());
    Some(match basis {
        None => from,
        Some(basis) => {
            let basis = if words.has(basis) { words.t(basis) } else { basis.clone() };
            format!("{from}. {}", words.t_with("forms-basis", &[("basis", basis.into())]))
        }
    })
}

/// The same without the legal basis: where an answer was shown with it before.
pub fn origin(words: &Words, filling: &Filling, key: &str) -> Option<String> {
    let Answer { value, provenance, .. } = filling.answers().get(key)?;
    let (key, source) = match &provenance.source {
        _ if value.is_empty() => return None,
        Origin::Register(source) => ("forms-source-register", source),
        Origin::Identity(source) => ("forms-source-identity", source),
        Origin::Earlier(source) => ("forms-source-earlier", source),
        Origin::Table(source) => ("forms-source-table", source),
        Origin::Default | Origin::Calculation | Origin::Person => return None,
    };
    let date = filling.zone().to_datetime(provenance.at.jiff()).date();
    Some(words.t_with(key, &[("source", source.as_str().into()), ("date", words.date(date).into())]))
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
            let question = filling.label(&question.name, words.lang);
            let choice = filling.text(&choice.label, words.lang);
            let values = [("question", question.into()), ("choice", choice.into())];
            sentences.push(words.t_with("forms-because-not-chosen", &values));
            continue;
        }
        for NamedReading { name, .. } in &reason.readings {
            for asked in filling.asked_behind(name) {
                let Some(question) = filling.form().question(asked) else { continue };
                // In rows, the answer of each row.
                let keys: Vec<String> =
                    filling.keys_of(asked).into_iter().filter(|key| filling.is_asked(key)).collect();
                let Some(first) = keys.first() else { continue };
                if seen.insert(&question.name) {
                    let answers =
                        keys.iter().map(|key| in_words(words, filling, key)).filter(|answer| !answer.is_empty());
                    let answer = answers.collect::<Vec<_>>().join(", ");
                    let key = if answer.is_empty() { "forms-because-open" } else { "forms-because-answered" };
                    let values = [("question", filling.label(first, words.lang).into()), ("answer", answer.into())];
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

/// A number as people of this language write it.
fn with_decimal_mark(number: &str, lang: Lang) -> String {
    if lang == Lang::En { number.to_owned() } else { number.replace('.', ",") }
}

fn one(
    words: &Words,
    filling: &Filling,
    key: &str,
    question: &Question,
    refusal: Option<&Refusal>,
    single: bool,
) -> Markup {
    let text = filling.label(key, words.lang);
    let hint = filling.text_at(key, &question.hint, words.lang);
    let help = html! {
        @if !question.guidance_hint.is_empty() {
            (components::details(
                &words.t("forms-more-help"),
                html! { (filling.text_at(key, &question.guidance_hint, words.lang)) },
            ))
        }
    };
    if question.kind == QuestionKind::Note {
        return html! { (note(&text, &hint, single)) (help) };
    }
    if filling.is_read_only(key) {
        let answer = in_words(words, filling, key);
        return html! {
            @if single { h1 { (text) } } @else { p { strong { (text) } } }
            (components::inset(html! { (answer) }))
            (help)
        };
    }
    let stored = filling.answers().get(key).map_or("", |answer| answer.value.as_str());
    let mut field = Field::new(key, text).error(refusal.map(|refusal| message(words, filling, refusal)));
    if refusal.is_none() {
        let known = [filling.meaning_of(key), source(words, filling, key)];
        field.source = known.into_iter().flatten().reduce(|meaning, source| format!("{meaning}. {source}"));
    }
    field.is_heading = single;
    field.is_optional = !filling.is_required(key);
    // Of several people, the browser knows only one.
    field.autocomplete = question.concept.as_deref().and_then(purpose).filter(|_| !key.contains('@'));
    let bounds = match &question.kind {
        QuestionKind::Range(range) => Some(bounds(words, range)),
        _ => None,
    };
    let bounds = bounds.or_else(|| is_shape(&question.kind).then(|| words.t("forms-points-hint")));
    let hints: Vec<String> = [Some(hint), bounds].into_iter().flatten().filter(|hint| !hint.is_empty()).collect();
    field.hint = (!hints.is_empty()).then(|| hints.join(" "));
    let typed = refusal.map_or_else(|| vec![stored.to_owned()], |refusal| refusal.typed.clone());
    html! { (input::field(words, filling, question, field, &typed)) (help) }
}

/// Between what a number must lie.
fn bounds(words: &Words, range: &Range) -> String {
    let part = |text: &str| with_decimal_mark(text, words.lang);
    words.t_with("forms-range", &[("start", part(&range.start).into()), ("end", part(&range.end).into())])
}

/// The file that was given, when the question takes one.
fn given_file(filling: &Filling, key: &str) -> Option<components::GivenFile> {
    let question = filling.question(key).filter(|question| question.kind.is_file())?;
    let stored = filling.answers().get(key).filter(|answer| !answer.value.is_empty())?;
    if filling.is_read_only(key) || question.calculation.is_some() {
        return None;
    }
    let name = stored.value.rsplit('/').next().unwrap_or_default().to_owned();
    Some(components::GivenFile { name, remove: (BUTTON.to_owned(), format!("{DROP}{key}")) })
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
        "person.address.street" => "address-line1",
        "person.address.postcode" => "postal-code",
        "person.address.commune" => "address-level2",
        "person.address.country" => "country",
        "firm.name" => "organization",
        _ => return None,
    })
}
