//! Each of the published answers of registers, asked through the exchange and read by the adapters of the pack of France.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use exchange::{
    Adapter, AdapterFiles, Adapters, Circumstances, Contract, Fact, Facts, Grantee, MockProvider, NewOffer, OwnQuestion,
};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use url::form_urlencoded;

use crate::story::{BY, SHOP, Story};

/// The service that all registers are, in these stories.
const REGISTERS: &str = "TEST/GOV/70000001/people/registers";
/// What each case says, reviewed by eye.
const EXPECTED: &str = include_str!("registers.txt");

fn pack() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../packs/france")
}

fn read(file: &str) -> String {
    std::fs::read_to_string(pack().join(file)).unwrap()
}

#[derive(Deserialize)]
struct Endpoint {
    endpoint: String,
    path: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    case: String,
    params: BTreeMap<String, Value>,
    status: u16,
    payload: Value,
}

fn files() -> Vec<String> {
    let mut files: Vec<String> = std::fs::read_dir(pack().join("demo/registers"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("api_") || name.starts_with("france_connect"))
        .map(|name| format!("demo/registers/{name}"))
        .collect();
    files.sort_unstable();
    files
}

fn endpoints() -> Vec<Endpoint> {
    files().iter().map(|file| serde_json::from_str(&read(file)).unwrap()).collect()
}

fn adapters() -> Adapters {
    Adapters::read(&AdapterFiles {
        adapters: &read("adapters/adapters.csv"),
        parameters: &read("adapters/parameters.csv"),
        answers: &read("adapters/answers.csv"),
        choices: &read("adapters/choices.csv"),
    })
    .unwrap()
}

/// The adapter of an address.
fn adapter_of<'a>(adapters: &'a Adapters, path: &str) -> &'a Adapter {
    let lines = read("adapters/adapters.csv");
    let line = lines.lines().find(|line| line.split(',').nth(3) == Some(path));
    let name = line.and_then(|line| line.split(',').next()).unwrap_or_default();
    adapters.named(name).expect("each address has an adapter")
}

fn circumstances() -> Circumstances {
    Circumstances { zone: TimeZone::get("Europe/Paris").unwrap(), today: "2026-11-29".parse().unwrap() }
}

fn texts(value: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    value.as_array().map_or_else(|| vec![text(value)], |values| values.iter().map(text).collect())
}

impl Case {
    /// The question that the case answers.
    fn target(&self, path: &str) -> String {
        let (mut path, mut query) = (path.to_owned(), form_urlencoded::Serializer::new(String::new()));
        for (name, value) in &self.params {
            let place = format!("{{{name}}}");
            if path.contains(&place) {
                path = path.replace(&place, &texts(value)[0]);
            } else {
                let name = if value.is_array() { format!("{name}[]") } else { name.clone() };
                query.extend_pairs(texts(value).iter().map(|value| (name.as_str(), value)));
            }
        }
        format!("{path}?{}", query.finish())
    }

    /// The person or firm of the case, as the platform would know them; `None` where the case has a parameter that
    /// the register does not have.
    fn facts(&self) -> Option<Facts> {
        let mut facts = Facts::default();
        for (name, value) in &self.params {
            let fact = match name.as_str() {
                "nomNaissance" => vec![Fact::BirthName],
                "nomUsage" => vec![Fact::UsualName],
                "prenoms" => vec![Fact::GivenNames],
                "anneeDateNaissance" => vec![Fact::BirthYear],
                "moisDateNaissance" => vec![Fact::BirthMonth],
                "jourDateNaissance" => vec![Fact::BirthDay],
                "sexeEtatCivil" => vec![Fact::Gender],
                "codeCogInseeCommuneNaissance" => vec![Fact::BirthCommune],
                "codeCogInseePaysNaissance" => vec![Fact::BirthCountry],
                "identifiant" => vec![Fact::JobSeekerNumber],
                "token" => vec![Fact::IdentityToken],
                "siret" => vec![Fact::FirmSiret, Fact::RepresentedSiret],
                "siren" => vec![Fact::FirmSiren, Fact::RepresentedSiren],
                "year" => vec![Fact::LastYear],
                _ => return None,
            };
            for fact in fact {
                facts = facts.with(fact, texts(value));
            }
        }
        Some(facts)
    }
}

