//! A prescriber hands booklets over and follows what becomes of them: who has not come is called.

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;

use crate::appointment::{Appointment, AppointmentState};
use crate::call_person::{CALLS_SHOWN, Call};
use crate::model::{BOOKLETS_MAX, Booklet, BookletId, BookletState, PrescriberId};
use crate::replace::Replacement;
use crate::room::{PassError, Passes, text};
use crate::spot_needs::Proposal;
use crate::spotting::Answers;
use crate::store::{self, Contact};

/// Booklets that were handed over and are shown.
const HANDED_SHOWN: i64 = 100;
/// Booklets that nobody began, of one page.
const TO_CALL_SHOWN: i64 = 50;
/// Appointments of a booklet that are looked at.
const APPOINTMENTS_LOOKED_AT: i64 = 50;
/// Days after which somebody who has not come is to be called.
pub const CALL_AFTER_DAYS: i64 = 14;
/// Most characters of a name or a telephone number.
const CONTACT_MAX_CHARS: usize = 80;
/// Why a booklet was blocked that its prescriber reported lost.
pub(crate) const LOST: &str = "lost";
/// Why a booklet of an account is read or changed by the prescriber who handed it over.
pub(crate) const BASIS: &str = "pass-basis-prescriber";

/// A booklet that was handed over, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedBooklet {
    /// The booklet.
    pub booklet: Booklet,
    /// What a pass is worth, in cents.
    pub face_cents: i64,
    /// How many passes are not used.
    pub left: i64,
    /// When its first pass was used.
    pub begun_at: Option<Timestamp>,
    /// The first moment after its last day.
    pub valid_until: Timestamp,
    /// How who has it is reached, until it is begun.
    pub contact: Option<Contact>,
    /// The booklet that replaces it.
    pub replaced_by: Option<BookletId>,
    /// What the spotting said, if the person agreed that it is kept, and when they did.
    pub spotted: Option<(Answers, Timestamp)>,
    /// The calls to who has it, the newest first.
    pub calls: Vec<Call>,
    /// The next appointment, or the last one that was missed.
    pub appointment: Option<Appointment>,
}

/// What a prescriber has, and what became of what it had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// Serial numbers in stock: from, to, both with it.
    pub stock: Vec<(BookletId, BookletId)>,
    /// Handed over [`CALL_AFTER_DAYS`] ago or longer, and not begun: first whose person can be called and was not, then who was,
    /// then whom nobody can call; of each, the oldest first. One page.
    pub to_call: Vec<FollowedBooklet>,
    /// Which page that is, from 1: the last one, where one after it was asked for.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Handed over, the newest first.
    pub handed: Vec<FollowedBooklet>,
}

/// To whom a booklet is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receiver {
    /// Their account; nobody needs one.
    pub account: Option<PersonId>,
    /// What they are called, when they want to be called.
    pub name: String,
    /// Their telephone.
    pub telephone: String,
    /// Whether they were asked, and agree to be called.
    pub agreed: bool,
    /// What the spotting said, when they agree that it is kept.
    pub answers: Option<Answers>,
    /// The place that is proposed.
    pub proposal: Option<Proposal>,
}

/// What is kept with a booklet that is handed over.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept {
    contact: Option<(String, String)>,
    answers: Option<Answers>,
    proposal: Option<Proposal>,
}

impl Kept {
    /// Of who receives a booklet: how they are reached if they agree to be called, and what else they agree to.
    ///
    /// # Errors
    /// [`PassError::Field`] for a name without a telephone or the reverse, a text that is too long, and `agreed` for a
    /// telephone without agreement.
    pub(crate) fn of(receiver: &Receiver) -> Result<Self, PassError> {
        let contact = contact_of(receiver)?;
        if contact.is_some() && !receiver.agreed {
            return Err(PassError::Field("agreed"));
        }
        Ok(Self { contact, answers: receiver.answers.clone(), proposal: receiver.proposal.clone() })
    }

    /// Whether it says the same name and telephone as is kept of a booklet.
    pub(crate) fn has_contact_of(&self, tx: &mut Tx<'_>, id: BookletId) -> Result<bool, PassError> {
        let known = store::contact(tx, id)?.map(|contact| (contact.name, contact.telephone));
        Ok(known == self.contact)
    }

    /// Keeps it, in the transaction of the hand-over.
    pub(crate) fn keep(&self, tx: &mut Tx<'_>, id: BookletId, now: Timestamp) -> Result<(), PassError> {
        if let Some((name, telephone)) = &self.contact {
            store::keep_contact(tx, id, (name, telephone), now)?;
            store::agree_to_calls(tx, id, now)?;
        }
        if let Some(answers) = self.answers.as_ref().filter(|answers| !answers.is_empty()) {
            store::keep_spotting(tx, id, answers, now)?;
        }
        if let Some(proposal) = &self.proposal {
            store::keep_proposal(tx, id, proposal, now)?;
        }
        Ok(())
    }
}

