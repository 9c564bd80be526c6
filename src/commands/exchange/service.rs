//! `passerelle service`

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Subcommand};
use exchange::{
    Contract, NewOffer, Permission, QuestionTemplate, ServiceAddress, SubjectPlace, TIMEOUT_S, Terms, TokenTerms, Words,
};
use xroad::openapi::Format;
use xroad::{ServiceId, SubsystemId};

use super::{BY, open};
use crate::commands::Failed;
use crate::configuration::Settings;

/// What subsystems offer.
#[derive(Subcommand)]
pub enum Command {
    /// Offer a service, or change its offer.
    Add(Box<Offer>),
    /// List them.
    List,
    /// Switch a service off, saying why.
    Disable {
        /// Which one.
        id: ServiceId,
        /// What whoever asks is told.
        #[arg(long)]
        notice: Words,
    },
    /// Switch a service on again.
    Enable {
        /// Which one.
        id: ServiceId,
    },
    /// Take a service back, with the rights to ask it.
    Remove {
        /// Which one.
        id: ServiceId,
    },
    /// Tell whoever asks this node that it is being maintained.
    Maintain {
        /// What they are told.
        #[arg(long, required_unless_present = "end")]
        notice: Option<Words>,
        /// It is not any more.
        #[arg(long, conflicts_with = "notice")]
        end: bool,
    },
}

/// A service to offer.
#[derive(Args)]
pub struct Offer {
    /// Which one: instance/class/code/subsystem/service.
    id: ServiceId,
    /// Where it answers: http or https, a host and a path; or node:find-usage, by which the node itself tells portals
    /// who used a person's data.
    #[arg(long)]
    address: ServiceAddress,
    /// The OpenAPI 3 document that describes it (JSON or YAML).
    #[arg(long, value_name = "FILE")]
    openapi: Option<PathBuf>,
    /// How many seconds it may take to answer.
    #[arg(long, default_value_t = TIMEOUT_S)]
    timeout: u64,
    /// The legal basis on which it answers.
    #[arg(long)]
    basis: Option<Words>,
    /// What it answers, in words for the people whom it is about.
    #[arg(long)]
    name: Option<Words>,
    /// Where a question says whom it is about: 'path /people/{subject}/**', 'query NAME', 'header NAME' or
    /// 'body /json/pointer'; several times where there are several. Wants --basis and --purpose-required.
    #[arg(long = "subject", value_name = "PLACE")]
    subjects: Vec<SubjectPlace>,
    /// Each message must say who asks (X-Road-UserId) and what for (X-Purpose).
    #[arg(long)]
    purpose_required: bool,
    /// Keep bodies with the record of messages.
    #[arg(long)]
    keep_bodies: bool,
    /// For how many seconds the last good answer may be given again, dated, while the service is away. Not at all where
    /// nothing is said.
    #[arg(long, value_name = "SECONDS")]
    last_known: Option<u64>,
    /// It answers with the person's consent only: a JSON file of the terms (docs/permissions.md).
    #[arg(long, value_name = "FILE", conflicts_with = "token_scope")]
    consent: Option<PathBuf>,
    /// It answers with a person's access token only, which opens this scope of data.
    #[arg(long, value_name = "SCOPE", requires = "token_question")]
    token_scope: Option<String>,
    /// The question that such a token covers, with what is certain of its person in braces: `GET /quotient` where the
    /// service reads the token itself, else `GET /quotient?name={family_name}&born={birthdate}`.
    #[arg(long, value_name = "QUESTION", requires = "token_scope")]
    token_question: Option<QuestionTemplate>,
    /// Which subsystem may bring the tokens of which client: `INSTANCE/CLASS/MEMBER/SUBSYSTEM=CLIENT_ID`. May be said
    /// several times; where it is not said, tokens are taken from each that may ask.
    #[arg(long = "token-client", value_name = "SUBSYSTEM=CLIENT_ID", requires = "token_scope", value_parser = read_token_client)]
    token_clients: Vec<(String, String)>,
}

/// Changes or lists services.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let exchange = open(settings).await?;
    match command {
        Command::Add(offered) => {
            let offered = *offered;
            let permission = read_permission(&offered)?;
            let Offer { id, address, openapi, timeout, .. } = offered;
            let [basis, name] = [offered.basis, offered.name].map(|words| words.map(|words| words.as_str().to_owned()));
            let offer = NewOffer {
                address,
                timeout: Duration::from_secs(timeout),
                contract: Contract {
                    basis,
                    name,
                    subjects: offered.subjects,
                    purpose_required: offered.purpose_required,
                    keeps_bodies: offered.keep_bodies,
                    last_known_s: offered.last_known,
                    permission,
                },
                description: openapi.as_deref().map(read_description).transpose()?,
            };
            exchange.offer_service(&id, offer, BY).await?;
            println!("{id} is offered. Nobody may ask it yet: see `passerelle access`.");
        }
        Command::List => {
            for service in exchange.registry().await.services() {
                let (offer, on) = (&service.offer, service.offer.notice.as_deref().unwrap_or("on"));
                println!("{}\t{}\t{} s\t{on}", service.id, offer.address, offer.timeout.as_secs());
                for place in &offer.contract.subjects {
                    println!("{}\tsubject\t{place}", service.id);
                }
                for endpoint in &offer.endpoints {
                    println!("{}\tendpoint\t{endpoint}", service.id);
                }
            }
        }
        Command::Disable { id, notice } => {
            exchange.switch_service(&id, Some(&notice), BY).await?;
            println!("{id} is off.");
        }
        Command::Enable { id } => {
            exchange.switch_service(&id, None, BY).await?;
            println!("{id} is on.");
        }
        Command::Remove { id } => {
            exchange.remove_service(&id, BY).await?;
            println!("{id} is offered no more.");
        }
        Command::Maintain { notice, .. } => {
            exchange.maintain(exchange.server(), notice.as_ref(), BY).await?;
            println!("{}", if notice.is_some() { "The node is being maintained." } else { "The node answers again." });
        }
    }
    Ok(())
}

/// A subsystem, and the client whose tokens it may bring.
fn read_token_client(text: &str) -> Result<(String, String), String> {
    let (subsystem, client) = text.split_once('=').ok_or("SUBSYSTEM=CLIENT_ID is expected")?;
    let subsystem: SubsystemId = subsystem.parse().map_err(|bad| format!("{subsystem:?} names no subsystem: {bad}"))?;
    Ok((subsystem.to_string(), client.to_owned()))
}

/// What it asks of people's permission.
fn read_permission(offer: &Offer) -> Result<Option<Permission>, Failed> {
    let Some(file) = &offer.consent else {
        let (question, clients) = (offer.token_question.clone(), offer.token_clients.iter().cloned().collect());
        return Ok(offer.token_scope.clone().map(|scope| Permission::Token(TokenTerms { scope, question, clients })));
    };
    let text = std::fs::read_to_string(file).map_err(|error| Failed::file(file, error))?;
    let terms: Terms =
        serde_json::from_str(&text).map_err(|error| Failed::Found(format!("{}: {error}", file.display())))?;
    Ok(Some(Permission::Consent(Box::new(terms))))
}

fn read_description(file: &Path) -> Result<(String, Format), Failed> {
    let text = std::fs::read_to_string(file).map_err(|error| Failed::file(file, error))?;
    let format = Format::of(None, &file.to_string_lossy());
    Ok((text, format))
}
