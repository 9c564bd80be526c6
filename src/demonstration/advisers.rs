//! The demonstration's accreditations: nora's was renewed by omar, and karim's application waits for him. All of it is
//! fictional.

use base::{Lang, PersonId};
use directory::accreditation::{ApplicationForm, Decision};
use jiff::ToSpan as _;

use super::AnyError;
use crate::house::House;

/// Makes the demonstration's application the same one each time it is furnished.
const KEY: &str = "demonstration";

/// Renews nora's accreditation and applies for karim, where that was not done yet.
pub async fn furnish(house: &House, nora: PersonId, karim: PersonId, omar: PersonId) -> Result<(), AnyError> {
    let accreditations = &house.accreditations;
    if let Some(adviser) = house.directory.adviser_of(nora)
        && accreditations.steps(adviser.id).await?.is_empty()
    {
        let until = house.directory.today().checked_add(2.years())?;
        let renew = Decision::Renew(until);
        accreditations.decide_about(omar, adviser.id, adviser.accreditation, renew, "").await?;
    }
    if accreditations.applications_of(karim).await?.is_empty()
        && let Some(form) = application(house)
    {
        accreditations.apply(karim, &form, Lang::Fr).await?;
    }
    Ok(())
}

/// What karim applies with; none where the pack has none of these words.
fn application(house: &House) -> Option<ApplicationForm> {
    let vocabulary = house.directory.vocabulary();
    let commune = house.pack.manifest().ok()?.demo.adviser_commune?;
    let kind = vocabulary.catalogue.kinds().iter().find(|kind| kind.code.as_str() == "training_body")?;
    let text = |text: &str| text.to_owned();
    Some(ApplicationForm {
        organisation: text("Atelier numérique Karim (fictif)"),
        kind: kind.code.to_string(),
        commune_code: commune,
        reach: text("region"),
        modes: vec![text("on_site")],
        specialities: vec![text("training"), text("cybersecurity")],
        employees_to: text("49"),
        capacity: text("6"),
        languages: vec![text("fr"), text("ar")],
        presentation: text("Nous formons les petites entreprises dans leurs locaux. Organisme fictif."),
        evidence: text(
            "Label fictif de formation, https://label.example/karim\nTrois entreprises fictives accompagnées en 2026.",
        ),
        charter: accreditations_version(house),
        key: text(KEY),
        ..ApplicationForm::default()
    })
}

fn accreditations_version(house: &House) -> String {
    house.accreditations.charter.version.clone()
}
