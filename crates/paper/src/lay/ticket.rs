//! Tickets to be cut out: a frame with words at its left, a code of squares at its right, and below them what somebody
//! reads aloud or types.

use super::{ACCENT, Compositor, INK, MARGIN, MEASURE, Op, Owner, Role, Setting, Strip, Style};
use crate::blocks::{Text, Ticket};
use crate::error::PaperError;
use crate::strips::{Figure, MILLIMETRE, WRITING};

/// Between the frame and what is in it, in points.
const INSET: f32 = 4.0 * MILLIMETRE;
/// The height of a ticket, at most, in points: one page has room for it.
const HEIGHT_MAX: f32 = 220.0 * MILLIMETRE;
/// The largest size of the line at the foot, in points; it is smaller where the line is long.
const FOOT_SIZE: f32 = 34.0;

impl Compositor<'_> {
    pub(super) fn ticket(&mut self, ticket: &Ticket) -> Result<(), PaperError> {
        let figure_node = Role::Figure(crate::letters::printable(&ticket.code.alternative));
        let modules = Self::modules(&ticket.code)?;
        let quiet = 4.0 * modules.side;
        let left = MARGIN + INSET;
        let words_width = MEASURE - 2.0 * INSET - modules.width - quiet - INSET;
        let mut ops = Vec::new();
        let mut y = INSET;

        let heading = self.structure.root(Role::Heading(2, ticket.heading.clone()));
        let text = |size, colour| Setting { x: left, width: words_width, size, colour, at_right: false };
        y = self.words(&mut ops, heading, &Text::heavy(&ticket.heading), text(self.style.text, ACCENT), y);
        let figure_size = self.style.text * 2.0;
        let value = self.structure.root(Role::Paragraph);
        y = self.words(&mut ops, value, &Text::heavy(&ticket.value), text(figure_size, INK), y);
        for line in &ticket.lines {
            let paragraph = self.structure.root(Role::Paragraph);
            y = self.words(&mut ops, paragraph, line, text(self.style.text, INK), y);
        }

        let code_top = INSET.max(quiet);
        let code_x = MARGIN + MEASURE - INSET.max(quiet) - modules.width;
        let node = self.structure.root(figure_node);
        ops.push((Owner::Node(node), modules.at(code_x, code_top)));
        y = y.max(code_top + modules.height + quiet);

        let foot = self.structure.root(Role::Paragraph);
        let width = MEASURE - 2.0 * INSET;
        let natural = self.fonts.width(crate::blocks::Weight::Bold, &ticket.foot);
        let size = (width / natural.max(1.0)).min(FOOT_SIZE);
        let setting = Setting { x: left, width, size, colour: INK, at_right: false };
        y = self.words(&mut ops, foot, &Text::heavy(&ticket.foot), setting, y) + INSET * 0.5;
        if y > HEIGHT_MAX {
            return Err(PaperError::TicketTooLarge);
        }
        let frame = Op::Frame { x: MARGIN, y: 0.0, width: MEASURE, height: y, thickness: 1.2, colour: WRITING };
        ops.insert(0, (Owner::Layout, frame));
        self.strips.push(Strip {
            space: 5.0 * MILLIMETRE,
            height: y,
            ops,
            bookmark: Some((2, ticket.heading.clone())),
            figure: Some(Figure { node, x: code_x, y: code_top, width: modules.width, height: modules.height }),
            ..Strip::default()
        });
        Ok(())
    }

    /// Sets a text from `y` on; where the next one begins.
    fn words(
        &mut self,
        ops: &mut Vec<(Owner, Op)>,
        node: crate::structure::NodeId,
        text: &Text,
        setting: Setting,
        y: f32,
    ) -> f32 {
        let owners = self.owners(node, text, true);
        let mut y = y;
        for line in self.broken(text, setting) {
            ops.extend(self.set(&line, &owners, setting, y));
            y += Style::leading(setting.size) * 0.94;
        }
        y
    }
}
