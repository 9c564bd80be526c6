//! `passerelle team`

use std::sync::Arc;

use base::SystemClock;
use clap::Subcommand;
use procedures::model::Duty;

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// Who works on the procedures of an authority.
#[derive(Subcommand)]
pub enum Command {
    /// Give somebody a duty, instead of an earlier one.
    Add {
        /// The authority's code in the pack's authorities.csv.
        authority: String,
        /// What the person signs in with; they need the role `officer`.
        username: String,
        /// reader, instructor, decider or manager; each may do what the ones before it may.
        #[arg(value_parser = duty)]
        duty: Duty,
    },
    /// List who works for an authority.
    List {
        /// The authority's code.
        authority: String,
    },
    /// Take somebody's duty away.
    Remove {
        /// The authority's code.
        authority: String,
        /// What the person signs in with.
        username: String,
    },
}

/// A duty by its name.
fn duty(name: &str) -> Result<Duty, String> {
    Duty::from_name(name).ok_or_else(|| Duty::ALL.map(Duty::name).join(", "))
}

/// Changes or lists a team.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    change(&house, command).await.map_err(|error| Failed::Found(error.to_string()))
}

async fn change(house: &House, command: Command) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let (procedures, identity) = (&house.procedures, &house.identity);
    let authority = match &command {
        Command::Add { authority, .. } | Command::List { authority } | Command::Remove { authority, .. } => authority,
    };
    if !procedures.content.authorities.contains_key(authority) {
        let known: Vec<&str> = procedures.content.authorities.keys().map(String::as_str).collect();
        return Err(format!("the pack has no authority {authority}; it has {}", known.join(", ")).into());
    }
    match &command {
        Command::Add { username, duty, .. } => {
            let person = identity.find_by_username(&username.parse()?).await?.ok_or("nobody has this user name")?;
            procedures.give_duty(authority, person.id, *duty).await?;
            println!("{username} is {} of {authority}.", duty.name());
        }
        Command::Remove { username, .. } => {
            let person = identity.find_by_username(&username.parse()?).await?.ok_or("nobody has this user name")?;
            procedures.end_duty(authority, person.id).await?;
            println!("{username} does not work for {authority} any more.");
        }
        Command::List { .. } => {
            for (person, duty) in procedures.team_of(authority).await? {
                let account = identity.person(person).await?;
                println!(
                    "{}\t{}",
                    account.map(|account| account.username.to_string()).unwrap_or_default(),
                    duty.name()
                );
            }
        }
    }
    Ok(())
}
