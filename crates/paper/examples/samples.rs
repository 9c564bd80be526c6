//! Writes the documents of the tests into a folder, to be looked at and to be checked by other programs.
//!
//!     cargo run -p paper --example samples -- FOLDER

#![expect(clippy::unwrap_used, reason = "an example ends where something is not as it should be")]

#[path = "../tests/samples/mod.rs"]
mod samples;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    let fonts = paper::Fonts::carried().unwrap();
    for (name, document) in [
        ("receipt", samples::receipt()),
        ("form", samples::form()),
        ("large", samples::large_print()),
        ("odd", samples::odd()),
    ] {
        let file = folder.join(name).with_extension("pdf");
        std::fs::write(&file, document.to_pdf(&fonts).unwrap()).unwrap();
        println!("{}", file.display());
    }
}
