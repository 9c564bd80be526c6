//! What is published of a list, so that anybody can compute it again, and nobody is recognised.
//!
//! The file has a line an application: its number, its score, and, where the bounds changed the list, the groups that have
//! bounds. Whoever knows that somebody applied from a small commune would find their line by such groups and read their
//! score. So groups are published only where each combination of them, among the chosen and among the others, is nobody
//! or at least [`CROWD`]. There are three ways, and the page says which one it is:
//!
//! - **Alone**: without any bound the same are chosen. The file has no groups, and needs none.
//! - **With groups**: every crowd is large enough. Values without a bound are left out.
//! - **Sealed**: some crowd is too small. Neither groups nor scores are published beside numbers, but the SHA-256 of the
//!   whole file: the public body shows the file to whoever controls it, and they see that it is the same.

use std::collections::{BTreeMap, BTreeSet};

use selection::{Bound, Selection, select};
use serde::{Deserialize, Serialize};

use crate::fingerprint::sha256_hex;
use crate::propose_list::{Around, Assessed, Rules};

/// The smallest crowd in which nobody is recognised.
pub const CROWD: usize = 5;
/// The name of the file.
pub const FILE: &str = "candidates.csv";

/// What anybody can compute again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum Recomputable {
    /// Without bounds, which changed nothing.
    Alone(Given),
    /// With the groups that have bounds.
    WithGroups(Given),
    /// The SHA-256 of the whole file, in hexadecimal, and the command for whoever is shown it.
    Sealed {
        /// The hash.
        hash: String,
        /// The command.
        command: String,
    },
}

/// A file and the command that computes the list from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// CSV.
    pub file: String,
    /// As it is typed.
    pub command: String,
}

/// What is published of a choice among `assessed`, and the whole file where that is not. Those whom the jury put in or took
/// out are not in the file; the command has the places and bounds that are left.
pub(crate) fn recomputable(assessed: &[Assessed], around: &Around, rules: &Rules) -> (Recomputable, Option<String>) {
    let considered = considered(assessed, around);
    if changes_nothing(&considered, around, rules) {
        let file = csv(&considered, &[]);
        return (Recomputable::Alone(Given { file, command: command(around.places, &[], rules) }), None);
    }
    let whole = csv(&considered, &around.bounds);
    let command = command(around.places, &around.bounds, rules);
    // Beside the figures of all, a file without those whom the jury put in or took out would tell of which group they are.
    if considered.len() == assessed.len() && is_crowded(&considered, around) {
        (Recomputable::WithGroups(Given { file: whole, command }), None)
    } else {
        (Recomputable::Sealed { hash: sha256_hex(&whole), command }, Some(whole))
    }
}

/// Whether the list is the same without any bound: then nothing of it tells of anybody's groups.
pub(crate) fn is_alone(assessed: &[Assessed], around: &Around, rules: &Rules) -> bool {
    changes_nothing(&considered(assessed, around), around, rules)
}

/// Those among whom the rules chose.
fn considered<'a>(assessed: &'a [Assessed], around: &Around) -> Vec<&'a Assessed> {
    let numbers: BTreeSet<&str> = around.selection.candidates().map(|(one, _)| one.id.as_str()).collect();
    assessed.iter().filter(|one| numbers.contains(one.number.as_str())).collect()
}

fn changes_nothing(considered: &[&Assessed], around: &Around, rules: &Rules) -> bool {
    let candidates = considered.iter().map(|one| selection::Candidate {
        id: one.number.clone(),
        score: one.score,
        attributes: BTreeMap::new(),
    });
    let without = select(candidates.collect(), around.places, Vec::new(), rules.pass_mark, &rules.seed);
    without.is_ok_and(|without| chosen(&without) == chosen(&around.selection))
}

fn chosen(selection: &Selection) -> BTreeSet<&str> {
    selection.candidates().filter(|(_, is_chosen)| *is_chosen).map(|(one, _)| one.id.as_str()).collect()
}

/// Whether each combination of the groups in the file is nobody or a crowd, among the chosen and among the others.
fn is_crowded(considered: &[&Assessed], around: &Around) -> bool {
    let chosen = chosen(&around.selection);
    let mut crowds: BTreeMap<(Vec<&str>, bool), usize> = BTreeMap::new();
    for one in considered {
        let cells = cells(one, &around.bounds);
        *crowds.entry((cells, chosen.contains(one.number.as_str()))).or_default() += 1;
    }
    crowds.values().all(|count| *count >= CROWD)
}

fn attributes(bounds: &[Bound]) -> BTreeSet<&str> {
    bounds.iter().map(|bound| bound.attribute.as_str()).collect()
}

/// What an application says of each attribute, where it has a bound; nothing otherwise.
fn cells<'a>(one: &'a Assessed, bounds: &[Bound]) -> Vec<&'a str> {
    let stated = |attribute: &str| {
        let value = one.groups.get(attribute).map_or("", String::as_str);
        let has_bound = bounds.iter().any(|bound| bound.attribute == attribute && bound.value == value);
        if has_bound { value } else { "" }
    };
    attributes(bounds).into_iter().map(stated).collect()
}

