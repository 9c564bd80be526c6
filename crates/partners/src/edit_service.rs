//! Changing what a service is: at once in the sandbox, by a review in production.

use base::PersonId;
use identity::{Client, ClientSettings, IdentityError, NewClient, Username};
use serde::Serialize;
use serde_json::Value;

use crate::model::{MAX_TESTERS, Mistake, Proposal, Service, What, obstacles};
use crate::room::{Partners, PartnersError};
use crate::store as tables;

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edited {
    /// It holds.
    Done,
    /// It waits for a review; what was before goes on.
    InReview,
}

/// The language that a service's name is written in.
pub(crate) fn language_of(client: &Client) -> String {
    client.name.iter().next().map_or_else(|| "fr".to_owned(), |(tag, _)| tag.to_owned())
}

impl Partners {
    /// Changes name, addresses, claims, contact or privacy page.
    pub(crate) async fn edit_service(
        &self,
        person: PersonId,
        service: &Service,
        proposal: Proposal,
    ) -> Result<Edited, PartnersError> {
        let mistakes = proposal.mistakes(service.client.kind);
        if !mistakes.is_empty() {
            return Err(PartnersError::Mistakes(mistakes));
        }
        if service.in_production() && proposal != service.proposal() {
            let missing = obstacles(&proposal);
            if !missing.is_empty() {
                let mistakes = missing.iter().map(|obstacle| obstacle.mistake_in(&proposal));
                return Err(PartnersError::Mistakes(mistakes.collect()));
            }
            self.ask_review(person, service, proposal).await?;
            return Ok(Edited::InReview);
        }
        let client = &service.client;
        let settings = client.settings.clone();
        let sector = client.sector.as_str().to_owned();
        let mut new = proposal.registration(client.id.clone(), client.kind, &language_of(client), sector, settings);
        // An operator alone says which data of other administrations it may ask for.
        new.scopes = new.scopes.with_data_of(&client.scopes);
        let noted = self.note(&client.id, person, What::Edited, what_changed(&service.proposal(), &proposal));
        let (id, about) = (client.id.clone(), proposal.about());
        self.update(service, new, move |tx| {
            tables::put_about(tx, &id, &about)?;
            Ok(noted.keep(tx)?)
        })
        .await?;
        Ok(Edited::Done)
    }

    /// Changes how the service proves itself and what it gets.
    pub(crate) async fn change_settings(
        &self,
        person: PersonId,
        service: &Service,
        settings: ClientSettings,
        what: What,
        detail: String,
    ) -> Result<(), PartnersError> {
        let noted = self.note(&service.client.id, person, what, detail);
        let new = NewClient { settings, ..service.client.registration() };
        self.update(service, new, move |tx| Ok(noted.keep(tx)?)).await
    }

    /// Puts new public keys, or the address of them, in the place of those before.
    pub(crate) async fn rotate_keys(
        &self,
        person: PersonId,
        service: &Service,
        keys: KeySource,
        overlap: jiff::SignedDuration,
    ) -> Result<(), PartnersError> {
        let mut settings = service.client.settings.clone();
        let detail = match keys {
            KeySource::Written(keys) => {
                let parsed = jose::JwkSet::parse(&keys);
                if let Err(error) = parsed {
                    return Err(PartnersError::Mistakes(vec![Mistake::new(
                        "jwks",
                        "partners-mistake-keys",
                        error.to_string(),
                    )]));
                }
                settings.replace_keys(&keys, overlap, self.clock.now());
                format!("jwks, overlap {} h", overlap.as_hours())
            }
            KeySource::At(address) => {
                settings.publish_keys_at(&address, overlap, self.clock.now());
                format!("{address}, overlap {} h", overlap.as_hours())
            }
        };
        self.change_settings(person, service, settings, What::Keys, detail).await
    }

    /// Gives the service a new secret; the ones before go on for `overlap`.
    pub(crate) async fn rotate_secret(
        &self,
        person: PersonId,
        service: &Service,
        overlap: jiff::SignedDuration,
    ) -> Result<String, PartnersError> {
        let detail = format!("overlap {} h", overlap.as_hours());
        let noted = self.note(&service.client.id, person, What::Secret, detail);
        Ok(self.identity.rotate_secret_with(&service.client.id, overlap, move |tx| noted.keep(tx)).await?)
    }

    /// Lets somebody try the service before production, by user name.
    pub(crate) async fn add_tester(
        &self,
        person: PersonId,
        service: &Service,
        username: &str,
    ) -> Result<(), PartnersError> {
        let mistake = |key| PartnersError::Mistakes(vec![Mistake::new("username", key, username)]);
        let name: Username = username.parse().map_err(|_| mistake("partners-mistake-username"))?;
        // Whether there is such an account is not looked at: the owner would learn it.
        let mut settings = service.client.settings.clone();
        if settings.testers.len() + settings.tester_names.len() >= MAX_TESTERS {
            return Err(mistake("partners-mistake-many-people"));
        }
        let name = name.to_string();
        if settings.tester_names.contains(&name) {
            return Ok(());
        }
        settings.tester_names.push(name.clone());
        self.change_settings(person, service, settings, What::People, format!("+{name}")).await
    }

    /// No longer lets somebody try the service.
    pub(crate) async fn remove_tester(
        &self,
        person: PersonId,
        service: &Service,
        tester: &str,
    ) -> Result<(), PartnersError> {
        let mut settings = service.client.settings.clone();
        settings.testers.retain(|one| one.to_string() != tester);
        settings.tester_names.retain(|one| one != tester);
        self.change_settings(person, service, settings, What::People, "−1".to_owned()).await
    }

    /// Changes the registration of a service that is still what was seen, with what this room keeps of it; nothing at all
    /// where that says no.
    pub(crate) async fn update(
        &self,
        seen: &Service,
        new: NewClient,
        also: impl Fn(&mut store::Tx<'_>) -> Result<(), PartnersError> + Send + 'static,
    ) -> Result<(), PartnersError> {
        let (id, about) = (seen.client.id.clone(), seen.about.clone());
        let with_about = move |tx: &mut store::Tx<'_>| {
            if tables::service(tx, &id)?.is_none_or(|(_, current)| current != about) {
                return Err(IdentityError::ChangedMeanwhile.into());
            }
            also(tx)
        };
        match self.identity.update_client_with(&seen.client, new, with_about).await {
            Ok(_) => Ok(()),
            Err(PartnersError::Identity(IdentityError::Client(mistake))) => {
                Err(PartnersError::Mistakes(vec![mistake.into()]))
            }
            Err(PartnersError::Identity(IdentityError::NoSuchClient(_))) => Err(PartnersError::NotFound),
            Err(PartnersError::Identity(IdentityError::ChangedMeanwhile)) => Err(PartnersError::ChangedElsewhere),
            Err(error) => Err(error),
        }
    }
}

/// Where a service's public keys are.
pub(crate) enum KeySource {
    /// In its registration.
    Written(Value),
    /// At an address of its own.
    At(String),
}

/// The names of the members that differ.
pub(crate) fn what_changed<T: Serialize>(before: &T, after: &T) -> String {
    let (before, after) = (serde_json::json!(before), serde_json::json!(after));
    let members = after.as_object().into_iter().flatten();
    let changed = members.filter(|(name, value)| before[name.as_str()] != **value).map(|(name, _)| name.as_str());
    changed.collect::<Vec<_>>().join(" ")
}
