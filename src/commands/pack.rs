//! `passerelle pack`

use std::path::{Path, PathBuf};

use base::Lang;
use clap::Subcommand;
use forms::check::{self, Audience, FormOfSet, Severity};
use procedures::content;
use ui::Texts;

use super::Failed;
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
}

/// Checks a pack.
pub fn run(command: Command) -> Result<(), Failed> {
    let Command::Check { folder } = command;
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
