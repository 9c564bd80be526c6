//! `passerelle form`

use std::path::{Path, PathBuf};

use base::Lang;
use clap::{Subcommand, ValueEnum};
use forms::Concepts;
use forms::check::Severity;
use forms::{Form, Mistake, xlsform};
use ui::Texts;

use super::Failed;

/// Check or convert a form.
#[derive(Subcommand)]
pub enum Command {
    /// Say every mistake of an XLSForm: sheet, row, column, what to do.
    Check {
        /// The form: .xlsx, .xls, .csv or .md (pipe tables).
        file: PathBuf,
        /// The language of what is said: fr, de, lb or en; English for any other.
        #[arg(long, env = "LANG", hide_env_values = true, default_value = "en")]
        lang: String,
        /// Whether to give advice too, on what is no mistake.
        #[arg(long, default_value = "yes")]
        advice: Advice,
        /// The concepts of a pack (concepts.csv), to say which questions ask what is known.
        #[arg(long, value_name = "FILE")]
        concepts: Option<PathBuf>,
    },
    /// Write a form in another format, to standard output.
    Export {
        /// The format.
        #[arg(long)]
        to: Format,
        /// The form: .xlsx, .xls, .csv or .md (pipe tables).
        file: PathBuf,
    },
}

/// Whether advice is given.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Advice {
    /// It is.
    Yes,
    /// Only mistakes are told.
    No,
}

/// What a form can be written as.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// ODK XForms.
    Xform,
    /// XLSForm, as an Excel workbook.
    Xlsx,
    /// JSON Schema (2020-12) of its answers.
    Schema,
}

/// Checks or exports.
pub fn run(command: Command) -> Result<(), Failed> {
    match command {
        Command::Check { file, lang, advice, concepts } => {
            let lang = Lang::from_tag(lang.split('.').next().unwrap_or_default()).unwrap_or(Lang::En);
            check(&file, lang, advice, concepts.as_deref())
        }
        Command::Export { to, file } => {
            let form = read(&file)?;
            let written = match to {
                Format::Xform => forms::xform::write(&form).into_bytes(),
                Format::Schema => format!("{:#}\n", forms::schema::of(&form, Lang::En)).into_bytes(),
                Format::Xlsx => xlsform::write(&form).map_err(|error| Failed::Found(error.to_string()))?,
            };
            super::print(&written)
        }
    }
}

/// Says what is found in a form, one line each. Advice alone is no failure.
fn check(file: &Path, lang: Lang, advice: Advice, concepts: Option<&Path>) -> Result<(), Failed> {
    let form = read(file)?;
    let concepts = match concepts {
        Some(file) => {
            let (name, bytes) = open(file)?;
            Concepts::read(&name, &bytes).map_err(|mistakes| told(file, &mistakes))?
        }
        None => Concepts::default(),
    };
    let texts = Texts::with(&[forms::check::TEXTS]).map_err(|error| Failed::Found(error.to_string()))?;
    let mut findings = forms::check::check(&form, &concepts);
    findings.retain(|finding| advice == Advice::Yes || finding.severity() == Severity::Mistake);
    let lines: String = findings.iter().map(|finding| format!("{}\n", finding.say(&texts, lang))).collect();
    super::print(lines.as_bytes())?;
    let mistakes = findings.iter().filter(|finding| finding.severity() == Severity::Mistake).count();
    if mistakes > 0 {
        return Err(Failed::Found(format!("{}: {mistakes} to mend", file.display())));
    }
    println!("{}: no mistake ({} questions)", file.display(), form.questions().count());
    Ok(())
}

/// A file's name without its folder, and what is in it.
fn open(file: &Path) -> Result<(String, Vec<u8>), Failed> {
    let bytes = std::fs::read(file).map_err(|error| Failed::file(file, error))?;
    Ok((file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(), bytes))
}

/// Prints mistakes, a line each.
fn told(file: &Path, mistakes: &[Mistake]) -> Failed {
    for mistake in mistakes {
        println!("{mistake}");
    }
    Failed::Found(format!("{}: {} to mend", file.display(), mistakes.len()))
}

/// Reads a form; each mistake is one line.
fn read(file: &Path) -> Result<Form, Failed> {
    let (name, bytes) = open(file)?;
    xlsform::read(&name, &bytes).map_err(|mistakes| told(file, &mistakes))
}
