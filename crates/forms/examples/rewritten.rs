//! Writes forms into a folder twice: as they are, and as we write them after reading them. The forms
//! are the good ones of the corpus, and those of the files that are named.
//! `tests/oracles/test_round_trip.py` gives both to pyxform.
//!
//! ```text
//! cargo run -p forms --example rewritten -- FOLDER [FILE…]
//! FOLDER/017/first/data.md      the sheets as recorded (or data.csv)
//! FOLDER/017/again/data.xlsx    the sheets as we write them
//! FOLDER/017/refused            instead, when we refuse the form: why
//! ```

#[path = "../tests/conformance/cases.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "it is shared with a test, which looks at more of a case")]
mod cases;

use std::error::Error;
use std::fs;
use std::path::Path;

use cases::{Case, Expected, cases};
use forms::xlsform;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("say in which folder to write")?;
    let folder = Path::new(&folder);
    for Case { number, file, input, expected, .. } in cases() {
        if let Expected::Form(_) = expected {
            write(&folder.join(format!("{number:03}")), file, input.as_bytes())?;
        }
    }
    for file in arguments {
        let path = Path::new(&file);
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("name a file")?;
        write(&folder.join(file.replace(['/', '.'], "_")), name, &fs::read(path)?)?;
    }
    Ok(())
}

/// Writes one form twice into its own folder.
fn write(folder: &Path, file: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    let (first, again) = (folder.join("first"), folder.join("again"));
    fs::create_dir_all(&first)?;
    fs::create_dir_all(&again)?;
    fs::write(first.join(file), bytes)?;
    match xlsform::read(file, bytes) {
        Ok(form) => {
            let name = Path::new(file).with_extension("xlsx");
            fs::write(again.join(name), xlsform::write(&form)?)?;
        }
        Err(mistakes) => {
            let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            fs::write(folder.join("refused"), lines.join("\n"))?;
        }
    }
    Ok(())
}
