//! `passerelle evidence`

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::{SystemClock, SystemRandom};
use civil::PersonCode;
use clap::Subcommand;
use evidence::{Cosigned, Evidence, SigningKey, StampState};

use super::Failed;
use super::containers;
use super::serve::public_url;
use crate::Place;
use crate::configuration::Settings;
use crate::house::{OpenError, evidence_origin, open_database, open_witness, secret_file};
use crate::keys::{Purpose, Secret};
use crate::timestamp_authority;

/// The log of who read what.
#[derive(Subcommand)]
pub enum Command {
    /// Print the latest signed state of the log; on standard error, how far it is stamped and who cosigned it.
    Checkpoint,
    /// Print the public keys of the log and, where this is a node of an exchange, of the witness that it is.
    Key,
    /// Write the signed documents (ASiC-E) of the messages of a name into a folder.
    Export {
        /// The name that the client gave the message (X-Road-Id), or that of the exchange (X-Road-Request-Id).
        query_id: String,
        /// The folder; nothing that is there is written over.
        #[arg(long, value_name = "DIR")]
        into: PathBuf,
    },
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
        /// Take containers that do not say whether the signer's certificate was revoked.
        #[arg(long, requires = "trust")]
        status_may_be_missing: bool,
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
            tell_what_others_say(&evidence, place).await
        }
        Command::Key => keys(place).await,
        Command::Export { query_id, into } => export(place, &query_id, &into).await,
        Command::Prove { index } => {
            let evidence = open(place).await?;
            print!("{}", evidence.prove(index).await.map_err(OpenError::from)?);
            Ok(())
        }
        Command::Verify { file: Some(file), trust, status_may_be_missing, key, about, .. } => {
            if containers::is_container(&file)? {
                return containers::verify(&file, trust.as_deref(), status_may_be_missing);
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
                    verify_what_others_say(&evidence, place).await?;
                    println!("ok");
                    println!("{} entries, root {}", log.size, log.root);
                    tell_what_others_say(&evidence, place).await
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

/// Who stamped and cosigned the log, on standard error: beside what a script reads.
async fn tell_what_others_say(evidence: &Evidence, place: &Place) -> Result<(), Failed> {
    let StampState { newest, pending } = evidence.stamp_state().await.map_err(OpenError::from)?;
    match newest {
        Some(stamp) => eprintln!("stamped: {} entries, {} by {}", stamp.size, stamp.at, stamp.authority),
        None => eprintln!("stamped: no entry"),
    }
    if pending > 0 {
        let why = if place.settings()?.evidence.timestamp_url.is_some() {
            "the next timestamp covers them"
        } else {
            "no authority is set (evidence.timestamp_url)"
        };
        eprintln!("pending: {pending} entries; {why}");
    }
    let cosigned = evidence.cosigned().await.map_err(OpenError::from)?;
    eprintln!("cosigned by {} witnesses", cosigned.len());
    for Cosigned { witness, size, at } in cosigned {
        eprintln!("  {size} entries, {at} by {witness}");
    }
    Ok(())
}

/// Verifies what others said of the log, as far as it is kept: timestamps under the authorities of the settings, and
/// cosignatures.
async fn verify_what_others_say(evidence: &Evidence, place: &Place) -> Result<(), Failed> {
    let clock: Arc<dyn base::Clock> = Arc::new(SystemClock);
    let random: Arc<dyn base::Random> = Arc::new(SystemRandom);
    let stamper = timestamp_authority::open(&place.settings()?.evidence, &clock, &random).map_err(OpenError::from)?;
    let trust = stamper.map_or_else(asic::Trust::nobody, |stamper| stamper.trust().clone());
    let judged = async {
        evidence.verify_stamps(&trust).await?;
        evidence.verify_cosignatures().await
    };
    judged.await.map(drop).map_err(|fault| faulty(fault.code(), &fault))
}

/// The public keys by which others verify what is signed here.
async fn keys(place: &Place) -> Result<(), Failed> {
    let settings = place.settings()?;
    let evidence = open(place).await?;
    println!("{}", evidence.vkey());
    if settings.exchange.server.is_some() {
        let secret = Secret::load(&secret_file(&settings)).map_err(OpenError::from)?;
        let clock: Arc<dyn base::Clock> = Arc::new(SystemClock);
        let db = open_database(&settings, &clock).await?;
        println!("{}", open_witness(&db, &evidence, &secret, &clock)?.vkey());
    }
    Ok(())
}

/// Writes the signed documents of a name, and says of each what is in it.
async fn export(place: &Place, query_id: &str, into: &Path) -> Result<(), Failed> {
    let (exchange, nodes) = super::exchange::open_with_nodes(&place.settings()?).await?;
    exchange.go_by_own_list(nodes.governor.as_ref()).await;
    let documents = exchange.export_documents(query_id, super::exchange::BY).await;
    let documents = documents.map_err(|error| Failed::Found(error.to_string()))?;
    std::fs::create_dir_all(into).map_err(|error| Failed::file(into, error))?;
    for document in &documents {
        let file = into.join(&document.name);
        let made = std::fs::File::create_new(&file).and_then(|mut made| made.write_all(&document.container));
        made.map_err(|error| Failed::file(&file, error))?;
        let mut said = vec![format!("sent by {}", document.sender), format!("signed by {} now", document.signer)];
        if !document.is_stamped {
            said.push("without a timestamp of this signature".to_owned());
        }
        if document.lacks_status {
            said.push("without the status of its certificate".to_owned());
        }
        if document.lacks_body {
            said.push("the body is not kept: only its digest is signed".to_owned());
        }
        println!("{}\t{}", file.display(), said.join("; "));
    }
    Ok(())
}

/// The log under the name that it has; a log without any entry goes by the address of the settings.
async fn open(place: &Place) -> Result<Evidence, Failed> {
    open_log(&place.settings()?).await
}

pub(super) async fn open_log(settings: &Settings) -> Result<Evidence, Failed> {
    let secret = Secret::load(&secret_file(settings)).map_err(OpenError::from)?;
    let clock: Arc<dyn base::Clock> = Arc::new(SystemClock);
    let db = open_database(settings, &clock).await?;
    let key = SigningKey::from_seed(&secret.key(Purpose::Evidence));
    let origin = match evidence::recorded_origin(&db).await.map_err(OpenError::from)? {
        Some(origin) => origin,
        None => evidence_origin(&public_url(settings)?),
    };
    Ok(Evidence::open(db, key, &origin, clock, Arc::new(SystemRandom)).await.map_err(OpenError::from)?)
}
