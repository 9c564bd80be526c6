//! Choosing through whom one can be signed in: nobody else can use a provider that its person shut out.

use ::store::{StoreError, Tx};
use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::claim_value::OWN_PROVIDER;
use crate::error::IdentityError;
use crate::model::Proof;
use crate::{Identity, store};

/// Providers of one person that are listed.
const MAX_LISTED: i64 = 100;
/// Bytes of a provider's name.
const MAX_NAME_BYTES: usize = 100;

/// A provider, as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Provider {
    /// What the configuration calls it.
    pub(crate) name: String,
    pub(crate) blocked: bool,
    /// Whether the person is signed in through it here and now.
    pub(crate) in_use: bool,
}

/// What a person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Providers {
    pub(crate) listed: Vec<Provider>,
    /// Whether those that are not listed are shut out.
    pub(crate) new_blocked: bool,
}

/// Why a provider is not shut out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotBlocked {
    /// The person is signed in through it.
    InUse,
    /// No provider has such a name.
    Unknown,
}

impl Proof {
    /// The name of who vouches; the account that is kept here has one too.
    pub(crate) fn provider_name(&self) -> &str {
        self.provider.as_deref().unwrap_or(OWN_PROVIDER)
    }
}

impl Identity {
    /// Whether a person lets this provider sign them in; `None` is the account that is kept here.
    pub async fn may_sign_in_through(&self, person: PersonId, provider: Option<&str>) -> Result<bool, IdentityError> {
        let name = provider.unwrap_or(OWN_PROVIDER).to_owned();
        let blocked = self.0.db.read(move |tx| store::is_provider_blocked(tx, person, &name)).await?;
        Ok(!blocked)
    }

    /// The providers that a person used or chose about, and those that `offered` lists.
    pub(crate) async fn providers_of(
        &self,
        person: PersonId,
        in_use: &Proof,
        offered: Vec<String>,
    ) -> Result<Providers, IdentityError> {
        let in_use = in_use.provider_name().to_owned();
        let found = self.0.db.read(move |tx| {
            let chosen = store::provider_choices(tx, person, MAX_LISTED)?;
            let used = store::providers_used_by(tx, person, MAX_LISTED)?;
            Ok::<_, IdentityError>((chosen, used, store::are_new_providers_blocked(tx, person)?))
        });
        let (chosen, used, new_blocked) = found.await?;
        let mut names: Vec<String> = vec![OWN_PROVIDER.to_owned()];
        for name in used.into_iter().chain(offered).chain(chosen.iter().map(|(name, _)| name.clone())) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let provider = |name: String| {
            let choice = chosen.iter().find(|(of, _)| *of == name).map(|(_, allowed)| *allowed);
            Provider { blocked: !choice.unwrap_or(!new_blocked), in_use: name == in_use, name }
        };
        Ok(Providers { listed: names.into_iter().map(provider).collect(), new_blocked })
    }

    /// Shuts a provider out, or lets it in again. The one that the person is signed in through stays.
    pub(crate) async fn choose_provider(
        &self,
        person: PersonId,
        in_use: &Proof,
        provider: String,
        allowed: bool,
    ) -> Result<Result<(), NotBlocked>, IdentityError> {
        if provider.is_empty() || provider.len() > MAX_NAME_BYTES {
            return Ok(Err(NotBlocked::Unknown));
        }
        if !allowed && in_use.provider_name() == provider {
            return Ok(Err(NotBlocked::InUse));
        }
        let now = self.0.clock.now();
        let access = chosen(person, allowed, &provider);
        let change = move |tx: &mut Tx<'_>| {
            store::choose_provider(tx, person, &provider, allowed, now)?;
            Ok::<_, StoreError>(true)
        };
        self.0.evidence.record_with(access, change).await?;
        Ok(Ok(()))
    }

    /// Shuts out every provider that the person never used, those that come in the future too; or lets them in.
    pub(crate) async fn block_new_providers(
        &self,
        person: PersonId,
        in_use: &Proof,
        blocked: bool,
    ) -> Result<(), IdentityError> {
        let now = self.0.clock.now();
        let in_use = in_use.provider_name().to_owned();
        let change = move |tx: &mut Tx<'_>| {
            if blocked {
                // What was used until now stays as it was chosen; the account here always counts as used.
                let chosen = store::provider_choices(tx, person, MAX_LISTED)?;
                let used = store::providers_used_by(tx, person, MAX_LISTED)?;
                for name in used.into_iter().chain([OWN_PROVIDER.to_owned(), in_use.clone()]) {
                    if !chosen.iter().any(|(of, _)| *of == name) {
                        store::choose_provider(tx, person, &name, true, now)?;
                    }
                }
            }
            store::block_new_providers(tx, person, blocked)?;
            Ok::<_, StoreError>(true)
        };
        self.0.evidence.record_with(chosen(person, !blocked, ""), change).await?;
        Ok(())
    }
}

fn chosen(person: PersonId, allowed: bool, provider: &str) -> Access {
    Access {
        actor: Actor::Person(person),
        subject: Subject::Person(person),
        action: if allowed { Action::AllowProvider } else { Action::BlockProvider },
        detail: provider.to_owned(),
        basis: "identity-basis-self".to_owned(),
    }
}
