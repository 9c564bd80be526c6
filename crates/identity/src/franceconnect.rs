//! FranceConnect's conventions, for services that moved over from there: they registered with
//! `franceconnect`, and then everything that they are told is in the words that they know.
//!
//! Their issuer is `…/api/v2`, whichever path they come by: the issuer belongs to the service, so that an
//! ID token, the answer of a code (RFC 9207) and the discovery document always name the same one.

use base::PersonId;
use jiff::SignedDuration;
use serde_json::{Value, json};
use ui::Routes;

use crate::model::{Client, Conventions, Grant};
use crate::oauth_error::OAuthError;
use crate::{Identity, api, pages};

/// Each endpoint that the discovery document names, and its path under [`PREFIX`].
const ENDPOINTS: [(&str, &str); 8] = [
    ("authorization_endpoint", "/authorize"),
    ("token_endpoint", "/token"),
    ("userinfo_endpoint", "/userinfo"),
    ("jwks_uri", "/jwks"),
    ("introspection_endpoint", "/token/introspection"),
    ("revocation_endpoint", "/token/revocation"),
    ("end_session_endpoint", "/session/end"),
    ("pushed_authorization_request_endpoint", "/request"),
];

/// The path under which FranceConnect's endpoints lie.
pub(crate) const PREFIX: &str = "/api/v2";

/// An access token, and an ID token, of a service of FranceConnect's conventions is good for this long.
const TOKENS_LAST: SignedDuration = SignedDuration::from_secs(60);

/// A `nonce` has at least so many characters: 128 bits in base64url.
const NONCE_MIN_CHARS: usize = 22;

/// A request must have a `state`, and a `nonce` that cannot be guessed.
pub(crate) fn check_request(state: Option<&str>, nonce: Option<&str>) -> Result<(), OAuthError> {
    if state.is_none_or(str::is_empty) {
        return Err(OAuthError::missing("state"));
    }
    match nonce {
        None => Err(OAuthError::missing("nonce")),
        Some(nonce) if nonce.chars().count() < NONCE_MIN_CHARS => {
            Err(OAuthError::invalid_request(format!("the nonce has fewer than {NONCE_MIN_CHARS} characters")))
        }
        Some(_) => Ok(()),
    }
}

/// FranceConnect's paths.
pub(crate) fn routes() -> Routes<Identity> {
    api::franceconnect_routes().merge(pages::franceconnect_routes())
}

impl Identity {
    /// The document at `/api/v2/.well-known/openid-configuration`: what the provider says of itself, with
    /// the issuer and the paths that services of FranceConnect's conventions know.
    pub(crate) fn franceconnect_discovery(&self) -> Value {
        let issuer = &self.0.franceconnect_issuer;
        let mut document = self.discovery();
        document["issuer"] = json!(issuer);
        for (name, path) in ENDPOINTS {
            document[name] = json!(format!("{issuer}{path}"));
        }
        if let Some(mutual_tls) = &self.0.settings.mutual_tls {
            mutual_tls.alias(&mut document, self.issuer());
        }
        document
    }

    /// The issuer's name for services of these conventions.
    pub(crate) fn issuer_under(&self, conventions: Conventions) -> &str {
        match conventions {
            Conventions::OpenId => self.issuer(),
            Conventions::FranceConnect => &self.0.franceconnect_issuer,
        }
    }

    /// The issuer's name for this service.
    pub(crate) fn issuer_for(&self, client: &Client) -> &str {
        self.issuer_under(client.settings.conventions())
    }

    /// The `sub` by which this service, and those of its sector, know a person; FranceConnect's are 64
    /// hexadecimal digits and `v1`. It comes from the account and not from civil status, so that a
    /// corrected name changes nothing.
    pub(crate) fn subject_for(&self, client: &Client, person: PersonId) -> String {
        match client.settings.conventions() {
            Conventions::OpenId => self.0.keys.subject(&client.sector, person),
            Conventions::FranceConnect => format!("{}v1", self.0.keys.subject_in_hex(&client.sector, person)),
        }
    }
}

/// How long an access token of this service is good.
pub(crate) const fn access_lasts(client: &Client) -> SignedDuration {
    match client.settings.conventions() {
        Conventions::OpenId => Grant::ACCESS_LASTS,
        Conventions::FranceConnect => TOKENS_LAST,
    }
}

/// How long an ID token of this service is good.
pub(crate) const fn id_token_lasts(client: &Client) -> SignedDuration {
    match client.settings.conventions() {
        Conventions::OpenId => Grant::ID_TOKEN_LASTS,
        Conventions::FranceConnect => TOKENS_LAST,
    }
}
