//! Cases as tables and documents: for spreadsheets, and for the administration's own tools.

use std::collections::BTreeMap;

use base::Lang;
use evidence::Action;
use forms::Filling;
use rust_xlsxwriter::{Workbook, XlsxError};
use serde_json::{Map, Value, json};

use crate::hand::Hand;
use crate::model::Case;
use crate::office::CASES_MAX;
use crate::room::{Procedures, ProceduresError, access};
use crate::submit_case::reference_of;

/// Most characters of a cell, Excel's own limit.
const CELL_MAX_CHARS: usize = 32_767;

/// A table of cases: a head, and a row each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The cells.
    pub rows: Vec<Vec<String>>,
}

impl Procedures {
    /// Every case that was sent to a procedure, as a table: a column for each question, and for each row of a repeat
    /// (`first_name@2`). Each reading is recorded.
    pub async fn export_table(&self, hand: &Hand, procedure: &str, lang: Lang) -> Result<Sheet, ProceduresError> {
        let cases = self.exported(hand, procedure).await?;
        let mut columns: Vec<String> = Vec::new();
        let mut filled: Vec<(Case, BTreeMap<String, String>)> = Vec::new();
        for case in cases {
            let filling = self.filling(&case, lang)?;
            let mut cells = BTreeMap::new();
            for (key, value) in filling.counted() {
                if !columns.contains(&key) {
                    columns.push(key.clone());
                }
                cells.insert(key, value.to_text().to_string());
            }
            filled.push((case, cells));
        }
        let own = ["reference", "state", "submitted_at", "due_at", "decision", "acting_for_person"];
        let head = own.iter().map(ToString::to_string).chain(columns.iter().cloned()).collect();
        let rows = filled.iter().map(|(case, cells)| {
            let own = [
                reference_of(case),
                case.state.name().to_owned(),
                case.submitted_at.map(|at| at.to_string()).unwrap_or_default(),
                case.due_at.map(|at| at.to_string()).unwrap_or_default(),
                case.decision.as_ref().map(|decision| decision.reason.clone()).unwrap_or_default(),
                case.acting.as_ref().map(|acting| acting.organisation.clone()).unwrap_or_default(),
            ];
            let answers = columns.iter().map(|column| cells.get(column).cloned().unwrap_or_default());
            own.into_iter().chain(answers).collect()
        });
        let rows = rows.collect();
        Ok(Sheet { head, rows })
    }

    /// Every case that was sent to a procedure, as JSON documents.
    pub async fn export_documents(&self, hand: &Hand, procedure: &str) -> Result<Vec<Value>, ProceduresError> {
        let cases = self.exported(hand, procedure).await?;
        cases.iter().map(|case| self.document_of(case)).collect()
    }

    async fn exported(&self, hand: &Hand, procedure: &str) -> Result<Vec<Case>, ProceduresError> {
        let cases = self.cases_at(hand, procedure, base::Timestamp::from_seconds(0), CASES_MAX).await?;
        for case in &cases {
            self.evidence.record(access(hand, case, Action::ExportCases, &reference_of(case))).await?;
        }
        Ok(cases)
    }

    /// A case as its tool reads it.
    pub(crate) fn document_of(&self, case: &Case) -> Result<Value, ProceduresError> {
        let filling = self.filling(case, case.lang)?;
        Ok(json!({
            "reference": reference_of(case),
            "procedure": case.procedure,
            "version": case.version,
            "state": case.state.name(),
            "submitted_at": case.submitted_at.map(|at| at.to_string()),
            "due_at": case.due_at.map(|at| at.to_string()),
            "language": case.lang.tag(),
            "acting": case.acting.as_ref().map(|acting| json!({ "organisation": acting.organisation, "mandate": acting.mandate })),
            "decision": case.decision.as_ref().map(|decision| json!({ "granted": decision.is_granted, "reason": decision.reason, "at": decision.at.to_string() })),
            "answers": filling.to_json(),
            "sources": sources_of(&filling),
        }))
    }
}

/// Where each answer comes from that the person did not give.
fn sources_of(filling: &Filling) -> Value {
    let told = filling.answers().iter().filter_map(|(key, answer)| {
        let source = answer.provenance.source.name()?;
        let value =
            json!({ "source": source, "at": answer.provenance.at.to_string(), "basis": answer.provenance.basis });
        Some((key.to_owned(), value))
    });
    Value::Object(told.collect::<Map<_, _>>())
}

impl Sheet {
    /// As CSV with a byte order mark, which spreadsheets need for accents. A cell that a spreadsheet would take for a
    /// formula is written as a text.
    pub fn to_csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let lines = std::iter::once(&self.head).chain(&self.rows);
        for line in lines {
            // Writing into memory cannot fail.
            drop(writer.write_record(line.iter().map(|cell| base::harmless(cell).into_owned())));
        }
        let text = writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        format!("\u{feff}{text}")
    }

    /// As an Excel workbook; cells are texts, never formulas.
    ///
    /// # Errors
    /// What the writer says: too many rows or columns.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, line) in std::iter::once(&self.head).chain(&self.rows).enumerate() {
            for (column, cell) in line.iter().enumerate() {
                let (row, column) = (u32::try_from(row).unwrap_or(u32::MAX), u16::try_from(column).unwrap_or(u16::MAX));
                sheet.write_string(row, column, cell.chars().take(CELL_MAX_CHARS).collect::<String>())?;
            }
        }
        workbook.save_to_buffer()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        let sheet = Sheet {
            head: vec!["a".to_owned(), "b".to_owned()],
            rows: vec![vec!["=1+1".to_owned(), "-3".to_owned()], vec!["@SUM(A1)".to_owned(), "Zoé, \"là\"".to_owned()]],
        };
        assert_eq!(sheet.to_csv(), "\u{feff}a,b\n'=1+1,-3\n'@SUM(A1),\"Zoé, \"\"là\"\"\"\n");
        assert!(sheet.to_xlsx().unwrap().starts_with(b"PK"));
    }
}
