//! The registry of the exchange of data, from the command line: `passerelle member`, `subsystem`, `service`, `access`,
//! `node`, `authority`.

pub mod access;
pub mod authority;
pub mod member;
pub mod node;
pub mod service;
pub mod subsystem;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::sync::Arc;

use base::{Clock, Random, SystemClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use exchange::{AuthorityRefused, ChangeRefused, Exchange, MemberCertificateRefused};

use super::Failed;
use super::serve::public_url;
use crate::configuration::Settings;
use crate::exchange_nodes::Nodes;
use crate::house::{OpenError, evidence_origin, make_folder, open_database, open_exchange, secret_file};
use crate::keys::{Purpose, Secret};
use crate::timestamp_authority;

/// Who makes changes, as the log says it.
pub(super) const BY: &str = "command line";

impl From<ChangeRefused> for Failed {
    fn from(refused: ChangeRefused) -> Self {
        Self::Found(refused.to_string())
    }
}

impl From<AuthorityRefused> for Failed {
    fn from(refused: AuthorityRefused) -> Self {
        Self::Found(refused.to_string())
    }
}

impl From<MemberCertificateRefused> for Failed {
    fn from(refused: MemberCertificateRefused) -> Self {
        Self::Found(refused.to_string())
    }
}

/// The exchange alone: the other rooms stay closed.
pub(super) async fn open(settings: &Settings) -> Result<Exchange, Failed> {
    open_with_nodes(settings).await.map(|(exchange, _)| exchange)
}

/// The exchange, and what the settings say of other nodes.
pub(super) async fn open_with_nodes(settings: &Settings) -> Result<(Exchange, Nodes), Failed> {
    // A registry is often made before the service is started for the first time.
    make_folder(&settings.server.data)?;
    let random = Arc::new(SystemRandom);
    let secret = Secret::load_or_create(&secret_file(settings), &*random).map_err(OpenError::from)?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let db = open_database(settings, &clock).await?;
    let key = SigningKey::from_seed(&secret.key(Purpose::Evidence));
    let origin = match evidence::recorded_origin(&db).await.map_err(OpenError::from)? {
        Some(origin) => origin,
        None => evidence_origin(&public_url(settings)?),
    };
    let evidence = Evidence::open(db.clone(), key, &origin, clock.clone(), random.clone()).await;
    let evidence = evidence.map_err(OpenError::from)?;
    let random: Arc<dyn Random> = random;
    let stamper = timestamp_authority::open(&settings.evidence, &clock, &random).map_err(OpenError::from)?;
    let opened = open_exchange(settings, &db, &evidence, stamper, &secret, &clock, &random).await?;
    opened.ok_or_else(|| {
        Failed::Found("there is no exchange here: set exchange.server, such as FR/GOV/13002526500013/node".to_owned())
    })
}

/// Nothing that is there is written over: it may be the key of a node that works.
pub(super) fn write_new(file: &Path, text: &str, mode: u32) -> Result<(), Failed> {
    let opened = OpenOptions::new().write(true).create_new(true).mode(mode).open(file);
    opened.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| Failed::file(file, error))
}
