//! Writes the XForm of each form of a folder beside it, for `tests/oracles` to compare with pyxform's.
//!
//! ```text
//! cargo run -p forms --example exported -- FOLDER
//! FOLDER/name/data.md      the sheets
//! FOLDER/name/ours.xml     what we export
//! FOLDER/name/refused      instead, when we refuse the form: why
//! ```

use std::error::Error;
use std::fs;

use forms::{xform, xlsform};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say in which folder the forms are")?;
    for entry in fs::read_dir(folder)? {
        let folder = entry?.path();
        match xlsform::read("data.md", &fs::read(folder.join("data.md"))?) {
            Ok(form) => fs::write(folder.join("ours.xml"), xform::write(&form))?,
            Err(mistakes) => {
                let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
                fs::write(folder.join("refused"), lines.join("\n"))?;
            }
        }
    }
    Ok(())
}
