//! Reading a pack's tables of adapters: every mistake is named with file, line and column.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use xroad::{NormalPath, ServiceId};

use super::transform::Transform;
use super::{Adapter, Adapters, AnswerRule, Fact, Parameter};

/// Lines of a table, at most.
const LINES_MAX: usize = 5_000;

/// A table that cannot be read: one sentence with the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, column {column}: {expected}")]
pub struct AdapterMistake {
    file: &'static str,
    line: u64,
    column: String,
    expected: String,
}

/// The tables of a pack.
#[derive(Debug, Clone, Copy)]
pub struct AdapterFiles<'a> {
    /// `adapters/adapters.csv`
    pub adapters: &'a str,
    /// `adapters/parameters.csv`
    pub parameters: &'a str,
    /// `adapters/answers.csv`
    pub answers: &'a str,
    /// `adapters/choices.csv`
    pub choices: &'a str,
}

/// What a pack says of a concept.
#[derive(Debug, Clone)]
pub struct KnownConcept<'a> {
    /// The type of question that fits it.
    pub kind: &'a str,
    /// Who can answer it.
    pub sources: Vec<&'a str>,
}

const ADAPTERS: &str = "adapters/adapters.csv";
const PARAMETERS: &str = "adapters/parameters.csv";
const ANSWERS: &str = "adapters/answers.csv";
const CHOICES: &str = "adapters/choices.csv";

#[derive(Deserialize)]
struct AdapterLine {
    adapter: String,
    register: String,
    service: String,
    path: String,
    parameters: String,
    answers: String,
}

#[derive(Deserialize)]
struct ParameterLine {
    parameters: String,
    name: String,
    fact: String,
    needed: String,
}

#[derive(Deserialize)]
struct AnswerLine {
    answers: String,
    concept: String,
    rows: String,
    pointers: String,
    transform: String,
    choices: String,
    when: String,
}

#[derive(Deserialize)]
struct ChoiceLine {
    choices: String,
    code: String,
    choice: String,
}

type Choices = BTreeMap<String, BTreeMap<String, String>>;
type ByName<T> = BTreeMap<String, Vec<T>>;

impl Adapters {
    /// Reads the tables, and checks that what they name in each other is there.
    ///
    /// # Errors
    /// The first mistake.
    pub fn read(files: &AdapterFiles<'_>) -> Result<Self, AdapterMistake> {
        let choices = read_choices(files.choices)?;
        let parameters = read_parameters(files.parameters)?;
        let answers = read_answers(files.answers, &choices)?;
        let mut adapters: Vec<Adapter> = Vec::new();
        for (line, read) in lines::<AdapterLine>(ADAPTERS, files.adapters)? {
            let adapter = adapter(line, read, &parameters, &answers)?;
            if adapters.iter().any(|known| known.name == adapter.name) {
                return Err(mistake(ADAPTERS, line, "adapter", "this adapter stands here twice"));
            }
            adapters.push(adapter);
        }
        Ok(Self(adapters))
    }

    /// Checks what the tables name elsewhere in the pack: registers, and concepts with their kind and sources.
    ///
    /// # Errors
    /// The first mistake.
    pub fn check<'a>(
        &self,
        registers: &[&str],
        concept: impl Fn(&str) -> Option<KnownConcept<'a>>,
    ) -> Result<(), AdapterMistake> {
        for (place, adapter) in self.iter().enumerate() {
            if !registers.contains(&adapter.register.as_str()) {
                let line = u64::try_from(place).unwrap_or(u64::MAX).saturating_add(2);
                return Err(mistake(ADAPTERS, line, "register", "a register that registers.csv does not have"));
            }
            for rule in &adapter.answers {
                let wrong = |column: &str, expected: String| Err(mistake(ANSWERS, rule.line, column, &expected));
                let Some(known) = concept(&rule.concept) else {
                    return wrong("concept", "a concept that concepts.csv does not have".to_owned());
                };
                if !known.sources.contains(&adapter.register.as_str()) {
                    let expected = format!("concepts.csv must name {} among who knows it", adapter.register);
                    return wrong("concept", expected);
                }
                if !rule.transform.kinds().contains(&known.kind) {
                    let expected = format!(
                        "it makes {}, and concepts.csv says that it is {}",
                        rule.transform.kinds().join(" or "),
                        known.kind
                    );
                    return wrong("transform", expected);
                }
            }
        }
        Ok(())
    }
}

