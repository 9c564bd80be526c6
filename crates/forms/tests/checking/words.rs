use base::Lang;
use forms::Concepts;
use forms::check::{TEXTS, check};
use ui::Texts;

use super::{are, form, found};

#[test]
fn the_texts_agree_in_every_language_and_every_key_is_named_in_the_code() {
    assert_eq!(ui::texts::disagreements(&[TEXTS]), [""; 0]);
    let source = include_str!("../../src/check/finding.rs");
    for (_, text) in TEXTS.sources {
        for key in text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key) {
            assert!(source.contains(&format!("\"{key}\"")), "{key} is never said");
        }
    }
    for key in source.split('"').filter(|word| word.starts_with("forms-check-")) {
        assert!(Texts::with(&[TEXTS]).unwrap().has(Lang::Fr, key), "{key} has no text");
    }
}

#[test]
fn a_finding_speaks_the_language_of_the_author() {
    let form = form("data", "| survey |\n| | type | name | label | relevant |\n| | text | a | A | false() |");
    let texts = Texts::with(&[TEXTS]).unwrap();
    let finding = &check(&form, &Concepts::default())[0];
    for (lang, start) in [
        (Lang::Fr, "conseil\u{a0}: survey, ligne 2, colonne relevant\u{a0}: ceci n’est jamais demandé"),
        (Lang::De, "Rat: survey, Zeile 2, Spalte relevant: das wird nie gefragt"),
        (Lang::Lb, "Rot: survey, Zeil 2, Kolonn relevant: dat gëtt ni gefrot"),
        (Lang::En, "advice: survey, row 2, column relevant: this is never asked"),
    ] {
        assert!(finding.say(&texts, lang).starts_with(start), "{}", finding.say(&texts, lang));
    }
}

#[test]
fn a_missing_translation_is_told_in_each_language() {
    are(
        &found(
            "| survey |
             | | type | name | label::French (fr) | label::German (de) | hint::French (fr) | constraint | constraint_message::German (de) |
             | | integer | a | Votre âge ? | Ihr Alter? | En années. | . > 0 | Zu klein. |
             | | integer | b | Votre taille, ${a} ? | Ihre Größe? | | | |
             | | integer | c | 12 | | | | |",
        ),
        &[
            "advice: survey, row 2, column hint::German (de): the text in German (de) is missing",
            "advice: survey, row 2, column constraint_message::French (fr): the text in French (fr) is missing",
            "advice: survey, row 3, column label::German (de): this text and the one in French (fr) do not show the same answers: ${a}",
        ],
    );
}

#[test]
fn words_that_are_hard_to_read_are_told_with_the_measure_and_the_limit() {
    let long = "Please say how many of the people who live with you at your usual home each year and who are older than you work in one of the fields named here.";
    are(
        &found(&format!(
            "| survey |
             | | type | name | label::English (en) |
             | | integer | a | {long} |
             | | text | b | Counterrevolutionaries? |
             | | text | c | Do you not live without help? |
             | | text | d | Which card is delivered by the commune? |"
        )),
        &[
            "advice: survey, row 2, column label::English (en): English (en): a sentence has 31 words, and 25 are",
            "advice: survey, row 3, column label::English (en): English (en): “Counterrevolutionaries” has 22 letters, and 18 are",
            "advice: survey, row 4, column label::English (en): English (en): a sentence says no twice (not … without)",
            "advice: survey, row 5, column label::English (en): English (en): “is … delivered” is passive",
        ],
    );
}

#[test]
fn labels_lists_and_notes_are_looked_at() {
    are(
        &found(
            "| survey |
             | | type | name | label | hint | relevant | calculation |
             | | text | a | | Your name | |
             | | text | b | Your town | | |
             | | text | c | Your town | | |
             | | text | d | Your street | | ${b} = 'x' |
             | | text | e | Your street | | ${b} = 'y' |
             | | select_one only | f | Your choice | | |
             | | note | g | Are you sure? | | |
             | | calculate | h | | | | 1 + 1 |
             | choices |
             | | list_name | name | label |
             | | only | a | A |
             | | unused | a | A |",
        ),
        &[
            "advice: survey, row 2, column label: the question has no words",
            "advice: survey, row 4, column label: the label is the same as that of “b”",
            "advice: survey, row 7, column type: the list only has one choice",
            "advice: survey, row 8, column type: this note asks something",
            "advice: survey, row 9, column name: nothing reads this calculation",
            "advice: choices, row 3, column list_name: no question uses the list unused",
        ],
    );
}
