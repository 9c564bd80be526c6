//! A person follows their booklets: what remains, until when, and where each pass was used.

use base::{PersonId, Timestamp};
use evidence::Action;
use voucher::Code;

use crate::appointment::Appointment;
use crate::call_person::Call;
use crate::model::{Booklet, BookletId};
use crate::note_learning::Learnt;
use crate::room::{PassError, Passes};
use crate::spotting::Answers;
use crate::store::{self, Contact, Use};

/// A booklet of the person who reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnBooklet {
    /// The booklet.
    pub booklet: Booklet,
    /// What a pass is worth, in cents.
    pub face_cents: i64,
    /// How many passes are not used.
    pub left: i64,
    /// The first moment after its last day.
    pub valid_until: Timestamp,
    /// What was used, the newest first.
    pub uses: Vec<Use>,
}

/// Everything that is kept of a booklet of an account: what its person takes away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOfBooklet {
    /// The booklet.
    pub booklet: Booklet,
    /// How many passes are not used.
    pub left: i64,
    /// What was used, the newest first.
    pub uses: Vec<Use>,
    /// What was learnt.
    pub learnt: Vec<Learnt>,
    /// The appointments, the latest first.
    pub appointments: Vec<Appointment>,
    /// How the person is called, and since when they agree. What was kept before the booklet was attached by a code is not
    /// told: it may be somebody else's.
    pub contact: Option<Contact>,
    /// The calls.
    pub calls: Vec<Call>,
    /// What the spotting said, and when they agreed that it is kept; not what was kept before, either.
    pub spotted: Option<(Answers, Timestamp)>,
    /// Whether it has no paper.
    pub is_digital: bool,
}

/// Rows of each kind that are taken away with a booklet.
const TAKEN_AWAY_MAX: i64 = 1_000;

impl Passes {
    /// Everything that is kept of the booklets of an account, some hundred at most.
    pub async fn kept_of(&self, person: PersonId) -> Result<Vec<KeptOfBooklet>, PassError> {
        let held = self.booklets_of(person).await?;
        self.db
            .read(move |tx| {
                let mut all = Vec::with_capacity(held.len());
                for (booklet, left) in &held {
                    let (id, attached_at) = (booklet.id, booklet.attached_at);
                    let is_theirs = |kept_at: Option<Timestamp>| attached_at.is_none_or(|at| Some(at) <= kept_at);
                    all.push(KeptOfBooklet {
                        booklet: booklet.clone(),
                        left: *left,
                        uses: store::uses_of(tx, id)?,
                        learnt: store::learnt_with(tx, id, TAKEN_AWAY_MAX)?,
                        appointments: store::appointments_of(tx, id, TAKEN_AWAY_MAX)?,
                        contact: store::contact(tx, id)?.filter(|contact| is_theirs(contact.agreed_at)),
                        calls: store::calls_of(tx, id, TAKEN_AWAY_MAX)?,
                        spotted: store::spotting_of(tx, id)?.filter(|(_, agreed_at)| is_theirs(Some(*agreed_at))),
                        is_digital: store::sealed_codes(tx, id)?.is_some(),
                    });
                }
                Ok(all)
            })
            .await
    }

    /// The booklets of an account, some hundred at most.
    pub async fn own_booklets(&self, person: PersonId) -> Result<Vec<OwnBooklet>, PassError> {
        let held = self.booklets_of(person).await?;
        self.db
            .read(move |tx| {
                let mut all = Vec::with_capacity(held.len());
                for (booklet, left) in &held {
                    let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
                    let uses = store::uses_of(tx, booklet.id)?;
                    let (booklet, left) = (booklet.clone(), *left);
                    all.push(OwnBooklet {
                        booklet,
                        left,
                        uses,
                        face_cents: lot.face_cents,
                        valid_until: lot.valid_until,
                    });
                }
                Ok(all)
            })
            .await
    }

    /// Attaches a booklet to the account of who holds it, by one of its codes; the person finds that again in the list of
    /// what was done with their data.
    ///
    /// # Errors
    /// Those of [`Passes::attach`].
    pub async fn attach_own(&self, person: PersonId, code: &Code) -> Result<BookletId, PassError> {
        self.record(person, person, Action::ChangePasses, "pass-basis-own").await?;
        self.attach(person, code).await
    }

    /// The account of a person ends: its booklets are nobody's, and can be used on paper; it acts for nobody any more.
    pub async fn forget_person(&self, person: PersonId) -> Result<(), PassError> {
        self.db
            .write(move |tx| {
                store::forget_contacts_of(tx, person)?;
                store::forget_visits_of(tx, person)?;
                store::forget_holder(tx, person)?;
                Ok(store::remove_memberships(tx, person)?)
            })
            .await
    }
}
