//! Proving at a token endpoint who we are (OpenID Connect Core §9, RFC 7523 §2.2).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::SignedDuration;
use jose::jws;
use serde_json::json;

use crate::Upstream;
use crate::fault::Fault;
use crate::finish::Interrupted;
use crate::metadata::Metadata;
use crate::model::{AssertionAudience, ClientAuthentication, Provider};
use crate::network::Question;

/// How long an assertion holds.
const LASTS: SignedDuration = SignedDuration::from_secs(60);
/// What RFC 7523 §2.2 calls it.
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

impl Upstream {
    /// Adds to a request to the token endpoint what proves that it is ours.
    pub(crate) async fn prove(
        &self,
        provider: &Provider,
        secret: Option<&str>,
        metadata: &Metadata,
        question: &mut Question,
    ) -> Result<(), Interrupted> {
        let settings = &provider.settings;
        let mut add = |name: &str, value: &str| {
            question.form.get_or_insert_default().push((name.to_owned(), value.to_owned()));
        };
        match (settings.authentication, secret) {
            (ClientAuthentication::ClientSecretBasic, Some(secret)) => {
                // RFC 6749 §2.3.1: both are form-encoded first.
                let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
                let pair = format!("{}:{}", encode(&settings.client_id), encode(secret));
                question.authorization = Some(format!("Basic {}", STANDARD.encode(pair)));
            }
            (ClientAuthentication::ClientSecretPost, Some(secret)) => {
                add("client_id", &settings.client_id);
                add("client_secret", secret);
            }
            (ClientAuthentication::PrivateKeyJwt, _) => {
                let audience = match settings.assertion_audience {
                    AssertionAudience::Issuer => metadata.issuer.as_str(),
                    AssertionAudience::TokenEndpoint => metadata.token_endpoint.as_str(),
                };
                let now = self.0.clock.now();
                let claims = json!({
                    "iss": settings.client_id,
                    "sub": settings.client_id,
                    "aud": audience,
                    "jti": self.0.random.token::<16>(),
                    "iat": now.as_seconds(),
                    "exp": now.plus(LASTS).as_seconds(),
                });
                let cabinet = self.cabinet().await?;
                let missing = Fault::NoKey(settings.assertion_alg.name());
                let signer = cabinet.signer(settings.assertion_alg, now).ok_or(missing)?;
                let assertion = jws::sign(signer, Some("JWT"), &claims);
                let assertion = assertion.map_err(|error| Fault::Crypto(error.to_string()))?;
                add("client_id", &settings.client_id);
                add("client_assertion_type", ASSERTION_TYPE);
                add("client_assertion", &assertion);
            }
            (ClientAuthentication::ClientSecretBasic | ClientAuthentication::ClientSecretPost, None) => {
                return Err(Fault::NoKey(settings.authentication.name()).into());
            }
        }
        Ok(())
    }
}
