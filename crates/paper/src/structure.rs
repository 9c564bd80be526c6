//! The structure of a document: what its parts are, in the order of reading.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// A part of the structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(usize);

/// What a part is.
#[derive(Debug, Clone)]
pub(crate) enum Role {
    Heading(u8, String),
    Paragraph,
    Strong,
    List {
        is_numbered: bool,
    },
    Item,
    ItemLabel,
    ItemBody,
    /// A box to tick: drawn, and read as this sign.
    TickBox,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
    Figure(String),
}

#[derive(Debug)]
struct Part {
    role: Role,
    parent: Option<NodeId>,
    is_attached: bool,
    children: Vec<Child>,
    place: Option<(usize, Rect)>,
}

#[derive(Debug)]
enum Child {
    Part(NodeId),
    Drawn(Identifier),
}

/// The parts of a document. A part comes to its parent when the first of it is drawn, so that parts and drawings
/// stand in the order of reading.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    parts: Vec<Part>,
    roots: Vec<NodeId>,
}

impl Structure {
    pub(crate) fn root(&mut self, role: Role) -> NodeId {
        self.add(role, None)
    }

    pub(crate) fn child(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.add(role, Some(parent))
    }

    fn add(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        self.parts.push(Part { role, parent, is_attached: false, children: Vec::new(), place: None });
        NodeId(self.parts.len() - 1)
    }

    /// A picture was put on a page.
    pub(crate) fn placed(&mut self, node: NodeId, page: usize, rect: Rect) {
        if let Some(part) = self.parts.get_mut(node.0) {
            part.place = Some((page, rect));
        }
    }

    /// Something of a part was drawn.
    pub(crate) fn drawn(&mut self, node: NodeId, identifier: Identifier) {
        self.attach(node);
        if let Some(part) = self.parts.get_mut(node.0) {
            part.children.push(Child::Drawn(identifier));
        }
    }

    fn attach(&mut self, node: NodeId) {
        let mut below = node;
        loop {
            let Some(part) = self.parts.get_mut(below.0) else { return };
            if std::mem::replace(&mut part.is_attached, true) {
                return;
            }
            match part.parent {
                None => return self.roots.push(below),
                Some(parent) => {
                    if let Some(above) = self.parts.get_mut(parent.0) {
                        above.children.push(Child::Part(below));
                    }
                    below = parent;
                }
            }
        }
    }

    pub(crate) fn tree(&self) -> TagTree {
        let mut tree = TagTree::new();
        for root in &self.roots {
            if let Some(group) = self.group(*root) {
                tree.push(group);
            }
        }
        tree
    }

    fn group(&self, node: NodeId) -> Option<TagGroup> {
        let part = self.parts.get(node.0)?;
        let mut group = TagGroup::new(part.tag());
        for child in &part.children {
            match child {
                Child::Drawn(identifier) => group.push(Node::Leaf(*identifier)),
                Child::Part(below) => {
                    if let Some(below) = self.group(*below) {
                        group.push(below);
                    }
                }
            }
        }
        Some(group)
    }
}

impl Part {
    fn tag(&self) -> TagKind {
        match &self.role {
            Role::Heading(level, text) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(text.clone())).into()
            }
            Role::Paragraph => Tag::P.into(),
            Role::Strong => Tag::Strong.into(),
            Role::List { is_numbered: true } => Tag::L(ListNumbering::Decimal).into(),
            Role::List { is_numbered: false } => Tag::L(ListNumbering::Disc).into(),
            Role::Item => Tag::LI.into(),
            Role::ItemLabel => Tag::Lbl.into(),
            Role::ItemBody => Tag::LBody.into(),
            Role::TickBox => Tag::Lbl.with_actual_text(Some("\u{2610}".to_owned())).into(),
            Role::Table => Tag::Table.into(),
            Role::Caption => Tag::Caption.into(),
            Role::TableHead => Tag::THead.into(),
            Role::TableBody => Tag::TBody.into(),
            Role::Row => Tag::TR.into(),
            Role::ColumnHeading => Tag::TH(TableHeaderScope::Column).into(),
            Role::RowHeading => Tag::TH(TableHeaderScope::Row).into(),
            Role::Cell => Tag::TD.into(),
            Role::Figure(alternative) => {
                let place = self.place.map(|(page, rect)| BBox::new(page, rect));
                Tag::Figure(Some(alternative.clone())).with_bbox(place).into()
            }
        }
    }
}
