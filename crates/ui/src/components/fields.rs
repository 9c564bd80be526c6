//! Forms: fields with their labels, hints and errors.

use base::{Lang, Localized};
use maud::{Markup, html};

use super::messages::shown;
use crate::visit::Visit;
use crate::words::Words;

/// One question of a form. The field's id is [`id_of`] its name.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// The name under which the answer is posted.
    pub name: String,
    /// The question.
    pub label: String,
    /// Help, read before the input.
    pub hint: Option<String>,
    /// What is wrong with the answer, and what to do.
    pub error: Option<String>,
    /// The answer so far.
    pub value: String,
    /// Where an answer that is already filled in comes from.
    pub source: Option<String>,
    /// What kind of text it takes.
    pub kind: Kind,
    /// The purpose of the field for the browser's memory (HTML, "autofill"; WCAG 1.3.5): `given-name`, `email`…
    pub autocomplete: Option<&'static str>,
    /// The keyboard that a phone shows: `numeric`, `decimal`.
    pub inputmode: Option<&'static str>,
    /// How long an answer it suggests.
    pub width: Width,
    /// A unit after the input, such as `€` or `km`.
    pub suffix: Option<String>,
    /// Whether the question is the heading of the page (`h1`).
    pub is_heading: bool,
    /// Whether the question need not be answered: the label then says so.
    pub is_optional: bool,
}

/// What kind of text a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A secret: hidden, and never shown again.
    Password,
    /// Words to search.
    Search,
    /// A telephone number.
    Telephone,
    /// A web address.
    Url,
}

/// How many characters a field suggests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// The whole measure.
    #[default]
    Full,
    /// About twenty: a SIRET, a telephone number.
    Twenty,
    /// About ten: an amount.
    Ten,
    /// About five: a postcode.
    Five,
    /// About two: a day.
    Two,
}

impl Field {
    /// A question with the name of its answer.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// With help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, when something is.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// With the answer so far.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// With the source of the answer, when it was filled in for the person.
    #[must_use]
    pub fn source(mut self, source: Option<String>) -> Self {
        self.source = source;
        self
    }

    /// Of a kind.
    #[must_use]
    pub const fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// For the browser's memory.
    #[must_use]
    pub const fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }

    /// With a phone's keyboard.
    #[must_use]
    pub const fn inputmode(mut self, keyboard: &'static str) -> Self {
        self.inputmode = Some(keyboard);
        self
    }

    /// Suggesting a length.
    #[must_use]
    pub const fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// With a unit.
    #[must_use]
    pub fn suffix(mut self, unit: impl Into<String>) -> Self {
        self.suffix = Some(unit.into());
        self
    }

    /// As the heading of the page.
    #[must_use]
    pub const fn heading(mut self) -> Self {
        self.is_heading = true;
        self
    }

    /// Need not be answered.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// The id of the field: what an error summary leads to.
    pub fn id(&self) -> String {
        id_of(&self.name)
    }

    pub(super) fn part_id(&self, part: &str) -> String {
        format!("{}-{part}", self.id())
    }

    /// The name under which a part of the answer is posted.
    pub(super) fn part_name(&self, part: &str) -> String {
        format!("{}-{part}", self.name)
    }

    /// The ids of hint, error and source, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        let parts = [
            self.hint.as_ref().map(|_| self.part_id("hint")),
            self.error.as_ref().map(|_| self.part_id("error")),
            self.source.as_ref().map(|_| self.part_id("source")),
        ];
        let ids: Vec<String> = parts.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Search => "search",
            Self::Telephone => "tel",
            Self::Url => "url",
        }
    }
}

impl Width {
    pub(super) const fn class(self) -> Option<&'static str> {
        match self {
            Self::Full => None,
            Self::Twenty => Some("w20"),
            Self::Ten => Some("w10"),
            Self::Five => Some("w5"),
            Self::Two => Some("w2"),
        }
    }
}

/// The id that stands for a name: letters, digits, `-` and `_` as they are, `-` for anything else, and a
/// letter first. The error summary leads there.
pub fn id_of(name: &str) -> String {
    let plain = |character: char| if character.is_ascii_alphanumeric() || character == '_' { character } else { '-' };
    let id: String = name.chars().map(plain).collect();
    if id.starts_with(|first: char| first.is_ascii_alphabetic()) { id } else { format!("q{id}") }
}

