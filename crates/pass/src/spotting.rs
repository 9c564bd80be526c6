//! The spotting of needs: a few questions, and what their answers suggest. Pure: it keeps nothing.

use std::collections::BTreeMap;

use base::Localized;

use crate::model::Service;

/// Passes that are suggested at most: a booklet's.
pub const SUGGESTED_MAX: i64 = 10;

/// An area of digital skills (`DigComp` 2.2, dimension 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillArea {
    /// Information and data literacy.
    Information,
    /// Communication and collaboration.
    Communication,
    /// Digital content creation.
    Content,
    /// Safety.
    Safety,
    /// Problem solving.
    Problems,
}

impl SkillArea {
    /// All of them, in the framework's order.
    pub const ALL: [Self; 5] = [Self::Information, Self::Communication, Self::Content, Self::Safety, Self::Problems];

    /// Its number in the framework, from 1.
    pub const fn number(self) -> i64 {
        self as i64 + 1
    }

    /// Its name in tables and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Communication => "communication",
            Self::Content => "content",
            Self::Safety => "safety",
            Self::Problems => "problems",
        }
    }

    /// The area of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.name() == name)
    }

    /// The area of a number.
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.number() == number)
    }
}

/// A question of the spotting: whether the person can do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its code in the pack.
    pub code: String,
    /// What it is about.
    pub area: SkillArea,
    /// The service that helps.
    pub service: Service,
    /// Passes that are suggested to who cannot do it.
    pub passes: i64,
    /// What is asked about.
    pub label: Localized,
}

/// A competence that may be learnt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competence {
    /// Its code in the pack, such as `2.3`.
    pub code: String,
    /// Its area.
    pub area: SkillArea,
    /// What it is called.
    pub label: Localized,
}

/// What somebody says of themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Can do it alone.
    Alone,
    /// Does not know whether they can.
    Unknown,
    /// Can do it with help.
    WithHelp,
    /// Cannot do it.
    No,
}

impl Answer {
    /// All of them, as they are offered.
    pub const ALL: [Self; 4] = [Self::Alone, Self::WithHelp, Self::No, Self::Unknown];

    /// Its name in forms and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::WithHelp => "help",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// The answer of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }

    /// Passes of a question that it suggests: all, half of them (rounded up), or none.
    const fn passes(self, of: i64) -> i64 {
        match self {
            Self::No => of,
            Self::WithHelp | Self::Unknown => (of + 1) / 2,
            Self::Alone => 0,
        }
    }
}

/// Answers by the codes of their questions; a question that was skipped is not there.
pub type Answers = BTreeMap<String, Answer>;

/// What the answers suggest; only a suggestion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Orientation {
    /// Areas in which help is needed, the most needed first, each with the strongest answer that says so.
    pub needs: Vec<(SkillArea, Answer)>,
    /// Services that help, the most helpful first.
    pub services: Vec<Service>,
    /// Passes that are suggested; none where nothing suggests any.
    pub passes: Option<i64>,
}

/// What the answers suggest. Skipping a question never suggests anything, and a need that is said to be greater never
/// suggests fewer passes. Questions that the pack does not have are ignored.
pub fn orient(questions: &[Question], answers: &Answers) -> Orientation {
    let mut by_area: BTreeMap<SkillArea, (i64, Answer)> = BTreeMap::new();
    let mut by_service: Vec<(Service, i64)> = Vec::new();
    let mut passes = 0;
    for question in questions {
        let Some(answer) = answers.get(&question.code).copied().filter(|answer| *answer != Answer::Alone) else {
            continue;
        };
        let suggested = answer.passes(question.passes);
        passes += suggested;
        let (sum, strongest) = by_area.entry(question.area).or_insert((0, answer));
        *sum += suggested;
        *strongest = answer.max(*strongest);
        match by_service.iter_mut().find(|(service, _)| *service == question.service) {
            Some((_, sum)) => *sum += suggested,
            None => by_service.push((question.service, suggested)),
        }
    }
    let mut areas: Vec<(SkillArea, (i64, Answer))> = by_area.into_iter().collect();
    areas.sort_by_key(|(area, (sum, answer))| (-*sum, std::cmp::Reverse(*answer), *area));
    by_service.sort_by_key(|(_, sum)| -*sum);
    Orientation {
        needs: areas.into_iter().map(|(area, (_, answer))| (area, answer)).collect(),
        services: by_service.into_iter().map(|(service, _)| service).collect(),
        passes: (passes > 0).then(|| passes.min(SUGGESTED_MAX)),
    }
}

