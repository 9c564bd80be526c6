//! The instruments of the France pack, each by the boundaries of its source.

use std::collections::BTreeMap;
use std::sync::Arc;

use business::assess::{ItemState, Measured, measure};
use business::changes::{NotCompared, Taken, changes};
use business::content::Content;
use business::instrument::Instrument;
use forms::{Answers, Circumstances, Filling, Form, Plan};
use jiff::civil::date;
use rust_decimal::Decimal;

use crate::answers::blank_of;
use crate::france;

fn instrument<'a>(content: &'a Content, name: &str) -> &'a Instrument {
    content.instruments.get(name).unwrap()
}

fn answer(filling: &mut Filling, question: &str, choices: &[&str]) {
    let typed: Vec<String> = choices.iter().map(ToString::to_string).collect();
    filling.answer(question, &typed).unwrap_or_else(|refusal| panic!("{question}: {refusal:?}"));
}

/// Answers every question that is asked by what `choose` picks from its choices.
fn fill_in(instrument: &Instrument, mut choose: impl FnMut(&str, &[String]) -> Vec<String>) -> Filling {
    let mut filling = blank_of(instrument);
    while let Some(step) = filling.next_step() {
        for question in &step.questions {
            let choices: Vec<String> = filling.choices(question).iter().map(|choice| choice.name.clone()).collect();
            let typed = match question.as_str() {
                "firm_name" => vec!["Boulangerie du Canal".to_owned()],
                "firm_activity" => vec!["10.71C".to_owned()],
                "firm_commune" => vec!["35238".to_owned()],
                "headcount_band" => vec!["6_to_9".to_owned()],
                _ => choose(question, &choices),
            };
            filling.answer(question, &typed).unwrap_or_else(|refusal| panic!("{question}: {refusal:?}"));
        }
    }
    filling
}

/// Choices that say that nothing is there, or that somebody does not know: they stand alone.
fn stands_alone(choice: &str) -> bool {
    ["none", "not_digital", "dont_know", "not_concerned", "unsure_which"].contains(&choice)
}

fn best_answer(form: &Form, question: &str, choices: &[String]) -> Vec<String> {
    let good: Vec<String> = choices.iter().filter(|choice| !stands_alone(choice)).cloned().collect();
    let several = matches!(form.question(question).unwrap().kind, forms::model::QuestionKind::SelectMultiple(_));
    match (several, question) {
        (true, _) => good,
        (false, "old_systems") => vec!["none".to_owned()],
        (false, _) => vec![good.last().unwrap().clone()],
    }
}

fn worst_answer(_: &str, choices: &[String]) -> Vec<String> {
    let nothing = choices.iter().find(|choice| ["none", "not_digital"].contains(&choice.as_str()));
    vec![nothing.or(choices.first()).unwrap().clone()]
}

/// The form of an index whose items read the answer of the name: its digit at the item's place, and nothing where there
/// is no digit. So every vector of answers can be given, also those that no firm could give.
fn by_digits(instrument: &Instrument) -> Arc<Plan> {
    let mut form = Form::clone(instrument.form());
    for (place, item) in instrument.items.iter().enumerate() {
        let digit = format!("substr(${{firm_name}}, {place}, {})", place + 1);
        form = form.with_calculation(&item.name, &format!("if({digit} = '1', 1, if({digit} = '0', 0, ''))")).unwrap();
    }
    Plan::new(Arc::new(form)).unwrap()
}

fn measured_digits<'a>(instrument: &'a Instrument, plan: &Arc<Plan>, digits: &str) -> Measured<'a> {
    let mut filling = Filling::open(Arc::clone(plan), Answers::new(), Circumstances::on(date(2026, 11, 24)));
    answer(&mut filling, "firm_name", &[digits]);
    measure(instrument, &filling)
}

