//! The column `trigger`: `${age}, ${place}`.

use crate::reference::{Piece, pieces};

/// The names of the questions that it lists.
///
/// # Errors
/// A sentence, when it is anything but references with commas between them.
pub(super) fn read(cell: &str) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut separated = true;
    for piece in pieces(cell) {
        match piece {
            Piece::Reference(_) if !separated => {
                return Err(format!("{cell:?} needs a comma between two questions, as in ${{a}}, ${{b}}"));
            }
            Piece::Reference(reference) => {
                names.push(reference.name.to_owned());
                separated = false;
            }
            Piece::Text(text) if text.chars().all(|character| character == ',' || character.is_whitespace()) => {
                separated |= text.contains(',');
            }
            Piece::Text(_) | Piece::Malformed(_) => {
                return Err(format!("{cell:?} is no list of questions: write ${{name}}, with commas between several"));
            }
        }
    }
    if names.is_empty() { Err(format!("{cell:?} names no question: write it as ${{name}}")) } else { Ok(names) }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn triggers_are_questions_with_commas_between_them() {
        assert_eq!(read("${a}").unwrap(), ["a"]);
        assert_eq!(read(",${a}, ${b},").unwrap(), ["a", "b"]);
        for cell in ["${a}${b}", "${a} ${b}", "6", "${a},${b}${c}", "", ",", "${a b}"] {
            assert!(read(cell).is_err(), "{cell}");
        }
    }
}
