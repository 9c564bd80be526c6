//! Verdicts on every row of the France pack's sheet: for whom, for whom not, and what it depends on.

use std::collections::BTreeMap;

use base::{Lang, SeededRandom};
use business::assess::assess;
use business::catalogue::Recommendation;
use business::content::Content;
use business::reasons::{Speaker, Told};
use business::verdicts::{DONT_KNOW, Fit, Judged, Knowledge, judge, judge_all, next_question};
use business::what_changes::Changes;
use forms::Filling;
use forms::expression::{Expression, Verdict};
use forms::model::QuestionKind;
use proptest::prelude::*;
use ui::Words;

use crate::answers::{Sheet, blank};
use crate::france;
use crate::house::{House, TEXTS};
use crate::result::draw;

/// The reasons that speak of no answer.
const WITHOUT_AN_ANSWER: [&str; 3] =
    ["business-reason-everyone", "business-reason-nobody", "business-reason-cannot-tell"];

fn all<'a>(content: &'a Content, knowledge: &'a Knowledge) -> Vec<Judged<'a>> {
    judge_all(&content.recommendations, content.instrument_of(knowledge.told()), knowledge)
}

fn fits<'a>(content: &'a Content, filling: &Filling) -> BTreeMap<&'a str, Fit> {
    let knowledge = Knowledge::of(filling.clone());
    content.recommendations.iter().map(|row| (row.name.as_str(), judge(row, &knowledge).fit)).collect()
}

fn named<'a>(content: &'a Content, name: &str) -> &'a Recommendation {
    content.recommendations.iter().find(|known| known.name == name).unwrap()
}

fn told(content: &Content, words: &Words, knowledge: &Knowledge, judged: &Judged<'_>) -> Vec<Told> {
    let meaning = |name: &str, _: Option<&forms::Question>, code: &str| {
        content.value_label(name, code, words.lang).map(str::to_owned)
    };
    Speaker { words, knowledge, criteria: &content.criteria, meaning: &meaning }.reasons(judged)
}

fn french() -> Words {
    Words::new(ui::Texts::with(&TEXTS).unwrap(), Lang::Fr)
}

fn sentences(content: &Content, sheet: &Sheet, name: &str) -> (Fit, Vec<String>) {
    let knowledge = Knowledge::of(sheet.fill_in(content));
    let judged = judge(named(content, name), &knowledge);
    let told = told(content, &french(), &knowledge, &judged);
    (judged.fit, told.into_iter().map(|told| plain(&told.sentence)).collect())
}

fn changes(content: &Content, sheet: &Sheet, name: &str) -> Vec<String> {
    let knowledge = Knowledge::of(sheet.fill_in(content));
    let recommendation = named(content, name);
    let change = Changes::of(knowledge.told()).fewest(&recommendation.relevant).unwrap();
    let words = french();
    let meaning = |_: &str, _: Option<&forms::Question>, _: &str| None;
    let speaker = Speaker { words: &words, knowledge: &knowledge, criteria: &content.criteria, meaning: &meaning };
    speaker.changes(recommendation, &change).iter().map(|sentence| plain(sentence)).collect()
}

/// With usual blanks.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_refusal_says_the_number_and_the_limit() {
    let content = france::content();
    let large = Sheet::of_a_bakery().with("headcount_band", &["50_to_249"]).with("goals", &["funding"]);
    let (fit, said) = sentences(&content, &large, "loan_bpifrance");
    assert_eq!(fit, Fit::No);
    assert_eq!(said, ["50 à 249 salariés, la limite est 49"]);
    assert_eq!(changes(&content, &large, "loan_bpifrance"), ["Nombre de salariés : 49 au plus"]);
    let alone = large.with("headcount_band", &["none"]);
    assert_eq!(sentences(&content, &alone, "loan_bpifrance").1, ["Aucun salarié, le minimum est 1"]);
}

