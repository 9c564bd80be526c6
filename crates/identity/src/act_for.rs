//! A helper signs in at a service for a person, under a mandate that the person signed.

use std::sync::Arc;

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use mandates::{Fitting, FittingList, MandateBook, MandateId, Service};
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::authorize::decide::ActingState;
use crate::authorize::{Asked, Next};
use crate::error::IdentityError;
use crate::model::{ActingUnder, Client, Grant, Session};
use crate::ticket::{AuthorizationTicket, ForWhomTicket, Travels};

/// For whom the person of the browser goes on, as they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ForWhom {
    /// Who said it: it holds for nobody else who signs in meanwhile.
    pub(crate) by: PersonId,
    /// The mandate under which they act; none for themselves.
    pub(crate) mandate: Option<MandateId>,
}

/// Whether a request is for the person of the browser or for somebody whom they help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Acting {
    /// For the person of the browser.
    Oneself,
    /// They may act for others here, and did not say for whom this is.
    Undecided(FittingList),
    /// They may act for others here once they prove more surely who they are, and did not say for whom this is.
    Unsure,
    /// For somebody else.
    For(Box<Fitting>),
}

impl Acting {
    /// Whose data the request is about.
    pub(crate) fn person_for(&self, session: &Session) -> PersonId {
        match self {
            Self::For(fitting) => fitting.person,
            Self::Oneself | Self::Undecided(_) | Self::Unsure => session.person,
        }
    }

    /// What a decision needs of it.
    pub(crate) const fn state(&self) -> ActingState {
        match self {
            Self::Oneself => ActingState::Oneself,
            Self::Undecided(_) | Self::Unsure => ActingState::Undecided,
            Self::For(_) => ActingState::ForAnother,
        }
    }

    /// The mandate under which it is, if it is.
    pub(crate) fn under(self) -> Option<Fitting> {
        match self {
            Self::For(fitting) => Some(*fitting),
            Self::Oneself | Self::Undecided(_) | Self::Unsure => None,
        }
    }
}

impl Identity {
    /// Lets helpers sign in for the people of this book. To be called once, when the house is opened.
    pub fn accept_mandates(&self, book: Arc<dyn MandateBook>) {
        // A second book would be a fault of who opens the house; the first one stays.
        drop(self.0.mandates.set(book));
    }

    /// For whom a request is. Only a service that accepts mandates makes a question of it. A helper who has to
    /// prove more surely who they are reads no names before that.
    pub(crate) async fn acting(
        &self,
        asked: &Asked,
        client: &Client,
        session: Option<&Session>,
    ) -> Result<Acting, IdentityError> {
        let Some(session) = session else { return Ok(Acting::Oneself) };
        let said = asked.for_whom.filter(|said| said.by == session.person);
        let wanted = said.and_then(|said| said.mandate);
        // Who chose a mandate that is over is asked again: what they saw meanwhile was another's.
        let otherwise = if wanted.is_some() { Acting::Undecided(FittingList::default()) } else { Acting::Oneself };
        let (Some(book), true) = (self.0.mandates.get(), client.settings.accepts_mandates) else {
            return Ok(otherwise);
        };
        if said.is_some() && wanted.is_none() {
            return Ok(Acting::Oneself);
        }
        let (helper, service) = (session.person, service(client));
        let is_unsure = session.proof.level < self.0.settings.helper_level;
        if let Some(wanted) = wanted.filter(|_| !is_unsure)
            && let Some(one) = book.fits(helper, wanted, &service).await.map_err(IdentityError::Mandates)?
        {
            return Ok(Acting::For(Box::new(one)));
        }
        let fitting = book.fitting(helper, &service, "").await.map_err(IdentityError::Mandates)?;
        if fitting.shown.is_empty() {
            return Ok(otherwise);
        }
        Ok(if is_unsure { Acting::Unsure } else { Acting::Undecided(fitting) })
    }

    /// Uses a mandate: the log has it and the person is told, before the service gets anything. `None` when it
    /// ended meanwhile.
    pub(crate) async fn use_mandate(
        &self,
        helper: PersonId,
        mandate: MandateId,
        client: &Client,
    ) -> Result<Option<Fitting>, IdentityError> {
        let Some(book) = self.0.mandates.get() else { return Ok(None) };
        book.use_one(helper, mandate, &service(client)).await.map_err(IdentityError::Mandates)
    }

    /// Goes on with a request, for the person of the browser or under a mandate.
    pub(crate) async fn go_on_for(
        &self,
        ticket: &ForWhomTicket,
        mandate: Option<MandateId>,
        session: Option<&str>,
    ) -> Result<Next, IdentityError> {
        match Asked::again(&ticket.request) {
            Ok(asked) => {
                let said = ForWhom { by: ticket.helper, mandate };
                self.authorize(&Asked { for_whom: Some(said), ..asked }, session).await
            }
            Err(mistake) => Ok(Next::Mistake(mistake)),
        }
    }

    /// Asks a helper again for whom a request is, among people whose name has something in it.
    pub(crate) async fn ask_whom_again(
        &self,
        ticket: &ForWhomTicket,
        sought: &str,
        session: Option<&str>,
    ) -> Result<Next, IdentityError> {
        let asked = match Asked::again(&ticket.request) {
            Ok(asked) => Asked { for_whom: None, ..asked },
            Err(mistake) => return Ok(Next::Mistake(mistake)),
        };
        let mut next = self.authorize(&asked, session).await?;
        if let (Next::ForWhom(question), Some(book)) = (&mut next, self.0.mandates.get())
            && !question.is_unsure
        {
            let found = book.fitting(question.helper, &service(&question.client), sought).await;
            question.fitting = found.map_err(IdentityError::Mandates)?;
            sought.trim().clone_into(&mut question.sought);
        }
        Ok(next)
    }

    /// Sends a helper who has to prove more surely who they are to do that, before they say for whom this is.
    pub(crate) fn surer_first(&self, ticket: &ForWhomTicket) -> Next {
        let level = ticket.request.level.unwrap_or_default().max(self.0.settings.helper_level);
        let request = AuthorizationTicket { level: Some(level), for_whom: None, ..ticket.request.clone() };
        Next::SignIn { ticket: self.seal_ticket(&request), lang: None, provider: None }
    }

    /// Whether a grant still rests on its mandate; one without a mandate does not need one.
    pub(crate) fn mandate_holds(&self, tx: &mut Tx<'_>, grant: &Grant, now: Timestamp) -> Result<bool, StoreError> {
        let Some(acting) = &grant.acting else { return Ok(true) };
        let (Some(book), Ok(mandate)) = (self.0.mandates.get(), acting.mandate.parse()) else { return Ok(false) };
        book.is_live(tx, acting.helper, mandate, now)
    }
}

/// The grant's note of who acts.
pub(crate) fn acting_under(helper: PersonId, used: &Fitting) -> ActingUnder {
    ActingUnder {
        mandate: used.mandate.to_string(),
        helper,
        organisation: used.organisation.clone(),
        scope: used.covers.clone(),
        until: Some(used.until),
    }
}

/// A service as the book of mandates knows it.
pub(crate) fn service(client: &Client) -> Service {
    Service { id: client.id.to_string(), name: client.name.clone(), families: client.settings.mandate_families.clone() }
}

impl Travels for ForWhomTicket {
    const PURPOSE: &'static str = "for whom";

    fn set_out(&self) -> Timestamp {
        self.asked_at
    }
}
