//! An officer corrects the account on which a place is paid: the next file pays there.

use std::collections::BTreeMap;

use base::PersonId;
use evidence::Fact;

use crate::model::PlaceId;
use crate::room::{PassError, Passes};
use crate::store;

/// The kind of the facts that say whose account was corrected: their fields are `place`, and `ends`, its last four signs.
pub const ACCOUNT_KIND: &str = "pass-account";

impl Passes {
    /// Writes down the account on which a place is paid from now on; the same again changes nothing. Recorded in the
    /// evidence log, since whoever changes accounts could have others paid.
    ///
    /// # Errors
    /// [`PassError::Field`] for a number that is no IBAN which SEPA reaches.
    pub async fn correct_account(&self, officer: PersonId, place: PlaceId, iban: &str) -> Result<(), PassError> {
        let iban: remittance::Iban = iban.parse().map_err(|_| PassError::Field("iban"))?;
        let plain = iban.as_str().to_owned();
        let ends = plain.get(plain.len().saturating_sub(4)..).unwrap_or_default().to_owned();
        let fields = BTreeMap::from([("place", place.to_string()), ("ends", ends)]);
        let now = self.clock.now();
        self.record_change(Fact { kind: ACCOUNT_KIND, fields }, move |tx, _| {
            let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
            let known = store::place(tx, number)?.ok_or(PassError::NotFound)?;
            if known.iban.as_deref() == Some(plain.as_str()) {
                return Ok(false);
            }
            store::set_iban(tx, number, (known.iban.as_deref(), &plain), (officer, now))?;
            Ok(true)
        })
        .await
    }
}