/// The loan guarantee's conditions over a form that asks for numbers.
fn loan_words(lang: Lang, headcount: &str, years: &str, turnover: &str) -> (Fit, Vec<String>, Vec<String>) {
    let form = "| survey |\n| | type | name | label::fr | label::en |\n\
        | | integer | headcount | Combien de salariés ? | How many employees? |\n\
        | | integer | years | Depuis combien d’années ? | For how many years? |\n\
        | | decimal | turnover | Quel chiffre d’affaires ? | What turnover? |\n";
    let form = std::sync::Arc::new(forms::xlsform::read("form.md", form.as_bytes()).unwrap());
    let sheet = "name,relevant,theme,benefit,effort,cost,label::fr,why::fr,source,url\n\
        loan,${headcount} < 50 and ${years} >= 3 and ${turnover} < 10.5,funding,3,1,free,L,W,S,https://a.example/\n";
    let rows = business::catalogue::read_recommendations("recommendations.csv", sheet.as_bytes(), &form).unwrap();
    let criteria = "name,label_fr,label_en,unit_fr,unit_en,one_fr,one_en\n\
        headcount,Salariés,Employees,salariés,employees,salarié,employee\nyears,Ancienneté,Age,ans,years,an,year\n";
    let criteria = business::catalogue::read_criteria(criteria, &[("dii-4", &form)]).unwrap();
    let mut filling = Filling::new(form, forms::Answers::new(), jiff::civil::date(2026, 11, 24)).unwrap();
    for (question, answer) in [("headcount", headcount), ("years", years), ("turnover", turnover)] {
        filling.answer(question, &[answer.to_owned()]).unwrap();
    }
    let knowledge = Knowledge::of(filling);
    let words = french().in_language(lang);
    let meaning = |_: &str, _: Option<&forms::Question>, _: &str| None;
    let speaker = Speaker { words: &words, knowledge: &knowledge, criteria: &criteria, meaning: &meaning };
    let judged = judge(&rows[0], &knowledge);
    let said = speaker.reasons(&judged).iter().map(|told| plain(&told.sentence)).collect();
    let change = Changes::of(knowledge.told()).fewest(&rows[0].relevant);
    let changes = change.map(|change| speaker.changes(&rows[0], &change)).unwrap_or_default();
    (judged.fit, said, changes.iter().map(|sentence| plain(sentence)).collect())
}

/// What is promised: at least 60 recommendations in French, with English and German.
#[test]
fn at_least_sixty_recommendations_are_said_in_french_english_and_german() {
    let content = france::content();
    let main = &content.instruments.main().name;
    let of_main: Vec<&Recommendation> = content.recommendations.iter().filter(|row| row.instrument == *main).collect();
    assert!(of_main.len() >= 60, "{} of {main}", of_main.len());
    for row in &content.recommendations {
        let fields = [("label", &row.label), ("text", &row.text), ("why", &row.why), ("first_step", &row.first_step)];
        for (field, said) in fields {
            let in_language = |tag: &str| {
                let words = said.exact(tag).unwrap_or_default().trim();
                assert!(!words.is_empty(), "{} {field} is not said in {tag}", row.name);
                words
            };
            let french = in_language("fr");
            for tag in ["en", "de"] {
                assert_ne!(in_language(tag), french, "{} {field} in {tag} is the French", row.name);
            }
        }
    }
}

#[test]
fn limits_read_as_people_say_them_in_their_language() {
    let (fit, said, changes) = loan_words(Lang::Fr, "62", "5", "3");
    assert_eq!((fit, said), (Fit::No, vec!["62 salariés, la limite est 49".to_owned()]));
    assert_eq!(changes, ["Salariés : 49 au plus"]);
    assert_eq!(loan_words(Lang::En, "62", "5", "3").1, ["62 employees, the limit is 49"]);
    let (_, said, changes) = loan_words(Lang::Fr, "49", "2", "3");
    assert_eq!(
        (said, changes),
        (vec!["2 ans, le minimum est 3".to_owned()], vec!["Ancienneté : 3 au moins".to_owned()])
    );
    // Not every turnover under 10.5 is under 9.5 or a whole number, and nobody gave this one a name.
    assert_eq!(
        loan_words(Lang::Fr, "49", "3", "12.5").1,
        ["« Quel chiffre d'affaires ? » : 12,5, il faut moins de 10,5"]
    );
    let (fit, said, changes) = loan_words(Lang::Fr, "62", "1", "3");
    assert_eq!(
        (fit, said),
        (Fit::No, vec!["62 salariés, la limite est 49".to_owned(), "1 an, le minimum est 3".to_owned()])
    );
    assert_eq!(changes, ["Salariés : 49 au plus", "Ancienneté : 3 au moins"], "and both would have to change");
    let (fit, said, _) = loan_words(Lang::Fr, "49", "3", "3");
    assert_eq!(fit, Fit::Yes);
    assert_eq!(said[0], "49 salariés, la limite est 49");
}

