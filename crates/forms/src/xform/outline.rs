//! The nodes of a filled-in form: the form's items, and what XForms adds to them.

use std::borrow::Cow;
use std::collections::HashMap;

use base::Localized;

use crate::model::{Entity, ExpressionText, Form, Group, Item, Question, QuestionKind, Repeat};
use crate::reference;

use super::itext::DEFAULT;

/// A node of a filled-in form.
#[derive(Debug, Clone)]
pub(super) struct Node<'f> {
    /// Its name.
    pub(super) name: String,
    /// The names from the root to it.
    pub(super) path: Path,
    /// What it is.
    pub(super) kind: Kind<'f>,
    /// The nodes inside.
    pub(super) children: Vec<Node<'f>>,
}

/// What a node is.
#[derive(Debug, Clone)]
pub(super) enum Kind<'f> {
    /// A question; one that was made for a table belongs to no sheet.
    Question(Cow<'f, Box<Question>>),
    Group(&'f Group),
    Repeat(&'f Repeat),
    /// How often a repeat is repeated, where it is more than an answer.
    Count(&'f ExpressionText),
    /// The entity of the group around it.
    Entity(&'f Entity),
}

/// A step of a path: a name, and whether it is repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) name: String,
    pub(super) repeats: bool,
}

/// The steps from the root to a node.
pub(super) type Path = Vec<Step>;

/// A path as XPath.
pub(super) fn xpath(path: &[Step]) -> String {
    path.iter().flat_map(|step| ["/", step.name.as_str()]).collect()
}

/// The nodes of a form.
#[derive(Debug, Clone)]
pub(super) struct Outline<'f> {
    /// The name of the root.
    pub(super) root: Path,
    /// The nodes under the root.
    pub(super) nodes: Vec<Node<'f>>,
    /// The log of the filling in, if one is kept.
    pub(super) audit: Option<&'f Question>,
    /// The entity of the form itself.
    pub(super) entity: Option<&'f Entity>,
    /// Where the node of each name is.
    places: HashMap<String, Path>,
}

impl<'f> Outline<'f> {
    /// The nodes of a form.
    pub(super) fn of(form: &'f Form) -> Self {
        let root = vec![Step { name: form.settings().root_name.clone(), repeats: false }];
        let mut builder = Builder { form, audit: None };
        let nodes = builder.nodes(form.items(), &root, &[]);
        let entity = form.entities().iter().find(|entity| entity.scope.is_empty());
        let mut outline = Self { root, nodes, audit: builder.audit, entity, places: HashMap::new() };
        let mut places = HashMap::new();
        collect(&outline.nodes, &mut places);
        for name in ["instanceID", "instanceName"] {
            places.entry(name.to_owned()).or_insert_with(|| outline.meta(name));
        }
        outline.places = places;
        outline
    }

    /// Where the node of a name is.
    pub(super) fn place(&self, name: &str) -> Option<&Path> {
        self.places.get(name)
    }

    /// The path of a node of the form's meta group.
    pub(super) fn meta(&self, name: &str) -> Path {
        below(&below(&self.root, "meta"), name)
    }

    /// Every node, in order, parents first.
    pub(super) fn walk(&self) -> Vec<&Node<'f>> {
        fn walk<'a, 'f>(nodes: &'a [Node<'f>], all: &mut Vec<&'a Node<'f>>) {
            for node in nodes {
                all.push(node);
                walk(&node.children, all);
            }
        }
        let mut all = Vec::new();
        walk(&self.nodes, &mut all);
        all
    }
}

/// A path with one more step.
pub(super) fn below(path: &[Step], name: &str) -> Path {
    let mut path = path.to_vec();
    path.push(Step { name: name.to_owned(), repeats: false });
    path
}

fn collect(nodes: &[Node<'_>], places: &mut HashMap<String, Path>) {
    for node in nodes {
        if !matches!(node.kind, Kind::Entity(_)) {
            places.entry(node.name.clone()).or_insert_with(|| node.path.clone());
        }
        collect(&node.children, places);
    }
}

struct Builder<'f> {
    form: &'f Form,
    audit: Option<&'f Question>,
}

