//! What places redeemed is claimed for them, by itself: one transfer a lot, so that no balance waits for a redemption.

use ::store::Tx;
use base::Timestamp;

use crate::books::{Purse, moved, post};
use crate::model::{ClaimId, PaymentId, PlaceId, PlaceNumber};
use crate::room::{PassError, Passes};
use crate::store;

/// Redemptions of one claim, at most, unless they happened at one microsecond.
pub const CLAIM_MAX: i64 = 5_000;
/// Places that are looked for at once.
const PLACES_AT_ONCE: i64 = 200;
/// Claims of a place that are shown.
const CLAIMS_SHOWN: i64 = 400;

/// What a place redeemed until a moment, and is to be paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which one.
    pub id: ClaimId,
    /// Whose.
    pub place: PlaceId,
    /// When it was closed.
    pub at: Timestamp,
    /// How many redemptions.
    pub redemptions: i64,
    /// What they are worth, and what the risk account owes, in cents.
    pub cents: i64,
    /// What of it the risk account owes.
    pub risk_cents: i64,
    /// The payment that it is in.
    pub payment: Option<PaymentId>,
}

impl Passes {
    /// Closes a claim for every place over what can no longer be undone; says how many were closed. The program calls it
    /// once a day; to call it more often does no harm.
    ///
    /// # Errors
    /// The first place's that failed; the others have their claims all the same.
    pub async fn close_claims(&self) -> Result<usize, PassError> {
        let until = self.clock.now().minus(self.rules.undo_within);
        let (mut closed, mut after, mut first_error) = (0, PlaceNumber(0), None);
        loop {
            let some =
                self.db.read(move |tx| Ok::<_, PassError>(store::places_to_claim(tx, until, after, PLACES_AT_ONCE)?));
            let some = some.await?;
            let Some(last) = some.last() else { return first_error.map_or(Ok(closed), Err) };
            after = *last;
            for number in some {
                loop {
                    match self.close_claim(number, until).await {
                        Ok(Some(_)) => closed += 1,
                        Ok(None) => break,
                        Err(error) => {
                            first_error.get_or_insert(error);
                            break;
                        }
                    }
                }
            }
        }
    }

    async fn close_claim(&self, number: PlaceNumber, until: Timestamp) -> Result<Option<Claim>, PassError> {
        let (passes, now) = (self.clone(), self.clock.now());
        self.db.write(move |tx| close(&passes, tx, number, until, now)).await
    }

    /// The claims of a place, the newest first.
    pub async fn claims_of(&self, place: PlaceId) -> Result<Vec<Claim>, PassError> {
        self.db
            .read(move |tx| {
                let number = store::place_number(tx, place)?.ok_or(PassError::NotFound)?;
                Ok(store::claims_of(tx, number, CLAIMS_SHOWN)?)
            })
            .await
    }
}

fn close(
    passes: &Passes,
    tx: &mut Tx<'_>,
    number: PlaceNumber,
    until: Timestamp,
    now: Timestamp,
) -> Result<Option<Claim>, PassError> {
    let until = store::nth_unclaimed(tx, number, until, CLAIM_MAX - 1)?.unwrap_or(until);
    let lots = store::unclaimed_by_lot(tx, number, until)?;
    let risk_cents = store::unclaimed_risk(tx, number)?;
    let cents = lots.iter().map(|(_, cents, _)| cents).sum::<i64>() + risk_cents;
    if cents == 0 {
        return Ok(None);
    }
    let place = store::place(tx, number)?.ok_or(PassError::NotFound)?.id;
    let redemptions = lots.iter().map(|(_, _, count)| count).sum();
    let claim = Claim { id: store::next_claim(tx)?, place, at: now, redemptions, cents, risk_cents, payment: None };
    let payable = Purse::Payable(place);
    let mut transfers: Vec<_> = lots
        .iter()
        .map(|(lot, cents, _)| moved(&format!("claim/{}/{lot}", claim.id), Purse::Lot(*lot), payable, *cents, "claim"))
        .collect();
    if risk_cents > 0 {
        transfers.push(moved(&format!("claim/{}/risk", claim.id), Purse::RiskOwed, payable, risk_cents, "claim"));
    }
    post(tx, &transfers, now)?;
    store::insert_claim(tx, &claim, number, &lots)?;
    count_days(passes, tx, number, until)?;
    store::mark_claimed(tx, claim.id, number, until)?;
    Ok(Some(claim))
}

/// Counts what is about to be claimed by the day on which it happened: a limit of a day counts it all the same.
fn count_days(passes: &Passes, tx: &mut Tx<'_>, number: PlaceNumber, until: Timestamp) -> Result<(), PassError> {
    let Some((first, last)) = store::unclaimed_span(tx, number, until)? else { return Ok(()) };
    let (mut day, last) = (passes.day(first), passes.day(last));
    loop {
        let of_day = (passes.start_of(day), passes.after(day, 0));
        let count = store::count_unclaimed(tx, number, until, of_day)?;
        if count > 0 {
            store::add_claimed(tx, number, day, count)?;
        }
        match day.tomorrow() {
            Ok(next) if next <= last => day = next,
            _ => return Ok(()),
        }
    }
}
