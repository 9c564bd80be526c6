//! The `passerelle` command: configuration, subcommands, and the router that joins the rooms.

mod account_records;
mod answer_sources;
mod cases_of_firms;
mod certificate_authorities;
mod certificate_header;
mod commands;
mod configuration;
mod contacts;
mod demonstration;
mod exchange_nodes;
mod house;
mod http_server;
mod keys;
mod legal;
mod listed_places;
mod loan_neighbours;
mod logged_words;
mod logging;
mod module_keys;
mod mutual_tls;
#[cfg(test)]
#[path = "../crates/evidence/tests/stories/openssl.rs"]
#[expect(dead_code, reason = "the stories of the evidence log ask more of it")]
mod openssl;
mod operations;
mod pack;
mod pack_tables;
mod pages;
mod people_of_advisers;
mod people_of_consultations;
mod people_of_exchange;
mod people_of_passes;
mod people_of_programmes;
mod permissions;
mod places_of_passes;
mod procedure_pack;
mod register_sources;
mod resident_memory;
mod serve;
#[cfg(all(test, feature = "pkcs11"))]
#[path = "../crates/jose/tests/softhsm/mod.rs"]
mod softhsm;
mod timestamp_authority;
mod tls_connection;
mod tls_listener;
mod tool_network;
mod trusted_proxies;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use configuration::Settings;

/// Requests are many small pieces of memory, which this allocator hands out at half the cost.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The open platform that leaves nobody behind when public services go digital.
#[derive(Parser)]
#[command(name = "passerelle", version, about, arg_required_else_help = true)]
struct CommandLine {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

/// Where the installation is; the same for every command.
#[derive(Args, Clone)]
struct Place {
    /// The file of settings (TOML); every key is also an environment variable, see `passerelle doctor --keys`.
    #[arg(long, global = true, env = "PASSERELLE_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the database, keys and files.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The database: `sqlite:PATH` or `postgres://…`.
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// The folder of the territory's content; France's by default.
    #[arg(long, global = true, value_name = "DIR")]
    pack: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the platform.
    Serve(commands::serve::Arguments),
    /// Serve the demonstration, with fictional people and firms; loopback only.
    Demo(commands::demo::Arguments),
    /// Check a pack.
    #[command(subcommand)]
    Pack(commands::pack::Command),
    /// Check or convert a form.
    #[command(subcommand)]
    Form(commands::form::Command),
    /// Compute a loan.
    #[command(subcommand)]
    Loan(commands::loan::Command),
    /// Run a programme with candidates.
    #[command(subcommand)]
    Programme(commands::programme::Command),
    /// Bring advisers, events, offers or places in: CSV; events also from exports of `OpenAgenda` and calendars, places
    /// also from JSON.
    Import(commands::import::Arguments),
    /// Write advisers, events, offers or places out, as CSV or JSON, to standard output or a file.
    Export(commands::export::Arguments),
    /// The people who sign in here.
    #[command(subcommand)]
    Account(commands::account::Command),
    /// The sites that sign people in here (relying parties).
    #[command(subcommand)]
    Client(commands::client::Command),
    /// The identity providers that people may sign in with.
    #[command(subcommand)]
    Provider(commands::provider::Command),
    /// Who works on the procedures of an authority.
    #[command(subcommand)]
    Team(commands::team::Command),
    /// Who takes part in the exchange of data.
    #[command(subcommand)]
    Member(commands::exchange::member::Command),
    /// The parts of members that ask and are asked.
    #[command(subcommand)]
    Subsystem(commands::exchange::subsystem::Command),
    /// What subsystems offer.
    #[command(subcommand)]
    Service(commands::exchange::service::Command),
    /// Who may ask for it.
    #[command(subcommand)]
    Access(commands::exchange::access::Command),
    /// The nodes of the exchange of data.
    #[command(subcommand)]
    Node(commands::exchange::node::Command),
    /// Who vouches for the certificates of nodes and members.
    #[command(subcommand)]
    Authority(commands::exchange::authority::Command),
    /// The log of who read what.
    #[command(subcommand)]
    Evidence(commands::evidence::Command),
    /// The books of the guarantee fund.
    #[command(subcommand)]
    Ledger(commands::ledger::Command),
    /// Bring the tables of the database up to date (PostgreSQL; SQLite does so by itself).
    Migrate,
    /// Write a copy of the database while it runs (SQLite).
    Backup(commands::backup::Arguments),
    /// Put a copy back in place of the database (SQLite); the service must be stopped.
    Restore(commands::restore::Arguments),
    /// Say what is wrong with the installation, and how to mend it.
    Doctor(commands::doctor::Arguments),
}

/// The environment. What is no text in it, as other programs may leave there, is nobody's setting.
fn variables() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.to_string_lossy().into_owned())))
}

impl Place {
    /// The settings: the file, the environment over it, the command line over both.
    fn settings(&self) -> Result<Settings, commands::Failed> {
        let mut settings = Settings::load(self.config.as_deref(), variables())?;
        if let Some(data) = &self.data {
            settings.server.data.clone_from(data);
        }
        if let Some(database) = &self.database {
            settings.server.database = Some(database.clone());
        }
        if let Some(pack) = &self.pack {
            settings.server.pack = Some(pack.clone());
        }
        Ok(settings)
    }
}

fn main() -> ExitCode {
    let CommandLine { place, command } = CommandLine::parse();
    if matches!(command, Command::Serve(_) | Command::Demo(_)) {
        resident_memory::keep_small();
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("passerelle: the program cannot start its threads: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(place, command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("passerelle: {failed}");
            ExitCode::FAILURE
        }
    }
}

async fn run(place: Place, command: Command) -> Result<(), commands::Failed> {
    match command {
        Command::Serve(arguments) => commands::serve::run(place.settings()?, arguments).await,
        Command::Demo(arguments) => commands::demo::run(&place, arguments).await,
        Command::Pack(command) => commands::pack::run(command, place.pack.as_deref()),
        Command::Form(command) => commands::form::run(command),
        Command::Loan(command) => commands::loan::run(command),
        Command::Programme(command) => commands::programme::run(command),
        Command::Import(arguments) => commands::import::run(place.settings()?, arguments).await,
        Command::Export(arguments) => commands::export::run(place.settings()?, arguments).await,
        Command::Account(command) => commands::account::run(place.settings()?, command).await,
        Command::Client(command) => commands::client::run(place.settings()?, command).await,
        Command::Provider(command) => commands::provider::run(place.settings()?, command).await,
        Command::Member(command) => commands::exchange::member::run(&place.settings()?, command).await,
        Command::Subsystem(command) => commands::exchange::subsystem::run(&place.settings()?, command).await,
        Command::Service(command) => commands::exchange::service::run(&place.settings()?, command).await,
        Command::Access(command) => commands::exchange::access::run(&place.settings()?, command).await,
        Command::Node(command) => commands::exchange::node::run(&place.settings()?, command).await,
        Command::Authority(command) => commands::exchange::authority::run(&place.settings()?, command).await,
        Command::Team(command) => commands::team::run(place.settings()?, command).await,
        Command::Evidence(command) => commands::evidence::run(&place, command).await,
        Command::Ledger(command) => commands::ledger::run(place.settings()?, command).await,
        Command::Migrate => commands::migrate::run(place.settings()?).await,
        Command::Backup(arguments) => commands::backup::run(place.settings()?, arguments),
        Command::Restore(arguments) => commands::restore::run(place.settings()?, arguments),
        Command::Doctor(arguments) => commands::doctor::run(&place, arguments).await,
    }
}
