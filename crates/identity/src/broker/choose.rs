//! Which providers a person may choose from, and which not now, and why.

use base::Localized;
use upstream::{Provider, Standing};

use super::{assurance_of, level_of};
use crate::Identity;
use crate::error::IdentityError;
use crate::model::{ClientSettings, Level};

/// Why a provider cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unavailable {
    /// The service does not take people who come by it.
    Service,
    /// It cannot be as sure as the service wants.
    Level,
    /// It does not answer.
    Down,
}

/// A provider on the page of choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) id: String,
    pub(crate) name: Localized,
    pub(crate) unavailable: Option<Unavailable>,
    /// Whether this browser's person usually takes it.
    pub(crate) usual: bool,
}

impl Identity {
    /// Every provider for a sign-in: at a service when `service` says so, at this level at least, with the
    /// usual one of this browser first and those that cannot be taken last.
    pub(crate) async fn offers(
        &self,
        service: Option<&ClientSettings>,
        level: Level,
        usual: Option<&str>,
    ) -> Result<Vec<Offer>, IdentityError> {
        let Some(upstream) = self.upstream() else { return Ok(Vec::new()) };
        let overview = upstream.overview().await?;
        let offers = overview.into_iter().map(|(provider, health)| {
            let unavailable = unavailable(&provider, health.standing, service, level);
            let usual = usual == Some(provider.id.as_str());
            Offer { id: provider.id.to_string(), name: provider.name, unavailable, usual }
        });
        let mut offers: Vec<_> = offers.collect();
        offers.sort_by_key(|offer| {
            (offer.unavailable.is_some(), !offer.usual, base::fold(offer.name.get(base::Lang::Fr)))
        });
        Ok(offers)
    }
}

fn unavailable(
    provider: &Provider,
    standing: Standing,
    service: Option<&ClientSettings>,
    level: Level,
) -> Option<Unavailable> {
    if service.is_some_and(|service| !service.allows_provider(Some(provider.id.as_str()))) {
        return Some(Unavailable::Service);
    }
    // The lowest level is what everybody gets, whatever a list says.
    let enough = level_of(provider.settings.highest().unwrap_or(assurance_of(Level::default()))) >= level;
    if !enough {
        return Some(Unavailable::Level);
    }
    matches!(standing, Standing::Down { .. }).then_some(Unavailable::Down)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;
    use upstream::{Assurance, ClientAuthentication, ProviderSettings};

    fn provider() -> Provider {
        let mut settings = ProviderSettings::new("https://id.example", "us", ClientAuthentication::PrivateKeyJwt);
        settings.acr = [("gold".to_owned(), Assurance::Substantial)].into();
        settings.levels = Assurance::ALL.into();
        let name = Localized::of("fr", "La Poste (fictive)");
        Provider { id: "post".parse().unwrap(), name, settings, created_at: Timestamp::from_seconds(0) }
    }

    #[test]
    fn a_service_a_level_and_a_fall_make_a_provider_unavailable() {
        let at = Timestamp::from_seconds(0);
        let refuses = ClientSettings { blocked_providers: vec!["post".into()], ..ClientSettings::default() };
        let others = ClientSettings { allowed_providers: vec!["bank".into()], ..ClientSettings::default() };
        let judge = |standing, service, level| unavailable(&provider(), standing, service, level);
        assert_eq!(judge(Standing::Up, None, Level::Eidas2), None);
        assert_eq!(judge(Standing::Shaky, None, Level::Eidas1), None);
        assert_eq!(judge(Standing::Up, Some(&refuses), Level::Eidas1), Some(Unavailable::Service));
        assert_eq!(judge(Standing::Up, Some(&others), Level::Eidas1), Some(Unavailable::Service));
        assert_eq!(judge(Standing::Up, None, Level::Eidas3), Some(Unavailable::Level));
        assert_eq!(judge(Standing::Down { since: at }, None, Level::Eidas1), Some(Unavailable::Down));
    }
}
