//! Statements: short sentences that people agree or disagree with, and may add to. What they are, and the pure decisions
//! about them.

use std::collections::{BTreeMap, BTreeSet};

use base::{Lang, Localized};
pub use opinion::Vote;

use crate::likeness::plain;

/// Characters of a statement, as in Polis.
pub const STATEMENT_CHARS_MAX: usize = 140;
/// Statements that an officer begins with.
pub const SEEDS_MAX: usize = 100;
/// Statements that are asked: what a map holds.
pub const ASKED_MAX: usize = opinion::STATEMENTS_MAX;
/// Statements that wait for an officer; more are not taken until some are judged.
pub const WAITING_MAX: usize = 500;
/// Statements of a consultation, with those that were refused or merged.
pub const EVER_MAX: usize = 5_000;
/// Statements that one participant may add, at most.
pub const OWN_MAX: u32 = 10;
/// Statements that one participant may add where the officer says nothing.
pub const OWN_USUAL: u32 = 3;
/// From this share of common words on, two statements may say the same.
pub(crate) const NEAR: f64 = 0.7;
/// Figures in a row that look like a telephone number.
const FIGURES_OF_A_NUMBER: usize = 7;

/// When an officer judges what participants add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// Before others see it.
    Before,
    /// Afterwards: it is asked at once.
    After,
}

/// How statements are dealt with in a consultation; it never changes once that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// When added ones are judged.
    pub checked: Checked,
    /// How many one participant may add: 0 to [`OWN_MAX`].
    pub own_max: u32,
    /// How often a vote was counted or a statement judged.
    pub changes: i64,
}

/// Where a statement comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The officer began with it.
    Seed,
    /// A participant added it; nothing says which.
    Participant,
}

/// Why a statement is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It has nothing to do with what is asked.
    OffTopic,
    /// It says several things, of which one may be true and the other not.
    SeveralIdeas,
    /// Nobody could agree or disagree with it.
    Unclear,
    /// It names a person, or says how to reach one. Its text is not kept.
    Personal,
    /// It insults, or the law forbids it. Its text is not kept.
    Hurtful,
    /// It sells something.
    Advertising,
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// An officer has to judge it before it is asked.
    Waiting,
    /// It is asked.
    Accepted,
    /// It is not.
    Refused(Reason),
    /// It says the same as another, for which its votes count.
    Merged(u32),
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its number in the consultation, from 1.
    pub number: u32,
    /// What it says.
    pub texts: Localized,
    /// Where it comes from.
    pub origin: Origin,
    /// Where it stands.
    pub standing: Standing,
    /// Whether an officer judged it, or began with it.
    pub is_judged: bool,
    /// How often somebody voted on it.
    pub votes: u64,
    /// How often the same text was sent again, by whomever.
    pub again: u64,
}

/// The statements of a consultation with their rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements {
    /// How they are dealt with.
    pub rules: Rules,
    /// All of them, by number.
    pub all: Vec<Statement>,
}

/// Why the author of a statement is asked whether they are sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// This one says nearly the same.
    Near(u32),
    /// It seems to say how to reach somebody.
    Contact,
}

/// What is wrong with the text of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadText {
    /// There is no word.
    Empty,
    /// Longer than [`STATEMENT_CHARS_MAX`].
    Long,
    /// One that is there already says the same; its number.
    There(u32),
}

impl Checked {
    /// Its name in forms and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// That of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Before, Self::After].into_iter().find(|one| one.name() == name)
    }
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::OffTopic, Self::SeveralIdeas, Self::Unclear, Self::Personal, Self::Hurtful, Self::Advertising];

    /// Its name in forms and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OffTopic => "off-topic",
            Self::SeveralIdeas => "several-ideas",
            Self::Unclear => "unclear",
            Self::Personal => "personal",
            Self::Hurtful => "hurtful",
            Self::Advertising => "advertising",
        }
    }

    /// That of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether the text itself does harm where it is kept.
    pub const fn takes_text(self) -> bool {
        matches!(self, Self::Personal | Self::Hurtful)
    }

    /// The key of its text.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::OffTopic => "consultations-refused-off-topic",
            Self::SeveralIdeas => "consultations-refused-several-ideas",
            Self::Unclear => "consultations-refused-unclear",
            Self::Personal => "consultations-refused-personal",
            Self::Hurtful => "consultations-refused-hurtful",
            Self::Advertising => "consultations-refused-advertising",
        }
    }
}

