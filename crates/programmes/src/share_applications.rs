//! The officer has the applications shared out among the jury; a conflict, or two who differ, gives one to somebody more.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};

use crate::assess::{Sheets, is_sent};
use crate::letters::{self, Letter};
use crate::model::jury::Declared;
use crate::model::{ApplicationId, Call, CallId};
use crate::people::Contact;
use crate::room::{Programmes, ProgrammesError};
use crate::score::{READERS_MAX, Standing};
use crate::share_out::{SharedOut, Sharing, share_out};
use crate::store as tables;

/// What is to be shared out of a call, and how it is: nothing is written.
pub(crate) fn shared(call: &Call, sheets: &Sheets) -> SharedOut {
    let mut sharing = Sharing { reviewers: sheets.members.clone(), most: sheets.jury.most, ..Sharing::default() };
    for brief in sheets.judged() {
        let wants_third = matches!(sheets.standing(call, brief.id), Standing::WantsThird { .. });
        sharing.wanted.push((brief.id, if wants_third { READERS_MAX } else { sheets.jury.readers }));
        let all = sheets.readings.get(&brief.id).map(Vec::as_slice).unwrap_or_default();
        for reading in all {
            let pair = (brief.id, reading.reviewer);
            if matches!(reading.declared, Declared::In(_)) {
                sharing.barred.insert(pair);
            } else if reading.is_theirs() || is_sent(reading) {
                sharing.given.insert(pair);
            }
        }
    }
    // The call is the seed: whoever looks again finds the same sharing.
    share_out(&sharing, &call.id.to_string())
}

/// Shares out what lacks readers, in the transaction of what caused it. Gives who was given what.
pub(crate) fn share_in(
    tx: &mut Tx<'_>,
    call: &Call,
    now: Timestamp,
) -> Result<BTreeMap<PersonId, Vec<ApplicationId>>, StoreError> {
    let Some(sheets) = Sheets::of(tx, call)? else { return Ok(BTreeMap::new()) };
    let thirds: BTreeSet<ApplicationId> = sheets
        .judged()
        .filter(|brief| matches!(sheets.standing(call, brief.id), Standing::WantsThird { .. }))
        .map(|brief| brief.id)
        .collect();
    let mut given: BTreeMap<PersonId, Vec<ApplicationId>> = BTreeMap::new();
    for (application, reviewer) in shared(call, &sheets).new {
        if tables::add_reading(tx, call.id, application, reviewer, thirds.contains(&application), now)? {
            given.entry(reviewer).or_default().push(application);
        }
    }
    Ok(given)
}

impl Programmes {
    /// Shares out the complete applications of an own call, and tells each member how many are new for them. Again, only
    /// what lacks readers is shared out. Gives how many were given.
    ///
    /// # Errors
    /// [`ProgrammesError::NotOpen`] while people apply; [`ProgrammesError::GoneOn`] once a list is signed.
    pub async fn share_applications(&self, officer: PersonId, id: CallId) -> Result<usize, ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        self.jury(&call).await?;
        self.still_open(id).await?;
        if self.clock.now() < call.closes_at {
            return Err(ProgrammesError::NotOpen);
        }
        self.record_call("programme-shared-out", &call).await?;
        self.share_and_write(&call, |_, _| Ok(true)).await.map(Option::unwrap_or_default)
    }

    /// Makes a change, shares out what lacks readers then, and writes to who was given something: in one transaction. None
    /// when the change was not made.
    pub(crate) async fn share_and_write(
        &self,
        call: &Call,
        change: impl Fn(&mut Tx<'_>, Timestamp) -> Result<bool, StoreError> + Send + Sync + 'static,
    ) -> Result<Option<usize>, ProgrammesError> {
        let contacts = self.contacts_of(call).await?;
        let (room, call, now) = (self.clone(), call.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                if !change(tx, now)? {
                    return Ok::<_, ProgrammesError>(None);
                }
                let given = share_in(tx, &call, now)?;
                for (reviewer, applications) in &given {
                    let Some(contact) = contacts.get(reviewer) else { continue };
                    let letter = room.letter_of_readings(&call, contact, applications.len())?;
                    letters::post(tx, letter.as_ref(), now)?;
                }
                Ok(Some(given.values().map(Vec::len).sum()))
            })
            .await
    }

    /// How the members of a jury are written to.
    async fn contacts_of(&self, call: &Call) -> Result<BTreeMap<PersonId, Contact>, ProgrammesError> {
        let mut contacts = BTreeMap::new();
        for person in self.sheets(call).await?.members {
            contacts.extend(self.reached(person).await?.map(|contact| (person, contact)));
        }
        Ok(contacts)
    }

    fn letter_of_readings(
        &self,
        call: &Call,
        contact: &Contact,
        count: usize,
    ) -> Result<Option<Letter>, ProgrammesError> {
        let title = call.short_title(contact.lang);
        let link = format!("{}/jury", self.public_url);
        let values = [
            ("name", contact.name.as_str().into()),
            ("title", title.as_str().into()),
            ("count", count.into()),
            ("link", link.as_str().into()),
        ];
        self.write_to(contact, "programmes-mail-jury-reads", &values)
    }
}
