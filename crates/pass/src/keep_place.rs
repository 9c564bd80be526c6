//! Places are made known to the passes, and their accounts corrected.

use crate::books::Purse;
use crate::model::{Place, PlaceId};
use crate::room::{PassError, Passes, text};
use crate::store;

/// Most characters of a place's name as a bank takes it (ISO 20022, `Max70Text` of the SEPA rulebook).
const NAME_MAX_CHARS: usize = 70;

impl Passes {
    /// Writes a place down under a name that a bank can be told, or writes anew what is known of it. Its account is the one that the next payment goes to.
    pub async fn keep_place(&self, place: Place) -> Result<(), PassError> {
        let name = text("name", &place.name)?;
        if name.chars().count() > NAME_MAX_CHARS || name.parse::<remittance::Name>().is_err() {
            return Err(PassError::Field("name"));
        }
        if place.iban.as_ref().is_some_and(|iban| iban.parse::<remittance::Iban>().is_err()) {
            return Err(PassError::Field("iban"));
        }
        let (place, now) = (Place { name, ..place }, self.clock.now());
        self.db
            .write(move |tx| {
                store::keep_place(tx, &place)?;
                for purse in [Purse::Payable(place.id), Purse::InPayment(place.id)] {
                    purse.open(tx, now)?;
                }
                Ok(())
            })
            .await
    }

    /// Holds a place, with the reason that is said at its counter, or lets it go on. What its devices accepted since then is
    /// not taken in while it is held; what they accepted before is.
    pub async fn hold_place(&self, place: PlaceId, why: Option<&str>) -> Result<(), PassError> {
        let (why, now) = (why.map(|why| text("why", why)).transpose()?, self.clock.now());
        self.db
            .write(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                Ok(store::hold_place(tx, number, why.as_deref(), now)?)
            })
            .await
    }

    /// A place, as the passes see it.
    pub async fn place(&self, place: PlaceId) -> Result<Place, PassError> {
        self.db
            .read(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                store::place(tx, number)?.ok_or(PassError::NotFound)
            })
            .await
    }
}
