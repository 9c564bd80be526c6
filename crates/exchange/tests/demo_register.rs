//! The client and the demonstration's register speak to each other over HTTP, on loopback.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::routing::get;
use base::activity::Activities;
use base::{Clock, FixedClock, Siret, SystemClock, Timestamp};
use exchange::demo_register::{Answers, router};
use exchange::{
    BearerToken, BoxFuture, Establishment, InseeRegister, InseeSettings, Purpose, Register, RegisterRefusal, Shielded,
};
use jiff::SignedDuration;
use tokio::net::TcpListener;

const TOKEN: &str = "demo-register-token";
const BAKERY: &str = "99990001200017";

static ACTIVITIES: LazyLock<Arc<Activities>> =
    LazyLock::new(|| Arc::new(Activities::parse(include_str!("../../../packs/france/naf.csv")).unwrap()));

fn answers() -> Answers {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/france/register"));
    Answers::read(|file| std::fs::read_to_string(folder.join(file))).unwrap()
}

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn demo() -> SocketAddr {
    serve(router(answers(), BearerToken::new(TOKEN).unwrap())).await
}

fn settings(address: SocketAddr) -> InseeSettings {
    InseeSettings {
        address: format!("http://{address}").parse().unwrap(),
        token: BearerToken::new(TOKEN).unwrap(),
        purpose: Purpose {
            context: "aides publiques & conseil".to_owned(),
            object: "autodiagnostic".to_owned(),
            recipient: "13002526500013".parse().unwrap(),
        },
        source_label: "Insee, Sirene".to_owned(),
        answer_within: Duration::from_millis(500),
    }
}

fn client(settings: InseeSettings) -> InseeRegister {
    InseeRegister::new(settings, Arc::clone(&ACTIVITIES), Arc::new(SystemClock)).unwrap()
}

fn siret(number: &str) -> Siret {
    number.parse().unwrap()
}

async fn refusal(register: &dyn Register, number: &str) -> RegisterRefusal {
    register.establishment(&siret(number)).await.unwrap_err()
}

#[tokio::test]
async fn the_bakery_of_the_demonstration_is_known() {
    let bakery = client(settings(demo().await)).establishment(&siret(BAKERY)).await.unwrap();
    assert_eq!(bakery.name.as_deref(), Some("BOULANGERIE LEO MARCHAND (FICTIVE)"));
    assert_eq!(bakery.activity.as_ref().unwrap().as_str(), "10.71C");
    assert_eq!(bakery.headcount.unwrap().code(), "02");
    assert_eq!(bakery.commune.as_deref(), Some("87085"));
    assert_eq!(bakery.source_label, "Insee, Sirene");
    assert!(!bakery.is_closed() && bakery.diffusible);
}

#[tokio::test]
async fn every_listed_establishment_is_readable() {
    let register = client(settings(demo().await));
    let index = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/france/register/index.json"));
    let index: Vec<serde_json::Value> = serde_json::from_str(&index.unwrap()).unwrap();
    let mut read = 0;
    for entry in index.iter().filter(|entry| entry["status"] == 200 && entry["delay_ms"] == 0) {
        let number = entry["siret"].as_str().unwrap();
        match register.establishment(&siret(number)).await {
            Ok(establishment) => {
                assert_eq!(establishment.siret, siret(number));
                read += 1;
            }
            Err(refusal) => assert_eq!((refusal, &number[..5]), (RegisterRefusal::Unreadable, "99999"), "{number}"),
        }
    }
    assert!(read >= 35, "{read}");
}

