//! Funders, prescribers and places, as those that people act for.

use base::PersonId;
use store::{Column, FromColumn, Mismatch, Param, ToParam};
use ui::Role;
use uuid::Uuid;

use crate::model::{FunderId, PlaceId, PrescriberId};

/// What a party does with passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyKind {
    /// Pays for them.
    Funder,
    /// Hands them over.
    Prescriber,
    /// Takes them.
    Place,
}

impl PartyKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Funder, Self::Prescriber, Self::Place];

    /// A word for it, as it is stored and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Funder => "funder",
            Self::Prescriber => "prescriber",
            Self::Place => "place",
        }
    }

    /// The kind of a word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The role that leads who acts for it to its desk; none for a place, since mediators may do more than take passes.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Funder => Some(Role::Funder),
            Self::Prescriber => Some(Role::Prescriber),
            Self::Place => None,
        }
    }
}

impl ToParam for PartyKind {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.name().into())
    }
}

impl FromColumn for PartyKind {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        let expected = "a kind of party";
        Self::from_name(column.text(expected)?).ok_or(Mismatch { expected })
    }
}

/// Which party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartyId {
    /// A funder.
    Funder(FunderId),
    /// A prescriber.
    Prescriber(PrescriberId),
    /// A place.
    Place(PlaceId),
}

impl PartyId {
    /// The party of a kind with an identifier.
    pub const fn new(kind: PartyKind, id: Uuid) -> Self {
        match kind {
            PartyKind::Funder => Self::Funder(FunderId::from_uuid(id)),
            PartyKind::Prescriber => Self::Prescriber(PrescriberId::from_uuid(id)),
            PartyKind::Place => Self::Place(PlaceId::from_uuid(id)),
        }
    }

    /// What it does.
    pub const fn kind(self) -> PartyKind {
        match self {
            Self::Funder(_) => PartyKind::Funder,
            Self::Prescriber(_) => PartyKind::Prescriber,
            Self::Place(_) => PartyKind::Place,
        }
    }

    /// Its identifier.
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Funder(id) => id.uuid(),
            Self::Prescriber(id) => id.uuid(),
            Self::Place(id) => id.uuid(),
        }
    }
}

/// A funder, a prescriber or a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which one.
    pub id: PartyId,
    /// Its name.
    pub name: String,
    /// Where it is; nothing for a place, whose address the directory has.
    pub address: String,
    /// Where it is called; nothing for a place.
    pub telephone: String,
}

/// A party and who acts for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyPeople {
    /// Which one.
    pub party: Party,
    /// Who.
    pub people: Vec<PersonId>,
}
