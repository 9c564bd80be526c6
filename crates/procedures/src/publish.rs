//! Publishing: a sheet and what is said of it become a version, which never changes.

use std::sync::Arc;

use base::{PersonId, Timestamp};
use forms::{Mistake, Plan};

use crate::catalogue::{Catalogue, Version, hash_of};
use crate::content::{About, Content};
use crate::room::{Procedures, ProceduresError};
use crate::store as tables;
use crate::store::StoredVersion;
use ::store::Db;

/// Why a procedure cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum NotPublished {
    /// The sheet has mistakes; each names sheet, row and column.
    #[error("the sheet has {} mistakes", .0.len())]
    Sheet(Vec<Mistake>),
    /// The rule of who may have it speaks of a question that the form does not have.
    #[error("the rule of eligibility names {0}, which the form does not ask")]
    Eligibility(String),
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProceduresError),
}

/// Reads a sheet as a form that can be filled in, and checks that the rule of eligibility speaks of it.
///
/// # Errors
/// Every mistake of the sheet, or the question that the rule misses.
pub fn read_sheet(file_name: &str, sheet: &[u8], about: &About) -> Result<Arc<Plan>, NotPublished> {
    let form = forms::xlsform::read(file_name, sheet).map_err(NotPublished::Sheet)?;
    let plan = Plan::new(Arc::new(form)).map_err(NotPublished::Sheet)?;
    let rule = about.eligibility();
    let missing =
        rule.as_ref().and_then(|rule| rule.references().into_iter().find(|name| plan.form().find(name).is_none()));
    match missing {
        Some(name) => Err(NotPublished::Eligibility(name.to_owned())),
        None => Ok(plan),
    }
}

/// The catalogue of a database: the pack's procedures as they are today, and every version that was
/// published before, since cases hang on them.
///
/// # Errors
/// A sheet of the pack that cannot be published; the name of its file is in the error.
pub async fn stock(
    db: &Db,
    content: &Content,
    sheet_of: impl Fn(&str) -> Result<Vec<u8>, String>,
    now: Timestamp,
) -> Result<Catalogue, ProceduresError> {
    let mut current = Vec::new();
    for procedure in &content.procedures {
        let file = &procedure.file;
        let failed = |why: String| ProceduresError::Sheet(file.clone(), why);
        let sheet = sheet_of(file).map_err(failed)?;
        read_sheet(file, &sheet, &procedure.about).map_err(|error| failed(first_mistake(&error)))?;
        current.push(stored(&procedure.about, file, sheet, None, now)?);
    }
    let (versions, closed) = db
        .write(move |tx| {
            let kept = tables::versions(tx)?;
            for version in &current {
                // What the pack last gave stays where it is: an officer may have published a newer one since.
                let of_pack =
                    kept.iter().filter(|one| one.procedure == version.procedure && one.published_by.is_none());
                if of_pack.max_by_key(|one| one.published_at).is_none_or(|newest| newest.hash != version.hash) {
                    tables::put_version(tx, version)?;
                }
            }
            Ok::<_, ProceduresError>((tables::versions(tx)?, tables::closed(tx)?))
        })
        .await?;
    let catalogue = Catalogue::default();
    let listed: Vec<String> = content.procedures.iter().map(|procedure| procedure.about.id.clone()).collect();
    let mut gone: Vec<String> = Vec::new();
    for version in versions {
        gone.retain(|id| *id != version.procedure);
        if version.published_by.is_none() && !listed.contains(&version.procedure) {
            gone.push(version.procedure.clone());
        }
        shelve(&catalogue, version)?;
    }
    catalogue.arrange(listed, gone);
    catalogue.close(closed);
    Ok(catalogue)
}

/// Makes a version ready and puts it on the shelf.
fn shelve(catalogue: &Catalogue, version: StoredVersion) -> Result<(), ProceduresError> {
    let about: About = serde_json::from_str(&version.about)?;
    match read_sheet(&version.file_name, &version.sheet, &about) {
        Ok(plan) => catalogue.put(Version { hash: version.hash, about, plan, published_at: version.published_at }),
        // It was read once; a stricter reader must not keep the platform from starting.
        Err(error) => {
            let error = first_mistake(&error);
            tracing::error!(
                procedure = version.procedure,
                version = version.hash,
                error,
                "a published form cannot be read any more"
            );
        }
    }
    Ok(())
}

fn stored(
    about: &About,
    file: &str,
    sheet: Vec<u8>,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<StoredVersion, ProceduresError> {
    let said = serde_json::to_string(about)?;
    Ok(StoredVersion {
        hash: hash_of(&said, &sheet),
        procedure: about.id.clone(),
        about: said,
        file_name: file.to_owned(),
        sheet,
        published_by: by,
        published_at: now,
    })
}

/// The first mistake, in a sentence.
pub fn first_mistake(error: &NotPublished) -> String {
    match error {
        NotPublished::Sheet(mistakes) => mistakes.first().map_or_else(|| error.to_string(), ToString::to_string),
        other => other.to_string(),
    }
}

impl Procedures {
    /// Learns of what was published or closed elsewhere: other nodes work on the same database.
    ///
    /// # Errors
    /// What the database says.
    pub async fn catch_up(&self) -> Result<(), ProceduresError> {
        let read =
            |tx: &mut ::store::Tx<'_>| Ok::<_, ProceduresError>((tables::publications(tx)?, tables::closed(tx)?));
        let (published, closed) = self.db.read(read).await?;
        for hash in self.catalogue.lacking(published) {
            let version = self.db.read(move |tx| Ok::<_, ProceduresError>(tables::version(tx, &hash)?)).await?;
            version.map_or(Ok(()), |version| shelve(&self.catalogue, version))?;
        }
        self.catalogue.close(closed);
        Ok(())
    }

    /// Publishes a version of a procedure: new cases begin with it, those that were begun stay with theirs.
    ///
    /// # Errors
    /// Every mistake of the sheet.
    pub async fn publish(
        &self,
        by: PersonId,
        about: About,
        file_name: &str,
        sheet: Vec<u8>,
    ) -> Result<Arc<Version>, NotPublished> {
        let file = file_name.to_owned();
        let read = forms::spreadsheet::apart(move || {
            let plan = read_sheet(&file, &sheet, &about)?;
            Ok::<_, NotPublished>((plan, about, sheet))
        });
        let (plan, about, sheet) = read.await.map_err(|mistake| NotPublished::Sheet(vec![mistake]))??;
        let now = self.clock.now();
        let version = stored(&about, file_name, sheet, Some(by), now)?;
        let hash = version.hash.clone();
        let kept = self.db.write(move |tx| Ok::<_, ProceduresError>(tables::put_version(tx, &version)?));
        kept.await.map_err(NotPublished::Failed)?;
        self.catalogue.put(Version { hash: hash.clone(), about, plan, published_at: now });
        self.catalogue.version(&hash).ok_or(NotPublished::Failed(ProceduresError::NotFound))
    }
}
