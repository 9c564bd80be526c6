//! Answers as open data: once, in crowds, signed; nobody is found in what is published.

use std::collections::{BTreeMap, BTreeSet};

use base::Lang;
use consultations::ConsultationsError;
use consultations::model::{Audience, Consultation};
use consultations::release::{Choices, Licence, NotReleased, Release, Signing, Treatment, Way};
use jiff::SignedDuration;
use serde_json::{Value, json};
use ui::{Texts, Words};

use crate::house::{House, TEXTS};

/// A form with everything that can be released.
const FORM: &str = "
| survey |
| | type | name | label::English (en) | label::French (fr) | appearance |
| | select_one town | Town | Where do you live? | Où habitez-vous ? | |
| | integer | age | How old are you? | Quel âge avez-vous ? | |
| | date | since | Since when? | Depuis quand ? | |
| | select_one yn | works | Do you work? | Travaillez-vous ? | |
| | select_multiple needs | needs | What do you need? | Que vous faut-il ? | |
| | select_one scale | trust | I am well informed | Je suis bien informé | likert |
| | text | why | Why? | Pourquoi ? | |
| choices |
| | list_name | name | label::English (en) | label::French (fr) |
| | town | 10001 | One | Un |
| | town | 10002 | Two | Deux |
| | town | 11001 | Three | Trois |
| | town | elsewhere | Elsewhere | Ailleurs |
| | yn | yes | Yes | Oui |
| | yn | no | No | Non |
| | needs | money | Money | De l’argent |
| | needs | room | A room | Un local |
| | scale | agree | I agree | D’accord |
| | scale | disagree | I disagree | Pas d’accord |
";

async fn published(house: &House) -> Consultation {
    let mut making = house.making(Audience::Open);
    making.sheet = FORM.as_bytes().to_vec();
    "release".clone_into(&mut making.creation_key);
    let made = house.room.make(house.omar.person, making).await.unwrap();
    house.room.publish(house.omar.person, made.id).await.unwrap()
}

/// Some answers, no two groups of which are the same.
async fn answered(house: &House, consultation: &Consultation, count: usize) {
    let words = Words::new(Texts::with(&TEXTS).unwrap(), Lang::En);
    for number in 0..count {
        let answers = json!({
            "Town": (["10001", "10002", "11001", "elsewhere"][number % 4]),
            "age": 20 + number % 23,
            "since": format!("{}-03-{:02}", 1990 + number % 12, 1 + number % 28),
            "works": (["yes", "no"][number % 2]),
            "needs": (if number.is_multiple_of(3) { vec!["money"] } else { vec!["money", "room"] }),
            "trust": (["agree", "disagree", "agree"][number % 3]),
            "why": (if number == 1 { "Write to leo@example.org".to_owned() } else { format!("Wish number {number}") }),
        });
        house.room.take_json(consultation, Err(&format!("answer {number:08}")), &words, &answers).await.unwrap();
    }
}

async fn closed(house: &House, count: usize) -> Consultation {
    let consultation = published(house).await;
    answered(house, &consultation, count).await;
    house.clock.advance(SignedDuration::from_hours(241));
    house.now(&consultation).await
}

/// What is proposed, in smaller crowds.
async fn choices(house: &House, consultation: &Consultation) -> Choices {
    let looked = house.room.look_at_release(house.omar.person, consultation.id, None).await.unwrap();
    Choices { crowd: 5, licence: Licence::CcBy, ..looked.choices }
}

async fn released(house: &House, consultation: &Consultation, choices: Choices) -> Release {
    let looked = house.room.look_at_release(house.omar.person, consultation.id, Some(choices.clone())).await.unwrap();
    let seen = looked.outcome.unwrap().seen;
    match house.room.sign_release((house.omar.person, "Omar Muster"), consultation.id, choices, &seen).await.unwrap() {
        Signing::Released(release) => *release,
        Signing::Look(looked) => panic!("{looked:?}"),
    }
}

async fn file(house: &House, consultation: &Consultation, name: &str) -> Vec<u8> {
    house.room.released_file(consultation, name).await.unwrap().unwrap_or_else(|| panic!("{name}")).bytes
}

async fn text(house: &House, consultation: &Consultation, name: &str) -> String {
    String::from_utf8(file(house, consultation, name).await).unwrap()
}

