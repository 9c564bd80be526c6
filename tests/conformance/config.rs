//! The Config OP plan.

use serde_json::json;

use crate::house::ISSUER;
use crate::relying_party::get;
use crate::stage::Stage;

pub async fn oidcc_discovery_endpoint_verification(stage: Stage) {
    let answer = get(&stage, "/.well-known/openid-configuration", &[]).await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, "*"));
    assert!(answer.header("content-type").starts_with("application/json"));
    let document = answer.json();
    assert_eq!(document["issuer"], ISSUER);
    assert_eq!(document["response_types_supported"], json!(["code"]));
    assert_eq!(document["subject_types_supported"], json!(["pairwise"]));
    assert_eq!(document["code_challenge_methods_supported"], json!(["S256"]));
    assert_eq!(document["authorization_response_iss_parameter_supported"], true);
    let has = |list: &str, one: &str| document[list].as_array().is_some_and(|list| list.contains(&json!(one)));
    for (list, one) in [
        ("scopes_supported", "openid"),
        ("claims_supported", "sub"),
        ("grant_types_supported", "authorization_code"),
        ("id_token_signing_alg_values_supported", "ES256"),
        ("token_endpoint_auth_methods_supported", "client_secret_basic"),
        ("token_endpoint_auth_methods_supported", "client_secret_post"),
        ("response_modes_supported", "query"),
    ] {
        assert!(has(list, one), "{one} is not in {list}: {}", document[list]);
    }
    // What is said to be there is there.
    for (name, address) in document.as_object().unwrap() {
        if !(name.ends_with("_endpoint") || name == "jwks_uri") {
            continue;
        }
        let path = address.as_str().unwrap().strip_prefix(ISSUER).expect("an address of ours");
        assert_ne!(get(&stage, path, &[]).await.status, 404, "{name}");
    }
    let keys = get(&stage, "/jwks", &[]).await.json();
    let keys = keys["keys"].as_array().unwrap();
    assert!(!keys.is_empty());
    for key in keys {
        assert!(key["kid"].is_string() && key["use"].is_string(), "{key}");
        for private in ["d", "p", "q", "dp", "dq", "qi", "k"] {
            assert!(key.get(private).is_none(), "the private half is not published");
        }
    }
    // RFC 8414 knows the document by another name.
    assert_eq!(get(&stage, "/.well-known/oauth-authorization-server", &[]).await.json(), document);
}
