//! The recorded forms of pyxform, which are stranger than what people write, are checked without a
//! false alarm: advice is given, and counted, but no mistake is told of a form that is accepted.

use std::collections::BTreeMap;
use std::io::Read;

use forms::Concepts;
use forms::check::{Severity, TEXTS, check};
use forms::xlsform;
use ui::Texts;

const CORPUS: &[u8] = include_bytes!("../corpus/cases.jsonl.gz");

#[test]
fn no_mistake_is_told_of_a_good_form_that_is_not_one() {
    let mut lines = String::new();
    flate2::read::GzDecoder::new(CORPUS).read_to_string(&mut lines).unwrap();
    let texts = Texts::with(&[TEXTS]).unwrap();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let (mut forms, mut told) = (0, String::new());
    for (number, line) in lines.lines().enumerate() {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let (Some(input), Some(_)) = (case["input"].as_str(), case["xml"].as_str()) else { continue };
        let Ok(form) = xlsform::read("data.md", input.as_bytes()) else { continue };
        forms += 1;
        for finding in check(&form, &Concepts::default()) {
            let debug = format!("{:?}", finding.flaw);
            let kind = debug.split([' ', '{']).next().unwrap_or_default().to_owned();
            *kinds.entry(format!("{:?} {kind}", finding.severity())).or_default() += 1;
            let said = finding.say(&texts, base::Lang::En);
            if finding.severity() == Severity::Mistake {
                told.push_str(&format!("{number} {said}\n"));
            }
        }
    }
    println!("{forms} forms");
    for (kind, count) in &kinds {
        println!("{count:5} {kind}");
    }
    assert!(told.is_empty(), "mistakes are told of good forms:\n{told}");
    assert!(forms > 400);
}
