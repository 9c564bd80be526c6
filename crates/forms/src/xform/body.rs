//! The body: what a person sees and fills in.

use base::Localized;

use crate::model::{ChoiceSource, Form, Group, Media, Question, QuestionKind, Repeat};
use crate::reference;

use super::binds::{default_action, entity_id_action};
use super::instances;
use super::itext;
use super::outline::{self, Kind, Node, Outline, Path, below, count_name, group_appearance, xpath};
use super::paths::{Place, relative};
use super::xml::Element;

/// Appearances of an image that can be taken with another app.
const WITH_ANOTHER_APP: [&str; 2] = ["", "annotate"];

/// The body.
pub(super) fn write(form: &Form, outline: &Outline<'_>) -> Element {
    let writer = Writer { form, outline, triggered: triggered(outline) };
    let mut body = Element::new("h:body");
    if !form.settings().style.is_empty() {
        body.set("class", form.settings().style.as_str());
    }
    body.extend(outline.nodes.iter().filter_map(|node| writer.node(node)));
    body
}

/// Whether choices are searched in a file, by the appearance `search('file')`.
pub(crate) fn is_search(appearance: &str) -> bool {
    appearance.contains("search(")
}

/// The questions that wait for the answer of another, in their order.
fn triggered<'o>(outline: &'o Outline<'_>) -> Vec<(&'o Question, &'o Path)> {
    outline
        .walk()
        .into_iter()
        .filter_map(|node| match &node.kind {
            Kind::Question(question) if !question.trigger.is_empty() => Some((&***question, &node.path)),
            _ => None,
        })
        .collect()
}

struct Writer<'a> {
    form: &'a Form,
    outline: &'a Outline<'a>,
    triggered: Vec<(&'a Question, &'a Path)>,
}

