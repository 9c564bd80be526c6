//! Four consultations of a fictional body, with answers that nobody gave; all of it invented.

use std::sync::Arc;

use base::{Clock as _, FixedClock, Lang, Localized, PersonId, Random, SeededRandom};
use consultations::model::{About, Audience, Consultation};
use consultations::{Consultations, Making};
use jiff::SignedDuration;
use serde_json::json;
use ui::Words;

use super::{AnyError, SEED};
use crate::house::House;

/// The questions, as an officer writes them.
const SHEET: &str = include_str!("consultation.md");
/// Answers that are drawn.
const ANSWERS: u32 = 120;
/// Days for which two are open, from ten days ago.
const OPEN_DAYS: i64 = 60;
const SINCE_DAYS: i64 = 10;
/// Days since the one that closed.
const CLOSED_SINCE_DAYS: i64 = 40;
/// Who signs the release.
const SIGNER: &str = "Omar Fictif";

/// Titles and introductions of the one that was released, in the order of the languages.
const RELEASED: ([&str; 4], [&str; 4]) = (
    [
        "Le numérique dans votre région (fictif)",
        "Digitales in Ihrer Region (erfunden)",
        "Digitales an Ärer Regioun (erfonnt)",
        "Digital services in your region (fictional)",
    ],
    [
        "Dites-nous ce qui vous freine. Les réponses seront publiées en données ouvertes, sans rien qui désigne quelqu’un.",
        "Sagen Sie uns, was Sie hindert. Die Antworten werden als offene Daten veröffentlicht, ohne etwas, das auf jemanden zeigt.",
        "Sot eis, wat Iech hënnert. D’Äntwerte ginn als oppen Daten verëffentlecht, ouni eppes, wat op ee weist.",
        "Tell us what hinders you. The answers will be released as open data, without anything that points at somebody.",
    ],
);
/// The same of one that closed, and was not released.
const CLOSED: ([&str; 4], [&str; 4]) = (
    [
        "Les aides aux jeunes entreprises (fictif)",
        "Hilfen für junge Unternehmen (erfunden)",
        "Hëllefe fir jonk Entreprisen (erfonnt)",
        "Aid for young firms (fictional)",
    ],
    [
        "Dites-nous quelles aides vous manquent.",
        "Sagen Sie uns, welche Hilfen fehlen.",
        "Sot eis, wéi eng Hëllefe feelen.",
        "Tell us which aid you miss.",
    ],
);

/// What people might write.
const WISHES: [&str; 8] = [
    "Des marchés publics avec des lots plus petits, pour que les jeunes entreprises puissent répondre.",
    "Un seul guichet pour toutes les aides, avec une personne à qui parler.",
    "Des marchés publics dont le dossier tient en deux pages.",
    "Payer les factures plus vite : nous attendons des mois.",
    "Un local abordable près de la gare, partagé avec d’autres.",
    "Aider à recruter des personnes qui reviennent à l’emploi.",
    "Expliquer les règles avec des exemples, et pas seulement avec des textes de loi.",
    "Moins de formulaires : redemander toujours la même chose décourage.",
];

/// `officer` asks: everybody, and confirmed people once each.
pub async fn furnish(house: &House, officer: PersonId) -> Result<(), AnyError> {
    if !house.consultations.of_officer(officer).await?.is_empty() {
        return Ok(());
    }
    let open = publish(house, officer, Audience::Open).await?;
    answer(&house.consultations, house, &open).await?;
    house.consultations.show_results_split(officer, open.id, "stage").await?;
    super::statements::vote(house, officer, &open).await?;
    publish(house, officer, Audience::Verified).await?;
    let released = close(house, officer, "released", RELEASED).await?;
    release(house, officer, &released).await?;
    close(house, officer, "closed", CLOSED).await?;
    Ok(())
}

/// A consultation that closed.
async fn close(
    house: &House,
    officer: PersonId,
    key: &str,
    (titles, introductions): ([&str; 4], [&str; 4]),
) -> Result<Consultation, AnyError> {
    let now = house.clock.now();
    let then = Arc::new(FixedClock::at(now.minus(SignedDuration::from_hours(24 * CLOSED_SINCE_DAYS))));
    let room = house.consultations.at(then.clone());
    let making = Making {
        opens_at: then.now(),
        closes_at: then.now().plus(SignedDuration::from_hours(24)),
        creation_key: format!("demonstration {key}"),
        ..making(house, Audience::Open, titles, introductions)
    };
    let made = room.make(officer, making).await?;
    let closed = room.publish(officer, made.id).await?;
    answer(&room, house, &closed).await?;
    Ok(closed)
}

