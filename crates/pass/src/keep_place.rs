//! Places are made known to the passes, and their accounts corrected.

use ::store::Tx;
use base::territory::Point;

use crate::books::Purse;
use crate::model::{Place, PlaceId};
use crate::room::{PassError, Passes, text};
use crate::store;

/// Most characters of a place's name as a bank takes it (ISO 20022, `Max70Text` of the SEPA rulebook).
const NAME_MAX_CHARS: usize = 70;

impl Passes {
    /// Writes a place down under a name that a bank can be told, or writes anew what is known of it. Its account is the one that the next payment goes to.
    pub async fn keep_place(&self, place: Place) -> Result<(), PassError> {
        self.write_place(place, |_, _| Ok(true)).await
    }

    /// Writes a place down that is not known yet. The same again changes nothing, and nothing else can be written over it:
    /// an account is corrected by [`Passes::correct_account`](Self::correct_account), which is recorded.
    ///
    /// # Errors
    /// [`PassError::Field`]; [`PassError::Reused`] when the identifier is a place's of another name, territory or account.
    pub async fn add_place(&self, place: Place) -> Result<(), PassError> {
        let is_new = |tx: &mut Tx<'_>, place: &Place| {
            let Some(number) = store::place_number(tx, place.id)? else { return Ok(true) };
            let known = store::place(tx, number)?.ok_or(PassError::NotFound)?;
            let of = |place: &Place| {
                (place.name.clone(), place.department.clone(), place.region.clone(), place.iban.clone())
            };
            if of(&known) == of(place) { Ok(false) } else { Err(PassError::Reused) }
        };
        self.write_place(place, is_new).await
    }

    async fn write_place(
        &self,
        place: Place,
        is_written: impl Fn(&mut Tx<'_>, &Place) -> Result<bool, PassError> + Send + Sync + 'static,
    ) -> Result<(), PassError> {
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
                if !is_written(tx, &place)? {
                    return Ok(());
                }
                store::keep_place(tx, &place)?;
                for purse in [Purse::Payable(place.id), Purse::InPayment(place.id)] {
                    purse.open(tx, now)?;
                }
                Ok(())
            })
            .await
    }

    /// Says about where a place lies that was added without: in the middle of its commune. One that has a point keeps it.
    pub async fn locate_place(&self, place: PlaceId, about: Point) -> Result<(), PassError> {
        self.db
            .write(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                store::locate_place(tx, number, about)?;
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