#[test]
fn a_refusal_says_what_was_answered_and_for_what_answer_it_is() {
    let content = france::content();
    let bakery = Sheet::of_a_bakery();
    let (fit, said) = sentences(&content, &bakery, "fibre_check");
    assert_eq!(fit, Fit::No);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("Vous avez répondu « Rapide") && said[0].contains("C’est pour « Lente"), "{said:?}");
    let (_, said) = sentences(&content, &bakery, "aid_finder");
    assert!(said[0].starts_with("Vous n’avez pas choisi « Financer un projet numérique »"), "{said:?}");
    assert!(changes(&content, &bakery, "aid_finder")[0].starts_with("« Financer un projet numérique » choisi aussi à"));
    let (_, said) = sentences(&content, &bakery, "local_listing");
    assert!(
        said[0].starts_with("Vous avez choisi « Une fiche locale") && said[0].ends_with("C’est pour qui ne l’a pas")
    );
    // Not asked, because nothing is sold online.
    let (_, said) = sentences(&content, &bakery, "consumer_rules");
    assert!(
        said[0].starts_with("Vous avez répondu « Non » à") && said[0].contains("ne vous est donc pas posée"),
        "{said:?}"
    );
    assert_eq!(changes(&content, &bakery, "consumer_rules").len(), 3, "to sell, how much, and to whom");
}

#[test]
fn who_does_not_know_is_told_what_it_depends_on_and_never_refused_for_it() {
    let content = france::content();
    let unsure = Sheet::of_a_bakery().with("security_documents", &["dont_know"]);
    let (fit, said) = sentences(&content, &unsure, "incident_sheet");
    assert_eq!(fit, Fit::Depends);
    assert!(said[0].starts_with("Vous avez répondu « Je ne sais pas » à"), "{said:?}");
    assert_eq!(sentences(&content, &unsure, "security_rules_find_out").0, Fit::Yes, "and is told how to find out");
    let nothing = Knowledge::of(blank(&content));
    let judged = all(&content, &nothing);
    assert!(judged.iter().all(|one| one.fit != Fit::No), "without answers nobody is refused");
    let next = next_question(&judged, &nothing).unwrap();
    assert!(next.decides > 3, "one answer decides several: {next:?}");
}

#[test]
fn laws_of_every_verdict() {
    let content = france::content();
    let texts = ui::Texts::with(&TEXTS).unwrap();
    let words = Lang::ALL.map(|lang| Words::new(texts.clone(), lang));
    let config = ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(seed: u64)| {
        let mut before = fits(&content, &blank(&content));
        // An answer to an open question, "I do not know" too, never contradicts what was said without it.
        let filling = draw(&content, &SeededRandom::new(seed), |so_far| {
            let now = fits(&content, so_far);
            for (name, fit) in &before {
                assert!(*fit == Fit::Depends || now[name] == *fit, "{name}: {fit:?} became {:?}", now[name]);
            }
            before = now;
        });
        let knowledge = Knowledge::of(filling.clone());
        let judged = all(&content, &knowledge);
        let main = &content.instruments.main().name;
        let about_it = content.recommendations.iter().filter(|known| known.instrument == *main);
        prop_assert_eq!(judged.len(), about_it.count());
        // What the result's list advises is what is meant for the firm.
        let advised: Vec<&str> = assess(&content, &filling).advice.iter().map(|one| one.recommendation.name.as_str()).collect();
        let meant: Vec<&str> = judged.iter().filter(|one| one.fit == Fit::Yes).map(|one| one.recommendation.name.as_str()).collect();
        prop_assert_eq!(&advised, &meant);
        for one in &judged {
            let name = &one.recommendation.name;
            // The reasons alone give the verdict.
            let because = one.because();
            let known: BTreeMap<&str, Verdict> =
                because.reasons.iter().map(|reason| (reason.expression.as_str(), reason.verdict)).collect();
            let derived = one.recommendation.relevant.follows(&mut |part| {
                known.get(part.to_string().as_str()).copied().unwrap_or(Verdict::Unknown)
            });
            let expected = match one.fit {
                Fit::Yes => Verdict::True,
                Fit::No => Verdict::False,
                Fit::Depends => Verdict::Unknown,
            };
            prop_assert_eq!(derived, expected, "{}", name);
            // Each has a reason in each language, and a source.
            prop_assert!(!one.recommendation.source.is_empty() && one.recommendation.url.starts_with("https://"));
            for words in &words {
                let told = told(&content, words, &knowledge, one);
                prop_assert!(!told.is_empty(), "{} has no reason in {}", name, words.lang);
                for told in told {
                    let odd = ['⟦', '_', '$', '{'].iter().any(|sign| told.sentence.contains(*sign));
                    prop_assert!(!odd && !told.sentence.is_empty(), "{} in {}: {}", name, words.lang, told.sentence);
                    // What quotes an answer says whose it is and since when; the others lead to the question, or
                    // speak of no answer.
                    let quotes_nothing = WITHOUT_AN_ANSWER.map(|key| words.t(key)).contains(&told.sentence);
                    let has_source = told.source.is_some() || told.open.is_some() || quotes_nothing;
                    prop_assert!(has_source, "{} in {}: {}", name, words.lang, told.sentence);
                }
            }
        }
    });
}