/// The registers beside a node, of which the shop may ask them.
async fn offer_registers(story: &Story) {
    let provider = MockProvider::read(files(), |file| std::fs::read_to_string(pack().join(file))).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(provider.serve(listener, std::future::pending()));
    let offer = NewOffer {
        address: format!("http://{address}/").parse().unwrap(),
        timeout: Duration::from_secs(5),
        contract: Contract { purpose_required: true, ..Contract::default() },
        description: None,
    };
    story.exchange.offer_service(&REGISTERS.parse().unwrap(), offer, BY).await.unwrap();
    story.grant(REGISTERS, "GET **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
}

fn told(adapter: &Adapter, status: u16, body: &[u8]) -> String {
    match adapter.read(status, body, &circumstances()) {
        Err(refusal) => format!("{refusal:?}"),
        Ok(known) => known.iter().fold(String::new(), |mut told, known| {
            let rows: Vec<String> = known.rows.iter().map(|row| format!("[{row}]")).collect();
            write!(told, "\n    {}{} = {}", known.concept, rows.concat(), known.value).unwrap();
            told
        }),
    }
}

#[tokio::test]
async fn each_published_answer_passes_as_it_is_and_says_what_was_reviewed() {
    let adapters = adapters();
    let headers = [("X-Road-Client", SHOP), ("X-Road-UserId", "pseudonym"), ("X-Purpose", "canteen")];
    for story in Story::each().await {
        offer_registers(&story).await;
        let mut all = String::new();
        let mut count = 0;
        for Endpoint { endpoint, path, cases } in endpoints() {
            let adapter = adapter_of(&adapters, &path);
            for case in cases {
                let target = format!("/r1/{REGISTERS}{}", case.target(&path));
                let answer = story.send("GET", &target, &headers, "").await;
                let name = format!("{endpoint}/{}", case.case);
                assert_eq!((answer.status, answer.header("x-road-error")), (case.status, ""), "{name}");
                assert_eq!(serde_json::from_slice::<Value>(&answer.body).unwrap(), case.payload, "{name}");
                assert_eq!(answer.header("retry-after").is_empty(), case.status != 429, "{name}");
                writeln!(all, "{name}: {} {}", answer.status, told(adapter, answer.status, &answer.body)).unwrap();
                count += 1;
                if answer.status != 200 {
                    // Nobody who asks next is to find the register spared.
                    story.clock.advance(SignedDuration::from_secs(11));
                }
            }
        }
        assert_eq!(count, 149);
        if all != EXPECTED {
            let found = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("registers.txt");
            std::fs::write(&found, &all).unwrap();
            panic!("what the cases say is not what was reviewed: compare {}", found.display());
        }
        assert_eq!(story.records().await.len(), 4 * 149, "each question and answer is on record on both sides");
    }
}

#[tokio::test]
async fn a_question_made_of_what_is_known_of_somebody_finds_their_case() {
    let adapters = adapters();
    let story = Story::each().await.remove(0);
    offer_registers(&story).await;
    let (client, service) = (SHOP.parse().unwrap(), REGISTERS.parse().unwrap());
    let mut asked = 0;
    for Endpoint { endpoint, path, cases } in endpoints() {
        let adapter = adapter_of(&adapters, &path);
        for case in cases.into_iter().filter(|case| case.status == 200) {
            let Some(question) = case.facts().and_then(|facts| adapter.question(&facts)) else { continue };
            let own = OwnQuestion {
                client: &client,
                service: &service,
                target: &question,
                asked_by: "an account",
                purpose: "canteen",
            };
            let answer = story.exchange.ask(own).await.unwrap();
            let name = format!("{endpoint}/{}", case.case);
            assert_eq!((answer.status, answer.last_known), (200, None), "{name}: {question}");
            assert_eq!(serde_json::from_slice::<Value>(&answer.body).unwrap(), case.payload, "{name}");
            asked += 1;
        }
    }
    // All but those of the token of the State's identity provider, and one that asks for a month.
    assert!(asked >= 95, "{asked}");
}

#[tokio::test]
async fn who_is_not_known_gets_the_registers_own_words() {
    let adapters = adapters();
    let headers = [("X-Road-Client", SHOP), ("X-Road-UserId", "pseudonym"), ("X-Purpose", "canteen")];
    let story = Story::each().await.remove(0);
    offer_registers(&story).await;
    for (target, status, name, refusal) in [
        ("/v3/dss/quotient_familial/identite?nomNaissance=NOBODY", 404, "family-quotient", "NotFound"),
        ("/v4/insee/sirene/unites_legales/123456789", 404, "legal-unit", "NotFound"),
        ("/nowhere", 404, "legal-unit", "NotFound"),
    ] {
        let answer = story.send("GET", &format!("/r1/{REGISTERS}{target}"), &headers, "").await;
        assert_eq!(answer.status, status, "{target}");
        assert_eq!(told(adapters.named(name).unwrap(), status, &answer.body), refusal, "{target}");
    }
    let other = adapters.named("family-quotient").unwrap();
    for (status, body, refusal) in [
        (400, "", "TooLittle"),
        (409, "", "TooLittle"),
        (422, "{}", "TooLittle"),
        (401, "", "Denied"),
        (403, "{}", "Denied"),
        (404, "<html>", "Unreadable"),
        (429, "", "TooMany"),
        (500, "", "Away"),
        (503, "", "Away"),
        (302, "", "Unreadable"),
        (200, "<html>", "Unreadable"),
        (200, "[]", "Unreadable"),
        (200, r#"{"errors":[]}"#, "Unreadable"),
    ] {
        assert_eq!(told(other, status, body.as_bytes()), refusal, "{status} {body}");
    }
    assert_eq!(told(other, 200, b"{}"), "", "what is not there is not known");
}

proptest! {
    #[test]
    fn no_answer_whatever_stands_in_it_breaks_an_adapter(body in ".{0,60}", status in 100_u16..600) {
        for adapter in adapters().iter() {
            let _ = adapter.read(status, body.as_bytes(), &circumstances());
        }
    }
}
