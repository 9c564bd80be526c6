//! Requests that are pushed ahead of the browser (RFC 9126).

use ::store::StoreError;
use base::Timestamp;
use jiff::SignedDuration;
use serde::Serialize;

use crate::authorize::Asked;
use crate::authorize::request::{self, Mistake, Refusal};
use crate::error::{IdentityError, ServiceError};
use crate::known_clients::KnownClient;
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::Parameters;
use crate::secrets::{new_token, sha256, token_hash};
use crate::store::{Hash, PushedRequest};
use crate::{Identity, store};

/// What a reference begins with (§2.2).
pub(crate) const PREFIX: &str = "urn:ietf:params:oauth:request_uri:";
/// A reference is good for this long; FAPI 2.0 §5.3.2.2 wants less than ten minutes.
const LASTS: SignedDuration = SignedDuration::from_secs(90);

/// A second click on the same answer comes within this long: whoever clicks twice is not told that it was once too often,
/// since the browser drops what the first click got. RFC 9126 §4 lets a request come twice for such reasons.
const TWICE_WITHIN: SignedDuration = SignedDuration::from_secs(10);

/// A request that was referred to is nowhere any more after this long: it waits for a sign-in, for a helper's answer, and
/// for a consent, in a ticket of its own each.
const TICKETS_LAST: SignedDuration = SignedDuration::from_hours(4);

/// The answer to a pushed request (§2.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Pushed {
    pub(crate) request_uri: String,
    /// Seconds.
    pub(crate) expires_in: i64,
}

impl Identity {
    /// Checks a request as `/authorize` would, and keeps it for the browser to refer to. The key of a
    /// DPoP proof beside it binds its code (RFC 9449 §10.1).
    pub(crate) async fn push_request(
        &self,
        client: &KnownClient,
        parameters: &Parameters,
        proof_thumbprint: Option<String>,
    ) -> Result<Pushed, ServiceError> {
        if parameters.get("request_uri")?.is_some() {
            return Err(OAuthError::invalid_request("a pushed request cannot refer to another one").into());
        }
        let parameters = self.open_request(parameters, client).await?;
        let announced = parameters.get("dpop_jkt")?.map(str::to_owned);
        if let (Some(announced), Some(proved)) = (&announced, &proof_thumbprint)
            && announced != proved
        {
            return Err(OAuthError::invalid_request("dpop_jkt is not the key of the DPoP proof").into());
        }
        match request::read(&parameters, client) {
            Ok(_) => {}
            Err(Refusal::Reply(_, error)) => return Err(error.into()),
            Err(Refusal::Page(mistake)) => return Err(OAuthError::invalid_request(mistake.to_string()).into()),
        }
        let reference = new_token(&*self.0.random);
        let pushed = PushedRequest {
            client: client.id.clone(),
            query: named(&parameters, client)?,
            dpop_thumbprint: announced.or(proof_thumbprint),
            expires_at: self.0.clock.now().plus(LASTS),
        };
        let hash = token_hash(&reference);
        self.0.db.write(move |tx| store::add_pushed_request(tx, &hash, &pushed)).await?;
        Ok(Pushed { request_uri: format!("{PREFIX}{reference}"), expires_in: LASTS.as_secs() })
    }

    /// The request that a reference stands for.
    pub(crate) async fn pushed_request(
        &self,
        reference: &str,
        client: &KnownClient,
    ) -> Result<Result<Asked, Refusal>, IdentityError> {
        let hash = token_hash(reference);
        let found = self.0.db.read(move |tx| store::pushed_request(tx, &hash)).await?;
        let now = self.0.clock.now();
        let found = found.filter(|found| found.client == client.id && now < found.expires_at);
        Ok(found.ok_or(Refusal::Page(Mistake::UnknownReference)).and_then(|found| asked(&found, hash)))
    }

    /// Uses a pushed request up: one reference gives one code (RFC 9126 §7.3), in however many windows it waits. `page` is
    /// when the page was made that was answered with yes, if one was: the same yes may come twice.
    pub(crate) async fn use_up(
        &self,
        pushed: Option<Hash>,
        page: Option<Timestamp>,
    ) -> Result<Result<(), Refusal>, IdentityError> {
        let Some(hash) = pushed else { return Ok(Ok(())) };
        let now = self.0.clock.now();
        let answer = page.map(|made_at| answer_of(&hash, made_at));
        let may_go_on = self.0.db.write(move |tx| {
            store::remove_pushed_request(tx, &hash)?;
            if !store::spend(tx, &hash, now.plus(TICKETS_LAST))? {
                return answer.map_or(Ok(false), |answer| store::is_spent_still(tx, &answer, now));
            }
            if let Some(answer) = answer {
                store::spend(tx, &answer, now.plus(TWICE_WITHIN))?;
            }
            Ok::<_, StoreError>(true)
        });
        Ok(if may_go_on.await? { Ok(()) } else { Err(Refusal::Page(Mistake::UnknownReference)) })
    }
}

/// The parameters as they are kept: a client that proved who it is need not say so twice, and the browser's way needs it.
fn named(parameters: &Parameters, client: &KnownClient) -> Result<String, OAuthError> {
    let mut query = parameters.encode(&request::PARAMETERS);
    if parameters.get("client_id")?.is_none() {
        query.push_str("&client_id=");
        query.extend(form_urlencoded::byte_serialize(client.id.as_str().as_bytes()));
    }
    Ok(query)
}

/// What stands for the yes of one page to one request.
fn answer_of(pushed: &Hash, made_at: Timestamp) -> Hash {
    sha256(&[pushed.as_slice(), &made_at.as_micros().to_be_bytes()].concat())
}

fn asked(found: &PushedRequest, hash: Hash) -> Result<Asked, Refusal> {
    let parameters = Parameters::parse(found.query.as_bytes())?;
    let dpop_thumbprint = found.dpop_thumbprint.clone();
    Ok(Asked { pushed: Some(hash), dpop_thumbprint, ..Asked::now(parameters) })
}

/// A service that must push its requests did not.
pub(crate) fn must_be_pushed(asked: &Asked, client: &KnownClient) -> Result<(), OAuthError> {
    let must = client.settings.require_pushed_authorization_requests || client.settings.fapi2;
    if must && asked.pushed.is_none() {
        return Err(OAuthError::new(ErrorCode::InvalidRequest, "this client must push its requests (RFC 9126)"));
    }
    Ok(())
}
