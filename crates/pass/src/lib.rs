//! The Pass numérique: orders, booklets, handing out, redemption, claims, payment, proof of solvency.
//!
//! A funder orders passes and pays in; a **lot** is issued in one transaction that moves what its passes are worth from what
//! the funder has available to the lot, and that is the only moment at which money can lack. A **booklet** goes from the
//! printer to a prescriber, who hands it over; its state is its own, so handing over ten passes changes one row. A **pass**
//! is spent once: a redemption changes its pass and adds a row to the **journal**, and touches no balance. What a place
//! redeemed is claimed for it each day, one transfer a lot, and paid by a file for the bank. What is not used flows back.
//!
//! The identifier of every command is chosen by who gives it, before: it can be sent again whatever became of the first.
//!
//! [`check`] proves all of it from the rows alone, beside [`ledger::check`].

mod books;
mod claim;
mod decide;
mod expire;
mod hand_over;
mod issue;
mod keep_place;
mod look_up;
mod model;
mod order;
mod receive_money;
mod redeem;
mod replace;
mod room;
mod store;
mod undo;

pub use claim::{CLAIM_MAX, Claim};
pub use decide::Refusal;
pub use issue::Issued;
pub use look_up::{Asker, Known};
pub use model::{
    Area, BOOKLET_PASSES_MAX, BOOKLETS_MAX, Booklet, BookletId, BookletState, ClaimId, FACE_MAX_CENTS, Funder, FunderId,
    IssueId, IssueKind, Lot, LotId, NoTerritory, ORDER_BOOKLETS_MAX, OperationId, OperationKind, Order, OrderId,
    OrderKind, PassId, PassState, PaymentId, PaymentKind, Place, PlaceId, PlaceKind, PlaceNumber, Prescriber,
    PrescriberId, Rules, RunId, RunKind, Service, TEXT_MAX_CHARS, Territory,
};
pub use redeem::{Redeemed, Redemption};
pub use replace::Replacement;
pub use room::{Parts, PassError, Passes};
pub use store::{RefundId, RefundKind};
