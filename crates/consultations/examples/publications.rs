//! For the oracles: consultations made at random, answered, closed, and released as the product does it.
//!
//! `publications FOLDER HOW_MANY SEED` writes into `FOLDER/N` the files of a release as everybody fetches them, with the
//! package as `package.zip`, and `answers-given.json`: what was really answered.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use base::territory::Territories;
use base::{Clock as _, FixedClock, Lang, Localized, PersonId, Random, Sealer, SeededRandom, SystemRandom};
use consultations::model::{About, Audience, Consultation};
use consultations::release::{Choices, Licence, Signing, Treatment};
use consultations::{Consultations, Making, OwnFirm, Parts, People, PeopleFuture, TicketKey};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use ui::testing::{NOW, person};
use ui::{Role, Roles, RoomTexts, Texts, Words};

const TEXTS: [RoomTexts; 5] = [ui::TEXTS, evidence::TEXTS, mail::TEXTS, forms::TEXTS, consultations::TEXTS];

const FORM: &str = "
| survey |
| | type | name | label::French (fr) | label::English (en) | appearance |
| | select_one town | town | Où habitez-vous ? | Where do you live? | |
| | integer | staff | Combien de personnes ? | How many people? | |
| | decimal | turnover | Quel chiffre d’affaires ? | Which turnover? | |
| | date | founded | Depuis quand ? | Since when? | |
| | select_one stage | stage | Où en êtes-vous ? | Where do you stand? | |
| | select_multiple needs | needs | Que vous faut-il, \"surtout\" ? | What do you need, \"above all\"? | |
| | rank needs | first | Qu’est-ce qui compte le plus ? | What counts most? | |
| | select_one scale | informed | Je suis bien informé | I am well informed | likert |
| | text | why | Pourquoi ? | Why? | |
| | text | else | Autre chose ? | Anything else? | |
| choices |
| | list_name | name | label::French (fr) | label::English (en) |
| | town | 10001 | Un | One |
| | town | 10002 | Deux | Two |
| | town | 11001 | Trois | Three |
| | town | 20001 | Quatre | Four |
| | town | elsewhere | Ailleurs | Elsewhere |
| | stage | idea | Une idée | An idea |
| | stage | young | Jeune | Young |
| | stage | grown | + Installée | + Established |
| | needs | money | De l’argent | Money |
| | needs | room | Un local | A room |
| | needs | people | Des gens, vite | People, soon |
| | scale | agree | D’accord | I agree |
| | scale | neither | Ni l’un ni l’autre | Neither |
| | scale | disagree | Pas d’accord | I disagree |
";

struct Nobody;

impl People for Nobody {
    fn known_as(&self, _: PersonId) -> PeopleFuture<'_, Option<Vec<String>>> {
        Box::pin(async { Ok(None) })
    }

    fn find<'a>(&'a self, _: &'a str) -> PeopleFuture<'a, Option<PersonId>> {
        Box::pin(async { Ok(None) })
    }

    fn is_officer(&self, _: PersonId) -> PeopleFuture<'_, bool> {
        Box::pin(async { Ok(true) })
    }

    fn firms_of(&self, _: PersonId) -> PeopleFuture<'_, Vec<OwnFirm>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

fn territories() -> Territories {
    let communes = "code,name,type,department,region,postcodes,population,parent,latitude,longitude\n\
        10001,Un,commune-actuelle,10,1,,,,,\n10002,Deux,commune-actuelle,10,1,,,,,\n\
        11001,Trois,commune-actuelle,11,1,,,,,\n20001,Quatre,commune-actuelle,20,2,,,,,\n";
    let departments = "code,name,region,seat\n10,Dix,1,10001\n11,Onze,1,11001\n20,Vingt,2,20001\n";
    Territories::parse(communes, departments, "code,name\n1,Une\n2,Deux\n").unwrap()
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (folder, count, seed) =
        (Path::new(&arguments[1]), arguments[2].parse::<u32>().unwrap(), arguments[3].parse().unwrap());
    let test = store::testing::sqlite(store::Migrations::embedded()).await;
    let (db, clock) = (test.db(), Arc::new(FixedClock::at(NOW)));
    let key = SigningKey::from_seed(&[7; 32]);
    let evidence =
        Evidence::open(db.clone(), key, "passerelle.example", clock.clone(), Arc::new(SystemRandom)).await.unwrap();
    let room = Consultations::new(Parts {
        db,
        evidence,
        people: Arc::new(Nobody),
        texts: Texts::with(&TEXTS).unwrap(),
        clock: clock.clone(),
        random: Arc::new(SystemRandom),
        sealer: Sealer::new(&[3; 32]),
        tickets: TicketKey::new(&[4; 32]),
        public_url: "https://passerelle.example".to_owned(),
        zone: TimeZone::UTC,
        territories: Arc::new(territories()),
    });
    let random = SeededRandom::new(seed);
    for number in 0..count {
        let folder = folder.join(number.to_string());
        std::fs::create_dir_all(&folder).unwrap();
        publication(&room, &clock, &random, number, &folder).await;
    }
    println!("{count} publications");
}

