//! Where services come with a certificate (RFC 8705), when the operator has such an address.

use serde_json::{Value, json};
use ui::PublicUrl;

use crate::Identity;

/// Endpoints that a service may call with its certificate (§5).
const ENDPOINTS: [&str; 6] = [
    "token_endpoint",
    "userinfo_endpoint",
    "introspection_endpoint",
    "revocation_endpoint",
    "pushed_authorization_request_endpoint",
    "device_authorization_endpoint",
];

/// Certificates of services are taken here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MutualTls {
    /// The address of connections with a certificate. Mostly not that of people, whose browsers would ask
    /// them to choose a certificate.
    pub public_url: PublicUrl,
    /// Whether there are authorities that vouch for the name in a certificate.
    pub has_authorities: bool,
}

impl MutualTls {
    /// The ways in which a service may prove itself by its certificate.
    fn methods(&self) -> &'static [&'static str] {
        if self.has_authorities {
            &["tls_client_auth", "self_signed_tls_client_auth"]
        } else {
            &["self_signed_tls_client_auth"]
        }
    }

    /// Says in the discovery document where and how certificates are taken.
    pub(crate) fn announce(&self, document: &mut Value, origin: &str) {
        document["tls_client_certificate_bound_access_tokens"] = json!(true);
        for endpoint in ["token", "introspection", "revocation"] {
            if let Some(methods) = document[format!("{endpoint}_endpoint_auth_methods_supported")].as_array_mut() {
                methods.extend(self.methods().iter().map(|method| json!(method)));
            }
        }
        self.alias(document, origin);
    }

    /// Names the endpoints of the document at the other address, when it is another.
    pub(crate) fn alias(&self, document: &mut Value, origin: &str) {
        let there = self.public_url.origin();
        if there == origin {
            return;
        }
        let aliases = ENDPOINTS.iter().filter_map(|name| {
            let path = document[*name].as_str()?.strip_prefix(origin)?;
            Some(((*name).to_owned(), json!(format!("{there}{path}"))))
        });
        document["mtls_endpoint_aliases"] = Value::Object(aliases.collect());
    }
}

impl Identity {
    /// The address of a path, and the other one under which a service with a certificate may call it.
    pub(crate) fn addresses_of(&self, path: &str) -> (String, Option<String>) {
        let mutual_tls = self.0.settings.mutual_tls.as_ref();
        let there = mutual_tls.map(|there| format!("{}{path}", there.public_url.origin()));
        (format!("{}{path}", self.issuer()), there)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://id.example";

    fn announced(public_url: &str, has_authorities: bool) -> Value {
        let mutual_tls = MutualTls { public_url: public_url.parse().unwrap(), has_authorities };
        let mut document = json!({
            "token_endpoint": "https://id.example/token",
            "userinfo_endpoint": "https://id.example/userinfo",
            "authorization_endpoint": "https://id.example/authorize",
            "token_endpoint_auth_methods_supported": ["none"],
        });
        mutual_tls.announce(&mut document, ORIGIN);
        document
    }

    #[test]
    fn endpoints_for_certificates_are_named_at_their_address() {
        let document = announced("https://mtls.id.example", true);
        let aliases = json!({
            "token_endpoint": "https://mtls.id.example/token",
            "userinfo_endpoint": "https://mtls.id.example/userinfo",
        });
        assert_eq!(document["mtls_endpoint_aliases"], aliases);
        assert_eq!(announced(ORIGIN, true)["mtls_endpoint_aliases"], Value::Null);
    }

    #[test]
    fn a_name_in_a_certificate_counts_only_where_an_authority_vouches_for_it() {
        let methods = |document: Value| document["token_endpoint_auth_methods_supported"].clone();
        assert_eq!(methods(announced(ORIGIN, true)), json!(["none", "tls_client_auth", "self_signed_tls_client_auth"]));
        assert_eq!(methods(announced(ORIGIN, false)), json!(["none", "self_signed_tls_client_auth"]));
    }
}
