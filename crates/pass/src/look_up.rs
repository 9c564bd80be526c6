//! What may be known of a code: asked by a place or a person who is known, never by everybody.

use base::{PersonId, Timestamp};
use voucher::Code;

use crate::decide::Refusal;
use crate::model::{BookletId, BookletState, PassState, PlaceId, Territory};
use crate::room::{PassError, Passes};
use crate::store;

/// Who asks. Whoever offers it counts the questions of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// A place that passes are shown at.
    Place(PlaceId),
    /// A person who is signed in.
    Person(PersonId),
}

/// What is known of a code. Nothing of it says who has the booklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The serial number of its booklet.
    pub booklet: BookletId,
    /// Where the booklet is.
    pub state: BookletState,
    /// Whether this pass was used.
    pub pass: PassState,
    /// What a pass is worth, in cents.
    pub face_cents: i64,
    /// How many passes of the booklet are not used.
    pub left: i64,
    /// The first moment after the last day of validity.
    pub valid_until: Timestamp,
    /// Until when it is taken all the same.
    pub ends_at: Timestamp,
    /// Where it can be redeemed.
    pub territory: Territory,
}

impl Passes {
    /// What is known of a code: that it is genuine, until when it can be used, what remains.
    ///
    /// # Errors
    /// [`Refusal::UnknownCode`]; [`PassError::NotFound`] for a place that is not known.
    pub async fn look_up(&self, asker: Asker, code: &Code) -> Result<Known, PassError> {
        let mac = code.mac(&self.code_key);
        self.db
            .read(move |tx| {
                if let Asker::Place(place) = asker {
                    store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                }
                let (id, pass) = store::pass_of_mac(tx, &mac)?.ok_or(Refusal::UnknownCode)?;
                let booklet = store::booklet(tx, id.booklet())?.ok_or(PassError::NotFound)?;
                let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
                Ok(Known {
                    booklet: booklet.id,
                    state: booklet.state,
                    pass,
                    face_cents: lot.face_cents,
                    left: store::left_of(tx, booklet.id)?,
                    valid_until: lot.valid_until,
                    ends_at: lot.ends_at,
                    territory: lot.territory,
                })
            })
            .await
    }
}
