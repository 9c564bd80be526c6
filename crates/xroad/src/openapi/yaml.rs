//! Values of a YAML document. Scalars stay texts: nothing here needs their types.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::node::{Node, Place};
use super::{BadDocument, MAX_DEPTH, MAX_NODES};

/// A list or a map that is not finished.
struct Open {
    node: Node,
    anchor: usize,
    /// The key of a map whose value comes next.
    key: Option<String>,
}

struct Reading {
    open: Vec<Open>,
    /// What aliases stand for, each with its number of values.
    anchored: HashMap<usize, (Node, usize)>,
    root: Option<Node>,
    count: usize,
}

pub(super) fn read(text: &str) -> Result<Node, BadDocument> {
    let mut reading = Reading { open: Vec::new(), anchored: HashMap::new(), root: None, count: 0 };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| BadDocument::Syntax(error.to_string()))?;
        match event {
            Event::Scalar(value, style, anchor, _) => {
                let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let place = (!is_block).then(|| span.start.index()..span.end.index());
                reading.take(Node::Text(value.into_owned(), place), anchor, 1)?;
            }
            Event::SequenceStart(anchor, _) => reading.begin(Node::List(Vec::new()), anchor)?,
            Event::MappingStart(anchor, _) => reading.begin(Node::Map(Vec::new()), anchor)?,
            Event::SequenceEnd | Event::MappingEnd => reading.end()?,
            Event::Alias(anchor) => {
                let known = reading.anchored.get(&anchor).cloned();
                let (node, count) = known.ok_or_else(|| BadDocument::Syntax("an alias within itself".to_owned()))?;
                reading.take(node, 0, count)?;
            }
            Event::DocumentStart(_) if reading.root.is_some() => {
                return Err(BadDocument::Syntax("more than one document".to_owned()));
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {}
        }
    }
    let root = reading.root.ok_or_else(|| BadDocument::Syntax("no document".to_owned()))?;
    // Aliases may nest deeper than the text does.
    root.measure(0)?;
    Ok(root)
}

impl Reading {
    fn begin(&mut self, node: Node, anchor: usize) -> Result<(), BadDocument> {
        if self.open.len() >= MAX_DEPTH {
            return Err(BadDocument::TooDeep);
        }
        self.open.push(Open { node, anchor, key: None });
        Ok(())
    }

    fn end(&mut self) -> Result<(), BadDocument> {
        let Some(Open { node, anchor, .. }) = self.open.pop() else { return Ok(()) };
        self.take(node, anchor, 1)
    }

    fn take(&mut self, node: Node, anchor: usize, count: usize) -> Result<(), BadDocument> {
        self.count += count;
        if self.count > MAX_NODES {
            return Err(BadDocument::TooLarge);
        }
        if anchor > 0 {
            let count = node.measure(0)?;
            self.count += count;
            self.anchored.insert(anchor, (node.clone(), count));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open { node: Node::List(items), .. }) => items.push(node),
            Some(Open { node: Node::Map(entries), key, .. }) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => *key = Some(node.text().unwrap_or_default().to_owned()),
            },
            Some(_) => {}
        }
        Ok(())
    }
}

/// The document with other texts in these places; the places are in characters, and none lies over another.
pub(super) fn replaced(text: &str, mut changes: Vec<(Place, String)>) -> Result<String, BadDocument> {
    changes.sort_by_key(|(place, _)| place.as_ref().map(|place| place.start));
    // An alias leads to the same place twice.
    changes.dedup();
    let mut chars = text.char_indices().map(|(at, _)| at).chain([text.len()]).enumerate();
    let mut byte_of = |wanted: usize| chars.find(|(index, _)| *index == wanted).map(|(_, at)| at);
    let (mut changed, mut done) = (String::with_capacity(text.len()), 0);
    for (place, new) in changes {
        let place = place.filter(|place| place.start < place.end).ok_or(BadDocument::Server)?;
        let start = byte_of(place.start).ok_or(BadDocument::Server)?;
        let end = byte_of(place.end).ok_or(BadDocument::Server)?;
        let start = start + properties(text.get(start..end).unwrap_or_default());
        changed.push_str(text.get(done..start).ok_or(BadDocument::Server)?);
        changed.push_str(&serde_json::Value::from(new).to_string());
        done = end;
    }
    changed.push_str(text.get(done..).ok_or(BadDocument::Server)?);
    Ok(changed)
}

/// How many bytes the anchor and the tag before a scalar take.
fn properties(scalar: &str) -> usize {
    let mut rest = scalar;
    while rest.starts_with(['&', '!']) {
        rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
    }
    scalar.len() - rest.len()
}
