//! `passerelle access`

use base::Timestamp;
use clap::{ArgGroup, Args, Subcommand};
use exchange::{Grantee, HiddenUntil, Hiding, NewRight, RightId, Words};
use xroad::{Endpoint, ServiceId, SubsystemId};

use super::{BY, open};
use crate::commands::Failed;
use crate::configuration::Settings;

/// Who may ask for what.
#[derive(Subcommand)]
pub enum Command {
    /// Ask for the right to ask a service, or a part of it.
    Request(Request),
    /// Agree to a request.
    Approve {
        /// Which right.
        id: RightId,
        /// From when on it holds (RFC 3339, such as 2027-01-01T00:00:00Z); from now where nothing is said.
        #[arg(long)]
        from: Option<jiff::Timestamp>,
        /// Until when it holds; for good where nothing is said.
        #[arg(long)]
        until: Option<jiff::Timestamp>,
        #[command(flatten)]
        hiding: HidingArguments,
    },
    /// Do not agree to a request.
    Refuse {
        /// Which right.
        id: RightId,
    },
    /// Take a right back.
    Revoke {
        /// Which right.
        id: RightId,
    },
    /// List rights, and requests for them.
    List,
    /// Make a group of subsystems.
    Group {
        /// Its code.
        code: Words,
        /// What it is.
        #[arg(long)]
        description: Words,
    },
    /// Put a subsystem into a group.
    Join {
        /// The group's code.
        code: String,
        /// Which subsystem.
        subsystem: SubsystemId,
    },
    /// Take a subsystem out of a group.
    Leave {
        /// The group's code.
        code: String,
        /// Which subsystem.
        subsystem: SubsystemId,
    },
}

/// What is asked by a right is hidden from whom it is about, for a time.
#[derive(Args)]
pub struct HidingArguments {
    /// The legal basis on which accesses are hidden from whom they are about; they appear when the hiding ends.
    #[arg(long, value_name = "TEXT", requires = "end")]
    hidden_basis: Option<Words>,
    /// All are hidden until this time (RFC 3339).
    #[arg(long, value_name = "TIME", group = "end", requires = "hidden_basis")]
    hidden_until: Option<jiff::Timestamp>,
    /// Each is hidden for so many days.
    #[arg(long, value_name = "DAYS", group = "end", requires = "hidden_basis")]
    hidden_days: Option<u16>,
}

impl HidingArguments {
    fn read(self) -> Option<Hiding> {
        let basis = self.hidden_basis?.as_str().to_owned();
        let until = self.hidden_until.map(|until| HiddenUntil::Date(until.into()));
        let until = until.or(self.hidden_days.map(HiddenUntil::DaysAfter))?;
        Some(Hiding { basis, until })
    }
}

/// A right to ask for.
#[derive(Args)]
#[command(group(ArgGroup::new("grantee").required(true).args(["subsystem", "group"])))]
pub struct Request {
    /// Which service.
    service: ServiceId,
    /// Who will ask.
    #[arg(long)]
    subsystem: Option<SubsystemId>,
    /// Which group will ask.
    #[arg(long)]
    group: Option<String>,
    /// Which part of it: a method or *, a blank, a path in which * is a segment and ** anything.
    #[arg(long, default_value = "* **")]
    endpoint: Endpoint,
    /// What for.
    #[arg(long)]
    reason: Words,
}

impl Request {
    fn grantee(&self) -> Option<Grantee> {
        let subsystem = self.subsystem.clone().map(Grantee::Subsystem);
        subsystem.or_else(|| self.group.clone().map(Grantee::Group))
    }
}

/// Changes or lists rights.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let exchange = open(settings).await?;
    match command {
        Command::Request(request) => {
            let grantee = request.grantee().ok_or_else(|| Failed::Found("who will ask?".to_owned()))?;
            let Request { service, endpoint, reason, .. } = request;
            let id = exchange.request_access(NewRight { service, endpoint, grantee, reason }, BY).await?;
            println!("{id}");
        }
        Command::Approve { id, from, until, hiding } => {
            let (from, until) = (from.map(Timestamp::from), until.map(Timestamp::from));
            match hiding.read() {
                Some(hiding) => exchange.approve_hidden_access(id, from, until, hiding, BY).await?,
                None => exchange.approve_access(id, from, until, BY).await?,
            }
            println!("{id} is approved.");
        }
        Command::Refuse { id } => {
            exchange.refuse_access(id, BY).await?;
            println!("{id} is refused.");
        }
        Command::Revoke { id } => {
            exchange.revoke_access(id, BY).await?;
            println!("{id} is revoked.");
        }
        Command::List => {
            for right in exchange.registry().await.rights() {
                let (state, reason) = (right.state.name(), &right.reason);
                let hiding = right.hiding.as_ref().map(|hiding| format!("\t{}", hiding.told())).unwrap_or_default();
                let (service, endpoint, grantee) = (&right.service, &right.endpoint, &right.grantee);
                println!("{}\t{service}\t{endpoint}\t{grantee}\t{state}\t{reason}{hiding}", right.id);
            }
        }
        Command::Group { code, description } => {
            exchange.make_group(&code, &description, BY).await?;
            println!("The group {} is made.", code.as_str());
        }
        Command::Join { code, subsystem } => {
            exchange.join_group(&code, &subsystem, BY).await?;
            println!("{subsystem} is in {code}.");
        }
        Command::Leave { code, subsystem } => {
            exchange.leave_group(&code, &subsystem, BY).await?;
            println!("{subsystem} is in {code} no more.");
        }
    }
    Ok(())
}
