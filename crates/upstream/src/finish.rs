//! Taking a person back from a provider: from the address that they come with to who they are.

use std::collections::BTreeMap;
use std::time::Duration;

use base::Timestamp;
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::Upstream;
use crate::breaker::Outcome;
use crate::fault::{Fault, Step, UpstreamError};
use crate::id_token::{self, Expected};
use crate::metadata::Metadata;
use crate::model::{Assurance, Provider};
use crate::network::{Question, Reply};
use crate::ticket::{StateMistake, Ticket};

/// All the calls of one sign-in together: within what a request here may take.
const FINISH_WITHIN: Duration = Duration::from_secs(20);
/// The longest query that is read, in bytes.
const QUERY_MAX_BYTES: usize = 16 * 1024;
/// The longest text of an error that is kept, in letters.
const ERROR_MAX_CHARS: usize = 200;

/// Who a provider says that the person is.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The provider.
    pub provider: Provider,
    /// The person's name there, the same for ever.
    pub subject: String,
    /// What it tells of them: the claims of userinfo over those of the ID token.
    pub claims: Map<String, Value>,
    /// How sure it is.
    pub level: Assurance,
    /// How they proved themselves there (RFC 8176 §2).
    pub methods: Vec<String>,
    /// When they did.
    pub authenticated_at: Timestamp,
    /// The ID token, decrypted: the hint when they sign out.
    pub id_token: String,
    /// What [`Upstream::begin`](crate::Upstream::begin) was given.
    pub onward: String,
    /// The level that was wished.
    pub wanted: Option<Assurance>,
}

/// Why a person who came back is not known.
#[derive(Debug, thiserror::Error)]
#[error("{trouble}")]
pub struct NoAnswer {
    /// What happened.
    pub trouble: Trouble,
    /// The provider, when it is known.
    pub provider: Option<Box<Provider>>,
    /// Where the person was going, when it is known.
    pub onward: Option<String>,
}

