//! The files of a release, and a ZIP of all: CSV, JSON and XLSX with their description (Data Package and Table Schema of
//! Frictionless Data), what the values mean, and the method note in every language.

use std::io::{Cursor, Read as _, Write as _};

use base::{Lang, harmless, harmless_beside_others};
use jiff::civil::Date;
use maud::{DOCTYPE, html};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use serde_json::{Value, json};
use ui::Words;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{ColumnFacts, Facts, Release, TextFacts, method_note};
use crate::model::Consultation;
use crate::room::ConsultationsError;
use crate::sha256_hex::sha256_hex;

/// Bytes of a file, unpacked, at most.
const FILE_MAX_BYTES: u64 = 512 * 1024 * 1024;
/// Most characters of a cell, Excel's own limit.
const CELL_MAX_CHARS: usize = 32_767;

/// A file as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedFile {
    /// Its name.
    pub name: String,
    /// What it is (RFC 2046).
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a package is made of, besides the lines.
pub(super) struct Packing<'a> {
    pub(super) consultation: &'a Consultation,
    pub(super) release: &'a Release,
    /// The day of the release.
    pub(super) day: Date,
    /// The first and the last day of the consultation.
    pub(super) days: [Date; 2],
    /// Where it is published.
    pub(super) address: &'a str,
}

impl PackedFile {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self { name: name.to_owned(), media_type: media_type(name), bytes }
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "html" => "text/html; charset=utf-8",
        _ => "application/zip",
    }
}

impl From<XlsxError> for ConsultationsError {
    fn from(error: XlsxError) -> Self {
        Self::Package(error.to_string())
    }
}

impl From<zip::result::ZipError> for ConsultationsError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Package(error.to_string())
    }
}

/// The ZIP of a release. The same release gives the same bytes.
pub(super) fn pack(
    asked: &Packing<'_>,
    lines: &disclosure::Release,
    texts: &[Vec<String>],
    words: &[Words],
) -> Result<Vec<u8>, ConsultationsError> {
    let facts = &asked.release.facts;
    let codebook = codebook(&facts.columns);
    let texts: Vec<Vec<String>> =
        texts.iter().map(|own| own.iter().map(|text| harmless(text).into_owned()).collect()).collect();
    let mut files = vec![
        PackedFile::new("answers.csv", lines.csv().into_bytes()),
        PackedFile::new("answers.json", lines.json().into_bytes()),
        PackedFile::new("answers.xlsx", workbook(lines, &codebook, facts, &texts)?),
        PackedFile::new("codebook.csv", csv(&codebook).into_bytes()),
    ];
    for (told, own) in facts.texts.iter().zip(&texts) {
        let rows: Vec<Vec<String>> = own.iter().map(|text| vec![text.clone()]).collect();
        let lines = csv(&[vec![vec!["text".to_owned()]], rows].concat());
        files.push(PackedFile::new(&told.file, lines.into_bytes()));
    }
    let described = description(asked, lines, &files);
    files.push(PackedFile::new("datapackage.json", format!("{described:#}\n").into_bytes()));
    for words in words {
        let note = note(asked, words).into_bytes();
        files.push(PackedFile::new(&format!("method.{}.html", words.lang.tag()), note));
    }
    zipped(&files)
}

fn zipped(files: &[PackedFile]) -> Result<Vec<u8>, ConsultationsError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // The library would ask the clock.
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.name.as_str(), options)?;
        zip.write_all(&file.bytes).map_err(|error| ConsultationsError::Package(error.to_string()))?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Whether a file's name ends with this, after its last full stop.
pub(crate) fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, last)| last == ending)
}

