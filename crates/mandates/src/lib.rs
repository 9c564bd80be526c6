//! Mandates: a helper of an accredited organisation acts for a person, who can end it at any time.
//!
//! The person need not have an account, a mailbox or a telephone. The helper writes a [`Mandate`] down
//! ([`Mandates::draft`]): for whom, for which families of procedures or named services, for how long. The
//! person gets a code by e-mail, by SMS or on a printed sheet, and it is typed on the helper's screen
//! ([`Mandates::sign`]). With the code of the sheet anybody who holds it ends the mandate
//! ([`Mandates::end_by_code`]), without an account.
//!
//! The room that signs people in stands above this one. It asks the [`MandateBook`] for whom a helper may act
//! at a service, and says through [`People`] and [`Services`] who people are and which services accept
//! mandates.
//!
//! Every draft, signature, use and end is an entry in the person's log ([`evidence`]): that log, which can only
//! be added to, is the journal of mandates.

mod accredit;
mod codes;
mod draft_mandate;
mod end_mandate;
mod letters;
mod model;
mod pages;
mod people;
mod read_mandates;
mod room;
mod sign_mandate;
mod sms;
mod store;
mod use_mandate;

use base::Lang;
use ui::{RoomTexts, Routes};

pub use codes::{REVOCATION_DIGITS, SIGNING_DIGITS, grouped};
pub use draft_mandate::{DRAFTS_MAX, Helper, NotDrafted, Who};
pub use end_mandate::{ClientAddress, WRONG_CODES_COUNT_FOR, WRONG_CODES_MAX};
pub use model::{
    CODE_LASTS, CODES_MAX, Channel, Contact, DRAFT_LASTS, Ending, Families, FamiliesError, Family, Lasts, Mandate,
    MandateId, MayUse, NotSent, NotSigned, Organisation, OrganisationId, OrganisationName, OrganisationNameMistake,
    PAPER_LASTS, Phone, PhoneMistake, SCOPE_MAX, SEND_AGAIN_AFTER, Scope, ScopeMistake, Standing, State, TRIES_MAX,
    Terms,
};
pub use people::{Described, Found, Known, Pending, People, Service, Services, Trouble};
pub use read_mandates::Desk;
pub use room::{Mandates, MandatesError, Parts};
pub use sign_mandate::{CODES_OF_PERSON_COUNT_FOR, CODES_OF_PERSON_MAX, WRONG_CODES_OF_PERSON_MAX};
pub use sms::{FolderSms, SMS_MAX_CHARS, SmsGateway};
pub use use_mandate::{FITTING_MAX, Fitting, FittingList, MandateBook};

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "mandates",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

impl Mandates {
    /// The pages of this room.
    pub fn routes(&self) -> Routes {
        pages::routes().with_state(self.clone())
    }
}
