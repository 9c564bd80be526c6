//! From words to the tree of an expression (XPath 1.0 §3, by precedence climbing).

use super::error::{Problem, SyntaxError};
use super::lexer::{self, Token, Word};
use super::syntax::{AND, At, Call, Expr, NEGATION, OR, Operator, Path, Start, Step, Towards};
use super::{MAX_DEPTH, MAX_LENGTH};

/// Reads a whole text as one expression.
pub(super) fn parse(text: &str) -> Result<Expr, SyntaxError> {
    let characters: Vec<char> = text.chars().take(MAX_LENGTH + 1).collect();
    if characters.len() > MAX_LENGTH {
        return Err(SyntaxError { at: MAX_LENGTH, problem: Problem::TooLong { limit: MAX_LENGTH } });
    }
    let words = lexer::words(&characters)?;
    if words.is_empty() {
        return Err(SyntaxError { at: 0, problem: Problem::Empty });
    }
    let mut parser = Parser { words: words.into_iter().peekable(), end: characters.len(), nesting: 0 };
    let (expr, _) = parser.expression(OR)?;
    match parser.words.next() {
        None => Ok(expr),
        Some(Word { token: Token::Close, at }) => Err(SyntaxError {
            at,
            problem: Problem::Expected { expected: "(", before: "earlier, or take this `)` away".into() },
        }),
        Some(word) => {
            Err(SyntaxError { at: word.at, problem: Problem::MissingOperator { before: spelling(&word.token) } })
        }
    }
}

struct Parser {
    words: std::iter::Peekable<std::vec::IntoIter<Word>>,
    /// The length of the text: where "the end" is.
    end: usize,
    /// How many expressions are open around this one.
    nesting: usize,
}

/// A tree and how deep it is.
type Deep = (Expr, usize);

impl Parser {
    fn peek(&mut self) -> Option<&Token> {
        self.words.peek().map(|word| &word.token)
    }

    /// The place of the next word, or the end.
    fn at(&mut self) -> usize {
        self.words.peek().map_or(self.end, |word| word.at)
    }

    /// Takes the next word when it is this one.
    fn take(&mut self, token: &Token) -> bool {
        self.words.next_if(|word| word.token == *token).is_some()
    }

    fn wrong<T>(&mut self, problem: Problem) -> Result<T, SyntaxError> {
        Err(SyntaxError { at: self.at(), problem })
    }

    /// "before `and`", or "at the end".
    fn before(&mut self) -> String {
        self.peek().map_or_else(|| "at the end".to_owned(), |token| format!("before `{}`", spelling(token)))
    }

    fn need(&mut self, token: &Token, expected: &'static str) -> Result<(), SyntaxError> {
        if self.take(token) {
            return Ok(());
        }
        let before = self.before();
        self.wrong(Problem::Expected { expected, before })
    }

    fn deepen(&mut self, depth: usize) -> Result<usize, SyntaxError> {
        if depth >= MAX_DEPTH {
            return self.wrong(Problem::TooDeep { limit: MAX_DEPTH });
        }
        Ok(depth + 1)
    }

    /// Everything that binds at least as tightly as `weakest`.
    fn expression(&mut self, weakest: u8) -> Result<Deep, SyntaxError> {
        self.nesting = self.deepen(self.nesting)?;
        let (mut left, mut depth) = self.operand()?;
        loop {
            (left, depth) = match self.peek() {
                Some(Token::Or) if weakest <= OR => self.chain(left, depth, OR)?,
                Some(Token::And) if weakest <= AND => self.chain(left, depth, AND)?,
                other => match other.and_then(operator) {
                    Some(operator) if weakest <= operator.strength() => {
                        self.words.next();
                        let (right, right_depth) = self.expression(operator.strength() + 1)?;
                        let depth = self.deepen(depth.max(right_depth))?;
                        (Expr::Binary(operator, Box::new(left), Box::new(right)), depth)
                    }
                    _ => break,
                },
            };
        }
        self.nesting -= 1;
        Ok((left, depth))
    }

