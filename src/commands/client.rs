//! `passerelle client`

use std::error::Error;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::{Clock as _, Localized, SystemClock, Timestamp};
use clap::{Args, Subcommand};
use identity::{Client, ClientId, ClientKind, ClientSettings, Identity, IdentityError, NewClient, Scopes};
use jiff::SignedDuration;
use jose::JwkSet;
use serde_json::{Map, Value};

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// The longest time that an old secret or key still holds after a new one was made, hours.
const OVERLAP_MAX_H: i64 = 24 * 30;
/// The longest secret that a site brings.
const SECRET_MAX_BYTES: u64 = 512;
/// The longest file of public keys.
const KEYS_MAX_BYTES: u64 = 64 * 1024;

/// The sites that sign people in here.
#[derive(Subcommand)]
pub enum Command {
    /// Register a site; prints its secret, once.
    Add {
        /// Its identifier: letters, digits, hyphens.
        id: String,
        /// Its name for people.
        #[arg(long)]
        name: String,
        /// Where people are sent back after signing in; may be given several times. A data provider needs none.
        #[arg(long = "redirect-uri", required_unless_present = "data_provider")]
        redirect_uris: Vec<String>,
        /// Where people are sent back after signing out; may be given several times.
        #[arg(long = "post-logout-redirect-uri")]
        post_logout_redirect_uris: Vec<String>,
        /// What it may ask for, scopes of data that the pack describes too. A data provider owns those.
        #[arg(long, default_value = "openid profile email")]
        scope: String,
        /// An administration that keeps people's data and is shown tokens of other sites (docs/data-providers.md).
        #[arg(long, conflicts_with = "public")]
        data_provider: bool,
        /// A site without a server, which can keep no secret.
        #[arg(long)]
        public: bool,
        /// With which other sites it shares its view of a person; the host of its addresses by default.
        #[arg(long)]
        sector: Option<String>,
        /// A site that was made for FranceConnect (docs/franceconnect.md).
        #[arg(long)]
        franceconnect: bool,
        /// A JSON file of what it chooses, by the names of OpenID Connect Dynamic Registration.
        #[arg(long, value_name = "FILE")]
        settings: Option<PathBuf>,
        /// A file with the secret that it has already, where it moves here with it; `-` reads it from standard input.
        #[arg(long, value_name = "FILE", conflicts_with = "public")]
        secret: Option<PathBuf>,
    },
    /// List the sites.
    List,
    /// Say what a site is, and until when its secrets and keys hold.
    Show {
        /// Its identifier.
        id: String,
    },
    /// Change what a site chooses, or may ask for; what the file does not name stays.
    Set {
        /// Its identifier.
        id: String,
        /// A JSON file of what it chooses from now on, by the names of OpenID Connect Dynamic Registration; `null`
        /// takes a choice back.
        #[arg(long, value_name = "FILE", required_unless_present = "scope")]
        settings: Option<PathBuf>,
        /// What it may ask for from now on, or, of a data provider, what it owns.
        #[arg(long)]
        scope: Option<String>,
    },
    /// Give a site a new secret; the old one holds for a while, so that its servers change over in peace.
    Rotate {
        /// Its identifier.
        id: String,
        /// How long the old secret still holds; 0 when it leaked.
        #[arg(long, value_name = "HOURS", default_value_t = 24, value_parser = clap::value_parser!(i64).range(0..=OVERLAP_MAX_H))]
        overlap: i64,
    },
    /// Put new public keys of a site in the place of the old ones, which hold for a while.
    RotateKeys {
        /// Its identifier.
        id: String,
        #[command(flatten)]
        keys: Keys,
        /// How long keys that are replaced still hold; 0 when one leaked.
        #[arg(long, value_name = "HOURS", default_value_t = 24, value_parser = clap::value_parser!(i64).range(0..=OVERLAP_MAX_H))]
        overlap: i64,
    },
    /// Take a site away, with every consent and token.
    Remove {
        /// Its identifier.
        id: String,
    },
}

/// Where the new public keys of a site are.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Keys {
    /// A file of them (a JSON Web Key Set); `-` reads it from standard input.
    #[arg(long, value_name = "FILE")]
    jwks: Option<PathBuf>,
    /// An address of the site that shows them; from then on it changes them there by itself.
    #[arg(long, value_name = "URL")]
    jwks_uri: Option<String>,
}