impl Statement {
    /// What it says in a language, or else in another one, with that one's tag where it is another.
    pub fn text(&self, lang: Lang) -> (&str, Option<&str>) {
        let said = self.texts.get(lang);
        let tag = self.texts.iter().find(|(_, text)| *text == said).map(|(tag, _)| tag);
        (said, tag.filter(|_| self.texts.exact(lang.tag()).is_none()))
    }

    /// Whether people vote on it.
    pub fn is_asked(&self) -> bool {
        self.standing == Standing::Accepted
    }
}

impl Statements {
    /// Those that people vote on, by number.
    pub fn asked(&self) -> impl Iterator<Item = &Statement> {
        self.all.iter().filter(|one| one.is_asked())
    }

    /// The one of a number.
    pub fn of(&self, number: u32) -> Option<&Statement> {
        self.all.iter().find(|one| one.number == number)
    }

    /// How many wait for an officer.
    pub fn waiting(&self) -> usize {
        self.all.iter().filter(|one| one.standing == Standing::Waiting).count()
    }

    /// For which statement a vote on each counts: itself, or the one into which it was merged. Those that are not asked
    /// count for none.
    pub fn counts_for(&self) -> BTreeMap<u32, u32> {
        let asked: BTreeSet<u32> = self.asked().map(|one| one.number).collect();
        let of = |one: &Statement| match one.standing {
            Standing::Accepted => Some((one.number, one.number)),
            Standing::Merged(into) => asked.contains(&into).then_some((one.number, into)),
            Standing::Waiting | Standing::Refused(_) => None,
        };
        self.all.iter().filter_map(of).collect()
    }

    /// What is wrong with a new text, beside those that are there: also those that wait, and those that were merged into
    /// one that is asked.
    pub fn bad_text(&self, text: &str) -> Option<BadText> {
        let said = plain(text);
        if said.is_empty() {
            return Some(BadText::Empty);
        }
        if text.trim().chars().count() > STATEMENT_CHARS_MAX {
            return Some(BadText::Long);
        }
        let says_so = |one: &&Statement| one.texts.iter().any(|(_, text)| plain(text) == said);
        let same = self.standing_ones().find(says_so).map(|one| one.number);
        let merged = || {
            let into = self.all.iter().filter(says_so).filter_map(|one| match one.standing {
                Standing::Merged(into) => self.of(into).filter(|other| other.is_asked()),
                _ => None,
            });
            into.map(|one| one.number).next()
        };
        same.or_else(merged).map(BadText::There)
    }

    /// Why the author of a new text is asked whether they are sure.
    pub fn doubt(&self, text: &str) -> Option<Doubt> {
        if looks_like_contact(text) {
            return Some(Doubt::Contact);
        }
        let near = self.standing_ones().filter(|one| one.is_asked());
        near.flat_map(|one| one.texts.iter().map(move |(_, other)| (one.number, common_words(text, other))))
            .filter(|(_, common)| *common >= NEAR)
            .max_by(|(_, one), (_, other)| one.total_cmp(other))
            .map(|(number, _)| Doubt::Near(number))
    }

    fn standing_ones(&self) -> impl Iterator<Item = &Statement> {
        self.all.iter().filter(|one| matches!(one.standing, Standing::Waiting | Standing::Accepted))
    }
}