#[tokio::test]
async fn each_question_is_proposed_as_it_can_be_released_and_free_text_is_left_out() {
    for house in House::each().await {
        let consultation = closed(&house, 60).await;
        let looked = house.room.look_at_release(house.omar.person, consultation.id, None).await.unwrap();
        let ways: BTreeMap<&str, Treatment> =
            looked.proposed.iter().map(|one| (one.question.as_str(), one.way.treatment)).collect();
        let expected = [
            ("Town", Treatment::Known),
            ("age", Treatment::Known),
            ("needs", Treatment::Answer),
            ("since", Treatment::Known),
            ("trust", Treatment::Answer),
            ("why", Treatment::LeftOut),
            ("works", Treatment::Known),
        ];
        assert_eq!(ways, expected.into(), "{}", house.engine);
        assert_eq!(looked.texts["why"], (0, 60));
        assert_eq!(looked.choices.crowd, 10, "ten are proposed");
    }
}

#[tokio::test]
async fn everybody_is_one_of_a_crowd_in_the_published_file_and_nothing_tells_who_they_are() {
    for house in House::each().await {
        let consultation = closed(&house, 90).await;
        let release = released(&house, &consultation, choices(&house, &consultation).await).await;
        let csv = text(&house, &consultation, "answers.csv").await;
        let heading: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
        assert_eq!(heading, ["town", "age", "since_year", "works", "needs_money", "needs_room", "trust"]);
        let mut crowds: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        for line in csv.lines().skip(1) {
            *crowds.entry(line.split(',').take(4).collect()).or_default() += 1;
        }
        assert_eq!(crowds.values().sum::<usize>(), 90, "no line is dropped");
        assert!(crowds.values().all(|size| *size >= 5), "{}: {crowds:?}", house.engine);
        assert_eq!(release.facts.smallest, *crowds.values().min().unwrap());
        assert!(release.facts.coarser > 0 && release.facts.loss > 0.0);
        for name in ["answers.csv", "answers.json", "datapackage.json", "codebook.csv", "method.en.html"] {
            let told = text(&house, &consultation, name).await;
            for secret in ["leo@example.org", "Wish number", "1990-03"] {
                assert!(!told.contains(secret), "{secret} is in {name} on {}", house.engine);
            }
        }
        let rows: Value = serde_json::from_str(&text(&house, &consultation, "answers.json").await).unwrap();
        assert_eq!(rows.as_array().unwrap().len(), 90);
        let described: Value = serde_json::from_str(&text(&house, &consultation, "datapackage.json").await).unwrap();
        assert_eq!(described["licenses"][0]["name"], "CC-BY-4.0");
        assert_eq!(described["resources"][0]["disclosure"]["crowd"], 5);
        assert!(file(&house, &consultation, "answers.xlsx").await.starts_with(b"PK"));
        let codebook = text(&house, &consultation, "codebook.csv").await;
        assert!(codebook.contains("works,yes,Oui,"), "{codebook}");
    }
}

#[tokio::test]
async fn there_is_one_release_ever_also_when_it_is_withdrawn() {
    for house in House::each().await {
        let consultation = closed(&house, 40).await;
        let chosen = choices(&house, &consultation).await;
        let first = released(&house, &consultation, chosen.clone()).await;
        let omar = (house.omar.person, "Omar Muster");
        // A second click, and the same page sent with other choices: what is published stays.
        let mut other = chosen.clone();
        other.ways.remove("age");
        for choices in [chosen, other.clone()] {
            let again = house.room.sign_release(omar, consultation.id, choices, "x").await.unwrap();
            assert!(matches!(again, Signing::Released(release) if release.hash == first.hash), "{}", house.engine);
        }
        assert_eq!(house.facts("consultation-released").await, 1);
        let looked = house.room.look_at_release(house.omar.person, consultation.id, Some(other.clone())).await;
        assert!(matches!(looked, Err(ConsultationsError::ReleasedBefore)));
        house.room.withdraw_release(house.omar.person, consultation.id, "A question was misunderstood.").await.unwrap();
        house.room.withdraw_release(house.omar.person, consultation.id, "Once more").await.unwrap();
        assert_eq!(house.facts("consultation-release-withdrawn").await, 1);
        let again = house.room.look_at_release(house.omar.person, consultation.id, Some(other)).await;
        assert!(matches!(again, Err(ConsultationsError::ReleasedBefore)), "who has the first would compare it");
        let public = format!("/consultations/{}/data", consultation.code);
        let page = house.sees(None, &public).await;
        assert!(page.body.contains("A question was misunderstood.") && page.body.contains("Withdrawn on"));
        assert!(!page.body.contains("answers.csv\""), "no file is offered");
        let gone = house.sees(None, &format!("{public}/answers.csv")).await;
        assert_eq!(gone.status, 410, "{}", house.engine);
    }
}

