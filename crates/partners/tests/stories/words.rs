//! Texts and statements.

use std::collections::BTreeSet;
use std::path::Path;

/// The keys that the sources of a folder name.
fn named(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named(&path, keys);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for rest in source.split("\"partners-").skip(1) {
            let key = format!("partners-{}", rest.split('"').next().unwrap());
            if key.starts_with("partners-mail-") {
                keys.extend([format!("{key}-subject"), format!("{key}-text")]);
            } else {
                keys.insert(key);
            }
        }
    }
}

#[test]
fn every_language_says_the_same_things() {
    assert_eq!(ui::texts::disagreements(&[partners::TEXTS]), Vec::<String>::new());
}

#[test]
fn every_text_is_used_and_every_key_has_its_text() {
    let mut used = BTreeSet::new();
    named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    for (_, source) in partners::TEXTS.sources {
        let lines = source.lines().filter(|line| line.starts_with("partners-"));
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
        assert!(prepared.as_ref().is_ok_and(|count| *count > 30), "{}: {prepared:?}", db.engine());
    }
}
