//! Keys in a PKCS #11 module, played by `SoftHSM`.

use std::sync::Arc;

use jose::pkcs11::Module;
use jose::{JwkSet, Signer, SigningAlgorithm, jws};
use serde_json::Value;

use crate::house::House;
use crate::relying_party::get;
use crate::softhsm::{PIN, in_a_process_with_tokens, library};

async fn published(house: &House) -> JwkSet {
    JwkSet::parse(&get(house, "/jwks", None).await.json()).unwrap()
}

fn signed_by(token: &Value, keys: &JwkSet) -> String {
    let verified = jws::verify(token.as_str().unwrap(), keys, &SigningAlgorithm::ALL).unwrap();
    verified.header.kid.unwrap()
}

#[tokio::test]
async fn id_tokens_are_signed_by_the_modules_key_and_keys_follow_each_other() {
    if !in_a_process_with_tokens("module_keys::id_tokens_are_signed_by_the_modules_key_and_keys_follow_each_other") {
        return;
    }
    let module = Module::open(&library(), "passerelle", PIN).unwrap();
    for (number, house) in House::each().await.into_iter().enumerate() {
        let key = |name: &str| -> Arc<dyn Signer> {
            Arc::new(module.generate(&format!("{name} {number}"), SigningAlgorithm::Es256).unwrap())
        };
        let (first, second) = (key("first"), key("second"));
        let library = house.library().await;
        let tokens = library.tokens(&house.browser_of_ana().await, &[]).await;
        let in_database = signed_by(&tokens["id_token"], &published(&house).await);

        let house = house.signing_with(vec![first.clone()]).await;
        let library = house.service("museum", identity::ClientKind::Confidential).await;
        let tokens = library.tokens(&house.browser_of_ana().await, &[]).await;
        let keys = published(&house).await;
        assert_eq!(signed_by(&tokens["id_token"], &keys), first.kid(), "{}", house.engine);
        // What the database's key signed before is still believed.
        assert!(keys.find(&in_database).is_some());

        // A second key takes over, and the first stays published.
        let house = house.signing_with(vec![second.clone(), first.clone()]).await;
        let keys = published(&house).await;
        assert_eq!(signed_by(&tokens["id_token"], &keys), first.kid());
        let library = house.service("theatre", identity::ClientKind::Confidential).await;
        let tokens = library.tokens(&house.browser_of_ana().await, &[]).await;
        assert_eq!(signed_by(&tokens["id_token"], &keys), second.kid(), "{}", house.engine);
    }
}
