//! Compresses the larger files of the pack that the program carries: they are read seldom, and would lie in memory ever
//! after.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

const PACK: &str = "packs/france";
/// Its largest file, which is read once, when the service starts.
const COMMUNES: &str = "communes.csv";
/// What the demonstration's registers answer: each file is read when somebody asks.
const CASES: [&str; 2] = ["demo/registers", "demo/register_people"];

#[expect(clippy::disallowed_methods, reason = "a build script has no settings but these variables")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={PACK}/{COMMUNES}");
    let folder = env::var("OUT_DIR")?;
    let mut files = vec![COMMUNES.to_owned()];
    for cases in CASES {
        println!("cargo:rerun-if-changed={PACK}/{cases}");
        for entry in fs::read_dir(Path::new(PACK).join(cases))? {
            let name = entry?.file_name().into_string().map_err(|_| "a file's name is no text")?;
            files.push(format!("{cases}/{name}"));
        }
    }
    files.sort_unstable();
    let mut list = String::from("&[");
    for file in files {
        let compressed = format!("{folder}/{}.gz", file.replace('/', "-"));
        let mut encoder = GzEncoder::new(File::create(&compressed)?, Compression::best());
        encoder.write_all(&fs::read(Path::new(PACK).join(&file))?)?;
        encoder.finish()?;
        write!(list, "({file:?}, include_bytes!({compressed:?})),")?;
    }
    list.push(']');
    fs::write(Path::new(&folder).join("compressed.rs"), list)?;
    Ok(())
}
