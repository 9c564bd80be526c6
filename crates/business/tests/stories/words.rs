//! Texts and statements.

use std::collections::BTreeSet;
use std::path::Path;

/// Keys that the code puts together: how they begin, and how they may end.
const PUT_TOGETHER: [(&str, &[&str]); 17] = [
    ("business-advice-cost-", &["free", "low", "medium", "high"]),
    ("business-by-hand-", &["name", "commune", "activity"]),
    ("business-compare-", &["who", "measure", "percent", "sample", "source"]),
    ("business-fit-", &["yes", "depends", "no"]),
    ("business-office-head-", &["recommendation", "before", "after", "because"]),
    ("business-plan-", &["todo", "done", "aside"]),
    ("business-plan-state-", &["todo", "done", "aside"]),
    ("business-recommendations-", &["yes", "depends", "no", "yes-count", "depends-count", "no-count"]),
    ("business-requests-", &["to", "subject", "date", "state"]),
    ("business-results-", &["date", "version", "score", "band", "known"]),
    ("business-section-", &SECTIONS),
    ("business-size-", &["micro", "small", "medium", "large"]),
    (
        "business-excluded-",
        &["not-accredited", "nobody-answers", "refused", "away", "territory", "subject", "size", "activity", "full"],
    ),
    ("business-feedback-helped-", &["yes", "partly", "no", "nobody"]),
    ("business-feedback-result-", &["done", "under-way", "nothing", "elsewhere"]),
    ("business-feedback-satisfaction-", &["1", "2", "3", "4", "5"]),
    ("business-turn-", &["firm", "platform", "officer"]),
];

const SECTIONS: [&str; 21] =
    ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u"];

/// The keys that the sources of a folder name.
fn named(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named(&path, keys);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for rest in source.split("\"business-").skip(1) {
            let key = format!("business-{}", rest.split('"').next().unwrap());
            if let Some((start, _)) = key.split_once('{') {
                let ends = PUT_TOGETHER.iter().find(|(known, _)| *known == start);
                let (_, ends) = ends.unwrap_or_else(|| panic!("say in this test how {key} may end"));
                keys.extend(ends.iter().map(|end| format!("{start}{end}")));
            } else if key.starts_with("business-mail-") {
                keys.extend([format!("{key}-subject"), format!("{key}-text")]);
            } else {
                keys.insert(key);
            }
        }
    }
}

#[test]
fn every_language_says_the_same_things() {
    assert_eq!(ui::texts::disagreements(&[business::TEXTS]), Vec::<String>::new());
}

#[test]
fn every_text_is_used_and_every_key_has_its_text() {
    let mut used = BTreeSet::new();
    named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    for (_, source) in business::TEXTS.sources {
        let lines = source.lines().filter(|line| line.starts_with("business-"));
        let told: BTreeSet<String> =
            lines.filter_map(|line| line.split('=').next()).map(|key| key.trim().to_owned()).collect();
        let unused: Vec<_> = told.difference(&used).collect();
        let missing: Vec<_> = used.difference(&told).collect();
        assert!(unused.is_empty() && missing.is_empty(), "unused: {unused:?}; missing: {missing:?}");
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    for db in store::testing::databases().await {
        let prepared = db.db().prepare_all().await;
        assert!(prepared.as_ref().is_ok_and(|count| *count > 15), "{}: {prepared:?}", db.engine());
    }
}
