//! `passerelle member`

use clap::Subcommand;
use exchange::Words;
use xroad::MemberId;

use super::{BY, open};
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
}

/// Changes or lists members.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let exchange = open(settings).await?;
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
    }
    Ok(())
}
