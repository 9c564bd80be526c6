//! Tables, and answers, which are tables of two columns.

use super::{Compositor, GREY, INK, MARGIN, MEASURE, Op, Owner, Role, Setting, Strip, Style, Text, keep_company};
use crate::blocks::{Answer, COLUMNS_MAX, Table};
use crate::error::PaperError;
use crate::lines::Line;
use crate::strips::{ACCENT, RULE, keep_together};
use crate::structure::NodeId;

/// Rows of so many lines stay on one page.
const LINES_TOGETHER: usize = 8;
/// The part of the width that questions get.
const QUESTIONS: f32 = 0.42;

/// A cell on its way: its texts, one below the other, with their settings.
struct Cell<'a> {
    node: NodeId,
    texts: Vec<(&'a Text, Setting)>,
}

impl Compositor<'_> {
    pub(super) fn answers(&mut self, answers: &[Answer]) {
        if answers.is_empty() {
            return;
        }
        let table = self.structure.root(Role::Table);
        let body = self.structure.child(table, Role::TableBody);
        let padding = self.padding();
        let question = Setting { width: MEASURE * QUESTIONS - 2.0 * padding, ..self.full(self.style.text, GREY) };
        let answered = Setting {
            x: MARGIN + MEASURE * QUESTIONS,
            width: MEASURE * (1.0 - QUESTIONS),
            ..self.full(self.style.text, INK)
        };
        let noted = Setting { size: self.style.small(), colour: GREY, ..answered };
        for (place, answer) in answers.iter().enumerate() {
            let row = self.structure.child(body, Role::Row);
            let asked =
                Cell { node: self.structure.child(row, Role::RowHeading), texts: vec![(&answer.question, question)] };
            let mut texts = vec![(&answer.answer, answered)];
            texts.extend(answer.note.as_ref().map(|note| (note, noted)));
            let cells = [asked, Cell { node: self.structure.child(row, Role::Cell), texts }];
            let mut strips = self.row(&cells);
            if place == 0 {
                let rule = Op::Rule { x: MARGIN, y: 0.0, width: MEASURE, thickness: 0.6, colour: RULE };
                if let Some(first) = strips.first_mut() {
                    first.ops.insert(0, (Owner::Layout, rule));
                    first.space = self.style.gap();
                }
            }
            self.strips.extend(strips);
        }
    }

    pub(super) fn table(&mut self, table: &Table) -> Result<(), PaperError> {
        let columns = table.columns.len();
        if !(1..=COLUMNS_MAX).contains(&columns) {
            return Err(PaperError::Columns(columns));
        }
        if let Some((row, cells)) = table.rows.iter().enumerate().find(|(_, cells)| cells.len() != columns) {
            return Err(PaperError::RowLength { row: row + 1, cells: cells.len(), columns });
        }
        let settings = self.settings_of_columns(table);
        let node = self.structure.root(Role::Table);
        let begin = self.strips.len();
        if let Some(caption) = &table.caption {
            let caption_node = self.structure.child(node, Role::Caption);
            let mut strips = self.set_text(caption_node, caption, self.full(self.style.text, INK));
            keep_together(&mut strips);
            if let Some(last) = strips.last_mut() {
                last.keeps_next = true;
                last.height += self.padding();
            }
            self.strips.extend(strips);
        }
        let head = self.structure.child(node, Role::TableHead);
        let row = self.structure.child(head, Role::Row);
        let headings: Vec<Cell<'_>> = table
            .columns
            .iter()
            .zip(&settings)
            .map(|(column, setting)| Cell {
                node: self.structure.child(row, Role::ColumnHeading),
                texts: vec![(&column.heading, Setting { colour: ACCENT, ..*setting })],
            })
            .collect();
        let mut strips = self.row(&headings);
        if let Some((Owner::Layout, Op::Rule { thickness, colour, .. })) =
            strips.last_mut().and_then(|strip| strip.ops.last_mut())
        {
            (*thickness, *colour) = (1.2, ACCENT);
        }
        for strip in &mut strips {
            strip.keeps_next = true;
        }
        self.running.push(strips.iter().map(as_artifact).collect());
        let running = self.running.len() - 1;
        self.strips.extend(strips);

        let body = self.structure.child(node, Role::TableBody);
        for cells in &table.rows {
            let row = self.structure.child(body, Role::Row);
            let cells: Vec<Cell<'_>> = cells
                .iter()
                .zip(&settings)
                .enumerate()
                .map(|(place, (text, setting))| {
                    let is_heading = place == 0 && table.has_row_headings;
                    let role = if is_heading { Role::RowHeading } else { Role::Cell };
                    Cell { node: self.structure.child(row, role), texts: vec![(text, *setting)] }
                })
                .collect();
            let mut strips = self.row(&cells);
            for strip in &mut strips {
                strip.running = Some(running);
            }
            self.strips.extend(strips);
        }
        if let Some(first) = self.strips.get_mut(begin) {
            first.space = self.style.text * 1.1;
        }
        Ok(())
    }

    /// The strips of a row, with a line below it. A long row may go on on the next page.
    fn row(&mut self, cells: &[Cell<'_>]) -> Vec<Strip> {
        let mut columns: Vec<Vec<(Line, Vec<Owner>, Setting)>> = Vec::new();
        for cell in cells {
            let mut lines = Vec::new();
            for (text, setting) in &cell.texts {
                let text = Self::at_least_a_space(text);
                let owners = self.owners(cell.node, &text, true);
                let broken = self.broken(&text, *setting);
                lines.extend(broken.into_iter().map(|line| (line, owners.clone(), *setting)));
            }
            columns.push(lines);
        }
        let height = Style::leading(self.style.text);
        let count = columns.iter().map(Vec::len).max().unwrap_or(1);
        let mut strips: Vec<Strip> = (0..count)
            .map(|place| {
                let lines = columns.iter().filter_map(|lines| lines.get(place));
                let ops = lines.flat_map(|(line, owners, setting)| self.set(line, owners, *setting, 0.0)).collect();
                Strip { height, ops, ..Strip::default() }
            })
            .collect();
        self.close_row(&mut strips);
        strips
    }

    fn close_row(&self, strips: &mut [Strip]) {
        if strips.len() <= LINES_TOGETHER {
            keep_together(strips);
        } else {
            keep_company(strips);
        }
        let padding = self.padding();
        if let Some(first) = strips.first_mut() {
            first.height += padding;
            for (_, op) in &mut first.ops {
                op.lower(padding);
            }
        }
        if let Some(last) = strips.last_mut() {
            last.height += padding;
            let rule = Op::Rule { x: MARGIN, y: last.height, width: MEASURE, thickness: 0.6, colour: RULE };
            last.ops.push((Owner::Layout, rule));
        }
    }

    /// Above and below the lines of a row, and between columns.
    fn padding(&self) -> f32 {
        self.style.text * 0.4
    }

    /// Where each column stands: as wide as its words need, the rest shared by how much stands in them.
    fn settings_of_columns(&self, table: &Table) -> Vec<Setting> {
        let between = 2.0 * self.padding() + 4.0;
        let room = MEASURE - between * (columns_less_one(table));
        let mut needs = Vec::new();
        for (place, column) in table.columns.iter().enumerate() {
            let cells = table.rows.iter().filter_map(|row| row.get(place));
            let (mut word, mut line) = (0.0_f32, 0.0_f32);
            for text in std::iter::once(&column.heading).chain(cells) {
                let extent = crate::lines::extent(self.fonts, text, self.style.text);
                word = word.max(extent.0.min(room * 0.5));
                line = line.max(extent.1);
            }
            needs.push((word.max(1.0), line.max(word).max(1.0)));
        }
        let widths = shared(&needs, room);
        let mut x = MARGIN;
        let mut settings = Vec::new();
        for (column, width) in table.columns.iter().zip(widths) {
            settings.push(Setting {
                x,
                width: width + 0.05,
                at_right: column.is_number,
                ..self.full(self.style.text, INK)
            });
            x += width + between;
        }
        settings
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are eight columns at most")]
fn columns_less_one(table: &Table) -> f32 {
    table.columns.len().saturating_sub(1) as f32
}

/// Shares a width among columns, of each of which the least and the wished-for width is given.
fn shared(needs: &[(f32, f32)], room: f32) -> Vec<f32> {
    let least: f32 = needs.iter().map(|need| need.0).sum();
    let wished: f32 = needs.iter().map(|need| need.1).sum();
    if least >= room {
        return needs.iter().map(|need| need.0 * room / least).collect();
    }
    if wished <= room {
        return needs.iter().map(|need| need.1 * room / wished).collect();
    }
    let part = (room - least) / (wished - least);
    needs.iter().map(|(least, wished)| least + (wished - least) * part).collect()
}

/// The same strip, as it stands again on a later page, where nobody reads it aloud once more.
fn as_artifact(strip: &Strip) -> Strip {
    let ops = strip.ops.iter().map(|(_, op)| (Owner::Pagination, op.clone())).collect();
    Strip { height: strip.height, ops, ..Strip::default() }
}

#[cfg(test)]
mod tests {
    use super::shared;

    #[test]
    fn columns_share_the_room_by_what_stands_in_them() {
        assert_eq!(shared(&[(10.0, 10.0), (10.0, 30.0)], 80.0), [20.0, 60.0], "room for all");
        assert_eq!(shared(&[(10.0, 10.0), (20.0, 120.0)], 80.0), [10.0, 70.0], "the long column is broken");
        assert_eq!(shared(&[(50.0, 90.0), (50.0, 90.0)], 80.0), [40.0, 40.0], "words are broken");
    }
}