#[test]
fn what_somebody_finds_out_later_never_contradicts_a_refusal() {
    let content = france::content();
    let unsure = Sheet::of_somebody_who_does_not_know().fill_in(&content);
    let refused: Vec<&str> =
        fits(&content, &unsure).into_iter().filter(|(_, fit)| *fit == Fit::No).map(|(name, _)| name).collect();
    let mut tried = 0;
    for question in unsure.form().questions().filter(|question| question.kind.choices().is_some()) {
        let choices: Vec<String> = unsure
            .choices(&question.name)
            .iter()
            .map(|choice| choice.name.clone())
            .filter(|name| name != DONT_KNOW)
            .collect();
        if !Knowledge::of(unsure.clone()).is_unsure_of(&question.name) {
            continue;
        }
        for choice in choices {
            let mut found_out = unsure.clone();
            found_out.answer(&question.name, &[choice]).unwrap();
            let now = fits(&content, &found_out);
            for name in &refused {
                assert_eq!(now[name], Fit::No, "{name} after {}", question.name);
            }
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}

#[test]
fn a_criterion_more_never_turns_a_no_into_a_yes() {
    let content = france::content();
    let rank = |fit: Fit| match fit {
        Fit::No => 0,
        Fit::Depends => 1,
        Fit::Yes => 2,
    };
    let config = ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(seed: u64, answers in 0usize..21, criterion in 0usize..71)| {
        let mut so_far = Vec::new();
        draw(&content, &SeededRandom::new(seed), |filling| so_far.push(filling.clone()));
        let knowledge = Knowledge::of(so_far[answers.min(so_far.len() - 1)].clone());
        let more = &content.recommendations[criterion % content.recommendations.len()];
        for recommendation in &content.recommendations {
            let both = format!("({}) and ({})", recommendation.relevant.text(), more.relevant.text());
            let stricter = Recommendation { relevant: Expression::parse(&both).unwrap(), ..recommendation.clone() };
            let (with, without) = (judge(&stricter, &knowledge).fit, judge(recommendation, &knowledge).fit);
            prop_assert!(rank(with) <= rank(without), "{} and {}", recommendation.name, more.name);
        }
    });
}

#[test]
fn what_would_change_a_refusal_does_and_nothing_smaller_would() {
    let content = france::content();
    let config = ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(seed: u64)| {
        let filling = draw(&content, &SeededRandom::new(seed), |_| ());
        let knowledge = Knowledge::of(filling.clone());
        let mut changes = Changes::of(knowledge.told());
        let (mut found, mut refused) = (0, 0);
        for one in all(&content, &knowledge).iter().filter(|one| one.fit == Fit::No) {
            refused += 1;
            let Some(change) = changes.fewest(&one.recommendation.relevant) else { continue };
            found += 1;
            let after = Knowledge::of(change.answers.clone());
            prop_assert_eq!(judge(one.recommendation, &after).fit, Fit::Yes, "{}", &one.recommendation.name);
            prop_assert!(!change.questions.is_empty());
            if change.questions.len() == 1 {
                continue;
            }
            // No single choice would have done.
            for question in filling.form().questions() {
                let several = matches!(question.kind, QuestionKind::SelectMultiple(_));
                let current: Vec<String> = filling.value(&question.name).selected().iter().map(ToString::to_string).collect();
                for choice in filling.choices(&question.name) {
                    let alone = vec![choice.name.clone()];
                    let more = current.iter().cloned().chain([choice.name.clone()]).collect();
                    for typed in [alone, more].into_iter().take(if several { 2 } else { 1 }) {
                        let mut tried = filling.clone();
                        if tried.answer(&question.name, &typed).is_ok() {
                            let fit = judge(one.recommendation, &Knowledge::of(tried)).fit;
                            prop_assert_ne!(fit, Fit::Yes, "{} by {} alone", &one.recommendation.name, &question.name);
                        }
                    }
                }
            }
        }
        prop_assert!(found * 10 >= refused * 9, "{} of {} refusals say what would change them", found, refused);
    });
}