/// Answers as they are kept: `question=answer` with blanks between.
pub(crate) fn written(answers: &Answers) -> String {
    answers.iter().map(|(code, answer)| format!("{code}={}", answer.name())).collect::<Vec<_>>().join(" ")
}

/// Answers as they were kept; what is no answer is left out.
pub(crate) fn read(text: &str) -> Answers {
    let answer = |word: &str| {
        let (code, answer) = word.split_once('=')?;
        Some((code.to_owned(), Answer::from_name(answer)?))
    };
    text.split_whitespace().filter_map(answer).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn question(code: &str, area: SkillArea, service: u8, passes: i64) -> Question {
        Question { code: code.to_owned(), area, service: Service(service), passes, label: Localized::new() }
    }

    fn questions() -> Vec<Question> {
        vec![
            question("device", SkillArea::Problems, 8, 1),
            question("search", SkillArea::Information, 2, 2),
            question("message", SkillArea::Communication, 2, 2),
            question("form", SkillArea::Communication, 1, 3),
            question("password", SkillArea::Safety, 4, 2),
        ]
    }

    fn answers(told: &[(&str, Answer)]) -> Answers {
        told.iter().map(|(code, answer)| ((*code).to_owned(), *answer)).collect()
    }

    #[test]
    fn answers_suggest_areas_services_and_passes() {
        let told = answers(&[
            ("search", Answer::Alone),
            ("message", Answer::WithHelp),
            ("form", Answer::No),
            ("password", Answer::Unknown),
            ("of another pack", Answer::No),
        ]);
        let found = orient(&questions(), &told);
        assert_eq!(found.needs, [(SkillArea::Communication, Answer::No), (SkillArea::Safety, Answer::Unknown)]);
        assert_eq!(found.services, [Service(1), Service(2), Service(4)]);
        assert_eq!(found.passes, Some(5));
    }

    #[test]
    fn who_needs_nothing_and_who_says_nothing_is_suggested_nothing() {
        assert_eq!(orient(&questions(), &Answers::new()), Orientation::default());
        let able: Answers = questions().iter().map(|one| (one.code.clone(), Answer::Alone)).collect();
        assert_eq!(orient(&questions(), &able), Orientation::default());
    }

    fn some_answers() -> impl Strategy<Value = Vec<Option<usize>>> {
        proptest::collection::vec(proptest::option::of(0..Answer::ALL.len()), 5)
    }

    fn told(chosen: &[Option<usize>]) -> Answers {
        let all = questions();
        let chosen = all.iter().zip(chosen);
        chosen.filter_map(|(one, nth)| Some((one.code.clone(), Answer::ALL[(*nth)?]))).collect()
    }

    proptest! {
        #[test]
        fn a_greater_need_never_suggests_less(chosen in some_answers(), nth in 0..5usize) {
            let less = orient(&questions(), &told(&chosen));
            let mut more = chosen.clone();
            more[nth] = Some(2);
            let more = orient(&questions(), &told(&more));
            prop_assert!(more.passes >= less.passes);
            prop_assert!(more.needs.iter().any(|(area, _)| *area == questions()[nth].area));
        }

        #[test]
        fn a_suggestion_is_within_a_booklet_and_names_each_once(chosen in some_answers()) {
            let found = orient(&questions(), &told(&chosen));
            prop_assert!(found.passes.is_none_or(|passes| (1..=SUGGESTED_MAX).contains(&passes)));
            let mut areas: Vec<_> = found.needs.iter().map(|(area, _)| *area).collect();
            areas.sort();
            areas.dedup();
            prop_assert_eq!(areas.len(), found.needs.len());
            prop_assert_eq!(found.needs.is_empty(), found.services.is_empty());
        }

        #[test]
        fn kept_answers_are_read_back(chosen in some_answers()) {
            let answers = told(&chosen);
            prop_assert_eq!(read(&written(&answers)), answers);
        }
    }
}