/// What happened on the way back.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// An old tab, another browser, a made-up address.
    #[error("{0}")]
    State(#[from] StateMistake),
    /// The answer was used already: a page that was sent twice, or the button "back".
    #[error("the answer was used already")]
    UsedAlready,
    /// The person said no, or went away.
    #[error("the person did not go through with it")]
    Cancelled,
    /// The provider is in trouble.
    #[error("the provider is in trouble: {0}")]
    Down(String),
    /// The person comes back with the word that the provider is in trouble. It is in the address, where anybody can
    /// write it: it is told to this person, and counts for nobody else.
    #[error("the provider is said to be in trouble: {0}")]
    ToldDown(String),
    /// It took too long.
    #[error("the provider took too long")]
    TooSlow,
    /// The provider cannot be as sure as it was to be, or its level is unknown.
    #[error("the provider does not vouch for the level that is needed")]
    LevelTooLow,
    /// Its answer is not what it should be.
    #[error("{0}")]
    Fault(Fault),
    /// A fault of ours.
    #[error(transparent)]
    Failed(#[from] UpstreamError),
}

/// Why a call was not brought to its end: the provider's fault, or ours.
#[derive(Debug)]
pub(crate) enum Interrupted {
    Fault(Fault),
    UsedAlready,
    LevelTooLow,
    Failed(UpstreamError),
}

impl From<Fault> for Interrupted {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<UpstreamError> for Interrupted {
    fn from(error: UpstreamError) -> Self {
        Self::Failed(error)
    }
}

/// The answer of a token endpoint (RFC 6749 §5.1).
#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    id_token: String,
    token_type: String,
}

/// Its refusal (RFC 6749 §5.2).
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

impl Upstream {
    /// Who the person is that comes to the callback with this query, in a browser with this cookie.
    ///
    /// # Errors
    /// What happened instead, with the provider and the way onward as far as they are known.
    pub async fn finish(&self, query: &str, cookie: Option<&str>) -> Result<Answer, NoAnswer> {
        let lost = |trouble| NoAnswer { trouble, provider: None, onward: None };
        let parameters = read_query(query).map_err(|fault| lost(Trouble::Fault(fault)))?;
        let state = parameters.get("state").ok_or_else(|| lost(StateMistake::Missing.into()))?;
        let ticket = self.0.tickets.open(state, cookie, self.0.clock.now()).map_err(|error| lost(error.into()))?;
        let kept = self.find_kept(&ticket.provider).await.map_err(|error| lost(error.into()))?;
        // It was removed meanwhile.
        let kept = kept.ok_or_else(|| lost(StateMistake::Unknown.into()))?;
        let provider = kept.provider.clone();
        let known = |trouble| NoAnswer {
            trouble,
            provider: Some(Box::new(provider.clone())),
            onward: Some(ticket.onward.clone()),
        };
        let secret = self.open_secret(&kept).map_err(|error| known(error.into()))?;
        let asked = self.read_answer(&provider, secret.as_deref(), &ticket, &parameters);
        let asked = tokio::time::timeout(FINISH_WITHIN, asked).await;
        let asked = asked.unwrap_or(Err(Trouble::TooSlow));
        let now = self.0.clock.now();
        match &asked {
            Ok(_) => self.settle(&provider.id, Outcome::SignInAnswered, now),
            // Met by calls from here, not told by the browser.
            Err(Trouble::Down(_) | Trouble::TooSlow) => self.settle(&provider.id, Outcome::Failed, now),
            Err(Trouble::Fault(fault)) => tracing::warn!(provider = %provider.id, %fault, "a sign-in was refused"),
            Err(_) => {}
        }
        asked.map_err(known)
    }

    async fn read_answer(
        &self,
        provider: &Provider,
        secret: Option<&str>,
        ticket: &Ticket,
        parameters: &BTreeMap<String, String>,
    ) -> Result<Answer, Trouble> {
        let metadata = self.metadata(provider).await.map_err(trouble)?;
        // Before anything else is believed of the answer, an error included (RFC 9207 §2.4).
        match parameters.get("iss") {
            Some(issuer) if *issuer != metadata.issuer => return Err(Trouble::Fault(Fault::MixUp)),
            None if metadata.names_itself => return Err(Trouble::Fault(Fault::MixUp)),
            _ => {}
        }
        if let Some(error) = parameters.get("error") {
            return Err(told_error(error));
        }
        let missing = || Trouble::Fault(Fault::claim("code", "it is missing"));
        let code = parameters.get("code").ok_or_else(missing)?;
        let answer = self.redeem(provider, secret, ticket, &metadata, code).await;
        answer.map_err(|interrupted| match interrupted {
            Interrupted::Fault(fault) => trouble(fault),
            Interrupted::UsedAlready => Trouble::UsedAlready,
            Interrupted::LevelTooLow => Trouble::LevelTooLow,
            Interrupted::Failed(error) => Trouble::Failed(error),
        })
    }

    async fn redeem(
        &self,
        provider: &Provider,
        secret: Option<&str>,
        ticket: &Ticket,
        metadata: &Metadata,
        code: &str,
    ) -> Result<Answer, Interrupted> {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &self.callback()),
            ("code_verifier", &self.0.tickets.verifier(ticket)),
        ];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let mut question = Question { form: Some(form), ..Question::get(metadata.token_endpoint.clone()) };
        self.prove(provider, secret, metadata, &mut question).await?;
        let reply = self.ask(&provider.id, Step::Token, question).await?;
        let tokens = read_tokens(&reply)?;
        let (claims, algorithm, id_token) = self.open_id_token(provider, secret, metadata, &tokens.id_token).await?;
        let settings = &provider.settings;
        let told = id_token::check(
            &claims,
            &Expected {
                issuer: &metadata.issuer,
                client_id: &settings.client_id,
                nonce: &self.0.tickets.nonce(ticket),
                access_token: &tokens.access_token,
                algorithm: &algorithm,
                fresh_since: ticket.fresh.then_some(ticket.set_out),
                now: self.0.clock.now(),
            },
        )?;
        let level = settings.assurance(told.acr.as_deref()).ok_or(Interrupted::LevelTooLow)?;
        let mut all = claims;
        if settings.userinfo
            && let Some(endpoint) = &metadata.userinfo_endpoint
        {
            let more = self.userinfo(provider, secret, metadata, endpoint, &tokens.access_token, &told.subject).await?;
            all.extend(more);
        }
        Ok(Answer {
            provider: provider.clone(),
            subject: told.subject,
            claims: all,
            level,
            methods: told.amr,
            authenticated_at: told.authenticated_at,
            id_token,
            onward: ticket.onward.clone(),
            wanted: ticket.wanted,
        })
    }
}

