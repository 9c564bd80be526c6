//! What a diagnosis says, with the France pack's form, items, bands and recommendations.

use std::collections::BTreeSet;

use base::{Lang, Random, SeededRandom};
use business::assess::{ItemState, assess};
use business::content::Content;
use business::recommend::Advice;
use forms::Filling;
use forms::expression::Verdict;
use forms::model::QuestionKind;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::answers::{Sheet, blank};
use crate::france;
use crate::house::{House, TEXTS};

fn names<'a>(advice: &[Advice<'a>]) -> BTreeSet<&'a str> {
    advice.iter().map(|advice| advice.recommendation.name.as_str()).collect()
}

#[test]
fn score_and_band_follow_from_the_answers() {
    let content = france::content();
    let cases = [
        (Sheet::of_a_bakery(), Some(3), 10, Some("very_low")),
        (Sheet::of_a_bakery().with("robots", &["yes"]), Some(4), 10, Some("low")),
        (
            Sheet::of_a_bakery()
                .with("sells_online", &["yes"])
                .with("security_documents", &["yes"])
                .with("security_awareness", &["yes"]),
            Some(7),
            10,
            Some("high"),
        ),
        (Sheet::of_the_most_digital(), Some(12), 12, Some("very_high")),
        (
            Sheet::of_the_most_digital().with("robots", &["no"]).with("remote_access", &["dont_know"]),
            Some(10),
            11,
            Some("very_high"),
        ),
        (Sheet::of_somebody_who_does_not_know(), None, 0, None),
        (Sheet::of_a_bakery().with("internet_share", &["none"]), Some(1), 11, Some("very_low")),
    ];
    for (number, (sheet, score, known, band)) in cases.into_iter().enumerate() {
        let filling = sheet.fill_in(&content);
        let measured = assess(&content, &filling).measured;
        let told = (measured.score, measured.known_items(), measured.band.map(|band| band.name.as_str()));
        assert_eq!(told, (score.map(Decimal::from), known, band), "case {number}: {measured:?}");
        assert_eq!(measured.confidence.known, known.into(), "case {number}");
        assert_eq!(measured.confidence.total, 12.into(), "case {number}");
    }
}

#[test]
fn what_is_not_known_is_never_a_no() {
    let content = france::content();
    let filling = Sheet::of_somebody_who_does_not_know().fill_in(&content);
    let assessment = assess(&content, &filling);
    assert_eq!(assessment.measured.items.len(), 12);
    assert_eq!(assessment.measured.known_items(), 0, "{:?}", assessment.measured);
    assert_eq!(assessment.measured.score, None, "nothing known is no score, not a score of nothing");
    let unanswered = blank(&content);
    let assessment = assess(&content, &unanswered);
    assert_eq!(assessment.measured.known_items(), 0, "{:?}", assessment.measured);
    assert_eq!(names(&assessment.advice), BTreeSet::new(), "without answers nothing is certain");
}

#[test]
fn an_answer_of_no_is_advised_about_and_one_of_dont_know_is_not_taken_for_it() {
    let content = france::content();
    let advised = |sheet: &Sheet, name: &str| {
        let filling = sheet.fill_in(&content);
        let assessment = assess(&content, &filling);
        names(&assessment.advice).contains(name)
    };
    let no = Sheet::of_a_bakery();
    assert!(advised(&no, "incident_sheet"));
    assert!(!advised(&no.clone().with("security_documents", &["dont_know"]), "incident_sheet"));
    assert!(!advised(&no.clone().with("security_documents", &["yes"]), "incident_sheet"));
    assert!(advised(&no, "two_factor"));
    assert!(!advised(&no.with("security_measures", &["dont_know"]), "two_factor"));
}

/// Answers whatever is asked by drawing lots; after each answer `check` sees what is known so far.
pub fn draw(content: &Content, random: &dyn Random, mut check: impl FnMut(&Filling)) -> Filling {
    let mut filling = blank(content);
    check(&filling);
    while let Some(step) = filling.next_step() {
        for name in &step.questions {
            let question = filling.form().question(name).unwrap();
            let list = filling.form().choices_of(question);
            let choices: Vec<String> =
                list.iter().flat_map(|list| &list.choices).map(|choice| choice.name.clone()).collect();
            let pick = |from: &[String]| from[random.below(u32::try_from(from.len()).unwrap()) as usize].clone();
            let typed = match &question.kind {
                QuestionKind::SelectOne(_) => vec![pick(&choices)],
                QuestionKind::SelectMultiple(_) => {
                    let mut several: Vec<String> = (0..=random.below(3)).map(|_| pick(&choices)).collect();
                    several.sort_unstable();
                    several.dedup();
                    let alone = several.iter().find(|choice| ["none", "dont_know"].contains(&choice.as_str()));
                    alone.cloned().map_or(several, |alone| vec![alone])
                }
                _ => vec![Sheet::of_a_bakery().of(name)[0].to_owned()],
            };
            filling.answer(name, &typed).unwrap_or_else(|refusal| panic!("{refusal:?}"));
            check(&filling);
        }
    }
    filling
}

