//! Strips: a block laid out as bands of the page's width, none of which is ever cut.

use std::rc::Rc;

use crate::blocks::Weight;
use crate::structure::NodeId;

/// Points in a millimetre.
pub(crate) const MILLIMETRE: f32 = 72.0 / 25.4;

/// A colour: red, green, blue.
pub(crate) type Colour = [u8; 3];

/// Text. 17:1 on white.
pub(crate) const INK: Colour = [26, 26, 26];
/// Text of less weight. 7:1 on white.
pub(crate) const GREY: Colour = [85, 85, 85];
/// Headings and what shall be seen first. 10:1 on white.
pub(crate) const ACCENT: Colour = [22, 57, 107];
/// Lines between rows.
pub(crate) const RULE: Colour = [190, 196, 204];
/// Where somebody writes. 4:1 on white: it must be seen.
pub(crate) const WRITING: Colour = [110, 116, 124];
/// What lies behind key figures and notices.
pub(crate) const TINT: Colour = [238, 242, 248];

/// Something drawn. `x` is from the left edge of the page, `y` from the top of the strip, in points.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Text {
        x: f32,
        baseline: f32,
        size: f32,
        weight: Weight,
        colour: Colour,
        text: String,
    },
    Rule {
        x: f32,
        y: f32,
        width: f32,
        thickness: f32,
        colour: Colour,
    },
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    Frame {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        thickness: f32,
        colour: Colour,
    },
    /// Squares at columns and rows of a grid.
    Modules {
        x: f32,
        y: f32,
        side: f32,
        dark: Rc<Vec<(u16, u16)>>,
    },
}

/// Whom something drawn belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// A part of the structure, in the order of reading.
    Node(NodeId),
    /// Lines and grounds.
    Layout,
    /// Headings of a table that stand again, and the foot of a page.
    Pagination,
    Footer,
}

/// A band of the page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Above it, unless it is the first of its page.
    pub(crate) space: f32,
    pub(crate) height: f32,
    pub(crate) ops: Vec<(Owner, Op)>,
    /// The next strip stands on the same page.
    pub(crate) keeps_next: bool,
    pub(crate) begins_page: bool,
    /// Level and text of a heading, for the table of contents at the side.
    pub(crate) bookmark: Option<(u8, String)>,
    /// Which headings stand again above it when it begins a page.
    pub(crate) running: Option<usize>,
    pub(crate) figure: Option<Figure>,
}

/// A picture: its part of the structure, and where it is in its strip, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figure {
    pub(crate) node: NodeId,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// The block's strips all stand on one page.
pub(crate) fn keep_together(strips: &mut [Strip]) {
    if let Some((_, others)) = strips.split_last_mut() {
        for strip in others {
            strip.keeps_next = true;
        }
    }
}

/// No single line stands alone at the end or the beginning of a page.
pub(crate) fn keep_company(strips: &mut [Strip]) {
    let count = strips.len();
    for (place, strip) in strips.iter_mut().enumerate() {
        if place + 1 < count && (place == 0 || place + 2 == count) {
            strip.keeps_next = true;
        }
    }
}