/// What stands under each heading of a page of recommendations, by the recommendation.
fn sections(page: &str) -> BTreeMap<String, String> {
    let sections = page.split("<h3 id=\"").skip(1).map(|section| {
        let (name, rest) = section.split_once('"').unwrap();
        (name.to_owned(), rest.to_owned())
    });
    sections.collect()
}

/// Each recommendation and each refusal that is shown has a reason at least, and a link to who says so.
#[track_caller]
fn has_reasons_and_a_source(section: &str, recommendation: &Recommendation) {
    let name = &recommendation.name;
    let lists: Vec<&str> = section.split("<ul class=\"reasons\">").skip(1).collect();
    let [reasons] = lists.as_slice() else { panic!("{name} has {} lists of reasons: {section}", lists.len()) };
    let reasons = reasons.split("</ul>").next().unwrap();
    let told: Vec<&str> = reasons.split("<li>").skip(1).map(str::trim).collect();
    assert!(!told.is_empty() && told.iter().all(|reason| !reason.starts_with("</li>")), "{name}: {section}");
    let link = format!("<a href=\"{}\" rel=\"external\">", recommendation.url.replace('&', "&amp;"));
    assert_eq!(section.matches(&link).count(), 1, "{name} has one source, {link}: {section}");
    let words = section.split(&link).nth(1).unwrap().split("</a>").next().unwrap();
    assert!(!words.trim().is_empty(), "{name}: {section}");
}

#[tokio::test]
async fn the_page_has_three_parts_and_all_of_the_sheet() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let content = france::content();
        assert!(
            leo.reads(&format!("/diagnoses/{id}/result")).await.contains(&format!("/diagnoses/{id}/recommendations"))
        );
        let expected = fits(&content, &Sheet::of_a_bakery().fill_in(&content));
        let mut shown = 0;
        for part in Fit::ALL {
            let mut found: BTreeMap<String, String> = BTreeMap::new();
            for at in 1..=7 {
                let page = leo.reads(&format!("/diagnoses/{id}/recommendations?part={}&page={at}", part.word())).await;
                found.extend(sections(&page));
            }
            let main = &content.instruments.main().name;
            for recommendation in content.recommendations.iter().filter(|known| known.instrument == *main) {
                let section = found.get(&recommendation.name);
                assert_eq!(
                    section.is_some(),
                    expected[recommendation.name.as_str()] == part,
                    "{}",
                    recommendation.name
                );
                if let Some(section) = section {
                    has_reasons_and_a_source(section, recommendation);
                    shown += 1;
                }
            }
        }
        let main = &content.instruments.main().name;
        assert_eq!(shown, content.recommendations.iter().filter(|known| known.instrument == *main).count());
        let refused = leo.reads(&format!("/diagnoses/{id}/recommendations?part=no")).await;
        assert!(refused.contains(&house.says("business-change-title")), "{refused}");
        let depends = leo.reads(&format!("/diagnoses/{id}/recommendations?part=depends")).await;
        assert!(
            depends.contains(&house.says("business-recommendations-again")),
            "a complete one is done again: {depends}"
        );
    }
}

#[tokio::test]
async fn while_a_diagnosis_is_open_what_depends_leads_to_its_question() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let open = leo.begins_a_diagnosis(firm).await;
    let page = leo.reads(&format!("/diagnoses/{open}/recommendations?part=depends")).await;
    assert!(page.contains(&format!("/diagnoses/{open}/q/")), "{page}");
}

