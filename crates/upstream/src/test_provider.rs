//! Trying a provider before people do: what is wrong, and what to do about it.

use std::fmt;

use jose::SigningAlgorithm;

use crate::Upstream;
use crate::fault::{Fault, UpstreamError};
use crate::metadata::Metadata;
use crate::model::{ClientAuthentication, Provider, ProviderId};

/// One thing that was looked at, for whoever sets the provider up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How it is.
    pub verdict: Verdict,
    /// What was found, and what to do.
    pub sentence: String,
}

/// How a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// Perhaps not as it should be.
    Doubtful,
    /// Nobody can sign in like this.
    Wrong,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Good => "ok",
            Self::Doubtful => "check",
            Self::Wrong => "WRONG",
        })
    }
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, verdict: Verdict, sentence: impl Into<String>) {
        self.0.push(Finding { verdict, sentence: sentence.into() });
    }

    fn good(&mut self, sentence: impl Into<String>) {
        self.add(Verdict::Good, sentence);
    }

    fn doubt(&mut self, sentence: impl Into<String>) {
        self.add(Verdict::Doubtful, sentence);
    }

    fn wrong(&mut self, sentence: impl Into<String>) {
        self.add(Verdict::Wrong, sentence);
    }
}

impl Upstream {
    /// Reads what a provider says of itself and its keys, and compares it with how it is registered.
    ///
    /// # Errors
    /// When there is no such provider, or the database does not answer. What is wrong with the provider
    /// itself is among the findings.
    pub async fn test_provider(&self, id: &ProviderId) -> Result<Vec<Finding>, UpstreamError> {
        let provider = self.find_provider(id).await?;
        let provider = provider.ok_or_else(|| UpstreamError::NoSuchProvider(id.to_string()))?;
        let mut findings = Findings::default();
        match self.read_metadata(&provider).await {
            Err(fault) => {
                let address = provider.settings.discovery().map(|address| address.to_string()).unwrap_or_default();
                findings.wrong(format!("{address}: {fault}. {}", advice(&fault)));
            }
            Ok(metadata) => {
                findings.good(format!("the provider describes itself as {}", metadata.issuer));
                compare(&provider, &metadata, &mut findings);
                match self.read_keys(&provider, &metadata).await {
                    Ok(keys) => judge_keys(keys.iter().count(), &metadata, &mut findings),
                    Err(fault) => findings.wrong(format!("{}: {fault}. {}", metadata.jwks_uri, advice(&fault))),
                }
            }
        }
        findings.good(format!("give the provider our callback address: {}", self.callback()));
        let origin = self.0.settings.public_url.origin();
        if provider.settings.authentication == ClientAuthentication::PrivateKeyJwt
            || !provider.settings.encryption.is_empty()
        {
            findings.good(format!("give the provider the address of our keys: {origin}{}", crate::JWKS));
        }
        findings.good(format!("if it asks, people come back from signing out to: {origin}{}", crate::SIGNED_OUT));
        Ok(findings.0)
    }
}

fn advice(fault: &Fault) -> &'static str {
    use crate::network::NetworkFailure;
    match fault {
        Fault::Network(_, NetworkFailure::TooSlow) => "Look whether a firewall drops the connection",
        Fault::Network(_, NetworkFailure::Unreachable(_)) => "Check the name, the port and the certificate",
        Fault::Network(_, NetworkFailure::Redirected) => "Register the address that it leads to",
        Fault::Status(_, 404) => "Check the address: the provider says that there is nothing",
        Fault::OtherIssuer { .. } => {
            "Remove the provider and add it with the issuer as it names itself, letter by letter"
        }
        Fault::Address { .. } => "Only https can be used, or http on this machine",
        _ => "Ask the people who run the provider",
    }
}

/// Compares what is registered with what is announced. What a provider does not announce is not held
/// against it, where the standard has a default.
fn compare(provider: &Provider, metadata: &Metadata, findings: &mut Findings) {
    let settings = &provider.settings;
    let announced = &metadata.announced;
    let code = announced.response_types_supported.iter().any(|kind| kind == "code");
    if !code && !announced.response_types_supported.is_empty() {
        findings.wrong("the provider does not support the response type \"code\"");
    }
    let basic = [ClientAuthentication::ClientSecretBasic.name().to_owned()];
    let ways = &announced.token_endpoint_auth_methods_supported;
    let ways = if ways.is_empty() { &basic[..] } else { ways };
    let way = settings.authentication.name();
    if ways.iter().any(|known| known == way) {
        findings.good(format!("it lets us prove who we are by {way}"));
    } else {
        findings.wrong(format!("it does not know {way}, but {}: add it with one of these", ways.join(", ")));
    }
    if settings.authentication == ClientAuthentication::PrivateKeyJwt {
        let algorithms = &announced.token_endpoint_auth_signing_alg_values_supported;
        let algorithm = settings.assertion_alg.name();
        if !algorithms.is_empty() && !algorithms.iter().any(|known| known == algorithm) {
            findings
                .wrong(format!("it does not accept assertions signed with {algorithm}, but {}", algorithms.join(", ")));
        }
    }
    let signatures = &announced.id_token_signing_alg_values_supported;
    let accepted = |name: &String| {
        SigningAlgorithm::from_name(name).is_some_and(|algorithm| settings.signing_algs.contains(&algorithm))
            || (name == "HS256" && settings.accepts_hs256)
    };
    if signatures.iter().any(accepted) {
        let both: Vec<_> = signatures.iter().filter(|name| accepted(name)).map(String::as_str).collect();
        findings.good(format!("ID tokens may be signed with {}", both.join(", ")));
    } else if signatures.is_empty() {
        findings.doubt("it does not say how it signs ID tokens");
    } else {
        findings.wrong(format!("it signs ID tokens with {}, none of which is accepted", signatures.join(", ")));
    }
    let methods = &announced.code_challenge_methods_supported;
    if methods.iter().any(|method| method == "S256") {
        findings.good("it knows PKCE (S256)");
    } else {
        findings.doubt("it does not announce PKCE (S256); we send it all the same");
    }
    for scope in &settings.scopes {
        if !announced.scopes_supported.is_empty() && !announced.scopes_supported.contains(scope) {
            findings.doubt(format!("it does not announce the scope {scope}"));
        }
    }
    for acr in settings.acr.keys() {
        if !announced.acr_values_supported.is_empty() && !announced.acr_values_supported.contains(acr) {
            findings.doubt(format!("it does not announce the acr {acr}"));
        }
    }
    for way in &settings.encryption {
        let ways = &announced.id_token_encryption_alg_values_supported;
        if !ways.iter().any(|known| known == way.name()) {
            findings.doubt(format!("it does not announce encryption with {}", way.name()));
        }
    }
    if settings.userinfo && metadata.userinfo_endpoint.is_none() {
        findings.doubt("it has no userinfo endpoint: claims come from the ID token only");
    }
    if metadata.end_session_endpoint.is_none() {
        findings.doubt("it has no end_session_endpoint: people stay signed in there after they signed out here");
    }
    if !metadata.names_itself {
        findings.doubt("it does not name itself in its answers (RFC 9207)");
    }
}

fn judge_keys(count: usize, metadata: &Metadata, findings: &mut Findings) {
    if count > 0 {
        findings.good(format!("it publishes {count} usable keys at {}", metadata.jwks_uri));
    } else {
        findings.wrong(format!("there is no usable key at {}", metadata.jwks_uri));
    }
}
