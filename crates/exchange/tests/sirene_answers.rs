//! Every answer of the register's own staging data is read as it is meant.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::sync::LazyLock;

use base::activity::{Activities, ActivityCode};
use base::headcount::HeadcountBand;
use base::{Siret, Timestamp};
use exchange::{Establishment, Standing, Unreadable, read_establishment};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::Value;

const NOW: Timestamp = Timestamp::from_seconds(1_795_518_000);

static ACTIVITIES: LazyLock<Activities> =
    LazyLock::new(|| Activities::parse(include_str!("../../../packs/france/naf.csv")).unwrap());

fn read_as(body: &str, asked: &str) -> Result<Establishment, Unreadable> {
    let asked: Siret = asked.parse().unwrap();
    read_establishment(body.as_bytes(), &asked, &ACTIVITIES, NOW, "Sirene")
}

macro_rules! answer {
    ($name:literal) => {
        include_str!(concat!("answers/", $name, ".json"))
    };
}

/// Reads an answer as the one to a question about the number that it names.
fn read(body: &str) -> Establishment {
    let json: Value = serde_json::from_str(body).unwrap();
    read_as(body, json["data"]["siret"].as_str().unwrap()).unwrap()
}

fn created_on(establishment: &Establishment) -> Option<Date> {
    establishment.created_on
}

fn activity(establishment: &Establishment) -> (Option<&str>, Option<&str>) {
    (establishment.activity.as_ref().map(ActivityCode::as_str), establishment.activity_label.as_deref())
}

#[test]
fn a_ministry_with_the_attributes_of_a_person_has_the_companys_name() {
    let dinum = read(answer!("200"));
    assert_eq!(dinum.name.as_deref(), Some("DIRECTION INTERMINISTERIELLE DU NUMERIQUE"));
    assert_eq!(dinum.trade_name.as_deref(), Some("Coiff Land, CoiffureLand"));
    assert_eq!(activity(&dinum), (Some("84.11Z"), Some("Administration publique générale")));
    assert_eq!(dinum.headcount, HeadcountBand::from_code("51"));
    assert_eq!(dinum.commune.as_deref(), Some("75112"));
    assert_eq!(created_on(&dinum), Some(date(2021, 10, 13)));
    assert_eq!(dinum.standing, Standing::Open, "a closing date alone does not close it");
    assert_eq!((dinum.read_at, dinum.source_label.as_str()), (NOW, "Sirene"));
}

#[test]
fn a_merged_number_is_answered_with_the_new_one() {
    // The number in the staging data has a wrong key.
    let body = answer!("200").replace("30613890000010", "73282932000074");
    assert_eq!(read_as(&body, "73282932000074").unwrap().siret.to_string(), "30613890001294");
}

#[test]
fn an_association_has_no_employees_here_and_many_in_all() {
    let red_cross = read(answer!("association"));
    assert_eq!(red_cross.name.as_deref(), Some("CROIX ROUGE FRANCAISE"));
    assert_eq!(red_cross.trade_name, None);
    assert_eq!(red_cross.headcount, HeadcountBand::from_code("NN"));
    assert_eq!(red_cross.firm_headcount, HeadcountBand::from_code("53"));
    assert_eq!((red_cross.commune.as_deref(), red_cross.commune_name.as_deref()), (Some("75114"), Some("PARIS 14")));
    assert_eq!(created_on(&red_cross), Some(date(2006, 1, 25)), "midnight in Paris");
    assert!(red_cross.diffusible);
}

#[test]
fn where_the_establishment_has_no_band_the_legal_units_holds() {
    let repere = read(answer!("association_regime_alsace_moselle"));
    assert_eq!(repere.name.as_deref(), Some("ASSOCIATION SOCIO-CULTURELLE - LE REPERE"));
    assert_eq!(repere.headcount, HeadcountBand::from_code("NN"));
    assert_eq!(activity(&repere).0, Some("94.99Z"));
    assert_eq!(repere.commune.as_deref(), Some("67448"));
}

#[test]
fn a_company_is_known_by_its_name_and_by_what_stands_above_the_door() {
    let sncf = read(answer!("personne_morale"));
    assert_eq!(sncf.name.as_deref(), Some("SOCIETE NATIONALE SNCF"));
    assert_eq!(sncf.trade_name.as_deref(), Some("SNCF ST DENIS 2 PL AUX ETOILES"));
    assert_eq!(sncf.headcount, HeadcountBand::from_code("41"));
    assert_eq!(sncf.firm_headcount, HeadcountBand::from_code("53"));
    assert_eq!(created_on(&sncf), Some(date(1986, 6, 23)));
}

