//! `passerelle account`

use std::io::BufRead;
use std::sync::Arc;

use base::{Lang, SystemClock};
use civil::PersonCode;
use clap::Subcommand;
use identity::{Identity, NewAccount, PERSON_CODES_MAX, Password, PersonCodeStated, Username};
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
    /// Link the code under which registers know a person, such as a national number, with their account. They see
    /// everything that is asked under it: make sure that it is theirs.
    Code {
        /// What the person signs in with.
        username: String,
        /// The code.
        code: PersonCode,
        /// Who made sure that it is theirs, as the log says it.
        #[arg(long)]
        by: String,
    },
}

/// A role by its name.
fn role(name: &str) -> Result<Role, String> {
    Role::from_name(name).ok_or_else(|| Role::ALL.map(Role::name).join(", "))
}

/// Whatever is wrong with what was typed.
type AnyError = Box<dyn std::error::Error + Send + Sync>;

/// Opens accounts, and links codes with them.
pub async fn run(settings: Settings, command: Command) -> Result<(), Failed> {
    let house = House::open(opening(settings, Arc::new(SystemClock))?).await?;
    add(&house.identity, command).await.map_err(|error| Failed::Found(error.to_string()))
}

async fn add(identity: &Identity, command: Command) -> Result<(), AnyError> {
    match command {
        Command::Code { username, code, by } => link_code(identity, &username, &code, &by).await,
        Command::Add { username, given_name, family_name, email, lang, roles } => {
            let new = read_account(&username, [&given_name, &family_name, &email], lang, roles)?;
            identity.add_account(new).await?;
            println!("{username} can sign in.");
            Ok(())
        }
    }
}

async fn link_code(identity: &Identity, username: &str, code: &PersonCode, by: &str) -> Result<(), AnyError> {
    let account = identity.find_by_username(&username.parse()?).await?;
    let person = account.ok_or_else(|| format!("there is no account {username}"))?.id;
    match identity.state_person_code(person, code, by).await? {
        PersonCodeStated::Kept => println!("{username} sees what is asked under this code."),
        PersonCodeStated::Anothers => return Err("the code is somebody else's".into()),
        PersonCodeStated::TooMany => return Err(format!("a person has at most {PERSON_CODES_MAX} codes").into()),
        PersonCodeStated::NoSuchPerson => return Err(format!("there is no account {username}").into()),
    }
    Ok(())
}

/// The account to open; the password stands on standard input.
fn read_account(
    username: &str,
    [given_name, family_name, email]: [&str; 3],
    lang: Lang,
    roles: Vec<Role>,
) -> Result<NewAccount, AnyError> {
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let username: Username = username.parse()?;
    Ok(NewAccount {
        username,
        name: format!("{given_name} {family_name}").parse()?,
        given_name: given_name.parse()?,
        family_name: family_name.parse()?,
        email: email.parse()?,
        email_verified: false,
        lang,
        roles: roles.into_iter().collect::<Roles>(),
        password: Password::choose(password.trim_end_matches(['\r', '\n']))?,
    })
}
