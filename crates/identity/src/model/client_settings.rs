//! What a service chooses beyond its addresses: the metadata of OpenID Connect Dynamic Client
//! Registration §2 and of its neighbours, under their registered names.

use base::PersonId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Claims, Conventions, Level};
use crate::claim_value::OWN_PROVIDER;

/// How a service proves who it is (OpenID Connect Core §9, RFC 8705 §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthMethod {
    /// The secret, in the `Authorization` header.
    ClientSecretBasic,
    /// The secret, in the form.
    ClientSecretPost,
    /// A signed assertion (RFC 7523).
    PrivateKeyJwt,
    /// A certificate of a known authority, on the connection.
    TlsClientAuth,
    /// A certificate whose key is among the service's keys, on the connection.
    SelfSignedTlsClientAuth,
    /// Nothing: a public client.
    None,
}

/// How far a service has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Its owner tries it: only the owner can sign in, and redirects to localhost are welcome.
    Sandbox,
    /// It asks to go into production, and an officer looks at it.
    Review,
    /// Everyone can sign in.
    #[default]
    Production,
}

impl ClientSettings {
    /// Whether people may come by this identity provider; by an account here, when it is `None`.
    pub fn allows_provider(&self, provider: Option<&str>) -> bool {
        let provider = provider.unwrap_or(OWN_PROVIDER);
        let named = |list: &[String]| list.iter().any(|name| name == provider);
        (self.allowed_providers.is_empty() || named(&self.allowed_providers)) && !named(&self.blocked_providers)
    }
}

/// An address of keys that another place of keys follows, with an overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierAddress {
    /// Where they are published.
    pub address: String,
    /// Until when they are good, in seconds since 1970.
    pub until: i64,
}

/// The choices of a service; every one has a default, so that an older document is still read.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent settings, each with its registered name")]
pub struct ClientSettings {
    /// How it proves who it is; any way that its kind allows when none is named.
    pub token_endpoint_auth_method: Option<AuthMethod>,
    /// Its public keys (RFC 7517 §5).
    pub jwks: Option<Value>,
    /// Where its public keys are published.
    pub jwks_uri: Option<String>,
    /// Where they were published before, as long as those are still good; the newest first.
    pub earlier_jwks_uris: Vec<EarlierAddress>,
    /// The certificate's subject, for `tls_client_auth` (RFC 8705 §2.1.2).
    pub tls_client_auth_subject_dn: Option<String>,
    /// How its ID tokens are signed; `ES256` when it does not say.
    pub id_token_signed_response_alg: Option<String>,
    /// How the key of its encrypted ID tokens is wrapped; not encrypted when it does not say.
    pub id_token_encrypted_response_alg: Option<String>,
    /// How they are encrypted; `A256GCM` when it does not say.
    pub id_token_encrypted_response_enc: Option<String>,
    /// How userinfo is signed; plain JSON when it does not say.
    pub userinfo_signed_response_alg: Option<String>,
    /// How the key of encrypted userinfo is wrapped.
    pub userinfo_encrypted_response_alg: Option<String>,
    /// How userinfo is encrypted.
    pub userinfo_encrypted_response_enc: Option<String>,
    /// How introspection is signed when it is asked for as a JWT (RFC 9701 §6).
    pub introspection_signed_response_alg: Option<String>,
    /// How the key of encrypted introspection is wrapped.
    pub introspection_encrypted_response_alg: Option<String>,
    /// How introspection is encrypted.
    pub introspection_encrypted_response_enc: Option<String>,
    /// How its request objects must be signed; any way that is supported when it does not say.
    pub request_object_signing_alg: Option<String>,
    /// Whether requests must come as signed request objects (RFC 9101 §10.5).
    pub require_signed_request_object: bool,
    /// Whether requests must be pushed (RFC 9126 §6).
    pub require_pushed_authorization_requests: bool,
    /// Whether its tokens are bound to a key (RFC 9449 §5.2).
    pub dpop_bound_access_tokens: bool,
    /// Whether its tokens are bound to a certificate (RFC 8705 §3.4).
    pub tls_client_certificate_bound_access_tokens: bool,
    /// Whether it keeps to the FAPI 2.0 Security Profile.
    pub fapi2: bool,
    /// Whether it may use the device grant (RFC 8628).
    pub device_grant: bool,
    /// Where it is told that a session ended (OpenID Connect Back-Channel Logout §2.2).
    pub backchannel_logout_uri: Option<String>,
    /// Whether it wants to be told which session ended.
    pub backchannel_logout_session_required: bool,
    /// The level that it gets when it asks for none.
    pub default_level: Option<Level>,
    /// The time within which a person must have signed in, when a request does not say, in seconds.
    pub default_max_age: Option<u32>,
    /// Whether people may be represented there by a helper with a mandate.
    pub accepts_mandates: bool,
    /// The families of procedures that it belongs to, for mandates.
    pub mandate_families: Vec<String>,
    /// The identity providers that it allows; every one when empty.
    pub allowed_providers: Vec<String>,
    /// The identity providers that it refuses.
    pub blocked_providers: Vec<String>,
    /// How far it has come.
    pub environment: Environment,
    /// Who looks after it.
    pub owner: Option<PersonId>,
    /// Who may sign in besides the owner before it is in production.
    pub testers: Vec<PersonId>,
    /// The same, by the user names that the owner typed: whether there are such accounts, nobody tells the owner.
    pub tester_names: Vec<String>,
    /// What it may know; all that its scopes open when it does not say.
    pub claims: Option<Claims>,
    /// Who answers for it: the name of the administration or the firm, as people read it.
    pub organisation: Option<String>,
    /// Where its people are written to, for technical matters.
    pub contact: Option<String>,
    /// Whether it keeps people's data and is shown tokens of other services: it may ask what they are good
    /// for. For operators to set, never for the service itself.
    pub data_provider: bool,
    /// FranceConnect's conventions: see `franceconnect`.
    pub franceconnect: bool,
}

impl ClientSettings {
    /// Whose words the service speaks.
    pub const fn conventions(&self) -> Conventions {
        if self.franceconnect { Conventions::FranceConnect } else { Conventions::OpenId }
    }
}
