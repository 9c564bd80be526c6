//! A funder orders passes.

use jiff::Span;
use jiff::civil::Date;

use crate::books::Purse;
use crate::model::{BOOKLET_PASSES_MAX, FACE_MAX_CENTS, ORDER_BOOKLETS_MAX, Order};
use crate::room::{PassError, Passes, text, within};
use crate::store;

/// Years until the last day of passes, at most: what is later was mistyped, and a square says no day after 2199.
const VALID_YEARS_MAX: i64 = 10;

impl Passes {
    /// The latest day that may be the last one of passes.
    pub(crate) fn latest_last_day(&self) -> Date {
        self.day(self.clock.now()).saturating_add(Span::new().years(VALID_YEARS_MAX))
    }

    /// Refuses a last day that is too far away; also of an order that was kept when none was.
    pub(crate) fn may_last_until(&self, last_day: Date) -> Result<(), PassError> {
        if last_day > self.latest_last_day() { Err(PassError::Field("valid_until")) } else { Ok(()) }
    }

    /// Takes an order; the same again is the same order.
    ///
    /// # Errors
    /// [`PassError::Field`] with the field that cannot be so, [`PassError::Reused`] when another order has the identifier.
    pub async fn order(&self, order: Order) -> Result<(), PassError> {
        let now = self.clock.now();
        within("face_cents", order.face_cents, 1..=FACE_MAX_CENTS)?;
        within("booklets", order.booklets, 1..=ORDER_BOOKLETS_MAX)?;
        within("passes", order.passes, 1..=BOOKLET_PASSES_MAX)?;
        if self.after(order.valid_until, 0) <= now {
            return Err(PassError::Field("valid_until"));
        }
        self.may_last_until(order.valid_until)?;
        let order = Order { audience: text("audience", &order.audience)?, ..order };
        self.db
            .write(move |tx| {
                Purse::Available(order.funder).open(tx, now)?;
                let is_new = store::insert_order(tx, &order, now)?;
                let is_same = is_new || store::order(tx, order.id)?.as_ref() == Some(&order);
                if is_same { Ok(()) } else { Err(PassError::Reused) }
            })
            .await
    }
}
