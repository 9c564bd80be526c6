//! An organiser publishes an event, changes or cancels it; whoever is registered is told.

use ::store::Tx;
use base::{Lang, PersonId, Timestamp};

use crate::directory::DirectoryError;
use crate::edit_event::{active, own};
use crate::fault;
use crate::letters::{Letter, Writing};
use crate::model::{Event, EventId, Mode, Standing, Venue};
use crate::organising::{Changed, DESCRIPTION_MAX_CHARS, Stage};
use crate::registering::{Registration, RegistrationState};
use crate::store as tables;
use crate::store::organisers::{self as organisers, Change, ChangeKind, EventChange};
use crate::store::registrations;
use crate::surroundings::{Contact, Events, Surroundings};

impl Events {
    /// Publishes the draft: for the first time, or what was changed since. Pressed twice, it is published once.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] when the programme does not fit into the event; [`DirectoryError::Conflict`] when the
    /// organiser may not publish, or the event was cancelled.
    pub async fn publish_event(&self, person: PersonId, event: EventId, message: &str) -> Result<(), DirectoryError> {
        let mut faults = Vec::new();
        let message = fault::optional_text(&mut faults, "message", message, DESCRIPTION_MAX_CHARS).unwrap_or_default();
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let (events, now) = (self.clone(), self.clock.now());
        self.db.write(move |tx| events.publish(tx, person, event, &message, now)).await?;
        self.directory.refresh().await
    }

    fn publish(
        &self,
        tx: &mut Tx<'_>,
        person: PersonId,
        id: EventId,
        message: &str,
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        let (organised, organiser) = own(tx, id, person)?;
        active(tx, organiser.id, person)?;
        if organised.stage == Stage::Cancelled {
            return Err(DirectoryError::Conflict("directory-event-is-cancelled"));
        }
        let before = self.published(tx, id)?;
        let event = self.event_of(&organised.draft, id, &organiser.organisation, before.as_ref())?;
        let fields = before.as_ref().map_or_else(Vec::new, |before| Changed::between(before, &event));
        organisers::put_stage(tx, id, Stage::Published, &organised.draft)?;
        let kind = match &before {
            Some(before) if is_same(before, &event) => {
                // More places may have been added: that alone concerns who waits.
                return self.offer_free_places(tx, &event, now);
            }
            Some(_) => ChangeKind::Changed,
            None => ChangeKind::Published,
        };
        tables::put_event(tx, &event)?;
        tables::raise_version(tx)?;
        let starts_before =
            before.as_ref().filter(|_| fields.contains(&Changed::Time)).map(|known| known.time.starts());
        let change = Change { fields: fields.clone(), message: message.to_owned(), starts_before };
        let sequence = event.sequence;
        organisers::insert_change(tx, &EventChange { event: id, sequence, at: now, by: person, kind, change })?;
        if !fields.is_empty() {
            let letters = self.letters_of_change(tx, &event, &fields, message)?;
            self.post(tx, &letters)?;
        }
        self.offer_free_places(tx, &event, now)
    }

    /// Cancels a published event, and says why.
    ///
    /// # Errors
    /// [`DirectoryError::Faults`] without a reason; [`DirectoryError::Conflict`] when it is not published.
    pub async fn cancel_event(&self, person: PersonId, event: EventId, reason: &str) -> Result<(), DirectoryError> {
        let mut faults = Vec::new();
        let reason = fault::text(&mut faults, "reason", reason, DESCRIPTION_MAX_CHARS);
        if !faults.is_empty() {
            return Err(DirectoryError::Faults(faults));
        }
        let (events, now) = (self.clone(), self.clock.now());
        self.db.write(move |tx| events.cancel(tx, person, event, &reason, now)).await?;
        self.directory.refresh().await
    }