    /// `first and second and third…`, or the same with `or`.
    fn chain(&mut self, first: Expr, mut depth: usize, strength: u8) -> Result<Deep, SyntaxError> {
        let joint = if strength == AND { Token::And } else { Token::Or };
        let mut parts = vec![first];
        while self.take(&joint) {
            let (part, part_depth) = self.expression(strength + 1)?;
            depth = depth.max(part_depth);
            parts.push(part);
        }
        let depth = self.deepen(depth)?;
        Ok((if strength == AND { Expr::And(parts) } else { Expr::Or(parts) }, depth))
    }

    fn operand(&mut self) -> Result<Deep, SyntaxError> {
        let at = self.at();
        match self.peek() {
            Some(Token::Minus) => {
                self.words.next();
                let (inner, depth) = self.expression(NEGATION)?;
                let depth = self.deepen(depth)?;
                Ok((Expr::Negate(Box::new(inner)), depth))
            }
            Some(Token::Number(number)) => {
                let number = *number;
                self.words.next();
                Ok((Expr::Number(number), 1))
            }
            Some(Token::Text(text)) => {
                let text = text.clone();
                self.words.next();
                Ok((Expr::Text(text), 1))
            }
            Some(Token::Open) => {
                self.words.next();
                let inner = self.expression(OR)?;
                self.need(&Token::Close, ")")?;
                self.no_path_after("(…)")?;
                Ok(inner)
            }
            Some(Token::Question { name, last_saved }) => {
                let start = if *last_saved { Start::LastSaved(name.clone()) } else { Start::Question(name.clone()) };
                self.words.next();
                self.path(start, at)
            }
            Some(Token::Slash) => self.path(Start::Root, at),
            Some(Token::Name(name)) if !matches!(name.as_str(), "and" | "or" | "div" | "mod") => {
                let name = name.clone();
                self.words.next();
                if self.take(&Token::Open) {
                    return self.call(&name, at);
                }
                self.relative_path(Towards::Child(name), at)
            }
            Some(Token::AnyName) => {
                self.words.next();
                self.relative_path(Towards::AnyChild, at)
            }
            Some(Token::Dot) => {
                self.words.next();
                self.relative_path(Towards::Own, at)
            }
            Some(Token::DotDot) => {
                self.words.next();
                self.relative_path(Towards::Parent, at)
            }
            _ => {
                let before = self.before();
                self.wrong(Problem::MissingOperand { before })
            }
        }
    }

    /// A function, after its opening bracket.
    fn call(&mut self, name: &str, at: usize) -> Result<Deep, SyntaxError> {
        let mut arguments = Vec::new();
        let mut depth = 0;
        if !self.take(&Token::Close) {
            loop {
                let (argument, argument_depth) = self.expression(OR)?;
                depth = depth.max(argument_depth);
                arguments.push(argument);
                if !self.take(&Token::Comma) {
                    break;
                }
            }
            self.need(&Token::Close, ")")?;
        }
        match name {
            "current" if arguments.is_empty() => self.path(Start::Current, at),
            "instance" => match <[Expr; 1]>::try_from(arguments) {
                Ok([Expr::Text(list)]) => self.path(Start::Instance(list), at),
                _ => Err(SyntaxError {
                    at,
                    problem: Problem::WrongArgument {
                        function: "instance",
                        expected: "the name of a list in quotes",
                        position: 1,
                    },
                }),
            },
            _ => {
                self.no_path_after(&format!("{name}(…)"))?;
                let depth = self.deepen(depth)?;
                Ok((Expr::Call(Call::new(name, arguments, At(at))), depth))
            }
        }
    }

    fn no_path_after(&mut self, what: &str) -> Result<(), SyntaxError> {
        let sign = match self.peek() {
            Some(Token::Slash) => "/",
            Some(Token::OpenPredicate) => "[",
            _ => return Ok(()),
        };
        let advice = "a path starts with a question, `/`, `.`, current() or instance('list')";
        self.wrong(Problem::Unsupported { what: format!("{what}{sign}"), advice })
    }

