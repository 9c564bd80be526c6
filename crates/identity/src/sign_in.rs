//! Signing in with a user name and a password.

use std::net::IpAddr;

use ::store::{StoreError, Tx};
use jiff::SignedDuration;

use crate::begin_session::Proven;
use crate::error::IdentityError;
use crate::model::{Device, Proof, Username};
use crate::password::Password;
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

/// What someone typed, and from where.
#[derive(Debug)]
pub(crate) struct Attempt {
    pub(crate) username: String,
    pub(crate) password: Password,
    pub(crate) address: Option<ClientAddress>,
    pub(crate) device: Device,
    /// The session cookie that the browser had before.
    pub(crate) session: Option<String>,
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum SignedInOrNot {
    /// The value of the new session cookie.
    Done(String),
    /// No such user, or another password: which of the two is not told.
    Wrong,
    /// Too many failures: the attempt was not looked at.
    Wait(SignedDuration),
}

/// What an attempt is counted under, before it is known how it ends.
#[derive(Debug, Clone, Copy)]
struct Counted {
    who: Hash,
    throttle: Throttle,
    before: Option<Failures>,
}

impl Identity {
    pub(crate) async fn sign_in(&self, attempt: Attempt) -> Result<SignedInOrNot, IdentityError> {
        let username: Option<Username> = attempt.username.parse().ok();
        let counted = match self.count_attempt(username.as_ref(), attempt.address).await? {
            Ok(counted) => counted,
            Err(wait) => return Ok(SignedInOrNot::Wait(wait)),
        };
        let kept = match username {
            Some(username) => self.0.db.read(move |tx| store::password_hash(tx, &username)).await?,
            None => None,
        };
        let (person, hash) = kept.unzip();
        // Whether there is such a user or not, this takes as long.
        let matches = self.0.passwords.matches(&attempt.password, hash).await?;
        match person.filter(|_| matches) {
            None => Ok(SignedInOrNot::Wrong),
            Some(person) => {
                let proven = Proven {
                    person,
                    proof: Proof::password(),
                    device: attempt.device,
                    session: attempt.session,
                    shared: false,
                };
                let forget = move |tx: &mut Tx<'_>, _| counted.iter().try_for_each(|one| take_back(tx, one));
                Ok(SignedInOrNot::Done(self.begin_session(proven, forget).await?))
            }
        }
    }

    /// Counts an attempt as failed before it is looked at, so that many at the same moment do not
    /// all slip through; a success takes it back. Gives the wait instead, when there is one.
    async fn count_attempt(
        &self,
        username: Option<&Username>,
        address: Option<ClientAddress>,
    ) -> Result<Result<Vec<Counted>, SignedDuration>, IdentityError> {
        let keys = &self.0.keys;
        let account = username.map(|name| (keys.throttle("account", name.as_str()), Throttle::ACCOUNT));
        let address = address.map(|address| (keys.throttle("address", &address.place()), Throttle::ADDRESS));
        let now = self.0.clock.now();
        let counted = self.0.db.write(move |tx| {
            let mut counted = Vec::new();
            let mut longest = SignedDuration::ZERO;
            for (who, throttle) in account.into_iter().chain(address) {
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
            Ok::<_, IdentityError>(Ok(counted))
        });
        counted.await
    }
}

/// Takes a counted attempt back: the account is free of failures, the address has those that it had.
fn take_back(tx: &mut Tx<'_>, counted: &Counted) -> Result<(), StoreError> {
    if counted.throttle == Throttle::ACCOUNT {
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
