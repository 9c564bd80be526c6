//! The codes under which registers know a person, such as a national number. A code shows its person everything that
//! was asked under it: so nobody states their own, and no two people have the same.

use base::PersonId;
use civil::PersonCode;
use evidence::{Access, Action, Actor, Subject};

use crate::error::IdentityError;
use crate::store::KeptPersonCode;
use crate::{Identity, store};

/// Codes of one person, at most.
pub const PERSON_CODES_MAX: usize = 4;
/// What the seal of a code says it is for.
const PURPOSE: &str = "person code";

/// What came of a code that was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonCodeStated {
    /// It is the person's from now on, or was before.
    Kept,
    /// It is somebody else's.
    Anothers,
    /// The person has [`PERSON_CODES_MAX`] already.
    TooMany,
    /// There is no such account.
    NoSuchPerson,
}

impl Identity {
    /// Keeps a code of a person, for which somebody besides the person stands: `by`, an office or a register.
    ///
    /// Whoever calls this made sure that the person proved it.
    ///
    /// # Errors
    /// When it could not be kept.
    pub async fn state_person_code(
        &self,
        person: PersonId,
        code: &PersonCode,
        by: &str,
    ) -> Result<PersonCodeStated, IdentityError> {
        let kept = KeptPersonCode {
            lookup: self.lookup_of(code),
            person,
            sealed: self.0.keys.seal.seal_text(PURPOSE, code.as_str().as_bytes(), &*self.0.random),
            stated_by: by.to_owned(),
            stated_at: self.0.clock.now(),
        };
        let lookup = kept.lookup;
        let before = self.0.db.read(move |tx| {
            let account = store::account(tx, person)?;
            Ok::<_, IdentityError>((account, store::person_of_code(tx, &lookup)?, store::person_codes(tx, person)?))
        });
        match before.await? {
            (None, ..) => return Ok(PersonCodeStated::NoSuchPerson),
            (_, Some(owner), _) if owner == person => return Ok(PersonCodeStated::Kept),
            (_, Some(_), _) => return Ok(PersonCodeStated::Anothers),
            (.., codes) if codes.len() >= PERSON_CODES_MAX => return Ok(PersonCodeStated::TooMany),
            _ => {}
        }
        let access = Access {
            actor: Actor::System(by.to_owned()),
            subject: Subject::Person(person),
            action: Action::ChangeProfile,
            detail: "person-code".to_owned(),
            basis: "identity-basis-person-code".to_owned(),
        };
        let added = self.0.evidence.record_with(access, move |tx| store::add_person_code(tx, &kept)).await?;
        Ok(if added.is_some() { PersonCodeStated::Kept } else { PersonCodeStated::Anothers })
    }

    /// The codes of a person, the oldest first.
    ///
    /// For the machine's own needs. Whoever shows them to someone else records that first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn person_codes(&self, person: PersonId) -> Result<Vec<PersonCode>, IdentityError> {
        let sealed = self.0.db.read(move |tx| store::person_codes(tx, person)).await?;
        let open = |sealed: &String| {
            let code = self.0.keys.seal.open_text(PURPOSE, sealed)?;
            String::from_utf8(code).ok()?.parse().ok()
        };
        Ok(sealed.iter().filter_map(open).collect())
    }

    /// Whose code it is.
    ///
    /// # Errors
    /// When that cannot be read.
    pub async fn person_of_code(&self, code: &PersonCode) -> Result<Option<PersonId>, IdentityError> {
        let lookup = self.lookup_of(code);
        Ok(self.0.db.read(move |tx| store::person_of_code(tx, &lookup)).await?)
    }

    fn lookup_of(&self, code: &PersonCode) -> [u8; 32] {
        self.0.keys.code(PURPOSE, "", code.as_str())
    }
}
