//! A small tree of XML, and how it is written.

use std::fmt::Write;

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

/// What is inside an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An empty element.
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    /// With an attribute; the last of two of one name counts.
    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets an attribute.
    pub(super) fn set(&mut self, name: &str, value: impl Into<String>) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value.into(),
            None => self.attributes.push((name.to_owned(), value.into())),
        }
    }

    /// Whether it has any attribute besides this one.
    pub(super) fn says_more_than(&self, name: &str) -> bool {
        self.attributes.iter().any(|(known, _)| known != name)
    }

    /// With an element inside.
    pub(super) fn containing(mut self, child: Self) -> Self {
        self.push(child);
        self
    }

    /// With a text inside.
    pub(super) fn saying(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Puts an element inside, last.
    pub(super) fn push(&mut self, child: Self) {
        self.children.push(Node::Element(child));
    }

    /// Puts elements inside, last.
    pub(super) fn extend(&mut self, children: impl IntoIterator<Item = Self>) {
        self.children.extend(children.into_iter().map(Node::Element));
    }

    /// Puts elements and texts inside, last.
    pub(super) fn extend_mixed(&mut self, children: impl IntoIterator<Item = Node>) {
        self.children.extend(children);
    }

    /// The whole document.
    pub(super) fn document(&self) -> String {
        let mut xml = String::from("<?xml version=\"1.0\"?>\n");
        self.write(&mut xml);
        xml.push('\n');
        xml
    }

    fn write(&self, xml: &mut String) {
        // Writing to a String cannot fail.
        let _ = write!(xml, "<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(xml, " {name}=\"");
            escape(value, xml);
            xml.push('"');
        }
        if self.children.is_empty() {
            xml.push_str("/>");
            return;
        }
        xml.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(xml),
                Node::Text(text) => escape(text, xml),
            }
        }
        let _ = write!(xml, "</{}>", self.name);
    }
}

/// Writes a text so that it can stand in an element or an attribute. Characters that XML 1.0
/// forbids (2.2 Characters) are left out.
fn escape(text: &str, xml: &mut String) {
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\n' | '\t' => xml.push(character),
            '\r' => xml.push_str("&#13;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => xml.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_are_escaped() {
        let element = Element::new("a").with("b", "\"<&>\u{0}").saying("1 < 2").containing(Element::new("c"));
        let expected = "<?xml version=\"1.0\"?>\n<a b=\"&quot;&lt;&amp;&gt;\">1 &lt; 2<c/></a>\n";
        assert_eq!(element.document(), expected);
    }

    #[test]
    fn the_last_of_two_attributes_counts() {
        assert_eq!(Element::new("a").with("b", "1").with("b", "2"), Element::new("a").with("b", "2"));
        assert!(!Element::new("a").with("b", "1").says_more_than("b"));
    }
}
