//! Whether two identities are the same person's.

use std::collections::BTreeSet;

use base::fold;

use crate::birth::BirthDate;
use crate::name::GivenNames;
use crate::pivot::PivotIdentity;

/// What comparing two identities says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// Every datum is the same, letter by letter; the name in use does not count.
    Same,
    /// They may be the same person's: someone has to look. Never merged by a program.
    Near(BTreeSet<Difference>),
    /// They are two people's.
    Different,
}

/// How two near identities differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// The birth names differ in accents, case, hyphens, apostrophes or spaces.
    BirthNameSpelling,
    /// The given names differ in the same.
    GivenNamesSpelling,
    /// One has more given names than the other.
    MoreGivenNames,
    /// The same given names stand in another order.
    GivenNamesOrder,
    /// The day or the month is known in one only.
    PresumedDate,
    /// Day and month are exchanged.
    DayMonthSwapped,
    /// One digit of the birth date differs.
    DateDigit,
    /// One letter of the birth name differs.
    BirthNameLetter,
    /// One letter of a given name differs.
    GivenNameLetter,
    /// The birth name of one is the name in use of the other.
    UsualName,
    /// The gender.
    Gender,
    /// The place of birth.
    Birthplace,
}

impl Difference {
    /// How two ways of writing down one thing differ; the others may be a slip, or another person.
    const fn is_light(self) -> bool {
        matches!(
            self,
            Self::BirthNameSpelling
                | Self::GivenNamesSpelling
                | Self::MoreGivenNames
                | Self::GivenNamesOrder
                | Self::PresumedDate
        )
    }
}

/// Compares two identities. They are near when each datum is the same, or written down in another
/// way; one slip at most (a letter, a digit, the gender, the place) is let pass.
///
/// It does not matter which of the two comes first.
pub fn compare(one: &PivotIdentity, other: &PivotIdentity) -> Comparison {
    let mut found = BTreeSet::new();
    for differences in [birth_names(one, other), given_names(&one.given_names, &other.given_names), dates(one, other)] {
        match differences {
            Some(differences) => found.extend(differences),
            None => return Comparison::Different,
        }
    }
    if one.gender != other.gender {
        found.insert(Difference::Gender);
    }
    if one.birthplace != other.birthplace {
        found.insert(Difference::Birthplace);
    }
    match found.iter().filter(|difference| !difference.is_light()).count() {
        _ if found.is_empty() => Comparison::Same,
        0 | 1 => Comparison::Near(found),
        _ => Comparison::Different,
    }
}

fn birth_names(one: &PivotIdentity, other: &PivotIdentity) -> Option<Vec<Difference>> {
    if one.birth_name == other.birth_name {
        return Some(vec![]);
    }
    let (a, b) = (folded(one.birth_name.as_str()), folded(other.birth_name.as_str()));
    if a == b {
        return Some(vec![Difference::BirthNameSpelling]);
    }
    let uses = |identity: &PivotIdentity, name: &str| {
        identity.usual_name.as_ref().is_some_and(|usual| folded(usual.as_str()) == name)
    };
    if uses(one, &b) || uses(other, &a) {
        return Some(vec![Difference::UsualName]);
    }
    is_one_letter_away(&a, &b).then(|| vec![Difference::BirthNameLetter])
}

