//! How hard the words of a form are to read.
//!
//! | figure | limit | where it comes from |
//! |---|---|---|
//! | words in a sentence | 25 (fr, en) | "Sentence length: why 25 words is our limit", Inside GOV.UK, 4 August 2014 |
//! | words in a sentence | 20 (de, lb) | German compounds say in one word what takes two or three elsewhere: four fifths of the above |
//! | letters of a word | 18 (fr, en), 26 (de, lb) | our own: the longest words of everyday administrative texts |
//! | LIX, from 30 words on | 60 | C. H. Björnsson, *Läsbarhet* (1968): above 60 is "very difficult" |
//!
//! LIX is the words in a sentence plus the share, in percent, of words of more than six letters. It
//! means nothing for a few words, so that short labels have none. Negations and passives are found by
//! their words alone: in a clause that has two negations, or that says *by* whom something is done.

use base::Lang;

use crate::model::{Form, Language};
use crate::reference::{Piece, pieces};

use super::finding::{Finding, Flaw};
use super::translations::{NO_LANGUAGE, Said, all, cell};

/// From how many words on a text has a LIX.
const WORDS_FOR_LIX: usize = 30;
/// Most that a LIX may be.
const LIX_LIMIT: usize = 60;
/// Words of more letters are long ones, for LIX.
const LONG_FOR_LIX: usize = 6;

/// Most words of a sentence.
const fn words_limit(lang: Option<Lang>) -> usize {
    match lang {
        Some(Lang::De | Lang::Lb) => 20,
        _ => 25,
    }
}

/// Most letters of a word.
const fn letters_limit(lang: Lang) -> usize {
    match lang {
        Lang::De | Lang::Lb => 26,
        Lang::Fr | Lang::En => 18,
    }
}

pub(super) fn check(form: &Form, findings: &mut Vec<Finding>) {
    for said in all(form) {
        for language in form.languages() {
            if let Some(text) = said.text.exact(&language.tag) {
                let lang = lang_of(form, language);
                check_text(text, lang, language, &said, findings);
            }
        }
    }
}

/// Which of the languages that can be judged here a form's language is.
fn lang_of(form: &Form, language: &Language) -> Option<Lang> {
    let named = |name: &str| {
        let english_names = ["french", "german", "luxembourgish", "english"];
        let at = |lang: Lang| Lang::ALL.iter().position(|each| *each == lang);
        Lang::from_tag(&Language::named(name).tag).or_else(|| {
            Lang::ALL.into_iter().find(|lang| {
                let english = at(*lang).and_then(|place| english_names.get(place).copied()).unwrap_or_default();
                name.eq_ignore_ascii_case(english) || name.eq_ignore_ascii_case(lang.own_name())
            })
        })
    };
    let name = if language.tag == NO_LANGUAGE { &form.settings().default_language } else { &language.name };
    named(name)
}

fn check_text(text: &str, lang: Option<Lang>, language: &Language, said: &Said<'_>, findings: &mut Vec<Finding>) {
    let named = || language.name.clone();
    let mut found = |flaw| findings.push(Finding::new(cell(said.at, said.column, &language.name), flaw));
    let plain = plain(text);
    let sentences = sentences(&plain);
    let limit = words_limit(lang);
    if let Some(words) = sentences.iter().map(Vec::len).max().filter(|words| *words > limit) {
        found(Flaw::LongSentence { language: named(), words, limit });
    }
    let Some(lang) = lang else { return };
    let limit = letters_limit(lang);
    let parts = sentences.iter().flatten().flat_map(|word| word_parts(word));
    if let Some((letters, word)) = parts.map(|word| (word.chars().count(), word)).max().filter(|(n, _)| *n > limit) {
        found(Flaw::LongWord { language: named(), word: word.to_owned(), letters, limit });
    }
    if let Some(lix) = lix(&sentences).filter(|lix| *lix > LIX_LIMIT) {
        found(Flaw::HardText { language: named(), lix, limit: LIX_LIMIT });
    }
    for sentence in &sentences {
        if let Some(words) = clauses(sentence).iter().find_map(|clause| negations(clause, lang)) {
            found(Flaw::DoubleNegation { language: named(), words });
        }
        if let Some(words) = passive(sentence, lang) {
            found(Flaw::Passive { language: named(), words });
        }
    }
}

