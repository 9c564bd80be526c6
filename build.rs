//! Compresses the largest file of the pack that the program carries: it is read once, when the service starts, and
//! would lie in memory ever after.

use std::env;
use std::error::Error;
use std::fs::{File, read};
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

const LARGE: &str = "packs/france/communes.csv";

#[expect(clippy::disallowed_methods, reason = "a build script has no settings but these variables")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={LARGE}");
    println!("cargo:rerun-if-changed=build.rs");
    let folder = env::var("OUT_DIR")?;
    let file = File::create(Path::new(&folder).join("communes.csv.gz"))?;
    let mut encoder = GzEncoder::new(file, Compression::best());
    encoder.write_all(&read(LARGE)?)?;
    encoder.finish()?;
    Ok(())
}
