//! The procedures of the packs: their forms, their tables and what their fictional registers say fit together.

#![expect(clippy::panic, reason = "a pack that cannot be read fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use base::{Lang, Localized};
use forms::expression::Expression;
use forms::model::{Form, Item, Question, QuestionKind};
use forms::xlsform;

const PACKS: [&str; 2] = ["france", "luxembourg"];
/// What knows a concept besides registers.
const OTHER_SOURCES: [&str; 4] = ["identity", "answers", "documents", "tables"];
/// The share of the questions that must be able to arrive filled in, percent.
const FILLED_IN_PERCENT: usize = 70;
const LANGUAGES: [&str; 4] = ["French (fr)", "German (de)", "Luxembourgish (lb)", "English (en)"];

type Row = BTreeMap<String, String>;

fn folder(pack: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../packs").join(pack)
}

fn table(pack: &str, file: &str) -> Vec<Row> {
    let mut reader =
        csv::Reader::from_path(folder(pack).join(file)).unwrap_or_else(|error| panic!("{pack}/{file}: {error}"));
    let rows = reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{pack}/{file}: {error}")));
    rows.collect()
}

fn codes(pack: &str, file: &str, column: &str) -> BTreeSet<String> {
    table(pack, file).into_iter().map(|row| row[column].clone()).collect()
}

struct Procedure {
    row: Row,
    form: Form,
}

fn procedures(pack: &str) -> Vec<Procedure> {
    let read = |row: Row| {
        let file = folder(pack).join("procedures").join(&row["form"]);
        let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let form =
            xlsform::read(&row["form"], &bytes).unwrap_or_else(|mistakes| panic!("{}: {mistakes:?}", file.display()));
        Procedure { row, form }
    };
    table(pack, "procedures.csv").into_iter().map(read).collect()
}

impl Procedure {
    /// The questions that a person may be asked.
    fn asked(&self) -> Vec<&Question> {
        self.form
            .questions()
            .filter(|question| {
                let told = matches!(question.kind, QuestionKind::Note);
                question.kind.is_visible() && !told && question.calculation.is_none()
            })
            .collect()
    }
}

fn kind(question: &Question) -> &'static str {
    match question.kind {
        QuestionKind::Text => "text",
        QuestionKind::Integer => "integer",
        QuestionKind::Decimal => "decimal",
        QuestionKind::Date => "date",
        QuestionKind::SelectOne(_) => "select_one",
        QuestionKind::SelectMultiple(_) => "select_multiple",
        QuestionKind::File => "file",
        QuestionKind::Image => "image",
        _ => "another kind",
    }
}

#[test]
fn each_pack_has_five_procedures_or_more_that_say_what_they_are_in_four_languages() {
    for pack in PACKS {
        let procedures = table(pack, "procedures.csv");
        assert!(procedures.len() >= 5, "{pack}");
        for row in procedures {
            for column in ["title", "summary", "conditions"] {
                for language in LANGUAGES {
                    assert!(
                        !row[&format!("{column}::{language}")].is_empty(),
                        "{pack} {}: {column} {language}",
                        row["id"]
                    );
                }
            }
            let told = LANGUAGES.map(|language| row[&format!("documents::{language}")].lines().count());
            assert!(told.iter().all(|lines| *lines == told[0]), "{pack} {}: documents", row["id"]);
            let told = LANGUAGES.map(|language| row[&format!("conditions::{language}")].lines().count());
            assert!(told.iter().all(|lines| *lines == told[0]), "{pack} {}: conditions", row["id"]);
            assert!(row["decides_within_days"].parse::<u16>().is_ok_and(|days| days > 0), "{pack} {}", row["id"]);
            assert!(row["keeps_months"].parse::<u16>().is_ok_and(|months| months > 0), "{pack} {}", row["id"]);
            assert!(["eidas1", "eidas2"].contains(&row["level"].as_str()), "{pack} {}", row["id"]);
            assert!(!row["legal_basis"].is_empty(), "{pack} {}", row["id"]);
        }
    }
}

#[test]
fn what_a_procedure_names_is_in_the_tables() {
    for pack in PACKS {
        let (events, needs) = (codes(pack, "life_events.csv", "code"), codes(pack, "needs.csv", "code"));
        let (authorities, families) =
            (codes(pack, "authorities.csv", "code"), codes(pack, "mandate_families.csv", "code"));
        for row in table(pack, "procedures.csv") {
            let of = |column: &str| row[column].split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>();
            assert!(
                authorities.contains(&row["authority"]) && families.contains(&row["family"]),
                "{pack} {}",
                row["id"]
            );
            assert!(of("life_events").is_subset(&events) && of("needs").is_subset(&needs), "{pack} {}", row["id"]);
            let found = if row["audience"] == "person" { of("life_events") } else { of("needs") };
            assert!(!found.is_empty(), "{pack} {}: nobody finds it", row["id"]);
        }
        for register in table(pack, "registers.csv") {
            assert!(authorities.contains(&register["owner"]), "{pack} {}", register["id"]);
            for language in LANGUAGES {
                assert!(!register[&format!("label::{language}")].is_empty(), "{pack} {}", register["id"]);
                assert!(!register[&format!("basis::{language}")].is_empty(), "{pack} {}", register["id"]);
            }
        }
    }
}

