//! `passerelle client`

use std::sync::Arc;

use base::{Localized, SystemClock};
use clap::Subcommand;
use identity::{ClientKind, Identity, NewClient, Scopes};
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

async fn carry_out(identity: &Identity, command: Command) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    match command {
        Command::Add { id, name, redirect_uris, post_logout_redirect_uris, scope, public } => {
            let new = NewClient {
                id: id.parse()?,
                name: Localized::of("fr", name),
                kind: if public { ClientKind::Public } else { ClientKind::Confidential },
                redirect_uris,
                post_logout_redirect_uris,
                scopes: Scopes::known(&scope),
                sector: None,
                settings: identity::ClientSettings::default(),
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