impl Writer<'_> {
    fn node(&self, node: &Node<'_>) -> Option<Element> {
        match &node.kind {
            Kind::Question(question) => self.question(question, &node.path),
            Kind::Group(group) => Some(self.group(group, node)),
            Kind::Repeat(repeat) => Some(self.repeat(repeat, node)),
            Kind::Count(_) | Kind::Entity(_) => None,
        }
    }

    fn group(&self, group: &Group, node: &Node<'_>) -> Element {
        let mut element = Element::new("group");
        self.set_body(&mut element, group, &node.path);
        element.set("ref", xpath(&node.path));
        element.extend(self.title(group, &node.path));
        element.extend(node.children.iter().filter_map(|child| self.node(child)));
        element
    }

    fn repeat(&self, repeat: &Repeat, node: &Node<'_>) -> Element {
        let path = &node.path;
        let mut element = Element::new("group").with("ref", xpath(path));
        let nothing = Localized::new();
        let label = if outline::is_table(&repeat.group) { &nothing } else { &repeat.group.label };
        let label = self.label("label", label, &repeat.group.media, path);
        element.push(label.unwrap_or_else(|| Element::new("label")));
        let mut inner = Element::new("repeat").with("nodeset", xpath(path));
        self.set_body(&mut inner, &repeat.group, path);
        if let Some(count) = &repeat.count {
            let text = match reference::sole(&count.text) {
                Some(_) => count.text.trim().to_owned(),
                None => format!("${{{}}}", count_name(repeat)),
            };
            inner.set("jr:count", self.outline.expression(&text, Place::of(path)));
        }
        inner.extend(node.children.iter().filter_map(|child| self.node(child)));
        inner.extend(self.on_new_repetition(&node.children));
        element.push(inner);
        element
    }

    /// What happens when a repetition is added; repeats inside see to themselves.
    fn on_new_repetition(&self, nodes: &[Node<'_>]) -> Vec<Element> {
        let mut actions = Vec::new();
        for node in nodes {
            match &node.kind {
                Kind::Question(question) => {
                    actions.extend(default_action(question, &node.path, "odk-new-repeat", self.outline));
                }
                Kind::Group(_) => actions.extend(self.on_new_repetition(&node.children)),
                Kind::Entity(entity) if entity.id.is_none() => {
                    actions.push(entity_id_action(&below(&node.path, "entity"), "odk-new-repeat"));
                }
                Kind::Repeat(_) | Kind::Count(_) | Kind::Entity(_) => {}
            }
        }
        actions
    }

    fn set_body(&self, element: &mut Element, group: &Group, path: &Path) {
        for (name, value) in &group.body_attributes {
            element.set(name, self.outline.expression(value, Place::of(path)));
        }
        let appearance = group_appearance(group);
        if !appearance.is_empty() {
            element.set("appearance", self.outline.expression(&appearance, Place::of(path)));
        }
    }

    /// The label of a group; the title of a table is a note of its own.
    fn title(&self, group: &Group, path: &Path) -> Option<Element> {
        let label = outline::label(&group.label, &group.appearance);
        if outline::is_table(group) || label.is_empty() {
            return None;
        }
        self.label("label", &label, &group.media, path)
    }

    /// A label: looked up by its name, or written where it stands.
    fn label(&self, element: &str, text: &Localized, media: &[Media], path: &Path) -> Option<Element> {
        if itext::is_looked_up(text, media) {
            return Some(Element::new(element).with("ref", format!("jr:itext('{}:{element}')", xpath(path))));
        }
        let text = text.exact(itext::DEFAULT)?;
        let mut label = Element::new(element);
        label.extend_mixed(self.outline.words(text, Place::of(path)));
        Some(label)
    }

    fn question(&self, question: &Question, path: &Path) -> Option<Element> {
        let tag = tag(&question.kind)?;
        let computed = question.calculation.is_some() || !question.trigger.is_empty();
        if computed && question.label.is_empty() && question.hint.is_empty() {
            return None;
        }
        let mut element = Element::new(tag).with("ref", xpath(path));
        self.set_attributes(&mut element, question, path);
        let label = outline::label(&question.label, &question.appearance);
        element.push(self.label("label", &label, &question.media, path).unwrap_or_else(|| Element::new("label")));
        if itext::is_hint_looked_up(question) {
            element.push(Element::new("hint").with("ref", format!("jr:itext('{}:hint')", xpath(path))));
        } else {
            element.extend(self.label("hint", &question.hint, &[], path));
        }
        self.add_choices(&mut element, question, path);
        element.extend(self.on_change(&question.name, path));
        Some(element)
    }

    fn set_attributes(&self, element: &mut Element, question: &Question, path: &Path) {
        if let Some(media_type) = media_type(&question.kind) {
            element.set("mediatype", media_type);
        }
        for (name, value) in &question.body_attributes {
            element.set(name, self.outline.expression(value, Place::of(path)));
        }
        if !question.appearance.is_empty() {
            element.set("appearance", self.outline.expression(&question.appearance, Place::of(path)));
        }
        for (name, value) in &question.parameters {
            let attribute = match (&question.kind, name.as_str()) {
                (QuestionKind::Text, "rows") => "rows",
                (QuestionKind::Geopoint, "capture-accuracy") => "accuracyThreshold",
                (QuestionKind::Geopoint, "warning-accuracy") => "unacceptableAccuracyThreshold",
                (QuestionKind::Geotrace | QuestionKind::Geoshape, "incremental") => "incremental",
                (QuestionKind::Range(_), "tick_interval") => "odk:tick-interval",
                (QuestionKind::Range(_), "placeholder") => "odk:placeholder",
                (QuestionKind::Image, "app") if WITH_ANOTHER_APP.contains(&question.appearance.as_str()) => "intent",
                _ => continue,
            };
            element.set(attribute, value.as_str());
        }
        if let QuestionKind::Range(range) = &question.kind {
            element.set("start", range.start.as_str());
            element.set("end", range.end.as_str());
            element.set("step", range.step.as_str());
        }
        if let Some(ChoiceSource::External { list }) = question.kind.choices()
            && let Some(filter) = &question.choice_filter
        {
            let filter = self.filter(&filter.text, path);
            element.set("query", format!("instance('{list}')/root/item[{filter}]"));
        }
    }

    fn filter(&self, text: &str, path: &Path) -> String {
        self.outline.expression(text, Place { predicate: true, ..Place::of(path) })
    }

    /// The choices, or where they are found.
    fn add_choices(&self, element: &mut Element, question: &Question, path: &Path) {
        match &question.kind {
            QuestionKind::Osm(Some(list)) => self.add_tags(element, list),
            QuestionKind::Range(_) => {
                if let Some(list) = question.parameter("tick_labelset") {
                    element.push(self.list(question, list, path));
                }
            }
            QuestionKind::Geopoint | QuestionKind::Geotrace | QuestionKind::Geoshape => {
                if let Some(geometry) = question.parameter("reference-geometry") {
                    element.push(match reference::sole(geometry) {
                        Some(repeat) => self.repetitions(question, self.outline.place(repeat.name), "geometry", path),
                        None => self.list(question, geometry, path),
                    });
                }
            }
            kind => match kind.choices() {
                Some(ChoiceSource::List { list, .. }) if is_search(&question.appearance) => {
                    self.add_items(element, list);
                }
                Some(ChoiceSource::List { list, .. }) => element.push(self.list(question, list, path)),
                Some(ChoiceSource::File { file, value, label }) => {
                    let items = self.items(question, instances::stem(file), path);
                    element.push(self.itemset(question, &items, value, label, path));
                }
                Some(ChoiceSource::Repeat { question: name }) => {
                    let repeat = self
                        .outline
                        .place(name)
                        .map(|place| place.iter().take(place.len() - 1).cloned().collect::<Path>());
                    element.push(self.repetitions(question, repeat.as_ref(), name, path));
                }
                Some(ChoiceSource::External { .. }) | None => {}
            },
        }
    }

    /// The items of an instance that pass the filter.
    fn items(&self, question: &Question, instance: &str, path: &Path) -> String {
        let filter = question.choice_filter.as_ref().map(|filter| format!("[{}]", self.filter(&filter.text, path)));
        format!("instance('{instance}')/root/item{}", filter.unwrap_or_default())
    }

    fn list(&self, question: &Question, list: &str, path: &Path) -> Element {
        let translated = self.form.list(list).is_some_and(itext::is_translated);
        let label = if translated { "jr:itext(itextId)" } else { "label" };
        self.itemset(question, &self.items(question, list, path), "name", label, path)
    }

    /// The answers of the repetitions of a repeat.
    fn repetitions(&self, question: &Question, repeat: Option<&Path>, value: &str, path: &Path) -> Element {
        let Some(repeat) = repeat else { return Element::new("itemset") };
        let nodeset = relative(path, repeat).unwrap_or_else(|| xpath(repeat));
        let filter = match &question.choice_filter {
            Some(filter) => {
                let place = Place { predicate: true, filtered: Some(repeat), ..Place::of(path) };
                self.outline.expression(&filter.text, place)
            }
            None => format!("./{value} != ''"),
        };
        self.itemset(question, &format!("{nodeset}[{filter}]"), value, value, path)
    }

    fn itemset(&self, question: &Question, nodeset: &str, value: &str, label: &str, path: &Path) -> Element {
        let randomized = question.parameter("randomize").is_some_and(|value| value.eq_ignore_ascii_case("true"));
        let nodeset = match (randomized, question.parameter("seed")) {
            (false, _) => nodeset.to_owned(),
            (true, None) => format!("randomize({nodeset})"),
            (true, Some(seed)) => {
                let seed = match reference::sole(seed) {
                    Some(_) => self.outline.expression(seed, Place::of(path)).trim().to_owned(),
                    None => seed.to_owned(),
                };
                format!("randomize({nodeset}, {seed})")
            }
        };
        Element::new("itemset")
            .with("nodeset", nodeset)
            .containing(Element::new("value").with("ref", value))
            .containing(Element::new("label").with("ref", label))
    }

    /// The choices of a list, written where they stand.
    fn add_items(&self, element: &mut Element, list: &str) {
        let Some(list) = self.form.list(list) else { return };
        let translated = itext::is_translated(list);
        for (index, choice) in list.choices.iter().enumerate() {
            let label = if translated {
                Element::new("label").with("ref", format!("jr:itext('{}')", itext::choice_id(&list.name, index)))
            } else {
                Element::new("label").saying(choice.label.exact(itext::DEFAULT).unwrap_or_default())
            };
            let value = Element::new("value").saying(choice.name.as_str());
            element.push(Element::new("item").containing(label).containing(value));
        }
    }

    fn add_tags(&self, element: &mut Element, list: &str) {
        let lists = self.form.osm_lists();
        for tag in lists.iter().filter(|known| known.name == list).flat_map(|list| &list.choices) {
            let label = tag.label.exact(itext::DEFAULT).or_else(|| tag.label.iter().next().map(|(_, text)| text));
            let label = Element::new("label").saying(label.unwrap_or_default());
            element.push(Element::new("tag").with("key", tag.name.as_str()).containing(label));
        }
    }

    /// What an answer to this question sets off.
    fn on_change(&self, name: &str, path: &Path) -> Vec<Element> {
        let waiting =
            || self.triggered.iter().filter(|(question, _)| question.trigger.iter().any(|trigger| trigger == name));
        let event = "xforms-value-changed";
        let mut actions: Vec<Element> = waiting()
            .filter(|(question, _)| question.kind != QuestionKind::BackgroundGeopoint)
            .map(|(question, target)| {
                let action = Element::new("setvalue").with("ref", xpath(target)).with("event", event);
                match &question.calculation {
                    Some(calculation) => {
                        action.with("value", self.outline.expression(&calculation.text, Place::of(path)))
                    }
                    None => action,
                }
            })
            .collect();
        let located = waiting().filter(|(question, _)| question.kind == QuestionKind::BackgroundGeopoint);
        actions.extend(
            located.map(|(_, target)| Element::new("odk:setgeopoint").with("ref", xpath(target)).with("event", event)),
        );
        actions
    }
}