#[test]
fn most_questions_can_arrive_filled_in_and_none_is_asked_twice() {
    for pack in PACKS {
        let concepts: BTreeMap<String, Row> =
            table(pack, "concepts.csv").into_iter().map(|row| (row["concept"].clone(), row)).collect();
        for procedure in procedures(pack) {
            let id = &procedure.row["id"];
            let mut seen = BTreeSet::new();
            let asked = procedure.asked();
            for question in &asked {
                let Some(concept) = &question.concept else { continue };
                let known = concepts.get(concept).unwrap_or_else(|| panic!("{pack} {id}: {concept} is no concept"));
                assert_eq!(kind(question), known["kind"], "{pack} {id}: {concept}");
                assert!(seen.insert(concept), "{pack} {id}: {concept} is asked twice");
            }
            let share = seen.len() * 100 / asked.len();
            println!("{pack} {id}: {} of {} questions can arrive filled in, {share} %", seen.len(), asked.len());
            assert!(share >= FILLED_IN_PERCENT, "{pack} {id}: {share} %");
            assert!((12..=30).contains(&asked.len()), "{pack} {id}: {} questions", asked.len());
        }
    }
}

#[test]
fn who_is_eligible_is_told_by_questions_of_the_form() {
    for pack in PACKS {
        for Procedure { row, form } in procedures(pack) {
            if row["eligible"].is_empty() {
                continue;
            }
            let eligible = Expression::parse(&row["eligible"]).unwrap();
            eligible.check().unwrap();
            assert!(!eligible.references().is_empty(), "{pack} {}", row["id"]);
            for name in eligible.references() {
                assert!(form.question(name).is_some(), "{pack} {}: {name} is no question", row["id"]);
            }
        }
    }
}

#[test]
fn every_text_of_a_form_is_in_four_languages() {
    for pack in PACKS {
        for Procedure { row, form } in procedures(pack) {
            let whole = |text: &Localized, what: &str| {
                let said = Lang::ALL.iter().filter(|lang| text.exact(lang.tag()).is_some_and(|text| !text.is_empty()));
                let said = said.count();
                assert!(said == 0 || said == Lang::ALL.len(), "{pack} {}: {what}: {said} languages", row["id"]);
                said > 0
            };
            for question in form.questions() {
                let name = &question.name;
                assert!(whole(&question.label, name) || !question.kind.is_visible(), "{pack} {}: {name}", row["id"]);
                whole(&question.hint, name);
                assert_eq!(
                    whole(&question.required_message, name),
                    question.required.is_some(),
                    "{pack} {}: {name}",
                    row["id"]
                );
                assert_eq!(
                    whole(&question.constraint_message, name),
                    question.constraint.is_some(),
                    "{pack} {}: {name}",
                    row["id"]
                );
            }
            for list in form.lists() {
                for choice in &list.choices {
                    assert!(whole(&choice.label, &choice.name), "{pack} {}: {}", row["id"], choice.name);
                }
            }
            for placed in form.walk() {
                let group = match placed.item {
                    Item::Group(group) => &**group,
                    Item::Repeat(repeat) => &repeat.group,
                    Item::Question(_) => continue,
                };
                assert!(whole(&group.label, &group.name), "{pack} {}: {}", row["id"], group.name);
            }
        }
    }
}

#[test]
fn what_the_fictional_registers_say_is_what_they_may_know() {
    for pack in PACKS {
        let registers = codes(pack, "registers.csv", "id");
        let mut sources: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in table(pack, "concepts.csv") {
            let known: BTreeSet<String> = row["sources"].split_whitespace().map(str::to_owned).collect();
            let all = known.iter().all(|one| registers.contains(one) || OTHER_SOURCES.contains(&one.as_str()));
            assert!(all && !known.is_empty(), "{pack} {}", row["concept"]);
            sources.insert(row["concept"].clone(), known);
        }
        let choices = choices_by_concept(pack);
        for row in table(pack, "demo/register_entries.csv") {
            let concept = &row["concept"];
            assert!(sources.get(concept).is_some_and(|known| known.contains(&row["register"])), "{pack} {row:?}");
            assert!(row["account"].is_empty() != row["firm"].is_empty(), "{pack} {row:?}");
            assert!(!row["value"].is_empty() && row["at"].parse::<jiff::civil::Date>().is_ok(), "{pack} {row:?}");
            if let Some(offered) = choices.get(concept) {
                assert!(offered.contains(&row["value"]), "{pack} {row:?}: one of {offered:?}");
            }
        }
    }
}

/// The names of the choices that every form offers for a concept.
fn choices_by_concept(pack: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut choices: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Procedure { form, .. } in procedures(pack) {
        for question in form.questions() {
            let list = question.kind.choices().and_then(|source| source.list());
            let (Some(concept), Some(list)) = (&question.concept, list) else { continue };
            let names = form.lists().iter().filter(|known| known.name == list).flat_map(|known| &known.choices);
            let names: BTreeSet<String> = names.map(|choice| choice.name.clone()).collect();
            let known = choices.entry(concept.clone()).or_insert_with(|| names.clone());
            assert_eq!(*known, names, "{pack}: {concept} has other choices elsewhere");
        }
    }
    choices
}