#[test]
fn each_of_the_4096_vectors_of_the_index_has_its_score_and_band_in_both_versions() {
    let content = france::content();
    for name in ["dii-3", "dii-4"] {
        let index = instrument(&content, name);
        assert_eq!((index.items.len(), index.scale), (12, 12.into()), "{name}");
        assert!(index.is_counted());
        let plan = by_digits(index);
        let mut bands: BTreeMap<u32, &str> = BTreeMap::new();
        for vector in 0..4_096_u32 {
            let measured = measured_digits(index, &plan, &format!("{vector:012b}"));
            let points = vector.count_ones();
            assert_eq!(measured.score, Some(points.into()), "{name} {vector:012b}");
            assert_eq!((measured.known_items(), measured.confidence.known), (12, 12.into()));
            let band = measured.band.unwrap();
            assert!((band.from..=band.to).contains(&points.into()), "{name} {vector:012b}: {}", band.name);
            let known = bands.entry(points).or_insert(&band.name);
            assert_eq!(*known, band.name, "{name}: the band follows from the points alone");
        }
        let of = |points: u32| bands[&points];
        assert_eq!([of(0), of(3), of(4), of(6)], ["very_low", "very_low", "low", "low"], "{name}");
        assert_eq!([of(7), of(9), of(10), of(12)], ["high", "high", "very_high", "very_high"], "{name}");
    }
}

#[test]
fn what_is_not_known_of_the_index_gives_no_point_and_takes_none_away() {
    let content = france::content();
    for name in ["dii-3", "dii-4"] {
        let index = instrument(&content, name);
        let plan = by_digits(index);
        for (digits, score, known) in [
            ("111?????????", Some(3), 3),
            ("????????????", None, 0),
            ("000000?00000", Some(0), 11),
            ("1111?1111111", Some(11), 11),
        ] {
            let measured = measured_digits(index, &plan, digits);
            assert_eq!((measured.score, measured.known_items()), (score.map(Decimal::from), known), "{name} {digits}");
            assert_eq!(measured.band.is_some(), known > 0, "{name} {digits}");
            assert_eq!((measured.confidence.known, measured.confidence.total), (known.into(), 12.into()));
        }
    }
}

/// What makes every item of an instrument full.
fn best_of(instrument: &Instrument, question: &str, choices: &[String]) -> Vec<String> {
    let named = |choice: &str| vec![choice.to_owned()];
    match (instrument.name.as_str(), question) {
        (_, "internet_share") => named("all"),
        (_, "line_speed") => named("from_30"),
        (_, "online_consumers") => named("over_10"),
        (_, "goals") => named("security"),
        ("dii-3" | "dii-4", _) if choices.first().is_some_and(|first| first == "yes") => named("yes"),
        _ => best_answer(instrument.form(), question, choices),
    }
}

/// One answer of an index otherwise than the best: an item's last question.
struct Otherwise {
    item: &'static str,
    /// What says no to it.
    no: &'static [&'static str],
    /// The items that are nought then: it, and those that are nested in it.
    noughts: &'static [&'static str],
    /// What leaves it open.
    unsure: &'static [&'static str],
    /// The items that are unknown then.
    unknown: &'static [&'static str],
}

const fn alone(
    item: &'static str,
    no: &'static [&'static str],
    only: &'static [&'static str],
    unsure: &'static [&'static str],
) -> Otherwise {
    Otherwise { item, no, noughts: only, unsure, unknown: only }
}

const UNSURE: &[&str] = &["dont_know"];

/// What both versions ask: the connection, and selling online. Who sells less than 1 % online (item 3) does not sell more
/// than 10 % of that to private customers either (item 4).
const OF_BOTH: [Otherwise; 4] = [
    alone("item_01", &["up_to_half"], &["item_01"], UNSURE),
    alone("item_02", &["under_30"], &["item_02"], UNSURE),
    alone("item_03", &["under_1"], &["item_03", "item_04"], UNSURE),
    alone("item_04", &["up_to_10"], &["item_04"], UNSURE),
];

/// Version 3: who buys no service in the cloud (item 5) buys none for managing (item 6); who is in no social medium
/// (item 8) is not in two (item 7).
const OF_THREE: [Otherwise; 8] = [
    alone("item_05", &["none"], &["item_05", "item_06"], UNSURE),
    alone("item_06", &["email", "office", "storage", "computing"], &["item_06"], &["unsure_which"]),
    Otherwise {
        item: "item_07",
        no: &["networks"],
        noughts: &["item_07"],
        unsure: UNSURE,
        unknown: &["item_07", "item_08"],
    },
    alone("item_08", &["none"], &["item_07", "item_08"], UNSURE),
    alone("item_09", &["no"], &["item_09"], UNSURE),
    alone("item_10", &["none"], &["item_10"], UNSURE),
    alone("item_11", &["no"], &["item_11"], UNSURE),
    alone("item_12", &["no"], &["item_12"], UNSURE),
];

