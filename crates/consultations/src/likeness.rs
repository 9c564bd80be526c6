//! Answers that look like one another, and days on which many came: what may be a campaign, or the same hand twice. Pure;
//! it names facts, and leaves it to a person to judge them.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words of a shingle.
const SHINGLE: usize = 3;
/// Texts of fewer words are alike by chance.
pub const WORDS_MIN: usize = 6;
/// Characters of a text that are looked at.
const CHARACTERS_MAX: usize = 2_000;
/// Values of a signature: how near two texts are is told to about 0.09.
const HASHES: usize = 32;
/// Values that must be the same for two texts to be compared.
const BAND: usize = 4;
/// From this share of common values on, two texts are nearly the same.
const NEAR: f64 = 0.8;
/// Answers of a day that are no burst, however few came on the others.
pub const BURST_MIN: u64 = 20;
/// A day with so many times the answers of the middle day is one.
const BURST_TIMES: u64 = 5;
/// Groups that are told.
pub const GROUPS_MAX: usize = 100;

/// Why answers stand in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Every answer is the same, and there is a text among them.
    Same,
    /// A text is the same.
    SameText,
    /// A text is nearly the same.
    NearText,
}

/// A text of an answer: the place of the answer, the question, the text.
pub type Given<'a> = (usize, &'a str, &'a str);

/// Answers that look like one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Why.
    pub likeness: Likeness,
    /// The question whose text it is; empty when all answers are the same.
    pub question: String,
    /// The places of the answers, in order.
    pub answers: Vec<usize>,
}

