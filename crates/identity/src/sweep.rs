//! Forgetting what nobody needs any more.

use jiff::SignedDuration;

use crate::error::IdentityError;
use crate::model::{Grant, Session};
use crate::throttle::Throttle;
use crate::{Identity, store};

/// What is over stays for this long, so that a late replay is still recognised.
const KEPT_AFTER_END: SignedDuration = SignedDuration::from_hours(24);

impl Identity {
    /// Takes away sessions, sign-ins at services, tokens and failures that are over: some thousand rows at once.
    /// Gives how many; call it every few minutes, and again at once while it is not zero.
    pub async fn sweep(&self) -> Result<u64, IdentityError> {
        let now = self.0.clock.now();
        let sessions_seen = now.minus(Session::ABSOLUTE + KEPT_AFTER_END);
        let grants_made = now.minus(Grant::HISTORY_LASTS);
        let failures_last = now.minus(Throttle::LONGEST_MEMORY);
        Ok(self.0.db.write(move |tx| store::sweep(tx, sessions_seen, grants_made, failures_last, now)).await?)
    }
}
