//! `passerelle member`

use std::path::PathBuf;

use clap::Subcommand;
use exchange::Words;
use xroad::MemberId;

use super::{BY, open_with_nodes};
use crate::commands::Failed;
use crate::configuration::Settings;

/// Who takes part in the exchange of data.
#[derive(Subcommand)]
pub enum Command {
    /// Take a member in, or give it another name.
    Add {
        /// Which one: instance/class/code.
        id: MemberId,
        /// What people call it.
        #[arg(long)]
        name: Words,
    },
    /// List them.
    List,
    /// Let one go, with all that it offers and may ask.
    Remove {
        /// Which one.
        id: MemberId,
    },
    /// Print a request (PKCS #10) for a certificate of the key by which a member signs here.
    Request {
        /// Which one.
        id: MemberId,
    },
    /// Take in the certificate that an authority issued on it: signed documents carry it from then on.
    Certificate {
        /// The certificate, with those between it and the authority's (PEM).
        file: PathBuf,
    },
}

/// Changes or lists members.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let (exchange, nodes) = open_with_nodes(settings).await?;
    match command {
        Command::Add { id, name } => {
            exchange.register_member(&id, &name, BY).await?;
            println!("{id} takes part.");
        }
        Command::List => {
            for listed in exchange.registry().await.listed().iter().filter(|one| one.subsystem_name.is_none()) {
                println!("{}\t{}", listed.id, listed.name);
            }
        }
        Command::Remove { id } => {
            exchange.remove_member(&id, BY).await?;
            println!("{id} takes part no more.");
        }
        Command::Request { id } => print!("{}", exchange.request_for_member(&id).await?),
        Command::Certificate { file } => {
            let pem = std::fs::read_to_string(&file).map_err(|error| Failed::file(&file, error))?;
            exchange.go_by_own_list(nodes.governor.as_ref()).await;
            let (member, until) = exchange.take_member_certificate(&pem, BY).await?;
            println!("Signed documents of {member} carry this certificate, until {until}.");
        }
    }
    Ok(())
}
