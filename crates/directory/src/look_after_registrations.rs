//! What time does to registrations: places that nobody took go to the next, and what is over is deleted.

use crate::directory::DirectoryError;
use crate::registering::{KEPT_AFTER_EVENT, Registration, RegistrationState, UNCONFIRMED_FOR, email_key};
use crate::store::registrations as tables;
use crate::surroundings::Events;

/// Places that are passed on in one round.
const AT_ONCE: i64 = 200;

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LookedAfter {
    /// Places that nobody took in time, and that went to the next in line.
    pub passed_on: usize,
    /// Registrations that were deleted: never confirmed, or of events that are long over.
    pub deleted: u64,
}

impl Events {
    /// Passes on places that were held in vain, and deletes what was never confirmed and what is over for
    /// [`KEPT_AFTER_EVENT`]. However many nodes do so at once, each place is passed on once.
    pub async fn look_after_registrations(&self) -> Result<LookedAfter, DirectoryError> {
        let now = self.clock.now();
        let over = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::offers_over(tx, now, AT_ONCE)?)).await?;
        let mut passed_on = 0;
        for registration in over {
            passed_on += usize::from(self.pass_on(registration).await?);
        }
        let deleted = self
            .db
            .write(move |tx| {
                let unconfirmed = tables::delete_unconfirmed(tx, now.minus(UNCONFIRMED_FOR))?;
                Ok::<_, DirectoryError>(unconfirmed + tables::delete_over(tx, now.minus(KEPT_AFTER_EVENT))?)
            })
            .await?;
        Ok(LookedAfter { passed_on, deleted })
    }

    async fn pass_on(&self, seen: Registration) -> Result<bool, DirectoryError> {
        let (events, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let known = tables::registration_of(tx, seen.id)?;
                // Somebody answered, or another node was faster.
                let Some(known) = known.filter(|known| known.state == RegistrationState::Offered) else {
                    return Ok(false);
                };
                let lapsed = Registration { state: RegistrationState::Lapsed, answer_by: None, ..known };
                tables::put_registration(tx, &lapsed, &email_key(&lapsed.email))?;
                if let Some(event) = events.published(tx, lapsed.event)? {
                    events.write_about(tx, &event, &lapsed, "directory-mail-lapsed", &[])?;
                    events.offer_free_places(tx, &event, now)?;
                }
                Ok(true)
            })
            .await
    }
}
