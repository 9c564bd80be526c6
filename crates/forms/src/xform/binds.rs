//! The binds: types and rules of the nodes, and the actions that set them.

use crate::model::{
    Attributes, DefaultValue, Entity, ExpressionText, Form, Metadata, Property, Question, QuestionKind,
};

use super::itext;
use super::outline::{Kind, Node, Outline, Path, Step, below, xpath};
use super::paths::Place;
use super::xml::Element;

/// The binds of all nodes, each followed by the actions of its node.
pub(super) fn write(form: &Form, outline: &Outline<'_>) -> Vec<Element> {
    let mut binds = Vec::new();
    for node in outline.walk() {
        binds.extend(of_node(node, outline));
    }
    if let Some(entity) = outline.entity {
        binds.extend(of_entity(entity, &outline.meta("entity"), outline));
    }
    if let Some(audit) = outline.audit {
        let path = outline.meta(&audit.name);
        binds.push(of_question(audit, &path, outline));
        binds.extend(on_load(audit, &path, outline));
    }
    let settings = form.settings();
    if !settings.omit_instance_id {
        let preload = if settings.instance_id.is_empty() { "uid" } else { &settings.instance_id };
        let bind = bind(&outline.meta("instanceID")).with("type", "string").with("readonly", "true()");
        binds.push(bind.with("jr:preload", preload));
    }
    if let Some(name) = &settings.instance_name {
        let path = outline.meta("instanceName");
        let calculate = outline.expression(&name.text, Place::of(&path));
        binds.push(bind(&path).with("type", "string").with("calculate", calculate));
    }
    binds
}

fn bind(path: &[Step]) -> Element {
    Element::new("bind").with("nodeset", xpath(path))
}

fn of_node(node: &Node<'_>, outline: &Outline<'_>) -> Vec<Element> {
    match &node.kind {
        Kind::Question(question) => {
            let mut elements = vec![of_question(question, &node.path, outline)];
            elements.retain(|bind| bind.says_more_than("nodeset"));
            elements.extend(on_load(question, &node.path, outline));
            elements
        }
        Kind::Group(group) => of_group(&node.path, group, outline),
        Kind::Repeat(repeat) => of_group(&node.path, &repeat.group, outline),
        Kind::Count(count) => {
            let calculate = outline.expression(&count.text, Place::of(&node.path));
            vec![bind(&node.path).with("type", "string").with("readonly", "true()").with("calculate", calculate)]
        }
        Kind::Entity(entity) => of_entity(entity, &below(&node.path, "entity"), outline),
    }
}

fn of_group(path: &Path, group: &crate::model::Group, outline: &Outline<'_>) -> Vec<Element> {
    let mut element = bind(path);
    set_expression(&mut element, "relevant", group.relevant.as_ref(), path, outline);
    set_expression(&mut element, "readonly", group.read_only.as_ref(), path, outline);
    set(&mut element, &group.bind_attributes, path, outline);
    if element.says_more_than("nodeset") { vec![element] } else { Vec::new() }
}

fn of_question(question: &Question, path: &Path, outline: &Outline<'_>) -> Element {
    let mut element = bind(path);
    for (name, value) in of_kind(&question.kind) {
        element.set(name, value);
    }
    let expressions = [
        ("required", question.required.as_ref()),
        ("relevant", question.relevant.as_ref()),
        ("constraint", question.constraint.as_ref()),
        ("readonly", question.read_only.as_ref()),
        // A trigger runs the calculation; a bind would run it always.
        ("calculate", question.calculation.as_ref().filter(|_| question.trigger.is_empty())),
    ];
    for (name, expression) in expressions {
        set_expression(&mut element, name, expression, path, outline);
    }
    for (name, message) in itext::messages(question) {
        if itext::is_message_looked_up(message) {
            element.set(name, format!("jr:itext('{}:{name}')", xpath(path)));
        } else if let Some(text) = message.exact(itext::DEFAULT) {
            element.set(name, text);
        }
    }
    for (name, value) in &question.parameters {
        if let Some(attribute) = parameter(&question.kind, name) {
            element.set(attribute, value.as_str());
        }
    }
    if let Some(saved) = &question.save_to {
        element.set("entities:saveto", saved.property.as_str());
    }
    set(&mut element, &question.bind_attributes, path, outline);
    element
}