#[tokio::test]
async fn only_what_was_seen_is_signed() {
    for house in House::each().await {
        let consultation = closed(&house, 40).await;
        let chosen = choices(&house, &consultation).await;
        let looked =
            house.room.look_at_release(house.omar.person, consultation.id, Some(chosen.clone())).await.unwrap();
        let seen = looked.outcome.unwrap().seen;
        let mut other = chosen.clone();
        other.ways.insert("age".to_owned(), Way { treatment: Treatment::Answer, width: "10".to_owned() });
        let omar = (house.omar.person, "Omar Muster");
        let refused = house.room.sign_release(omar, consultation.id, other, &seen).await.unwrap();
        assert!(matches!(refused, Signing::Look(_)), "{}: the choices are others", house.engine);
        assert!(house.room.release_of(consultation.id).await.unwrap().is_none());
        assert_eq!(house.facts("consultation-released").await, 0);
        let other = (house.otto.person, "Otto");
        let refused = house.room.sign_release(other, consultation.id, chosen, &seen).await;
        assert!(matches!(refused, Err(ConsultationsError::NotFound)), "another officer's");
    }
}

#[tokio::test]
async fn nothing_is_released_of_what_is_open_or_of_too_few() {
    for house in House::each().await {
        let open = published(&house).await;
        let refused = house.room.look_at_release(house.omar.person, open.id, None).await;
        assert!(matches!(refused, Err(ConsultationsError::NotClosed)), "{}", house.engine);
        answered(&house, &open, 4).await;
        house.clock.advance(SignedDuration::from_hours(241));
        let looked = house.room.look_at_release(house.omar.person, open.id, None).await.unwrap();
        assert_eq!(looked.outcome.unwrap_err(), NotReleased::TooFew(4));
    }
}

#[tokio::test]
async fn a_choice_that_cannot_be_is_told_with_its_question() {
    for house in House::each().await {
        let consultation = closed(&house, 40).await;
        let chosen = choices(&house, &consultation).await;
        let way = |treatment, width: &str| Way { treatment, width: width.to_owned() };
        let nothing = Choices { ways: BTreeMap::new(), ..chosen.clone() };
        let none = NotReleased::Size;
        let cases = [
            ("age", way(Treatment::Known, "0"), NotReleased::Width("age".to_owned())),
            ("Town", way(Treatment::Answer, ""), NotReleased::Question("Town".to_owned())),
            ("why", way(Treatment::Answer, ""), NotReleased::Question("why".to_owned())),
        ];
        for (question, way, expected) in cases {
            let mut choices = chosen.clone();
            choices.ways.insert(question.to_owned(), way);
            let looked = house.room.look_at_release(house.omar.person, consultation.id, Some(choices)).await.unwrap();
            assert_eq!(looked.outcome.unwrap_err(), expected, "{question} on {}", house.engine);
        }
        let looked = house.room.look_at_release(house.omar.person, consultation.id, Some(nothing)).await.unwrap();
        assert_eq!(looked.outcome.unwrap_err(), none);
    }
}

#[tokio::test]
async fn what_everybody_was_shown_is_released_where_the_rest_is_a_few() {
    for house in House::each().await {
        let open = published(&house).await;
        answered(&house, &open, 40).await;
        house.room.show_results(house.omar.person, open.id, true).await.unwrap();
        house.clock.advance(SignedDuration::from_hours(241));
        let results = format!("/consultations/{}/results", open.code);
        assert_eq!(house.site.get(&results).send().await.status, 200);
        let texts = house.room.texts_to_sign(house.omar.person, open.id, "why", 1).await.unwrap();
        let one = texts.texts[0].answer;
        house.room.set_apart(house.omar.person, open.id, &[one], Some("a test of ours")).await.unwrap();
        let release = released(&house, &open, choices(&house, &open).await).await;
        assert_eq!(
            (release.facts.lines, release.facts.apart),
            (40, 0),
            "{}: as the page, which shows all",
            house.engine
        );
        let late = house.room.set_apart(house.omar.person, open.id, &[one], None).await;
        assert!(matches!(late, Err(ConsultationsError::ReleasedBefore)), "{late:?}");
    }
}

