//! Adapters: what a register says, as answers to the concepts of forms. Each is a few lines of a pack's tables; there is
//! no program in them.

mod facts;
mod read_answer;
mod tables;
mod transform;

pub use facts::{Fact, Facts};
pub(crate) use read_answer::lists_errors;
pub use read_answer::{Known, Refusal};
pub use tables::{AdapterFiles, AdapterMistake, KnownConcept};
pub use transform::Circumstances;

use url::form_urlencoded;
use xroad::ServiceId;

use transform::Transform;

/// The adapters of a pack, in its order.
#[derive(Debug, Clone, Default)]
pub struct Adapters(Vec<Adapter>);

/// How one address of one register is asked, and what its answers say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adapter {
    /// Its name in the pack.
    pub name: String,
    /// The register, as `registers.csv` has it.
    pub register: String,
    /// The service in the exchange, without the instance: `GOV/member/subsystem/service`.
    service: String,
    /// The path, with the names of parameters in braces.
    path: String,
    parameters: Vec<Parameter>,
    /// What its answers say, by concept.
    answers: Vec<AnswerRule>,
}

/// A parameter of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Parameter {
    /// As the register calls it; one that ends with `[]` is said once for each value.
    name: String,
    fact: Fact,
    /// Whether the register is not asked without it.
    is_needed: bool,
}

/// Where the answer to a concept stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct AnswerRule {
    concept: String,
    /// The list of which each element is a row of a repeat.
    rows: Option<String>,
    /// JSON pointers (RFC 6901), within a row where there are rows.
    pointers: Vec<String>,
    transform: Transform,
    /// What must stand elsewhere in the answer: a pointer and its text.
    conditions: Vec<(String, String)>,
    /// The line of the table.
    line: u64,
}

impl Adapters {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Adapter> {
        self.0.iter()
    }

    /// The one of this name.
    pub fn named(&self, name: &str) -> Option<&Adapter> {
        self.iter().find(|adapter| adapter.name == name)
    }

    /// Of a register's adapters, those to ask for some concepts by what is known of somebody: in the pack's order, each
    /// that can be asked and says something that none before it does. With each, its question.
    pub fn to_ask(&self, register: &str, concepts: &[String], facts: &Facts) -> Vec<(&Adapter, String)> {
        let mut open: Vec<&String> = concepts.iter().collect();
        let mut chosen = Vec::new();
        for adapter in self.iter().filter(|adapter| adapter.register == register) {
            let told = |concept: &&String| adapter.concepts().any(|told| told == concept.as_str());
            if !open.iter().any(told) {
                continue;
            }
            if let Some(question) = adapter.question(facts) {
                open.retain(|concept| !told(concept));
                chosen.push((adapter, question));
            }
        }
        chosen
    }
}

impl Adapter {
    /// The service, in a network.
    pub fn service(&self, instance: &str) -> Option<ServiceId> {
        format!("{instance}/{}", self.service).parse().ok()
    }

    /// The concepts that its answers may speak of.
    pub fn concepts(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().map(|rule| rule.concept.as_str())
    }

    /// Path and query of the question about somebody; `None` where too little is known to ask, and never about nobody.
    pub fn question(&self, facts: &Facts) -> Option<String> {
        let (mut path, mut is_about_somebody) = (self.path.clone(), false);
        let mut query = form_urlencoded::Serializer::new(String::new());
        for Parameter { name, fact, is_needed } in &self.parameters {
            let values = facts.of(*fact);
            if values.is_empty() {
                if *is_needed {
                    return None;
                }
                continue;
            }
            is_about_somebody |= fact.is_of_somebody();
            let place = format!("{{{name}}}");
            if path.contains(&place) {
                path = path.replace(&place, in_path(values)?);
            } else if name.ends_with("[]") {
                query.extend_pairs(values.iter().map(|value| (name, value)));
            } else {
                query.append_pair(name, &values.join(" "));
            }
        }
        let query = query.finish();
        let question = if query.is_empty() { path } else { format!("{path}?{query}") };
        (is_about_somebody && !question.contains('{')).then_some(question)
    }
}

/// What stands in a path for a fact: a number or a code. Nothing else can lead elsewhere.
fn in_path(values: &[String]) -> Option<&str> {
    let [value] = values else { return None };
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-').then_some(value)
}
