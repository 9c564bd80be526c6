//! The providers that lead to a person's account: linking, listing, taking one away.

use ::store::{StoreError, Tx};
use base::{Localized, PersonId, Timestamp};
use civil::{Comparison, compare};
use evidence::{Access, Action, Actor, Subject};

use super::Arrival;
use super::come_back::Refused;
use crate::error::IdentityError;
use crate::passkeys::finds_its_person;
use crate::store::Link;
use crate::{Identity, store};

/// So many providers may lead to one account.
pub(crate) const MAX_LINKS: i64 = 20;

/// A provider that leads to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkedProvider {
    pub(crate) provider: String,
    /// Its name for people; none when it is no longer registered.
    pub(crate) name: Option<Localized>,
    pub(crate) linked_at: Timestamp,
    pub(crate) used_at: Timestamp,
}

/// What came of taking a provider away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unlinked {
    Done,
    /// Without it the person could not sign in any more.
    LastWay,
    /// It does not lead here.
    NoSuchLink,
}

impl Arrival {
    pub(crate) fn link(&self, person: PersonId, now: Timestamp) -> Link {
        Link {
            issuer: self.issuer.clone(),
            subject: self.subject.clone(),
            provider: self.provider.clone(),
            person,
            linked_at: now,
            used_at: now,
        }
    }
}

impl Identity {
    /// Links the person at the provider to an account here: the person of the account agreed to it.
    pub(crate) async fn link(&self, person: PersonId, arrival: &Arrival) -> Result<Result<(), Refused>, IdentityError> {
        if !self.takes_provider(person, &arrival.provider).await? {
            return Ok(Err(Refused::Blocked));
        }
        let status = self.civil_status(person).await?;
        if let (Some(there), Some(here)) = (&arrival.identity, &status)
            && compare(there, &here.identity) == Comparison::Different
        {
            return Ok(Err(Refused::OtherPerson));
        }
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::ChangeProfile,
            detail: format!("provider {} linked", arrival.provider),
            basis: "identity-basis-self".to_owned(),
        };
        let link = arrival.link(person, self.0.clock.now());
        let (issuer, subject) = (link.issuer.clone(), link.subject.clone());
        let change = move |tx: &mut Tx<'_>| -> Result<bool, StoreError> {
            if store::links_of(tx, person, MAX_LINKS)?.len() >= usize::try_from(MAX_LINKS).unwrap_or(usize::MAX) {
                return Ok(false);
            }
            store::add_link(tx, &link)
        };
        if self.0.evidence.record_with(access, change).await?.is_some() {
            return Ok(Ok(()));
        }
        // It is linked already: to the same person there is nothing left to do.
        let linked = self.0.db.read(move |tx| store::linked_person(tx, &issuer, &subject)).await?;
        Ok(if linked == Some(person) { Ok(()) } else { Err(Refused::OthersAccount) })
    }

    /// The providers that lead to an account.
    pub(crate) async fn linked_providers(&self, person: PersonId) -> Result<Vec<LinkedProvider>, IdentityError> {
        let links = self.0.db.read(move |tx| store::links_of(tx, person, MAX_LINKS)).await?;
        let known = match self.upstream() {
            Some(upstream) => upstream.list_providers().await?,
            None => Vec::new(),
        };
        let named = |link: Link| LinkedProvider {
            name: known.iter().find(|known| known.id.as_str() == link.provider).map(|known| known.name.clone()),
            provider: link.provider,
            linked_at: link.linked_at,
            used_at: link.used_at,
        };
        Ok(links.into_iter().map(named).collect())
    }

    /// The providers that are registered: a link to another one opens nothing.
    pub(crate) async fn known_providers(&self) -> Result<Vec<String>, IdentityError> {
        let Some(upstream) = self.upstream() else { return Ok(Vec::new()) };
        let known = upstream.list_providers().await?;
        Ok(known.into_iter().map(|provider| provider.id.as_str().to_owned()).collect())
    }

    /// Takes every link of a provider away from an account, unless nothing else opens it.
    pub(crate) async fn unlink(&self, person: PersonId, provider: &str) -> Result<Unlinked, IdentityError> {
        let named = provider.to_owned();
        let (takes_passkeys, known) = (self.takes_passkeys(), self.known_providers().await?);
        let others = self.0.db.read(move |tx| {
            let links = store::links_of(tx, person, MAX_LINKS)?;
            let has = links.iter().any(|link| link.provider == named);
            let others = links.iter().any(|link| link.provider != named && known.contains(&link.provider));
            let by_password = store::opens_without_provider(tx, person)?;
            let by_passkey = takes_passkeys && store::factors(tx, person)?.passkeys.iter().any(finds_its_person);
            Ok::<_, IdentityError>((has, others || by_password || by_passkey))
        });
        match others.await? {
            (false, _) => return Ok(Unlinked::NoSuchLink),
            (true, false) => return Ok(Unlinked::LastWay),
            (true, true) => {}
        }
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::ChangeProfile,
            detail: format!("provider {provider} unlinked"),
            basis: "identity-basis-self".to_owned(),
        };
        let named = provider.to_owned();
        let change = move |tx: &mut Tx<'_>| store::remove_links(tx, person, &named);
        let removed = self.0.evidence.record_with(access, change).await?;
        Ok(if removed.is_some() { Unlinked::Done } else { Unlinked::NoSuchLink })
    }
}
