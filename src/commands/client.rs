//! `passerelle client`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::{Localized, SystemClock};
use clap::Subcommand;
use identity::{ClientKind, ClientSettings, Identity, NewClient, Scopes};
use jiff::SignedDuration;

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// How long the old secret still holds after a new one was made, hours.
const OVERLAP_H: i64 = 24;

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
        /// Where people are sent back after signing in; may be given several times.
        #[arg(long = "redirect-uri", required = true)]
        redirect_uris: Vec<String>,
        /// Where people are sent back after signing out; may be given several times.
        #[arg(long = "post-logout-redirect-uri")]
        post_logout_redirect_uris: Vec<String>,
        /// What it may ask for.
        #[arg(long, default_value = "openid profile email")]
        scope: String,
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
    },
    /// List the sites.
    List,
    /// Give a site a new secret; the old one holds for a day more.
    Rotate {
        /// Its identifier.
        id: String,
    },
    /// Take a site away, with every consent and token.
    Remove {
        /// Its identifier.
        id: String,
    },
}

/// Registers, lists, rotates, removes.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    carry_out(&house.identity, command).await.map_err(|error| Failed::Found(error.to_string()))
}

/// What a site chooses; a name that is not known is a mistake, for it would have no effect.
fn read_settings(file: &Path) -> Result<ClientSettings, Box<dyn std::error::Error + Send + Sync>> {
    let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| wrong(&error))?;
    let written: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).map_err(|error| wrong(&error))?;
    let known = serde_json::to_value(ClientSettings::default())?;
    if let Some(unknown) = written.keys().find(|name| known.get(name.as_str()).is_none()) {
        return Err(wrong(&format!("{unknown} is not a setting of a site")).into());
    }
    Ok(serde_json::from_str(&text).map_err(|error| wrong(&error))?)
}

async fn carry_out(identity: &Identity, command: Command) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
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
            settings,
        } => {
            let mut settings = match settings {
                Some(file) => read_settings(&file)?,
                None => ClientSettings::default(),
            };
            settings.franceconnect |= franceconnect;
            let new = NewClient {
                id: id.parse()?,
                name: Localized::of("fr", name),
                kind: if public { ClientKind::Public } else { ClientKind::Confidential },
                redirect_uris,
                post_logout_redirect_uris,
                scopes: Scopes::known(&scope),
                sector,
                settings,
            };
            let registered = identity.add_client(new, None).await?;
            println!("client_id     {}", registered.client.id.as_str());
            if let Some(secret) = registered.secret {
                println!("client_secret {secret}");
                println!("The secret is shown this once.");
            }
        }
        Command::List => {
            for client in identity.list_clients().await? {
                println!("{}\t{}", client.id.as_str(), client.name.get(base::Lang::Fr));
            }
        }
        Command::Rotate { id } => {
            let secret = identity.rotate_secret(&id.parse()?, SignedDuration::from_hours(OVERLAP_H)).await?;
            println!("client_secret {secret}");
            println!("The secret is shown this once. The old one holds for {OVERLAP_H} hours more.");
        }
        Command::Remove { id } => {
            identity.remove_client(&id.parse()?).await?;
            println!("{id} is removed.");
        }
    }
    Ok(())
}
