//! Imports only ever go down the stairs: the house of ARCHITECTURE.md, read from the manifests.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use std::collections::BTreeMap;

/// Each room and its floor, in half floors: rooms of one floor do not import each other.
const FLOORS: [(&str, u8); 32] = [
    ("base", 0),
    ("jose", 0),
    ("civil", 1),
    ("credit", 1),
    ("disclosure", 1),
    ("opinion", 1),
    ("paper", 1),
    ("remittance", 1),
    ("selection", 1),
    ("survey", 1),
    ("voucher", 1),
    ("xroad", 1),
    ("store", 2),
    ("ui", 2),
    ("asic", 2),
    ("evidence", 3),
    ("attachments", 3),
    ("mail", 3),
    ("upstream", 3),
    ("mandates", 4),
    ("identity", 5),
    ("exchange", 5),
    ("forms", 5),
    ("directory", 5),
    ("ledger", 5),
    ("business", 6),
    ("consultations", 6),
    ("loans", 6),
    ("partners", 6),
    ("pass", 6),
    ("procedures", 6),
    ("programmes", 6),
];

#[test]
fn every_room_imports_only_rooms_below_it() {
    let floors: BTreeMap<&str, u8> = FLOORS.into();
    for (room, floor) in &floors {
        for below in rooms_imported_by(room, &floors) {
            assert!(floors[below.as_str()] < *floor, "{room} imports {below}, which is not below it");
        }
    }
}

#[test]
fn every_room_has_its_floor() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/crates");
    for room in std::fs::read_dir(folder).unwrap() {
        let room = room.unwrap().file_name().into_string().unwrap();
        assert!(FLOORS.iter().any(|(known, _)| *known == room), "{room} has no floor");
    }
}

#[test]
fn sql_stands_in_store_files_only() {
    for (room, _) in FLOORS.iter().filter(|(room, _)| *room != "store") {
        for file in sources(&format!("{}/crates/{room}/src", env!("CARGO_MANIFEST_DIR"))) {
            let text = std::fs::read_to_string(&file).unwrap();
            let is_store = file.ends_with("/store.rs") || file.contains("/store/");
            assert!(is_store || !text.contains("sql!("), "{file} has SQL: it belongs into the room's store.rs");
        }
    }
}

fn rooms_imported_by(room: &str, floors: &BTreeMap<&str, u8>) -> Vec<String> {
    let manifest = format!("{}/crates/{room}/Cargo.toml", env!("CARGO_MANIFEST_DIR"));
    let manifest: toml::Table = std::fs::read_to_string(manifest).unwrap().parse().unwrap();
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table).cloned().unwrap_or_default();
    dependencies.keys().filter(|name| floors.contains_key(name.as_str())).cloned().collect()
}

fn sources(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = path.to_str().unwrap().to_owned();
        if path.is_dir() {
            found.extend(sources(&text));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(text);
        }
    }
    found
}