/// Version 4: eight items that stand alone. Updates and antivirus are asked for advice and are no measures of the index.
const OF_FOUR: [Otherwise; 8] = [
    alone("item_05", &["no"], &["item_05"], UNSURE),
    alone("item_06", &["no"], &["item_06"], UNSURE),
    alone("item_07", &["no"], &["item_07"], UNSURE),
    alone("item_08", &["no"], &["item_08"], UNSURE),
    alone("item_09", &["backups", "vpn", "updates", "antivirus"], &["item_09"], UNSURE),
    alone("item_10", &["no"], &["item_10"], UNSURE),
    alone("item_11", &["no"], &["item_11"], UNSURE),
    alone("item_12", &["no"], &["item_12"], UNSURE),
];

#[test]
fn each_item_counts_its_own_question() {
    let content = france::content();
    for (name, of_version) in [("dii-3", &OF_THREE), ("dii-4", &OF_FOUR)] {
        let index = instrument(&content, name);
        let with = |changed: &str, answer: &[&str]| {
            let filling = fill_in(index, |question, choices| {
                if question == changed {
                    answer.iter().map(ToString::to_string).collect()
                } else {
                    best_of(index, question, choices)
                }
            });
            let measured = measure(index, &filling);
            measured.items.iter().map(|(item, state)| (item.name.clone(), *state)).collect::<BTreeMap<_, _>>()
        };
        let is_one = |state: &ItemState| *state == ItemState::Known(Decimal::ONE);
        assert!(with("", &[]).values().all(is_one), "{name}: the best of everything makes every point");
        let mut tried = Vec::new();
        for otherwise in OF_BOTH.iter().chain(of_version) {
            let item = index.items.iter().find(|item| item.name == otherwise.item).unwrap();
            let question = item.questions.last().unwrap();
            let other_than_one = |answer: &[&str], state: ItemState| -> Vec<String> {
                let items = with(question, answer);
                let other: Vec<_> = items.into_iter().filter(|(_, state)| !is_one(state)).collect();
                assert!(other.iter().all(|(_, now)| *now == state), "{name} {question} {answer:?}: {other:?}");
                other.into_iter().map(|(item, _)| item).collect()
            };
            let nought = ItemState::Known(Decimal::ZERO);
            assert_eq!(other_than_one(otherwise.no, nought), otherwise.noughts, "{name} {question} {:?}", otherwise.no);
            let unknown = other_than_one(otherwise.unsure, ItemState::Unknown);
            assert_eq!(unknown, otherwise.unknown, "{name} {question} {:?}", otherwise.unsure);
            tried.push(otherwise.item);
        }
        tried.sort_unstable();
        let all: Vec<&str> = index.items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(tried, all, "{name}: each item is tried");
    }
}

#[test]
fn every_instrument_is_nought_at_its_worst_and_full_at_its_best_in_each_dimension() {
    let content = france::content();
    for instrument in content.instruments.iter() {
        let name = &instrument.name;
        let best = fill_in(instrument, |question, choices| best_of(instrument, question, choices));
        let best = measure(instrument, &best);
        assert_eq!(best.score, Some(instrument.scale), "{name}: {:?}", best.items);
        assert_eq!(best.confidence.share(), Decimal::ONE, "{name}");
        assert_eq!(best.band.map(|band| &band.name), instrument.bands.last().map(|band| &band.name), "{name}");
        for dimension in &best.dimensions {
            assert_eq!(dimension.score, Some(instrument.scale), "{name}, {}", dimension.dimension.name);
        }
        let worst = fill_in(instrument, |question, choices| match question {
            "goals" => vec!["security".to_owned()],
            "ict_specialist" | "ict_training" | "erp_software" | "crm_software" | "data_analytics" | "sells_online"
            | "robots" | "security_awareness" | "security_documents" | "remote_access" | "remote_meetings" => {
                vec!["no".to_owned()]
            }
            "internet_share" => vec!["none".to_owned()],
            "old_systems" => vec!["online".to_owned()],
            _ => worst_answer(question, choices),
        });
        let worst = measure(instrument, &worst);
        assert_eq!(worst.score, Some(Decimal::ZERO), "{name}: {:?}", worst.items);
        assert_eq!(worst.band.map(|band| &band.name), instrument.bands.first().map(|band| &band.name), "{name}");
        for dimension in &worst.dimensions {
            assert_eq!(dimension.score, Some(Decimal::ZERO), "{name}, {}", dimension.dimension.name);
        }
    }
}

