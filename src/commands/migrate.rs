//! `passerelle migrate`

use std::sync::Arc;

use base::{Clock, SystemClock};

use super::Failed;
use crate::configuration::Settings;
use crate::house;

/// Brings the tables of the database up to date.
pub async fn run(settings: Settings) -> Result<(), Failed> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    house::migrate(&settings, &clock).await?;
    println!("The tables are up to date.");
    Ok(())
}