/// A file of a package; the package itself by any name that ends with `.zip`.
pub(super) fn file_of(package: Vec<u8>, name: &str) -> Result<Option<PackedFile>, ConsultationsError> {
    if has_ending(name, "zip") {
        return Ok(Some(PackedFile::new(name, package)));
    }
    let mut archive = ZipArchive::new(Cursor::new(package))?;
    let mut bytes = Vec::new();
    match archive.by_name(name) {
        Ok(file) => {
            let read = file.take(FILE_MAX_BYTES).read_to_end(&mut bytes);
            read.map_err(|error| ConsultationsError::Package(error.to_string()))?;
        }
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    Ok(Some(PackedFile::new(name, bytes)))
}

/// What names and values mean, in every language: a line for each column, and for each of its values.
fn codebook(columns: &[ColumnFacts]) -> Vec<Vec<String>> {
    let heading = ["column", "value"].map(str::to_owned).into_iter();
    let mut rows = vec![heading.chain(Lang::ALL.map(|lang| lang.tag().to_owned())).collect::<Vec<_>>()];
    for column in columns {
        let told = Lang::ALL.map(|lang| match &column.option {
            Some(option) => format!("{} – {}", column.label.get(lang), option.get(lang)),
            None => column.label.get(lang).to_owned(),
        });
        rows.push(
            [vec![column.name.clone(), String::new()], told.map(|label| harmless_beside_others(&label)).to_vec()]
                .concat(),
        );
        for (value, label) in &column.values {
            let told = Lang::ALL.map(|lang| harmless_beside_others(label.get(lang)));
            rows.push([vec![column.name.clone(), harmless(value).into_owned()], told.to_vec()].concat());
        }
    }
    rows
}

/// Lines as CSV (RFC 4180). What some spreadsheets take for the end of a cell is quoted too.
fn csv(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| {
        if cell.contains(['"', ',', ';', '\t', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\n").collect()
}

fn workbook(
    lines: &disclosure::Release,
    codebook: &[Vec<String>],
    facts: &Facts,
    texts: &[Vec<String>],
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The library would ask the clock.
    let written = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&written));
    let heading: Vec<String> = facts.columns.iter().map(|column| column.name.clone()).collect();
    put_sheet(&mut workbook, "answers", std::iter::once(&heading).chain(lines.rows()))?;
    put_sheet(&mut workbook, "codebook", codebook)?;
    for (told, own) in facts.texts.iter().zip(texts) {
        let rows: Vec<Vec<String>> =
            std::iter::once("text".to_owned()).chain(own.iter().cloned()).map(|text| vec![text]).collect();
        put_sheet(&mut workbook, told.file.trim_end_matches(".csv"), &rows)?;
    }
    workbook.save_to_buffer()
}

/// A sheet of texts; a cell without any stays empty.
fn put_sheet<'a>(
    workbook: &mut Workbook,
    name: &str,
    rows: impl IntoIterator<Item = &'a Vec<String>>,
) -> Result<(), XlsxError> {
    let heads = Format::new().set_bold();
    let sheet = workbook.add_worksheet().set_name(name)?;
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let cell: String = cell.chars().take(CELL_MAX_CHARS).collect();
            if row == 0 {
                sheet.write_string_with_format(row, column, cell, &heads)?;
            } else {
                sheet.write_string(row, column, cell)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The Data Package: what is in each file, under which licence, and by which hash it is known.
fn description(asked: &Packing<'_>, lines: &disclosure::Release, files: &[PackedFile]) -> Value {
    let (consultation, facts) = (asked.consultation, &asked.release.facts);
    let lang = consultation.about.langs().first().copied().unwrap_or_default();
    let licence = facts.licence.of_files();
    let answers: Value = serde_json::from_str(&lines.description("answers.csv", &licence)).unwrap_or_default();
    let mut answers = answers;
    for (field, column) in answers["schema"]["fields"].as_array_mut().into_iter().flatten().zip(&facts.columns) {
        let option = column.option.as_ref().map(|option| format!(" – {}", option.get(lang))).unwrap_or_default();
        field["title"] = json!(format!("{}{option}", column.label.get(lang)));
    }
    let other = |name: &str, path: &str, format: &str, dialect: Value| {
        let mut other = answers.clone();
        other["name"] = json!(name);
        other["path"] = json!(path);
        other["format"] = json!(format);
        other["mediatype"] = json!(media_type(path));
        other["dialect"] = dialect;
        // Said once, beside the file that a checker reads.
        if let Some(other) = other.as_object_mut() {
            other.remove("disclosure");
        }
        other
    };
    let text = |told: &TextFacts| {
        json!({
            "profile": "tabular-data-resource",
            "name": told.file.trim_end_matches(".csv"),
            "title": told.label.get(lang),
            "path": told.file,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "licenses": [{ "name": licence.name, "path": licence.path }],
            "schema": { "fields": [{ "name": "text", "type": "string" }] },
            "disclosure": { "kind": "texts", "texts": told.count, "of": told.of, "crowd": facts.crowd },
        })
    };
    let labels = ["column", "value"].into_iter().chain(Lang::ALL.map(Lang::tag));
    let codebook = json!({
        "profile": "tabular-data-resource",
        "name": "codebook",
        "path": "codebook.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": labels.map(|name| json!({ "name": name, "type": "string" })).collect::<Vec<_>>(),
            "missingValues": [""],
        },
    });
    let json_rows = other("answers-json", "answers.json", "json", json!({ "json": { "keyed": true } }));
    let sheet = other("answers-xlsx", "answers.xlsx", "xlsx", json!({ "excel": { "sheet": "answers" } }));
    let mut resources = vec![answers, json_rows, sheet, codebook];
    resources.extend(facts.texts.iter().map(text));
    for resource in &mut resources {
        // Readers of JSON and XLSX do not reckon these, and would call the file bad: the package's own hash holds there.
        let path = resource["path"].as_str().filter(|path| has_ending(path, "csv")).unwrap_or_default().to_owned();
        if let Some(file) = files.iter().find(|file| file.name == path) {
            resource["bytes"] = json!(file.bytes.len());
            resource["hash"] = json!(format!("sha256:{}", sha256_hex(&file.bytes)));
        }
    }
    json!({
        "profile": "data-package",
        "name": format!("consultation-{}", consultation.code.to_lowercase()),
        "title": consultation.about.title.get(lang),
        "description": consultation.about.introduction.get(lang),
        "homepage": asked.address,
        "created": format!("{}T00:00:00Z", asked.day),
        "version": "1.0",
        "licenses": [{ "name": licence.name, "title": facts.licence.title(), "path": licence.path }],
        "contributors": [{ "title": consultation.about.body, "role": "publisher" }],
        "resources": resources,
    })
}

/// The method note as a document of its own.
fn note(asked: &Packing<'_>, words: &Words) -> String {
    let title = words.t("consultations-note-title");
    let page = html! {
        (DOCTYPE)
        html lang=(words.lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
            }
            body {
                main {
                    h1 { (title) }
                    h2 { (asked.consultation.about.title.get(words.lang)) }
                    (method_note(words, asked.consultation, asked.release, asked.days, asked.day))
                }
            }
        }
    };
    page.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked_and_nothing_else() {
        let files = [PackedFile::new("answers.csv", b"a\n1\n".to_vec()), PackedFile::new("b.json", vec![b'x'; 4_000])];
        let package = zipped(&files).unwrap();
        assert_eq!(package, zipped(&files).unwrap(), "the same bytes at any time");
        assert_eq!(file_of(package.clone(), "answers.csv").unwrap().as_ref(), files.first());
        assert_eq!(file_of(package.clone(), "../answers.csv").unwrap(), None);
        assert_eq!(file_of(package.clone(), "all.zip").unwrap().unwrap().bytes, package);
    }

    #[test]
    fn a_cell_of_csv_is_quoted_where_it_must_be() {
        assert_eq!(csv(&[vec!["a".to_owned(), "b, \"c\"\nd".to_owned()]]), "a,\"b, \"\"c\"\"\nd\"\n");
        assert_eq!(csv(&[vec!["yes;=1+1".to_owned()]]), "\"yes;=1+1\"\n");
    }
}