    fn cancel(
        &self,
        tx: &mut Tx<'_>,
        person: PersonId,
        id: EventId,
        reason: &str,
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        let (organised, _) = own(tx, id, person)?;
        let before = self.published(tx, id)?;
        let event = match (organised.stage, before) {
            // Pressed twice.
            (Stage::Cancelled, _) => return Ok(()),
            (Stage::Published, Some(event)) => event,
            _ => return Err(DirectoryError::Conflict("directory-event-is-no-more")),
        };
        let sequence = event.sequence.saturating_add(1);
        let event = Event { standing: Standing::Cancelled, sequence, changed_at: now, ..event };
        organisers::put_stage(tx, id, Stage::Cancelled, &organised.draft)?;
        tables::put_event(tx, &event)?;
        tables::raise_version(tx)?;
        let change = Change { message: reason.to_owned(), ..Change::default() };
        let kind = ChangeKind::Cancelled;
        organisers::insert_change(tx, &EventChange { event: id, sequence, at: now, by: person, kind, change })?;
        let letters = self.letters_of_cancelling(tx, &event, reason)?;
        self.post(tx, &letters)
    }

    fn letters_of_change(
        &self,
        tx: &mut Tx<'_>,
        event: &Event,
        fields: &[Changed],
        message: &str,
    ) -> Result<Vec<Letter>, DirectoryError> {
        let concerned = registrations::concerned(tx, event.id)?;
        let written = concerned.iter().map(|registration| {
            let to = recipient(registration)?;
            let changed = fields.iter().map(|field| self.texts.say(to.lang, field.text_key(), &[]));
            Writing::about(self, &to, event, registration)
                .with("changed", changed.collect::<Vec<_>>().join(", "))
                .with("message", or_dash(message))
                .with("link", self.link_of(registration))
                .letter("directory-mail-event-changed")
        });
        written.collect()
    }

    fn letters_of_cancelling(
        &self,
        tx: &mut Tx<'_>,
        event: &Event,
        reason: &str,
    ) -> Result<Vec<Letter>, DirectoryError> {
        let concerned = registrations::concerned(tx, event.id)?;
        let written = concerned.iter().map(|registration| {
            let to = recipient(registration)?;
            Writing::about(self, &to, event, registration)
                .with("message", reason)
                .with("link", format!("{}/events/{}", self.public_url, event.id))
                .letter("directory-mail-event-cancelled")
        });
        written.collect()
    }
}

/// Whether two events differ only in what counts changes.
fn is_same(before: &Event, after: &Event) -> bool {
    Event {
        sequence: before.sequence,
        changed_at: before.changed_at,
        standing: before.standing,
        previous_starts: before.previous_starts,
        ..after.clone()
    } == *before
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

/// Whom a letter about a registration goes to.
pub fn recipient(registration: &Registration) -> Result<Contact, DirectoryError> {
    let email =
        registration.email.parse().map_err(|error: mail::AddressError| DirectoryError::Mail(error.to_string()))?;
    let is_proved = registration.state != RegistrationState::Unconfirmed;
    Ok(Contact { name: registration.name.clone(), email, lang: registration.lang, is_proved })
}

impl<'a> Writing<'a> {
    /// To who registered, with what every such letter tells of the event: `event`, `day`, `from`, `until`, `place`.
    pub fn about(with: &'a Surroundings, to: &'a Contact, event: &Event, registration: &Registration) -> Self {
        let words = ui::Words::new(std::sync::Arc::clone(&with.texts), to.lang);
        let zone = event.time.zone();
        Self::to(with, to)
            .with("event", event.title.get(to.lang))
            .with("organiser", &event.organiser)
            .with("day", words.weekday_date(event.time.first_day()))
            .with("from", words.time(event.time.starts(), zone))
            .with("until", words.date_time(event.time.ends(), zone))
            .with("place", place(with, event, registration.attendance, to.lang))
    }
}

/// Where the person goes: the address of the meeting, or the building, the street and the commune.
fn place(with: &Surroundings, event: &Event, attendance: Mode, lang: Lang) -> String {
    if let (Mode::Remote, Some(link)) = (attendance, event.online()) {
        return link.to_string();
    }
    match &event.venue {
        Venue::OnSite { commune, address, .. } => {
            let territories = &with.directory.vocabulary().territories;
            let commune = territories.commune(commune.as_str()).map(|commune| &*commune.name);
            address.as_deref().into_iter().chain(commune).collect::<Vec<_>>().join(", ")
        }
        Venue::Online { .. } => with.texts.say(lang, "directory-online", &[]),
    }
}
