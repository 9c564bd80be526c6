//! A programme for social diversity among founders, of a fictional body: one call that is open, and one that closed with
//! thirty applications that nobody sent. All of it is invented: names, ideas, sums.

use std::sync::Arc;

use base::{FixedClock, Id, Lang, PersonId, Random, SeededRandom, Timestamp};
use jiff::SignedDuration;
use programmes::model::Call;
use programmes::{Answered, Making, Officer, Parts, Programmes, Sent, Who};
use ui::Fields;

use super::{AnyError, SEED};
use crate::house::House;

/// The workbook, as an officer writes it, with the days left open.
const SHEET: &str = include_str!("programme.md");
/// Invented applications to the call that is closed.
const APPLICATIONS: usize = 30;
/// Of these, complete ones; then come one that is to be completed, one that is withdrawn, and some just sent.
const COMPLETE: usize = 24;

/// First and last names that go together at random.
const GIVEN: [&str; 15] = [
    "Awa", "Bilal", "Chloé", "Dario", "Esra", "Farid", "Gaëlle", "Hugo", "Inaya", "Jonas", "Kenza", "Liam", "Maïa",
    "Nadir", "Oriane",
];
const FAMILY: [&str; 10] = [
    "Abélard",
    "Brumois",
    "Castelune",
    "Dourville",
    "Estrade",
    "Fontclair",
    "Gravelot",
    "Hautbois",
    "Islemont",
    "Jarnois",
];

/// What they would found: a name, an idea, first steps.
const PROJECTS: [(&str, &str, &str); 10] = [
    (
        "Le pain roulant",
        "Livrer à vélo le pain des boulangeries aux personnes qui ne sortent plus.",
        "Essayer avec trois boulangeries et vingt clients.",
    ),
    (
        "Atelier des coutures",
        "Réparer les vêtements au pied des immeubles, le samedi.",
        "Louer une machine, tenir huit samedis, compter les retours.",
    ),
    (
        "Bon voisin",
        "Une application qui partage les outils d’un immeuble.",
        "Tester avec deux immeubles, sans écrire de programme d’abord.",
    ),
    (
        "Mots simples",
        "Réécrire les lettres des administrations en langage facile.",
        "Réécrire dix lettres avec des personnes concernées.",
    ),
    (
        "Jardin haut",
        "Cultiver des herbes sur les toits plats du quartier.",
        "Demander l’accord d’un bailleur, planter un toit.",
    ),
    ("Salle comble", "Remplir les salles vides des associations en semaine.", "Signer avec cinq salles."),
    ("Deuxième roue", "Remettre en état des vélos abandonnés.", "Récupérer cinquante vélos, en vendre dix."),
    (
        "Cours du soir",
        "Des cours de langue entre voisins, payés en heures.",
        "Former six voisins, ouvrir deux groupes.",
    ),
    ("Cuisine ouverte", "Louer à l’heure une cuisine aux normes.", "Trouver un local, faire passer le contrôle."),
    (
        "Petit fret",
        "Regrouper les livraisons des commerces d’une rue.",
        "Mesurer les livraisons d’une rue pendant un mois.",
    ),
];

/// `officer` calls twice: one season is over, the next one is open.
pub async fn furnish(house: &House, officer: PersonId) -> Result<(), AnyError> {
    if !house.programmes.calls_of(officer).await?.is_empty() {
        return Ok(());
    }
    let now = house.clock.now();
    let before = |days: i64| now.minus(SignedDuration::from_hours(24 * days));
    // The applications of last season came while it was open: the room is asked at that time.
    let then = at_time(house, before(60));
    let closed = publish(&then, officer, "1", [before(80), before(20), before(-20)]).await?;
    apply(&then, &closed, officer).await?;
    super::jury::apply_as_bea(house, &then, &closed, officer).await?;
    super::jury::judge(house, &closed, officer).await?;
    super::jury::furnish_last_year(house, officer, [before(420), before(360), before(300)]).await?;
    publish(&house.programmes, officer, "2", [before(10), before(-50), before(-110)]).await?;
    Ok(())
}

