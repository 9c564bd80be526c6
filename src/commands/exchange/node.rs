//! `passerelle node`

use std::path::{Path, PathBuf};

use base::{Clock as _, SystemClock};
use clap::Subcommand;
use evidence::{CosignerKey, Verifier};
use exchange::{Comparison, Discrepancy, NodeCredential, NodeKeys};
use rcgen::{CertificateParams, KeyPair};
use url::Url;
use xroad::{MemberId, ServerId};

use super::{BY, open, open_with_nodes, write_new};
use crate::commands::Failed;
use crate::configuration::Settings;
use crate::exchange_nodes::{read_fingerprint, read_jwk};

/// For how many days a certificate is valid that is made here.
const VALID_FOR_DAYS: i64 = 730;

/// The nodes of the network that this one governs, and what others need to know of this one.
#[derive(Subcommand)]
#[expect(clippy::large_enum_variant, reason = "there is one, read once")]
pub enum Command {
    /// Take a node into the network, or say where it is now.
    Add {
        /// Which one: instance/class/code/server.
        id: ServerId,
        /// Where other nodes reach it: https, a host and a port.
        #[arg(long)]
        address: Url,
        /// The certificate that it shows (PEM), and no other.
        #[arg(long, value_name = "FILE", required_unless_present = "authority", conflicts_with = "authority")]
        certificate: Option<PathBuf>,
        /// The authority of the network that vouches for any certificate that it shows.
        #[arg(long, value_name = "NAME")]
        authority: Option<String>,
        /// The host that its certificates name, of an authority that does not write the node's identifier into them.
        #[arg(long, value_name = "HOST", requires = "authority")]
        dns: Option<String>,
        /// The public key of its evidence log: what `passerelle evidence key` prints there first.
        #[arg(long, value_name = "KEY")]
        log: Option<Verifier>,
        /// The public key by which it cosigns the logs of others: what `passerelle evidence key` prints there second.
        #[arg(long, value_name = "KEY")]
        witness: Option<CosignerKey>,
    },
    /// Compare the records of a day with those of the other nodes, and print what one side left out or has otherwise.
    CrossCheck {
        /// The day (UTC), such as 2026-11-28; the one that ended last where nothing is said.
        #[arg(long)]
        day: Option<jiff::civil::Date>,
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
    /// Make a key for this node, and the request for a certificate of an authority.
    Request {
        /// Which node: instance/class/code/server.
        id: ServerId,
        /// The host at which other nodes reach it.
        host: String,
        /// Where they are written: key.pem and request.csr.
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
    if let Command::Request { id, host, into } = command {
        return make_request(&id, &host, &into);
    }
    if let Command::CrossCheck { day } = command {
        return cross_check(settings, day).await;
    }
    let exchange = open(settings).await?;
    match command {
        Command::Add { id, address, certificate, authority, dns, log, witness } => {
            let known = match (certificate, authority) {
                (Some(file), _) => NodeCredential::Certificate(read_fingerprint(&file).map_err(told)?),
                (None, name) => NodeCredential::Authority { name: name.unwrap_or_default(), host: dns },
            };
            exchange.register_node(&id, &address, known, NodeKeys { log, witness }, BY).await?;
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
        Command::Certificate { .. } | Command::Request { .. } | Command::CrossCheck { .. } => {}
    }
    Ok(())
}

/// Compares the records of a day with every other node; a line each, and one for each message that does not agree.
async fn cross_check(settings: &Settings, day: Option<jiff::civil::Date>) -> Result<(), Failed> {
    let (exchange, nodes) = open_with_nodes(settings).await?;
    exchange.go_by_own_list(nodes.governor.as_ref()).await;
    let day = match day {
        Some(day) => {
            let since = day.since(jiff::civil::date(1970, 1, 1));
            since.map(|span| i64::from(span.get_days())).map_err(|error| Failed::Found(error.to_string()))?
        }
        None => SystemClock.now().as_seconds().div_euclid(86_400) - 1,
    };
    let partners = exchange.partners();
    let (mut wrong, mut unheard) = (0, 0);
    for partner in &partners {
        match exchange.cross_check(partner, day).await {
            Ok(compared) => {
                wrong += compared.found.len();
                tell(partner, &compared);
            }
            Err(error) => {
                unheard += 1;
                println!("{partner}\tnot compared: {error}");
            }
        }
    }
    match (wrong, unheard) {
        (0, 0) => {
            println!("{} nodes compared: the records agree.", partners.len());
            Ok(())
        }
        (wrong, unheard) => {
            Err(Failed::Found(format!("{wrong} messages do not agree; {unheard} nodes were not compared")))
        }
    }
}

fn tell(partner: &ServerId, compared: &Comparison) {
    let Comparison { here, there, undelivered, found, is_cut } = compared;
    println!(
        "{partner}\t{here} on record here, {there} there, {undelivered} never arrived, {} do not agree",
        found.len()
    );
    for Discrepancy { exchange, direction, wrong, .. } in found {
        println!("{partner}\t{exchange}\t{direction}\t{}", wrong.name());
    }
    if *is_cut {
        println!("{partner}\tand more: the rest of the day was not looked at");
    }
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

/// A key, which stays here, and a request, which goes to the authority.
fn make_request(id: &ServerId, host: &str, into: &Path) -> Result<(), Failed> {
    let made = exchange::request_for_node(id, host);
    let made = made.map_err(|error| Failed::Found(format!("no request could be made: {error}")))?;
    write_new(&into.join("key.pem"), &made.key, 0o600)?;
    write_new(&into.join("request.csr"), &made.request, 0o644)?;
    println!(
        "key.pem and request.csr are in {}. The key stays here; the request goes to the authority.",
        into.display()
    );
    Ok(())
}
