//! SQLite files of the tests: tables are made once for each program of tests.

#![expect(clippy::expect_used, reason = "a test cannot go on without its database")]

use std::path::{Path, PathBuf};

use super::{fingerprint, open};
use crate::{DatabaseUrl, Migrations, copy_sqlite};

/// A file with these tables beside the program of tests, made by the first test that needs it. One that an older
/// program made is made anew: what is tested is how this one makes tables.
pub(super) async fn template(migrations: Migrations) -> PathBuf {
    let program = std::env::current_exe().expect("the program of tests");
    let file = program.with_extension(format!("{}.sqlite", fingerprint(migrations)));
    if is_younger(&file, &program) {
        return file;
    }
    // Others may make it at the same time, each in a folder of its own; the last one stays.
    let folder = tempfile::tempdir_in(program.parent().expect("a folder of programs")).expect("a folder");
    let (made, whole) = (folder.path().join("open.sqlite"), folder.path().join("whole.sqlite"));
    let db = open(&DatabaseUrl::sqlite(&made), migrations).await;
    // In one file: what is still in the log of an open database is part of it.
    copy_sqlite(&made, &whole).expect("a template");
    drop(db);
    std::fs::rename(&whole, &file).expect("a template in its place");
    file
}

/// A copy of a template.
pub(super) fn copy(template: &Path, file: &Path) {
    std::fs::copy(template, file).expect("a copy of the template");
}

fn is_younger(file: &Path, program: &Path) -> bool {
    let made = |path: &Path| path.metadata()?.modified();
    matches!((made(file), made(program)), (Ok(file), Ok(program)) if file >= program)
}