/// A text without references, marks and addresses; a reference counts as one short word.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => plain.push_str(text),
            Piece::Reference(_) | Piece::Malformed(_) => plain.push_str(" x "),
        }
    }
    // What stands between < and > is a mark of the text's look.
    let mut without = String::with_capacity(plain.len());
    let mut inside = false;
    for (at, letter) in plain.char_indices() {
        let opens = letter == '<' && plain[at..].contains('>');
        inside |= opens;
        if !inside {
            without.push(if matches!(letter, '*' | '_' | '#') { ' ' } else { letter });
        }
        inside &= letter != '>';
    }
    // French sets its quotation marks apart, though they belong to their words.
    without.replace("«\u{a0}", "«").replace("« ", "«").replace("\u{a0}»", "»").replace(" »", "»")
}

/// The words of each sentence.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = vec![Vec::new()];
    for line in text.lines() {
        for word in line.split_whitespace() {
            let ends = word.trim_end_matches(['"', '»', '”', ')']).ends_with(['.', '!', '?', '…', ':', ';']);
            if word.chars().any(char::is_alphanumeric)
                && let Some(sentence) = sentences.last_mut()
            {
                sentence.push(word);
            }
            if ends {
                sentences.push(Vec::new());
            }
        }
        sentences.push(Vec::new());
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The clauses of a sentence, which commas set apart; what is quoted in it is left out.
fn clauses<'a>(sentence: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut clauses = vec![Vec::new()];
    let mut quoted = false;
    for word in sentence {
        quoted |= word.contains(['“', '„', '«', '"']) && !quoted;
        if !quoted && let Some(clause) = clauses.last_mut() {
            clause.push(*word);
        }
        let after_opening = word.trim_start_matches(['“', '„', '«', '"', '(']);
        quoted &= !after_opening.contains(['“', '”', '»', '"']);
        if word.ends_with(',') {
            clauses.push(Vec::new());
        }
    }
    clauses
}

/// The letters of a word, apart at apostrophes, hyphens and slashes; none of an address.
fn word_parts(word: &str) -> impl Iterator<Item = &str> {
    let address = word.contains('@') || word.contains("://") || word.starts_with("www.");
    word.split(|letter: char| !letter.is_alphabetic()).filter(move |part| !address && !part.is_empty())
}

fn lix(sentences: &[Vec<&str>]) -> Option<usize> {
    let words: usize = sentences.iter().map(Vec::len).sum();
    if words < WORDS_FOR_LIX {
        return None;
    }
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    let long = sentences.iter().flatten().filter(|word| letters(word) > LONG_FOR_LIX).count();
    Some(words / sentences.len().max(1) + 100 * long / words)
}

/// The words of a sentence in lower case, without the signs around them.
fn lower(sentence: &[&str]) -> Vec<String> {
    let words = sentence.iter().map(|word| word.to_lowercase().replace('’', "'"));
    words.map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()).collect()
}

/// The negations of a sentence that has two or more. French negates by a pair, of which `ne` counts.
fn negations(sentence: &[&str], lang: Lang) -> Option<String> {
    let words = lower(sentence);
    let negates = |word: &str| match lang {
        Lang::Fr => matches!(word, "ne" | "non" | "sans") || word.starts_with("n'"),
        Lang::De => {
            matches!(word, "nicht" | "nie" | "niemals" | "niemand" | "nichts" | "ohne")
                || (word.starts_with("kein") && word.len() <= 7)
        }
        Lang::Lb => {
            matches!(word, "net" | "ni" | "nie" | "keen" | "keng" | "kee" | "kengem" | "kenger" | "näischt" | "ouni")
        }
        Lang::En => {
            matches!(word, "not" | "no" | "never" | "none" | "nobody" | "nothing" | "without" | "cannot")
                || word.ends_with("n't")
        }
    };
    // "Yes or no" and "whether or not" negate nothing.
    let alternative = |at: usize| {
        at.checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| matches!(before.as_str(), "ou" | "oder" | "or" | "oder/und"))
    };
    let found: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| negates(word) && !alternative(*at))
        .map(|(_, word)| word.as_str())
        .collect();
    (found.len() >= 2).then(|| found.join(" … "))
}

