//! Forgetting what nobody needs any more.

use crate::error::IdentityError;
use crate::model::Grant;
use crate::throttle::Throttle;
use crate::{Identity, store};

impl Identity {
    /// Takes away sessions, sign-ins at services, tokens and failures that are over: some thousand rows at once.
    /// Gives how many; call it every few minutes, and again at once while it is not zero.
    pub async fn sweep(&self) -> Result<u64, IdentityError> {
        let now = self.0.clock.now();
        // The person can look back at where they signed in.
        let sessions_seen = now.minus(Grant::HISTORY_LASTS);
        let grants_made = now.minus(Grant::HISTORY_LASTS);
        let failures_last = now.minus(Throttle::LONGEST_MEMORY);
        Ok(self.0.db.write(move |tx| store::sweep(tx, sessions_seen, grants_made, failures_last, now)).await?)
    }
}
