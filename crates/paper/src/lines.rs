//! Lines: where a text is broken so that it fits a width.

use crate::blocks::{Text, Weight};
use crate::letters::{Fonts, SOFT_HYPHEN, ZERO_WIDTH_SPACE};

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// In points, without the space at its end.
    pub(crate) width: f32,
}

/// A part of a line of one weight.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) weight: Weight,
    /// Which run of the text it belongs to.
    pub(crate) run: usize,
    /// In points.
    pub(crate) width: f32,
}

#[derive(Clone, Copy)]
struct Atom {
    letter: char,
    weight: Weight,
    run: usize,
    width: f32,
}

/// Where a line may end: before the atom `end`.
#[derive(Clone, Copy)]
struct Chance {
    end: usize,
    with_hyphen: bool,
}

/// Breaks a text into lines of at most this width, in points. There is always a line. A word that is wider than a
/// line is broken behind a sign, where it has one, and else anywhere.
pub(crate) fn broken(fonts: &Fonts, text: &Text, size: f32, width: f32) -> Vec<Line> {
    let atoms = atoms(fonts, text, size);
    let hyphen = |weight| fonts.letter(weight, '-').advance * size;
    let mut lines = Vec::new();
    let mut start = 0;
    while start < atoms.len() {
        let (end, with_hyphen) = end_of_line(&atoms, start, width, &hyphen);
        lines.push(line(&atoms, start, end, with_hyphen.then_some(&hyphen)));
        start = end;
    }
    if lines.is_empty() || atoms.last().is_some_and(|atom| atom.letter == '\n') {
        lines.push(Line { pieces: Vec::new(), width: 0.0 });
    }
    lines
}

/// The widest word and the widest line of a text, in points: what a column needs, and what it would like.
pub(crate) fn extent(fonts: &Fonts, text: &Text, size: f32) -> (f32, f32) {
    let (mut word, mut line) = (0.0_f32, 0.0_f32);
    let (mut widest_word, mut widest_line) = (0.0_f32, 0.0_f32);
    for atom in atoms(fonts, text, size) {
        match atom.letter {
            '\n' => (word, line) = (0.0, 0.0),
            ' ' => {
                word = 0.0;
                line += atom.width;
            }
            _ => {
                word += atom.width;
                line += atom.width;
            }
        }
        widest_word = widest_word.max(word);
        widest_line = widest_line.max(line);
    }
    (widest_word, widest_line)
}

fn atoms(fonts: &Fonts, text: &Text, size: f32) -> Vec<Atom> {
    let mut atoms = Vec::new();
    for (run, part) in text.runs.iter().enumerate() {
        atoms.extend(part.text.chars().map(|letter| Atom {
            letter,
            weight: part.weight,
            run,
            width: if letter == '\n' { 0.0 } else { fonts.letter(part.weight, letter).advance * size },
        }));
    }
    atoms
}

/// Where the line ends that begins at `start`, and whether a hyphen is put there.
fn end_of_line(atoms: &[Atom], start: usize, width: f32, hyphen: &impl Fn(Weight) -> f32) -> (usize, bool) {
    let mut used = 0.0;
    let mut chance: Option<Chance> = None;
    let mut in_need: Option<usize> = None;
    for (place, atom) in atoms.iter().enumerate().skip(start) {
        if atom.letter == '\n' {
            return (place + 1, false);
        }
        let is_too_wide = used + atom.width > width + 0.01 && atom.letter != ' ';
        if is_too_wide && place > start {
            return match (chance, in_need) {
                (Some(chance), _) => (chance.end, chance.with_hyphen),
                (None, Some(end)) => (end, false),
                (None, None) => (place, false),
            };
        }
        used += atom.width;
        match atom.letter {
            ' ' | ZERO_WIDTH_SPACE | '–' | '—' => chance = Some(Chance { end: place + 1, with_hyphen: false }),
            SOFT_HYPHEN if used + hyphen(atom.weight) <= width => {
                chance = Some(Chance { end: place + 1, with_hyphen: true });
            }
            '-' if is_between_letters(atoms, start, place) => {
                chance = Some(Chance { end: place + 1, with_hyphen: false });
            }
            '@' | '.' | '/' | '_' | '-' | '&' | '=' | '?' => in_need = Some(place + 1),
            _ => {}
        }
    }
    (atoms.len(), false)
}

