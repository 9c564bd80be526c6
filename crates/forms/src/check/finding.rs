//! What is told to a form's author, in the author's language.

use base::Lang;
use ui::Texts;
use ui::texts::Value;

use crate::mistake::Position;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The form does not do what it says: mend it.
    Mistake,
    /// The form works, and could be better.
    Advice,
}

/// One thing that was found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The cell, as far as it is one.
    pub at: Position,
    /// What it is.
    pub flaw: Flaw,
}

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The condition of a question or a group can never hold.
    NeverAsked,
    /// The condition is false whatever is answered.
    SwitchedOff,
    /// The condition reads a question that comes later.
    ReadsLater {
        /// The question.
        question: String,
    },
    /// No answer is within the constraint.
    NothingFits {
        /// Whether an answer is needed: then nobody can finish the form.
        required: bool,
    },
    /// The default is outside the constraint.
    DefaultRefused {
        /// The default.
        value: String,
    },
    /// A value that is compared with a question, or its default, is none of its choices.
    NotAChoice {
        /// The value.
        value: String,
        /// The question.
        question: String,
        /// Its list.
        list: String,
    },
    /// The filter lets no choice through.
    NothingOffered {
        /// The list.
        list: String,
    },
    /// The filter reads a column that no choice of the list has.
    NoSuchColumn {
        /// The column.
        column: String,
        /// The list.
        list: String,
    },
    /// No filter lets this choice through.
    NeverOffered {
        /// The choice.
        choice: String,
        /// Its list.
        list: String,
    },
    /// A text lacks in a language that other texts have.
    Untranslated {
        /// The language, as the author wrote it.
        language: String,
    },
    /// A translation shows other answers than the text that it translates.
    OtherReferences {
        /// The language of the translation.
        language: String,
        /// The language of the other text.
        other: String,
        /// What only one of them shows: `${name}`…
        references: String,
    },
    /// A concept is asked twice of the same person in one form.
    ConceptTwice {
        /// The concept.
        concept: String,
        /// The question that asks first.
        question: String,
    },
    /// A question without concept asks what a concept is.
    LooksLikeConcept {
        /// The concept.
        concept: String,
    },
    /// Only registers answer the concept, and the question lets the person change it.
    RegisterAnswers {
        /// The concept.
        concept: String,
        /// The register.
        register: String,
    },
    /// The question is of another kind than its concept, so that nothing can be filled in.
    OtherKindOfConcept {
        /// The concept.
        concept: String,
        /// The concept's kind.
        kind: String,
    },
    /// The pack does not know the concept.
    UnknownConcept {
        /// As written.
        concept: String,
    },
    /// A sentence of too many words.
    LongSentence {
        /// The language, as the author wrote it.
        language: String,
        /// How many words.
        words: usize,
        /// Most words.
        limit: usize,
    },
    /// A word of too many letters.
    LongWord {
        /// The language.
        language: String,
        /// The word.
        word: String,
        /// How many letters.
        letters: usize,
        /// Most letters.
        limit: usize,
    },
    /// A text that is hard to read as a whole.
    HardText {
        /// The language.
        language: String,
        /// Its LIX.
        lix: usize,
        /// Most.
        limit: usize,
    },
    /// Two negations in one sentence.
    DoubleNegation {
        /// The language.
        language: String,
        /// The negations.
        words: String,
    },
    /// A sentence that says by whom something is done, and not who does it.
    Passive {
        /// The language.
        language: String,
        /// The verb.
        words: String,
    },
    /// A question without words.
    NoLabel,
    /// A question in the same words as another one beside it.
    SameLabel {
        /// The other question.
        question: String,
    },
    /// A list to choose from that has one choice.
    OnlyChoice {
        /// The list.
        list: String,
    },
    /// A note whose words ask something.
    NoteAsks,
    /// A list that no question uses.
    UnusedList {
        /// The list.
        list: String,
    },
    /// A calculation that nothing reads, and nobody sees.
    UnusedCalculation,
    /// Another form of the set asks the same concept in other words.
    OtherWords {
        /// The concept.
        concept: String,
        /// The other form.
        form: String,
        /// Its words.
        label: String,
    },
    /// Another form of the set asks the same concept as another kind of question.
    OtherKind {
        /// The concept.
        concept: String,
        /// The other form.
        form: String,
        /// The kind there.
        kind: String,
    },
    /// Another form of the set offers other choices for the same concept.
    OtherChoices {
        /// The concept.
        concept: String,
        /// The other form.
        form: String,
        /// The choices that only one of them has.
        choices: String,
    },
    /// Another form of the set asks the same words under another concept.
    OtherConcept {
        /// The other form.
        form: String,
        /// The concept there.
        concept: String,
    },
}