#[tokio::test]
async fn each_fault_of_the_register_has_its_name() {
    let register = client(settings(demo().await));
    for (number, expected) in [
        ("99999001300016", RegisterRefusal::Unknown),
        ("73282932000074", RegisterRefusal::Unknown), // not listed at all
        ("99999002100019", RegisterRefusal::RateLimited { retry_after_s: 30 }),
        ("99999003900011", RegisterRefusal::Down),
        ("99999004700014", RegisterRefusal::TooSlow),
        ("99999005400010", RegisterRefusal::NotAllowed),
        ("99999006200013", RegisterRefusal::Unreadable), // a page
        ("99999007000016", RegisterRefusal::Unreadable), // cut in the middle
        ("99999008800018", RegisterRefusal::Unreadable), // another shape
        ("99999009600011", RegisterRefusal::TooSlow),    // answers after 3 s, which is not waited for here
        ("99999010400013", RegisterRefusal::TooSlow),
    ] {
        let began = Instant::now();
        assert_eq!(refusal(&register, number).await, expected, "{number}");
        assert!(began.elapsed() < Duration::from_secs(2), "{number}");
    }
}

#[tokio::test]
async fn a_slow_answer_is_waited_for_when_there_is_time() {
    let patient = InseeSettings { answer_within: Duration::from_secs(8), ..settings(demo().await) };
    let slow = client(patient).establishment(&siret("99999009600011")).await.unwrap();
    assert_eq!(slow.name.as_deref(), Some("LENTE MAIS SURE (FICTIVE)"));
}

#[tokio::test]
async fn the_wrong_token_is_not_let_in() {
    let stranger = InseeSettings { token: BearerToken::new("another").unwrap(), ..settings(demo().await) };
    assert_eq!(refusal(&client(stranger), BAKERY).await, RegisterRefusal::NotAllowed);
}

#[tokio::test]
async fn the_register_refuses_who_does_not_say_why() {
    let mut silent = settings(demo().await);
    silent.purpose.object = " ".to_owned();
    assert_eq!(refusal(&client(silent), BAKERY).await, RegisterRefusal::NotAllowed);
}

#[tokio::test]
async fn nobody_at_home_is_an_outage() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    assert_eq!(refusal(&client(settings(address)), BAKERY).await, RegisterRefusal::Down);
}

#[tokio::test]
async fn a_redirection_is_not_followed() {
    let asked_elsewhere = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked_elsewhere);
    let elsewhere = serve(Router::new().fallback(move || {
        count.fetch_add(1, Ordering::SeqCst);
        async {}
    }))
    .await;
    let register = serve(
        Router::new()
            .fallback(move || async move { (StatusCode::FOUND, [(LOCATION, format!("http://{elsewhere}/"))]) }),
    )
    .await;
    assert_eq!(refusal(&client(settings(register)), BAKERY).await, RegisterRefusal::Unreadable);
    assert_eq!(asked_elsewhere.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_endless_body_is_not_read_to_its_end() {
    let register = serve(Router::new().fallback(get(|| async { " ".repeat(10 * 1024 * 1024) }))).await;
    assert_eq!(refusal(&client(settings(register)), BAKERY).await, RegisterRefusal::Unreadable);
}

#[tokio::test]
async fn an_answer_that_stops_half_way_is_too_slow() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let held = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        tokio::io::AsyncReadExt::read(&mut connection, &mut [0; 2_000]).await.unwrap();
        let half = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{\"data\":";
        tokio::io::AsyncWriteExt::write_all(&mut connection, half).await.unwrap();
        tokio::time::sleep(Duration::from_secs(5)).await;
    });
    assert_eq!(refusal(&client(settings(address)), BAKERY).await, RegisterRefusal::TooSlow);
    held.abort();
}

/// A register that counts how often it is asked, and answers what it is told to.
struct Counting {
    asked: Arc<AtomicUsize>,
    answer: Result<Establishment, RegisterRefusal>,
    takes: Duration,
}

impl Register for Counting {
    fn establishment<'a>(&'a self, _: &'a Siret) -> BoxFuture<'a, Result<Establishment, RegisterRefusal>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        Box::pin(async {
            tokio::time::sleep(self.takes).await;
            self.answer.clone()
        })
    }
}

