//! Making what the token endpoint gives: access, ID and refresh tokens.

use std::borrow::Cow;
use std::sync::Arc;

use ::store::{StoreError, Tx};
use evidence::{Access, Action, Actor, Subject};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::error::IdentityError;
use crate::franceconnect::{access_lasts, id_token_lasts};
use crate::key_ring::half_hash;
use crate::known_clients::KnownClient;
use crate::model::{ActingUnder, Binding, Claim, Claims, Client, Grant, Method, Scope, Scopes};
use crate::protect_token::signature;
use crate::secrets::{new_token, token_hash};
use crate::store::KeptGrant;
use crate::ticket::{AccessTicket, CodeTicket};
use crate::{Identity, store};

/// What the seal of a grant's released values says it is for.
const RELEASED: &str = "released claims";

/// A successful answer of the token endpoint (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Tokens {
    pub(crate) access_token: String,
    pub(crate) token_type: &'static str,
    /// Seconds.
    pub(crate) expires_in: i64,
    pub(crate) scope: String,
    pub(crate) id_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) refresh_token: Option<String>,
}

/// What an access token is good for, and bound to.
pub(crate) struct Terms<'a> {
    pub(crate) scopes: &'a Scopes,
    pub(crate) binding: Option<&'a Binding>,
}

/// What a service is told of a person: in all, and in the ID token besides what it always holds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told {
    pub(crate) values: Map<String, Value>,
    pub(crate) in_id_token: Map<String, Value>,
}

impl Identity {
    /// Redeems a code: keeps its grant, with the entry of the log that says what the service is told,
    /// in one transaction, and makes the answer. `None` when the code was redeemed before, or what it
    /// rests on is over: the session, or the consent.
    pub(crate) async fn give_first_tokens(
        &self,
        client: &KnownClient,
        ticket: CodeTicket,
        binding: Option<Binding>,
    ) -> Result<Option<Tokens>, IdentityError> {
        let now = self.0.clock.now();
        let grant = Grant { binding, ..ticket.grant };
        let Some(told) = self.tell(client, &grant).await? else { return Ok(None) };
        let refresh = grant.outlasts_session().then(|| new_token(&*self.0.random));
        let reading = self.0.recent.accesses.reading();
        let access = release_of(client, &grant);
        let (released, Told { values, in_id_token }) = (self.seal_released(&told.values), told);
        let kept = Arc::new(KeptGrant { released, grant, opened: Some(values), revoked_at: None });
        let (identity, written, hash) = (self.clone(), Arc::clone(&kept), refresh.as_deref().map(token_hash));
        let change = move |tx: &mut Tx<'_>| -> Result<bool, StoreError> {
            let KeptGrant { grant, released, .. } = &*written;
            let is_allowed = is_still_allowed(tx, grant)? && identity.mandate_holds(tx, grant, now)?;
            if !is_allowed || !store::add_grant(tx, grant, released)? {
                return Ok(false);
            }
            if let Some(acting) = &grant.acting
                && let Ok(mandate) = acting.mandate.parse()
            {
                store::add_mandate_grant(tx, grant.id, mandate, acting.helper)?;
            }
            if let Some(hash) = &hash {
                let expires_at = now.plus(Grant::REFRESH_LASTS).min(grant.ends_at());
                store::add_refresh_token(tx, grant.id, hash, now, expires_at)?;
            }
            Ok(true)
        };
        if self.0.evidence.record_with(access, change).await?.is_none() {
            return Ok(None);
        }
        let grant = &kept.grant;
        let terms = Terms { scopes: &grant.scopes, binding: grant.binding.as_ref() };
        let tokens = self.make_tokens(client, grant, terms, in_id_token, refresh, ticket.nonce.as_deref()).await?;
        // Userinfo is usually asked for at once.
        self.0.recent.accesses.put(reading, token_hash(&tokens.access_token), kept, now);
        Ok(Some(tokens))
    }

    /// Makes the answer; what is told was recorded before. A refreshed ID token has no nonce (OpenID
    /// Connect Core §12.2).
    pub(crate) async fn make_tokens(
        &self,
        client: &KnownClient,
        grant: &Grant,
        terms: Terms<'_>,
        in_id_token: Map<String, Value>,
        refresh_token: Option<String>,
        nonce: Option<&str>,
    ) -> Result<Tokens, IdentityError> {
        let Terms { scopes, binding } = terms;
        let access_token = self.seal_ticket(&AccessTicket {
            grant: grant.id,
            issued_at: self.0.clock.now(),
            lasts_s: access_lasts(client).as_secs(),
            scopes: (*scopes != grant.scopes).then(|| scopes.to_string()),
            binding: binding.filter(|binding| grant.binding.as_ref() != Some(*binding)).cloned(),
        });
        let id_token = self.sign_id_token(client, grant, in_id_token, &access_token, nonce).await?;
        Ok(Tokens {
            access_token,
            token_type: token_type(binding),
            expires_in: access_lasts(client).as_secs(),
            scope: scopes.to_string(),
            id_token,
            refresh_token,
        })
    }

    /// What a grant tells of its person, as it is now; `None` when the person is gone.
    pub(crate) async fn tell(&self, client: &Client, grant: &Grant) -> Result<Option<Told>, IdentityError> {
        if grant.claims.is_empty() && grant.in_id_token.is_empty() {
            return Ok(Some(Told::default()));
        }
        let (claims, conventions) = (grant.claims.and(&grant.in_id_token), client.settings.conventions());
        let values = self.values_of(grant.person, &claims, &grant.proof(), conventions).await?;
        Ok(values.map(|values| Told { in_id_token: only(&grant.in_id_token, &values), values }))
    }

    /// The values that a service is told, sealed for the database.
    pub(crate) fn seal_released(&self, values: &Map<String, Value>) -> Vec<u8> {
        #[expect(clippy::expect_used, reason = "values of claims always have a JSON form")]
        let json = serde_json::to_vec(values).expect("claims have a JSON form");
        self.0.keys.seal.seal(RELEASED, &json, &*self.0.random)
    }

    /// The values that a service was told; none when they were sealed elsewhere.
    pub(crate) fn released<'a>(&self, kept: &'a KeptGrant) -> Cow<'a, Map<String, Value>> {
        match &kept.opened {
            Some(values) => Cow::Borrowed(values),
            None => Cow::Owned(self.open_released(&kept.released)),
        }
    }

    /// The values under a seal; none when they were sealed elsewhere.
    pub(crate) fn open_released(&self, sealed: &[u8]) -> Map<String, Value> {
        let open = || serde_json::from_slice(&self.0.keys.seal.open(RELEASED, sealed)?).ok();
        open().unwrap_or_default()
    }

    /// Tells who acts for the person (RFC 8693 §4.1), as this service knows them, and under which mandate.
    pub(crate) fn tell_actor(&self, client: &Client, acting: &ActingUnder, claims: &mut Map<String, Value>) {
        let actor = json!({ "sub": self.subject_for(client, acting.helper), "organisation": acting.organisation });
        claims.insert("act".to_owned(), actor);
        claims.insert("mandate_id".to_owned(), json!(acting.mandate));
        claims.insert("mandate_scope".to_owned(), json!(acting.scope));
    }

    /// An ID token (OpenID Connect Core §2) with these claims besides its own.
    async fn sign_id_token(
        &self,
        client: &KnownClient,
        grant: &Grant,
        mut claims: Map<String, Value>,
        access_token: &str,
        nonce: Option<&str>,
    ) -> Result<String, IdentityError> {
        let now = self.0.clock.now();
        let settings = &client.settings;
        let algorithm = signature(settings.id_token_signed_response_alg.as_deref());
        let methods: Vec<&str> = grant.methods.iter().map(Method::name).collect();
        claims.insert("iss".to_owned(), json!(self.issuer_for(client)));
        claims.insert("sub".to_owned(), json!(self.subject_for(client, grant.person)));
        claims.insert("aud".to_owned(), json!(client.id.as_str()));
        claims.insert("exp".to_owned(), json!(now.plus(id_token_lasts(client)).as_seconds()));
        claims.insert("iat".to_owned(), json!(now.as_seconds()));
        claims.insert("auth_time".to_owned(), json!(grant.authenticated_at.as_seconds()));
        claims.insert("acr".to_owned(), json!(grant.level.name()));
        claims.insert("amr".to_owned(), json!(methods));
        claims.insert("at_hash".to_owned(), json!(half_hash(algorithm, access_token)));
        claims.insert("sid".to_owned(), json!(self.0.keys.session_id(&client.sector, grant.session)));
        if let Some(acting) = &grant.acting {
            self.tell_actor(client, acting, &mut claims);
        }
        if let Some(nonce) = nonce {
            claims.insert("nonce".to_owned(), json!(nonce));
        }
        let signed = self.sign_jwt(algorithm, None, &claims).await?;
        let (alg, enc) = (&settings.id_token_encrypted_response_alg, &settings.id_token_encrypted_response_enc);
        self.encrypt_for(client, signed, alg.as_deref(), enc.as_deref()).await
    }
}

