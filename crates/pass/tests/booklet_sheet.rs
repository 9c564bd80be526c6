//! What a booklet on paper is, and when there is none.
#![expect(clippy::unwrap_used, reason = "these are tests")]

mod samples;

use base::{Lang, Money};
use jiff::civil::date;
use paper::Fonts;
use pass::booklet_sheet::{BookletSheetError, SHEET_PASSES_MAX};
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
    assert!(matches!(print(&passes(1, most + 1)), Err(BookletSheetError::Passes(21))));
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
