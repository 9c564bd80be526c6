//! Pages: which strip stands on which, and where.

use krilla::geom::Rect;

use crate::strips::{Figure, Op, Owner, Strip};
use crate::structure::Structure;

/// The part of a page that has the text, in points from its top.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

/// A page with all that is drawn on it, from its top-left corner.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) ops: Vec<(Owner, Op)>,
    pub(crate) bookmarks: Vec<Bookmark>,
}

/// A heading on its page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) y: f32,
}

/// Puts strips on pages.
pub(crate) fn paginate(strips: &[Strip], running: &[Vec<Strip>], area: Area, structure: &mut Structure) -> Vec<Sheet> {
    let mut press = Press { running, area, structure, done: Vec::new(), sheet: Sheet::default(), y: area.top };
    let mut rest = strips;
    while !rest.is_empty() {
        let count = rest.iter().take_while(|strip| strip.keeps_next).count() + 1;
        let (group, later) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        press.put(group);
        rest = later;
    }
    press.done.push(press.sheet);
    press.done
}

struct Press<'a> {
    running: &'a [Vec<Strip>],
    area: Area,
    structure: &'a mut Structure,
    done: Vec<Sheet>,
    sheet: Sheet,
    y: f32,
}

impl Press<'_> {
    /// Strips that belong together: on this page, on the next, or, when no page has room for them, on several.
    fn put(&mut self, group: &[Strip]) {
        let Some(first) = group.first() else { return };
        let fits = self.y + height(group, self.is_fresh()) <= self.area.bottom;
        let fits_a_page = self.head(first) + height(group, true) <= self.area.bottom - self.area.top;
        if first.begins_page || (!fits && fits_a_page) {
            self.turn(first);
        }
        for strip in group {
            if self.y + above(strip, self.is_fresh()) + strip.height > self.area.bottom {
                self.turn(strip);
            }
            self.draw(strip);
        }
    }

    fn is_fresh(&self) -> bool {
        self.y <= self.area.top
    }

    fn head(&self, strip: &Strip) -> f32 {
        strip.running.and_then(|head| self.running.get(head)).map_or(0.0, |head| height(head, true))
    }

    /// Begins a page, unless this one is empty; headings of a table that goes on stand again.
    fn turn(&mut self, next: &Strip) {
        if self.is_fresh() {
            return;
        }
        self.done.push(std::mem::take(&mut self.sheet));
        self.y = self.area.top;
        let running = self.running;
        if let Some(head) = next.running.and_then(|head| running.get(head)) {
            for strip in head {
                self.draw(strip);
            }
        }
    }

    fn draw(&mut self, strip: &Strip) {
        self.y += above(strip, self.is_fresh());
        for (owner, op) in &strip.ops {
            let mut op = op.clone();
            op.lower(self.y);
            self.sheet.ops.push((*owner, op));
        }
        if let Some((level, text)) = &strip.bookmark {
            self.sheet.bookmarks.push(Bookmark { level: *level, text: text.clone(), y: self.y });
        }
        if let Some(Figure { node, x, y, width, height }) = strip.figure
            && let Some(rect) = Rect::from_xywh(x, self.y + y, width, height)
        {
            self.structure.placed(node, self.done.len(), rect);
        }
        self.y += strip.height;
    }
}

fn above(strip: &Strip, is_first: bool) -> f32 {
    if is_first { 0.0 } else { strip.space }
}

fn height(strips: &[Strip], is_first: bool) -> f32 {
    strips.iter().enumerate().map(|(place, strip)| above(strip, is_first && place == 0) + strip.height).sum()
}

impl Op {
    /// Moves down.
    pub(crate) fn lower(&mut self, by: f32) {
        match self {
            Self::Text { baseline, .. } => *baseline += by,
            Self::Rule { y, .. } | Self::Fill { y, .. } | Self::Frame { y, .. } | Self::Modules { y, .. } => *y += by,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Area = Area { top: 100.0, bottom: 200.0 };

    fn strip(height: f32) -> Strip {
        let op = Op::Rule { x: 0.0, y: 0.0, width: height, thickness: 1.0, colour: [0; 3] };
        Strip { height, ops: vec![(Owner::Layout, op)], ..Strip::default() }
    }

    /// The heights of the strips on each page.
    fn pages(strips: &[Strip], running: &[Vec<Strip>]) -> Vec<Vec<f32>> {
        let sheets = paginate(strips, running, AREA, &mut Structure::default());
        let width = |op: &Op| if let Op::Rule { width, .. } = op { *width } else { 0.0 };
        sheets.iter().map(|sheet| sheet.ops.iter().map(|(_, op)| width(op)).collect()).collect()
    }

    #[test]
    fn what_does_not_fit_stands_on_the_next_page() {
        assert_eq!(pages(&[strip(60.0), strip(40.0), strip(1.0)], &[]), [vec![60.0, 40.0], vec![1.0]]);
    }

    #[test]
    fn a_heading_goes_with_what_follows_it() {
        let heading = Strip { keeps_next: true, ..strip(20.0) };
        assert_eq!(pages(&[strip(70.0), heading, strip(30.0)], &[]), [vec![70.0], vec![20.0, 30.0]]);
    }

    #[test]
    fn what_no_page_has_room_for_is_parted() {
        let long: Vec<Strip> = (0..3).map(|_| Strip { keeps_next: true, ..strip(60.0) }).collect();
        assert_eq!(pages(&long, &[]), [vec![60.0], vec![60.0], vec![60.0]]);
    }

    #[test]
    fn headings_of_a_table_stand_again() {
        let row = || Strip { running: Some(0), ..strip(50.0) };
        let rows = [strip(10.0), row(), row(), row()];
        assert_eq!(pages(&rows, &[vec![strip(10.0)]]), [vec![10.0, 50.0], vec![10.0, 50.0], vec![10.0, 50.0]]);
    }

    #[test]
    fn space_above_is_left_out_at_the_top_of_a_page() {
        let spaced = Strip { space: 30.0, ..strip(90.0) };
        assert_eq!(pages(&[spaced.clone(), spaced], &[]), [vec![90.0], vec![90.0]]);
    }
}