/// A text as it is compared: letters and figures in lower case, one space between words.
pub fn plain(text: &str) -> String {
    let cut: String = text.chars().take(CHARACTERS_MAX).collect();
    let kept: String =
        cut.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The smallest hash of the shingles of a text, for each of several hashes (Broder 1997).
fn signature(text: &str) -> [u64; HASHES] {
    let words: Vec<&str> = text.split(' ').collect();
    let mut least = [u64::MAX; HASHES];
    for shingle in words.windows(SHINGLE) {
        let mut state = hash_of(&shingle);
        for value in &mut least {
            // SplitMix64: another hash of the same shingle.
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *value = (*value).min(mixed ^ (mixed >> 31));
        }
    }
    least
}

#[expect(clippy::cast_precision_loss, reason = "a few hashes")]
fn nearness(one: &[u64; HASHES], other: &[u64; HASHES]) -> f64 {
    one.iter().zip(other).filter(|(one, other)| one == other).count() as f64 / HASHES as f64
}

/// Groups of the same or nearly the same answers, the largest first. `whole` is each answer in one text.
pub fn groups(whole: &[String], texts: &[Given<'_>]) -> Vec<Group> {
    let long = |text: &str| text.split(' ').count() >= WORDS_MIN;
    let plain: Vec<(usize, &str, String)> =
        texts.iter().map(|(at, question, text)| (*at, *question, plain(text))).collect();
    let has_text: std::collections::BTreeSet<usize> =
        plain.iter().filter(|(_, _, text)| long(text)).map(|(at, ..)| *at).collect();
    let mut found = Vec::new();
    let mut same: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in &has_text {
        if let Some(text) = whole.get(*at) {
            same.entry(text).or_default().push(*at);
        }
    }
    for answers in same.into_values().filter(|answers| answers.len() > 1) {
        found.push(Group { likeness: Likeness::Same, question: String::new(), answers });
    }
    let mut by_text: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (at, question, text) in plain.iter().filter(|(_, _, text)| long(text)) {
        by_text.entry((question, text)).or_default().push(*at);
    }
    found.extend(near_groups(&by_text));
    // The same answers are told once.
    let mut told: Vec<Group> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    found.sort_by(|one, other| {
        (other.answers.len(), one.likeness, &one.question).cmp(&(one.answers.len(), other.likeness, &other.question))
    });
    for group in found {
        if seen.insert(group.answers.clone()) {
            told.push(group);
        }
    }
    told
}

/// Different texts are compared with the first text that shares a band of their signature: each a few times, whatever
/// their number.
fn near_groups(by_text: &BTreeMap<(&str, &str), Vec<usize>>) -> Vec<Group> {
    let entries: Vec<(&(&str, &str), &Vec<usize>)> = by_text.iter().collect();
    let signatures: Vec<[u64; HASHES]> = entries.iter().map(|((_, text), _)| signature(text)).collect();
    let mut leader: Vec<usize> = (0..entries.len()).collect();
    let mut first: HashMap<(u64, usize, u64), usize> = HashMap::new();
    for (place, signature) in signatures.iter().enumerate() {
        let question = entries.get(place).map_or(0, |((question, _), _)| hash_of(question));
        for (band, values) in signature.chunks(BAND).enumerate() {
            let other = *first.entry((question, band, hash_of(&values))).or_insert(place);
            let near = signatures.get(other).is_some_and(|known| nearness(known, signature) >= NEAR);
            if other != place && near {
                join(&mut leader, place, other);
            }
        }
    }
    let mut joined: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for place in 0..entries.len() {
        joined.entry(root(&leader, place)).or_default().push(place);
    }
    let group = |places: Vec<usize>| {
        let texts: Vec<_> = places.iter().filter_map(|place| entries.get(*place)).collect();
        let question = texts.first().map(|((question, _), _)| (*question).to_owned()).unwrap_or_default();
        let mut answers: Vec<usize> = texts.iter().flat_map(|(_, answers)| answers.iter().copied()).collect();
        answers.sort_unstable();
        let likeness = if texts.len() > 1 { Likeness::NearText } else { Likeness::SameText };
        Group { likeness, question, answers }
    };
    joined.into_values().map(group).filter(|group| group.answers.len() > 1).collect()
}

fn root(leader: &[usize], mut place: usize) -> usize {
    while let Some(next) = leader.get(place).copied().filter(|next| *next != place) {
        place = next;
    }
    place
}

fn join(leader: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(leader, one), root(leader, other));
    let (low, high) = (one.min(other), one.max(other));
    if let Some(of_high) = leader.get_mut(high) {
        *of_high = low;
    }
}

/// Days on which many more answers came than on the middle one.
pub fn bursts(by_day: &BTreeMap<i64, u64>) -> Vec<(i64, u64)> {
    let mut counts: Vec<u64> = by_day.values().copied().collect();
    counts.sort_unstable();
    let middle = counts.get(counts.len().saturating_sub(1) / 2).copied().unwrap_or(0);
    let is_burst = |count: u64| count >= BURST_MIN && count > BURST_TIMES * middle;
    by_day.iter().filter(|(_, count)| is_burst(**count)).map(|(day, count)| (*day, *count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str =
        "Nous demandons que la commune ouvre une salle de travail partagée près de la gare avant l'été";

    fn found(texts: &[&str]) -> Vec<Group> {
        let whole: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let given: Vec<Given<'_>> = texts.iter().enumerate().map(|(at, text)| (at, "why", *text)).collect();
        groups(&whole, &given)
    }

    #[test]
    fn the_same_answer_twice_is_noticed_and_short_words_are_not() {
        let groups = found(&[LETTER, "yes", LETTER, "yes"]);
        assert_eq!(groups, [Group { likeness: Likeness::Same, question: String::new(), answers: vec![0, 2] }]);
    }

    #[test]
    fn a_letter_with_other_signs_or_a_word_more_is_noticed() {
        let shouted = LETTER.to_uppercase().replace('\'', "’");
        let longer = format!("{LETTER} merci");
        let other = "Les trains du soir sont trop rares pour qui travaille en horaires décalés dans la vallée";
        let groups = found(&[LETTER, &shouted, &longer, other]);
        assert_eq!(groups.len(), 1, "{groups:?}");
        assert_eq!((groups[0].likeness, groups[0].answers.as_slice()), (Likeness::NearText, [0, 1, 2].as_slice()));
    }

    #[test]
    fn different_texts_are_not_put_together() {
        let texts: Vec<String> = (0..300)
            .map(|number| {
                format!(
                    "mot{number} autre{} chose{} encore{} fin{} mot{}",
                    number * 7,
                    number * 3,
                    number * 5,
                    number * 11,
                    number * 13
                )
            })
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(found(&texts), Vec::new());
    }

    #[test]
    fn a_day_with_many_times_the_usual_number_is_a_burst() {
        let days = BTreeMap::from([(1, 3), (2, 4), (3, 60), (4, 2)]);
        assert_eq!(bursts(&days), [(3, 60)]);
        assert_eq!(bursts(&BTreeMap::from([(1, 3), (2, 19)])), []);
        assert_eq!(bursts(&BTreeMap::from([(1, 500)])), [], "one day alone is no burst");
    }
}
