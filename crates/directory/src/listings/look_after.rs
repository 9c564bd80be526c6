//! What the calendar does: it announces the end of a listing, and tells when it was not renewed. The program calls this every
//! few minutes.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::ask_to_be_listed::{Deed, Entry};
use super::review::fact;
use super::{Listing, ListingStep, Listings, REMIND_DAYS, evidence_files};
use crate::directory::DirectoryError;
use crate::places::ListedStanding;
use crate::store::listings as tables;

/// Listings that are looked at in one round.
const ROUND_MAX: i64 = 500;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LookedAfterListings {
    /// Ends that were announced.
    pub reminded: usize,
    /// Listings that lapsed.
    pub lapsed: usize,
    /// Listings whose files were deleted.
    pub files: usize,
}

/// What is to be told of a listing on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Due {
    Reminder,
    Lapse,
}

impl Listings {
    /// Announces each end once, sixty days before, and tells each lapse once, with its step in the log; deletes files whose
    /// time is over.
    pub async fn look_after(&self) -> Result<LookedAfterListings, DirectoryError> {
        let today = self.today();
        let soon = today.checked_add(REMIND_DAYS.days()).unwrap_or(today);
        let ending = self.db.read(move |tx| Ok::<_, DirectoryError>(tables::ending(tx, soon, ROUND_MAX)?)).await?;
        let mut done = LookedAfterListings::default();
        for listing in ending {
            match due(&listing, today) {
                Some(Due::Reminder) => done.reminded += usize::from(self.remind(listing).await?),
                Some(Due::Lapse) => done.lapsed += usize::from(self.tell_lapse(listing).await?),
                None => {}
            }
        }
        let now = self.clock.now();
        done.files = self.db.write(move |tx| evidence_files::delete_due(tx, now, ROUND_MAX)).await?;
        Ok(done)
    }

    async fn remind(&self, listing: Listing) -> Result<bool, DirectoryError> {
        let until = listing.term.and_then(|term| term.until);
        let letters = self.letter(&listing, "ends-soon", until, "").await?;
        let reminded = Listing { reminded_until: until, ..listing };
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let is_first = tables::change(tx, &reminded)?;
                if is_first {
                    letters.iter().try_for_each(|letter| letter.enqueue(tx, now))?;
                }
                Ok(is_first)
            })
            .await
    }

    async fn tell_lapse(&self, listing: Listing) -> Result<bool, DirectoryError> {
        let until = listing.term.and_then(|term| term.until);
        let letters = self.letter(&listing, ListingStep::Lapsed.name(), until, "").await?;
        let fact = fact(listing.id, ListingStep::Lapsed, until);
        let lapsed = Listing { lapsed_until: until, ..listing };
        let deed = Deed {
            listing: lapsed,
            sites: None,
            is_shown: true,
            what: ListingStep::Lapsed,
            officer: None,
            reason: String::new(),
            letters,
        };
        self.carry_out(Entry::Decided(fact), deed).await
    }
}

/// What is to be told today, and was not yet.
fn due(listing: &Listing, today: Date) -> Option<Due> {
    let term = listing.term?;
    match ListedStanding::of(term, today) {
        ListedStanding::Lapsed => (listing.lapsed_until != term.until).then_some(Due::Lapse),
        ListedStanding::Suspended => None,
        ListedStanding::Listed | ListedStanding::ToRenew => {
            (listing.reminded_until != term.until).then_some(Due::Reminder)
        }
    }
}
