//! The client and a register speak to each other over HTTP, on loopback.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use axum::routing::get;
use civil::demo_registry::{DemoPeople, DemoPerson, router};
use civil::{CivilRegistry, HttpCivilRegistry, HttpRegistrySettings, PivotIdentity, RegistryAnswer};
use tokio::net::TcpListener;

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn client(address: SocketAddr) -> HttpCivilRegistry {
    let address = format!("http://{address}/individus").parse().unwrap();
    HttpCivilRegistry::new(HttpRegistrySettings { address, answer_within: Duration::from_millis(500) }).unwrap()
}

fn person(given: &str, name: &str, date: &str, place: (&str, &str)) -> PivotIdentity {
    PivotIdentity::read(given, name, date, "female", place, "").unwrap()
}

const LIMOGES: (&str, &str) = ("87085", "99100");

fn people() -> DemoPeople {
    let known = |identity, deceased| DemoPerson { identity, deceased };
    let mut lea = person("Léa", "D'AVANT", "1988-02-03", LIMOGES);
    lea.usual_name = Some("MARIÉE".parse().unwrap());
    DemoPeople {
        people: vec![
            known(person("Ana Lucie", "FICTIVE", "1987-03-09", LIMOGES), false),
            known(person("Zoé", "PERDUE", "1931-01-01", LIMOGES), true),
            known(person("Née", "AILLEURS", "1962-00-00", ("", "99350")), false),
            known(person("Rose", "JUMELLE", "1990-05-04", LIMOGES), false),
            known(person("Rose Anne", "JUMELLE", "1990-05-04", LIMOGES), false),
            known(lea, false),
        ],
        ..DemoPeople::default()
    }
}

async fn answer(identity: PivotIdentity) -> RegistryAnswer {
    client(serve(router(people())).await).check(&identity).await
}

#[tokio::test]
async fn each_answer_of_the_register_is_understood() {
    assert_eq!(answer(person("Ana Lucie", "FICTIVE", "1987-03-09", LIMOGES)).await, RegistryAnswer::Found);
    assert_eq!(answer(person("Née", "AILLEURS", "1962-00-00", ("", "99350"))).await, RegistryAnswer::Found);
    assert_eq!(answer(person("Zoé", "PERDUE", "1931-01-01", LIMOGES)).await, RegistryAnswer::Deceased);
    assert_eq!(answer(person("Jean", "INCONNU", "1987-03-09", LIMOGES)).await, RegistryAnswer::NotFound);
    assert_eq!(answer(person("Rose Anne Lise", "JUMELLE", "1990-05-04", LIMOGES)).await, RegistryAnswer::Ambiguous);
    assert_eq!(answer(person("Léa", "MARIÉE", "1988-02-03", LIMOGES)).await, RegistryAnswer::MaritalNameOnly);
}

#[tokio::test]
async fn a_correction_comes_with_the_corrected_status() {
    let answer = answer(person("Ana", "FICTIVÉ", "1987-03-09", LIMOGES)).await;
    let RegistryAnswer::Rectified(corrected) = answer else { panic!("{answer:?}") };
    assert_eq!(*corrected, person("Ana Lucie", "FICTIVE", "1987-03-09", LIMOGES));
}

fn ana() -> PivotIdentity {
    person("Ana Lucie", "FICTIVE", "1987-03-09", LIMOGES)
}

#[tokio::test]
async fn a_slow_register_is_given_up_in_time() {
    let slow = DemoPeople { delay: Duration::from_secs(20), ..people() };
    let asked_at = Instant::now();
    assert_eq!(client(serve(router(slow)).await).check(&ana()).await, RegistryAnswer::Unreachable);
    assert!(asked_at.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_register_that_is_not_there_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    assert_eq!(client(address).check(&ana()).await, RegistryAnswer::Unreachable);
}

#[tokio::test]
async fn what_is_no_answer_is_never_believed() {
    let found = "<a><TypeReponseIdentification>2</TypeReponseIdentification></a>";
    let mut entities = String::from("<!ENTITY a0 'aaaaaaaaaa'>");
    for at in 1..10 {
        let before = format!("&a{};", at - 1).repeat(10);
        entities.push_str(&["<!ENTITY a", &at.to_string(), " '", &before, "'>"].concat());
    }
    let bomb =
        format!("<!DOCTYPE a [{entities}]><IdentificationsIndividusCitoyens>&a9;</IdentificationsIndividusCitoyens>");
    for body in ["", "garbage", "<html>busy</html>", found, &bomb, &"<a>".repeat(20_000)] {
        let body = body.to_owned();
        let router = Router::new().route("/individus", get(move || async move { body }));
        assert_eq!(client(serve(router).await).check(&ana()).await, RegistryAnswer::Unreachable);
    }
}

#[tokio::test]
async fn an_endless_body_is_not_read_to_its_end() {
    let endless = || async {
        let chunks = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b'<'; 8 * 1024]));
        Body::from_stream(chunks).into_response()
    };
    let address = serve(Router::new().route("/individus", get(endless))).await;
    assert_eq!(client(address).check(&ana()).await, RegistryAnswer::Unreachable);
}

#[tokio::test]
async fn a_redirection_is_not_followed_and_an_error_is_no_answer() {
    let real = serve(router(people())).await;
    let to = format!("http://{real}/individus");
    for status in [StatusCode::FOUND, StatusCode::INTERNAL_SERVER_ERROR, StatusCode::NOT_FOUND] {
        let to = to.clone();
        let router = Router::new().route("/individus", get(move || async move { (status, [(LOCATION, to)]) }));
        assert_eq!(client(serve(router).await).check(&ana()).await, RegistryAnswer::Unreachable);
    }
}