#[test]
fn laws_of_every_result() {
    let content = france::content();
    assert!(content.recommendations.len() >= 60);
    let visits = Lang::ALL.map(|lang| ui::testing::visit(lang, &TEXTS));
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(seed: u64)| {
        let mut certain: BTreeSet<&str> = BTreeSet::new();
        let mut known = vec![ItemState::Unknown; 12];
        let filling = draw(&content, &SeededRandom::new(seed), |so_far| {
            let assessment = assess(&content, so_far);
            let now = names(&assessment.advice);
            let lost: Vec<_> = certain.difference(&now).collect();
            assert!(lost.is_empty(), "what was certain is no longer, after one more answer: {lost:?}");
            certain = now;
            let states: Vec<ItemState> = assessment.measured.items.iter().map(|(_, state)| *state).collect();
            for (before, after) in known.iter().zip(&states) {
                assert!(*before == ItemState::Unknown || before == after, "a known item changed: {known:?} {states:?}");
            }
            known = states;
        });
        let assessment = assess(&content, &filling);
        let measured = &assessment.measured;
        let count = |wanted: u32| measured.items.iter().filter(|(_, state)| *state == ItemState::Known(wanted.into())).count();
        prop_assert_eq!(measured.points(), Decimal::from(count(1)));
        prop_assert_eq!(measured.known_items(), count(1) + count(0));
        prop_assert_eq!(measured.band.is_none(), measured.known_items() == 0);
        if let Some(band) = measured.band {
            prop_assert!((band.from..=band.to).contains(&measured.points()));
        }
        let worth = |advice: &Advice<'_>| f64::from(advice.recommendation.benefit.get()) / f64::from(advice.recommendation.effort.get());
        prop_assert!(assessment.advice.windows(2).all(|pair| worth(&pair[0]) >= worth(&pair[1])));
        for advice in &assessment.advice {
            let name = &advice.recommendation.name;
            prop_assert_eq!(advice.because.verdict, Verdict::True);
            for visit in &visits {
                let sentences = forms::pages::because(visit, &filling, &advice.because);
                prop_assert!(!sentences.is_empty(), "{} does not say why in {}", name, visit.lang);
                prop_assert!(sentences.iter().all(|sentence| !sentence.trim().is_empty() && !sentence.contains('⟦')));
                let why = advice.recommendation.why.exact(visit.lang.tag());
                prop_assert!(why.is_some_and(|why| !why.trim().is_empty()), "{} has no reason in {}", name, visit.lang);
            }
        }
    });
}

#[tokio::test]
async fn the_page_tells_score_place_advice_with_reasons_and_what_next() {
    for house in House::each().await {
        let leo = house.leo();
        let firm = leo.adds_the_bakery().await;
        let id = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
        let (_, diagnosis) = house.business.read_diagnosis(leo.who.person, id).await.unwrap();
        let filling = house.business.filling(&diagnosis);
        let assessment = assess(&house.business.content, &filling);
        for lang in Lang::ALL {
            let page = leo.reads(&format!("/diagnoses/{id}/result?lang={lang}")).await;
            let say = |key: &str, values: &[(&str, ui::texts::Value<'_>)]| house.business.texts.say(lang, key, values);
            assert!(
                page.contains(&say("business-result-score", &[("score", 3.into()), ("scale", 12.into())])),
                "{lang}"
            );
            let band = assessment.measured.band.unwrap().label.get(lang);
            assert!(page.contains(band), "{lang}");
            assert!(page.contains("<svg"), "{lang}");
            let mut all = page.clone();
            for at in 2..=assessment.advice.len().div_ceil(8) {
                all += &leo.reads(&format!("/diagnoses/{id}/advice?page={at}&lang={lang}")).await;
            }
            assert!(!all.contains("${"), "every quoted answer is filled in, in {lang}");
            let mut last = 0;
            for advice in &assessment.advice {
                let label = html_escaped(advice.recommendation.label.get(lang));
                let at = all.find(&format!(">{label}</h"));
                let at = at.unwrap_or_else(|| panic!("{label} is not on the page in {lang}"));
                assert!(at > last, "{label} is not in its place");
                last = at;
            }
            assert_eq!(all.matches("<ul class=\"reasons\"><li>").count(), assessment.advice.len(), "{lang}");
            assert!(page.contains("/advisers?commune=35238") && page.contains("/events?region=53"), "{lang}");
            assert!(page.contains(&say("business-compare-small", &[])), "eight people are compared with care, {lang}");
        }
    }
}

#[test]
fn who_has_nothing_yet_is_not_drowned_in_what_does_not_concern_them() {
    let content = france::content();
    let filling = Sheet::of_a_beginner().fill_in(&content);
    let assessment = assess(&content, &filling);
    assert!(assessment.advice.len() > 20 && assessment.advice.len() < content.recommendations.len());
    let advised = names(&assessment.advice);
    for out_of_place in ["ai_rules", "light_website", "training_owner", "robots_farm", "data_use"] {
        assert!(
            content.recommendations.iter().any(|known| known.name == out_of_place),
            "{out_of_place} is of the pack"
        );
        assert!(!advised.contains(out_of_place), "{out_of_place} is not for a firm without it");
    }
}

#[tokio::test]
async fn the_best_advice_stands_under_the_result_and_the_rest_behind_one_link() {
    let house = House::one().await;
    let leo = house.leo();
    let firm = leo.adds_the_bakery().await;
    let id = leo.completes_a_diagnosis(firm, &Sheet::of_a_bakery()).await;
    let page = leo.reads(&format!("/diagnoses/{id}/result")).await;
    assert_eq!(page.matches("<li><h3>").count(), 8, "{page}");
    assert!(page.contains(&format!("/diagnoses/{id}/advice?page=2")));
    let rest = leo.reads(&format!("/diagnoses/{id}/advice?page=2")).await;
    assert!(rest.contains("<ol class=\"advice\" start=\"9\">"), "{rest}");
    let beyond = leo.reads(&format!("/diagnoses/{id}/advice?page=99")).await;
    assert!(beyond.contains("<ol class=\"advice\""), "a page that is not there is the last one");
}

fn html_escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