/// The share of all their words that two texts have in common, 0 to 1.
fn common_words(one: &str, other: &str) -> f64 {
    let (one, other) = (plain(one), plain(other));
    let (one, other): (BTreeSet<&str>, BTreeSet<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let common = u32::try_from(one.intersection(&other).count()).unwrap_or(0);
    let all = u32::try_from(one.union(&other).count()).unwrap_or(u32::MAX);
    f64::from(common) / f64::from(all.max(1))
}

/// An address, or figures enough for a telephone number.
fn looks_like_contact(text: &str) -> bool {
    let lower = text.to_lowercase();
    let has_address = lower.contains('@') || lower.contains("http") || lower.contains("www.");
    let mut figures = 0;
    let mut most = 0;
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            figures += 1;
        } else if !matches!(letter, ' ' | '.' | '-' | '/' | '(' | ')' | '+' | '\u{a0}') {
            figures = 0;
        }
        most = most.max(figures);
    }
    has_address || most >= FIGURES_OF_A_NUMBER
}

/// What one participant says of statements, by number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ballot(BTreeMap<u32, Vote>);

impl Ballot {
    /// As it is stored: `12a 13d 40p`. What cannot be read there is nothing.
    pub(crate) fn read(text: &str) -> Self {
        let vote = |cell: &str| {
            let (number, letter) = cell.split_at_checked(cell.len().checked_sub(1)?)?;
            Some((number.parse().ok()?, vote_of(letter)?))
        };
        Self(text.split(' ').filter_map(vote).collect())
    }

    /// The stored form.
    pub(crate) fn stored(&self) -> String {
        let cells: Vec<String> = self.0.iter().map(|(number, vote)| format!("{number}{}", letter_of(*vote))).collect();
        cells.join(" ")
    }

    /// What was said of a statement.
    pub fn of(&self, number: u32) -> Option<Vote> {
        self.0.get(&number).copied()
    }

    /// Votes on a statement; whether it is the first time.
    pub fn set(&mut self, number: u32, vote: Vote) -> bool {
        self.0.insert(number, vote).is_none()
    }

    /// Every vote, by the statement's number.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (u32, Vote)> {
        self.0.iter().map(|(number, vote)| (*number, *vote))
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The votes as they count: on what is asked, and on what was merged into it where nothing else was said of that.
    pub fn counted(&self, counts_for: &BTreeMap<u32, u32>) -> Self {
        let mut counted: BTreeMap<u32, Vote> = BTreeMap::new();
        for (number, vote) in &self.0 {
            match counts_for.get(number) {
                Some(own) if own == number => {
                    counted.insert(*own, *vote);
                }
                Some(other) => {
                    counted.entry(*other).or_insert(*vote);
                }
                None => {}
            }
        }
        Self(counted)
    }
}

impl FromIterator<(u32, Vote)> for Ballot {
    fn from_iter<I: IntoIterator<Item = (u32, Vote)>>(votes: I) -> Self {
        Self(votes.into_iter().collect())
    }
}

/// What each vote is called in forms and in the API.
pub(crate) const VOTE_NAMES: [(Vote, &str); 3] =
    [(Vote::Agree, "agree"), (Vote::Disagree, "disagree"), (Vote::Pass, "pass")];

/// The vote of a name.
pub(crate) fn vote_from_name(name: &str) -> Option<Vote> {
    VOTE_NAMES.into_iter().find(|(_, known)| *known == name).map(|(vote, _)| vote)
}

const fn letter_of(vote: Vote) -> char {
    match vote {
        Vote::Agree => 'a',
        Vote::Disagree => 'd',
        Vote::Pass => 'p',
    }
}

