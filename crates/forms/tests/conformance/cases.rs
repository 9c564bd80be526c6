//! The cases of the corpus.

use std::io::Read;

use serde_json::Value;

const CORPUS: &[u8] = include_bytes!("../corpus/cases.jsonl.gz");

/// One case of the corpus.
pub struct Case {
    /// Its place in the corpus: parametrised tests share a name.
    pub number: usize,
    /// Its name in pyxform's tests.
    pub test: String,
    /// A name for the file: its ending says the format.
    pub file: &'static str,
    /// The sheets.
    pub input: String,
    /// What must come of it.
    pub expected: Expected,
}

/// What a converter must answer.
pub enum Expected {
    /// This XForm.
    Form(String),
    /// This refusal.
    Refusal(String),
}

/// All cases, in order.
pub fn cases() -> Vec<Case> {
    let mut lines = String::new();
    flate2::read::GzDecoder::new(CORPUS).read_to_string(&mut lines).unwrap();
    lines.lines().enumerate().map(|(number, line)| case(number, &serde_json::from_str(line).unwrap())).collect()
}

fn case(number: usize, value: &Value) -> Case {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let (file, input) = match &value["input"] {
        Value::String(markdown) => ("data.md", markdown.clone()),
        sheets => ("data.csv", csv(sheets)),
    };
    let expected = match text("xml") {
        Some(xml) => Expected::Form(xml),
        None => Expected::Refusal(text("error").unwrap()),
    };
    Case { number, test: text("test").unwrap(), file, input, expected }
}

/// Sheets of rows as CSV with the names of the sheets in the first column.
fn csv(sheets: &Value) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for (name, rows) in sheets.as_object().unwrap() {
        let Some(rows) = rows.as_array() else { continue };
        let mut heads: Vec<&str> = Vec::new();
        for head in rows.iter().flat_map(|row| row.as_object().unwrap().keys()) {
            if !heads.contains(&head.as_str()) {
                heads.push(head);
            }
        }
        writer.write_record([name]).unwrap();
        writer.write_record(std::iter::once("").chain(heads.iter().copied())).unwrap();
        for row in rows {
            writer
                .write_record(
                    std::iter::once("").chain(heads.iter().map(|head| row[*head].as_str().unwrap_or_default())),
                )
                .unwrap();
        }
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}
