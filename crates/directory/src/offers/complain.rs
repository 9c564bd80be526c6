//! A firm complains about an offer; its operator answers within a time; everybody sees how often that happens.

use base::{Id, PersonId, Timestamp};
use jiff::SignedDuration;

use super::{Offer, OfferId, TEXT_MAX_CHARS};
use crate::directory::DirectoryError;
use crate::fault;
use crate::letters::Writing;
use crate::store::{complaints as tables, offers};
use crate::surroundings::Offers;

/// The identifier of a [`Complaint`].
pub type ComplaintId = Id<Complaint>;

/// An operator answers within so many days.
pub const ANSWER_WITHIN_DAYS: i64 = 15;
/// Counts are shown from so many complaints on: of fewer, somebody could be told apart.
pub const COUNT_SHOWN_FROM: u32 = 5;
/// Characters of a complaint, and of an answer.
const MESSAGE_MAX_CHARS: usize = 4_000;
/// Complaints of one person about one offer that wait for an answer.
const WAITING_MAX: usize = 3;
/// Complaints that are listed at once.
const LISTED_MAX: i64 = 200;
/// Why an operator, and an officer, may read a complaint: the keys of the texts.
const BASIS_OPERATOR: &str = "directory-basis-complaint";
const BASIS_OFFICER: &str = "directory-basis-complaint-watch";
const DETAIL: &str = "name, firm, complaint";

/// What a firm complains of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Its identifier.
    pub id: ComplaintId,
    /// The offer.
    pub offer: OfferId,
    /// Who complains.
    pub person: PersonId,
    /// The firm, as the person names it.
    pub firm: String,
    /// What happened.
    pub message: String,
    /// When it was written.
    pub asked_at: Timestamp,
    /// Until when it is to be answered.
    pub answer_by: Timestamp,
    /// The answer.
    pub answer: Option<(String, Timestamp)>,
}

/// What a person types to complain.
#[derive(Debug, Clone, Default)]
pub struct Complained {
    /// The firm.
    pub firm: String,
    /// What happened.
    pub message: String,
    /// The same key again complains once.
    pub creation_key: String,
}

/// How an operator answers: what everybody may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ComplaintCount {
    /// How many there were.
    pub asked: u32,
    /// How many were answered in time.
    pub in_time: u32,
    /// How many were answered late, or are late and unanswered.
    pub late: u32,
    /// How many days it took to answer, for the one in the middle.
    pub median_days: Option<u32>,
}

/// A complaint with what its page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenComplaint {
    /// The complaint.
    pub complaint: Complaint,
    /// The offer.
    pub offer: Offer,
    /// The name of who complains; not for themselves.
    pub name: Option<String>,
    /// Whether the reader can answer.
    pub may_answer: bool,
}

impl Complaint {
    /// Whether it should have been answered before this moment.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.answer.is_none() && self.answer_by < now
    }
}

impl ComplaintCount {
    /// Counts: when each was asked, until when it was to be answered, and when it was.
    pub fn of(complaints: &[(Timestamp, Timestamp, Option<Timestamp>)], now: Timestamp) -> Self {
        let mut count = Self { asked: u32::try_from(complaints.len()).unwrap_or(u32::MAX), ..Self::default() };
        let mut days = Vec::new();
        for (asked_at, answer_by, answered_at) in complaints {
            match answered_at {
                Some(answered_at) => {
                    days.push(u32::try_from(answered_at.since(*asked_at).as_hours() / 24).unwrap_or(0));
                    if answered_at <= answer_by { count.in_time += 1 } else { count.late += 1 }
                }
                None if *answer_by < now => count.late += 1,
                None => {}
            }
        }
        days.sort_unstable();
        count.median_days = days.get(days.len().saturating_sub(1) / 2).copied();
        count
    }

    /// Whether there are enough of them to be shown.
    pub const fn is_shown(self) -> bool {
        self.asked >= COUNT_SHOWN_FROM
    }
}

impl Offers {
    /// Complains. The operator gets a letter, in the same transaction. The same key again complains once.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] names everything that is to be mended.
    pub async fn complain(
        &self,
        person: PersonId,
        offer: OfferId,
        complained: Complained,
    ) -> Result<ComplaintId, DirectoryError> {
        let offer = self.offer(offer).await?;
        let mut faults = Vec::new();
        let firm = fault::text(&mut faults, "firm", &complained.firm, TEXT_MAX_CHARS);
        let message = fault::text(&mut faults, "message", &complained.message, MESSAGE_MAX_CHARS);
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let now = self.clock.now();
        let complaint = Complaint {
            id: Id::new(&*self.clock, &*self.random),
            offer: offer.id,
            person,
            firm,
            message,
            asked_at: now,
            answer_by: now.plus(SignedDuration::from_hours(24 * ANSWER_WITHIN_DAYS)),
            answer: None,
        };
        let vendor = match offer.vendor {
            Some(vendor) => self.contacts.contact(vendor).await.map_err(DirectoryError::Contacts)?,
            None => None,
        };
        let letters = vendor.map(|to| {
            let words = ui::Words::new(std::sync::Arc::clone(&self.texts), to.lang);
            Writing::to(self, &to)
                .with("operator", &offer.terms.operator)
                .with("until", words.date(self.day(complaint.answer_by)))
                .with("link", format!("{}/complaints/{}", self.public_url, complaint.id))
                .letter("directory-mail-complaint")
        });
        let letters: Vec<_> = letters.transpose()?.into_iter().collect();
        let offers = self.clone();
        self.db
            .write(move |tx| {
                let (id, is_new) = tables::insert_complaint(tx, &complaint, &complained.creation_key)?;
                if is_new {
                    if tables::count_waiting(tx, person, complaint.offer)? > WAITING_MAX {
                        return Err(DirectoryError::Conflict("directory-complaints-too-many"));
                    }
                    offers.post(tx, &letters)?;
                }
                Ok(id)
            })
            .await
    }

