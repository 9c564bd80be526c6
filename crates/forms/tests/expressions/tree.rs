//! A scope with a tree, written as indented lines: `name`, `name = text`, or `name := value` for what has
//! the type that it looks like: a number, a day, a time, a moment.

use std::collections::BTreeMap;

use forms::expression::{Node, Reading, Scope, Value};

pub struct Tree {
    nodes: Vec<(Option<usize>, String, Value)>,
    here: usize,
    lists: BTreeMap<String, usize>,
}

impl Tree {
    /// The answers, then each list under its name at the left margin. Node 0 is above them all.
    pub fn read(text: &str) -> Self {
        let mut nodes = vec![(None, String::new(), Value::Blank)];
        let mut lists = BTreeMap::new();
        let mut above: Vec<(usize, usize)> = Vec::new();
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let margin = lines.iter().map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
        for line in lines {
            let depth = line.len() - line.trim_start().len() - margin;
            let (name, value) = match line.trim().split_once(" := ") {
                Some((name, value)) => (name, typed(value)),
                None => {
                    let (name, text) = line.trim().split_once(" = ").unwrap_or((line.trim(), ""));
                    (name, Value::text(text))
                }
            };
            above.retain(|(outer, _)| *outer < depth);
            let parent = above.last().map_or(0, |(_, node)| *node);
            above.push((depth, nodes.len()));
            if depth == 0 && nodes.len() > 1 {
                lists.insert(name.to_owned(), nodes.len());
            }
            let parent = if depth == 0 && nodes.len() > 1 { None } else { Some(parent) };
            nodes.push((parent, name.to_owned(), value));
        }
        Self { nodes, here: 1, lists }
    }

    /// Stands at the nth node of a name, from 0.
    pub fn at(mut self, name: &str, nth: usize) -> Self {
        self.here = (0..self.nodes.len()).filter(|node| self.nodes[*node].1 == name).nth(nth).unwrap();
        self
    }

    fn index(node: Node) -> usize {
        usize::try_from(node.0).unwrap()
    }

    fn inside(&self, mut node: usize, outer: usize) -> bool {
        while let Some(parent) = self.nodes[node].0 {
            if parent == outer {
                return true;
            }
            node = parent;
        }
        false
    }
}

impl Scope for Tree {
    fn question(&self, name: &str) -> Option<Reading> {
        let nodes = self.nodes(name)?;
        Some(match nodes.as_slice() {
            [single] => self.read(*single),
            several => Reading::of(Value::Nodes(several.iter().map(|node| self.read(*node).value).collect())),
        })
    }

    fn here(&self) -> Option<Node> {
        Some(Node(self.here as u64))
    }

    fn root(&self) -> Option<Node> {
        Some(Node(0))
    }

    fn instance(&self, name: &str) -> Option<Node> {
        self.lists.get(name).map(|node| Node(*node as u64))
    }

    /// As in XLSForm: those in the innermost group around the expression that has some.
    fn nodes(&self, name: &str) -> Option<Vec<Node>> {
        let mut outer = Some(self.here);
        while let Some(around) = outer {
            let found: Vec<Node> = (0..self.nodes.len())
                .filter(|node| self.nodes[*node].1 == name && self.inside(*node, around))
                .map(|node| Node(node as u64))
                .collect();
            if !found.is_empty() {
                return Some(found);
            }
            outer = self.nodes[around].0;
        }
        None
    }

    fn children(&self, node: Node, name: Option<&str>, each: &mut dyn FnMut(Node)) {
        for (index, (parent, own, _)) in self.nodes.iter().enumerate() {
            if *parent == Some(Self::index(node)) && name.is_none_or(|name| name == own) {
                each(Node(index as u64));
            }
        }
    }

    fn parent(&self, node: Node) -> Option<Node> {
        self.nodes[Self::index(node)].0.map(|parent| Node(parent as u64))
    }

    fn name(&self, node: Node) -> Option<&str> {
        Some(&self.nodes[Self::index(node)].1)
    }

    fn read(&self, node: Node) -> Reading {
        Reading::of(self.nodes[Self::index(node)].2.clone())
    }

    fn is_of_a_list(&self, node: Node) -> bool {
        self.lists.values().any(|list| *list == Self::index(node) || self.inside(Self::index(node), *list))
    }
}

fn typed(text: &str) -> Value {
    let value = Value::text(text);
    if let Some(number) = value.to_number() {
        return Value::Number(number);
    }
    match (value.to_moment(), value.to_time()) {
        (Some(moment), _) if text.contains('T') => Value::Moment(moment),
        (Some(moment), _) => Value::Date(moment.civil.date()),
        (None, Some(time)) => Value::Time(time),
        (None, None) => value,
    }
}