fn adapter(
    line: u64,
    read: AdapterLine,
    parameters: &ByName<Parameter>,
    answers: &ByName<AnswerRule>,
) -> Result<Adapter, AdapterMistake> {
    let wrong = |column: &str, expected: &str| Err(mistake(ADAPTERS, line, column, expected));
    if read.adapter.is_empty() {
        return wrong("adapter", "a name is missing");
    }
    if format!("X/{}", read.service).parse::<ServiceId>().is_err() {
        return wrong("service", "class/member/subsystem/service is expected, as in GOV/7000/registers/people");
    }
    let Some(parameters) = parameters.get(&read.parameters) else {
        return wrong("parameters", "parameters that adapters/parameters.csv does not have");
    };
    let Some(answers) = answers.get(&read.answers) else {
        return wrong("answers", "answers that adapters/answers.csv does not have");
    };
    // With anything in the place of its parameters, it is a path that the exchange passes on.
    let filled = parameters.iter().fold(read.path.clone(), |path, one| path.replace(&format!("{{{}}}", one.name), "x"));
    if filled.contains(['{', '}']) {
        return wrong("path", "a name in braces that is none of the parameters");
    }
    if !filled.starts_with('/') || filled.contains(['?', '#']) || NormalPath::read(&filled).is_err() {
        return wrong("path", "a path is expected, as in /v4/people/{number}");
    }
    Ok(Adapter {
        name: read.adapter,
        register: read.register,
        service: read.service,
        path: read.path,
        parameters: parameters.clone(),
        answers: answers.clone(),
    })
}

fn read_choices(table: &str) -> Result<Choices, AdapterMistake> {
    let mut choices = Choices::new();
    for (line, ChoiceLine { choices: list, code, choice }) in lines::<ChoiceLine>(CHOICES, table)? {
        if choice.is_empty() {
            return Err(mistake(CHOICES, line, "choice", "the name of a choice is missing"));
        }
        if choices.entry(list).or_default().insert(code, choice).is_some() {
            return Err(mistake(CHOICES, line, "code", "this code stands in the list twice"));
        }
    }
    Ok(choices)
}

fn read_parameters(table: &str) -> Result<ByName<Parameter>, AdapterMistake> {
    let mut parameters: ByName<Parameter> = BTreeMap::new();
    for (line, read) in lines::<ParameterLine>(PARAMETERS, table)? {
        let wrong = |column: &str, expected: &str| Err(mistake(PARAMETERS, line, column, expected));
        let Some(fact) = Fact::named(&read.fact) else {
            return wrong("fact", &format!("write one of {}", Fact::names()));
        };
        let is_needed = match read.needed.as_str() {
            "yes" => true,
            "no" => false,
            _ => return wrong("needed", "yes or no is expected"),
        };
        if read.name.is_empty() || read.name.contains(['{', '}', '&', '=']) {
            return wrong("name", "the register's name of the parameter is expected");
        }
        parameters.entry(read.parameters).or_default().push(Parameter { name: read.name, fact, is_needed });
    }
    Ok(parameters)
}

fn read_answers(table: &str, choices: &Choices) -> Result<ByName<AnswerRule>, AdapterMistake> {
    let mut answers: ByName<AnswerRule> = BTreeMap::new();
    for (line, read) in lines::<AnswerLine>(ANSWERS, table)? {
        let wrong = |column: &str, expected: &str| Err(mistake(ANSWERS, line, column, expected));
        let transform = match (read.transform.as_str(), choices.get(&read.choices)) {
            (Transform::CHOICE, Some(list)) => Transform::Choice(list.clone()),
            (Transform::CHOICE, None) => return wrong("choices", "choices that adapters/choices.csv does not have"),
            (_, _) if !read.choices.is_empty() => return wrong("choices", "only the transform choice takes choices"),
            (name, _) => match Transform::named(name) {
                Some(transform) => transform,
                None => return wrong("transform", &format!("write one of {}", Transform::names())),
            },
        };
        let pointers: Vec<String> = read.pointers.split_whitespace().map(str::to_owned).collect();
        if !pointers.iter().all(|pointer| is_pointer(pointer)) {
            return wrong("pointers", "JSON pointers are expected, as in /data/address/town");
        }
        let (least, most) = transform.places();
        if !(least..=most).contains(&pointers.len()) {
            let places = if least == most { least.to_string() } else { format!("{least} to {most}") };
            return wrong("pointers", &format!("the transform looks at {places} places, {} are given", pointers.len()));
        }
        if !read.rows.is_empty() && !is_pointer(&read.rows) {
            return wrong("rows", "the JSON pointer of a list is expected, as in /data/children");
        }
        let condition = |word: &str| {
            let (pointer, text) = word.split_once('=')?;
            (is_pointer(pointer) && !text.is_empty()).then(|| (pointer.to_owned(), text.to_owned()))
        };
        let Some(conditions) = read.when.split_whitespace().map(condition).collect() else {
            return wrong("when", "conditions are expected, as in /data/type=company");
        };
        answers.entry(read.answers).or_default().push(AnswerRule {
            concept: read.concept,
            rows: Some(read.rows).filter(|rows| !rows.is_empty()),
            pointers,
            transform,
            conditions,
            line,
        });
    }
    Ok(answers)
}