impl Passes {
    /// What a prescriber has in stock and handed over. That booklets of accounts are read is recorded before.
    pub async fn followed(&self, reader: PersonId, of: PrescriberId) -> Result<Followed, PassError> {
        self.followed_page(reader, of, 1).await
    }

    /// The same, with a page of those who are to be called, from 1.
    pub async fn followed_page(&self, reader: PersonId, of: PrescriberId, page: i64) -> Result<Followed, PassError> {
        let now = self.clock.now();
        let before = now.minus(SignedDuration::from_hours(24 * CALL_AFTER_DAYS));
        let followed = self
            .db
            .read(move |tx| {
                let stock = ranges(&store::stock_of(tx, of, BOOKLETS_MAX)?);
                let to_call_in_all = store::count_not_begun(tx, of, before)?;
                // Who was called is gone from the list: past its end is its last page.
                let pages = (to_call_in_all + TO_CALL_SHOWN - 1) / TO_CALL_SHOWN;
                let page = page.min(pages).max(1);
                let to_call = store::not_begun(tx, of, before, (TO_CALL_SHOWN, (page - 1) * TO_CALL_SHOWN))?;
                let handed = store::handed_by(tx, of, HANDED_SHOWN)?;
                Ok::<_, PassError>(Followed {
                    stock,
                    to_call: follow(tx, to_call, now)?,
                    page: usize::try_from(page).unwrap_or(1),
                    pages: usize::try_from(pages).unwrap_or(1),
                    handed: follow(tx, handed, now)?,
                })
            })
            .await?;
        let all = followed.to_call.iter().chain(&followed.handed);
        let mut holders: Vec<PersonId> = all.filter_map(|one| one.booklet.holder).collect();
        holders.sort();
        holders.dedup();
        for holder in holders {
            self.record(reader, holder, Action::ReadPasses, BASIS).await?;
        }
        Ok(followed)
    }

    /// A booklet of a prescriber. That the booklet of an account is read is recorded before.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber.
    pub async fn followed_booklet(
        &self,
        reader: PersonId,
        of: PrescriberId,
        id: BookletId,
    ) -> Result<FollowedBooklet, PassError> {
        let booklet = self.own_booklet(of, id).await?;
        if let Some(holder) = booklet.holder {
            self.record(reader, holder, Action::ReadPasses, BASIS).await?;
        }
        let now = self.clock.now();
        let mut followed = self.db.read(move |tx| follow(tx, vec![booklet.clone()], now)).await?;
        followed.pop().ok_or(PassError::NotFound)
    }

    /// Hands a booklet over, and keeps how its receiver is reached, when they said so; and who did it. The evidence log has it,
    /// without the receiver.
    ///
    /// # Errors
    /// Those of [`Passes::hand_over`]; [`PassError::Field`] for a name without a telephone, or a text that is too long.
    pub async fn hand_over_to(
        &self,
        person: PersonId,
        by: PrescriberId,
        id: BookletId,
        receiver: Receiver,
    ) -> Result<(), PassError> {
        let kept = Kept::of(&receiver)?;
        self.own_booklet(by, id).await?;
        if let Some(account) = receiver.account {
            self.record(person, account, Action::ChangePasses, BASIS).await?;
        }
        self.hand_over_and_keep((Some(person), by), id, receiver.account, kept).await
    }

    /// Blocks a booklet of a prescriber that was lost or stolen.
    pub async fn report_lost(&self, person: PersonId, by: PrescriberId, id: BookletId) -> Result<(), PassError> {
        self.change(person, by, id).await?;
        if self.own_booklet(by, id).await?.state == BookletState::Blocked {
            return Ok(());
        }
        self.block_own(person, by, (id, id), LOST).await
    }

    /// Replaces a blocked booklet of a prescriber; its codes are given this once. Who did it is kept, and the evidence log has it.
    ///
    /// # Errors
    /// Those of [`Passes::replace`].
    pub async fn replace_lost(
        &self,
        person: PersonId,
        by: PrescriberId,
        id: BookletId,
    ) -> Result<Replacement, PassError> {
        self.change(person, by, id).await?;
        self.replace_by(person, by, id).await
    }

    /// Detaches a booklet on paper of a prescriber from the account that follows it: it is not that of who has it. It stands
    /// in the log of the account before. Its codes stay good: where somebody else may know one, it is blocked and replaced.
    ///
    /// # Errors
    /// [`PassError::NotFound`] for the booklet of another prescriber, [`PassError::Attached`] for one without paper, whose codes
    /// are nowhere else.
    pub async fn detach(&self, person: PersonId, by: PrescriberId, id: BookletId) -> Result<(), PassError> {
        let Some(holder) = self.own_booklet(by, id).await?.holder else { return Ok(()) };
        if self.is_digital(id).await? {
            return Err(PassError::Attached);
        }
        self.record(person, holder, Action::ChangePasses, BASIS).await?;
        self.db.write(move |tx| Ok(store::detach_booklet(tx, id, by, holder).map(drop)?)).await
    }

