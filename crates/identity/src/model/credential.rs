//! By what a person proves who they are, besides a password.

use base::{PersonId, Timestamp};

use jiff::SignedDuration;

use super::{EmailAddress, Level, Method, Methods, Name, Proof, Session};

/// A passkey was used at most so long before the session that it opened began.
const USED_BEFORE_SESSION: SignedDuration = SignedDuration::from_mins(1);

/// What a person has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Factors {
    pub(crate) has_password: bool,
    /// Since when an application shows codes for the account; none when there is none.
    pub(crate) totp_since: Option<Timestamp>,
    /// Recovery codes that were not used.
    pub(crate) recovery_codes: usize,
    pub(crate) passkeys: Vec<Passkey>,
}

impl Factors {
    /// Whether the password alone is not enough.
    pub(crate) fn has_second(&self) -> bool {
        self.totp_since.is_some() || !self.passkeys.is_empty()
    }

    /// Whether a code can be typed: of an application, or a printed one.
    pub(crate) fn has_codes(&self) -> bool {
        self.totp_since.is_some() || self.recovery_codes > 0
    }
}

/// A key by which a person proves who they are (WebAuthn).
#[derive(Debug, Clone)]
pub(crate) struct Passkey {
    /// The hash of the credential's identifier.
    pub(crate) id: [u8; 32],
    pub(crate) person: PersonId,
    /// How the person calls it.
    pub(crate) name: Name,
    /// The public key and what goes with it: JSON of `webauthn-rs`.
    pub(crate) content: String,
    /// Whether it may be copied from one device to another.
    pub(crate) synchronised: bool,
    pub(crate) added_at: Timestamp,
    pub(crate) used_at: Option<Timestamp>,
}

impl Passkey {
    /// A person has at most so many.
    pub(crate) const MAX_EACH: i64 = 20;

    /// Whether it may be a stranger's, whose sign-in is reported: it was added since, or a passkey opened that session and
    /// this one was used since. It never is when it opened the session from which the person reports.
    pub(crate) fn may_be_of(&self, stranger: &Session, here: Option<&Session>) -> bool {
        let begun = stranger.started_at.minus(USED_BEFORE_SESSION);
        let was_used = stranger.proof.is_by_passkey() && self.used_at.is_some_and(|used| used >= begun);
        (self.added_at >= stranger.started_at || was_used) && !here.is_some_and(|here| self.opened(here))
    }

    fn opened(&self, session: &Session) -> bool {
        let before = self.used_at.map(|used| session.started_at.since(used));
        session.proof.is_by_passkey()
            && before.is_some_and(|before| (SignedDuration::ZERO..=USED_BEFORE_SESSION).contains(&before))
    }
}

impl Proof {
    /// Whether a passkey that is kept here was used.
    fn is_by_passkey(&self) -> bool {
        self.provider.is_none() && (self.methods.has(Method::Hwk) || self.methods.has(Method::Swk))
    }

    /// A password, and a code of an application or a printed one.
    pub(crate) fn password_and_code() -> Self {
        Self {
            level: Level::Eidas2,
            methods: [Method::Pwd, Method::Otp, Method::Mfa].into_iter().collect(),
            provider: None,
        }
    }

    /// A passkey that the person unlocked. The highest level wants a key that cannot be copied, and a civil
    /// status that was checked face to face.
    pub(crate) fn passkey(synchronised: bool, checked_face_to_face: bool) -> Self {
        let key = if synchronised { Method::Swk } else { Method::Hwk };
        let level = if checked_face_to_face && !synchronised { Level::Eidas3 } else { Level::Eidas2 };
        let methods: Methods = [key, Method::User, Method::Mfa].into_iter().collect();
        Self { level, methods, provider: None }
    }
}

/// What a link or a printed code opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OneTimeKind {
    /// An account for an address that this proves.
    Registration,
    /// A new password, by e-mail.
    Recovery,
    /// A new password, and a new start without phone and keys, by a code printed at a counter.
    Counter,
}

impl OneTimeKind {
    /// The name in the database.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Recovery => "recovery",
            Self::Counter => "counter",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Registration, Self::Recovery, Self::Counter].into_iter().find(|kind| kind.name() == name)
    }
}

/// A link that was sent, or a code that was printed: it opens something once.
#[derive(Debug, Clone)]
pub(crate) struct OneTime {
    /// Of its token or code.
    pub(crate) hash: [u8; 32],
    pub(crate) kind: OneTimeKind,
    pub(crate) person: Option<PersonId>,
    pub(crate) email: Option<EmailAddress>,
    /// Who printed the code.
    pub(crate) issued_by: Option<PersonId>,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_level_wants_a_key_that_stays_where_it_is_and_a_person_who_was_seen() {
        assert_eq!(Proof::passkey(false, true).level, Level::Eidas3);
        assert_eq!(Proof::passkey(true, true).level, Level::Eidas2);
        assert_eq!(Proof::passkey(false, false).level, Level::Eidas2);
        assert_eq!(Proof::password_and_code().level, Level::Eidas2);
        assert_eq!(Proof::password().level, Level::Eidas1);
    }

    #[test]
    fn recovery_codes_alone_are_no_second_factor() {
        assert!(!Factors { recovery_codes: 10, ..Factors::default() }.has_second());
        assert!(Factors { totp_since: Some(Timestamp::from_seconds(0)), ..Factors::default() }.has_second());
    }
}