/// The pack's sheet as an author changes it: one row for larger firms too, one gone.
fn changed_sheet() -> String {
    let heads = "name,relevant,theme,benefit,effort,cost,label::fr,why::fr,source,url";
    let row =
        |name: &str, relevant: &str| format!("{name},\"{relevant}\",funding,3,1,free,L {name},W,S,https://a.example/");
    let first = row("aid_finder", "selected(${goals}, 'funding')");
    let second = row("loan_bpifrance", "selected(${goals}, 'funding') and ${headcount_min} < 250");
    [heads, first.as_str(), second.as_str()].join("\n")
}

#[tokio::test]
async fn an_officer_sees_what_a_sheet_changes_for_the_example_firms_and_nobody_else_may() {
    let house = House::one().await;
    let page = house.omar().reads("/office/recommendations").await;
    assert!(page.contains("multipart/form-data"), "{page}");
    assert_eq!(house.leo().sees("/office/recommendations").await.status, 403);
    let content = france::content();
    let recommendations = content.read_sheet("recommendations.csv", changed_sheet().as_bytes()).unwrap();
    let before = business::examples::Sheet::of(&content, &france::ACTIVITIES);
    let after = business::examples::Sheet { recommendations: &recommendations, ..before };
    let maker = content.examples.iter().find(|example| example.name == "maker").unwrap();
    let today = jiff::civil::date(2026, 11, 24);
    let differences = maker.differences(before, after, today, &french());
    let of = |name: &str| differences.iter().find(|difference| difference.name == name);
    let loan = of("loan_bpifrance").unwrap();
    assert_eq!((loan.before, loan.after), (Some(Fit::No), Some(Fit::Yes)));
    assert_eq!((of("backups").unwrap().before, of("backups").unwrap().after), (Some(Fit::No), None), "it is gone");
    assert!(of("aid_finder").is_none(), "what stays is not told");
    assert!(maker.differences(before, before, today, &french()).is_empty());
    // Whoever answered another instrument sees what changes of its recommendations.
    let fewer: Vec<_> = content.recommendations.iter().filter(|one| one.name != "cyber_wifi").cloned().collect();
    let cafe = content.examples.iter().find(|example| example.name == "cyber_cafe").unwrap();
    let after = business::examples::Sheet { recommendations: &fewer, ..before };
    let told = cafe.differences(before, after, today, &french());
    assert_eq!(told.len(), 1);
    assert_eq!((&*told[0].name, told[0].before, told[0].after), ("cyber_wifi", Some(Fit::Yes), None));
}

#[test]
fn the_example_firms_are_advised_as_their_author_expects_and_show_most_of_the_sheet() {
    let content = france::content();
    let sheet = business::examples::Sheet::of(&content, &france::ACTIVITIES);
    let today = jiff::civil::date(2026, 11, 24);
    assert!(content.examples.len() >= 12);
    for example in &content.examples {
        assert_eq!(example.fill_in(&content, today).1, [], "{}", example.name);
        assert_eq!(example.surprise(sheet, today), None, "{}", example.name);
    }
    let untried = business::examples::untried(&content.examples, sheet, today);
    assert!(untried.len() <= 6, "{:?}", untried.iter().map(|one| &one.name).collect::<Vec<_>>());
}

#[tokio::test]
async fn the_officers_page_tells_mistakes_with_their_place_and_changes_side_by_side() {
    let house = House::one().await;
    let olga = house.omar();
    let opened = house.site.get("/office/recommendations").as_person(olga.who).send().await;
    let send = |name: &str, sheet: &str| {
        let mut ask = house.site.post("/office/recommendations").as_person(olga.who);
        for cookie in opened.cookies() {
            ask = ask.cookie(&cookie);
        }
        let part = |field: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"");
        let (token, file) = (opened.token(), part("sheet"));
        let body = format!(
            "{}\r\n\r\n{token}\r\n{file}; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n{sheet}\r\n--x--\r\n",
            part("csrf"),
        );
        ask.body("multipart/form-data; boundary=x", &body).send()
    };
    let compared = send("mine.csv", &changed_sheet()).await;
    assert_eq!(compared.status, 200, "{}", compared.body);
    for words in ["Industrie Exemple", "L loan_bpifrance", "<strong>oui</strong>", "50 à 249"] {
        assert!(plain(&compared.body).contains(words), "{words}: {}", compared.body);
    }
    let wrong = send("mine.csv", &changed_sheet().replace("headcount_min", "heads")).await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.body.contains("row 3, column relevant"), "{}", wrong.body);
    assert_eq!(send("mine.csv", "").await.status, 400);
}