fn set_expression(
    element: &mut Element,
    name: &str,
    expression: Option<&ExpressionText>,
    path: &Path,
    outline: &Outline<'_>,
) {
    if let Some(expression) = expression {
        element.set(name, outline.expression(&expression.text, Place::of(path)));
    }
}

fn set(element: &mut Element, attributes: &Attributes, path: &Path, outline: &Outline<'_>) {
    for (name, value) in attributes {
        element.set(name, outline.expression(value, Place::of(path)));
    }
}

/// The type of a kind, and what else its kind says.
fn of_kind(kind: &QuestionKind) -> Vec<(&'static str, String)> {
    let text = |text: &str| text.to_owned();
    let of_type = |name: &str| vec![("type", text(name))];
    let preload = |kind: &str, preload: &str, params: String| {
        vec![("jr:preload", text(preload)), ("type", text(kind)), ("jr:preloadParams", params)]
    };
    match kind {
        QuestionKind::Text
        | QuestionKind::SelectOne(_)
        | QuestionKind::SelectMultiple(_)
        | QuestionKind::Acknowledge
        | QuestionKind::Calculate
        | QuestionKind::Hidden => of_type("string"),
        QuestionKind::Integer => of_type("int"),
        QuestionKind::Decimal => of_type("decimal"),
        QuestionKind::Range(range) => of_type(if range.decimal { "decimal" } else { "int" }),
        QuestionKind::Date => of_type("date"),
        QuestionKind::Time => of_type("time"),
        QuestionKind::DateTime => of_type("dateTime"),
        QuestionKind::Rank(_) => of_type("odk:rank"),
        QuestionKind::Note => vec![("readonly", text("true()")), ("type", text("string"))],
        QuestionKind::Geopoint | QuestionKind::StartGeopoint | QuestionKind::BackgroundGeopoint => of_type("geopoint"),
        QuestionKind::Geotrace => of_type("geotrace"),
        QuestionKind::Geoshape => of_type("geoshape"),
        QuestionKind::Image
        | QuestionKind::Audio
        | QuestionKind::Video
        | QuestionKind::File
        | QuestionKind::Osm(_)
        | QuestionKind::BackgroundAudio
        | QuestionKind::Audit => of_type("binary"),
        QuestionKind::Barcode => of_type("barcode"),
        QuestionKind::Metadata(Metadata::Start) => preload("dateTime", "timestamp", text("start")),
        QuestionKind::Metadata(Metadata::End) => preload("dateTime", "timestamp", text("end")),
        QuestionKind::Metadata(Metadata::Today) => preload("date", "date", text("today")),
        QuestionKind::Metadata(Metadata::Property { property, uri }) => {
            let prefix = if *uri { "uri:" } else { "" };
            preload("string", "property", format!("{prefix}{}", property_name(*property)))
        }
        QuestionKind::Trigger | QuestionKind::ExternalData(_) => Vec::new(),
    }
}

fn property_name(property: Property) -> &'static str {
    match property {
        Property::DeviceId => "deviceid",
        Property::SubscriberId => "subscriberid",
        Property::SimSerial => "simserial",
        Property::PhoneNumber => "phonenumber",
        Property::Username => "username",
        Property::Email => "email",
    }
}