/// The room at another time.
pub(super) fn at_time(house: &House, at: Timestamp) -> Programmes {
    let room = &house.programmes;
    Programmes::new(Parts {
        db: room.db.clone(),
        evidence: room.evidence.clone(),
        people: room.people.clone(),
        sources: Vec::new(),
        registers: room.registers.clone(),
        concepts: room.concepts.clone(),
        meaning: room.meaning.clone(),
        texts: room.texts.clone(),
        clock: Arc::new(FixedClock::at(at)),
        random: room.random.clone(),
        files: room.files.clone(),
        sealer: room.sealer.clone(),
        public_url: room.public_url.clone(),
        zone: room.zone.clone(),
    })
}

pub(super) async fn publish(
    room: &Programmes,
    officer: PersonId,
    season: &str,
    [opens, closes, decided]: [Timestamp; 3],
) -> Result<Call, AnyError> {
    let day = |at: Timestamp| room.zone.to_datetime(at.jiff()).date().to_string();
    let sheet = SHEET
        .replace("{season}", season)
        .replace("{opens}", &day(opens))
        .replace("{closes}", &day(closes))
        .replace("{decided}", &day(decided));
    let making = Making {
        file_name: "programme.md".to_owned(),
        sheet: sheet.into_bytes(),
        creation_key: format!("demonstration {season}"),
    };
    let made = room.make_call(officer, making).await?;
    Ok(room.publish_call(officer, made.id).await?)
}

async fn apply(room: &Programmes, call: &Call, officer: PersonId) -> Result<(), AnyError> {
    let random = SeededRandom::new(SEED);
    let officer = Officer { person: officer, name: "Omar" };
    for number in 0..APPLICATIONS {
        let person: PersonId = Id::new(&*room.clock, &random);
        let id = room.begin(call, Who { person, firm: None }, Lang::Fr, &Fields::default()).await?;
        for (page, fields) in pages(&random, number) {
            let answered = room.answer(person, id, page, &fields).await?;
            if let Answered::Refused(_, refusals) = answered {
                return Err(format!("an invented answer does not fit: {refusals:?}").into());
            }
        }
        room.say_groups(person, id, &groups(&random)).await?;
        if room.send(person, id).await? != Sent::Yes {
            return Err("an invented application is not whole".into());
        }
        match number.checked_sub(COMPLETE) {
            None => room.find_complete(officer, id).await?,
            Some(0) => room.return_to_candidate(officer, id, "Dites-nous combien coûte le premier mois.", 14).await?,
            Some(1) => room.withdraw(person, id).await?,
            Some(_) => {}
        }
    }
    Ok(())
}

fn one_of<'a>(random: &dyn Random, all: &[&'a str]) -> &'a str {
    let place = random.below(u32::try_from(all.len()).unwrap_or(1));
    all.get(place as usize).copied().unwrap_or_default()
}

/// The answers of an invented candidate, page by page.
pub(super) fn pages(random: &dyn Random, number: usize) -> [(&'static str, Fields); 4] {
    let (name, idea, steps) = PROJECTS[number % PROJECTS.len()];
    let (given, family) = (GIVEN[number % GIVEN.len()], one_of(random, &FAMILY));
    let email = format!("candidature-{number}@passerelle.example");
    let yes_or_no = |percent: u32| if random.below(100) < percent { "yes" } else { "no" };
    // Some are not eligible, and some do not know.
    let refugee = if random.below(5) == 0 { "" } else { yes_or_no(10) };
    let you = [("given_name", given), ("family_name", family), ("email", &email)].into_iter().collect();
    let right = [
        ("adult", "yes"),
        ("young_firm", "yes"),
        ("income", yes_or_no(45)),
        ("grant", yes_or_no(40)),
        ("refugee", refugee),
        ("area", yes_or_no(35)),
    ];
    let project = [("name", name), ("idea", idea), ("stage", one_of(random, &["idea", "tried", "firm"]))];
    let help = [("steps", steps), ("needs", "mentor"), ("needs", one_of(random, &["money", "room", "network"]))];
    [
        ("you", you),
        ("right", right.into_iter().collect()),
        ("project", project.into_iter().collect()),
        ("help", help.into_iter().collect()),
    ]
}

/// What they say of themselves; some say nothing.
fn groups(random: &dyn Random) -> std::collections::BTreeMap<String, String> {
    let gender = one_of(random, &["woman", "woman", "woman", "man", "man", "man", "man", "man", "other", ""]);
    let territory = one_of(random, &["priority", "priority", "country", "elsewhere", "elsewhere", "elsewhere", ""]);
    let said = [("gender", gender), ("territory", territory)];
    said.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
