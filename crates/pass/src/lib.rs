//! The Pass numérique: orders, booklets, handing out, redemption, claims, payment, proof of solvency.
//!
//! A funder orders passes and pays in; a **lot** is issued in one transaction that moves what its passes are worth from what
//! the funder has available to the lot, and that is the only moment at which money can lack. A **booklet** goes from the
//! printer to a prescriber, who hands it over; its state is its own, so handing over ten passes changes one row. A **pass**
//! is spent once: a redemption is a row of the **journal**, and touches no balance. What a place
//! redeemed is claimed for it each day, one transfer a lot, and paid by a file for the bank. What is not used flows back.
//!
//! The identifier of every command is chosen by who gives it, before: it can be sent again whatever became of the first.
//!
//! [`check`] proves all of it from the rows alone, beside [`ledger::check`].

mod add_member;
mod add_party;
mod alarm;
mod appointment;
mod book_appointment;
pub mod booklet_sheet;
mod books;
mod bring_answer;
mod call_person;
mod check;
mod claim;
mod content;
mod correct_account;
mod correct_claim;
mod decide;
mod deeds;
mod desks;
mod expire;
mod follow_booklets;
mod hand_over;
mod hand_over_digitally;
mod issue;
mod keep_place;
mod letters;
mod listed_places;
mod look_at_signals;
mod look_up;
mod make_payment_file;
mod model;
mod note_balance;
mod note_learning;
mod offer_slots;
mod offline_list;
mod order;
mod pages;
mod party;
mod pay;
mod people;
mod places_nearby;
mod print_part;
mod reach;
mod read_own_booklets;
mod read_payments;
mod read_programme;
mod read_redemption;
mod receive_money;
mod reconcile;
mod redeem;
mod redeem_offline;
mod redeem_together;
mod refund;
mod reissue;
mod remind;
mod remove_member;
mod replace;
mod room;
mod services;
mod settle;
mod show_passes;
mod split_part;
mod spot_needs;
mod spotting;
mod square_keys;
mod statement;
mod stock;
mod store;
mod suppress;
mod treasury;
mod undo;
mod watch;
mod write_letters;

use base::Lang;
use ui::{RoomTexts, Routes};

pub use add_member::MEMBERS_MAX;
pub use alarm::Lacking;
pub use appointment::{
    Appointment, AppointmentId, AppointmentKind, AppointmentState, Slot, SlotId, SlotKind, Way, lacking,
};
pub use book_appointment::{Booker, Booking, Ending};
pub use bring_answer::{ANSWER_KIND, AnswerLine, BankAnswer, FilePayment, RETURN_KIND, RefusalLetter};
pub use call_person::{Call, CallId, CallKind};
pub use check::{Fault, Report, check};
pub use claim::{CLAIM_MAX, Claim};
pub use content::{COMPETENCES_MAX, Content, ContentMistake, Files as ContentFiles, QUESTIONS_MAX};
pub use correct_account::ACCOUNT_KIND;
pub use correct_claim::{CORRECTION_KIND, Correction};
pub use decide::Refusal;
pub use deeds::{DEED_KIND, DeedKind, DoneDeed};
pub use desks::{DeskParts, Desks, Neighbours, WrongCodes};
pub use follow_booklets::{CALL_AFTER_DAYS, Followed, FollowedBooklet, Receiver};
pub use hand_over_digitally::DigitalPass;
pub use issue::Issued;
pub use listed_places::{ListedAs, ListedPlace, ListedPlaces};
pub use look_at_signals::{HeldPlace, Look, SIGNALS_SHOWN, SeenSignal, Signals};
pub use look_up::{Asker, Known};
pub use make_payment_file::{FILE_KIND, PaymentFile};
pub use model::{
    Area, BOOKLET_PASSES_MAX, BOOKLETS_MAX, Booklet, BookletId, BookletState, ClaimId, FACE_MAX_CENTS, Funder,
    FunderId, IssueId, IssueKind, Lot, LotId, NoTerritory, ORDER_BOOKLETS_MAX, OperationId, OperationKind, Order,
    OrderId, OrderKind, PassId, PassState, PaymentId, PaymentKind, Place, PlaceId, PlaceKind, PlaceNumber, Prescriber,
    PrescriberId, RefundId, RefundKind, Rules, RunId, RunKind, Service, TEXT_MAX_CHARS, Territory,
};
pub use note_balance::{BALANCE_DAYS_MAX, BALANCE_KIND, Balance};
pub use note_learning::{LEARNT_MAX, LearningSums, Learnt};
pub use offer_slots::{CAPACITY_MAX, SlotOffer, WEEKS_MAX};
pub use offline_list::{BadList, ListLine, WrongLine};
pub use party::{Party, PartyId, PartyKind, PartyPeople};
pub use pay::{Payment, PaymentState, RUN_MAX};
pub use people::{Asked, People, PeopleAway};
pub use places_nearby::{NEARBY_MAX, Nearby, OpenWhen, PlaceNear, PlacesNearby, Wish};
pub use print_part::{LotPart, PRINT_KIND, PartState, booklets_of_file};
pub use reach::{Contacted, Reach};
pub use read_own_booklets::{KeptOfBooklet, OwnBooklet};
pub use read_payments::{PaymentsDesk, WaitingPlace};
pub use read_programme::Programme;
pub use read_redemption::{PlaceAccount, Receipt};
pub use receive_money::{NotedLine, RECEIPT_KIND, REVERSAL_KIND};
pub use reconcile::{FunderReport, LotMonth, LotReport, Month, Reconciliation};
pub use redeem::{Redeemed, Redemption};
pub use redeem_offline::{Accepted, Conflict, OFFLINE_MAX, Outcome};
pub use refund::{REFUND_KIND, Refund, RefundState};
pub use remind::{Due, REMINDERS_DAYS};
pub use replace::Replacement;
pub use room::{Parts, PassError, Passes};
pub use services::{SERVICES, service_named, service_word};
pub use settle::{SETTLED_KIND, Settlement};
pub use show_passes::Shown;
pub use spot_needs::Proposal;
pub use spotting::{Answer, Answers, Competence, Orientation, Question, SUGGESTED_MAX, SkillArea, orient};
pub use square_keys::SquareKeys;
pub use statement::{
    Figures, NotProved, OWN_LINE_FORMAT, OwedLine, OwnLine, STATEMENT_FORMAT, STATEMENT_KIND, Stated, Statement,
    StatementFile, public_lines, unanchored, verify_statement,
};
pub use stock::{Stock, StockRange};
pub use store::{Contact, Use};
pub use suppress::{SMALL_BELOW, ShownSums, suppress};
pub use treasury::{Treasury, TreasurySettings, WrongSetting};
pub use watch::{Signal, SignalKind};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "pass",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Desks {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        pages::routes().with_state(self.clone())
    }
}