/// The attribute of the bind that a parameter is.
fn parameter(kind: &QuestionKind, name: &str) -> Option<&'static str> {
    Some(match (kind, name) {
        (QuestionKind::Image, "max-pixels") => "orx:max-pixels",
        (QuestionKind::Audio, "quality") => "odk:quality",
        (QuestionKind::Geopoint | QuestionKind::Geotrace | QuestionKind::Geoshape, "allow-mock-accuracy") => {
            "odk:allow-mock-accuracy"
        }
        (QuestionKind::Audit, "location-priority") => "odk:location-priority",
        (QuestionKind::Audit, "location-min-interval") => "odk:location-min-interval",
        (QuestionKind::Audit, "location-max-age") => "odk:location-max-age",
        (QuestionKind::Audit, "track-changes") => "odk:track-changes",
        (QuestionKind::Audit, "track-changes-reasons") => "odk:track-changes-reasons",
        (QuestionKind::Audit, "identify-user") => "odk:identify-user",
        _ => return None,
    })
}

/// What happens when a form is opened first.
fn on_load(question: &Question, path: &Path, outline: &Outline<'_>) -> Vec<Element> {
    let first_load = "odk-instance-first-load";
    let mut actions: Vec<Element> = default_action(question, path, first_load, outline).into_iter().collect();
    match &question.kind {
        QuestionKind::StartGeopoint => {
            actions.push(Element::new("odk:setgeopoint").with("ref", xpath(path)).with("event", first_load));
        }
        QuestionKind::BackgroundAudio => {
            let mut action =
                Element::new("odk:recordaudio").with("ref", xpath(path)).with("event", "odk-instance-load");
            if let Some(quality) = question.parameter("quality") {
                action.set("odk:quality", quality);
            }
            actions.push(action);
        }
        _ => {}
    }
    actions
}

/// Sets a computed default.
pub(super) fn default_action(question: &Question, path: &Path, event: &str, outline: &Outline<'_>) -> Option<Element> {
    let Some(DefaultValue::Dynamic(default)) = &question.default else { return None };
    let value = outline.expression(&default.text, Place::of(path));
    Some(Element::new("setvalue").with("ref", xpath(path)).with("event", event).with("value", value))
}

/// The binds of an entity, and what gives it an identifier.
fn of_entity(entity: &Entity, path: &Path, outline: &Outline<'_>) -> Vec<Element> {
    let attribute = |name: &str| below(path, &format!("@{name}"));
    let computed = |path: &Path, calculate: String| {
        bind(path).with("calculate", calculate).with("readonly", "true()").with("type", "string")
    };
    let mut elements = Vec::new();
    for (name, condition) in [("create", &entity.create_if), ("update", &entity.update_if)] {
        if let Some(condition) = condition {
            let path = attribute(name);
            elements.push(computed(&path, outline.expression(&condition.text, Place::of(&path))));
        }
    }
    let id = attribute("id");
    if let Some(expression) = &entity.id {
        for (name, column) in
            [("baseVersion", "__version"), ("trunkVersion", "__trunkVersion"), ("branchId", "__branchId")]
        {
            let path = attribute(name);
            let own = outline.expression(&expression.text, Place { predicate: true, ..Place::of(&path) });
            elements.push(computed(&path, format!("instance('{}')/root/item[name={own}]/{column}", entity.dataset)));
        }
        let calculate = outline.expression(&expression.text, Place::of(&id));
        elements.push(bind(&id).with("readonly", "true()").with("type", "string").with("calculate", calculate));
    } else {
        elements.push(bind(&id).with("readonly", "true()").with("type", "string"));
        elements.push(entity_id_action(path, "odk-instance-first-load"));
    }
    if let Some(label) = &entity.label {
        let path = below(path, "label");
        elements.push(computed(&path, outline.expression(&label.text, Place::of(&path))));
    }
    elements
}

/// Gives a new entity its identifier.
pub(super) fn entity_id_action(path: &[Step], event: &str) -> Element {
    Element::new("setvalue").with("ref", format!("{}/@id", xpath(path))).with("event", event).with("value", "uuid()")
}