impl<'f> Builder<'f> {
    fn nodes(&mut self, items: &'f [Item], above: &[Step], scope: &[&str]) -> Vec<Node<'f>> {
        let mut nodes = Vec::new();
        for item in items {
            match item {
                Item::Question(question) => match question.kind {
                    QuestionKind::Audit => self.audit = Some(question),
                    QuestionKind::ExternalData(_) => {}
                    _ => nodes.push(leaf(Cow::Borrowed(question), above)),
                },
                Item::Group(group) => {
                    let path = below(above, &group.name);
                    let children = self.inside(group, &path, scope);
                    nodes.push(Node { name: group.name.clone(), path, kind: Kind::Group(group), children });
                }
                Item::Repeat(repeat) => {
                    nodes.extend(count(repeat, above));
                    let mut path = below(above, &repeat.group.name);
                    path.iter_mut().rev().take(1).for_each(|last| last.repeats = true);
                    let children = self.inside(&repeat.group, &path, scope);
                    nodes.push(Node { name: repeat.group.name.clone(), path, kind: Kind::Repeat(repeat), children });
                }
            }
        }
        nodes
    }

    /// What is inside a group: its items, what a table adds, and its entity.
    fn inside(&mut self, group: &'f Group, path: &[Step], scope: &[&str]) -> Vec<Node<'f>> {
        let mut scope = scope.to_vec();
        scope.push(&group.name);
        let mut children = self.nodes(&group.items, path, &scope);
        if is_table(group) {
            children = table(group, children, path);
        }
        let entity = self.form.entities().iter().find(|entity| entity.scope == scope);
        children.extend(entity.map(|entity| Node {
            name: "meta".to_owned(),
            path: below(path, "meta"),
            kind: Kind::Entity(entity),
            children: Vec::new(),
        }));
        children
    }
}

fn leaf<'f>(question: Cow<'f, Box<Question>>, above: &[Step]) -> Node<'f> {
    let (name, path) = (question.name.clone(), below(above, &question.name));
    Node { name, path, kind: Kind::Question(question), children: Vec::new() }
}

/// The node that keeps how often a repeat is repeated.
fn count<'f>(repeat: &'f Repeat, above: &[Step]) -> Option<Node<'f>> {
    let count = repeat.count.as_ref()?;
    if reference::sole(&count.text).is_some() {
        return None;
    }
    let name = count_name(repeat);
    Some(Node { path: below(above, &name), name, kind: Kind::Count(count), children: Vec::new() })
}

/// The name of the node that keeps how often a repeat is repeated.
pub(super) fn count_name(repeat: &Repeat) -> String {
    format!("{}_count", repeat.group.name)
}

/// Whether a group is a table: selects under each other that share the heads of their choices.
pub(super) fn is_table(group: &Group) -> bool {
    group.looks("table-list")
}

/// What labels a question or a group. What only heads the choices of others (appearance `label`) may have none:
/// then it is a space, because clients want one.
pub(super) fn label<'a>(label: &'a Localized, appearance: &str) -> Cow<'a, Localized> {
    if appearance == "label" && label.is_empty() {
        return Cow::Owned(Localized::of(DEFAULT, " "));
    }
    Cow::Borrowed(label)
}

/// The appearance of a group. XForms knows no tables: they are fields on one page.
pub(super) fn group_appearance(group: &Group) -> String {
    if !is_table(group) {
        return group.appearance.clone();
    }
    let others = group.appearance.split_whitespace().filter(|word| *word != "table-list");
    std::iter::once("field-list").chain(others).collect::<Vec<_>>().join(" ")
}

/// The nodes of a table: its title as a note, then a select that shows only the heads, then the
/// selects without theirs.
fn table<'f>(group: &'f Group, children: Vec<Node<'f>>, path: &[Step]) -> Vec<Node<'f>> {
    let mut nodes = Vec::new();
    if !group.label.is_empty() || !group.hint.is_empty() {
        let name = format!("generated_table_list_label_{}", group.at.row);
        let mut title = Question::new(name, QuestionKind::Note, group.at.clone());
        title.label = group.label.clone();
        title.hint = group.hint.clone();
        nodes.push(leaf(Cow::Owned(Box::new(title)), path));
    }
    nodes.extend(rows(children, path, &mut Rows::default()));
    nodes
}

/// How far a table is written.
#[derive(Debug, Default)]
struct Rows {
    /// Whether the heads are there.
    heads: bool,
    /// Whether a group inside has ended, and the table with it.
    ended: bool,
}

fn rows<'f>(children: Vec<Node<'f>>, path: &[Step], state: &mut Rows) -> Vec<Node<'f>> {
    let mut nodes = Vec::new();
    for mut child in children {
        match &mut child.kind {
            Kind::Question(question) if question.kind.choices().is_some() && !state.ended => {
                if !state.heads {
                    state.heads = true;
                    nodes.push(heads(question, path));
                }
                "list-nolabel".clone_into(&mut question.to_mut().appearance);
            }
            Kind::Group(_) | Kind::Repeat(_) => {
                child.children = rows(std::mem::take(&mut child.children), &child.path, state);
                state.ended = true;
            }
            _ => {}
        }
        nodes.push(child);
    }
    nodes
}

/// A select that shows only the labels of its choices.
fn heads<'f>(first: &Question, path: &[Step]) -> Node<'f> {
    let name = format!("reserved_name_for_field_list_labels_{}", first.at.row);
    let mut heads = Question::new(name, first.kind.clone(), first.at.clone());
    "label".clone_into(&mut heads.appearance);
    heads.label = Localized::of("default", " ");
    leaf(Cow::Owned(Box::new(heads)), path)
}