#[test]
fn somebody_who_does_not_know_gets_no_score_from_any_instrument() {
    let content = france::content();
    for instrument in content.instruments.iter() {
        let filling = fill_in(instrument, |question, choices| {
            let unknown = choices.iter().any(|choice| choice == "dont_know");
            if unknown { vec!["dont_know".to_owned()] } else { panic!("{question} cannot be left open") }
        });
        let measured = measure(instrument, &filling);
        assert_eq!((measured.score, measured.band.is_none()), (None, true), "{}", instrument.name);
        assert_eq!(measured.known_items(), 0, "{}", instrument.name);
        assert!(measured.dimensions.iter().all(|one| one.score.is_none()), "{}", instrument.name);
    }
}

/// The form of an instrument whose score is the number in the answer of a text question or, lacking one, is fixed.
fn band_of(instrument: &Instrument, score: &str) -> String {
    let form = Form::clone(instrument.form()).with_calculation(&instrument.score, score).unwrap();
    let plan = Plan::new(Arc::new(form)).unwrap();
    let filling = Filling::open(plan, Answers::new(), Circumstances::on(date(2026, 11, 24)));
    filling.value(&instrument.band).to_text().to_string()
}

#[test]
fn the_bands_of_the_assessment_and_of_the_check_meet_where_the_table_says() {
    let content = france::content();
    let dma = instrument(&content, "dma");
    for (score, band) in [
        ("0", "basic"),
        ("25", "basic"),
        ("25.1", "average"),
        ("26", "average"),
        ("50", "average"),
        ("50.1", "moderately_advanced"),
        ("51", "moderately_advanced"),
        ("75", "moderately_advanced"),
        ("75.1", "advanced"),
        ("76", "advanced"),
        ("100", "advanced"),
    ] {
        assert_eq!(band_of(dma, score), band, "{score}");
    }
    for name in ["dma", "cyber"] {
        let instrument = instrument(&content, name);
        let mut before = Decimal::ZERO;
        for band in &instrument.bands {
            assert_eq!(band_of(instrument, &band.to.to_string()), band.name, "{name} at {}", band.to);
            let above = before + Decimal::new(1, 2);
            assert_eq!(band_of(instrument, &above.to_string()), band.name, "{name} just above {before}");
            before = band.to;
        }
    }
}

#[test]
fn the_assessment_has_six_dimensions_of_eleven_questions_and_its_first_dimension_has_parameters() {
    let content = france::content();
    let dma = instrument(&content, "dma");
    assert_eq!((dma.dimensions.len(), dma.items.len(), dma.scale), (6, 11, 100.into()));
    let strategy = |content: &Content, invested: &[&str], planned: &[&str], ready: &[&str]| {
        let dma = instrument(content, "dma");
        let mut filling = blank_of(dma);
        answer(&mut filling, "areas_invested", invested);
        answer(&mut filling, "areas_planned", planned);
        answer(&mut filling, "digital_readiness", ready);
        measure(dma, &filling).dimensions[0].score.unwrap()
    };
    // Half the areas invested in, none ready: (10 × 5/10 + 0) / 2, on 100.
    let half = ["design", "planning", "operations", "collaboration", "inbound"];
    assert_eq!(strategy(&content, &half, &["none"], &["none"]), 25.into());
    assert_eq!(strategy(&content, &["none"], &half, &["none"]), Decimal::new(125, 1), "plans count half");
    let of_thirds = france::text("instruments/parameters.csv")
        .replace("area_invested_points,1,", "area_invested_points,0.5,")
        .replace("investment_weight,1,", "investment_weight,2,");
    let thirds = france::content_with(&of_thirds);
    // Three equal thirds: invested, planned, ready.
    assert_eq!(strategy(&thirds, &half, &["none"], &["none"]), Decimal::new(167, 1));
    let ready = [
        "needs",
        "money",
        "equipment",
        "experts",
        "leaders",
        "staff",
        "processes",
        "services",
        "satisfaction",
        "risks",
    ];
    assert_eq!(strategy(&thirds, &["none"], &["none"], &ready), Decimal::new(333, 1));
}

