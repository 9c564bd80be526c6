//! The values of a document, in their order.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Number;

use super::{BadDocument, MAX_DEPTH, MAX_NODES};

/// Where a text stands in its document, in characters; none where it cannot be replaced.
pub(super) type Place = Option<Range<usize>>;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Number(Number),
    Text(String, Place),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

impl Node {
    /// The value of a key; of a key that stands there twice, the last one.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub fn entries(&self) -> &[(String, Self)] {
        if let Self::Map(entries) = self { entries } else { &[] }
    }

    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text, _) = self { Some(text) } else { None }
    }

    /// What a JSON pointer within the document leads to (RFC 6901), such as `#/components/pathItems/pet`.
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        let mut steps = pointer.strip_prefix("#/")?.split('/');
        steps.try_fold(self, |node, step| node.get(&step.replace("~1", "/").replace("~0", "~")))
    }

    /// How many values there are, if they are not nested too deep.
    pub fn measure(&self, depth: usize) -> Result<usize, BadDocument> {
        if depth > MAX_DEPTH {
            return Err(BadDocument::TooDeep);
        }
        let mut count = 1;
        match self {
            Self::List(items) => {
                for item in items {
                    count += item.measure(depth + 1)?;
                }
            }
            Self::Map(entries) => {
                for (_, value) in entries {
                    count += value.measure(depth + 1)?;
                }
            }
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(..) => {}
        }
        Ok(count)
    }
}

pub(super) fn read_json(text: &str) -> Result<Node, BadDocument> {
    let node: Node = serde_json::from_str(text).map_err(|error| BadDocument::Syntax(error.to_string()))?;
    if node.measure(0)? > MAX_NODES { Err(BadDocument::TooLarge) } else { Ok(node) }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values;

        impl<'de> Visitor<'de> for Values {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Bool(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Number(value.into()))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Number(value.into()))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
                Ok(Number::from_f64(value).map_or(Node::Null, Node::Number))
            }

            fn visit_str<E>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Text(value.to_owned(), None))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Node::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
                let mut map = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    map.push(entry);
                }
                Ok(Node::Map(map))
            }
        }

        deserializer.deserialize_any(Values)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text, _) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}
