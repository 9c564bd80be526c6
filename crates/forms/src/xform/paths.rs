//! What `${age}` is in XPath: a path from the root, or, inside a repeat, a path from where it stands.

use crate::reference::{Piece, Reference, pieces};

use super::instances;
use super::outline::{Outline, Step, xpath};
use super::xml::{Element, Node};

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// The node that it belongs to.
    pub(super) path: &'a [Step],
    /// Whether it is a predicate as a whole, as the filter of choices is.
    pub(super) predicate: bool,
    /// The repeat whose repetitions are filtered, for the choices that come from answers.
    pub(super) filtered: Option<&'a [Step]>,
}

impl<'a> Place<'a> {
    /// An expression of a node.
    pub(super) fn of(path: &'a [Step]) -> Self {
        Self { path, predicate: false, filtered: None }
    }
}

impl Outline<'_> {
    /// An expression with paths for its references.
    pub(super) fn expression(&self, text: &str, place: Place<'_>) -> String {
        let mut xpath = String::with_capacity(text.len());
        let mut scanner = Scanner { predicate: u32::from(place.predicate), ..Scanner::default() };
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) | Piece::Malformed(text) => {
                    scanner.read(text);
                    xpath.push_str(text);
                }
                Piece::Reference(reference) => {
                    xpath.push(' ');
                    xpath.push_str(&self.path_of(reference, place, &scanner));
                    xpath.push(' ');
                }
            }
        }
        xpath
    }

    /// A text for people, with the answers that it quotes.
    pub(super) fn words(&self, text: &str, place: Place<'_>) -> Vec<Node> {
        let word = |piece| match piece {
            Piece::Text(text) | Piece::Malformed(text) => Node::Text(text.to_owned()),
            Piece::Reference(reference) => {
                let path = self.path_of(reference, place, &Scanner::default());
                Node::Element(Element::new("output").with("value", format!(" {path} ")))
            }
        };
        pieces(text).into_iter().map(word).collect()
    }

    fn path_of(&self, reference: Reference<'_>, place: Place<'_>, scanner: &Scanner) -> String {
        let Some(target) = self.place(reference.name) else { return reference.name.to_owned() };
        if reference.last_saved {
            return format!("instance('{}'){}", instances::LAST_SAVED, xpath(target));
        }
        let inside = place.filtered.filter(|_| !scanner.wants_absolute());
        if let Some(inside) = inside.and_then(|filtered| target.strip_prefix(filtered)) {
            return format!(".{}", xpath(inside));
        }
        match relative(place.path, target) {
            Some(path) if !scanner.wants_absolute() => {
                if scanner.predicate > 0 {
                    format!("current()/{path}")
                } else {
                    path
                }
            }
            _ => xpath(target),
        }
    }
}

/// The path from one node to another, when both are in one repetition of a repeat.
pub(super) fn relative(from: &[Step], to: &[Step]) -> Option<String> {
    let parents = |path: &[Step]| path.len().saturating_sub(1);
    let limit = parents(from).min(parents(to));
    let shared = from.iter().zip(to).take(limit).take_while(|(a, b)| a == b).count();
    if !from.iter().take(shared).any(|step| step.repeats) {
        return None;
    }
    let up = std::iter::repeat_n("..", from.len() - shared);
    let down = to.iter().skip(shared).map(|step| step.name.as_str());
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}

/// What surrounds a place in an expression: predicates, and the call of a function.
#[derive(Debug, Clone, Default)]
struct Scanner {
    /// How many `[` are open.
    predicate: u32,
    /// The open calls and brackets: which function, and which of its arguments.
    calls: Vec<(String, usize)>,
    quote: Option<char>,
    /// The last word, which is the function when a parenthesis follows.
    word: String,
}

impl Scanner {
    fn read(&mut self, text: &str) {
        for character in text.chars() {
            if let Some(quote) = self.quote {
                if character == quote {
                    self.quote = None;
                }
                continue;
            }
            match character {
                '\'' | '"' => self.quote = Some(character),
                '[' => self.predicate += 1,
                ']' => self.predicate = self.predicate.saturating_sub(1),
                '(' => self.calls.push((std::mem::take(&mut self.word), 0)),
                // A name begins with a letter: what stands before is a number or a minus.
                '-' | '.' | '0'..='9' if self.word.is_empty() => continue,
                ')' => {
                    self.calls.pop();
                }
                ',' => self.calls.iter_mut().rev().take(1).for_each(|(_, argument)| *argument += 1),
                _ => {}
            }
            if character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | ':') {
                self.word.push(character);
            } else {
                self.word.clear();
            }
        }
    }

    /// `indexed-repeat(${answer}, ${repeat}, 1, …)` takes a question and repeats by their full
    /// path; only the numbers between them are looked up from here.
    fn wants_absolute(&self) -> bool {
        self.calls
            .last()
            .is_some_and(|(function, argument)| function == "indexed-repeat" && (*argument == 0 || argument % 2 == 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Vec<Step> {
        let step = |name: &str| Step { name: name.trim_end_matches('*').to_owned(), repeats: name.ends_with('*') };
        text.split('/').map(step).collect()
    }

    #[test]
    fn paths_are_relative_inside_one_repeat() {
        let relative = |from: &str, to: &str| super::relative(&path(from), &path(to));
        assert_eq!(relative("t/r*/a", "t/r*/b").as_deref(), Some("../b"));
        assert_eq!(relative("t/r*/g/a", "t/r*/b").as_deref(), Some("../../b"));
        assert_eq!(relative("t/r*/g/a", "t/r*/g").as_deref(), Some("../../g"));
        assert_eq!(relative("t/r*/g", "t/r*/g/a").as_deref(), Some("../g/a"));
        assert_eq!(relative("t/r*/s*/a", "t/r*/b").as_deref(), Some("../../b"));
        assert_eq!(relative("t/r*/a", "t/r*"), None);
        assert_eq!(relative("t/r*", "t/r*/a"), None);
        assert_eq!(relative("t/r*/a", "t/b"), None);
        assert_eq!(relative("t/g/a", "t/g/b"), None);
    }

    #[test]
    fn the_surroundings_of_a_reference_are_seen() {
        let scanned = |text: &str| {
            let mut scanner = Scanner::default();
            scanner.read(text);
            (scanner.predicate, scanner.wants_absolute())
        };
        assert_eq!(scanned("a[b = "), (1, false));
        assert_eq!(scanned("a[b = ']'] + "), (0, false));
        assert_eq!(scanned("indexed-repeat("), (0, true));
        assert_eq!(scanned("-indexed-repeat("), (0, true));
        assert_eq!(scanned("3-indexed-repeat("), (0, true));
        assert_eq!(scanned("indexed-repeat(x, y, "), (0, false));
        assert_eq!(scanned("indexed-repeat(x, y, 1, "), (0, true));
        assert_eq!(scanned("indexed-repeat(x, y, max("), (0, false));
        assert_eq!(scanned("indexed-repeat(x, y, max(1, 2), "), (0, true));
    }
}