impl Flaw {
    /// How bad it is. What makes a form do something else than it says is a mistake.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NeverAsked
            | Self::NothingFits { .. }
            | Self::DefaultRefused { .. }
            | Self::NotAChoice { .. }
            | Self::NothingOffered { .. }
            | Self::ConceptTwice { .. }
            | Self::OtherKindOfConcept { .. }
            | Self::OtherKind { .. }
            | Self::OtherChoices { .. }
            | Self::OtherConcept { .. } => Severity::Mistake,
            _ => Severity::Advice,
        }
    }

    /// One sentence, without the place.
    pub fn say(&self, texts: &Texts, lang: Lang) -> String {
        let say = |key: &str, values: &[(&str, Value<'_>)]| texts.say(lang, key, values);
        let text = |text: &str| Value::from(text.to_owned());
        match self {
            Self::NeverAsked => say("forms-check-never-asked", &[]),
            Self::SwitchedOff => say("forms-check-switched-off", &[]),
            Self::ReadsLater { question } => say("forms-check-reads-later", &[("question", text(question))]),
            Self::NothingFits { required: false } => say("forms-check-nothing-fits", &[]),
            Self::NothingFits { required: true } => say("forms-check-nothing-fits-required", &[]),
            Self::DefaultRefused { value } => say("forms-check-default-refused", &[("value", text(value))]),
            Self::NotAChoice { value, question, list } => say(
                "forms-check-not-a-choice",
                &[("value", text(value)), ("question", text(question)), ("list", text(list))],
            ),
            Self::NothingOffered { list } => say("forms-check-nothing-offered", &[("list", text(list))]),
            Self::NoSuchColumn { column, list } => {
                say("forms-check-no-such-column", &[("column", text(column)), ("list", text(list))])
            }
            Self::NeverOffered { choice, list } => {
                say("forms-check-never-offered", &[("choice", text(choice)), ("list", text(list))])
            }
            Self::Untranslated { language } => say("forms-check-untranslated", &[("language", text(language))]),
            Self::OtherReferences { language, other, references } => say(
                "forms-check-other-references",
                &[("language", text(language)), ("other", text(other)), ("references", text(references))],
            ),
            Self::ConceptTwice { concept, question } => {
                say("forms-check-concept-twice", &[("concept", text(concept)), ("question", text(question))])
            }
            Self::LooksLikeConcept { concept } => say("forms-check-looks-like-concept", &[("concept", text(concept))]),
            Self::RegisterAnswers { concept, register } => {
                say("forms-check-register-answers", &[("concept", text(concept)), ("register", text(register))])
            }
            Self::OtherKindOfConcept { concept, kind } => {
                say("forms-check-other-kind-of-concept", &[("concept", text(concept)), ("kind", text(kind))])
            }
            Self::UnknownConcept { concept } => say("forms-check-unknown-concept", &[("concept", text(concept))]),
            Self::LongSentence { language, words, limit } => say(
                "forms-check-long-sentence",
                &[("language", text(language)), ("words", (*words).into()), ("limit", (*limit).into())],
            ),
            Self::LongWord { language, word, letters, limit } => say(
                "forms-check-long-word",
                &[
                    ("language", text(language)),
                    ("word", text(word)),
                    ("letters", (*letters).into()),
                    ("limit", (*limit).into()),
                ],
            ),
            Self::HardText { language, lix, limit } => say(
                "forms-check-hard-text",
                &[("language", text(language)), ("lix", (*lix).into()), ("limit", (*limit).into())],
            ),
            Self::DoubleNegation { language, words } => {
                say("forms-check-double-negation", &[("language", text(language)), ("words", text(words))])
            }
            Self::Passive { language, words } => {
                say("forms-check-passive", &[("language", text(language)), ("words", text(words))])
            }
            Self::NoLabel => say("forms-check-no-label", &[]),
            Self::SameLabel { question } => say("forms-check-same-label", &[("question", text(question))]),
            Self::OnlyChoice { list } => say("forms-check-only-choice", &[("list", text(list))]),
            Self::NoteAsks => say("forms-check-note-asks", &[]),
            Self::UnusedList { list } => say("forms-check-unused-list", &[("list", text(list))]),
            Self::UnusedCalculation => say("forms-check-unused-calculation", &[]),
            Self::OtherWords { concept, form, label } => say(
                "forms-check-other-words",
                &[("concept", text(concept)), ("form", text(form)), ("label", text(label))],
            ),
            Self::OtherKind { concept, form, kind } => {
                say("forms-check-other-kind", &[("concept", text(concept)), ("form", text(form)), ("kind", text(kind))])
            }
            Self::OtherChoices { concept, form, choices } => say(
                "forms-check-other-choices",
                &[("concept", text(concept)), ("form", text(form)), ("choices", text(choices))],
            ),
            Self::OtherConcept { form, concept } => {
                say("forms-check-other-concept", &[("form", text(form)), ("concept", text(concept))])
            }
        }
    }
}

impl Finding {
    /// Here, this was found.
    pub fn new(at: Position, flaw: Flaw) -> Self {
        Self { at, flaw }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.flaw.severity()
    }

    /// One line: `survey, row 12, column relevant: …`, or `advice: survey, …`.
    pub fn say(&self, texts: &Texts, lang: Lang) -> String {
        let line = self.line(texts, lang);
        match self.severity() {
            Severity::Mistake => line,
            Severity::Advice => texts.say(lang, "forms-check-advice", &[("line", line.into())]),
        }
    }

    fn line(&self, texts: &Texts, lang: Lang) -> String {
        let said = self.flaw.say(texts, lang);
        let place = place(&self.at, texts, lang);
        if place.is_empty() {
            return said;
        }
        texts.say(lang, "forms-check-line", &[("place", place.into()), ("said", said.into())])
    }
}

/// A position in the words of a language.
fn place(at: &Position, texts: &Texts, lang: Lang) -> String {
    let row = (at.row > 0).then(|| texts.say(lang, "forms-check-row", &[("row", at.row.to_string().into())]));
    let column = (!at.column.is_empty())
        .then(|| texts.say(lang, "forms-check-column", &[("column", at.column.to_string().into())]));
    let sheet = (!at.sheet.is_empty()).then(|| at.sheet.to_string());
    [sheet, row, column].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
