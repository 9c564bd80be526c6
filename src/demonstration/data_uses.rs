//! The demonstration's exchange: administrations that ask one another about Ana, so that she sees who did. All of it is
//! invented.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, Request, StatusCode};
use axum::routing::get;
use axum::{Extension, Json, Router};
use base::PersonId;
use civil::PersonCode;
use exchange::{Caller, Contract, Exchange, Grantee, HiddenUntil, Hiding, NewOffer, NewRight, Proof};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use super::AnyError;
use crate::house::House;

/// Under which number the fictional registers know Ana.
const ANA_CODE: &str = "2870387085123";
/// Who makes these changes, as the log says it.
const BY: &str = "demonstration";
/// The service that answers about people, and the one by which portals show who asked.
const FAMILY: &str = "DEMO/GOV/75000001/family/quotient";
const USAGE: &str = "DEMO/GOV/75000001/family/findUsage";
/// A service answers within so many seconds.
const WITHIN: Duration = Duration::from_secs(5);

/// Members with their parts: identifier, names of both.
const PARTS: [(&str, &str, &str); 4] = [
    ("DEMO/GOV/75000001/family", "Caisse des familles (fictive)", "Registre des familles"),
    ("DEMO/GOV/87085001/school", "Ville de Fictiville (fictive)", "Cantine scolaire"),
    ("DEMO/GOV/87000002/transport", "Région fictive", "Cartes de transport"),
    ("DEMO/GOV/75000009/inquiry", "Service d’enquête (fictif)", "Enquêtes"),
];

/// What was asked: who, the path, what for, which office.
const QUESTIONS: [(&str, &str, &str, &str); 4] = [
    ("DEMO/GOV/87085001/school", "quotient", "Calculer le prix de la cantine", "Service des écoles"),
    ("DEMO/GOV/87000002/transport", "quotient", "Vérifier le droit au tarif réduit", ""),
    ("DEMO/GOV/87000002/transport", "disability", "Vérifier le droit à la carte mobilité", "Accueil, guichet 2"),
    ("DEMO/GOV/75000009/inquiry", "quotient", "Enquête en cours", ""),
];

/// Links Ana's number with her account, and lets fictional administrations ask about her, where they did not before.
pub async fn furnish(house: &House, ana: PersonId) -> Result<(), AnyError> {
    let Some((exchange, _)) = &house.exchange else { return Ok(()) };
    let code: PersonCode = ANA_CODE.parse()?;
    house.identity.state_person_code(ana, &code, "Caisse des familles (fictive)").await?;
    let is_new = exchange.registry().await.service(&FAMILY.parse()?).is_none();
    if is_new {
        for (id, member, part) in PARTS {
            let id: xroad::SubsystemId = id.parse()?;
            exchange.register_member(&id.member(), &member.parse()?, BY).await?;
            exchange.register_subsystem(&id, &part.parse()?, None, Proof::Network, BY).await?;
        }
    }
    // The register stands beside the demonstration, on another port each time.
    offer(exchange, FAMILY, &start_register().await?, contract()?).await?;
    if is_new {
        offer(exchange, USAGE, "node:find-usage", Contract::default()).await?;
        for (asker, ..) in &QUESTIONS[..2] {
            grant(exchange, FAMILY, asker, None).await?;
        }
        let basis = "Code de procédure fictif, art. 60".to_owned();
        grant(exchange, FAMILY, QUESTIONS[3].0, Some(Hiding { basis, until: HiddenUntil::DaysAfter(90) })).await?;
        grant(exchange, USAGE, QUESTIONS[0].0, None).await?;
        for question in QUESTIONS {
            ask(exchange, question).await?;
        }
    }
    Ok(())
}

fn contract() -> Result<Contract, AnyError> {
    Ok(Contract {
        basis: Some("Code des relations entre le public et l’administration, art. L114-8".to_owned()),
        purpose_required: true,
        name: Some("Quotient familial".to_owned()),
        subjects: vec!["path /people/{subject}/**".parse()?],
        ..Contract::default()
    })
}

/// The register: it knows the quotient of everybody, and nothing else.
async fn start_register() -> Result<String, AnyError> {
    let answer = async |Path((_, what)): Path<(String, String)>| match what.as_str() {
        "quotient" => (StatusCode::OK, Json(json!({ "quotient": 712 }))),
        _ => (StatusCode::NOT_FOUND, Json(Value::Null)),
    };
    let app = Router::new().route("/people/{code}/{what}", get(answer));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(address)
}

async fn offer(exchange: &Exchange, id: &str, address: &str, contract: Contract) -> Result<(), AnyError> {
    let offer = NewOffer { address: address.parse()?, timeout: WITHIN, contract, description: None };
    Ok(exchange.offer_service(&id.parse()?, offer, BY).await?)
}

async fn grant(exchange: &Exchange, service: &str, to: &str, hiding: Option<Hiding>) -> Result<(), AnyError> {
    let wanted = NewRight {
        service: service.parse()?,
        endpoint: "GET **".parse()?,
        grantee: Grantee::Subsystem(to.parse()?),
        reason: "Démonstration".parse()?,
    };
    let right = exchange.request_access(wanted, BY).await?;
    match hiding {
        Some(hiding) => exchange.approve_hidden_access(right, None, None, hiding, BY).await?,
        None => exchange.approve_access(right, None, None, BY).await?,
    }
    Ok(())
}

/// Passes a question as a system of its administration would.
async fn ask(exchange: &Exchange, (asker, what, purpose, office): (&str, &str, &str, &str)) -> Result<(), AnyError> {
    let mut request = Request::get(format!("/r1/{FAMILY}/people/{ANA_CODE}/{what}"))
        .header("x-road-client", asker)
        .header("x-road-userid", "agent-fictif")
        .header("x-purpose", HeaderValue::from_bytes(purpose.as_bytes())?);
    if !office.is_empty() {
        request = request.header("x-asked-by", HeaderValue::from_bytes(office.as_bytes())?);
    }
    let caller = Caller { address: [127, 0, 0, 1].into(), is_secure: false, certificate: None };
    let app = exchange.routes().into_router().layer(Extension(caller));
    let answer = app.oneshot(request.body(Body::empty())?).await?;
    match answer.headers().get("x-road-error") {
        Some(error) => Err(format!("{asker} asked in vain: {error:?}").into()),
        None => Ok(()),
    }
}
