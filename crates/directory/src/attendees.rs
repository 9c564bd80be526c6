//! The organiser's list of who comes. Each reading of it is in the log before it is shown.

use base::PersonId;
use futures_util::future::try_join_all;

use crate::directory::DirectoryError;
use crate::edit_event::own;
use crate::model::{EventId, Mode};
use crate::registering::{Registration, RegistrationId};
use crate::store::registrations as tables;
use crate::surroundings::Events;

/// People of one page.
pub const ATTENDEES_PAGE: i64 = 50;
/// People of a table that is downloaded.
const TABLE_MAX: i64 = 50_000;
/// Readings that are recorded at once.
const RECORDED_AT_ONCE: usize = 200;
/// Which data an organiser sees.
const DETAIL: &str = "name, e-mail, registration for an event";
/// Why an organiser may: the key of the text.
const BASIS: &str = "directory-basis-organiser";

impl Events {
    /// A page of those who come or stand in line, from 1.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] when the event is somebody else's.
    pub async fn read_attendees(
        &self,
        person: PersonId,
        event: EventId,
        page: i64,
    ) -> Result<Vec<Registration>, DirectoryError> {
        let offset = (page.max(1) - 1).saturating_mul(ATTENDEES_PAGE);
        self.attendees(person, event, offset, ATTENDEES_PAGE).await
    }

    /// All of them as a table (CSV).
    pub async fn export_attendees(&self, person: PersonId, event: EventId) -> Result<String, DirectoryError> {
        let attendees = self.attendees(person, event, 0, TABLE_MAX).await?;
        let mut table = csv::Writer::from_writer(Vec::new());
        // Writing to memory does not fail, and every row has as many cells as there are heads.
        let _ = table.write_record(["name", "email", "attendance", "state", "registered_at", "attended"]);
        for one in attendees {
            let attendance = if one.attendance == Mode::OnSite { "on_site" } else { "online" };
            let _ = table.write_record([
                base::harmless_beside_others(&one.name),
                base::harmless_beside_others(&one.email),
                attendance.to_owned(),
                one.state.name().to_owned(),
                one.queued_at.to_string(),
                if one.attended { "yes" } else { "no" }.to_owned(),
            ]);
        }
        Ok(String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default())
    }

    async fn attendees(
        &self,
        person: PersonId,
        event: EventId,
        offset: i64,
        most: i64,
    ) -> Result<Vec<Registration>, DirectoryError> {
        let found = self
            .db
            .read(move |tx| {
                own(tx, event, person)?;
                Ok::<_, DirectoryError>(tables::attendees(tx, event, offset, most)?)
            })
            .await?;
        for some in found.chunks(RECORDED_AT_ONCE) {
            let others = some.iter().map(whose_data).filter(|whose| *whose != person);
            try_join_all(others.map(|whose| self.record_reading(person, whose, DETAIL, BASIS))).await?;
        }
        Ok(found)
    }

    /// Notes whether somebody came. Nothing is read.
    pub async fn tick_attendance(
        &self,
        person: PersonId,
        event: EventId,
        registration: RegistrationId,
        attended: bool,
    ) -> Result<(), DirectoryError> {
        self.db
            .write(move |tx| {
                own(tx, event, person)?;
                if tables::tick(tx, event, registration, attended)? { Ok(()) } else { Err(DirectoryError::NotFound) }
            })
            .await
    }
}

/// Under whom a reading is recorded: the account; for who has none, the registration itself, whose page shows the log.
pub fn whose_data(registration: &Registration) -> PersonId {
    registration.person.unwrap_or_else(|| PersonId::from_uuid(registration.id.uuid()))
}
