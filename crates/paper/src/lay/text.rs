//! Headings, paragraphs, notices, key figures and the head of a letter.

use super::{ACCENT, Compositor, INK, MARGIN, MEASURE, Op, Owner, Role, Strip, TINT, Text, keep_company};
use super::{Colour, GREY, Setting, keep_together};

/// The bar at the left of a notice, in points.
const BAR: f32 = 4.0;

impl Compositor<'_> {
    pub(super) fn letterhead(&mut self, name: &Text, lines: &[Text]) {
        let begin = self.strips.len();
        let size = self.style.text * 1.18;
        let paragraph = self.structure.root(Role::Paragraph);
        let strips = self.set_text(paragraph, name, self.full(size, ACCENT));
        self.strips.extend(strips);
        for line in lines {
            let paragraph = self.structure.root(Role::Paragraph);
            let strips = self.set_text(paragraph, line, self.full(self.style.small(), GREY));
            self.strips.extend(strips);
        }
        let y = self.style.text * 0.5;
        let rule = Op::Rule { x: MARGIN, y, width: MEASURE, thickness: 1.5, colour: ACCENT };
        self.strips.push(Strip { height: self.style.text * 1.6, ops: vec![(Owner::Layout, rule)], ..Strip::default() });
        keep_together(self.strips.get_mut(begin..).unwrap_or_default());
    }

    pub(super) fn heading(&mut self, level: u8, text: &str) {
        let size = self.style.heading(level);
        let heading = self.structure.root(Role::Heading(level, text.to_owned()));
        let mut strips = self.set_text(heading, &Text::heavy(text), self.full(size, ACCENT));
        for strip in &mut strips {
            strip.height = size * 1.3;
            strip.keeps_next = true;
        }
        if let Some(first) = strips.first_mut() {
            first.space = self.style.text * [1.4, 1.6, 1.1].get(usize::from(level) - 1).copied().unwrap_or(1.0);
            first.bookmark = Some((level, text.to_owned()));
        }
        self.strips.extend(strips);
    }

    pub(super) fn paragraph(&mut self, text: &Text, size: f32, colour: Colour) {
        let paragraph = self.structure.root(Role::Paragraph);
        let mut strips = self.set_text(paragraph, text, self.full(size, colour));
        keep_company(&mut strips);
        if let Some(first) = strips.first_mut() {
            first.space = self.style.gap();
        }
        self.strips.extend(strips);
    }

    /// A paragraph with a bar at its left, on a tint.
    pub(super) fn notice(&mut self, text: &Text) {
        let inset = self.style.text;
        let setting =
            Setting { x: MARGIN + BAR + inset, width: MEASURE - BAR - 2.0 * inset, ..self.full(self.style.text, INK) };
        let paragraph = self.structure.root(Role::Paragraph);
        let strips = self.set_text(paragraph, text, setting);
        let strips = padded(strips, self.style.text * 0.6);
        self.push_on_tint(strips);
    }

    /// A number that matters, large, below what it is.
    pub(super) fn key_figure(&mut self, label: &Text, value: &Text) {
        let inset = self.style.text;
        let setting =
            Setting { x: MARGIN + BAR + inset, width: MEASURE - BAR - 2.0 * inset, ..self.full(self.style.text, INK) };
        let paragraph = self.structure.root(Role::Paragraph);
        let mut strips = self.set_text(paragraph, label, setting);
        if let Some((Owner::Node(_), Op::Text { text, .. })) = strips.last_mut().and_then(|strip| strip.ops.last_mut())
        {
            // Keeps label and figure apart for who reads the text aloud.
            text.push(' ');
        }
        let large = Setting { size: self.style.heading(1), colour: ACCENT, ..setting };
        strips.extend(self.set_text(paragraph, value, large));
        let strips = padded(strips, self.style.text * 0.6);
        self.push_on_tint(strips);
    }

    fn push_on_tint(&mut self, mut strips: Vec<Strip>) {
        keep_together(&mut strips);
        for strip in &mut strips {
            // A hair more than the strip, so that no seam shows between two.
            let height = strip.height + 0.2;
            let ground = Op::Fill { x: MARGIN, y: 0.0, width: MEASURE, height, colour: TINT };
            let bar = Op::Fill { x: MARGIN, y: 0.0, width: BAR, height, colour: ACCENT };
            strip.ops.splice(0..0, [(Owner::Layout, ground), (Owner::Layout, bar)]);
        }
        if let Some(first) = strips.first_mut() {
            first.space = self.style.text * 1.1;
        }
        self.strips.extend(strips);
    }
}

/// With room above the first strip and below the last.
pub(super) fn padded(mut strips: Vec<Strip>, padding: f32) -> Vec<Strip> {
    strips.insert(0, Strip { height: padding, ..Strip::default() });
    strips.push(Strip { height: padding, ..Strip::default() });
    strips
}
