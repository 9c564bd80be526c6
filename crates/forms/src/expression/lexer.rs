//! From the text of an expression to its words.
//!
//! XPath 1.0 §3.7, with the `${question}` references of XLSForm. Two rules make it unlike most
//! languages: a name may hold `-` and `.` (so `a-b` is one name), and `and`, `or`, `div`, `mod`
//! and `*` are operators only where an operator can stand.

use rust_decimal::Decimal;

use super::error::{Problem, SyntaxError};

/// A word of an expression, without its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(Decimal),
    Text(String),
    /// A name, with its prefix if it has one: `age`, `jr:choice-name`.
    Name(String),
    /// `${name}`, or `${last-saved#name}`.
    Question {
        name: String,
        last_saved: bool,
    },
    And,
    Or,
    Div,
    Mod,
    Times,
    Plus,
    Minus,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Union,
    Slash,
    Dot,
    DotDot,
    /// `*` where a name can stand.
    AnyName,
    Open,
    Close,
    OpenPredicate,
    ClosePredicate,
    Comma,
}

impl Token {
    /// Whether an operand may follow but no operator (the disambiguation of XPath 1.0 §3.7).
    fn wants_operand(&self) -> bool {
        !matches!(
            self,
            Self::Number(_)
                | Self::Text(_)
                | Self::Name(_)
                | Self::Question { .. }
                | Self::Dot
                | Self::DotDot
                | Self::AnyName
                | Self::Close
                | Self::ClosePredicate
        )
    }
}

/// A word and the character at which it starts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    pub(super) token: Token,
    pub(super) at: usize,
}

/// Splits an expression into words.
pub(super) fn words(text: &[char]) -> Result<Vec<Word>, SyntaxError> {
    let mut lexer = Lexer { text, at: 0, words: Vec::new() };
    while lexer.skip_space() {
        let at = lexer.at;
        let token = lexer.token()?;
        lexer.words.push(Word { token, at });
    }
    Ok(lexer.words)
}

struct Lexer<'a> {
    text: &'a [char],
    at: usize,
    words: Vec<Word>,
}

