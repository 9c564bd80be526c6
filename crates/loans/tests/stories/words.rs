//! Texts that the code puts together from data.

use base::Lang;
use loans::content::VARIABLES;
use loans::model::Happened;
use loans::{LineState, State};
use ui::Texts;

#[test]
fn every_language_says_the_same_things() {
    assert_eq!(ui::texts::disagreements(&[loans::TEXTS]), Vec::<String>::new());
}

#[test]
fn what_is_put_together_has_its_text() {
    let texts = Texts::with(&[loans::TEXTS]).unwrap();
    let states = State::ALL.map(|state| format!("loans-state-{}", state.name())).to_vec();
    let lines = LineState::ALL.map(|state| format!("loans-line-{}", state.name())).to_vec();
    let facts = VARIABLES.map(|name| format!("loans-fact-{}", name.replace('_', "-"))).to_vec();
    let events = ["granted", "repaid", "called", "paid", "call-refused", "recovered"];
    assert!(events.iter().all(|name| Happened::from_name(name).is_some()));
    let events = events.map(|name| format!("loans-event-{name}")).to_vec();
    for key in [states, lines, facts, events].concat() {
        for lang in Lang::ALL {
            assert!(texts.has(lang, &key), "{lang}: {key}");
        }
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    for db in store::testing::databases().await {
        let prepared = db.db().prepare_all().await;
        assert!(prepared.as_ref().is_ok_and(|count| *count > 40), "{}: {prepared:?}", db.engine());
    }
}
