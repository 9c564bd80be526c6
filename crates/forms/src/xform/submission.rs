//! A filled-in form as XML, as `OpenRosa` clients send it.

use std::collections::BTreeMap;
use std::sync::Arc;

use thiserror::Error;

use super::outline::count_name;
use super::xml::Element;
use crate::answers::Answers;
use crate::filling::{Circumstances, Filling};
use crate::input::Reason;
use crate::intake::{self, Intake, Misfit};
use crate::model::{Item, Question};
use crate::plan::Plan;

/// Most bytes of a filled-in form.
pub const MAX_INSTANCE_BYTES: usize = 2 << 20;

/// Most nodes of a filled-in form.
const MAX_NODES: u32 = 200_000;

/// Deepest nesting of elements: deeper ones belong to no form.
const MAX_DEPTH: usize = 64;

/// Why a filled-in form was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InstanceError {
    /// More than [`MAX_INSTANCE_BYTES`].
    #[error("the filled-in form has more than {MAX_INSTANCE_BYTES} bytes")]
    TooLong,
    /// It is not well-formed, declares a document type, or is too large or too deep.
    #[error("the filled-in form is no XML that can be read: {0}")]
    NotXml(String),
    /// It belongs to another form.
    #[error("the form is {found:?}, not {expected:?}")]
    OtherForm {
        /// The identifier that it has.
        found: String,
        /// The identifier of the form.
        expected: String,
    },
    /// It was filled in with another version of the form.
    #[error("the version is {found:?}, not {expected:?}")]
    OtherVersion {
        /// The version that it has.
        found: String,
        /// The version of the form.
        expected: String,
    },
    /// Elements that the form does not have, and answers that were refused.
    #[error("{} answers of the filled-in form do not fit, the first at {}", .0.len(), .0.first().map_or("", |misfit| &misfit.at))]
    Misfits(Vec<Misfit>),
}

/// Reads a filled-in form. Every rule is applied again: what does not concern the person, is not on offer or
/// breaks a constraint is refused, and what the form computes is computed anew, apart from what it makes only
/// once. `files` gives for the name of a file that was sent the place where it was stored, `ID/name`. Whether
/// anything is missing is for [`Filling::complete`] to say.
///
/// # Errors
/// Whatever is wrong with the document; all elements and answers that do not fit, with their paths.
pub fn read_instance(
    plan: &Arc<Plan>,
    xml: &str,
    circumstances: Circumstances,
    files: &BTreeMap<String, String>,
) -> Result<Filling, InstanceError> {
    let document = parse(xml)?;
    let root = document.root_element();
    let form = plan.form();
    let found = root.attribute("id").unwrap_or_default();
    if found != form.id() {
        return Err(InstanceError::OtherForm { found: found.to_owned(), expected: form.id().to_owned() });
    }
    if let Some(found) = root.attribute("version").filter(|found| *found != form.version()) {
        return Err(InstanceError::OtherVersion { found: found.to_owned(), expected: form.version().to_owned() });
    }
    let empty = Filling::open(Arc::clone(plan), Answers::new(), circumstances);
    let mut intake = Intake::new(&empty, true);
    let path = format!("/{}", root.tag_name().name());
    let mut reader = Reader { intake: &mut intake, files };
    reader.elements(form.items(), root, &path, "", 0);
    intake.finish().map_err(InstanceError::Misfits)
}

/// The identifier of a filled-in form: `meta/instanceID`.
pub fn instance_id(xml: &str) -> Option<String> {
    let document = parse(xml).ok()?;
    let meta = document.root_element().children().find(|child| child.tag_name().name() == "meta")?;
    let id = meta.children().find(|child| child.tag_name().name() == "instanceID")?;
    id.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn parse(xml: &str) -> Result<roxmltree::Document<'_>, InstanceError> {
    if xml.len() > MAX_INSTANCE_BYTES {
        return Err(InstanceError::TooLong);
    }
    // Without document types there are no entities to resolve.
    let options = roxmltree::ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..Default::default() };
    roxmltree::Document::parse_with_options(xml, options).map_err(|error| InstanceError::NotXml(error.to_string()))
}

struct Reader<'r, 'f> {
    intake: &'r mut Intake<'f>,
    files: &'r BTreeMap<String, String>,
}

