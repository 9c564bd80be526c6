//! A person asks to publish events for an organisation; an officer agrees, refuses, or ends it.

use base::{Id, PersonId};

use crate::directory::DirectoryError;
use crate::fault::{self, Fault};
use crate::letters::Writing;
use crate::model::WebAddress;
use crate::organising::{
    DESCRIPTION_MAX_CHARS, ORGANISERS_MAX, Organiser, OrganiserId, OrganiserState, TEXT_MAX_CHARS,
};
use crate::store::organisers as tables;
use crate::surroundings::Events;

/// Organisers that are shown to officers at once.
const LISTED_MAX: i64 = 200;
/// Why an officer may look at who asks: the key of the text.
const BASIS_REVIEW: &str = "directory-basis-review";

/// What a person asks.
#[derive(Debug, Clone, Default)]
pub struct AskedToOrganise {
    /// The organisation.
    pub organisation: String,
    /// What the person does there.
    pub duty: String,
    /// Its site, if it has one.
    pub web_site: String,
    /// What will be organised.
    pub why: String,
    /// The same key again asks once.
    pub creation_key: String,
}

impl Events {
    /// Asks.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] names everything that is to be mended.
    pub async fn ask_to_organise(&self, person: PersonId, asked: AskedToOrganise) -> Result<(), DirectoryError> {
        let mut faults = Vec::new();
        let organisation = fault::text(&mut faults, "organisation", &asked.organisation, TEXT_MAX_CHARS);
        let duty = fault::text(&mut faults, "duty", &asked.duty, TEXT_MAX_CHARS);
        let why = fault::text(&mut faults, "why", &asked.why, DESCRIPTION_MAX_CHARS);
        let typed = asked.web_site.trim();
        let web_site = (!typed.is_empty()).then(|| typed.parse::<WebAddress>()).transpose();
        if web_site.is_err() {
            faults.push(Fault::new("web_site", "directory-fault-web-address"));
        }
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let organiser = Organiser {
            id: Id::new(&*self.clock, &*self.random),
            person,
            organisation,
            duty,
            web_site: web_site.ok().flatten(),
            why,
            state: OrganiserState::Asked,
            asked_at: self.clock.now(),
            reason: None,
        };
        self.db
            .write(move |tx| {
                if tables::organisers_of(tx, person)?.len() > ORGANISERS_MAX {
                    return Err(DirectoryError::Conflict("directory-organisers-too-many"));
                }
                Ok(tables::insert_organiser(tx, &organiser, &asked.creation_key)?)
            })
            .await
    }

    /// What a person asked for, and what became of it.
    pub async fn organisers_of(&self, person: PersonId) -> Result<Vec<Organiser>, DirectoryError> {
        self.db.read(move |tx| Ok(tables::organisers_of(tx, person)?)).await
    }

    /// For an officer: those in a state, with the names of who asks. Each reading is recorded first.
    pub async fn organisers_in(
        &self,
        officer: PersonId,
        state: OrganiserState,
    ) -> Result<Vec<(Organiser, String)>, DirectoryError> {
        let found =
            self.db.read(move |tx| Ok::<_, DirectoryError>(tables::organisers_in(tx, state, LISTED_MAX)?)).await?;
        let mut named = Vec::with_capacity(found.len());
        for organiser in found {
            if organiser.person != officer {
                self.record_reading(officer, organiser.person, "name, organisation", BASIS_REVIEW).await?;
            }
            let name = match self.contact(organiser.person).await {
                Ok(contact) => contact.name,
                Err(DirectoryError::NotFound) => String::new(),
                Err(error) => return Err(error),
            };
            named.push((organiser, name));
        }
        Ok(named)
    }

    /// Decides: agrees, refuses or ends. Whoever asked gets a letter, in the same transaction.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] when somebody decided before, or the officer decides on their own question;
    /// [`DirectoryError::Faults`] when a refusal has no reason.
    pub async fn decide_organiser(
        &self,
        officer: PersonId,
        id: OrganiserId,
        agrees: bool,
        reason: &str,
    ) -> Result<(), DirectoryError> {
        let found = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::organiser_of(tx, id)?)).await?;
        let organiser = found.ok_or(DirectoryError::NotFound)?;
        if organiser.person == officer {
            return Err(DirectoryError::Conflict("directory-review-own"));
        }
        let Some(state) = decided(organiser.state, agrees) else {
            return Err(DirectoryError::Conflict("directory-review-over"));
        };
        let mut faults = Vec::new();
        let reason = if agrees {
            fault::optional_text(&mut faults, "reason", reason, TEXT_MAX_CHARS)
        } else {
            Some(fault::text(&mut faults, "reason", reason, TEXT_MAX_CHARS))
        };
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let to = self.contact(organiser.person).await?;
        let letter = Writing::to(self, &to)
            .with("organisation", &organiser.organisation)
            .with("reason", reason.as_deref().unwrap_or("–"))
            .with("link", format!("{}/organise", self.public_url))
            .letter(&format!("directory-mail-organiser-{}", state.name()))?;
        let letters = [letter];
        let (events, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let decision = (officer, now, reason.as_deref());
                if !tables::decide_organiser(tx, id, organiser.state, state, decision)? {
                    return Err(DirectoryError::Conflict("directory-review-over"));
                }
                events.post(tx, &letters)
            })
            .await
    }
}

/// What a decision leads to; nothing where there is nothing to decide.
const fn decided(state: OrganiserState, agrees: bool) -> Option<OrganiserState> {
    match (state, agrees) {
        (OrganiserState::Asked, true) => Some(OrganiserState::Agreed),
        (OrganiserState::Asked, false) => Some(OrganiserState::Refused),
        (OrganiserState::Agreed, false) => Some(OrganiserState::Ended),
        _ => None,
    }
}
