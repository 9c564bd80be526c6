//! `passerelle account`

use std::io::BufRead;
use std::sync::Arc;

use base::{Lang, SystemClock};
use clap::Subcommand;
use identity::{Identity, NewAccount, Password, Username};
use ui::{Role, Roles};

use super::Failed;
use super::serve::opening;
use crate::configuration::Settings;
use crate::house::House;

/// The people who sign in here.
#[derive(Subcommand)]
pub enum Command {
    /// Open an account; the password is read from the first line of standard input.
    Add {
        /// What the person signs in with.
        username: String,
        /// The given names.
        #[arg(long)]
        given_name: String,
        /// The family name.
        #[arg(long)]
        family_name: String,
        /// Where messages go.
        #[arg(long)]
        email: String,
        /// The language that the person prefers: fr, de, lb or en.
        #[arg(long, default_value = "fr")]
        lang: Lang,
        /// What the person does here; may be given several times. Without any: a person like others.
        #[arg(long = "role", value_parser = role)]
        roles: Vec<Role>,
    },
}

/// A role by its name.
fn role(name: &str) -> Result<Role, String> {
    Role::from_name(name).ok_or_else(|| Role::ALL.map(Role::name).join(", "))
}

/// Opens accounts.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    add(&house.identity, command).await.map_err(|error| Failed::Found(error.to_string()))
}

async fn add(identity: &Identity, command: Command) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let Command::Add { username, given_name, family_name, email, lang, roles } = command;
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let username: Username = username.parse()?;
    let new = NewAccount {
        username: username.clone(),
        name: format!("{given_name} {family_name}").parse()?,
        given_name: given_name.parse()?,
        family_name: family_name.parse()?,
        email: email.parse()?,
        email_verified: false,
        lang,
        roles: roles.into_iter().collect::<Roles>(),
        password: Password::choose(password.trim_end_matches(['\r', '\n']))?,
    };
    identity.add_account(new).await?;
    println!("{} can sign in.", username.as_str());
    Ok(())
}