/// The control of a kind, for kinds that are seen.
fn tag(kind: &QuestionKind) -> Option<&'static str> {
    Some(match kind {
        QuestionKind::SelectOne(ChoiceSource::External { .. })
        | QuestionKind::Text
        | QuestionKind::Integer
        | QuestionKind::Decimal
        | QuestionKind::Date
        | QuestionKind::Time
        | QuestionKind::DateTime
        | QuestionKind::Note
        | QuestionKind::Geopoint
        | QuestionKind::Geotrace
        | QuestionKind::Geoshape
        | QuestionKind::Barcode => "input",
        QuestionKind::SelectOne(_) => "select1",
        QuestionKind::SelectMultiple(_) => "select",
        QuestionKind::Rank(_) => "odk:rank",
        QuestionKind::Range(_) => "range",
        QuestionKind::Acknowledge | QuestionKind::Trigger | QuestionKind::BackgroundGeopoint => "trigger",
        QuestionKind::Image | QuestionKind::Audio | QuestionKind::Video | QuestionKind::File | QuestionKind::Osm(_) => {
            "upload"
        }
        QuestionKind::Calculate
        | QuestionKind::Hidden
        | QuestionKind::Metadata(_)
        | QuestionKind::ExternalData(_)
        | QuestionKind::StartGeopoint
        | QuestionKind::BackgroundAudio
        | QuestionKind::Audit => return None,
    })
}

fn media_type(kind: &QuestionKind) -> Option<&'static str> {
    Some(match kind {
        QuestionKind::Image => "image/*",
        QuestionKind::Audio => "audio/*",
        QuestionKind::Video => "video/*",
        QuestionKind::File => "application/*",
        QuestionKind::Osm(_) => "osm/*",
        _ => return None,
    })
}
