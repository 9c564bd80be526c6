//! The public keys of services.

use std::sync::Arc;

use jose::JwkSet;

use crate::Identity;
use crate::known_clients::KnownClient;

impl Identity {
    /// The public keys of a service; an empty set when it has none.
    #[expect(clippy::unused_async, reason = "published keys have to be fetched")]
    pub(crate) async fn keys_of(&self, client: &KnownClient, _wanted: Option<&str>) -> Arc<JwkSet> {
        Arc::clone(&client.keys)
    }
}
