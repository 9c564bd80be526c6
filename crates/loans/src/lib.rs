//! Loans to firms: simulated, asked of several banks at once, guaranteed by a fund that is kept in the books.
//!
//! A product is a dated row of the pack, with criteria that say for themselves why they hold or not. A firm applies
//! once; what is known of it is filled in, and the very data that go to each bank are shown before they go. A bank
//! asks, offers or refuses, in its space or by its own system. The firm accepts one offer; the bank draws the
//! guarantee, which is refused over the ceiling of small aid (Regulation (EU) 2023/2831) or the portfolio's limits, and
//! is otherwise booked in the transaction of the grant. What becomes of the loan is reported, called, paid and given
//! back in the books too.

mod api;
mod apply;
mod bank_access;
mod books;
pub mod content;
mod decide;
mod eligibility;
mod firm_file;
mod follow;
mod fund;
mod guarantee;
mod keep_records;
mod letters;
pub mod model;
mod pages;
mod read_fund;
mod room;
mod state;
mod store;

use base::Lang;
use ui::{RoomTexts, Routes};

pub use apply::{Own, mark_of};
pub use bank_access::{Hand, Key, KeyId};
pub use content::{Content, ContentError, Files};
pub use decide::{BankDeed, Received};
pub use eligibility::{Eligibility, Judged};
pub use firm_file::{Away, FirmFile, Firms, Pending, Plan, PlanStep, Plans};
pub use fund::{Figures, NotThus, Standing, share_down};
pub use guarantee::{AidSoFar, Followed, Report, undertaking_of};
pub use read_fund::{BankView, FundView};
pub use room::{Loans, LoansError, Parts};
pub use state::{LineState, State, Step};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "loans",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Loans {
    /// The pages of this room, and what banks' systems ask.
    pub fn routes(&self) -> Routes {
        pages::routes().merge(api::routes()).with_state(self.clone())
    }
}
