//! Telling a service what the person allowed it to know (OpenID Connect Core §5.3).

use std::sync::Arc;

use base::PersonId;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::claim_value::{Facts, KnownPerson, value};
use crate::error::IdentityError;
use crate::issue_tokens::only;
use crate::known_clients::KnownClient;
use crate::model::{Binding, Claim, Claims, Conventions, GrantId, Proof, Scopes};
use crate::secrets::token_hash;
use crate::store::{Hash, KeptGrant};
use crate::ticket::AccessTicket;
use crate::{Identity, store};

/// An access token that is good, and what it opens.
pub(crate) struct LiveAccess {
    pub(crate) client: Arc<KnownClient>,
    pub(crate) kept: Arc<KeptGrant>,
    pub(crate) ticket: AccessTicket,
}

impl LiveAccess {
    /// What the token may be used for.
    pub(crate) fn scopes(&self) -> Scopes {
        match &self.ticket.scopes {
            Some(scopes) => Scopes::read(scopes),
            None => self.kept.grant.scopes.clone(),
        }
    }

    /// What it is bound to.
    pub(crate) fn binding(&self) -> Option<&Binding> {
        self.ticket.binding.as_ref().or(self.kept.grant.binding.as_ref())
    }

    /// What it opens at userinfo: less than its grant, when it was refreshed for less.
    fn claims(&self) -> Claims {
        let claims = &self.kept.grant.claims;
        match &self.ticket.scopes {
            Some(scopes) => claims.common(&Scopes::known(scopes).claims_under(self.client.settings.conventions())),
            None => claims.clone(),
        }
    }
}

/// What userinfo says, in the form that the service chose.
#[derive(Debug)]
pub(crate) enum Userinfo {
    Claims(Map<String, Value>),
    Token(String),
}

impl Identity {
    /// The values of these claims of a person, by name; what is not known is left out. `None` when there
    /// is no such person.
    pub(crate) async fn values_of(
        &self,
        person: PersonId,
        claims: &Claims,
        proof: &Proof,
        conventions: Conventions,
    ) -> Result<Option<Map<String, Value>>, IdentityError> {
        let Some(known) = self.known_person(person, claims, conventions).await? else { return Ok(None) };
        let facts = Facts { person: &known, proof, conventions, today: self.today() };
        Ok(Some(claims.iter().filter_map(|claim| Some((claim.name().to_owned(), value(claim, &facts)?))).collect()))
    }

    /// What these claims of a person are made of.
    async fn known_person(
        &self,
        person: PersonId,
        claims: &Claims,
        conventions: Conventions,
    ) -> Result<Option<Arc<KnownPerson>>, IdentityError> {
        let wants = |of: fn(Claim, Conventions) -> bool| claims.iter().any(|claim| of(claim, conventions));
        let key = (person, wants(Claim::rests_on_civil_status), wants(Claim::rests_on_details));
        let (now, recent) = (self.0.clock.now(), &self.0.recent.people);
        if let Some(known) = recent.get(&key, now) {
            return Ok(Some(known));
        }
        let (reading, wanted) = (recent.reading(), claims.clone());
        let known = self.0.db.read(move |tx| store::known_person(tx, person, &wanted, conventions)).await?;
        let known = known.map(Arc::new);
        if let Some(known) = &known {
            recent.put(reading, key, Arc::clone(known), now);
        }
        Ok(known)
    }

    /// The day, where ages are counted.
    pub(crate) fn today(&self) -> Date {
        self.0.settings.zone.to_datetime(self.0.clock.now().jiff()).date()
    }

    /// What userinfo says for a good access token. The log has it since the token's grant was made: these
    /// are the values that the person finds there.
    pub(crate) fn userinfo(&self, access: &LiveAccess) -> Map<String, Value> {
        let mut claims = only(&access.claims(), &self.released(&access.kept));
        let grant = &access.kept.grant;
        claims.insert("sub".to_owned(), json!(self.subject_for(&access.client, grant.person)));
        if let Some(acting) = &grant.acting {
            self.tell_actor(&access.client, acting, &mut claims);
        }
        claims
    }

    /// What userinfo says, as JSON, signed or encrypted, as the service chose (OpenID Connect Core §5.3.2).
    pub(crate) async fn userinfo_for(&self, access: &LiveAccess) -> Result<Userinfo, IdentityError> {
        let mut claims = self.userinfo(access);
        let settings = &access.client.settings;
        let (signed, encrypted) = (&settings.userinfo_signed_response_alg, &settings.userinfo_encrypted_response_alg);
        let encryption = settings.userinfo_encrypted_response_enc.as_deref();
        match (signed, encrypted) {
            (None, None) => return Ok(Userinfo::Claims(claims)),
            // Only encrypted: what is inside is the JSON itself (Dynamic Client Registration §2).
            (None, Some(algorithm)) => {
                let claims = Value::Object(claims).to_string();
                let token = self.encrypt_text(&access.client, &claims, None, algorithm, encryption).await?;
                return Ok(Userinfo::Token(token));
            }
            (Some(_), _) => {}
        }
        claims.insert("iss".to_owned(), json!(self.issuer_for(&access.client)));
        claims.insert("aud".to_owned(), json!(access.client.id.as_str()));
        let token = self.sign_for(signed.as_deref(), None, &claims).await?;
        Ok(Userinfo::Token(self.encrypt_for(&access.client, token, encrypted.as_deref(), encryption).await?))
    }

    /// The grant of an access token, while neither of them was taken back.
    async fn grant_of(&self, token: Hash, id: GrantId) -> Result<Option<Arc<KeptGrant>>, IdentityError> {
        let (now, recent) = (self.0.clock.now(), &self.0.recent.accesses);
        if let Some(kept) = recent.get(&token, now) {
            return Ok(Some(kept));
        }
        let reading = recent.reading();
        let found =
            self.0.db.read(move |tx| if store::is_spent(tx, &token)? { Ok(None) } else { store::grant(tx, id) });
        let kept = found.await?.filter(|kept| kept.revoked_at.is_none()).map(Arc::new);
        if let Some(kept) = &kept {
            recent.put(reading, token, Arc::clone(kept), now);
        }
        Ok(kept)
    }

    /// An access token that is good, and whose it is.
    pub(crate) async fn live_access(&self, token: &str) -> Result<Option<LiveAccess>, IdentityError> {
        let Some(ticket) = self.open_ticket::<AccessTicket>(token) else { return Ok(None) };
        let now = self.0.clock.now();
        if now >= ticket.expires_at() {
            return Ok(None);
        }
        let kept = self.grant_of(token_hash(token), ticket.grant).await?;
        let Some(kept) = kept.filter(|kept| kept.grant.mandate_is_on(now)) else { return Ok(None) };
        let client = self.known_client(&kept.grant.client).await?;
        Ok(client.map(|client| LiveAccess { client, kept, ticket }))
    }
}
