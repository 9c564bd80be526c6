//! `passerelle programme`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use selection::{Bound, Candidate, Score, Selection, select};

use super::Failed;

/// Run a programme with candidates.
#[derive(Subcommand)]
pub enum Command {
    /// Choose among candidates by score, under bounds for groups; CSV with a reason for each, to standard output.
    Select(Selected),
}

/// What is chosen from, and how.
#[derive(Args)]
pub struct Selected {
    /// The candidates, as CSV with the columns id and score; each other column is an attribute.
    file: PathBuf,
    /// How many are chosen.
    #[arg(long, value_name = "K")]
    places: usize,
    /// How many of a group are chosen: attribute=value:least..most, such as gender=F:3..5. May be given again.
    #[arg(long = "bound", value_name = "BOUND")]
    bounds: Vec<Bound>,
    /// Nobody with a lower score is chosen.
    #[arg(long, value_name = "SCORE", allow_hyphen_values = true)]
    pass_mark: Option<Score>,
    /// Decides between equal scores: published before the ids are known, or drawn in public.
    #[arg(long, value_name = "TEXT")]
    seed: String,
}

/// Chooses.
pub fn run(command: Command) -> Result<(), Failed> {
    let Command::Select(Selected { file, places, bounds, pass_mark, seed }) = command;
    let bytes = std::fs::read(&file).map_err(|error| Failed::file(&file, error))?;
    let candidates = read(&file, &bytes, &bounds).map_err(Failed::Found)?;
    let selection = select(candidates, places, bounds, pass_mark, &seed);
    let selection = selection.map_err(|refused| Failed::Found(refused.to_string()))?;
    super::print(&write(&selection).map_err(|error| Failed::Found(error.to_string()))?)
}

/// The candidates of a file, or what is wrong with it: line and column.
fn read(file: &Path, bytes: &[u8], bounds: &[Bound]) -> Result<Vec<Candidate>, String> {
    // Excel marks UTF-8 so.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut rows = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let at = |line: u64, what: String| format!("{}, line {line}: {what}", file.display());
    let header = rows.headers().map_err(|error| at(1, error.to_string()))?.clone();
    let column = |name: &str| {
        header.iter().position(|found| found == name).ok_or_else(|| at(1, format!("there is no column {name}")))
    };
    let (id, score) = (column("id")?, column("score")?);
    for bound in bounds {
        column(&bound.attribute)?;
    }
    rows.records()
        .map(|row| {
            let row = row.map_err(|error| error.to_string())?;
            let line = row.position().map_or(0, csv::Position::line);
            let cell = |column: usize| row.get(column).unwrap_or_default();
            let stated = header.iter().zip(&row).enumerate();
            let stated = stated.filter(|(place, (_, value))| ![id, score].contains(place) && !value.is_empty());
            if cell(id).is_empty() {
                return Err(at(line, "column id: it is empty".to_owned()));
            }
            Ok(Candidate {
                id: cell(id).to_owned(),
                score: cell(score).parse().map_err(|error| at(line, format!("column score: {error}")))?,
                attributes: stated
                    .map(|(_, (name, value))| (name.to_owned(), value.to_owned()))
                    .collect::<BTreeMap<_, _>>(),
            })
        })
        .collect()
}

/// The candidates with what became of them, the best first.
fn write(selection: &Selection) -> Result<Vec<u8>, csv::Error> {
    let mut rows = csv::Writer::from_writer(Vec::new());
    rows.write_record(["id", "selected", "rank", "reason"])?;
    for (rank, ((one, is_chosen), reason)) in (1..).zip(selection.candidates().zip(selection.reasons())) {
        let word = if is_chosen { "yes" } else { "no" };
        rows.write_record([&one.id, word, &format!("{rank}"), &reason.to_string()])?;
    }
    rows.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str, bounds: &[&str]) -> Result<Vec<Candidate>, String> {
        let bounds: Vec<Bound> = bounds.iter().map(|bound| bound.parse().unwrap()).collect();
        read(Path::new("candidates.csv"), text.as_bytes(), &bounds)
    }

    #[test]
    fn a_file_is_chosen_from_and_everyone_has_a_reason() {
        let text = "\u{feff}id,score,gender\nleo,80,M\nana,90,F\nomar, 70 ,M\nnora,60,F\n";
        let candidates = read_text(text, &["gender=F:2.."]).unwrap();
        let selection = select(candidates, 2, vec!["gender=F:2..".parse().unwrap()], None, "2026").unwrap();
        let told = String::from_utf8(write(&selection).unwrap()).unwrap();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines[0], "id,selected,rank,reason");
        assert!(lines[1].starts_with("ana,yes,1,") && lines[2].starts_with("leo,no,2,"), "{told}");
        assert!(lines[4].starts_with("nora,yes,4,chosen because of gender=F:2.."), "{told}");
    }

    #[test]
    fn a_mistake_in_a_file_is_named_with_its_line() {
        let mistake = |text: &str, bounds: &[&str]| read_text(text, bounds).unwrap_err();
        assert_eq!(mistake("id,points\n", &[]), "candidates.csv, line 1: there is no column score");
        assert_eq!(mistake("id,score\n", &["gender=F:1.."]), "candidates.csv, line 1: there is no column gender");
        assert!(mistake("id,score\na,1\nb,many\n", &[]).starts_with("candidates.csv, line 3: column score: \"many\""));
        assert_eq!(mistake("id,score\n,1\n", &[]), "candidates.csv, line 2: column id: it is empty");
        assert!(mistake("id,score\na,1,2\n", &[]).contains("line: 2"));
    }
}
