//! A register for the demonstration and for tests: it answers like the national one, about people who do
//! not exist.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use crate::birth::{BirthDate, Birthplace, Gender};
use crate::compare::{Comparison, compare};
use crate::pivot::PivotIdentity;

/// No answer of the demonstration takes longer.
const DELAY_MAX: Duration = Duration::from_mins(1);

/// Someone whom the register knows.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Who.
    pub identity: PivotIdentity,
    /// Whether they died.
    pub deceased: bool,
}

/// The people of the register, and how it behaves.
#[derive(Debug, Clone, Default)]
pub struct DemoPeople {
    /// Who is there.
    pub people: Vec<DemoPerson>,
    /// How long it takes to answer.
    pub delay: Duration,
}

/// The register's router.
pub fn router(people: DemoPeople) -> Router {
    Router::new().route("/individus", get(identify)).with_state(Arc::new(people))
}

/// Serves the register until told to stop.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    people: DemoPeople,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router(people)).with_graceful_shutdown(stop).await
}

async fn identify(State(people): State<Arc<DemoPeople>>, Query(asked): Query<BTreeMap<String, String>>) -> Response {
    tokio::time::sleep(people.delay.min(DELAY_MAX)).await;
    let body = match read(&asked) {
        Some(asked) => people.answer(&asked),
        None => answer_of("9", None),
    };
    (StatusCode::OK, [(CONTENT_TYPE, "application/xml; charset=utf-8")], body).into_response()
}

/// The question, when it is one.
fn read(asked: &BTreeMap<String, String>) -> Option<PivotIdentity> {
    let value = |name: &str| asked.get(name).map(String::as_str);
    let date = value("dateNaissance").filter(|date| date.len() == 8 && date.is_ascii())?;
    let date = format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]);
    let gender = match value("sexe")? {
        "F" | "f" => Gender::Female,
        "M" | "m" => Gender::Male,
        _ => return None,
    };
    let place = value("codeLieuNaissance")?;
    let place = if place.starts_with("99") { ("", place) } else { (place, "99100") };
    let named = value("rechercheType") == Some("S");
    let identity = PivotIdentity::read(value("prenoms")?, value("nom")?, &date, gender.name(), place, "");
    identity.ok().filter(|_| named)
}

impl DemoPeople {
    fn answer(&self, asked: &PivotIdentity) -> String {
        let mut near = Vec::new();
        for person in &self.people {
            match compare(asked, &person.identity) {
                Comparison::Same => return answer_of("2", Some((&person.identity, person.deceased))),
                Comparison::Near(differences) => near.push((person, differences)),
                Comparison::Different => {}
            }
        }
        match near.as_slice() {
            [] => answer_of("8", None),
            [(_, differences)] if differences.contains(&crate::Difference::UsualName) => answer_of("7", None),
            [(person, _)] => answer_of("3", Some((&person.identity, person.deceased))),
            _ => answer_of("6", None),
        }
    }
}

/// An answer in the register's XML; a name of civil status needs no escaping there but its apostrophes.
pub(crate) fn answer_of(code: &str, person: Option<(&PivotIdentity, bool)>) -> String {
    let mut xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<el:IdentificationsIndividusCitoyens xmlns:ie="http://xml.insee.fr/schema" xmlns:ec="http://xml.insee.fr/schema/etat-civil" xmlns:el="http://xml.insee.fr/schema/electoral">
  <el:TypeReponseIdentification>{code}</el:TypeReponseIdentification>
"#
    );
    if let Some((identity, deceased)) = person {
        write_person(&mut xml, identity, deceased);
    }
    xml.push_str("</el:IdentificationsIndividusCitoyens>\n");
    xml
}

fn write_person(xml: &mut String, identity: &PivotIdentity, deceased: bool) {
    let sex = match identity.gender {
        Gender::Female => "F",
        Gender::Male => "M",
    };
    let date = identity.birth_date.to_string();
    let date = match identity.birth_date {
        BirthDate::Day(_) => date.as_str(),
        BirthDate::Month(_) => &date[..7],
        BirthDate::Year(_) => &date[..4],
    };
    let place = match &identity.birthplace {
        Birthplace::France(commune) => format!(r#"<ie:Localite code="{commune}"/>"#),
        Birthplace::Abroad(country) => format!(r#"<ie:Pays code="{country}"/>"#),
    };
    let given: String = identity.given_names.iter().fold(String::new(), |mut names, name| {
        // Writing to a text cannot fail.
        let _ = write!(names, "<ie:Prenom>{name}</ie:Prenom>");
        names
    });
    let death = if deceased { "<ie:Deces/>" } else { "" };
    let _ = write!(
        xml,
        r"  <el:IdentificationIndividuCitoyen><el:SituationActuelle><ec:Individu>
    <ie:Noms><ie:NomFamille>{name}</ie:NomFamille></ie:Noms>
    <ie:Prenoms>{given}</ie:Prenoms>
    <ie:Naissance><ie:DateNaissance>{date}</ie:DateNaissance><ie:LieuNaissance>{place}</ie:LieuNaissance></ie:Naissance>
    <ie:Sexe>{sex}</ie:Sexe>{death}
  </ec:Individu></el:SituationActuelle></el:IdentificationIndividuCitoyen>
",
        name = identity.birth_name
    );
}
