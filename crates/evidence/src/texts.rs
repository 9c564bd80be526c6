//! The room's sentences.

use base::Lang;
use ui::texts::RoomTexts;

/// A sentence for each [`Action`](crate::Action), in the four languages.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "evidence",
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
    use crate::Action;

    #[test]
    fn the_languages_have_the_same_sentences() {
        assert_eq!(ui::texts::disagreements(&[TEXTS]), Vec::<String>::new());
    }

    #[test]
    fn every_action_has_a_sentence_in_every_language() {
        let texts = ui::texts::Texts::with(&[TEXTS]).unwrap();
        for action in Action::ALL {
            for lang in Lang::ALL {
                assert!(texts.has(lang, action.text_key()), "{lang}: {}", action.text_key());
            }
        }
    }
}
