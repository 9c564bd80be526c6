//! The second step of a sign-in, and of a step-up: a code of an application, or a printed one.

use ::store::{StoreError, Tx};
use base::PersonId;

use crate::error::IdentityError;
use crate::letters::Written;
use crate::model::{Factors, Method, Proof};
use crate::printed_code::PrintedCode;
use crate::sign_in::{HalfwayTicket, SignedInOrNot, Visitor};
use crate::throttle::Throttle;
use crate::totp::TotpSecret;
use crate::{Identity, store};

/// What the log of failures and the seal of secrets call a person's codes.
const CODE: &str = "second factor";

const RECOVERY_CODE_USED: Written =
    Written { subject: "identity-letter-recovery-code-used-subject", text: "identity-letter-recovery-code-used-text" };

/// Someone whose password was right, in this browser.
#[derive(Debug, Clone)]
pub(crate) struct Halfway {
    pub(crate) person: PersonId,
    pub(crate) shared: bool,
    pub(crate) factors: Factors,
}

impl Identity {
    /// Who took the first step in this browser: by the cookie of a password just typed, or else by a
    /// session that rests on a password.
    pub(crate) async fn halfway(
        &self,
        cookie: Option<&str>,
        session: Option<&str>,
    ) -> Result<Option<Halfway>, IdentityError> {
        let typed = cookie.and_then(|cookie| self.open_ticket::<HalfwayTicket>(cookie));
        let (person, shared) = match (typed, session) {
            (Some(ticket), _) if self.is_password_stopped(ticket.person).await? => return Ok(None),
            (Some(ticket), _) => (ticket.person, ticket.shared),
            (None, Some(token)) => match self.live_session(token).await? {
                Some((session, _)) if rests_on_password(&session.proof) => (session.person, session.shared),
                _ => return Ok(None),
            },
            (None, None) => return Ok(None),
        };
        let factors = self.factors(person).await?;
        Ok(Some(Halfway { person, shared, factors }))
    }

    async fn is_password_stopped(&self, person: PersonId) -> Result<bool, IdentityError> {
        let kept = self.0.db.read(move |tx| store::password_of(tx, person)).await?;
        Ok(kept.is_some_and(|(_, is_stopped)| is_stopped))
    }

    /// What a person has besides a password.
    pub(crate) async fn factors(&self, person: PersonId) -> Result<Factors, IdentityError> {
        Ok(self.0.db.read(move |tx| store::factors(tx, person)).await?)
    }

    /// The code that was typed as the second step.
    pub(crate) async fn take_code(
        &self,
        halfway: &Halfway,
        typed: &str,
        visitor: Visitor,
    ) -> Result<SignedInOrNot, IdentityError> {
        let person = halfway.person;
        let named = person.to_string();
        let attempt = match self.count_attempt(Some((CODE, &named, Throttle::CODE)), visitor.address).await? {
            Ok(attempt) => attempt,
            Err(wait) => return Ok(SignedInOrNot::Wait(wait)),
        };
        if !self.is_code_of(person, typed).await? {
            return Ok(SignedInOrNot::Wrong);
        }
        let visitor = Visitor { shared: visitor.shared || halfway.shared, ..visitor };
        let proven = visitor.proven(person, Proof::password_and_code());
        Ok(SignedInOrNot::Done(self.begin_session(proven, move |tx, _| attempt.take_back(tx)).await?))
    }

    /// Whether this is a code of the person; it is none afterwards.
    async fn is_code_of(&self, person: PersonId, typed: &str) -> Result<bool, IdentityError> {
        let now = self.0.clock.now();
        if let Some(code) = PrintedCode::parse(typed) {
            let hash = self.recovery_code_hash(person, &code);
            let Some(account) = self.person(person).await? else { return Ok(false) };
            let left = self.factors(person).await?.recovery_codes.saturating_sub(1).to_string();
            let letter = self.letter_to(&account, RECOVERY_CODE_USED, &[("left", &left)]);
            let used = self.0.db.write(move |tx| {
                let used = store::use_recovery_code(tx, person, &hash, now)?;
                if used {
                    letter.post(tx, now)?;
                }
                Ok::<_, StoreError>(used)
            });
            return Ok(used.await?);
        }
        let Some((sealed, last_step)) = self.0.db.read(move |tx| store::totp(tx, person)).await? else {
            return Ok(false);
        };
        let Some(step) = self.open_totp(person, &sealed).and_then(|secret| secret.step_of(typed, now, last_step))
        else {
            return Ok(false);
        };
        Ok(self.0.db.write(move |tx: &mut Tx<'_>| store::take_totp_step(tx, person, step)).await?)
    }

    /// The secret of an application, sealed for the row of its person.
    pub(crate) fn seal_totp(&self, person: PersonId, secret: &TotpSecret) -> Vec<u8> {
        self.0.keys.seal.seal(&totp_purpose(person), secret.as_bytes(), &*self.0.random)
    }

    fn open_totp(&self, person: PersonId, sealed: &[u8]) -> Option<TotpSecret> {
        TotpSecret::from_bytes(&self.0.keys.seal.open(&totp_purpose(person), sealed)?)
    }

    pub(crate) fn recovery_code_hash(&self, person: PersonId, code: &PrintedCode) -> store::Hash {
        self.0.keys.code("recovery", &person.to_string(), code.as_str())
    }
}

/// Whether the person typed the password of the account here.
pub(crate) fn rests_on_password(proof: &Proof) -> bool {
    proof.provider.is_none() && proof.methods.has(Method::Pwd)
}

fn totp_purpose(person: PersonId) -> String {
    format!("totp secret of {person}")
}
