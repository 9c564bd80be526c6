//! Keys in a PKCS #11 module, played by `SoftHSM`.

use std::sync::Arc;

use jose::pkcs11::Module;
use jose::{JwkSet, Signer, SigningAlgorithm, jws};
use serde_json::Value;

use crate::house::{House, new_client};
use crate::relying_party::{RelyingParty, get};
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

#[tokio::test]
async fn every_algorithm_that_a_client_chose_is_signed_by_the_modules_key_of_that_algorithm() {
    const NAME: &str =
        "module_keys::every_algorithm_that_a_client_chose_is_signed_by_the_modules_key_of_that_algorithm";
    if !in_a_process_with_tokens(NAME) {
        return;
    }
    let module = Module::open(&library(), "passerelle", PIN).unwrap();
    for (number, house) in House::each().await.into_iter().enumerate() {
        let signers: Vec<Arc<dyn Signer>> = SigningAlgorithm::ALL
            .iter()
            .map(|algorithm| module.generate(&format!("{} {number}", algorithm.name()), *algorithm).unwrap())
            .map(|key| Arc::new(key) as Arc<dyn Signer>)
            .collect();
        let house = house.signing_with(signers.clone()).await;
        let keys = published(&house).await;
        for signer in signers {
            let name = signer.algorithm().name();
            let settings = identity::ClientSettings {
                id_token_signed_response_alg: Some(name.to_owned()),
                ..identity::ClientSettings::default()
            };
            let id = name.to_ascii_lowercase();
            let new = identity::NewClient { settings, ..new_client(&id, identity::ClientKind::Confidential) };
            let registered = house.identity.add_client(new, None).await.unwrap();
            let service = RelyingParty::new(&house, &id, registered.secret);
            let tokens = service.tokens(&house.browser_of_ana().await, &[]).await;
            assert_eq!(signed_by(&tokens["id_token"], &keys), signer.kid(), "{}: {name}", house.engine);
        }
    }
}
