//! Results of a consultation of 100,000 answers, beside their limits. `cargo bench -p consultations --bench live_results`
//!
//! Prints a line for the whole page as a request is answered (everybody's, which goes in steps, and the officer's), one for
//! two questions against one another, one for how long an answer takes to be on the officer's page, one for the first page
//! after a start, and one for noticing duplicates. Ends with 1 when
//! a page or an answer is over its limit. Time is the clock's, on SQLite in a file.

#![expect(clippy::unwrap_used, reason = "a bench without its data has nothing to measure")]

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use base::territory::Territories;
use base::{Clock as _, FixedClock, Lang, Localized, PersonId, Random, Sealer, SeededRandom, SystemRandom};
use consultations::model::{About, Audience, Channel, Consultation, Content};
use consultations::{Consultations, Making, OwnFirm, Parts, People, PeopleFuture, TicketKey};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use store::{StoreError, params, sql};
use ui::testing::{NOW, Site, person};
use ui::{Role, Roles, RoomTexts, Texts, Words};

const ANSWERS: u32 = 100_000;
const PAGE_LIMIT: Duration = Duration::from_millis(200);
const LIVE_LIMIT: Duration = Duration::from_secs(1);
const ROUNDS: usize = 40;
const QUESTIONS: usize = 12;
const TEXTS: [RoomTexts; 5] = [ui::TEXTS, evidence::TEXTS, mail::TEXTS, forms::TEXTS, consultations::TEXTS];

struct Nobody;

impl People for Nobody {
    fn known_as(&self, _: PersonId) -> PeopleFuture<'_, Option<Vec<String>>> {
        Box::pin(async { Ok(None) })
    }

    fn find<'a>(&'a self, _: &'a str) -> PeopleFuture<'a, Option<PersonId>> {
        Box::pin(async { Ok(None) })
    }

    fn is_officer(&self, _: PersonId) -> PeopleFuture<'_, bool> {
        Box::pin(async { Ok(true) })
    }

    fn firms_of(&self, _: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

/// Twelve questions: four of each kind that is counted, and a text.
fn sheet() -> String {
    let mut rows = String::new();
    for number in 0..QUESTIONS {
        let kind = ["select_one scale", "select_multiple needs", "integer", "select_one scale"][number % 4];
        let look = if number % 4 == 3 { "likert" } else { "" };
        rows += &format!("| | {kind} | q{number} | Question {number} | {look} |\n");
    }
    let mut choices = String::new();
    for number in 0..5 {
        choices += &format!("| | scale | s{number} | Step {number} |\n| | needs | n{number} | Need {number} |\n");
    }
    format!(
        "| survey |\n| | type | name | label | appearance |\n{rows}| | text | why | Why? | |\n| choices |\n| | list_name | name | label |\n{choices}"
    )
}

fn drawn(random: &dyn Random) -> String {
    let mut answers = std::collections::BTreeMap::new();
    for number in 0..QUESTIONS {
        let value = match number % 4 {
            1 => (0..5).filter(|_| random.below(2) == 0).map(|need| format!("n{need}")).collect::<Vec<_>>().join(" "),
            2 => (18 + random.below(80)).to_string(),
            _ => format!("s{}", random.below(5)),
        };
        if !value.is_empty() {
            answers.insert(format!("q{number}"), value);
        }
    }
    if random.below(3) == 0 {
        let words = (0..15).map(|_| format!("word{}", random.below(4_000))).collect::<Vec<_>>().join(" ");
        answers.insert("why".to_owned(), words);
    }
    serde_json::to_string(&Content { channel: Channel::Web, lang: Lang::En, answers }).unwrap()
}

/// Puts the answers in as if each had come alone.
async fn fill(db: &store::Db, consultation: &Consultation) {
    const AT_ONCE: u32 = 10_000;
    let id = consultation.id;
    for round in 0..ANSWERS / AT_ONCE {
        let rows: Vec<(Vec<u8>, i64, String)> = {
            let random: &dyn Random = &SeededRandom::new(u64::from(round) + 1);
            (0..AT_ONCE)
                .map(|place| (random.bytes::<16>().to_vec(), i64::from(round * AT_ONCE + place + 1), drawn(random)))
                .collect()
        };
        let put = move |tx: &mut store::Tx<'_>| {
            for (answer, batch, content) in &rows {
                tx.execute(
                    sql!("INSERT INTO consultations_answers (id, consultation, batch, day, content) VALUES ($1, $2, $3, $4, $5)"),
                    params![answer, id, batch, 20_000_i64, content],
                )?;
                tx.execute(sql!("UPDATE consultations SET batches = $1 WHERE id = $2"), params![batch, id])?;
            }
            Ok::<_, StoreError>(())
        };
        db.write(put).await.unwrap();
    }
}

