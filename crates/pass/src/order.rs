//! A funder orders passes.

use crate::books::Purse;
use crate::model::{BOOKLET_PASSES_MAX, FACE_MAX_CENTS, ORDER_BOOKLETS_MAX, Order};
use crate::room::{PassError, Passes, text, within};
use crate::store;

impl Passes {
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
