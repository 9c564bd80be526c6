//! References to questions inside texts and expressions: `${age}`, `${last-saved#age}`.

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words or an expression, as they are.
    Text(&'a str),
    /// A reference.
    Reference(Reference<'a>),
    /// What starts with `${` and is no reference, as it is.
    Malformed(&'a str),
}

/// A reference to a question, a group or a repeat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The name.
    pub name: &'a str,
    /// Whether the answer of the last saved form is meant, not that of this one.
    pub last_saved: bool,
}

const LAST_SAVED: &str = "last-saved#";

/// Takes a text to pieces. Joined again, they are the text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    // Where the words start that are not in a piece yet, and where to look on.
    let (mut from, mut look) = (0, 0);
    while let Some(at) = text[look..].find("${") {
        let start = look + at;
        let inside = text[start + 2..].split('}').next().unwrap_or_default();
        let end = (start + 2 + inside.len() + 1).min(text.len());
        look = end;
        if &text[start..end] == "${}" {
            continue;
        }
        if start > from {
            pieces.push(Piece::Text(&text[from..start]));
        }
        let closed = text[start..end].ends_with('}');
        let reference = if closed { Reference::parse(inside) } else { None };
        pieces.push(reference.map_or(Piece::Malformed(&text[start..end]), Piece::Reference));
        from = end;
    }
    if from < text.len() {
        pieces.push(Piece::Text(&text[from..]));
    }
    pieces
}

/// The references in a text, in order.
pub fn references(text: &str) -> impl Iterator<Item = Reference<'_>> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Reference(reference) => Some(reference),
        _ => None,
    })
}

/// The reference that a text is, when it is nothing else.
pub fn sole(text: &str) -> Option<Reference<'_>> {
    match pieces(text.trim()).as_slice() {
        [Piece::Reference(reference)] => Some(*reference),
        _ => None,
    }
}

impl<'a> Reference<'a> {
    fn parse(inside: &'a str) -> Option<Self> {
        let (name, last_saved) = inside.strip_prefix(LAST_SAVED).map_or((inside, false), |name| (name, true));
        is_name(name).then_some(Self { name, last_saved })
    }
}

/// Whether a text can be the name of a question: an XML name, with at most one prefix.
pub fn is_name(text: &str) -> bool {
    let part = |part: &str| {
        let mut characters = part.chars();
        characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && characters
                .all(|next| next.is_alphanumeric() || matches!(next, '_' | '-' | '.' | '\u{b7}') || is_mark(next))
    };
    match text.split_once(':') {
        Some((prefix, local)) => part(prefix) && part(local),
        None => part(text),
    }
}

/// Combining marks, which XML allows inside names.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reference(name: &str) -> Piece<'_> {
        Piece::Reference(Reference { name, last_saved: false })
    }

    #[test]
    fn references_are_found_between_words() {
        assert_eq!(pieces("a ${b}${c-d} e"), [Piece::Text("a "), reference("b"), reference("c-d"), Piece::Text(" e")]);
        assert_eq!(pieces("${last-saved#q}"), [Piece::Reference(Reference { name: "q", last_saved: true })]);
        assert_eq!(pieces("${ b }"), [Piece::Malformed("${ b }")]);
        assert_eq!(pieces("a ${b"), [Piece::Text("a "), Piece::Malformed("${b")]);
        for text in ["", "$ {b}", "${}", "${b", "b}"] {
            assert!(references(text).next().is_none(), "{text}");
        }
    }

    #[test]
    fn a_sole_reference_stands_alone() {
        assert_eq!(sole(" ${q} ").map(|reference| reference.name), Some("q"));
        assert_eq!(sole("${q} + 1"), None);
    }

    #[test]
    fn names_are_xml_names() {
        for name in ["a", "_a", "é1", "a-b.c", "ex:duration"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "1a", "-a", "a b", "a$", "a:b:c", ":a", "a:"] {
            assert!(!is_name(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn pieces_joined_are_the_text(text in "(\\$\\{|\\}|[a-z# ]|é){0,20}") {
            let joined: String = pieces(&text).iter().map(|piece| match piece {
                Piece::Text(text) | Piece::Malformed(text) => (*text).to_owned(),
                Piece::Reference(Reference { name, last_saved }) => {
                    format!("${{{}{name}}}", if *last_saved { LAST_SAVED } else { "" })
                }
            }).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
