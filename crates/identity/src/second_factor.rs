//! Setting up what is asked for besides the password: an application that shows codes, printed codes.

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;
use ui::Words;

use crate::begin_session::Proven;
use crate::error::IdentityError;
use crate::letters::{Letter, Written};
use crate::model::{Account, Level, Proof, Session};
use crate::printed_code::PrintedCode;
use crate::sign_in::Visitor;
use crate::throttle::Throttle;
use crate::ticket::Travels;
use crate::totp::TotpSecret;
use crate::{Identity, store};

/// Printed codes that a person gets.
const RECOVERY_CODES: usize = 10;
/// By what someone proves who they are may be changed for so long after they last proved it.
const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// What became of somebody's credentials.
const CREDENTIALS_CHANGED: Written = Written {
    subject: "identity-letter-credentials-changed-subject",
    text: "identity-letter-credentials-changed-text",
};

/// A secret that waits for the first code of the application that took it in.
#[derive(Clone, serde::Serialize, serde::Deserialize)]
pub(crate) struct TotpTicket {
    pub(crate) at: Timestamp,
    pub(crate) person: PersonId,
    pub(crate) secret: TotpSecret,
}

impl Travels for TotpTicket {
    const PURPOSE: &'static str = "application for codes";

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

/// What came of an addition.
#[derive(Debug)]
pub(crate) enum Added {
    /// It is there. The value of the renewed session cookie, and the new printed codes when there were none.
    Done { cookie: String, codes: Vec<PrintedCode> },
    /// Not the code that is expected, or an answer that does not hold.
    Wrong,
    /// Too much time went by, or it was added meanwhile.
    TooLate,
    /// Too many failures.
    Wait(SignedDuration),
}

impl Identity {
    /// The session in which credentials may be changed: of someone who proved who they are a short time
    /// ago, with all that the account asks for.
    pub(crate) async fn fresh_session(&self, token: Option<&str>) -> Result<Option<Session>, IdentityError> {
        let Some(token) = token else { return Ok(None) };
        let Some((session, _)) = self.live_session(token).await? else { return Ok(None) };
        let is_fresh = self.0.clock.now().since(session.signed_in_at) < FRESH;
        let suffices = session.proof.level > Level::Eidas1 || !self.factors(session.person).await?.has_second();
        Ok(Some(session).filter(|_| is_fresh && suffices))
    }

    /// Whether the session of this cookie was proved a short time ago, with all that the account asks for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_fresh(&self, token: Option<&str>) -> Result<bool, IdentityError> {
        Ok(self.fresh_session(token).await?.is_some())
    }

    /// A new secret, to show.
    pub(crate) fn offer_totp(&self, person: PersonId) -> TotpTicket {
        TotpTicket { at: self.0.clock.now(), person, secret: TotpSecret::draw(&*self.0.random) }
    }