#[tokio::test]
async fn what_some_only_were_asked_is_never_exact_beside_what_is_made_coarser() {
    for house in House::each().await {
        let mut making = house.making(Audience::Open);
        let asked = "| | text | why |";
        let buses =
            "| | select_one scale | buses | The buses are fine | Les bus vont bien | likert | ${Town}='10001' |";
        let sheet = FORM.replace("| appearance |", "| appearance | relevant |");
        making.sheet = sheet.replace(asked, &format!("{buses}\n{asked}")).into_bytes();
        let made = house.room.make(house.omar.person, making).await.unwrap();
        let open = house.room.publish(house.omar.person, made.id).await.unwrap();
        answered(&house, &open, 30).await;
        house.clock.advance(SignedDuration::from_hours(241));
        let looked = house.room.look_at_release(house.omar.person, open.id, None).await.unwrap();
        let buses = looked.proposed.iter().find(|one| one.question == "buses").unwrap();
        assert_eq!(buses.way.treatment, Treatment::LeftOut, "who answered it lives in one town");
        assert_eq!(buses.treatments(), [Treatment::LeftOut, Treatment::Known]);
        for exact in [Treatment::Answer, Treatment::Sensitive] {
            let mut choices = Choices { crowd: 5, ..looked.choices.clone() };
            choices.ways.insert("buses".to_owned(), Way { treatment: exact, width: String::new() });
            let looked = house.room.look_at_release(house.omar.person, open.id, Some(choices)).await.unwrap();
            assert_eq!(looked.outcome.unwrap_err(), NotReleased::Question("buses".to_owned()), "{}", house.engine);
        }
    }
}

#[tokio::test]
async fn what_is_set_apart_is_not_released() {
    for house in House::each().await {
        let open = published(&house).await;
        answered(&house, &open, 30).await;
        // A campaign: the same answer, again and again.
        let words = Words::new(Texts::with(&TEXTS).unwrap(), Lang::En);
        let same = json!({ "Town": "11001", "age": 99, "why": "Build the new bridge at once, and do not wait" });
        for number in 0..6 {
            house.room.take_json(&open, Err(&format!("campaign {number}")), &words, &same).await.unwrap();
        }
        house.clock.advance(SignedDuration::from_hours(241));
        let group = house.room.notices(house.omar.person, open.id).await.unwrap().groups.into_iter().next().unwrap();
        assert_eq!(group.answers.len(), 6);
        house.room.set_apart(house.omar.person, open.id, &group.answers, Some("a campaign")).await.unwrap();
        let release = released(&house, &open, choices(&house, &open).await).await;
        assert_eq!((release.facts.lines, release.facts.apart), (30, 6), "{}", house.engine);
    }
}

#[tokio::test]
async fn texts_are_released_apart_when_a_person_read_and_signed_them() {
    for house in House::each().await {
        let consultation = closed(&house, 60).await;
        let omar = (house.omar.person, "Omar Muster");
        let mut signed = 0;
        for page in 1..=3 {
            let texts = house.room.texts_to_sign(house.omar.person, consultation.id, "why", page).await.unwrap();
            assert_eq!((texts.pages, texts.of), (3, 60));
            let shown: Vec<_> = texts.texts.iter().map(|text| text.answer).collect();
            let ticked: BTreeSet<_> = shown.iter().copied().skip(usize::from(page == 1)).collect();
            house.room.sign_texts(omar, consultation.id, "why", &shown, &ticked).await.unwrap();
            // One more time: nothing changes.
            house.room.sign_texts(omar, consultation.id, "why", &shown, &ticked).await.unwrap();
            let names = texts.texts.iter().filter(|text| ticked.contains(&text.answer) && text.names_somebody).count();
            signed += ticked.len() - names;
        }
        assert!((58..=59).contains(&signed), "one was not ticked, one has an address");
        let mut chosen = choices(&house, &consultation).await;
        chosen.texts.insert("why".to_owned());
        let release = released(&house, &consultation, chosen).await;
        let told = &release.facts.texts[0];
        assert_eq!((told.count, told.of, told.signers.len()), (signed, 60, 1), "{}", house.engine);
        let texts = text(&house, &consultation, "texts-1.csv").await;
        let lines: Vec<&str> = texts.lines().collect();
        assert_eq!((lines[0], lines.len()), ("text", signed + 1));
        assert!(!texts.contains("leo@example.org"));
        let numbers: Vec<u32> =
            lines[1..].iter().map(|line| line.rsplit(' ').next().unwrap().parse().unwrap()).collect();
        assert!(!numbers.is_sorted(), "they stand in an order that was drawn");
        assert!(!text(&house, &consultation, "answers.csv").await.contains("Wish"), "nothing joins them to the lines");
    }
}

