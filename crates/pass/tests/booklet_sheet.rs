//! What a booklet on paper is, and when there is none.
#![expect(clippy::unwrap_used, reason = "these are tests")]

mod samples;

use base::{Lang, Money};
use jiff::civil::date;
use paper::Fonts;
use pass::booklet_sheet::{BookletSheet, BookletSheetError, Helpline, SHEET_PASSES_MAX, print_booklets};
use pass::{TEXT_MAX_CHARS, booklets_of_file};
use samples::{key, passes, sheet};
use ui::{Texts, Words};
use voucher::Square;

fn words(lang: Lang) -> Words {
    Words::new(Texts::with(&[ui::TEXTS, pass::TEXTS]).unwrap(), lang)
}

fn print(passes: &[Square]) -> Result<Vec<u8>, BookletSheetError> {
    sheet(12_001).print(&words(Lang::Fr), &Fonts::carried().unwrap(), passes, &key())
}

#[test]
fn a_booklet_is_printed_in_every_language_and_conforms() {
    let fonts = Fonts::carried().unwrap();
    for lang in [Lang::Fr, Lang::De, Lang::Lb, Lang::En] {
        // The writer refuses what does not conform to PDF/UA-1.
        let pdf = sheet(12_001).print(&words(lang), &fonts, &passes(12_001, 10), &key()).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"));
    }
    assert_eq!(ui::texts::disagreements(&[ui::TEXTS, pass::TEXTS]), Vec::<String>::new());
}

#[test]
fn the_same_booklet_gives_the_same_bytes() {
    assert_eq!(print(&passes(1, 3)).unwrap(), print(&passes(1, 3)).unwrap());
    assert_ne!(print(&passes(1, 3)).unwrap(), print(&passes(2, 3)).unwrap());
}

#[test]
fn a_booklet_without_places_or_with_many_is_a_booklet_too() {
    let (words, fonts) = (words(Lang::Fr), Fonts::carried().unwrap());
    let mut letter = sheet(1);
    letter.places.extend((0..100).flat_map(|_| sheet(1).places));
    let many = letter.print(&words, &fonts, &passes(1, 1), &key()).unwrap();
    letter.places.truncate(6);
    assert_eq!(letter.print(&words, &fonts, &passes(1, 1), &key()).unwrap(), many, "five are printed");
    letter.places.clear();
    assert!(letter.print(&words, &fonts, &passes(1, 1), &key()).is_ok());
}

#[test]
fn a_booklet_has_passes_and_not_too_many() {
    assert!(matches!(print(&[]), Err(BookletSheetError::Passes(0))));
    let most = u64::try_from(SHEET_PASSES_MAX).unwrap();
    assert!(print(&passes(1, most)).is_ok());
    assert!(matches!(print(&passes(1, most + 1)), Err(BookletSheetError::Passes(33))));
}

#[test]
fn passes_that_the_letter_could_not_speak_of_together_are_refused() {
    let pass = passes(1, 1).remove(0);
    let like = |face, until| Square::new(7, 2, pass.code().clone(), face, until, pass.area().clone()).unwrap();
    let other_value = like(Money::euro_cents(20_00), pass.valid_until());
    let other_day = like(pass.face(), date(2028, 1, 1));
    for other in [other_value, other_day] {
        assert!(matches!(print(&[pass.clone(), other]), Err(BookletSheetError::Unlike)));
    }
}

/// A booklet that takes as many pages as one can: its names and its audience are as long and as wide as is taken, and a pass is
/// worth as much as one may be.
fn longest(booklet: u64, count: u64) -> (BookletSheet, Vec<Square>) {
    let wide =
        |length: usize| "Wohltätigkeitsverein ".chars().cycle().take(length - 1).chain(['W']).collect::<String>();
    let letter = BookletSheet {
        funder: wide(120),
        audience: wide(TEXT_MAX_CHARS),
        helpline: Helpline { name: wide(120), phone: wide(TEXT_MAX_CHARS), hours: String::new() },
        places: vec![],
        ..sheet(booklet)
    };
    let dear = |pass: &Square| {
        let (lot, serial) = (pass.lot(), 100_000_000_000 + pass.serial());
        let face = Money::euro_cents(1_000_00);
        Square::new(lot, serial, pass.code().clone(), face, pass.valid_until(), pass.area().clone()).unwrap()
    };
    (letter, passes(booklet, count).iter().map(dear).collect())
}

#[test]
fn the_largest_file_of_the_longest_booklets_is_printed() {
    let fonts = Fonts::carried().unwrap();
    for (count, lang) in [(1, Lang::Fr), (10, Lang::De), (13, Lang::Fr), (20, Lang::Lb), (32, Lang::De)] {
        let most = u64::try_from(booklets_of_file(count)).unwrap();
        let count = u64::try_from(count).unwrap();
        let booklets: Vec<_> = (0..most).map(|booklet| longest(8_000_000 + booklet, count)).collect();
        let printed = print_booklets(&words(lang), &fonts, "Lot 1", &booklets, &key());
        assert!(printed.is_ok(), "{most} booklets of {count} passes: {:?}", printed.err());
    }
}
