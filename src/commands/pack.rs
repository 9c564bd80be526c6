//! `passerelle pack`

use std::path::{Path, PathBuf};

use base::{Clock as _, Lang, SystemClock};
use business::examples::{Sheet, untried};
use clap::Subcommand;
use forms::check::{self, Audience, FormOfSet, Severity};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use procedures::content;
use ui::Texts;

use super::{Failed, pack_compare};
use crate::house::PackContent;
use crate::pack::Pack;
use crate::procedure_pack;

/// Check a pack.
#[derive(Subcommand)]
pub enum Command {
    /// Read everything that the service would read, and name the first mistake with its place.
    Check {
        /// The pack's folder.
        folder: PathBuf,
    },
    /// Show what other recommendations change for the pack's example firms: ends with 1 when something changes.
    Compare {
        /// A pack's folder, or a sheet of recommendations of the pack of `--pack`.
        old: PathBuf,
        /// The same, newer.
        new: PathBuf,
        /// The language of labels and reasons: fr, de, lb or en; English for any other.
        #[arg(long, env = "LANG", hide_env_values = true, default_value = "en")]
        lang: String,
    },
}

/// Checks a pack, or compares two.
pub fn run(command: Command, pack: Option<&Path>) -> Result<(), Failed> {
    let today = TimeZone::UTC.to_datetime(SystemClock.now().jiff()).date();
    match command {
        Command::Check { folder } => check(folder, today),
        Command::Compare { old, new, lang } => {
            let lang = Lang::from_tag(lang.split(['.', '_']).next().unwrap_or_default()).unwrap_or(Lang::En);
            pack_compare::run(&old, &new, pack, lang, today)
        }
    }
}

fn check(folder: PathBuf, today: Date) -> Result<(), Failed> {
    let pack = Pack::Folder(folder.clone());
    let content = PackContent::read(&pack)?;
    check_procedures(&folder, &pack, &content.procedures)?;
    let business = &content.business;
    for instrument in business.instruments.iter() {
        println!(
            "{}/{}: {} questions at most, {} items, {} dimensions, {} bands, scale 0 to {}",
            business::instrument::FOLDER,
            instrument.name,
            instrument.asked(),
            instrument.items.len(),
            instrument.dimensions.len(),
            instrument.bands.len(),
            instrument.scale,
        );
    }
    println!(
        "passes: {} questions of the spotting, {} competences",
        content.passes.questions.len(),
        content.passes.competences.len(),
    );
    check_examples(Sheet::of(business, &content.activities), today)?;
    println!(
        "{}: no mistake ({} communes, {} instruments, {} recommendations, {} figures, {} procedures, {} adapters)",
        folder.display(),
        content.territories.communes().len(),
        business.instruments.iter().count(),
        business.recommendations.len(),
        business.figures.len(),
        content.procedures.procedures.len(),
        content.adapters.iter().count(),
    );
    Ok(())
}

/// Says for which example firms something else is recommended than their author expects.
fn check_examples(sheet: Sheet<'_>, today: Date) -> Result<(), Failed> {
    let examples = &sheet.content.examples;
    if examples.is_empty() {
        return Ok(());
    }
    let mut mistakes = 0;
    for example in examples {
        for refused in example.fill_in(sheet.content, today).1 {
            println!("examples: {refused}");
            mistakes += 1;
        }
        if let Some(surprise) = example.surprise(sheet, today) {
            println!("examples: {}: other recommendations than expected", example.name);
            for (what, names) in [("now also", &surprise.appeared), ("no longer", &surprise.vanished)] {
                if !names.is_empty() {
                    println!("  {what}: {}", names.join(" "));
                }
            }
            println!("  if that is right, the column `expected` is: {}", surprise.now.join(" "));
            mistakes += 1;
        }
    }
    let untried: Vec<&str> = untried(examples, sheet, today).iter().map(|one| one.name.as_str()).collect();
    if !untried.is_empty() {
        println!("examples: recommended to none of the {} firms: {}", examples.len(), untried.join(" "));
    }
    if mistakes > 0 { Err(Failed::Found(format!("examples: {mistakes} to look at"))) } else { Ok(()) }
}

/// Reads every procedure's form, says what is found in each and between them, and how much of each arrives filled in.
fn check_procedures(folder: &Path, pack: &Pack, content: &procedures::Content) -> Result<(), Failed> {
    if content.procedures.is_empty() {
        return Ok(());
    }
    let concepts = &content.concepts;
    let texts = Texts::with(&[check::TEXTS]).map_err(|error| Failed::Found(error.to_string()))?;
    let mut plans = Vec::new();
    for procedure in &content.procedures {
        let file = &procedure.file;
        let sheet = procedure_pack::sheet(pack, file).map_err(Failed::Found)?;
        let plan = procedures::read_sheet(file, &sheet, &procedure.about)
            .map_err(|error| Failed::Found(format!("{file}: {}", procedures::first_mistake(&error))))?;
        plans.push((procedure, plan));
    }
    let audience = |of: content::Audience| match of {
        content::Audience::Person => Audience::Person,
        content::Audience::Firm => Audience::Firm,
    };
    let set: Vec<FormOfSet<'_>> = plans
        .iter()
        .map(|(procedure, plan)| FormOfSet {
            name: &procedure.file,
            form: plan.form(),
            audience: audience(procedure.about.audience),
        })
        .collect();
    let mut mistakes = 0;
    let mut tell = |file: &str, finding: &check::Finding| {
        mistakes += usize::from(finding.severity() == Severity::Mistake);
        println!("{file}: {}", finding.say(&texts, Lang::En));
    };
    for (procedure, plan) in &plans {
        for finding in &check::check(plan.form(), concepts) {
            tell(&procedure.file, finding);
        }
    }
    for found in &check::check_set(&set) {
        tell(&found.form, &found.finding);
    }
    let mut shares: Vec<usize> = Vec::new();
    for (procedure, plan) in &plans {
        let share = check::arriving_share(plan.form(), &|concept| concepts.get(concept).is_some());
        println!(
            "{}: {} of {} questions can arrive filled in ({} %)",
            procedure.file,
            share.arriving,
            share.shown,
            share.percent()
        );
        shares.push(share.percent());
    }
    shares.sort_unstable();
    println!(
        "the median procedure can arrive filled in to {} %",
        shares.get(shares.len() / 2).copied().unwrap_or_default()
    );
    if mistakes > 0 { Err(Failed::Found(format!("{}: {mistakes} to mend", folder.display()))) } else { Ok(()) }
}