fn given_names(one: &GivenNames, other: &GivenNames) -> Option<Vec<Difference>> {
    if one == other {
        return Some(vec![]);
    }
    // A compound name is written with a hyphen by one office, as two names by another.
    let split =
        |names: &GivenNames| -> Vec<String> { fold(&names.to_string()).split(' ').map(str::to_owned).collect() };
    let (a, b) = (split(one), split(other));
    let together: (String, String) = (a.concat(), b.concat());
    if together.0 == together.1 {
        return Some(vec![Difference::GivenNamesSpelling]);
    }
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let spelling = || {
        let written = |names: &GivenNames| names.iter().flat_map(|name| name.split('-')).map(str::to_owned).collect();
        let (x, y): (BTreeSet<String>, BTreeSet<String>) = (written(one), written(other));
        (!x.is_subset(&y) && !y.is_subset(&x)).then_some(Difference::GivenNamesSpelling)
    };
    if long.starts_with(short) {
        return Some([Some(Difference::MoreGivenNames), spelling()].into_iter().flatten().collect());
    }
    let (few, many): (BTreeSet<&String>, BTreeSet<&String>) = (short.iter().collect(), long.iter().collect());
    if few.is_subset(&many) {
        let more = (few.len() < many.len()).then_some(Difference::MoreGivenNames);
        return Some([Some(Difference::GivenNamesOrder), more, spelling()].into_iter().flatten().collect());
    }
    is_one_letter_away(&together.0, &together.1).then(|| vec![Difference::GivenNameLetter])
}

fn dates(one: &PivotIdentity, other: &PivotIdentity) -> Option<Vec<Difference>> {
    let (a, b) = (one.birth_date, other.birth_date);
    if a == b {
        return Some(vec![]);
    }
    if may_be_the_same(a, b) {
        return Some(vec![Difference::PresumedDate]);
    }
    let (x, y) = (a.presumed(), b.presumed());
    if !a.is_presumed() && !b.is_presumed() && x.year() == y.year() && x.month() == y.day() && x.day() == y.month() {
        return Some(vec![Difference::DayMonthSwapped]);
    }
    let (a, b) = (a.to_string(), b.to_string());
    let apart = a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count();
    (apart == 1).then(|| vec![Difference::DateDigit])
}

/// Whether one of the dates is the other with less known; `1962-01-01` is how many write what they
/// only know as 1962.
fn may_be_the_same(a: BirthDate, b: BirthDate) -> bool {
    let (x, y) = (a.presumed(), b.presumed());
    match (a, b) {
        (BirthDate::Day(_), BirthDate::Day(_)) => false,
        (BirthDate::Year(_), _) | (_, BirthDate::Year(_)) => x.year() == y.year(),
        _ => (x.year(), x.month()) == (y.year(), y.month()),
    }
}