    /// Forgets how people are reached whose booklet was begun, replaced or has ended; says how many. The program calls it
    /// once a day.
    pub async fn forget_contacts(&self) -> Result<u64, PassError> {
        let now = self.clock.now();
        self.db.write(move |tx| Ok(store::forget_contacts(tx, now)?)).await
    }

    pub(crate) async fn own_booklet(&self, of: PrescriberId, id: BookletId) -> Result<Booklet, PassError> {
        let found = self.db.read(move |tx| store::booklet(tx, id)).await?;
        found.filter(|booklet| booklet.prescriber == Some(of)).ok_or(PassError::NotFound)
    }

    /// That a booklet of somebody's account is changed by its prescriber is recorded before.
    pub(crate) async fn change(&self, person: PersonId, by: PrescriberId, id: BookletId) -> Result<(), PassError> {
        match self.own_booklet(by, id).await?.holder {
            Some(holder) => self.record(person, holder, Action::ChangePasses, BASIS).await,
            None => Ok(()),
        }
    }

    /// Records what is done with somebody's booklet, before it is done.
    pub(crate) async fn record(
        &self,
        actor: PersonId,
        holder: PersonId,
        action: Action,
        basis: &str,
    ) -> Result<(), PassError> {
        self.evidence
            .record(Access {
                actor: Actor::Person(actor),
                subject: Subject::Person(holder),
                action,
                detail: "booklet".to_owned(),
                basis: basis.to_owned(),
            })
            .await?;
        Ok(())
    }
}

fn contact_of(receiver: &Receiver) -> Result<Option<(String, String)>, PassError> {
    if receiver.name.trim().is_empty() && receiver.telephone.trim().is_empty() {
        return Ok(None);
    }
    let (name, telephone) = (text("name", &receiver.name)?, text("telephone", &receiver.telephone)?);
    for (field, text) in [("name", &name), ("telephone", &telephone)] {
        if text.chars().count() > CONTACT_MAX_CHARS {
            return Err(PassError::Field(field));
        }
    }
    Ok(Some((name, telephone)))
}

pub(crate) fn follow(
    tx: &mut Tx<'_>,
    booklets: Vec<Booklet>,
    now: Timestamp,
) -> Result<Vec<FollowedBooklet>, PassError> {
    let mut all = Vec::with_capacity(booklets.len());
    for booklet in booklets {
        let lot = store::lot(tx, booklet.lot)?.ok_or(PassError::NotFound)?;
        let (left, begun_at) = store::use_of(tx, booklet.id)?;
        let is_replaced = booklet.state == BookletState::Replaced;
        all.push(FollowedBooklet {
            left,
            begun_at,
            face_cents: lot.face_cents,
            valid_until: lot.valid_until,
            contact: store::contact(tx, booklet.id)?,
            replaced_by: if is_replaced { store::replacement_of(tx, booklet.lot, booklet.id)? } else { None },
            spotted: store::spotting_of(tx, booklet.id)?,
            calls: store::calls_of(tx, booklet.id, CALLS_SHOWN)?,
            appointment: told(store::appointments_of(tx, booklet.id, APPOINTMENTS_LOOKED_AT)?, now),
            booklet,
        });
    }
    Ok(all)
}

/// The next appointment; where there is none, the last one if it was missed.
fn told(latest_first: Vec<Appointment>, now: Timestamp) -> Option<Appointment> {
    let mut all = latest_first;
    all.retain(|one| one.state != AppointmentState::Cancelled);
    let next = all.iter().rposition(|one| one.state == AppointmentState::Booked && now < one.ends_at);
    match next {
        Some(next) => Some(all.swap_remove(next)),
        None => all.into_iter().next().filter(|last| last.state == AppointmentState::Missed),
    }
}

/// Numbers in their order as ranges, both ends with it.
fn ranges(numbers: &[BookletId]) -> Vec<(BookletId, BookletId)> {
    let mut all: Vec<(BookletId, BookletId)> = Vec::new();
    for number in numbers {
        match all.last_mut() {
            Some((_, last)) if last.0 + 1 == number.0 => *last = *number,
            _ => all.push((*number, *number)),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_shown_as_ranges() {
        let numbers = [1, 2, 3, 7, 9, 10].map(BookletId);
        let told: Vec<(i64, i64)> = ranges(&numbers).iter().map(|(first, last)| (first.0, last.0)).collect();
        assert_eq!(told, [(1, 3), (7, 7), (9, 10)]);
        assert!(ranges(&[]).is_empty());
    }

    #[test]
    fn a_name_is_kept_with_a_telephone_or_not_at_all() {
        let receiver = |name: &str, telephone: &str| Receiver {
            name: name.to_owned(),
            telephone: telephone.to_owned(),
            ..Receiver::default()
        };
        assert!(matches!(contact_of(&receiver(" ", "")), Ok(None)));
        assert!(matches!(contact_of(&receiver("Zoé", "")), Err(PassError::Field("telephone"))));
        let kept = contact_of(&receiver(" Zoé ", "01 99 00 12 34")).ok().flatten();
        assert_eq!(kept, Some(("Zoé".to_owned(), "01 99 00 12 34".to_owned())));
    }
}