/// RFC 6901 §3, without that of the whole document.
fn is_pointer(text: &str) -> bool {
    let escapes = |part: &str| part.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    text.starts_with('/') && escapes(text)
}

fn lines<L: DeserializeOwned>(file: &'static str, table: &str) -> Result<Vec<(u64, L)>, AdapterMistake> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(table.as_bytes());
    let unreadable = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        mistake(file, line, "–", &error.to_string())
    };
    let heads = reader.headers().map_err(unreadable)?.clone();
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let line = record.position().map_or(0, csv::Position::line);
        if lines.len() == LINES_MAX {
            return Err(mistake(file, line, "–", &format!("more than {LINES_MAX} lines")));
        }
        lines.push((line, record.deserialize(Some(&heads)).map_err(unreadable)?));
    }
    Ok(lines)
}

fn mistake(file: &'static str, line: u64, column: &str, expected: &str) -> AdapterMistake {
    AdapterMistake { file, line, column: column.to_owned(), expected: expected.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::Facts;
    use super::*;

    const ADAPTERS_TABLE: &str = "adapter,register,service,path,parameters,answers\n\
        quotient,caf,GOV/1/registers/cnav,/v3/quotient/{year},civil-status,quotient\n";
    const PARAMETERS_TABLE: &str = "parameters,name,fact,needed\n\
        civil-status,name,person.birth_name,yes\n\
        civil-status,names[],person.given_names,no\n\
        civil-status,year,time.last_year,yes\n";
    const ANSWERS_TABLE: &str = "answers,concept,rows,pointers,transform,choices,when\n\
        quotient,household.quotient,,/data/value,integer,,/data/kind=caf\n\
        quotient,household.child.name,/data/children,/name,text,,\n\
        quotient,household.housing,,/data/housing,choice,housing,\n";
    const CHOICES_TABLE: &str = "choices,code,choice\nhousing,L,tenant\n";

    fn files() -> AdapterFiles<'static> {
        AdapterFiles {
            adapters: ADAPTERS_TABLE,
            parameters: PARAMETERS_TABLE,
            answers: ANSWERS_TABLE,
            choices: CHOICES_TABLE,
        }
    }

    fn known(name: &str) -> Option<KnownConcept<'static>> {
        let kind = match name {
            "household.quotient" => "integer",
            "household.child.name" => "text",
            "household.housing" => "select_one",
            _ => return None,
        };
        Some(KnownConcept { kind, sources: vec!["caf", "answers"] })
    }

    #[test]
    fn a_question_is_asked_by_facts_and_never_about_nobody() {
        let adapters = Adapters::read(&files()).unwrap();
        assert_eq!(adapters.check(&["caf"], known), Ok(()));
        let adapter = adapters.named("quotient").unwrap();
        let year = Facts::default().with(Fact::LastYear, ["2025".to_owned()]);
        let ana = year.clone().with(Fact::BirthName, ["D'Été & Co".to_owned()]);
        assert_eq!(adapter.question(&ana).as_deref(), Some("/v3/quotient/2025?name=D%27%C3%89t%C3%A9+%26+Co"));
        let names = ana.clone().with(Fact::GivenNames, ["Ana".to_owned(), "Zoé".to_owned()]);
        let asked = adapter.question(&names).unwrap();
        assert!(asked.ends_with("&names%5B%5D=Ana&names%5B%5D=Zo%C3%A9"), "{asked}");
        assert_eq!(adapter.question(&year), None, "too little is known");
        let nobody = PARAMETERS_TABLE.replace("person.birth_name,yes", "person.birth_name,no");
        let nobody = Adapters::read(&AdapterFiles { parameters: &nobody, ..files() }).unwrap();
        assert_eq!(nobody.named("quotient").unwrap().question(&year), None, "a question about nobody");
        let wanted = ["household.housing".to_owned()];
        assert_eq!(adapters.to_ask("caf", &wanted, &ana).len(), 1);
        assert_eq!(adapters.to_ask("caf", &["person.photo".to_owned()], &ana).len(), 0);
        assert_eq!(adapters.to_ask("tax", &wanted, &ana).len(), 0);
    }

    #[test]
    fn a_mistake_names_file_line_and_column() {
        type Change = fn(&mut [String; 4]);
        let changes: [(Change, &str); 12] = [
            (
                |t| t[0] = t[0].replace("GOV/1/registers/cnav", "cnav"),
                "adapters/adapters.csv, line 2, column service: class/",
            ),
            (
                |t| t[0] = t[0].replace("{year}", "{month}"),
                "adapters/adapters.csv, line 2, column path: a name in braces",
            ),
            (
                |t| t[0] = t[0].replace("/v3/", "/v3/../"),
                "adapters/adapters.csv, line 2, column path: a path is expected",
            ),
            (|t| t[0] = t[0].replace("civil-status", "number"), "adapters/adapters.csv, line 2, column parameters"),
            (|t| t[0] = t[0].replace(",quotient\n", ",other\n"), "adapters/adapters.csv, line 2, column answers"),
            (
                |t| t[1] = t[1].replace("person.birth_name", "person.name"),
                "adapters/parameters.csv, line 2, column fact: write one of person.birth_name",
            ),
            (|t| t[1] = t[1].replace(",no", ",maybe"), "adapters/parameters.csv, line 3, column needed"),
            (
                |t| t[2] = t[2].replace("/data/value", "data.value"),
                "adapters/answers.csv, line 2, column pointers: JSON",
            ),
            (
                |t| t[2] = t[2].replace("integer", "number"),
                "adapters/answers.csv, line 2, column transform: write one of text",
            ),
            (
                |t| t[2] = t[2].replace("/name,text", "/name,join"),
                "adapters/answers.csv, line 3, column pointers: the transform looks at 2 to 10 places, 1 are given",
            ),
            (|t| t[2] = t[2].replace("choice,housing", "choice,homes"), "adapters/answers.csv, line 4, column choices"),
            (|t| t[2] = t[2].replace("/data/kind=caf", "kind=caf"), "adapters/answers.csv, line 2, column when"),
        ];
        for (change, expected) in changes {
            let mut tables = [ADAPTERS_TABLE, PARAMETERS_TABLE, ANSWERS_TABLE, CHOICES_TABLE].map(str::to_owned);
            change(&mut tables);
            let [adapters, parameters, answers, choices] = &tables;
            let told =
                Adapters::read(&AdapterFiles { adapters, parameters, answers, choices }).unwrap_err().to_string();
            assert!(told.starts_with(expected), "{told}");
        }
    }

    #[test]
    fn what_the_pack_does_not_have_is_named_too() {
        let adapters = Adapters::read(&files()).unwrap();
        let told = |registers: &[&str], known: fn(&str) -> Option<KnownConcept<'static>>| {
            adapters.check(registers, known).unwrap_err().to_string()
        };
        assert!(told(&["tax"], known).starts_with("adapters/adapters.csv, line 2, column register"));
        assert!(told(&["caf"], |_| None).starts_with("adapters/answers.csv, line 2, column concept: a concept that"));
        let elsewhere = |name: &str| Some(KnownConcept { sources: vec!["answers"], ..known(name)? });
        assert!(told(&["caf"], elsewhere).ends_with("concepts.csv must name caf among who knows it"));
        let text = |name: &str| Some(KnownConcept { kind: "text", ..known(name)? });
        assert!(told(&["caf"], text).contains("line 2, column transform: it makes integer or decimal"));
    }
}