    /// A path from a start that has been taken, or that is the coming `/`.
    fn path(&mut self, start: Start, at: usize) -> Result<Deep, SyntaxError> {
        let (predicates, mut depth) = self.predicates()?;
        let mut steps = Vec::new();
        self.steps(&mut steps, &mut depth)?;
        let depth = self.deepen(depth)?;
        Ok((Expr::Path(Path { start, predicates, steps, at: At(at) }), depth))
    }

    /// A path whose first step has been taken.
    fn relative_path(&mut self, first: Towards, at: usize) -> Result<Deep, SyntaxError> {
        let (predicates, mut depth) = self.predicates()?;
        let mut steps = vec![Step { to: first, predicates }];
        self.steps(&mut steps, &mut depth)?;
        let depth = self.deepen(depth)?;
        Ok((Expr::Path(Path { start: Start::Here, predicates: Vec::new(), steps, at: At(at) }), depth))
    }

    fn steps(&mut self, steps: &mut Vec<Step>, depth: &mut usize) -> Result<(), SyntaxError> {
        while self.take(&Token::Slash) {
            let to = match self.peek() {
                Some(Token::Name(name)) => Towards::Child(name.clone()),
                Some(Token::AnyName) => Towards::AnyChild,
                Some(Token::Dot) => Towards::Own,
                Some(Token::DotDot) => Towards::Parent,
                _ => {
                    let before = self.before();
                    return self.wrong(Problem::MissingOperand { before });
                }
            };
            let at = self.at();
            self.words.next();
            if let (Towards::Child(name), Some(Token::Open)) = (&to, self.peek()) {
                let what = format!("/{name}(…)");
                let advice = "a step of a path is a name, `.`, `..` or `*`";
                return Err(SyntaxError { at, problem: Problem::Unsupported { what, advice } });
            }
            let (predicates, predicates_depth) = self.predicates()?;
            *depth = (*depth).max(predicates_depth);
            steps.push(Step { to, predicates });
        }
        Ok(())
    }

    fn predicates(&mut self) -> Result<(Vec<Expr>, usize), SyntaxError> {
        let mut predicates = Vec::new();
        let mut depth = 0;
        while self.take(&Token::OpenPredicate) {
            let (predicate, predicate_depth) = self.expression(OR)?;
            self.need(&Token::ClosePredicate, "]")?;
            depth = depth.max(predicate_depth);
            predicates.push(predicate);
        }
        Ok((predicates, depth))
    }
}

fn operator(token: &Token) -> Option<Operator> {
    Some(match token {
        Token::Equal => Operator::Equal,
        Token::NotEqual => Operator::NotEqual,
        Token::Less => Operator::Less,
        Token::LessOrEqual => Operator::LessOrEqual,
        Token::Greater => Operator::Greater,
        Token::GreaterOrEqual => Operator::GreaterOrEqual,
        Token::Plus => Operator::Plus,
        Token::Minus => Operator::Minus,
        Token::Times => Operator::Times,
        Token::Div => Operator::Div,
        Token::Mod => Operator::Mod,
        Token::Union => Operator::Union,
        _ => return None,
    })
}

/// A word as its author wrote it.
fn spelling(token: &Token) -> String {
    if let Some(operator) = operator(token) {
        return operator.sign().to_owned();
    }
    match token {
        Token::Number(number) => number.to_string(),
        Token::Text(text) => format!("'{text}'"),
        Token::Name(name) => name.clone(),
        Token::Question { name, last_saved: false } => format!("${{{name}}}"),
        Token::Question { name, last_saved: true } => format!("${{last-saved#{name}}}"),
        Token::And => "and".to_owned(),
        Token::Or => "or".to_owned(),
        Token::Slash => "/".to_owned(),
        Token::Dot => ".".to_owned(),
        Token::DotDot => "..".to_owned(),
        Token::AnyName => "*".to_owned(),
        Token::Open => "(".to_owned(),
        Token::Close => ")".to_owned(),
        Token::OpenPredicate => "[".to_owned(),
        Token::ClosePredicate => "]".to_owned(),
        _ => ",".to_owned(),
    }
}
