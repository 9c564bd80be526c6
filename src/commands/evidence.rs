//! `passerelle evidence`

use std::path::PathBuf;
use std::sync::Arc;

use base::{SystemClock, SystemRandom};
use clap::Subcommand;
use evidence::{Evidence, SigningKey};

use super::Failed;
use super::serve::public_url;
use crate::Place;
use crate::house::{OpenError, evidence_origin, open_database, secret_file};
use crate::keys::{Purpose, Secret};

/// The log of who read what.
#[derive(Subcommand)]
pub enum Command {
    /// Print the latest signed state of the log.
    Checkpoint(Which),
    /// Print a proof that an entry is in the log; it can be checked without the log.
    Prove {
        /// The entry's number, from 0.
        index: u64,
        #[command(flatten)]
        which: Which,
    },
    /// Prove the whole log: that no entry was altered or dropped. With a file: check that proof alone.
    Verify {
        /// A proof that `prove` printed.
        file: Option<PathBuf>,
        /// An earlier checkpoint, such as one that was published: the log must still hold what it held then.
        #[arg(long, value_name = "FILE")]
        since: Option<PathBuf>,
        #[command(flatten)]
        which: Which,
    },
}

/// Which installation's log.
#[derive(clap::Args)]
pub struct Which {
    /// The demonstration's log: its secret is the known one. Name its folder with --data.
    #[arg(long)]
    demo: bool,
    /// The address that people type, when the settings do not say it: the log's name comes from it.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
}

/// Prints or verifies.
pub async fn run(place: &Place, command: Command) -> Result<(), Failed> {
    match command {
        Command::Checkpoint(which) => {
            let evidence = open(place, &which).await?;
            print!("{}", evidence.checkpoint().await.map_err(OpenError::from)?);
            Ok(())
        }
        Command::Prove { index, which } => {
            let evidence = open(place, &which).await?;
            print!("{}", evidence.prove(index).await.map_err(OpenError::from)?);
            Ok(())
        }
        Command::Verify { file: Some(file), which, .. } => {
            let evidence = open(place, &which).await?;
            let proof = std::fs::read_to_string(&file).map_err(|error| Failed::file(&file, error))?;
            match evidence::verify_proof(&proof, &evidence.vkey()) {
                Ok(_) => {
                    println!("ok");
                    Ok(())
                }
                Err(fault) => Err(faulty(fault.code(), &fault)),
            }
        }
        Command::Verify { file: None, since, which } => {
            let evidence = open(place, &which).await?;
            let since = since
                .map(|file| std::fs::read_to_string(&file).map_err(|error| Failed::file(&file, error)))
                .transpose()?;
            let verified = match since {
                Some(since) => evidence.verify_against(&since).await,
                None => evidence.verify().await,
            };
            match verified {
                Ok(log) => {
                    println!("ok");
                    println!("{} entries, root {}", log.size, log.root);
                    Ok(())
                }
                Err(fault) => Err(faulty(fault.code(), &fault)),
            }
        }
    }
}

/// The fault's code stands alone on standard output, for scripts; the sentence goes to the person.
fn faulty(code: &str, fault: &dyn std::fmt::Display) -> Failed {
    println!("{code}");
    Failed::Found(fault.to_string())
}

async fn open(place: &Place, which: &Which) -> Result<Evidence, Failed> {
    let mut settings = place.settings()?;
    if which.public_url.is_some() {
        settings.server.public_url.clone_from(&which.public_url);
    }
    let secret =
        if which.demo { Secret::known() } else { Secret::load(&secret_file(&settings)).map_err(OpenError::from)? };
    let clock: Arc<dyn base::Clock> = Arc::new(SystemClock);
    let db = open_database(&settings, &clock).await?;
    let key = SigningKey::from_seed(&secret.key(Purpose::Evidence));
    let origin = evidence_origin(&public_url(&settings)?);
    Ok(Evidence::open(db, key, &origin, clock, Arc::new(SystemRandom)).await.map_err(OpenError::from)?)
}
