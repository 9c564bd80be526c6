//! `passerelle node`

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use base::{Clock as _, SystemClock};
use clap::Subcommand;
use rcgen::{CertificateParams, KeyPair};
use url::Url;
use xroad::{MemberId, ServerId};

use super::{BY, open};
use crate::commands::Failed;
use crate::configuration::Settings;
use crate::exchange_nodes::{read_fingerprint, read_jwk};

/// For how many days a certificate is valid that is made here.
const VALID_FOR_DAYS: i64 = 730;

/// The nodes of the network that this one governs, and what others need to know of this one.
#[derive(Subcommand)]
pub enum Command {
    /// Take a node into the network, or say where it is now.
    Add {
        /// Which one: instance/class/code/server.
        id: ServerId,
        /// Where other nodes reach it: https, a host and a port.
        #[arg(long)]
        address: Url,
        /// The certificate that it shows (PEM).
        #[arg(long, value_name = "FILE")]
        certificate: PathBuf,
    },
    /// List them.
    List,
    /// Strike a node.
    Remove {
        /// Which one.
        id: ServerId,
    },
    /// Make a certificate and its key for this node.
    Certificate {
        /// The host at which other nodes reach it.
        host: String,
        /// Where they are written: certificate.pem and key.pem.
        #[arg(long, value_name = "DIR", default_value = ".")]
        into: PathBuf,
    },
    /// Print the public key (JWK) by which a member's messages are signed here; that of the node's owner also signs
    /// the list of members.
    Key {
        /// Which member; the node's owner where nothing is said.
        member: Option<MemberId>,
    },
    /// Take in the public key by which a member's messages are signed at another node.
    Trust {
        /// Which member.
        member: MemberId,
        /// The key (JWK): what `passerelle node key` prints there.
        key: PathBuf,
    },
    /// Strike a member's key: what it signed is believed no more.
    Distrust {
        /// Which member.
        member: MemberId,
        /// The key's name (its JWK thumbprint).
        kid: String,
    },
}

/// Changes or lists nodes.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let told = |error: crate::exchange_nodes::NodesError| Failed::Found(error.to_string());
    if let Command::Certificate { host, into } = command {
        return make_certificate(&host, &into);
    }
    let exchange = open(settings).await?;
    match command {
        Command::Add { id, address, certificate } => {
            exchange.register_node(&id, &address, read_fingerprint(&certificate).map_err(told)?, BY).await?;
            println!("{id} is in the network.");
        }
        Command::List => {
            for (id, address, certificate) in exchange.nodes().await? {
                println!("{id}\t{address}\t{certificate}");
            }
        }
        Command::Remove { id } => {
            exchange.remove_node(&id, BY).await?;
            println!("{id} is in the network no more.");
        }
        Command::Key { member } => {
            let member = member.unwrap_or_else(|| exchange.server().owner());
            let key = exchange.public_key(&member).await.map_err(|error| Failed::Found(error.to_string()))?;
            println!("{key}");
        }
        Command::Trust { member, key } => {
            exchange.trust_key(&member, &read_jwk(&key).map_err(told)?, BY).await?;
            println!("What this key signs is believed of {member}.");
        }
        Command::Distrust { member, kid } => {
            exchange.distrust_key(&member, &kid, BY).await?;
            println!("What {kid} signed is believed of {member} no more.");
        }
        Command::Certificate { .. } => {}
    }
    Ok(())
}

/// A certificate that vouches for itself: nodes believe the list of members, which names it.
fn make_certificate(host: &str, into: &Path) -> Result<(), Failed> {
    let failed = |error: rcgen::Error| Failed::Found(format!("no certificate could be made: {error}"));
    let key = KeyPair::generate().map_err(failed)?;
    let mut params = CertificateParams::new(vec![host.to_owned()]).map_err(failed)?;
    let now = std::time::UNIX_EPOCH + std::time::Duration::from_micros(SystemClock.now().as_micros().unsigned_abs());
    let days = |days: i64| std::time::Duration::from_secs(days.unsigned_abs() * 86_400);
    params.not_before = (now - days(1)).into();
    params.not_after = (now + days(VALID_FOR_DAYS)).into();
    let certificate = params.self_signed(&key).map_err(failed)?;
    write_new(&into.join("certificate.pem"), &certificate.pem(), 0o644)?;
    write_new(&into.join("key.pem"), &key.serialize_pem(), 0o600)?;
    println!("certificate.pem and key.pem are in {}, valid for {VALID_FOR_DAYS} days.", into.display());
    Ok(())
}

/// Nothing that is there is written over: it may be the key of a node that works.
fn write_new(file: &Path, text: &str, mode: u32) -> Result<(), Failed> {
    let opened = OpenOptions::new().write(true).create_new(true).mode(mode).open(file);
    opened.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| Failed::file(file, error))
}
