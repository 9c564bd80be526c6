//! Cells that a spreadsheet shows and never runs.

use std::borrow::Cow;

/// What begins a formula in a spreadsheet, in full width too.
const BEGINS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell as it is written: one that a spreadsheet would run as a formula gets an apostrophe before it, which makes it a
/// text. A number below zero stays a number.
pub fn harmless(cell: &str) -> Cow<'_, str> {
    let is_at_start = cell.starts_with(['\t', '\r', '\n']) || begins_formula(cell.trim_start());
    if is_at_start && !is_below_zero(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The same for a cell with others before it. A spreadsheet that takes semicolons or tabs for the ends of cells, as the
/// French and German ones do, sees a cell behind each of these too, and a row behind each end of a line, whatever is
/// quoted.
pub fn harmless_beside_others(cell: &str) -> String {
    let mut written = String::with_capacity(cell.len() + 1);
    for piece in cell.split_inclusive([';', '\t', '\r', '\n']) {
        // The second half of an end of a line begins no cell.
        written += &if piece == "\n" { Cow::Borrowed(piece) } else { harmless(piece) };
    }
    written
}

fn begins_formula(text: &str) -> bool {
    text.starts_with(BEGINS)
}

fn is_below_zero(cell: &str) -> bool {
    let Some(number) = cell.strip_prefix('-') else { return false };
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    is_figures(whole) && is_figures(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_a_text() {
        for formula in
            ["=1+1", "+33 6", "-1+1", "- none", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{a0}=1", "＝1+1", "--5"]
        {
            assert_eq!(harmless(formula), format!("'{formula}"), "{formula:?}");
        }
    }

    #[test]
    fn numbers_and_words_stay_as_they_are() {
        for cell in ["", "-5", "-0.5", "-12,25", "−10–−1", "10–19", "*", "l’eau = la vie", "Esch-sur-Alzette", "'=1"]
        {
            assert_eq!(harmless(cell), cell);
        }
        assert_eq!(harmless("-inf"), "'-inf");
    }

    #[test]
    fn a_text_beside_others_holds_no_cell_that_runs() {
        assert_eq!(harmless_beside_others("yes;=1+1;\t@A1; -2+3"), "yes;'=1+1;'\t'@A1;' -2+3");
        assert_eq!(harmless_beside_others("yes\n=1+1\r\n@A1"), "yes\n'=1+1\r\n'@A1");
        assert_eq!(harmless_beside_others("bread; milk\nwater"), "bread; milk\nwater");
    }
}
