//! `passerelle provider`

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::{Lang, Localized, SystemClock};
use clap::{Args, Subcommand};
use jose::{KeyManagement, SigningAlgorithm};
use upstream::{
    AssertionAudience, Assurance, ClientAuthentication, NewProvider, ProviderSettings, UnknownAcr, Upstream, Verdict,
};

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// A secret is a line: a longer file is another one, bytes.
const SECRET_MAX_BYTES: u64 = 4096;

/// The identity providers that people may sign in with.
#[derive(Subcommand)]
pub enum Command {
    /// Register a provider; prints what to tell it about us.
    Add(Box<Add>),
    /// List the providers.
    List,
    /// Read what a provider says of itself, and say what is wrong.
    Test {
        /// Its name here.
        id: String,
    },
    /// Take a provider away: nobody can sign in with it any more.
    Remove {
        /// Its name here.
        id: String,
    },
}

/// A provider to register.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, clippy::doc_markdown, reason = "switches of a command, and their help texts")]
pub struct Add {
    /// Its name here: letters, digits, hyphens.
    id: String,
    /// Its name for people.
    #[arg(long)]
    name: String,
    /// Its issuer, letter by letter as it names itself.
    #[arg(long, value_name = "URL")]
    issuer: String,
    /// Where it describes itself, when that is not ISSUER/.well-known/openid-configuration.
    #[arg(long, value_name = "URL")]
    discovery: Option<String>,
    /// Our name there.
    #[arg(long, value_name = "NAME")]
    client_id: String,
    /// How we prove that it is us: client_secret_basic, client_secret_post or private_key_jwt.
    #[arg(long, value_name = "WAY", default_value = "client_secret_basic", value_parser = authentication)]
    auth: ClientAuthentication,
    /// The file that holds the secret that it gave us; `-` reads it from standard input.
    #[arg(long, value_name = "FILE")]
    secret_file: Option<PathBuf>,
    /// How our assertions are signed, for private_key_jwt.
    #[arg(long, value_name = "ALG", default_value = "ES256", value_parser = signature)]
    assertion_alg: SigningAlgorithm,
    /// Our assertions are for its token endpoint, as older software wants, and not for its issuer.
    #[arg(long)]
    assertion_for_token_endpoint: bool,
    /// What is asked for.
    #[arg(long, default_value = "openid profile email")]
    scope: String,
    /// What a value of its acr is worth, as `VALUE=eidas2`; may be given several times.
    #[arg(long = "acr", value_name = "VALUE=LEVEL", value_parser = acr)]
    acr: Vec<(String, Assurance)>,
    /// Refuse a sign-in whose acr is not in the list; otherwise it counts as eidas1.
    #[arg(long)]
    refuse_unknown_acr: bool,
    /// A level that it may vouch for; may be given several times.
    #[arg(long = "level", value_name = "LEVEL", default_value = "eidas1", value_parser = level)]
    levels: Vec<Assurance>,
    /// A signature that is accepted; may be given several times. ES256, RS256, PS256 and EdDSA when none is.
    #[arg(long = "signing-alg", value_name = "ALG", value_parser = signature)]
    signing_algs: Vec<SigningAlgorithm>,
    /// Accept tokens signed with the client secret (HS256), for providers that know nothing else.
    #[arg(long)]
    accept_hs256: bool,
    /// A way in which it may encrypt tokens for us: ECDH-ES, ECDH-ES+A256KW, RSA-OAEP-256 or RSA-OAEP.
    #[arg(long = "encryption", value_name = "ALG", value_parser = encryption)]
    encryption: Vec<KeyManagement>,
    /// Refuse tokens that are not encrypted.
    #[arg(long)]
    require_encryption: bool,
    /// Read claims from the ID token only.
    #[arg(long)]
    no_userinfo: bool,
    /// It checks civil status well enough to know people by.
    #[arg(long)]
    civil_status: bool,
}

fn named<T>(found: Option<T>, expected: &str) -> Result<T, String> {
    found.ok_or_else(|| format!("one of {expected} is expected"))
}

fn authentication(text: &str) -> Result<ClientAuthentication, String> {
    named(ClientAuthentication::from_name(text), "client_secret_basic, client_secret_post, private_key_jwt")
}

fn signature(text: &str) -> Result<SigningAlgorithm, String> {
    named(SigningAlgorithm::from_name(text), &SigningAlgorithm::ALL.map(SigningAlgorithm::name).join(", "))
}