/// The parameters of a query, each of them once (OAuth 2.1 §3.1).
fn read_query(query: &str) -> Result<BTreeMap<String, String>, Fault> {
    if query.len() > QUERY_MAX_BYTES {
        return Err(Fault::claim("query", format!("it has more than {QUERY_MAX_BYTES} bytes")));
    }
    let mut parameters = BTreeMap::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if ["state", "code", "iss", "error"].contains(&&*name)
            && parameters.insert(name.into_owned(), value.into_owned()).is_some()
        {
            return Err(Fault::claim("query", "a parameter is there twice"));
        }
    }
    Ok(parameters)
}

/// What an error of the authorization endpoint means for the person (RFC 6749 §4.1.2.1, OpenID Connect
/// Core §3.1.2.6, Unmet Authentication Requirements 1.0 §2).
fn told_error(error: &str) -> Trouble {
    match error {
        "access_denied" | "consent_required" => Trouble::Cancelled,
        "server_error" | "temporarily_unavailable" => Trouble::ToldDown(error.to_owned()),
        "unmet_authentication_requirements" | "login_required" | "interaction_required" => Trouble::LevelTooLow,
        other => {
            let plain = other.chars().filter(char::is_ascii_graphic).take(ERROR_MAX_CHARS).collect();
            Trouble::Fault(Fault::Refused(plain))
        }
    }
}

/// What a fault means for the person.
fn trouble(fault: Fault) -> Trouble {
    if fault.is_slowness() {
        Trouble::TooSlow
    } else if fault.is_outage() {
        Trouble::Down(fault.to_string())
    } else {
        Trouble::Fault(fault)
    }
}

fn read_tokens(reply: &Reply) -> Result<Tokens, Interrupted> {
    if reply.status != 200 {
        let error = serde_json::from_slice::<Refusal>(&reply.body).map(|refusal| refusal.error);
        return Err(match error {
            Ok(error) if error == "invalid_grant" => Interrupted::UsedAlready,
            Ok(error) if (400..500).contains(&reply.status) => {
                Fault::Refused(error.chars().filter(char::is_ascii_graphic).take(ERROR_MAX_CHARS).collect()).into()
            }
            _ => Fault::Status(Step::Token, reply.status).into(),
        });
    }
    // The error of the reader could repeat a part of the body.
    let tokens: Tokens = serde_json::from_slice(&reply.body)
        .map_err(|_| Fault::Unreadable(Step::Token, "access_token, id_token and token_type are expected".to_owned()))?;
    if !tokens.token_type.eq_ignore_ascii_case("bearer") {
        return Err(Fault::Unreadable(Step::Token, "the token_type is not Bearer".to_owned()).into());
    }
    Ok(tokens)
}

/// How long a sign-in may take at a provider.
pub const TIME_TO_COME_BACK: SignedDuration = crate::ticket::LASTS;

/// The clock of a provider may differ by so much.
pub const CLOCKS_DIFFER: SignedDuration = id_token::SKEW;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::NetworkFailure;
    use proptest::prelude::*;

    #[test]
    fn what_a_person_is_told_fits_what_happened() {
        assert!(matches!(told_error("access_denied"), Trouble::Cancelled));
        assert!(matches!(told_error("temporarily_unavailable"), Trouble::ToldDown(_)));
        assert!(matches!(told_error("unmet_authentication_requirements"), Trouble::LevelTooLow));
        assert!(matches!(told_error("invalid_scope"), Trouble::Fault(Fault::Refused(_))));
        let network = |failure| Fault::Network(Step::Token, failure);
        assert!(matches!(trouble(network(NetworkFailure::TooSlow)), Trouble::TooSlow));
        assert!(matches!(trouble(network(NetworkFailure::Redirected)), Trouble::Down(_)));
        assert!(matches!(trouble(network(NetworkFailure::TooLong)), Trouble::Fault(_)));
        assert!(matches!(trouble(Fault::Status(Step::Userinfo, 503)), Trouble::Down(_)));
        assert!(matches!(trouble(Fault::Status(Step::Userinfo, 401)), Trouble::Fault(_)));
    }

    #[test]
    fn a_parameter_stands_once() {
        assert!(read_query("state=a&state=b").is_err());
        assert_eq!(read_query("state=a%26b&foo=1&foo=2").unwrap()["state"], "a&b");
    }

    proptest! {
        #[test]
        fn any_query_is_read_without_a_panic(query in "\\PC{0,200}") {
            drop(read_query(&query));
        }
    }
}
