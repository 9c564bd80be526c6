//! The demonstration's listings: karim's place was reviewed by omar, and a library that nora asks for waits for him. All of it
//! is fictional.

use base::{Id, PersonId};
use directory::listings::{
    EvidenceForm, IdentityForm, ListingDecision, ListingForm, ListingId, ListingState, Seen, ServicesForm, SiteForm,
};
use directory::places::PlaceMark;

use super::AnyError;
use crate::house::House;

/// Makes the demonstration's listings the same ones each time they are furnished.
const KEY: &str = "demonstration";

/// Lists karim's place and lets a library ask, where that was not done yet and the pack lists places.
pub async fn furnish(house: &House, karim: PersonId, nora: PersonId, omar: PersonId) -> Result<(), AnyError> {
    let listings = &house.listings;
    let Some(commune) = commune(house) else { return Ok(()) };
    if listings.charter().is_none() {
        return Ok(());
    }
    if listings.of_person(karim).await?.is_empty() {
        let id = ask(house, karim, place(house, &commune)).await?;
        let sent = listings.own(karim, id).await?;
        if sent.state == ListingState::Sent {
            listings.decide(omar, id, sent.revision, ListingDecision::Accept, "").await?;
        }
    }
    if listings.of_person(nora).await?.is_empty() {
        ask(house, nora, library(house, &commune)).await?;
    }
    Ok(())
}

/// Types everything, and sends it.
async fn ask(house: &House, person: PersonId, typed: ListingForm) -> Result<ListingId, AnyError> {
    let listings = &house.listings;
    let id = listings.begin(person, KEY).await?;
    let kept = listings.keep_page(person, id, move |draft| draft.clone_from(&typed)).await?;
    let charter = listings.charter().map(|charter| charter.version.clone()).unwrap_or_default();
    listings.send(person, id, Seen::of(&kept), &charter).await?;
    Ok(id)
}

/// The commune where the demonstration's people are: its name and postcode.
fn commune(house: &House) -> Option<(String, String)> {
    let code = house.pack.manifest().ok()?.demo.adviser_commune?;
    let commune = house.passes.territories.commune(&code)?;
    Some((commune.name.to_string(), commune.postcodes.first()?.to_string()))
}

fn place(house: &House, commune: &(String, String)) -> ListingForm {
    let site = |name: &str, address: &str| SiteForm {
        name: name.to_owned(),
        tu: "9h-12h, 14h-17h30".to_owned(),
        th: "14h-18h".to_owned(),
        sa: "9h-12h".to_owned(),
        telephone: "01 99 00 12 34".to_owned(),
        ..site(house, commune, address)
    };
    ListingForm {
        identity: IdentityForm {
            name: "Le Fictif".to_owned(),
            pivot: "W879000001".to_owned(),
            kind: "ASSO".to_owned(),
            summary: "Un lieu fictif de la démonstration : on y apprend à se servir d’un ordinateur.".to_owned(),
            detail: String::new(),
        },
        sites: vec![site("", "1 rue Fictive"), site("Le Fictif, annexe (fictive)", "12 place Inventée")],
        services: ServicesForm { pass: "yes".to_owned(), ..services() },
        evidence: EvidenceForm {
            evidence: "Deux médiateurs fictifs, formés en 2025. Convention fictive avec le département.".to_owned(),
            links: "https://lieu.example/convention".to_owned(),
        },
    }
}

fn library(house: &House, commune: &(String, String)) -> ListingForm {
    ListingForm {
        identity: IdentityForm {
            name: "Bibliothèque fictive des Tilleuls".to_owned(),
            pivot: "W879000002".to_owned(),
            kind: "BIB".to_owned(),
            summary: "Une bibliothèque inventée, avec trois ordinateurs et une personne qui aide.".to_owned(),
            detail: String::new(),
        },
        sites: vec![SiteForm { we: "10h-12h, 14h-18h".to_owned(), ..site(house, commune, "3 allée Imaginaire") }],
        services: services(),
        evidence: EvidenceForm {
            evidence: "Une médiatrice fictive, présente depuis 2024.".to_owned(),
            links: String::new(),
        },
    }
}

fn services() -> ServicesForm {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    ServicesForm {
        helps: names(&["procedures", "everyday", "safety", "work"]),
        supports: names(&["one-to-one", "workshop"]),
        fees: names(&["free"]),
        cares: names(&["mobility"]),
        ..ServicesForm::default()
    }
}

fn site(house: &House, (commune, postcode): &(String, String), address: &str) -> SiteForm {
    SiteForm {
        id: Id::<PlaceMark>::new(&*house.clock, &*house.random).to_string(),
        address: address.to_owned(),
        postcode: postcode.clone(),
        commune: commune.clone(),
        approaches: vec!["walk-in".to_owned(), "phone".to_owned()],
        telephone: "01 99 00 45 67".to_owned(),
        ..SiteForm::default()
    }
}
