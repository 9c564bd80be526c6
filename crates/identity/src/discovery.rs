//! What the provider says of itself (OpenID Connect Discovery §3, RFC 8414).

use base::Lang;
use jose::{ContentEncryption, KeyManagement, SigningAlgorithm};
use serde_json::{Value, json};

use crate::model::{Claim, DataScope, Level, Scope};
use crate::{Identity, device_grant, dpop, key_ring};

impl Identity {
    /// The document at `/.well-known/openid-configuration`.
    pub(crate) fn discovery(&self) -> Value {
        let issuer = self.issuer();
        let at = |path: &str| format!("{issuer}{path}");
        let mut claims = vec!["iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "at_hash", "sid"];
        claims.extend(Claim::ALL.map(Claim::name));
        let with_proof = ["client_secret_basic", "client_secret_post", "private_key_jwt"];
        let with_any = [&with_proof[..], &["none"]].concat();
        let signing = SigningAlgorithm::ALL.map(SigningAlgorithm::name);
        let (wrapping, encryption) =
            (KeyManagement::ALL.map(KeyManagement::name), ContentEncryption::ALL.map(ContentEncryption::name));
        let mut scopes = Scope::ALL.map(Scope::name).to_vec();
        scopes.extend(self.0.settings.data_scopes.names().map(DataScope::as_str));
        let mut document = json!({
            "issuer": issuer,
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "userinfo_endpoint": at("/userinfo"),
            "jwks_uri": at("/jwks"),
            "introspection_endpoint": at("/introspect"),
            "revocation_endpoint": at("/revoke"),
            "end_session_endpoint": at("/end-session"),
            "device_authorization_endpoint": at("/device_authorization"),
            "pushed_authorization_request_endpoint": at("/par"),
            "backchannel_logout_supported": true,
            "backchannel_logout_session_supported": true,
            "scopes_supported": scopes,
            "claims_supported": claims,
            "claim_types_supported": ["normal"],
            "acr_values_supported": Level::ALL.map(Level::name),
            "response_types_supported": ["code"],
            "response_modes_supported": ["query", "form_post"],
            "grant_types_supported": ["authorization_code", "refresh_token", device_grant::GRANT_TYPE],
            "subject_types_supported": ["pairwise"],
            "code_challenge_methods_supported": ["S256"],
            "prompt_values_supported": ["none", "login", "consent", "select_account"],
            "ui_locales_supported": Lang::ALL.map(Lang::tag),
            "authorization_response_iss_parameter_supported": true,
            "claims_parameter_supported": true,
            "request_parameter_supported": true,
            "request_uri_parameter_supported": false,
            "require_pushed_authorization_requests": false,
            "dpop_signing_alg_values_supported": dpop::ALGORITHMS.map(SigningAlgorithm::name),
            "token_endpoint_auth_methods_supported": with_any,
            "introspection_endpoint_auth_methods_supported": with_proof,
            "revocation_endpoint_auth_methods_supported": with_any,
        });
        for name in ["token_endpoint_auth", "introspection_endpoint_auth", "revocation_endpoint_auth", "request_object"]
        {
            document[format!("{name}_signing_alg_values_supported")] = json!(signing);
        }
        document["request_object_encryption_alg_values_supported"] =
            json!(key_ring::DECRYPTION.map(KeyManagement::name));
        document["request_object_encryption_enc_values_supported"] = json!(encryption);
        for name in ["id_token", "userinfo", "introspection"] {
            document[format!("{name}_signing_alg_values_supported")] = json!(signing);
            document[format!("{name}_encryption_alg_values_supported")] = json!(wrapping);
            document[format!("{name}_encryption_enc_values_supported")] = json!(encryption);
        }
        if let Some(mutual_tls) = &self.0.settings.mutual_tls {
            mutual_tls.announce(&mut document, issuer);
        }
        document
    }
}
