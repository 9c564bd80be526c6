//! Canonical XML of one element and all that is in it: inclusive (C14N 1.0) and exclusive (xml-exc-c14n), without
//! comments.
//!
//! On the same tree that everything else is read from: with a parser of its own, a canonicaliser could sign one
//! document while another is believed.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Attribute, Node};

use crate::xml::MAX_DEPTH;

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Which namespaces are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Method {
    /// All that are in scope.
    Inclusive,
    /// Those that are used, and those with these prefixes (the default one is empty).
    Exclusive(BTreeSet<String>),
}

impl Method {
    /// Of an element with an attribute `Algorithm`, such as `ds:CanonicalizationMethod`.
    pub fn of(element: Node<'_, '_>) -> Option<Self> {
        match element.attribute("Algorithm")? {
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" => Some(Self::Inclusive),
            "http://www.w3.org/2001/10/xml-exc-c14n#" => {
                let prefixes = element.children().find(Node::is_element);
                let list = prefixes.and_then(|element| element.attribute("PrefixList")).unwrap_or_default();
                let prefix = |word: &str| if word == "#default" { String::new() } else { word.to_owned() };
                Some(Self::Exclusive(list.split_ascii_whitespace().map(prefix).collect()))
            }
            _ => None,
        }
    }
}

type Namespaces<'a> = BTreeMap<&'a str, &'a str>;

/// The canonical bytes of an element; none where elements are nested too deep.
pub(crate) fn canonical(element: Node<'_, '_>, method: &Method) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    write(element, method, &Namespaces::new(), 0, &mut bytes)?;
    Some(bytes)
}

fn write<'a>(
    element: Node<'a, '_>,
    method: &Method,
    written: &Namespaces<'a>,
    depth: usize,
    to: &mut Vec<u8>,
) -> Option<()> {
    if depth > MAX_DEPTH {
        return None;
    }
    let name = qualified_name(element)?;
    to.push(b'<');
    to.extend_from_slice(name.as_bytes());
    let mut attributes: Vec<Attribute<'_, '_>> = element.attributes().collect();
    if depth == 0 && *method == Method::Inclusive {
        // The apex takes over what `xml:` attributes its ancestors have (C14N 1.0 §2.4).
        for inherited in element.ancestors().skip(1).flat_map(|ancestor| ancestor.attributes()) {
            let is_new = !attributes.iter().any(|own| own.namespace() == Some(XML) && own.name() == inherited.name());
            if inherited.namespace() == Some(XML) && is_new {
                attributes.push(inherited);
            }
        }
    }
    let mut written = written.clone();
    for (prefix, uri) in declared(element, name, &attributes, method, &written) {
        let colon = if prefix.is_empty() { "" } else { ":" };
        to.extend_from_slice(format!(" xmlns{colon}{prefix}=\"").as_bytes());
        escape_attribute(uri, to);
        to.push(b'"');
        written.insert(prefix, uri);
    }
    attributes.sort_by_key(|attribute| (attribute.namespace().unwrap_or_default(), attribute.name()));
    for attribute in &attributes {
        to.push(b' ');
        to.extend_from_slice(attribute_name(element, attribute)?.as_bytes());
        to.extend_from_slice(b"=\"");
        escape_attribute(attribute.value(), to);
        to.push(b'"');
    }
    to.push(b'>');
    for child in element.children() {
        if child.is_element() {
            write(child, method, &written, depth + 1, to)?;
        } else if child.is_text() {
            escape_text(child.text().unwrap_or_default(), to);
        } else if let Some(instruction) = child.pi() {
            let value = instruction.value.map(|value| format!(" {value}")).unwrap_or_default();
            to.extend_from_slice(format!("<?{}{value}?>", instruction.target).as_bytes());
        }
    }
    to.extend_from_slice(format!("</{name}>").as_bytes());
    Some(())
}

/// The namespaces that this element declares in canonical form, the default one first.
fn declared<'a>(
    element: Node<'a, '_>,
    name: &str,
    attributes: &[Attribute<'a, '_>],
    method: &Method,
    written: &Namespaces<'a>,
) -> Namespaces<'a> {
    let in_scope: Namespaces<'a> = element
        .namespaces()
        .map(|namespace| (namespace.name().unwrap_or_default(), namespace.uri()))
        .filter(|(prefix, _)| *prefix != "xml")
        .collect();
    let is_used = |prefix: &str| {
        name.split_once(':').map_or("", |(prefix, _)| prefix) == prefix
            || !prefix.is_empty()
                && attributes.iter().any(|attribute| {
                    attribute_name(element, attribute)
                        .and_then(|name| name.split_once(':'))
                        .is_some_and(|(p, _)| p == prefix)
                })
    };
    let is_wanted = |prefix: &str| match method {
        Method::Inclusive => true,
        Method::Exclusive(prefixes) => prefixes.contains(prefix) || is_used(prefix),
    };
    let mut declared: Namespaces<'a> = in_scope
        .iter()
        .filter(|(prefix, uri)| is_wanted(prefix) && written.get(*prefix).copied().unwrap_or_default() != **uri)
        .map(|(prefix, uri)| (*prefix, *uri))
        .collect();
    // The default namespace may be taken back.
    let has_default = in_scope.get("").is_some_and(|uri| !uri.is_empty());
    if !has_default && is_wanted("") && written.get("").is_some_and(|uri| !uri.is_empty()) {
        declared.insert("", "");
    }
    declared
}