/// The lines in the order of numbers, which tells nothing.
fn csv(considered: &[&Assessed], bounds: &[Bound]) -> String {
    let mut lines: Vec<(&str, String)> = considered
        .iter()
        .map(|one| {
            let cells = cells(one, bounds).into_iter().map(quoted);
            let cells: Vec<String> = [quoted(&one.number), one.score.to_string()].into_iter().chain(cells).collect();
            (one.number.as_str(), cells.join(","))
        })
        .collect();
    lines.sort_unstable();
    let names: Vec<String> = attributes(bounds).into_iter().map(quoted).collect();
    let head: Vec<&str> = ["id", "score"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let mut file = head.join(",") + "\n";
    for (_, line) in lines {
        file += &line;
        file.push('\n');
    }
    file
}

fn quoted(cell: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' ' | '\'' | '’');
    if cell.chars().all(is_plain) { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

/// As it is typed in a terminal.
fn command(places: usize, bounds: &[Bound], rules: &Rules) -> String {
    let in_shell = |text: String| format!("'{}'", text.replace('\'', "'\\''"));
    let mut command = format!("passerelle programme select {FILE} --places {places}");
    for bound in bounds {
        command += &format!(" --bound {}", in_shell(bound.to_string()));
    }
    if let Some(mark) = rules.pass_mark {
        command += &format!(" --pass-mark {mark}");
    }
    command + &format!(" --seed {}", in_shell(rules.seed.clone()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::propose_list::choose_around;
    use crate::propose_list::tests::{assessed, rules};

    fn many(women: u32, men: u32) -> Vec<Assessed> {
        let mut lines = Vec::new();
        for place in 0..men {
            lines.push((format!("M{place:02}"), (90 - place).to_string(), "M"));
        }
        for place in 0..women {
            lines.push((format!("W{place:02}"), (60 - place).to_string(), "F"));
        }
        let lines: Vec<(&str, &str, &str)> =
            lines.iter().map(|(number, score, gender)| (number.as_str(), score.as_str(), *gender)).collect();
        assessed(&lines)
    }

    fn published(all: &[Assessed], rules: &Rules) -> Recomputable {
        let none = BTreeSet::new();
        recomputable(all, &choose_around(all, &none, &none, rules).unwrap(), rules).0
    }

    #[test]
    fn where_bounds_change_nothing_no_group_is_published() {
        let told = published(&many(1, 9), &rules(3, "10", &["gender=F:..2"]));
        let Recomputable::Alone(given) = told else { panic!("{told:?}") };
        assert!(given.file.starts_with("id,score\nM00,90\n"), "{}", given.file);
        assert_eq!(given.command, "passerelle programme select candidates.csv --places 3 --pass-mark 10 --seed '2026'");
    }

    #[test]
    fn groups_are_published_where_every_crowd_is_large_enough() {
        let told = published(&many(12, 12), &rules(10, "10", &["gender=F:5.."]));
        let Recomputable::WithGroups(given) = told else { panic!("{told:?}") };
        assert!(given.file.starts_with("id,score,gender\nM00,90,\n") && given.file.contains("W11,49,F\n"));
        assert!(given.command.contains("--bound 'gender=F:5..'"), "{}", given.command);
    }

    #[test]
    fn where_somebody_could_be_recognised_the_file_is_sealed() {
        for (women, men, least) in [(4, 12, 2), (12, 12, 3)] {
            let bound = format!("gender=F:{least}..");
            let told = published(&many(women, men), &rules(10, "10", &[&bound]));
            assert!(matches!(&told, Recomputable::Sealed { hash, .. } if hash.len() == 64), "{told:?}");
        }
    }

    #[test]
    fn a_cell_that_holds_a_comma_is_still_one_cell() {
        assert_eq!(quoted("Esch, Alzette"), "\"Esch, Alzette\"");
        assert_eq!(quoted("say \"x\""), "\"say \"\"x\"\"\"");
    }

    proptest! {
        #[test]
        fn a_published_file_gives_the_same_list_and_hides_in_crowds(
            drawn in prop::collection::vec((0_u32..30, 0_usize..3), 10..40), places in 1_usize..15, least in 0_usize..8,
        ) {
            let all: Vec<Assessed> = drawn.iter().zip(0..).map(|((score, gender), place)| {
                let groups = ["F", "M"].get(*gender).map(|value| ("gender".to_owned(), (*value).to_owned()));
                Assessed { number: format!("A{place:02}"), score: score.to_string().parse().unwrap(), groups: groups.into_iter().collect() }
            }).collect();
            let rules = rules(places, "5", &[&format!("gender=F:{least}..")]);
            let none = BTreeSet::new();
            let Ok(around) = choose_around(&all, &none, &none, &rules) else { return Ok(()) };
            let (told, kept) = recomputable(&all, &around, &rules);
            prop_assert_eq!(kept.is_some(), matches!(told, Recomputable::Sealed { .. }));
            let (given, bounds) = match &told {
                Recomputable::Alone(given) => (given, Vec::new()),
                Recomputable::WithGroups(given) => (given, rules.bounds.clone()),
                Recomputable::Sealed { .. } => return Ok(()),
            };
            let mut candidates = Vec::new();
            let mut crowds: BTreeMap<(String, bool), usize> = BTreeMap::new();
            for line in given.file.lines().skip(1) {
                let cells: Vec<&str> = line.split(',').collect();
                let stated = cells.get(2).filter(|value| !value.is_empty());
                let attributes = stated.map(|value| ("gender".to_owned(), (*value).to_owned())).into_iter().collect();
                candidates.push(selection::Candidate { id: cells[0].to_owned(), score: cells[1].parse().unwrap(), attributes });
                let is_chosen = chosen(&around.selection).contains(cells[0]);
                *crowds.entry((cells.get(2).unwrap_or(&"").to_string(), is_chosen)).or_default() += 1;
            }
            let again = select(candidates, around.places, bounds.clone(), rules.pass_mark, &rules.seed).unwrap();
            prop_assert_eq!(chosen(&again), chosen(&around.selection));
            if !bounds.is_empty() {
                prop_assert!(crowds.values().all(|count| *count >= CROWD));
            }
        }
    }
}