    /// Adds the application when it shows the right code. The session rests on both from now on.
    pub(crate) async fn add_totp(
        &self,
        session: &Session,
        ticket: &TotpTicket,
        typed: &str,
        visitor: Visitor,
    ) -> Result<Added, IdentityError> {
        let (person, now) = (session.person, self.0.clock.now());
        if ticket.person != person {
            return Ok(Added::TooLate);
        }
        let named = person.to_string();
        let attempt = match self.count_attempt(Some(("set-up", &named, Throttle::CODE)), visitor.address).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Ok(Added::Wait(wait)),
        };
        let Some(step) = ticket.secret.step_of(typed, now, 0) else { return Ok(Added::Wrong) };
        let sealed = self.seal_totp(person, &ticket.secret);
        let put = move |tx: &mut Tx<'_>| {
            attempt.take_back(tx)?;
            store::put_totp(tx, person, &sealed, step, now)
        };
        let Some(codes) = self.add_second_factor(person, "identity-changed-codes-added", put).await? else {
            return Ok(Added::TooLate);
        };
        let proof = if crate::second_step::rests_on_password(&session.proof) {
            Proof::password_and_code()
        } else {
            session.proof.clone()
        };
        let visitor = Visitor { shared: session.shared, ..visitor };
        // A code of what was set up just now proves that it works, and nothing else.
        let proven = Proven {
            proved_at: Some(session.authenticated_at),
            signed_in_at: Some(session.signed_in_at),
            ..visitor.proven(person, proof)
        };
        let cookie = self.begin_session(proven, |_, _| Ok(())).await?;
        Ok(Added::Done { cookie, codes })
    }

    /// Adds something by `put`, with printed codes when there are none, an entry in the log and a letter.
    /// The new codes; none when `put` said that nothing was added.
    pub(crate) async fn add_second_factor(
        &self,
        person: PersonId,
        what: &'static str,
        put: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<Option<Vec<PrintedCode>>, IdentityError> {
        let codes = match self.factors(person).await?.recovery_codes {
            0 => self.draw_recovery_codes(),
            _ => Vec::new(),
        };
        let hashes: Vec<_> = codes.iter().map(|code| self.recovery_code_hash(person, code)).collect();
        let now = self.0.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            if !put(tx)? {
                return Ok(false);
            }
            if !hashes.is_empty() {
                store::put_recovery_codes(tx, person, &hashes, now)?;
            }
            Ok(true)
        };
        let added = self.change_credentials(person, Action::AddSecondFactor, what, change).await?;
        Ok(added.then_some(codes))
    }

    /// Takes the application away. Whether there was one.
    pub(crate) async fn remove_totp(&self, person: PersonId) -> Result<bool, IdentityError> {
        let remove = move |tx: &mut Tx<'_>| store::remove_totp(tx, person);
        self.remove_second_factor(person, "identity-changed-codes-removed", remove).await
    }

    /// Removes something by `remove`; the printed codes go with the last of what they stand in for.
    pub(crate) async fn remove_second_factor(
        &self,
        person: PersonId,
        what: &'static str,
        remove: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<bool, IdentityError> {
        let change = move |tx: &mut Tx<'_>| {
            let removed = remove(tx)?;
            if removed && !store::factors(tx, person)?.has_second() {
                store::remove_recovery_codes(tx, person)?;
            }
            Ok(removed)
        };
        self.change_credentials(person, Action::RemoveSecondFactor, what, change).await
    }

    /// New printed codes in the place of the old ones; none for who has nothing that they stand in for.
    pub(crate) async fn renew_recovery_codes(&self, person: PersonId) -> Result<Vec<PrintedCode>, IdentityError> {
        let codes = self.draw_recovery_codes();
        let hashes: Vec<_> = codes.iter().map(|code| self.recovery_code_hash(person, code)).collect();
        let now = self.0.clock.now();
        let change = move |tx: &mut Tx<'_>| {
            if !store::factors(tx, person)?.has_second() {
                return Ok(false);
            }
            store::put_recovery_codes(tx, person, &hashes, now)?;
            Ok(true)
        };
        let what = "identity-changed-recovery-codes";
        let renewed = self.change_credentials(person, Action::RenewRecoveryCodes, what, change).await?;
        Ok(if renewed { codes } else { Vec::new() })
    }

    fn draw_recovery_codes(&self) -> Vec<PrintedCode> {
        (0..RECOVERY_CODES).map(|_| PrintedCode::draw(&*self.0.random)).collect()
    }

    /// Changes by what a person proves who they are, in one transaction with its entry in the log and the
    /// letter that tells of it. `what` is the key of the sentence that says what changed.
    pub(crate) async fn change_credentials(
        &self,
        person: PersonId,
        action: Action,
        what: &'static str,
        change: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<bool, IdentityError> {
        let Some(account) = self.person(person).await? else { return Ok(false) };
        let (letter, now) = (self.letter_of_change(&account, what), self.0.clock.now());
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action,
            detail: String::new(),
            basis: "identity-basis-self".to_owned(),
        };
        let change = move |tx: &mut Tx<'_>| {
            let changed = change(tx)?;
            if changed {
                letter.post(tx, now)?;
            }
            Ok(changed)
        };
        Ok(self.0.evidence.record_with(access, change).await?.is_some())
    }

    /// The letter that tells a person what became of their credentials.
    pub(crate) fn letter_of_change(&self, account: &Account, what: &str) -> Letter {
        let words = Words::new(self.0.settings.texts.clone(), account.lang);
        let (what, when) = (words.t(what), words.date_time(self.0.clock.now(), &self.0.settings.zone));
        self.letter_to(account, CREDENTIALS_CHANGED, &[("what", &what), ("when", &when)])
    }
}
