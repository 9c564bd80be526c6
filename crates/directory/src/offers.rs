//! Offers of partners to small firms: marketplaces and vendors of tools, what they cost and what they commit to.

mod complain;
mod forget_partner;
mod import_offers;
mod propose_offer;
mod table;

use std::collections::BTreeSet;

use base::{Id, Localized, PersonId, Timestamp};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fault::Fault;
use crate::index::Vocabulary;
use crate::model::{ActivityPrefix, WebAddress};

pub use complain::{
    ANSWER_WITHIN_DAYS, COUNT_SHOWN_FROM, Complained, Complaint, ComplaintCount, ComplaintId, SeenComplaint,
};
pub use propose_offer::{Proposal, ProposalId, ProposalState, Proposed};

/// The identifier of an [`Offer`].
pub type OfferId = Id<Offer>;

/// Offers that are compared side by side.
pub const COMPARED_MAX: usize = 6;
/// Offers that are kept.
pub const OFFERS_MAX: i64 = 2_000;
/// The highest commission: all of the sale, in hundredths of a percent.
pub const COMMISSION_MAX_BP: u32 = 10_000;
/// The dearest fee, cents.
pub const FEE_MAX_CENTS: u32 = 100_000_000;
/// The longest notice, days.
pub const NOTICE_MAX_DAYS: u32 = 1_000;
/// Sectors of one offer.
const SECTORS_MAX: usize = 30;
/// Characters of a name or a way to be reached.
pub const TEXT_MAX_CHARS: usize = 300;
/// Characters of conditions.
pub const CONDITIONS_MAX_CHARS: usize = 3_000;

/// What a partner offers to small firms.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its identifier.
    pub id: OfferId,
    /// The identifier in the table it was imported from.
    pub source_key: Option<String>,
    /// What is offered.
    pub terms: Terms,
    /// The account that answers for it.
    pub vendor: Option<PersonId>,
    /// Whether it is invented, for a demonstration.
    pub fictional: bool,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// What is offered, by whom, for how much and until when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// Who offers it.
    pub operator: String,
    /// What it is.
    pub kind: OfferKind,
    /// For which activities: beginnings of their codes; none for all of them.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// Of each sale, in hundredths of a percent; nothing when it is not told.
    #[serde(default)]
    pub commission_bp: Option<u32>,
    /// A fixed fee, cents; nothing when it is not told.
    #[serde(default)]
    pub fee_cents: Option<u32>,
    /// How often the fee is paid.
    #[serde(default)]
    pub fee_period: FeePeriod,
    /// How long before the end of the relation either side has to say so, days.
    #[serde(default)]
    pub notice_days: Option<u32>,
    /// How a person answers; empty when none does.
    #[serde(default)]
    pub contact: String,
    /// Which axes of the charter of the e-commerce actors of 26 March 2019 it keeps.
    #[serde(default)]
    pub commitments: BTreeSet<Commitment>,
    /// Since when it is among the signatories.
    #[serde(default)]
    pub signatory_since: Option<Date>,
    /// Conditions of the price.
    #[serde(default)]
    pub conditions: Localized,
    /// Its page.
    #[serde(default)]
    pub page: String,
    /// The first day.
    pub valid_from: Date,
    /// The last day, when there is one.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// Where these terms were read.
    #[serde(default)]
    pub source: String,
}

/// What an offer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferKind {
    /// A place where firms sell.
    Marketplace,
    /// A tool that firms use.
    Tool,
}

/// How often a fee is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeePeriod {
    /// Each month.
    #[default]
    Month,
    /// Each year.
    Year,
    /// At the beginning.
    Once,
}

/// An axis of the charter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// A formal commercial relation: a contract, notice before delisting.
    Relation,
    /// An open, reliable, individual contact.
    Contact,
    /// A fight against counterfeiting.
    Counterfeiting,
}

impl OfferKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Marketplace, Self::Tool];

    /// Its name in files, the database and keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Marketplace => "marketplace",
            Self::Tool => "tool",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl FeePeriod {
    /// All.
    pub const ALL: [Self; 3] = [Self::Month, Self::Year, Self::Once];

    /// Its name in files, the database and keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
            Self::Once => "once",
        }
    }

    /// The period of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.name() == name)
    }
}

impl Commitment {
    /// The three axes, in the charter's order.
    pub const ALL: [Self; 3] = [Self::Relation, Self::Contact, Self::Counterfeiting];

    /// Its name in files, the database and keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Relation => "relation",
            Self::Contact => "contact",
            Self::Counterfeiting => "counterfeiting",
        }
    }

    /// The commitment of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|commitment| commitment.name() == name)
    }
}

