//! Changing a code for tokens (RFC 6749 §4.1.3, OpenID Connect Core §3.1.3).

use crate::error::{IdentityError, ServiceError};
use crate::issue_tokens::Tokens;
use crate::known_clients::KnownClient;
use crate::model::{Binding, GrantId};
use crate::oauth_error::OAuthError;
use crate::parameters::Parameters;
use crate::pkce::Challenge;
use crate::ticket::CodeTicket;
use crate::{Identity, store};

/// What a service sends with a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redemption {
    code: String,
    redirect_uri: String,
    verifier: Option<String>,
}

impl Redemption {
    pub(crate) fn read(parameters: &Parameters) -> Result<Self, OAuthError> {
        let code = parameters.get("code")?.ok_or_else(|| OAuthError::missing("code"))?;
        let redirect_uri = parameters.get("redirect_uri")?.ok_or_else(|| OAuthError::missing("redirect_uri"))?;
        let verifier = parameters.get("code_verifier")?.map(str::to_owned);
        Ok(Self { code: code.to_owned(), redirect_uri: redirect_uri.to_owned(), verifier })
    }

    /// Whether the code may be redeemed like this.
    fn check(&self, ticket: &CodeTicket, binding: Option<&Binding>) -> Result<(), OAuthError> {
        if self.redirect_uri != ticket.redirect_uri {
            return Err(OAuthError::invalid_grant("the redirect_uri is not the one that the code was sent to"));
        }
        if let Some(expected) = &ticket.dpop_thumbprint
            && binding != Some(&Binding::Key(expected.clone()))
        {
            return Err(OAuthError::invalid_grant("the DPoP proof is not made with the key of the request"));
        }
        let challenge = ticket.challenge.as_deref().and_then(Challenge::parse);
        match (&challenge, &self.verifier) {
            (None, None) => Ok(()),
            (Some(challenge), Some(verifier)) if challenge.is_met_by(verifier) => Ok(()),
            (Some(_), Some(_)) => Err(OAuthError::invalid_grant("the code_verifier is not the one that was hashed")),
            (Some(_), None) => Err(OAuthError::invalid_grant("the code_verifier is missing")),
            // RFC 9700 §2.1.1: otherwise an attacker could leave the challenge out of a request.
            (None, Some(_)) => Err(OAuthError::invalid_grant("there was no code_challenge for this code_verifier")),
        }
    }
}

impl Identity {
    pub(crate) async fn redeem_code(
        &self,
        client: &KnownClient,
        redemption: Redemption,
        binding: Option<Binding>,
    ) -> Result<Tokens, ServiceError> {
        let ticket = self.open_ticket_of_any_age::<CodeTicket>(&redemption.code);
        let Some(ticket) = ticket.filter(|ticket| ticket.grant.client == client.id) else {
            return Err(OAuthError::invalid_grant("the code is unknown, or was sent to another client").into());
        };
        let checked = if self.is_in_time(&ticket) {
            redemption.check(&ticket, binding.as_ref())
        } else {
            Err(OAuthError::invalid_grant("the code has expired"))
        };
        if let Err(error) = checked {
            return Err(self.replayed(ticket.grant.id).await?.unwrap_or(error).into());
        }
        let id = ticket.grant.id;
        if let Some(tokens) = self.give_first_tokens(client, ticket, binding).await? {
            return Ok(tokens);
        }
        let taken_back = OAuthError::invalid_grant("what the person allowed was taken back");
        Err(self.replayed(id).await?.unwrap_or(taken_back).into())
    }

    /// When a code was redeemed before, someone has it who should not: nobody keeps what it gave
    /// (RFC 6749 §4.1.2).
    async fn replayed(&self, id: GrantId) -> Result<Option<OAuthError>, IdentityError> {
        let now = self.0.clock.now();
        if self.0.db.read(move |tx| store::grant(tx, id)).await?.is_none() {
            return Ok(None);
        }
        self.0.db.write(move |tx| store::revoke_grant(tx, id, now)).await?;
        Ok(Some(OAuthError::invalid_grant("the code was used before: what it gave is taken back")))
    }
}
