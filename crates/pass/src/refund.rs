//! A funder is given back what it has available: it asks, the next file pays it, and the bank says what became of it.

use base::{Id, Timestamp};

use crate::books::{Purse, moved, post};
use crate::model::{FunderId, RefundId, RunId};
use crate::room::{PassError, Passes, text, within};
use crate::store;

/// Most cents of one refund: ten billion euro.
const CENTS_MAX: i64 = 1_000_000_000_000;
/// Refunds of a funder that are shown.
const SHOWN_MAX: i64 = 200;

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefundState {
    /// The funder asked for it: the money is set apart for it.
    Asked,
    /// It is in a file for the bank.
    Sent,
    /// It was paid.
    Paid,
    /// The bank refused it; the money is available again.
    Refused,
    /// The funder took it back; the money is available again.
    Withdrawn,
}

impl RefundState {
    const ALL: [(&'static str, Self); 5] = [
        ("asked", Self::Asked),
        ("sent", Self::Sent),
        ("paid", Self::Paid),
        ("refused", Self::Refused),
        ("withdrawn", Self::Withdrawn),
    ];

    /// A word for it, as it is stored and in keys of texts.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, state)| *state == self).map_or("", |(name, _)| name)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, state)| *state)
    }
}

/// What a funder is given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// Which one.
    pub id: RefundId,
    /// To whom.
    pub funder: FunderId,
    /// How much.
    pub cents: i64,
    /// Whose account it goes to.
    pub name: String,
    /// Its IBAN; nothing when it was paid without a file.
    pub iban: String,
    /// Where it stands.
    pub state: RefundState,
    /// Why the bank refused it.
    pub reason: String,
    /// The run whose file it is in.
    pub run: Option<RunId>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was paid, refused or withdrawn.
    pub settled_at: Option<Timestamp>,
}

impl Refund {
    /// Whether the same command made both.
    fn is_same(&self, other: &Self) -> bool {
        let command = |one: &Self| (one.id, one.funder, one.cents, one.name.clone(), one.iban.clone());
        command(self) == command(other)
    }
}

impl Passes {
    /// Sets apart what a funder asks back of what it has available, for an account of its own; the same again counts once.
    ///
    /// # Errors
    /// [`PassError::Lacking`] when less is available, [`PassError::Field`] for a name or an account that a bank does not
    /// know, [`PassError::Reused`] when the identifier is another refund's.
    pub async fn ask_refund(
        &self,
        id: RefundId,
        funder: FunderId,
        cents: i64,
        (name, iban): (&str, &str),
    ) -> Result<(), PassError> {
        within("cents", cents, 1..=CENTS_MAX)?;
        let name = text("name", name)?;
        name.parse::<remittance::Name>().map_err(|_| PassError::Field("name"))?;
        let iban: remittance::Iban = iban.parse().map_err(|_| PassError::Field("iban"))?;
        let refund = Refund {
            id,
            funder,
            cents,
            name,
            iban: iban.as_str().to_owned(),
            state: RefundState::Asked,
            reason: String::new(),
            run: None,
            asked_at: self.clock.now(),
            settled_at: None,
        };
        self.insert_refund(refund, Purse::Refunding(funder)).await
    }

    /// Gives what is available back to a funder at once, outside of any file; the same again counts once.
    ///
    /// # Errors
    /// [`PassError::Lacking`] when less is available.
    pub async fn refund(&self, id: RefundId, funder: FunderId, cents: i64) -> Result<(), PassError> {
        within("cents", cents, 1..=CENTS_MAX)?;
        let now = self.clock.now();
        let refund = Refund {
            id,
            funder,
            cents,
            name: String::new(),
            iban: String::new(),
            state: RefundState::Paid,
            reason: String::new(),
            run: None,
            asked_at: now,
            settled_at: Some(now),
        };
        self.insert_refund(refund, Purse::Escrow).await
    }

    async fn insert_refund(&self, refund: Refund, to: Purse) -> Result<(), PassError> {
        self.db
            .write(move |tx| {
                if let Some(known) = store::refund(tx, refund.id)? {
                    return if known.is_same(&refund) { Ok(()) } else { Err(PassError::Reused) };
                }
                // Looked at first: a refusal after a write would undo what others do in the same commit.
                if Purse::Available(refund.funder).cents(tx)? < refund.cents {
                    return Err(PassError::Lacking);
                }
                to.open(tx, refund.asked_at)?;
                let key = format!("refund/{}", refund.id);
                let back = moved(&key, Purse::Available(refund.funder), to, refund.cents, "refund");
                post(tx, &[back], refund.asked_at)?;
                store::insert_refund(tx, &refund)?;
                Ok(())
            })
            .await
    }

    /// Makes what a funder asked back available to it again, as long as it is in no file; the same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a refund of another funder, [`PassError::Settled`] when it is in a file or was paid.
    pub async fn withdraw_refund(&self, funder: FunderId, id: RefundId) -> Result<(), PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let refund = store::refund(tx, id)?.filter(|refund| refund.funder == funder);
                let refund = refund.ok_or(PassError::NotFound)?;
                match refund.state {
                    RefundState::Asked => settle_refund(tx, refund, RefundState::Withdrawn, "", now),
                    RefundState::Withdrawn => Ok(()),
                    _ => Err(PassError::Settled),
                }
            })
            .await
    }

    /// Notes that a refund that was asked for was paid outside of any file; the same again changes nothing.
    ///
    /// # Errors
    /// [`PassError::Settled`] when it is in a file, was refused or withdrawn.
    pub async fn note_refund_paid(&self, id: RefundId) -> Result<(), PassError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let refund = store::refund(tx, id)?.ok_or(PassError::NotFound)?;
                match refund.state {
                    RefundState::Asked => settle_refund(tx, refund, RefundState::Paid, "", now),
                    RefundState::Paid => Ok(()),
                    _ => Err(PassError::Settled),
                }
            })
            .await
    }

    /// The refunds of a funder, the newest first.
    pub async fn refunds_of(&self, funder: FunderId) -> Result<Vec<Refund>, PassError> {
        self.db.read(move |tx| Ok(store::refunds_of(tx, funder, SHOWN_MAX)?)).await
    }
}

/// Ends a refund: what was set apart leaves, or is available again; what had left and came back is available again.
pub(crate) fn settle_refund(
    tx: &mut ::store::Tx<'_>,
    refund: Refund,
    to: RefundState,
    reason: &str,
    now: Timestamp,
) -> Result<(), PassError> {
    let (id, funder) = (refund.id, refund.funder);
    let transfer = match (refund.state, to) {
        (RefundState::Paid, _) => (format!("refund/{id}/returned"), Purse::Escrow, Purse::Available(funder)),
        (_, RefundState::Paid) => (format!("refund/{id}/paid"), Purse::Refunding(funder), Purse::Escrow),
        _ => (format!("refund/{id}/ended"), Purse::Refunding(funder), Purse::Available(funder)),
    };
    let (key, from, into) = transfer;
    post(tx, &[moved(&key, from, into, refund.cents, to.name())], now)?;
    store::change_refund(tx, &Refund { state: to, reason: reason.to_owned(), settled_at: Some(now), ..refund })?;
    Ok(())
}

/// The identifier as a bank takes it: 32 digits.
pub(crate) fn reference<T>(id: Id<T>) -> Result<remittance::Reference, PassError> {
    id.uuid().simple().to_string().parse().map_err(|_| PassError::Field("reference"))
}
