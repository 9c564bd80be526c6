//! What a consultation is, and where it stands.

use base::{Id, Lang, Localized, PersonId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The identifier of a consultation.
pub type ConsultationId = Id<Consultation>;
/// The identifier of an answer: drawn at random, so that it tells no time.
pub type AnswerId = [u8; 16];
/// Answers in the box when some of them leave it, where the platform knows who may answer: half of them, drawn at random.
pub const BOX_HOLDS: usize = 20;
/// The least that are ever counted together, where the platform knows who may answer.
pub const BATCH_LEAST: usize = 10;
/// How long after its end a consultation is looked at for the last time: whoever sent an answer in the last second is in.
pub const LAST_ARRIVALS: SignedDuration = SignedDuration::from_mins(2);

/// Who may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Whoever wants to.
    Open,
    /// Whoever has one of the codes that were printed.
    Invitation,
    /// Firms: somebody with a role there answers once for each.
    Firms,
    /// People whose identity is confirmed, each once; nothing says who answered what.
    Verified,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Self; 4] = [Self::Open, Self::Invitation, Self::Firms, Self::Verified];

    /// Its name in forms and in the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invitation => "invitation",
            Self::Firms => "firms",
            Self::Verified => "verified",
        }
    }

    /// The audience of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }

    /// The key of its text.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Open => "consultations-audience-open",
            Self::Invitation => "consultations-audience-invitation",
            Self::Firms => "consultations-audience-firms",
            Self::Verified => "consultations-audience-verified",
        }
    }

    /// Whether answers wait in the box: wherever the platform could otherwise put an answer beside a mark or a code.
    pub const fn has_box(self) -> bool {
        !matches!(self, Self::Open)
    }

    /// Whether one signs in to get a ticket.
    pub const fn needs_account(self) -> bool {
        matches!(self, Self::Firms | Self::Verified)
    }
}

/// What is said of a consultation; it never changes once it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its title.
    pub title: Localized,
    /// Why one asks, and what will be done with the answers.
    pub introduction: Localized,
    /// Who asks: the public body.
    pub body: String,
    /// Who may answer.
    pub audience: Audience,
}

impl About {
    /// The languages that it speaks: those of its title.
    pub fn langs(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.title.exact(lang.tag()).is_some_and(|text| !text.is_empty())).collect()
    }
}

/// A consultation without its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    /// Which.
    pub id: ConsultationId,
    /// Its name in addresses.
    pub code: String,
    /// Who made it.
    pub officer: PersonId,
    /// What is said of it.
    pub about: About,
    /// The hash of what is said and of the sheet.
    pub hash: String,
    /// From when on people answer.
    pub opens_at: Timestamp,
    /// The first moment at which they do not any more.
    pub closes_at: Timestamp,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Whether everybody sees the results.
    pub shows_results: bool,
    /// How often answers came in.
    pub batches: i64,
    /// How often answers were set apart or put back.
    pub aparts: i64,
    /// How many codes were printed.
    pub invitations: u32,
}

/// Where a consultation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Only its officer sees it.
    Draft,
    /// It is published and opens later.
    ToCome,
    /// People answer.
    Open,
    /// They do not any more.
    Closed,
}

impl Phase {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Draft => "consultations-phase-draft",
            Self::ToCome => "consultations-phase-to-come",
            Self::Open => "consultations-phase-open",
            Self::Closed => "consultations-phase-closed",
        }
    }
}

impl Consultation {
    /// Where it stands now.
    pub fn phase(&self, now: Timestamp) -> Phase {
        match self.published_at {
            None => Phase::Draft,
            Some(_) if now < self.opens_at => Phase::ToCome,
            Some(_) if now < self.closes_at => Phase::Open,
            Some(_) => Phase::Closed,
        }
    }

    /// Whether no answer is on the way any more.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.published_at.is_some() && now.since(self.closes_at) >= LAST_ARRIVALS
    }
}

/// How an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// On the pages.
    Web,
    /// On paper, keyed in by somebody else.
    Paper,
    /// Through the API.
    Api,
}

/// What is kept of an answer, besides its day: nothing of who sent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// How it came.
    pub channel: Channel,
    /// In which language.
    pub lang: Lang,
    /// Values by the name of their question.
    pub answers: BTreeMap<String, String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_audience_has_its_name() {
        for audience in Audience::ALL {
            assert_eq!(Audience::from_name(audience.name()), Some(audience));
            assert_eq!(serde_json::to_value(audience).unwrap(), audience.name());
        }
        assert_eq!(Audience::from_name("everybody"), None);
    }

    #[test]
    fn only_an_open_consultation_counts_each_answer_alone() {
        assert!(!Audience::Open.has_box());
        assert!(Audience::ALL[1..].iter().all(|audience| audience.has_box()));
    }
}
