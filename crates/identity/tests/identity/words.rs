//! Texts and statements.

use std::collections::BTreeSet;
use std::path::Path;

use crate::house::House;

#[test]
fn every_language_says_the_same_things() {
    assert_eq!(ui::texts::disagreements(&[identity::TEXTS]), Vec::<String>::new());
}

/// The keys that the code names, put together ones left out.
fn named(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named(&path, keys);
        } else {
            let source = std::fs::read_to_string(&path).unwrap();
            let after = source.split("\"identity-").skip(1).map(|rest| rest.split('"').next().unwrap());
            keys.extend(after.filter(|key| !key.contains('{')).map(|key| format!("identity-{key}")));
        }
    }
}

#[test]
fn every_text_is_used_and_every_key_has_its_text() {
    let mut used = BTreeSet::new();
    named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    let lines = identity::TEXTS.sources[0].1.lines();
    let keys = lines.filter(|line| line.starts_with("identity-")).filter_map(|line| line.split(" =").next());
    let told: BTreeSet<_> = keys.filter(|key| !key.starts_with("identity-data-")).map(str::to_owned).collect();
    assert_eq!(used, told);
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    for house in House::each().await {
        let prepared = house.db.db().prepare_all().await;
        assert!(prepared.as_ref().is_ok_and(|count| *count > 30), "{}: {prepared:?}", house.engine);
    }
}