impl Terms {
    /// Whether it can be had on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|until| day <= until)
    }

    /// Whether a person answers.
    pub fn has_human_contact(&self) -> bool {
        !self.contact.trim().is_empty()
    }

    /// What it costs in the first year for sales of so many cents: the commission of them, half cents up, and the fees.
    /// Nothing when neither is told.
    pub fn first_year_cents(&self, sales_cents: u64) -> Option<u64> {
        if self.commission_bp.is_none() && self.fee_cents.is_none() {
            return None;
        }
        let basis_points = u128::from(self.commission_bp.unwrap_or(0));
        let commission = (u128::from(sales_cents) * basis_points + 5_000) / 10_000;
        let commission = u64::try_from(commission).unwrap_or(u64::MAX);
        let fee = u64::from(self.fee_cents.unwrap_or(0));
        let fees = match self.fee_period {
            FeePeriod::Month => fee * 12,
            FeePeriod::Year | FeePeriod::Once => fee,
        };
        Some(commission.saturating_add(fees))
    }

    /// What is wrong with it, each with the field where it can be mended.
    pub fn faults(&self, vocabulary: &Vocabulary) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut add = |is_wrong: bool, field: &str, key: &'static str| {
            if is_wrong {
                faults.push(Fault::new(field, key));
            }
        };
        add(self.operator.trim().is_empty(), "operator", "directory-fault-missing");
        add(self.source.trim().is_empty(), "source", "directory-fault-missing");
        add(
            self.commission_bp.is_some_and(|points| points > COMMISSION_MAX_BP),
            "commission",
            "directory-fault-percent",
        );
        add(self.fee_cents.is_some_and(|cents| cents > FEE_MAX_CENTS), "fee", "directory-fault-amount");
        add(self.notice_days.is_some_and(|days| days > NOTICE_MAX_DAYS), "notice_days", "directory-fault-number");
        add(self.valid_to.is_some_and(|until| until < self.valid_from), "valid_to", "directory-fault-until");
        add(!self.page.is_empty() && self.page.parse::<WebAddress>().is_err(), "page", "directory-fault-web-address");
        let is_unknown = |code: &String| ActivityPrefix::parse(code, &vocabulary.activities).is_err();
        let too_many = self.sectors.len() > SECTORS_MAX;
        add(too_many || self.sectors.iter().any(is_unknown), "sectors", "directory-fault-sectors");
        for (field, text) in [("operator", &self.operator), ("contact", &self.contact), ("source", &self.source)] {
            if text.chars().count() > TEXT_MAX_CHARS {
                faults.push(Fault::new(field, "directory-fault-long").with(TEXT_MAX_CHARS));
            }
        }
        if self.conditions.iter().any(|(_, text)| text.chars().count() > CONDITIONS_MAX_CHARS) {
            faults.push(Fault::new("conditions", "directory-fault-long").with(CONDITIONS_MAX_CHARS));
        }
        faults
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    pub fn terms() -> Terms {
        Terms {
            operator: "Place fictive".to_owned(),
            kind: OfferKind::Marketplace,
            sectors: Vec::new(),
            commission_bp: Some(1_250),
            fee_cents: Some(3_900),
            fee_period: FeePeriod::Month,
            notice_days: Some(30),
            contact: String::new(),
            commitments: BTreeSet::new(),
            signatory_since: None,
            conditions: Localized::new(),
            page: String::new(),
            valid_from: date(2026, 1, 1),
            valid_to: Some(date(2026, 12, 31)),
            source: "fictif".to_owned(),
        }
    }

    #[test]
    fn the_first_year_is_the_commission_and_twelve_fees() {
        assert_eq!(terms().first_year_cents(2_000_000), Some(250_000 + 46_800));
        assert_eq!(terms().first_year_cents(3), Some(46_800), "0.375 cents of commission are none");
        assert_eq!(terms().first_year_cents(4), Some(46_801), "half a cent is one");
        let yearly = Terms { fee_period: FeePeriod::Year, commission_bp: None, ..terms() };
        assert_eq!(yearly.first_year_cents(2_000_000), Some(3_900));
        let untold = Terms { fee_cents: None, commission_bp: None, ..terms() };
        assert_eq!(untold.first_year_cents(1), None);
    }

    #[test]
    fn an_offer_holds_on_its_first_and_last_day() {
        for (day, holds) in [
            (date(2025, 12, 31), false),
            (date(2026, 1, 1), true),
            (date(2026, 12, 31), true),
            (date(2027, 1, 1), false),
        ] {
            assert_eq!(terms().holds_on(day), holds, "{day}");
        }
        assert!(Terms { valid_to: None, ..terms() }.holds_on(date(2099, 1, 1)));
    }

    proptest! {
        #[test]
        fn who_sells_more_never_pays_less(less in 0..u64::MAX, more in 0..u64::MAX, points in 0..=10_000u32) {
            let terms = Terms { commission_bp: Some(points), ..terms() };
            let (less, more) = (less.min(more), less.max(more));
            prop_assert!(terms.first_year_cents(less) <= terms.first_year_cents(more));
        }
    }
}