#[test]
fn a_closed_establishment_says_when_and_its_old_activity_code_is_not_taken_for_a_new_one() {
    let sergent = read(answer!("personne_morale_etat_cesse"));
    assert_eq!(sergent.standing, Standing::Closed { on: Some(date(1995, 11, 15)) });
    assert_eq!((sergent.is_closed(), sergent.closed_on()), (true, Some(date(1995, 11, 15))));
    assert_eq!(activity(&sergent), (None, None));
    assert_eq!(created_on(&sergent), None);
}

#[test]
fn a_person_who_trades_under_her_name_is_called_by_it() {
    let dupont = read(answer!("personne_physique_diffusible"));
    assert_eq!(dupont.name.as_deref(), Some("MAXIME DUPONT"));
    assert_eq!((dupont.headcount, dupont.firm_headcount), (None, None));
    assert_eq!(dupont.commune.as_deref(), Some("16399"));
}

#[test]
fn a_person_who_asked_that_her_name_not_be_spread_is_not_named() {
    let person = read(answer!("personne_physique_non_diffusible"));
    assert!(!person.diffusible);
    assert_eq!((person.name.as_deref(), person.trade_name.as_deref()), (None, None));
    assert!(!format!("{person:?}").contains("MOREAU"));
    assert_eq!(activity(&person).0, Some("74.10Z"));
    assert_eq!(person.commune.as_deref(), Some("16399"));
}

#[test]
fn either_status_is_enough_not_to_be_named() {
    for pointer in ["/data/status_diffusion", "/data/unite_legale/status_diffusion"] {
        for status in ["partiellement_diffusible", "non_diffusible"] {
            let mut json: Value = serde_json::from_str(answer!("personne_physique_diffusible")).unwrap();
            *json.pointer_mut(pointer).unwrap() = status.into();
            let person = read(&json.to_string());
            assert!(!person.diffusible && person.name.is_none(), "{pointer} {status}");
        }
    }
}

#[test]
fn an_establishment_of_a_firm_that_has_ended_is_closed() {
    let mut json: Value = serde_json::from_str(answer!("personne_morale")).unwrap();
    *json.pointer_mut("/data/unite_legale/etat_administratif").unwrap() = "C".into();
    assert_eq!(read(&json.to_string()).standing, Standing::Closed { on: None });
}

#[test]
fn everything_but_the_number_may_be_missing() {
    let bare = r#"{"data":{"siret":"73282932000074","unite_legale":{}}}"#;
    let establishment = read(bare);
    assert_eq!(establishment.name, None);
    assert_eq!(establishment.standing, Standing::Open);
    assert!(establishment.diffusible);
}

fn empty(value: &mut Value) {
    match value {
        Value::Object(fields) => fields.values_mut().for_each(empty),
        other => *other = Value::Null,
    }
}

#[test]
fn nulls_everywhere_are_read_as_nothing() {
    let mut json: Value = serde_json::from_str(answer!("200")).unwrap();
    empty(&mut json);
    json["data"]["siret"] = "73282932000074".into();
    let establishment = read(&json.to_string());
    assert_eq!((establishment.name, establishment.commune, establishment.activity_label), (None, None, None));
}

#[test]
fn an_answer_about_somebody_else_is_not_believed() {
    assert!(read_as(answer!("association"), "73282932000074").is_err());
}

#[test]
fn what_is_not_the_registers_answer_is_refused() {
    for body in [
        "",
        "<html>",
        "[]",
        "{}",
        "null",
        r#"{"data":null}"#,
        r#"{"data":{"siret":"1","unite_legale":{}}}"#,
        answer!("404"),
    ] {
        assert!(read_as(body, "73282932000074").is_err(), "{body}");
    }
}

proptest! {
    #[test]
    fn any_number_of_seconds_is_a_day_or_none(seconds in any::<i64>()) {
        let mut json: Value = serde_json::from_str(answer!("personne_morale")).unwrap();
        json["data"]["date_creation"] = seconds.into();
        let created = read(&json.to_string()).created_on;
        prop_assert_eq!(created.is_some(), jiff::Timestamp::from_second(seconds).is_ok());
    }

    #[test]
    fn no_body_makes_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let asked: Siret = "73282932000074".parse().unwrap();
        prop_assert!(read_establishment(&body, &asked, &Activities::default(), NOW, "Sirene").is_err());
    }
}
