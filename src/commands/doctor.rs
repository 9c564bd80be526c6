//! `passerelle doctor`

use std::path::Path;
use std::sync::Arc;

use base::{Clock, Random, SystemClock, SystemRandom};
use clap::Args;
use evidence::StampState;
use jiff::SignedDuration;

use super::Failed;
use super::serve::{public_url, transport};
use crate::Place;
use crate::configuration::{KEYS, Settings, variable};
use crate::house::{PackContent, database_url, look_into_database, open_treasury, secret_file};
use crate::keys::Secret;
use crate::mutual_tls::MutualTls;
use crate::pack::Pack;
use crate::timestamp_authority;

/// Say what is wrong with the installation, and how to mend it.
#[derive(Args)]
pub struct Arguments {
    /// List every setting, with its environment variable.
    #[arg(long)]
    keys: bool,
}

/// Entries may wait so long for a timestamp before it is a matter of doubt.
const STAMPED_WITHIN: SignedDuration = SignedDuration::from_mins(5);

/// What an examination found.
enum Finding {
    Good(String),
    /// Works, but not as in earnest.
    Doubt(String),
    Bad(String),
}

/// Examines the installation, one line a finding.
pub async fn run(place: &Place, arguments: Arguments) -> Result<(), Failed> {
    if arguments.keys {
        for (section, key, meaning) in KEYS {
            println!("{:<24} {:<32} {meaning}", format!("{section}.{key}"), variable(section, key));
        }
        return Ok(());
    }
    let settings = place.settings()?;
    let database = database(&settings).await;
    // What is not there, or not of this program, is not looked into: to do so would make or change it.
    let is_there = matches!(database, Finding::Good(_));
    let findings = [
        Some(address(&settings)),
        Some(secret(&settings)),
        Some(database),
        Some(pack(&settings)),
        Some(mail(&settings)),
        Some(register(&settings)),
        treasury(&settings),
        mutual_tls(&settings),
        timestamps(&settings, is_there).await,
        if is_there { comparisons(&settings).await } else { None },
    ];
    let mut bad = 0;
    for finding in findings.iter().flatten() {
        match finding {
            Finding::Good(sentence) => println!("good   {sentence}"),
            Finding::Doubt(sentence) => println!("doubt  {sentence}"),
            Finding::Bad(sentence) => {
                bad += 1;
                println!("bad    {sentence}");
            }
        }
    }
    if bad == 0 { Ok(()) } else { Err(Failed::Found(format!("{bad} to mend"))) }
}

fn address(settings: &Settings) -> Finding {
    match public_url(settings) {
        Ok(url) if url.is_secure() => Finding::Good(format!("people reach it at {}", url.origin())),
        Ok(url) => Finding::Doubt(format!(
            "{} is for this machine only: set server.public_url to an https address",
            url.origin()
        )),
        Err(error) => Finding::Bad(error.to_string()),
    }
}

fn secret(settings: &Settings) -> Finding {
    let file = secret_file(settings);
    match Secret::load(&file) {
        Ok(_) => Finding::Good(format!("the secret is in {}; keep a copy elsewhere", file.display())),
        Err(_) if !file.exists() => {
            Finding::Doubt(format!("{} is not there yet: `passerelle serve` makes it", file.display()))
        }
        Err(error) => Finding::Bad(error.to_string()),
    }
}

async fn database(settings: &Settings) -> Finding {
    let file = database_url(settings).ok().and_then(|url| url.sqlite_file().map(Path::to_owned));
    if let Some(file) = file.filter(|file| !file.exists()) {
        return Finding::Doubt(format!("{} is not there yet: `passerelle serve` makes it", file.display()));
    }
    match look_into_database(settings, &(Arc::new(SystemClock) as _)).await {
        Ok(_) => Finding::Good("the database answers, and its tables are up to date".to_owned()),
        Err(error) => Finding::Bad(error.to_string()),
    }
}

fn pack(settings: &Settings) -> Finding {
    match PackContent::read(&Pack::at(settings.server.pack.as_deref())) {
        Ok(content) => Finding::Good(format!(
            "the pack can be read: {} communes, {} recommendations",
            content.territories.communes().len(),
            content.business.recommendations.len()
        )),
        Err(error) => Finding::Bad(error.to_string()),
    }
}

