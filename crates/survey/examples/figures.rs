//! For the oracle: what is reckoned of answers that somebody else made.
//!
//! `figures` reads a line each and answers with a line: `share COUNT OF`; `cross R C ONE:OTHER…` with the numbers of
//! answers, `-` for none; `scale STEPS ANSWER…`; `histogram NUMBER…`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::io::BufRead;
use std::str::FromStr;

use survey::{CrossTable, Histogram, Scale, Share};

fn main() {
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let words: Vec<&str> = line.split(' ').collect();
        match words[0] {
            "share" => {
                let share = Share::new(words[1].parse().unwrap(), words[2].parse().unwrap());
                println!("{:?} {:?} {:?}", share.share, share.low, share.high);
            }
            "cross" => {
                let pairs = words[3..].iter().map(|pair| pair.split_once(':').unwrap());
                let pairs = pairs.map(|(one, other)| (read(one), read(other)));
                let table = CrossTable::of((words[1].parse().unwrap(), words[2].parse().unwrap()), pairs);
                let told = table.dependence().map(|told| [told.chi_square, told.p, told.strength]);
                println!("{:?};{};{:?}", table.counts, table.left_out, told.map(Vec::from).unwrap_or_default());
            }
            "scale" => {
                let scale = Scale::of(words[1].parse().unwrap(), words[2..].iter().map(|answer| read(answer)));
                println!("{} {:?} {}", scale.favour.count, scale.median.unwrap(), scale.unanswered);
            }
            _ => {
                let told = Histogram::of(words[1..].iter().map(|number| read(number)));
                println!("{:?};{:?};{:?};{}", told.edges, told.counts, told.quartiles.unwrap(), told.unanswered);
            }
        }
    }
}

fn read<T: FromStr>(word: &str) -> Option<T> {
    word.parse().ok()
}
