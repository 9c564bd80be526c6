//! XML as it is read here: without a document type, of bounded size, each id once.

use std::collections::HashSet;

use roxmltree::{Document, Node, ParsingOptions};

/// Bytes of a document, at most.
pub const MAX_XML_BYTES: usize = 8 * 1024 * 1024;
/// Nodes of a document, at most.
const MAX_NODES: u32 = 200_000;
/// Elements within elements, at most.
pub(crate) const MAX_DEPTH: usize = 100;

pub(crate) const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
pub(crate) const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";

/// Reads a document. A document type is refused, and with it every entity; so is a text that is not UTF-8.
pub(crate) fn read(bytes: &[u8]) -> Option<Document<'_>> {
    if bytes.len() > MAX_XML_BYTES {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    // Before a tree is made of it, whose making may go as deep as the document does.
    if !is_shallow(text) {
        return None;
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).ok()?;
    // The name is reserved (XML 1.0 §2.6); what is written with it again would be read as a declaration.
    let is_reserved = |node: Node<'_, '_>| node.pi().is_some_and(|pi| pi.target.eq_ignore_ascii_case("xml"));
    if document.descendants().any(is_reserved) { None } else { Some(document) }
}

/// Whether no elements are nested deeper than [`MAX_DEPTH`]: each level of them costs what all around it declare.
fn is_shallow(text: &str) -> bool {
    let (mut depth, mut rest) = (0_usize, text);
    while let Some(at) = rest.find('<') {
        rest = rest.get(at..).unwrap_or_default();
        let end = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
        if let Some((begin, end)) = end.into_iter().find(|(begin, _)| rest.starts_with(begin)) {
            let Some(end_at) = rest.get(begin.len()..).and_then(|inside| inside.find(end)) else { return false };
            rest = rest.get(begin.len() + end_at + end.len()..).unwrap_or_default();
            continue;
        }
        let Some(length) = tag_length(rest) else { return false };
        let (tag, behind) = rest.split_at(length);
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !tag.ends_with("/>") {
            depth += 1;
        }
        if depth > MAX_DEPTH {
            return false;
        }
        rest = behind;
    }
    true
}

/// The length of a tag with its `>`, which quoted values may have too.
fn tag_length(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether every id stands there once, in whatever case the attribute is written.
pub(crate) fn ids_are_unique(document: &Document<'_>) -> bool {
    let mut seen = HashSet::new();
    document
        .descendants()
        .flat_map(|node| node.attributes())
        .filter(|attribute| attribute.name().eq_ignore_ascii_case("id"))
        .all(|attribute| seen.insert(attribute.value()))
}

/// The child elements of this name.
pub(crate) fn children<'a, 'i>(
    node: Node<'a, 'i>,
    namespace: &'static str,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.has_tag_name((namespace, name)))
}

/// The one child element of this name; none where there are two.
pub(crate) fn child<'a, 'i>(node: Node<'a, 'i>, namespace: &'static str, name: &'static str) -> Option<Node<'a, 'i>> {
    let mut found = children(node, namespace, name);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// What lies at the end of a way of children, each the only one of its name.
pub(crate) fn descend<'a, 'i>(
    node: Node<'a, 'i>,
    namespace: &'static str,
    way: &[&'static str],
) -> Option<Node<'a, 'i>> {
    way.iter().try_fold(node, |node, name| child(node, namespace, name))
}

/// All of an element's text; none where it has elements.
pub(crate) fn text(node: Node<'_, '_>) -> Option<String> {
    let has_elements = node.children().any(|child| child.is_element());
    (!has_elements).then(|| node.children().filter_map(|child| child.text().filter(|_| child.is_text())).collect())
}

/// What an element's text is, in base64 with blanks anywhere.
pub(crate) fn base64(node: Node<'_, '_>) -> Option<Vec<u8>> {
    use base64::Engine as _;
    let text: String = text(node)?.chars().filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n')).collect();
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}
