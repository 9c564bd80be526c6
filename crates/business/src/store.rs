//! The room's tables and queries.

mod firm_people;
pub mod plan;
pub mod requests;

use base::headcount::HeadcountBand;
use base::{FirmId, FirmNumber, PersonId, Timestamp};
use store::{Row, StoreError, Tx, params, sql};

use crate::model::{Diagnosis, DiagnosisId, Firm, FirmFacts, FirmMember, Origin, Outcome};
use crate::roles::FirmRole;

pub use firm_people::{
    changes_of, delete_firm, firm_of, firms_of, forget_expired_invitations, hand_over, insert_change,
    insert_invitation, invitation_of_token, invitations_to, owned_firm_of_number, people_of, put_member,
    remove_invitation, remove_member,
};

/// How many columns a firm is read from.
const FIRM_COLUMNS_LENGTH: usize = 10;

/// The most diagnoses of a firm that are read, the newest.
const MAX_DIAGNOSES: i64 = 100;

/// The firm of the same owner that is there already: by its number, and then brought up to date, or
/// by the command that created it.
pub fn known_firm(tx: &mut Tx<'_>, firm: &Firm, creation_key: &str) -> Result<Option<FirmId>, StoreError> {
    if let Some(number) = &firm.number
        && let Some(known) = owned_firm_of_number(tx, firm.owner, &number.to_string())?
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
    let member = FirmMember { person: firm.owner, role: FirmRole::Owner, since: now };
    put_member(tx, firm.id, &member, firm.owner)
}

fn firm_created_by(tx: &mut Tx<'_>, owner: PersonId, creation_key: &str) -> Result<Option<FirmId>, StoreError> {
    tx.first(
        sql!("SELECT id FROM business_firms WHERE owner = $1 AND creation_key = $2"),
        params![owner, creation_key],
        |row| row.get(0),
    )
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
            "INSERT INTO business_diagnoses \
             (id, firm, instrument, version, form, form_version, answers, revision, started_at, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            diagnosis.id,
            diagnosis.firm,
            diagnosis.instrument,
            diagnosis.version,
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
    let outcome = diagnosis.outcome.as_ref();
    let changed = tx.execute(
        sql!(
            "UPDATE business_diagnoses SET answers = $1, version = $2, form_version = $3, changed_at = $4, \
             completed_at = $5, score = $6, band = $7, revision = revision + 1 WHERE id = $8 AND revision = $9"
        ),
        params![
            answers,
            diagnosis.version,
            diagnosis.form_version,
            diagnosis.changed_at,
            diagnosis.completed_at,
            outcome.map(kept_score),
            outcome.map(|outcome| outcome.band.clone()),
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
            "SELECT id, firm, form_version, answers, revision, started_at, changed_at, completed_at, \
             instrument, version, score, band FROM business_diagnoses WHERE id = $1"
        ),
        params![id],
        read_diagnosis,
    )
}

/// The diagnoses of a firm, the newest first.
pub fn diagnoses_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<StoredDiagnosis>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, form_version, answers, revision, started_at, changed_at, completed_at, \
             instrument, version, score, band FROM business_diagnoses WHERE firm = $1 ORDER BY started_at DESC, id DESC LIMIT $2"
        ),
        params![firm, MAX_DIAGNOSES],
        read_diagnosis,
    )
}

fn read_diagnosis(row: &Row<'_>) -> Result<StoredDiagnosis, StoreError> {
    let score: Option<String> = row.get(10)?;
    let band: Option<String> = row.get(11)?;
    let outcome = band.map(|band| Outcome { score: score.and_then(|score| score.parse().ok()), band });
    Ok(StoredDiagnosis {
        answers: row.get(3)?,
        diagnosis: Diagnosis {
            id: row.get(0)?,
            firm: row.get(1)?,
            instrument: row.get(8)?,
            version: row.get(9)?,
            form_version: row.get(2)?,
            answers: forms::Answers::default(),
            revision: row.get(4)?,
            started_at: row.get(5)?,
            changed_at: row.get(6)?,
            completed_at: row.get(7)?,
            outcome,
        },
    })
}

/// A score as it is kept.
fn kept_score(outcome: &Outcome) -> String {
    outcome.score.map(|score| score.normalize().to_string()).unwrap_or_default()
}

/// Complete diagnoses by an instrument that do not say yet what they said, at most `limit` of them.
pub fn without_outcome(tx: &mut Tx<'_>, instrument: &str, limit: i64) -> Result<Vec<StoredDiagnosis>, StoreError> {
    tx.all(
        sql!(
            "SELECT id, firm, form_version, answers, revision, started_at, changed_at, completed_at, \
             instrument, version, score, band FROM business_diagnoses \
             WHERE instrument = $1 AND completed_at IS NOT NULL AND band IS NULL ORDER BY id LIMIT $2"
        ),
        params![instrument, limit],
        read_diagnosis,
    )
}

/// Keeps what a complete diagnosis said.
pub fn keep_outcome(tx: &mut Tx<'_>, id: DiagnosisId, outcome: &Outcome) -> Result<(), StoreError> {
    tx.execute(
        sql!("UPDATE business_diagnoses SET score = $1, band = $2 WHERE id = $3 AND completed_at IS NOT NULL"),
        params![kept_score(outcome), outcome.band, id],
    )?;
    Ok(())
}

/// How many firms of one band of employees, one division of activities and one band of the score there are.
#[derive(Debug, Clone)]
pub struct CountedFirms {
    /// INSEE's code of the band of employees.
    pub headcount: String,
    /// The first two digits of the activity.
    pub division: String,
    /// The name of the score's band.
    pub band: String,
    /// How many.
    pub firms: u32,
}

/// Counts the firms by their last complete diagnosis by an instrument in a version. A firm that several people look after
/// counts once, where it has a number.
pub fn count_firms(tx: &mut Tx<'_>, instrument: &str, version: &str) -> Result<Vec<CountedFirms>, StoreError> {
    tx.all(
        sql!(
            "SELECT headcount, division, band, COUNT(*) FROM (\
               SELECT f.headcount AS headcount, substr(f.activity, 1, 2) AS division, d.band AS band, \
                 ROW_NUMBER() OVER (\
                   PARTITION BY f.number, CASE WHEN f.number IS NULL THEN f.id END \
                   ORDER BY d.completed_at DESC, d.id DESC) AS place \
               FROM business_diagnoses d JOIN business_firms f ON f.id = d.firm \
               WHERE d.instrument = $1 AND d.version = $2 AND d.completed_at IS NOT NULL AND d.band IS NOT NULL) latest \
             WHERE place = 1 AND band <> '' AND headcount IS NOT NULL AND division IS NOT NULL \
             GROUP BY headcount, division, band"
        ),
        params![instrument, version],
        |row| {
            let firms: i64 = row.get(3)?;
            let firms = u32::try_from(firms).unwrap_or(u32::MAX);
            Ok(CountedFirms { headcount: row.get(0)?, division: row.get(1)?, band: row.get(2)?, firms })
        },
    )
}

impl StoredDiagnosis {
    /// The diagnosis with its answers.
    pub fn open(self) -> Result<Diagnosis, serde_json::Error> {
        Ok(Diagnosis { answers: serde_json::from_str(&self.answers)?, ..self.diagnosis })
    }
}
