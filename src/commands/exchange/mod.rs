//! The registry of the exchange of data, from the command line: `passerelle member`, `subsystem`, `service`, `access`,
//! `node`.

pub mod access;
pub mod member;
pub mod node;
pub mod service;
pub mod subsystem;

use std::sync::Arc;

use base::{Clock, SystemClock, SystemRandom};
use evidence::{Evidence, SigningKey};
use exchange::{ChangeRefused, Exchange};

use super::Failed;
use super::serve::public_url;
use crate::configuration::Settings;
use crate::house::{OpenError, evidence_origin, make_folder, open_database, open_exchange, secret_file};
use crate::keys::{Purpose, Secret};

/// Who makes changes, as the log says it.
const BY: &str = "command line";

impl From<ChangeRefused> for Failed {
    fn from(refused: ChangeRefused) -> Self {
        Self::Found(refused.to_string())
    }
}

/// The exchange alone: the other rooms stay closed.
async fn open(settings: &Settings) -> Result<Exchange, Failed> {
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
    let opened = open_exchange(&settings.exchange, &db, &evidence, &secret, &clock, &(random as _)).await?;
    opened.map(|(exchange, _)| exchange).ok_or_else(|| {
        Failed::Found("there is no exchange here: set exchange.server, such as FR/GOV/13002526500013/node".to_owned())
    })
}
