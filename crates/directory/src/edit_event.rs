//! An organiser writes an event: a draft that nobody else sees until it is published.

use base::{Id, PersonId};

use crate::directory::DirectoryError;
use crate::model::{Event, EventId};
use crate::organising::{Draft, DraftSession, ORGANISED_MAX, Organised, Organiser, OrganiserId, OrganiserState, Stage};
use crate::store as tables;
use crate::store::organisers::{self as organisers, EventChange};
use crate::surroundings::Events;

/// Changes of the history that are shown.
const CHANGES_SHOWN: i64 = 100;

/// What an organiser sees of an event of theirs.
#[derive(Debug, Clone)]
pub struct Own {
    /// The event as it is kept.
    pub organised: Organised,
    /// In whose name.
    pub organiser: Organiser,
    /// What became of it, the newest first.
    pub changes: Vec<EventChange>,
}

impl Events {
    /// Begins an event. The same key again begins it once.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] names everything that is to be mended.
    pub async fn begin_event(
        &self,
        person: PersonId,
        organiser: OrganiserId,
        draft: Draft,
        creation_key: String,
    ) -> Result<EventId, DirectoryError> {
        let organised = Organised {
            event: Id::new(&*self.clock, &*self.random),
            organiser,
            stage: Stage::Draft,
            draft,
            revision: 0,
            changed_at: self.clock.now(),
        };
        self.check(&organised.draft, organised.event)?;
        self.db
            .write(move |tx| {
                active(tx, organiser, person)?;
                if organisers::count_organised(tx, organiser)? >= ORGANISED_MAX.try_into().unwrap_or(i64::MAX) {
                    return Err(DirectoryError::Conflict("directory-organised-too-many"));
                }
                Ok(organisers::insert_organised(tx, &organised, &creation_key)?)
            })
            .await
    }

    /// Writes what an event is about, where and when, in the place of the revision that the person saw. Its programme
    /// stays, and moves along when the event begins at another time.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`]; [`DirectoryError::Conflict`] when it was changed elsewhere meanwhile.
    pub async fn edit_event(
        &self,
        person: PersonId,
        event: EventId,
        seen: u32,
        draft: Draft,
    ) -> Result<(), DirectoryError> {
        self.change_draft(person, event, Some(seen), move |known| {
            let mut changed = Draft {
                sessions: std::mem::take(&mut known.sessions),
                next_session: known.next_session,
                ..draft.clone()
            };
            if changed.starts != known.starts {
                changed.move_programme(known.starts);
            }
            *known = changed;
        })
        .await
    }

    /// Writes a session in the place of the one with its number, or adds it. Sent twice, it is there once.
    pub async fn put_session(
        &self,
        person: PersonId,
        event: EventId,
        session: DraftSession,
    ) -> Result<(), DirectoryError> {
        self.change_draft(person, event, None, move |draft| draft.put_session(session.clone())).await
    }

    /// Takes a session away.
    pub async fn remove_session(&self, person: PersonId, event: EventId, number: u32) -> Result<(), DirectoryError> {
        self.change_draft(person, event, None, move |draft| draft.sessions.retain(|known| known.number != number)).await
    }