fn mail(settings: &Settings) -> Finding {
    match (transport(settings), &settings.mail.host) {
        (Ok(_), Some(host)) => Finding::Good(format!("messages leave by {host}")),
        (Ok(_), None) => Finding::Doubt("messages are written into a folder: set mail.host to send them".to_owned()),
        (Err(error), _) => Finding::Bad(error.to_string()),
    }
}

fn register(settings: &Settings) -> Finding {
    match &settings.register.url {
        Some(url) => Finding::Good(format!("firms are looked up at {url}")),
        None => Finding::Doubt("no register of firms: people type the details; set register.url".to_owned()),
    }
}

/// The account of the money of passes, where one is named.
fn treasury(settings: &Settings) -> Option<Finding> {
    match open_treasury(settings, false) {
        Ok(None) => None,
        Ok(Some(treasury)) if treasury.alarm.is_none() => {
            Some(Finding::Doubt("nobody is written to when funds of passes lack: set passes.alarm_email".to_owned()))
        }
        Ok(Some(treasury)) => Some(Finding::Good(format!("the money of passes lies with {}", treasury.holder))),
        Err(error) => Some(Finding::Bad(error.to_string())),
    }
}

/// How far the evidence log is stamped. What is pending is no fault: nothing is lost, and nothing stops.
async fn timestamps(settings: &Settings, is_there: bool) -> Option<Finding> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let random: Arc<dyn Random> = Arc::new(SystemRandom);
    match timestamp_authority::open(&settings.evidence, &clock, &random) {
        Err(error) => return Some(Finding::Bad(format!("evidence.{error}"))),
        Ok(None) => {
            return Some(Finding::Doubt("nobody stamps the evidence log: set evidence.timestamp_url".to_owned()));
        }
        Ok(Some(_)) if !is_there => return None,
        Ok(Some(_)) => {}
    }
    Some(match super::evidence::open_log(settings).await {
        Err(error) => Finding::Doubt(format!("whether the evidence log is stamped is not known: {error}")),
        Ok(evidence) => match evidence.stamp_state().await {
            Err(error) => Finding::Bad(error.to_string()),
            Ok(StampState { newest, pending }) => {
                let last = newest.as_ref().map_or_else(|| "never".to_owned(), |stamp| stamp.at.to_string());
                let since = newest.map(|stamp| clock.now().since(stamp.at));
                if pending == 0 || since.is_some_and(|since| since < STAMPED_WITHIN) {
                    Finding::Good(format!("the evidence log is stamped, last {last}"))
                } else {
                    Finding::Doubt(format!("timestamps are pending: {pending} entries, last stamped {last}"))
                }
            }
        },
    })
}

/// Whether the records of the last days agree with those of other nodes; nothing where there is no exchange.
async fn comparisons(settings: &Settings) -> Option<Finding> {
    settings.exchange.server.as_ref()?;
    // An examination makes no secret.
    Secret::load(&secret_file(settings)).ok()?;
    let found = match super::exchange::open(settings).await {
        Ok(exchange) => exchange.discrepancies().await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    Some(match found {
        Ok(0) => {
            Finding::Good("the records of messages agree with those of other nodes, as far as compared".to_owned())
        }
        Ok(found) => {
            Finding::Bad(format!("{found} messages do not agree with other nodes: run `passerelle node cross-check`"))
        }
        Err(error) => Finding::Bad(error),
    })
}

/// Nothing where certificates are not wanted.
fn mutual_tls(settings: &Settings) -> Option<Finding> {
    match MutualTls::open(settings) {
        Ok(None) => None,
        Ok(Some(MutualTls { public_url, authorities, .. })) if authorities.is_empty() => Some(Finding::Doubt(format!(
            "registered certificates of services are taken at {}, names in them are not: set mtls.authorities",
            public_url.origin()
        ))),
        Ok(Some(MutualTls { public_url, .. })) => {
            Some(Finding::Good(format!("certificates of services are taken at {}", public_url.origin())))
        }
        Err(error) => Some(Finding::Bad(error.to_string())),
    }
}