impl Lexer<'_> {
    /// Moves to the next word; false at the end.
    fn skip_space(&mut self) -> bool {
        while self.peek(0).is_some_and(char::is_whitespace) {
            self.at += 1;
        }
        self.at < self.text.len()
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn operand_expected(&self) -> bool {
        self.words.last().is_none_or(|word| word.token.wants_operand())
    }

    fn wrong<T>(&self, problem: Problem) -> Result<T, SyntaxError> {
        Err(SyntaxError { at: self.at, problem })
    }

    /// Takes `length` characters as one word.
    fn take(&mut self, length: usize, token: Token) -> Token {
        self.at += length;
        token
    }

    fn token(&mut self) -> Result<Token, SyntaxError> {
        let first = self.peek(0).unwrap_or(' ');
        let second = self.peek(1);
        let instead = |wrong: &'static str, right: &'static str| Problem::WriteInstead { wrong, right };
        Ok(match (first, second) {
            ('$', Some('{')) => self.question()?,
            ('\'' | '"', _) => self.quoted(first)?,
            ('0'..='9', _) | ('.', Some('0'..='9')) => self.number()?,
            ('=', Some('=')) => return self.wrong(instead("==", "=")),
            ('=', Some('<')) => return self.wrong(instead("=<", "<=")),
            ('=', Some('>')) => return self.wrong(instead("=>", ">=")),
            ('<', Some('>')) => return self.wrong(instead("<>", "!=")),
            ('&', Some('&')) => return self.wrong(instead("&&", "and")),
            ('|', Some('|')) => return self.wrong(instead("||", "or")),
            ('/', Some('/')) => {
                return self.wrong(Problem::Unsupported { what: "//".into(), advice: "write the whole path" });
            }
            (':', Some(':')) => {
                return self.wrong(Problem::Unsupported {
                    what: "::".into(),
                    advice: "write `..` for the parent and a name for a child",
                });
            }
            ('@', _) => {
                return self.wrong(Problem::Unsupported {
                    what: "@".into(),
                    advice: "read a question or a column by its name",
                });
            }
            ('\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}', _) => {
                return self.wrong(Problem::CurlyQuote(first));
            }
            ('!', Some('=')) => self.take(2, Token::NotEqual),
            ('!', _) => return self.wrong(instead("!", "not(…)")),
            ('<', Some('=')) => self.take(2, Token::LessOrEqual),
            ('>', Some('=')) => self.take(2, Token::GreaterOrEqual),
            ('.', Some('.')) => self.take(2, Token::DotDot),
            ('<', _) => self.take(1, Token::Less),
            ('>', _) => self.take(1, Token::Greater),
            ('=', _) => self.take(1, Token::Equal),
            ('.', _) => self.take(1, Token::Dot),
            ('/', _) => self.take(1, Token::Slash),
            ('|', _) => self.take(1, Token::Union),
            ('+', _) => self.take(1, Token::Plus),
            ('-', _) => self.take(1, Token::Minus),
            ('*', _) if self.operand_expected() => self.take(1, Token::AnyName),
            ('*', _) => self.take(1, Token::Times),
            ('(', _) => self.take(1, Token::Open),
            (')', _) => self.take(1, Token::Close),
            ('[', _) => self.take(1, Token::OpenPredicate),
            (']', _) => self.take(1, Token::ClosePredicate),
            (',', _) => self.take(1, Token::Comma),
            _ if starts_name(first) => self.name()?,
            _ => return self.wrong(Problem::UnknownCharacter(first)),
        })
    }

    /// `${name}`; the cursor is on `$`.
    fn question(&mut self) -> Result<Token, SyntaxError> {
        let from = self.at + 2;
        let Some(length) = self.text.get(from..).and_then(|rest| rest.iter().position(|c| *c == '}')) else {
            return self.wrong(Problem::UnclosedReference);
        };
        let inside: String = self.text.get(from..from + length).unwrap_or_default().iter().collect();
        let (last_saved, name) = match inside.trim().strip_prefix("last-saved#") {
            Some(name) => (true, name),
            None => (false, inside.trim()),
        };
        if !is_name(name) {
            return self.wrong(Problem::BadReference(inside));
        }
        let token = Token::Question { name: name.to_owned(), last_saved };
        Ok(self.take(length + 3, token))
    }

    fn quoted(&mut self, quote: char) -> Result<Token, SyntaxError> {
        let from = self.at + 1;
        let Some(length) = self.text.get(from..).and_then(|rest| rest.iter().position(|c| *c == quote)) else {
            return self.wrong(Problem::UnclosedText(quote));
        };
        let inside = self.text.get(from..from + length).unwrap_or_default().iter().collect();
        Ok(self.take(length + 2, Token::Text(inside)))
    }

    fn number(&mut self) -> Result<Token, SyntaxError> {
        let digits = |from: usize| self.text.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
        let mut length = digits(self.at);
        if self.peek(length) == Some('.') {
            length += 1 + digits(self.at + length + 1);
        }
        let written: String = self.text.iter().skip(self.at).take(length).collect();
        match super::value::decimal(&written) {
            Some(number) => Ok(self.take(length, Token::Number(number))),
            None => self.wrong(Problem::NumberTooLong(written)),
        }
    }

    fn name(&mut self) -> Result<Token, SyntaxError> {
        let part = |from: usize| self.text.iter().skip(from).take_while(|c| continues_name(**c)).count();
        let mut length = part(self.at);
        if self.peek(length) == Some(':') && self.peek(length + 1).is_some_and(starts_name) {
            length += 1 + part(self.at + length + 1);
        }
        let name: String = self.text.iter().skip(self.at).take(length).collect();
        let token = if self.operand_expected() {
            Token::Name(name)
        } else {
            match name.as_str() {
                "and" => Token::And,
                "or" => Token::Or,
                "div" => Token::Div,
                "mod" => Token::Mod,
                "AND" | "And" => return self.wrong(Problem::WriteInstead { wrong: "AND", right: "and" }),
                "OR" | "Or" => return self.wrong(Problem::WriteInstead { wrong: "OR", right: "or" }),
                _ => return self.wrong(Problem::MissingOperator { before: name }),
            }
        };
        Ok(self.take(length, token))
    }
}

/// Whether a text can name a question: a letter or `_`, then letters, digits, `_`, `-` and `.`.
pub(super) fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(starts_name) && characters.all(continues_name)
}

fn starts_name(character: char) -> bool {
    character.is_alphabetic() || character == '_'
}

fn continues_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-' | '.' | '\u{b7}')
}