/// Its answers as open data, as they are proposed.
async fn release(house: &House, officer: PersonId, closed: &Consultation) -> Result<(), AnyError> {
    let proposed = house.consultations.look_at_release(officer, closed.id, None).await?;
    let seen = proposed.outcome.map_err(|why| format!("an invented release cannot be made: {why:?}"))?.seen;
    house.consultations.sign_release((officer, SIGNER), closed.id, proposed.choices, &seen).await?;
    Ok(())
}

async fn publish(house: &House, officer: PersonId, audience: Audience) -> Result<Consultation, AnyError> {
    let (titles, introductions) = said(audience);
    let making = making(house, audience, titles, introductions);
    let made = house.consultations.make(officer, making).await?;
    if audience == Audience::Open {
        super::statements::begin(house, officer, &made).await?;
    }
    Ok(house.consultations.publish(officer, made.id).await?)
}

/// Titles and introductions, in the order of the languages.
const fn said(audience: Audience) -> ([&'static str; 4], [&'static str; 4]) {
    let titles = match audience {
        Audience::Verified => [
            "Votre commune et les jeunes entreprises (fictif)",
            "Ihre Gemeinde und junge Unternehmen (erfunden)",
            "Är Gemeng a jonk Entreprisen (erfonnt)",
            "Your commune and young firms (fictional)",
        ],
        _ => [
            "Ce qu’il faut aux jeunes entreprises (fictif)",
            "Was junge Unternehmen brauchen (erfunden)",
            "Wat jonk Entreprisë brauchen (erfonnt)",
            "What young firms need (fictional)",
        ],
    };
    let introductions = [
        "Recruter, trouver un financement, répondre à des marchés publics : dites-nous ce qui vous freine.\n\nNous lisons tout, et nous répondons à chaque thème.",
        "Leute finden, Geld finden, auf öffentliche Aufträge bieten: Sagen Sie uns, was Sie hindert.\n\nWir lesen alles und antworten auf jedes Thema.",
        "Leit fannen, Suen fannen, op ëffentlech Opträg bidden: sot eis, wat Iech hënnert.\n\nMir liesen alles, an äntweren op all Sujet.",
        "Recruitment, money, public procurement: tell us what hinders you.\n\nWe read everything, and answer each theme.",
    ];
    (titles, introductions)
}

fn making(house: &House, audience: Audience, titles: [&str; 4], introductions: [&str; 4]) -> Making {
    let (mut title, mut introduction) = (Localized::new(), Localized::new());
    for ((lang, said), why) in Lang::ALL.into_iter().zip(titles).zip(introductions) {
        title.insert(lang.tag(), said);
        introduction.insert(lang.tag(), why);
    }
    let opens_at = house.clock.now().minus(SignedDuration::from_hours(24 * SINCE_DAYS));
    Making {
        about: About { title, introduction, body: "Région fictive des Halles".to_owned(), audience },
        opens_at,
        closes_at: opens_at.plus(SignedDuration::from_hours(24 * OPEN_DAYS)),
        file_name: "consultation.md".to_owned(),
        sheet: SHEET.as_bytes().to_vec(),
        creation_key: format!("demonstration {}", audience.name()),
    }
}

async fn answer(room: &Consultations, house: &House, open: &Consultation) -> Result<(), AnyError> {
    let random: &dyn Random = &SeededRandom::new(SEED);
    let words = Words::new(house.texts.clone(), Lang::Fr);
    let one_of = |all: &[&'static str]| {
        let place = random.below(u32::try_from(all.len()).unwrap_or(1));
        all.get(place as usize).copied().unwrap_or_default()
    };
    let steps = ["strongly_agree", "agree", "neither", "disagree", "disagree", "strongly_disagree"];
    for number in 0..ANSWERS {
        let hinders: Vec<&str> = ["recruit", "money", "tenders", "rules", "room"]
            .into_iter()
            .zip([40, 55, 60, 30, 15])
            .filter(|(_, percent)| random.below(100) < *percent)
            .map(|(hinder, _)| hinder)
            .collect();
        let hinders = if hinders.is_empty() { vec!["nothing"] } else { hinders };
        let mut answers = json!({
            "stage": one_of(&["idea", "young", "young", "grown"]),
            "people": random.below(8) * random.below(6),
            "hinders": hinders,
            "tenders": one_of(&steps),
            "informed": one_of(&steps),
        });
        if random.below(3) == 0 {
            answers["change"] = json!(one_of(&WISHES));
        }
        let key = format!("demonstration {number}");
        room.take_json(open, Err(&key), &words, &answers)
            .await
            .map_err(|error| format!("an invented answer does not fit: {error:?}"))?;
    }
    Ok(())
}
