//! What the provider says of itself (OpenID Connect Discovery §3, RFC 8414).

use serde_json::{Value, json};

use crate::Identity;
use crate::jwt::ALGORITHM;
use crate::model::{Claim, Scope};
use base::Lang;

impl Identity {
    /// The document at `/.well-known/openid-configuration`.
    pub(crate) fn discovery(&self) -> Value {
        let issuer = self.issuer();
        let at = |path: &str| format!("{issuer}{path}");
        let mut claims = vec!["iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "amr", "at_hash"];
        claims.extend(Claim::ALL.map(Claim::name));
        let authentication = ["client_secret_basic", "client_secret_post", "none"];
        json!({
            "issuer": issuer,
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "userinfo_endpoint": at("/userinfo"),
            "jwks_uri": at("/jwks"),
            "introspection_endpoint": at("/introspect"),
            "revocation_endpoint": at("/revoke"),
            "end_session_endpoint": at("/end-session"),
            "scopes_supported": Scope::ALL.map(Scope::name).to_vec(),
            "claims_supported": claims,
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": [ALGORITHM],
            "token_endpoint_auth_methods_supported": authentication,
            "introspection_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "revocation_endpoint_auth_methods_supported": authentication,
            "code_challenge_methods_supported": ["S256"],
            "prompt_values_supported": ["none", "login", "consent", "select_account"],
            "ui_locales_supported": Lang::ALL.map(Lang::tag),
            "authorization_response_iss_parameter_supported": true,
            "claims_parameter_supported": false,
            "request_parameter_supported": false,
            "request_uri_parameter_supported": false,
        })
    }
}
