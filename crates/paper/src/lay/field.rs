//! Fields to be filled in by hand. Boxes and lines are lines of the page: what is asked and how to answer is text.

use super::{Compositor, GREY, INK, MARGIN, MEASURE, Op, Owner, Role, Setting, Strip, Style, Weight, baseline};
use crate::fields::{Field, Space};
use crate::strips::{MILLIMETRE, WRITING, keep_together};

/// The height of a line to write on: handwriting needs it.
const WRITING_LINE: f32 = 9.0 * MILLIMETRE;
/// The side of a box for one character.
const BOX: f32 = 6.2 * MILLIMETRE;
/// The side of a box to tick.
const TICK_BOX: f32 = 4.2 * MILLIMETRE;

impl Compositor<'_> {
    pub(super) fn field(&mut self, field: &Field) {
        let begin = self.strips.len();
        let label = self.structure.root(Role::Paragraph);
        let mut strips = self.set_text(label, &field.label, self.full(self.style.text, INK));
        if let Some(first) = strips.first_mut() {
            first.space = self.style.text * 1.3;
        }
        self.strips.extend(strips);
        if let Some(hint) = &field.hint {
            let node = self.structure.root(Role::Paragraph);
            let strips = self.set_text(node, hint, self.full(self.style.small(), GREY));
            self.strips.extend(strips);
        }
        match &field.space {
            Space::Lines(lines) => self.writing_lines(*lines),
            Space::Comb(groups, between) => self.comb(groups, between),
            Space::Choices(choices) => self.choices(choices),
        }
        keep_together(self.strips.get_mut(begin..).unwrap_or_default());
    }

    fn writing_lines(&mut self, lines: u8) {
        let height = WRITING_LINE.max(Style::leading(self.style.text));
        for _ in 0..lines {
            let rule = Op::Rule { x: MARGIN, y: height, width: MEASURE, thickness: 0.7, colour: WRITING };
            self.strips.push(Strip { height, ops: vec![(Owner::Layout, rule)], ..Strip::default() });
        }
    }

    /// Boxes in a row; where the page is too narrow, in several.
    fn comb(&mut self, groups: &[u8], between: &str) {
        let side = BOX.max(self.style.text * 1.5);
        let gap = if between.is_empty() { 0.0 } else { self.style.text * 1.4 };
        let y = self.style.text * 0.35;
        let strip = |ops| Strip { height: y + side, ops, ..Strip::default() };
        let mut ops = Vec::new();
        let mut x = MARGIN;
        for (place, boxes) in groups.iter().enumerate() {
            if place > 0 && !between.is_empty() {
                let width = self.fonts.width(Weight::Regular, between) * self.style.text;
                let text = between.to_owned();
                let baseline = y + side / 2.0 + 0.357 * self.style.text;
                let (size, weight, colour) = (self.style.text, Weight::Regular, WRITING);
                let x = x - gap / 2.0 - width / 2.0;
                ops.push((Owner::Layout, Op::Text { x, baseline, size, weight, colour, text }));
            }
            for _ in 0..*boxes {
                if x + side > MARGIN + MEASURE {
                    self.strips.push(strip(std::mem::take(&mut ops)));
                    x = MARGIN;
                }
                let frame = Op::Frame { x, y, width: side, height: side, thickness: 0.7, colour: WRITING };
                ops.push((Owner::Layout, frame));
                x += side;
            }
            x += gap;
        }
        self.strips.push(strip(ops));
    }

    fn choices(&mut self, choices: &[super::Text]) {
        let list = self.structure.root(Role::List { is_numbered: false });
        let size = self.style.text;
        let side = TICK_BOX.max(size);
        let full = self.full(size, INK);
        let indent = side + size * 0.7;
        let setting = Setting { x: full.x + indent, width: full.width - indent, ..full };
        for choice in choices {
            let entry = self.structure.child(list, Role::Item);
            let label = self.structure.child(entry, Role::TickBox);
            let body = self.structure.child(entry, Role::ItemBody);
            let mut strips = self.set_text(body, &Self::at_least_a_space(choice), setting);
            if let Some(first) = strips.first_mut() {
                first.space = size * 0.4;
                // The box stands in the middle of the capitals.
                let y = baseline(size) - 0.357 * size - side / 2.0;
                let frame = Op::Frame { x: full.x, y, width: side, height: side, thickness: 0.9, colour: WRITING };
                first.ops.insert(0, (Owner::Node(label), frame));
            }
            self.strips.extend(strips);
        }
    }
}
