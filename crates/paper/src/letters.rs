//! Letters: what of a text can be printed, and how wide it is.

use krilla::text::{Font, GlyphId};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};
use unicode_normalization::UnicodeNormalization as _;

use crate::blocks::Weight;
use crate::error::PaperError;

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");

/// Says where a word may be divided.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';
/// Says where a line may end, without a sign.
pub(crate) const ZERO_WIDTH_SPACE: char = '\u{200b}';
/// Is printed for a letter that the fonts do not have.
const REPLACEMENT: char = '\u{fffd}';

/// The fonts that the program carries: Noto Sans, regular and bold. They are read once, and serve every document.
pub struct Fonts {
    regular: Face,
    bold: Face,
}

struct Face {
    font: Font,
    letters: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units_per_em: f32,
    replacement: GlyphId,
}

/// How a letter is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    pub(crate) glyph: GlyphId,
    /// In parts of the size of the letters.
    pub(crate) advance: f32,
}

impl Fonts {
    /// The fonts that the program carries.
    pub fn carried() -> Result<Self, PaperError> {
        Ok(Self { regular: Face::read("Noto Sans", REGULAR)?, bold: Face::read("Noto Sans Bold", BOLD)? })
    }

    pub(crate) fn font(&self, weight: Weight) -> Font {
        self.face(weight).font.clone()
    }

    pub(crate) fn letter(&self, weight: Weight, letter: char) -> Letter {
        let face = self.face(weight);
        let glyph = face.letters.map(letter).map_or(face.replacement, |glyph| GlyphId::new(glyph.to_u32()));
        let advance = match letter {
            SOFT_HYPHEN | ZERO_WIDTH_SPACE => 0.0,
            _ => face.metrics.advance_width(skrifa::GlyphId::new(glyph.to_u32())).unwrap_or(0.0) / face.units_per_em,
        };
        Letter { glyph, advance }
    }

    /// How wide a text is in one line, in parts of the size of the letters.
    pub(crate) fn width(&self, weight: Weight, text: &str) -> f32 {
        text.chars().map(|letter| self.letter(weight, letter).advance).sum()
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fonts(Noto Sans)")
    }
}

impl Face {
    fn read(name: &'static str, data: &'static [u8]) -> Result<Self, PaperError> {
        let unreadable = PaperError::Font(name);
        let Some(font) = Font::new(data.into(), 0) else { return Err(unreadable) };
        let Ok(face) = FontRef::new(data) else { return Err(unreadable) };
        let letters = face.charmap();
        let Some(replacement) = letters.map(REPLACEMENT) else { return Err(unreadable) };
        Ok(Self {
            units_per_em: font.units_per_em(),
            font,
            letters,
            metrics: face.glyph_metrics(Size::unscaled(), LocationRef::default()),
            replacement: GlyphId::new(replacement.to_u32()),
        })
    }
}

/// What of a text goes on paper: accents joined with their letters, tabulators as spaces, and no characters that
/// steer devices or turn the direction of writing.
pub(crate) fn printable(text: &str) -> String {
    text.nfc()
        .filter_map(|letter| match letter {
            '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
            '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' => None,
            '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some(REPLACEMENT),
            letter if letter.is_control() => None,
            letter => Some(letter),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_join_their_letters() {
        assert_eq!(printable("e\u{301}te\u{301}"), "été");
    }

    #[test]
    fn what_steers_devices_or_turns_writing_is_left_out() {
        assert_eq!(printable("a\u{0}b\u{1b}c\u{202e}d\te\r\nf"), "abcd e\nf");
    }

    #[test]
    fn the_letters_of_the_four_languages_are_there() {
        let fonts = Fonts::carried().unwrap();
        for letter in "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸäöüßÄÖÜẞ«»„“”‘’–—…·•€%°²№§\u{a0}\u{202f}\u{2011}".chars()
        {
            for weight in [Weight::Regular, Weight::Bold] {
                assert_ne!(fonts.letter(weight, letter).glyph, fonts.face(weight).replacement, "{letter:?}");
            }
        }
    }

    #[test]
    fn a_letter_that_the_fonts_lack_takes_the_place_of_the_replacement() {
        let fonts = Fonts::carried().unwrap();
        assert_eq!(fonts.letter(Weight::Regular, '漢').glyph, fonts.regular.replacement);
    }
}