fn vote_of(letter: &str) -> Option<Vote> {
    match letter {
        "a" => Some(Vote::Agree),
        "d" => Some(Vote::Disagree),
        "p" => Some(Vote::Pass),
        _ => None,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn statement(number: u32, text: &str, standing: Standing) -> Statement {
        let texts = Localized::of("en", text);
        Statement { number, texts, origin: Origin::Seed, standing, is_judged: true, votes: 0, again: 0 }
    }

    pub(crate) fn statements(all: &[(&str, Standing)]) -> Statements {
        let rules = Rules { checked: Checked::Before, own_max: 3, changes: 0 };
        let all = (1..).zip(all).map(|(number, (text, standing))| statement(number, text, *standing));
        Statements { rules, all: all.collect() }
    }

    #[test]
    fn a_ballot_is_stored_and_read_again_and_what_is_none_is_nothing() {
        let mut ballot = Ballot::read("40p 12a 13d");
        assert_eq!(ballot.stored(), "12a 13d 40p");
        assert!(!ballot.set(13, Vote::Agree) && ballot.set(1, Vote::Pass));
        assert_eq!(ballot.stored(), "1p 12a 13a 40p");
        assert_eq!(Ballot::read("").stored(), "");
        assert_eq!(Ballot::read("a 7 x 9q é 99999999999a -1a").stored(), "");
    }

    #[test]
    fn a_vote_on_what_was_merged_counts_for_the_other_unless_that_has_one() {
        let all = statements(&[
            ("one", Standing::Accepted),
            ("uno", Standing::Merged(1)),
            ("bad", Standing::Refused(Reason::Unclear)),
            ("lost", Standing::Merged(3)),
        ]);
        let counts_for = all.counts_for();
        assert_eq!(Ballot::read("2d 3a 4a").counted(&counts_for).stored(), "1d");
        assert_eq!(Ballot::read("1a 2d").counted(&counts_for).stored(), "1a");
    }

    #[test]
    fn the_same_words_are_there_already_and_nearly_the_same_are_asked_about() {
        let all = statements(&[
            ("More buses in the evening, please!", Standing::Accepted),
            ("More trains", Standing::Refused(Reason::Unclear)),
            ("More benches", Standing::Waiting),
            ("Buses in the evening", Standing::Merged(1)),
            ("Trains in the evening", Standing::Merged(2)),
        ]);
        assert_eq!(all.bad_text("more buses in the EVENING please"), Some(BadText::There(1)));
        assert_eq!(all.bad_text("More benches."), Some(BadText::There(3)), "what waits is there too");
        assert_eq!(all.bad_text("buses in the evening!"), Some(BadText::There(1)), "it stands for the other one");
        assert_eq!(all.bad_text("Trains in the evening"), None, "that other one was refused");
        assert_eq!(all.bad_text("More trains"), None, "what was refused may be said again, better");
        assert_eq!(all.bad_text(" … "), Some(BadText::Empty));
        assert_eq!(all.bad_text(&"é".repeat(141)), Some(BadText::Long));
        assert_eq!(all.bad_text(&"é".repeat(140)), None);
        assert_eq!(all.doubt("More buses in the evening"), Some(Doubt::Near(1)));
        assert_eq!(all.doubt("Fewer cars in the morning"), None);
    }

    #[test]
    fn what_says_how_to_reach_somebody_is_noticed() {
        let all = statements(&[]);
        for text in ["Ask ana@example.org", "See www.example.org", "Call 06 12 34 56 78", "+352 621 123 456"] {
            assert_eq!(all.doubt(text), Some(Doubt::Contact), "{text}");
        }
        for text in ["30 km/h in 2026 and 2027", "1 000 000 € for schools: no"] {
            assert_eq!(all.doubt(text).is_some(), text.starts_with('1'), "{text}: a doubt costs one click");
        }
    }

    #[test]
    fn a_text_in_another_language_says_which() {
        let own = statement(1, "Bread", Standing::Accepted);
        assert_eq!(own.text(Lang::En), ("Bread", None));
        assert_eq!(own.text(Lang::De), ("Bread", Some("en")));
    }

    #[test]
    fn every_reason_has_its_name() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_name(reason.name()), Some(reason));
        }
        assert_eq!(Checked::from_name("after"), Some(Checked::After));
        assert_eq!(Checked::from_name("never"), None);
    }
}
