//! `passerelle pack compare`: what another sheet of recommendations changes for the example firms, side by side.

use std::fmt::Write as _;
use std::path::Path;

use base::Lang;
use business::catalogue::Recommendation;
use business::examples::{Difference, Example, Sheet, fit_word};
use jiff::civil::Date;
use ui::{Texts, Words};

use super::Failed;
use crate::house::PackContent;
use crate::pack::Pack;

/// The widest that a recommendation's label may be in the table, in characters.
const WIDEST: usize = 48;

/// One side: a pack, perhaps with another sheet of recommendations.
struct Side {
    pack: PackContent,
    recommendations: Option<Vec<Recommendation>>,
}

impl Side {
    fn sheet(&self) -> Sheet<'_> {
        let sheet = Sheet::of(&self.pack.business, &self.pack.activities);
        self.recommendations.as_ref().map_or(sheet, |recommendations| Sheet { recommendations, ..sheet })
    }

    fn examples(&self) -> &[Example] {
        &self.pack.business.examples
    }
}

/// Prints the verdicts that differ between two packs, or two sheets of the same pack, for each example firm.
///
/// # Errors
/// The mistakes of a side; or that something differs.
pub fn run(old: &Path, new: &Path, pack: Option<&Path>, lang: Lang, today: Date) -> Result<(), Failed> {
    let (before, after) = (side(old, pack)?, side(new, pack)?);
    let examples = if after.examples().is_empty() { before.examples() } else { after.examples() };
    if examples.is_empty() {
        return Err(Failed::Found("there are no example firms: put them into examples/firms.csv".to_owned()));
    }
    let words = Words::new(
        Texts::with(&[forms::TEXTS, business::TEXTS]).map_err(|error| Failed::Found(error.to_string()))?,
        lang,
    );
    let mut changed = Vec::new();
    for example in examples {
        let differences = example.differences(before.sheet(), after.sheet(), today, &words);
        if !differences.is_empty() {
            super::print(table(example, &differences, &words).as_bytes())?;
            changed.push(differences.len());
        }
    }
    if changed.is_empty() {
        println!("nothing changes for the {} example firms", examples.len());
        return Ok(());
    }
    let verdicts: usize = changed.iter().sum();
    Err(Failed::Found(format!("{verdicts} verdicts change, for {} of {} example firms", changed.len(), examples.len())))
}

/// A folder is a pack; a file is a sheet of the pack that the command was told, or of France's.
fn side(path: &Path, pack: Option<&Path>) -> Result<Side, Failed> {
    if path.is_dir() {
        return Ok(Side { pack: PackContent::read(&Pack::Folder(path.to_owned()))?, recommendations: None });
    }
    let pack = PackContent::read(&Pack::at(pack))?;
    let cannot = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let bytes = std::fs::read(path).map_err(|error| Failed::Found(cannot(&error)))?;
    // A sheet of its own may have any name; in a table of lines, the name is that of the file.
    let file = match path.extension().and_then(|extension| extension.to_str()) {
        Some("csv") => "recommendations.csv".to_owned(),
        _ => path.display().to_string(),
    };
    let recommendations = pack.business.read_sheet(&file, &bytes).map_err(|mistakes| {
        let all: Vec<String> = mistakes.iter().map(|mistake| cannot(mistake)).collect();
        Failed::Found(all.join("\n"))
    })?;
    Ok(Side { pack, recommendations: Some(recommendations) })
}

/// What changes for one firm.
fn table(example: &Example, differences: &[Difference], words: &Words) -> String {
    let rows: Vec<[String; 4]> = differences
        .iter()
        .map(|difference| {
            let label = format!("{} ({})", shortened(difference.label.get(words.lang)), difference.name);
            let because = difference.because.join("; ");
            [label, fit_word(difference.before, words), fit_word(difference.after, words), because]
        })
        .collect();
    let heads = ["recommendation", "before", "after", "because"].map(str::to_owned);
    let width = |column: usize| {
        let cells = rows.iter().chain([&heads]).map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths = [width(0), width(1), width(2)];
    let mut text = format!("{} ({})\n", example.label, example.name);
    for [label, before, after, because] in [&heads].into_iter().chain(&rows) {
        let [first, second, third] = widths;
        let _ = writeln!(text, "  {label:<first$}  {before:<second$}  {after:<third$}  {because}");
    }
    text.push('\n');
    text
}

fn shortened(label: &str) -> String {
    if label.chars().count() <= WIDEST {
        return label.to_owned();
    }
    let mut short: String = label.chars().take(WIDEST - 1).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 24);

    fn compared(sheet: &str) -> Result<(), String> {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("mine.csv");
        std::fs::write(&new, sheet).unwrap();
        let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/france");
        run(&old, &new, None, Lang::En, TODAY).map_err(|failed| failed.to_string())
    }

    #[test]
    fn a_pack_beside_itself_changes_nothing_and_a_sheet_with_less_says_for_whom() {
        let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/france");
        assert!(run(&pack, &pack, None, Lang::Fr, TODAY).is_ok());
        let heads = "name,relevant,theme,benefit,effort,cost,label::fr,why::fr,source,url";
        let told = compared(&format!("{heads}\nmine,true(),t,1,1,free,L,W,S,https://a.example/\n")).unwrap_err();
        assert!(told.ends_with("for 16 of 16 example firms"), "{told}");
    }

    #[test]
    fn a_mistake_of_a_sheet_is_told_with_its_place() {
        let heads = "name,relevant,theme,benefit,effort,cost,label::fr,why::fr,source,url";
        let told =
            compared(&format!("{heads}\nmine,${{nobody}} = 'no',t,1,1,free,L,W,S,https://a.example/\n")).unwrap_err();
        assert!(told.contains("row 2, column relevant: the form has no question \"nobody\""), "{told}");
    }
}
