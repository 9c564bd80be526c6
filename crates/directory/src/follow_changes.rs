//! What is kept in memory follows what other nodes change.

use std::time::Duration;

use crate::directory::DirectoryError;

/// How often it is looked whether something changed.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Brings something up to date every two seconds, until told to stop. `what` it is stands in the log where that fails.
pub async fn follow_changes<Refreshed>(stop: impl Future<Output = ()>, what: &str, refresh: impl Fn() -> Refreshed)
where
    Refreshed: Future<Output = Result<(), DirectoryError>>,
{
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {
                if let Err(error) = refresh().await {
                    tracing::warn!(%error, "{what} could not be brought up to date");
                }
            }
            () = &mut stop => return,
        }
    }
}