/// A verb in the passive whose doer is named: "is delivered by".
fn passive(sentence: &[&str], lang: Lang) -> Option<String> {
    let words = lower(sentence);
    let be: &[&str] = match lang {
        Lang::Fr => &["est", "sont", "été", "être", "était", "étaient", "sera", "seront", "soit", "soient"],
        Lang::De => &["wird", "werden", "wurde", "wurden", "worden", "werde"],
        Lang::Lb => &["gëtt", "ginn", "gouf", "goufen", "ginn"],
        Lang::En => &["is", "are", "was", "were", "be", "been", "being"],
    };
    let by: &[&str] = match lang {
        Lang::Fr => &["par"],
        Lang::De => &["von", "vom", "durch"],
        Lang::Lb => &["vun", "vum", "duerch"],
        Lang::En => &["by"],
    };
    let participle = |word: &str| match lang {
        Lang::Fr => ["é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues"]
            .iter()
            .any(|ending| word.ends_with(ending) && word.chars().count() > ending.chars().count() + 2),
        Lang::De => (word.ends_with('t') || word.ends_with("en")) && word.contains("ge") && word.len() > 5,
        Lang::Lb => (word.ends_with('t') || word.ends_with('n')) && word.contains("ge") && word.len() > 4,
        Lang::En => (word.ends_with("ed") || word.ends_with("en")) && word.len() > 4,
    };
    let at = words.iter().position(|word| be.contains(&word.as_str()))?;
    let verb = match lang {
        // The verb follows its auxiliary at once, and the doer follows the verb.
        Lang::Fr | Lang::En => {
            let verb = words.get(at + 1).filter(|word| participle(word))?;
            words.get(at + 2).filter(|word| by.contains(&word.as_str()))?;
            verb
        }
        // The verb closes the clause, and the doer stands between.
        Lang::De | Lang::Lb => {
            words.get(at + 1..)?.iter().find(|word| by.contains(&word.as_str()))?;
            words.last().filter(|word| participle(word))?
        }
    };
    words.get(at).map(|auxiliary| format!("{auxiliary} … {verb}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_signs_and_at_lines() {
        let found = sentences("Un, deux. Trois ?\nQuatre – cinq");
        assert_eq!(found, [vec!["Un,", "deux."], vec!["Trois"], vec!["Quatre", "cinq"]]);
        assert!(sentences("— ? …").is_empty());
    }

    #[test]
    fn references_marks_and_addresses_are_no_words() {
        assert_eq!(
            plain("**Bonjour** ${name} <b>a</b> < 3").split_whitespace().collect::<Vec<_>>(),
            ["Bonjour", "x", "a", "<", "3"]
        );
        assert_eq!(word_parts("l'anti-inflammatoire").collect::<Vec<_>>(), ["l", "anti", "inflammatoire"]);
        assert_eq!(word_parts("https://example.org/averylongpathindeed").count(), 0);
    }

    #[test]
    fn one_negation_is_fine_and_two_in_a_clause_are_told() {
        let told = |text: &str, lang| {
            sentences(&plain(text))
                .iter()
                .flat_map(|sentence| clauses(sentence))
                .find_map(|clause| negations(&clause, lang))
        };
        assert_eq!(told("Vous n’avez pas d’enfant ?", Lang::Fr), None);
        assert_eq!(told("N’êtes-vous pas sans emploi ?", Lang::Fr).as_deref(), Some("n'êtes-vous … sans"));
        assert_eq!(told("Haben Sie nicht keine Kinder?", Lang::De).as_deref(), Some("nicht … keine"));
        assert_eq!(told("Hutt Dir net keng Kanner?", Lang::Lb).as_deref(), Some("net … keng"));
        assert_eq!(told("Is it not without risk?", Lang::En).as_deref(), Some("not … without"));
        assert_eq!(told("Do you not work, yes or no?", Lang::En), None);
        assert_eq!(told("If you are not sure, choose “I don't know”.", Lang::En), None);
        assert_eq!(told("Wenn Sie nicht sicher sind wählen Sie „Ich weiß nicht“ aus.", Lang::De), None);
        assert_eq!(told("Si vous ne savez pas choisissez « Je ne sais pas » ici.", Lang::Fr), None);
    }

    #[test]
    fn a_passive_that_names_the_doer_is_told() {
        let told = |text: &str, lang| sentences(text).iter().find_map(|sentence| passive(sentence, lang));
        assert!(told("La carte est délivrée par la commune.", Lang::Fr).is_some());
        assert!(told("The card is delivered by the commune.", Lang::En).is_some());
        assert!(told("Die Karte wird von der Gemeinde ausgestellt.", Lang::De).is_some());
        assert!(told("D'Kaart gëtt vun der Gemeng ausgestallt.", Lang::Lb).is_some());
        assert!(told("Êtes-vous marié ?", Lang::Fr).is_none());
        assert!(told("Is it open?", Lang::En).is_none());
    }

    #[test]
    fn few_words_have_no_lix() {
        assert_eq!(lix(&sentences("Administration")), None);
        let hard = "administration ".repeat(30);
        assert_eq!(lix(&sentences(&hard)), Some(130));
    }
}