fn is_between_letters(atoms: &[Atom], start: usize, place: usize) -> bool {
    let is_letter = |atom: Option<&Atom>| atom.is_some_and(|atom| atom.letter.is_alphabetic());
    place > start && is_letter(atoms.get(place - 1)) && is_letter(atoms.get(place + 1))
}

/// The line of these atoms. The space at its end stays: it keeps the words apart for who reads the text aloud.
fn line(atoms: &[Atom], start: usize, end: usize, hyphen: Option<&impl Fn(Weight) -> f32>) -> Line {
    let mut pieces: Vec<Piece> = Vec::new();
    let part = atoms.get(start..end).unwrap_or_default();
    for (place, atom) in part.iter().enumerate() {
        let is_last = place + 1 == part.len();
        let (letter, width) = match (atom.letter, hyphen) {
            ('\n', _) => (' ', 0.0),
            (SOFT_HYPHEN, Some(hyphen)) if is_last => (SOFT_HYPHEN, hyphen(atom.weight)),
            (SOFT_HYPHEN | ZERO_WIDTH_SPACE, _) => continue,
            (letter, _) => (letter, atom.width),
        };
        match pieces.last_mut() {
            Some(piece) if piece.run == atom.run => {
                piece.text.push(letter);
                piece.width += width;
            }
            _ => pieces.push(Piece { text: letter.to_string(), weight: atom.weight, run: atom.run, width }),
        }
    }
    let spaces: f32 =
        part.iter().rev().take_while(|atom| matches!(atom.letter, ' ' | '\n')).map(|atom| atom.width).sum();
    let width = pieces.iter().map(|piece| piece.width).sum::<f32>() - spaces;
    Line { pieces, width: width.max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZE: f32 = 10.0;

    fn lines_of(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::carried().unwrap();
        broken(&fonts, &Text::plain(text), SIZE, width)
            .into_iter()
            .map(|line| line.pieces.into_iter().map(|piece| piece.text).collect())
            .collect()
    }

    #[test]
    fn a_line_ends_at_a_space_which_stays_with_it() {
        assert_eq!(lines_of("Vous recevrez une réponse", 80.0), ["Vous recevrez ", "une réponse"]);
    }

    #[test]
    fn a_line_break_begins_a_line() {
        assert_eq!(
            lines_of("12, rue du Moulin\n54000 Exempleville", 300.0),
            ["12, rue du Moulin ", "54000 Exempleville"]
        );
    }

    #[test]
    fn a_word_is_divided_where_its_soft_hyphen_says() {
        let word = "Donau\u{ad}dampfschiff\u{ad}fahrt";
        assert_eq!(lines_of(word, 100.0), ["Donaudampfschiff\u{ad}", "fahrt"]);
        assert_eq!(lines_of(word, 300.0), ["Donaudampfschifffahrt"]);
    }

    #[test]
    fn a_space_that_does_not_break_does_not_break() {
        assert_eq!(lines_of("Montant : 1\u{202f}250,00\u{a0}€", 80.0), ["Montant : ", "1\u{202f}250,00\u{a0}€"]);
    }

    #[test]
    fn an_address_of_mail_is_broken_behind_a_sign() {
        let lines = lines_of("prenom.nom-tres-long@administration.exemple.fr", 130.0);
        assert!(lines.len() > 1 && lines[0].ends_with(['.', '@', '-']), "{lines:?}");
    }

    #[test]
    fn a_date_is_not_broken_at_its_hyphens() {
        assert_eq!(lines_of("le 2026-11-28", 40.0)[0], "le ");
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_no_line_is_too_wide(text in "[a-zé€ \n\u{ad}-]{0,80}", width in 15.0_f32..200.0) {
            let fonts = Fonts::carried().unwrap();
            let text = Text::plain(text.as_str());
            let lines = broken(&fonts, &text, SIZE, width);
            prop_assert!(lines.iter().all(|line| line.width <= width + 0.1), "{:?}", lines);
            let shown = |text: &str| text.replace(['\n', ' ', SOFT_HYPHEN], "");
            let printed: String = lines.iter().flat_map(|line| &line.pieces).map(|piece| piece.text.as_str()).collect();
            prop_assert_eq!(shown(&printed), shown(&text.runs[0].text));
        }
    }
}
