//! Telling advisers, before their accreditation ends, that it will.

use jiff::ToSpan as _;

use super::{AccreditationError, Accreditations};
use crate::store::accreditation as tables;

/// So many days before the last one, the adviser gets a letter.
const DAYS_BEFORE: i64 = 60;

impl Accreditations {
    /// Writes to each adviser whose accreditation ends soon, once; gives how many letters there were. The program
    /// calls this every few minutes.
    pub async fn remind(&self) -> Result<usize, AccreditationError> {
        let today = self.directory.today();
        let soon = today.checked_add(DAYS_BEFORE.days()).unwrap_or(today);
        let reminded = self.directory.db().read(tables::reminded).await?;
        let mut letters = 0;
        for adviser in self.directory.listed_advisers() {
            let (Some(person), Some(until)) = (adviser.account, adviser.accreditation.until) else { continue };
            if until > soon || reminded.get(&adviser.id) == Some(&until) {
                continue;
            }
            let letter = self.letter_about(person, "ends-soon", &adviser, "").await?;
            let (id, now) = (adviser.id, self.clock.now());
            let written = self
                .directory
                .db()
                .write(move |tx| {
                    let is_first = tables::set_reminded(tx, id, until)?;
                    if is_first {
                        letter.post(tx, now)?;
                    }
                    Ok::<_, AccreditationError>(is_first)
                })
                .await?;
            letters += usize::from(written);
        }
        Ok(letters)
    }
}