/// One answer among those on offer.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: String,
    /// The language of what is read, where it is not the page's (WCAG 3.1.2).
    pub lang: Option<String>,
    /// Help about this answer.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// An answer, chosen or not.
    pub fn new(value: impl Into<String>, label: impl Into<String>, chosen: bool) -> Self {
        Self { value: value.into(), label: label.into(), lang: None, hint: None, chosen }
    }

    /// An answer that is read as a text of the pack or of somebody, marked with its language where it is not the page's.
    pub fn said(value: impl Into<String>, label: &Localized, lang: Lang, chosen: bool) -> Self {
        let (label, other) = shown(label, lang);
        Self { lang: other.map(str::to_owned), ..Self::new(value, label, chosen) }
    }

    /// With help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A form that changes something: posted, with the token of the visit. The browser's own messages
/// are off, since they cannot be read again nor translated: the answer shows the errors.
pub fn form(visit: &Visit, action: &str, content: Markup) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            input type="hidden" name="csrf" value=(visit.csrf);
            (content)
        }
    }
}

/// A form that only asks: its fields end up in the address, which can be kept and shared.
pub fn search_form(action: &str, content: Markup) -> Markup {
    html! { form method="get" action=(action) role="search" { (content) } }
}

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The way forward; one a page.
    #[default]
    Primary,
    /// Another way.
    Secondary,
    /// What cannot be undone.
    Danger,
}

impl ButtonKind {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button secondary",
            Self::Danger => "button danger",
        }
    }
}

/// A button that sends its form.
pub fn button(text: &str, kind: ButtonKind) -> Markup {
    html! { button class=(kind.class()) type="submit" { (text) } }
}

/// A button that sends its form and says which one it was.
pub fn button_named(text: &str, kind: ButtonKind, name: &str, value: &str) -> Markup {
    html! { button class=(kind.class()) type="submit" name=(name) value=(value) { (text) } }
}

/// A button like [`button_named`] of which there are several on a page: what it is about is heard with it.
pub fn button_about(text: &str, about: &str, kind: ButtonKind, name: &str, value: &str) -> Markup {
    html! {
        button class=(kind.class()) type="submit" name=(name) value=(value) { (text) span.sr { " " (about) } }
    }
}

/// Goes before everything else in a form in which another button stands before the way forward: the key
/// "Enter" presses the first button of a form.
pub fn default_button(text: &str) -> Markup {
    html! { button.sr type="submit" tabindex="-1" { (text) } }
}

/// Several buttons or links in a row.
pub fn buttons(content: Markup) -> Markup {
    html! { div.buttons { (content) } }
}

/// One line of text.
pub fn text_input(words: &Words, field: &Field) -> Markup {
    let secret = field.kind == Kind::Password;
    let input = html! {
        input #(field.id()) class=[field.width.class()] name=(field.name) type=(field.kind.name())
            value=[(!secret && !field.value.is_empty()).then_some(&field.value)]
            autocomplete=[field.autocomplete] inputmode=[field.inputmode]
            spellcheck=[(field.kind != Kind::Text).then_some("false")]
            aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
    };
    labelled(
        words,
        field,
        &html! {
            @if let Some(suffix) = &field.suffix { span.with-suffix { (input) span aria-hidden="true" { (suffix) } } }
            @else { (input) }
        },
    )
}

/// Several lines of text.
pub fn textarea(words: &Words, field: &Field, rows: u8) -> Markup {
    labelled(
        words,
        field,
        &html! {
            textarea #(field.id()) name=(field.name) rows=(rows) autocomplete=[field.autocomplete]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] { (field.value) }
        },
    )
}

/// A list that opens, for more answers than radios can show.
pub fn select(words: &Words, field: &Field, choices: &[Choice]) -> Markup {
    labelled(
        words,
        field,
        &html! {
            select #(field.id()) name=(field.name) autocomplete=[field.autocomplete]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] {
                @for choice in choices { option value=(choice.value) lang=[&choice.lang] selected[choice.chosen] { (choice.label) } }
            }
        },
    )
}

/// One answer among a few. The label is the legend.
pub fn radios(words: &Words, field: &Field, choices: &[Choice]) -> Markup {
    grouped(words, field, &options(field, choices, "radio"))
}

/// Any number of answers among a few. The label is the legend.
pub fn checkboxes(words: &Words, field: &Field, choices: &[Choice]) -> Markup {
    grouped(words, field, &options(field, choices, "checkbox"))
}

