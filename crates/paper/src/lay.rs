//! Laying out: blocks become strips.

mod code;
mod field;
mod list;
mod table;
mod text;
mod ticket;

use crate::blocks::{Block, Text, Weight};
use crate::error::PaperError;
use crate::letters::Fonts;
use crate::lines::Line;
use crate::strips::{ACCENT, Colour, GREY, INK, MILLIMETRE, Op, Owner, Strip, TINT, keep_company, keep_together};
use crate::structure::{NodeId, Role, Structure};

/// A4, in points.
pub(crate) const PAGE_WIDTH: f32 = 210.0 * MILLIMETRE;
/// A4, in points.
pub(crate) const PAGE_HEIGHT: f32 = 297.0 * MILLIMETRE;
/// Left and right of the text, in points.
pub(crate) const MARGIN: f32 = 22.0 * MILLIMETRE;
/// The width of the text, in points.
pub(crate) const MEASURE: f32 = PAGE_WIDTH - 2.0 * MARGIN;

/// Sizes, all from that of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Points.
    pub(crate) text: f32,
}

impl Style {
    /// 11 points, as letters have it.
    pub(crate) const USUAL: Self = Self { text: 11.0 };
    /// 18 points: large print.
    pub(crate) const LARGE: Self = Self { text: 18.0 };

    pub(crate) fn small(self) -> f32 {
        (self.text * 0.84).max(9.0)
    }

    pub(crate) fn heading(self, level: u8) -> f32 {
        // Large print needs no headings of twice its size.
        let scale = if self.text > 14.0 { [1.45, 1.25, 1.1] } else { [1.8, 1.32, 1.1] };
        self.text * scale.get(usize::from(level.saturating_sub(1))).copied().unwrap_or(1.0)
    }

    /// From a line to the next.
    pub(crate) fn leading(size: f32) -> f32 {
        size * 1.42
    }

    /// Between blocks.
    pub(crate) fn gap(self) -> f32 {
        self.text * 0.75
    }
}

/// Lays out the blocks of one document.
pub(crate) struct Compositor<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) style: Style,
    pub(crate) structure: Structure,
    pub(crate) strips: Vec<Strip>,
    /// The headings of tables, to stand again on later pages.
    pub(crate) running: Vec<Vec<Strip>>,
}

/// How lines are set.
#[derive(Debug, Clone, Copy)]
struct Setting {
    x: f32,
    width: f32,
    size: f32,
    colour: Colour,
    at_right: bool,
}

impl<'a> Compositor<'a> {
    pub(crate) fn new(fonts: &'a Fonts, style: Style) -> Self {
        Self { fonts, style, structure: Structure::default(), strips: Vec::new(), running: Vec::new() }
    }

    pub(crate) fn lay(&mut self, blocks: &[Block]) -> Result<(), PaperError> {
        for block in blocks {
            let begin = self.strips.len();
            match block {
                Block::Letterhead(name, lines) => self.letterhead(name, lines),
                Block::Heading(level, text) => self.heading(*level, text),
                Block::Paragraph(text) => self.paragraph(text, self.style.text, INK),
                Block::Small(text) => self.paragraph(text, self.style.small(), GREY),
                Block::Notice(text) => self.notice(text),
                Block::Answers(answers) => self.answers(answers),
                Block::Table(table) => self.table(table)?,
                Block::List { items, is_numbered } => self.list(items, *is_numbered),
                Block::KeyFigure { label, value } => self.key_figure(label, value),
                Block::Field(field) => self.field(field),
                Block::Code(code) => self.code(code)?,
                Block::Ticket(ticket) => self.ticket(ticket)?,
                Block::Together(blocks) => {
                    self.lay(blocks)?;
                    keep_together(self.strips.get_mut(begin..).unwrap_or_default());
                }
                Block::NewPage => self.strips.push(Strip { begins_page: true, ..Strip::default() }),
            }
        }
        Ok(())
    }

    /// The usual setting: from margin to margin.
    fn full(&self, size: f32, colour: Colour) -> Setting {
        Setting { x: MARGIN, width: MEASURE, size, colour, at_right: false }
    }

    fn broken(&self, text: &Text, setting: Setting) -> Vec<Line> {
        crate::lines::broken(self.fonts, text, setting.size, setting.width)
    }

    /// A part that is empty is there all the same: a space that is drawn stands for it.
    fn at_least_a_space(text: &Text) -> Text {
        if text.is_blank() { Text::plain("\u{a0}") } else { text.clone() }
    }

    /// What belongs to each run of a text: bold ones are parts of their own within `node`.
    fn owners(&mut self, node: NodeId, text: &Text, marks_bold: bool) -> Vec<Owner> {
        text.runs
            .iter()
            .map(|run| match run.weight {
                Weight::Bold if marks_bold && text.runs.len() > 1 => {
                    Owner::Node(self.structure.child(node, Role::Strong))
                }
                _ => Owner::Node(node),
            })
            .collect()
    }

    /// A line, its top at `y` of its strip.
    fn set(&self, line: &Line, owners: &[Owner], setting: Setting, y: f32) -> Vec<(Owner, Op)> {
        let mut x = if setting.at_right { setting.x + setting.width - line.width } else { setting.x };
        let baseline = y + baseline(setting.size);
        let mut ops = Vec::with_capacity(line.pieces.len());
        for piece in &line.pieces {
            let Some(owner) = owners.get(piece.run) else { continue };
            let (size, weight, colour) = (setting.size, piece.weight, setting.colour);
            ops.push((*owner, Op::Text { x, baseline, size, weight, colour, text: piece.text.clone() }));
            x += piece.width;
        }
        ops
    }

    /// A text as strips of a line each.
    fn set_text(&mut self, node: NodeId, text: &Text, setting: Setting) -> Vec<Strip> {
        let owners = self.owners(node, text, true);
        let height = Style::leading(setting.size);
        let lines = self.broken(text, setting);
        lines
            .iter()
            .map(|line| Strip { height, ops: self.set(line, &owners, setting, 0.0), ..Strip::default() })
            .collect()
    }
}

/// From the top of a line to the foot of its letters.
fn baseline(size: f32) -> f32 {
    // Capitals of Noto Sans are 0.714 high: they stand in the middle of the line.
    Style::leading(size) / 2.0 + 0.357 * size
}