#[tokio::test]
async fn nothing_that_is_released_runs_in_a_spreadsheet_and_numbers_below_zero_stay_numbers() {
    let form = FORM.replace("| scale | disagree | I disagree |", "| scale | -1 | - not at all |");
    let form = form.replace("| yn | no | No | Non |", "| yn | =no | No;=1+1 | Non |");
    for house in House::each().await {
        let making = consultations::Making { sheet: form.as_bytes().to_vec(), ..house.making(Audience::Open) };
        let made = house.room.make(house.omar.person, making).await.unwrap();
        let open = house.room.publish(house.omar.person, made.id).await.unwrap();
        let words = Words::new(Texts::with(&TEXTS).unwrap(), Lang::En);
        let texts = ["=SUM(1;2)", "+33 is a prefix", "yes;=1+1;", "-5", "- and so on", "Trees"];
        for number in 0..60_usize {
            let answers = json!({
                "age": -20 + i64::try_from(number % 3).unwrap(),
                "works": (["yes", "=no"][number % 2]),
                "trust": (["agree", "-1"][number % 2]),
                "why": texts[number % texts.len()],
            });
            house.room.take_json(&open, Err(&format!("answer {number:08}")), &words, &answers).await.unwrap();
        }
        house.clock.advance(SignedDuration::from_hours(241));
        let omar = (house.omar.person, "Omar Muster");
        for page in 1..=3 {
            let texts = house.room.texts_to_sign(house.omar.person, open.id, "why", page).await.unwrap();
            let shown: Vec<_> = texts.texts.iter().map(|text| text.answer).collect();
            house.room.sign_texts(omar, open.id, "why", &shown, &shown.iter().copied().collect()).await.unwrap();
        }
        let mut chosen = choices(&house, &open).await;
        for question in ["Town", "since", "needs"] {
            chosen.ways.remove(question);
        }
        chosen.ways.insert("age".to_owned(), Way { treatment: Treatment::Known, width: "1".to_owned() });
        chosen.texts.insert("why".to_owned());
        released(&house, &open, chosen).await;
        let csv = text(&house, &open, "answers.csv").await;
        assert!(csv.contains("\n-20,") && csv.contains(",'=no,") && csv.contains(",-1\n"), "{csv}");
        let texts = text(&house, &open, "texts-1.csv").await;
        for harmless in ["\"'=SUM(1;2)\"\n", "'+33 is a prefix\n", "\"yes;=1+1;\"\n", "\n-5\n", "'- and so on\n"] {
            assert!(texts.contains(harmless), "{harmless}: {texts}");
        }
        let codebook = text(&house, &open, "codebook.csv").await;
        assert!(codebook.contains("works,'=no,") && codebook.contains("No;'=1+1"), "{codebook}");
        assert!(codebook.contains("trust,-1,") && codebook.contains("'- not at all"), "{codebook}");
        // As a spreadsheet cuts the lines, by commas or by semicolons.
        for file in [csv, texts, codebook] {
            for cell in file.lines().flat_map(|line| line.split(',')).map(|cell| cell.trim_matches('"')) {
                let runs = cell.starts_with(['=', '+', '@']) || (cell.starts_with('-') && cell.parse::<i64>().is_err());
                assert!(!runs, "{cell} on {}", house.engine);
            }
        }
        assert!(text(&house, &open, "method.en.html").await.contains("has an apostrophe before it"));
        let rows: Value = serde_json::from_str(&text(&house, &open, "answers.json").await).unwrap();
        assert!(rows.as_array().unwrap().iter().any(|row| row["works"] == "'=no"), "each format says the same");
    }
}