fn encryption(text: &str) -> Result<KeyManagement, String> {
    named(KeyManagement::from_name(text), &KeyManagement::ALL.map(KeyManagement::name).join(", "))
}

fn level(text: &str) -> Result<Assurance, String> {
    named(Assurance::from_name(text), &Assurance::ALL.map(Assurance::name).join(", "))
}

fn acr(text: &str) -> Result<(String, Assurance), String> {
    // Values of acr are often addresses, which may hold an equals sign themselves.
    let (value, of) = text.rsplit_once('=').ok_or("write the provider's value, an equals sign, and the level")?;
    Ok((value.to_owned(), level(of)?))
}

/// Registers, lists, tries, removes.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    let upstream = &house.upstream;
    let told = |error: &dyn std::fmt::Display| Failed::Found(error.to_string());
    match command {
        Command::Add(new) => {
            let provider = upstream.add_provider(read(*new)?).await.map_err(|error| told(&error))?;
            println!("{} is registered. Tell the provider:", provider.id);
            println!("redirect_uri             {}", upstream.callback());
            let origin = house.public_url.origin();
            println!("post_logout_redirect_uri {origin}{}", upstream::SIGNED_OUT);
            println!("jwks_uri                 {origin}{}", upstream::JWKS);
            println!("Then try it: passerelle provider test {}", provider.id);
        }
        Command::List => {
            for provider in upstream.list_providers().await.map_err(|error| told(&error))? {
                println!("{}\t{}\t{}", provider.id, provider.name.get(Lang::Fr), provider.settings.issuer);
            }
        }
        Command::Test { id } => return test(upstream, &id).await,
        Command::Remove { id } => {
            let id = id.parse().map_err(|error| told(&error))?;
            upstream.remove_provider(&id).await.map_err(|error| told(&error))?;
            println!("{id} is removed.");
        }
    }
    Ok(())
}

async fn test(upstream: &Upstream, id: &str) -> Result<(), Failed> {
    let told = |error: &dyn std::fmt::Display| Failed::Found(error.to_string());
    let id = id.parse().map_err(|error| told(&error))?;
    let findings = upstream.test_provider(&id).await.map_err(|error| told(&error))?;
    for finding in &findings {
        println!("{:<6} {}", finding.verdict.to_string(), finding.sentence);
    }
    match findings.iter().filter(|finding| finding.verdict == Verdict::Wrong).count() {
        0 => Ok(()),
        count => Err(Failed::Found(format!("nobody can sign in with {id} until this is mended: {count} WRONG"))),
    }
}

fn read(new: Add) -> Result<NewProvider, Failed> {
    let mut settings = ProviderSettings::new(&new.issuer, &new.client_id, new.auth);
    settings.discovery_url = new.discovery;
    settings.assertion_alg = new.assertion_alg;
    if new.assertion_for_token_endpoint {
        settings.assertion_audience = AssertionAudience::TokenEndpoint;
    }
    settings.scopes = new.scope.split_whitespace().map(str::to_owned).collect();
    settings.acr = new.acr.into_iter().collect::<BTreeMap<_, _>>();
    if new.refuse_unknown_acr {
        settings.unknown_acr = UnknownAcr::Refuse;
    }
    settings.levels = new.levels.into_iter().collect();
    if !new.signing_algs.is_empty() {
        settings.signing_algs = new.signing_algs;
    }
    settings.accepts_hs256 = new.accept_hs256;
    settings.encryption = new.encryption;
    settings.encryption_required = new.require_encryption;
    settings.userinfo = !new.no_userinfo;
    settings.vouches_for_civil_status = new.civil_status;
    let secret = new.secret_file.as_deref().map(read_secret).transpose()?;
    Ok(NewProvider { id: new.id, name: Localized::of("fr", new.name), settings, secret })
}

/// A secret does not stand on the command line, where every user of the machine sees it.
fn read_secret(file: &Path) -> Result<String, Failed> {
    let mut secret = String::new();
    let read = if file == Path::new("-") {
        std::io::stdin().lock().take(SECRET_MAX_BYTES).read_to_string(&mut secret)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(SECRET_MAX_BYTES).read_to_string(&mut secret))
    };
    read.map_err(|error| Failed::file(file, error))?;
    Ok(secret.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acr_may_hold_an_equals_sign() {
        assert_eq!(
            acr("https://id.example/?level=2=eidas2"),
            Ok(("https://id.example/?level=2".into(), Assurance::Substantial))
        );
        assert!(acr("gold").is_err() && acr("gold=high").unwrap_err().contains("eidas1, eidas2, eidas3"));
    }
}
