//! Counting what can be guessed: passwords, codes, and letters that anyone can make us send.

use std::net::IpAddr;

use ::store::{StoreError, Tx};
use jiff::SignedDuration;

use crate::error::IdentityError;
use crate::store::Hash;
use crate::throttle::{Failures, Throttle};
use crate::{Identity, store};

/// Where a request comes from, as the server that took it knows: put into the request's extensions
/// by whoever listens, after it has looked through the proxies that it trusts. Failed sign-ins are
/// then counted by address too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// What is counted as one place: an address of IPv4, a /64 network of IPv6, which is what one
    /// household gets.
    fn place(self) -> String {
        match self.0.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        }
    }
}

/// An attempt that was counted as failed, before it is known how it ends.
#[derive(Debug, Clone)]
pub(crate) struct Attempt(Vec<Counted>);

#[derive(Debug, Clone, Copy)]
struct Counted {
    who: Hash,
    throttle: Throttle,
    before: Option<Failures>,
}

impl Attempt {
    /// It succeeded: the account is free of failures, the address has those that it had.
    pub(crate) fn take_back(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        self.0.iter().try_for_each(|one| take_back(tx, one))
    }
}

impl Identity {
    /// Counts an attempt as failed before it is looked at, so that many at the same moment do not
    /// all slip through; a success takes it back. Gives the wait instead, when there is one.
    ///
    /// `kind` and `value` are what is guessed at, such as `account` and a user name.
    pub(crate) async fn count_attempt(
        &self,
        guessed: Option<(&str, &str, Throttle)>,
        address: Option<ClientAddress>,
    ) -> Result<Result<Attempt, SignedDuration>, IdentityError> {
        let keys = &self.0.keys;
        let guessed = guessed.map(|(kind, value, throttle)| (keys.throttle(kind, value), throttle));
        let address = address.map(|address| (keys.throttle("address", &address.place()), Throttle::ADDRESS));
        let now = self.0.clock.now();
        let counted = self.0.db.write(move |tx| {
            let mut counted = Vec::new();
            let mut longest = SignedDuration::ZERO;
            for (who, throttle) in guessed.into_iter().chain(address) {
                let before = store::failures(tx, &who)?;
                longest = longest.max(throttle.wait(before, now).unwrap_or_default());
                counted.push(Counted { who, throttle, before });
            }
            if longest.is_positive() {
                return Ok(Err(longest));
            }
            for one in &counted {
                store::put_failures(tx, &one.who, one.throttle.add(one.before, now))?;
            }
            Ok::<_, IdentityError>(Ok(Attempt(counted)))
        });
        counted.await
    }

    /// The attempt succeeded, and nothing else is to be written with it.
    pub(crate) async fn take_back(&self, attempt: Attempt) -> Result<(), IdentityError> {
        Ok(self.0.db.write(move |tx| attempt.take_back(tx)).await?)
    }
}

fn take_back(tx: &mut Tx<'_>, counted: &Counted) -> Result<(), StoreError> {
    if counted.throttle != Throttle::ADDRESS {
        return store::forget_failures(tx, &counted.who);
    }
    let Some(failures) = store::failures(tx, &counted.who)? else { return Ok(()) };
    let last_at = counted.before.map_or(failures.last_at, |before| before.last_at);
    match failures.count.saturating_sub(1) {
        0 => store::forget_failures(tx, &counted.who),
        count => store::put_failures(tx, &counted.who, Failures { count, last_at }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(address: &str) -> String {
        ClientAddress(address.parse().unwrap()).place()
    }

    #[test]
    fn a_household_is_one_place() {
        assert_eq!(place("2001:db8:1:2:3:4:5:6"), place("2001:db8:1:2:ffff::1"));
        assert_ne!(place("2001:db8:1:2::1"), place("2001:db8:1:3::1"));
        assert_eq!(place("::ffff:192.0.2.1"), place("192.0.2.1"));
    }
}
