//! A new service, in the sandbox from the first minute.

use base::{Lang, PersonId};
use identity::{AuthMethod, ClientId, ClientKind, ClientSettings, Environment, IdentityError, Registered};

use crate::model::{MAX_SERVICES, Proposal, What};
use crate::room::{Partners, PartnersError};
use crate::store as tables;

/// What the identifiers that are given out here begin with.
const PREFIX: &str = "s-";

impl Partners {
    /// An identifier for a new service. It travels in the form, so that a form that is sent twice
    /// registers once.
    pub(crate) fn new_client_id(&self) -> String {
        // Lower-case digits: it is also the name of the service's sector, which has no other letters.
        let digits = self.random.bytes::<8>().map(|byte| format!("{byte:02x}")).concat();
        format!("{PREFIX}{digits}")
    }

    /// Registers a service in the sandbox.
    pub(crate) async fn register_service(
        &self,
        owner: PersonId,
        lang: Lang,
        id: &str,
        kind: ClientKind,
        method: AuthMethod,
        proposal: &Proposal,
    ) -> Result<Registered, PartnersError> {
        let id: ClientId = id
            .parse()
            .ok()
            .filter(|_| id.starts_with(PREFIX) && id.len() == PREFIX.len() + 16)
            .ok_or(PartnersError::NotFound)?;
        let mistakes = proposal.mistakes(kind);
        if !mistakes.is_empty() {
            return Err(PartnersError::Mistakes(mistakes));
        }
        if self.services_of(owner).await?.len() >= MAX_SERVICES {
            return Err(PartnersError::TooManyServices);
        }
        let settings = ClientSettings {
            // Keys come later, on their own page: until then the secret proves the service.
            token_endpoint_auth_method: (method != AuthMethod::PrivateKeyJwt).then_some(method),
            environment: Environment::Sandbox,
            owner: Some(owner),
            ..ClientSettings::default()
        };
        // In the sandbox nobody shares a view of people: "localhost" is everyone's.
        let new = proposal.registration(id.clone(), kind, lang.tag(), id.to_string(), settings);
        let noted = self.note(&id, owner, What::Registered, proposal.redirect_uris.join(" "));
        let (kept, about, now) = (id.clone(), proposal.about(), self.clock.now());
        let added = self.identity.add_client_with(new, None, move |tx| {
            tables::add_service(tx, &kept, owner, &about, now)?;
            noted.keep(tx)
        });
        match added.await {
            Ok(registered) => Ok(registered),
            Err(IdentityError::ClientExists(id)) => Err(PartnersError::AlreadyDone(id)),
            Err(IdentityError::Client(mistake)) => Err(PartnersError::Mistakes(vec![mistake.into()])),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes a service away, with every consent and token that it has.
    pub(crate) async fn remove_service(&self, owner: PersonId, client: &str) -> Result<(), PartnersError> {
        let service = self.own(owner, client).await?;
        let noted = self.note(&service.client.id, owner, What::Removed, "");
        self.db.write(move |tx| noted.keep(tx)).await?;
        Ok(self.identity.remove_client(&service.client.id).await?)
    }
}
