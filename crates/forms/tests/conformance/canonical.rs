//! XML in a form in which equal documents are equal texts.

use std::collections::BTreeMap;
use std::fmt::Write;

use roxmltree::{Document, Node};

/// The name of the root of our forms, which pyxform's tests choose freely.
const ROOT: &str = "data";

/// A document with sorted attributes, one line an element, and no white space that means nothing.
/// The root of the filled-in form and paths to it get the name `root`.
pub fn canonical(xml: &str, root: &str) -> Result<String, roxmltree::Error> {
    let document = Document::parse(xml)?;
    let mut lines = String::new();
    write(document.root_element(), 0, root, &mut lines);
    Ok(lines)
}

/// The name of the root of the filled-in form.
pub fn root_name(xml: &str) -> Option<String> {
    let document = Document::parse(xml).ok()?;
    let instance = document.descendants().find(|node| node.tag_name().name() == "instance")?;
    Some(instance.children().find(Node::is_element)?.tag_name().name().to_owned())
}

fn write(node: Node<'_, '_>, depth: usize, root: &str, lines: &mut String) {
    let indent = "  ".repeat(depth);
    let name = node.tag_name();
    let is_root =
        name.name() == ROOT && node.parent_element().is_some_and(|parent| parent.tag_name().name() == "instance");
    let attributes: BTreeMap<String, String> = node
        .attributes()
        .map(|attribute| (qualified(attribute.namespace(), attribute.name()), renamed(attribute.value(), root)))
        .collect();
    let tag = if is_root { root } else { name.name() };
    let _ = write!(lines, "{indent}{}", qualified(name.namespace(), tag));
    for (name, value) in attributes {
        let _ = write!(lines, " {name}={value:?}");
    }
    lines.push('\n');
    for child in node.children() {
        if child.is_element() {
            write(child, depth + 1, root, lines);
        } else if let Some(text) = child.text() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                let _ = writeln!(lines, "{indent}  {text:?}");
            }
        }
    }
}

fn qualified(namespace: Option<&str>, name: &str) -> String {
    match namespace {
        Some(namespace) => format!("{{{namespace}}}{name}"),
        None => name.to_owned(),
    }
}

/// Paths to our root with the other name in them: `/data/age` and `instance('…')/data/age`.
fn renamed(value: &str, root: &str) -> String {
    let mut renamed = String::with_capacity(value.len());
    let mut rest = value;
    let ours = format!("/{ROOT}");
    while let Some(at) = rest.find(&ours) {
        let (before, after) = (&rest[..at], &rest[at + ours.len()..]);
        let starts = before
            .chars()
            .next_back()
            .is_none_or(|last| !(last.is_alphanumeric() || matches!(last, '/' | '.' | '_' | '-')));
        let ends = after.chars().next().is_none_or(|next| !(next.is_alphanumeric() || matches!(next, '_' | '-' | '.')));
        renamed.push_str(before);
        if starts && ends {
            let _ = write!(renamed, "/{root}");
        } else {
            renamed.push_str(&ours);
        }
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}