#[tokio::test]
async fn fewer_texts_than_the_crowd_are_not_released() {
    for house in House::each().await {
        let consultation = closed(&house, 40).await;
        let texts = house.room.texts_to_sign(house.omar.person, consultation.id, "why", 1).await.unwrap();
        let good: BTreeSet<_> =
            texts.texts.iter().filter(|text| !text.names_somebody).map(|text| text.answer).take(4).collect();
        let shown: Vec<_> = good.iter().copied().collect();
        let omar = (house.omar.person, "Omar Muster");
        house.room.sign_texts(omar, consultation.id, "why", &shown, &good).await.unwrap();
        let mut chosen = choices(&house, &consultation).await;
        chosen.texts.insert("why".to_owned());
        let looked = house.room.look_at_release(house.omar.person, consultation.id, Some(chosen)).await.unwrap();
        assert_eq!(looked.outcome.unwrap_err(), NotReleased::FewTexts("why".to_owned()), "{}", house.engine);
    }
}

#[tokio::test]
async fn an_officer_releases_on_the_page_and_everybody_fetches_the_files() {
    for house in House::each().await {
        let consultation = closed(&house, 60).await;
        let desk = format!("/office/consultations/{}", consultation.id);
        let address = format!("{desk}/release");
        assert!(house.sees(Some(&house.omar), &desk).await.body.contains(&address));
        let page = house.sees(Some(&house.omar), &address).await;
        assert!(page.body.contains("name=\"way-Town\"") && !page.body.contains("name=\"way-why\""), "{}", page.body);
        assert_eq!(house.sees(Some(&house.otto), &address).await.status, 404);
        assert_eq!(house.sees(Some(&house.ana), &address).await.status, 403);
        let shown = |field: &str| {
            let value = page.body.split_once(&format!("name=\"{field}\"")).unwrap().1.split_once("value=\"").unwrap().1;
            value.split('"').next().unwrap().to_owned()
        };
        let (seen, width) = (shown("seen"), shown("width-age"));
        let mut fields = vec![
            ("way-Town", "known"),
            ("way-age", "known"),
            ("width-age", width.as_str()),
            ("way-since", "known"),
            ("way-works", "known"),
            ("way-needs", "answer"),
            ("way-trust", "answer"),
            ("crowd", "10"),
            ("licence", "etalab-2.0"),
            ("seen", seen.as_str()),
            ("deed", "sign"),
        ];
        let unread = house.site.fill_in(&address, &address, &fields, Some(&house.omar)).await;
        assert_eq!(unread.status, 400, "the box is not ticked");
        fields.push(("read", "yes"));
        let mut small = fields.clone();
        small[7] = ("crowd", "4");
        let small = house.site.fill_in(&address, &address, &small, Some(&house.omar)).await;
        assert!(small.status == 400 && small.body.contains("value=\"4\""), "nothing typed is lost: {}", small.body);
        assert!(house.room.release_of(consultation.id).await.unwrap().is_none());
        // The crowd is another one than the page showed: what is signed must be seen first.
        let mut other = fields.clone();
        other[7] = ("crowd", "9");
        let other = house.site.fill_in(&address, &address, &other, Some(&house.omar)).await;
        assert_eq!(other.status, 409, "{}", other.body);
        for click in ["first", "second"] {
            let sent = house.site.fill_in(&address, &address, &fields, Some(&house.omar)).await;
            assert_eq!(sent.status, 303, "{click}: {}", sent.body);
        }
        assert_eq!(house.facts("consultation-released").await, 1);
        let public = format!("/consultations/{}/data", consultation.code);
        assert!(house.sees(None, &format!("/consultations/{}", consultation.code)).await.body.contains(&public));
        let release = house.room.release_of(consultation.id).await.unwrap().unwrap();
        let page = house.sees(None, &public).await.body;
        for file in
            ["answers.csv", "answers.json", "answers.xlsx", "codebook.csv", "datapackage.json", "method.lb.html"]
        {
            assert!(page.contains(&format!("{public}/{file}")), "{file}");
            assert_eq!(house.sees(None, &format!("{public}/{file}")).await.status, 200, "{file}");
        }
        assert!(page.contains(&release.hash) && page.contains("not representative"), "{page}");
        let package = format!("{public}/{}.zip", consultation.code);
        assert_eq!(house.sees(None, &package).await.header("content-type"), "application/zip");
        for nothing in ["other.zip", "..%2Fanswers.csv", "x"] {
            assert_eq!(house.sees(None, &format!("{public}/{nothing}")).await.status, 404, "{nothing}");
        }
        for lang in ["fr", "de", "lb"] {
            let page = house.site.get(&public).header("accept-language", lang).send().await;
            assert!(page.status == 200 && !page.body.contains('⟦'), "{lang}: {}", page.body);
        }
    }
}