/// The name as it is written: the tree keeps namespaces and forgets prefixes.
fn qualified_name<'a>(element: Node<'a, '_>) -> Option<&'a str> {
    let source = element.document().input_text().get(element.range())?.strip_prefix('<')?;
    source.split([' ', '\t', '\r', '\n', '/', '>']).next()
}

fn attribute_name<'a>(element: Node<'a, '_>, attribute: &Attribute<'a, '_>) -> Option<&'a str> {
    element.document().input_text().get(attribute.range_qname())
}

fn escape_text(text: &str, to: &mut Vec<u8>) {
    for byte in text.bytes() {
        match byte {
            b'&' => to.extend_from_slice(b"&amp;"),
            b'<' => to.extend_from_slice(b"&lt;"),
            b'>' => to.extend_from_slice(b"&gt;"),
            b'\r' => to.extend_from_slice(b"&#xD;"),
            byte => to.push(byte),
        }
    }
}

fn escape_attribute(text: &str, to: &mut Vec<u8>) {
    for byte in text.bytes() {
        match byte {
            b'&' => to.extend_from_slice(b"&amp;"),
            b'<' => to.extend_from_slice(b"&lt;"),
            b'"' => to.extend_from_slice(b"&quot;"),
            b'\t' => to.extend_from_slice(b"&#x9;"),
            b'\n' => to.extend_from_slice(b"&#xA;"),
            b'\r' => to.extend_from_slice(b"&#xD;"),
            byte => to.push(byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(xml: &str, name: &str, method: &Method) -> String {
        let document = crate::xml::read(xml.as_bytes()).unwrap();
        let element = document.descendants().find(|node| node.tag_name().name() == name).unwrap();
        String::from_utf8(canonical(element, method).unwrap()).unwrap()
    }

    fn exclusive() -> Method {
        Method::Exclusive(BTreeSet::new())
    }

    #[test]
    fn namespaces_in_scope_are_written_once_at_the_top() {
        let xml = r#"<a xmlns="urn:d" xmlns:z="urn:z" xmlns:b="urn:b"><b:c><d z:x="1" y="2"/></b:c></a>"#;
        assert_eq!(
            of(xml, "c", &Method::Inclusive),
            r#"<b:c xmlns="urn:d" xmlns:b="urn:b" xmlns:z="urn:z"><d y="2" z:x="1"></d></b:c>"#
        );
        assert_eq!(
            of(xml, "c", &exclusive()),
            r#"<b:c xmlns:b="urn:b"><d xmlns="urn:d" xmlns:z="urn:z" y="2" z:x="1"></d></b:c>"#
        );
        let with_z = Method::Exclusive(["z".to_owned()].into());
        assert_eq!(
            of(xml, "c", &with_z),
            r#"<b:c xmlns:b="urn:b" xmlns:z="urn:z"><d xmlns="urn:d" y="2" z:x="1"></d></b:c>"#
        );
    }

    #[test]
    fn a_default_namespace_is_taken_back() {
        let xml = r#"<a xmlns="urn:d"><b xmlns=""><c xmlns="urn:d"/></b></a>"#;
        assert_eq!(of(xml, "a", &Method::Inclusive), r#"<a xmlns="urn:d"><b xmlns=""><c xmlns="urn:d"></c></b></a>"#);
        assert_eq!(of(xml, "a", &exclusive()), r#"<a xmlns="urn:d"><b xmlns=""><c xmlns="urn:d"></c></b></a>"#);
        assert_eq!(of(xml, "b", &Method::Inclusive), r#"<b><c xmlns="urn:d"></c></b>"#);
    }

    #[test]
    fn texts_and_attributes_have_one_way_to_be_written() {
        let xml = "<?xml version=\"1.0\"?><a  c = 'x\"&#9;&#10;&#13;&lt;&gt;&amp;'\r\n b=\"1\" ><![CDATA[<&]]>&#13;\r\n>é<!-- no --><?p  d ?><?q?></a>";
        assert_eq!(
            of(xml, "a", &Method::Inclusive),
            "<a b=\"1\" c=\"x&quot;&#x9;&#xA;&#xD;&lt;>&amp;\">&lt;&amp;&#xD;\n&gt;é<?p d ?><?q?></a>"
        );
    }

    #[test]
    fn the_apex_takes_over_what_its_ancestors_say_of_language() {
        let xml = r#"<a xml:lang="fr" xml:space="preserve"><b xml:lang="de"><c/></b></a>"#;
        assert_eq!(of(xml, "c", &Method::Inclusive), r#"<c xml:lang="de" xml:space="preserve"></c>"#);
        assert_eq!(of(xml, "c", &exclusive()), "<c></c>");
    }
}