/// Registers, lists, rotates, removes.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    carry_out(&house.identity, command).await.map_err(|error| Failed::Found(error.to_string()))
}

/// What a site chooses, over what it chose before; a name that is not known is a mistake, for it would have no
/// effect.
fn read_settings(file: &Path, before: &ClientSettings) -> Result<ClientSettings, Box<dyn Error + Send + Sync>> {
    let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| wrong(&error))?;
    let written: Map<String, Value> = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
    let default = serde_json::to_value(ClientSettings::default())?;
    let mut all = serde_json::to_value(before)?;
    for (name, value) in written {
        let Some(default) = default.get(&name) else {
            return Err(wrong(&format!("{name} is not a setting of a site")).into());
        };
        all[name] = if value.is_null() { default.clone() } else { value };
    }
    Ok(serde_json::from_value(all).map_err(|error| wrong(&error))?)
}

async fn carry_out(identity: &Identity, command: Command) -> Result<(), Box<dyn Error + Send + Sync>> {
    match command {
        Command::Add {
            id,
            name,
            redirect_uris,
            post_logout_redirect_uris,
            scope,
            public,
            sector,
            franceconnect,
            data_provider,
            settings,
            secret,
        } => {
            let brought = secret.as_deref().map(read_secret).transpose()?;
            let is_brought = brought.is_some();
            let mut settings = match settings {
                Some(file) => read_settings(&file, &ClientSettings::default())?,
                None => ClientSettings::default(),
            };
            settings.franceconnect |= franceconnect;
            settings.data_provider |= data_provider;
            let new = NewClient {
                id: id.parse()?,
                name: Localized::of("fr", name),
                kind: if public { ClientKind::Public } else { ClientKind::Confidential },
                redirect_uris,
                post_logout_redirect_uris,
                scopes: Scopes::read(&scope),
                sector,
                settings,
            };
            let registered = identity.add_client(new, brought).await?;
            println!("client_id     {}", registered.client.id.as_str());
            // A secret that was brought is known to who brought it.
            if let Some(secret) = registered.secret.filter(|_| !is_brought) {
                println!("client_secret {secret}");
                println!("The secret is shown this once.");
            }
        }
        Command::List => {
            for client in identity.list_clients().await? {
                println!("{}\t{}", client.id.as_str(), client.name.get(base::Lang::Fr));
            }
        }
        Command::Show { id } => show(identity, &id.parse()?).await?,
        Command::Set { id, settings, scope } => {
            let mut changed = find(identity, &id.parse()?).await?.registration();
            if let Some(file) = settings {
                changed.settings = read_settings(&file, &changed.settings)?;
            }
            if let Some(scope) = scope {
                changed.scopes = Scopes::read(&scope);
            }
            identity.update_client(changed).await?;
            println!("{id} is changed.");
        }
        Command::Rotate { id, overlap } => {
            let secret = identity.rotate_secret(&id.parse()?, SignedDuration::from_hours(overlap)).await?;
            println!("client_secret {secret}");
            println!("The secret is shown this once. {}", for_the_old("The old one", overlap));
        }
        Command::RotateKeys { id, keys, overlap } => {
            let mut changed = find(identity, &id.parse()?).await?.registration();
            match keys {
                Keys { jwks: Some(file), .. } => {
                    let keys = read_keys(&file)?;
                    changed.settings.replace_keys(&keys, SignedDuration::from_hours(overlap), SystemClock.now());
                }
                Keys { jwks_uri: Some(address), .. } => {
                    changed.settings.publish_keys_at(&address, SignedDuration::from_hours(overlap), SystemClock.now());
                }
                Keys { .. } => {}
            }
            let from_address = changed.settings.jwks_uri.is_some();
            identity.update_client(changed).await?;
            if from_address {
                println!(
                    "The keys of {id} are read at that address from now on. {}",
                    for_the_old("Those that it had before", overlap)
                );
            } else {
                println!(
                    "The keys of {id} are replaced. {}",
                    for_the_old("Old ones that are not in the file", overlap)
                );
            }
        }
        Command::Remove { id } => {
            identity.remove_client(&id.parse()?).await?;
            println!("{id} is removed.");
        }
    }
    Ok(())
}