fn shielded(
    answer: Result<Establishment, RegisterRefusal>,
    takes: Duration,
) -> (Arc<Shielded<Counting>>, Arc<AtomicUsize>, Arc<FixedClock>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let clock = Arc::new(FixedClock::at(Timestamp::from_seconds(1_795_518_000)));
    let register = Counting { asked: Arc::clone(&asked), answer, takes };
    (Arc::new(Shielded::new(register, Arc::clone(&clock) as Arc<dyn Clock>)), asked, clock)
}

#[tokio::test]
async fn a_page_that_is_read_again_does_not_ask_again() {
    let bakery = client(settings(demo().await)).establishment(&siret(BAKERY)).await;
    let (register, asked, clock) = shielded(bakery.clone(), Duration::ZERO);
    for _ in 0..3 {
        assert_eq!(register.establishment(&siret(BAKERY)).await, bakery);
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    clock.advance(SignedDuration::from_mins(6));
    register.establishment(&siret(BAKERY)).await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_register_that_is_down_is_left_alone() {
    let (register, asked, clock) = shielded(Err(RegisterRefusal::Down), Duration::ZERO);
    for _ in 0..20 {
        assert_eq!(refusal(&*register, BAKERY).await, RegisterRefusal::Down);
    }
    assert_eq!(asked.load(Ordering::SeqCst), 5);
    clock.advance(SignedDuration::from_mins(1));
    refusal(&*register, BAKERY).await;
    assert_eq!(asked.load(Ordering::SeqCst), 6, "one asks, to see");
}

#[tokio::test]
async fn only_so_many_ask_at_once() {
    let (register, asked, _) = shielded(Err(RegisterRefusal::Unreadable), Duration::from_secs(5));
    let waiting: Vec<_> = (0..40)
        .map(|_| {
            let register = Arc::clone(&register);
            tokio::spawn(async move { refusal(&*register, BAKERY).await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(asked.load(Ordering::SeqCst), 16);
    let mut turned_away = 0;
    for one in waiting {
        turned_away += usize::from(one.await.unwrap() == RegisterRefusal::TooSlow);
    }
    assert_eq!(turned_away, 24);
}

#[tokio::test]
async fn a_visitor_who_goes_away_does_not_leave_the_circuit_in_doubt() {
    let (register, asked, clock) = shielded(Err(RegisterRefusal::Down), Duration::from_millis(20));
    for _ in 0..5 {
        refusal(&*register, BAKERY).await;
    }
    clock.advance(SignedDuration::from_mins(1));
    let number = siret(BAKERY);
    let gone = tokio::time::timeout(Duration::from_millis(1), register.establishment(&number)).await;
    assert!(gone.is_err());
    refusal(&*register, BAKERY).await;
    assert_eq!(asked.load(Ordering::SeqCst), 7, "the next one may try");
}

#[test]
fn a_folder_without_its_files_says_which_is_missing() {
    let at_fault = |index: &str, answer: &str| {
        let open = |file: &str| match file {
            "index.json" => Ok(index.to_owned()),
            "1.json" if !answer.is_empty() => Ok(answer.to_owned()),
            _ => Err("it is not there"),
        };
        Answers::read(open).unwrap_err().file
    };
    let listed = r#"[{"siret":"1","file":"1.json","status":200}]"#;
    assert_eq!(at_fault("{", "{}"), "index.json");
    assert_eq!(at_fault(listed, ""), "1.json");
    assert_eq!(at_fault(listed, "{}"), "1.json");
    assert_eq!(at_fault(listed, r#"{"payload":{},"raw_body":""}"#), "1.json");
    assert_eq!(at_fault(&listed.replace("200", "9"), r#"{"payload":{}}"#), "1.json");
    assert_eq!(at_fault(&listed.replace("1.json", "../1.json"), r#"{"payload":{}}"#), "../1.json");
}
