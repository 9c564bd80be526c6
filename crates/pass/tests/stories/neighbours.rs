//! What the desks of the stories are given: two places near Lille, the pack of France, and people who can be written to.

use std::sync::Arc;

use super::desk::{LILLE, LYON};
use super::pages::who;
use base::{Lang, PersonId, Sealer, Timestamp};
use jiff::civil::{Weekday, time};
use pass::{
    Asked, Contacted, Content, ContentFiles, Nearby, Neighbours, OpenWhen, PlaceId, PlaceNear, PlacesNearby, Reach,
    Service, Wish,
};

struct Two;

fn near(id: PlaceId, name: &str, km: f64) -> PlaceNear {
    PlaceNear {
        id,
        name: name.to_owned(),
        address: "1, rue Fictive, 59000 Lille".to_owned(),
        distance_km: Some(km),
        telephone: Some("01 99 00 12 34".to_owned()),
        open: OpenWhen::Until(time(17, 0, 0, 0)),
        week: vec![(Weekday::Monday, vec![(time(9, 0, 0, 0), time(17, 0, 0, 0))])],
        access: vec!["mobility"],
        services: vec![Service(2)],
    }
}

impl PlacesNearby for Two {
    fn near(&self, wish: Wish) -> Asked<'_, Nearby> {
        let places = vec![near(LILLE, "Maison du numérique", 1.2), near(LYON, "Atelier des pentes", 30.0)];
        let found = match (wish.code.as_str(), wish.commune.as_str()) {
            ("59350", _) | ("", "Lille") => Nearby::Around("59350".to_owned(), "Lille".to_owned(), places),
            ("", "Saint-Denis") => Nearby::OneOf(vec![("93066".to_owned(), "Saint-Denis (93200)".to_owned())]),
            _ => Nearby::Unknown,
        };
        Box::pin(async move { Ok(found) })
    }

    fn place(&self, id: PlaceId, _: Timestamp) -> Asked<'_, Option<PlaceNear>> {
        Box::pin(async move { Ok([LILLE, LYON].contains(&id).then(|| near(id, "Maison du numérique", 1.2))) })
    }
}

struct Mailboxes;

impl Reach for Mailboxes {
    fn contact(&self, person: PersonId) -> Asked<'_, Option<Contacted>> {
        // Zoé has an account, and no mailbox.
        let known = ["ana", "karim", "nina", "ines", "paul", "fred", "omar"].into_iter();
        let found = known.map(|name| (name, who(name).person)).find(|(_, known)| *known == person);
        let contact = found.map(|(name, _)| Contacted {
            name: format!("{name} (fiction)"),
            email: format!("{name}@example.org").parse().unwrap(),
            lang: Lang::Fr,
        });
        Box::pin(async move { Ok(contact) })
    }

    fn is_fresh<'a>(&'a self, session: Option<&'a str>) -> Asked<'a, bool> {
        // Zoé and Faye signed in long ago.
        let is_old = |session: &str| ["zoe", "faye"].iter().any(|name| session.contains(&who(name).person.to_string()));
        let is_fresh = session.is_some_and(|session| !is_old(session));
        Box::pin(async move { Ok(is_fresh) })
    }
}

pub fn neighbours() -> Neighbours {
    let content = Content::read(&ContentFiles {
        spotting: include_str!("../../../../packs/france/passes/spotting.csv"),
        competences: include_str!("../../../../packs/france/passes/competences.csv"),
    });
    Neighbours {
        places: Arc::new(Two),
        reach: Arc::new(Mailboxes),
        texts: ui::Texts::with(&[ui::TEXTS, pass::TEXTS]).unwrap(),
        content: Arc::new(content.unwrap()),
        sealer: Sealer::new(&[9; 32]),
    }
}
