//! `passerelle authority`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use exchange::{
    AuthorityTerms, CertificateRequest, Country, Exchange, Holder, Issuance, KnownAuthority, RevocationReason, Serial,
    VALID_FOR_DAYS, Words, serial_of,
};
use rustls::pki_types::CertificateDer;

use super::{BY, open};
use crate::certificate_authorities::read_certificates;
use crate::commands::Failed;
use crate::commands::serve::public_url;
use crate::configuration::Settings;

/// Who vouches for the certificates of nodes and members, in the network that this node governs.
#[derive(Subcommand)]
pub enum Command {
    /// Make an authority of this node: it issues certificates, and takes them back.
    Create {
        /// What people call it.
        #[arg(long)]
        name: Words,
        /// Its country, two capital letters: it stands in the names of those whom it vouches for, too.
        #[arg(long)]
        country: Option<Country>,
    },
    /// Print the certificate of an authority (PEM); of this node's where none is named.
    Show {
        /// Which one.
        name: Option<String>,
    },
    /// Believe an authority elsewhere: its certificate joins the list of members.
    Trust {
        /// Its certificate (PEM), one alone.
        file: PathBuf,
        /// What this network calls it; the name in its certificate where nothing is said.
        #[arg(long)]
        name: Option<Words>,
    },
    /// Believe an authority no more: the nodes that it vouches for are out.
    Distrust {
        /// Which one.
        name: String,
    },
    /// List those that are believed, or were.
    Trusted,
    /// Issue a certificate on a request (PKCS #10), and print it (PEM).
    Issue {
        /// The request: what `passerelle node request` or `member request` made.
        request: PathBuf,
        /// Whom for: a node (instance/class/code/server) or a member (instance/class/code).
        #[arg(long = "for", value_name = "ID")]
        holder: Holder,
        /// The host at which the node is reached, where its certificate is to name it.
        #[arg(long, value_name = "HOST")]
        dns: Option<String>,
        /// For how many days it holds.
        #[arg(long, default_value_t = VALID_FOR_DAYS)]
        days: u32,
    },
    /// Take a certificate back.
    Revoke {
        /// The certificate (a file, PEM), or its number in hexadecimal digits.
        which: String,
        /// Which authority issued it, where it was none of this node.
        #[arg(long, value_name = "NAME")]
        of: Option<String>,
        /// Why: keyCompromise, affiliationChanged, superseded, cessationOfOperation, privilegeWithdrawn.
        #[arg(long, default_value_t = RevocationReason::Unspecified)]
        reason: RevocationReason,
    },
    /// List what was issued here: number, whose, until when, and when it was taken back.
    List,
}

/// Changes or lists authorities and what they issued.
pub async fn run(settings: &Settings, command: Command) -> Result<(), Failed> {
    let exchange = open(settings).await?;
    match command {
        Command::Create { name, country } => {
            let crl_url = format!("{}/exchange/authority.crl", public_url(settings)?.origin());
            let terms = AuthorityTerms { name, country, crl_url: Some(crl_url) };
            let made = exchange.create_authority(terms, BY).await?;
            println!("{} vouches for nodes and members, until {}.", made.name, made.until);
        }
        Command::Show { name } => print!("{}", shown(&exchange, name.as_deref()).await?.pem),
        Command::Trust { file, name } => {
            let certificate = read_one(&file)?;
            let name = match name {
                Some(name) => name,
                None => name_in(&certificate, &file)?,
            };
            let known = exchange.trust_authority(&name, &certificate, BY).await?;
            println!("{} is believed, until {}.", known.name, known.until);
        }
        Command::Distrust { name } => {
            exchange.distrust_authority(&name, BY).await?;
            println!("{name} is believed no more.");
        }
        Command::Trusted => {
            for KnownAuthority { name, until, is_own, distrusted_at, .. } in exchange.authorities().await? {
                let place = if is_own { "here" } else { "elsewhere" };
                let state =
                    distrusted_at.map_or_else(|| "believed".to_owned(), |at| format!("not believed since {at}"));
                println!("{name}\t{place}\tuntil {until}\t{state}");
            }
        }
        Command::Issue { request, holder, dns, days } => {
            let bytes = std::fs::read(&request).map_err(|error| Failed::file(&request, error))?;
            let request = CertificateRequest::read(&bytes).map_err(|bad| wrong(&request, &bad))?;
            let issuance = Issuance { holder, host: dns, days };
            let (issued, pem) = exchange.issue_certificate(&request, &issuance, BY).await?;
            // What is on standard output goes into a file.
            eprintln!("{} for {}, until {}.", issued.serial, issued.holder, issued.not_after);
            print!("{pem}");
        }
        Command::Revoke { which, of, reason } => {
            let serial = serial_in(&which)?;
            let is_new = exchange.revoke_certificate(&serial, of.as_deref(), reason, BY).await?;
            let told = if is_new { "is revoked: nodes hear of it within a minute" } else { "was revoked before" };
            println!("{serial} {told}.");
        }
        Command::List => {
            for issued in exchange.issued_certificates().await? {
                let state = issued.revoked_at.map_or_else(String::new, |at| format!("revoked {at}"));
                println!("{}\t{}\tuntil {}\t{state}", issued.serial, issued.holder, issued.not_after);
            }
        }
    }
    Ok(())
}

/// The authority of that name, or the newest of this node.
async fn shown(exchange: &Exchange, name: Option<&str>) -> Result<KnownAuthority, Failed> {
    let known = exchange.authorities().await?.into_iter().rev();
    let is_meant = |authority: &KnownAuthority| match name {
        Some(name) => authority.name == name,
        None => authority.is_own && authority.distrusted_at.is_none(),
    };
    let found = known.into_iter().find(is_meant);
    found.ok_or_else(|| Failed::Found(format!("there is no authority {}", name.unwrap_or("of this node"))))
}

/// What is wrong with the content of a file.
fn wrong(file: &Path, why: &dyn std::fmt::Display) -> Failed {
    Failed::Found(format!("{}: {why}", file.display()))
}

fn read_one(file: &Path) -> Result<CertificateDer<'static>, Failed> {
    let certificates = read_certificates(file).map_err(|error| Failed::Found(error.to_string()))?;
    match <[_; 1]>::try_from(certificates) {
        Ok([certificate]) => Ok(certificate),
        Err(_) => Err(wrong(file, &"there is more than one certificate in it")),
    }
}

/// What an authority calls itself.
fn name_in(certificate: &[u8], file: &Path) -> Result<Words, Failed> {
    let read = asic::Certificate::from_der(certificate).map_err(|bad| wrong(file, &bad))?;
    let subject = read.subject();
    let common = subject.split(',').find_map(|part| part.strip_prefix("CN="));
    let unnamed = |_| wrong(file, &"its name cannot be used: say --name");
    common.unwrap_or(&subject).parse().map_err(unnamed)
}

/// The number of a certificate that is in a file, or that was typed.
fn serial_in(which: &str) -> Result<Serial, Failed> {
    let file = Path::new(which);
    if file.is_file() {
        let certificates = read_certificates(file).map_err(|error| Failed::Found(error.to_string()))?;
        let own = certificates.first().and_then(|own| serial_of(own));
        return own.ok_or_else(|| wrong(file, &"there is no certificate in it"));
    }
    which.parse().map_err(|bad| Failed::Found(format!("{which}: there is no such file, and {bad}")))
}
