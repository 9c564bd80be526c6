//! The demonstration's permission: a benefits office whose service answers with people's consent only, and a school
//! canteen that asks for it. All of it is invented.

use std::collections::HashMap;
use std::time::Duration;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::{Json, Router, routing::get};
use exchange::{Contract, Exchange, Grantee, NewOffer, NewRight, Permission, Proof, Terms, Words};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use xroad::{ServiceId, SubsystemId};

use super::AnyError;

/// The canteen's system.
pub const CANTEEN: &str = "DEMO/GOV/21879990000018/canteen";
/// The office that keeps the data.
pub const OFFICE: &str = "DEMO/GOV/18879990000011/benefits";
/// Its service.
pub const SERVICE: &str = "DEMO/GOV/18879990000011/benefits/quotient";
/// What the canteen asks for.
pub const PURPOSE: &str = "canteen";
/// Who furnishes the registry, as the log says it.
const BY: &str = "demonstration";
/// What consents are asked for on.
const TERMS: &str = include_str!("quotient_terms.json");
/// How long the service may take.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);

/// Somebody whom the office knows.
struct Known {
    name: &'static str,
    born_on: &'static str,
    quotient: u32,
    /// First names and birth dates.
    children: &'static [(&'static str, &'static str)],
}

const KNOWN: [Known; 2] = [
    Known {
        name: "FICTIVE",
        born_on: "1987-03-09",
        quotient: 720,
        children: &[("Lina", "2016-05-02"), ("Noé", "2019-10-21")],
    },
    Known { name: "MARCHAND", born_on: "1979-11-30", quotient: 1310, children: &[] },
];

/// Who of the demonstration the canteen has in its file, and by which question it asks about them.
pub const FILE: [(&str, &str); 2] =
    [("ana", "/quotient?nom=FICTIVE&naissance=1987-03-09"), ("leo", "/quotient?nom=MARCHAND&naissance=1979-11-30")];

/// Starts the office's service, and puts both into the registry.
pub async fn furnish(exchange: &Exchange) -> Result<(), AnyError> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/", listener.local_addr()?).parse()?;
    let app = Router::new().route("/quotient", get(quotient));
    tokio::spawn(async move { axum::serve(listener, app).await });

    let names = [(OFFICE, "Caisse de Fictiville (fictive)"), (CANTEEN, "Cantines de Fictiville (fictives)")];
    for (subsystem, name) in names {
        let (id, name): (SubsystemId, Words) = (subsystem.parse()?, name.parse()?);
        exchange.register_member(&id.member(), &name, BY).await?;
        exchange.register_subsystem(&id, &name, None, Proof::Network, BY).await?;
    }
    let terms: Terms = serde_json::from_str(TERMS)?;
    let permission = Some(Permission::Consent(Box::new(terms)));
    let contract = Contract { basis: Some("consent of the person".to_owned()), permission, ..Contract::default() };
    let service: ServiceId = SERVICE.parse()?;
    let offer = NewOffer { address, timeout: ANSWERS_WITHIN, contract, description: None };
    exchange.offer_service(&service, offer, BY).await?;
    if exchange.registry().await.rights().iter().all(|right| right.service != service) {
        let grantee = Grantee::Subsystem(CANTEEN.parse()?);
        let wanted = NewRight { service, endpoint: "GET /quotient".parse()?, grantee, reason: PURPOSE.parse()? };
        let right = exchange.request_access(wanted, BY).await?;
        exchange.approve_access(right, None, None, BY).await?;
    }
    Ok(())
}

/// What the office tells of a person.
async fn quotient(Query(asked): Query<HashMap<String, String>>) -> Result<Json<Value>, StatusCode> {
    let given = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let known = KNOWN.iter().find(|known| given("nom") == known.name && given("naissance") == known.born_on);
    let Known { quotient, children, .. } = known.ok_or(StatusCode::NOT_FOUND)?;
    let children: Vec<_> =
        children.iter().map(|(name, born)| json!({ "prenoms": name, "date_naissance": born })).collect();
    Ok(Json(json!({ "data": { "quotient_familial": { "valeur": quotient, "mois": "2026-10" }, "enfants": children } })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terms_can_be_read_and_fit_the_file_of_the_canteen() {
        let terms: Terms = serde_json::from_str(TERMS).unwrap();
        assert!(terms.purposes.contains_key(PURPOSE));
        assert!(terms.question.to_string().starts_with("GET /quotient?nom="));
        assert_eq!(FILE.len(), KNOWN.len());
    }
}
