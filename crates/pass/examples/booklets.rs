//! For the oracle, and to be looked at: booklets on paper.
//!
//! `booklets FOLDER` writes a booklet in each language, and `passes.tsv` with what its passes say (`SERIAL<tab>CODE`);
//! the key of the squares is that of 32 ones. `booklets time N` prints N booklets of ten passes to nowhere, and says
//! how long that took. `booklets read PAGE.pgm` writes what the QR codes of a page say, a line each.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::path::Path;
use std::time::Instant;

use base::Lang;
use paper::Fonts;
use ui::{Texts, Words};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["time", count] => time(count.parse().unwrap()),
        ["read", page] => read(Path::new(page)),
        [folder] => write(Path::new(folder)),
        _ => println!("booklets FOLDER | booklets time N | booklets read PAGE.pgm"),
    }
}

fn words(lang: Lang) -> Words {
    Words::new(Texts::with(&[ui::TEXTS, pass::TEXTS]).unwrap(), lang)
}

fn write(folder: &Path) {
    let fonts = Fonts::carried().unwrap();
    let passes = samples::passes(12_001, 10);
    for lang in [Lang::Fr, Lang::De, Lang::Lb, Lang::En] {
        let pdf = samples::sheet(12_001).print(&words(lang), &fonts, &passes, &samples::key()).unwrap();
        std::fs::write(folder.join(lang.tag()).with_extension("pdf"), pdf).unwrap();
    }
    let lines = passes.iter().map(|pass| format!("{}\t{}\n", pass.serial(), pass.code().written().as_str()));
    std::fs::write(folder.join("passes.tsv"), lines.collect::<String>()).unwrap();
}

/// Reads a page as `pdftoppm -gray` writes it: a head of four words, and a byte a point (PGM, form P5).
fn read(page: &Path) {
    let bytes = std::fs::read(page).unwrap();
    let ends: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_whitespace()).map(|(at, _)| at).take(4).collect();
    let head = std::str::from_utf8(&bytes[..ends[3]]).unwrap();
    let numbers: Vec<usize> = head.split_whitespace().skip(1).map(|word| word.parse().unwrap()).collect();
    let (width, points) = (numbers[0], &bytes[ends[3] + 1..]);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, numbers[1], |x, y| points[y * width + x]);
    for grid in image.detect_grids() {
        println!("{}", grid.decode().unwrap().1);
    }
}

fn time(count: u64) {
    let (fonts, words, key) = (Fonts::carried().unwrap(), words(Lang::Fr), samples::key());
    let begin = Instant::now();
    let mut bytes = 0;
    for booklet in 0..count {
        let passes = samples::passes(booklet, 10);
        bytes += samples::sheet(booklet).print(&words, &fonts, &passes, &key).unwrap().len() as u64;
    }
    let took = begin.elapsed();
    println!("{count} booklets in {:.1} s, {} kB each", took.as_secs_f64(), bytes / count.max(1) / 1000);
}
