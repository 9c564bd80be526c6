//! `passerelle form`

use std::path::{Path, PathBuf};

use base::Lang;
use clap::{Subcommand, ValueEnum};
use forms::{Form, xlsform};

use super::Failed;

/// Check or convert a form.
#[derive(Subcommand)]
pub enum Command {
    /// Say every mistake of an XLSForm: sheet, row, column, what to do.
    Check {
        /// The form: .xlsx, .xls, .csv or .md (pipe tables).
        file: PathBuf,
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
        Command::Check { file } => {
            let form = read(&file)?;
            println!("{}: no mistake ({} questions)", file.display(), form.questions().count());
            Ok(())
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

/// Reads a form; each mistake is one line.
fn read(file: &Path) -> Result<Form, Failed> {
    let bytes = std::fs::read(file).map_err(|error| Failed::file(file, error))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    xlsform::read(&name, &bytes).map_err(|mistakes| {
        for mistake in &mistakes {
            println!("{mistake}");
        }
        Failed::Found(format!("{}: {} to mend", file.display(), mistakes.len()))
    })
}
