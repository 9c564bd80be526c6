//! `passerelle evidence`

use std::path::PathBuf;
use std::sync::Arc;

use base::{SystemClock, SystemRandom};
use civil::PersonCode;
use clap::Subcommand;
use evidence::{Evidence, SigningKey};

use super::Failed;
use super::containers;
use super::serve::public_url;
use crate::Place;
use crate::house::{OpenError, evidence_origin, open_database, secret_file};
use crate::keys::{Purpose, Secret};

/// The log of who read what.
#[derive(Subcommand)]
pub enum Command {
    /// Print the latest signed state of the log.
    Checkpoint,
    /// Print a proof that an entry is in the log; it can be checked without the log.
    Prove {
        /// The entry's number, from 0.
        index: u64,
    },
    /// Prove the whole log: that no entry was altered or dropped. With a file: check that proof or container alone.
    Verify {
        /// A proof that `prove` printed, or a signed container of a data exchange (ASiC-E), or an archive of such.
        file: Option<PathBuf>,
        /// Certificates in PEM that are trusted for containers: without them, no chain is judged.
        #[arg(long, value_name = "FILE", requires = "file", conflicts_with = "since")]
        trust: Option<PathBuf>,
        /// An earlier checkpoint, such as one that was published: the log must still hold what it held then.
        #[arg(long, value_name = "FILE")]
        since: Option<PathBuf>,
        /// The public key of the log that made the proof; that of the log here where nothing is said. With it, no log
        /// need be here.
        #[arg(long, value_name = "KEY", requires = "file", conflicts_with = "since")]
        key: Option<String>,
        /// The code of a person: whether the proof of a use of data is about them.
        #[arg(long, value_name = "CODE", requires = "file", conflicts_with = "since")]
        about: Option<PersonCode>,
    },
}

/// Prints or verifies.
pub async fn run(place: &Place, command: Command) -> Result<(), Failed> {
    match command {
        Command::Checkpoint => {
            let evidence = open(place).await?;
            print!("{}", evidence.checkpoint().await.map_err(OpenError::from)?);
            Ok(())
        }
        Command::Prove { index } => {
            let evidence = open(place).await?;
            print!("{}", evidence.prove(index).await.map_err(OpenError::from)?);
            Ok(())
        }
        Command::Verify { file: Some(file), trust, key, about, .. } => {
            if containers::is_container(&file)? {
                return containers::verify(&file, trust.as_deref());
            }
            let proof = std::fs::read_to_string(&file).map_err(|error| Failed::file(&file, error))?;
            let key = match key {
                Some(key) => key,
                None => open(place).await?.vkey(),
            };
            if is_proof_of_use(&proof) {
                return verify_use(&proof, &key, about.as_ref());
            }
            match evidence::verify_proof(&proof, &key) {
                Ok(_) => {
                    println!("ok");
                    Ok(())
                }
                Err(fault) => Err(faulty(fault.code(), &fault)),
            }
        }
        Command::Verify { file: None, since, .. } => {
            let evidence = open(place).await?;
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

/// Whether a file is the proof of a use of data, or its parts from paper, and no bare proof of the log.
fn is_proof_of_use(text: &str) -> bool {
    text.trim_start().starts_with(['{', 'P'])
}

fn verify_use(proof: &str, key: &str, about: Option<&PersonCode>) -> Result<(), Failed> {
    match exchange::verify_use(proof, key, about) {
        Ok(proven) if proven.is_about == Some(false) => {
            Err(faulty("use-of-another", &"the entry is in the log, and it is not about this person"))
        }
        Ok(proven) => {
            println!("ok");
            println!("entry {} of {}, of {}", proven.fact.index, proven.checkpoint.size, proven.fact.at);
            for (name, text) in &proven.fact.fields {
                println!("{name}\t{text}");
            }
            Ok(())
        }
        Err(fault) => Err(faulty(fault.code(), &fault)),
    }
}

/// The fault's code stands alone on standard output, for scripts; the sentence goes to the person.
pub(super) fn faulty(code: &str, fault: &dyn std::fmt::Display) -> Failed {
    println!("{code}");
    Failed::Found(fault.to_string())
}

/// The log under the name that it has; a log without any entry goes by the address of the settings.
async fn open(place: &Place) -> Result<Evidence, Failed> {
    let settings = place.settings()?;
    let secret = Secret::load(&secret_file(&settings)).map_err(OpenError::from)?;
    let clock: Arc<dyn base::Clock> = Arc::new(SystemClock);
    let db = open_database(&settings, &clock).await?;
    let key = SigningKey::from_seed(&secret.key(Purpose::Evidence));
    let origin = match evidence::recorded_origin(&db).await.map_err(OpenError::from)? {
        Some(origin) => origin,
        None => evidence_origin(&public_url(&settings)?),
    };
    Ok(Evidence::open(db, key, &origin, clock, Arc::new(SystemRandom)).await.map_err(OpenError::from)?)
}
