//! The room's sentences.

use base::Lang;
use ui::texts::RoomTexts;

/// Why a file is not taken, in the four languages.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "attachments",
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
    use crate::Refusal;

    #[test]
    fn the_languages_have_the_same_sentences() {
        assert_eq!(ui::texts::disagreements(&[TEXTS]), Vec::<String>::new());
    }

    #[test]
    fn every_refusal_has_its_sentence_in_every_language() {
        let refusals = [
            Refusal::Empty,
            Refusal::TooLarge { limit: 10 << 20 },
            Refusal::TooMuch { limit: 100 << 20 },
            Refusal::TooMany { limit: 50 },
            Refusal::Program,
            Refusal::WebPage,
            Refusal::Macros,
            Refusal::Encrypted,
            Refusal::Damaged,
            Refusal::UnknownKind,
            Refusal::Infected("Test".to_owned()),
            Refusal::NotCheckable,
        ];
        for lang in Lang::ALL {
            let visit = ui::testing::visit(lang, &[TEXTS]);
            for refusal in &refusals {
                let sentence = refusal.tell(&visit);
                assert!(sentence.len() > 20 && !sentence.contains("attachments-"), "{lang:?} {refusal:?}: {sentence}");
            }
            assert!(Refusal::TooLarge { limit: 10 << 20 }.tell(&visit).contains("10"));
        }
    }
}