/// What the log says when a service is told what a grant opens: names, never values.
pub(crate) fn release_of(client: &Client, grant: &Grant) -> Access {
    let mut detail = "sub".to_owned();
    for claim in grant.claims.and(&grant.in_id_token).iter() {
        detail.push_str(", ");
        detail.push_str(claim.name());
    }
    Access {
        actor: Actor::RelyingParty(client.id.to_string()),
        subject: Subject::Person(grant.person),
        action: Action::ReleaseClaims,
        detail,
        basis: match (&grant.acting, grant.trusted) {
            (Some(_), _) => "identity-basis-mandate",
            (None, true) => "identity-basis-trusted",
            (None, false) => "identity-basis-consent",
        }
        .to_owned(),
    }
}

/// Those of the values that are among the claims.
pub(crate) fn only(claims: &Claims, values: &Map<String, Value>) -> Map<String, Value> {
    if claims.is_empty() {
        return Map::new();
    }
    let is_meant = |name: &String| Claim::from_name(name).is_some_and(|claim| claims.has(claim));
    values.iter().filter(|(name, _)| is_meant(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// How a token that is bound to this is used (RFC 6750, RFC 9449 §5).
pub(crate) fn token_type(binding: Option<&Binding>) -> &'static str {
    match binding {
        Some(Binding::Key(_)) => "DPoP",
        Some(Binding::Certificate(_)) | None => "Bearer",
    }
}

/// Whether what a code rests on is still there: the session did not end since, nobody reported it as a stranger's, and
/// the consent was not taken back. What a helper agreed to under a mandate is in no consent.
fn is_still_allowed(tx: &mut Tx<'_>, grant: &Grant) -> Result<bool, StoreError> {
    let is_session_good = if grant.outlasts_session() {
        store::report_of_session(tx, grant.session)?.is_none()
    } else {
        store::is_session_open(tx, grant.session)?
    };
    if !is_session_good {
        return Ok(false);
    }
    if grant.acting.is_some() || (grant.trusted && !grant.scopes.has(Scope::OfflineAccess)) {
        return Ok(true);
    }
    Ok(store::consent(tx, grant.person, &grant.client)?.is_some())
}
