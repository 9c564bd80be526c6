//! The room's tables and queries.

pub mod requests;

use base::headcount::HeadcountBand;
use base::{FirmId, FirmNumber, PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use crate::model::{Diagnosis, DiagnosisId, Firm, FirmFacts, MAX_FIRMS, Origin};

/// The firm of the same owner that is there already: by its number, and then brought up to date, or
/// by the command that created it.
pub fn known_firm(tx: &mut Tx<'_>, firm: &Firm, creation_key: &str) -> Result<Option<FirmId>, StoreError> {
    if let Some(number) = &firm.number
        && let Some(known) = firm_of_number(tx, firm.owner, &number.to_string())?
    {
        update_facts(tx, known, firm)?;
        return Ok(Some(known));
    }
    firm_created_by(tx, firm.owner, creation_key)
}

/// Writes a new firm down.
pub fn insert_firm(tx: &mut Tx<'_>, firm: &Firm, creation_key: &str, now: Timestamp) -> Result<(), StoreError> {
    let number = firm.number.as_ref().map(ToString::to_string);
    let (source, label) = firm.origin.parts();
    tx.execute(
        sql!(
            "INSERT INTO business_firms \
             (id, owner, number, name, activity, commune, headcount, source, source_label, known_at, created_at, creation_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            firm.id,
            firm.owner,
            number,
            firm.facts.name,
            firm.facts.activity,
            firm.facts.commune,
            firm.facts.headcount.map(|band| band.code().to_owned()),
            source,
            label,
            firm.known_at,
            now,
            creation_key
        ],
    )?;
    Ok(())
}

fn firm_created_by(tx: &mut Tx<'_>, owner: PersonId, creation_key: &str) -> Result<Option<FirmId>, StoreError> {
    tx.first(
        sql!("SELECT id FROM business_firms WHERE owner = $1 AND creation_key = $2"),
        params![owner, creation_key],
        |row| row.get(0),
    )
}

fn firm_of_number(tx: &mut Tx<'_>, owner: PersonId, number: &str) -> Result<Option<FirmId>, StoreError> {
    tx.first(sql!("SELECT id FROM business_firms WHERE owner = $1 AND number = $2"), params![owner, number], |row| {
        row.get(0)
    })
}

/// Replaces what is known of a firm by something newer.
fn update_facts(tx: &mut Tx<'_>, id: FirmId, firm: &Firm) -> Result<(), StoreError> {
    let (source, label) = firm.origin.parts();
    tx.execute(
        sql!(
            "UPDATE business_firms SET name = $1, activity = $2, commune = $3, headcount = $4, source = $5, \
             source_label = $6, known_at = $7 WHERE id = $8"
        ),
        params![
            firm.facts.name,
            firm.facts.activity,
            firm.facts.commune,
            firm.facts.headcount.map(|band| band.code().to_owned()),
            source,
            label,
            firm.known_at,
            id
        ],
    )?;
    Ok(())
}

/// The firms that a person looks after, the oldest first.
pub fn firms_of(tx: &mut Tx<'_>, owner: PersonId) -> Result<Vec<Firm>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, owner, number, name, activity, commune, headcount, source, source_label, known_at \
             FROM business_firms WHERE owner = $1 ORDER BY created_at, id LIMIT $2"
        ),
        params![owner, i64::try_from(MAX_FIRMS).unwrap_or(i64::MAX)],
        read_firm,
    )
}

/// A firm, whoever looks after it: the caller decides who may see it.
pub fn firm(tx: &mut Tx<'_>, id: FirmId) -> Result<Option<Firm>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, owner, number, name, activity, commune, headcount, source, source_label, known_at \
             FROM business_firms WHERE id = $1"
        ),
        params![id],
        read_firm,
    )
}

fn read_firm(row: &Row<'_>) -> Result<Firm, StoreError> {
    let number: Option<String> = row.get(2)?;
    let headcount: Option<String> = row.get(6)?;
    let source: String = row.get(7)?;
    Ok(Firm {
        id: row.get(0)?,
        owner: row.get(1)?,
        number: number.and_then(|number| number.parse::<FirmNumber>().ok()),
        facts: FirmFacts {
            name: row.get(3)?,
            activity: row.get(4)?,
            commune: row.get(5)?,
            headcount: headcount.and_then(|code| HeadcountBand::from_code(&code)),
        },
        origin: Origin::from_parts(&source, row.get(8)?),
        known_at: row.get(9)?,
    })
}

/// Begins a diagnosis.
pub fn insert_diagnosis(tx: &mut Tx<'_>, diagnosis: &Diagnosis, form: &str, answers: &str) -> Result<(), StoreError> {
    tx.execute(
        sql!(
            "INSERT INTO business_diagnoses (id, firm, form, form_version, answers, revision, started_at, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            diagnosis.id,
            diagnosis.firm,
            form,
            diagnosis.form_version,
            answers,
            diagnosis.revision,
            diagnosis.started_at,
            diagnosis.changed_at
        ],
    )?;
    Ok(())
}

/// Keeps the answers of a diagnosis, unless somebody else changed it since it was read: then
/// nothing is written and the answer is `false`.
pub fn update_diagnosis(tx: &mut Tx<'_>, diagnosis: &Diagnosis, answers: &str) -> Result<bool, StoreError> {
    let changed = tx.execute(
        sql!(
            "UPDATE business_diagnoses SET answers = $1, form_version = $2, changed_at = $3, completed_at = $4, \
             revision = revision + 1 WHERE id = $5 AND revision = $6"
        ),
        params![
            answers,
            diagnosis.form_version,
            diagnosis.changed_at,
            diagnosis.completed_at,
            diagnosis.id,
            diagnosis.revision
        ],
    )?;
    Ok(changed == 1)
}

/// A diagnosis as it is stored: the answers still as text.
pub struct StoredDiagnosis {
    /// All but the answers.
    pub diagnosis: Diagnosis,
    /// The answers, as JSON.
    pub answers: String,
}

/// A diagnosis, whoever's firm it is.
pub fn diagnosis(tx: &mut Tx<'_>, id: DiagnosisId) -> Result<Option<StoredDiagnosis>, StoreError> {
    tx.first(
        sql!(
            "SELECT id, firm, form_version, answers, revision, started_at, changed_at, completed_at \
             FROM business_diagnoses WHERE id = $1"
        ),
        params![id],
        read_diagnosis,
    )
}

/// The diagnoses of a firm, the newest first.
pub fn diagnoses_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<StoredDiagnosis>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, form_version, answers, revision, started_at, changed_at, completed_at \
             FROM business_diagnoses WHERE firm = $1 ORDER BY started_at DESC, id DESC LIMIT 20"
        ),
        params![firm],
        read_diagnosis,
    )
}

fn read_diagnosis(row: &Row<'_>) -> Result<StoredDiagnosis, StoreError> {
    Ok(StoredDiagnosis {
        answers: row.get(3)?,
        diagnosis: Diagnosis {
            id: row.get(0)?,
            firm: row.get(1)?,
            form_version: row.get(2)?,
            answers: forms::Answers::default(),
            revision: row.get(4)?,
            started_at: row.get(5)?,
            changed_at: row.get(6)?,
            completed_at: row.get(7)?,
        },
    })
}

impl StoredDiagnosis {
    /// The diagnosis with its answers.
    pub fn open(self) -> Result<Diagnosis, serde_json::Error> {
        Ok(Diagnosis { answers: serde_json::from_str(&self.answers)?, ..self.diagnosis })
    }
}
