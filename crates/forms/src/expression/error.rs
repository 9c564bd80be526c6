//! What can be wrong with an expression: as it is written, and as it is worked out.

use thiserror::Error;

/// A mistake in the text of an expression.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("character {}: {problem}", at + 1)]
pub struct SyntaxError {
    /// The character (not byte) of the text where the mistake is, counted from 0.
    pub at: usize,
    /// What is wrong and what to do.
    pub problem: Problem,
}

impl SyntaxError {
    /// A sentence that says what to do, without the place.
    pub fn message(&self) -> String {
        self.problem.to_string()
    }
}

/// What is wrong with the text of an expression, told as what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Problem {
    /// Nothing but spaces.
    #[error("write an expression: there is nothing here")]
    Empty,
    /// Longer than [`super::MAX_LENGTH`].
    #[error("shorten the expression to {limit} characters, or split it over several `calculate` rows")]
    TooLong {
        /// Most characters.
        limit: usize,
    },
    /// Nested deeper than [`super::MAX_DEPTH`].
    #[error("split the expression over several `calculate` rows: it is nested more than {limit} deep")]
    TooDeep {
        /// Most levels.
        limit: usize,
    },
    /// A character that has no sense in an expression.
    #[error("remove `{0}`, which has no meaning in an expression")]
    UnknownCharacter(char),
    /// A typographic quote, as word processors write them.
    #[error("replace the curly quote {0} by a straight one: ' or \"")]
    CurlyQuote(char),
    /// A text without its end.
    #[error("close the text that starts here with a second {0}")]
    UnclosedText(char),
    /// `${` without `}`.
    #[error("close the reference that starts here with `}}`")]
    UnclosedReference,
    /// `${…}` around what is no name.
    #[error("write the name of a question between the braces of `${{{0}}}`: letters, digits, `_`, `-` and `.`")]
    BadReference(String),
    /// More digits than a decimal holds.
    #[error("shorten the number {0} to 28 digits")]
    NumberTooLong(String),
    /// An operator of another language.
    #[error("write `{right}` instead of `{wrong}`")]
    WriteInstead {
        /// As written.
        wrong: &'static str,
        /// As it should be.
        right: &'static str,
    },
    /// Two values beside each other.
    #[error("write an operator before `{before}` (and, or, =, +, div…), or a comma between arguments")]
    MissingOperator {
        /// The second value.
        before: String,
    },
    /// An operator, or the end, where a value should be.
    #[error("write a question, a text, a number or a function {before}")]
    MissingOperand {
        /// "before `and`", "at the end".
        before: String,
    },
    /// Something else was needed.
    #[error("write `{expected}` {before}")]
    Expected {
        /// What should be there.
        expected: &'static str,
        /// "before `and`", "at the end".
        before: String,
    },
    /// A part of XPath or of ODK's language that this engine does not work out.
    #[error("`{what}` is not supported: {advice}")]
    Unsupported {
        /// As written.
        what: String,
        /// The way out.
        advice: &'static str,
    },
    /// A function that does not exist.
    #[error("no function is called `{name}`{}", nearest.map_or_else(|| ": check its spelling".into(), |near| format!(": did you mean `{near}`?")))]
    UnknownFunction {
        /// As written.
        name: String,
        /// The function whose name looks most like it.
        nearest: Option<&'static str>,
    },
    /// Too many or too few arguments.
    #[error("`{function}` takes {takes}, not {given}")]
    WrongArguments {
        /// The function.
        function: &'static str,
        /// "1 argument", "2 to 3 arguments".
        takes: String,
        /// How many there are.
        given: usize,
    },
    /// An argument of a kind that the function cannot use.
    #[error("give `{function}` {expected} as its argument {position}")]
    WrongArgument {
        /// The function.
        function: &'static str,
        /// What it needs.
        expected: &'static str,
        /// Which argument, from 1.
        position: usize,
    },
    /// A regular expression that cannot be read.
    #[error("mend the regular expression: {0}")]
    BadPattern(String),
    /// A date written out that does not exist.
    #[error("write the date `{0}` as year-month-day, such as '2026-11-24'")]
    BadDate(String),
}

/// Why an expression, though well written, has no value here.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Fault {
    /// No such question.
    #[error("there is no question called `{0}`")]
    NoSuchQuestion(String),
    /// A path where the scope has no tree of answers.
    #[error("the path `{0}` leads nowhere")]
    NoSuchPath(String),
    /// No such list.
    #[error("there is no list called `{0}`")]
    NoSuchInstance(String),
    /// A function or a reference that this engine does not work out; [`super::Expression::check`]
    /// says so beforehand.
    #[error("`{0}` is not supported")]
    Unsupported(String),
    /// An argument from which the function can make nothing.
    #[error("`{function}` cannot use {what}")]
    BadArgument {
        /// The function.
        function: &'static str,
        /// What was given, without personal data.
        what: &'static str,
    },
    /// More work than [`super::MAX_STEPS`].
    #[error("the expression takes more than {limit} steps")]
    TooManySteps {
        /// Most steps.
        limit: u32,
    },
    /// A text longer than [`super::MAX_TEXT`].
    #[error("the expression makes a text of more than {limit} bytes")]
    TextTooLong {
        /// Most bytes.
        limit: usize,
    },
    /// `today()` or `now()` where no clock was given.
    #[error("no clock was given to the expression")]
    NoClock,
    /// `random()` or `uuid()` where no randomness was given.
    #[error("no source of randomness was given to the expression")]
    NoRandom,
}