impl Reader<'_, '_> {
    fn elements(&mut self, items: &[Item], parent: roxmltree::Node<'_, '_>, path: &str, rows: &str, depth: usize) {
        let children: Vec<_> = parent.children().filter(roxmltree::Node::is_element).collect();
        for child in &children {
            let name = child.tag_name().name();
            if !is_known(items, name, depth) {
                self.intake.refuse(&format!("{path}/{name}"), name, Reason::NoSuchQuestion);
            }
        }
        if depth > MAX_DEPTH {
            return self.intake.refuse(path, path, Reason::WrongShape);
        }
        for item in items {
            let named = children.iter().filter(|child| child.tag_name().name() == local(item.name()));
            // The template of a repeat is not one of its rows.
            let is_template = |child: &roxmltree::Node<'_, '_>| child.attributes().any(|one| one.name() == "template");
            let found: Vec<_> = named.filter(|child| !is_template(child)).collect();
            let (path, key) = (format!("{path}/{}", local(item.name())), format!("{}{rows}", item.name()));
            match (item, found.as_slice()) {
                (_, []) => {}
                (Item::Repeat(repeat), found) => {
                    let suffixes = self.intake.rows(&path, &key, repeat.count.is_some(), found.len());
                    for (place, (element, rows)) in found.iter().zip(suffixes).enumerate() {
                        let path = format!("{path}[{}]", place + 1);
                        self.elements(&repeat.group.items, **element, &path, &rows, depth + 1);
                    }
                }
                (Item::Question(question), [element]) => self.question(question, **element, &path, &key),
                (Item::Group(group), [element]) => self.elements(&group.items, **element, &path, rows, depth + 1),
                _ => self.intake.refuse(&path, &key, Reason::WrongShape),
            }
        }
    }

    fn question(&mut self, question: &Question, element: roxmltree::Node<'_, '_>, path: &str, key: &str) {
        if element.children().any(|child| child.is_element()) {
            return self.intake.refuse(path, key, Reason::WrongShape);
        }
        let text: String = element.children().filter_map(|child| child.text()).collect();
        let text = text.trim();
        let typed = if question.kind.is_file() && !text.is_empty() {
            match self.files.get(text) {
                Some(stored) => stored.clone(),
                None => return self.intake.refuse(path, key, Reason::NotAFile),
            }
        } else {
            text.to_owned()
        };
        self.intake.answer(path, key, question, &[typed]);
    }
}

/// Whether a form has such an element, its own or one that XForms adds.
fn is_known(items: &[Item], name: &str, depth: usize) -> bool {
    let is_own =
        |item: &Item| local(item.name()) == name || matches!(item, Item::Repeat(repeat) if count_name(repeat) == name);
    let is_added = ["generated_table_list_label_", "reserved_name_for_field_list_labels_"];
    items.iter().any(is_own)
        || (name == "meta" && depth <= MAX_DEPTH)
        || is_added.iter().any(|own| name.starts_with(own))
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Writes a filled-in form: the answers that count, and its identifier. Files stand by their names.
pub fn write_instance(filling: &Filling, instance_id: &str) -> String {
    let form = filling.form();
    let settings = form.settings();
    let name = if settings.root_name.is_empty() { "data" } else { &settings.root_name };
    let mut root = Element::new(name).with("id", form.id());
    if !form.version().is_empty() {
        root.set("version", form.version());
    }
    for (prefix, uri) in &settings.namespaces {
        root.set(&format!("xmlns:{prefix}"), uri.as_str());
    }
    root.extend(elements(filling, form.items(), ""));
    let id = Element::new("instanceID").saying(instance_id);
    root.containing(Element::new("meta").containing(id)).document()
}

fn elements(filling: &Filling, items: &[Item], rows: &str) -> Vec<Element> {
    let mut written = Vec::new();
    for item in items {
        let key = format!("{}{rows}", item.name());
        let mut element = Element::new(item.name());
        match item {
            Item::Question(question) => {
                let Some(text) = intake::counted(filling, &key, question) else {
                    // Left blank on purpose, which a default must not undo.
                    let is_blank = filling.answers().get(&key).is_some_and(|answer| answer.value.is_empty());
                    written.extend((is_blank && filling.is_asked(&key)).then_some(element));
                    continue;
                };
                let text = if question.kind.is_file() { text.rsplit('/').next().unwrap_or_default() } else { &text };
                written.push(element.saying(text));
            }
            Item::Group(group) => {
                let inside = elements(filling, &group.items, rows);
                if !inside.is_empty() {
                    element.extend(inside);
                    written.push(element);
                }
            }
            Item::Repeat(repeat) => {
                for row in filling.rows(&key).into_iter().filter(|row| filling.is_asked(row)) {
                    let Some((_, numbers)) = row.split_once('@') else { continue };
                    let mut element = Element::new(item.name());
                    element.extend(elements(filling, &repeat.group.items, &format!("@{numbers}")));
                    written.push(element);
                }
            }
        }
    }
    written
}
