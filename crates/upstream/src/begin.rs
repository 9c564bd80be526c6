//! Sending a person to a provider (OpenID Connect Core §3.1.2.1).

use base::Lang;

use crate::breaker::{Admission, Outcome};
use crate::fault::UpstreamError;
use crate::metadata::Metadata;
use crate::model::{Assurance, Provider, ProviderId};
use crate::ticket::{Tickets, challenge, new_browser};
use crate::{CALLBACK, Upstream};

/// The longest `onward`, in bytes: it travels in an address, twice in base64.
pub const ONWARD_MAX_BYTES: usize = 4096;
/// The cookie that ties a sign-in to a browser.
pub const COOKIE: &str = "upstream";

/// What the sign-in is to be like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// At least so sure.
    pub level: Option<Assurance>,
    /// The person proves themselves anew, even if they are signed in there.
    pub fresh: bool,
    /// Who will sign in, as a service thinks.
    pub login_hint: Option<String>,
    /// The language of the pages there.
    pub lang: Option<Lang>,
}

/// A person on the way to a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The address to send the browser to.
    pub address: String,
    /// The value of [`COOKIE`] in that browser.
    pub cookie: String,
}

/// Why a person is not sent to a provider.
#[derive(Debug, thiserror::Error)]
pub enum NoDeparture {
    /// There is no such provider.
    #[error("there is no such provider")]
    Unknown,
    /// It does not answer.
    #[error("the provider does not answer")]
    Down(Box<Provider>),
    /// It cannot be so sure of anybody.
    #[error("the provider does not vouch for that level")]
    LevelTooHigh(Box<Provider>),
    /// The way onward is too long for an address.
    #[error("the request is too long to be taken along")]
    TooLong,
    /// A fault of ours.
    #[error(transparent)]
    Failed(#[from] UpstreamError),
}

impl From<store::StoreError> for NoDeparture {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Upstream {
    /// Where to send a person who wants to sign in with a provider. `onward` comes back with the answer;
    /// `cookie` is what their browser has already, if anything.
    ///
    /// # Errors
    /// When the provider is unknown or down, or cannot vouch for what is wished.
    pub async fn begin(
        &self,
        provider: &ProviderId,
        wish: &Wish,
        onward: &str,
        cookie: Option<&str>,
    ) -> Result<Departure, NoDeparture> {
        if onward.len() > ONWARD_MAX_BYTES {
            return Err(NoDeparture::TooLong);
        }
        let provider = self.find_provider(provider).await?.ok_or(NoDeparture::Unknown)?;
        if wish.level.is_some_and(|wanted| provider.settings.highest().is_none_or(|highest| highest < wanted)) {
            return Err(NoDeparture::LevelTooHigh(Box::new(provider)));
        }
        let now = self.0.clock.now();
        let admission = self.board().admit(&provider.id, now);
        let metadata = match admission {
            Admission::Rest { .. } => return Err(NoDeparture::Down(Box::new(provider))),
            Admission::Ask => self.metadata(&provider).await,
            Admission::Try => self.read_metadata(&provider).await,
        };
        let metadata = match metadata {
            Ok(metadata) => metadata,
            Err(fault) => {
                self.settle_fault(&provider.id, &fault);
                return Err(NoDeparture::Down(Box::new(provider)));
            }
        };
        if admission == Admission::Try {
            self.settle(&provider.id, Outcome::ProbeAnswered, self.0.clock.now());
        }
        let cookie = cookie.map_or_else(|| new_browser(&*self.0.random), str::to_owned);
        let wanted = (wish.level, wish.fresh);
        let ticket = Tickets::issue(provider.id.clone(), &cookie, wanted, onward, now, &*self.0.random);
        let state = self.0.tickets.seal(&ticket, &*self.0.random);
        let nonce = self.0.tickets.nonce(&ticket);
        let challenge = challenge(&self.0.tickets.verifier(&ticket));
        let address = address(
            &provider,
            &metadata,
            wish,
            &self.callback(),
            &[("state", &state), ("nonce", &nonce), ("code_challenge", &challenge), ("code_challenge_method", "S256")],
        );
        Ok(Departure { address, cookie })
    }

    /// Where providers send people back to.
    pub fn callback(&self) -> String {
        format!("{}{CALLBACK}", self.0.settings.public_url.origin())
    }
}

fn address(provider: &Provider, metadata: &Metadata, wish: &Wish, callback: &str, bound: &[(&str, &str)]) -> String {
    let settings = &provider.settings;
    let scope = settings.scopes.join(" ");
    let mut parameters = vec![
        ("response_type", "code"),
        ("client_id", settings.client_id.as_str()),
        ("redirect_uri", callback),
        ("scope", scope.as_str()),
    ];
    parameters.extend_from_slice(bound);
    let acr = wish.level.map(|wanted| settings.acr_values(wanted).join(" ")).filter(|acr| !acr.is_empty());
    parameters.extend(acr.as_deref().map(|acr| ("acr_values", acr)));
    if wish.fresh {
        // The one asks, the other makes the provider say when it happened (§2, auth_time).
        parameters.extend([("prompt", "login"), ("max_age", "0")]);
    }
    parameters.extend(wish.login_hint.as_deref().map(|hint| ("login_hint", hint)));
    parameters.extend(wish.lang.map(|lang| ("ui_locales", lang.tag())));
    metadata.authorization_endpoint.with(&parameters)
}