async fn publication(room: &Consultations, clock: &FixedClock, random: &dyn Random, number: u32, folder: &Path) {
    let omar = person("omar", Roles::NONE.with(Role::Officer));
    let consultation = opened(room, clock, omar.person, number).await;
    let words = Words::new(Texts::with(&TEXTS).unwrap(), Lang::En);
    let crowd = 5 + random.below(8);
    let given: Vec<Value> = (0..crowd * 2 + random.below(120)).map(|_| answer(random)).collect();
    for (place, answers) in given.iter().enumerate() {
        room.take_json(&consultation, Err(&format!("{number} {place:06}")), &words, answers).await.unwrap();
    }
    clock.advance(SignedDuration::from_hours(241));

    let looked = room.look_at_release(omar.person, consultation.id, None).await.unwrap();
    let mut choices = Choices { crowd: crowd as usize, ..looked.choices };
    if random.below(2) == 0 {
        choices.licence = Licence::CcBy;
    }
    for way in choices.ways.values_mut() {
        match (way.treatment, random.below(6)) {
            (Treatment::Answer, 0) => way.treatment = Treatment::Sensitive,
            (Treatment::Known, 0) => way.treatment = Treatment::LeftOut,
            _ => {}
        }
    }
    for question in ["why", "else"] {
        let signed = sign(room, omar.person, consultation.id, question, random).await;
        if signed >= crowd as usize {
            choices.texts.insert(question.to_owned());
        }
    }
    let looked = room.look_at_release(omar.person, consultation.id, Some(choices.clone())).await.unwrap();
    let seen = looked.outcome.unwrap().seen;
    let released = room.sign_release((omar.person, "Omar Muster"), consultation.id, choices, &seen).await.unwrap();
    assert!(matches!(released, Signing::Released(_)));

    let mut names: Vec<String> =
        ["answers.csv", "answers.json", "answers.xlsx", "codebook.csv", "datapackage.json", "package.zip"]
            .map(str::to_owned)
            .to_vec();
    names.extend(["fr", "de", "lb", "en"].map(|lang| format!("method.{lang}.html")));
    names.extend((1..=2).map(|number| format!("texts-{number}.csv")));
    for name in names {
        if let Some(file) = room.released_file(&consultation, &name).await.unwrap() {
            std::fs::write(folder.join(&name), file.bytes).unwrap();
        }
    }
    let release = room.release_of(consultation.id).await.unwrap().unwrap();
    let told = json!({ "answers": given, "hash": release.hash, "crowd": crowd });
    std::fs::write(folder.join("answers-given.json"), told.to_string()).unwrap();
}

async fn opened(room: &Consultations, clock: &FixedClock, officer: PersonId, number: u32) -> Consultation {
    let text = |french: &str, english: &str| {
        let mut text = Localized::of("en", english);
        text.insert("fr", french);
        text
    };
    let making = Making {
        about: About {
            title: text("Une ville \"meilleure\"", "A \"better\" town"),
            introduction: text("Dites-le-nous.", "Tell us."),
            body: "Ville fictive".to_owned(),
            audience: Audience::Open,
        },
        opens_at: clock.now(),
        closes_at: clock.now().plus(SignedDuration::from_hours(240)),
        file_name: "town.md".to_owned(),
        sheet: FORM.as_bytes().to_vec(),
        creation_key: format!("publication {number}"),
    };
    let made = room.make(officer, making).await.unwrap();
    room.publish(officer, made.id).await.unwrap()
}

/// Signs most texts, at random; how many are signed.
async fn sign(
    room: &Consultations,
    officer: PersonId,
    id: consultations::model::ConsultationId,
    question: &str,
    random: &dyn Random,
) -> usize {
    let mut page = 1;
    loop {
        let texts = room.texts_to_sign(officer, id, question, page).await.unwrap();
        let shown: Vec<_> = texts.texts.iter().map(|text| text.answer).collect();
        let ticked: BTreeSet<_> = shown.iter().copied().filter(|_| random.below(5) > 0).collect();
        room.sign_texts((officer, "Omar Muster"), id, question, &shown, &ticked).await.unwrap();
        if page >= texts.pages {
            return room.texts_to_sign(officer, id, question, 1).await.unwrap().signed;
        }
        page += 1;
    }
}

fn answer(random: &dyn Random) -> Value {
    let one_of = |all: &[&'static str]| all[random.below(u32::try_from(all.len()).unwrap()) as usize];
    let needs: Vec<&str> = ["money", "room", "people"].into_iter().filter(|_| random.below(2) == 0).collect();
    let mut answers = json!({
        "town": one_of(&["10001", "10001", "10002", "11001", "20001", "elsewhere"]),
        "staff": random.below(1 + random.below(60)),
        "turnover": f64::from(random.below(4_000)) / 10.0 - 60.0,
        "founded": format!("{}-{:02}-{:02}", 1985 + random.below(41), 1 + random.below(12), 1 + random.below(28)),
        "stage": one_of(&["idea", "young", "young", "grown"]),
        "first": one_of(&["money room people", "room people money", "people money room"]).split(' ').collect::<Vec<_>>(),
        "informed": one_of(&["agree", "neither", "disagree"]),
        "why": one_of(&[
            "Des trains, le soir", "=1+1", "Moins de formulaires", "Write to leo@example.org", "Appelez le 06 12 34 56 78",
            "Un texte\nsur deux lignes, avec \"guillemets\"", "Rien",
        ]),
    });
    if !needs.is_empty() {
        answers["needs"] = json!(needs);
    }
    if random.below(4) == 0 {
        answers["else"] = json!(one_of(&["Merci", "Voilà", "https://example.org/leo", "Plus tard"]));
    }
    for question in ["town", "staff", "founded", "stage", "informed"] {
        if random.below(15) == 0
            && let Some(answers) = answers.as_object_mut()
        {
            answers.remove(question);
        }
    }
    answers
}
