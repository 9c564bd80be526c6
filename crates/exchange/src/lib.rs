//! The exchange of data between administrations, so that nobody is asked for what is known already.
//!
//! Two ways. A [`Register`] answers for one establishment, and is asked by the rooms above. And systems of
//! administrations ask each other through their nodes, over protocols that are interoperable with those of X-Road: a
//! client's system sends a request to its node ([`Exchange::routes`]); the node signs and records it, and passes it on
//! to the provider's node, which checks the signature and the right to ask ([`Registry::may_ask`]), records it, asks
//! the service, and answers the same way back.
//!
//! Whoever shows what a register answered records the access in the evidence log first, whether the
//! answer came from the register or was remembered for a moment. Of each message, both sides keep a record with an
//! entry in that log, before it goes on.

mod adapters;
mod answer;
mod ask;
mod authorities;
mod caller;
mod cross_check;
mod data_uses;
mod describe;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod gateway;
mod last_known;
mod messages;
mod nodes;
mod pages;
mod pass_on;
mod permissions;
mod registers;
mod registry;
mod room;
mod services;
mod signed_documents;
mod store;
mod under_way;

use base::Lang;
use ui::RoomTexts;

pub use adapters::{
    Adapter, AdapterFiles, AdapterMistake, Adapters, Circumstances, Fact, Facts, Known, KnownConcept, Refusal,
};
pub use ask::{OwnAnswer, OwnQuestion};
pub use authorities::{
    AuthorityRefused, AuthorityTerms, BadAuthority, BadRequest, BadSerial, CertificateRequest, Country, Holder,
    Issuance, IssuedCertificate, KnownAuthority, MemberCertificateRefused, NoStatus, NodePapers, NotVouched,
    RevocationReason, Serial, VALID_FOR_DAYS, VALID_FOR_DAYS_MAX, request_for_node, serial_of,
};
pub use caller::{Caller, Networks};
pub use cross_check::{COMPARED_WITHIN_DAYS, Comparison, Discrepancy, NotCompared, Wrong};
pub use data_uses::{
    BadHiding, BadPlace, CODES_MAX, DataUsesError, FIND_USAGE_LIMIT, HIDDEN_CELL_MIN, HIDDEN_DAYS_MAX, HIDDEN_MONTHS,
    HiddenCell, HiddenMonth, HiddenUntil, Hiding, Look, Outcome, People, PeopleFuture, PeopleTrouble, ProvenUse,
    SUBJECT_PLACES_MAX, SubjectPlace, SubjectTrouble, USES_PER_PAGE, UseLine, UseProofFault, WantedUses, verify_use,
};
pub use messages::body::SHORT_BODY_BYTES;
pub use messages::keys::KeyTrouble;
pub use messages::seal::{BATCH_EVERY, BATCH_MAX, BadSeal, KnownBatches, MAX_SEAL_BYTES, Seal};
pub use nodes::{
    BadCertificate, BadList, FRESH_FOR, Governor, LIST_HOLDS, LIST_TYP, LISTED_AUTHORITIES_MAX, Line, ListedAuthority,
    ListedMember, ListedNode, ListedRevocation, ListedSubsystem, MAX_LIST_BYTES, MemberList, NoCosignature, NoLine,
    NoList, NodeAway, NodeCertificate, NodePeer,
};
pub use permissions::{
    Accounts, AccountsAway, AgreedConsent, BadQuestion, ConsentId, ConsentState, Opened, PEOPLE_FACTS, Permission,
    PersonFacts, QuestionTemplate, Terms, TermsMistake, TokenTerms,
};
pub use registers::{
    BearerToken, BearerTokenError, BoxFuture, Establishment, InseeRegister, InseeSettings, MockProvider, Purpose,
    RETRY_AFTER_S, Register, RegisterRefusal, Shielded, Standing, Unreadable, demo_register, read_establishment,
};
pub use registry::{
    ChangeRefused, ClientCertificate, Contract, Fingerprint, Grantee, Kind, LAST_KNOWN_S_MAX, Member, NAME_CHARS_MAX,
    NewOffer, NewRight, NodeCredential, NodeKeys, Offer, Proof, Registry, RegistryMistake, Right, RightId, RightState,
    Service, ServiceAddress, Subsystem, TIMEOUT_S, TIMEOUT_S_MAX, UnknownProof, Words,
};
pub use room::{Exchange, ExchangeError, Parts};
pub use services::{NoNetwork, Reach};
pub use signed_documents::{
    KEPT_DAYS, KEPT_DAYS_MIN, Keeping, LOG_TIMESTAMP_NAME, NoCertificate, NoDocument, NotPutAway, PROOF_NAME,
    SEAL_NAME, Sealed, SignedDocument, verify_seal_document,
};
pub use under_way::Limits;

/// The header that says what a message is for, where a contract asks for it.
pub const PURPOSE: &str = "X-Purpose";
/// The header of an answer that is not new: when the service said it (RFC 3339, UTC). The service is away, and its
/// contract lets its last answer be given again.
pub const LAST_KNOWN: &str = "X-Last-Known";
/// The header that names the consent that a message rests on, or brings its receipt.
pub const CONSENT: &str = "X-Consent";
/// The header that says which office or function asks, for the person whom it is about to see.
pub const ASKED_BY: &str = "X-Asked-By";

/// What this room says in a language: one file a subject.
macro_rules! written {
    ($lang:literal) => {
        concat!(
            include_str!(concat!("../texts/", $lang, "/data_uses.ftl")),
            "\n",
            include_str!(concat!("../texts/", $lang, "/permissions.ftl"))
        )
    };
}

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "exchange",
    sources: [
        (Lang::Fr, written!("fr")),
        (Lang::De, written!("de")),
        (Lang::Lb, written!("lb")),
        (Lang::En, written!("en")),
    ],
};

/// Bytes as hexadecimal digits.
fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // A text takes all that is written into it.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