fn tell(what: &str, mut times: Vec<Duration>, limit: Option<Duration>) -> bool {
    times.sort_unstable();
    let millis = |time: Duration| time.as_secs_f64() * 1e3;
    let worst = *times.last().unwrap();
    let limited = limit.map(|limit| format!("   limit {:.0} ms", millis(limit))).unwrap_or_default();
    println!(
        "{what:80} p50 {:.1} ms   worst of {} {:.1} ms{limited}",
        millis(times[times.len() / 2]),
        times.len(),
        millis(worst)
    );
    limit.is_none_or(|limit| worst <= limit)
}

#[tokio::main]
async fn main() -> ExitCode {
    let test = store::testing::sqlite(store::Migrations::embedded()).await;
    let db = test.db();
    let (clock, random) = (Arc::new(FixedClock::at(NOW)), Arc::new(SystemRandom));
    let key = SigningKey::from_seed(&[7; 32]);
    let evidence = Evidence::open(db.clone(), key, "passerelle.example", clock.clone(), random.clone()).await.unwrap();
    let parts = || Parts {
        db: db.clone(),
        evidence: evidence.clone(),
        people: Arc::new(Nobody),
        texts: Texts::with(&TEXTS).unwrap(),
        clock: clock.clone(),
        random: random.clone(),
        sealer: Sealer::new(&[3; 32]),
        tickets: TicketKey::new(&[4; 32]),
        public_url: "https://passerelle.example".to_owned(),
        zone: TimeZone::UTC,
        territories: Arc::new(Territories::parse("", "", "").unwrap()),
    };
    let room = Consultations::new(parts());
    let omar = person("omar", Roles::NONE.with(Role::Officer));
    let text = Localized::of("en", "A better town");
    let making = Making {
        about: About { title: text.clone(), introduction: text, body: "The town".to_owned(), audience: Audience::Open },
        opens_at: clock.now(),
        closes_at: clock.now().plus(SignedDuration::from_hours(240)),
        file_name: "town.md".to_owned(),
        sheet: sheet().into_bytes(),
        creation_key: "bench".to_owned(),
    };
    let made = room.make(omar.person, making).await.unwrap();
    let open = room.publish(omar.person, made.id).await.unwrap();
    room.show_results(omar.person, open.id, true).await.unwrap();
    fill(&db, &open).await;

    let site = Site::with_people(room.routes(), &TEXTS, std::slice::from_ref(&omar));
    let page = format!("/consultations/{}/results", open.code);
    let shown = async |path: &str| {
        let began = Instant::now();
        let answer = site.get(path).as_person(&omar).header("accept-language", "en").send().await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        (began.elapsed(), answer.body)
    };
    let (first, _) = shown(&page).await;
    let mut is_good = tell("the first page after a start, which reads every answer", vec![first], None);
    let office = format!("/office/consultations/{}/results", open.id);
    let pages = [
        ("everybody's results", page),
        ("the officer's results", office.clone()),
        ("the officer's, two questions against one another", format!("{office}?rows=q1&columns=q3")),
    ];
    for (what, path) in pages {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            times.push(shown(&path).await.0);
        }
        is_good &= tell(&format!("{what}: {ANSWERS} answers, {QUESTIONS} questions"), times, Some(PAGE_LIMIT));
    }
    let mut times = Vec::new();
    let words = Words::new(Texts::with(&TEXTS).unwrap(), Lang::En);
    for number in 0..ROUNDS {
        let answers = serde_json::json!({ "q0": "s1", "q1": ["n1", "n2"], "q2": 44 });
        let began = Instant::now();
        room.take_json(&open, Err(&format!("bench answer {number}")), &words, &answers).await.unwrap();
        let (_, body) = shown(&office).await;
        let expected = format!("100,0{:02}", number + 1);
        assert!(body.contains(&expected), "{expected} is not on the page");
        times.push(began.elapsed());
    }
    is_good &= tell("from sending an answer to the officer's page that counts it", times, Some(LIVE_LIMIT));
    let began = Instant::now();
    let notices = room.notices(omar.person, open.id).await.unwrap();
    let looked = format!("noticing duplicates among {} answers", notices.looked_at);
    is_good &= tell(&looked, vec![began.elapsed()], None);
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