    /// A complaint, for who wrote it, the operator, or an officer. Somebody else's reading is recorded first.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] for everybody else.
    pub async fn read_complaint(
        &self,
        reader: PersonId,
        is_officer: bool,
        id: ComplaintId,
    ) -> Result<SeenComplaint, DirectoryError> {
        let (complaint, offer) = self
            .db
            .read(move |tx| {
                let complaint = tables::complaint_of(tx, id)?.ok_or(DirectoryError::NotFound)?;
                let offer = offers::offer_of(tx, complaint.offer)?.ok_or(DirectoryError::NotFound)?;
                Ok::<_, DirectoryError>((complaint, offer))
            })
            .await?;
        let is_operator = offer.vendor == Some(reader);
        if complaint.person == reader {
            return Ok(SeenComplaint { complaint, offer, name: None, may_answer: false });
        }
        if !is_operator && !is_officer {
            return Err(DirectoryError::NotFound);
        }
        let basis = if is_operator { BASIS_OPERATOR } else { BASIS_OFFICER };
        self.record_reading(reader, complaint.person, DETAIL, basis).await?;
        let name = match self.contact(complaint.person).await {
            Ok(contact) => Some(contact.name),
            Err(DirectoryError::NotFound) => None,
            Err(error) => return Err(error),
        };
        // Where the operator has no account here, an officer writes down what it answered.
        let may_answer = complaint.answer.is_none() && (is_operator || offer.vendor.is_none());
        Ok(SeenComplaint { complaint, offer, name, may_answer })
    }

    /// Answers a complaint; who complained gets a letter, in the same transaction.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] without a text; [`DirectoryError::Conflict`] when it was answered before.
    pub async fn answer_complaint(
        &self,
        reader: PersonId,
        is_officer: bool,
        id: ComplaintId,
        answer: &str,
    ) -> Result<(), DirectoryError> {
        let seen = self.read_complaint(reader, is_officer, id).await?;
        if !seen.may_answer {
            return Err(DirectoryError::Conflict("directory-complaint-answered"));
        }
        let mut faults = Vec::new();
        let answer = fault::text(&mut faults, "answer", answer, MESSAGE_MAX_CHARS);
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let to = self.contact(seen.complaint.person).await?;
        let letter = Writing::to(self, &to)
            .with("operator", &seen.offer.terms.operator)
            .with("answer", &answer)
            .with("link", format!("{}/complaints/{id}", self.public_url))
            .letter("directory-mail-complaint-answer")?;
        let (letters, offers, now) = ([letter], self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                if !tables::put_answer(tx, id, &answer, (reader, now))? {
                    return Err(DirectoryError::Conflict("directory-complaint-answered"));
                }
                offers.post(tx, &letters)
            })
            .await
    }

    /// How the operator of an offer answers.
    pub async fn count_complaints(&self, offer: OfferId) -> Result<ComplaintCount, DirectoryError> {
        let now = self.clock.now();
        let times = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::times_of(tx, offer)?)).await?;
        Ok(ComplaintCount::of(&times, now))
    }

    /// The complaints that nobody answered, those that are due first: for officers of every offer, else of the offers
    /// that this person answers for. Who complains is not told here.
    pub async fn unanswered(&self, operator: Option<PersonId>) -> Result<Vec<(Complaint, Offer)>, DirectoryError> {
        self.db
            .read(move |tx| {
                let offers = offers::offers(tx)?;
                let of = |complaint: &Complaint| offers.iter().find(|offer| offer.id == complaint.offer).cloned();
                let waiting = tables::unanswered(tx, LISTED_MAX)?;
                let waiting = waiting.into_iter().filter_map(|complaint| Some((of(&complaint)?, complaint)));
                let mine = |offer: &Offer| operator.is_none_or(|operator| offer.vendor == Some(operator));
                Ok(waiting.filter(|(offer, _)| mine(offer)).map(|(offer, complaint)| (complaint, offer)).collect())
            })
            .await
    }

    /// What this person complained of, the newest first.
    pub async fn complaints_of(&self, person: PersonId) -> Result<Vec<Complaint>, DirectoryError> {
        self.db.read(move |tx| Ok(tables::complaints_of(tx, person, LISTED_MAX)?)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_and_unanswered_is_late_and_the_median_is_of_what_was_answered() {
        let day = |day: i64| Timestamp::from_seconds(day * 86_400);
        let asked = |asked: i64, answered: Option<i64>| (day(asked), day(asked + 15), answered.map(day));
        let complaints = [asked(0, Some(2)), asked(0, Some(4)), asked(0, Some(20)), asked(0, None), asked(25, None)];
        let count = ComplaintCount::of(&complaints, day(30));
        assert_eq!(count, ComplaintCount { asked: 5, in_time: 2, late: 2, median_days: Some(4) });
        assert!(count.is_shown() && !ComplaintCount { asked: 4, ..count }.is_shown());
        assert_eq!(ComplaintCount::of(&[], day(0)).median_days, None);
    }
}
