//! The room's sentences.

use base::Lang;
use ui::texts::RoomTexts;

/// What the demo's pages of letters say, in the four languages.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "mail",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_have_the_same_sentences() {
        assert_eq!(ui::texts::disagreements(&[TEXTS]), Vec::<String>::new());
    }
}
