//! Lists the files of `migrations/`, so that a room adds its tables by dropping a file there.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("no CARGO_MANIFEST_DIR")?).join("migrations");
    println!("cargo::rerun-if-changed=migrations");

    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    files.sort();

    let mut list = String::from("&[\n");
    let mut taken: Option<(u32, PathBuf)> = None;
    for file in files {
        let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let version = match stem.split_once('_') {
            Some((digits, name)) if digits.len() == 4 && !name.is_empty() => digits.parse::<u32>().ok(),
            _ => None,
        };
        let Some(version) = version else {
            return Err(format!("{}: a migration is named NNNN_name.sql", file.display()).into());
        };
        if let Some((other_version, other)) = &taken
            && *other_version == version
        {
            return Err(format!("{} and {} have the same number", other.display(), file.display()).into());
        }
        let name = &stem[5..];
        let path = format!("/migrations/{stem}.sql");
        writeln!(
            list,
            "    Migration {{ version: {version}, name: {name:?}, text: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?})) }},"
        )?;
        taken = Some((version, file));
    }
    list.push_str("]\n");
    fs::write(PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?).join("migrations.rs"), list)?;
    Ok(())
}
