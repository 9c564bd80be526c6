//! A funder is given back what it has available: it asks, the next file pays it, and the bank says what became of it.

use std::collections::BTreeMap;

use base::{Id, PersonId, Timestamp};
use evidence::Fact;

use crate::books::{Purse, moved, post};
use crate::model::{FunderId, RefundId, RunId};
use crate::room::{PassError, Passes, text, within};
use crate::store;

/// Most cents of one refund: those of one credit transfer, or no file could be made. Who is given more asks twice.
const CENTS_MAX: i64 = remittance::AMOUNT_MAX_CENTS;
/// Refunds of a funder that are shown.
const SHOWN_MAX: i64 = 200;

/// The kind of the facts that say who was given money back: their fields are `refund`, `funder`, `cents`, `state`, and `ends`,
/// the last four signs of the account.
pub const REFUND_KIND: &str = "pass-refund";

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefundState {
    /// The funder asked for it: the money is set apart for it.
    Asked,
    /// It is in a file for the bank.
    Sent,
    /// It was paid.
    Paid,
    /// The bank refused it, or it was not carried out; the money is available again.
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
    /// Why it was not paid.
    pub reason: String,
    /// The run whose file it is in.
    pub run: Option<RunId>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Who asked for it, or noted that it was paid at once; not known of those from before it was kept.
    pub asked_by: Option<PersonId>,
    /// When it was paid, refused or withdrawn.
    pub settled_at: Option<Timestamp>,
    /// Who withdrew it, or noted by hand what became of it; nobody when the bank said so.
    pub settled_by: Option<PersonId>,
}

impl Refund {
    /// Whether the same command made both.
    fn is_same(&self, other: &Self) -> bool {
        let command = |one: &Self| (one.id, one.funder, one.cents, one.name.clone(), one.iban.clone());
        command(self) == command(other)
    }

    /// What stands in the evidence log when it comes to a state. Not who did it: an entry is kept for ever.
    pub(crate) fn fact(&self, state: RefundState) -> Fact {
        let ends = self.iban.get(self.iban.len().saturating_sub(4)..).unwrap_or_default();
        let fields = BTreeMap::from([
            ("refund", self.id.to_string()),
            ("funder", self.funder.to_string()),
            ("cents", self.cents.to_string()),
            ("state", state.name().to_owned()),
            ("ends", ends.to_owned()),
        ]);
        Fact { kind: REFUND_KIND, fields }
    }
}

impl Passes {
    /// Sets apart what a funder asks back of what it has available, for an account of its own; the same again counts once.
    /// Who asked is kept, and the evidence log has it.
    ///
    /// # Errors
    /// [`PassError::Lacking`] when less is available, [`PassError::Field`] for a name or an account that a bank does not
    /// know, [`PassError::Reused`] when the identifier is another refund's.
    pub async fn ask_refund(
        &self,
        by: PersonId,
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
            asked_by: Some(by),
            settled_at: None,
            settled_by: None,
        };
        self.insert_refund(refund, Purse::Refunding(funder)).await
    }

    /// Gives what is available back to a funder at once, outside of any file; the same again counts once.
    ///
    /// # Errors
    /// [`PassError::Lacking`] when less is available.
    pub async fn refund(&self, by: PersonId, id: RefundId, funder: FunderId, cents: i64) -> Result<(), PassError> {
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
            asked_by: Some(by),
            settled_at: Some(now),
            settled_by: Some(by),
        };
        self.insert_refund(refund, Purse::Escrow).await
    }

    async fn insert_refund(&self, refund: Refund, to: Purse) -> Result<(), PassError> {
        self.record_change(refund.fact(refund.state), move |tx, _| {
            if let Some(known) = store::refund(tx, refund.id)? {
                return if known.is_same(&refund) { Ok(false) } else { Err(PassError::Reused) };
            }
            if Purse::Available(refund.funder).cents(tx)? < refund.cents {
                return Err(PassError::Lacking);
            }
            to.open(tx, refund.asked_at)?;
            let key = format!("refund/{}", refund.id);
            let back = moved(&key, Purse::Available(refund.funder), to, refund.cents, "refund");
            post(tx, &[back], refund.asked_at)?;
            store::insert_refund(tx, &refund)?;
            Ok(true)
        })
        .await
    }

    /// Makes what a funder asked back available to it again, as long as it is in no file; the same again changes nothing. Who
    /// did it is kept, and the evidence log has it.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for a refund of another funder, [`PassError::Settled`] when it is in a file or was paid.
    pub async fn withdraw_refund(&self, by: PersonId, funder: FunderId, id: RefundId) -> Result<(), PassError> {
        self.end_refund(by, (Some(funder), id), RefundState::Withdrawn).await
    }

    /// Notes that a refund that was asked for was paid outside of any file; the same again changes nothing. Who did it is
    /// kept, and the evidence log has it.
    ///
    /// # Errors
    /// [`PassError::Settled`] when it is in a file, was refused or withdrawn.
    pub async fn note_refund_paid(&self, by: PersonId, id: RefundId) -> Result<(), PassError> {
        self.end_refund(by, (None, id), RefundState::Paid).await
    }

    /// Ends a refund that waits, of this funder or of any.
    async fn end_refund(
        &self,
        by: PersonId,
        (of, id): (Option<FunderId>, RefundId),
        to: RefundState,
    ) -> Result<(), PassError> {
        let known = move |tx: &mut ::store::Tx<'_>| {
            let refund = store::refund(tx, id)?.filter(|refund| of.is_none_or(|funder| refund.funder == funder));
            refund.ok_or(PassError::NotFound)
        };
        let now = self.clock.now();
        let fact = self.db.read(known).await?.fact(to);
        self.record_change(fact, move |tx, _| {
            let refund = known(tx)?;
            match refund.state {
                RefundState::Asked => settle_refund(tx, refund, (to, ""), (Some(by), now)).map(|()| true),
                same if same == to => Ok(false),
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
    (to, reason): (RefundState, &str),
    (by, now): (Option<PersonId>, Timestamp),
) -> Result<(), PassError> {
    let (id, funder) = (refund.id, refund.funder);
    let transfer = match (refund.state, to) {
        (RefundState::Paid, _) => (format!("refund/{id}/returned"), Purse::Escrow, Purse::Available(funder)),
        (_, RefundState::Paid) => (format!("refund/{id}/paid"), Purse::Refunding(funder), Purse::Escrow),
        _ => (format!("refund/{id}/ended"), Purse::Refunding(funder), Purse::Available(funder)),
    };
    let (key, from, into) = transfer;
    post(tx, &[moved(&key, from, into, refund.cents, to.name())], now)?;
    let settled = Refund { state: to, reason: reason.to_owned(), settled_at: Some(now), settled_by: by, ..refund };
    store::change_refund(tx, &settled)?;
    Ok(())
}

/// The identifier as a bank takes it: 32 digits.
pub(crate) fn reference<T>(id: Id<T>) -> Result<remittance::Reference, PassError> {
    id.uuid().simple().to_string().parse().map_err(|_| PassError::Field("reference"))
}