/// A text without accents, case, hyphens, apostrophes and spaces.
fn folded(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// Whether one letter was changed, added or left out, in a name of some length.
fn is_one_letter_away(a: &str, b: &str) -> bool {
    /// In a shorter name one letter is too much of it.
    const SHORTEST: usize = 4;
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < SHORTEST || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    let skipped = usize::from(long.len() == short.len());
    short != long && short.get(same + skipped..) == long.get(same + 1..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::birth::Birthplace;
    use proptest::prelude::*;

    fn ana() -> PivotIdentity {
        PivotIdentity::read("Ana Zoé", "FICTIVE-LÉGÈRE", "1990-05-04", "female", ("87085", "99100"), "").unwrap()
    }

    fn near(change: impl FnOnce(&mut PivotIdentity)) -> Vec<Difference> {
        let mut changed = ana();
        change(&mut changed);
        match compare(&ana(), &changed) {
            Comparison::Near(differences) => differences.into_iter().collect(),
            other => panic!("{changed:?}: {other:?}"),
        }
    }

    #[test]
    fn a_difference_in_writing_is_near_and_never_the_same() {
        use Difference::*;
        assert_eq!(near(|it| it.birth_name = "FICTIVE LEGERE".parse().unwrap()), [BirthNameSpelling]);
        assert_eq!(near(|it| it.given_names = "ana zoe".parse().unwrap()), [GivenNamesSpelling]);
        assert_eq!(near(|it| it.given_names = "Ana-Zoé".parse().unwrap()), [GivenNamesSpelling]);
        assert_eq!(near(|it| it.given_names = "Ana Zoé Marie".parse().unwrap()), [MoreGivenNames]);
        assert_eq!(near(|it| it.given_names = "Ana".parse().unwrap()), [MoreGivenNames]);
        assert_eq!(near(|it| it.given_names = "Zoé Ana".parse().unwrap()), [GivenNamesOrder]);
        assert_eq!(near(|it| it.given_names = "Ana Zoë Marie".parse().unwrap()), [GivenNamesSpelling, MoreGivenNames]);
        assert_eq!(near(|it| it.birth_date = "1990-04-05".parse().unwrap()), [DayMonthSwapped]);
        assert_eq!(near(|it| it.birth_date = "1990-05-14".parse().unwrap()), [DateDigit]);
        assert_eq!(near(|it| it.birth_date = "1990-05-00".parse().unwrap()), [PresumedDate]);
        assert_eq!(near(|it| it.birth_date = "1990-00-00".parse().unwrap()), [PresumedDate]);
        assert_eq!(near(|it| it.birth_name = "FICTIVE-LÉGERRE".parse().unwrap()), [BirthNameLetter]);
        assert_eq!(near(|it| it.birthplace = crate::Birthplace::of("87086", "99100").unwrap()), [Birthplace]);
        assert_eq!(near(|it| it.gender = crate::Gender::Male), [Gender]);
    }

    #[test]
    fn a_name_in_use_given_as_the_birth_name_is_near() {
        let married = PivotIdentity { usual_name: Some("DUPONT".parse().unwrap()), ..ana() };
        let other = PivotIdentity { birth_name: "DUPONT".parse().unwrap(), ..ana() };
        assert_eq!(compare(&married, &other), Comparison::Near([Difference::UsualName].into()));
        assert_eq!(compare(&married, &ana()), Comparison::Same);
    }

    #[test]
    fn two_slips_are_two_people() {
        let twin = PivotIdentity { gender: crate::Gender::Male, given_names: "Ani Zoé".parse().unwrap(), ..ana() };
        assert_eq!(compare(&ana(), &twin), Comparison::Different);
        let elsewhere = PivotIdentity {
            birthplace: Birthplace::of("", "99132").unwrap(),
            birth_date: "1990-04-05".parse().unwrap(),
            ..ana()
        };
        assert_eq!(compare(&ana(), &elsewhere), Comparison::Different);
        let sister = PivotIdentity { given_names: "Lucie".parse().unwrap(), ..ana() };
        assert_eq!(compare(&ana(), &sister), Comparison::Different);
    }

    prop_compose! {
        fn any_identity()(
            given in prop::sample::select(vec!["Ana", "Ana Zoé", "Zoé Ana", "Ana-Zoé", "ANA", "Anna", "Marie", "Ana Zoé Marie"]),
            name in prop::sample::select(vec!["FICTIVE", "FICTIVÉ", "FICTIF", "LE GOFF", "LE-GOFF", "DUPONT"]),
            date in prop::sample::select(vec!["1990-05-04", "1990-04-05", "1990-05-00", "1990-00-00", "1991-05-04", "1962-01-01"]),
            gender in prop::sample::select(vec!["female", "male"]),
            place in prop::sample::select(vec![("87085", "99100"), ("75056", "99100"), ("", "99132")]),
            usual in prop::sample::select(vec!["", "DUPONT", "FICTIVE"]),
        ) -> PivotIdentity {
            PivotIdentity::read(given, name, date, gender, place, usual).unwrap()
        }
    }

    proptest! {
        #[test]
        fn the_order_does_not_matter(one in any_identity(), other in any_identity()) {
            prop_assert_eq!(compare(&one, &other), compare(&other, &one));
        }

        #[test]
        fn the_same_means_equal_but_for_the_name_in_use(one in any_identity(), other in any_identity()) {
            let alike = PivotIdentity { usual_name: one.usual_name.clone(), ..other.clone() } == one;
            prop_assert_eq!(compare(&one, &other) == Comparison::Same, alike);
        }

        #[test]
        fn a_near_identity_says_what_differs(one in any_identity(), other in any_identity()) {
            if let Comparison::Near(differences) = compare(&one, &other) {
                prop_assert!(!differences.is_empty());
                prop_assert!(differences.iter().filter(|difference| !difference.is_light()).count() <= 1);
            }
        }
    }
}
