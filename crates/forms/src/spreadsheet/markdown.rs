//! Pipe tables, as in the examples of XLSForm.

use crate::mistake::Mistake;

use super::{Sheet, sheets_of, utf8};

/// The sheets of a Markdown file. Lines that do not start with a pipe are prose, and rows of
/// dashes only separate heads from rows.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Mistake> {
    let text = utf8(bytes)?;
    let rows = text.lines().map(str::trim).filter(|line| line.starts_with('|')).map(cells);
    sheets_of(name, rows.filter(|cells| !is_rule(cells)).map(Ok))
}

/// The texts between the pipes of a line; `\|` is a pipe in a text. What follows the last pipe is
/// a remark.
fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut characters = line.chars().skip(1).peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&'|') => {
                characters.next();
                cell.push('|');
            }
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            other => cell.push(other),
        }
    }
    cells
}

fn is_rule(cells: &[String]) -> bool {
    let dashes = |cell: &String| cell.len() >= 3 && cell.chars().all(|character| matches!(character, '-' | ':'));
    cells.iter().any(dashes) && cells.iter().all(|cell| cell.is_empty() || dashes(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pipes_can_stand_inside_a_text() {
        assert_eq!(cells(r"| a \| b |  c | a remark"), ["a | b", "c"]);
    }

    #[test]
    fn a_rule_is_no_row() {
        assert!(is_rule(&cells("| | --- | :-: |")));
        assert!(!is_rule(&cells("| | - | a |")));
        assert!(!is_rule(&cells("| | | |")));
    }
}
