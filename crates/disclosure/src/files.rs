//! What is published: CSV, its description as a Table Schema, and JSON.
//!
//! Descriptions follow the Data Resource and Table Schema of Frictionless Data, with a part of our own, `disclosure`,
//! which says how the file was made and what a checker is to look for.

use base::harmless;
use serde_json::{Value, json};

use crate::counts::{EVERYTHING, Protected};
use crate::{ANY, Column, Release};

/// Under what a file may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// Its name, such as `etalab-2.0`.
    pub name: String,
    /// Its text's address.
    pub path: String,
}

impl Release {
    /// The lines as CSV (RFC 4180, UTF-8), a heading first.
    pub fn csv(&self) -> String {
        let heading = self.columns.iter().map(|column| column.name.clone()).collect();
        lines(std::iter::once(heading).chain(self.rows.iter().cloned()))
    }

    /// The lines as JSON: a list of objects, each with its members in the order of the columns.
    pub fn json(&self) -> String {
        let object = |row: &Vec<String>| {
            let member = |(column, cell): (&Column, &String)| format!("    {}: {}", json!(column.name), told(cell));
            let members: Vec<String> = self.columns.iter().zip(row).map(member).collect();
            format!("  {{\n{}\n  }}", members.join(",\n"))
        };
        let objects: Vec<String> = self.rows.iter().map(object).collect();
        format!("[\n{}\n]\n", objects.join(",\n"))
    }

    /// The description of the CSV file that is published at `path`.
    pub fn description(&self, path: &str, licence: &Licence) -> String {
        let fields = self.columns.iter().enumerate().map(|(place, column)| {
            let mut values: Vec<&str> = self.rows.iter().map(|row| row[place].as_str()).collect();
            values.sort_unstable();
            values.dedup();
            values.retain(|value| !value.is_empty());
            let mut field = json!({ "name": column.name, "type": "string", "role": "answer" });
            if !values.is_empty() {
                field["constraints"] = json!({ "enum": values });
            }
            if let Some(hierarchy) = column.hierarchy() {
                field["role"] = json!("known");
                field["level"] = json!(hierarchy.level_name(self.levels[place]));
            }
            field
        });
        let note = &self.note;
        let warnings = note
            .warnings
            .iter()
            .map(|warning| json!({ "column": warning.column, "crowds": warning.crowds, "rows": warning.rows }));
        let disclosure = json!({
            "kind": "answers",
            "crowd": note.crowd,
            "any": ANY,
            "smallest_crowd": note.smallest,
            "crowds": note.crowds,
            "rows": note.rows,
            "rows_released_before": note.released_before,
            "rows_hidden": note.hidden_rows,
            "loss": note.loss,
            "ways": note.ways.0,
            "ways_tried": note.ways.1,
            "sensitive_answers_told": warnings.collect::<Vec<_>>(),
        });
        resource(path, licence, fields.collect(), disclosure)
    }
}

impl Protected {
    /// What may be seen as CSV: a line for each count, `*` for a total, nothing where it is hidden.
    pub fn csv(&self) -> String {
        let table = self.table();
        let columns = table.columns.as_ref();
        let heading = [Some(&table.rows), columns].into_iter().flatten().map(|side| side.name.clone());
        let heading = heading.chain(["count".to_owned()]).collect();
        let label = |labels: &[String], at: usize| {
            labels.get(at).map_or_else(|| EVERYTHING.to_owned(), |label| harmless(label).into_owned())
        };
        let shown = self.shown();
        let counts = shown.iter().enumerate().flat_map(|(row, counts)| {
            counts.iter().enumerate().map(move |(column, count)| {
                let names = [Some((&table.rows, row)), columns.map(|side| (side, column))];
                let names = names.into_iter().flatten().map(|(side, at)| label(&side.labels, at));
                names.chain([count.map_or(String::new(), |count| count.to_string())]).collect::<Vec<_>>()
            })
        });
        lines(std::iter::once(heading).chain(counts))
    }

    /// The description of the CSV file that is published at `path`.
    pub fn description(&self, path: &str, licence: &Licence) -> String {
        let table = self.table();
        let sides = [Some(&table.rows), table.columns.as_ref()].into_iter().flatten();
        let mut fields: Vec<Value> = sides.map(|side| json!({ "name": side.name, "type": "string" })).collect();
        fields.push(json!({ "name": "count", "type": "integer", "constraints": { "minimum": 0 } }));
        let disclosure = json!({
            "kind": "counts",
            "crowd": self.crowd(),
            "total": EVERYTHING,
            "hidden": self.hidden(),
        });
        resource(path, licence, fields, disclosure)
    }
}

fn resource(path: &str, licence: &Licence, fields: Vec<Value>, disclosure: Value) -> String {
    let name = path.rsplit('/').next().and_then(|file| file.split('.').next()).unwrap_or(path);
    let description = json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "licenses": [{ "name": licence.name, "path": licence.path }],
        "schema": { "fields": fields, "missingValues": [""] },
        "disclosure": disclosure,
    });
    format!("{description:#}\n")
}

/// What was not stated is nothing.
fn told(cell: &str) -> Value {
    if cell.is_empty() { Value::Null } else { Value::String(cell.to_owned()) }
}

fn lines(rows: impl Iterator<Item = Vec<String>>) -> String {
    rows.map(|row| row.iter().map(|cell| quoted(cell, row.len() == 1)).collect::<Vec<_>>().join(",") + "\n").collect()
}

/// A cell of CSV. A line of one empty cell would be no line.
fn quoted(cell: &str, is_alone: bool) -> String {
    if cell.contains(['"', ',', ';', '\t', '\n', '\r']) || (cell.is_empty() && is_alone) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