async fn find(identity: &Identity, id: &ClientId) -> Result<Client, IdentityError> {
    identity.find_client(id).await?.ok_or_else(|| IdentityError::NoSuchClient(id.clone()))
}

/// What becomes of what was replaced.
fn for_the_old(what: &str, overlap_h: i64) -> String {
    // A service that runs reads its sites again within seconds.
    if overlap_h == 0 {
        format!("{what}: no more, within seconds.")
    } else {
        format!("{what}: {overlap_h} hours more.")
    }
}

/// What stands in a file, or comes over standard input.
fn read_text(file: &Path, most_bytes: u64) -> Result<String, Box<dyn Error + Send + Sync>> {
    let mut text = String::new();
    let read = if file == Path::new("-") {
        std::io::stdin().lock().take(most_bytes).read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(most_bytes).read_to_string(&mut text))
    };
    read.map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(text)
}

/// A secret that a site has already: one line.
fn read_secret(file: &Path) -> Result<String, Box<dyn Error + Send + Sync>> {
    let text = read_text(file, SECRET_MAX_BYTES + 2)?;
    let secret = text.trim_end_matches(['\r', '\n']);
    if secret.len() as u64 > SECRET_MAX_BYTES || !secret.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(format!("{}: a secret is one line of {SECRET_MAX_BYTES} letters at most", file.display()).into());
    }
    Ok(secret.to_owned())
}

/// A key set of a file, or of standard input.
fn read_keys(file: &Path) -> Result<Value, Box<dyn Error + Send + Sync>> {
    let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = read_text(file, KEYS_MAX_BYTES)?;
    let keys: Value = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
    JwkSet::parse(&keys).map_err(|error| wrong(&error))?;
    Ok(keys)
}

async fn show(identity: &Identity, id: &ClientId) -> Result<(), IdentityError> {
    let client = find(identity, id).await?;
    println!("client_id     {}", client.id.as_str());
    println!("name          {}", client.name.get(base::Lang::Fr));
    println!("kind          {}", client.kind.name());
    println!("scope         {}", client.scopes);
    for uri in &client.redirect_uris {
        println!("redirect_uri  {uri}");
    }
    for secret in identity.list_secrets(id).await? {
        let end = secret.expires_at.map_or_else(String::new, |end| format!(", holds until {end}"));
        println!("secret        made {}{end}", secret.created_at);
    }
    if let Some(address) = &client.settings.jwks_uri {
        println!("keys          at {address}");
    }
    let keys = client.settings.keys_at(SystemClock.now());
    for key in keys.iter().filter_map(|keys| keys["keys"].as_array()).flatten() {
        let name = key["kid"].as_str().unwrap_or("without kid");
        let end = key["exp"].as_i64().map(Timestamp::from_seconds);
        println!("key           {name}{}", end.map_or_else(String::new, |end| format!(", holds until {end}")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, before: &ClientSettings) -> Result<ClientSettings, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        std::fs::write(&file, text).unwrap();
        read_settings(&file, before).map_err(|error| error.to_string())
    }

    #[test]
    fn what_a_file_names_is_changed_and_the_rest_stays() {
        let before = ClientSettings {
            require_pushed_authorization_requests: true,
            id_token_signed_response_alg: Some("PS256".to_owned()),
            ..ClientSettings::default()
        };
        let text = r#"{ "dpop_bound_access_tokens": true, "id_token_signed_response_alg": null }"#;
        let expected = ClientSettings {
            dpop_bound_access_tokens: true,
            require_pushed_authorization_requests: true,
            ..ClientSettings::default()
        };
        assert_eq!(read(text, &before).unwrap(), expected);
        assert_eq!(read("{}", &before).unwrap(), before);
    }

    #[test]
    fn what_is_no_setting_is_named_with_its_file() {
        let message = |text| read(text, &ClientSettings::default()).unwrap_err();
        assert!(message(r#"{ "dpop": true }"#).contains("settings.json: dpop is not a setting"));
        assert!(message(r#"{ "fapi2": "yes" }"#).contains("settings.json"));
        assert!(message("[]").contains("settings.json"));
    }
}
