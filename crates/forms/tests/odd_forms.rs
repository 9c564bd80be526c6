//! Odd forms of our own give the `XForm` that pyxform gives, or are refused as pyxform refuses them.
//!
//! `odd/NAME.md` is a form and `odd/NAME.xml` what pyxform 4.5.0 makes of it; a form without one is refused.
//! `oracles/test_odd_forms.py` looks whether that is still so, and tries forms made at random.

#![expect(clippy::unwrap_used, reason = "a corpus that cannot be read fails the test")]

#[path = "conformance/canonical.rs"]
mod canonical;

use std::fs;
use std::path::{Path, PathBuf};

use canonical::{canonical, root_name};
use forms::{xform, xlsform};

fn forms_in(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut forms: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    forms.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    forms.sort();
    forms
}

#[test]
fn odd_forms_give_the_xform_that_pyxform_gives() {
    let forms = forms_in("tests/odd");
    assert!(forms.len() > 50, "{} forms", forms.len());
    let mut wrong = Vec::new();
    for path in forms {
        let file = path.file_name().unwrap().to_str().unwrap();
        let read = xlsform::read(file, &fs::read(&path).unwrap());
        let expected = fs::read_to_string(path.with_extension("xml")).ok();
        match (read, expected) {
            (Err(mistakes), None) => assert!(mistakes.iter().all(|mistake| !mistake.message.is_empty()), "{file}"),
            (Err(mistakes), Some(_)) => wrong.push(format!("{file} is refused: {mistakes:?}")),
            (Ok(_), None) => wrong.push(format!("{file} is not refused")),
            (Ok(form), Some(expected)) => {
                let root = root_name(&expected).unwrap();
                let ours = canonical(&xform::write(&form), &root).unwrap();
                if ours != canonical(&expected, &root).unwrap() {
                    wrong.push(format!("{file} gives another XForm"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
