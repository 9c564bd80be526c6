//! `passerelle subsystem`

use std::path::PathBuf;

use clap::Subcommand;
use exchange::{ClientCertificate, Fingerprint, Proof, Words};
use xroad::{ServerId, SubsystemId};

use super::{BY, open};
use crate::commands::Failed;
use crate::configuration::Settings;
use crate::exchange_nodes::read_certificate;
use crate::keys::{from_hex, to_hex};

/// The parts of members that ask and are asked.
#[derive(Subcommand)]
pub enum Command {
    /// Take a subsystem in, or change it.
    Add {
        /// Which one: instance/class/code/subsystem.
        id: SubsystemId,
        /// What people call it.
        #[arg(long)]
        name: Words,
        /// How its systems prove that they are it: network, tls or certificate.
        #[arg(long, default_value = "certificate")]
        proof: Proof,
        /// The node that it stands behind; this one where nothing is said.
        #[arg(long)]
        node: Option<ServerId>,
    },
    /// List them.
    List,
    /// Let one go, with all that it offers and may ask.
    Remove {
        /// Which one.
        id: SubsystemId,
    },
    /// Let a subsystem's systems prove themselves by a certificate.
    Trust {
        /// Which subsystem.
        id: SubsystemId,
        /// The certificate (PEM).
        certificate: PathBuf,
        /// What people call the system.
        #[arg(long)]
        name: Words,
    },
    /// Take a certificate away from a subsystem.
    Distrust {
        /// Which subsystem.
        id: SubsystemId,
        /// The SHA-256 of the certificate, 64 hexadecimal digits.
        #[arg(value_parser = fingerprint)]
        sha256: Fingerprint,
    },
}

fn fingerprint(digits: &str) -> Result<Fingerprint, &'static str> {
    from_hex(&digits.to_ascii_lowercase()).ok_or("64 hexadecimal digits are expected")
}

/// Until when a certificate holds, where that is known.
fn until(certificate: &ClientCertificate) -> String {
    certificate.dates.map(|(_, until)| format!(" until {until}")).unwrap_or_default()
}

/// Changes or lists subsystems.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let exchange = open(settings).await?;
    match command {
        Command::Add { id, name, proof, node } => {
            exchange.register_subsystem(&id, &name, node.as_ref(), proof, BY).await?;
            println!("{id} takes part; its systems prove themselves by: {}.", proof.name());
        }
        Command::List => {
            for subsystem in exchange.registry().await.subsystems() {
                let node = subsystem.node.as_ref().unwrap_or(exchange.server());
                let proof = subsystem.proof.name();
                println!("{}\t{}\t{node}\t{proof}", subsystem.id, subsystem.name);
                for certificate in &subsystem.certificates {
                    let sha256 = to_hex(&certificate.fingerprint);
                    println!("{}\tcertificate\t{sha256}{}", subsystem.id, until(certificate));
                }
            }
        }
        Command::Remove { id } => {
            exchange.remove_subsystem(&id, BY).await?;
            println!("{id} takes part no more.");
        }
        Command::Trust { id, certificate: file, name } => {
            let certificate = read_certificate(&file).map_err(|error| Failed::Found(error.to_string()))?.of_client();
            exchange.trust_certificate(&id, certificate, &name, BY).await?;
            println!(
                "Whoever has the key of {} speaks as {id}{}.",
                to_hex(&certificate.fingerprint),
                until(&certificate)
            );
        }
        Command::Distrust { id, sha256 } => {
            exchange.distrust_certificate(&id, sha256, BY).await?;
            println!("Whoever has the key of {} speaks as {id} no more.", to_hex(&sha256));
        }
    }
    Ok(())
}