    async fn change_draft(
        &self,
        person: PersonId,
        event: EventId,
        seen: Option<u32>,
        change: impl Fn(&mut Draft) + Send + Sync + 'static,
    ) -> Result<(), DirectoryError> {
        let (events, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let (organised, _) = own(tx, event, person)?;
                let mut draft = organised.draft.clone();
                change(&mut draft);
                if draft == organised.draft {
                    return Ok(());
                }
                if organised.stage == Stage::Cancelled {
                    return Err(DirectoryError::Conflict("directory-event-is-cancelled"));
                }
                if seen.is_some_and(|seen| seen != organised.revision) {
                    return Err(DirectoryError::Conflict("directory-draft-changed-elsewhere"));
                }
                events.check(&draft, event)?;
                if !organisers::put_draft(tx, event, &draft, organised.revision, now)? {
                    return Err(DirectoryError::Conflict("directory-draft-changed-elsewhere"));
                }
                Ok(())
            })
            .await
    }

    /// Whether an event can be made of a draft; a programme that does not fit yet is no hindrance.
    fn check(&self, draft: &Draft, event: EventId) -> Result<(), DirectoryError> {
        match self.event_of(draft, event, "–", None) {
            Ok(_) => Ok(()),
            Err(DirectoryError::Faults(faults)) => {
                let faults: Vec<_> = faults.into_iter().filter(|fault| fault.field != "programme").collect();
                if faults.is_empty() { Ok(()) } else { Err(DirectoryError::Faults(faults)) }
            }
            Err(error) => Err(error),
        }
    }

    /// The event that a draft becomes.
    pub(crate) fn event_of(
        &self,
        draft: &Draft,
        event: EventId,
        organisation: &str,
        before: Option<&Event>,
    ) -> Result<Event, DirectoryError> {
        let event = draft.event(event, organisation, self.directory.vocabulary(), self.clock.now(), before);
        event.map_err(DirectoryError::Faults)
    }

    /// A copy of an event, as a new draft, at the next time on the same day of the week that is ahead. The same key again
    /// copies it once.
    pub async fn copy_event(
        &self,
        person: PersonId,
        event: EventId,
        creation_key: String,
    ) -> Result<EventId, DirectoryError> {
        let own = self.own_event(person, event).await?;
        let today = self.zone.to_datetime(self.clock.now().jiff());
        let draft = own.organised.draft.for_another_time(today);
        self.begin_event(person, own.organised.organiser, draft, creation_key).await
    }

    /// Takes away a draft that was never published.
    pub async fn delete_draft(&self, person: PersonId, event: EventId) -> Result<(), DirectoryError> {
        self.db
            .write(move |tx| {
                own(tx, event, person)?;
                if organisers::delete_draft(tx, event)? {
                    Ok(())
                } else {
                    Err(DirectoryError::Conflict("directory-event-is-published"))
                }
            })
            .await
    }

    /// An event of this person's, with its history.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] when it is somebody else's.
    pub async fn own_event(&self, person: PersonId, event: EventId) -> Result<Own, DirectoryError> {
        self.db
            .read(move |tx| {
                let (organised, organiser) = own(tx, event, person)?;
                let changes = organisers::changes_of(tx, event, CHANGES_SHOWN)?;
                Ok(Own { organised, organiser, changes })
            })
            .await
    }

    /// The events of this person's organisations, those changed last first.
    pub async fn own_events(&self, person: PersonId) -> Result<Vec<Organised>, DirectoryError> {
        let most = ORGANISED_MAX.try_into().unwrap_or(i64::MAX);
        self.db.read(move |tx| Ok(organisers::organised_by(tx, person, most)?)).await
    }

    /// The event as everybody sees it, from the database.
    pub(crate) fn published(&self, tx: &mut ::store::Tx<'_>, event: EventId) -> Result<Option<Event>, DirectoryError> {
        Ok(tables::event_of(tx, event, self.directory.vocabulary())?)
    }
}

/// An event and its organiser, when they are this person's.
pub fn own(
    tx: &mut ::store::Tx<'_>,
    event: EventId,
    person: PersonId,
) -> Result<(Organised, Organiser), DirectoryError> {
    let organised = organisers::organised_event(tx, event)?.ok_or(DirectoryError::NotFound)?;
    let organiser = organisers::organiser_of(tx, organised.organiser)?.ok_or(DirectoryError::NotFound)?;
    if organiser.person == person { Ok((organised, organiser)) } else { Err(DirectoryError::NotFound) }
}

/// The organiser, when it is this person's and an officer agreed.
pub fn active(tx: &mut ::store::Tx<'_>, organiser: OrganiserId, person: PersonId) -> Result<Organiser, DirectoryError> {
    let organiser = organisers::organiser_of(tx, organiser)?;
    let organiser = organiser.filter(|organiser| organiser.person == person).ok_or(DirectoryError::NotFound)?;
    if organiser.state == OrganiserState::Agreed {
        Ok(organiser)
    } else {
        Err(DirectoryError::Conflict("directory-organiser-not-agreed"))
    }
}
