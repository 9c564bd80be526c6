//! A partner proposes an offer, or a change of one; an officer looks at it before anybody sees it.

use base::{Id, PersonId, Timestamp};

use super::{OFFERS_MAX, Offer, OfferId, TEXT_MAX_CHARS, Terms};
use crate::directory::DirectoryError;
use crate::fault;
use crate::letters::Writing;
use crate::store::offers as tables;
use crate::surroundings::Offers;

/// The identifier of a [`Proposal`].
pub type ProposalId = Id<Proposal>;

/// Proposals of one person that wait.
const WAITING_MAX: usize = 20;
/// Proposals that are shown at once.
const LISTED_MAX: i64 = 200;
/// Why an officer may see who proposes: the key of the text.
const BASIS_REVIEW: &str = "directory-basis-review";

/// What a partner wants to offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Its identifier.
    pub id: ProposalId,
    /// The offer that it changes, or will become.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
    /// What.
    pub terms: Terms,
    /// What became of it.
    pub state: ProposalState,
    /// When it was proposed.
    pub asked_at: Timestamp,
    /// Why it was refused.
    pub reason: Option<String>,
}

/// What became of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalState {
    /// An officer has to decide.
    Open,
    /// Everybody sees it.
    Accepted,
    /// Nobody does.
    Refused,
}

impl ProposalState {
    /// All.
    pub const ALL: [Self; 3] = [Self::Open, Self::Accepted, Self::Refused];

    /// Its name in the database and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A proposal as an officer sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// The proposal.
    pub proposal: Proposal,
    /// The name of who proposes it.
    pub name: String,
    /// What everybody sees now, when it is a change.
    pub now: Option<Offer>,
}

impl Offers {
    /// Proposes an offer, or a change of one of the person's. The same key again proposes once.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] names everything that is to be mended.
    pub async fn propose_offer(
        &self,
        person: PersonId,
        offer: Option<OfferId>,
        terms: Terms,
        creation_key: String,
    ) -> Result<(), DirectoryError> {
        let faults = terms.faults(self.directory.vocabulary());
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        if let Some(offer) = offer {
            self.own_offer(person, offer).await?;
        }
        let proposal = Proposal {
            id: Id::new(&*self.clock, &*self.random),
            offer: offer.unwrap_or_else(|| Id::new(&*self.clock, &*self.random)),
            person,
            terms,
            state: ProposalState::Open,
            asked_at: self.clock.now(),
            reason: None,
        };
        self.db
            .write(move |tx| {
                let waiting = tables::proposals_of(tx, person, LISTED_MAX)?;
                let waiting = waiting.iter().filter(|known| known.state == ProposalState::Open).count();
                if waiting > WAITING_MAX || tables::count_offers(tx)? >= OFFERS_MAX {
                    return Err(DirectoryError::Conflict("directory-offers-too-many"));
                }
                Ok(tables::insert_proposal(tx, &proposal, &creation_key)?)
            })
            .await
    }

    /// An offer that this person answers for.
    pub async fn own_offer(&self, person: PersonId, offer: OfferId) -> Result<Offer, DirectoryError> {
        let offer = self.offer(offer).await?;
        if offer.vendor == Some(person) { Ok(offer) } else { Err(DirectoryError::NotFound) }
    }

    /// The offers that this person answers for, and what they proposed.
    pub async fn offers_of(&self, person: PersonId) -> Result<(Vec<Offer>, Vec<Proposal>), DirectoryError> {
        self.db
            .read(move |tx| {
                let offers = tables::offers(tx)?.into_iter().filter(|offer| offer.vendor == Some(person)).collect();
                Ok((offers, tables::proposals_of(tx, person, LISTED_MAX)?))
            })
            .await
    }

    /// Ends an offer today: tomorrow nobody is told of it any more.
    pub async fn end_offer(&self, person: PersonId, offer: OfferId) -> Result<(), DirectoryError> {
        let mut offer = self.own_offer(person, offer).await?;
        let today = self.day(self.clock.now());
        offer.terms.valid_to =
            Some(offer.terms.valid_to.map_or(today, |until| until.min(today)).max(offer.terms.valid_from));
        offer.changed_at = self.clock.now();
        self.db.write(move |tx| Ok(tables::put_offer(tx, &offer)?)).await
    }

    /// For an officer: what waits to be decided, with the names of who proposes. Each reading is recorded first.
    pub async fn open_proposals(&self, officer: PersonId) -> Result<Vec<Proposed>, DirectoryError> {
        let found = self
            .db
            .read(|tx| {
                let proposals = tables::open_proposals(tx, LISTED_MAX)?;
                let mut known = Vec::with_capacity(proposals.len());
                for proposal in proposals {
                    let now = tables::offer_of(tx, proposal.offer)?;
                    known.push((proposal, now));
                }
                Ok::<_, DirectoryError>(known)
            })
            .await?;
        let mut proposed = Vec::with_capacity(found.len());
        for (proposal, now) in found {
            if proposal.person != officer {
                self.record_reading(officer, proposal.person, "name, offer", BASIS_REVIEW).await?;
            }
            let name = match self.contact(proposal.person).await {
                Ok(contact) => contact.name,
                Err(DirectoryError::NotFound) => String::new(),
                Err(error) => return Err(error),
            };
            proposed.push(Proposed { proposal, name, now });
        }
        Ok(proposed)
    }

    /// Decides on a proposal. Whoever proposed it gets a letter, in the same transaction.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] when it was decided before, or is the officer's own; [`DirectoryError::Faults`]
    /// when a refusal has no reason.
    pub async fn decide_proposal(
        &self,
        officer: PersonId,
        id: ProposalId,
        accepts: bool,
        reason: &str,
    ) -> Result<(), DirectoryError> {
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::proposal_of(tx, id)?)).await?;
        let proposal = found.ok_or(DirectoryError::NotFound)?;
        if proposal.person == officer {
            return Err(DirectoryError::Conflict("directory-review-own"));
        }
        let mut faults = Vec::new();
        let reason = if accepts {
            fault::optional_text(&mut faults, "reason", reason, TEXT_MAX_CHARS)
        } else {
            Some(fault::text(&mut faults, "reason", reason, TEXT_MAX_CHARS))
        };
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let to = self.contact(proposal.person).await?;
        let state = if accepts { ProposalState::Accepted } else { ProposalState::Refused };
        let letter = Writing::to(self, &to)
            .with("operator", &proposal.terms.operator)
            .with("reason", reason.as_deref().unwrap_or("–"))
            .with("link", format!("{}/offers/mine", self.public_url))
            .letter(&format!("directory-mail-offer-{}", state.name()))?;
        let (letters, offers, now) = ([letter], self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                if !tables::decide_proposal(tx, id, state, (officer, now, reason.as_deref()))? {
                    return Err(DirectoryError::Conflict("directory-review-over"));
                }
                if accepts {
                    let before = tables::offer_of(tx, proposal.offer)?;
                    tables::put_offer(
                        tx,
                        &Offer {
                            id: proposal.offer,
                            source_key: before.as_ref().and_then(|before| before.source_key.clone()),
                            terms: proposal.terms.clone(),
                            vendor: Some(proposal.person),
                            fictional: before.is_some_and(|before| before.fictional),
                            changed_at: now,
                        },
                    )?;
                }
                offers.post(tx, &letters)
            })
            .await
    }
}
