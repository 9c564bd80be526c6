//! The instances: an empty filled-in form, the lists of choices, and files beside the form.

use std::collections::HashSet;

use crate::model::{Attributes, ChoiceList, DefaultValue, Entity, Form, QuestionKind};

use super::body::is_search;
use super::instances::{self, LAST_SAVED, LAST_SAVED_SOURCE};
use super::itext;
use super::outline::{Kind, Node, Outline};
use super::xml::Element;

/// The empty filled-in form.
pub(super) fn primary(form: &Form, outline: &Outline<'_>) -> Element {
    let settings = form.settings();
    let mut root = Element::new(settings.root_name.as_str());
    set(&mut root, &settings.instance_attributes);
    root.set("id", settings.form_id.as_str());
    if !settings.instance_namespace.is_empty() {
        root.set("xmlns", settings.instance_namespace.as_str());
    }
    if !settings.version.is_empty() {
        root.set("version", settings.version.as_str());
    }
    root.extend(nodes(&outline.nodes, Repeats::Both));
    let mut meta: Vec<Element> = outline.entity.map(entity).into_iter().collect();
    meta.extend(outline.audit.map(|audit| match &audit.default {
        Some(DefaultValue::Static(text)) => Element::new(audit.name.as_str()).saying(text.as_str()),
        _ => Element::new(audit.name.as_str()),
    }));
    if !settings.omit_instance_id {
        meta.push(Element::new("instanceID"));
    }
    if settings.instance_name.is_some() {
        meta.push(Element::new("instanceName"));
    }
    if !meta.is_empty() {
        let mut group = Element::new("meta");
        group.extend(meta);
        root.push(group);
    }
    Element::new("instance").containing(root)
}

/// How repeats are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repeats {
    /// A template, then the first repetition.
    Both,
    /// A template, right inside the template of another repeat.
    Template,
    /// The first repetition, inside that of another repeat.
    First,
}

fn nodes(nodes: &[Node<'_>], repeats: Repeats) -> Vec<Element> {
    nodes.iter().flat_map(|node| node_elements(node, repeats)).collect()
}

fn node_elements(node: &Node<'_>, repeats: Repeats) -> Vec<Element> {
    let mut element = Element::new(node.name.as_str());
    match &node.kind {
        Kind::Question(question) => {
            set(&mut element, &question.instance_attributes);
            if let Some(DefaultValue::Static(text)) = &question.default {
                let picture = question.kind == QuestionKind::Image && !text.starts_with("jr://");
                element = element.saying(if picture { format!("jr://images/{text}") } else { text.clone() });
            }
        }
        Kind::Group(group) => {
            set(&mut element, &group.instance_attributes);
            let inside = if repeats == Repeats::First { Repeats::First } else { Repeats::Both };
            element.extend(self::nodes(&node.children, inside));
        }
        Kind::Repeat(repeat) => {
            let mut elements = Vec::new();
            if repeats != Repeats::First {
                let mut template = Element::new(node.name.as_str()).with("jr:template", "");
                template.extend(self::nodes(&node.children, Repeats::Template));
                elements.push(template);
            }
            if repeats != Repeats::Template {
                set(&mut element, &repeat.group.instance_attributes);
                element.extend(self::nodes(&node.children, Repeats::First));
                elements.push(element);
            }
            return elements;
        }
        Kind::Count(_) => {}
        Kind::Entity(declared) => element.push(entity(declared)),
    }
    vec![element]
}

/// An entity that is made or changed, ODK Entities 2025.1.
fn entity(entity: &Entity) -> Element {
    let mut element = Element::new("entity").with("dataset", entity.dataset.as_str());
    if entity.create_if.is_some() || entity.id.is_none() {
        element.set("create", "1");
    }
    if entity.id.is_some() {
        element = element.with("update", "1").with("baseVersion", "").with("trunkVersion", "").with("branchId", "");
    }
    element.set("id", "");
    if entity.label.is_some() { element.containing(Element::new("label")) } else { element }
}

fn set(element: &mut Element, attributes: &Attributes) {
    for (name, value) in attributes {
        element.set(name, value.as_str());
    }
}

/// The files, the last saved form and the lists of choices.
pub(super) fn secondary(form: &Form) -> Vec<Element> {
    let mut known = HashSet::new();
    let mut elements = Vec::new();
    for file in instances::files(form) {
        if known.insert(file.id.clone()) {
            elements.push(Element::new("instance").with("id", file.id).with("src", file.source));
        }
    }
    if instances::needs_last_saved(form) {
        elements.push(Element::new("instance").with("id", LAST_SAVED).with("src", LAST_SAVED_SOURCE));
    }
    // Lists that a question searches are written at the question.
    let searched: HashSet<&str> = form
        .questions()
        .filter(|question| is_search(&question.appearance))
        .filter_map(|question| question.kind.choices()?.list())
        .collect();
    elements.extend(form.lists().iter().filter(|list| !searched.contains(list.name.as_str())).map(choices));
    elements
}

fn choices(list: &ChoiceList) -> Element {
    let mut root = Element::new("root");
    let translated = itext::is_translated(list);
    for (index, choice) in list.choices.iter().enumerate() {
        let mut item = Element::new("item");
        if translated {
            item.push(Element::new("itextId").saying(itext::choice_id(&list.name, index)));
        }
        item.push(Element::new("name").saying(choice.name.as_str()));
        if let (false, Some(label)) = (translated, choice.label.exact(itext::DEFAULT)) {
            item.push(Element::new("label").saying(label));
        }
        for (name, value) in &choice.columns {
            item.push(Element::new(name.as_str()).saying(value.as_str()));
        }
        root.push(item);
    }
    Element::new("instance").with("id", list.name.as_str()).containing(root)
}
