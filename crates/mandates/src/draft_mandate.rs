//! A helper writes a mandate down, for a person to sign.

use base::{Lang, PersonId};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;

use crate::model::{Contact, Mandate, MandateId, Phone, State, Terms};
use crate::people::{Described, Found};
use crate::room::{Mandates, MandatesError};
use crate::store as tables;

/// Drafts of one helper within a day, at most, whatever becomes of them: one that is given up makes no room for another.
pub const DRAFTS_MAX: i64 = 50;
/// How long a draft counts among those of its helper.
const DRAFTS_COUNT_FOR: SignedDuration = SignedDuration::from_hours(24);
/// What was never signed is forgotten after this many days.
const DRAFT_FORGOTTEN_AFTER_DAYS: i64 = 7;

/// The helper, as the session says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    /// Who.
    pub person: PersonId,
    /// The name that the person will read.
    pub name: String,
}

/// Who is to be helped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Someone with an account, by what they sign in with. Nothing of them is shown until they sign.
    Account {
        /// The user name or the e-mail address.
        login: String,
    },
    /// Someone without, as a paper says that they are.
    Described {
        /// The civil status, boxed for its size.
        person: Box<Described>,
        /// A telephone for the code.
        phone: Option<Phone>,
    },
}

/// Why nothing was written down.
#[derive(Debug, thiserror::Error)]
pub enum NotDrafted {
    /// There is no such account.
    #[error("no such account")]
    NoAccount,
    /// The person has an account: they are found by what they sign in with.
    #[error("the person has an account")]
    HasAccount,
    /// Somebody's civil status is nearly the same.
    #[error("somebody's civil status is nearly the same")]
    Near,
    /// Nobody helps themselves.
    #[error("this is the helper")]
    Oneself,
    /// Something failed.
    #[error(transparent)]
    Failed(#[from] MandatesError),
}

impl From<store::StoreError> for NotDrafted {
    fn from(error: store::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Mandates {
    /// Writes a mandate down.
    ///
    /// # Errors
    /// [`NotDrafted`]; [`MandatesError::NoHelper`] inside it when the organisation is not accredited.
    pub async fn draft(&self, helper: &Helper, who: Who, terms: Terms) -> Result<MandateId, NotDrafted> {
        let organisation = self.organisation_of(helper.person).await?.ok_or(MandatesError::NoHelper)?;
        let (drafter, since) = (helper.person, self.clock.now().minus(DRAFTS_COUNT_FOR));
        // Before anybody is looked for: who is refused learns nothing of them.
        if self.db.read(move |tx| tables::count_drafts(tx, drafter, since)).await? >= DRAFTS_MAX {
            return Err(MandatesError::TooManyDrafts.into());
        }
        let found = self.find(helper.person, who).await?;
        if found.person == helper.person {
            return Err(NotDrafted::Oneself);
        }
        let mandate = Mandate {
            id: MandateId::new(&*self.clock, &*self.random),
            person: found.person,
            person_name: found.name,
            has_account: found.has_account,
            contact: found.contact,
            lang: found.lang,
            helper: helper.person,
            helper_name: helper.name.clone(),
            organisation: organisation.id,
            terms,
            state: State::Drafted,
            drafted_at: self.clock.now(),
        };
        Ok(self.write_down(mandate).await?)
    }

    /// Writes a new draft like a mandate that a helper may use: the same person, the same terms. It is signed
    /// anew.
    ///
    /// # Errors
    /// [`MandatesError::HasAccount`] when the person got an account since: a paper would be the helper's word alone.
    pub async fn renew(&self, helper: &Helper, id: MandateId) -> Result<MandateId, MandatesError> {
        let (old, _) = self.mandate_for(helper.person, id).await?;
        let organisation = self.organisation_of(helper.person).await?.ok_or(MandatesError::NoHelper)?;
        if old.signed().is_none() {
            return Err(MandatesError::Changed);
        }
        if !old.has_account && self.people.has_account(old.person).await? {
            return Err(MandatesError::HasAccount);
        }
        let mandate = Mandate {
            id: MandateId::new(&*self.clock, &*self.random),
            helper: helper.person,
            helper_name: helper.name.clone(),
            organisation: organisation.id,
            state: State::Drafted,
            drafted_at: self.clock.now(),
            ..old
        };
        self.write_down(mandate).await
    }

    async fn write_down(&self, mandate: Mandate) -> Result<MandateId, MandatesError> {
        let id = mandate.id;
        let access = Access {
            actor: Actor::Person(mandate.helper),
            subject: Subject::Person(mandate.person),
            action: Action::DraftMandate,
            detail: mandate.detail(),
            basis: "mandates-basis-draft".to_owned(),
        };
        let revocation = self.codes.hash_of(&self.codes.revocation(id));
        let forgotten_at = mandate.drafted_at.plus(SignedDuration::from_hours(24 * DRAFT_FORGOTTEN_AFTER_DAYS));
        let since = mandate.drafted_at.minus(DRAFTS_COUNT_FOR);
        let change = move |tx: &mut store::Tx<'_>| {
            // Counted where it is written, so that many at once count each.
            if tables::count_drafts(tx, mandate.helper, since)? >= DRAFTS_MAX {
                return Ok(false);
            }
            tables::add_mandate(tx, &mandate, &revocation, forgotten_at)?;
            Ok(true)
        };
        let recorded = self.evidence.record_with(access, change).await?;
        recorded.map(|_| id).ok_or(MandatesError::TooManyDrafts)
    }

    async fn find(&self, helper: PersonId, who: Who) -> Result<FoundPerson, NotDrafted> {
        match who {
            Who::Account { login } => {
                let found = self.people.find_account(login.trim()).await.map_err(MandatesError::from)?;
                let person = found.ok_or(NotDrafted::NoAccount)?;
                let known = self.people.known(person).await.map_err(MandatesError::from)?;
                let lang = known.map(|known| known.lang).unwrap_or_default();
                // The name comes with the signature, and the mailbox is the account's own.
                let name = login.trim().to_owned();
                Ok(FoundPerson { person, name, has_account: true, contact: Contact::default(), lang })
            }
            Who::Described { person: described, phone } => {
                let found = self.people.find_or_create(helper, &described).await.map_err(MandatesError::from)?;
                let person = match found {
                    Found::Person(person) => person,
                    Found::HasAccount => return Err(NotDrafted::HasAccount),
                    Found::Near => return Err(NotDrafted::Near),
                };
                let identity = &described.identity;
                let surname = identity.usual_name.as_ref().unwrap_or(&identity.birth_name);
                Ok(FoundPerson {
                    person,
                    name: format!("{} {surname}", identity.given_names.first()),
                    has_account: false,
                    contact: Contact { email: described.email.clone(), phone },
                    lang: described.lang,
                })
            }
        }
    }
}

struct FoundPerson {
    person: PersonId,
    name: String,
    has_account: bool,
    contact: Contact,
    lang: Lang,
}

impl Mandate {
    /// What a mandate is for, for the log: names, never values.
    pub(crate) fn detail(&self) -> String {
        format!("{}, {} d", self.terms.scope, self.terms.lasts.days())
    }
}