/// What was typed in the three parts of a date, right or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateValue {
    /// The day of the month.
    pub day: String,
    /// The month, 1 to 12.
    pub month: String,
    /// The year.
    pub year: String,
}

/// A day that people know by heart, in three inputs named `NAME-day`, `NAME-month`, `NAME-year`; the
/// first has the field's id.
pub fn date_input(words: &Words, field: &Field, value: &DateValue) -> Markup {
    grouped(words, field, &html! { div.date { (date_parts(words, field, value)) } })
}

pub(super) fn date_parts(words: &Words, field: &Field, value: &DateValue) -> Markup {
    let parts = [
        ("day", "ui-day", &value.day, Width::Two),
        ("month", "ui-month", &value.month, Width::Two),
        ("year", "ui-year", &value.year, Width::Five),
    ];
    html! {
        @for (place, (part, label, value, width)) in parts.into_iter().enumerate() {
            @let id = if place == 0 { field.id() } else { field.part_id(part) };
            (part_input(&id, &field.part_name(part), &words.t(label), value, width, "numeric", field))
        }
    }
}

/// One input of several.
pub(super) fn part_input(
    id: &str,
    name: &str,
    label: &str,
    value: &str,
    width: Width,
    keyboard: &str,
    field: &Field,
) -> Markup {
    html! {
        div {
            label for=(id) { (label) }
            input #(id) class=[width.class()] name=(name) type="text" inputmode=(keyboard)
                value=[(!value.is_empty()).then_some(value)] aria-invalid=[field.invalid()];
        }
    }
}

/// What is wrong on this page, at its top: `(id of the field, message)`. Each message is a link to
/// its field, and the same message stands beside the field. Nothing when nothing is wrong.
pub fn error_summary(words: &Words, errors: &[(String, String)]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" aria-labelledby="error-summary-title" data-focus {
                h2 #error-summary-title { (words.t("ui-error-summary")) }
                ul { @for (id, message) in errors { li { a href={ "#" (id) } { (message) } } } }
            }
        }
    }
}

fn label_text(words: &Words, field: &Field) -> Markup {
    html! {
        (field.label)
        @if field.is_optional { " " span.optional { (words.t("ui-optional")) } }
    }
}

fn notes_before(words: &Words, field: &Field) -> Markup {
    html! {
        @if let Some(hint) = &field.hint { p.hint #(field.part_id("hint")) { (hint) } }
        @if let Some(error) = &field.error {
            p.error #(field.part_id("error")) { span.sr { (words.t("ui-error")) " " } (error) }
        }
    }
}

fn note_after(field: &Field) -> Markup {
    html! { @if let Some(source) = &field.source { p.source #(field.part_id("source")) { (source) } } }
}

/// An input under its label.
pub(super) fn labelled(words: &Words, field: &Field, input: &Markup) -> Markup {
    let label = html! { label for=(field.id()) { (label_text(words, field)) } };
    html! {
        div.field .invalid[field.error.is_some()] {
            @if field.is_heading { h1 { (label) } } @else { (label) }
            (notes_before(words, field))
            (input)
            (note_after(field))
        }
    }
}

/// Inputs under their legend.
pub(super) fn grouped(words: &Words, field: &Field, inputs: &Markup) -> Markup {
    html! {
        fieldset.field .invalid[field.error.is_some()] aria-describedby=[field.described_by()] {
            legend {
                @if field.is_heading { h1 { (label_text(words, field)) } } @else { (label_text(words, field)) }
            }
            (notes_before(words, field))
            (inputs)
            (note_after(field))
        }
    }
}

fn options(field: &Field, choices: &[Choice], kind: &str) -> Markup {
    html! {
        div.options {
            @for (place, choice) in choices.iter().enumerate() {
                @let id = if place == 0 { field.id() } else { field.part_id(&(place + 1).to_string()) };
                @let hint_id = choice.hint.as_ref().map(|_| format!("{id}-option-hint"));
                div.option {
                    input #(id) name=(field.name) type=(kind) value=(choice.value) checked[choice.chosen]
                        aria-describedby=[hint_id.as_deref()];
                    label for=(id) lang=[&choice.lang] { (choice.label) }
                    @if let (Some(hint), Some(hint_id)) = (&choice.hint, &hint_id) { p.hint #(hint_id) { (hint) } }
                }
            }
        }
    }
}
