//! Keeps the program small in memory: the larger files of the pack that it carries are compressed, because they are read
//! seldom and would lie there ever after; and what the linker finds twice is kept once.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

const PACK: &str = "packs/france";
/// Its largest files, which are read once, when the service or the demonstration starts.
const LARGE: [&str; 2] = ["communes.csv", "demo/places.csv"];
/// What the demonstration's registers answer: each file is read when somebody asks.
const CASES: [&str; 2] = ["demo/registers", "demo/register_people"];

#[expect(clippy::disallowed_methods, reason = "a build script has no settings but these variables")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    keep_same_functions_once();
    let folder = env::var("OUT_DIR")?;
    let mut files = Vec::new();
    for large in LARGE {
        println!("cargo:rerun-if-changed={PACK}/{large}");
        files.push(large.to_owned());
    }
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
        let compressed = format!("{}.gz", file.replace('/', "-"));
        let mut encoder = GzEncoder::new(File::create(Path::new(&folder).join(&compressed))?, Compression::best());
        encoder.write_all(&fs::read(Path::new(PACK).join(&file))?)?;
        encoder.finish()?;
        // Beside the list: so what is built can be moved to another folder.
        write!(list, "({file:?}, include_bytes!({compressed:?})),")?;
    }
    list.push(']');
    fs::write(Path::new(&folder).join("compressed.rs"), list)?;
    Ok(())
}

/// Has the linker keep functions of the same instructions once: two megabytes less to hold in memory. Only the linker
/// that comes with Rust on this platform is sure to know how.
#[expect(clippy::disallowed_methods, reason = "a build script has no settings but these variables")]
fn keep_same_functions_once() {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    let comes_with_rust = is("TARGET", "x86_64-unknown-linux-gnu") && env::var_os("RUSTC_LINKER").is_none();
    if comes_with_rust && is("PROFILE", "release") {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
    }
}