#[test]
fn the_other_dimensions_of_the_assessment_count_as_its_method_says() {
    let content = france::content();
    let dma = instrument(&content, "dma");
    let mut filling = blank_of(dma);
    // 4 of 10 technologies, and one of seven at 2 of 5.
    answer(&mut filling, "basic_technologies", &["connectivity", "website", "intranet", "online_sales"]);
    let advanced = ["simulation", "virtual", "design", "production", "sensors", "blockchain", "printing"];
    for name in advanced {
        let level = if name == "sensors" { "prototyped" } else { "not_used" };
        answer(&mut filling, &format!("tech_{name}"), &[level]);
    }
    answer(&mut filling, "staff_training", &["gaps", "plan", "guides"]);
    answer(&mut filling, "staff_engagement", &["awareness", "design"]);
    answer(&mut filling, "data_management", &["policy", "stored", "linked"]);
    answer(&mut filling, "data_security", &["policy", "watch", "backup"]);
    for name in ["language", "vision", "sound", "robotics", "decisions"] {
        answer(&mut filling, &format!("ai_{name}"), &[if name == "vision" { "tested" } else { "not_used" }]);
    }
    answer(&mut filling, "green_uses", &["energy", "transport", "paperless"]);
    for name in ["strategy", "certificate", "purchasing", "energy", "reuse"] {
        answer(&mut filling, &format!("green_{name}"), &[if name == "reuse" { "partly" } else { "no" }]);
    }
    let scores: Vec<_> = measure(dma, &filling).dimensions[1..].iter().map(|one| one.score.unwrap()).collect();
    // (40 + 5.7) / 2; (3/7 + 2/8) / 2; (3/7 + 3/6) / 2; (3/5) / 5; (3/10 + (1/2) / 5) / 2.
    assert_eq!(scores, [229, 339, 464, 120, 200].map(|tenths| Decimal::new(tenths, 1)));
}

#[test]
fn the_check_is_a_weighted_mean_that_leaves_out_what_is_not_known_or_does_not_concern_the_firm() {
    let content = france::content();
    let cyber = instrument(&content, "cyber");
    let mut filling = blank_of(cyber);
    // Governance: weights 2, 1, 1, 2. (2 × 1.5 + 1 × 1) / 3.
    answer(&mut filling, "valuables", &["idea"]);
    answer(&mut filling, "equipment_list", &["partial"]);
    answer(&mut filling, "personal_data", &["dont_know"]);
    answer(&mut filling, "provider_security", &["not_concerned"]);
    let measured = measure(cyber, &filling);
    let governance = &measured.dimensions[0];
    assert_eq!(governance.dimension.name, "governance");
    assert_eq!(governance.score, Some(Decimal::new(133, 2)));
    assert_eq!((governance.confidence.known, governance.confidence.total), (3.into(), 4.into()));
    let state = |name: &str| measured.items.iter().find(|(item, _)| item.name == name).unwrap().1;
    assert_eq!(state("valuables_index"), ItemState::Known(Decimal::new(15, 1)));
    assert_eq!(state("personal_data_index"), ItemState::Unknown);
    assert_eq!(state("provider_security_index"), ItemState::NotConcerned);
    answer(&mut filling, "backup_copies", &["no"]);
    let measured = measure(cyber, &filling);
    let tested = measured.items.iter().find(|(item, _)| item.name == "backup_tested_index").unwrap();
    assert_eq!(tested.1, ItemState::NotConcerned, "who has no backup is not asked whether it was tested");
}

fn taken<'a>(version: &'a str, measured: &'a Measured<'a>) -> Taken<'a> {
    Taken { version, measured }
}

#[test]
fn versions_refuse_to_be_compared_and_so_do_instruments() {
    let content = france::content();
    let measured = |name: &str| {
        let instrument = instrument(&content, name);
        measure(instrument, &blank_of(instrument))
    };
    let (three, four, check) = (measured("dii-3"), measured("dii-4"), measured("cyber"));
    let refused = |before, now| changes(before, now).err();
    let versions = |before: &str, now: &str| Some(NotCompared::OtherVersion(before.to_owned(), now.to_owned()));
    assert_eq!(refused(taken("3", &three), taken("4", &four)), versions("3", "4"));
    assert_eq!(refused(taken("4", &four), taken("3", &three)), versions("4", "3"));
    assert_eq!(refused(taken("4", &four), taken("5", &four)), versions("4", "5"), "the pack went on");
    let families = Some(NotCompared::OtherFamily("dii".to_owned(), "cyber".to_owned()));
    assert_eq!(refused(taken("4", &four), taken("1", &check)), families);
    assert!(changes(taken("4", &four), taken("4", &four)).is_ok());
    let figures = |version| business::compare::comparable(&content.figures, "dii", version);
    assert!(!figures("3").is_empty() && !figures("4").is_empty());
    assert!(figures("3").iter().all(|figure| figure.version == "3"));
}
